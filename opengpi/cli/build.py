"""gpi build: an ordinary executable that needs no Python."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from opengpi.build.program import build_program
from opengpi.cli.compile_help import OPTIONS
from opengpi.device.cpu.vector_engine.optimisations import table
from opengpi.errors import GpiError
from opengpi.recording import phase, recording


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


_WITHOUT = f"\b\nOptimisations of the vector engine, which GPI_WITHOUT=NAME,NAME switches off:\n{table()}"


@click.command(
    # No -h here: click would find it in -arch.
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": ["--help"]},
    help=f"Build a program into an ordinary executable.\n\nExample: gpi build saxpy.cu -O3 -o saxpy\n{OPTIONS}\n{_WITHOUT}",
    options_metavar="SOURCES... [OPTIONS] [-o FILE]",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.option("--time", "timed", is_flag=True, help="Compile even what is in the cache, and print the seconds that each phase took.")
@click.option("--why", is_flag=True, help="Compile even what is in the cache, and print how each kernel was compiled, and why so.")
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="")
def build(words: tuple[str, ...], as_json: bool, timed: bool, why: bool) -> int:
    output, rest = _output(list(words))
    with recording() if timed or why else nullcontext() as record, phase("all"):
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
    seconds = record.seconds if record and timed else {}
    kernels = record.kernels if record and why else []
    if as_json:
        facts = ({"seconds": seconds} if timed else {}) | ({"kernels": kernels} if why else {})
        click.echo(json.dumps({"executable": str(target), "cached": not built} | facts))
        return 0
    # The two sides run at the same time, so the phases are more than all.
    for name, duration in seconds.items():
        click.echo(f"{name:<18} {duration:7.3f} s")
    for kernel in kernels:
        _print_kernel(kernel)
    return 0


def _print_kernel(kernel: dict[str, Any]) -> None:
    variants = f" ({', '.join(kernel['variants'])})" if kernel.get("variants") else ""
    click.echo(f"{kernel['kernel']}: {kernel['engine']} engine, {kernel['form']}{variants}")
    if kernel["reason"]:
        click.echo(f"  why: {kernel['reason']}" + (f", {kernel['where']}" if kernel.get("where") else ""))
    if kernel.get("without"):
        click.echo(f"  without {', '.join(kernel['without'])}, for it is large")
    for text, count in Counter(f"{access['where']}: {_manners(access['how'], kernel['variants'])}" for access in kernel.get("accesses", ())).items():
        click.echo(f"  {text}" + (f" ({count} times)" if count > 1 else ""))


def _manners(how: dict[str, str], variants: list[str]) -> str:
    """In words; variants are named where they are compiled in different manners."""
    of: dict[str, list[str]] = {}
    for variant in variants:
        of.setdefault(how.get(variant, "not there"), []).append(variant)
    return "; ".join(f"{manner} [{', '.join(names)}]" for manner, names in of.items()) if len(of) > 1 else next(iter(of))
