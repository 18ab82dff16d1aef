"""Statements on vectors, structs and numbers of uncommon width: a lane's own, not those of the warp."""

from __future__ import annotations

from collections.abc import Callable

from opengpi.fuzz.builder import NAMES, Builder
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

_STRUCT = T.literal_struct((T.I32, T.FLOAT, T.I64))


def elements(b: Builder, vector: M.Value, count: int) -> None:
    """Takes a few out."""
    type = vector.type
    assert isinstance(type, T.VectorType)
    for position in b.source.sample(range(type.count), min(count, type.count)):
        b.keep(b.e.add(M.Instruction("extractelement", type.element, [vector, integer(T.I32, position)])))


def make_vector(b: Builder) -> None:
    """Put together of what there is, all of it or a part."""
    type = b.vector_type()
    vector: M.Value = M.ConstantWord(type, "poison") if b.chance(0.7) else b.value(type)
    some = range(type.count) if isinstance(vector, M.ConstantWord) else b.source.sample(range(type.count), 1)
    for position in some:
        vector = b.e.add(M.Instruction("insertelement", type, [vector, b.value(type.element), integer(T.I32, position)]))
    b.keep(vector)


def vector_operation(b: Builder) -> None:
    """Element by element, and elements taken out."""
    type = b.vector_type()
    floats = "fadd fmul fsub fdiv fneg fma"
    opcode = b.choose(floats if type.element in T.FLOAT_TYPES else "add sub mul xor and or shl ashr lshr udiv srem smax umin")
    if opcode == "fneg":
        result = b.e.unary(opcode, b.value(type))
    elif opcode == "fma":
        result = b.intrinsic("fma", type, [b.value(type) for _ in range(3)])
    elif opcode in ("smax", "umin"):
        result = b.intrinsic(opcode, type, [b.value(type), b.value(type)])
    else:
        result = b.e.binary(opcode, b.value(type), b.value(type))
    elements(b, b.keep(result), 2)


def rearranged(b: Builder) -> None:
    """A shuffle of two vectors' elements, or one element at a place that lanes compute."""
    type = b.vector_type()
    if b.chance(0.5):
        mask = tuple(b.source.randrange(2 * type.count) for _ in range(type.count))
        b.keep(b.e.add(M.ShuffleVector(type, b.value(type), b.value(type), mask)))
    elif b.chance(0.5):
        b.keep(b.e.add(M.Instruction("extractelement", type.element, [b.value(type), b.index(type.count)])))
    else:
        b.keep(b.e.add(M.Instruction("insertelement", type, [b.value(type), b.value(type.element), b.index(type.count)])))


def vector_selection(b: Builder) -> None:
    """By one condition for all elements, or by one each."""
    type = b.vector_type()
    if b.chance(0.5):
        b.keep(b.e.select(b.condition(), b.value(type), b.value(type)))
        return
    predicate = b.choose("olt oge une") if type.element in T.FLOAT_TYPES else b.choose("slt ugt ne")
    b.keep(b.e.select(b.e.compare(predicate, b.value(type), b.value(type)), b.value(type), b.value(type)))


def vector_conversion(b: Builder) -> None:
    """Between vectors of as many elements."""
    source, target, opcodes = b.source.choice(_CONVERSIONS)
    b.keep(b.e.cast(b.choose(opcodes), b.value(source, 0.05), target))


_CONVERSIONS: tuple[tuple[T.Type, T.Type, str], ...] = (
    (T.vector(4, T.I8), T.vector(4, T.I16), "zext sext"), (T.vector(4, T.I16), T.vector(4, T.I32), "zext sext"),
    (T.vector(4, T.I32), T.vector(4, T.I8), "trunc"), (T.vector(4, T.I32), T.vector(4, T.FLOAT), "sitofp uitofp"),
    (T.vector(2, T.HALF), T.vector(2, T.FLOAT), "fpext"), (T.vector(2, T.FLOAT), T.vector(2, T.HALF), "fptrunc"),
    (T.vector(2, T.I64), T.vector(2, T.I32), "trunc"), (T.vector(2, T.FLOAT), T.vector(2, T.I32), "fptosi fptoui"),
)  # fmt: skip


def struct_value(b: Builder) -> None:
    """A struct put together, chosen by a condition, and taken apart."""
    made = []
    for _ in range(2):
        struct: M.Value = M.ConstantWord(_STRUCT, "poison")
        for position, type in enumerate(_STRUCT.fields or ()):
            struct = b.e.add(M.InsertValue(struct, b.value(type), (position,)))
        made.append(struct)
    chosen = b.e.select(b.condition(), *made)
    position = b.source.randrange(3)
    assert _STRUCT.fields is not None
    b.keep(b.e.add(M.ExtractValue(_STRUCT.fields[position], chosen, (position,))))


def wide_integer(b: Builder) -> None:
    """Numbers of 128 bits, of two halves."""

    def whole() -> M.Value:
        if b.chance(0.3):
            return b.e.cast(b.choose("zext sext"), b.value(T.I64), T.I128)
        high = b.e.binary("shl", b.e.cast("zext", b.value(T.I64), T.I128), 64)
        return b.e.binary("or", high, b.e.cast("zext", b.value(T.I64), T.I128))

    opcode = b.choose("add sub mul and or xor shl lshr ashr icmp udiv sdiv urem srem")
    left = whole()
    if opcode == "icmp":
        b.keep(b.e.compare(b.choose("eq ult sgt"), left, whole()))
        return
    right = b.e.cast("zext", b.e.binary("and", b.value(T.I32), 127), T.I128) if opcode in ("shl", "lshr", "ashr") else whole()
    result = b.e.binary(opcode, left, right)
    b.keep(b.e.cast("trunc", result, T.I64))
    b.keep(b.e.cast("trunc", b.e.binary("lshr", result, 64), T.I64))


def brain_float(b: Builder) -> None:
    """bfloat: from float, or from its bits, and back to float."""

    def short() -> M.Value:
        if b.chance(0.3):
            return b.e.cast("bitcast", b.value(T.I16, 0.05), T.BFLOAT)
        return b.e.cast("fptrunc", b.value(T.FLOAT), T.BFLOAT)

    opcode = b.choose("fadd fsub fmul fdiv fneg fcmp maxnum none")
    first = short()
    if opcode == "none":
        result = first
    elif opcode == "fneg":
        result = b.e.unary(opcode, first)
    elif opcode == "fcmp":
        b.keep(b.e.compare(b.choose("olt oge une"), first, short()))
        return
    elif opcode == "maxnum":
        zero = M.ConstantFloat(T.BFLOAT, "0xR0000")
        result = b.e.call(f"llvm.maxnum.{NAMES[T.BFLOAT]}", T.BFLOAT, [b.e.binary("fadd", first, zero), b.e.binary("fadd", short(), zero)])
    else:
        result = b.e.binary(opcode, first, short())
    b.keep(b.e.cast("fpext", result, T.FLOAT))


STATEMENTS: dict[Callable[[Builder], None], int] = {
    make_vector: 4, vector_operation: 8, rearranged: 4, vector_selection: 4, vector_conversion: 4, struct_value: 3, wide_integer: 4, brain_float: 3,
}  # fmt: skip
"""How often each is chosen, in kernels that have such values."""
