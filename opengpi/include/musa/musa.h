/* musa.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef __musa_musa_h__
#define __musa_musa_h__

#define MUSA_VERSION 40300
#include "musa_runtime_api.h"
#include "generated/musa_driver.h"
#include "generated/musa_missing_driver.h"

#endif
