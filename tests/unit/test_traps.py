"""Forms that the vector engine must not emit: its verifier knows them, and what it lets pass is indeed vector code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product

import llvmlite.binding as llvm
import pytest

from opengpi.device.cpu.target import Target
from opengpi.device.cpu.vector_engine import calls
from opengpi.device.cpu.vector_engine.lanes import Host
from opengpi.device.cpu.vector_engine.traps import TrapError, refuse_traps
from opengpi.ir import model as M
from opengpi.ir.instructions import BINARY
from opengpi.ir.reader import parse

HOSTS = {"x86-64-v4": Host(16, True, True, True, True, True), "x86-64-v3": Host(8, True, False, False, False, False)}
WORDS = {"half": "f16", "bfloat": "bf16", "float": "f32", "double": "f64"}
INTEGERS, FLOATS = ("i8", "i16", "i32", "i64"), ("half", "bfloat", "float", "double")
SIZES = {"half": 2, "bfloat": 2, "float": 4, "double": 8}


@dataclass(frozen=True)
class Form:
    """An operation on slices. ``text``: {0}, {1}, … are the types of its operands %a, %b, …, {r} that of its result; {m0}, {mr} their names
    in an intrinsic's; {w} the lanes of a slice. An operand's type that begins with * is not of slices."""

    name: str
    operands: tuple[str, ...]
    result: str
    text: str

    def function(self, name: str, width: int) -> str:
        """LLVM IR of a function that does this and nothing else."""
        types = [type[1:] if type[0] == "*" else f"<{width} x {type}>" for type in self.operands]
        names = {f"m{index}": f"v{width}{WORDS.get(type, type)}" for index, type in enumerate(self.operands)}
        result = self.result if self.result == "void" else f"<{width} x {self.result}>"
        body = self.text.format(*types, r=result, mr=f"v{width}{WORDS.get(self.result, self.result)}", w=width, **names)
        arguments = ", ".join(f"{type} %{letter}" for type, letter in zip(types, "abcd", strict=False))
        called = re.search(r"@([\w.]+)\((.*)\)", body)
        declaration = ""
        if called:
            taken = re.sub(r"( align \d+)? (%\w|poison|false)", "", called[2])
            declaration = f"declare {result} @{called[1]}({taken})\n"
        end = "ret void" if result == "void" else f"ret {result} %r"
        return f"{declaration}define {result} @{name}({arguments}) {{\n  {'' if result == 'void' else '%r = '}{body}\n  {end}\n}}\n"

    def refused(self, cpu: str) -> bool:
        function = parse(self.function("f", HOSTS[cpu].lanes)).globals["f"]
        assert isinstance(function, M.Function)
        try:
            refuse_traps(function, "k", HOSTS[cpu])
        except TrapError:
            return True
        return False


def cast(opcode: str, source: str, target: str) -> Form:
    return Form(f"{opcode} {source} {target}", (source,), target, f"{opcode} {{0}} %a to {{r}}")


def intrinsic(name: str, type: str, count: int, more: str = "") -> Form:
    operands = ", ".join(f"{{{index}}} %{'abc'[index]}" for index in range(count))
    return Form(f"{name} {type}", (type,) * count, type, f"call {{r}} @{name}.{{mr}}({operands}{more})")


def access(kind: str, type: str) -> Form:
    texts = {
        "gather": (("ptr", "i1"), type, "call {r} @llvm.masked.gather.{mr}.v{w}p0({0} align 8 %a, {1} %b, {r} poison)"),
        "scatter": ((type, "ptr", "i1"), "void", "call void @llvm.masked.scatter.{m0}.v{w}p0({0} %a, {1} align 8 %b, {2} %c)"),
        "masked load": (("*ptr", "i1"), type, "call {r} @llvm.masked.load.{mr}.p0(ptr align 8 %a, {1} %b, {r} poison)"),
        "masked store": ((type, "*ptr", "i1"), "void", "call void @llvm.masked.store.{m0}.p0({0} %a, ptr align 8 %b, {2} %c)"),
    }
    return Form(f"{kind} {type}", *texts[kind])


def arithmetic() -> Iterator[Form]:
    for opcode in sorted(BINARY):
        for type in FLOATS if opcode[0] == "f" else INTEGERS:
            yield Form(f"{opcode} {type}", (type, type), type, f"{opcode} {{0}} %a, %b")
    for a, b in permutations(INTEGERS, 2):
        yield from [cast("trunc", a, b)] if int(a[1:]) > int(b[1:]) else [cast("zext", a, b), cast("sext", a, b)]
    for a, b in permutations(FLOATS, 2):
        if SIZES[a] != SIZES[b]:
            yield cast("fptrunc" if SIZES[a] > SIZES[b] else "fpext", a, b)
    for real, number in product(FLOATS, INTEGERS):
        yield from (cast("fptoui", real, number), cast("fptosi", real, number), cast("uitofp", number, real), cast("sitofp", number, real))
        yield from (Form(f"{n} {real} {number}", (real,), number, f"call {{r}} @{n}.{{mr}}.{{m0}}({{0}} %a)") for n in ("llvm.fptosi.sat", "llvm.fptoui.sat"))
    for type in (*INTEGERS, *FLOATS):
        yield Form(f"compare {type}", (type, type), "i1", f"{'fcmp olt' if type in FLOATS else 'icmp ult'} {{0}} %a, %b")
        yield Form(f"select {type}", ("i1", type, type), type, "select {0} %a, {1} %b, {2} %c")


def intrinsics() -> Iterator[Form]:
    real = set("sqrt fma fmuladd fabs floor ceil trunc rint nearbyint round roundeven canonicalize copysign exp sin pow".split())
    of_three, of_one = {"fma", "fmuladd", "fshl", "fshr"}, set("ctpop ctlz cttz bswap bitreverse abs exp sin".split()) | (real - {"copysign", "pow"})
    for name in (*sorted(calls._ELEMENTWISE - {"llvm.is.fpclass"}), "llvm.exp", "llvm.sin", "llvm.pow"):
        word = name.removeprefix("llvm.")
        count = 3 if word in of_three else 1 if word in of_one else 2
        for type in FLOATS if word in real or word.startswith(("min", "max")) else INTEGERS:
            if (word, type) != ("bswap", "i8"):
                yield intrinsic(name, type, count, ", i1 false" if name in calls._SCALAR_ARGUMENT else "")


def forms() -> list[Form]:
    accesses = [access(kind, type) for kind in ("gather", "scatter", "masked load", "masked store") for type in (*INTEGERS, *FLOATS, "ptr")]
    return [*arithmetic(), *intrinsics(), *accesses]


TRAPS = [
    "udiv i32", "sdiv i32", "urem i16", "srem i64", "frem float", "frem double", "llvm.fptosi.sat float i32", "llvm.fptoui.sat double i32",
    "llvm.exp float", "llvm.pow double", "llvm.sin float", "fptrunc double half", "llvm.fma half", "llvm.maxnum half", "llvm.canonicalize half",
    "fadd bfloat", "select bfloat", "fptrunc float bfloat", "sitofp i32 bfloat", "llvm.fma bfloat", "gather i8", "gather i16", "gather half",
    "scatter i8", "scatter half",
]  # fmt: skip
NARROW_HOST_TRAPS = ["masked load i8", "masked store i16", "masked load half", "masked store half", "scatter i32", "scatter double", "scatter ptr"]
NOT_TRAPS = [
    "add i64",
    "fadd half",
    "fdiv double",
    "llvm.fma float",
    "fptrunc double float",
    "fptrunc float half",
    "gather i32",
    "gather ptr",
    "masked store i32",
]


@pytest.mark.parametrize("cpu", HOSTS)
def test_what_is_refused(cpu: str) -> None:
    refused = {form.name for form in forms() if form.refused(cpu)}
    assert refused.issuperset(TRAPS) and refused.isdisjoint(NOT_TRAPS)
    assert refused.issuperset(NARROW_HOST_TRAPS) if cpu == "x86-64-v3" else refused.isdisjoint(NARROW_HOST_TRAPS)


@pytest.mark.parametrize("cpu", HOSTS)
def test_what_is_not_refused_is_vector_code(cpu: str) -> None:
    """No calls and no branches, so no lane by itself."""
    target, width = Target.parse("x86_64-linux-gnu", cpu), HOSTS[cpu].lanes
    allowed = [form for form in forms() if not form.refused(cpu)]
    assert len(allowed) > 200
    module = llvm.parse_assembly(_joined([form.function(f"f{number}", width) for number, form in enumerate(allowed)]))
    functions = re.split(r"^f(\d+):", target.machine(3).emit_assembly(module), flags=re.MULTILINE)[1:]
    slow = {
        allowed[int(number)].name for number, body in zip(functions[::2], functions[1::2], strict=True) if re.search(r"^\s+(call|j)\w*\s", body, re.MULTILINE)
    }
    assert not slow


def _joined(texts: list[str]) -> str:
    """One module, with each declaration once."""
    declarations = dict.fromkeys(line for text in texts for line in text.splitlines() if line.startswith("declare"))
    bodies = "".join(text[text.index("define") :] for text in texts)
    return "\n".join(declarations) + "\n" + bodies


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("%m = phi <32 x i1> [ zeroinitializer, %entry ], [ %m, %loop ]", "a mask of type <32 x i1> in memory or a phi"),
        ("%m = phi <16 x i1> [ zeroinitializer, %entry ], [ %m, %loop ]", ""),
        ("%m = alloca <32 x i1>", "a mask of type <32 x i1> in memory or a phi"),
        ("%m = alloca <16 x i1>", ""),
        ("%e = extractelement <16 x i32> %v, i32 %n", "extractelement at an index that is not constant"),
        ("%e = insertelement <16 x i32> %v, i32 0, i32 %n", "insertelement at an index that is not constant"),
        ("%e = extractelement <16 x i32> %v, i64 3", ""),
        (f"%q = udiv <16 x i32> %v, <{', '.join(['i32 7'] * 16)}>", ""),
        (f"%q = udiv <16 x i32> %v, <{', '.join(['i32 0'] * 16)}>", "udiv of <16 x i32>"),
        ("%q = udiv <4 x i32> zeroinitializer, zeroinitializer", ""),
        ("%q = udiv i32 %n, %n", ""),
        ("%d = call {} @llvm.vector.deinterleave4.v16i32(<16 x i32> %v)", "llvm.vector.deinterleave4.v16i32"),
        ("%d = call {} @llvm.vector.deinterleave2.v16i32(<16 x i32> %v)", ""),
    ],
)
def test_single_instructions(text: str, form: str) -> None:
    declarations = "".join(f"declare {{}} @llvm.vector.deinterleave{n}.v16i32(<16 x i32>)\n" for n in (2, 4))
    module = parse(f"{declarations}define void @f(<16 x i32> %v, i32 %n) {{\nentry:\n  br label %loop\nloop:\n  {text}\n  br label %loop\n}}\n")
    function = module.globals["f"]
    assert isinstance(function, M.Function)
    if not form:
        refuse_traps(function, "k", HOSTS["x86-64-v4"])
        return
    with pytest.raises(TrapError, match=re.escape(f"internal error: the vector engine's code for kernel k has {form}\n")):
        refuse_traps(function, "k", HOSTS["x86-64-v4"])
