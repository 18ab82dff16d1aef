"""python -m benchmarks.compile: what compiling the device side of programs takes us, beside what it takes clang.

Processor seconds, not wall-clock time: they hardly depend on what else the machine does. ``gpi build --time`` tells the latter by phase.
Clang is measured twice: where it reads the headers anew, as in a first build, and where they are precompiled, as in all later ones.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table

from opengpi.build.device import compile_device
from opengpi.errors import GpiError
from opengpi.frontend.clang import device_command
from opengpi.frontend.options import Options, parse
from opengpi.frontend.toolchain import find_toolchain

_EXAMPLES = Path(__file__).parent.parent / "examples"
_SUFFIXES = (".cu", ".hip", ".mu", ".maca")


@dataclass(frozen=True)
class Source:
    """A file to compile in ``folder`` with the ``words`` of a command line, its own name among them."""

    name: str
    folder: Path
    words: tuple[str, ...]


@dataclass(frozen=True)
class Seconds:
    """Of clang's device side, from source to device IR as text, with headers read ``anew`` or ``precompiled`` (None: they cannot be), and of
    ``ours``, from there to object code."""

    anew: float
    precompiled: float | None
    ours: float


def _sources(paths: tuple[Path, ...], words: str, lists: tuple[Path, ...]) -> Iterator[Source]:
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.suffix in _SUFFIXES) if path.is_dir() else [path]
        for file in files:
            yield Source(str(file.relative_to(path) if path.is_dir() else file), Path.cwd(), (*shlex.split(words), str(file.absolute())))
    for path in lists:
        for line in filter(None, map(str.strip, path.read_text().splitlines())):
            folder, _, rest = line.partition(":")
            named = [word for word in shlex.split(rest) if word.endswith(_SUFFIXES)]
            options = tuple(word for word in shlex.split(rest) if word not in named)
            yield from (Source(f"{folder}/{name}", path.absolute().parent / folder, (*options, name)) for name in named)


def _processor_seconds(run: Callable[[], object]) -> float:
    """That ``run`` takes in this process and in those that it waits for."""

    def so_far() -> float:
        usages = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
        return sum(usage.ru_utime + usage.ru_stime for usage in usages)

    start = so_far()
    run()
    return so_far() - start


def _measure(source: Source, scratch: Path, repetitions: int) -> Seconds | None:
    """Medians; None: there is no kernel in it. Raises GpiError."""
    options, toolchain, device_ir = parse([*source.words, "-w"]), find_toolchain(), scratch / "device.ll"
    file = options.sources[0]
    dialect = options.dialect_for(file)
    if dialect is None:
        return None

    def clang(command: list[str]) -> None:
        run = subprocess.run(command, env=toolchain.environment(), capture_output=True, text=True)
        if run.returncode:
            raise GpiError(run.stderr)

    # Headers are precompiled when they are asked for again.
    *_, command = (device_command(toolchain, options, dialect, file, device_ir, scratch / "device.d") for _ in range(2))
    anew = command
    if "-include-pch" in command:
        at = command.index("-include-pch") - 1
        anew = [*command[:at], "-include", dialect.header, *command[at + 4 :]]
    clang(anew)
    text = device_ir.read_text()
    if "ptx_kernel" not in text:
        return None
    ours = _compiler(text, options, file, options.warp_for(dialect))
    ours()  # makes what is made once

    def median(run: Callable[[], object]) -> float:
        return statistics.median(_processor_seconds(run) for _ in range(repetitions))

    return Seconds(median(lambda: clang(anew)), median(lambda: clang(command)) if anew is not command else None, median(ours))


def _compiler(text: str, options: Options, file: Path, warp: int) -> Callable[[], object]:
    return lambda: compile_device(text, options, file, bytes(16), warp)


def _summary(seconds: dict[str, Seconds]) -> dict[str, dict[str, float]]:
    """Median and 95th percentile of our time over clang's."""
    ratios = {
        "headers anew": [s.ours / s.anew for s in seconds.values()],
        "headers precompiled": [s.ours / s.precompiled for s in seconds.values() if s.precompiled],
    }
    return {name: {"median": statistics.median(some), "p95": _percentile_95(some)} for name, some in ratios.items() if some}


def _percentile_95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


@click.command(
    help="Measure compile times over the examples, or over the sources and folders named.\n\n"
    "Example: python -m benchmarks.compile --options '-O3 -Icommon' programs/\n\n"
    "--list names a file of lines such as 'rodinia/bfs: bfs.cu -I../util': a folder, seen from the list's own, and sources with their options."
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--list", "lists", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Sources with their options.")
@click.option("--options", "words", default="-O3", metavar="WORDS", help="Options of all sources that are not on a list.")
@click.option("--only", default="", metavar="NAMES", help="Some of the examples, such as nbody,scan.")
@click.option("--engine", type=click.Choice(["auto", "thread", "vector"]), help="Engine of OpenGPI.")
@click.option("--cpu", type=click.Choice(["native", "x86-64-v3"]), default="native", help="Instruction set.")
@click.option("--repetitions", type=click.IntRange(1), default=3, help="Times that each is compiled, besides one that is not counted.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def main(
    paths: tuple[Path, ...], lists: tuple[Path, ...], words: str, only: str, engine: str | None, cpu: str, repetitions: int, as_json: bool
) -> None:  # fmt: skip
    os.environ.update({"GPI_CPU": cpu} | ({"GPI_ENGINE": engine} if engine else {}))
    sources = list(_sources(paths or (() if lists else (_EXAMPLES,)), words, lists))
    sources = [source for source in sources if not only or Path(source.name).stem in only.split(",")]
    errors = Console(stderr=True)
    seconds: dict[str, Seconds] = {}
    failed = False
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        for source in track(sources, "compiling", console=errors, transient=True):
            try:
                with contextlib.chdir(source.folder):
                    measured = _measure(source, Path(folder), repetitions)
                if measured is not None:
                    seconds[source.name] = measured
            except (GpiError, RuntimeError) as error:
                failed = True
                errors.print(f"{source.name}: {error}", style="red", highlight=False, markup=False)
    if as_json:
        print(json.dumps({"seconds": {name: asdict(s) for name, s in seconds.items()}, "ratios": _summary(seconds)}, indent=1))
    else:
        _print(seconds)
    sys.exit(failed)


def _print(seconds: dict[str, Seconds]) -> None:
    table = Table("processor seconds", "clang, headers anew", "precompiled", "ours", "ours / anew", "ours / precompiled")
    for name, s in seconds.items():
        of_precompiled = (f"{s.precompiled:.3f}", f"{s.ours / s.precompiled:.2f}") if s.precompiled else ("", "")
        table.add_row(name, f"{s.anew:.3f}", of_precompiled[0], f"{s.ours:.3f}", f"{s.ours / s.anew:.2f}", of_precompiled[1])
    Console(width=None if sys.stdout.isatty() else 200).print(table)
    for name, values in _summary(seconds).items():
        print(f"{name}: {', '.join(f'{word} {value:.2f}' for word, value in values.items())}, of {len(seconds)} sources")


if __name__ == "__main__":
    main(prog_name="python -m benchmarks.compile")
