"""What the passes say, executed: functions made total, and inline PTX, run on this machine against Python models."""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Callable
from functools import cache

import llvmlite.binding as llvm
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.transform import passes

C_TYPES = {"i8": ctypes.c_int8, "i32": ctypes.c_int32, "i64": ctypes.c_int64, "float": ctypes.c_float, "double": ctypes.c_double}


@cache
def compiled(text: str, names: str, optimised: bool) -> tuple[llvm.ExecutionEngine, int]:
    """Address of @f after the passes, with the engine that owns it."""
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    module = parse(passes.run(text, [*names.split(","), *(["optimise"] if optimised else []), "verify"]))
    module.triple = module.datalayout = ""
    assembly = llvm.parse_assembly(print_module(module), llvm.create_context())
    engine = llvm.create_mcjit_compiler(assembly, llvm.Target.from_default_triple().create_target_machine())
    engine.finalize_object()
    return engine, engine.get_function_address("f")


def run(text: str, result: str, args: list[tuple[str, object]], names: str = "total") -> list[object]:
    """The results of @f, plain and after LLVM's optimiser."""
    results = []
    for optimised in (False, True):
        _engine, address = compiled(text, names, optimised)
        results.append(ctypes.CFUNCTYPE(C_TYPES[result], *(C_TYPES[type] for type, _ in args))(address)(*(value for _, value in args)))
    return results


def signed(value: int, bits: int) -> int:
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def integers(bits: int) -> st.SearchStrategy[int]:
    edges = [0, 1, -1, -(1 << (bits - 1)), (1 << (bits - 1)) - 1, bits - 1, bits, bits + 1]
    return st.one_of(st.sampled_from(edges), st.integers(-(1 << (bits - 1)), (1 << (bits - 1)) - 1))


SHIFTS: dict[str, Callable[[int, int, int], int]] = {
    "shl": lambda x, n, bits: x << n if n < bits else 0,
    "lshr": lambda x, n, bits: (x & ((1 << bits) - 1)) >> n if n < bits else 0,
    "ashr": lambda x, n, bits: x >> min(n, bits - 1),
}


@pytest.mark.parametrize("bits", [8, 32, 64])
@pytest.mark.parametrize("opcode", list(SHIFTS))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_shifts(opcode: str, bits: int, data: st.DataObject) -> None:
    x, n = data.draw(integers(bits)), data.draw(integers(bits))
    text = f"define i{bits} @f(i{bits} %x, i{bits} %n) {{\n  %r = {opcode} i{bits} %x, %n\n  ret i{bits} %r\n}}\n"
    expected = signed(SHIFTS[opcode](x, n & ((1 << bits) - 1), bits), bits)
    assert run(text, f"i{bits}", [(f"i{bits}", x), (f"i{bits}", n)]) == [expected] * 2


def divide(opcode: str, x: int, d: int, bits: int) -> int:
    if opcode[0] == "u":
        x, d = x & ((1 << bits) - 1), d & ((1 << bits) - 1)
    if d == 0:
        return -1 if opcode[1:] == "div" else x
    quotient = abs(x) // abs(d) * (1 if (x < 0) == (d < 0) else -1)
    return quotient if opcode[1:] == "div" else x - quotient * d


