"""The neutral headers and the wrappers of the standard headers: both sides compile them silently, and device IR is ours alone."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from opengpi.frontend.clang import device_command, host_command, plain_command
from opengpi.frontend.options import parse
from opengpi.frontend.toolchain import find_toolchain
from opengpi.registry.builtins import load_builtins
from opengpi.registry.dialects import dialect_of
from opengpi.settings import package_dir

SOURCES = Path(__file__).parent.parent / "headers"
STANDARD_HEADERS = package_dir() / "include" / "std"
NAMES = ("math_names.cu", "standard_library.cu", "types.cu", "operations.cu", "wide_masks.hip")
SIDES = ("device", "host")


def run_clang(source: Path, side: str, folder: Path, words: Sequence[str] = ()) -> str:
    """Compiles one side of ``source`` with warnings on; returns the device IR, or nothing. Any output of the compiler is a failure."""
    dialect = dialect_of(source.suffix)
    assert dialect is not None
    options = parse([*words, str(source)])
    options.preprocessor += ["-Wall", "-Wextra"]
    output, dependencies, fat_binary = folder / "output", folder / "dependencies", folder / "fat_binary"
    fat_binary.write_bytes(b"OPENGPI\0" + bytes(16))
    if side == "device":
        command = device_command(find_toolchain(), options, dialect, source, output, dependencies)
    else:
        command = host_command(find_toolchain(), options, dialect, source, fat_binary, output, dependencies)
    run = subprocess.run(command, env=find_toolchain().environment(), capture_output=True, text=True, timeout=120)
    assert run.stdout + run.stderr == ""
    return output.read_text() if side == "device" else ""


def declarations(ir: str) -> set[str]:
    """Names that a module uses and does not define."""
    return {name.strip('"') for name in re.findall(r"^declare [^@]*@([^(]+)\(", ir, re.MULTILINE)}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("name", NAMES)
def test_compiles_silently(name: str, side: str, tmp_path: Path) -> None:
    run_clang(SOURCES / name, side, tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_device_ir_names_nothing_foreign(name: str, tmp_path: Path) -> None:
    """All that device code calls is an operation of the registry, an LLVM intrinsic, or clang's way to call printf."""
    known = load_builtins()
    foreign = {name for name in declarations(run_clang(SOURCES / name, "device", tmp_path)) if name not in known and not name.startswith("llvm.")}
    assert foreign <= {"vprintf"}
    assert not any(name.startswith("llvm.nvvm") for name in foreign)


def test_operations_become_device_ir(tmp_path: Path) -> None:
    ir = run_clang(SOURCES / "operations.cu", "device", tmp_path)
    for operation in ("add", "sub", "min", "max", "umin", "umax", "and", "or", "xor", "xchg", "fadd"):
        assert re.search(rf"atomicrmw {operation} ptr .* monotonic", ir), operation
    for size in ("i16", "i32", "i64"):
        assert re.search(rf"cmpxchg ptr .*, {size} .* monotonic monotonic", ir), size
    assert "fence seq_cst" in ir
    assert re.search(r"load volatile i64", ir) and re.search(r"store volatile i64", ir)
    names = declarations(ir)
    shuffles = {f"gpi.warp.shuffle.{kind}.{size}" for kind in ("idx", "up", "down", "xor") for size in ("i32", "i64")}
    assert shuffles <= names
    assert names >= {"gpi.barrier", "gpi.barrier.count", "gpi.warp.sync", "gpi.warp.ballot", "gpi.warp.activemask"}
    assert names >= {"gpi.warp.match.all.i64", "gpi.atomic.inc.i32", "gpi.clock", "gpi.shared.offset", "gpi.trap"}
    # A 32-bit mask is widened without its sign.
    assert re.search(r"zext i32 .* to i128", ir) and not re.search(r"sext i32 .* to i128", ir)


def test_axis_is_a_constant(tmp_path: Path) -> None:
    ir = run_clang(SOURCES / "types.cu", "device", tmp_path)
    axes = re.findall(r"call [^@]*@gpi\.(?:thread\.idx|block\.idx|block\.dim|grid\.dim)\(([^)]*)\)", ir)
    assert axes and all(re.fullmatch(r"i32 noundef [012]", axis) for axis in axes)


