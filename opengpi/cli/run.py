"""gpi run: build into the cache, then become the program."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from opengpi.build.program import build_program
from opengpi.errors import GpiError


def run_program(words: list[str]) -> int:
    """Builds the program of ``words`` up to "--" and replaces this process by it, with the words after "--"."""
    split = words.index("--") if "--" in words else len(words)
    program = build_program(words[:split])
    # Programs look for data files beside themselves: they see the place of their source.
    source = next(word for word in words[:split] if not word.startswith("-") and Path(word).stem == program.executable.name)
    sys.stdout.flush()
    try:
        os.execv(program.executable, [str(Path(source).with_suffix("")), *words[split + 1 :]])
    except OSError as error:
        advice = "set GPI_CACHE_DIR to a folder on a file system that allows execution"
        raise GpiError(f"gpi: error: {program.executable} cannot be run\n  why: {error.strerror}\n  do:  {advice}") from error


def __getattr__(name: str) -> object:
    # The click command is made on demand: running a cached program must not import click.
    if name != "run":
        raise AttributeError(name)
    import click

    from opengpi.cli.compile_help import OPTIONS

    @click.command(
        context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
        help=f"Build a program into the cache and run it.\n\nExample: gpi run saxpy.cu -O3 -- 1000000\n{OPTIONS}",
        options_metavar="SOURCES... [OPTIONS] [-- ARGUMENTS...]",
    )
    @click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="")
    def run(words: tuple[str, ...]) -> int:
        return run_program(list(words))

    return run
