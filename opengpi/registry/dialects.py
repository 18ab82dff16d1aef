"""The dialects of CUDA C++ (dialects.toml)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

WARP_WIDTHS = (32, 64, 128)


@dataclass(frozen=True)
class Dialect:
    """How one maker spells CUDA C++; the fields are those of the table."""

    name: str
    extensions: tuple[str, ...]
    include: str
    header: str
    arch: str
    arch_pattern: str
    defines: tuple[str, ...]
    device_defines: tuple[str, ...]
    host_defines: tuple[str, ...]
    warp: int
    arch_warp: tuple[tuple[str, int], ...]
    mask_bits: int

    def warp_width(self, arch: str) -> int:
        """Lanes a warp of architecture ``arch`` has in this dialect."""
        for prefix, width in self.arch_warp:
            if arch.startswith(prefix):
                return width
        return self.warp

    def macros(self, arch: str, warp: int, device: bool) -> list[str]:
        """Macros that this maker's compiler predefines, as NAME=VALUE, on the device or the host side."""
        values = {"arch": arch, "arch_number": arch_number(arch), "warp": warp}
        return [text.format(**values) for text in self.defines + (self.device_defines if device else self.host_defines)]


def arch_number(arch: str) -> int:
    """The number a program sees for an architecture: sm_80 gives 800, mp_31 310, xcore1000 1000."""
    match = re.match(r"[a-z_]*?_?(\d+)", arch)
    if match is None:
        return 0
    number = int(match[1])
    return number * 10 if number < 1000 else number


@cache
def load_dialects() -> dict[str, Dialect]:
    """All dialects by name."""
    table = tomllib.loads(resources.files(__package__).joinpath("dialects.toml").read_text("utf-8"))
    dialects = {}
    for entry in table["dialect"]:
        fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
        fields["arch_warp"] = tuple(entry["arch_warp"].items())
        dialects[entry["name"]] = Dialect(**fields)
    return dialects


def dialect_of(extension: str) -> Dialect | None:
    """The dialect whose sources end in ``extension`` (".cu"), or None."""
    for dialect in load_dialects().values():
        if extension in dialect.extensions:
            return dialect
    return None
