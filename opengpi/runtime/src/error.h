/* Errors: the last one of each thread, and the sticky one of the process. */
#ifndef GPI_ERROR_H
#define GPI_ERROR_H

#include "execute.h"

/* Notes an error as the calling thread's last one; gpiSuccess leaves it. Returns its argument. */
gpiError_t gpi_error_set(gpiError_t error);

/* The error of the first launch that failed, which every call returns until gpiDeviceReset; or gpiSuccess. */
gpiError_t gpi_error_sticky(void);
/* Makes a fault the sticky error, unless there is one, and writes its text to stderr. */
void gpi_error_stick(const gpi_fault *fault);
void gpi_error_unstick(void);

/* The body of an API call: enters the runtime, evaluates, notes the error. */
#define GPI_API(expression) gpi_error_set(gpi_runtime_enter() ?: (expression))

#endif
