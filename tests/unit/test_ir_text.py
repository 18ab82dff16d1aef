"""Reader and printer: round trips, names, errors; LLVM agrees with what is printed."""

from __future__ import annotations

import re

import llvmlite.binding as llvm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.errors import IRError
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.ir.tokens import TOKEN
from opengpi.ir.verifier import verify

EVERYTHING = r"""
source_filename = "a.cu"
target datalayout = "e-p6:32:32-i64:64-i128:128-i256:256-v16:16-v32:32-n16:32:64"
target triple = "nvptx64-nvidia-cuda"

%struct.S = type { i32, [3 x float], ptr, %"class.std::pair" }
%"class.std::pair" = type <{ i8, i16 }>
%opaque = type opaque
$_Z1fv = comdat any
$vt = comdat any

@g = dso_local addrspace(1) externally_initialized global %struct.S { i32 -7, [3 x float] [float 1.500000e+00, float 0x4008CCCCC0000000, float 0.000000e+00],
    ptr @k, %"class.std::pair" <{ i8 0, i16 300 }> }, align 8
@text = private unnamed_addr constant [6 x i8] c"a\22\5C;\0A\00", align 1
@vt = linkonce_odr unnamed_addr constant { [2 x ptr] } { [2 x ptr] [ptr null, ptr @_Z1fv] }, comdat, align 8
@inside = internal constant ptr getelementptr inbounds inrange(-16, 24) ({ [2 x ptr] }, ptr @vt, i32 0, i32 0, i32 1)
@far = global i64 ptrtoint (ptr getelementptr (i8, ptr addrspacecast (ptr addrspace(3) @dyn to ptr), i64 8) to i64), section "x", align 8
@dyn = external dso_local addrspace(3) global [0 x float], align 16
@"odd name" = global <2 x half> <half 0xH3C00, half 0xH4000>
@both = alias i32, ptr addrspacecast (ptr addrspace(1) @g to ptr)
@llvm.compiler.used = appending global [1 x ptr] [ptr addrspacecast (ptr addrspace(1) @g to ptr)], section "llvm.metadata"

; Function Attrs: convergent
define dso_local ptx_kernel void @k(ptr noundef byval(%struct.S) align 8 %0, i32 noundef range(i32 0, 5) %n,
    ptr captures(address, read_provenance) initializes((0, 8)) %p) #0 !dbg !4 {
  %2 = alloca [4 x i32], i32 2, align 16
    #dbg_declare(ptr %2, !9, !DIExpression(), !5)
  %3 = getelementptr inbounds nuw %struct.S, ptr %0, i32 0, i32 1, i64 2, !dbg !5
  %v = load volatile float, ptr %3, align 4, !dbg !5, !tbaa !6
  br label %loop, !dbg !5

loop:                                             ; preds = %0, %loop
  %i = phi i32 [ 0, %1 ], [ %next, %loop ]
  %sum = phi nnan float [ %v, %1 ], [ %more, %loop ]
  %more = fadd contract nsz float %sum, 0x7FF8000000000000
  %next = add nuw nsw i32 %i, 1
  %small = icmp samesign ult i32 %next, %n
  br i1 %small, label %loop, label %"the end", !llvm.loop !7, !prof !{!"branch_weights", i32 1, i32 9}

"the end":
  switch i32 %n, label %other [
    i32 1, label %one
    i32 -2, label %other
  ]

one:
  %5 = atomicrmw add ptr %p, i32 %next syncscope("block") acq_rel, align 4
  %6 = cmpxchg weak volatile ptr %p, i32 %5, i32 9 seq_cst monotonic, align 4
  %7 = extractvalue { i32, i1 } %6, 0
  fence syncscope("device") release
  %8 = zext nneg i32 %7 to i64
  %9 = or disjoint i64 %8, 4294967296
  %10 = insertelement <4 x i32> poison, i32 %7, i64 0
  %11 = shufflevector <4 x i32> %10, <4 x i32> poison, <4 x i32> <i32 0, i32 poison, i32 3, i32 0>
  %12 = add <4 x i32> %11, splat (i32 3)
  store <4 x i32> %12, ptr %p, align 16
  %13 = load atomic i64, ptr %p syncscope("agent") acquire, align 8
  %14 = call fastcc noundef nofpclass(nan inf) float @_Z1fv(ptr noundef nonnull align 8 dereferenceable(8) %p, i64 %13) #1, !srcloc !8
  %15 = call i32 (ptr, ...) @printf(ptr @text, float %14)
  %16 = call i32 asm sideeffect "mov.u32 $0, %laneid; // \22x\22", "=r,~{memory}"() #1
  %17 = call contract float %0(i1 true)
  %18 = insertvalue { i32, float } undef, float %17, 1
  call void @llvm.assume(i1 true) [ "align"(ptr %p, i64 16) ]
  call void @llvm.experimental.noalias.scope.decl(metadata !13)
  %19 = select i1 %small, ptr null, ptr %p
  %20 = freeze ptr %19
  %21 = fneg fast float %17
  %22 = fptrunc float %21 to half
  br label %other

other:
  unreachable
}

define linkonce_odr float @_Z1fv(ptr %0, i64 %1) local_unnamed_addr #1 comdat align 2 {
  %3 = sitofp i64 %1 to float
  ret float %3
}

declare i32 @printf(ptr, ...)
declare void @llvm.assume(i1 noundef)
declare void @llvm.experimental.noalias.scope.decl(metadata)

attributes #0 = { convergent memory(argmem: readwrite, inaccessiblemem: none) "nvvm.maxntid"="128" "frame-pointer"="all" }
attributes #1 = { nounwind alignstack=16 }

!llvm.module.flags = !{!0}
!0 = !{i32 2, !"Debug Info Version", i32 3}
!1 = distinct !DICompileUnit(language: DW_LANG_C_plus_plus_14, file: !2, emissionKind: LineTablesOnly)
!2 = !DIFile(filename: "a.cu", directory: "/src")
!llvm.dbg.cu = !{!1}
!3 = !DISubroutineType(types: !10)
!4 = distinct !DISubprogram(name: "k", scope: !2, file: !2, line: 1, type: !3, unit: !1, spFlags: DISPFlagDefinition)
!5 = !DILocation(line: 2, column: 3, scope: !4)
!6 = !{!11, !11, i64 0}
!7 = distinct !{!7}
!8 = !{i64 12}
!9 = !DILocalVariable(name: "x", scope: !4, file: !2, line: 2)
!10 = !{}
!11 = !{!"float", !12, i64 0}
!12 = !{!"root"}
!13 = !{!14}
!14 = distinct !{!14, !15}
!15 = distinct !{!15}
"""


