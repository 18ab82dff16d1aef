/* The launch ABI: what generated device code and libgpi share.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_ABI_H
#define GPI_ABI_H

#include <stdint.h>

#define GPI_ABI_VERSION 1

typedef struct gpi_block gpi_block;
typedef struct gpi_thread gpi_thread;
typedef struct gpi_block_range gpi_block_range;
typedef struct gpi_param gpi_param;
typedef struct gpi_kernel gpi_kernel;
typedef struct gpi_symbol gpi_symbol;
typedef struct gpi_line gpi_line;
typedef struct gpi_code gpi_code;
typedef struct gpi_image gpi_image;
typedef struct gpi_mask gpi_mask;

/* One block being executed. Everything here is constant while the block runs. */
struct gpi_block {
    uint32_t block_idx[3];
    uint32_t block_dim[3];
    uint32_t grid_dim[3];
    uint32_t thread_count; /* block_dim.x * y * z */
    uint32_t warp_width; /* L */
    uint32_t shared_size; /* bytes of shared memory: static, then dynamic */
    uint32_t shared_dynamic; /* offset of the dynamic part; 16-byte aligned */
    uint32_t cooperative; /* 1 in a cooperative launch */
    void *shared; /* base of the block's shared memory; 256-byte aligned, stable for the block's life */
    const gpi_kernel *kernel;
    void *launch; /* private to libgpi */
    void *runtime; /* private to libgpi */
};
_Static_assert(sizeof(struct gpi_block) == 88, "gpi_block is laid out as generated code expects");

/* One thread. The first argument of every function of the thread engine (S = 1). */
struct gpi_thread {
    uint32_t thread_idx[3];
    uint32_t linear; /* x + block_dim.x * (y + block_dim.y * z) */
    uint32_t lane; /* linear % L */
    uint32_t warp; /* linear / L */
    const gpi_block *block;
    void *stack_limit; /* lowest address that a frame may reach; checked where the depth is not known */
};
_Static_assert(sizeof(struct gpi_thread) == 40, "gpi_thread is laid out as generated code expects");

/* What a block-loop kernel is asked to run: blocks first … first + count - 1 in x-fastest order, one after the
 * other, on one worker. */
struct gpi_block_range {
    uint64_t first;
    uint64_t count;
    gpi_block *block; /* the kernel sets block_idx for each block; the rest is filled in */
    gpi_thread *thread; /* the kernel keeps thread_idx, linear, lane and warp of the running thread here; a fault is reported from it */
    const uint32_t *stop; /* not 0 once the launch has been stopped; looked at between blocks */
};
_Static_assert(sizeof(struct gpi_block_range) == 40, "gpi_block_range is laid out as generated code expects");

struct gpi_param {
    uint32_t offset; /* bytes from the start of the packed parameters */
    uint32_t size;
};
_Static_assert(sizeof(struct gpi_param) == 8, "gpi_param is laid out as generated code expects");

struct gpi_kernel {
    const char *name; /* mangled name, as the host registers it */
    void (*blocks)(const gpi_block_range *, const void *params); /* or null: the kernel needs a fiber a thread */
    void (*thread)(gpi_thread *, const void *params); /* one thread from entry to return; null where blocks is set */
    const gpi_param *params;
    uint32_t param_count;
    uint32_t params_size; /* bytes of the packed parameters; they are 64-byte aligned */
    uint32_t shared_static; /* bytes of shared variables reachable from the kernel */
    uint32_t local_size; /* bytes of local arrays a thread, as reported to programs */
    uint32_t stack_size; /* bytes of stack a fiber needs */
    uint32_t max_threads; /* __launch_bounds__, or 1024 */
    uint32_t flags; /* bit 0: uses grid synchronisation */
    uint32_t registers; /* an estimate, for programs that ask */
};
_Static_assert(sizeof(struct gpi_kernel) == 64, "gpi_kernel is laid out as generated code expects");

/* A __device__, __constant__ or __managed__ variable. */
struct gpi_symbol {
    const char *name; /* mangled name */
    void *address; /* the variable; for a managed one the pointer cell that libgpi fills with the host shadow's address */
    const void *init; /* its first value, or null where that is all zero */
    uint64_t size;
    uint32_t flags; /* bit 0: constant; bit 1: managed */
};
_Static_assert(sizeof(struct gpi_symbol) == 40, "gpi_symbol is laid out as generated code expects");

/* From this address on, until the next entry's, code stems from file:line. Sorted by offset within a function. */
struct gpi_line {
    uint32_t offset; /* bytes from the function's start */
    uint32_t file; /* index into the image's files */
    uint32_t line;
};
_Static_assert(sizeof(struct gpi_line) == 12, "gpi_line is laid out as generated code expects");

/* A function's machine code, for finding the source line of a fault. */
struct gpi_code {
    const void *start;
    uint64_t size;
    const char *name; /* mangled name of the device function */
    const gpi_line *lines;
    uint32_t line_count;
};
_Static_assert(sizeof(struct gpi_code) == 40, "gpi_code is laid out as generated code expects");

/* All that one device object offers; the only thing in it that others see. A constructor hands it to
 * gpi_image_register. */
struct gpi_image {
    uint32_t abi_version;
    uint32_t warp_width;
    uint64_t id[2]; /* the id that the host object's fat binary carries */
    const gpi_kernel *kernels;
    const gpi_symbol *symbols;
    const gpi_code *codes; /* or null */
    const char *const *files;
    const void *device_ir; /* zlib-compressed text of the normalised device IR, or null */
    const char *cpu_features; /* comma-separated names that the host CPU must have, as in /proc/cpuinfo */
    uint64_t device_ir_size;
    uint32_t kernel_count;
    uint32_t symbol_count;
    uint32_t code_count;
    uint32_t file_count;
};
_Static_assert(sizeof(struct gpi_image) == 96, "gpi_image is laid out as generated code expects");

/* A set of lanes; bit i of (hi:lo) names lane i. */
struct gpi_mask {
    uint64_t lo;
    uint64_t hi;
};
_Static_assert(sizeof(struct gpi_mask) == 16, "gpi_mask is laid out as generated code expects");

/* Called by every image's constructor. The image must stay. */
void gpi_image_register(const gpi_image *image);

#endif
