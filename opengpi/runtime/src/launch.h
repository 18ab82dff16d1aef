/* Launches: checks them, packs their arguments and puts them into a stream. */
#ifndef GPI_LAUNCH_H
#define GPI_LAUNCH_H

#include <stdint.h>

#include "image.h"

/* Bytes of dynamic shared memory that a launch of the kernel may ask for. */
uint32_t gpi_function_dynamic_limit(const gpi_function *function);

/* <<<...>>>: what the launch that follows on this thread uses. They nest, since arguments may launch too.
 * gpiErrorInvalidConfiguration: too deep; gpiErrorMissingConfiguration: popped without a push. */
gpiError_t gpi_launch_push(gpiDim3 grid, gpiDim3 block, size_t shared, gpiStream_t stream);
gpiError_t gpi_launch_pop(gpiDim3 *grid, gpiDim3 *block, size_t *shared, gpiStream_t *stream);

#endif
