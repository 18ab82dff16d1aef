"""python -m benchmarks.compile: what compiling the device side of the examples takes us, beside what it takes clang.

Processor seconds, not wall-clock time: they hardly depend on what else the machine does. ``gpi build --time`` tells the latter by phase.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table

from opengpi.errors import GpiError

_EXAMPLES = Path(__file__).parent.parent / "examples"


def _processor_seconds() -> float:
    """Of this process and of those that it has waited for."""
    usages = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _measure(source: Path, folder: Path) -> tuple[float, float]:
    """Seconds of clang's device side, from source to device IR as text, and of ours, from there to object code. Raises GpiError."""
    from opengpi.build.device import compile_device
    from opengpi.frontend.clang import device_command
    from opengpi.frontend.options import parse
    from opengpi.frontend.toolchain import find_toolchain

    options, toolchain, device_ir = parse([str(source), "-O3"]), find_toolchain(), folder / "device.ll"
    dialect = options.dialect_for(source)
    assert dialect is not None, source
    command = device_command(toolchain, options, dialect, source, device_ir, folder / "device.d")
    start = _processor_seconds()
    run = subprocess.run(command, env=toolchain.environment(), capture_output=True, text=True)
    if run.returncode:
        raise GpiError(run.stderr)
    middle = _processor_seconds()
    compile_device(device_ir.read_text(), options, source, bytes(16), options.warp_for(dialect))
    return middle - start, _processor_seconds() - middle


@click.command(help="Measure compile times over the examples.\n\nExample: python -m benchmarks.compile --engine auto")
@click.option("--only", default="", metavar="NAMES", help="Some of the examples, such as nbody,scan.")
@click.option("--engine", type=click.Choice(["auto", "thread", "vector"]), help="Engine of OpenGPI.")
@click.option("--cpu", type=click.Choice(["native", "x86-64-v3"]), default="native", help="Instruction set.")
@click.option("--repetitions", type=click.IntRange(1), default=3, help="Times that each is compiled, besides one that is not counted.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def main(only: str, engine: str | None, cpu: str, repetitions: int, as_json: bool) -> None:
    os.environ.update({"GPI_CPU": cpu} | ({"GPI_ENGINE": engine} if engine else {}))
    sources = sorted(source for source in _EXAMPLES.glob("*.cu") if not only or source.stem in only.split(","))
    errors = Console(stderr=True)
    seconds: dict[str, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        for source in track(sources, "compiling", console=errors, transient=True):
            try:
                # The first makes what is made once.
                runs = [_measure(source, Path(folder)) for _ in range(repetitions + 1)][1:]
                seconds[source.stem] = (statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs))
            except (GpiError, RuntimeError) as error:
                errors.print(f"{source.name}: {error}", style="red", highlight=False, markup=False)
    ratios = {name: ours / clang for name, (clang, ours) in seconds.items()}
    summary = {"median": statistics.median(ratios.values()), "p95": _percentile_95(list(ratios.values()))} if ratios else {}
    if as_json:
        print(json.dumps({"seconds": {name: {"clang": clang, "ours": ours} for name, (clang, ours) in seconds.items()}, **summary}, indent=1))
    else:
        table = Table("processor seconds", "clang's device side", "ours", "ours / clang's")
        for name, (clang, ours) in seconds.items():
            table.add_row(name, f"{clang:.3f}", f"{ours:.3f}", f"{ratios[name]:.2f}")
        Console().print(table)
        print(", ".join(f"{name} {value:.2f}" for name, value in summary.items()))
    sys.exit(1 if len(seconds) < len(sources) else 0)


def _percentile_95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


if __name__ == "__main__":
    main(prog_name="python -m benchmarks.compile")
