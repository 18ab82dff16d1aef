"""Linking objects into an executable with the wheel's lld."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from opengpi.errors import GpiError
from opengpi.frontend.advice import advice_on_symbols
from opengpi.frontend.options import Options
from opengpi.frontend.toolchain import Toolchain, link_kit
from opengpi.runtime.builder import ensure_library
from opengpi.settings import LIBRARY_FOLDERS

# Parts of a CUDA toolkit that libgpi stands for.
_PROVIDED = {"-lcudart", "-lcudart_static", "-lcudadevrt", "-lamdhip64", "-lmusart", "-lmcruntime", "-lnvToolsExt"}
_UNDEFINED = re.compile(r"undefined symbol: (.+)")


def link(toolchain: Toolchain, options: Options, objects: list[str], output: Path) -> None:
    """Writes ``output``, an executable or a library. Raises GpiError that names what is missing."""
    kit = link_kit(toolchain)
    library = ensure_library(toolchain)
    inputs = [word for word in options.link_inputs if word not in _PROVIDED]
    folder = str(kit.folder)
    # Executable and libraries each carry libgpi; gpi_runtime_v1 is where they meet.
    kind = ["-shared"] if options.shared else ["-pie", "--dynamic-linker", "/lib64/ld-linux-x86-64.so.2", "--export-dynamic-symbol=gpi_runtime_v1"]
    start = () if options.shared else kit.before
    command = [
        str(toolchain.zig), "ld.lld", "--error-limit=20", "-m", "elf_x86_64", "--eh-frame-hdr", "--build-id=none", "--gc-sections",
        "-z", "now", "-z", "relro",
        *kind, "-o", str(output), *(f"{folder}/{name}" for name in start), *objects, *(word for word in inputs if word.startswith("-L")), f"-L{folder}",
        *(word for word in inputs if not word.startswith("-L")), *(f"-L{path}" for path in LIBRARY_FOLDERS if Path(path).is_dir()),
        *options.linker, *([str(options.openmp)] if options.openmp else []), str(library), "--as-needed", *(f"{folder}/{name}" for name in kit.after),
    ]  # fmt: skip
    if options.verbose:
        print(" ".join(command), file=sys.stderr)
    run = subprocess.run(command, env=toolchain.environment(), capture_output=True, text=True, errors="replace")
    if run.returncode != 0:
        raise GpiError(_explain(run.stderr))
    if run.stderr:
        print(run.stderr, end="", file=sys.stderr)


def _explain(text: str) -> str:
    names = sorted({match[1] for match in _UNDEFINED.finditer(text)})
    lines = [f"gpi: error: undefined symbol: {name}" for name in names]
    if names:
        lines.append(advice_on_symbols(names) or "  do:  name the source, object or library (-l) that defines it")
    return "\n".join(lines) if lines else "gpi: error: linking failed\n" + text.strip()
