"""The steps of the thread engine, each on a few lines of device IR."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from opengpi.device.cpu.codegen import Part, generate
from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.lines import read_codes
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.check import check
from opengpi.device.cpu.thread_engine.converge import insert_convergence
from opengpi.device.cpu.thread_engine.forms import needs_fibers
from opengpi.device.cpu.thread_engine.kernels import Parameter, pack
from opengpi.device.cpu.thread_engine.lower import Program, lower
from opengpi.device.cpu.thread_engine.shared import lay_out
from opengpi.device.cpu.thread_engine.uniform import varying_branches
from opengpi.device.cpu.thread_engine.waits import insert_yields
from opengpi.device.errors import DeviceCompileError
from opengpi.errors import UsageError
from opengpi.ir import model as M
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.registry.abi import load_abi

DECLARATIONS = """
declare i32 @gpi.thread.idx(i32)
declare i32 @gpi.block.idx(i32)
declare i32 @gpi.block.dim(i32)
declare void @gpi.barrier()
declare void @gpi.exit()
declare void @gpi.nanosleep(i32)
declare i128 @gpi.warp.activemask()
declare i128 @gpi.warp.ballot(i128, i32)
declare i32 @gpi.lane.id()
declare i32 @gpi.warp.size()
declare float @gpi.math.sin.f32(float)
declare i32 @gpi.atomic.inc.i32(ptr, i32)
"""


def module_of(text: str) -> M.Module:
    return parse(text + DECLARATIONS, "test.cu")


def lowered(text: str) -> Program:
    """The program, which LLVM must take."""
    target = Target.host()
    program = lower(module_of(text), 32, str(target.machine(0).target_data), target.triple)
    generate(Part(program.text), target, 0)
    return program


def body(text: str, name: str) -> str:
    found = re.search(rf"define[^\n]* @{re.escape(name)}\(.*?\n}}", text, re.DOTALL)
    assert found, f"no {name} in\n{text}"
    return found[0]


def after(step: Callable[[M.Module, Calls], None], text: str) -> str:
    module = module_of(text)
    step(module, Calls(module))
    return print_module(module)


def fibers(text: str) -> bool:
    module = module_of(text)
    insert_yields(module, Calls(module))
    return needs_fibers(module.kernels[0], Calls(module))


# --- functions and kernels -----------------------------------------------------------------------


def test_functions_take_the_thread_first_and_pass_it_on() -> None:
    text = lowered("""
define i32 @f(i32 %x) noinline {
  ret i32 %x
}
define ptx_kernel void @k(ptr %out) {
  %v = call i32 @f(i32 7)
  store i32 %v, ptr %out
  ret void
}""").text
    assert re.search(r"define internal i32 @f\(ptr [^,]*%thread, i32 %x\)", text)
    assert "call i32 @f(ptr %thread, i32 7)" in text


def test_parameters_are_loaded_at_their_offsets() -> None:
    module = module_of("""
%S = type { [3 x float], i32 }
define ptx_kernel void @k(i8 %a, double %b, i1 %c, ptr byval(%S) align 4 %d, <4 x float> %e, ptr %f) {
  ret void
}""")
    places, size = pack(module.kernels[0], module)
    assert places == [Parameter(0, 1), Parameter(8, 8), Parameter(16, 1), Parameter(20, 16), Parameter(48, 16), Parameter(64, 8)]
    assert size == 72


@pytest.mark.parametrize(("use", "copied"), [("%v = load float, ptr %q", False), ("store float 1.0, ptr %q", True), ("call void @g(ptr %q)", True)])
def test_struct_parameters_are_copied_where_written_or_passed_on(use: str, copied: bool) -> None:
    text = lowered(f"""
%S = type {{ [3 x float], i32 }}
define void @g(ptr %p) noinline {{
  ret void
}}
define ptx_kernel void @k(ptr byval(%S) align 4 %s) {{
  %q = getelementptr i8, ptr %s, i64 4
  {use}
  ret void
}}""").text
    assert ("llvm.memcpy" in body(text, "k.thread")) == copied


def test_a_functions_address_is_its_descriptor() -> None:
    text = lowered("""
