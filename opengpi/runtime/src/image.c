#define _GNU_SOURCE
#include "image.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "registration.h"
#include "runtime.h"

enum { SYMBOL_MANAGED = 2, WRAPPER_MAGIC = 0x466243b1 };

/* What clang's registration code hands over. */
typedef struct gpi_wrapper {
    int32_t magic, version;
    const unsigned char *data; /* 8 bytes "OPENGPI", then the id */
    void *unused;
} gpi_wrapper;

static gpi_images *state(void) { return &gpi_runtime_v1.images; }

/* ---- stubs ---- */

static gpi_function **table_place(const void *stub) {
    const gpi_images *images = state();
    size_t index = ((uintptr_t)stub >> 4) * 0x9e3779b97f4a7c15u >> 32;
    for (;; index++) {
        gpi_function **place = &images->table[index & (images->table_size - 1)];
        if (!*place || (*place)->stub == stub) return place;
    }
}

static void rebuild_table(unsigned size) {
    gpi_images *images = state();
    gpi_function **table = calloc(size, sizeof *table);
    if (!table) abort(); /* while the program starts */
    free(images->table);
    images->table = table;
    images->table_size = size;
    for (const gpi_binary *binary = images->binaries; binary; binary = binary->next)
        for (gpi_function *function = binary->functions; function; function = function->next) *table_place(function->stub) = function;
}

static gpi_function *find_function(const void *stub) { return state()->table ? *table_place(stub) : NULL; }

/* ---- binding ---- */

/* Whether a comma-separated list's names are all words of the CPU's flags; `missing` gets the first that is not. */
static bool cpu_has(const char *features, char *missing, size_t size) {
    missing[0] = 0;
    if (!features || !*features) return true;
    FILE *file = fopen("/proc/cpuinfo", "re");
    char *line = NULL, *copy = strdup(features), *rest;
    size_t room = 0;
    while (file && getline(&line, &room, file) > 0 && strncmp(line, "flags", 5) != 0 && strncmp(line, "Features", 8) != 0) continue;
    for (char *name = copy ? strtok_r(copy, ",", &rest) : NULL; line && name; name = strtok_r(NULL, ",", &rest)) {
        bool found = false;
        for (const char *at = line; !found && (at = strstr(at, name)); at++)
            found = at > line && strchr(" \t:", at[-1]) && strchr(" \t\n", at[strlen(name)]);
        if (found) continue;
        snprintf(missing, size, "%s", name);
        break;
    }
    if (file) fclose(file);
    free(line);
    free(copy);
    return !missing[0];
}

/* The file that an address was loaded from, by its base. */
static const void *object_of(const void *address) {
    Dl_info info;
    return dladdr(address, &info) ? info.dli_fbase : NULL;
}

static bool is_bound(const gpi_image *image) {
    for (const gpi_binary *binary = state()->binaries; binary; binary = binary->next)
        if (binary->image == image) return true;
    return false;
}

static void *symbol_data(const gpi_symbol *symbol) { return symbol->flags & SYMBOL_MANAGED ? *(void **)symbol->address : symbol->address; }

static void set_first_value(const gpi_symbol *symbol) {
    void *data = symbol_data(symbol);
    if (!data) return;
    if (symbol->init) memcpy(data, symbol->init, symbol->size);
    else memset(data, 0, symbol->size);
}

/* Managed variables live in the host's shadow, and have their values before main. */
static void bind_managed(const gpi_binary *binary) {
    for (uint32_t i = 0; i < binary->image->symbol_count; i++) {
        const gpi_symbol *symbol = &binary->image->symbols[i];
        if (!(symbol->flags & SYMBOL_MANAGED)) continue;
        for (const gpi_variable *variable = binary->variables; variable; variable = variable->next) {
            if (strcmp(variable->name, symbol->name) != 0) continue;
            *(const void **)symbol->address = variable->shadow;
            set_first_value(symbol);
        }
    }
}

