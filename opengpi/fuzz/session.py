"""Many modules, one after the other: what was run, what was found, what it covered."""

from __future__ import annotations

import gc
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.fuzz import expected
from opengpi.fuzz.case import Case, read_cases
from opengpi.fuzz.compare import Mismatch, Taken, check, differs, expect
from opengpi.fuzz.engines import ENGINES, Engine, known, prepare
from opengpi.fuzz.generate import generate
from opengpi.fuzz.shrink import shrink
from opengpi.interpret.coverage import STATES, Hits, hits
from opengpi.ir import model as M
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse

MODULE = 50
"""Kernels a module."""
_SHRINKING = 90.0
_WORDS = [optimisation.word for optimisation in Optimisation]


@dataclass(frozen=True)
class Plan:
    """What to run: at most ``kernels`` (0: no bound) and ``seconds`` (0: no bound), in modules of ``seed``, ``seed`` + 1, …

    ``level``: how much LLVM does to the engines' code; None: 3 for few modules, 1 for a few more, 0 for the others, which are ten times quicker.
    ``without``: what the vector engine goes without, as GPI_WITHOUT names it; None: for half of the modules nothing, for a quarter the variants,
    for the others any one optimisation.
    """

    seed: int = 1
    kernels: int = 0
    seconds: float = 0.0
    warps: tuple[int, ...] = (32, 64, 128)
    cpus: tuple[str, ...] = ("native",)
    engines: tuple[str, ...] = ("thread",)
    jobs: int = 1
    level: int | None = None
    without: str | None = None

    def targets(self, seed: int, warp: int) -> list[Engine]:
        """How the module of ``seed`` is compiled; beside others the thread engine runs it on one CPU, for its code is the same on all."""
        source = random.Random(f"manner {seed} {warp}")
        level = source.choices((0, 1, 3), (28, 1, 1))[0] if self.level is None else self.level
        word = source.choice(["", "", Optimisation.VARIANTS.word, source.choice(_WORDS)]) if self.without is None else self.without
        fitted = source.random() < 0.9
        engines = [Engine(name, cpu, not plain(seed), level, *((word, fitted) if name == "vector" else ())) for name in self.engines for cpu in self.cpus]
        spared = source.randrange(len(self.cpus)) if len(self.engines) > 1 else 0
        return [engine for engine in engines if engine.name != "thread" or len(self.engines) == 1 or engine.cpu == self.cpus[spared]]


@dataclass
class Report:
    """``kernels`` that were generated. ``compared``: how many an engine ran on a CPU; ``refused``: how many it left to the thread engine, and why;
    ``without``: on how many of them the vector engine went without an optimisation."""

    kernels: int = 0
    seconds: float = 0.0
    hits: Hits = field(default_factory=Counter)
    compared: Counter[tuple[str, str]] = field(default_factory=Counter)
    without: Counter[str] = field(default_factory=Counter)
    refused: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    mismatches: list[tuple[int, Mismatch]] = field(default_factory=list)

    def add(self, result: Result) -> None:
        self.kernels += result.kernels
        self.hits.update(result.hits)
        self.mismatches += result.mismatches
        for engine, counts in result.taken.items():
            for reason, count in counts.items():
                if reason:
                    self.refused[engine.name, engine.cpu, reason] += count
                else:
                    self.compared[engine.name, engine.cpu] += count
                    self.without.update({engine.without: count} if engine.without else {})

    def rows(self) -> list[tuple[str, tuple[int, ...]]]:
        """Each operation, with how often it ran in each state."""
        names = sorted({name for name, _ in self.hits})
        return [(name, tuple(self.hits[name, state] for state in STATES)) for name in names]

    def short(self) -> dict[str, list[str]]:
        """Of the operations that have to have run, those that did so less often than enough in some state, and in which."""
        found = {name: expected.lacking(name, tuple(self.hits[name, state] for state in STATES)) for name in expected.rows()}
        return {name: states for name, states in found.items() if states}


@dataclass(frozen=True)
class Result:
    """Of one module."""

    kernels: int
    hits: Hits
    taken: Taken
    mismatches: list[tuple[int, Mismatch]]


