#define _GNU_SOURCE
#include "launch.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "execute.h"
#include "runtime.h"

enum { PARAMS_ALIGNMENT = 64, MOST_NESTED = 32 };

typedef struct launch_work {
    gpi_work work;
    const gpi_engine *engine;
    gpi_launch launch;
    _Alignas(PARAMS_ALIGNMENT) unsigned char params[];
} launch_work;

static void run_launch(gpi_work *work, gpiError_t status) {
    if (status) return;
    const launch_work *given = (const launch_work *)work;
    gpi_fault fault = {0};
    gpiError_t error = given->engine->execute(&given->launch, &fault);
    if (!error) return;
    fault.error = error;
    gpi_error_stick(&fault);
}

/* Copies the arguments to where the kernel expects them. */
static launch_work *pack(const gpi_function *function, void **arguments) {
    const gpi_kernel *kernel = function->kernel;
    size_t size = sizeof(launch_work) + kernel->params_size;
    launch_work *work = aligned_alloc(PARAMS_ALIGNMENT, (size + PARAMS_ALIGNMENT - 1) & ~(size_t)(PARAMS_ALIGNMENT - 1));
    if (!work) return NULL;
    *work = (launch_work){
        .work.run = run_launch,
        .engine = function->binary->engine,
        .launch = {.image = function->binary->image, .kernel = kernel, .params = work->params},
    };
    for (uint32_t i = 0; i < kernel->param_count; i++) memcpy(work->params + kernel->params[i].offset, arguments[i], kernel->params[i].size);
    return work;
}

/* Whether a word is the address of ordinary host memory that malloc, mmap or a stack gave. Objects' own data does not count:
 * it may be a device function's address. */
static bool is_host_pointer(uint64_t word) {
    if (word < (uint64_t)1 << 32 || word >> 47) return false; /* most numbers */
    const void *address = (const void *)(uintptr_t)word;
    if (gpi_memory_contains(address) || gpi_heap_contains(address) || gpi_memory_place(address, 0) != GPI_PLACE_PAGEABLE) return false;
    Dl_info info;
    unsigned char resident;
    size_t page = gpi_runtime_v1.memory.page;
    return !dladdr(address, &info) && mincore((void *)(uintptr_t)(word & ~(page - 1)), 1, &resident) == 0;
}

/* A pointer of the host works in a kernel here, but on no GPU: a warning once a process, an error when checking. */
static gpiError_t check_pointers(const gpi_kernel *kernel, const unsigned char *params) {
    bool checking = gpi_checks();
    if (gpi_runtime_v1.host_pointer_seen && !checking) return gpiSuccess;
    for (uint32_t i = 0; i < kernel->param_count; i++) {
        uint64_t word;
        if (kernel->params[i].size != sizeof word) continue;
        memcpy(&word, params + kernel->params[i].offset, sizeof word);
        if (!is_host_pointer(word)) continue;
        if (!atomic_exchange(&gpi_runtime_v1.host_pointer_seen, true))
            fprintf(stderr, "gpi: %s: argument %u of %s is a pointer to host memory (%#llx), which a kernel on a GPU cannot use; give it "
                    "device, managed or pinned memory\n",
                    checking ? "error" : "warning", i + 1, kernel->name, (unsigned long long)word);
        return checking ? gpiErrorInvalidDevicePointer : gpiSuccess;
    }
    return gpiSuccess;
}

uint32_t gpi_function_dynamic_limit(const gpi_function *function) {
    uint32_t limit = function->dynamic_limit, fixed = function->kernel->shared_static;
    if (limit != UINT_MAX) return limit;
    return fixed < GPI_SHARED_DEFAULT ? GPI_SHARED_DEFAULT - fixed : 0;
}

static gpiError_t check(const gpi_function *function, gpiDim3 grid, gpiDim3 block, size_t shared) {
    if (!grid.x || !grid.y || !grid.z || grid.x > GPI_GRID_X || grid.y > GPI_GRID_YZ || grid.z > GPI_GRID_YZ) return gpiErrorInvalidConfiguration;
    if (!block.x || !block.y || !block.z || block.x > GPI_BLOCK_THREADS || block.y > GPI_BLOCK_THREADS || block.z > GPI_BLOCK_Z)
        return gpiErrorInvalidConfiguration;
    uint64_t threads = (uint64_t)block.x * block.y * block.z;
    if (threads > GPI_BLOCK_THREADS) return gpiErrorInvalidConfiguration;
    if (shared > gpi_function_dynamic_limit(function)) return gpiErrorInvalidValue;
    if (threads > function->kernel->max_threads) return gpiErrorLaunchOutOfResources;
    return gpiSuccess;
}

/* Whether all blocks of a grid can be resident at once. */
static bool fits(const gpi_kernel *kernel, gpiDim3 grid, gpiDim3 block, size_t shared) {
    uint64_t resident = (uint64_t)gpi_worker_count() * gpi_blocks_per_worker(kernel, block.x * block.y * block.z, shared);
    return (uint64_t)grid.x * grid.y <= resident && (uint64_t)grid.x * grid.y * grid.z <= resident;
}

