"""Builds libgpi.a with the wheel's compiler, once a machine and version, into the cache."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from opengpi.errors import GpiError
from opengpi.frontend.toolchain import Toolchain
from opengpi.lookup import file_digest, text_digest
from opengpi.progress import working
from opengpi.settings import cache_dir, package_dir
from opengpi.store import cache_failure, locked

FLAGS = ("-std=gnu11", "-O2", "-fPIC", "-pthread", "-fno-omit-frame-pointer", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror", "-fno-math-errno")


def sources() -> list[Path]:
    """The C files of libgpi."""
    return sorted((package_dir() / "runtime/src").rglob("*.c"))


def include_arguments() -> list[str]:
    """Where libgpi's own headers lie."""
    folder = package_dir() / "runtime"
    return [argument for part in ("include", "include/generated", "src") for argument in ("-I", str(folder / part))]


def ensure_library(toolchain: Toolchain) -> Path:
    """Path of libgpi.a, built if this machine does not have this version yet. Raises GpiError."""
    folder = package_dir() / "runtime"
    inputs = [path for part in ("src", "include") for path in sorted((folder / part).rglob("*.[ch]"))]
    key = text_digest(toolchain.version, FLAGS, *(f"{path.relative_to(folder)}:{file_digest(path)}" for path in inputs))
    library = cache_dir() / "libgpi" / key / "libgpi.a"
    if not library.exists():
        with locked(library.parent.with_suffix(".lock")):
            if not library.exists():
                with working("building libgpi, once for this machine", expected_seconds=5):
                    _build(toolchain, library)
    return library


def _build(toolchain: Toolchain, library: Path) -> None:
    try:
        library.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=library.parent, prefix="build-") as scratch:
            objects = compile_sources(toolchain, sources(), Path(scratch), FLAGS)
            archive = Path(scratch) / "libgpi.a"
            command = [str(toolchain.zig), "ar", "rcs", str(archive), *map(str, objects)]
            run = subprocess.run(command, env=toolchain.environment(), capture_output=True, text=True)
            if run.returncode != 0:
                raise GpiError(f"gpi: error: libgpi could not be archived\n  why: {run.stderr.strip()}")
            shutil.move(archive, library)
    except OSError as error:
        raise cache_failure(error) from error


def compile_sources(toolchain: Toolchain, files: list[Path], folder: Path, flags: tuple[str, ...]) -> list[Path]:
    """Compiles C files side by side into ``folder``; returns the objects. Raises GpiError with the compiler's text."""
    running = []
    objects = []
    for number, source in enumerate(files):
        output = folder / f"{number}-{source.stem}.o"
        command = toolchain.clang([*toolchain.system_arguments(cxx=False), *flags, *include_arguments(), "-c", str(source), "-o", str(output)])
        running.append(subprocess.Popen(command, env=toolchain.environment(), stderr=subprocess.PIPE, text=True))
        objects.append(output)
    messages = [process.communicate()[1] for process in running]
    if any(process.returncode for process in running):
        raise GpiError("gpi: error: libgpi does not compile on this machine\n" + "\n".join(filter(None, messages)))
    return objects
