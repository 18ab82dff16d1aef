"""Medians, ratios and tables of what was measured."""

from __future__ import annotations

import math
import platform
import statistics
from dataclasses import dataclass
from datetime import date
from typing import Any

from .measure import Outcome


@dataclass(frozen=True)
class Ratio:
    """Our time over another's: median and quartiles of the ratios of samples that were taken in the same turn."""

    median: float
    low: float
    high: float


def ratio(ours: list[float], theirs: list[float]) -> Ratio:
    pairs = [a / b for a, b in zip(ours, theirs, strict=True)]
    low, median, high = statistics.quantiles(pairs, n=4) if len(pairs) > 1 else pairs * 3
    return Ratio(median, low, high)


def _time(seconds: float) -> str:
    for unit, scale in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)):
        if seconds * scale >= 1:
            return f"{seconds * scale:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


@dataclass(frozen=True)
class Report:
    """``machine`` are outcomes of the C++ programs triad and peak, measured before and after all others."""

    ours: list[str]
    others: list[str]
    machine: list[Outcome]
    outcomes: list[Outcome]

    def limits(self) -> dict[str, float]:
        """What the machine does at best: bytes (triad) and float operations (peak) a second."""
        rates: dict[str, float] = {}
        for outcome in self.machine:
            for samples in outcome.samples.values():
                rate = (outcome.benchmark.bytes or outcome.benchmark.flops) / min(samples)
                rates[outcome.benchmark.name] = max(rate, rates.get(outcome.benchmark.name, 0))
        return rates

    def share(self, outcome: Outcome, name: str) -> str:
        """How much of the machine's limit a contestant reaches."""
        benchmark, limits = outcome.benchmark, self.limits()
        kind, amount = ("triad", benchmark.bytes) if benchmark.bytes else ("peak", benchmark.flops)
        if not amount or kind not in limits or name not in outcome.samples:
            return ""
        return f"{amount / statistics.median(outcome.samples[name]) / limits[kind]:.0%} of {kind}"

    def geometric_mean(self, ours: str, other: str) -> float | None:
        """Of the median ratios over comparable benchmarks."""
        both = [o.samples for o in self.outcomes if o.benchmark.comparable and ours in o.samples and other in o.samples]
        logs = [math.log(ratio(samples[ours], samples[other]).median) for samples in both]
        return math.exp(statistics.fmean(logs)) if logs else None

    def rows(self, ours: str) -> list[list[str]]:
        """A table: one benchmark a row, our time and share of the machine's limit, then the others' times and ratios to them."""
        rows = [["benchmark", ours, "of the machine", *(cell for other in self.others for cell in (other, "ratio"))]]
        for outcome in self.outcomes:
            mine = outcome.samples.get(ours)
            row = [outcome.benchmark.name, _time(statistics.median(mine)) if mine else "–", self.share(outcome, ours)]
            for other in self.others:
                theirs = outcome.samples.get(other)
                row.append(_time(statistics.median(theirs)) if theirs else "–")
                row.append(self._ratio_cell(mine, theirs))
            rows.append(row)
        means = [self.geometric_mean(ours, other) for other in self.others]
        rows.append(["geometric mean", "", "", *(cell for mean in means for cell in ("", f"{mean:.2f}" if mean else ""))])
        return rows

    @staticmethod
    def _ratio_cell(mine: list[float] | None, theirs: list[float] | None) -> str:
        if not mine or not theirs:
            return "–"
        value = ratio(mine, theirs)
        return f"{value.median:.2f} ({value.low:.2f} … {value.high:.2f})"

    def machine_lines(self) -> list[str]:
        units = {"triad": ("STREAM triad", "GB/s"), "peak": ("FMA peak", "GFLOP/s")}
        return [f"{units[name][0]}: {rate / 1e9:.1f} {units[name][1]}" for name, rate in self.limits().items()]

    def failures(self) -> list[str]:
        return [f"{o.benchmark.name}, {name}: {reason}" for o in (*self.machine, *self.outcomes) for name, reason in o.failures.items()]

    def as_json(self) -> dict[str, Any]:
        """Everything, with each sample in seconds."""
        return {
            "date": date.today().isoformat(),
            "processor": processor(),
            "limits": self.limits(),
            "benchmarks": {
                outcome.benchmark.name: {
                    "numbers": outcome.benchmark.numbers,
                    "samples": outcome.samples,
                    "ratios": {
                        f"{ours} / {other}": vars(ratio(outcome.samples[ours], outcome.samples[other]))
                        for ours in self.ours
                        for other in self.others
                        if ours in outcome.samples and other in outcome.samples
                    },
                    "failures": outcome.failures,
                }
                for outcome in self.outcomes
            },
            "geometric_means": {f"{ours} / {other}": self.geometric_mean(ours, other) for ours in self.ours for other in self.others},
        }


def markdown(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def processor() -> str:
    """The processor's name as Linux tells it."""
    try:
        with open("/proc/cpuinfo") as file:
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()