typedef enum launch_kind { ORDINARY, COOPERATIVE } launch_kind;

static gpiError_t launch(const void *stub, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream, launch_kind kind) {
    gpi_function *function;
    gpiError_t error = gpi_image_find_function(stub, &function);
    if (!error) error = check(function, grid, block, shared);
    if (error) return error;
    if (kind == COOPERATIVE && !fits(function->kernel, grid, block, shared)) return gpiErrorCooperativeLaunchTooLarge;
    if (function->kernel->param_count && !arguments) return gpiErrorInvalidValue;
    launch_work *work = pack(function, arguments);
    if (!work) return gpiErrorMemoryAllocation;
    error = check_pointers(function->kernel, work->params);
    gpi_launch *launch = &work->launch;
    memcpy(launch->grid, (uint32_t[]){grid.x, grid.y, grid.z}, sizeof launch->grid);
    memcpy(launch->block, (uint32_t[]){block.x, block.y, block.z}, sizeof launch->block);
    launch->shared_dynamic = (uint32_t)shared;
    launch->stack_size = gpi_device_stack_limit();
    launch->cooperative = kind == COOPERATIVE;
    if (!error) error = gpi_queue_submit(stream, &work->work);
    if (error) free(work);
    return error;
}

gpiError_t gpiLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) {
    return GPI_API(launch(kernel, grid, block, arguments, shared, stream, ORDINARY));
}

gpiError_t gpiLaunchCooperativeKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream) {
    return GPI_API(launch(kernel, grid, block, arguments, shared, stream, COOPERATIVE));
}

/* Between two events; either may be null. */
static gpiError_t launch_timed(const void *stub, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream, gpiEvent_t start,
                               gpiEvent_t stop) {
    gpiError_t error = start ? gpiEventRecord(start, stream) : gpiSuccess;
    if (!error) error = launch(stub, grid, block, arguments, shared, stream, ORDINARY);
    return error || !stop ? error : gpiEventRecord(stop, stream);
}

gpiError_t gpiExtLaunchKernel(const void *kernel, gpiDim3 grid, gpiDim3 block, void **arguments, size_t shared, gpiStream_t stream, gpiEvent_t start,
                              gpiEvent_t stop, int flags) {
    (void)flags;
    return GPI_API(launch_timed(kernel, grid, block, arguments, shared, stream, start, stop));
}

/* One launch a device; there is one device. */
static gpiError_t launch_on_devices(const gpiLaunchParams *launches, int count, unsigned flags, launch_kind kind) {
    const unsigned known = gpiCooperativeLaunchMultiDeviceNoPreSync | gpiCooperativeLaunchMultiDeviceNoPostSync;
    if (!launches || count != 1 || flags & ~known) return gpiErrorInvalidValue;
    gpiStream_t stream = launches->stream;
    if (!stream || stream == gpiStreamLegacy || stream == gpiStreamPerThread) return gpiErrorInvalidResourceHandle;
    return launch(launches->func, launches->gridDim, launches->blockDim, launches->args, launches->sharedMem, stream, kind);
}

gpiError_t gpiLaunchCooperativeKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags) {
    return GPI_API(launch_on_devices(launches, count, flags, COOPERATIVE));
}
gpiError_t gpiExtLaunchMultiKernelMultiDevice(gpiLaunchParams *launches, int count, unsigned flags) {
    return GPI_API(launch_on_devices(launches, count, flags, ORDINARY));
}

static gpiError_t launch_configured(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) {
    if (!config || (config->numAttrs && !config->attrs)) return gpiErrorInvalidValue;
    launch_kind kind = ORDINARY;
    for (unsigned i = 0; i < config->numAttrs; i++) {
        const gpiLaunchAttributeValue *value = &config->attrs[i].val;
        switch (config->attrs[i].id) {
        case gpiLaunchAttributeCooperative:
            if (value->cooperative) kind = COOPERATIVE;
            break;
        case gpiLaunchAttributeClusterDimension:
            if (value->clusterDim.x * value->clusterDim.y * value->clusterDim.z > 1) return gpiErrorNotSupported;
            break;
        case gpiLaunchAttributeProgrammaticEvent:
        case gpiLaunchAttributeLaunchCompletionEvent:
        case gpiLaunchAttributeDeviceUpdatableKernelNode:
            return gpiErrorNotSupported;
        default: /* hints */
            break;
        }
    }
    return launch(kernel, config->gridDim, config->blockDim, arguments, config->dynamicSmemBytes, config->stream, kind);
}

gpiError_t gpiLaunchKernelExC(const gpiLaunchConfig_t *config, const void *kernel, void **arguments) {
    return GPI_API(launch_configured(config, kernel, arguments));
}

