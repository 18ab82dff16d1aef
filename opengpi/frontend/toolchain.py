"""Clang, lld and libc++ from the ziglang wheel.

The wheel's layout is read directly: ``zig clang`` is the raw clang driver, ``zig ld.lld`` the raw linker. ``zig c++``
is used once a machine, to build libc++ and the start files; afterwards programs link straight against those.
"""

from __future__ import annotations

import importlib.util
import json
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from opengpi.errors import GpiError
from opengpi.settings import cache_dir

TRIPLE = "x86_64-unknown-linux-gnu"

# What zig passes for its libc++ and glibc; headers and libraries of the wheel belong together with these.
_LIBRARY_DEFINES = (
    "__GLIBC_MINOR__=31",
    "_LIBCPP_ABI_VERSION=1",
    "_LIBCPP_ABI_NAMESPACE=__1",
    "_LIBCPP_HAS_THREADS=1",
    "_LIBCPP_HAS_MONOTONIC_CLOCK",
    "_LIBCPP_HAS_TERMINAL",
    "_LIBCPP_HAS_MUSL_LIBC=0",
    "_LIBCXXABI_DISABLE_VISIBILITY_ANNOTATIONS",
    "_LIBCPP_DISABLE_VISIBILITY_ANNOTATIONS",
    "_LIBCPP_HAS_VENDOR_AVAILABILITY_ANNOTATIONS=0",
    "_LIBCPP_HAS_FILESYSTEM=1",
    "_LIBCPP_HAS_RANDOM_DEVICE",
    "_LIBCPP_HAS_LOCALIZATION",
    "_LIBCPP_HAS_UNICODE",
    "_LIBCPP_HAS_WIDE_CHARACTERS",
    "_LIBCPP_HAS_NO_STD_MODULES",
    "_LIBCPP_HAS_TIME_ZONE_DATABASE",
    "_LIBCPP_PSTL_BACKEND_SERIAL",
    "_LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_NONE",
    "_LIBCPP_ASSERTION_SEMANTIC_DEFAULT=_LIBCPP_ASSERTION_SEMANTIC_IGNORE",
)
_CXX_INCLUDES = ("libcxx/include", "libcxxabi/include")
_C_INCLUDES = ("include", "libc/include/x86-linux-gnu", "libc/include/generic-glibc", "libc/include/x86-linux-any", "libc/include/any-linux-any")

# Variables through which another toolkit's headers or options would leak in.
_SCRUBBED = ("CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH", "CCC_OVERRIDE_OPTIONS", "CUDA_HOME", "CUDA_PATH", "CUDA_ROOT")

_PROBE = "#include <iostream>\n#include <cmath>\nint main(int argc, char **argv) { std::cout << std::erf(argc) << argv[0]; }\n"


@dataclass(frozen=True)
class Toolchain:
    """The wheel's compiler. ``root`` is its folder, ``version`` the wheel's."""

    root: Path
    version: str

    @property
    def zig(self) -> Path:
        return self.root / "zig"

    @property
    def work_dir(self) -> Path:
        """Folder in the cache for what this toolchain makes once a machine."""
        return cache_dir() / f"toolchain-{self.version}"

    def environment(self) -> dict[str, str]:
        """The environment compilers run in: nothing of another toolkit, zig's own caches in ours."""
        environment = {key: value for key, value in os.environ.items() if key not in _SCRUBBED and not key.startswith("ZIG_")}
        zig_cache = str(self.work_dir / "zig")
        return environment | {"ZIG_GLOBAL_CACHE_DIR": zig_cache, "ZIG_LOCAL_CACHE_DIR": zig_cache, "LC_ALL": "C.UTF-8"}

    def system_arguments(self, cxx: bool, before: tuple[Path, ...] = ()) -> list[str]:
        """Include paths and defines of the wheel's C or C++ library; the folders ``before`` are searched first."""
        library = self.root / "lib"
        folders = [*before, *(library / part for part in (_CXX_INCLUDES if cxx else ()) + _C_INCLUDES), library / "libunwind/include"]
        arguments = ["-target", TRIPLE, "-nostdinc", "-fno-spell-checking", *(["-nostdinc++", "-D_GNU_SOURCE"] if cxx else [])]
        arguments += [f"-D{define}" for define in (_LIBRARY_DEFINES if cxx else _LIBRARY_DEFINES[:1])]
        return arguments + [argument for folder in folders for argument in ("-isystem", str(folder))]

    def clang(self, arguments: list[str]) -> list[str]:
        """Command line of the raw clang driver."""
        return [str(self.zig), "clang", "--no-default-config", *arguments]


