/* Copies. All are boxes of rows; a plain copy is a box of one row. */
#include <stdlib.h>
#include <string.h>

#include "rows.h"
#include "runtime.h"

/* Which call it is. Both kinds may wait or not, as the places of the memory demand. */
typedef enum mode { SYNCHRONOUS, ASYNCHRONOUS } mode;

/* ---- copies ---- */

typedef struct copy_work {
    gpi_work work;
    gpi_rows to, from;
    gpi_box size;
    char staged[];
} copy_work;

static void copy_rows(gpi_rows to, gpi_rows from, gpi_box size) {
    for (size_t z = 0; z < size.depth; z++)
        for (size_t y = 0; y < size.height; y++)
            memmove(to.start + z * to.slice + y * to.pitch, from.start + z * from.slice + y * from.pitch, size.width);
}

static void run_copy(gpi_work *work, gpiError_t status) {
    const copy_work *copy = (const copy_work *)work;
    if (!status) copy_rows(copy->to, copy->from, copy->size);
}

/* One row where the rows lie side by side. */
static void flatten(gpi_rows *to, gpi_rows *from, gpi_box *size) {
    if (to->pitch == size->width && from->pitch == size->width && to->slice == from->slice && (size->depth == 1 || to->slice == size->width * size->height))
        *size = (gpi_box){size->width * size->height * size->depth, 1, 1};
}

static bool is_host(gpi_place place) { return place == GPI_PLACE_PAGEABLE || place == GPI_PLACE_PINNED || place == GPI_PLACE_MANAGED; }

static gpiError_t check_kind(gpiMemcpyKind kind, gpi_place to, gpi_place from) {
    bool good;
    switch (kind) {
    case gpiMemcpyHostToHost:
        good = is_host(to) && is_host(from);
        break;
    case gpiMemcpyHostToDevice:
        good = gpi_place_is_device(to) && is_host(from);
        break;
    case gpiMemcpyDeviceToHost:
        good = is_host(to) && gpi_place_is_device(from);
        break;
    case gpiMemcpyDeviceToDevice:
        good = gpi_place_is_device(to) && gpi_place_is_device(from);
        break;
    case gpiMemcpyDefault:
        good = to != GPI_PLACE_BAD && from != GPI_PLACE_BAD;
        break;
    default:
        return gpiErrorInvalidMemcpyDirection;
    }
    return good ? gpiSuccess : gpiErrorInvalidValue;
}

static gpiError_t copy_waiting(copy_work copy, gpiStream_t stream) {
    copy.work = (gpi_work){.run = run_copy, .on_stack = true};
    return gpi_queue_submit(stream, &copy.work) ?: gpi_error_sticky();
}

/* Copies without the host waiting. Pageable memory is copied aside first, since the program may change it. */
static gpiError_t copy_later(copy_work copy, gpiStream_t stream, bool stage) {
    size_t bytes = copy.size.width * copy.size.height * copy.size.depth;
    copy_work *later = malloc(sizeof *later + (stage ? bytes : 0));
    if (!later) return stage ? copy_waiting(copy, stream) : gpiErrorMemoryAllocation;
    *later = copy;
    later->work = (gpi_work){.run = run_copy};
    if (stage) {
        later->from = (gpi_rows){later->staged, copy.size.width, copy.size.width * copy.size.height};
        copy_rows(later->from, copy.from, copy.size);
    }
    gpiError_t error = gpi_queue_submit(stream, &later->work);
    if (error) free(later);
    return error;
}

