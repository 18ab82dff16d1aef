"""One instruction, one step: what a lane does alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from opengpi.interpret import arithmetic
from opengpi.interpret.builtins import builtin_step
from opengpi.interpret.constants import evaluate, nowhere, strides, zero
from opengpi.interpret.errors import InterpretError, NotInterpreted, Trapped
from opengpi.interpret.floating import fused
from opengpi.interpret.layout import size_of
from opengpi.interpret.machine import Frame, Step
from opengpi.interpret.memory import SEGMENT, Memory, reader, writer
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import CASTS
from opengpi.ir.instructions import BINARY

Slot = Callable[[M.Value], int]
_IGNORED = ("llvm.lifetime.", "llvm.assume", "llvm.dbg.", "llvm.experimental.noalias")
_SUFFIX = re.compile(r"(\.(v\d+)?(i\d+|f\d+|bf16|p\d+))+$")


def step(i: M.Instruction, slot: Slot, memory: Memory) -> Step | None:
    """The step of ``i``; None where there is nothing to do."""
    if isinstance(i, M.Call):
        return _call(i, slot, memory)
    if isinstance(i, M.Load | M.Store | M.AtomicRMW | M.CompareExchange | M.Alloca):
        return _ACCESSES[type(i)](i, slot, memory)
    if isinstance(i, M.Fence):
        return None
    if isinstance(i, M.GetElementPtr):
        return _getelementptr(i, slot)
    if i.opcode in ("fadd", "fsub") and "contract" in i.flags and (made := _contracted(i, slot)):
        return made
    operands = [slot(operand) for operand in i.operands]
    return _apply(_function(i), operands, slot(i))


def _apply(function: Callable[..., Any], operands: list[int], d: int) -> Step:
    """``function`` on the frame's ``operands``, into ``d``."""
    if len(operands) == 1:
        a = operands[0]

        def one(r: Frame) -> None:
            r[d] = function(r[a])

        return one
    if len(operands) == 2:
        a, b = operands

        def two(r: Frame) -> None:
            r[d] = function(r[a], r[b])

        return two

    def many(r: Frame) -> None:
        r[d] = function(*[r[operand] for operand in operands])

    return many


def _scalar(type: T.Type) -> T.Type:
    return type.element if isinstance(type, T.VectorType) else type


def _elementwise(function: Callable[..., Any], type: T.Type) -> Callable[..., Any]:
    return (lambda *values: tuple(map(function, *values))) if isinstance(type, T.VectorType) else function


def _function(i: M.Instruction) -> Callable[..., Any]:
    """What ``i`` computes from its operands' values."""
    opcode, type = i.opcode, i.type
    if opcode in BINARY:
        return _elementwise(arithmetic.binary(opcode, _scalar(type)), type)
    if isinstance(i, M.Compare):
        return _elementwise(arithmetic.compare(opcode, i.predicate, _scalar(i.operands[0].type)), type)
    if opcode in CASTS:
        return _cast(opcode, i.operands[0].type, type)
    if opcode == "select":
        return _elementwise(_select, type) if isinstance(i.operands[0].type, T.VectorType) else _select
    if opcode == "fneg":
        return _elementwise(lambda a: -a, type)
    if opcode == "freeze":
        return lambda a: _frozen(a, type)
    return _aggregate(i)


def _select(condition: int, true: Any, false: Any) -> Any:
    if condition is None:
        raise TypeError("select on poison")
    return true if condition else false


def _frozen(value: Any, type: T.Type) -> Any:
    if isinstance(value, tuple):
        return tuple(zero(_scalar(type)) if part is None else part for part in value)
    return zero(type) if value is None else value


def _cast(opcode: str, source: T.Type, target: T.Type) -> Callable[..., Any]:
    if opcode == "bitcast" and _count(source) != _count(target):
        size = size_of(source)
        read, write = reader(target), writer(source)

        def through_memory(value: Any) -> Any:
            data = bytearray(size)
            write(data, 0, value)
            return read(data, 0)

        return through_memory
    return _elementwise(arithmetic.cast(opcode, _scalar(source), _scalar(target)), target)


def _count(type: T.Type) -> int:
    return type.count if isinstance(type, T.VectorType) else 1


