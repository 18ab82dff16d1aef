/* How many processors this process may use. */
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "worker.h"

/* Processors that quota microseconds in every period are worth, rounded up; 0: no limit. */
static unsigned processors_of(long long quota, long long period)
{
    return quota > 0 && period > 0 ? (unsigned)((quota + period - 1) / period) : 0;
}

static long long read_number(const char *folder, const char *file)
{
    char path[4096];
    long long number = 0;
    snprintf(path, sizeof path, "%s/%s", folder, file);
    FILE *stream = fopen(path, "re");
    if (!stream) return 0;
    if (fscanf(stream, "%lld", &number) != 1) number = 0;
    fclose(stream);
    return number;
}

/* The limit of one control group's folder, in version 2's form or version 1's. */
static unsigned folder_limit(const char *folder)
{
    char path[4096];
    long long quota = 0, period = 0;
    snprintf(path, sizeof path, "%s/cpu.max", folder);
    FILE *stream = fopen(path, "re");
    if (!stream) return processors_of(read_number(folder, "cpu.cfs_quota_us"), read_number(folder, "cpu.cfs_period_us"));
    if (fscanf(stream, "%lld %lld", &quota, &period) != 2) quota = 0; /* "max": no limit */
    fclose(stream);
    return processors_of(quota, period);
}

/* The tightest limit of a group and those above it. */
static unsigned path_limit(const char *root, char *group)
{
    unsigned limit = 0;
    for (;;) {
        char folder[4096];
        snprintf(folder, sizeof folder, "%s%s", root, group);
        unsigned own = folder_limit(folder);
        if (own && (!limit || own < limit)) limit = own;
        char *slash = strrchr(group, '/');
        if (!slash) return limit;
        *slash = 0;
    }
}

static unsigned cgroup_limit(void)
{
    FILE *stream = fopen("/proc/self/cgroup", "re");
    char line[2048];
    unsigned limit = 0;
    if (!stream) return 0;
    while (fgets(line, sizeof line, stream)) { /* number:controllers:/group; no controllers in version 2 */
        line[strcspn(line, "\n")] = 0;
        char *controllers = strchr(line, ':'), *group = controllers ? strchr(controllers + 1, ':') : NULL;
        if (!group) continue;
        *group++ = 0;
        const char *root = controllers[1] == 0 ? "/sys/fs/cgroup" : strstr(controllers, "cpu") && !strstr(controllers, "cpuset") ? "/sys/fs/cgroup/cpu" : NULL;
        unsigned own = root ? path_limit(root, group) : 0;
        if (own && (!limit || own < limit)) limit = own;
    }
    fclose(stream);
    return limit;
}

static unsigned count_processors(void)
{
    const char *wish = getenv("GPI_WORKERS");
    if (wish && atoi(wish) > 0) return (unsigned)atoi(wish);
    cpu_set_t set;
    unsigned limit = cgroup_limit();
    unsigned count = sched_getaffinity(0, sizeof set, &set) == 0 ? (unsigned)CPU_COUNT(&set) : (unsigned)sysconf(_SC_NPROCESSORS_ONLN);
    return limit && limit < count ? limit : count;
}

unsigned gpi_worker_count(void)
{
    static _Atomic unsigned count;
    if (!atomic_load_explicit(&count, memory_order_relaxed)) atomic_store(&count, count_processors());
    return atomic_load_explicit(&count, memory_order_relaxed);
}