@cache
def find_toolchain() -> Toolchain:
    """The installed ziglang wheel. Raises GpiError where it is missing."""
    spec = importlib.util.find_spec("ziglang")
    if spec is None or not spec.submodule_search_locations:
        raise GpiError("gpi: error: the compiler is missing\n  why: the Python package 'ziglang' is not installed\n  do:  pip install 'ziglang>=0.17,<0.18'")
    root = Path(next(iter(spec.submodule_search_locations)))
    # Its distribution's folder name tells the version without importing importlib.metadata (10 ms).
    infos = sorted(root.parent.glob("ziglang-*.dist-info"))
    return Toolchain(root, infos[-1].name.removeprefix("ziglang-").removesuffix(".dist-info") if infos else "unknown")


@dataclass(frozen=True)
class LinkKit:
    """What every program links with: files of the C and C++ library that zig built, and how it orders them."""

    folder: Path
    before: tuple[str, ...]
    after: tuple[str, ...]


def link_kit(toolchain: Toolchain) -> LinkKit:
    """The link kit, built on first use (about a minute, with a progress display)."""
    folder = toolchain.work_dir / "kit"
    record = folder / "kit.json"
    if not record.exists():
        from opengpi.store import locked

        with locked(toolchain.work_dir / "lib.lock"):
            if not record.exists():
                _build_link_kit(toolchain, folder)
    kit = json.loads(record.read_text())
    return LinkKit(folder, tuple(kit["before"]), tuple(kit["after"]))


def _build_link_kit(toolchain: Toolchain, folder: Path) -> None:
    import shutil
    import subprocess

    from opengpi.progress import working

    scratch = toolchain.work_dir / f"probe-{os.getpid()}"
    scratch.mkdir(parents=True, exist_ok=True)
    source = scratch / "probe.cpp"
    source.write_text(_PROBE)
    command = [str(toolchain.zig), "c++", "-target", "x86_64-linux-gnu", "-O2", "-s", "-pie", "-fno-sanitize=all", str(source), "-o", str(scratch / "probe")]
    environment = toolchain.environment() | {"ZIG_VERBOSE_LINK": "1"}
    try:
        with working("building the C++ library, once for this machine", expected_seconds=60):
            run = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=scratch)
        line = next((text for text in run.stderr.splitlines() if text.startswith("ld.lld ") and "probe.o" in text), None)
        if run.returncode != 0 or line is None:
            reason = run.stderr.strip()[-2000:]
            raise GpiError(f"gpi: error: the C++ library could not be built\n  why: {reason}\n  do:  see that {cache_dir()} has 500 MB free, then try again")
        _keep_link_kit(line.split(), scratch, folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _keep_link_kit(words: list[str], scratch: Path, folder: Path) -> None:
    """Copies the files of zig's own link line to ``folder`` and records them in order, split at the program's object."""
    import shutil

    from opengpi.frontend.compiler_rt import leave_to_libraries

    staging = folder.with_name(f"kit-{os.getpid()}")
    staging.mkdir(parents=True, exist_ok=True)
    before: list[str] = []
    after: list[str] = []
    target = before
    for word in words[1:]:
        path = Path(word) if os.path.isabs(word) else scratch / word
        if word.endswith("probe.o"):
            target = after
        elif (path.suffix in (".o", ".a") or ".so" in path.name) and path.is_file() and "ld-linux" not in path.name:
            shutil.copyfile(path, staging / path.name)
            target.append(path.name)
    for name in after:
        # -lm on a user's command line finds these.
        if ".so." in name:
            (staging / (name.split(".so.")[0] + ".so")).symlink_to(name)
    if not before or "libc++.a" not in after:
        raise GpiError("gpi: error: this version of the ziglang wheel links in a way that is not understood\n  do:  pip install 'ziglang>=0.17,<0.18'")
    shared = [(staging / name).read_bytes() for name in after if ".so." in name]
    for name in after:
        if name == "libcompiler_rt.a":
            (staging / name).write_bytes(leave_to_libraries((staging / name).read_bytes(), shared))
    (staging / "kit.json").write_text(json.dumps({"before": before, "after": after}))
    shutil.rmtree(folder, ignore_errors=True)
    staging.rename(folder)
