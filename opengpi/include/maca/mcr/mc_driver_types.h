/* Types of MACA's module interface. */
#ifndef MCR_MC_DRIVER_TYPES_H
#define MCR_MC_DRIVER_TYPES_H

typedef int mcDevice_t;
typedef void *mcDeviceptr_t;
typedef struct imcCtx *mcCtx_t;
typedef struct imcModule *mcModule_t;

#endif
