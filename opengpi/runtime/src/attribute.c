/* Attributes: the properties of the device, one number at a time. */
#include <string.h>

#include "runtime.h"

typedef struct attribute_field {
    gpiDeviceAttr attribute;
    unsigned short offset, size; /* of the field of gpiDeviceProp */
} attribute_field;

#define FIELD(attribute, field) {attribute, offsetof(gpiDeviceProp, field), sizeof(((gpiDeviceProp *)0)->field)}
static const attribute_field FIELDS[] = {
#include "attribute_fields.h"
};

/* What properties do not tell: streams can wait for words in memory, host and device see each other's writes, one die. */
static bool is_true(gpiDeviceAttr attribute) {
    return attribute == gpiDevAttrReserved94 || attribute == gpiDevAttrExtFineGrainSupport || attribute == gpiDevAttrExtNumberOfXccs;
}

static gpiError_t get_attribute(int *value, gpiDeviceAttr attribute, int device) {
    if (!value) return gpiErrorInvalidValue;
    gpiError_t error = gpi_device_check(device);
    if (error) return error;
    gpiDeviceProp properties = gpi_device_properties();
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++) {
        if (FIELDS[i].attribute != attribute) continue;
        size_t wide = 0; /* little-endian: an int or a size_t */
        memcpy(&wide, (const char *)&properties + FIELDS[i].offset, FIELDS[i].size);
        *value = FIELDS[i].size == sizeof(int) || wide <= 0x7fffffff ? (int)wide : 0x7fffffff;
        return gpiSuccess;
    }
    bool common = attribute >= gpiDevAttrMaxThreadsPerBlock && attribute <= gpiDevAttrHostNumaId;
    bool extension = attribute >= gpiDevAttrExtTotalGlobalMem && attribute <= gpiDevAttrExtNumberOfXccs;
    if (!common && !extension) return gpiErrorInvalidValue;
    *value = is_true(attribute); /* else what the device does not have */
    return gpiSuccess;
}

gpiError_t gpiDeviceGetAttribute(int *value, gpiDeviceAttr attribute, int device) { return GPI_API(get_attribute(value, attribute, device)); }
