"""gpi build: an ordinary executable that needs no Python."""

from __future__ import annotations

import json
import shutil
from contextlib import nullcontext
from pathlib import Path

import click

from opengpi.build.program import build_program
from opengpi.cli.compile_help import OPTIONS
from opengpi.errors import GpiError
from opengpi.timing import phase, recording


def _output(words: list[str]) -> tuple[Path | None, list[str]]:
    """Takes -o out of the words, so that the cached program does not depend on where it is copied to."""
    rest: list[str] = []
    output: Path | None = None
    stream = iter(words)
    for word in stream:
        if word in ("-o", "--output-file"):
            output = Path(next(stream, ""))
        elif word.startswith("-o") and len(word) > 2:
            output = Path(word[2:])
        else:
            rest.append(word)
    return output, rest


@click.command(
    # No -h here: click would find it in -arch.
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": ["--help"]},
    help=f"Build a program into an ordinary executable.\n\nExample: gpi build saxpy.cu -O3 -o saxpy\n{OPTIONS}",
    options_metavar="SOURCES... [OPTIONS] [-o FILE]",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.option("--time", "timed", is_flag=True, help="Compile even what is in the cache, and print the seconds that each phase took.")
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="")
def build(words: tuple[str, ...], as_json: bool, timed: bool) -> int:
    output, rest = _output(list(words))
    with recording() if timed else nullcontext() as times, phase("all"):
        executable, built = build_program(rest)
    # nvcc's default name.
    target = output or Path("a.out")
    try:
        staging = target.with_name(f".{target.name}.partial")
        shutil.copyfile(executable, staging)
        staging.chmod(0o755)
        staging.replace(target)
    except OSError as error:
        raise GpiError(f"gpi: error: {target} cannot be written\n  why: {error.strerror}") from error
    if as_json:
        click.echo(json.dumps({"executable": str(target), "cached": not built} | ({"seconds": times} if times else {})))
    elif times:
        # The two sides run at the same time, so the phases are more than all.
        for name, seconds in times.items():
            click.echo(f"{name:<18} {seconds:7.3f} s")
    return 0