def _aggregate(i: M.Instruction) -> Callable[..., Any]:
    if isinstance(i, M.ExtractValue):
        return lambda value: _extracted(value, i.indices)
    if isinstance(i, M.InsertValue):
        return lambda value, element: _inserted(value, element, i.indices)
    if i.opcode == "extractelement":
        return lambda vector, index: vector[index]
    count = _count(i.type)
    if i.opcode == "insertelement":
        return lambda vector, element, index: _inserted(vector or (None,) * count, element, (index,))
    if isinstance(i, M.ShuffleVector):
        return lambda a, b: tuple(None if number < 0 else (*a, *(b or ()))[number] for number in i.mask)
    raise NotInterpreted(f"instruction {i.opcode}")


def _extracted(value: Any, indices: tuple[int, ...]) -> Any:
    for index in indices:
        value = value[index]
    return value


def _inserted(value: tuple[Any, ...], element: Any, indices: tuple[int, ...]) -> tuple[Any, ...]:
    index, *rest = indices
    new = _inserted(value[index], element, tuple(rest)) if rest else element
    return (*value[:index], new, *value[index + 1 :])


def _contracted(i: M.Instruction, slot: Slot) -> Step | None:
    """A sum of a product, both marked ``contract``, is a multiply-add; None where no operand is such a product."""
    products = [operand for operand in i.operands if isinstance(operand, M.Instruction) and operand.opcode == "fmul" and "contract" in operand.flags]
    if not products:
        return None
    if len(products) > 1 or isinstance(i.type, T.VectorType):
        raise NotInterpreted("a sum of two products, or of vectors, that may be contracted")
    product = products[0]
    first = i.operands[0] is product
    a, b = (slot(operand) for operand in product.operands)
    c, d = slot(i.operands[1] if first else i.operands[0]), slot(i)
    multiply_add = fused(i.type)
    product_sign = -1.0 if i.opcode == "fsub" and not first else 1.0
    sum_sign = -1.0 if i.opcode == "fsub" and first else 1.0

    def contracted(r: Frame) -> None:
        r[d] = multiply_add(product_sign * r[a], r[b], sum_sign * r[c])

    return contracted


def _getelementptr(i: M.GetElementPtr, slot: Slot) -> Step:
    if isinstance(i.type, T.VectorType):
        raise NotInterpreted("a vector of addresses")
    known = [evaluate(index, nowhere) if isinstance(index, M.ConstantInt) else None for index in i.operands[1:]]
    constant, scales = strides(i.source_type, [index.type for index in i.operands[1:]], known)
    base, d, most = slot(i.operands[0]), slot(i), (1 << 64) - 1
    terms = [(slot(index := i.operands[1 + position]), size, arithmetic.bits_of(index.type)) for position, size in scales]

    def address(r: Frame) -> None:
        total = r[base] + constant
        for index, size, bits in terms:
            value = r[index]
            total += size * (value - (1 << bits) if value >> (bits - 1) else value)
        r[d] = total & most

    return address


# --- memory ------------------------------------------------------------------------------------------


def _checked(memory: Memory, size: int, align: int) -> Callable[[int], tuple[bytearray, int]]:
    """Segment and offset of ``size`` bytes at an address, which must be aligned as promised."""
    segments = memory.segments

    def locate(address: int) -> tuple[bytearray, int]:
        segment = segments.get(address >> 32)
        offset = address & (SEGMENT - 1)
        if segment is None or offset + size > len(segment):
            raise InterpretError(f"access to {size} bytes at illegal address {address:#x}")
        if offset % align:
            raise InterpretError(f"address {address:#x} is not aligned to {align} bytes")
        return segment, offset

    return locate


def _load(i: M.Load, slot: Slot, memory: Memory) -> Step:
    a, d, read = slot(i.operands[0]), slot(i), reader(i.type)
    locate = _checked(memory, size_of(i.type), i.align or 1)

    def load(r: Frame) -> None:
        r[d] = read(*locate(r[a]))

    return load