static gpiError_t copy(gpi_rows to, gpi_rows from, gpi_box size, gpiMemcpyKind kind, gpiStream_t stream, mode mode) {
    size_t to_bytes, from_bytes;
    if (kind == gpiMemcpyDeviceToDeviceNoCU) kind = gpiMemcpyDeviceToDevice;
    if ((unsigned)kind > gpiMemcpyDefault) return gpiErrorInvalidMemcpyDirection;
    if (gpi_box_is_empty(size)) return gpiSuccess;
    if (!to.start || !from.start || !gpi_rows_extent(to, size, &to_bytes) || !gpi_rows_extent(from, size, &from_bytes)) return gpiErrorInvalidValue;
    gpi_place to_place = gpi_memory_place(to.start, to_bytes), from_place = gpi_memory_place(from.start, from_bytes);
    gpiError_t error = check_kind(kind, to_place, from_place);
    if (error) return error;
    flatten(&to, &from, &size);
    copy_work work = {.to = to, .from = from, .size = size};
    bool within_device = to_place == GPI_PLACE_DEVICE && from_place == GPI_PLACE_DEVICE;
    bool pageable = to_place == GPI_PLACE_PAGEABLE || from_place == GPI_PLACE_PAGEABLE;
    if (mode == SYNCHRONOUS ? within_device : !pageable) return copy_later(work, stream, false);
    if (mode == ASYNCHRONOUS && to_place != GPI_PLACE_PAGEABLE && !gpi_queue_clear(stream)) return copy_later(work, stream, true);
    error = copy_waiting(work, stream);
    if (mode == SYNCHRONOUS) gpi_image_flush_output();
    return error;
}

static gpiError_t copy_flat(void *to, const void *from, size_t count, gpiMemcpyKind kind, gpiStream_t stream, mode mode) {
    return copy((gpi_rows){to, count, count}, (gpi_rows){(char *)(uintptr_t)from, count, count}, (gpi_box){count, 1, 1}, kind, stream, mode);
}

static gpiError_t copy_2d(void *to, size_t to_pitch, const void *from, size_t from_pitch, gpi_box size, gpiMemcpyKind kind, gpiStream_t stream, mode mode) {
    if (size.width > to_pitch || size.width > from_pitch) return gpiErrorInvalidPitchValue;
    return copy((gpi_rows){to, to_pitch, 0}, (gpi_rows){(char *)(uintptr_t)from, from_pitch, 0}, size, kind, stream, mode);
}

static gpi_rows rows_at(gpiPitchedPtr pitched, gpiPos position) {
    size_t slice = pitched.pitch * pitched.ysize;
    char *start = pitched.ptr ? (char *)pitched.ptr + position.z * slice + position.y * pitched.pitch + position.x : NULL;
    return (gpi_rows){start, pitched.pitch, slice};
}

static gpiError_t copy_3d(const gpiMemcpy3DParms *given, gpiStream_t stream, mode mode) {
    if (!given || given->srcArray || given->dstArray || !given->srcPtr.ptr || !given->dstPtr.ptr) return gpiErrorInvalidValue;
    gpi_box size = {given->extent.width, given->extent.height, given->extent.depth};
    if (gpi_box_is_empty(size)) return gpiSuccess;
    if (size.width > given->srcPtr.pitch || size.width > given->dstPtr.pitch) return gpiErrorInvalidPitchValue;
    bool too_high = size.depth > 1 && (size.height > given->srcPtr.ysize || size.height > given->dstPtr.ysize);
    if (too_high) return gpiErrorInvalidValue;
    return copy(rows_at(given->dstPtr, given->dstPos), rows_at(given->srcPtr, given->srcPos), size, given->kind, stream, mode);
}

static gpiError_t copy_peer(void *to, int to_device, const void *from, int from_device, size_t count, gpiStream_t stream) {
    return gpi_device_check(to_device) ?: gpi_device_check(from_device) ?: copy_flat(to, from, count, gpiMemcpyDeviceToDevice, stream, ASYNCHRONOUS);
}

static gpiError_t copy_3d_peer(const gpiMemcpy3DPeerParms *given, gpiStream_t stream) {
    if (!given) return gpiErrorInvalidValue;
    gpiMemcpy3DParms box = {given->srcArray, given->srcPos, given->srcPtr, given->dstArray, given->dstPos, given->dstPtr, given->extent, gpiMemcpyDeviceToDevice};
    return gpi_device_check(given->srcDevice) ?: gpi_device_check(given->dstDevice) ?: copy_3d(&box, stream, ASYNCHRONOUS);
}

