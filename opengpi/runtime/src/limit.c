#include "limit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_SIZE = 4096 };

static uint64_t least(uint64_t a, uint64_t b) { return a < b ? a : b; }

/* The number a file holds; UINT64_MAX where there is none ("max", or no such file). */
static uint64_t read_number(const char *path) {
    FILE *file = fopen(path, "re");
    unsigned long long number;
    int found = file ? fscanf(file, "%llu", &number) : 0;
    if (file) fclose(file);
    return found == 1 ? number : UINT64_MAX;
}

/* The least limit of a group and the groups around it. */
static uint64_t group_limit(const char *root, char *group, const char *name) {
    uint64_t limit = UINT64_MAX;
    for (;;) {
        char path[2 * PATH_SIZE];
        snprintf(path, sizeof path, "%s%s/%s", root, group, name);
        limit = least(limit, read_number(path));
        char *slash = strrchr(group, '/');
        if (!slash) return limit;
        *slash = 0;
    }
}

static uint64_t container_limit(void) {
    uint64_t limit = UINT64_MAX;
    FILE *file = fopen("/proc/self/cgroup", "re");
    if (!file) return limit;
    char line[PATH_SIZE];
    while (fgets(line, sizeof line, file)) { /* ID:CONTROLLERS:/PATH; cgroup 2 names no controllers */
        line[strcspn(line, "\n")] = 0;
        char *controllers = strchr(line, ':'), *group = controllers ? strchr(controllers + 1, ':') : NULL;
        if (!group) continue;
        *group++ = 0;
        controllers++;
        if (!*controllers) limit = least(limit, group_limit("/sys/fs/cgroup", group, "memory.max"));
        else if (strcmp(controllers, "memory") == 0) limit = least(limit, group_limit("/sys/fs/cgroup/memory", group, "memory.limit_in_bytes"));
    }
    fclose(file);
    return limit;
}

/* A line of /proc/meminfo, in bytes. */
static uint64_t machine_memory(const char *name) {
    FILE *file = fopen("/proc/meminfo", "re");
    uint64_t bytes = UINT64_MAX;
    char line[256];
    while (file && fgets(line, sizeof line, file)) {
        unsigned long long kilobytes;
        size_t length = strlen(name);
        if (strncmp(line, name, length) == 0 && sscanf(line + length, ": %llu kB", &kilobytes) == 1) bytes = kilobytes * 1024;
    }
    if (file) fclose(file);
    return bytes;
}

/* "512M" and the like; 0 where the text is no size. */
static uint64_t parse_size(const char *text) {
    char *end;
    unsigned long long number = strtoull(text, &end, 10);
    const char *units = "KMGT", *unit = *end ? strchr(units, *end & ~0x20) : NULL;
    if (end == text || (*end && (!unit || end[1]))) return 0;
    unsigned shift = unit ? 10 * (unsigned)(unit - units + 1) : 0;
    return number << shift >> shift == number ? number << shift : 0;
}

void gpi_limit_memory(uint64_t *total, uint64_t *budget) {
    const char *text = getenv("GPI_MEMORY_LIMIT");
    uint64_t given = text ? parse_size(text) : 0;
    if (given) {
        *total = *budget = given;
        return;
    }
    if (text) fprintf(stderr, "gpi: GPI_MEMORY_LIMIT=%s is not a size: write bytes, or a number with K, M, G or T; ignored\n", text);
    *total = least(machine_memory("MemTotal"), container_limit());
    if (*total == UINT64_MAX) *total = (uint64_t)1 << 32;
    *budget = least(*total, machine_memory("MemAvailable"));
}
