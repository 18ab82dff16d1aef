#include "fixture.h"

#include <sched.h>
#include <string.h>

enum { ID_LOW = 0x1234, ID_HIGH = 0x5678, CONSTANT = 1, MANAGED = 2 };

char add_stub, wait_stub, pause_stub, fail_stub, call_stub, narrow_stub, missing_stub, unknown_stub;
int counter_shadow, managed_shadow;
char table_shadow[64];

static int counter = 5;
static char table[64];
static void *managed_cell;
static const int counter_init = 5, managed_init = 7;

typedef struct add_params {
    int *place;
    int value;
} add_params;

static void add(const gpi_block_range *range, const void *params) {
    const add_params *given = params;
    for (uint64_t i = 0; i < range->count; i++) *given->place += given->value;
}

static void wait_flag(const gpi_block_range *range, const void *params) {
    const atomic_int *flag = *(const atomic_int *const *)params;
    (void)range;
    while (!atomic_load(flag)) pause_ms(1);
}

static void pause_kernel(const gpi_block_range *range, const void *params) {
    (void)range;
    pause_ms(*(const unsigned *)params);
}

static void fail(const gpi_block_range *range, const void *params) {
    (void)range;
    stand_in_error = *(const gpiError_t *)params;
}

typedef struct call_params {
    void (*function)(void *);
    void *data;
} call_params;

static void call(const gpi_block_range *range, const void *params) {
    const call_params *given = params;
    (void)range;
    given->function(given->data);
}

static const gpi_param call_layout[] = {{0, sizeof(void *)}, {sizeof(void *), sizeof(void *)}};
static const gpi_param add_layout[] = {{0, sizeof(int *)}, {sizeof(int *), sizeof(int)}};
static const gpi_param pointer_layout[] = {{0, sizeof(void *)}}, word_layout[] = {{0, sizeof(unsigned)}};

#define KERNEL(symbol, code, layout, count, bytes, most) \
    {.name = symbol, .blocks = code, .params = layout, .param_count = count, .params_size = bytes, .max_threads = most, .shared_static = 1024, .registers = 32}

static const gpi_kernel kernels[] = {
    KERNEL("_Z3addPii", add, add_layout, 2, sizeof(add_params), 1024),
    KERNEL("_Z4waitPi", wait_flag, pointer_layout, 1, sizeof(void *), 1024),
    KERNEL("_Z5pausej", pause_kernel, word_layout, 1, sizeof(unsigned), 1024),
    KERNEL("_Z4faili", fail, word_layout, 1, sizeof(unsigned), 1024),
    KERNEL("_Z4callPFvPvES_", call, call_layout, 2, sizeof(call_params), 1024),
    KERNEL("_Z6narrowPii", add, add_layout, 2, sizeof(add_params), 128),
};

static const gpi_symbol symbols[] = {
    {.name = "counter", .address = &counter, .init = &counter_init, .size = sizeof counter},
    {.name = "table", .address = table, .size = sizeof table, .flags = CONSTANT},
    {.name = "managed", .address = &managed_cell, .init = &managed_init, .size = sizeof managed_init, .flags = MANAGED},
};

gpi_image fixture_image = {
    .abi_version = GPI_ABI_VERSION,
    .warp_width = 64,
    .id = {ID_LOW, ID_HIGH},
    .kernels = kernels,
    .kernel_count = sizeof kernels / sizeof *kernels,
    .symbols = symbols,
    .symbol_count = sizeof symbols / sizeof *symbols,
};

static struct {
    char magic[8];
    uint64_t id[2];
} binary = {"OPENGPI", {ID_LOW, ID_HIGH}};
static fixture_wrapper wrapper = {0x466243b1, 1, &binary, NULL};

static void register_function(void **handle, const void *stub, const char *name) {
    gpiRegisterFunction(handle, stub, NULL, name, -1, NULL, NULL, NULL, NULL, NULL);
}

void **fixture_register(int image_first) {
    if (image_first) gpi_image_register(&fixture_image);
    void **handle = gpiRegisterFatBinary(&wrapper);
    register_function(handle, &add_stub, "_Z3addPii");
    register_function(handle, &wait_stub, "_Z4waitPi");
    register_function(handle, &pause_stub, "_Z5pausej");
    register_function(handle, &fail_stub, "_Z4faili");
    register_function(handle, &call_stub, "_Z4callPFvPvES_");
    register_function(handle, &narrow_stub, "_Z6narrowPii");
    register_function(handle, &missing_stub, "_Z7missingv");
    gpiRegisterVar(handle, (char *)&counter_shadow, NULL, "counter", 0, sizeof counter, 0, 0);
    gpiRegisterVar(handle, table_shadow, NULL, "table", 0, sizeof table, 1, 0);
    gpiRegisterVar(handle, (char *)&managed_shadow, NULL, "managed", 0, sizeof managed_init, 0, 0);
    gpiRegisterFatBinaryEnd(handle);
    if (!image_first) gpi_image_register(&fixture_image);
    return handle;
}

gpiError_t launch_on(const void *stub, unsigned grid, unsigned block, size_t shared, void **arguments, gpiStream_t stream) {
    return gpiLaunchKernel(stub, (gpiDim3){grid, 1, 1}, (gpiDim3){block, 1, 1}, arguments, shared, stream);
}

gpiError_t launch_add(int *place, int value, gpiStream_t stream) { return launch_on(&add_stub, 1, 1, 0, (void *[]){&place, &value}, stream); }
gpiError_t launch_wait(const atomic_int *flag, gpiStream_t stream) { return launch_on(&wait_stub, 1, 1, 0, (void *[]){&flag}, stream); }
gpiError_t launch_pause(unsigned ms, gpiStream_t stream) { return launch_on(&pause_stub, 1, 1, 0, (void *[]){&ms}, stream); }
gpiError_t launch_fail(gpiError_t error, gpiStream_t stream) { return launch_on(&fail_stub, 1, 1, 0, (void *[]){&error}, stream); }
gpiError_t launch_call(void (*function)(void *), void *data, gpiStream_t stream) {
    return launch_on(&call_stub, 1, 1, 0, (void *[]){&function, &data}, stream);
}
