"""As much of ELF as it takes to find functions and their line program in an object that LLVM just made.

64-bit little-endian relocatable files with RELA relocations: x86-64 and AArch64. (pyelftools does far more, and takes longer to
import than LLVM does.)
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property

_SYMTAB, _RELA, _FUNCTION = 2, 4, 2


@dataclass(frozen=True)
class Section:
    """``link`` and ``info`` as the section's type reads them."""

    index: int
    name: str
    type: int
    data: bytes
    link: int
    info: int


@dataclass(frozen=True)
class Symbol:
    """``value``: bytes from the start of the section with index ``section``."""

    name: str
    is_function: bool
    section: int
    value: int
    size: int


class Object:
    def __init__(self, data: bytes) -> None:
        if data[:6] != b"\x7fELF\x02\x01":
            raise ValueError("not a 64-bit little-endian ELF file")
        (start,) = struct.unpack_from("<Q", data, 0x28)
        width, count, names_at = struct.unpack_from("<3H", data, 0x3A)
        heads = [struct.unpack_from("<IIQQQQIIQQ", data, start + width * index) for index in range(count)]
        names = data[heads[names_at][4] :]
        self.sections = [
            Section(index, text(names, name), type, data[offset : offset + size], link, info)
            for index, (name, type, _, _, offset, size, link, info, _, _) in enumerate(heads)
        ]

    def section(self, name: str) -> Section | None:
        return next((section for section in self.sections if section.name == name), None)

    @cached_property
    def symbols(self) -> list[Symbol]:
        table = next(section for section in self.sections if section.type == _SYMTAB)
        names = self.sections[table.link].data
        entries = struct.iter_unpack("<IBBHQQ", table.data)
        return [Symbol(text(names, name), info & 15 == _FUNCTION, section, value, size) for name, info, _, section, value, size in entries]

    def addresses(self, section: Section) -> dict[int, tuple[int, int]]:
        """What the relocations of a section put at its offsets: (section index, bytes from its start)."""
        found = {}
        for table in self.sections:
            if table.type == _RELA and table.info == section.index:
                for offset, info, addend in struct.iter_unpack("<QQq", table.data):
                    symbol = self.symbols[info >> 32]
                    found[offset] = (symbol.section, symbol.value + addend)
        return found


def text(data: bytes, at: int) -> str:
    """The C string at an offset."""
    return data[at : data.index(b"\0", at)].decode()
