/* Runs launches on the image whose id's first word is the argument. Reads records from stdin: kernel name, shape, sizes, scalars and the three
 * buffers; writes for each the error, its text and the two buffers that kernels write. Numbers are in the machine's order. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "execute.h"

static const gpi_image *images[64], *image;

/* Linked with --wrap: takes the images before libgpi's upper half sees them. */
void __wrap_gpi_image_register(const gpi_image *registered)
{
    if (registered->id[0] < sizeof images / sizeof *images) images[registered->id[0]] = registered;
}

typedef struct record {
    uint32_t name_size, grid[3], block[3], shared_dynamic, scalars_size;
    uint32_t sizes[3]; /* of in, out and acc */
} record;

static void *take(size_t size)
{
    void *data = aligned_alloc(64, (size + 127) / 64 * 64);
    if (!data || fread(data, 1, size, stdin) != size) exit(3);
    return data;
}

static const gpi_kernel *find(const char *name)
{
    for (uint32_t i = 0; i < image->kernel_count; i++)
        if (strcmp(image->kernels[i].name, name) == 0) return &image->kernels[i];
    fprintf(stderr, "no kernel is called %s\n", name);
    exit(2);
}

static void run(const record *head)
{
    char *name = take(head->name_size);
    name[head->name_size] = 0;
    char *scalars = take(head->scalars_size);
    void *buffers[3];
    for (int i = 0; i < 3; i++) buffers[i] = take(head->sizes[i]);
    _Alignas(64) char params[256];
    memcpy(params, buffers, sizeof buffers);
    memcpy(params + sizeof buffers, scalars, head->scalars_size);
    gpi_launch launch = {.image = image, .kernel = find(name), .shared_dynamic = head->shared_dynamic, .params = params};
    memcpy(launch.grid, head->grid, sizeof launch.grid);
    memcpy(launch.block, head->block, sizeof launch.block);
    gpi_fault fault = {0};
    uint32_t answer[2] = {(uint32_t)gpi_execute(&launch, &fault), (uint32_t)strlen(fault.text)};
    fwrite(answer, sizeof answer, 1, stdout);
    fwrite(fault.text, 1, answer[1], stdout);
    for (int i = 1; i < 3; i++) fwrite(buffers[i], 1, head->sizes[i], stdout);
    fflush(stdout);
    for (int i = 0; i < 3; i++) free(buffers[i]);
    free(name);
    free(scalars);
}

int main(int argc, char **argv)
{
    unsigned long number = argc == 2 ? strtoul(argv[1], NULL, 10) : ~0ul;
    image = number < sizeof images / sizeof *images ? images[number] : NULL;
    if (!image) return 4;
    for (record head; fread(&head, sizeof head, 1, stdin) == 1;) run(&head);
    return 0;
}
