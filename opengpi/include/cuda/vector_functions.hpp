/* vector_functions.hpp of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __VECTOR_FUNCTIONS_HPP__
#define __VECTOR_FUNCTIONS_HPP__

#include "vector_functions.h"

#endif
