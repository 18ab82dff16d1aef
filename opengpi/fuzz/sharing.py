"""Statements that touch memory."""

from __future__ import annotations

from opengpi.fuzz.aggregates import elements
from opengpi.fuzz.builder import VECTORS, Builder, floating
from opengpi.fuzz.case import COUNT, INPUT_OFFSETS, KINDS, TILES
from opengpi.interpret.layout import size_of
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

_REACH = COUNT * TILES
"""Elements of each type in the input."""
LOCAL = 8
"""Elements of a local array."""
_RELAXED = M.Ordering("monotonic")
COMMUTATIVE = "add and or xor umax umin max min"
"""The first must be add: ``scattered_accumulate`` relies on it."""
ATOMICS = COMMUTATIVE + " sub xchg nand uinc_wrap udec_wrap"
FLOATING_ATOMICS = "fadd fsub fmax fmin xchg"
_ATOMICS: list[tuple[T.Type, str]] = [
    *((type, operation) for type in (T.I8, T.I16, T.I32, T.I64) for operation in (ATOMICS + " cmpxchg").split()),
    *((type, operation) for type in (T.HALF, T.FLOAT, T.DOUBLE) for operation in FLOATING_ATOMICS.split()),
    *((T.I32, operation) for operation in ("inc", "dec")),
]
SIZES: dict[T.Type, int] = {type: size_of(type) for type in (*KINDS, *VECTORS)}


def load_input(b: Builder, base: M.Value, thread: M.Value, threads: int, type: T.Type, varied: bool = False) -> None:
    """One element of the input: at a constant place, along the ``threads`` (with a stride), or anywhere; ``varied``: along the threads."""
    kind = b.source.choice((1, 2, 2, 2)) if varied else b.source.randrange(6)
    array = b.e.offset(base, INPUT_OFFSETS[type])
    if kind == 0:
        index: M.Value = integer(T.I32, b.source.randrange(COUNT))
    elif kind == 1:
        scaled = b.e.binary("mul", thread, b.source.choice((1, 1, 2, 3, -1)))
        index = b.e.binary("and", b.e.binary("add", scaled, b.source.randrange(8)), COUNT - 1)
    elif kind == 2:
        stride = b.source.choice([stride for stride in (1, 1, 1, 2, 3, -1) if threads * stride + LOCAL <= _REACH])
        scaled = b.e.binary("mul", thread, stride) if stride != 1 else thread
        index = b.e.binary("add", scaled, b.source.randrange(LOCAL) + threads * (stride < 0))
        index = b.e.cast(b.choose("sext zext"), index, T.I64) if b.chance(0.5) else index
        index.name = b.fresh("at")
    elif kind == 3:
        index = b.index(COUNT)
    elif kind == 4:
        index = b.index(COUNT, T.I64)
    else:
        load_chosen(b, array, type)
        return
    b.keep(b.e.load(type, b.address(array, type, index), SIZES[type], volatile=b.chance(0.05)))


def load_chosen(b: Builder, array: M.Value, type: T.Type) -> None:
    """From one address or another."""
    first, second = b.address(array, type, b.index(COUNT)), b.address(array, type, integer(T.I32, b.source.randrange(COUNT)))
    address = b.e.select(b.condition(), first, second)
    address.name = b.fresh("at")
    b.keep(b.e.load(type, address, SIZES[type]))


