"""Atomics in shared memory without the bus lock: a block never leaves its worker, so nobody comes between."""

from __future__ import annotations

from opengpi.analysis.pointer_bases import SHARED, PointerBases
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import size_of
from opengpi.ir.rewrite import Emitter, rewrite_function

_BINARY = frozenset(("add", "sub", "and", "or", "xor", "fadd", "fsub"))
_CHOICES = {"max": "sgt", "min": "slt", "umax": "ugt", "umin": "ult"}
_OPERATIONS = _BINARY | _CHOICES.keys() | {"xchg"}


def simplify_shared_atomics(module: M.Module) -> None:
    """Makes load, operation and store of each atomic whose address is known to be shared; loads and stores stay atomic ones, so that
    LLVM neither tears nor merges them.

    Before: ``%old = atomicrmw add ptr %s, i32 %v monotonic``. After: ``%old = load atomic …``, ``add``, ``store atomic …``.
    """
    for function in module.functions:
        if any(isinstance(i, M.AtomicRMW | M.CompareExchange) for i in function.instructions()):
            rewrite_function(module, function, _Visitor(PointerBases(function)).visit)


class _Visitor:
    def __init__(self, bases: PointerBases) -> None:
        self.bases = bases

    def visit(self, emitter: Emitter, i: M.Instruction) -> M.Value | None:
        if not isinstance(i, M.AtomicRMW | M.CompareExchange) or self.bases.space(i.operands[0]) != SHARED:
            return None
        return plain_update(emitter, i)


def plain_update(emitter: Emitter, i: M.AtomicRMW | M.CompareExchange) -> M.Value | None:
    """The result of load, operation and store in place of ``i``; None where they cannot do it."""
    operation = i.operation if isinstance(i, M.AtomicRMW) else "xchg"
    if operation not in _OPERATIONS or not isinstance(i.operands[1].type, T.IntType | T.SimpleType | T.PointerType):
        return None
    return _update(emitter, i) if isinstance(i, M.AtomicRMW) else _exchange(emitter, i)


def _update(emitter: Emitter, i: M.AtomicRMW) -> M.Value:
    old = _load(emitter, i, i.ordering)
    value = i.operands[1]
    if i.operation in _BINARY:
        value = emitter.binary(i.operation, old, value)
    elif i.operation in _CHOICES:
        value = emitter.select(emitter.compare(_CHOICES[i.operation], old, value), old, value)
    _store(emitter, i, i.ordering, value)
    return old


def _exchange(emitter: Emitter, i: M.CompareExchange) -> M.Value:
    _, expected, new = i.operands
    old = _load(emitter, i, i.success)
    equal = emitter.compare("eq", old, expected)
    _store(emitter, i, i.success, emitter.select(equal, new, old))
    pair = emitter.add(M.InsertValue(M.ConstantWord(i.type, "poison"), old, (0,)))
    return emitter.add(M.InsertValue(pair, equal, (1,)))


def _load(emitter: Emitter, i: M.AtomicRMW | M.CompareExchange, ordering: M.Ordering) -> M.Value:
    word = "monotonic" if ordering.word == "monotonic" else "acquire"
    return emitter.add(M.Load(i.operands[1].type, i.operands[0], _align(i), i.volatile, M.Ordering(word)))


def _store(emitter: Emitter, i: M.AtomicRMW | M.CompareExchange, ordering: M.Ordering, value: M.Value) -> None:
    word = "monotonic" if ordering.word == "monotonic" else "release"
    emitter.add(M.Store(value, i.operands[0], _align(i), i.volatile, M.Ordering(word)))


def _align(i: M.AtomicRMW | M.CompareExchange) -> int:
    return i.align or size_of(i.operands[1].type)