def canonical(text: str) -> list[str]:
    """LLVM's own printing, less what the reader drops and how attribute groups are numbered."""
    lines = str(llvm.parse_assembly(text, llvm.create_context())).splitlines()
    lines = [re.sub(r"\s*;.*| \[ \"align\"\(.*\) \]", "", line) for line in lines if "#dbg" not in line and "attributes #" not in line]
    return [re.sub(r"#\d+", "#", line) for line in lines if line.strip()]


def test_everything_round_trips() -> None:
    module = parse(EVERYTHING, "a.ll")
    verify(module)
    text = print_module(module)
    assert print_module(parse(text)) == text


def test_llvm_reads_the_same_module() -> None:
    ours, theirs = canonical(print_module(parse(EVERYTHING))), canonical(EVERYTHING)
    unused = [line for line in theirs if "DILocalVariable" in line]  # nothing refers to it once debug records are gone
    assert len(ours) + len(unused) == len(theirs)
    for a, b in zip(ours, theirs, strict=False):
        if a.startswith("!"):
            break  # LLVM numbers metadata anew
        assert re.sub(r"![0-9]+", "!", a) == re.sub(r"![0-9]+", "!", b)


def test_model_of_a_kernel() -> None:
    module = parse(EVERYTHING)
    kernel = module.globals["k"]
    assert isinstance(kernel, M.Function) and kernel.is_kernel and '"nvvm.maxntid"="128"' in kernel.attrs
    assert [argument.type for argument in kernel.args] == [T.PTR, T.I32, T.PTR]
    assert kernel.args[0].attrs == ("noundef", "byval(%struct.S)", "align 8")
    loop = kernel.blocks[1]
    assert [successor.name for successor in loop.successors] == ["loop", "the end"]
    assert len(list(loop.phis())) == 2
    variable = module.globals["text"]
    assert isinstance(variable, M.GlobalVariable) and isinstance(variable.initializer, M.ConstantBytes)
    assert variable.initializer.data == b'a"\\;\n\0'


def test_types_are_interned() -> None:
    assert T.pointer() is T.PTR is T.pointer(0)
    assert T.function(T.VOID, (T.I32,)) is T.function(T.VOID, (T.I32,), False)
    assert T.literal_struct((T.I32,)) is T.literal_struct((T.I32,), packed=False)


def test_i1_and_narrow_constants_read_signed() -> None:
    module = parse("@a = global i8 200\n@b = global i1 true\n@c = global i32 4294967295\n")
    assert [variable.initializer.value for variable in module.variables] == [-56, -1, -1]  # type: ignore[union-attr]
    assert "i1 true" in print_module(module)


def test_printer_makes_names_unique() -> None:
    module = parse("define i32 @f(i32 %x) {\n  %y = add i32 %x, 1\n  ret i32 %y\n}\n")
    block = module.functions[0].entry
    twin = M.Instruction("mul", T.I32, [block.instructions[0], block.instructions[0]], name="y")
    block.instructions.insert(1, twin)
    block.terminator.operands[0] = twin
    text = print_module(module)
    assert "%y.1 = mul i32 %y, %y" in text and "ret i32 %y.1" in text


