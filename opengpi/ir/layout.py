"""Sizes and alignments of types, as x86-64, AArch64 and NVPTX agree on them."""

from __future__ import annotations

from opengpi.ir import types as T

_FLOATS = {"half": 2, "bfloat": 2, "float": 4, "double": 8, "fp128": 16, "x86_fp80": 16}


def align_up(offset: int, align: int) -> int:
    return -(-offset // align) * align


def align_of(type: T.Type) -> int:
    """ABI alignment in bytes."""
    if isinstance(type, T.ArrayType):
        return align_of(type.element)
    if isinstance(type, T.StructType):
        return 1 if type.packed else max(map(align_of, type.fields or ()), default=1)
    if isinstance(type, T.VectorType):
        return _power_of_two(_bytes(type))
    return min(_power_of_two(_bytes(type)), 16)


def size_of(type: T.Type) -> int:
    """Bytes from one element of an array to the next."""
    return align_up(_bytes(type), align_of(type))


def offset_of(struct: T.StructType, index: int) -> int:
    """Bytes from the start of a struct to its field ``index``."""
    offset = 0
    for field in (struct.fields or ())[: index + 1]:
        start = offset if struct.packed else align_up(offset, align_of(field))
        offset = start + size_of(field)
    return start


def _power_of_two(size: int) -> int:
    return 1 << max(size - 1, 0).bit_length()


def _bytes(type: T.Type) -> int:
    if isinstance(type, T.IntType):
        return -(-type.bits // 8)
    if isinstance(type, T.PointerType):
        return 8
    if isinstance(type, T.SimpleType) and type.name in _FLOATS:
        return _FLOATS[type.name]
    if isinstance(type, T.VectorType):
        bits = type.count * (type.element.bits if isinstance(type.element, T.IntType) else 8 * _bytes(type.element))
        return -(-bits // 8)
    if isinstance(type, T.ArrayType):
        return type.count * size_of(type.element)
    if isinstance(type, T.StructType) and type.fields is not None:
        offset = 0
        for field in type.fields:
            offset = (offset if type.packed else align_up(offset, align_of(field))) + size_of(field)
        return align_up(offset, align_of(type))
    raise ValueError(f"{type} has no size")
