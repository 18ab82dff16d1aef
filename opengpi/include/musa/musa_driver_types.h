/* Types of MUSA's driver interface. */
#ifndef GPI_MUSA_DRIVER_TYPES_H
#define GPI_MUSA_DRIVER_TYPES_H

#include <stddef.h>

typedef int MUdevice;
typedef unsigned long long MUdeviceptr;
typedef struct MUctx_st *MUcontext;
typedef struct MUmod_st *MUmodule;
typedef struct MUfunc_st *MUfunction;
typedef struct MUstream_st *MUstream;
typedef struct MUevent_st *MUevent;
typedef enum musaError_enum { MUSA_SUCCESS = 0, MUSA_ERROR_INVALID_VALUE = 1, MUSA_ERROR_OUT_OF_MEMORY = 2, MUSA_ERROR_UNKNOWN = 999 } MUresult;

#endif
