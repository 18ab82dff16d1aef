/* What MACA's module calls take beside the types that the registry names. */
#ifndef MCR_MC_DRIVER_TYPES_H
#define MCR_MC_DRIVER_TYPES_H

typedef void *mcDeviceptr_t;

#endif
