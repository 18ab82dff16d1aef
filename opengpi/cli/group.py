"""The click group behind `gpi`: help, and subcommands loaded on demand."""

from __future__ import annotations

import importlib
import sys

import click

from opengpi import __version__

# Subcommand -> module under opengpi.cli that has a click command of the same name; loaded when asked for.
COMMANDS = {
    "run": "build and run a program",
    "build": "build a program into an executable",
    "opt": "run passes and analyses on device IR",
    "fuzz": "random kernels on the engines and on the reference interpreter",
    "accuracy": "errors of math functions in kernels",
    "doctor": "what is installed, what is missing, and what that costs",
    "cache": "show or clear the cache",
    "devices": "the devices programs can run on",
}


class LazyGroup(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"opengpi.cli.{name}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(self, *args, **kwargs):  # type: ignore[no-untyped-def]
        try:
            return super().main(*args, **kwargs)
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except click.Abort:
            print("gpi: interrupted", file=sys.stderr)
            return 130
        except click.exceptions.Exit as stop:
            return stop.exit_code


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="gpi")
def group() -> None:
    """Run CUDA, HIP, MUSA and MACA programs on any machine.

    Example: gpi run saxpy.cu -O3 -- 1000000
    """
