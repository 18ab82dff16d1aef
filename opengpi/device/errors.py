"""Errors of devices."""

from __future__ import annotations

from opengpi.ir.errors import UnsupportedError


class DeviceCompileError(UnsupportedError):
    """Device IR that a device cannot run; ``str()`` names place, construct, reason and remedy."""
