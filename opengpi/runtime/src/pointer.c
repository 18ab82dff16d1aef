/* What is known about an address. */
#include <string.h>

#include "runtime.h"

static gpiError_t pointer_attributes(gpiPointerAttributes *attributes, void *address) {
    if (!attributes) return gpiErrorInvalidValue;
    gpi_memory_info info = gpi_memory_find(address, 0);
    *attributes = (gpiPointerAttributes){.devicePointer = address, .hostPointer = address, .allocationFlags = info.flags};
    switch (info.place) {
    case GPI_PLACE_DEVICE:
        attributes->type = gpiMemoryTypeDevice;
        attributes->hostPointer = NULL;
        attributes->allocationFlags = 0; /* these are our own */
        break;
    case GPI_PLACE_PINNED:
        attributes->type = gpiMemoryTypeHost;
        break;
    case GPI_PLACE_MANAGED:
        attributes->type = gpiMemoryTypeManaged;
        attributes->isManaged = 1;
        break;
    case GPI_PLACE_PAGEABLE:
    case GPI_PLACE_BAD:
        attributes->type = gpiMemoryTypeUnregistered;
        attributes->device = gpiInvalidDeviceId;
        attributes->devicePointer = NULL;
        attributes->hostPointer = info.place == GPI_PLACE_BAD ? NULL : address;
        break;
    }
    return gpiSuccess;
}

/* As CUDA had it before version 11, and HIP has it. */
static gpiError_t known_attributes(gpiPointerAttributes *attributes, void *address) {
    gpiError_t error = pointer_attributes(attributes, address);
    return error ?: attributes->type == gpiMemoryTypeUnregistered ? gpiErrorInvalidValue : gpiSuccess;
}

static gpiError_t range(const void *address, void **start, size_t *size) {
    gpi_memory_info info = gpi_memory_find(address, 0);
    if (!info.start || info.place == GPI_PLACE_BAD) return gpiErrorInvalidValue;
    if (start) *start = (void *)(uintptr_t)info.start;
    if (size) *size = info.size;
    return gpiSuccess;
}

gpiError_t gpiPointerGetAttributes(gpiPointerAttributes *attributes, const void *address) {
    return GPI_API(pointer_attributes(attributes, (void *)(uintptr_t)address));
}
gpiError_t gpiPointerGetKnownAttributes(gpiPointerAttributes *attributes, const void *address) {
    return GPI_API(known_attributes(attributes, (void *)(uintptr_t)address));
}
gpiError_t gpiMemPtrGetInfo(void *address, size_t *size) { return GPI_API(size ? range(address, NULL, size) : gpiErrorInvalidValue); }
gpiError_t gpiPointerGetRange(const void *address, void **start, size_t *size) { return GPI_API(range(address, start, size)); }

/* ---- the driver interface: one attribute at a time ---- */

/* Bytes of a value; 0 for what there is none of. */
static size_t attribute_size(int attribute) {
    switch (attribute) {
    case gpiPointerAttributeMemoryType:
    case gpiPointerAttributeSyncMemops:
    case gpiPointerAttributeIsManaged:
    case gpiPointerAttributeDeviceOrdinal:
    case gpiPointerAttributeIsLegacyIpcCapable:
    case gpiPointerAttributeMapped:
    case gpiPointerAttributeIsGpuDirectRdmaCapable:
    case gpiPointerAttributeAccessFlags:
        return sizeof(unsigned);
    case gpiPointerAttributeDevicePointer:
    case gpiPointerAttributeHostPointer:
    case gpiPointerAttributeBufferId:
    case gpiPointerAttributeRangeStartAddr:
    case gpiPointerAttributeRangeSize:
    case gpiPointerAttributeAllowedHandleTypes:
    case gpiPointerAttributeMempoolHandle:
        return sizeof(uint64_t);
    default: /* contexts and peer-to-peer tokens are not there */
        return 0;
    }
}

static gpiError_t attribute_bits(int attribute, const void *address, uint64_t *bits) {
    gpi_memory_info info = gpi_memory_find(address, 0);
    bool host = info.place == GPI_PLACE_PINNED;
    *bits = 0;
    if (!info.start || info.place == GPI_PLACE_BAD) return gpiErrorInvalidValue;
    switch (attribute) {
    case gpiPointerAttributeMemoryType:
        *bits = host ? gpiMemoryTypeHost : gpiMemoryTypeDevice;
        return gpiSuccess;
    case gpiPointerAttributeDevicePointer:
        *bits = (uintptr_t)address;
        return gpiSuccess;
    case gpiPointerAttributeHostPointer:
        if (info.place == GPI_PLACE_DEVICE) return gpiErrorInvalidValue;
        *bits = (uintptr_t)address;
        return gpiSuccess;
    case gpiPointerAttributeBufferId:
        *bits = info.number;
        return gpiSuccess;
    case gpiPointerAttributeIsManaged:
        *bits = info.place == GPI_PLACE_MANAGED;
        return gpiSuccess;
    case gpiPointerAttributeIsLegacyIpcCapable:
        *bits = info.place == GPI_PLACE_DEVICE && !info.flags;
        return gpiSuccess;
    case gpiPointerAttributeRangeStartAddr:
        *bits = (uintptr_t)info.start;
        return gpiSuccess;
    case gpiPointerAttributeRangeSize:
        *bits = info.size;
        return gpiSuccess;
    case gpiPointerAttributeMapped:
        *bits = 1;
        return gpiSuccess;
    case gpiPointerAttributeAccessFlags:
        *bits = gpiMemAccessFlagsProtReadWrite;
        return gpiSuccess;
    default:
        return gpiSuccess; /* the device's number, and what it does not have */
    }
}

static gpiError_t get_attribute(void *data, int attribute, const void *address) {
    uint64_t bits;
    size_t size = attribute_size(attribute);
    if (!data || !size) return gpiErrorInvalidValue;
    gpiError_t error = attribute_bits(attribute, address, &bits);
    if (!error) memcpy(data, &bits, size);
    return error;
}

/* Of an address that is none, all attributes are 0, and that is no error. */
static gpiError_t get_attributes(unsigned count, const int *attributes, void **data, const void *address) {
    if (!count || !attributes || !data) return gpiErrorInvalidValue;
    for (unsigned i = 0; i < count; i++) {
        uint64_t bits;
        size_t size = attribute_size(attributes[i]);
        if (!data[i] || !size) return gpiErrorInvalidValue;
        (void)attribute_bits(attributes[i], address, &bits);
        memcpy(data[i], &bits, size);
    }
    return gpiSuccess;
}

/* All memory is used as if its operations were synchronous to each other. */
static gpiError_t set_attribute(const void *value, int attribute, const void *address) {
    return value && attribute == gpiPointerAttributeSyncMemops ? range(address, NULL, NULL) : gpiErrorInvalidValue;
}

gpiError_t gpiPointerGetOne(void *data, int attribute, const void *address) { return GPI_API(get_attribute(data, attribute, address)); }
gpiError_t gpiPointerGetSeveral(unsigned count, const int *attributes, void **data, const void *address) {
    return GPI_API(get_attributes(count, attributes, data, address));
}
gpiError_t gpiPointerSetOne(const void *value, int attribute, const void *address) { return GPI_API(set_attribute(value, attribute, address)); }
