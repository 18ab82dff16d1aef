"""Errors that reach the user: one line that says what, then where, why and what to do."""

from __future__ import annotations


class GpiError(Exception):
    """An expected failure. ``str()`` is the whole message; ``exit_status`` what the command ends with."""

    exit_status = 1


class UsageError(GpiError):
    """The command line makes no sense."""

    exit_status = 2


class CompileError(GpiError):
    """The user's program does not compile. Diagnostics have been printed; the message is a summary, or empty."""
