"""The line table of generated code: which source line a machine address stems from.

It is known only after code generation, so it comes in an object of its own, whose addresses count from the anchor function
of the code's object.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from opengpi.device.cpu.dwarf import Row, line_rows
from opengpi.device.cpu.elf import Object
from opengpi.device.cpu.image import Strings, anchor_name, array, record, table_names
from opengpi.ir.names import quote


@dataclass(frozen=True)
class Code:
    """A function's machine code: ``start`` from the start of its section, ``size`` in bytes; ``lines`` as (offset, file, line)."""

    name: str
    start: int
    size: int
    lines: list[tuple[int, str, int]]


def line_tables(object_files: Sequence[bytes], image_id: bytes, code_count: int, file_count: int) -> str:
    """LLVM IR of the tables that the image refers to, of the code of all parts, padded to the lengths it promises."""
    codes_name, files_name = table_names(image_id)
    anchors = [anchor_name(image_id, part) for part in range(len(object_files))]
    functions: list[tuple[Code, str, int]] = []
    for anchor, object_file in zip(anchors, object_files, strict=True):
        found = read_codes(object_file)
        base = next(code.start for code in found if code.name == anchor)
        functions += [(code, anchor, code.start - base) for code in found if code.name != anchor and code.size]
    strings = Strings("gpi.string")
    files: dict[str, int] = {}
    lines, codes = [], []
    for index, (code, anchor, offset) in enumerate(functions):
        name = strings(code.name.removesuffix(f".{image_id.hex()}"))
        rows = [record("gpi_line", offset=str(at), file=str(files.setdefault(file, len(files))), line=str(line)) for at, file, line in code.lines]
        lines.append(array(f"gpi.lines.{index}", "gpi_line", rows))
        start = f"getelementptr (i8, ptr @{quote(anchor)}, i64 {offset})"
        codes.append(record("gpi_code", start=start, size=str(code.size), name=name, lines=f"@gpi.lines.{index}", line_count=str(len(rows))))
    assert len(codes) <= code_count and len(files) <= file_count, (len(codes), code_count, len(files), file_count)
    codes += [record("gpi_code")] * (code_count - len(codes))
    paths = [strings(file) for file in files] + [strings("")] * (file_count - len(files))
    table = f"@{quote(files_name)} = hidden constant [{file_count} x ptr] [{', '.join(f'ptr {path}' for path in paths)}]\n"
    declarations = "".join(f"declare hidden void @{quote(anchor)}()\n" for anchor in anchors)
    return f"{declarations}{''.join(lines)}{array(codes_name, 'gpi_code', codes, 'hidden')}{table}{strings}"


def read_codes(object_file: bytes) -> list[Code]:
    """The functions of .text, by address, with their lines from .debug_line."""
    elf = Object(object_file)
    section = elf.section(".text")
    assert section is not None
    functions = sorted((s.value, s.size, s.name) for s in elf.symbols if s.is_function and s.section == section.index)
    rows = sorted((row for row in line_rows(elf) if row.section == section.index), key=lambda row: (row.address, row.line != 0))
    addresses = [row.address for row in rows]

    def between(start: int, end: int) -> list[Row]:
        return rows[bisect_left(addresses, start) : bisect_left(addresses, end)]

    return [Code(name, start, size, _lines(between(start, start + size), start)) for start, size, name in functions]


def _lines(rows: list[Row], start: int) -> list[tuple[int, str, int]]:
    """A function's rows, those left out that say what the one before says."""
    found: list[tuple[int, str, int]] = []
    for row in rows:
        if row.line and (not found or found[-1][1:] != (row.file, row.line)):
            found.append((row.address - start, row.file, row.line))
    return found
