/* host_defines.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __HOST_DEFINES_H__
#define __HOST_DEFINES_H__

#include "gpi/keywords.h"

#endif