@table = constant [1 x ptr] [ptr @f]
define i32 @f(i32 %x) {
  ret i32 %x
}
define ptx_kernel void @k(ptr %out) {
  %p = load ptr, ptr @table
  %same = icmp eq ptr %p, @f
  %v = call i32 %p(i32 7)
  ret void
}""").text
    assert "@f.descriptor = internal constant { ptr } { ptr @f }" in text
    assert "@table = internal constant [1 x ptr] [ptr @f.descriptor]" in text
    assert "icmp eq ptr %p, @f.descriptor" in text
    assert re.search(r"%code = load ptr, ptr %p.*\n.*call i32 %code\(ptr %thread, i32 7\)", text)


def test_recursion_looks_at_the_stack() -> None:
    text = lowered("""
define i32 @f(i32 %x) {
  %y = call i32 @f(i32 %x)
  ret i32 %y
}
define ptx_kernel void @k() {
  %v = call i32 @f(i32 7)
  ret void
}""").text
    assert "call void @gpi_rt_stack_overflow(ptr %thread)" in body(text, "f")


def test_address_spaces_go() -> None:
    text = lowered("""
@g = addrspace(1) externally_initialized global i32 5
@p = addrspace(1) externally_initialized global ptr addrspacecast (ptr addrspace(1) @g to ptr)
define ptx_kernel void @k(ptr %out) {
  %c = addrspacecast ptr %out to ptr addrspace(1)
  %v = load i32, ptr addrspacecast (ptr addrspace(1) @g to ptr)
  store i32 %v, ptr addrspace(1) %c
  ret void
}""").text
    assert "addrspace" not in text
    assert "@p = internal global ptr @g" in text
    assert "@g.first = internal constant i32 5" in text


# --- builtins --------------------------------------------------------------------------------------


def test_mask_operations_take_and_give_halves() -> None:
    text = lowered("""
define ptx_kernel void @k(ptr %out, i32 %p) {
  %m = call i128 @gpi.warp.ballot(i128 -1, i32 %p)
  store i128 %m, ptr %out
  ret void
}""").text
    assert "call { i64, i64 } @gpi_rt_warp_ballot(ptr %thread, i64 -1, i64 -1, i32 %" in text


def test_builtins_without_a_call() -> None:
    text = lowered("""
define ptx_kernel void @k(ptr %out) {
  %w = call i32 @gpi.warp.size()
  %i = call i32 @gpi.atomic.inc.i32(ptr %out, i32 %w)
  %s = call float @gpi.math.sin.f32(float 1.0)
  ret void
}""").text
    assert re.search(r"atomicrmw uinc_wrap ptr %\w+, i32 32 monotonic, align 4", text)
    assert "call float @sinf(float 1.0)" in text
    assert "@gpi." not in text


# --- forms and waits -------------------------------------------------------------------------------


def loop(condition: str) -> str:
    return f"""
