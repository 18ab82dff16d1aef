"""Memory: segments of bytes behind 64-bit addresses, every access checked.

An address is the segment's number times 2**32 plus an offset, so that an access outside of its segment never hits another.
Values are as the interpreter holds them: integers and pointers as bit patterns (0 … 2**bits - 1), half to double as Python
floats, vectors, arrays and structs as tuples, poison as None.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from opengpi.interpret.errors import InterpretError, NotInterpreted
from opengpi.interpret.floating import from_bits, to_bits
from opengpi.interpret.layout import FLOAT_SIZES, field_offsets, size_of
from opengpi.ir import types as T

SEGMENT = 1 << 32
Read = Callable[[bytearray, int], Any]
Write = Callable[[bytearray, int, Any], None]


@dataclass
class Memory:
    """``variables``: addresses of the module's variables, by name; ``output``: what printf wrote."""

    segments: dict[int, bytearray] = field(default_factory=dict)
    variables: dict[str, int] = field(default_factory=dict)
    output: list[str] = field(default_factory=list)
    last: int = 0

    def allocate(self, data: int | bytes) -> int:
        """The address of a new segment: so many zero bytes, or a copy of ``data``."""
        self.last += 1
        self.segments[self.last] = bytearray(data)
        return self.last * SEGMENT

    def free(self, address: int) -> None:
        if self.segments.pop(address // SEGMENT, None) is None or address % SEGMENT:
            raise InterpretError(f"free of {address:#x}, which is no allocation")

    def bytes_at(self, address: int) -> bytearray:
        """All of the segment that begins at ``address``."""
        return self.segments[address // SEGMENT]

    def locate(self, address: int, size: int) -> tuple[bytearray, int]:
        """The segment and the offset of ``size`` bytes at ``address``."""
        segment = self.segments.get(address >> 32)
        offset = address & (SEGMENT - 1)
        if segment is None or offset + size > len(segment):
            raise InterpretError(f"access to {size} bytes at illegal address {address:#x}")
        return segment, offset

    def load(self, type: T.Type, address: int) -> Any:
        segment, offset = self.locate(address, size_of(type))
        return reader(type)(segment, offset)

    def store(self, type: T.Type, address: int, value: Any) -> None:
        segment, offset = self.locate(address, size_of(type))
        writer(type)(segment, offset, value)

    def copy(self, to: int, source: int, size: int) -> None:
        from_segment, from_offset = self.locate(source, size)
        data = from_segment[from_offset : from_offset + size]
        segment, offset = self.locate(to, size)
        segment[offset : offset + size] = data

    def string(self, address: int) -> str:
        """The zero-terminated text at ``address``."""
        segment, offset = self.locate(address, 1)
        return segment[offset : segment.index(0, offset)].decode("utf-8", "replace")


_FORMATS = {T.FLOAT: "<f", T.DOUBLE: "<d"}


@cache
def reader(type: T.Type) -> Read:
    """How a value of ``type`` is read from bytes at an offset."""
    if isinstance(type, T.IntType | T.PointerType):
        size, mask = size_of(type), (1 << (type.bits if isinstance(type, T.IntType) else 64)) - 1
        return lambda data, at: int.from_bytes(data[at : at + size], "little") & mask
    if type in _FORMATS:
        unpack = struct.Struct(_FORMATS[type]).unpack_from
        return lambda data, at: unpack(data, at)[0]
    if type in FLOAT_SIZES:
        return lambda data, at: from_bits(type, int.from_bytes(data[at : at + 2], "little"))
    parts = [(reader(part), offset) for part, offset in _parts(type)]
    return lambda data, at: tuple([read(data, at + offset) for read, offset in parts])


@cache
def writer(type: T.Type) -> Write:
    """How a value of ``type`` is written to bytes at an offset."""
    if isinstance(type, T.IntType | T.PointerType):
        size = size_of(type)

        def write_integer(data: bytearray, at: int, value: int) -> None:
            data[at : at + size] = value.to_bytes(size, "little")

        return write_integer
    if type in FLOAT_SIZES:
        width = FLOAT_SIZES[type]

        def write_float(data: bytearray, at: int, value: float) -> None:
            data[at : at + width] = to_bits(type, value).to_bytes(width, "little")

        return write_float
    parts = [(writer(part), offset) for part, offset in _parts(type)]

    def write_parts(data: bytearray, at: int, value: tuple[Any, ...]) -> None:
        for (write, offset), part in zip(parts, value, strict=True):
            write(data, at + offset, part)

    return write_parts


def _parts(type: T.Type) -> list[tuple[T.Type, int]]:
    if isinstance(type, T.VectorType) and isinstance(type.element, T.IntType) and type.element.bits % 8:
        raise NotInterpreted(f"{type} in memory")
    if isinstance(type, T.VectorType | T.ArrayType):
        return [(type.element, index * size_of(type.element)) for index in range(type.count)]
    if isinstance(type, T.StructType) and type.fields is not None:
        return list(zip(type.fields, field_offsets(type), strict=False))
    raise NotInterpreted(f"{type} in memory")