def test_managed_variables_are_annotated(tmp_path: Path) -> None:
    ir = run_clang(SOURCES / "types.cu", "device", tmp_path)
    assert "@shared_by_both" in ir and "gpi.managed" in ir


def test_fast_math_takes_the_fast_functions(tmp_path: Path) -> None:
    source = tmp_path / "fast.cu"
    source.write_text("__global__ void k(float *x) { x[0] = sinf(x[1]) + std::exp(x[2]) + powf(x[3], x[4]) + tanhf(x[5]); }\n")
    names = declarations(run_clang(source, "device", tmp_path, ["-use_fast_math"]))
    assert names >= {"gpi.math.fast.sin.f32", "gpi.math.fast.exp.f32", "gpi.math.fast.pow.f32", "gpi.math.tanh.f32"}


def test_rounded_products_are_not_contracted(tmp_path: Path) -> None:
    source = tmp_path / "unfused.cu"
    source.write_text("__global__ void k(float *x) { x[0] = __fmul_rn(x[1], x[2]) + x[3]; }\n")
    ir = run_clang(source, "device", tmp_path)
    assert re.search(r"fmul float", ir) and "fmul contract" not in ir


def test_sixty_four_bit_masks(tmp_path: Path) -> None:
    source = tmp_path / "ballot.hip"
    source.write_text("__global__ void k(unsigned long long *x) { x[0] = __ballot(x[1] > 2) | __activemask(); x[2] = __shfl_xor((float)x[3], 4); }\n")
    assert "trunc i128" in run_clang(source, "device", tmp_path)
    source.write_text("__global__ void k() { static_assert(sizeof(__ballot(1)) == 8); }\n")
    run_clang(source, "device", tmp_path)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("standard", ["c++11", "c++14", "c++17", "c++20"])
def test_every_standard_header(standard: str, side: str, tmp_path: Path) -> None:
    source = tmp_path / "all.cu"
    names = sorted(str(path.relative_to(STANDARD_HEADERS)) for path in STANDARD_HEADERS.rglob("*") if path.is_file() and path.suffix != ".py")
    assert len(names) > 120
    source.write_text("".join(f"#include <{name}>\n" for name in names) + "__global__ void k() {}\n")
    run_clang(source, side, tmp_path, [f"-std={standard}"])


@pytest.mark.parametrize("name", ["algorithm", "complex", "memory", "queue", "regex"])
def test_headers_bring_what_programs_expect(name: str, tmp_path: Path) -> None:
    """A header alone, and names that programs take from it although the standard does not say so."""
    function, vector = "std::function<int()> f;", "std::vector<int> v;"
    expected = {"algorithm": function + vector, "memory": function, "queue": vector + "std::sort(&v[0], &v[1]);"}
    source = tmp_path / "alone.cu"
    source.write_text(f"#include <{name}>\nvoid use() {{ {expected.get(name, '')} }}\n")
    run_clang(source, "host", tmp_path)


@pytest.mark.parametrize("suffix", [".c", ".cpp"])
def test_plain_sources_get_the_types(suffix: str, tmp_path: Path) -> None:
    source = tmp_path / f"plain{suffix}"
    source.write_text("#include <math.h>\n#include <cuda_runtime.h>\n__host__ __device__ float f(float4 v) { return make_float2(v.x, v.y).y; }\n")
    command = plain_command(find_toolchain(), parse([str(source)]), source, tmp_path / "output", tmp_path / "dependencies")
    run = subprocess.run(command, env=find_toolchain().environment(), capture_output=True, text=True, timeout=60)
    assert run.stdout + run.stderr == ""


def test_wrappers_are_as_generated() -> None:
    before = {path: path.read_text() for path in STANDARD_HEADERS.rglob("*") if path.is_file() and path.suffix in ("", ".h", ".h++")}
    subprocess.run([sys.executable, str(STANDARD_HEADERS / "generate.py")], check=True)
    assert before == {path: path.read_text() for path in before}
