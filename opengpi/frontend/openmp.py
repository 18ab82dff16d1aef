"""OpenMP in host code: clang compiles it, LLVM's runtime library runs it, where one is installed. It is no part of OpenGPI's dependencies."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from opengpi.frontend.toolchain import LIBRARY_FOLDERS

_NAMES = ("libomp.so", "libomp.so.5", "libiomp5.so")
ADVICE = "install LLVM's OpenMP runtime (Debian: apt-get install libomp5; or pip install intel-openmp)"


def runtime() -> Path | None:
    """LLVM's OpenMP runtime, also known as Intel's: of the virtual environment, of LLVM packages, or among the system's libraries."""
    return next((folder / name for folder in _folders() for name in _NAMES if (folder / name).is_file()), None)


def _folders() -> Iterator[Path]:
    yield Path(sys.prefix) / "lib"
    yield from sorted(Path("/usr/lib").glob("llvm-*/lib"), reverse=True)
    yield from map(Path, LIBRARY_FOLDERS)
