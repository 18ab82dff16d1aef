#include "gpi/pipeline.h"
