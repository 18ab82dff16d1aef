"""gpi fuzz: random kernels on the interpreter and on the engines."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from opengpi.fuzz.session import Plan, Report


@click.command()
@click.option("--kernels", type=click.IntRange(1), help="How many kernels to run.  [default: 1000, or as many as --seconds allows]")
@click.option("--seed", type=int, default=1, show_default=True, help="Where the sequence of modules begins; the same seed gives the same kernels.")
@click.option("--seconds", type=click.FloatRange(0, min_open=True), help="Start no new module after this time.")
@click.option("--warp", "warps", type=click.Choice(["32", "64", "128"]), multiple=True, help="Logical warp width; may be repeated.  [default: all three]")
@click.option("--cpu", "cpus", multiple=True, help="CPU to compile for, as GPI_CPU names it; may be repeated.  [default: native]")
@click.option("--engine", "engines", multiple=True, help="Engine to compare; may be repeated.  [default: all]")
@click.option("--jobs", type=click.IntRange(1), help="Modules at once.  [default: number of processors]")
@click.option("--level", type=click.IntRange(0, 3), help="How much LLVM does to the engines' code.  [default: 3 for a sixth of the modules, else 0]")
@click.option("--without", help="What the vector engine goes without, as in GPI_WITHOUT.  [default: nothing, or one optimisation]")
@click.option("--keep", type=click.Path(file_okay=False), help="Folder for mismatches, made small, as tests.")
@click.option("--seed-faults", is_flag=True, help="Break the passes on purpose, one fault at a time, and tell which are caught.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def fuzz(
    kernels: int | None, seed: int, seconds: float | None, warps: tuple[str, ...], cpus: tuple[str, ...], engines: tuple[str, ...], jobs: int | None,
    level: int | None, without: str | None, keep: str | None, seed_faults: bool, as_json: bool,
) -> None:  # fmt: skip
    """Compare the engines with the reference interpreter on random kernels, bit for bit.

    Exit status 1: a kernel's results differ (or, with --seed-faults, a fault was not caught).

    Example: gpi fuzz --kernels 5000 --cpu native --cpu x86-64-v3
    """
    from opengpi.fuzz.engines import ENGINES
    from opengpi.fuzz.session import Plan

    plan = Plan(
        seed, kernels or (0 if seconds else 1000), seconds or 0.0, tuple(map(int, warps)) or (32, 64, 128), cpus or ("native",), engines or tuple(ENGINES),
        jobs or len(os.sched_getaffinity(0)), level, without,
    )  # fmt: skip
    if seed_faults:
        sys.exit(_faults(plan, as_json))
    sys.exit(_compare(plan, Path(keep) if keep else None, as_json))


@contextmanager
def _progress(plan: Plan) -> Iterator[Callable[[int], None]]:
    """A bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda kernels: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("gpi: {task.completed:.0f} kernels"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=plan.kernels or None)
        yield lambda kernels: progress.update(task, completed=kernels)


def _compare(plan: Plan, folder: Path | None, as_json: bool) -> int:
    from opengpi.fuzz import session

    with _progress(plan) as tell:
        report = session.run(plan, tell)
    if as_json:
        print(json.dumps(_as_json(plan, report), indent=1))
    else:
        _print(plan, report)
    for seed, mismatch in report.mismatches if folder else ():
        assert folder is not None
        print(f"gpi: kept as {session.keep(folder, seed, mismatch)}", file=sys.stderr)
    return 1 if report.mismatches else 0


def _as_json(plan: Plan, report: Report) -> dict[str, object]:
    from opengpi.interpret.coverage import STATES

    mismatches = [
        {"seed": seed, "kernel": m.case.kernel, "warp": m.warp, "engine": m.engine.name, "cpu": m.engine.cpu, "text": m.text} for seed, m in report.mismatches
    ]
    table = {name: dict(zip(STATES, counts, strict=True)) for name, counts in report.rows()}
    return {
        "kernels": report.kernels, "seconds": round(report.seconds, 1), "seed": plan.seed, "mismatches": mismatches,
        "compared": {f"{engine} {cpu}": count for (engine, cpu), count in report.compared.items()},
        "refused": {f"{engine} {cpu}: {reason}": count for (engine, cpu, reason), count in report.refused.items()},
        "without": report.without, "hits": table,
    }  # fmt: skip


def _print(plan: Plan, report: Report) -> None:
    from opengpi.fuzz import expected
    from opengpi.fuzz.expected import ENOUGH

    rows = report.rows()
    width = max((len(name) for name, _ in rows), default=9)
    print(f"{'operation':{width}} {'full':>9} {'partial':>9} {'one lane':>9} {'empty':>9}")
    for name, counts in rows:
        print(f"{name:{width}} " + " ".join(f"{count:9}" for count in counts))
    few = report.short()
    for name, states in few.items():
        print(f"less than {ENOUGH} times: {name}: {', '.join(states)}")
    print(f"{len(expected.rows())} operations of one value or of the warp, {len(few)} of them in some state less than {ENOUGH} times; {len(rows)} have run")
    for seed, m in report.mismatches:
        print(f"mismatch: seed {seed}, kernel {m.case.kernel}, {m.warp} lanes, {m.engine}\n  " + m.text.replace("\n", "\n  "))
    left: Counter[str] = Counter()
    for (engine, cpu, reason), count in report.refused.items():
        kind = re.sub(r"gpi\.warp\.[\w.]+", "a warp operation", re.sub(r"(<[^>]*>|\{[^}]*\})", "a vector or struct", reason))
        left[f"{engine} engine, {cpu}: {{}} left to the thread engine: {kind}"] += count
    for text, count in sorted(left.items(), key=lambda item: (item[0].split(":")[0], -item[1])):
        print(text.format(count))
    for (engine, cpu), count in sorted(report.compared.items()):
        print(f"{engine} engine, {cpu}: {count} kernels compared")
    for word, count in sorted(report.without.items()):
        print(f"vector engine without {word}: {count} kernels compared")
    rate = 60 * report.kernels / max(report.seconds, 1e-9)
    print(f"{report.kernels} kernels, {len(report.mismatches)} mismatches; {report.seconds:.0f} s, {rate:.0f} kernels a minute")


def _faults(plan: Plan, as_json: bool) -> int:
    from opengpi.fuzz.faults import seed_faults

    verdicts = []
    for name, engine, caught in seed_faults(plan):
        verdicts.append({"fault": name, "engine": engine, "caught_after": caught})
        if not as_json:
            print(f"{engine:8} {name:60} {f'caught after {caught} kernels' if caught else 'NOT CAUGHT'}", flush=True)
    missed = sum(1 for verdict in verdicts if not verdict["caught_after"])
    print(json.dumps(verdicts, indent=1) if as_json else f"{len(verdicts)} faults, {len(verdicts) - missed} caught")
    return 1 if missed else 0
