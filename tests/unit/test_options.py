"""nvcc's command line as data."""

from __future__ import annotations

from pathlib import Path

import pytest

from opengpi.errors import UsageError
from opengpi.frontend import openmp
from opengpi.frontend.options import parse


def test_a_real_build_line() -> None:
    options = parse(
        "-O3 -std=c++14 -arch=sm_70 -Iinclude -I other -DN=4 -D M -Xcompiler -Wall,-fopenmp -use_fast_math -lineinfo "
        "--expt-relaxed-constexpr --extended-lambda -lm -L lib main.cu util.cpp part.o -o app".split()
    )
    assert options.sources == [Path("main.cu"), Path("util.cpp")]
    assert options.link_inputs == ["-lm", "-Llib", "part.o"]
    assert options.preprocessor == ["-Iinclude", "-Iother", "-DN=4", "-DM"]
    assert (options.arch, options.standard, options.optimisation, options.output) == ("sm_70", "c++14", "3", Path("app"))
    assert options.fast_math
    assert any("OpenMP" in note for note in options.notes)


@pytest.mark.parametrize(
    ("words", "arch"),
    [
        ("-gencode arch=compute_80,code=sm_80", "sm_80"),
        ("--generate-code=arch=compute_61,code=compute_61", "sm_61"),
        ("-arch native", ""),
        ("--gpu-architecture=compute_90", "sm_90"),
        ("--offload-arch=gfx1100", "gfx1100"),
    ],
)
def test_architecture_spellings(words: str, arch: str) -> None:
    assert parse(words.split()).arch == arch


@pytest.mark.parametrize(
    ("source", "extra", "name", "warp"),
    [
        ("a.cu", "", "cuda", 32),
        ("a.cu", "--warp 128", "cuda", 128),
        ("a.cpp", "-x cu", "cuda", 32),
        ("a.cpp", "-x cuda", "cuda", 32),
        ("a.hip", "", "hip", 64),
        ("a.hip", "--arch=gfx1100", "hip", 32),
        ("a.mu", "", "musa", 32),
        ("a.mu", "--arch=mp_22", "musa", 128),
        ("a.maca", "", "maca", 64),
    ],
)
def test_dialect_and_warp_width(source: str, extra: str, name: str, warp: int) -> None:
    options = parse([*extra.split(), source])
    dialect = options.dialect_for(options.sources[0])
    assert dialect is not None
    assert (dialect.name, options.warp_for(dialect)) == (name, warp)


def test_an_architecture_that_is_none_is_refused() -> None:
    options = parse(["-arch=gfx90a", "a.cu"])
    dialect = options.dialect_for(options.sources[0])
    assert dialect is not None
    with pytest.raises(UsageError, match="not an architecture of cuda"):
        options.warp_for(dialect)


def test_dialect_option_takes_cpp_sources() -> None:
    options = parse(["--dialect", "hip", "main.cpp"])
    dialect = options.dialect_for(options.sources[0])
    assert dialect is not None and dialect.name == "hip"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("--warp 48 a.cu", "32, 64 or 128"),
        ("a.f90", "not a kind of file"),
        ("-ftz=maybe a.cu", "true or false"),
        ("--no-such-option a.cu", "unknown option"),
        ("a.cu -o", "needs a value"),
        ("--dialect sycl a.cu", "unknown dialect"),
        ("--default-stream sideways a.cu", "legacy or per-thread"),
    ],
)
def test_bad_words_are_named(words: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse(words.split())


def test_openmp_is_linked_where_there_is_a_runtime(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    library = tmp_path / "libomp.so"
    library.touch()
    monkeypatch.setattr(openmp, "_folders", lambda: iter([str(tmp_path)]))
    options = parse(["-Xcompiler", "-fopenmp", "a.cu"])
    assert options.openmp == library
    assert "-fopenmp=libomp" in options.compiler and not options.notes


def test_openmp_without_a_runtime_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openmp, "_folders", lambda: iter([]))
    options = parse(["-fopenmp", "a.cu"])
    assert options.openmp is None and not options.compiler
    assert "one thread" in options.notes[0] and "libomp5" in options.notes[0]
