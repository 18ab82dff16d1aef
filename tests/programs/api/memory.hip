// HIP's calls about memory beside those that it shares with CUDA: flags, copies and fills in the driver's words, attributes of addresses.
#include <hip/hip_ext.h>

#include <cstdint>
#include <cstring>
#include <vector>

#include "check.h"

static void allocate() {
    void *p = nullptr;
    ERROR(hipHostMalloc(&p, 64, hipHostMallocCoherent | hipHostMallocNonCoherent), hipErrorInvalidValue);
    for (unsigned flags : {(unsigned)hipHostMallocCoherent, (unsigned)hipHostMallocNonCoherent, (unsigned)hipHostMallocNumaUser, (unsigned)hipHostAllocMapped}) {
        OK(hipHostMalloc(&p, 64, flags));
        OK(hipHostFree(p));
    }
    for (unsigned flags : {hipDeviceMallocDefault, hipDeviceMallocFinegrained, hipMallocSignalMemory, hipDeviceMallocUncached}) {
        OK(hipExtMallocWithFlags(&p, 8, flags));
        OK(hipFree(p));
    }
    ERROR(hipExtMallocWithFlags(nullptr, 8, hipDeviceMallocDefault), hipErrorInvalidValue);
    ERROR(hipExtMallocWithFlags(&p, 8, 77), hipErrorInvalidValue);
    OK(hipExtMallocWithFlags(&p, 0, hipDeviceMallocFinegrained));
    CHECK(p == nullptr);
    ERROR(hipMallocAsync(nullptr, 8, nullptr), hipErrorInvalidValue);
    ERROR(hipFreeAsync(nullptr, nullptr), hipErrorInvalidValue);

    size_t pitch = 0;
    OK(hipMemAllocPitch(&p, &pitch, 100, 3, 4));
    CHECK(pitch >= 100);
    OK(hipFree(p));
    ERROR(hipMemAllocPitch(&p, &pitch, 100, 3, 5), hipErrorInvalidValue);
    ERROR(hipMemAllocPitch(nullptr, &pitch, 100, 3, 4), hipErrorInvalidValue);
    OK(hipMemAllocHost(&p, 100));
    OK(hipHostFree(p));
    ERROR(hipMemAllocHost(nullptr, 100), hipErrorInvalidValue);
}

static void copy() {
    int in[64], out[64] = {}, *a, *b;
    for (int i = 0; i < 64; i++) in[i] = i * i;
    OK(hipMalloc(&a, sizeof in));
    OK(hipMalloc(&b, sizeof in));
    hipStream_t stream;
    OK(hipStreamCreate(&stream));
    OK(hipMemcpyHtoD(a, in, sizeof in));
    OK(hipMemcpyDtoDAsync(b, a, sizeof in, stream));
    OK(hipMemcpyDtoHAsync(out, b, sizeof in, stream));
    OK(hipStreamSynchronize(stream));
    CHECK(std::memcmp(in, out, sizeof in) == 0);
    std::memset(out, 0, sizeof out);
    OK(hipMemcpyHtoDAsync(b, in + 32, 128, stream));
    OK(hipMemcpyWithStream(out, b, 128, hipMemcpyDeviceToHost, stream));
    CHECK(std::memcmp(in + 32, out, 128) == 0 && hipStreamQuery(stream) == hipSuccess);
    OK(hipMemcpyDtoD(b, a, sizeof in));
    OK(hipMemcpyDtoH(out, b, sizeof in));
    CHECK(std::memcmp(in, out, sizeof in) == 0);
    OK(hipMemcpy(b, a, sizeof in, hipMemcpyDeviceToDeviceNoCU));
    ERROR(hipMemcpyHtoD(nullptr, in, 4), hipErrorInvalidValue);
    ERROR(hipMemcpyDtoH(nullptr, a, 4), hipErrorInvalidValue);
    ERROR(hipMemcpyDtoD(b, a, sizeof in + 1), hipErrorInvalidValue);
    ERROR(hipMemcpyHtoDAsync(a, in, 4, (hipStream_t)0x55), hipErrorInvalidHandle);
    ERROR(hipMemcpyWithStream(a, in, 4, (hipMemcpyKind)99, stream), hipErrorInvalidMemcpyDirection);
    ERROR(hipMemcpyWithStream(a, nullptr, 4, hipMemcpyHostToDevice, stream), hipErrorInvalidValue);
    hipMemcpy3DParms box = {};
    ERROR(hipMemcpy3D(&box), hipErrorInvalidValue);
    OK(hipStreamDestroy(stream));
    OK(hipFree(a));
    OK(hipFree(b));
}

