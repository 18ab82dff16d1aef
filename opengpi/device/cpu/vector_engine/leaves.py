"""The scalars that a vector, struct or array is made of, in the order of memory."""

from __future__ import annotations

from collections.abc import Iterator

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of, align_up, size_of
from opengpi.ir.rewrite import Emitter, integer


def is_aggregate(type: T.Type) -> bool:
    return isinstance(type, T.VectorType | T.StructType | T.ArrayType)


def elements(type: T.Type) -> list[T.Type]:
    """Of an aggregate, one level down."""
    if isinstance(type, T.StructType):
        return list(type.fields or ())
    assert isinstance(type, T.VectorType | T.ArrayType), type
    return [type.element] * type.count


def leaves(type: T.Type) -> Iterator[T.Type]:
    if not is_aggregate(type):
        yield type
        return
    for element in elements(type):
        yield from leaves(element)


def leaf_count(type: T.Type) -> int:
    if isinstance(type, T.VectorType | T.ArrayType):
        return type.count * leaf_count(type.element)
    return sum(map(leaf_count, type.fields or ())) if isinstance(type, T.StructType) else 1


def part(type: T.Type, indices: tuple[int, ...]) -> tuple[int, T.Type]:
    """Where the part at ``indices`` begins among the leaves of ``type``, and the part's type."""
    first = 0
    for index in indices:
        inner = elements(type)
        first += sum(map(leaf_count, inner[:index]))
        type = inner[index]
    return first, type


def offsets(type: T.Type, start: int = 0) -> Iterator[int]:
    """Where each leaf lies, in bytes."""
    if not is_aggregate(type):
        yield start
        return
    packed = isinstance(type, T.VectorType) or (isinstance(type, T.StructType) and type.packed)
    for element in elements(type):
        start = start if packed else align_up(start, align_of(element))
        yield from offsets(element, start)
        start += size_of(element)


def of_constant(value: M.Constant) -> list[M.Value]:
    """The leaves of a constant."""
    type = value.type
    if isinstance(value, M.ConstantAggregate):
        return [leaf for element in value.elements for leaf in (of_constant(element) if is_aggregate(element.type) else [element])]
    if isinstance(value, M.ConstantBytes):
        return [integer(T.I8, byte) for byte in value.data]
    assert isinstance(value, M.ConstantWord), value
    return [_scalar_word(leaf, value.word) for leaf in leaves(type)]


def _scalar_word(type: T.Type, word: str) -> M.Value:
    if word != "zeroinitializer":
        return M.ConstantWord(type, word)
    if isinstance(type, T.IntType):
        return integer(type, 0)
    return M.ConstantWord(type, "null") if isinstance(type, T.PointerType) else M.ConstantFloat(type, "0xH0000" if type is T.HALF else "0.000000e+00")


# --- the same bits as other scalars ----------------------------------------------------------------


def bits_of(type: T.Type) -> int:
    return type.bits if isinstance(type, T.IntType) else 8 * size_of(type)


def reshaped(e: Emitter, values: list[M.Value], type: T.Type) -> list[M.Value]:
    """Scalars of one type as scalars of ``type`` that are the same bits together, the first the lowest."""
    here, there = bits_of(values[0].type), bits_of(type)
    if here == there:
        return [_cast(e, value, type) for value in values]
    words = [_cast(e, value, T.int_type(here)) for value in values]
    whole = there if there % here == 0 else here if here % there == 0 else here * len(values)
    if whole > here:
        words = [_joined(e, words[at : at + whole // here], whole) for at in range(0, len(words), whole // here)]
    if whole > there:
        words = [piece for word in words for piece in _cut(e, word, there)]
    return [_cast(e, word, type) for word in words]


def _cast(e: Emitter, value: M.Value, type: T.Type) -> M.Value:
    if value.type is type:
        return value
    if isinstance(value.type, T.PointerType) or isinstance(type, T.PointerType):
        return e.cast("ptrtoint" if isinstance(value.type, T.PointerType) else "inttoptr", value, type)
    return e.cast("bitcast", value, type)


def _joined(e: Emitter, words: list[M.Value], bits: int) -> M.Value:
    type = T.int_type(bits)
    whole: M.Value | None = None
    for number, word in enumerate(words):
        wide = e.cast("zext", word, type)
        wide = e.binary("shl", wide, number * bits_of(word.type)) if number else wide
        whole = wide if whole is None else e.binary("or", whole, wide)
    assert whole is not None
    return whole


def _cut(e: Emitter, word: M.Value, bits: int) -> list[M.Value]:
    return [e.cast("trunc", e.binary("lshr", word, at) if at else word, T.int_type(bits)) for at in range(0, bits_of(word.type), bits)]
