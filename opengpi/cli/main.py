"""Entry point of `gpi`."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs the command line; returns the exit status. Errors of ours are printed without a traceback."""
    from opengpi.errors import GpiError

    words = sys.argv[1:]
    try:
        # A cached program must start at once, so this road does not load click.
        if words[:1] == ["run"] and "--help" not in words[1 : words.index("--") if "--" in words else None] and len(words) > 1:
            from opengpi.cli.run import run_program

            return run_program(words[1:])
        return _click(words)
    except GpiError as error:
        if str(error):
            print(error, file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        print("gpi: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 141


def _click(words: list[str]) -> int:
    from opengpi.cli.group import group

    return group.main(args=words, prog_name="gpi", standalone_mode=False) or 0


def entry() -> None:
    """What the console script calls."""
    sys.exit(main())


if __name__ == "__main__":
    entry()
