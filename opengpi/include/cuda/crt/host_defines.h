/* crt/host_defines.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __CRT_HOST_DEFINES_H__
#define __CRT_HOST_DEFINES_H__

#include "host_defines.h"

#endif
