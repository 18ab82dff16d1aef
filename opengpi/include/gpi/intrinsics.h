#ifndef GPI_INTRINSICS_H
#define GPI_INTRINSICS_H
#endif
