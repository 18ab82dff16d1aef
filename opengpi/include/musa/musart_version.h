/* musart_version.h of the musa dialect.
 * Made by `python -m opengpi.registry.generate`; do not edit. */
#ifndef GPI_MUSART_VERSION_H
#define GPI_MUSART_VERSION_H

#define MUSART_VERSION 40300

#endif
