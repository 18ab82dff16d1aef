#include "error.h"

#include <stdio.h>

#include "runtime.h"

static _Thread_local gpiError_t last;

gpiError_t gpi_error_set(gpiError_t error) {
    if (error && error != gpiErrorNotReady) last = error;
    return error;
}

gpiError_t gpi_error_sticky(void) { return atomic_load_explicit(&gpi_runtime_v1.sticky, memory_order_acquire); }

void gpi_error_stick(const gpi_fault *fault) {
    gpiError_t none = gpiSuccess;
    if (!atomic_compare_exchange_strong(&gpi_runtime_v1.sticky, &none, fault->error)) return;
    if (fault->error == gpiErrorAssert) return; /* printed as CUDA prints it, when it failed */
    if (fault->text[0]) fprintf(stderr, "gpi: %s\n", fault->text);
    else fprintf(stderr, "gpi: %s: %s\n", fault->kernel, gpiGetErrorString(fault->error));
}

void gpi_error_unstick(void) {
    gpi_runtime_v1.sticky = gpiSuccess;
    last = gpiSuccess;
}

gpiError_t gpiPeekAtLastError(void) { return gpi_error_sticky() ?: last; }

gpiError_t gpiGetLastError(void) {
    gpiError_t error = gpiPeekAtLastError();
    last = gpiSuccess;
    return error;
}

gpiError_t gpiErrorNote(gpiError_t error) { return gpi_error_set(error); }
