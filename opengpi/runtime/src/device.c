#include "device.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "execute.h"
#include "runtime.h"

enum {
    VERSION = 12080,
    CONSTANT_MEMORY = 64 << 10,
    REGISTERS = 64 << 10,
    STACK_SIZE = 1 << 10, /* what programs read back unless they set it; fibers grow as kernels need */
    PRINTF_SIZE = 1 << 20,
    PCI_BUS = 1,
};

static gpi_device *state(void) { return &gpi_runtime_v1.device; }

gpiError_t gpi_device_check(int device) { return device == 0 ? gpiSuccess : gpiErrorInvalidDevice; }

/* ---- what the device is ---- */

/* A line "key : value" of /proc/cpuinfo. */
static void read_cpuinfo(const char *key, char *value, size_t size) {
    FILE *file = fopen("/proc/cpuinfo", "re");
    char line[512];
    while (file && fgets(line, sizeof line, file)) {
        char *colon = strchr(line, ':');
        if (!colon || strncmp(line, key, strlen(key)) != 0) continue;
        colon += 1 + strspn(colon + 1, " \t");
        colon[strcspn(colon, "\n")] = 0;
        snprintf(value, size, "%s", colon);
        break;
    }
    if (file) fclose(file);
}

/* The processors' clock in kHz. */
static int clock_rate(void) {
    long rate = 0;
    FILE *file = fopen("/sys/devices/system/cpu/cpu0/cpufreq/cpuinfo_max_freq", "re");
    if (file && fscanf(file, "%ld", &rate) != 1) rate = 0;
    if (file) fclose(file);
    char text[64] = "";
    if (!rate) read_cpuinfo("cpu MHz", text, sizeof text);
    return rate ? (int)rate : *text ? (int)(strtod(text, NULL) * 1000) : 1000000;
}

/* The compute capability that programs see: GPI_ARCH as 90, 9.0 or sm_90. The default is what __CUDA_ARCH__ is without
 * -arch (registry/dialects.toml), so that a program's host side asks for no path that its device side left out. */
static void read_capability(int *major, int *minor) {
    *major = 8;
    *minor = 0;
    const char *text = getenv("GPI_ARCH");
    if (!text) return;
    const char *digits = text + strcspn(text, "0123456789");
    int number = 0, given_minor;
    if (sscanf(digits, "%d.%d", &number, &given_minor) == 2) number = 10 * number + given_minor;
    if (number >= 10 && number < 1000) {
        *major = number / 10;
        *minor = number % 10;
    } else {
        fprintf(stderr, "gpi: GPI_ARCH=%s is not a compute capability: write for example 90, 9.0 or sm_90; ignored\n", text);
    }
}

