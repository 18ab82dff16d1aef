/* host_config.h of the cuda dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __HOST_CONFIG_H__
#define __HOST_CONFIG_H__

#include "gpi/keywords.h"

#endif
