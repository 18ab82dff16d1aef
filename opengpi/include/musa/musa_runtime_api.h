/* musa_runtime_api.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __MUSA_RUNTIME_API_H__
#define __MUSA_RUNTIME_API_H__

#include "musart_version.h"
#include "gpi/device.h"
#include "generated/musa_api.h"
#include "generated/musa_missing.h"

#endif