static void fill_properties(gpiDeviceProp *device) {
    char cpu[200] = "unknown processor";
    read_cpuinfo("model name", cpu, sizeof cpu);
    long cache = sysconf(_SC_LEVEL2_CACHE_SIZE);
    *device = (gpiDeviceProp){
        .uuid.bytes = "OpenGPI CPU dev",
        .totalGlobalMem = gpi_runtime_v1.memory.total,
        .sharedMemPerBlock = GPI_SHARED_DEFAULT,
        .regsPerBlock = REGISTERS,
        .memPitch = 0x7fffffff,
        .maxThreadsPerBlock = GPI_BLOCK_THREADS,
        .maxThreadsDim = {GPI_BLOCK_THREADS, GPI_BLOCK_THREADS, GPI_BLOCK_Z},
        .maxGridSize = {GPI_GRID_X, GPI_GRID_YZ, GPI_GRID_YZ},
        .clockRate = clock_rate(),
        .totalConstMem = CONSTANT_MEMORY,
        .textureAlignment = GPI_PITCH,
        .texturePitchAlignment = 32,
        .deviceOverlap = 1,
        .multiProcessorCount = (int)gpi_worker_count(),
        .integrated = 1,
        .canMapHostMemory = 1,
        .surfaceAlignment = GPI_PITCH,
        .concurrentKernels = 1,
        .pciBusID = PCI_BUS,
        .asyncEngineCount = 2,
        .unifiedAddressing = 1,
        .memoryClockRate = 1600000,
        .memoryBusWidth = 128,
        .l2CacheSize = cache > 0 ? (int)cache : 1 << 20,
        .maxThreadsPerMultiProcessor = GPI_RESIDENT_THREADS,
        .streamPrioritiesSupported = 1,
        .globalL1CacheSupported = 1,
        .localL1CacheSupported = 1,
        .sharedMemPerMultiprocessor = GPI_SHARED_MOST + GPI_SHARED_RESERVED,
        .regsPerMultiprocessor = REGISTERS,
        .managedMemory = 1,
        .hostNativeAtomicSupported = 1,
        .singleToDoublePrecisionPerfRatio = 2,
        .concurrentManagedAccess = 1,
        .canUseHostPointerForRegisteredMem = 1,
        .cooperativeLaunch = 1,
        .sharedMemPerBlockOptin = GPI_SHARED_MOST,
        .directManagedMemAccessFromHost = 1,
        .maxBlocksPerMultiProcessor = GPI_RESIDENT_BLOCKS,
        .reservedSharedMemPerBlock = GPI_SHARED_RESERVED,
        .hostRegisterSupported = 1,
        .hostRegisterReadOnlySupported = 1,
        .memoryPoolsSupported = 1,
        .ipcEventSupported = 1,
        .unifiedFunctionPointers = 1,
        .gcnArchName = "opengpi",
        .maxSharedMemoryPerMultiProcessor = GPI_SHARED_MOST + GPI_SHARED_RESERVED,
        .clockInstructionRate = 1000000, /* the device clock counts nanoseconds */
        .arch = {.hasGlobalInt32Atomics = 1, .hasGlobalFloatAtomicExch = 1, .hasSharedInt32Atomics = 1, .hasSharedFloatAtomicExch = 1,
                 .hasFloatAtomicAdd = 1, .hasGlobalInt64Atomics = 1, .hasSharedInt64Atomics = 1, .hasDoubles = 1, .hasWarpVote = 1, .hasWarpBallot = 1,
                 .hasWarpShuffle = 1, .hasFunnelShift = 1, .hasThreadFenceSystem = 1, .hasSyncThreadsExt = 1, .has3dGrid = 1},
        .isLargeBar = 1,
    };
    snprintf(device->name, sizeof device->name, "OpenGPI CPU (%s)", cpu);
    read_capability(&device->major, &device->minor);
}

static void set_defaults(gpi_device *device) {
    device->flags = gpiDeviceScheduleAuto | gpiDeviceMapHost;
    device->cache_config = gpiFuncCachePreferNone;
    const size_t limits[] = {
        [gpiLimitStackSize] = STACK_SIZE,   [gpiLimitPrintfFifoSize] = PRINTF_SIZE,       [gpiLimitDevRuntimeSyncDepth] = 2,
        [gpiLimitDevRuntimePendingLaunchCount] = 2048, [gpiLimitMaxL2FetchGranularity] = 64, [gpiLimitPersistingL2CacheSize] = 0,
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) device->limits[i] = limits[i];
}

void gpi_device_start(gpi_device *device) {
    fill_properties(&device->properties);
    set_defaults(device);
}

gpiDeviceProp gpi_device_properties(void) {
    gpiDeviceProp properties = state()->properties;
    properties.warpSize = (int)gpi_image_warp_width();
    return properties;
}

static gpiError_t get_properties(gpiDeviceProp *properties, int device) {
    if (!properties) return gpiErrorInvalidValue;
    gpiError_t error = gpi_device_check(device);
    if (!error) *properties = gpi_device_properties();
    return error;
}

gpiError_t gpiGetDeviceProperties(gpiDeviceProp *properties, int device) { return GPI_API(get_properties(properties, device)); }

/* ---- choosing ---- */

static gpiError_t store(int *place, int value) {
    if (!place) return gpiErrorInvalidValue;
    *place = value;
    return gpiSuccess;
}

static gpiError_t set_valid(const int *devices, int count) {
    if (count < 0 || count > 1 || (count && !devices)) return gpiErrorInvalidValue;
    return count ? gpi_device_check(devices[0]) : gpiSuccess;
}

static gpiError_t set_flags(unsigned flags) {
    const unsigned known = gpiDeviceScheduleMask | gpiDeviceMapHost | gpiDeviceLmemResizeToMax | gpiDeviceSyncMemops;
    unsigned schedule = flags & gpiDeviceScheduleMask;
    if (flags & ~known || (schedule & (schedule - 1))) return gpiErrorInvalidValue;
    pthread_mutex_lock(&state()->lock);
    state()->flags = flags | gpiDeviceMapHost;
    pthread_mutex_unlock(&state()->lock);
    return gpiSuccess;
}

