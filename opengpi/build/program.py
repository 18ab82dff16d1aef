"""A whole program, compiled and linked into the cache."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from opengpi.build.link import link
from opengpi.build.unit import Unit, compile_unit
from opengpi.errors import GpiError, UsageError
from opengpi.frontend.options import Options, parse
from opengpi.frontend.toolchain import Toolchain, find_toolchain
from opengpi.lookup import RECORD, dependency, file_digest, find_program, program_folder
from opengpi.recording import is_recording, phase
from opengpi.settings import cache_dir, variable
from opengpi.store import cache_failure, locked, write_atomic


def build_program(words: list[str]) -> tuple[Path, bool]:
    """The executable for a compile command's words (sources and options), and whether it was built just now. Raises GpiError."""
    folder = program_folder(words)
    found = None if is_recording() else find_program(folder)  # what is recorded is done
    if found is not None:
        return Path(found), False
    with locked(Path(folder + ".lock")):
        # Another process may have built it meanwhile.
        found = None if is_recording() else find_program(folder)
        return (Path(found), False) if found is not None else (_build(words, Path(folder)), True)


def _build(words: list[str], folder: Path) -> Path:
    options = parse(words)
    if not options.sources:
        raise UsageError("gpi: error: no source file\n  do:  gpi run app.cu, or see 'gpi run --help'")
    for note in options.notes:
        print(f"gpi: note: {note}", file=sys.stderr)
    linked = [*(word for word in options.link_inputs if not word.startswith("-")), *([str(options.openmp)] if options.openmp else [])]
    missing = next((word for word in linked if not Path(word).is_file()), None)
    if missing:
        raise GpiError(f"gpi: error: {missing}: no such file")
    toolchain = find_toolchain()
    _remove_stale(cache_dir() / "tmp")
    jobs = int(variable("GPI_JOBS") or len(os.sched_getaffinity(0)))
    # Side by side they would slow each other down, and processes do not report their times.
    if len(options.sources) == 1 or is_recording():
        units = [compile_unit(toolchain, options, source, jobs) for source in options.sources]
    else:
        units = _compile_side_by_side(toolchain, options, jobs)
    dependencies = {line for unit in units for line in unit.dependencies} | {
        dependency(path) for path in (*linked, *([str(options.openmp)] if options.openmp else []))
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        executable = folder / options.sources[0].stem
        staging = folder / f".{executable.name}.{os.getpid()}"
        with phase("link"):
            link(toolchain, options, [path for unit in units for path in unit.objects], staging)
        staging.chmod(0o755)
        staging.replace(executable)
    except OSError as error:
        raise cache_failure(error) from error
    record = "".join(f"{line}\n" for line in (f"{file_digest(executable)} {executable.name}", *sorted(dependencies)))
    write_atomic(folder / RECORD, record.encode("utf-8", "surrogateescape"))
    return executable


def _compile_side_by_side(toolchain: Toolchain, options: Options, jobs: int) -> list[Unit]:
    """Units of several sources, in processes of their own: LLVM in Python holds one lock. Those with kernels share the ``jobs``."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    each = jobs // max(1, sum(options.dialect_for(source) is not None for source in options.sources)) or 1
    with ProcessPoolExecutor(max_workers=min(jobs, len(options.sources)), mp_context=multiprocessing.get_context("fork")) as pool:
        futures = [pool.submit(compile_unit, toolchain, options, source, each) for source in options.sources]
        return [future.result() for future in futures]


def _remove_stale(folder: Path) -> None:
    """Removes what builds that were killed left behind."""
    import shutil

    for entry in folder.glob("*-*") if folder.is_dir() else ():
        owner = entry.name.split("-")[0]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists():
            shutil.rmtree(entry, ignore_errors=True)
