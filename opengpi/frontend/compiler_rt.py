"""The compiler's own library, less what the C library has.

Zig's libcompiler_rt.a is one object that also defines, weakly, memcpy, exp, sin and many more. Whoever needs one of its functions
(conversions of half, 128-bit division) would get these as well: a definition in an object wins over one in libm.so, however weak.
They are slower and less accurate, so their symbols become undefined here: references then go to the C library.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_SYMTAB, _DYNSYM = 2, 11
_SYMBOL = struct.Struct("<IBBHQQ")


def leave_to_libraries(archive: bytes, libraries: list[bytes]) -> bytes:
    """``archive`` with no definition of a function that one of the shared ``libraries`` (ELF files) exports."""
    exported = {name for library in libraries for _, name, section in _symbols(library, 0, _DYNSYM) if section}
    patched = bytearray(archive)
    for start in _members(archive):
        for at, name, section in list(_symbols(archive, start, _SYMTAB)):
            if section and name in exported:
                fields = _SYMBOL.unpack_from(archive, at)
                _SYMBOL.pack_into(patched, at, fields[0], fields[1] >> 4 << 4, fields[2] & 0xFC, 0, 0, 0)
    return bytes(patched)


def defined(archive: bytes) -> set[str]:
    """Names of the symbols that the objects of ``archive`` define."""
    return {name for start in _members(archive) for _, name, section in _symbols(archive, start, _SYMTAB) if section}


def _members(archive: bytes) -> Iterator[int]:
    """Where each ELF object of an ar archive begins."""
    at = 8
    while at + 60 <= len(archive):
        size = int(archive[at + 48 : at + 58])
        if archive[at + 60 : at + 64] == b"\x7fELF":
            yield at + 60
        at += 60 + size + size % 2


def _symbols(data: bytes, start: int, kind: int) -> Iterator[tuple[int, str, int]]:
    """Place, name and section (0: undefined) of each global or weak symbol in the tables of ``kind`` of the ELF file at ``start``."""
    (sections,) = struct.unpack_from("<Q", data, start + 0x28)
    width, count = struct.unpack_from("<2H", data, start + 0x3A)
    heads = [struct.unpack_from("<IIQQQQIIQQ", data, start + sections + width * index) for index in range(count)]
    for _, type, _, _, offset, size, link, _, _, _ in heads:
        if type != kind:
            continue
        names = start + heads[link][4]
        for at in range(start + offset, start + offset + size, _SYMBOL.size):
            name, info, _, section, _, _ = _SYMBOL.unpack_from(data, at)
            if info >> 4:
                yield at, data[names + name : data.index(b"\0", names + name)].decode(), section
