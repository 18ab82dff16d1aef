/* Hints about managed memory. Host and device share it, so nothing moves; what was said is kept for who asks. */
#include <string.h>

#include "runtime.h"

/* The number that stands for a place: a device's, or gpiCpuDeviceId; gpiInvalidDeviceId where there is no such kind. */
static int place_number(gpiMemLocation location) {
    switch (location.type) {
    case gpiMemLocationTypeDevice:
        return location.id;
    case gpiMemLocationTypeHost:
    case gpiMemLocationTypeHostNuma:
    case gpiMemLocationTypeHostNumaCurrent:
        return gpiCpuDeviceId;
    default:
        return gpiInvalidDeviceId;
    }
}

static gpiError_t check_place(int place) { return place == gpiCpuDeviceId ? gpiSuccess : gpi_device_check(place); }

/* Hints count for allocations of gpiMallocManaged; a __managed__ variable takes them and forgets. */
static gpiError_t find(const void *address, size_t count, gpi_advice *advice) {
    *advice = (gpi_advice){.preferred = gpiInvalidDeviceId, .prefetched = gpiInvalidDeviceId};
    if (!address || !count || gpi_memory_place(address, count) != GPI_PLACE_MANAGED) return gpiErrorInvalidValue;
    gpi_memory_get_advice(address, count, advice);
    return gpiSuccess;
}

static gpiError_t advise(const void *address, size_t count, gpiMemoryAdvise advice, int place) {
    gpi_advice known;
    gpiError_t error = find(address, count, &known);
    if (error) return error;
    if (advice == gpiMemAdviseSetCoarseGrain || advice == gpiMemAdviseUnsetCoarseGrain) return gpiSuccess; /* all memory is coherent */
    if (advice > gpiMemAdviseUnsetReadMostly && advice != gpiMemAdviseUnsetPreferredLocation && (error = check_place(place))) return error;
    bool *user = place == gpiCpuDeviceId ? &known.used_by_host : &known.used_by_device;
    switch (advice) {
    case gpiMemAdviseSetReadMostly:
    case gpiMemAdviseUnsetReadMostly:
        known.read_mostly = advice == gpiMemAdviseSetReadMostly;
        break;
    case gpiMemAdviseSetPreferredLocation:
        known.preferred = (signed char)place;
        break;
    case gpiMemAdviseUnsetPreferredLocation:
        known.preferred = gpiInvalidDeviceId;
        break;
    case gpiMemAdviseSetAccessedBy:
    case gpiMemAdviseUnsetAccessedBy:
        *user = advice == gpiMemAdviseSetAccessedBy;
        break;
    default:
        return gpiErrorInvalidValue;
    }
    gpi_memory_set_advice(address, count, known);
    return gpiSuccess;
}

static gpiError_t prefetch(const void *address, size_t count, int place, gpiStream_t stream) {
    gpi_advice known;
    gpiError_t error = find(address, count, &known) ?: check_place(place);
    if (!error && !gpi_queue_has(stream)) error = gpiErrorInvalidResourceHandle;
    if (error) return error;
    known.prefetched = (signed char)place;
    gpi_memory_set_advice(address, count, known);
    return gpiSuccess;
}

static gpiMemLocationType type_of(int place) {
    if (place == gpiInvalidDeviceId) return gpiMemLocationTypeInvalid;
    return place == gpiCpuDeviceId ? gpiMemLocationTypeHost : gpiMemLocationTypeDevice;
}

/* The places that were said to use the memory, the rest of the list filled with none. */
static void list_users(const gpi_advice *advice, int *places, size_t room) {
    size_t count = 0;
    if (advice->used_by_device && count < room) places[count++] = 0;
    if (advice->used_by_host && count < room) places[count++] = gpiCpuDeviceId;
    while (count < room) places[count++] = gpiInvalidDeviceId;
}

static gpiError_t get_attribute(void *data, size_t size, gpiMemRangeAttribute attribute, const void *address, size_t count) {
    gpi_advice known;
    if (!data || size < sizeof(int) || size % sizeof(int)) return gpiErrorInvalidValue;
    gpiError_t error = find(address, count, &known);
    if (error) return error;
    int *value = data;
    switch (attribute) {
    case gpiMemRangeAttributeReadMostly:
        *value = known.read_mostly;
        return gpiSuccess;
    case gpiMemRangeAttributeCoherencyMode:
        *value = gpiMemRangeCoherencyModeFineGrain;
        return gpiSuccess;
    case gpiMemRangeAttributePreferredLocation:
    case gpiMemRangeAttributePreferredLocationId:
        *value = known.preferred;
        return gpiSuccess;
    case gpiMemRangeAttributeLastPrefetchLocation:
    case gpiMemRangeAttributeLastPrefetchLocationId:
        *value = known.prefetched;
        return gpiSuccess;
    case gpiMemRangeAttributePreferredLocationType:
        *value = (int)type_of(known.preferred);
        return gpiSuccess;
    case gpiMemRangeAttributeLastPrefetchLocationType:
        *value = (int)type_of(known.prefetched);
        return gpiSuccess;
    case gpiMemRangeAttributeAccessedBy:
        list_users(&known, value, size / sizeof(int));
        return gpiSuccess;
    default:
        return gpiErrorInvalidValue;
    }
}

static gpiError_t get_attributes(void **data, const size_t *sizes, const gpiMemRangeAttribute *attributes, size_t many, const void *address, size_t count) {
    if (!data || !sizes || !attributes || !many) return gpiErrorInvalidValue;
    gpiError_t error = gpiSuccess;
    for (size_t i = 0; i < many && !error; i++) error = get_attribute(data[i], sizes[i], attributes[i], address, count);
    return error;
}

gpiError_t gpiMemAdvise(const void *address, size_t count, gpiMemoryAdvise advice, int device) { return GPI_API(advise(address, count, advice, device)); }
gpiError_t gpiMemAdvise_v2(const void *address, size_t count, gpiMemoryAdvise advice, gpiMemLocation location) {
    return GPI_API(advise(address, count, advice, place_number(location)));
}
gpiError_t gpiMemPrefetchAsync(const void *address, size_t count, int device, gpiStream_t stream) {
    return GPI_API(prefetch(address, count, device, stream));
}
gpiError_t gpiMemPrefetchAsync_v2(const void *address, size_t count, gpiMemLocation location, unsigned flags, gpiStream_t stream) {
    return GPI_API(flags ? gpiErrorInvalidValue : prefetch(address, count, place_number(location), stream));
}
gpiError_t gpiMemRangeGetAttribute(void *data, size_t data_size, gpiMemRangeAttribute attribute, const void *address, size_t count) {
    return GPI_API(get_attribute(data, data_size, attribute, address, count));
}
gpiError_t gpiMemRangeGetAttributes(void **data, size_t *data_sizes, gpiMemRangeAttribute *attributes, size_t attribute_count, const void *address,
                                    size_t count) {
    return GPI_API(get_attributes(data, data_sizes, attributes, attribute_count, address, count));
}
