/* Readies the standard library for both sides. Every wrapper in std/ includes this before the header that it wraps.
 *
 * The C library stays the host's: the device has overloads of what it has (library.h, math.h), declared first so that libc++ takes them into
 * std:: too. All else of libc++ is declared for both sides; pieces of it that the C headers pull in therefore come before them. */
#ifndef GPI_STANDARD_H
#define GPI_STANDARD_H

#include "gpi/keywords.h"
#include "gpi/library.h"
#include "gpi/math.h"
#include "gpi/complex_runtime.h"

/* The host's operator new and delete; the device's are below. */
#include <__new/global_new_delete.h>

#pragma clang force_cuda_host_device begin
#include <type_traits>
#include <limits>
#include <__math/traits.h>
#pragma clang force_cuda_host_device end

#include <assert.h>
#include <ctype.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

#include "gpi/new.h"

#endif
