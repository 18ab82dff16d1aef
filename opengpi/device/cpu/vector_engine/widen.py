"""From device IR for a thread to host IR for a warp."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from opengpi.analysis.shapes import Shapes
from opengpi.device.cpu.thread_engine.edit import map_constant
from opengpi.device.cpu.vector_engine import anchor, atomics, calls, control, division, full_bodies, grouped, halves, memory, sliced
from opengpi.device.cpu.vector_engine.convergence import Convergence
from opengpi.device.cpu.vector_engine.lanes import Lanes, Mask, Slices
from opengpi.device.cpu.vector_engine.linearise import Linear
from opengpi.device.cpu.vector_engine.per_lane import per_lane
from opengpi.device.cpu.vector_engine.refusal import Refusal, refuse_aggregates
from opengpi.device.cpu.vector_engine.state import State
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.instructions import BINARY
from opengpi.ir.layout import size_of
from opengpi.ir.rewrite import constant_value, integer
from opengpi.ir.uses import places_of_uses

_CASTS = frozenset("trunc zext sext fptrunc fpext fptoui fptosi uitofp sitofp ptrtoint inttoptr bitcast".split())
_PLAIN = BINARY | _CASTS | {"fneg", "select", "freeze", "icmp", "fcmp", "getelementptr"}
_DIVISIONS = frozenset(("sdiv", "udiv", "srem", "urem"))
_PROMISES = frozenset(("nsw", "nuw", "exact", "inbounds", "nusw", "disjoint", "nneg", "samesign"))
"""Flags that need not hold for lanes that are off."""


@dataclass
class Source:
    """What is known of a function before it is widened: its canonical form, shapes, order, the space that each atomic is in, and the bytes of
    state that a slot takes for one thread."""

    function: M.Function
    shapes: Shapes
    plan: Linear
    spaces: Mapping[M.Value, int]
    slot_sizes: Sequence[int] = ()
    slices: Shapes | None = None
    sliced: frozenset[M.Value] = frozenset()

    def offsets(self, value: M.Value) -> tuple[int, ...] | None:
        """Every lane's distance from lane 0's value, in bytes for an address; lanes have their copies of a local variable one behind the other."""
        shape = self.shapes.of(value)
        if shape.offsets is None or shape.alloca is None:
            return shape.offsets
        variable = shape.alloca
        if isinstance(variable, M.Alloca):
            size = size_of(variable.allocated_type)
        else:
            slot = constant_value(variable.operands[0])
            assert slot is not None
            size = self.slot_sizes[slot]
        return tuple(offset + lane * size for lane, offset in enumerate(shape.offsets))


class Widener:
    """Widens one function. ``coordinates`` makes the lanes' thread indices where they are not at known offsets; ``describe`` gives what stands for
    a function as a value."""

    def __init__(
        self,
        lanes: Lanes,
        source: Source,
        entry_mask: Mask,
        coordinates: Callable[[int], Slices],
        thread: M.Value,
        state: State,
        describe: Callable[[M.GlobalValue], M.GlobalValue],
    ) -> None:
        self.lanes = lanes
        self.describe = describe
        self.state = state
        self.source = source
        self.shapes = source.shapes
        self.plan = source.plan
        self.entry_mask = entry_mask
        self.coordinates = coordinates
        self.thread = thread
        self.scalars: dict[M.Value, M.Value] = {}
        self.vectors: dict[M.Value, Slices] = {}
        self.sliced: dict[M.Value, list[M.Value]] = {}
        self.parts: dict[tuple[M.Value, int], Slices] = {}
        self.masks: dict[M.Block, Mask] = {}
        self.edge_masks: dict[M.Block, Slices] = {}
        self.mask_slots: dict[M.Block, list[M.Alloca]] = {}
        self.phi_slots: dict[M.Phi, list[M.Alloca]] = {}
        self.out = {block: lanes.new_block(block.name) for block in self.plan.order}
        self.block = self.plan.order[0]
        self.how: dict[M.Instruction, str] = {}
        self.full_starts: dict[M.Block, M.Block] = {}
        """Where the bodies for full warps begin that are being made, by the block that heads them."""
        self.full = True
        """Whether code may be made twice here, once for warps with all lanes."""
        self.convergence = Convergence(source.function, self.plan.divergent)
        self.used = {operand for i in source.function.instructions() for operand in i.operands}
        self.places = places_of_uses(source.function)

    @property
    def mask(self) -> Mask:
        """The lanes that run the present block."""
        return self.masks[self.plan.mask[self.block]]

    def converged(self) -> bool:
        """Whether all lanes that have not ended run the present block."""
        return self.plan.mask[self.block] is self.plan.order[0] or self.convergence.complete(self.block)

    def run(self) -> M.Block:
        """Widens all blocks; returns the first."""
        for block in self.plan.order:
            control.make_slots(self, block)
        self.blocks(self.plan.order)
        return self.out[self.plan.order[0]]

    def blocks(self, blocks: Sequence[M.Block]) -> None:
        position = 0
        while position < len(blocks):
            block = self.block = blocks[position]
            self.lanes.start(self.out[block])
            control.enter(self, block)
            below = full_bodies.worth(self, block)
            if below:
                full_bodies.emit(self, below)
                position += len(below)
            else:
                self.body(block)
                position += 1

    def body(self, block: M.Block) -> None:
        """The instructions of a block that has been entered."""
        self.block = block
        groups = grouped.find_groups(self, block)
        for instruction in block.instructions:
            self.lanes.debug = {kind: node for kind, node in instruction.metadata.items() if kind == "dbg"}
            if isinstance(instruction, M.Phi):
                control.read_phi(self, instruction)
            elif instruction is block.terminator:
                control.leave(self, block)
            elif instruction in groups and grouped.take(self, groups[instruction], instruction):
                continue
            else:
                self.instruction(instruction)
                self._settle(instruction)

    # --- values ----------------------------------------------------------------------------------

    def base(self, value: M.Value) -> M.Value | None:
        """Lane 0's value as a scalar where the other lanes' are at known offsets from it."""
        if isinstance(value, M.Constant):
            return self._constant(value)
        return self.scalars.get(value)

    def offsets(self, value: M.Value) -> tuple[int, ...]:
        """The lanes' distances from lane 0's value, for a value with a base."""
        if isinstance(value, M.Constant):
            return (0,) * self.lanes.warp
        return self.source.offsets(value) or (0,) * self.lanes.warp

    def is_uniform(self, value: M.Value) -> bool:
        return self.base(value) is not None and not any(self.offsets(value))

    def scalar(self, value: M.Value) -> M.Value:
        found = self.base(value)
        assert found is not None, value
        return found

    def vector(self, value: M.Value) -> Slices:
        """Every lane's value."""
        found = self.vectors.get(value)
        if found is None:
            found = sliced.vector(self, value) if value in self.sliced else self.lanes.slices(self.scalar(value), self.offsets(value))
        return found

    def _constant(self, value: M.Constant) -> M.Value:
        return self.lanes.prelude.expand(map_constant(value, self.describe))

    def set(self, instruction: M.Instruction, slices: Slices) -> None:
        if instruction.type is T.BFLOAT:
            raise Refusal("bfloat values that differ between lanes", instruction)
        self.vectors[instruction] = slices

    # --- instructions ----------------------------------------------------------------------------

    def instruction(self, i: M.Instruction) -> None:
        if isinstance(i, M.Call):
            calls.lower(self, i)
        elif isinstance(i, M.Load):
            memory.load(self, i)
        elif isinstance(i, M.Store):
            memory.store(self, i)
        elif isinstance(i, M.AtomicRMW | M.CompareExchange):
            atomics.atomic(self, i)
        elif isinstance(i, M.Fence):
            self.lanes.emit(M.Fence(i.ordering))
        elif isinstance(i, M.Alloca):
            self._alloca(i)
        elif isinstance(i, M.ExtractValue):
            self._extract(i)
        elif i.opcode in _PLAIN:
            self._plain(i)
        else:
            raise Refusal(f"{i.opcode} is not vectorised", i)

    def _plain(self, i: M.Instruction) -> None:
        refuse_aggregates(i)
        if self.source.offsets(i) is not None and all(self.base(operand) is not None for operand in i.operands):
            self.scalars[i] = self._scalar(i)
            return
        if i in self.source.sliced:
            sliced.compute(self, i)
            return
        if i.opcode in _DIVISIONS:
            self.set(i, division.divide(self, i))
        elif i.opcode == "frem":
            per_lane(self, i, lambda args: self.twin(i, args, i.type))
        elif i.opcode == "fptrunc" and i.type is T.HALF and i.operands[0].type is T.DOUBLE:
            self.set(i, [halves.from_double(self.lanes, part) for part in self.vector(i.operands[0])])
        else:
            self.set(i, self.slicewise(i))

    def _scalar(self, i: M.Instruction) -> M.Value:
        """Lane 0's result, or what stands for it where lane 0 is off and flags promise nothing."""
        operands = [self.scalar(operand) for operand in i.operands]
        if i in self.shapes.promised and self.mask is not None:
            return anchor.extended(self, i)
        if "disjoint" in i.flags:
            return self.lanes.op("add", i.type, *operands)
        return self.twin(i, operands, i.type)

    def _settle(self, i: M.Instruction) -> None:
        """Takes the scalar of a value that is uniform although what it is made of is not from the first lane that runs."""
        if i in self.scalars or i not in self.vectors or self.source.offsets(i) is None:
            return
        if not self.shapes.of(i).is_uniform:
            raise Refusal(f"lanes of {i.opcode} are at known distances from each other, but not its operands", i)
        self.scalars[i] = self.first(self.vectors[i])

    def first(self, slices: Slices) -> M.Value:
        """The value of the first lane that runs."""
        lanes = self.lanes
        if self.mask is None:
            return lanes.op("extractelement", slices[0].type.element, slices[0], integer(T.I64, 0))  # type: ignore[attr-defined]
        return self.pick(slices, lanes.lowest(lanes.set_of(self.mask)))

    def last(self, slices: Slices) -> M.Value:
        """The value of the last lane that runs."""
        lanes = self.lanes
        if self.mask is None:
            return lanes.op("extractelement", slices[-1].type.element, slices[-1], integer(T.I64, lanes.width - 1))  # type: ignore[attr-defined]
        return self.pick(slices, lanes.highest(lanes.set_of(self.mask)))

    def pick(self, slices: Slices, lane: M.Value) -> M.Value:
        return self.lanes.pick(self.lanes.spill(slices, 0), slices[0].type.element, lane)  # type: ignore[attr-defined]

    def twin(self, i: M.Instruction, operands: list[M.Value], type: T.Type) -> M.Value:
        """``i`` with other operands, and without what it promises where lanes may be off."""
        made = self.twin_of(i, operands)
        made.type = type
        return self.lanes.emit(made)

    def twin_of(self, i: M.Instruction, operands: list[M.Value]) -> M.Instruction:
        """As ``twin``, not put anywhere yet."""
        made = copy.copy(i)
        made.operands, made.name = operands, ""
        made.metadata = {}
        if self.mask is not None or not all(self.is_uniform(operand) for operand in i.operands):
            made.flags = tuple(flag for flag in i.flags if flag not in _PROMISES)
            if "disjoint" in i.flags:  # the distances between lanes are those of a sum
                made.opcode = "add"
        return made

    def slicewise(self, i: M.Instruction) -> Slices:
        """``i`` on each slice."""
        columns = [self._gep_operand(operand) if i.opcode == "getelementptr" else self.vector(operand) for operand in i.operands]
        type = self.lanes.vector(i.type)
        return [self.twin(i, [column[k] for column in columns], type) for k in range(self.lanes.count)]

    def _gep_operand(self, operand: M.Value) -> Slices:
        """Uniform bases and indices of an address stay scalar: gathers want a scalar base."""
        return [self.scalar(operand)] * self.lanes.count if self.is_uniform(operand) else self.vector(operand)

    def _alloca(self, i: M.Alloca) -> None:
        """A copy a lane, one behind the other."""
        if i.operands and not (isinstance(i.operands[0], M.ConstantInt) and i.operands[0].value == 1):
            raise Refusal("a local array of a size that is not constant", i)
        self.scalars[i] = self.lanes.local(i.allocated_type, self.lanes.warp, max(i.align, 64))

    def _extract(self, i: M.ExtractValue) -> None:
        aggregate = i.operands[0]
        if (aggregate, i.indices[0]) in self.parts and len(i.indices) == 1:
            self.set(i, self.parts[aggregate, i.indices[0]])
        elif self.is_uniform(aggregate):
            self.scalars[i] = self.twin(i, [self.scalar(aggregate)], i.type)
        else:
            raise Refusal("a struct as a value", i)
