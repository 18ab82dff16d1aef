"""python -m benchmarks: measures and prints a table."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Column, Table

from .contestants import contestants
from .measure import Outcome, measure
from .report import Report, markdown, processor
from .suite import BENCHMARKS, MACHINE


def _names(_: click.Context, __: click.Parameter, value: str) -> list[str]:
    names = value.split(",") if value else list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)}: not among {', '.join(BENCHMARKS)}")
    return names


def _print(report: Report, console: Console, as_markdown: bool) -> None:
    for line in report.machine_lines():
        console.print(line, highlight=False)
    for ours in report.ours:
        rows = report.rows(ours)
        if as_markdown:
            print(markdown(rows))
            continue
        table = Table(*(Column(heading, no_wrap=True) for heading in rows[0]))
        for row in rows[1:]:
            table.add_row(*row)
        console.print(table)


@click.command(help="Measure OpenGPI's CPU device beside OpenCL runtimes and OpenMP C++.\n\nExample: python -m benchmarks --only saxpy,nbody --quick")
@click.option("--only", "names", callback=_names, default="", metavar="NAMES", help=f"Some of: {', '.join(BENCHMARKS)}.")
@click.option("--engine", "engines", multiple=True, type=click.Choice(["auto", "thread", "vector"]), help="Engine of OpenGPI; may be given more than once.")
@click.option("--cpu", type=click.Choice(["native", "x86-64-v3"]), default="native", help="Instruction set for all: x86-64-v3 is AVX2.")
@click.option("--repetitions", type=click.IntRange(2), help="Samples of each program (default: 15, with --quick 3).")
@click.option("--quick", is_flag=True, help="Small sizes and few samples: whether everything works, not how fast it is.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Print tables as Markdown.")
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write everything, each sample included, to this file (- is the output).")
def main(
    names: list[str], engines: tuple[str, ...], cpu: str, repetitions: int | None, quick: bool, as_markdown: bool, json_file: Path | None
) -> None:  # fmt: skip
    console, errors = Console(width=None if sys.stdout.isatty() else 200), Console(stderr=True)
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        everyone = list(contestants(engines or ("",), cpu, Path(folder), lambda text: errors.print(text, highlight=False)))
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=errors, transient=True) as progress:
            task = progress.add_task("", total=len(names) + (0 if quick else 2 * len(MACHINE)))

            def run(makers: list[str], among: list[str]) -> list[Outcome]:
                outcomes = []
                for name in makers:
                    benchmark = (BENCHMARKS | MACHINE)[name](quick)
                    chosen = [contestant for contestant in everyone if contestant.name in among]
                    outcomes.append(measure(benchmark, chosen, repetitions or (3 if quick else 15), lambda text: progress.update(task, description=text)))
                    progress.advance(task)
                return outcomes

            # Small arrays lie in the caches: what memory does would say nothing about them.
            limits = [] if quick else list(MACHINE)
            machine = run(limits, ["OpenMP"])
            outcomes = run(names, [contestant.name for contestant in everyone])
            machine += run(limits, ["OpenMP"])
    ours = [contestant.name for contestant in everyone if contestant.name.startswith("OpenGPI")]
    report = Report(ours, [contestant.name for contestant in everyone if contestant.name not in ours], machine, outcomes)
    for failure in report.failures():
        errors.print(failure, style="red", highlight=False)
    if json_file is None or str(json_file) != "-":
        console.print(f"{processor()}, {len(os.sched_getaffinity(0))} processors, {cpu}", highlight=False)
        _print(report, console, as_markdown)
    if json_file is not None:
        text = json.dumps(report.as_json(), indent=1)
        print(text) if str(json_file) == "-" else json_file.write_text(text + "\n")
    sys.exit(1 if report.failures() else 0)


main(prog_name="python -m benchmarks")