@pushed = global i32 0
define ptx_kernel void @k(ptr %p, i32 %n) {{
entry:
  %first = load i32, ptr %p
  br label %spin
spin:
  %i = phi i32 [ 0, %entry ], [ %next, %spin ]
  %old = phi i32 [ %first, %entry ], [ %seen, %spin ]
  %next = add i32 %i, 1
  {condition}
  br i1 %again, label %spin, label %done
done:
  ret void
}}"""


PLAIN = "%seen = load i32, ptr %p\n %again = icmp slt i32 %next, %n"
VOLATILE = "%seen = load volatile i32, ptr %p\n %again = icmp eq i32 %seen, 0"
COUNTED_VOLATILE = "%seen = load volatile i32, ptr %p\n %again = icmp slt i32 %next, %n"
LOCK = "%pair = cmpxchg ptr %p, i32 0, i32 1 monotonic monotonic\n %seen = extractvalue { i32, i1 } %pair, 0\n %again = icmp ne i32 %seen, 0"
LOCK_FREE = (
    "%new = add i32 %old, 1\n %pair = cmpxchg ptr %p, i32 %old, i32 %new monotonic monotonic\n"
    "%seen = extractvalue { i32, i1 } %pair, 0\n %again = icmp ne i32 %seen, %old"
)
EXCHANGE = "%seen = atomicrmw xchg ptr %p, i32 1 acquire\n %again = icmp ne i32 %seen, 0"
FENCED = "%seen = load i32, ptr %p\n fence seq_cst\n %again = icmp eq i32 %seen, 0"
TICKET = "%seen = atomicrmw add ptr %p, i32 1 monotonic\n %again = icmp slt i32 %seen, %n"
POLL = TICKET.replace("i32 1", "i32 0")
SEMAPHORE = "%seen = atomicrmw add ptr %p, i32 1 acquire\n %undo = atomicrmw sub ptr %p, i32 1 release\n %again = icmp sgt i32 %seen, 2"
PUSHES = TICKET + "\n %place = atomicrmw sub ptr @pushed, i32 1 monotonic"
CASES = [
    *((PLAIN, False), (VOLATILE, True), (COUNTED_VOLATILE, False), (LOCK, True), (LOCK_FREE, False), (EXCHANGE, True), (FENCED, True)),
    *((TICKET, False), (POLL, True), (SEMAPHORE, True), (PUSHES, False)),
]


@pytest.mark.parametrize(("condition", "waits"), CASES)
def test_wait_loops_yield(condition: str, waits: bool) -> None:
    assert fibers(loop(condition)) == waits
    text = after(insert_yields, loop(condition))
    assert ("spin.wait:\n  call void @gpi.yield()\n  br label %spin" in text) == waits


def test_kernels_that_wait_for_nobody_loop_over_blocks() -> None:
    kernel = "define ptx_kernel void @k() {{\n {0}\n ret void\n}}"
    assert not fibers(kernel.format("call void @gpi.exit()"))
    for operation in ("call void @gpi.barrier()", "call i128 @gpi.warp.ballot(i128 -1, i32 1)", "call void @gpi.nanosleep(i32 9)"):
        assert fibers(kernel.format(operation))


def test_calls_by_pointer_reach_functions_of_their_type() -> None:
    text = """
@table = constant [2 x ptr] [ptr @waits, ptr @plain]
define void @waits(ptr %x) {{
  call void @gpi.barrier()
  ret void
}}
define void @plain(i32 %x) {{
  ret void
}}
define ptx_kernel void @k(ptr %p) {{
  call void %p({0})
  ret void
}}"""
    assert fibers(text.format("ptr null"))
    assert not fibers(text.format("i32 1"))


def test_a_block_loop_keeps_the_thread_for_faults() -> None:
    program = lowered("define ptx_kernel void @k(ptr %p) {\n ret void\n}")
    assert program.kernels[0].block_loop
    assert body(program.text, "k").count("store volatile i32") == 6


# --- reconvergence ---------------------------------------------------------------------------------

DIVERGENT = """
define ptx_kernel void @k(ptr %out, i32 %n) {
entry:
  %t = call i32 @gpi.thread.idx(i32 0)
  %b = call i32 @gpi.block.idx(i32 0)
  %same = icmp slt i32 %b, %n
  br i1 %same, label %uniform, label %meet
uniform:
  %part = icmp slt i32 %t, %n
  br i1 %part, label %then, label %meet
then:
  %m = call i128 @gpi.warp.activemask()
  br label %meet
meet:
  %v = phi i32 [ 0, %entry ], [ 1, %uniform ], [ 2, %then ]
  ret void
}"""


def test_varying_branches_split_and_their_post_dominator_joins() -> None:
    module = module_of(DIVERGENT)
    assert [block.name for block in varying_branches(module.kernels[0])] == ["uniform"]
    insert_convergence(module, Calls(module))
    text = print_module(module)
    assert re.search(r"select i1 %part, i32 0, i32 1\n  call void @gpi.converge.split\(i32 1, i32 %\w+\)\n  br i1 %part", text)
    assert re.search(r"meet:\n  %v = phi.*\n  call void @gpi.converge.join\(i32 1\)", text)


def test_kernels_that_do_not_ask_stay_as_they_are() -> None:
    assert "converge" not in after(insert_convergence, DIVERGENT.replace("%m = call i128 @gpi.warp.activemask()", ""))


# --- shared memory and variables ---------------------------------------------------------------------


def test_shared_variables_overlap_only_where_no_kernel_has_both() -> None:
    module = module_of("""
