"""Verifies the programs of a benchmark and measures them in turns."""

from __future__ import annotations

import math
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from .contestants import Contestant, Place
from .suite import Array, Benchmark
from .worker import Worker, WorkerError

SAMPLE = 0.01
"""Seconds that a sample takes at least; short programs run several times."""

PAUSE = 0.003
"""Seconds between samples: threads of the program before go to sleep."""


@dataclass
class Outcome:
    """Of one benchmark: seconds of each sample, by contestant and in the order measured, and why others have none."""

    benchmark: Benchmark
    samples: dict[str, list[float]] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)


def _difference(result: Array, right: Array, benchmark: Benchmark) -> str | None:
    """What is wrong with a result, if anything."""
    if result.size != right.size:
        return f"{result.size} elements instead of {right.size}"
    error = np.abs(result.astype(np.float64) - right.astype(np.float64)) / np.maximum(1, np.abs(right.astype(np.float64)))
    wrong = ~(error <= benchmark.tolerance)
    if wrong.mean() <= benchmark.outliers:
        return None
    at = int(np.argmax(wrong))
    return f"{wrong.sum()} of {right.size} elements differ, the first at {at}: {result[at]} instead of {right[at]}"


def _verify(benchmark: Benchmark, results: Path) -> None:
    for name, right in benchmark.expected.items():
        result = np.fromfile(results / name, right.dtype)
        problem = _difference(result, right.reshape(-1), benchmark)
        if problem:
            raise WorkerError(f"wrong result: {name}: {problem}")


def measure(benchmark: Benchmark, contestants: Iterable[Contestant], repetitions: int, progress: Callable[[str], None]) -> Outcome:
    """All samples of a benchmark; ``progress`` is told what happens."""
    outcome = Outcome(benchmark)
    workers: dict[str, Worker] = {}
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        for name, array in benchmark.inputs.items():
            array.tofile(data / name)
        try:
            for number, contestant in enumerate(contestants):
                progress(f"{benchmark.name}: building for {contestant.name}")
                place = Place(data, Path(folder) / f"results-{number}", Path(folder) / f"build-{number}")
                place.results.mkdir()
                place.build.mkdir()
                try:
                    worker = Worker(*contestant.prepare(benchmark, place))
                    workers[contestant.name] = worker
                    _verify(benchmark, place.results)
                except WorkerError as error:
                    outcome.failures[contestant.name] = str(error)
                    if contestant.name in workers:
                        workers.pop(contestant.name).close()
            _take_turns(outcome, workers, repetitions, progress)
        finally:
            for worker in workers.values():
                worker.close()
    return outcome


def _take_turns(outcome: Outcome, workers: dict[str, Worker], repetitions: int, progress: Callable[[str], None]) -> None:
    """One sample of each program in turn, so that what else the machine does meets all alike; each turn begins with another."""
    runs = {name: max(1, math.ceil(SAMPLE / worker.measure(1))) for name, worker in workers.items()}
    outcome.samples = {name: [] for name in workers}
    names = list(workers)
    for turn in range(repetitions if names else 0):
        progress(f"{outcome.benchmark.name}: {turn + 1} of {repetitions}")
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            time.sleep(PAUSE)
            outcome.samples[name].append(workers[name].measure(runs[name]) / outcome.benchmark.events)
