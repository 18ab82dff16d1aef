"""OpenMP in host code: clang compiles it, LLVM's runtime library runs it, where one is installed. It is no part of OpenGPI's dependencies.

A cached program looks for it too, so this module imports next to nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from opengpi.settings import LIBRARY_FOLDERS

_NAMES = ("libomp.so", "libomp.so.5", "libiomp5.so")
_LLVM = "/usr/lib"
ADVICE = "install LLVM's OpenMP runtime (Debian: apt-get install libomp5; or pip install intel-openmp)"


def runtime() -> str | None:
    """Path of LLVM's OpenMP runtime, also known as Intel's: of the virtual environment, of LLVM packages, or among the system's libraries."""
    return next((path for folder in _folders() for name in _NAMES if os.path.isfile(path := os.path.join(folder, name))), None)


def _folders() -> Iterator[str]:
    yield os.path.join(sys.prefix, "lib")
    if os.path.isdir(_LLVM):
        yield from (os.path.join(_LLVM, name, "lib") for name in sorted(os.listdir(_LLVM), reverse=True) if name.startswith("llvm-"))
    yield from LIBRARY_FOLDERS
