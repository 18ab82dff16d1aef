"""Statements that touch memory, or act with other lanes."""

from __future__ import annotations

from opengpi.fuzz.builder import Builder
from opengpi.fuzz.case import COUNT, INPUT_OFFSETS, KINDS
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

LOCAL = 8
"""Elements of a local array."""
_RELAXED = M.Ordering("monotonic")
COMMUTATIVE = "add and or xor umax umin max min"
"""The first must be add: ``scattered_accumulate`` relies on it."""
SIZES: dict[T.Type, int] = {T.I8: 1, T.I16: 2, T.I32: 4, T.I64: 8, T.HALF: 2, T.FLOAT: 4, T.DOUBLE: 8}


def load_input(b: Builder, base: M.Value, thread: M.Value, type: T.Type, varied: bool = False) -> None:
    """One element of the input: at a constant place, along the threads (with a stride), or anywhere; ``varied``: along the threads."""
    kind = 1 if varied else b.source.randrange(4)
    array = b.e.offset(base, INPUT_OFFSETS[type])
    if kind == 0:
        index: M.Value = integer(T.I32, b.source.randrange(COUNT))
    elif kind == 1:
        scaled = b.e.binary("mul", thread, b.source.choice((1, 1, 2, 3, -1)))
        index = b.e.binary("and", b.e.binary("add", scaled, b.source.randrange(8)), COUNT - 1)
    elif kind == 2:
        index = b.index(COUNT)
    else:
        index = b.index(COUNT, T.I64)
    b.keep(b.e.load(type, b.address(array, type, index), SIZES[type]))