gpiError_t gpiMemcpy(void *destination, const void *source, size_t count, gpiMemcpyKind kind) {
    return GPI_API(copy_flat(destination, source, count, kind, gpiStreamLegacy, SYNCHRONOUS));
}
gpiError_t gpiMemcpyAsync(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) {
    return GPI_API(copy_flat(destination, source, count, kind, stream, ASYNCHRONOUS));
}
gpiError_t gpiMemcpyWithStream(void *destination, const void *source, size_t count, gpiMemcpyKind kind, gpiStream_t stream) {
    return GPI_API(copy_flat(destination, source, count, kind, stream, ASYNCHRONOUS) ?: gpiStreamSynchronize(stream));
}
gpiError_t gpiMemcpy2D(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height,
                       gpiMemcpyKind kind) {
    return GPI_API(copy_2d(destination, destination_pitch, source, source_pitch, (gpi_box){width, height, 1}, kind, gpiStreamLegacy, SYNCHRONOUS));
}
gpiError_t gpiMemcpy2DAsync(void *destination, size_t destination_pitch, const void *source, size_t source_pitch, size_t width, size_t height,
                            gpiMemcpyKind kind, gpiStream_t stream) {
    return GPI_API(copy_2d(destination, destination_pitch, source, source_pitch, (gpi_box){width, height, 1}, kind, stream, ASYNCHRONOUS));
}
gpiError_t gpiMemcpy3D(const gpiMemcpy3DParms *parameters) { return GPI_API(copy_3d(parameters, gpiStreamLegacy, SYNCHRONOUS)); }
gpiError_t gpiMemcpy3DAsync(const gpiMemcpy3DParms *parameters, gpiStream_t stream) { return GPI_API(copy_3d(parameters, stream, ASYNCHRONOUS)); }
gpiError_t gpiMemcpy3DPeer(const gpiMemcpy3DPeerParms *parameters) { return GPI_API(copy_3d_peer(parameters, gpiStreamLegacy)); }
gpiError_t gpiMemcpy3DPeerAsync(const gpiMemcpy3DPeerParms *parameters, gpiStream_t stream) { return GPI_API(copy_3d_peer(parameters, stream)); }
gpiError_t gpiMemcpyPeer(void *destination, int destination_device, const void *source, int source_device, size_t count) {
    return GPI_API(copy_peer(destination, destination_device, source, source_device, count, gpiStreamLegacy));
}
gpiError_t gpiMemcpyPeerAsync(void *destination, int destination_device, const void *source, int source_device, size_t count, gpiStream_t stream) {
    return GPI_API(copy_peer(destination, destination_device, source, source_device, count, stream));
}

/* ---- batches ---- */

/* Whether the attributes are those of all copies, each from its first one on. */
static bool covers(const gpiMemcpyAttributes *attributes, const size_t *first, size_t many, size_t count) {
    for (size_t i = 0; i < many; i++) {
        bool known = attributes[i].srcAccessOrder >= gpiMemcpySrcAccessOrderStream && attributes[i].srcAccessOrder <= gpiMemcpySrcAccessOrderAny;
        if (!known || first[i] >= count || (i ? first[i] <= first[i - 1] : first[0] != 0)) return false;
    }
    return true;
}

