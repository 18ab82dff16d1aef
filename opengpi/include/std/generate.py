"""Write the wrappers of the standard headers beside this file.

    python opengpi/include/std/generate.py

A wrapper stands before the real header in the search path. It readies the standard library for both sides (gpi/standard.h) and declares
what a C++ header holds for host and device. C headers stay the host's; the device has its own overloads of what it can offer.
"""

from pathlib import Path

CXX = """
algorithm any array atomic barrier bit bitset cassert ccomplex cctype cerrno cfenv cfloat charconv chrono cinttypes ciso646 climits clocale
cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdalign cstdarg cstdbool cstddef cstdint cstdio
cstdlib cstring ctgmath ctime cuchar cwchar cwctype deque exception execution expected filesystem flat_map flat_set format forward_list
fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map mdspan memory
memory_resource mutex new numbers numeric optional ostream print queue random ranges ratio regex scoped_allocator semaphore set
shared_mutex source_location span sstream stack stdexcept stop_token streambuf string string_view strstream syncstream system_error thread
tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version
""".split()

C = """
assert.h complex.h ctype.h errno.h fenv.h float.h inttypes.h iso646.h limits.h locale.h math.h setjmp.h signal.h stdalign.h stdarg.h
stdatomic.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h tgmath.h time.h uchar.h wchar.h wctype.h
""".split()

FIRST = "/* Made by std/generate.py; do not edit. No include guard: the header that follows has its own, or wants to be read again. */\n"
BOTH_SIDES = '#include "gpi/standard.h"\n#pragma clang force_cuda_host_device begin\n#include_next <{name}>\n#pragma clang force_cuda_host_device end\n'
HOST = '#include "gpi/standard.h"\n#include_next <{name}>\n'
PLAIN = "#ifdef __CUDA__\n{cuda}#else\n#include_next <{name}>\n#endif\n"


def wrapper(name: str, cuda: str) -> str:
    return FIRST + "#pragma GCC system_header\n" + PLAIN.format(name=name, cuda=cuda.format(name=name))


def main() -> None:
    here = Path(__file__).parent
    for names, cuda in ((CXX, BOTH_SIDES), (C, HOST)):
        for name in names:
            (here / name).write_text(wrapper(name, cuda), encoding="utf-8")


if __name__ == "__main__":
    main()