static gpiError_t get_flags(unsigned *flags) {
    if (!flags) return gpiErrorInvalidValue;
    pthread_mutex_lock(&state()->lock);
    *flags = state()->flags;
    pthread_mutex_unlock(&state()->lock);
    return gpiSuccess;
}

static gpiError_t init_device(int device, unsigned device_flags, unsigned flags) {
    if (flags & ~(unsigned)gpiInitDeviceFlagsAreValid) return gpiErrorInvalidValue;
    gpiError_t error = gpi_device_check(device);
    return error || !(flags & gpiInitDeviceFlagsAreValid) ? error : set_flags(device_flags);
}

gpiError_t gpiGetDeviceCount(int *count) { return GPI_API(store(count, 1)); }
gpiError_t gpiGetDevice(int *device) { return GPI_API(store(device, 0)); }
gpiError_t gpiSetDevice(int device) { return GPI_API(gpi_device_check(device)); }
gpiError_t gpiSetValidDevices(int *devices, int count) { return GPI_API(set_valid(devices, count)); }
gpiError_t gpiChooseDevice(int *device, const gpiDeviceProp *wanted) { return GPI_API(wanted ? store(device, 0) : gpiErrorInvalidValue); }
gpiError_t gpiInitDevice(int device, unsigned device_flags, unsigned flags) { return GPI_API(init_device(device, device_flags, flags)); }
gpiError_t gpiSetDeviceFlags(unsigned flags) { return GPI_API(set_flags(flags)); }
gpiError_t gpiGetDeviceFlags(unsigned *flags) { return GPI_API(get_flags(flags)); }
gpiError_t gpiDriverGetVersion(int *version) { return GPI_API(store(version, VERSION)); }
gpiError_t gpiRuntimeGetVersion(int *version) { return GPI_API(store(version, VERSION)); }
gpiError_t gpiCtxResetPersistingL2Cache(void) { return GPI_API(gpiSuccess); }
gpiError_t gpiProfilerStart(void) { return GPI_API(gpiSuccess); }
gpiError_t gpiProfilerStop(void) { return GPI_API(gpiSuccess); }

/* ---- addresses and peers ---- */

static gpiError_t by_bus(int *device, const char *bus_id) {
    if (!device || !bus_id) return gpiErrorInvalidValue;
    unsigned numbers[3] = {0, 0, 0}, function = 0; /* domain, bus, device */
    bool good = sscanf(bus_id, "%x:%x:%x.%x", &numbers[0], &numbers[1], &numbers[2], &function) >= 3;
    if (!good) {
        numbers[0] = 0;
        good = sscanf(bus_id, "%x:%x.%x", &numbers[1], &numbers[2], &function) >= 2;
    }
    if (!good || numbers[0] || numbers[1] != PCI_BUS || numbers[2] || function) return gpiErrorInvalidValue;
    return store(device, 0);
}

static gpiError_t bus_of(char *bus_id, int size, int device) {
    char text[32];
    int length = snprintf(text, sizeof text, "%04x:%02x:%02x.0", 0, PCI_BUS, 0);
    gpiError_t error = gpi_device_check(device);
    if (error) return error;
    if (!bus_id || size <= length) return gpiErrorInvalidValue;
    memcpy(bus_id, text, (size_t)length + 1);
    return gpiSuccess;
}

static gpiError_t can_access(int *can, int device, int peer) {
    return gpi_device_check(device) ?: gpi_device_check(peer) ?: store(can, 0);
}

static gpiError_t peer_attribute(const int *value, gpiDeviceP2PAttr attribute) {
    bool known = attribute >= gpiDevP2PAttrPerformanceRank && attribute <= gpiDevP2PAttrCudaArrayAccessSupported;
    return value && known ? gpiErrorInvalidDevice : gpiErrorInvalidValue; /* no two devices are different */
}

/* As for all that asks for two devices. */
static gpiError_t link_of(int device, int peer, const unsigned *type, const unsigned *hops) {
    if (!type || !hops) return gpiErrorInvalidValue;
    return gpi_device_check(device) ?: gpi_device_check(peer) ?: gpiErrorInvalidValue;
}