/* A source that may be read only during the call is waited for, unless it is staged. */
static gpiError_t copy_batch(void **to, void **from, const size_t *sizes, size_t count, const gpiMemcpyAttributes *attributes, const size_t *first,
                             size_t many, size_t *failed, gpiStream_t stream) {
    if (failed) *failed = SIZE_MAX;
    bool complete = to && from && sizes && count && attributes && first && many;
    if (!complete || !stream || stream == gpiStreamLegacy || !covers(attributes, first, many, count)) return gpiErrorInvalidValue;
    bool during_call = false;
    for (size_t i = 0, next = 0; i < count; i++) {
        if (next < many && first[next] == i) during_call |= attributes[next++].srcAccessOrder == gpiMemcpySrcAccessOrderDuringApiCall;
        gpiError_t error = sizes[i] ? copy_flat(to[i], from[i], sizes[i], gpiMemcpyDefault, stream, ASYNCHRONOUS) : gpiErrorInvalidValue;
        if (error && error != gpiErrorInvalidResourceHandle && failed) *failed = i;
        if (error) return error;
    }
    return during_call ? gpiStreamSynchronize(stream) : gpiSuccess;
}

gpiError_t gpiMemcpyBatchAsync(void **destinations, void **sources, size_t *sizes, size_t count, gpiMemcpyAttributes *attributes, size_t *first,
                               size_t attribute_count, size_t *failed, gpiStream_t stream) {
    return GPI_API(copy_batch(destinations, sources, sizes, count, attributes, first, attribute_count, failed, stream));
}

/* ---- symbols ---- */

/* The address of `count` bytes of a symbol from `offset` on. */
static gpiError_t symbol_range(const void *symbol, size_t count, size_t offset, char **address) {
    void *start;
    size_t size;
    gpiError_t error = gpi_image_symbol(symbol, &start, &size);
    if (error) return error;
    *address = (char *)start + offset;
    return offset <= size && count <= size - offset ? gpiSuccess : gpiErrorInvalidValue;
}

static gpiError_t to_symbol(const void *symbol, const void *from, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream, mode mode) {
    char *to;
    if (kind != gpiMemcpyHostToDevice && kind != gpiMemcpyDeviceToDevice && kind != gpiMemcpyDefault) return gpiErrorInvalidMemcpyDirection;
    return symbol_range(symbol, count, offset, &to) ?: copy_flat(to, from, count, kind, stream, mode);
}

static gpiError_t from_symbol(void *to, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream, mode mode) {
    char *from;
    if (kind != gpiMemcpyDeviceToHost && kind != gpiMemcpyDeviceToDevice && kind != gpiMemcpyDefault) return gpiErrorInvalidMemcpyDirection;
    return symbol_range(symbol, count, offset, &from) ?: copy_flat(to, from, count, kind, stream, mode);
}

static gpiError_t symbol_address(void **address, const void *symbol) {
    size_t size;
    return address ? gpi_image_symbol(symbol, address, &size) : gpiErrorInvalidValue;
}

static gpiError_t symbol_size(size_t *size, const void *symbol) {
    void *address;
    return size ? gpi_image_symbol(symbol, &address, size) : gpiErrorInvalidValue;
}

gpiError_t gpiGetSymbolAddress(void **address, const void *symbol) { return GPI_API(symbol_address(address, symbol)); }
gpiError_t gpiGetSymbolSize(size_t *size, const void *symbol) { return GPI_API(symbol_size(size, symbol)); }
gpiError_t gpiMemcpyToSymbol(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind) {
    return GPI_API(to_symbol(symbol, source, count, offset, kind, gpiStreamLegacy, SYNCHRONOUS));
}
gpiError_t gpiMemcpyToSymbolAsync(const void *symbol, const void *source, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) {
    return GPI_API(to_symbol(symbol, source, count, offset, kind, stream, ASYNCHRONOUS));
}
gpiError_t gpiMemcpyFromSymbol(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind) {
    return GPI_API(from_symbol(destination, symbol, count, offset, kind, gpiStreamLegacy, SYNCHRONOUS));
}
gpiError_t gpiMemcpyFromSymbolAsync(void *destination, const void *symbol, size_t count, size_t offset, gpiMemcpyKind kind, gpiStream_t stream) {
    return GPI_API(from_symbol(destination, symbol, count, offset, kind, stream, ASYNCHRONOUS));
}
