"""Sizes, alignments and offsets of types in memory, in bytes."""

from __future__ import annotations

from opengpi.interpret.errors import NotInterpreted
from opengpi.ir import types as T

FLOAT_SIZES = {T.HALF: 2, T.BFLOAT: 2, T.FLOAT: 4, T.DOUBLE: 8}


def round_up(offset: int, align: int) -> int:
    return (offset + align - 1) // align * align


def size_of(type: T.Type) -> int:
    """From one element of an array to the next."""
    if isinstance(type, T.PointerType):
        return 8
    if type in FLOAT_SIZES:
        return FLOAT_SIZES[type]
    if isinstance(type, T.IntType):
        return _next_power_of_two((type.bits + 7) // 8)
    if isinstance(type, T.ArrayType):
        return type.count * size_of(type.element)
    if isinstance(type, T.VectorType):
        return _next_power_of_two(type.count * size_of(type.element))
    if isinstance(type, T.StructType) and type.fields is not None:
        return field_offsets(type)[-1]
    raise NotInterpreted(f"{type} has no size")


def align_of(type: T.Type) -> int:
    if isinstance(type, T.ArrayType):
        return align_of(type.element)
    if isinstance(type, T.StructType):
        return 1 if type.packed else max((align_of(field) for field in type.fields or ()), default=1)
    return size_of(type) if isinstance(type, T.VectorType) else min(size_of(type), 16)


def field_offsets(struct: T.StructType) -> list[int]:
    """The offset of each field, and the size of the whole last."""
    offsets, end = [], 0
    for field in struct.fields or ():
        end = end if struct.packed else round_up(end, align_of(field))
        offsets.append(end)
        end += size_of(field)
    return [*offsets, round_up(end, align_of(struct))]


def _next_power_of_two(size: int) -> int:
    return 1 << (size - 1).bit_length()
