"""Write the wrappers of the standard headers beside this file.

    python opengpi/include/std/generate.py

A wrapper stands before the real header in the search path of sources with a device side. It readies the standard library for both
sides (gpi/standard.h) and declares what a C++ header holds for host and device. C headers stay the host's; the device has its own
overloads of what it can offer.
"""

from pathlib import Path

CXX = """
algorithm any array atomic barrier bit bitset ccomplex cctype cerrno cfenv cfloat charconv chrono cinttypes ciso646 climits clocale
cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdalign cstdarg cstdbool cstddef cstdint cstdio
cstdlib cstring ctgmath ctime cuchar cwchar cwctype deque exception execution expected filesystem flat_map flat_set format forward_list
fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map mdspan memory
memory_resource mutex new numbers numeric optional ostream print queue random ranges ratio regex scoped_allocator semaphore set
shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view strstream syncstream system_error thread
tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version
""".split()

# cassert is read anew each time, as assert.h is.
C = """
cassert assert.h complex.h ctype.h errno.h fenv.h float.h inttypes.h iso646.h limits.h locale.h math.h setjmp.h signal.h stdalign.h stdarg.h
stdatomic.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h tgmath.h time.h uchar.h wchar.h wctype.h
""".split()

FIRST = """\
/* Made by std/generate.py; do not edit. No include guard: the header that follows has its own, or wants to be read again. */
#pragma GCC system_header
#include "gpi/standard.h"
"""
BOTH_SIDES = """\
#pragma clang force_cuda_host_device begin
#include_next <{name}>
#pragma clang force_cuda_host_device end
"""
# The outermost wrapper also includes what programs expect of the header; within libc++ that would go round in circles.
OUTERMOST = """\
#ifdef GPI_WITHIN_STANDARD
{wrapper}#else
#define GPI_WITHIN_STANDARD
{wrapper}#undef GPI_WITHIN_STANDARD
{also}#endif
"""
# What a header brings with it in the C++ library that programs were written with, and not in this one.
ALSO = {"algorithm": ["functional"], "memory": ["functional"], "queue": ["algorithm"], "mutex": ["functional"], "unordered_map": ["vector"]}
HOST = "#include_next <{name}>\n"
# Everything at once, as programs for other C++ libraries expect it.
ALL = "#pragma once\n" + "".join(f"#include <{name}>\n" for name in CXX)


def both_sides(name: str) -> str:
    """The wrapper of a C++ header."""
    wrapper = BOTH_SIDES.format(name=name)
    return OUTERMOST.format(wrapper=wrapper, also="".join(f"#include <{other}>\n" for other in ALSO.get(name, [])))


def main() -> None:
    here = Path(__file__).parent
    for name in CXX:
        (here / name).write_text(FIRST + both_sides(name), encoding="utf-8")
    for name in C:
        (here / name).write_text(FIRST + HOST.format(name=name), encoding="utf-8")
    (here / "bits").mkdir(exist_ok=True)
    (here / "bits" / "stdc++.h").write_text(FIRST + ALL, encoding="utf-8")


if __name__ == "__main__":
    main()