/* Finds the image of a fat binary. Where a file has been linked twice, into two libraries, each takes its own. */
static void bind(gpi_binary *binary) {
    const gpi_images *images = state();
    if (binary->image || binary->foreign) return;
    for (unsigned i = 0; i < images->count; i++) {
        const gpi_image *image = images->entries[i].image;
        if (memcmp(image->id, binary->id, sizeof image->id) != 0 || is_bound(image)) continue;
        bool same_object = object_of(image) == object_of(binary->data);
        if (!binary->image || same_object) {
            binary->image = image;
            binary->engine = images->entries[i].engine;
        }
        if (same_object) break;
    }
    if (binary->image && binary->image->abi_version == GPI_ABI_VERSION) bind_managed(binary);
}

/* Why a bound or unbound binary cannot be used; said once. */
static gpiError_t check_binary(gpi_binary *binary, const char *name) {
    char missing[64] = "";
    const gpi_image *image = binary->image;
    if (binary->usable) return gpiSuccess;
    binary->usable = image && image->abi_version == GPI_ABI_VERSION && cpu_has(image->cpu_features, missing, sizeof missing);
    if (binary->usable) return gpiSuccess;
    if (binary->reported) return gpiErrorNoKernelImageForDevice;
    binary->reported = true;
    if (binary->foreign)
        fprintf(stderr, "gpi: %s was compiled by another CUDA compiler, which left no code that OpenGPI can run; build the file with gpi\n", name);
    else if (!image)
        fprintf(stderr, "gpi: there is no device code for %s: the file's device object was not linked; link all objects that gpi made of it\n", name);
    else if (missing[0])
        fprintf(stderr, "gpi: %s needs the CPU feature %s, which this machine lacks; build the program on this machine\n", name, missing);
    else
        fprintf(stderr, "gpi: the device code of %s has version %u, but this libgpi runs version %u; build the program again\n", name,
                image->abi_version, GPI_ABI_VERSION);
    return gpiErrorNoKernelImageForDevice;
}

static gpiError_t resolve(gpi_function *function) {
    if (function->kernel) return gpiSuccess;
    gpiError_t error = check_binary(function->binary, function->name);
    if (error) return error;
    const gpi_image *image = function->binary->image;
    for (uint32_t i = 0; i < image->kernel_count && !function->kernel; i++)
        if (strcmp(image->kernels[i].name, function->name) == 0) function->kernel = &image->kernels[i];
    if (function->kernel) return gpiSuccess;
    fprintf(stderr, "gpi: the device code holds no kernel %s\n", function->name);
    return gpiErrorInvalidDeviceFunction;
}

gpiError_t gpi_image_find_function(const void *stub, gpi_function **function) {
    pthread_mutex_lock(&state()->lock);
    *function = find_function(stub);
    gpiError_t error = *function ? resolve(*function) : gpiErrorInvalidDeviceFunction;
    pthread_mutex_unlock(&state()->lock);
    return error;
}

/* ---- symbols ---- */

static const gpi_symbol *find_in_image(const gpi_image *image, const char *name) {
    for (uint32_t i = 0; i < image->symbol_count; i++)
        if (strcmp(image->symbols[i].name, name) == 0) return &image->symbols[i];
    return NULL;
}

static gpi_variable *find_variable(const void *symbol, bool by_name, gpi_binary **owner) {
    for (*owner = state()->binaries; *owner; *owner = (*owner)->next)
        for (gpi_variable *variable = (*owner)->variables; variable; variable = variable->next)
            if (by_name ? strcmp(variable->name, symbol) == 0 : variable->shadow == symbol) return variable;
    return NULL;
}

static gpiError_t resolve_symbol(const void *symbol, void **address, size_t *size) {
    gpi_binary *owner;
    const gpi_variable *variable = find_variable(symbol, false, &owner);
    if (!variable) variable = find_variable(symbol, true, &owner);
    if (!variable) return gpiErrorInvalidSymbol;
    gpiError_t error = check_binary(owner, variable->name);
    if (error) return error;
    const gpi_symbol *found = find_in_image(owner->image, variable->name);
    if (!found) return gpiErrorInvalidSymbol;
    *address = symbol_data(found);
    *size = found->size;
    return gpiSuccess;
}

