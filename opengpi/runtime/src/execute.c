/* A launch from start to end. */
#include <string.h>

#include "device.h"
#include "worker.h"

enum { CHUNKS_PER_WORKER = 16, ENTRY_FRAMES = 512 /* bytes of stack between a fiber's start and its kernel */ };

static void describe(launch *launch, const gpi_launch *call, gpi_fault *fault)
{
    uint64_t blocks = (uint64_t)call->grid[0] * call->grid[1] * call->grid[2], workers = gpi_worker_count();
    uint64_t chunk = call->kernel->blocks ? blocks / (workers * CHUNKS_PER_WORKER) : 1;
    memset(launch, 0, sizeof *launch);
    launch->call = call;
    launch->kernel = call->kernel;
    launch->blocks = blocks;
    launch->chunk = chunk ? chunk : 1;
    launch->share = call->cooperative ? (blocks + workers - 1) / workers : UINT64_MAX;
    launch->stack_size = call->stack_size > call->kernel->stack_size ? call->stack_size : call->kernel->stack_size;
    launch->stack_class = gpi_stack_class(launch->stack_size + ENTRY_FRAMES);
    launch->fault = fault;
    pthread_mutex_init(&launch->lock, NULL);
}

/* Kernels round to nearest and keep denormals, whatever the program has asked for on this thread. */
#if defined(__x86_64__)
static uint64_t read_float_control(void) { return __builtin_ia32_stmxcsr(); }
static void write_float_control(uint64_t control) { __builtin_ia32_ldmxcsr((unsigned)control); }
enum { FLOAT_CONTROL = 0x1f80 };
#else
static uint64_t read_float_control(void)
{
    uint64_t control;
    __asm__ volatile("mrs %0, fpcr" : "=r"(control));
    return control;
}
static void write_float_control(uint64_t control) { __asm__ volatile("msr fpcr, %0" : : "r"(control)); }
enum { FLOAT_CONTROL = 0 };
#endif

gpiError_t gpi_execute(const gpi_launch *call, gpi_fault *fault)
{
    launch launch;
    describe(&launch, call, fault);
    if (gpi_pool_lost()) {
        gpi_fault_launch(&launch, gpiErrorInitializationError, "a process made by fork cannot use the device that its parent has used");
        return launch.error;
    }
    worker *worker = gpi_worker_here();
    if (!worker || launch.stack_class >= GPI_STACK_CLASSES) {
        gpi_fault_launch(&launch, gpiErrorMemoryAllocation, "no memory for the stack of a kernel's threads");
        return launch.error;
    }
    gpi_faults_catch_again();
    bool shared = launch.blocks > launch.chunk;
    if (shared) gpi_pool_publish(&launch);
    uint64_t control = read_float_control();
    write_float_control(FLOAT_CONTROL);
    gpi_worker_drive(worker, &launch);
    write_float_control(control);
    if (shared) gpi_pool_withdraw(&launch);
    pthread_mutex_destroy(&launch.lock);
    return launch.error;
}

unsigned gpi_blocks_per_worker(const gpi_kernel *kernel, unsigned threads_per_block, size_t shared_dynamic)
{
    if (threads_per_block == 0 || threads_per_block > kernel->max_threads) return 0;
    size_t shared = kernel->shared_static + shared_dynamic + GPI_SHARED_RESERVED;
    size_t blocks = GPI_RESIDENT_THREADS / threads_per_block;
    if (blocks > GPI_RESIDENT_BLOCKS) blocks = GPI_RESIDENT_BLOCKS;
    if (blocks > (GPI_SHARED_MOST + GPI_SHARED_RESERVED) / shared) blocks = (GPI_SHARED_MOST + GPI_SHARED_RESERVED) / shared;
    return (unsigned)blocks;
}
