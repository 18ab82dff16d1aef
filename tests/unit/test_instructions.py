"""Kernels that vectors fit are vector code: their inner loops' arithmetic is of the host's full width, in LLVM's assembly."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from assembly import Part, functions, innermost_loops, outermost_loops

from opengpi.device.cpu import codegen
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.device.cpu.vector_engine.engine import VectorEngine
from opengpi.frontend.clang import device_command
from opengpi.frontend.options import parse as parse_options
from opengpi.frontend.toolchain import find_toolchain
from opengpi.library.store import device_library
from opengpi.registry.dialects import dialect_of
from opengpi.transform.normalise import NormaliseOptions, normalise

KERNELS = Path(__file__).parents[2] / "benchmarks" / "kernels"
SHUFFLES = """
#include <cuda_runtime.h>
__global__ void sums(const float *values, float *sums, int n) {
    float sum = 0;
    for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) {
        float value = values[i] * values[i];
        for (int offset = 16; offset > 0; offset /= 2) value += __shfl_xor_sync(0xffffffff, value, offset);
        sum += value;
    }
    sums[blockIdx.x * blockDim.x + threadIdx.x] = sum;
}
"""
WIDEST = {"x86-64-v4": "%zmm", "x86-64-v3": "%ymm"}
_ARITHMETIC = re.compile(r"v?(p?(add|sub|mul|mull|min|max)|fn?m(add|sub)\d+|div|sqrt|rsqrt\w*|rcp\w*)(ps|pd|ss|sd|[bwdq])\b")


@cache
def device_ir(name: str, folder: Path) -> str:
    source, options = KERNELS / name / "cuda.cu", parse_options(["-O3", "-DTILE=16"])
    if name == "shuffles":
        source = folder / "shuffles.cu"
        source.write_text(SHUFFLES)
    output = folder / f"{name}.ll"
    toolchain = find_toolchain()
    command = device_command(toolchain, options, dialect_of(".cu"), source, output, folder / "d")
    subprocess.run(command, env=toolchain.environment(), check=True)
    return output.read_text()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kernels")


SHORT = {
    ("mandelbrot", "x86-64-v3"): "steps are stored lane by lane, under masks: there are no scatters",
}
"""What falls short, and why."""


@pytest.mark.parametrize(
    ("name", "cpu"),
    [
        pytest.param(name, cpu, marks=[pytest.mark.xfail(strict=True, reason=SHORT[name, cpu])] if (name, cpu) in SHORT else [])
        for name in ("saxpy", "nbody", "sgemm", "mandelbrot", "shuffles")
        for cpu in WIDEST
    ],
)
def test_inner_loops_are_of_full_width(name: str, cpu: str, folder: Path) -> None:
    target = Target.parse("x86_64-linux-gnu", cpu)
    module = normalise(device_ir(name, folder), NormaliseOptions(library=device_library(find_toolchain())))
    assert target.vectors is not None
    engine = VectorEngine(module, 32, target.vectors)
    program = lower(module, 32, str(target.machine(3).target_data), target.triple, engine)
    kept = ", ".join(f"ptr @{kernel.name}" for kernel in program.kernels)
    text = f'{program.text}@llvm.used = appending global [{len(program.kernels)} x ptr] [{kept}], section "llvm.metadata"\n'
    assert all(report.engine == "vector" for report in engine.reports.values()), engine.reports
    for body in re.split(r"^define ", text, flags=re.MULTILINE):
        name = re.match(r'internal i32 @"?([^"(]*)', body)
        if name and ".any." not in name[1]:  # "any" is for blocks of unusual form
            assert not re.search(r"^lane(\.\d+)?:", body, re.MULTILINE), f"{name[1]} goes lane by lane"
    whole: list[str] = []
    for _, parts in functions(codegen.assembly(codegen.Part(text, program.parts[0].widened), target, 3)):
        for loop in outermost_loops(parts):
            whole += arithmetic(loop)
        for loop in innermost_loops(parts):
            assert_wide(arithmetic(loop), WIDEST[cpu])
    assert len(whole) >= 2, "the loops are not found"
    assert_wide(whole, WIDEST[cpu])


def arithmetic(loop: list[Part]) -> list[str]:
    """Instructions that compute in vector registers."""
    return [line for part in loop for line in part.text if _ARITHMETIC.match(line) and re.search(r"%[xyz]mm", line)]


def assert_wide(lines: list[str], register: str) -> None:
    narrow = [line for line in lines if register not in line]
    assert len(narrow) <= 0.1 * len(lines), f"of {len(lines)} instructions: {narrow}"
