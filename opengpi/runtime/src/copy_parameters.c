/* Copies as the driver interface describes them: each side says what memory it is, and where in it the box starts. */
#include "runtime.h"

/* One side of a copy: the host's or the device's rows. */
typedef struct side {
    gpiMemoryType type;
    const void *host, *device;
    gpiArray_t array;
    size_t x, y, z, pitch, height;
} side;

/* Addresses of either kind are one kind here; which one is given depends on the type. */
static const void *start_of(const side *given) { return given->type == gpiMemoryTypeHost ? given->host : given->device; }

static bool is_valid(const side *given, gpiExtent size) {
    bool known = given->type == gpiMemoryTypeHost || given->type == gpiMemoryTypeDevice || given->type == gpiMemoryTypeUnified;
    return known && !given->array && start_of(given) && (!given->pitch || given->pitch >= given->x + size.width) &&
           (!given->height || size.depth <= 1 || given->height >= given->y + size.height);
}

static gpiPitchedPtr rows_of(const side *given, gpiExtent size) {
    size_t pitch = given->pitch ? given->pitch : given->x + size.width, height = given->height ? given->height : given->y + size.height;
    return (gpiPitchedPtr){(void *)(uintptr_t)start_of(given), pitch, size.width, height};
}

static gpiMemcpyKind kind_of(gpiMemoryType to, gpiMemoryType from) {
    if (to == gpiMemoryTypeUnified || from == gpiMemoryTypeUnified) return gpiMemcpyDefault;
    if (to == gpiMemoryTypeHost) return from == gpiMemoryTypeHost ? gpiMemcpyHostToHost : gpiMemcpyDeviceToHost;
    return from == gpiMemoryTypeHost ? gpiMemcpyHostToDevice : gpiMemcpyDeviceToDevice;
}

static gpiError_t describe(side to, side from, gpiExtent size, gpiMemcpy3DParms *copy) {
    if (!is_valid(&to, size) || !is_valid(&from, size)) return gpiErrorInvalidValue;
    *copy = (gpiMemcpy3DParms){
        .srcPos = {from.x, from.y, from.z},
        .srcPtr = rows_of(&from, size),
        .dstPos = {to.x, to.y, to.z},
        .dstPtr = rows_of(&to, size),
        .extent = size,
        .kind = kind_of(to.type, from.type),
    };
    return gpiSuccess;
}

#define SIDE(copy, name) \
    .type = copy->name##MemoryType, .host = copy->name##Host, .device = copy->name##Device, .array = copy->name##Array, .x = copy->name##XInBytes, \
    .y = copy->name##Y, .pitch = copy->name##Pitch

static gpiError_t describe_2d(const gpiMemcpyParams2D *given, gpiMemcpy3DParms *copy) {
    if (!given) return gpiErrorInvalidValue;
    return describe((side){SIDE(given, dst)}, (side){SIDE(given, src)}, (gpiExtent){given->WidthInBytes, given->Height, 1}, copy);
}

static gpiError_t describe_3d(const gpiMemcpyParams3D *given, gpiMemcpy3DParms *copy) {
    if (!given) return gpiErrorInvalidValue;
    side to = {SIDE(given, dst), .z = given->dstZ, .height = given->dstHeight}, from = {SIDE(given, src), .z = given->srcZ, .height = given->srcHeight};
    return describe(to, from, (gpiExtent){given->WidthInBytes, given->Height, given->Depth}, copy);
}

gpiError_t gpiMemcpyParam2D(const gpiMemcpyParams2D *copy) {
    gpiMemcpy3DParms box;
    return GPI_API(describe_2d(copy, &box) ?: gpiMemcpy3D(&box));
}
gpiError_t gpiMemcpyParam2DAsync(const gpiMemcpyParams2D *copy, gpiStream_t stream) {
    gpiMemcpy3DParms box;
    return GPI_API(describe_2d(copy, &box) ?: gpiMemcpy3DAsync(&box, stream));
}
gpiError_t gpiDrvMemcpy2DUnaligned(const gpiMemcpyParams2D *copy) { return gpiMemcpyParam2D(copy); }
gpiError_t gpiDrvMemcpy3D(const gpiMemcpyParams3D *copy) {
    gpiMemcpy3DParms box;
    return GPI_API(describe_3d(copy, &box) ?: gpiMemcpy3D(&box));
}
gpiError_t gpiDrvMemcpy3DAsync(const gpiMemcpyParams3D *copy, gpiStream_t stream) {
    gpiMemcpy3DParms box;
    return GPI_API(describe_3d(copy, &box) ?: gpiMemcpy3DAsync(&box, stream));
}