gpiError_t gpi_image_symbol(const void *symbol, void **address, size_t *size) {
    if (!symbol) return gpiErrorInvalidSymbol;
    pthread_mutex_lock(&state()->lock);
    gpiError_t error = resolve_symbol(symbol, address, size);
    pthread_mutex_unlock(&state()->lock);
    return error;
}

/* Calls back for every symbol of a usable image that has been bound. */
static void each_symbol(void (*visit)(const gpi_symbol *, void *), void *context) {
    for (const gpi_binary *binary = state()->binaries; binary; binary = binary->next) {
        if (!binary->image || binary->image->abi_version != GPI_ABI_VERSION) continue;
        for (uint32_t i = 0; i < binary->image->symbol_count; i++) visit(&binary->image->symbols[i], context);
    }
}

typedef struct range_search {
    const char *pointer;
    size_t size;
    gpi_memory_info *info;
} range_search;

static void match_range(const gpi_symbol *symbol, void *context) {
    const range_search *search = context;
    const char *start = symbol_data(symbol);
    size_t offset = (size_t)(search->pointer - start);
    if (search->pointer < start || offset >= symbol->size) return;
    gpi_place inside = symbol->flags & SYMBOL_MANAGED ? GPI_PLACE_MANAGED : GPI_PLACE_DEVICE;
    *search->info = (gpi_memory_info){
        .place = search->size <= symbol->size - offset ? inside : GPI_PLACE_BAD, .start = start, .size = symbol->size};
}

void gpi_image_find_symbol(const void *pointer, size_t size, gpi_memory_info *info) {
    range_search search = {pointer, size, info};
    pthread_mutex_lock(&state()->lock);
    each_symbol(match_range, &search);
    pthread_mutex_unlock(&state()->lock);
}

static void reset_symbol(const gpi_symbol *symbol, void *unused) {
    (void)unused;
    set_first_value(symbol);
}

void gpi_image_reset_symbols(void) {
    pthread_mutex_lock(&state()->lock);
    each_symbol(reset_symbol, NULL);
    pthread_mutex_unlock(&state()->lock);
}

unsigned gpi_image_warp_width(void) {
    pthread_mutex_lock(&state()->lock);
    unsigned width = state()->count ? state()->entries[0].image->warp_width : 32;
    pthread_mutex_unlock(&state()->lock);
    return width;
}

/* ---- registration ---- */

static const gpi_engine own_engine = {.execute = gpi_execute, .flush_output = gpi_flush_output};

static void add_engine(void) {
    gpi_images *images = state();
    for (unsigned i = 0; i < images->engine_count; i++)
        if (images->engines[i] == &own_engine) return;
    if (images->engine_count == GPI_MOST_ENGINES) {
        fprintf(stderr, "gpi: more than %d libraries carry libgpi; link them with one shared libgpi\n", GPI_MOST_ENGINES);
        abort();
    }
    images->engines[images->engine_count++] = &own_engine;
    gpi_runtime_keep_code();
}

void gpi_image_register(const gpi_image *image) {
    gpi_images *images = state();
    pthread_mutex_lock(&images->lock);
    add_engine();
    if (images->count == images->capacity) {
        images->capacity = images->capacity ? 2 * images->capacity : 16;
        images->entries = realloc(images->entries, images->capacity * sizeof *images->entries);
        if (!images->entries) abort(); /* while the program starts */
    }
    images->entries[images->count++] = (gpi_image_entry){image, &own_engine};
    for (gpi_binary *binary = images->binaries; binary; binary = binary->next) bind(binary);
    pthread_mutex_unlock(&images->lock);
}

