"""From device IR for a thread to host IR for a warp."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from opengpi.analysis.shapes import Shapes
from opengpi.device.cpu.thread_engine import builtins
from opengpi.device.cpu.thread_engine.edit import map_constant
from opengpi.device.cpu.vector_engine import anchor, division, full_bodies, grouped, halves, memory, sliced, warp_operations
from opengpi.device.cpu.vector_engine.convergence import Convergence
from opengpi.device.cpu.vector_engine.lanes import Lanes, Mask, Slices, mangle, word
from opengpi.device.cpu.vector_engine.linearise import Linear
from opengpi.device.cpu.vector_engine.optimisations import Optimisation
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.device.cpu.vector_engine.state import State
from opengpi.device.cpu.vector_engine.traps import HALF_BY_CALLS
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.instructions import BINARY
from opengpi.ir.layout import size_of
from opengpi.ir.rewrite import constant_value, integer
from opengpi.ir.uses import places_of_uses
from opengpi.registry.abi import load_abi
from opengpi.registry.builtins import load_builtins

_CASTS = frozenset("trunc zext sext fptrunc fpext fptoui fptosi uitofp sitofp ptrtoint inttoptr bitcast".split())
_PLAIN = BINARY | _CASTS | {"fneg", "select", "freeze", "icmp", "fcmp", "getelementptr"}
_DIVISIONS = frozenset(("sdiv", "udiv", "srem", "urem"))
_PROMISES = frozenset(("nsw", "nuw", "exact", "inbounds", "nusw", "disjoint", "nneg", "samesign"))
"""Flags that need not hold for lanes that are off."""
_ELEMENTWISE = frozenset(
    f"llvm.{name}"
    for name in "sqrt fma fabs floor ceil trunc rint nearbyint round roundeven minnum maxnum minimum maximum minimumnum maximumnum copysign canonicalize "
    "ctpop ctlz cttz bswap bitreverse fshl fshr abs smin smax umin umax sadd.sat uadd.sat ssub.sat usub.sat fmuladd is.fpclass".split()
)
_OF_MEMORY = frozenset(("llvm.memcpy", "llvm.memmove", "llvm.memset"))
_SCALAR_ARGUMENT = {"llvm.is.fpclass": 1, "llvm.ctlz": 1, "llvm.cttz": 1, "llvm.abs": 1}
_NOTHING = ("llvm.lifetime.", "llvm.assume", "llvm.dbg.", "llvm.experimental.noalias", "llvm.donothing", "llvm.invariant.", "llvm.prefetch")
_IGNORED = frozenset(("gpi.converge.split", "gpi.converge.join"))


def family(name: str) -> str:
    """``llvm.fma`` of ``llvm.fma.f32``."""
    parts = name.split(".")
    while (len(parts) > 2 and parts[-1][:1] in "ifvp" and parts[-1].lstrip("ifvpb")[:1].isdigit()) or parts[-1] == "bf16":
        parts.pop()
    return ".".join(parts)


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
            self._slots(block)
        self.blocks(self.plan.order)
        return self.out[self.plan.order[0]]

    def blocks(self, blocks: Sequence[M.Block]) -> None:
        position = 0
        while position < len(blocks):
            block = self.block = blocks[position]
            self.lanes.start(self.out[block])
            self._enter(block)
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
                self._read_phi(instruction)
            elif instruction is block.terminator:
                self._leave(block)
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

    # --- control ---------------------------------------------------------------------------------

    def _slots(self, block: M.Block) -> None:
        lanes = self.lanes
        if self.plan.mask[block] is block and block not in self.plan.single and block is not self.plan.order[0]:
            self.mask_slots[block] = [lanes.local(lanes.vector(T.I1)) for _ in range(lanes.count)]
        for phi in block.phis():
            if isinstance(phi.type, T.VectorType | T.StructType | T.ArrayType):
                raise Refusal(f"a phi of type {phi.type}", phi)
            if phi.type is T.BFLOAT and self.source.offsets(phi) is None:
                raise Refusal("bfloat values that differ between lanes", phi)
            if self.source.offsets(phi) is not None:
                self.phi_slots[phi] = [lanes.local(phi.type)]
            elif phi in self.source.sliced:
                self.phi_slots[phi] = [lanes.local(phi.type) for _ in range(lanes.count)]
            else:
                self.phi_slots[phi] = [lanes.local(lanes.vector(phi.type)) for _ in range(lanes.count)]

    def result(self, value: M.Value) -> M.Value:
        """What the function returns for the warp."""
        return self.state.leave(self, value)

    def clear_slots(self) -> None:
        """At the start of the function no lane waits anywhere."""
        for slots in self.mask_slots.values():
            for slot in slots:
                self.lanes.store(self.lanes.no_lanes(), slot)

    def _enter(self, block: M.Block) -> None:
        """Finds out which lanes run the block, and goes on where there is none."""
        lanes = self.lanes
        if block is self.plan.order[0]:
            self.masks[block] = self.entry_mask
            self.clear_slots()
            return
        if self.plan.mask[block] is not block:
            return
        if block in self.plan.single:
            mask = self.edge_masks[block]
        else:
            mask = []
            for slot in self.mask_slots[block]:
                mask.append(lanes.load(slot.allocated_type, slot))
                lanes.store(lanes.no_lanes(), slot)
        self.masks[block] = mask
        if block in self.plan.skip:
            go = lanes.new_block(f"{block.name}.lanes")
            lanes.branch(lanes.any(mask), go, self.out[self.plan.skip[block]])
            lanes.start(go)

    def _read_phi(self, phi: M.Phi) -> None:
        lanes, slots = self.lanes, self.phi_slots[phi]
        values: Slices = [lanes.load(slot.allocated_type, slot) for slot in slots]
        for slot in slots:
            lanes.store(word(slot.allocated_type, "poison"), slot)
        if self.source.offsets(phi) is not None:
            self.scalars[phi] = values[0]
        elif phi in self.source.sliced:
            self.sliced[phi] = values
        else:
            self.vectors[phi] = values

    def _edge(self, source: M.Block, target: M.Block, mask: Mask, blend: bool) -> None:
        """The lanes of ``mask`` go from ``source`` to ``target``; ``blend``: others have gone, or will go, there on other ways, or have left
        the loop that begins there and keep their values."""
        lanes = self.lanes
        if target in self.plan.single:
            self.edge_masks[target] = lanes.mask_slices(mask)
        elif target in self.mask_slots:
            for slot, m in zip(self.mask_slots[target], lanes.mask_slices(mask), strict=True):
                old = lanes.load(slot.allocated_type, slot)
                lanes.store(lanes.op("or", m.type, old, m), slot)
        for phi in target.phis():
            value = next(value for value, before in phi.incoming() if before is source)
            slots = self.phi_slots[phi]
            if self.source.offsets(phi) is not None:
                lanes.store(self.scalar(value), slots[0])
                continue
            if phi in self.source.sliced:
                for slot, base in zip(slots, sliced.bases(self, value) or (), strict=True):
                    lanes.store(base, slot)
                continue
            for k, (slot, new) in enumerate(zip(slots, self.vector(value), strict=True)):
                if blend and mask is not None:
                    old = self.vectors[phi][k] if phi in self.vectors else lanes.load(slot.allocated_type, slot)
                    new = lanes.op("select", new.type, mask[k], new, old)
                lanes.store(new, slot)

    def _blends(self, source: M.Block, target: M.Block) -> bool:
        """Whether lanes of ``target`` may come by several edges. Those that left a loop run free in it: nobody looks at their values."""
        if target in self.plan.headers:
            return Optimisation.FREE_LANES not in self.lanes.optimisations
        return self.plan.mask[source] is not self.plan.mask[target]

    def _leave(self, block: M.Block) -> None:
        lanes, last = self.lanes, block.terminator
        if last.opcode == "ret":
            lanes.emit(M.Instruction("ret", T.VOID, [self.result(last.operands[0])] if last.operands else []))
            return
        targets = block.successors
        if len(targets) == 1:
            self._edge(block, targets[0], self.mask, self._blends(block, targets[0]))
            if block in self.plan.whiles:
                self._again(block, targets[0])
            else:
                lanes.jump(self.out[self.plan.next[block, targets[0]]])
        elif block in self.plan.divergent:
            condition = self.vector(last.operands[0])
            for target, mask in zip(targets, (lanes.both(self.mask, condition), lanes.without(self.mask, condition)), strict=True):
                self._edge(block, target, mask, blend=True)
            self.how[last] = "divergent: both ways under masks"
            lanes.jump(self.out[self.plan.next[block, targets[0]]])
        else:
            self.how[last] = "uniform"
            ways = [lanes.new_block(f"{block.name}.to.{target.name}") for target in targets]
            lanes.branch(self.scalar(last.operands[0]), *ways)
            for way, target in zip(ways, targets, strict=True):
                lanes.start(way)
                self._edge(block, target, self.mask, self._blends(block, target))
                lanes.jump(self.out[self.plan.next[block, target]])

    def _again(self, latch: M.Block, header: M.Block) -> None:
        lanes, root = self.lanes, self.plan.mask[latch]
        if root in self.plan.skip:  # there is a lane, or we were not here
            lanes.jump(self.out[header])
            return
        mask = self.mask
        assert mask is not None
        lanes.branch(lanes.any(mask), self.out[header], self.out[self.plan.whiles[latch]])

    # --- instructions ----------------------------------------------------------------------------

    def instruction(self, i: M.Instruction) -> None:
        if isinstance(i, M.Call):
            self._call(i)
        elif isinstance(i, M.Load):
            memory.load(self, i)
        elif isinstance(i, M.Store):
            memory.store(self, i)
        elif isinstance(i, M.AtomicRMW | M.CompareExchange):
            memory.atomic(self, i)
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
        _scalar_types(i)
        if self.source.offsets(i) is not None and all(self.base(operand) is not None for operand in i.operands):
            self.scalars[i] = self._scalar(i)
            return
        if i in self.source.sliced:
            sliced.compute(self, i)
            return
        if i.opcode in _DIVISIONS:
            self.set(i, division.divide(self, i))
        elif i.opcode == "frem":
            self.per_lane(i, lambda args: self.twin(i, args, i.type))
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

    # --- calls -----------------------------------------------------------------------------------

    def _call(self, i: M.Call) -> None:
        name = i.callee_name
        if name.startswith(_NOTHING) or name in _IGNORED:
            return
        if name.startswith("llvm."):
            self._intrinsic(i, name)
            return
        if name.startswith("gpi.state."):
            self.state.lower(self, i)
            return
        builtin = load_builtins().get(name)
        if builtin is None:
            self.per_lane(i, lambda args: self._device_call(i, args), tells_lane=True)
            return
        if name == "gpi.thread.idx" and self.source.offsets(i) is None:
            axis = i.args[0]
            assert isinstance(axis, M.ConstantInt)
            self.set(i, self.coordinates(axis.value))
        elif name.startswith("gpi.warp.") and builtin.kind == "convergent":
            warp_operations.lower(self, i)
        elif builtin.kind == "convergent":
            raise Refusal(f"{name} in a region", i)
        elif name == "gpi.yield":
            raise Refusal("a wait loop", i)
        elif builtin.kind == "pure" and self.source.offsets(i) is not None and all(self.base(arg) is not None for arg in i.args):
            self.scalars[i] = self._scalar_builtin(name, [self.scalar(arg) for arg in i.args])
        elif name in ("gpi.atomic.inc.i32", "gpi.atomic.dec.i32"):
            operation = "uinc_wrap" if name == "gpi.atomic.inc.i32" else "udec_wrap"
            self.per_lane(i, lambda args: self.lanes.emit(M.AtomicRMW(operation, args[0], args[1], M.Ordering("monotonic"), 4)))
        elif builtin.libm or builtin.kind == "pure" or name in ("gpi.clock", "gpi.globaltimer", "gpi.sm.id"):
            self.per_lane(i, lambda args: self._scalar_builtin(name, args))
        else:
            self.per_lane(i, lambda args: self._scalar_builtin(name, args), tells_lane=True)

    def _device_call(self, call: M.Call, args: list[M.Value]) -> M.Value:
        """A function's code for one thread, which is the thread engine's; a pointer to it leads to a descriptor of its address."""
        *arguments, callee = [*args, call.callee] if isinstance(call.callee, M.Function) else args
        if not isinstance(callee, M.Function):
            callee = self.lanes.load(T.PTR, callee)
        made = self.twin_of(call, [self.thread, *arguments, callee])
        assert isinstance(made, M.Call)
        made.function_type = T.function(call.function_type.result, (T.PTR, *call.function_type.params), call.function_type.variadic)
        made.arg_attrs = [(), *call.arg_attrs]
        made.words = tuple(word for word in call.words if word not in ("musttail", "tail"))
        return self.lanes.emit(made)

    def _scalar_builtin(self, name: str, args: list[M.Value]) -> M.Value:
        builtin = load_builtins()[name]
        emit = self.lanes.emit
        if builtin.cpu == "inline":
            return builtins.lower_inline(name, args, self.lanes.prelude, self.lanes.warp, emit)
        return builtins.lower_call(self.lanes.module, builtin, args, self.thread, emit)

    def _intrinsic(self, i: M.Call, name: str) -> None:
        plain = family(name)
        if name == "llvm.trap":
            self.per_lane(i, lambda args: self._scalar_builtin("gpi.trap", args), tells_lane=True)
            return
        if plain.endswith(".with.overflow") or plain in _OF_MEMORY:
            self.per_lane(i, lambda args: self.twin(i, [*args, i.callee], i.type))
            return
        _scalar_types(i)
        if plain not in _ELEMENTWISE:
            raise Refusal(f"{name} is not vectorised", i)
        if self.source.offsets(i) is not None and all(self.base(arg) is not None for arg in i.args):
            self.scalars[i] = self.twin(i, [*(self.scalar(arg) for arg in i.args), i.callee], i.type)
            return
        if i.type is T.HALF and plain in HALF_BY_CALLS:
            self.set(i, halves.elementwise(self, i, plain))
            return
        scalar_at = _SCALAR_ARGUMENT.get(plain)
        columns = [[arg] * self.lanes.count if index == scalar_at else self.vector(arg) for index, arg in enumerate(i.args)]
        type = self.lanes.vector(i.type)
        vector_name = f"{plain}.{mangle(columns[0][0].type)}"
        made: Slices = []
        for k in range(self.lanes.count):
            call = self.lanes.call(vector_name, type, [column[k] for column in columns])
            call.flags = i.flags
            made.append(call)
        self.set(i, made)

    # --- lane by lane ----------------------------------------------------------------------------

    def per_lane(self, i: M.Instruction, body: Callable[[list[M.Value]], M.Value], tells_lane: bool = False) -> None:
        """Does ``i`` for one lane after the other: ``body`` makes its code from the lane's operands. ``tells_lane``: libgpi is told who asks."""
        lanes = self.lanes
        self.how[i] = "lane by lane"
        operands = i.args if isinstance(i, M.Call) and isinstance(i.callee, M.Function) else i.operands
        spilled = {operand: lanes.spill(self.vector(operand), n) for n, operand in enumerate(dict.fromkeys(operands)) if not self.is_uniform(operand)}
        results: list[tuple[M.Alloca, T.Type]] = []

        def one(lane: M.Value) -> None:
            if tells_lane:
                self.tell(lane)
            result = body([self._of_lane(operand, spilled, lane) for operand in operands])
            for index, type in enumerate(_fields(i.type)):
                value = result if type is i.type else lanes.emit(M.ExtractValue(type, result, (index,)))
                stored = T.I8 if type is T.I1 else type
                if index == len(results):
                    results.append((lanes.buffer(stored, 8 + index), type))
                lanes.store(lanes.op("zext", T.I8, value) if type is T.I1 else value, lanes.at(results[index][0], stored, lane))

        lanes.each_lane(self.mask, one)
        loaded = [lanes.unspill(memory_, type) for memory_, type in results]
        if isinstance(i.type, T.StructType):
            self.parts.update({(i, index): part for index, part in enumerate(loaded)})
        elif loaded:
            self.set(i, loaded[0])

    def _of_lane(self, operand: M.Value, spilled: dict[M.Value, M.Alloca], lane: M.Value) -> M.Value:
        if operand not in spilled:
            return self.scalar(operand)
        return self.lanes.pick(spilled[operand], operand.type, lane)

    def tell(self, lane: M.Value) -> None:
        """Makes the gpi_thread that libgpi sees the lane's."""
        lanes, prelude = self.lanes, self.lanes.prelude
        number = lanes.op("trunc", T.I32, lane)
        linear = lanes.op("add", T.I32, prelude.thread_field("linear"), number)
        row = lanes.op("udiv", T.I32, linear, prelude.block_field("block_dim", 0))
        x = lanes.op("urem", T.I32, linear, prelude.block_field("block_dim", 0))
        y, z = (lanes.op(opcode, T.I32, row, prelude.block_field("block_dim", 1)) for opcode in ("urem", "udiv"))
        struct = load_abi()["gpi_thread"]
        fields = [(struct["thread_idx"].offset + 4 * axis, value) for axis, value in enumerate((x, y, z))]
        for offset, value in [*fields, (struct["linear"].offset, linear), (struct["lane"].offset, number)]:
            lanes.store(value, lanes.at(self.thread, T.I8, offset))


def _fields(type: T.Type) -> list[T.Type]:
    if type is T.VOID:
        return []
    return list(type.fields or ()) if isinstance(type, T.StructType) else [type]


def _scalar_types(i: M.Instruction) -> None:
    """Vectors and structs of a thread's own are not for slices."""
    for value in (i, *i.operands):
        if isinstance(value.type, T.VectorType | T.StructType | T.ArrayType):
            raise Refusal(f"{i.opcode} on a value of type {value.type}", i)
