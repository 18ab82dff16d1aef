#include "gpi/cooperative_groups/reduce.h"
