/* Launches one kernel(int *out, int n) of the program's only image, and prints what came of it:
 * form, error, shared bytes, place and text of the fault; then out[0 … n]. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "execute.h"

static const gpi_image *image;

/* Linked with --wrap: takes the image before libgpi's upper half sees it. */
void __wrap_gpi_image_register(const gpi_image *registered) { image = registered; }

static int run(const gpi_kernel *kernel, unsigned grid, unsigned block, unsigned dynamic, bool cooperative)
{
    int n = (int)(grid * block);
    int *out = calloc((size_t)n + 1, sizeof *out);
    struct { int *out; int n; } packed = {out, n};
    _Alignas(64) char params[64];
    memcpy(params, &packed, sizeof packed);
    gpi_launch launch = {.image = image, .kernel = kernel, .grid = {grid, 1, 1}, .block = {block, 1, 1},
                         .shared_dynamic = dynamic, .params = params, .cooperative = cooperative};
    gpi_fault fault = {0};
    int error = (int)gpi_execute(&launch, &fault);
    printf("%s %d %u %s:%u\n%s\n", kernel->blocks ? "blocks" : "fibers", error, kernel->shared_static, fault.file, fault.line, fault.text);
    for (int i = 0; i <= n; i++) printf("%d ", out[i]);
    free(out);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 6) return 2;
    for (uint32_t i = 0; i < image->kernel_count; i++)
        if (strcmp(image->kernels[i].name, argv[1]) == 0)
            return run(&image->kernels[i], (unsigned)atoi(argv[2]), (unsigned)atoi(argv[3]), (unsigned)atoi(argv[4]), atoi(argv[5]));
    return 1;
}
