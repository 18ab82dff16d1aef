"""A whole program: cached, or compiled and linked."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opengpi.errors import GpiError, UsageError
from opengpi.frontend.toolchain import find_toolchain, package_fingerprint
from opengpi.settings import cache_dir, variable
from opengpi.store import cache_failure, dependencies_unchanged, file_digest, locked, read_json, text_digest, write_atomic

if TYPE_CHECKING:
    from opengpi.build.unit import Unit
    from opengpi.frontend.options import Options
    from opengpi.frontend.toolchain import Toolchain


@dataclass(frozen=True)
class Program:
    """An executable in the cache; ``built`` tells that it was made just now."""

    executable: Path
    built: bool


def build_program(words: list[str]) -> Program:
    """The executable for a compile command's words (sources and options). Raises GpiError.

    An unchanged program is recognised by its record: the same words, versions and file contents. This path imports
    next to nothing.
    """
    key = text_digest(package_fingerprint(), Path.cwd(), variable("GPI_CPU"), *words)
    folder = cache_dir() / "programs" / key[:2] / key
    found = _cached(folder)
    if found is not None:
        return Program(found, built=False)
    with locked(folder.with_suffix(".lock")):
        found = _cached(folder)
        return Program(found, built=False) if found is not None else Program(_build(words, folder), built=True)


def _cached(folder: Path) -> Path | None:
    record = read_json(folder / "record.json")
    if not record or not dependencies_unchanged(record["dependencies"]):
        return None
    executable = folder / record["name"]
    try:
        return executable if file_digest(executable) == record["digest"] else None
    except OSError:
        return None


def _build(words: list[str], folder: Path) -> Path:
    from opengpi.build.link import link
    from opengpi.build.unit import compile_unit
    from opengpi.frontend.options import parse

    options = parse(words)
    if not options.sources:
        raise UsageError("gpi: error: no source file\n  do:  gpi run app.cu, or see 'gpi run --help'")
    for note in options.notes:
        print(f"gpi: note: {note}", file=sys.stderr)
    toolchain = find_toolchain()
    _remove_stale(cache_dir() / "tmp")
    single = len(options.sources) == 1
    units = [compile_unit(toolchain, options, options.sources[0])] if single else _compile_side_by_side(toolchain, options)
    dependencies = {tuple(entry) for unit in units for entry in unit.dependencies}
    linked = [word for word in options.link_inputs if not word.startswith("-") and Path(word).is_file()]
    missing = [word for word in options.link_inputs if not word.startswith("-") and not Path(word).is_file()]
    if missing:
        raise GpiError(f"gpi: error: {missing[0]}: no such file")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        executable = folder / options.sources[0].stem
        staging = folder / f".{executable.name}.{os.getpid()}"
        link(toolchain, options, [path for unit in units for path in unit.objects], staging)
        staging.chmod(0o755)
        staging.replace(executable)
    except OSError as error:
        raise cache_failure(error) from error
    from opengpi.store import dependency_record

    record = {"name": executable.name, "digest": file_digest(executable), "dependencies": [*sorted(dependencies), *dependency_record(linked)]}
    write_atomic(folder / "record.json", json.dumps(record).encode())
    return executable


def _compile_side_by_side(toolchain: Toolchain, options: Options) -> list[Unit]:
    """Units of several sources, in processes of their own: LLVM in Python holds one lock."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    from opengpi.build.unit import compile_unit

    jobs = int(variable("GPI_JOBS") or len(os.sched_getaffinity(0)))
    with ProcessPoolExecutor(max_workers=min(jobs, len(options.sources)), mp_context=multiprocessing.get_context("fork")) as pool:
        futures = [pool.submit(compile_unit, toolchain, options, source) for source in options.sources]
        return [future.result() for future in futures]


def _remove_stale(folder: Path) -> None:
    """Removes what builds that were killed left behind."""
    import shutil

    for entry in folder.glob("*-*") if folder.is_dir() else ():
        owner = entry.name.split("-")[0]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists():
            shutil.rmtree(entry, ignore_errors=True)
