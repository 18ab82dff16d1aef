/* math_functions.hpp of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __MATH_FUNCTIONS_HPP__
#define __MATH_FUNCTIONS_HPP__

#include "math_functions.h"

#endif
