#include "gpi/cooperative_groups.h"