static void boxes() {
    char *device, host[6][20], back[6][20] = {};
    size_t pitch;
    hipStream_t stream;
    for (int y = 0; y < 6; y++)
        for (int x = 0; x < 20; x++) host[y][x] = (char)(20 * y + x);
    OK(hipStreamCreate(&stream));
    OK(hipMallocPitch(&device, &pitch, 20, 12));
    OK(hipMemset2D(device, pitch, 0, 20, 12));
    hip_Memcpy2D rows = {};
    rows.srcMemoryType = hipMemoryTypeHost;
    rows.srcHost = host;
    rows.srcPitch = 20;
    rows.srcXInBytes = 3;
    rows.srcY = 1;
    rows.dstMemoryType = hipMemoryTypeDevice;
    rows.dstDevice = device;
    rows.dstPitch = pitch;
    rows.dstY = 2;
    rows.WidthInBytes = 10;
    rows.Height = 4;
    OK(hipMemcpyParam2D(&rows));
    OK(hipMemcpy2D(back, 20, device, pitch, 20, 6, hipMemcpyDeviceToHost));
    CHECK(std::memcmp(back[2], &host[1][3], 10) == 0 && std::memcmp(back[5], &host[4][3], 10) == 0 && back[1][0] == 0 && back[2][10] == 0);
    OK(hipDrvMemcpy2DUnaligned(&rows));
    OK(hipMemcpyParam2DAsync(&rows, stream));
    OK(hipStreamSynchronize(stream));
    rows.srcPitch = 12;
    ERROR(hipMemcpyParam2D(&rows), hipErrorInvalidValue);
    rows.srcPitch = 20, rows.dstDevice = nullptr;
    ERROR(hipMemcpyParam2D(&rows), hipErrorInvalidValue);
    ERROR(hipMemcpyParam2D(nullptr), hipErrorInvalidValue);

    HIP_MEMCPY3D box = {};
    box.srcMemoryType = hipMemoryTypeDevice;
    box.srcDevice = device;
    box.srcPitch = pitch;
    box.srcHeight = 3; // the rows are two slices of three
    box.srcY = 2;
    box.dstMemoryType = hipMemoryTypeHost;
    box.dstHost = back;
    box.WidthInBytes = 10;
    box.Height = 1;
    box.Depth = 2;
    std::memset(back, 0, sizeof back);
    OK(hipDrvMemcpy3D(&box)); // rows 2 and 5, side by side
    CHECK(std::memcmp(back, &host[1][3], 10) == 0 && std::memcmp((char *)back + 10, &host[4][3], 10) == 0);
    OK(hipDrvMemcpy3DAsync(&box, stream));
    OK(hipStreamSynchronize(stream));
    box.dstMemoryType = hipMemoryTypeArray;
    ERROR(hipDrvMemcpy3D(&box), hipErrorInvalidValue);
    ERROR(hipDrvMemcpy3DAsync(nullptr, stream), hipErrorInvalidValue);
    OK(hipFree(device));
    OK(hipStreamDestroy(stream));

    const char *text;
    OK(hipDrvGetErrorName(hipErrorInvalidValue, &text));
    CHECK(std::strcmp(text, "hipErrorInvalidValue") == 0);
    ERROR(hipDrvGetErrorName((hipError_t)-1, &text), hipErrorInvalidValue);
    CHECK(text == nullptr);
    ERROR(hipDrvGetErrorString((hipError_t)-1, &text), hipErrorInvalidValue);
}

template <class T> static bool all(const void *device, size_t pitch, size_t width, size_t height, T wanted) {
    std::vector<T> row(width);
    for (size_t y = 0; y < height; y++) {
        OK(hipMemcpy(row.data(), (const char *)device + y * pitch, width * sizeof(T), hipMemcpyDeviceToHost));
        for (T value : row)
            if (value != wanted) return false;
    }
    return true;
}