def load_vector(b: Builder, base: M.Value) -> None:
    """Four floats at once, and two of them kept."""
    array = b.e.offset(base, INPUT_OFFSETS[T.FLOAT])
    type = T.vector(4, T.FLOAT)
    vector = b.e.load(type, b.address(array, type, b.index(COUNT // 4)), 16)
    for position in b.source.sample(range(4), 2):
        b.keep(b.e.add(M.Instruction("extractelement", T.FLOAT, [vector, integer(T.I32, position)])))


def local_array(b: Builder) -> tuple[M.Value, T.Type]:
    """A new array of this thread, filled; it goes to the function's entry."""
    type = b.any_type()
    array = M.Alloca(T.PTR, T.array(LOCAL, type), align=16, name=b.fresh("array"))
    b.e.add(array)
    for position in range(LOCAL):
        b.e.store(b.value(type), b.e.offset(array, position * SIZES[type]), SIZES[type])
    return array, type


def use_local(b: Builder, array: M.Value, type: T.Type) -> None:
    if b.chance(0.15):  # a copy within it, for memops
        half = LOCAL // 2 * SIZES[type]
        copy = b.e.call("llvm.memcpy.p0.p0.i64", T.VOID, [array, b.e.offset(array, half), integer(T.I64, half), integer(T.I1, 0)])
        copy.arg_attrs = [(f"align {SIZES[type]}",), (f"align {SIZES[type]}",), (), ()]
    if b.chance(0.7):
        b.e.store(b.value(type), b.address(array, type, b.index(LOCAL)), SIZES[type])
    b.keep(b.e.load(type, b.address(array, type, b.index(LOCAL)), SIZES[type]))


def accumulate(b: Builder, cells: M.Value, count: int) -> None:
    """An atomic whose old value nobody looks at: the cell's operation and type are the same for all, so that order does not show."""
    operations = COMMUTATIVE.split()
    cell = b.source.randrange(count)
    operation = operations[cell % len(operations)]
    type = T.I64 if cell % len(operations) and cell // len(operations) % 2 else T.I32
    address = b.e.offset(cells, 8 * cell)
    b.e.add(M.AtomicRMW(operation, address, b.value(type), _RELAXED, SIZES[type]))


def scattered_accumulate(b: Builder, cells: M.Value, count: int) -> None:
    """Atomic sums at addresses that differ from lane to lane: a histogram."""
    position = b.e.binary("mul", b.index(count // 8), 64)
    position.name = b.fresh("at")
    b.e.add(M.AtomicRMW("add", b.address(cells, T.I8, position), b.value(T.I32), _RELAXED, 4))


def own_atomic(b: Builder, cell: M.Value) -> None:
    """Atomics on memory of this thread alone: their results count."""
    type = b.source.choice((T.I32, T.I64, T.FLOAT, T.DOUBLE))
    b.e.store(b.value(type), cell, SIZES[type])
    if isinstance(type, T.SimpleType):
        b.keep(b.e.add(M.AtomicRMW(b.choose("fadd fsub"), cell, b.value(type), _RELAXED, SIZES[type])))
    elif b.chance(0.3):
        pair = b.e.add(
            M.CompareExchange(T.literal_struct((type, T.I1)), cell, b.value(type), b.value(type), _RELAXED, "monotonic", SIZES[type])
        )  # fmt: skip
        b.keep(b.e.add(M.ExtractValue(type, pair, (0,))))
        b.keep(b.e.add(M.ExtractValue(T.I1, pair, (1,))))
    else:
        operation = b.choose(COMMUTATIVE + " sub xchg nand uinc_wrap udec_wrap")
        b.keep(b.e.add(M.AtomicRMW(operation, cell, b.value(type), _RELAXED, SIZES[type])))
    b.keep(b.e.load(type, cell, SIZES[type]))
    b.e.store(integer(T.I64, 0), cell, 8)


# --- warp operations -----------------------------------------------------------------------------


def ballot(b: Builder, mask: M.Value, condition: M.Value) -> M.Value:
    """The lanes of ``mask`` where ``condition`` holds."""
    found = b.builtin("gpi.warp.ballot", T.I128, [mask, b.e.cast("zext", condition, T.I32)])
    found.name = b.fresh("at")
    return found


def _halves(b: Builder, mask: M.Value) -> None:
    """A lane mask as numbers."""
    b.keep(b.e.cast("trunc", mask, T.I64))
    b.keep(b.e.cast("trunc", b.e.binary("lshr", mask, 64), T.I64))


def warp_operation(b: Builder) -> None:
    """Any of them, among the lanes that are here."""
    assert b.mask is not None
    {0: _shuffle, 1: _shuffle, 2: _vote, 3: _reduce, 4: _match}[b.source.randrange(5)](b, b.mask)


def _vote(b: Builder, mask: M.Value) -> None:
    kind = b.choose("ballot ballot any all uni sync")
    if kind == "sync":
        b.builtin("gpi.warp.sync", T.VOID, [mask])
    elif kind == "ballot":
        _halves(b, ballot(b, mask, b.condition()))
    else:
        b.keep(b.builtin(f"gpi.warp.{kind}", T.I32, [mask, b.e.cast("zext", b.condition(), T.I32)]))


def _reduce(b: Builder, mask: M.Value) -> None:
    kind = b.choose("add smin smax umin umax and or xor")
    b.keep(b.builtin(f"gpi.warp.reduce.{kind}.i32", T.I32, [mask, b.value(T.I32)]))


def _match(b: Builder, mask: M.Value) -> None:
    few = b.e.binary("and", b.value(T.I64), b.source.choice((1, 3)))
    _halves(b, b.builtin(f"gpi.warp.match.{b.choose('any all')}.i64", T.I128, [mask, few]))


def _shuffle(b: Builder, mask: M.Value) -> None:
    """A shuffle; where the source lane is not here, its result is not looked at, for it is undefined."""
    kind, e = b.choose("idx up down xor"), b.e
    type = b.source.choice((T.I32, T.I64, T.FLOAT, T.DOUBLE))
    bits = T.I32 if type in (T.I32, T.FLOAT) else T.I64
    own = b.value(type, 0)
    carried = own if type is bits else e.cast("bitcast", own, bits)
    width = b.source.choice([w for w in (2, 4, 8, 16, 32, 64, 128) if w <= b.warp][-3:] + [b.warp] * 3)
    distance: M.Value = integer(T.I32, b.source.choice((0, 1, 2, 3, 8, width // 2, width - 1)))
    if b.chance(0.35):
        distance = b.index(width)
    moved = b.builtin(f"gpi.warp.shuffle.{kind}.{bits}", bits, [mask, carried, distance, integer(T.I32, width)])
    result = moved if type is bits else e.cast("bitcast", moved, type)
    lane = b.builtin("gpi.lane.id", T.I32)
    first = e.binary("and", lane, -width)
    if kind == "idx":
        source = e.binary("add", first, e.binary("and", distance, width - 1))
    else:
        source = e.binary({"up": "sub", "down": "add", "xor": "xor"}[kind], lane, distance)
        inside = e.compare("sge", source, first) if kind == "up" else e.compare("slt", source, e.binary("add", first, width))
        source = e.select(inside, source, lane)
    here = ballot(b, mask, integer(T.I1, -1))
    known = e.cast("trunc", e.binary("lshr", here, e.cast("zext", source, T.I128)), T.I1)
    known.name = b.fresh("at")
    b.keep(e.select(known, result, own))


# --- the block -----------------------------------------------------------------------------------


def exchange(b: Builder, cells: M.Value, thread: M.Value, count: int) -> None:
    """Each thread puts a value into its cell of shared memory and, after a barrier, looks at another's."""
    type = b.source.choice(KINDS)
    if isinstance(type, T.SimpleType):  # in cells of their own: the bits of a NaN must not be read as an integer
        cells = b.e.offset(cells, 8 * count)
    b.e.store(b.value(type), b.address(cells, T.I64, thread), SIZES[type])
    if b.chance(0.25):
        kind = b.choose("count and or")
        b.keep(b.builtin(f"gpi.barrier.{kind}", T.I32, [b.e.cast("zext", b.condition(), T.I32)]))
    else:
        b.builtin("gpi.barrier", T.VOID)
    shifted = b.e.binary("add", b.e.binary("mul", thread, b.source.choice((1, 1, 1, 3, -1))), b.source.choice((1, 2, 16, count - 1, count)))
    other = b.e.binary("urem", shifted if b.chance(0.7) else b.value(T.I32), integer(T.I32, count))
    other.name = b.fresh("at")
    b.keep(b.e.load(type, b.address(cells, T.I64, other), SIZES[type]))
    b.builtin("gpi.barrier", T.VOID)
