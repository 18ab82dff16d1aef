"""Values of constants."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

from opengpi.interpret.arithmetic import binary, cast
from opengpi.interpret.errors import NotInterpreted
from opengpi.interpret.floating import ROUND, from_bits
from opengpi.interpret.layout import FLOAT_SIZES, field_offsets, size_of
from opengpi.ir import model as M
from opengpi.ir import types as T

AddressOf = Callable[[M.GlobalValue], int]


def nowhere(value: M.GlobalValue) -> int:
    """For constants that do not depend on where globals lie."""
    raise NotInterpreted(f"@{value.name} where its address is not known")


def mentions_globals(value: M.Value) -> bool:
    """Whether the constant depends on where something lies."""
    if isinstance(value, M.ConstantAggregate):
        return any(map(mentions_globals, value.elements))
    if isinstance(value, M.ConstantExpr):
        return any(map(mentions_globals, value.operands))
    return isinstance(value, M.GlobalValue)


def evaluate(value: M.Value, address_of: AddressOf) -> Any:
    """The value of a constant; None for poison and undef."""
    if isinstance(value, M.ConstantInt) and isinstance(value.type, T.IntType):
        return value.value & ((1 << value.type.bits) - 1)
    if isinstance(value, M.ConstantFloat):
        return _floating(value)
    if isinstance(value, M.ConstantWord):
        return None if value.word in ("undef", "poison") and not _parts(value.type) else _word(value.type, value.word)
    if isinstance(value, M.ConstantBytes):
        return tuple(value.data)
    if isinstance(value, M.ConstantAggregate):
        return tuple(evaluate(element, address_of) for element in value.elements)
    if isinstance(value, M.GlobalValue):
        return address_of(value)
    if isinstance(value, M.ConstantExpr):
        return _expression(value, address_of)
    raise NotInterpreted(f"constant {type(value).__name__}")


def _parts(type: T.Type) -> list[T.Type]:
    if isinstance(type, T.VectorType | T.ArrayType):
        return [type.element] * type.count
    return list(type.fields or ()) if isinstance(type, T.StructType) else []


def _word(type: T.Type, word: str) -> Any:
    parts = _parts(type)
    if parts or isinstance(type, T.ArrayType | T.StructType):
        return tuple(_word(part, word) for part in parts)
    if word in ("undef", "poison"):
        return None
    return 0.0 if type in FLOAT_SIZES else 0


def zero(type: T.Type) -> Any:
    """Zero of any type."""
    return _word(type, "zeroinitializer")


def _floating(value: M.ConstantFloat) -> float:
    """From LLVM's spelling: decimal, 0xH… half, 0xR… bfloat, or 0x… a double's bits."""
    text = value.text
    if text[:3] == "0xH":
        return from_bits(T.HALF, int(text[3:], 16))
    if text[:3] == "0xR":
        return from_bits(T.BFLOAT, int(text[3:], 16))
    if text[:2] == "0x" and text[2] in "KLM":
        raise NotInterpreted(f"floating constant {text}")
    if text[:2] == "0x":
        return float(struct.unpack("<d", int(text, 16).to_bytes(8, "little"))[0])
    return ROUND[value.type](float(text))


def _expression(value: M.ConstantExpr, address_of: AddressOf) -> Any:
    operands = [evaluate(operand, address_of) for operand in value.operands]
    if value.opcode == "getelementptr":
        assert value.source_type is not None
        types = [operand.type for operand in value.operands[1:]]
        constant, _ = strides(value.source_type, types, list(operands[1:]))
        return operands[0] + constant & (1 << 64) - 1
    if len(operands) == 1:
        return cast(value.opcode, value.operands[0].type, value.type)(operands[0])
    return binary(value.opcode, value.type)(*operands)


def strides(source: T.Type, types: list[T.Type], known: list[int | None]) -> tuple[int, list[tuple[int, int]]]:
    """How getelementptr adds up: bytes of the indices that are ``known`` (bit patterns), and (position, bytes an index) of the others."""
    constant, scales = 0, []
    inner = source
    for position, (type, index) in enumerate(zip(types, known, strict=True)):
        if position and isinstance(inner, T.StructType):
            assert index is not None and inner.fields is not None
            constant += field_offsets(inner)[index]
            inner = inner.fields[index]
            continue
        if position:
            assert isinstance(inner, T.ArrayType | T.VectorType)
            inner = inner.element
        size = size_of(inner)
        if index is None:
            scales.append((position, size))
        else:
            assert isinstance(type, T.IntType)
            constant += size * (index - (1 << type.bits) if index >> (type.bits - 1) else index)
    return constant, scales
