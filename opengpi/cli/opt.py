"""gpi opt: run passes and analyses on device IR as text."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.option("-p", "--passes", required=True, help="Names between commas, run in order. Analyses print what they found as comments.")
@click.option("--warp", type=click.Choice(["32", "64", "128"]), default="32", help="Logical warp width.")
@click.option("-o", "output", type=click.Path(dir_okay=False), help="Write here instead of to standard output.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
def opt(passes: str, warp: str, output: str | None, file: str) -> None:
    """Print device IR after passes.

    Example: gpi opt -p total,fuse kernel.ll
    """
    from opengpi.device.cpu.passes import run

    text = sys.stdin.read() if file == "-" else Path(file).read_text("utf-8", "surrogateescape")
    result = run(text, [word.strip() for word in passes.split(",") if word.strip()], "<stdin>" if file == "-" else file, int(warp))
    if output:
        Path(output).write_text(result, "utf-8", "surrogateescape")
    else:
        sys.stdout.write(result)
