"""Kernels that would be too much host code have fewer forms, or are left to the thread engine."""

from __future__ import annotations

import pytest
from debug_info import UNIT

from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.lines import read_codes
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.device.cpu.vector_engine import budget
from opengpi.device.cpu.vector_engine.engine import VectorEngine
from opengpi.device.cpu.vector_engine.optimisations import ALL, Optimisation
from opengpi.ir.reader import parse

V3 = Target.parse("x86_64-linux-gnu", "x86-64-v3")


def prepared(operations: int, warp: int, kernels: int = 1) -> VectorEngine:
    """Kernels of as many operations on what each thread loads, in an inner branch and before a barrier."""
    chain = "\n".join(f"  %x{n + 1} = fadd float %x{n}, %x{n // 2}" for n in range(operations))
    text = "declare i32 @gpi.thread.idx(i32)\ndeclare void @gpi.barrier()\n"
    for number in range(kernels):
        text += f"""define ptx_kernel void @k{number}(ptr %p, i32 %n) {{
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %y = call i32 @gpi.thread.idx(i32 1)
  %i = add i32 %t, %y
  %at = getelementptr float, ptr %p, i32 %i
  call void @gpi.barrier()
  %c = icmp slt i32 %t, %n
  br i1 %c, label %then, label %end
then:
  %x0 = load float, ptr %at
{chain}
  store float %x{operations}, ptr %at
  br label %end
end:
  ret void
}}
"""
    module = parse(text, "k.cu")
    assert V3.vectors is not None
    engine = VectorEngine(module, warp, V3.vectors)
    engine.prepare(module.kernels)
    return engine


def test_small_kernels_have_all_forms() -> None:
    kernel = prepared(10, 32).prepared["k0"]
    assert kernel.optimisations == ALL and list(kernel.variants) == ["row", "x16", "any"]


def test_large_kernels_have_fewer_forms() -> None:
    kernel = prepared(2500, 32).prepared["k0"]
    assert ALL - kernel.optimisations == {Optimisation.FULL_BODIES} and "x16" in kernel.variants
    kernel = prepared(3600, 32).prepared["k0"]
    assert Optimisation.COLUMNS not in kernel.optimisations and list(kernel.variants) == ["row", "any"]
    assert kernel.size <= budget.KERNEL


def test_larger_kernels_are_refused_with_their_number() -> None:
    engine = prepared(3600, 128)
    assert not engine.prepared
    report = engine.reports["k0"]
    assert report.engine == "thread" and report.reason.startswith("it would be about 1") and f"and {budget.KERNEL} are the most" in report.reason


def test_large_modules_have_fewer_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MODULE", 3000)
    few, many = prepared(20, 32, kernels=1), prepared(20, 32, kernels=8)
    assert all(kernel.optimisations == ALL for kernel in few.prepared.values())
    assert all(kernel.optimisations == ALL - {Optimisation.FULL_BODIES} for kernel in many.prepared.values())


def test_what_comes_to_more_than_was_estimated_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "estimate", lambda *_: 1)
    monkeypatch.setattr(budget, "KERNEL", 200)
    module = prepared(100, 32).module
    fresh = VectorEngine(module, 32, V3.vectors)  # type: ignore[arg-type]
    lower(module, 32, str(V3.machine(0).target_data), V3.triple, fresh)
    assert fresh.reports["k0"].engine == "thread" and "host instructions" in fresh.reports["k0"].reason


def test_large_kernels_stay_in_several_functions() -> None:
    for operations, word in ((10, "alwaysinline"), (1500, "noinline")):
        module = prepared(operations, 32).module
        engine = VectorEngine(module, 32, V3.vectors)  # type: ignore[arg-type]
        lower(module, 32, str(V3.machine(0).target_data), V3.triple, engine)
        bodies = [function for function in module.functions if function.name.startswith("k0.row.")]
        assert engine.reports["k0"].engine == "vector" and bodies and all(word in body.attrs for body in bodies)


def test_functions_of_large_kernels_have_source_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "FUNCTION", 10)
    text = """declare i32 @gpi.thread.idx(i32)
define ptx_kernel void @k(ptr %p) !dbg !4 {
  %t = call i32 @gpi.thread.idx(i32 0), !dbg !6
  %at = getelementptr i32, ptr %p, i32 %t, !dbg !7
  store i32 %t, ptr %at, !dbg !7
  ret void, !dbg !6
}
!llvm.module.flags = !{!2, !10}
!6 = !DILocation(line: 11, column: 1, scope: !4)
!7 = !DILocation(line: 12, column: 1, scope: !8, inlinedAt: !9)
!8 = distinct !DISubprogram(name: "inner", scope: !1, file: !1, line: 12, type: !3, unit: !0, spFlags: DISPFlagDefinition)
!9 = distinct !DILocation(line: 13, column: 1, scope: !4)
!10 = !{i32 2, !"Dwarf Version", i32 4}
"""
    codes = compile_module(parse(text + UNIT, "k.cu"), image_id=bytes(16), warp=32, target=V3, engine="vector")
    found = {code.name: {line for _, _, line in code.lines} for code in read_codes(codes[0])}
    assert found["k.row.0"] >= {12} and found["k.any.0"] >= {11, 12}
