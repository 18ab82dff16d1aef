/* mcr/mc_version.h of the maca dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef MCR_MC_VERSION_H
#define MCR_MC_VERSION_H

#define MACART_VERSION 3000

#endif
