"""How an interpreted launch can end other than well."""

from __future__ import annotations

from opengpi.errors import GpiError


class InterpretError(GpiError):
    """The launch has no defined result: illegal address, mask that misses its caller, threads that wait for ever, poison used."""


class Trapped(InterpretError):
    """gpi.trap or gpi.assert.fail was reached."""


class NotInterpreted(InterpretError):
    """The interpreter does not have this construct."""
