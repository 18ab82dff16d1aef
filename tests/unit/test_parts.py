"""Large modules are compiled in parts, side by side, and run like small ones."""

from __future__ import annotations

import threading
import time

import pytest

from opengpi.device.cpu import parts, side_by_side
from opengpi.device.cpu.codegen import Part
from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.elf import Object
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.device.cpu.vector_engine.engine import VectorEngine
from opengpi.fuzz import engines, session
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.reader import parse
from opengpi.ir.rewrite import declare, integer

TARGET = Target.parse("x86_64-linux-gnu", "x86-64-v3")
ID = bytes(range(16))
KERNEL = """
define ptx_kernel void @k{n}(ptr %p) !dbg !{d} {{
  %t = call i32 @gpi.thread.idx(i32 0), !dbg !{l}
  %at = getelementptr i32, ptr %p, i32 %t, !dbg !{l}
  %from = getelementptr [4 x i32], ptr addrspacecast (ptr addrspace(1) @shared to ptr), i32 0, i32 {n}, !dbg !{l}
  %v = load i32, ptr %from, !dbg !{l}
  store i32 %v, ptr %at, !dbg !{l}
  ret void, !dbg !{l}
}}
"""


METADATA = """
!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus, file: !1, emissionKind: LineTablesOnly)
!1 = !DIFile(filename: "k.cu", directory: "/d")
!2 = !{i32 2, !"Debug Info Version", i32 3}
!3 = !{i32 2, !"Dwarf Version", i32 4}
!4 = !DISubroutineType(types: !5)
!5 = !{}
"""


def module() -> M.Module:
    """Four kernels that read one variable."""
    text = "declare i32 @gpi.thread.idx(i32)\n@shared = internal addrspace(1) global [4 x i32] [i32 1, i32 2, i32 3, i32 4], align 4\n"
    text += "".join(KERNEL.format(n=n, d=10 + 2 * n, l=11 + 2 * n) for n in range(4))
    text += METADATA
    for n in range(4):
        text += f'!{10 + 2 * n} = distinct !DISubprogram(name: "k{n}", scope: !1, file: !1, line: {n + 5}, type: !4, unit: !0, spFlags: DISPFlagDefinition)\n'
        text += f"!{11 + 2 * n} = !DILocation(line: {n + 6}, column: 3, scope: !{10 + 2 * n})\n"
    return parse(text, "k.cu")


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_PART", 8)


@pytest.fixture
def small_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "_WORTH", 0)


def test_small_modules_are_one_part() -> None:
    assert len(lower(module(), 32, str(TARGET.machine(0).target_data), TARGET.triple, None, "x").parts) == 1


@pytest.mark.usefixtures("small_parts", "small_worth")
@pytest.mark.parametrize("engine", ["thread", "auto"])
def test_parts_and_processes_make_the_same_code(engine: str) -> None:
    alone, helped = (compile_module(module(), image_id=ID, warp=32, target=TARGET, engine=engine, jobs=jobs) for jobs in (1, 3))
    assert alone == helped
    assert len(alone) == 5, "four parts and the line tables"
    symbols = [{s.name for s in Object(data).symbols if s.is_function and s.size} for data in alone[:4]]
    suffix = ID.hex()
    assert sorted(name for names in symbols for name in names if name.startswith("k")) == ["k0", f"k1.{suffix}", f"k2.{suffix}", f"k3.{suffix}"]
    tables = alone[4]
    assert all(f"k{n}\0".encode() in tables for n in range(4)) and f"k1.{suffix}".encode() not in tables


@pytest.mark.parametrize("engine", ["thread", "vector"])
def test_kernels_of_parts_run(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_PART", 100)
    counts = []

    def counted(*arguments: object, **named: object) -> list[bytes]:
        objects = compile_module(*arguments, **named)  # type: ignore[arg-type]
        counts.append(len(objects))
        return objects

    monkeypatch.setattr(engines, "compile_module", counted)
    report = session.run(session.Plan(seed=41, kernels=6, warps=(32,), engines=(engine,), level=0))
    assert not report.mismatches, report.mismatches
    assert max(counts) > 2, "code in parts, and tables"


@pytest.mark.usefixtures("small_worth")
def test_a_helper_that_fails_tells_why() -> None:
    good, bad = Part("define void @f() {\n  ret void\n}\n"), Part("define nonsense")
    with pytest.raises(RuntimeError, match=r"(?s)code generation failed.*expected"):
        side_by_side.generate_all([good, bad, bad], TARGET, 0, 3)


@pytest.mark.usefixtures("small_worth")
def test_an_interrupt_ends_the_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    """They would take a minute."""
    started: list[list[str]] = []
    popen = side_by_side.subprocess.Popen

    def slow(command: list[str], **named: object):  # type: ignore[no-untyped-def]
        started.append(command)
        return popen([command[0], "-c", "import time; time.sleep(60)"], **named)  # type: ignore[call-overload]

    def interrupted(*_: object) -> bytes:
        while not started:
            time.sleep(0.01)
        raise KeyboardInterrupt

    monkeypatch.setattr(side_by_side.subprocess, "Popen", slow)
    monkeypatch.setattr(side_by_side, "generate", interrupted)
    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        side_by_side.generate_all([Part("")] * 4, TARGET, 0, 2)
    assert time.monotonic() - start < 30 and len(started) == 1 and threading.active_count() < 10


def test_what_is_widened_has_a_part_of_its_own() -> None:
    """LLVM has less to do there. The fourth kernel is the thread engine's."""
    mixed = module()
    signature = T.function(T.VOID, (T.I32, T.I32))
    arrive = declare(mixed, "gpi.barrier.arrive", signature)
    mixed.kernels[3].entry.instructions.insert(0, M.Call(arrive, signature, [integer(T.I32, 1), integer(T.I32, 32)], arg_attrs=[(), ()]))
    assert TARGET.vectors is not None
    program = lower(mixed, 32, str(TARGET.machine(0).target_data), TARGET.triple, VectorEngine(mixed, 32, TARGET.vectors), "x")
    assert [part.widened for part in program.parts] == [False, True]
    assert [kernel.symbol for kernel in program.kernels] == ["k0.x", "k1.x", "k2.x", "k3"]
