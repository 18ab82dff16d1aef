"""The dialects' host headers: every call compiles in C, C++ and the dialect itself without a word, and what is missing says so."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from test_headers import SIDES, run_clang

from opengpi.frontend.clang import host_command, plain_command
from opengpi.frontend.options import parse
from opengpi.frontend.toolchain import find_toolchain
from opengpi.registry.api import DIALECTS, Type, load_api, spell
from opengpi.registry.dialects import load_dialects
from opengpi.registry.generate import FILES
from opengpi.registry.missing import load_missing
from opengpi.settings import package_dir

HEADERS = {"cuda": "cuda_runtime.h", "hip": "hip/hip_runtime.h", "musa": "musa_runtime.h", "maca": "mcr/mc_runtime.h"}
API_HEADERS = {"cuda": "cuda_runtime_api.h", "hip": "hip/hip_runtime_api.h", "musa": "musa_runtime_api.h", "maca": "mcr/mc_runtime_api.h"}
DRIVER_HEADERS = {"cuda": "cuda.h", "hip": "hip/hip_runtime_api.h", "musa": "musa.h", "maca": "mcr/maca.h"}
EXTENSIONS = {dialect: load_dialects()[dialect].extensions[0] for dialect in DIALECTS}


def every_call(dialect: str, driver: bool = False) -> str:
    """C text that calls every function of a dialect with parameters of the types that the registry names, and uses every type and constant.

    The driver interface is apart from the rest.
    """
    lines = []
    for chapter in (chapter for chapter in load_api() if chapter.name.startswith("driver") == driver):
        lines += [f"void use_{spell(entry.name, dialect)}({spell(entry.name, dialect)} value);" for entry in chapter.types if usable(entry, dialect)]
        for enum in chapter.enums:
            values = [spell(value.name, dialect) for value in enum.values if dialect in value.names] or ["0"]
            lines.append(f"int values_of_{enum.name}[] = {{{', '.join(values)}}};")
        for function in chapter.functions:
            if function.level == "compiler":
                continue
            for name in function.spellings(dialect):
                params = spell(", ".join(param.declaration for param in function.params) or "void", dialect)
                arguments = ", ".join(param.name for param in function.params)
                lines.append(f"void call_{name}({params}) {{ (void){name}({arguments}); }}")
    return "\n".join(lines) + "\n"


def usable(entry: Type, dialect: str) -> bool:
    return dialect in entry.names and entry.kind != "inline"


def compile_plain(source: Path, folder: Path, *words: str) -> str:
    """What the compiler says to a plain C or C++ file with warnings on; without a limit of errors."""
    options = parse([*words, str(source)])
    options.preprocessor += ["-Wall", "-Wextra", "-ferror-limit=0"]
    command = plain_command(find_toolchain(), options, source, folder / "output", folder / "dependencies")
    return subprocess.run(command, env=find_toolchain().environment(), capture_output=True, text=True, timeout=120).stderr


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("side", SIDES)
def test_every_call_compiles_in_the_dialect(dialect: str, side: str, tmp_path: Path) -> None:
    source = tmp_path / f"calls{EXTENSIONS[dialect]}"
    source.write_text(f'#include "{HEADERS[dialect]}"\n' + every_call(dialect))
    run_clang(source, side, tmp_path)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("extension", [".c", ".cpp"])
def test_the_driver_interface_compiles(dialect: str, extension: str, tmp_path: Path) -> None:
    source = tmp_path / f"calls{extension}"
    source.write_text(f'#include "{DRIVER_HEADERS[dialect]}"\n' + every_call(dialect, driver=True))
    assert compile_plain(source, tmp_path) == ""


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(("extension", "headers"), [(".c", API_HEADERS), (".cpp", API_HEADERS), (".cpp", HEADERS)], ids=["c", "c++", "c++-runtime"])
def test_every_call_compiles_outside_it(dialect: str, extension: str, headers: dict[str, str], tmp_path: Path) -> None:
    source = tmp_path / f"calls{extension}"
    source.write_text(f'#include "{headers[dialect]}"\n' + every_call(dialect))
    assert compile_plain(source, tmp_path) == ""


def test_structs_are_laid_out_as_libgpi_has_them(tmp_path: Path) -> None:
    """Size of every struct, place of every member, in every dialect: nothing is converted on the way to libgpi."""
    lines = ["#include <stddef.h>", '#include "gpi_api.h"', *(f'#include "{header}"' for header in API_HEADERS.values())]
    for entry in (entry for chapter in load_api() for entry in chapter.types if entry.fields):
        members = [name for field in entry.fields if not field.only and (name := re.fullmatch(r"[\w *]*?(\w+)(\[.*\])?", field.c))]
        for dialect in (dialect for dialect in DIALECTS if dialect in entry.names):
            theirs = spell(entry.name, dialect)
            lines.append(f'static_assert(sizeof({entry.name}) == sizeof({theirs}), "");')
            lines += [f'static_assert(offsetof({entry.name}, {m[1]}) == offsetof({theirs}, {spell(m[1], dialect)}), "");' for m in members]
    source = tmp_path / "layout.cpp"
    source.write_text("\n".join(lines) + "\n")
    assert compile_plain(source, tmp_path, f"-I{package_dir()}/runtime/include/generated") == ""
    assert sum("offsetof" in line for line in lines) > 500


@pytest.mark.parametrize("name", ["host.cu", "host.hip", "host.mu", "host.maca"])
@pytest.mark.parametrize("side", SIDES)
def test_overloads_and_launches(name: str, side: str, tmp_path: Path) -> None:
    run_clang(Path(__file__).parent.parent / "headers" / name, side, tmp_path)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_header_stands_alone(dialect: str, tmp_path: Path) -> None:
    """Every header that the registry makes, by itself in C; then all of a dialect's together in C++."""
    folder = f"opengpi/include/{dialect}/"
    names = [*sorted(path.removeprefix(folder) for path in FILES if path.startswith(folder)), DRIVER_HEADERS[dialect]]
    for name in names:
        source = tmp_path / "one.c"
        source.write_text(f'#include "{name}"\nint one;\n')
        assert compile_plain(source, tmp_path) == "", name
    source = tmp_path / "all.cpp"
    source.write_text("".join(f'#include "{name}"\n' for name in names))
    assert compile_plain(source, tmp_path) == ""


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("extension", [".c", ".cpp"])
def test_what_is_missing_says_so(dialect: str, extension: str, tmp_path: Path) -> None:
    """The use of any name that is known but not implemented is one error, and that names it and its chapter."""
    expected, lines = [], [f'#include "{API_HEADERS[dialect]}"', f'#include "{DRIVER_HEADERS[dialect]}"', "void use(void) {"]
    for chapter in load_missing():
        uses = [("(void){};", chapter.enumerators[:3]), ("(void){}();", chapter.functions[:3]), ("(void)sizeof({});", chapter.types[:3])]
        for form, entries in uses:
            for name in (names[dialect].spelling for names in entries if dialect in names):
                if name.endswith("CreateChannelDesc"):
                    continue
                lines.append(form.format(name))
                expected.append(f"{name} is not implemented by OpenGPI yet (chapter {chapter.name}); see docs/coverage.md")
    source = tmp_path / f"missing{extension}"
    source.write_text("\n".join([*lines, "}\n"]))
    errors = [line for line in compile_plain(source, tmp_path).splitlines() if " error: " in line]
    assert len(errors) == len(expected)
    assert all(text in error for text, error in zip(expected, errors, strict=True))


def test_calls_go_to_the_per_thread_stream(tmp_path: Path) -> None:
    """--default-stream per-thread renames what takes or implies a stream, and nothing else."""
    source = tmp_path / "calls.cu"
    source.write_text("void f(cudaStream_t s, void *p) { cudaMemcpy(p, p, 1, cudaMemcpyDefault); cudaStreamSynchronize(s); cudaStreamDestroy(s); }\n")
    options = parse(["--default-stream", "per-thread", str(source)])
    options.preprocessor += ["-S", "-emit-llvm"]
    fat_binary, output = tmp_path / "fat_binary", tmp_path / "output"
    fat_binary.write_bytes(b"OPENGPI\0" + bytes(16))
    command = host_command(find_toolchain(), options, load_dialects()["cuda"], source, fat_binary, output, tmp_path / "dependencies")
    subprocess.run(command, env=find_toolchain().environment(), check=True, timeout=120)
    ir = output.read_text()
    assert "@gpiMemcpy_ptds(" in ir and "@gpiStreamSynchronize_ptsz(" in ir and "@cudaStreamDestroy(" in ir