gpiError_t gpiExtGetLinkTypeAndHopCount(int device, int peer, unsigned *type, unsigned *hops) { return GPI_API(link_of(device, peer, type, hops)); }
gpiError_t gpiDeviceGetByPCIBusId(int *device, const char *bus_id) { return GPI_API(by_bus(device, bus_id)); }
gpiError_t gpiDeviceGetPCIBusId(char *bus_id, int size, int device) { return GPI_API(bus_of(bus_id, size, device)); }
gpiError_t gpiDeviceCanAccessPeer(int *can, int device, int peer) { return GPI_API(can_access(can, device, peer)); }
gpiError_t gpiDeviceEnablePeerAccess(int peer, unsigned flags) {
    (void)peer; /* another device there is not, and the current one is no peer */
    return GPI_API(flags ? gpiErrorInvalidValue : gpiErrorInvalidDevice);
}
gpiError_t gpiDeviceDisablePeerAccess(int peer) { return GPI_API(gpi_device_check(peer) ?: gpiErrorPeerAccessNotEnabled); }
gpiError_t gpiDeviceGetP2PAttribute(int *value, gpiDeviceP2PAttr attribute, int source, int destination) {
    (void)source;
    (void)destination;
    return GPI_API(peer_attribute(value, attribute));
}

/* ---- limits and hints ---- */

static bool has_limit(gpiLimit limit) { return (unsigned)limit <= gpiLimitPersistingL2CacheSize; }

static gpiError_t set_limit(gpiLimit limit, size_t value) {
    if (!has_limit(limit)) return gpiErrorUnsupportedLimit;
    if (limit == gpiLimitMallocHeapSize) return gpi_heap_set_limit(value);
    if (limit == gpiLimitPersistingL2CacheSize && value) return gpiErrorUnsupportedLimit;
    state()->limits[limit] = value;
    return gpiSuccess;
}

static gpiError_t get_limit(size_t *value, gpiLimit limit) {
    if (!value) return gpiErrorInvalidValue;
    if (!has_limit(limit)) return gpiErrorUnsupportedLimit;
    *value = limit == gpiLimitMallocHeapSize ? gpi_heap_limit() : state()->limits[limit];
    return gpiSuccess;
}

size_t gpi_device_stack_limit(void) { return state()->limits[gpiLimitStackSize]; }

static gpiError_t set_cache_config(gpiFuncCache config) {
    if ((unsigned)config > gpiFuncCachePreferEqual) return gpiErrorInvalidValue;
    pthread_mutex_lock(&state()->lock);
    state()->cache_config = config;
    pthread_mutex_unlock(&state()->lock);
    return gpiSuccess;
}

static gpiError_t get_cache_config(gpiFuncCache *config) {
    if (!config) return gpiErrorInvalidValue;
    pthread_mutex_lock(&state()->lock);
    *config = state()->cache_config;
    pthread_mutex_unlock(&state()->lock);
    return gpiSuccess;
}

static gpiError_t get_shared_config(gpiSharedMemConfig *config) {
    if (!config) return gpiErrorInvalidValue;
    *config = gpiSharedMemBankSizeFourByte; /* banks make no difference here */
    return gpiSuccess;
}

gpiError_t gpiDeviceSetLimit(gpiLimit limit, size_t value) { return GPI_API(set_limit(limit, value)); }
gpiError_t gpiDeviceGetLimit(size_t *value, gpiLimit limit) { return GPI_API(get_limit(value, limit)); }
gpiError_t gpiDeviceSetCacheConfig(gpiFuncCache config) { return GPI_API(set_cache_config(config)); }
gpiError_t gpiDeviceGetCacheConfig(gpiFuncCache *config) { return GPI_API(get_cache_config(config)); }
gpiError_t gpiDeviceSetSharedMemConfig(gpiSharedMemConfig config) {
    return GPI_API((unsigned)config > gpiSharedMemBankSizeEightByte ? gpiErrorInvalidValue : gpiSuccess);
}
gpiError_t gpiDeviceGetSharedMemConfig(gpiSharedMemConfig *config) { return GPI_API(get_shared_config(config)); }

/* ---- waiting for all, and starting anew ---- */

static gpiError_t synchronize(void) {
    gpi_queue_drain();
    gpi_image_flush_output();
    return gpi_error_sticky();
}

static gpiError_t reset(void) {
    gpi_queue_reset();
    gpi_image_flush_output();
    gpi_mempools_reset();
    gpi_ipc_reset();
    gpi_memory_free_all();
    gpi_image_reset_symbols();
    pthread_mutex_lock(&state()->lock);
    set_defaults(state());
    pthread_mutex_unlock(&state()->lock);
    gpi_error_unstick();
    return gpiSuccess;
}

gpiError_t gpiDeviceSynchronize(void) { return GPI_API(synchronize()); }
gpiError_t gpiDeviceReset(void) { return gpi_error_set(gpi_runtime_enter_failed() ?: reset()); }
