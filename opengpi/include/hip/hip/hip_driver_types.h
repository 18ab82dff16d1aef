/* Types of HIP's context and module calls. */
#ifndef HIP_INCLUDE_HIP_HIP_DRIVER_TYPES_H
#define HIP_INCLUDE_HIP_HIP_DRIVER_TYPES_H

typedef int hipDevice_t;
typedef void *hipDeviceptr_t;
typedef struct ihipCtx_t *hipCtx_t;
typedef struct ihipModule_t *hipModule_t;

#define HIP_LAUNCH_PARAM_BUFFER_POINTER ((void *)0x01)
#define HIP_LAUNCH_PARAM_BUFFER_SIZE ((void *)0x02)
#define HIP_LAUNCH_PARAM_END ((void *)0x03)

#endif
