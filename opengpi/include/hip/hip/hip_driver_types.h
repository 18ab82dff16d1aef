/* What HIP's calls take beside the types that the registry names. */
#ifndef HIP_INCLUDE_HIP_HIP_DRIVER_TYPES_H
#define HIP_INCLUDE_HIP_HIP_DRIVER_TYPES_H

typedef void *hipDeviceptr_t;

/* HIP 6 has the properties, and what takes them, under names that tell of their layout. */
#define hipDeviceProp_tR0600 hipDeviceProp_t
#define hipGetDevicePropertiesR0600 hipGetDeviceProperties
#define hipChooseDeviceR0600 hipChooseDevice

#define HIP_LAUNCH_PARAM_BUFFER_POINTER ((void *)0x01)
#define HIP_LAUNCH_PARAM_BUFFER_SIZE ((void *)0x02)
#define HIP_LAUNCH_PARAM_END ((void *)0x03)

#endif