static void fill() {
    char *p;
    hipStream_t stream;
    OK(hipStreamCreate(&stream));
    OK(hipMalloc(&p, 4096));
    OK(hipMemsetD8(p, 0x5a, 4096));
    CHECK(all<uint8_t>(p, 0, 4096, 1, 0x5a));
    OK(hipMemsetD16(p + 2, 0xbeef, 100));
    CHECK(all<uint16_t>(p + 2, 0, 100, 1, 0xbeef) && all<uint8_t>(p + 202, 0, 100, 1, 0x5a) && all<uint8_t>(p, 0, 2, 1, 0x5a));
    OK(hipMemsetD32Async(p + 4, 0x12345678, 1000, stream));
    OK(hipMemsetD16Async(p, 7, 2, stream));
    OK(hipMemsetD8Async(p + 4092, 1, 4, stream));
    OK(hipStreamSynchronize(stream));
    CHECK(all<uint32_t>(p + 4, 0, 1000, 1, 0x12345678) && all<uint16_t>(p, 0, 2, 1, 7) && all<uint8_t>(p + 4092, 0, 4, 1, 1));
    OK(hipMemsetD8(p, 0, 4096));
    OK(hipMemsetD2D32(p, 256, 0x01020304, 10, 4));
    CHECK(all<uint32_t>(p, 256, 10, 4, 0x01020304) && all<uint8_t>(p + 40, 256, 216, 4, 0));
    OK(hipMemsetD32(p, -1, 0));
    ERROR(hipMemsetD32(p + 2, 1, 1), hipErrorInvalidValue);
    ERROR(hipMemsetD16(p + 1, 1, 1), hipErrorInvalidValue);
    ERROR(hipMemsetD32(p, 1, 1025), hipErrorInvalidValue);
    ERROR(hipMemsetD32(p, 1, SIZE_MAX / 2), hipErrorInvalidValue);
    ERROR(hipMemsetD8(nullptr, 1, 1), hipErrorInvalidValue);
    ERROR(hipMemsetD2D16(p, 6, 1, 4, 2), hipErrorInvalidValue);
    ERROR(hipMemset2D(p, 2, 0, 4, 4), hipErrorInvalidValue);
    ERROR(hipMemsetD32Async(p, 1, 1, (hipStream_t)0x77), hipErrorInvalidHandle);
    OK(hipFree(p));
    OK(hipStreamDestroy(stream));
}

static void addresses() {
    char *device, *host, *managed, local = 0;
    OK(hipMalloc(&device, 1000));
    OK(hipHostMalloc(&host, 500));
    OK(hipMallocManaged(&managed, 300));
    hipPointerAttribute_t attributes;
    ERROR(hipPointerGetAttributes(&attributes, &local), hipErrorInvalidValue);
    ERROR(hipPointerGetAttributes(&attributes, nullptr), hipErrorInvalidValue);
    ERROR(hipPointerGetAttributes(nullptr, device), hipErrorInvalidValue);
    OK(hipPointerGetAttributes(&attributes, device + 10));
    CHECK(attributes.type == hipMemoryTypeDevice && attributes.devicePointer == device + 10 && !attributes.hostPointer && !attributes.isManaged);
    OK(hipPointerGetAttributes(&attributes, managed));
    CHECK(attributes.type == hipMemoryTypeManaged && attributes.isManaged);

    hipDeviceptr_t start;
    size_t size;
    OK(hipMemGetAddressRange(&start, &size, device + 999));
    CHECK(start == device && size == 1000);
    OK(hipMemGetAddressRange(nullptr, &size, host));
    CHECK(size == 500);
    ERROR(hipMemGetAddressRange(&start, &size, &local), hipErrorNotFound);
    OK(hipMemPtrGetInfo(managed + 1, &size));
    CHECK(size == 300);
    ERROR(hipMemPtrGetInfo(managed, nullptr), hipErrorInvalidValue);
    ERROR(hipMemPtrGetInfo(&local, &size), hipErrorInvalidValue);

    unsigned number = 77, managed_flag = 77;
    unsigned long long first, second;
    void *address;
    OK(hipPointerGetAttribute(&number, HIP_POINTER_ATTRIBUTE_MEMORY_TYPE, host));
    CHECK(number == hipMemoryTypeHost);
    OK(hipPointerGetAttribute(&number, HIP_POINTER_ATTRIBUTE_DEVICE_ORDINAL, device));
    CHECK(number == 0);
    OK(hipPointerGetAttribute(&address, HIP_POINTER_ATTRIBUTE_RANGE_START_ADDR, device + 5));
    CHECK(address == device);
    OK(hipPointerGetAttribute(&size, HIP_POINTER_ATTRIBUTE_RANGE_SIZE, device + 5));
    CHECK(size == 1000);
    OK(hipPointerGetAttribute(&first, HIP_POINTER_ATTRIBUTE_BUFFER_ID, device));
    OK(hipPointerGetAttribute(&second, HIP_POINTER_ATTRIBUTE_BUFFER_ID, host));
    CHECK(first != second);
    ERROR(hipPointerGetAttribute(&address, HIP_POINTER_ATTRIBUTE_HOST_POINTER, device), hipErrorInvalidValue);
    ERROR(hipPointerGetAttribute(nullptr, HIP_POINTER_ATTRIBUTE_RANGE_SIZE, device), hipErrorInvalidValue);
    ERROR(hipPointerGetAttribute(&number, (hipPointer_attribute)99, device), hipErrorInvalidValue);
    ERROR(hipPointerGetAttribute(&number, HIP_POINTER_ATTRIBUTE_MEMORY_TYPE, &local), hipErrorInvalidValue);
    hipPointer_attribute several[] = {HIP_POINTER_ATTRIBUTE_IS_MANAGED, HIP_POINTER_ATTRIBUTE_DEVICE_POINTER};
    void *places[] = {&managed_flag, &address};
    OK(hipDrvPointerGetAttributes(2, several, places, managed + 3));
    CHECK(managed_flag == 1 && address == managed + 3);
    OK(hipDrvPointerGetAttributes(2, several, places, &local));
    CHECK(managed_flag == 0 && address == nullptr);
    ERROR(hipDrvPointerGetAttributes(2, nullptr, places, managed), hipErrorInvalidValue);
    OK(hipPointerSetAttribute(&number, HIP_POINTER_ATTRIBUTE_SYNC_MEMOPS, device));
    ERROR(hipPointerSetAttribute(&number, HIP_POINTER_ATTRIBUTE_CONTEXT, device), hipErrorInvalidValue);

    int mode = -1;
    OK(hipMemAdvise(managed, 300, hipMemAdviseSetCoarseGrain, 0));
    OK(hipMemRangeGetAttribute(&mode, sizeof mode, hipMemRangeAttributeCoherencyMode, managed, 300));
    CHECK(mode == hipMemRangeCoherencyModeFineGrain);
    OK(hipFree(device));
    OK(hipFree(managed));
    OK(hipHostFree(host));
    ERROR(hipMemGetAddressRange(&start, &size, device), hipErrorNotFound);
}

