#include "gpi/cooperative_groups/scan.h"
