/* Fills. All are boxes of rows, set to one element of 1, 2 or 4 bytes. */
#include <stdlib.h>
#include <string.h>

#include "rows.h"
#include "runtime.h"

typedef struct fill_work {
    gpi_work work;
    gpi_rows at;
    gpi_box size; /* width in bytes */
    unsigned value, element;
} fill_work;

static void fill_row(void *row, unsigned value, unsigned element, size_t bytes) {
    if (element == 1) memset(row, (int)value, bytes);
    if (element == 2)
        for (size_t i = 0; i < bytes / 2; i++) ((uint16_t *)row)[i] = (uint16_t)value;
    if (element == 4)
        for (size_t i = 0; i < bytes / 4; i++) ((uint32_t *)row)[i] = value;
}

static void run_fill(gpi_work *work, gpiError_t status) {
    const fill_work *fill = (const fill_work *)work;
    if (status) return;
    for (size_t z = 0; z < fill->size.depth; z++)
        for (size_t y = 0; y < fill->size.height; y++)
            fill_row(fill->at.start + z * fill->at.slice + y * fill->at.pitch, fill->value, fill->element, fill->size.width);
}

static gpiError_t fill(gpi_rows at, unsigned value, unsigned element, gpi_box size, gpiStream_t stream) {
    size_t bytes;
    if (gpi_box_is_empty(size)) return gpiSuccess;
    if (size.width > at.pitch || !at.start || !gpi_rows_extent(at, size, &bytes)) return gpiErrorInvalidValue;
    if (!gpi_place_is_device(gpi_memory_place(at.start, bytes))) return gpiErrorInvalidValue;
    fill_work *work = malloc(sizeof *work);
    if (!work) return gpiErrorMemoryAllocation;
    *work = (fill_work){.work.run = run_fill, .at = at, .size = size, .value = value, .element = element};
    gpiError_t error = gpi_queue_submit(stream, &work->work);
    if (error) free(work);
    return error;
}

static gpiError_t fill_flat(void *address, int value, size_t count, gpiStream_t stream) {
    return fill((gpi_rows){address, count, count}, (unsigned)value, 1, (gpi_box){count, 1, 1}, stream);
}

static gpiError_t fill_2d(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) {
    return fill((gpi_rows){address, pitch, 0}, (unsigned)value, 1, (gpi_box){width, height, 1}, stream);
}

static gpiError_t fill_3d(gpiPitchedPtr pitched, int value, gpiExtent size, gpiStream_t stream) {
    gpi_rows at = {pitched.ptr, pitched.pitch, pitched.pitch * pitched.ysize};
    return fill(at, (unsigned)value, 1, (gpi_box){size.width, size.height, size.depth}, stream);
}

static gpiError_t fill_elements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) {
    size_t bytes;
    if (__builtin_mul_overflow(width, element, &bytes) || (uintptr_t)address % element || pitch % element) return gpiErrorInvalidValue;
    return fill((gpi_rows){address, pitch ? pitch : bytes, 0}, value, element, (gpi_box){bytes, height, 1}, stream);
}

gpiError_t gpiMemset(void *address, int value, size_t count) { return GPI_API(fill_flat(address, value, count, gpiStreamLegacy)); }
gpiError_t gpiMemsetAsync(void *address, int value, size_t count, gpiStream_t stream) { return GPI_API(fill_flat(address, value, count, stream)); }
gpiError_t gpiMemset2D(void *address, size_t pitch, int value, size_t width, size_t height) {
    return GPI_API(fill_2d(address, pitch, value, width, height, gpiStreamLegacy));
}
gpiError_t gpiMemset2DAsync(void *address, size_t pitch, int value, size_t width, size_t height, gpiStream_t stream) {
    return GPI_API(fill_2d(address, pitch, value, width, height, stream));
}
gpiError_t gpiMemset3D(gpiPitchedPtr pitched, int value, gpiExtent extent) { return GPI_API(fill_3d(pitched, value, extent, gpiStreamLegacy)); }
gpiError_t gpiMemset3DAsync(gpiPitchedPtr pitched, int value, gpiExtent extent, gpiStream_t stream) {
    return GPI_API(fill_3d(pitched, value, extent, stream));
}
gpiError_t gpiMemsetElements(void *address, size_t pitch, unsigned value, unsigned element, size_t width, size_t height, gpiStream_t stream) {
    return GPI_API(fill_elements(address, pitch, value, element, width, height, stream));
}
