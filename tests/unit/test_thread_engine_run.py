"""Kernels of thread_engine/kernels.cu, compiled by the thread engine and run by libgpi, against what they must write."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.target import Target
from opengpi.frontend.toolchain import find_toolchain
from opengpi.runtime.builder import ensure_library, include_arguments
from opengpi.transform.normalise import NormaliseOptions, normalise

HERE = Path(__file__).parent / "thread_engine"
CLANG = """-x cuda --cuda-device-only -nocudainc -nocudalib --cuda-path=/nonexistent -Xclang -target-sdk-version=12.8 --cuda-feature=+ptx88
    --cuda-gpu-arch=sm_90 -target x86_64-unknown-linux-gnu -O3 -Xclang -disable-llvm-passes -gline-tables-only -S -emit-llvm""".split()
ID = bytes(range(16))


def run(command: list[str], **more: object) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env=find_toolchain().environment(), **more)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def device_ir(tmp_path_factory: pytest.TempPathFactory) -> str:
    output = tmp_path_factory.mktemp("ir") / "kernels.ll"
    run(find_toolchain().clang([*CLANG, "-o", str(output), "kernels.cu"]), cwd=HERE)
    return output.read_text()


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("driver") / "drive.o"
    run([str(find_toolchain().zig), "cc", "-std=gnu11", "-O1", *include_arguments(), "-c", str(HERE / "drive.c"), "-o", str(output)])
    return output


def test_code_for_aarch64(device_ir: str) -> None:
    objects = compile_module(normalise(device_ir), image_id=ID, warp=32, target=Target.parse("aarch64-linux-gnu"))
    assert [int.from_bytes(data[18:20], "little") for data in objects] == [183, 183]


@dataclass(frozen=True)
class Outcome:
    form: str
    error: int
    shared: int
    place: str
    text: str
    out: list[int]
    unoptimised: bool


@dataclass(frozen=True)
class Program:
    path: Path
    warp: int
    unoptimised: bool

    def launch(self, kernel: str, grid: int, block: int, dynamic: int = 0, cooperative: int = 0) -> Outcome:
        printed = run([str(self.path), kernel, *(str(word) for word in (grid, block, dynamic, cooperative))])
        head, text, out = printed.split("\n")
        form, error, shared, place = head.split(" ", 3)
        return Outcome(form, int(error), int(shared), place, text, [int(word) for word in out.split()], self.unoptimised)


@pytest.fixture(scope="module", params=["32", "64", "128", "unoptimised"])
def program(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, device_ir: str, driver: Path) -> Program:
    optimise = request.param != "unoptimised"
    warp = int(request.param) if optimise else 32
    module = normalise(device_ir, NormaliseOptions(optimise=optimise, source="kernels.cu"))
    folder = tmp_path_factory.mktemp("program")
    objects = []
    for number, data in enumerate(compile_module(module, image_id=ID, warp=warp, target=Target.host(), level=3 if optimise else 0)):
        objects.append(folder / f"{number}.o")
        objects[-1].write_bytes(data)
    library = ensure_library(find_toolchain())
    link = [str(find_toolchain().zig), "cc", "-pthread", "-Wl,--wrap=gpi_image_register", str(driver), *map(str, objects), str(library)]
    run([*link, "-lm", "-o", str(folder / "program")])
    return Program(folder / "program", warp, not optimise)


def check(outcome: Outcome, form: str, expected: list[int]) -> None:
    """``form`` is that of a kernel whose helpers are inlined: without that, it shares some with kernels that need fibers."""
    assert outcome.form in (form, "fibers") if outcome.unoptimised else outcome.form == form
    assert (outcome.error, outcome.text) == (0, "")
    assert outcome.out[: len(expected)] == expected


def test_index(program: Program) -> None:
    check(program.launch("index", 3, 5), "blocks", [t + 100 * b + 50000 + 3000000 for b in range(3) for t in range(5)])


def test_barriers_in_a_loop(program: Program) -> None:
    outcome = program.launch("reduce", 2, 64)
    check(outcome, "fibers", [64 * 65 // 2] * 128)
    assert outcome.shared == 1024


def test_shuffles(program: Program) -> None:
    expected = [0] * 256
    for first in range(0, 256, program.warp):
        expected[first] = sum(range(first, first + program.warp))
    check(program.launch("warp_sum", 1, 256), "fibers", expected)


def test_early_exit_before_a_barrier(program: Program) -> None:
    check(program.launch("early_exit", 2, 32), "fibers", [21 if t % 3 else 0 for _ in range(2) for t in range(32)])


def test_recursion_with_barriers(program: Program) -> None:
    check(program.launch("recursion", 1, 32), "fibers", [120] * 32)


def test_virtual_calls(program: Program) -> None:
    check(program.launch("virtual_calls", 1, 16), "fibers", [t * t + t + 15 - t for t in range(16)])


def test_function_pointers_in_memory(program: Program) -> None:
    check(program.launch("pointers_in_memory", 2, 8), "blocks", [i * (3 if i & 1 else 2) for i in range(16)])


def test_spin_lock_between_lanes(program: Program) -> None:
    check(program.launch("spin_lock", 1, 64), "fibers", [192] * 64)


def test_hand_made_grid_barrier(program: Program) -> None:
    check(program.launch("hand_made_grid_barrier", 4, 16), "fibers", [64] * 64)


def test_grid_barrier(program: Program) -> None:
    check(program.launch("grid_barrier", 4, 16, cooperative=1), "fibers", list(reversed(range(64))))


def test_static_and_dynamic_shared_memory(program: Program) -> None:
    outcome = program.launch("dynamic_shared", 2, 32, dynamic=128)
    check(outcome, "fibers", [31 - t + 3 + 7 + 128000 + 1000000 for _ in range(2) for t in range(32)])
    assert outcome.shared == 16 + 5


def test_function_shared_by_kernels_of_other_layouts(program: Program) -> None:
    outcome = program.launch("other_layout", 1, 32)
    check(outcome, "fibers", [t + 11 for t in range(32)])
    assert outcome.shared == 16 + 400


def test_local_arrays(program: Program) -> None:
    check(program.launch("local_array", 1, 16), "blocks", [sum((i * 7 + t) % 32 * t for i in range(16)) for t in range(16)])


def test_active_lanes(program: Program) -> None:
    looping = [0, 0b11101110, 0b11001100, 0b10001000]
    expected = [0xAA if t % 2 else 0x55 for t in range(32)]
    check(program.launch("active_lanes", 1, 32), "fibers", [side | 0xFF << 8 | looping[t % 4] << 16 | 0x7F << 24 for t, side in enumerate(expected)])


def test_lock_in_a_kernel_that_asks_for_active_lanes(program: Program) -> None:
    check(program.launch("lock_and_active_lanes", 1, 64), "fibers", [1064] * 64)


def test_lock_free_update_needs_no_fibers(program: Program) -> None:
    check(program.launch("lock_free", 4, 16), "blocks", [128])


def test_exit_and_wrapping_increment(program: Program) -> None:
    outcome = program.launch("exits", 1, 8)
    check(outcome, "blocks", [77, 0, 77, 0, 77, 0, 77, 0])
    assert outcome.out[8] == 8 % 6


def test_constants_and_pointers_between_variables(program: Program) -> None:
    check(program.launch("variables", 1, 8), "blocks", [10 ** (i % 4) + 9 for i in range(8)])


def test_half_and_128_bit_arithmetic(program: Program) -> None:
    check(program.launch("arithmetic", 1, 64), "blocks", [i + 2 + i // 3 * 1000 for i in range(64)])


def test_stack_overflow_is_reported(program: Program) -> None:
    outcome = program.launch("stack_overflow", 1, 4)
    assert outcome.form == "blocks" or outcome.unoptimised
    assert outcome.error != 0
    assert "stack overflow" in outcome.text


def test_fault_finds_its_line(program: Program) -> None:
    outcome = program.launch("illegal", 2, 4)
    line = 1 + next(n for n, text in enumerate((HERE / "kernels.cu").read_text().splitlines()) if "(volatile int *)16" in text)
    assert outcome.error == 700
    assert outcome.place == f"kernels.cu:{line}"
    assert "block [1,0,0]" in outcome.text and "thread [1,0,0]" in outcome.text
