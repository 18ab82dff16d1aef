/* Device code and its host side: images that device objects offer, fat binaries that host objects register, and the kernels
 * and symbols that a program names by the addresses of its stubs and shadows.
 *
 * Images and fat binaries come in any order, while constructors run; each fat binary is bound to the image of its id when
 * both are there. What is wrong with a pair is said when a program first uses it. One lock. */
#ifndef GPI_IMAGE_H
#define GPI_IMAGE_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

#include "execute.h"
#include "memory.h"

typedef struct gpi_binary gpi_binary;

enum { GPI_MOST_ENGINES = 64 };

/* The lower half of one copy of libgpi. Where a process has several, a kernel runs on the one that it was linked with:
 * its code calls that one. */
typedef struct gpi_engine {
    gpiError_t (*execute)(const gpi_launch *launch, gpi_fault *fault);
    void (*flush_output)(void);
} gpi_engine;

typedef struct gpi_image_entry {
    const gpi_image *image;
    const gpi_engine *engine;
} gpi_image_entry;

/* A kernel as the host knows it. Lives until its fat binary is unregistered. */
typedef struct gpi_function {
    struct gpi_function *next;
    const void *stub;
    const char *name;
    gpi_binary *binary;
    const gpi_kernel *kernel;    /* found at first use */
    atomic_uint dynamic_limit;   /* gpiFuncAttributeMaxDynamicSharedMemorySize; UINT_MAX: not set */
    atomic_int shared_carveout;  /* gpiFuncAttributePreferredSharedMemoryCarveout: kept, of no effect */
} gpi_function;

/* A symbol as the host knows it. */
typedef struct gpi_variable {
    struct gpi_variable *next;
    const void *shadow;
    const char *name;
    size_t size;
} gpi_variable;

struct gpi_binary {
    gpi_binary *next;
    uint64_t id[2];
    bool foreign;           /* made by another compiler */
    bool usable, reported;  /* it has been checked, and is good; what is wrong with it has been said */
    const void *data;       /* lies in the object that the binary belongs to */
    const gpi_image *image; /* null until bound */
    const gpi_engine *engine;
    gpi_function *functions;
    gpi_variable *variables;
};

typedef struct gpi_images {
    pthread_mutex_t lock;
    gpi_binary *binaries;
    gpi_image_entry *entries; /* all that are registered, in order */
    unsigned count, capacity;
    const gpi_engine *engines[GPI_MOST_ENGINES];
    unsigned engine_count;
    gpi_function **table; /* by stub: open addressing, a power of two, at most half full */
    unsigned table_size, function_count;
} gpi_images;

/* The kernel behind a stub. gpiErrorInvalidDeviceFunction: nobody registered it. gpiErrorNoKernelImageForDevice (said on
 * stderr): there is no device code for it, or none that this machine can run. */
gpiError_t gpi_image_find_function(const void *stub, gpi_function **function);

/* The device address and size of a symbol, named by its shadow's address or by its name. gpiErrorInvalidSymbol: no such. */
gpiError_t gpi_image_symbol(const void *symbol, void **address, size_t *size);

/* Sets info where the range lies in a symbol; leaves it otherwise. */
void gpi_image_find_symbol(const void *pointer, size_t size, gpi_memory_info *info);

/* Gives all symbols their first values. */
void gpi_image_reset_symbols(void);

/* Writes out what kernels have printed, on all engines. */
void gpi_image_flush_output(void);

/* The warp width of the first image; 32 where there is none. */
unsigned gpi_image_warp_width(void);

#endif
