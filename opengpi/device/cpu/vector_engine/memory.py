"""Memory accesses of a warp, by the shape of their addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.anchor import Places, known_places
from opengpi.device.cpu.vector_engine.lanes import Slices, mangle, word
from opengpi.device.cpu.vector_engine.optimisations import Optimisation as O
from opengpi.device.cpu.vector_engine.per_lane import per_lane
from opengpi.device.cpu.vector_engine.refusal import refuse_aggregates
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of, size_of
from opengpi.ir.rewrite import integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_WIDEST = 4  # slices that one wide load may span


def load(w: Widener, i: M.Load) -> None:
    """uniform address: one load · consecutive: a vector · close together: a wide load and a shuffle · else a gather."""
    address = i.operands[0]
    refuse_aggregates(i)
    if i.volatile or i.ordering is not None:
        per_lane(w, i, lambda args: w.twin(i, args, i.type))
        return
    known = known_places(w, address)
    if known is None:
        _gather(w, i, w.vector(address))
    elif w.is_uniform(address) and O.UNIFORM_ACCESSES in w.lanes.optimisations:
        w.how[i] = "uniform: one load"
        w.scalars[i] = w.twin(i, [known[0][0]], i.type)
    else:
        _load_known(w, i, known)


def _load_known(w: Widener, i: M.Load, places: Places) -> None:
    """Addresses at known distances: each slice by itself."""
    lanes = w.lanes
    parts = _parts(w, places, i.type)
    wide = w.mask is None and O.WIDE_LOADS in lanes.optimisations
    fits = [part.consecutive or (wide and part.span <= _WIDEST * lanes.width) for part in parts]
    if not all(fits) or (w.mask is not None and not lanes.masked_access(i.type)):
        if w.mask is None and O.INSERTS in lanes.optimisations and i.type is not T.I1:
            _load_each(w, i, places)
        else:
            _gather(w, i, w.vector(i.operands[0]))
        return
    w.how[i] = "consecutive: vector load" if all(part.consecutive for part in parts) else "close together: wide load and shuffle"
    loaded: Slices = []
    type = lanes.vector(i.type)
    for k, ((base, _), part) in enumerate(zip(places, parts, strict=True)):
        place = lanes.at(base, T.I8, part.least)
        if part.consecutive and w.mask is not None:
            name = f"llvm.masked.load.{mangle(type)}.p0"
            masked = lanes.call(name, type, [place, w.mask[k], word(type, "poison")], [i.align or align_of(i.type)])
            loaded.append(lanes.op("freeze", type, masked))  # else LLVM 22 moves it, past stores, to where a select has the same mask
        elif part.consecutive:
            loaded.append(lanes.load(type, place, i.align or align_of(i.type)))
        elif part.span == 1:
            loaded.append(lanes.splat(lanes.load(i.type, place, i.align)))
        else:
            whole = lanes.load(T.vector(part.span, i.type), place, i.align or align_of(i.type))
            loaded.append(lanes.emit(M.ShuffleVector(type, whole, word(whole.type, "poison"), part.elements)))
    w.set(i, loaded)


def _load_each(w: Widener, i: M.Load, places: Places) -> None:
    """All lanes are on, at known distances far apart: a scalar load each, which takes half as long as a gather."""
    lanes = w.lanes
    w.how[i] = "at known distances: scalar loads"
    type = lanes.vector(i.type)
    loaded: Slices = []
    for base, offsets in places:
        made: M.Value = word(type, "poison")
        for lane, offset in enumerate(offsets):
            one = lanes.load(i.type, lanes.at(base, T.I8, offset), i.align or align_of(i.type))
            made = lanes.op("insertelement", type, made, one, integer(T.I64, lane))
        loaded.append(made)
    w.set(i, loaded)


def _parts(w: Widener, places: Places, type: T.Type) -> list[_Slice]:
    as_vector = O.CONSECUTIVE in w.lanes.optimisations
    return [_Slice(offsets, size_of(type), as_vector) for _, offsets in places]


class _Slice:
    """Where the lanes of one slice access memory: ``least`` offset in bytes; ``elements`` from there, ``span`` of them in all."""

    def __init__(self, offsets: tuple[int, ...], size: int, as_vector: bool) -> None:
        self.least = min(offsets)
        distances = [offset - self.least for offset in offsets]
        self.elements = tuple(distance // size for distance in distances)
        whole = all(distance % size == 0 for distance in distances)
        self.span = max(self.elements) + 1 if whole else 1 << 30
        self.consecutive = as_vector and whole and self.elements == tuple(range(len(offsets)))


def _gather(w: Widener, i: M.Load, addresses: Slices) -> None:
    lanes, size = w.lanes, size_of(i.type)
    align = i.align or align_of(i.type)
    if not (lanes.host.gathers and O.GATHERS in lanes.optimisations) or size not in (1, 2, 4, 8) or i.type is T.I1 or align < size:
        per_lane(w, i, lambda args: w.twin(i, args, i.type))
        return
    w.how[i] = "gather"
    masks = lanes.mask_slices(w.mask)
    if size >= 4:
        w.set(i, [_gathered(w, i.type, address, mask, align) for address, mask in zip(addresses, masks, strict=True)])
        return
    # The word around it: a gather of less than 32 bits does not exist.
    bits, word_, wide = 8 * size, lanes.vector(T.I32), lanes.vector(T.I64)
    loaded: Slices = []
    for address, mask in zip(addresses, masks, strict=True):
        number = lanes.op("ptrtoint", wide, address)
        start = lanes.op("and", wide, number, lanes.numbers(T.I64, [-4] * lanes.width))
        words = _gathered(w, T.I32, lanes.op("inttoptr", lanes.vector(T.PTR), start), mask, 4)
        within = lanes.op("and", word_, lanes.op("trunc", word_, number), lanes.numbers(T.I32, [3] * lanes.width))
        low = lanes.op("lshr", word_, words, lanes.op("shl", word_, within, lanes.numbers(T.I32, [3] * lanes.width)))
        part = lanes.op("trunc", lanes.vector(T.int_type(bits)), low)
        loaded.append(part if isinstance(i.type, T.IntType) else lanes.op("bitcast", lanes.vector(i.type), part))
    w.set(i, loaded)


def _gathered(w: Widener, element: T.Type, address: M.Value, mask: M.Value, align: int) -> M.Value:
    lanes = w.lanes
    type = lanes.vector(element)
    return lanes.call(f"llvm.masked.gather.{mangle(type)}.v{lanes.width}p0", type, [address, mask, word(type, "poison")], [align])


def store(w: Widener, i: M.Store) -> None:
    """uniform address: the last lane's value · consecutive: a vector · else a scatter, in which later lanes win."""
    value, address = i.operands
    refuse_aggregates(i)
    if i.volatile or i.ordering is not None:
        per_lane(w, i, lambda args: w.twin(i, args, i.type))
        return
    known = known_places(w, address)
    if known is not None and w.is_uniform(address) and O.UNIFORM_ACCESSES in w.lanes.optimisations:
        w.how[i] = "uniform: one store"
        last = w.scalar(value) if w.is_uniform(value) else w.last(w.vector(value))
        w.twin(i, [last, known[0][0]], i.type)
    elif known is None or not _store_known(w, i, known):
        _scatter(w, i)