def load_vector(b: Builder, base: M.Value, thread: M.Value, threads: int, type: T.Type) -> None:
    """A vector at once, and elements of it kept."""
    assert isinstance(type, T.VectorType)
    array = b.e.offset(base, INPUT_OFFSETS[type.element])
    index = thread if threads * type.count <= _REACH and b.chance(0.5) else b.index(COUNT // 4)
    elements(b, b.keep(b.e.load(type, b.address(array, type, index), SIZES[type])), 2)


def local_array(b: Builder, source: M.Value) -> tuple[M.Value, T.Type]:
    """A new array of this thread, filled; it goes to the function's entry. ``source``: the input."""
    type = b.source.choice(VECTORS) if b.vectors and b.chance(0.4) else b.any_type()
    array = M.Alloca(T.PTR, T.array(LOCAL, type), align=16, name=b.fresh("array"))
    b.e.add(array)
    if b.chance(0.6):
        _copy(b, array, type, source, "input")
        return array, type
    for position in range(LOCAL):
        b.e.store(b.value(type), b.e.offset(array, position * SIZES[type]), SIZES[type])
    return array, type


def use_local(b: Builder, array: M.Value, type: T.Type, source: M.Value) -> None:
    """Writes and reads elements, now and then many at once; ``source``: the input."""
    if b.chance(0.2):
        _copy(b, array, type, source, b.choose("half half move input set"))
    if b.chance(0.7):
        b.e.store(b.value(type), b.address(array, type, b.index(LOCAL)), SIZES[type])
    loaded = b.keep(b.e.load(type, b.address(array, type, b.index(LOCAL)), SIZES[type]))
    if isinstance(type, T.VectorType):
        elements(b, loaded, 2)


def _copy(b: Builder, array: M.Value, type: T.Type, source: M.Value, kind: str) -> None:
    """memcpy, memmove and memset: for memops, or for the engines where they are long."""
    size = LOCAL * SIZES[type]
    align = f"align {SIZES[type]}"
    if kind == "set":
        call = b.e.call("llvm.memset.p0.i64", T.VOID, [array, b.value(T.I8), integer(T.I64, size // b.source.choice((1, 2))), integer(T.I1, 0)])
        call.arg_attrs = [(align,), (), (), ()]
        return
    scalar = type.element if isinstance(type, T.VectorType) else type
    start, length = (size // 2, size // 2) if kind == "half" else (SIZES[type], size - SIZES[type]) if kind == "move" else (0, size)
    origin = b.e.offset(source, INPUT_OFFSETS[scalar]) if kind == "input" else b.e.offset(array, start)
    name = f"llvm.{'memmove' if kind == 'move' else 'memcpy'}.p0.p0.i64"
    call = b.e.call(name, T.VOID, [array, origin, integer(T.I64, length), integer(T.I1, 0)])
    call.arg_attrs = [(align,), (align,), (), ()]


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
    """Atomics on memory of this thread alone, 8 bytes: their results count."""
    type, operation = b.source.deal(_ATOMICS)
    size = SIZES[type]
    b.e.store(b.value(type), cell, size)
    if operation in ("fmax", "fmin"):  # it is not said which of two zeros is the smaller
        b.keep(b.e.add(M.AtomicRMW(operation, cell, b.source.choice((floating(type, 1.5), floating(type, -3.0))), _RELAXED, size)))
    elif operation == "cmpxchg":
        pair = b.e.add(M.CompareExchange(T.literal_struct((type, T.I1)), cell, b.value(type), b.value(type), _RELAXED, "monotonic", size))
        b.keep(b.e.add(M.ExtractValue(type, pair, (0,))))
        b.keep(b.e.add(M.ExtractValue(T.I1, pair, (1,))))
    elif operation in ("inc", "dec"):
        b.keep(b.builtin(f"gpi.atomic.{operation}.i32", type, [cell, b.value(type)]))
    else:
        b.keep(b.e.add(M.AtomicRMW(operation, cell, b.value(type), _RELAXED, size)))
    b.keep(b.e.add(M.Load(type, cell, size, ordering=_RELAXED)) if b.chance(0.5) else b.e.load(type, cell, size))
    b.e.store(integer(T.I64, 0), cell, 8)


_REDUCED = ("count", "and", "or")


# --- the block -----------------------------------------------------------------------------------


def exchange(b: Builder, cells: M.Value, thread: M.Value, count: int) -> None:
    """Each thread puts a value into its cell of shared memory and, after a barrier, looks at another's."""
    type = b.source.choice((*KINDS, *[T.vector(2, T.FLOAT)] * b.vectors))
    if not isinstance(type, T.IntType):  # in cells of their own: the bits of a NaN must not be read as an integer
        cells = b.e.offset(cells, 8 * count)
    b.e.store(b.value(type), b.address(cells, T.I64, thread), SIZES[type])
    if b.chance(0.5):
        kind = b.source.deal(_REDUCED)
        b.keep(b.builtin(f"gpi.barrier.{kind}", T.I32, [b.e.cast("zext", b.condition(), T.I32)]))
    elif b.chance(0.06):
        b.builtin("gpi.barrier.sync", T.VOID, [integer(T.I32, b.source.randrange(1, 16)), integer(T.I32, 0)])
    else:
        b.builtin("gpi.barrier", T.VOID)
    shifted = b.e.binary("add", b.e.binary("mul", thread, b.source.choice((1, 1, 1, 3, -1))), b.source.choice((1, 2, 16, count - 1, count)))
    other = b.e.binary("urem", shifted if b.chance(0.7) else b.value(T.I32), integer(T.I32, count))
    other.name = b.fresh("at")
    b.keep(b.e.load(type, b.address(cells, T.I64, other), SIZES[type]))
    b.builtin("gpi.barrier", T.VOID)
