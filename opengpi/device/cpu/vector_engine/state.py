"""What a warp keeps from region to region: a record in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.lanes import Lanes, Mask, Slices
from opengpi.device.cpu.vector_engine.regions import ENDED, Slot
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of, align_up
from opengpi.ir.rewrite import constant_value, integer

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Widener

_LINE = 64
_ASKED = frozenset(("gpi.state.count", "gpi.state.and", "gpi.state.or"))


@dataclass(frozen=True)
class Record:
    """Where each slot lies in a warp's record, and what it takes for one thread, in bytes. At its start stands the set of lanes that have not ended."""

    offsets: tuple[int, ...]
    sizes: tuple[int, ...]
    size: int

    @classmethod
    def of(cls, slots: Sequence[Slot], warp: int) -> Record:
        end, offsets = _LINE, []
        for slot in slots:
            offsets.append(end)
            end = align_up(end + slot.size * (1 if slot.per_warp else warp), _LINE)
        return cls(tuple(offsets), tuple(slot.size for slot in slots), end)


class State:
    """The record at ``address``, as the code of one warp sees it. ``votes``: two numbers of the votes before the next barrier (how many, how
    many for it), and two of those before the last one. ``ends``: lanes may end before others do. ``part``: where the record is
    a block's and the code is for parts of it that follow each other, which of its threads lane 0 is, and which it is in the last part."""

    def __init__(self, record: Record, address: M.Value, votes: M.Value, ends: bool, part: tuple[M.Value, int] | None = None) -> None:
        self.record = record
        self.address = address
        self.votes = votes
        self.ends = ends
        self.part = part

    def entry_mask(self, lanes: Lanes) -> Mask:
        """The lanes that have not ended in an earlier region."""
        return lanes.mask_of(lanes.load(T.int_type(lanes.warp), self.address))

    def lower(self, w: Widener, call: M.Call) -> None:
        """gpi.state.*: see regions."""
        lanes, name = w.lanes, call.callee_name
        if name == "gpi.state.vote":
            self._vote(w, call)
            return
        if name in _ASKED:
            w.scalars[call] = self._answer(lanes, name)
            return
        slot = constant_value(call.args[0])
        assert slot is not None
        if name == "gpi.state.local":
            w.scalars[call] = lanes.local(T.array(slot, T.I8), align=_LINE)  # the number of bytes
            return
        place = lanes.at(self.address, T.I8, self.record.offsets[slot])
        if self.part is not None and ".uniform." not in name:
            place = lanes.gep(place, lanes.op("mul", T.I32, self.part[0], integer(T.I32, self.record.sizes[slot])))
        if name in ("gpi.state.alloca", "gpi.state.memory"):
            w.scalars[call] = place
        elif name.startswith("gpi.state.load.uniform."):
            w.scalars[call] = lanes.load(call.type, place)
        elif name.startswith("gpi.state.store.uniform."):
            value = call.args[1]
            self._store_uniform(lanes, w.scalar(value) if w.is_uniform(value) else w.first(w.vector(value)), place)
        elif name.startswith("gpi.state.load."):
            w.set(call, lanes.unspill(place, call.type))
        else:
            self._store(lanes, w.vector(call.args[1]), place)

    def _vote(self, w: Widener, call: M.Call) -> None:
        lanes = w.lanes
        zero = integer(lanes.vector(T.I32), 0)
        agreeing = lanes.both(w.mask, [lanes.compare("icmp", "ne", part, zero) for part in w.vector(call.args[0])])
        for number, set in enumerate((lanes.set_of(w.mask), lanes.set_of(agreeing))):
            count = lanes.call(f"llvm.ctpop.i{lanes.warp}", set.type, [set])
            narrow = count if lanes.warp == 32 else lanes.op("trunc", T.I32, count)
            place = lanes.at(self.votes, T.I32, number)
            lanes.store(lanes.op("add", T.I32, lanes.load(T.I32, place), narrow), place)

    def _answer(self, lanes: Lanes, name: str) -> M.Value:
        voted, agreeing = (lanes.load(T.I32, lanes.at(self.votes, T.I32, number)) for number in (2, 3))
        if name == "gpi.state.count":
            return agreeing
        all = lanes.compare("icmp", "eq", voted, agreeing)
        some = lanes.compare("icmp", "ne", agreeing, integer(T.I32, 0))
        return lanes.op("zext", T.I32, all if name == "gpi.state.and" else some)

    def _store_uniform(self, lanes: Lanes, value: M.Value, place: M.Value) -> None:
        """The value of all parts of a block: by the last, for others may still have to load what is there."""
        if self.part is None:
            lanes.store(value, place)
            return
        last, go = lanes.new_block("last.part"), lanes.new_block("parts")
        lanes.branch(lanes.compare("icmp", "eq", self.part[0], integer(T.I32, self.part[1])), last, go)
        lanes.start(last)
        lanes.store(value, place)
        lanes.jump(go)
        lanes.start(go)

    @staticmethod
    def _store(lanes: Lanes, values: Slices, place: M.Value) -> None:
        """Every lane's value: nobody looks at those of lanes that are off."""
        for k, part in enumerate(values):
            type = part.type.element  # type: ignore[attr-defined]
            if type is T.I1:
                part, type = lanes.op("zext", lanes.vector(T.I8), part), T.I8
            lanes.store(part, lanes.at(place, type, k * lanes.width), align_of(type))

    def leave(self, w: Widener, region: M.Value) -> M.Value:
        """The number of the region that the warp runs next; keeps which of its lanes do."""
        lanes = w.lanes
        ended = integer(T.I32, ENDED)
        if w.is_uniform(region):
            number = w.scalar(region)
            if self.ends:
                all = lanes.set_of(w.mask)
                goes = lanes.compare("icmp", "ne", number, ended)
                lanes.store(lanes.op("select", all.type, goes, all, integer(all.type, 0)), self.address)
            return number
        numbers = w.vector(region)
        going = lanes.both(w.mask, [lanes.compare("icmp", "ne", part, integer(part.type, ENDED)) for part in numbers])
        lanes.store(lanes.set_of(going), self.address)
        # All that go on go to one region: the greatest number is its, and that of lanes which end is less.
        numbers = [lanes.op("select", part.type, m, part, integer(part.type, ENDED)) for m, part in zip(going, numbers, strict=True)]
        greatest = numbers[0]
        for part in numbers[1:]:
            greatest = lanes.call(f"llvm.smax.v{lanes.width}i32", part.type, [greatest, part])
        return lanes.call(f"llvm.vector.reduce.smax.v{lanes.width}i32", T.I32, [greatest])