static void devices() {
    hipUUID uuid = {};
    hipDeviceProp_t properties;
    OK(hipGetDeviceProperties(&properties, 0));
    OK(hipDeviceGetUuid(&uuid, 0));
    CHECK(std::memcmp(&uuid, &properties.uuid, sizeof uuid) == 0);
    ERROR(hipDeviceGetUuid(nullptr, 0), hipErrorInvalidValue);
    ERROR(hipDeviceGetUuid(&uuid, 1), hipErrorInvalidDevice);
    uint32_t type, hops;
    ERROR(hipExtGetLinkTypeAndHopCount(0, 0, &type, &hops), hipErrorInvalidValue);
    ERROR(hipExtGetLinkTypeAndHopCount(0, 1, &type, &hops), hipErrorInvalidDevice);
    ERROR(hipExtGetLinkTypeAndHopCount(0, 1, nullptr, &hops), hipErrorInvalidValue);
    struct {
        hipDeviceAttribute_t attribute;
        int value;
    } attributes[] = {
        {hipDeviceAttributeAsyncEngineCount, properties.asyncEngineCount},
        {hipDeviceAttributeDeviceOverlap, properties.deviceOverlap},
        {hipDeviceAttributeMaxBlocksPerMultiProcessor, properties.maxBlocksPerMultiProcessor},
        {hipDeviceAttributePciDomainId, properties.pciDomainID},
        {hipDeviceAttributeIsLargeBar, properties.isLargeBar},
        {hipDeviceAttributePhysicalMultiProcessorCount, properties.multiProcessorCount},
        {hipDeviceAttributeWallClockRate, 1000000},
        {hipDeviceAttributeCanUseStreamWaitValue, 1},
        {hipDeviceAttributeFineGrainSupport, 1},
        {hipDeviceAttributeImageSupport, 0},
        {hipDeviceAttributeVirtualMemoryManagementSupported, 0},
    };
    int value;
    for (auto entry : attributes) {
        OK(hipDeviceGetAttribute(&value, entry.attribute, 0));
        CHECK(value == entry.value);
    }
    ERROR(hipDeviceGetAttribute(&value, (hipDeviceAttribute_t)9999, 0), hipErrorInvalidValue);
    ERROR(hipDeviceGetAttribute(&value, (hipDeviceAttribute_t)11000, 0), hipErrorInvalidValue);
    ERROR(hipDeviceGetP2PAttribute(&value, hipDevP2PAttrAccessSupported, 0, 0), hipErrorInvalidDevice);
    ERROR(hipDeviceGetP2PAttribute(&value, (hipDeviceP2PAttr)-1, 0, 0), hipErrorInvalidValue);
}

int main() {
    allocate();
    copy();
    boxes();
    fill();
    addresses();
    devices();
    return failures;
}