def plain(seed: int) -> bool:
    """Every fifth module goes without LLVM's passes, so that ``fuse`` sees the products that the generator wrote."""
    return seed % 5 == 0


def make(seed: int, warp: int, kernels: int = MODULE) -> tuple[M.Module, list[Case]]:
    return generate(seed, kernels, warp, contract=plain(seed))


def run(plan: Plan, tell: Callable[[int], None] = lambda kernels: None) -> Report:
    """Runs ``plan``; ``tell`` is called with the number of kernels done. Raises GpiError for an engine that there is not."""
    for name in plan.engines:
        known(name)
    report, start = Report(), time.monotonic()
    for result in _results(plan, start):
        report.add(result)
        tell(report.kernels)
    report.seconds = time.monotonic() - start
    return report


def _modules(plan: Plan, start: float) -> Iterator[tuple[int, int, int]]:
    """Seed, warp width and number of kernels of each module, until the plan is fulfilled; few of wide warps, which take longest."""
    left, seed = plan.kernels, plan.seed
    while True:
        for warp in plan.warps:
            if len(plan.warps) > 1 and seed % (warp // 32) ** 2:
                continue
            if (plan.kernels and left <= 0) or (plan.seconds and time.monotonic() - start >= plan.seconds):
                return
            count = min(MODULE, left) if plan.kernels else MODULE
            left -= count
            yield seed, warp, count
        seed += 1


def _one(plan: Plan, seed: int, warp: int, count: int) -> Result:
    gc.disable()  # a sixth of the time; a module's garbage fits
    try:
        module, cases = make(seed, warp, count)
        program, expected = expect(module, cases, warp)
        mismatches, taken = check(module, cases, expected, warp, plan.targets(seed, warp))
        return Result(len(cases), hits(program), taken, [(seed, mismatch) for mismatch in mismatches])
    finally:
        gc.enable()
        gc.collect()


def _results(plan: Plan, start: float) -> Iterator[Result]:
    prepare()
    if plan.jobs == 1:
        for module in _modules(plan, start):
            yield _one(plan, *module)
        return
    with ProcessPoolExecutor(plan.jobs, get_context("fork")) as pool:
        running: set[Future[Result]] = set()
        for module in _modules(plan, start):
            running.add(pool.submit(_one, plan, *module))
            if len(running) > plan.jobs:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        yield from (future.result() for future in running)


# --- mismatches that are kept -------------------------------------------------------------------------


def reduce(seed: int, mismatch: Mismatch, seconds: float = _SHRINKING) -> str:
    """The text of a small module that shows the mismatch, to be kept as a test."""
    module, _ = make(seed, mismatch.warp, _number(mismatch.case) + 1)
    case, engine, warp = mismatch.case, mismatch.engine, mismatch.warp
    small = shrink(module, case.kernel, lambda candidate: bool(differs(candidate, case, warp, engine)), seconds)
    settings = json.dumps({"warp": warp, "optimise": engine.optimise, "level": engine.level, "without": engine.without, "fitted": engine.fitted})
    return f"; {engine}, {warp} lanes a warp, seed {seed}\n; run {settings}\n{case.comment()}{print_module(small)}"


def _number(case: Case) -> int:
    return int(case.kernel.removeprefix("k"))


def keep(folder: Path, seed: int, mismatch: Mismatch) -> Path:
    """Writes the reduced mismatch into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"seed{seed}-{mismatch.case.kernel}-{mismatch.engine.name}-{mismatch.warp}.ll"
    path.write_text(reduce(seed, mismatch))
    return path


def replay(text: str, cpus: tuple[str, ...] = ("native",)) -> list[str]:
    """What still differs in a module that was kept, on any engine."""
    settings = json.loads(next(line[6:] for line in text.splitlines() if line.startswith("; run ")))
    module, cases = parse(text), read_cases(text)
    manner = (settings["optimise"], settings.get("level", 3), settings.get("without", ""), settings.get("fitted", False))
    engines = [Engine(name, cpu, *manner) for name in ENGINES for cpu in cpus]
    _, expected = expect(module, cases, settings["warp"])
    return [f"{found.engine}: {found.text}" for found in check(module, cases, expected, settings["warp"], engines)[0]]
