"""Every environment variable and every folder OpenGPI uses, in one place."""

from __future__ import annotations

import os
from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

# ``reader`` is who looks at it, "gpi" (the command) or "libgpi" (a running program). Not a dataclass: a cached
# `gpi run` passes here, and their import takes longer than the rest of it.
Variable = namedtuple("Variable", ("name", "default", "reader", "text"))

VARIABLES = (
    Variable("GPI_CACHE_DIR", "the user's cache folder", "gpi", "folder for built programs, the toolchain's libraries and libgpi"),
    Variable("GPI_CPU", "native", "gpi", "CPU that kernels are compiled for: native, x86-64, x86-64-v2, x86-64-v3 or x86-64-v4"),
    Variable("GPI_ENGINE", "auto", "gpi", "what compiles kernels: vector, thread, or auto: the vector engine where that can be, else the thread engine"),
    Variable("GPI_WITHOUT", "nothing", "gpi", "optimisations of the vector engine to do without, by name between commas; 'gpi build --help' lists them"),
    Variable("GPI_LIBRARY", "own", "gpi", "math functions of kernels: own (OpenGPI's device library) or libm (the host's C library), to compare"),
    Variable("GPI_JOBS", "number of processors", "gpi", "processes that compile at once"),
    Variable("GPI_ARCH", "8.0", "libgpi", "compute capability that programs are told; 80, 8.0 and sm_80 are understood"),
    Variable("GPI_WORKERS", "number of processors", "libgpi", "threads that execute blocks"),
    Variable("GPI_MEMORY_LIMIT", "the machine's or container's memory", "libgpi", "bytes of device memory; suffixes K, M, G and T are understood"),
    Variable("GPI_PADDING", "0", "libgpi", "bytes before and past each allocation that kernels may touch unnoticed, for programs that do"),
    Variable("GPI_PRINTF_FIFO", "64 MiB", "libgpi", "bytes of kernel output kept until the next synchronisation; more is written out earlier, nothing is lost"),
    Variable("GPI_CHECK", "0", "libgpi", "1 makes misuse an error that hardware would let pass, such as a lane mask that misses its caller"),
)

LIBRARY_FOLDERS = ("/usr/local/lib", "/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/lib", "/usr/lib")
"""Where the system's own libraries may lie, in the order in which they are looked for."""


def variable(name: str) -> str | None:
    """The value of one of ``VARIABLES``, or None where it is not set or empty."""
    assert any(known.name == name for known in VARIABLES), name
    return os.environ.get(name) or None


def cache_path() -> str:
    """Folder of everything that can be made again (GPI_CACHE_DIR, else XDG's place)."""
    explicit = variable("GPI_CACHE_DIR")
    if explicit:
        return os.path.abspath(os.path.expanduser(explicit))
    # What platformdirs answers on Linux; its import would be a tenth of a cached run.
    base = os.environ.get("XDG_CACHE_HOME") or ""
    return os.path.join(base if os.path.isabs(base) else os.path.expanduser("~/.cache"), "opengpi")


def package_path() -> str:
    """Where this package lies."""
    return os.path.dirname(os.path.realpath(__file__))


def cache_dir() -> Path:
    """``cache_path`` as a Path."""
    from pathlib import Path

    return Path(cache_path())


def package_dir() -> Path:
    """``package_path`` as a Path."""
    from pathlib import Path

    return Path(package_path())
