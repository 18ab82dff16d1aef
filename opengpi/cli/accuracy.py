"""gpi accuracy: how far math functions in kernels are from the exact results."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from opengpi.build.program import build_program
from opengpi.device.cpu.target import Target
from opengpi.errors import UsageError
from opengpi.frontend.toolchain import find_toolchain
from opengpi.library.accuracy import Function, Result, functions, measure, program
from opengpi.library.store import device_library
from opengpi.lookup import package_fingerprint, text_digest
from opengpi.settings import cache_dir, variable
from opengpi.store import write_atomic

_POINTS = 100_000
_ENGINES = {"thread": ("thread", None), "vector": ("auto", None), "AVX2": ("auto", "x86-64-v3")}
"""GPI_ENGINE and GPI_CPU of the builds that --compare compares."""


def _chosen(words: tuple[str, ...]) -> list[Function]:
    """The functions named: sin for all its formats, sin.f32, sin.f64 or sin.fast for one, f32, f64 or fast for all of a format; all where none is named."""
    known = functions()
    found = [f for f in known.values() if not words or {f.name, f.key, f.key.removeprefix(f.name + ".")} & set(words)]
    names = {name for f in known.values() for name in (f.name, f.key, f.key.removeprefix(f.name + "."))}
    unknown = [word for word in words if word not in names]
    if unknown:
        raise UsageError(f"gpi accuracy: no function {unknown[0]}\n  do:  name some of {', '.join(dict.fromkeys(f.name for f in known.values()))}")
    return found


@contextmanager
def _environment(engine: str | None) -> Iterator[None]:
    """Builds for one of ``_ENGINES`` meanwhile; None leaves the user's settings."""
    before = dict(os.environ)
    name, cpu = _ENGINES[engine] if engine else (None, None)
    os.environ.update({key: value for key, value in (("GPI_ENGINE", name), ("GPI_CPU", cpu)) if value})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


class _Measurements:
    """Results of ``chosen`` at ``points`` a band (0: all arguments) by one build; what has been measured before comes from the cache.
    A build for ``engine`` is only asked for the digest of its results."""

    def __init__(self, chosen: list[Function], points: int, engine: str | None, again: bool) -> None:
        self.points, self.compared = points, engine is None
        with _environment(engine):
            self.paths = {function.key: self._record(function) for function in chosen}
            self.found = {key: Result(**json.loads(path.read_text())) for key, path in self.paths.items() if path.exists() and not again}
            missing = [function for function in chosen if function.key not in self.found]
            self.executable = _executable(missing) if missing else ""

    def _record(self, function: Function) -> Path:
        """Where the result is kept: for this function's code, this way to measure, and this machine."""
        compiled = device_library(find_toolchain())(function.operation) or package_fingerprint("include")
        made_for = variable("GPI_ENGINE"), variable("GPI_LIBRARY"), Target.host().cpu, find_toolchain().version
        digest = text_digest(*function.measured_by(), compiled, self.points, self.compared, *made_for)
        return cache_dir() / "accuracy" / f"{function.key}-{digest}.json"

    def of(self, function: Function, advance: Callable[[float], None]) -> Result:
        if function.key not in self.found:
            result = measure(self.executable, function, self.points, self.compared, advance)
            write_atomic(self.paths[function.key], json.dumps(asdict(result)).encode())
            self.found[function.key] = result
        return self.found[function.key]


def _executable(chosen: list[Function]) -> str:
    text = program(chosen)
    source = cache_dir() / "accuracy" / f"{text_digest(text)}.cu"
    write_atomic(source, text.encode())
    return str(build_program([str(source)])[0])


def _place(function: Function, x: float, y: float) -> str:
    return f"{x.hex()}, {y.hex()}" if function.binary else x.hex()


def _row(function: Function, result: Result, engines: dict[str, bool]) -> str:
    bound = function.bound if len(function.bound) < 12 else "varies"
    worst = _place(function, result.wrong_x, result.wrong_y)
    verdict = "ok" if not result.wrong else f"{result.wrong} wrong, the worst {result.wrong_error:.2f} ulp at {worst}"
    different = [engine for engine, same in engines.items() if not same]
    verdict += f"; other results: {', '.join(different)}" if different else "; engines agree" if engines else ""
    return f"{function.key:18} {result.points:>11} {result.error:9.3f} {bound:>6}  {_place(function, result.x, result.y):45} {verdict}"


def _advance(bar: Any, done: int) -> Callable[[float], None]:
    return lambda share: bar.update(int(1000 * (done + share)) - bar.pos)


@click.command()
@click.option("--exhaustive", is_flag=True, help="Try all 2^32 arguments of float functions of one argument, and no others.")
@click.option("--points", type=click.IntRange(1), default=_POINTS, show_default=True, help="Points in each band of sign and exponent.")
@click.option("--compare", is_flag=True, help="Compare the results of the engines, and of AVX2, bit for bit.")
@click.option("--again", is_flag=True, help="Measure also what this command has measured before.")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
@click.argument("names", nargs=-1, metavar="[FUNCTION|f32|f64|fast]...")
def accuracy(names: tuple[str, ...], exhaustive: bool, points: int, compare: bool, again: bool, as_json: bool) -> int:
    """Measure the errors of math functions in kernels, against the host's functions in wider precision.

    The error is in units in the last place against the exact result; the bound is CUDA's, against the correctly rounded one, which
    allows half a unit more. Ends with 1 if a bound is exceeded, or engines differ. Results are kept, so that the command goes on where
    it was interrupted; GPI_WORKERS tells how many threads it may use.

    Example: gpi accuracy sin.f32 exp --points 1000
    """
    chosen = [function for function in _chosen(names) if function.exhaustible or not exhaustive]
    runs = {engine: _Measurements(chosen, 0 if exhaustive else points, engine, again) for engine in (None, *(_ENGINES if compare else ()))}
    if not as_json:
        click.echo(f"{'function':18} {'points':>11} {'max ulp':>9} {'bound':>6}  {'at':45}")
    table, bad, done = [], False, 0
    with click.progressbar(length=1000 * len(chosen) * len(runs), label="measuring", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for function in chosen:
            found = {}
            for engine, run in runs.items():
                found[engine] = run.of(function, _advance(bar, done))
                done += 1
            result = found.pop(None)
            engines = {str(engine): other.digest == result.digest for engine, other in found.items()}
            bad |= bool(result.wrong) or not all(engines.values())
            table.append(_as_json(function, result, engines))
            if not as_json:
                click.echo("\r\033[K" * sys.stderr.isatty() + _row(function, result, engines))
    if as_json:
        click.echo(json.dumps(table, indent=1))
    return int(bad)


def _as_json(function: Function, result: Result, engines: dict[str, bool]) -> dict[str, object]:
    where = [x.hex() for x in ((result.x, result.y) if function.binary else (result.x,))]
    measured = {"points": result.points, "max_ulp": result.error, "at": where, "got": result.got.hex(), "wrong": result.wrong}
    return {"function": function.key, "bound": function.bound} | measured | {"digest": result.digest, "agrees": engines}
