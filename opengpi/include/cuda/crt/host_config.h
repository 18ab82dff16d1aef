/* crt/host_config.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __CRT_HOST_CONFIG_H__
#define __CRT_HOST_CONFIG_H__

#include "host_config.h"

#endif