def _store_known(w: Widener, i: M.Store, places: Places) -> bool:
    lanes, value = w.lanes, i.operands[0]
    parts = _parts(w, places, value.type)
    if not all(part.consecutive for part in parts) or (w.mask is not None and not lanes.masked_access(value.type)):
        return False
    w.how[i] = "consecutive: vector store"
    align = i.align or align_of(value.type)
    for k, ((base, _), part, values) in enumerate(zip(places, parts, w.vector(value), strict=True)):
        place = lanes.at(base, T.I8, part.least)
        if w.mask is None:
            lanes.store(values, place, align)
        else:
            _store_masked(w, values, place, w.mask[k], align)
    return True


def _store_masked(w: Widener, values: M.Value, place: M.Value, mask: M.Value, align: int) -> None:
    """A slice's store under a mask; of a full slice a plain one where masked ones are slow, as on AVX2 (13 cycles and more on Zen 4)."""
    lanes = w.lanes
    slow = not lanes.host.masked_stores and O.FULL_SLICES in lanes.optimisations
    full, some, done = (lanes.new_block(name) for name in ("slice.full", "slice.some", "slice.stored"))
    if slow:
        lanes.branch(lanes.all([mask]), full, some)
        lanes.start(full)
        lanes.store(values, place, align)
        lanes.jump(done)
        lanes.start(some)
    lanes.call(f"llvm.masked.store.{mangle(values.type)}.p0", T.VOID, [values, place, mask], [0, align])
    if slow:
        lanes.jump(done)
        lanes.start(done)


def _scatter(w: Widener, i: M.Store) -> None:
    lanes, (value, address) = w.lanes, i.operands
    align = i.align or align_of(value.type)
    if not (lanes.host.scatters and O.SCATTERS in lanes.optimisations) or size_of(value.type) not in (4, 8) or align < size_of(value.type):
        per_lane(w, i, lambda args: w.twin(i, args, i.type))
        return
    w.how[i] = "scatter"
    for values, addresses, mask in zip(w.vector(value), w.vector(address), lanes.mask_slices(w.mask), strict=True):
        name = f"llvm.masked.scatter.{mangle(values.type)}.v{lanes.width}p0"
        lanes.call(name, T.VOID, [values, addresses, mask], [0, align])
