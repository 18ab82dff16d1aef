"""gpi accuracy: how far math functions in kernels are from the exact results."""

from __future__ import annotations

import json
import sys

import click

from opengpi.build.program import build_program
from opengpi.errors import UsageError
from opengpi.library.accuracy import Function, Result, functions, measure, program
from opengpi.lookup import text_digest
from opengpi.settings import cache_dir
from opengpi.store import write_atomic

# A double's references take longer, and it has eight times the bands.
_POINTS = {"float": 100_000, "fast": 100_000, "double": 2_000}


def _chosen(words: tuple[str, ...]) -> list[Function]:
    """The functions named: sin for all its formats, sin.f32, sin.f64 or sin.fast for one; all where none is named."""
    known = functions()
    found = [function for function in known.values() if not words or function.name in words or function.key in words]
    unknown = [word for word in words if word not in known and all(function.name != word for function in known.values())]
    if unknown:
        raise UsageError(f"gpi accuracy: no function {unknown[0]}\n  do:  name some of {', '.join(dict.fromkeys(f.name for f in known.values()))}")
    return found


def _place(result: Result, x: float, y: float) -> str:
    return f"{x.hex()}, {y.hex()}" if result.function.binary else x.hex()


def _row(result: Result) -> str:
    function = result.function
    bound = function.bound if len(function.bound) < 12 else "varies"
    verdict = "ok" if not result.wrong else f"{result.wrong} wrong, the worst {result.wrong_error:.2f} ulp at {_place(result, result.wrong_x, result.wrong_y)}"
    return f"{function.key:12} {result.points:>11} {result.error:9.3f} {bound:>6}  {_place(result, result.x, result.y):45} {verdict}"


@click.command()
@click.option("--exhaustive", is_flag=True, help="Try all 2^32 arguments of float functions of one argument.")
@click.option("--points", type=click.IntRange(1), help="Points in each band of sign and exponent (default 100000, double 2000).")
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
@click.argument("names", nargs=-1, metavar="[FUNCTION]...")
def accuracy(names: tuple[str, ...], exhaustive: bool, points: int | None, as_json: bool) -> int:
    """Measure the errors of math functions in kernels, against the host's functions in wider precision.

    The error is in units in the last place against the exact result; the bound is CUDA's, against the correctly rounded one, which
    allows half a unit more. Ends with 1 if a bound is exceeded.

    Example: gpi accuracy sin.f32 exp --points 1000
    """
    chosen = _chosen(names)
    text = program(chosen)
    source = cache_dir() / "accuracy" / f"{text_digest(text)}.cu"
    write_atomic(source, text.encode())
    executable = str(build_program([str(source)])[0])
    results = []
    if not as_json:
        click.echo(f"{'function':12} {'points':>11} {'max ulp':>9} {'bound':>6}  {'at':45}")
    with click.progressbar(length=1000 * len(chosen), label="measuring", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        for number, function in enumerate(chosen):

            def advance(share: float, number: int = number) -> None:
                bar.update(int(1000 * (number + share)) - bar.pos)

            results.append(measure(executable, function, exhaustive, points or _POINTS[function.format], advance))
            if not as_json:
                click.echo("\r\033[K" * sys.stderr.isatty() + _row(results[-1]))
    if as_json:
        click.echo(json.dumps([_as_json(result) for result in results], indent=1))
    return int(any(result.wrong for result in results))


def _as_json(result: Result) -> dict[str, object]:
    function = result.function
    where = [x.hex() for x in ((result.x, result.y) if function.binary else (result.x,))]
    measured = {"points": result.points, "max_ulp": result.error, "at": where, "got": result.got.hex(), "wrong": result.wrong}
    return {"function": function.key, "bound": function.bound} | measured
