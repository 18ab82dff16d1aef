"""Errors of device IR."""

from __future__ import annotations

from opengpi.errors import GpiError


class IRError(GpiError):
    """Device IR that cannot be read, or is not well formed. ``str()`` is what the user sees."""


class UnsupportedError(IRError):
    """The program asks for something that OpenGPI does not have.

    ``str()`` names place, construct, reason and remedy::

        scan.cu:41:7: error: inline PTX instruction not supported: "tensormap.replace"
          why: it describes hardware that no portable device has
          do:  guard this path with __CUDA_ARCH__ and keep a plain one
    """

    def __init__(self, place: str, what: str, why: str, do: str) -> None:
        super().__init__(f"{place}: error: {what}\n  why: {why}\n  do:  {do}")
        self.place = place
        self.what = what