/* ---- <<<...>>> ---- */

typedef struct configuration {
    gpiDim3 grid, block;
    size_t shared;
    gpiStream_t stream;
} configuration;

static _Thread_local configuration configurations[MOST_NESTED];
static _Thread_local unsigned configuration_count;

gpiError_t gpi_launch_push(gpiDim3 grid, gpiDim3 block, size_t shared, gpiStream_t stream) {
    if (configuration_count == MOST_NESTED) return gpiErrorInvalidConfiguration;
    configurations[configuration_count++] = (configuration){grid, block, shared, stream};
    return gpiSuccess;
}

gpiError_t gpi_launch_pop(gpiDim3 *grid, gpiDim3 *block, size_t *shared, gpiStream_t *stream) {
    if (!configuration_count) return gpiErrorMissingConfiguration;
    const configuration *top = &configurations[--configuration_count];
    *grid = top->grid;
    *block = top->block;
    *shared = top->shared;
    *stream = top->stream;
    return gpiSuccess;
}

/* ---- function attributes ---- */

static gpiError_t get_attributes(gpiFuncAttributes *attributes, const void *stub) {
    gpi_function *function;
    if (!attributes) return gpiErrorInvalidValue;
    gpiError_t error = gpi_image_find_function(stub, &function);
    if (error) return error;
    const gpi_kernel *kernel = function->kernel;
    const gpiDeviceProp *device = &gpi_runtime_v1.device.properties;
    *attributes = (gpiFuncAttributes){
        .sharedSizeBytes = kernel->shared_static,
        .localSizeBytes = kernel->local_size,
        .maxThreadsPerBlock = (int)kernel->max_threads,
        .numRegs = (int)kernel->registers,
        .ptxVersion = 10 * device->major + device->minor,
        .binaryVersion = 10 * device->major + device->minor,
        .maxDynamicSharedSizeBytes = (int)gpi_function_dynamic_limit(function),
        .preferredShmemCarveout = function->shared_carveout,
    };
    return gpiSuccess;
}

static gpiError_t set_attribute(const void *stub, gpiFuncAttribute attribute, int value) {
    gpi_function *function;
    gpiError_t error = gpi_image_find_function(stub, &function);
    if (error) return error;
    switch (attribute) {
    case gpiFuncAttributeMaxDynamicSharedMemorySize:
        if (value < 0 || (uint64_t)value + function->kernel->shared_static > GPI_SHARED_MOST) return gpiErrorInvalidValue;
        function->dynamic_limit = (unsigned)value;
        return gpiSuccess;
    case gpiFuncAttributePreferredSharedMemoryCarveout:
        if (value < gpiSharedmemCarveoutDefault || value > gpiSharedmemCarveoutMaxShared) return gpiErrorInvalidValue;
        function->shared_carveout = value;
        return gpiSuccess;
    case gpiFuncAttributeClusterDimMustBeSet:
    case gpiFuncAttributeRequiredClusterWidth:
    case gpiFuncAttributeRequiredClusterHeight:
    case gpiFuncAttributeRequiredClusterDepth:
    case gpiFuncAttributeNonPortableClusterSizeAllowed:
    case gpiFuncAttributeClusterSchedulingPolicyPreference:
        return gpiErrorNotSupported;
    default:
        return gpiErrorInvalidValue;
    }
}

/* For hints about a kernel: of no effect, but the kernel must be one. */
static gpiError_t hint(const void *stub, unsigned value, unsigned most) {
    gpi_function *function;
    return value > most ? gpiErrorInvalidValue : gpi_image_find_function(stub, &function);
}

static gpiError_t get_name(const char **name, const void *stub) {
    gpi_function *function;
    if (!name) return gpiErrorInvalidValue;
    gpiError_t error = gpi_image_find_function(stub, &function);
    if (!error) *name = function->kernel->name;
    return error;
}

gpiError_t gpiFuncGetAttributes(gpiFuncAttributes *attributes, const void *kernel) { return GPI_API(get_attributes(attributes, kernel)); }
gpiError_t gpiFuncSetAttribute(const void *kernel, gpiFuncAttribute attribute, int value) { return GPI_API(set_attribute(kernel, attribute, value)); }
gpiError_t gpiFuncSetCacheConfig(const void *kernel, gpiFuncCache config) { return GPI_API(hint(kernel, config, gpiFuncCachePreferEqual)); }
gpiError_t gpiFuncSetSharedMemConfig(const void *kernel, gpiSharedMemConfig config) {
    return GPI_API(hint(kernel, config, gpiSharedMemBankSizeEightByte));
}
gpiError_t gpiFuncGetName(const char **name, const void *kernel) { return GPI_API(get_name(name, kernel)); }
const char *gpiKernelNameRefByPtr(const void *kernel, gpiStream_t stream) {
    (void)stream;
    const char *name;
    return GPI_API(get_name(&name, kernel)) ? NULL : name;
}