void gpi_image_flush_output(void) {
    gpi_images *images = state();
    const gpi_engine *engines[GPI_MOST_ENGINES];
    pthread_mutex_lock(&images->lock);
    unsigned count = images->engine_count;
    memcpy(engines, images->engines, count * sizeof *engines);
    pthread_mutex_unlock(&images->lock);
    for (unsigned i = 0; i < count; i++) engines[i]->flush_output();
}

void **gpi_register_fat_binary(const void *wrapper_data) {
    const gpi_wrapper *wrapper = wrapper_data;
    gpi_images *images = state();
    gpi_binary *binary = calloc(1, sizeof *binary);
    if (!binary) abort();
    binary->data = wrapper->data;
    binary->foreign = wrapper->magic != WRAPPER_MAGIC || memcmp(wrapper->data, "OPENGPI", 8) != 0;
    if (!binary->foreign) memcpy(binary->id, wrapper->data + 8, sizeof binary->id);
    pthread_mutex_lock(&images->lock);
    binary->next = images->binaries;
    images->binaries = binary;
    pthread_mutex_unlock(&images->lock);
    return (void **)binary;
}

void gpi_register_fat_binary_end(void **handle) {
    pthread_mutex_lock(&state()->lock);
    bind((gpi_binary *)handle);
    pthread_mutex_unlock(&state()->lock);
}

void gpi_register_function(void **handle, const void *stub, const char *name) {
    gpi_images *images = state();
    gpi_function *function = calloc(1, sizeof *function);
    if (!function) abort();
    function->stub = stub;
    function->name = name;
    function->binary = (gpi_binary *)handle;
    function->dynamic_limit = UINT_MAX;
    function->shared_carveout = -1;
    pthread_mutex_lock(&images->lock);
    function->next = function->binary->functions;
    function->binary->functions = function;
    if (2 * ++images->function_count > images->table_size) rebuild_table(images->table_size ? 2 * images->table_size : 64);
    else *table_place(stub) = function;
    pthread_mutex_unlock(&images->lock);
}

void gpi_register_variable(void **handle, const void *shadow, const char *name, size_t size) {
    gpi_binary *binary = (gpi_binary *)handle;
    gpi_variable *variable = calloc(1, sizeof *variable);
    if (!variable) abort();
    *variable = (gpi_variable){.shadow = shadow, .name = name, .size = size};
    pthread_mutex_lock(&state()->lock);
    variable->next = binary->variables;
    binary->variables = variable;
    pthread_mutex_unlock(&state()->lock);
}

static void remove_image(const gpi_image *image) {
    gpi_images *images = state();
    unsigned kept = 0;
    for (unsigned i = 0; i < images->count; i++)
        if (images->entries[i].image != image) images->entries[kept++] = images->entries[i];
    images->count = kept;
}

static void free_binary(gpi_binary *binary) {
    for (gpi_function *function = binary->functions, *next; function; function = next) {
        next = function->next;
        free(function);
    }
    for (gpi_variable *variable = binary->variables, *next; variable; variable = next) {
        next = variable->next;
        free(variable);
    }
    free(binary);
}

/* Called from dlclose, when no kernel of the library may run any more; and from exit, where nothing is waited for. */
void gpi_unregister_fat_binary(void **handle) {
    gpi_runtime *runtime = &gpi_runtime_v1;
    if (runtime->forked || runtime->exiting) return;
    if (runtime->started) gpi_queue_drain();
    gpi_images *images = state();
    pthread_mutex_lock(&images->lock);
    for (gpi_binary **place = &images->binaries; *place; place = &(*place)->next) {
        gpi_binary *binary = *place;
        if (binary != (gpi_binary *)handle) continue;
        *place = binary->next;
        for (const gpi_function *function = binary->functions; function; function = function->next) images->function_count--;
        if (images->table) rebuild_table(images->table_size);
        if (binary->image) remove_image(binary->image);
        free_binary(binary);
        break;
    }
    pthread_mutex_unlock(&images->lock);
}
