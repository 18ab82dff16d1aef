"""Puts clang's registration of kernels before a file's own constructors, which may launch them.

clang adds ``__cuda_module_ctor`` to ``.init_array`` behind the constructors of the file's static objects, at the same priority, and has no
option to change that. nvcc registers first, and programs rely on it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_CONSTRUCTOR = b"__cuda_module_ctor"
_SYMTAB, _RELA, _INIT_ARRAY = 2, 4, 14
_RELOCATION = struct.Struct("<QQq")
_SYMBOL = struct.Struct("<IBBHQQ")
_SECTION = struct.Struct("<IIQQQQIIQQ")


@dataclass(frozen=True)
class _Section:
    """A section header of a 64-bit little-endian ELF file."""

    type: int
    offset: int
    size: int
    link: int
    info: int


def registration_first(data: bytes) -> bytes:
    """The relocatable object ``data`` with registration as the first entry of ``.init_array``; unchanged where it has none."""
    table, size, count = *struct.unpack_from("<Q", data, 0x28), *struct.unpack_from("<HH", data, 0x3A)
    sections = [_Section(*(_SECTION.unpack_from(data, table + size * i)[field] for field in (1, 4, 5, 6, 7))) for i in range(count)]
    symbols = next((section for section in sections if section.type == _SYMTAB), None)
    if symbols is None:
        return data
    places = [_SYMBOL.unpack_from(data, symbols.offset + at) for at in range(0, symbols.size, _SYMBOL.size)]
    names = sections[symbols.link]
    strings = data[names.offset : names.offset + names.size]
    constructor = next(((place[3], place[4]) for place in places if strings[place[0] :].startswith(_CONSTRUCTOR + b"\0")), None)
    result = bytearray(data)
    for section in sections:
        if section.type != _RELA or sections[section.info].type != _INIT_ARRAY:
            continue
        entries = sorted(_RELOCATION.unpack_from(data, section.offset + at) for at in range(0, section.size, _RELOCATION.size))
        # A stable sort by "is not the constructor" moves it to the front and keeps the others' order.
        ordered = sorted(entries, key=lambda entry: (places[entry[1] >> 32][3], places[entry[1] >> 32][4] + entry[2]) != constructor)
        for number, ((place, _, _), (_, info, addend)) in enumerate(zip(entries, ordered, strict=True)):
            _RELOCATION.pack_into(result, section.offset + number * _RELOCATION.size, place, info, addend)
    return bytes(result)