def _store(i: M.Store, slot: Slot, memory: Memory) -> Step:
    type = i.operands[0].type
    v, a, write = slot(i.operands[0]), slot(i.operands[1]), writer(type)
    locate = _checked(memory, size_of(type), i.align or 1)

    def store(r: Frame) -> None:
        segment, offset = locate(r[a])
        write(segment, offset, r[v])

    return store


def _atomic(i: M.AtomicRMW, slot: Slot, memory: Memory) -> Step:
    a, v, d = slot(i.operands[0]), slot(i.operands[1]), slot(i)
    read, write, new = reader(i.type), writer(i.type), arithmetic.atomic(i.operation, i.type)
    locate = _checked(memory, size_of(i.type), size_of(i.type))

    def atomic(r: Frame) -> None:
        segment, offset = locate(r[a])
        old = read(segment, offset)
        write(segment, offset, new(old, r[v]))
        r[d] = old

    return atomic


def _compare_exchange(i: M.CompareExchange, slot: Slot, memory: Memory) -> Step:
    a, expected, replacement = (slot(operand) for operand in i.operands)
    d, type = slot(i), i.operands[1].type
    read, write = reader(type), writer(type)
    locate = _checked(memory, size_of(type), size_of(type))

    def compare_exchange(r: Frame) -> None:
        segment, offset = locate(r[a])
        old = read(segment, offset)
        if old == r[expected]:
            write(segment, offset, r[replacement])
        r[d] = (old, int(old == r[expected]))

    return compare_exchange


def _alloca(i: M.Alloca, slot: Slot, memory: Memory) -> Step:
    d, size = slot(i), size_of(i.allocated_type)
    count = slot(i.operands[0]) if i.operands else None

    def alloca(r: Frame) -> None:
        r[d] = memory.allocate(size * (1 if count is None else r[count]))
        r[3] = [*(r[3] or ()), r[d]]

    return alloca


_ACCESSES: dict[type, Callable[..., Step]] = {
    M.Load: _load, M.Store: _store, M.AtomicRMW: _atomic, M.CompareExchange: _compare_exchange, M.Alloca: _alloca,
}  # fmt: skip


# --- intrinsics --------------------------------------------------------------------------------------


def _call(i: M.Call, slot: Slot, memory: Memory) -> Step | None:
    name = i.callee_name
    if name.startswith(_IGNORED):
        return None
    args = [slot(arg) for arg in i.args]
    if name.startswith("gpi."):
        return builtin_step(name, args, slot(i), memory)
    short = _SUFFIX.sub("", name.removeprefix("llvm."))
    if short in ("memcpy", "memmove", "memset"):
        return _memory_operation(short, args, memory)
    if short in ("trap", "ubsantrap", "debugtrap"):
        return _trap
    if short == "expect":
        return _apply(lambda value, _: value, args, slot(i))
    argument = i.args[0].type if i.args else T.VOID
    function = arithmetic.with_overflow(short, arithmetic.bits_of(argument)) if isinstance(argument, T.IntType) else None
    if function is None:
        scalar = arithmetic.intrinsic(short, _scalar(i.type), _scalar(argument))
        if scalar is None:
            raise NotInterpreted(f"call of @{name}")
        function = _over_vectors(scalar, [arg.type for arg in i.args]) if isinstance(i.type, T.VectorType) else scalar
    return _apply(function, args, slot(i))


def _over_vectors(function: Callable[..., Any], types: list[T.Type]) -> Callable[..., Any]:
    """Element by element; arguments that are no vectors (flags) are the same for all."""
    count = next(type.count for type in types if isinstance(type, T.VectorType))
    return lambda *values: tuple(function(*[v[n] if isinstance(v, tuple) else v for v in values]) for n in range(count))


def _memory_operation(name: str, args: list[int], memory: Memory) -> Step:
    to, source, size = args[:3]

    def fill(r: Frame) -> None:
        if r[size]:
            segment, offset = memory.locate(r[to], r[size])
            segment[offset : offset + r[size]] = bytes([r[source]]) * r[size]

    def copy(r: Frame) -> None:
        if r[size]:
            memory.copy(r[to], r[source], r[size])

    return fill if name == "memset" else copy


def _trap(r: Frame) -> None:
    raise Trapped(f"kernel {r[0].launch.kernel}: trap")
