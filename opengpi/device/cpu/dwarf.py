"""The line programs of DWARF 2 to 4: which source line each machine address stems from."""

from __future__ import annotations

import posixpath
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from opengpi.device.cpu.elf import Object, text


@dataclass(frozen=True)
class Row:
    """From ``address``, in bytes from the start of the section with index ``section``, on; ``line`` 0 where code ends."""

    section: int
    address: int
    file: str
    line: int


def line_rows(elf: Object) -> Iterator[Row]:
    """The rows of all line programs of an object, in the order of the programs."""
    section = elf.section(".debug_line")
    if section is not None:
        reader = _Reader(section.data)
        addresses = elf.addresses(section)
        while reader.at < len(section.data):
            yield from _Program(reader, addresses).rows()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, format: str) -> int:
        (value,) = struct.unpack_from(f"<{format}", self.data, self.at)
        self.at += struct.calcsize(f"<{format}")
        return value

    def string(self) -> str:
        found = text(self.data, self.at)
        self.at = self.data.index(b"\0", self.at) + 1
        return found

    def unsigned(self) -> int:
        """ULEB128."""
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def signed(self) -> int:
        """SLEB128."""
        start = self.at
        value = self.unsigned()
        bits = 7 * (self.at - start)
        return value - (1 << bits) if value >> (bits - 1) else value


class _Program:
    """One unit's line program, from its header on."""

    def __init__(self, reader: _Reader, addresses: dict[int, tuple[int, int]]) -> None:
        self.reader, self.addresses = reader, addresses
        length = reader.take("I")
        self.end = reader.at + length
        version = reader.take("H")
        if version not in (2, 3, 4):
            raise ValueError(f"line program of DWARF {version}")
        start = reader.take("I") + reader.at
        self.step = reader.take("B")
        if version == 4:
            reader.take("B")
        reader.take("B")
        self.line_base, self.line_range, self.opcode_base = reader.take("b"), reader.take("B"), reader.take("B")
        self.lengths = [reader.take("B") for _ in range(self.opcode_base - 1)]
        self.paths = self._paths()
        reader.at = start

    def _paths(self) -> list[str]:
        folders = [""]
        while folder := self.reader.string():
            folders.append(folder)
        paths = [""]
        while name := self.reader.string():
            number, _, _ = (self.reader.unsigned() for _ in range(3))
            paths.append(posixpath.join(folders[number], name))
        return paths

    def rows(self) -> Iterator[Row]:
        reader = self.reader
        section, address, file, line = -1, 0, 1, 1
        while reader.at < self.end:
            opcode = reader.take("B")
            if opcode >= self.opcode_base:
                advance, lines = divmod(opcode - self.opcode_base, self.line_range)
                address += advance * self.step
                line += self.line_base + lines
                yield Row(section, address, self.paths[file], line)
            elif opcode == 0:
                after = reader.unsigned() + reader.at
                kind = reader.take("B")
                if kind == 1:
                    yield Row(section, address, self.paths[file], 0)
                    section, address, file, line = -1, 0, 1, 1
                elif kind == 2:
                    section, address = self.addresses[reader.at]
                reader.at = after
            elif opcode == 1:
                yield Row(section, address, self.paths[file], line)
            elif opcode == 2:
                address += reader.unsigned() * self.step
            elif opcode == 3:
                line += reader.signed()
            elif opcode == 4:
                file = reader.unsigned()
            elif opcode == 8:
                address += (255 - self.opcode_base) // self.line_range * self.step
            elif opcode == 9:
                address += reader.take("H")
            else:
                for _ in range(self.lengths[opcode - 1]):
                    reader.unsigned()
