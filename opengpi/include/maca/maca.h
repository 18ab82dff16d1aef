/* maca.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MACA_H
#define MACA_H

#include "mcr/maca.h"

#endif