@a = internal addrspace(3) global [10 x i8] undef
@b = internal addrspace(3) global double undef
@c = internal addrspace(3) global [4 x i32] undef
@d = external addrspace(3) global [0 x float]
define void @both() {
  store i8 1, ptr addrspace(3) @a
  ret void
}
define ptx_kernel void @k() {
  call void @both()
  store double 1.0, ptr addrspacecast (ptr addrspace(3) @b to ptr)
  store float 1.0, ptr addrspace(3) @d
  ret void
}
define ptx_kernel void @l() {
  call void @both()
  store i32 1, ptr addrspace(3) @c
  ret void
}""")
    layout = lay_out(module, Calls(module))
    assert {variable.name: offset for variable, offset in layout.offsets.items()} == {"a": 0, "b": 16, "c": 12}
    assert layout.sizes == {"k": 24, "l": 28}
    assert [variable.name for variable in layout.dynamic] == ["d"]


def test_dynamic_shared_memory_begins_as_aligned_as_it_asks() -> None:
    module = module_of("""
@a = internal addrspace(3) global i8 undef
@d = external addrspace(3) global [0 x i8], align 128
define ptx_kernel void @k() {
  store i8 1, ptr addrspace(3) @a
  store i8 1, ptr addrspace(3) @d, align 128
  ret void
}""")
    assert lay_out(module, Calls(module)).sizes == {"k": 128}


def test_atomics_in_shared_memory_need_no_lock() -> None:
    text = lowered("""
@s = internal addrspace(3) global [8 x i32] undef
define ptx_kernel void @k(ptr %p, i64 %i) {
  %q = getelementptr i32, ptr addrspacecast (ptr addrspace(3) @s to ptr), i64 %i
  %a = atomicrmw max ptr %q, i32 3 monotonic
  %c = cmpxchg ptr %q, i32 0, i32 1 acq_rel monotonic
  %g = atomicrmw add ptr %p, i32 1 monotonic
  ret void
}""").text
    assert text.count("atomicrmw") == 1 and "cmpxchg" not in text
    assert re.search(r"load atomic i32, ptr %q monotonic, align 4\n.*icmp sgt.*\n.*select.*\n.*store atomic i32 %\w+, ptr %q monotonic, align 4", text)
    assert "load atomic i32, ptr %q acquire" in text and "ptr %q release" in text


def test_managed_variables_are_cells() -> None:
    program = lowered("""
@m = addrspace(1) externally_initialized global [4 x i32] [i32 1, i32 0, i32 0, i32 0]
@text = private unnamed_addr constant [12 x i8] c"gpi.managed\\00", section "llvm.metadata"
@file = private unnamed_addr constant [2 x i8] c"f\\00", section "llvm.metadata"
@llvm.global.annotations = appending global [1 x { ptr, ptr, ptr, i32, ptr }] [{ ptr, ptr, ptr, i32, ptr }
    { ptr addrspacecast (ptr addrspace(1) @m to ptr), ptr @text, ptr @file, i32 1, ptr null }], section "llvm.metadata"
