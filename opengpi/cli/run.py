"""gpi run: build into the cache, then become the program."""

from __future__ import annotations

import os
import sys

from opengpi.errors import GpiError
from opengpi.lookup import find_program, program_folder


def run_program(words: list[str]) -> int:
    """Builds the program of ``words`` up to "--" and replaces this process by it, with the words after "--"."""
    split = words.index("--") if "--" in words else len(words)
    executable = find_program(program_folder(words[:split]))
    if executable is None:
        from opengpi.build.program import build_program

        executable = str(build_program(words[:split])[0])
    # Programs look for data files beside themselves: they see the place of their source.
    name = os.path.basename(executable)
    source = next(word for word in words[:split] if not word.startswith("-") and os.path.splitext(os.path.basename(word))[0] == name)
    sys.stdout.flush()
    try:
        os.execv(executable, [os.path.splitext(source)[0], *words[split + 1 :]])
    except OSError as error:
        advice = "set GPI_CACHE_DIR to a folder on a file system that allows execution"
        raise GpiError(f"gpi: error: {executable} cannot be run\n  why: {error.strerror}\n  do:  {advice}") from error


def __getattr__(name: str) -> object:
    # The click command is made on demand: running a cached program must not import click.
    if name != "run":
        raise AttributeError(name)
    import click

    from opengpi.cli.compile_help import OPTIONS

    @click.command(
        context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": ["--help"]},
        help=f"Build a program into the cache and run it.\n\nExample: gpi run saxpy.cu -O3 -- 1000000\n{OPTIONS}",
        options_metavar="SOURCES... [OPTIONS] [-- ARGUMENTS...]",
    )
    @click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="")
    def run(words: tuple[str, ...]) -> int:
        return run_program(list(words))

    return run
