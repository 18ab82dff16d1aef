/* Made by std/generate.py; do not edit. No include guard: the header that follows has its own, or wants to be read again. */
#pragma GCC system_header
#include "gpi/standard.h"
#include_next <setjmp.h>