define ptx_kernel void @k() {
  store i32 2, ptr getelementptr (i8, ptr addrspacecast (ptr addrspace(1) @m to ptr), i64 8)
  ret void
}""")
    assert [(symbol.name, symbol.size, symbol.managed) for symbol in program.symbols] == [("m", 16, True)]
    assert "@m = internal global ptr null" in program.text
    assert re.search(r"%managed = load ptr, ptr @m.*\n  %(\d+) = getelementptr i8, ptr %managed, i64 8", program.text)


# --- refusals --------------------------------------------------------------------------------------

VARIABLE = "@x = external addrspace(1) global i32\ndefine ptx_kernel void @k() {\n %v = load i32, ptr addrspace(1) @x\n ret void\n}"
REFUSED = [
    (VARIABLE, "device variable x is declared"),
    ("declare void @other()\ndefine ptx_kernel void @k() {\n call void @other()\n ret void\n}", "device function other is declared"),
    ('define ptx_kernel void @k() {\n call void asm sideeffect "tensormap.replace", ""()\n ret void\n}', "tensormap.replace"),
    ("define void @f(i32 %x, ...) {\n ret void\n}", "variadic function f"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_cannot_run_is_refused(text: str, message: str) -> None:
    module = module_of(text)
    with pytest.raises(DeviceCompileError, match=re.escape(message)) as caught:
        check(module, Calls(module))
    assert "\n  why: " in str(caught.value) and "\n  do:  " in str(caught.value)


# --- objects ---------------------------------------------------------------------------------------

LINES = """
define ptx_kernel void @k(ptr %p) !dbg !4 {
  store volatile i32 1, ptr %p, !dbg !5
  store volatile i32 2, ptr %p, !dbg !6
  ret void, !dbg !6
}
!llvm.module.flags = !{!0, !1}
!llvm.dbg.cu = !{!2}
!0 = !{i32 7, !"Dwarf Version", i32 2}
!1 = !{i32 2, !"Debug Info Version", i32 3}
!2 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !3, isOptimized: true, runtimeVersion: 0, emissionKind: DebugDirectivesOnly)
!3 = !DIFile(filename: "a.cu", directory: "/")
!4 = distinct !DISubprogram(name: "k", scope: !3, file: !3, line: 10, type: !7, scopeLine: 10, spFlags: DISPFlagDefinition, unit: !2)
!5 = !DILocation(line: 11, column: 3, scope: !4)
!6 = !DILocation(line: 12, column: 3, scope: !4)
!7 = !DISubroutineType(types: !{})
"""


@pytest.mark.parametrize("triple", ["x86_64-linux-gnu", "aarch64-linux-gnu"])
@pytest.mark.parametrize("optimise", [True, False])
def test_lines_of_both_architectures(triple: str, optimise: bool) -> None:
    target = Target.parse(triple)
    code, tables = compile_module(parse(LINES, "a.cu"), image_id=bytes(16), warp=32, target=target, level=3 if optimise else 0)
    assert tables[:4] == b"\x7fELF"
    kernel = next(code for code in read_codes(code) if code.name == "k" or (not optimise and code.name == "k.thread"))
    assert {(file.rpartition("/")[2], line) for _, file, line in kernel.lines} >= {("a.cu", 11), ("a.cu", 12)}


def test_targets() -> None:
    assert Target.parse("x86_64-linux-gnu", "x86-64-v3").required[-1] == "movbe"
    assert "avx512f" in Target.parse("x86_64-linux-gnu", "x86-64-v4").required
    with pytest.raises(UsageError, match="GPI_CPU=pentium"):
        Target.parse("x86_64-linux-gnu", "pentium")


def test_offsets_come_from_the_abi() -> None:
    text = lowered("""
define ptx_kernel void @k(ptr %p) {
  call void @gpi.barrier()
  %b = call i32 @gpi.block.dim(i32 2)
  store i32 %b, ptr %p
  ret void
}""").text
    assert f"i64 {load_abi()['gpi_thread']['block'].offset}" in body(text, "k")
    assert f"i64 {load_abi()['gpi_block']['block_dim'].offset + 8}" in body(text, "k")
