#include "gpi/cooperative_groups/memcpy_async.h"
