"""Compiles the device library, and keeps it in the cache: one text of device IR a function, so that a build reads only what it calls."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from opengpi.errors import GpiError
from opengpi.frontend.clang import library_command
from opengpi.frontend.toolchain import Toolchain
from opengpi.ir import model as M
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.lookup import package_fingerprint, text_digest
from opengpi.progress import working
from opengpi.settings import cache_dir, package_dir
from opengpi.store import cache_failure, locked
from opengpi.transform.classes import expand_classes
from opengpi.transform.intrinsics import map_intrinsics
from opengpi.transform.link_library import PREFIX, Library
from opengpi.transform.optimise import optimise
from opengpi.transform.total import make_total

_PARTS = ("library", "transform", "ir")
"""Folders of the package that decide what the compiled library is."""


def device_library(toolchain: Toolchain) -> Library:
    """The library, which is compiled when it is first asked for a function this machine does not have. Raises GpiError then."""

    def text(name: str) -> str | None:
        path = _folder(toolchain) / f"{name}.ll"
        return path.read_text() if path.exists() else None

    return text


@cache
def _folder(toolchain: Toolchain) -> Path:
    """Where the compiled functions lie."""
    folder = cache_dir() / "library" / text_digest(toolchain.version, *map(package_fingerprint, _PARTS))
    if not folder.exists():
        with locked(folder.with_suffix(".lock")):
            if not folder.exists():
                with working("compiling the device library, once for this machine", expected_seconds=3):
                    _compile(toolchain, folder)
    return folder


def _compile(toolchain: Toolchain, folder: Path) -> None:
    try:
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="build-") as scratch:
            output = Path(scratch) / "math.ll"
            command = library_command(toolchain, package_dir() / "library" / "math.cu", output)
            run = subprocess.run(command, env=toolchain.environment(), capture_output=True, text=True)
            if run.returncode != 0:
                raise GpiError(f"gpi: error: the device library does not compile on this machine\n{run.stderr.strip()}")
            made = Path(scratch) / "functions"
            made.mkdir()
            for name, text in compile_functions(output.read_text()):
                (made / f"{name}.ll").write_text(text)
            made.rename(folder)
    except OSError as error:
        raise cache_failure(error) from error


def compile_functions(text: str) -> Iterator[tuple[str, str]]:
    """Name and module of each gpi.math.* function in clang's text, optimised and free of calls but of intrinsics."""
    module = parse(text, "math.cu")
    map_intrinsics(module, DebugInfo(module))
    make_total(module)
    module = optimise(module)
    expand_classes(module)
    for function in module.functions:
        if function.name.startswith(PREFIX) and not function.is_declaration:
            yield function.name, print_module(_alone(function))


def _alone(function: M.Function) -> M.Module:
    """A module of ``function`` and the intrinsics it calls. Raises GpiError for a call of anything else."""
    alone = M.Module(function.name, globals={function.name: function})
    for instruction in function.instructions():
        instruction.metadata = {}
        if isinstance(instruction, M.Call):
            if not instruction.callee_name.startswith("llvm."):
                raise GpiError(f"gpi: error: the device library's {function.name} calls {instruction.callee_name or 'through a pointer'}")
            alone.globals[instruction.callee_name] = instruction.callee  # type: ignore[assignment]
    function.words, function.attrs, function.metadata, function.tail = (), (), {}, ""
    return alone
