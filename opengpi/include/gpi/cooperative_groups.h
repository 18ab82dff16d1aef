/* Cooperative groups. reduce, scan and memcpy_async have headers of their own, as programs include them. */
#ifndef GPI_COOPERATIVE_GROUPS_H
#define GPI_COOPERATIVE_GROUPS_H

#include "gpi/cooperative_groups/groups.h"
#include "gpi/cooperative_groups/invoke.h"
#include "gpi/cooperative_groups/partition.h"

#endif