@pytest.mark.parametrize(
    ("body", "message", "column"),
    [
        ("  %a = add i32 %x, %nowhere\n  ret void", "%nowhere is not defined", 20),
        ("  %a = add i64 %x, 1\n  ret void", "%x has type i32, not i64", 16),
        ("  br label %gone", "block %gone is not defined", 12),
        ("  %a = frobnicate i32 %x", "expected an instruction, found 'frobnicate'", 8),
        ("  %x = add i32 1, 2\n  ret void", "redefinition of %x", 0),
        ("  invoke void @f() to label %a unwind label %b", "invoke does not belong in device code", 3),
        ("  indirectbr ptr null, []", "indirectbr does not belong in device code", 3),
        ("  call void @unknown()\n  ret void", "@unknown is not defined", 13),
        ('  %a = alloca target("x")\n  ret void', "target types do not belong in device code", 15),
    ],
)
def test_errors_point_into_the_text(body: str, message: str, column: int) -> None:
    with pytest.raises(IRError) as raised:
        parse(f"define void @f(i32 %x) {{\n{body}\n}}\n", "bad.ll")
    assert message in str(raised.value)
    assert str(raised.value).startswith("bad.ll:")
    if column:
        assert str(raised.value).startswith(f"bad.ll:2:{column}: error:")


@pytest.mark.parametrize("text", ["define void @f() {\n", "@a = global i32\n", "define void @f(", "@", "!0", '@a = global [2 x i8] c"', "attributes #0 = {"])
def test_cut_text_is_an_error(text: str) -> None:
    with pytest.raises(IRError):
        parse(text)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("a:\n  br i1 %c, label %b, label %d\nb:\n  %x = add i32 1, 2\n  br label %d\nd:\n  %y = add i32 %x, 1\n  ret i32 %y", "does not dominate"),
        ("a:\n  br label %b\nb:\n  %x = phi i32 [ 1, %b ]\n  ret i32 %x", "not the block's predecessors"),
        ("a:\n  ret void", "returns another type"),
        ("a:\n  %x = call i32 @llvm.ctpop.i32(i64 5)\n  ret i32 %x", "called as i32 (i64)"),
        ("a:\n  br label %a", "entry block has predecessors"),
    ],
)
def test_verifier_names_the_place(body: str, message: str) -> None:
    module = parse(f"define i32 @f(i1 %c) {{\n{body}\n}}\ndeclare i32 @llvm.ctpop.i32(i32)\n", "v.ll")
    with pytest.raises(IRError, match=re.escape(message)) as raised:
        verify(module)
    assert "@f, block %" in str(raised.value)


def test_source_places() -> None:
    from opengpi.ir.debuginfo import DebugInfo

    text = """define void @f() !dbg !2 {
  ret void, !dbg !5
}
!0 = !DIFile(filename: "dir/a.cu", directory: "/x")
!1 = !DIFile(filename: "b.h", directory: "/x")
!2 = distinct !DISubprogram(name: "f", linkageName: "_Z1fv", scope: !0, file: !0, line: 10)
!3 = distinct !DISubprogram(name: "g", linkageName: "_Z1gv", scope: !1, file: !1, line: 3)
!4 = distinct !DILexicalBlock(scope: !3, file: !1, line: 4, column: 2)
!5 = !DILocation(line: 5, column: 9, scope: !4, inlinedAt: !6)
!6 = distinct !DILocation(line: 12, scope: !2)
"""
    module = parse(text)
    debug = DebugInfo(module, "fallback.cu")
    place = debug.place("!5")
    assert place is not None and place.caller is not None
    assert (str(place), place.function, str(place.caller), place.caller.function) == ("/x/b.h:5:9", "_Z1gv", "/x/dir/a.cu:12", "_Z1fv")
    function = module.functions[0]
    assert debug.of(function.entry.terminator, function) == "/x/b.h:5:9"
    assert debug.of_function(function) == "/x/dir/a.cu:10"


TOKENS = [(match.start(1), match.end(1)) for match in TOKEN.finditer(EVERYTHING)]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(TOKENS) - 1), st.integers(0, len(TOKENS) - 1), st.sampled_from(["drop", "replace", "double"]))
def test_spoiled_text_is_read_or_refused(at: int, other: int, how: str) -> None:
    """One token dropped, doubled or replaced by another: an IRError, or a module that can be printed."""
    start, end = TOKENS[at]
    new = {"drop": "", "replace": EVERYTHING[slice(*TOKENS[other])], "double": EVERYTHING[start:end] + " " + EVERYTHING[start:end]}[how]
    try:
        module = parse(EVERYTHING[:start] + new + EVERYTHING[end:])
        verify(module)
    except IRError:
        return
    print_module(module)
