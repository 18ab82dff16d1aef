"""The line table of generated code: which source line a machine address stems from.

It is known only after code generation, so it comes in an object of its own, whose addresses count from the anchor function
of the code's object.
"""

from __future__ import annotations

import io
import posixpath
from bisect import bisect_left
from dataclasses import dataclass

from elftools.dwarf.lineprogram import LineProgram
from elftools.elf.elffile import ELFFile

from opengpi.device.cpu.image import Strings, array, record, table_names
from opengpi.ir.names import quote


@dataclass(frozen=True)
class Code:
    """A function's machine code: ``start`` from the start of its section, ``size`` in bytes; ``lines`` as (offset, file, line)."""

    name: str
    start: int
    size: int
    lines: list[tuple[int, str, int]]


def line_tables(object_file: bytes, image_id: bytes, code_count: int, file_count: int) -> str:
    """LLVM IR of the tables that the image refers to, padded to the lengths it promises."""
    anchor, codes_name, files_name = table_names(image_id)
    functions = read_codes(object_file)
    base = next(code.start for code in functions if code.name == anchor)
    functions = [code for code in functions if code.name != anchor and code.size]
    strings = Strings("gpi.string")
    files: dict[str, int] = {}
    lines, codes = [], []
    for index, code in enumerate(functions):
        rows = [record("gpi_line", offset=str(offset), file=str(files.setdefault(file, len(files))), line=str(line)) for offset, file, line in code.lines]
        lines.append(array(f"gpi.lines.{index}", "gpi_line", rows))
        start = f"getelementptr (i8, ptr @{quote(anchor)}, i64 {code.start - base})"
        codes.append(record("gpi_code", start=start, size=str(code.size), name=strings(code.name), lines=f"@gpi.lines.{index}", line_count=str(len(rows))))
    assert len(codes) <= code_count and len(files) <= file_count, (len(codes), code_count, len(files), file_count)
    codes += [record("gpi_code")] * (code_count - len(codes))
    paths = [strings(file) for file in files] + [strings("")] * (file_count - len(files))
    table = f"@{quote(files_name)} = hidden constant [{file_count} x ptr] [{', '.join(f'ptr {path}' for path in paths)}]\n"
    return f"declare hidden void @{quote(anchor)}()\n{''.join(lines)}{array(codes_name, 'gpi_code', codes, 'hidden')}{table}{strings}"


def read_codes(object_file: bytes) -> list[Code]:
    """The functions of .text, by address, with their lines from .debug_line."""
    elf = ELFFile(io.BytesIO(object_file))
    text = elf.get_section_index(".text")
    symbols = elf.get_section_by_name(".symtab").iter_symbols()  # type: ignore[union-attr]
    functions = sorted((s["st_value"], s["st_size"], s.name) for s in symbols if s["st_info"]["type"] == "STT_FUNC" and s["st_shndx"] == text)
    rows = _rows(elf)
    addresses = [address for address, _, _ in rows]
    return [Code(name, start, size, _within(rows, addresses, start, start + size)) for start, size, name in functions]


def _within(rows: list[tuple[int, str, int]], addresses: list[int], start: int, end: int) -> list[tuple[int, str, int]]:
    found: list[tuple[int, str, int]] = []
    for address, file, line in rows[bisect_left(addresses, start) : bisect_left(addresses, end)]:
        if line and (not found or found[-1][1:] != (file, line)):
            found.append((address - start, file, line))
    return found


def _rows(elf: ELFFile) -> list[tuple[int, str, int]]:
    """(address, file, line) of every row of the line programs, sorted by address; line 0 where a sequence ends."""
    if not elf.has_dwarf_info(strict=True) and elf.get_section_by_name(".debug_line") is None:
        return []
    dwarf = elf.get_dwarf_info()
    rows: list[tuple[int, str, int]] = []
    offset = 0
    while dwarf.debug_line_sec is not None and offset < dwarf.debug_line_sec.size:
        program = dwarf._parse_line_program_at_offset(offset, dwarf.structs)
        paths = _paths(program)
        for entry in program.get_entries():
            if entry.state is not None:
                rows.append((entry.state.address, paths[entry.state.file], 0 if entry.state.end_sequence else entry.state.line))
        offset = program.program_end_offset
    return sorted(rows, key=lambda row: (row[0], row[2] != 0))


def _paths(program: LineProgram) -> list[str]:
    """Paths by file number."""
    header = program.header
    directories = [entry.decode() if isinstance(entry, bytes) else entry for entry in header["include_directory"]]
    first = 0 if header["version"] >= 5 else 1
    paths = [""] * first
    for entry in header["file_entry"]:
        name = entry.name.decode()
        index = entry["dir_index"] - first
        paths.append(posixpath.join(directories[index], name) if 0 <= index < len(directories) else name)
    return paths