@pytest.mark.parametrize("bits", [8, 32, 64])
@pytest.mark.parametrize("opcode", ["sdiv", "udiv", "srem", "urem"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_divisions(opcode: str, bits: int, data: st.DataObject) -> None:
    x, d = data.draw(integers(bits)), data.draw(integers(bits))
    text = f"define i{bits} @f(i{bits} %x, i{bits} %n) {{\n  %r = {opcode} i{bits} %x, %n\n  ret i{bits} %r\n}}\n"
    assert run(text, f"i{bits}", [(f"i{bits}", x), (f"i{bits}", d)]) == [signed(divide(opcode, x, d, bits), bits)] * 2


def convert(x: float, bits: int, is_signed: bool, double: bool) -> int:
    low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if is_signed else (0, (1 << bits) - 1)
    if math.isnan(x):
        return 1 << (bits - 1) if double or bits == 64 else 0
    return high if x == math.inf else low if x == -math.inf else max(low, min(high, math.trunc(x)))


@pytest.mark.parametrize("bits", [32, 64])
@pytest.mark.parametrize("opcode", ["fptosi", "fptoui"])
@pytest.mark.parametrize("type", ["float", "double"])
@settings(max_examples=60, deadline=None)
@given(x=st.floats(width=32))
@example(x=2147483648.0)
@example(x=-2147483648.0)
@example(x=4294967296.0)
@example(x=-0.5)
@example(x=9223372036854775808.0)
@example(x=math.nan)
def test_conversions(opcode: str, bits: int, type: str, x: float) -> None:
    text = f"define i{bits} @f({type} %x) {{\n  %r = {opcode} {type} %x to i{bits}\n  ret i{bits} %r\n}}\n"
    assert run(text, f"i{bits}", [(type, x)]) == [signed(convert(x, bits, opcode == "fptosi", type == "double"), bits)] * 2


@settings(max_examples=60, deadline=None)
@given(x=st.floats(width=32))
def test_narrow_conversions_go_by_32_bits(x: float) -> None:
    text = "define i8 @f(float %x) {\n  %r = fptosi float %x to i8\n  ret i8 %r\n}\n"
    assert run(text, "i8", [("float", x)]) == [signed(convert(x, 32, True, False), 8)] * 2


def test_fused_product_is_not_rounded() -> None:
    text = "define double @f(double %a, double %b, double %c) {\n %m = fmul contract double %a, %b\n %s = fsub contract double %m, %c\n ret double %s\n}\n"
    a = 1.0 + 2.0**-52
    assert run(text, "double", [("double", a), ("double", a), ("double", a * a)], "fuse") == [2.0**-104] * 2


# --- inline PTX ----------------------------------------------------------------------------------


def ptx(instruction: str, *args: int, bits: int = 32, table: int | None = None) -> int:
    """The result of an instruction on registers of ``bits`` bits, as unsigned; ``table`` is one more operand, a constant."""
    letter = "r" if bits == 32 else "l"
    operands = ", ".join(f"${index}" for index in range(len(args) + 1))
    operands += f", {table}" if table is not None else ""
    params = ", ".join(f"i{bits} %a{index}" for index in range(len(args)))
    constraints = ",".join(["=" + letter] + [letter] * len(args))
    call = f'call i{bits} asm "{instruction} {operands};", "{constraints}"({params})'
    text = f"define i{bits} @f({params}) {{\n  %r = {call}\n  ret i{bits} %r\n}}\n"
    first, second = run(text, f"i{bits}", [(f"i{bits}", arg) for arg in args], "ptx,total")
    assert first == second
    return int(first) & ((1 << bits) - 1)  # type: ignore[call-overload,no-any-return]


words = st.one_of(st.sampled_from([0, 1, 31, 32, 33, 255, 256, 0x80000000, 0xFFFFFFFF]), st.integers(0, 0xFFFFFFFF))


@settings(max_examples=100, deadline=None)
@given(a=words, b=words, c=words)
def test_bfe(a: int, b: int, c: int) -> None:
    position, length = b & 255, c & 255
    assert ptx("bfe.u32", a, b, c) == (a >> position) & ((1 << length) - 1)
    sign = (signed(a, 32) >> min(position + length - 1, 31)) & 1 if length else 0  # PTX ISA's own description
    expected = 0
    for bit in range(32):
        inside = bit < length and position + bit <= 31
        expected |= (((a >> (position + bit)) & 1) if inside else sign) << bit
    assert ptx("bfe.s32", a, b, c) == expected


@settings(max_examples=100, deadline=None)
@given(a=words, b=words, c=words, d=words)
def test_bfi(a: int, b: int, c: int, d: int) -> None:
    position, length = c & 255, d & 255
    expected = b
    for bit in range(min(length, 32)):
        if position + bit <= 31:
            expected = expected & ~(1 << (position + bit)) | ((a >> bit) & 1) << (position + bit)
    assert ptx("bfi.b32", a, b, c, d) == expected


@settings(max_examples=60, deadline=None)
@given(a=words, b=words, c=words)
def test_prmt(a: int, b: int, c: int) -> None:
    pool = struct.pack("<II", a, b)
    expected = 0
    for index in range(4):
        selector = c >> (4 * index) & 15
        byte = pool[selector & 7]
        expected |= ((255 if byte & 128 else 0) if selector & 8 else byte) << (8 * index)
    assert ptx("prmt.b32", a, b, c) == expected


@settings(max_examples=60, deadline=None)
@given(a=words, b=words)
def test_other_bits(a: int, b: int) -> None:
    assert ptx("bfind.u32", a) == (a.bit_length() - 1) & 0xFFFFFFFF
    assert ptx("bfind.s32", a) == ((a if a < 1 << 31 else a ^ 0xFFFFFFFF).bit_length() - 1) & 0xFFFFFFFF
    assert ptx("shl.b32", a, b) == (a << b & 0xFFFFFFFF if b < 32 else 0)
    assert ptx("shr.s32", a, b) == signed(a, 32) >> min(b, 31) & 0xFFFFFFFF
    assert ptx("mul.hi.u32", a, b) == a * b >> 32
    assert ptx("popc.b32", a) == a.bit_count()
    assert ptx("min.s32", a, b) == min(signed(a, 32), signed(b, 32)) & 0xFFFFFFFF
    assert ptx("lop3.b32", a, b, a ^ b, table=0x96) == 0
    assert ptx("vabsdiff4.u32.u32.u32.add", a, b, 7) == 7 + sum(abs(x - y) for x, y in zip(a.to_bytes(4, "big"), b.to_bytes(4, "big"), strict=True))
    assert ptx("cvt.s32.s8", a) == signed(a, 8) & 0xFFFFFFFF
