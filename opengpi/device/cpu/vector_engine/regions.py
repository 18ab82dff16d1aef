"""Kernels cut at their barriers: between two of them, the warps of a block run one after the other.

A *region* is a function of the kernel's parameters that runs from the kernel's entry, or from behind a barrier, to the next barriers.
It returns the number of the region to run next, or -1 where the thread has ended. All threads of a block that have not ended return
the same: that is what makes a kernel fit. What a region leaves to later ones goes through state, memory that lasts for a block:

    gpi.state.store.TYPE(i32 slot, TYPE value)         TYPE gpi.state.load.TYPE(i32 slot)          one value a thread
    gpi.state.store.uniform.TYPE(i32 slot, TYPE value) TYPE gpi.state.load.uniform.TYPE(i32 slot)  one value a warp
    ptr gpi.state.alloca(i32 slot)                                                                 memory of each thread

TYPE is written as LLVM mangles it: i32, f32 is float, p0 a pointer, v2f16 a vector. A barrier that reduces a predicate over the block
becomes a vote before it and a question behind it:

    gpi.state.vote(i32 predicate)     i32 gpi.state.count(), gpi.state.and(), gpi.state.or(): of the votes before the last barrier

So whoever runs regions keeps two pairs of numbers a block, how many voted and how many for it: one that votes add to, and one that is
asked; between two regions the former becomes the latter, and 0.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property

from opengpi.analysis.block_uniform import BARRIERS, BlockUniform, barriers_of
from opengpi.analysis.control_dependence import reachable
from opengpi.analysis.liveness import live_in
from opengpi.analysis.shapes import Shapes, analyse
from opengpi.device.cpu.vector_engine.canonical import clone
from opengpi.device.cpu.vector_engine.optimisations import ALL, Optimisation, Optimisations
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.device.cpu.vector_engine.ssa import Variable
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of, size_of
from opengpi.ir.rewrite import constant_value, declare, integer, replace_uses, split_block

ENDED = -1
"""What a region returns for a thread that has ended."""

_WAITS = frozenset(("gpi.barrier.sync", "gpi.barrier.arrive", "gpi.grid.sync"))


@dataclass(frozen=True)
class Slot:
    """Memory of a block that outlives a region. ``per_warp``: one value a warp; else one a thread. Bytes for one value."""

    type: T.Type
    per_warp: bool
    size: int
    align: int


@dataclass(frozen=True)
class Region:
    """``successors``: the numbers it may return. ``barrier``: the one it begins behind, with its place in the source; None: it is the first."""

    function: M.Function
    successors: frozenset[int]
    barrier: M.Call | None


@dataclass(frozen=True)
class Regions:
    """``regions``: by number, 0 first to run. ``slots``: by number. ``votes``: whether there are barriers that reduce a predicate."""

    regions: list[Region]
    slots: list[Slot]
    votes: bool


def split(kernel: M.Function, module: M.Module, warp: int, variant: str, optimisations: Optimisations = ALL) -> Regions:
    """Cuts ``kernel``, which stays as it is, at its barriers. Raises Refusal where that cannot be.

    The functions are not entered in ``module``, but the state operations that they call are declared there. They count as kernels,
    so that analyses take their parameters as such. Warp width and variant decide which values one store a warp is enough for.
    """
    for i in kernel.instructions():
        if isinstance(i, M.Call) and i.callee_name in _WAITS:
            raise Refusal(f"{i.callee_name} is left to the thread engine", i)
    twin = clone(kernel)
    origin = dict(zip(twin.instructions(), kernel.instructions(), strict=True))
    _take_apart_early(twin)
    cuts = _isolate_barriers(twin, module)
    divergent = BlockUniform(twin).divergent_barrier() if cuts else None
    if divergent is not None:
        reason = "threads of a block may part and come to different barriers, or to one in different trips of a loop"
        raise Refusal(reason, origin.get(divergent.branch, divergent.branch))
    return _Splitter(twin, module, warp, variant, cuts, origin, optimisations).run()


def _take_apart_early(function: M.Function) -> None:
    """Moves each extractvalue to where its aggregate is made, as that of a compare-exchange, so that no aggregate outlasts a region."""
    fields: dict[M.Value, list[M.Instruction]] = {}
    for block in function.blocks:
        for i in block.instructions:
            if isinstance(i, M.ExtractValue) and isinstance(i.operands[0], M.CompareExchange | M.Call):
                fields.setdefault(i.operands[0], []).append(i)
    moved = {i for some in fields.values() for i in some}
    for block in function.blocks:
        block.instructions = [x for i in block.instructions if i not in moved for x in (i, *fields.get(i, ()))]


def _isolate_barriers(function: M.Function, module: M.Module) -> list[M.Block]:
    """Gives each barrier a block of its own, which ends in a branch, and has it reduce nothing. Returns these blocks.

    Before: ``%n = call i32 @gpi.barrier.count(i32 %p)``. After: ``call void @gpi.state.vote(i32 %p)``, ``call void @gpi.barrier()`` and a
    branch to ``%n = call i32 @gpi.state.count()``.
    """
    cuts: list[M.Block] = []
    results: dict[M.Value, M.Value] = {}
    work = list(function.blocks)
    while work:
        block = work.pop(0)
        at = next((n for n, i in enumerate(block.instructions) if isinstance(i, M.Call) and i.callee_name in BARRIERS), None)
        if at is None:
            continue
        rest = split_block(block, at + 1, "behind")
        cut = M.Block("barrier", function)
        function.blocks.insert(function.blocks.index(rest), cut)
        barrier = block.instructions.pop()
        block.instructions.append(M.Branch([cut]))
        assert isinstance(barrier, M.Call)
        word = barrier.callee_name.removeprefix("gpi.barrier").removeprefix(".")
        if word:
            _call(module, "gpi.state.vote", T.VOID, barrier.args, cut.instructions, ("nounwind",))
            answer: list[M.Instruction] = []
            results[barrier] = _call(module, f"gpi.state.{word}", T.I32, [], answer, ("nounwind",))
            rest.instructions[:0] = answer
            plain = _call(module, "gpi.barrier", T.VOID, [], cut.instructions, ("convergent", "nounwind"))
            plain.metadata = barrier.metadata
        else:
            cut.instructions.append(barrier)
        cut.instructions.append(M.Branch([rest]))
        cuts.append(cut)
        work.insert(0, rest)
    replace_uses(function, results)
    return cuts


@dataclass
class _Carried:
    """How a value gets from one region to the next: ``emit`` makes it anew, or loads it; ``store`` keeps it, if need be."""

    emit: Callable[[list[M.Instruction], dict[M.Value, M.Value]], M.Value]
    store: Callable[[M.Value], list[M.Instruction]] | None = None


@dataclass
class _Splitter:
    kernel: M.Function
    module: M.Module
    warp: int
    variant: str
    cuts: list[M.Block]
    origin: dict[M.Instruction, M.Instruction]
    optimisations: Optimisations
    slots: list[Slot] = field(default_factory=list)
    taken: dict[int, set[M.Block]] = field(default_factory=dict)
    carried: dict[M.Instruction, _Carried] = field(default_factory=dict)

    def run(self) -> Regions:
        self.order = {i: number for number, i in enumerate(self.kernel.instructions())}
        self.home = {i: block for block in self.kernel.blocks for i in block.instructions}
        self.number = {cut: number + 1 for number, cut in enumerate(self.cuts)}
        self.starts = [self.kernel.entry, *(cut.successors[0] for cut in self.cuts)]
        self.barriers = [barriers_of(cut)[0] for cut in self.cuts]
        self.parts = [self._part(start) for start in self.starts]
        self.live = self._live()
        votes = any(len(cut.instructions) > 2 for cut in self.cuts)
        return Regions([self._region(number) for number in range(len(self.starts))], self.slots, votes)

    def _part(self, start: M.Block) -> list[M.Block]:
        """The blocks that run from ``start`` up to the next cuts, these included, in the kernel's order."""
        inside = reachable([start], set(self.cuts))
        inside |= {cut for cut in self.cuts if any(cut in block.successors for block in inside)}
        return [block for block in self.kernel.blocks if block in inside]

    def _live(self) -> list[list[M.Instruction]]:
        """For each region the values from earlier ones that it, or one after it, needs; and decides how they get there."""
        live_at = live_in(self.kernel)
        live = [sorted(live_at.get(start, ()), key=lambda i: self.order[i]) for start in self.starts]
        needed: dict[M.Instruction, list[M.Block]] = {}
        for start, values in zip(self.starts, live, strict=True):
            for value in values:
                needed.setdefault(value, []).append(start)
        for i in self.kernel.instructions():
            if _is_memory(i) and self.cuts and _outlasts(self.kernel, i, needed):
                self.carried[i] = self._memory(i)
        for value in sorted(needed, key=lambda i: self.order[i]):
            if value not in self.carried:
                self.carried[value] = self._anew(value) or self._in_slot(value, needed[value])
        return live

    @cached_property
    def shapes(self) -> Shapes:
        return analyse(self.kernel, self.warp, self.variant)

    # --- ways from region to region ----------------------------------------------------------------

    def _memory(self, i: M.Instruction) -> _Carried:
        """Memory of each thread, or of the warp."""
        name, slot = ("alloca", self._variable(i)) if isinstance(i, M.Alloca) else ("memory", self._of_warp(i))

        def emit(out: list[M.Instruction], made: dict[M.Value, M.Value]) -> M.Value:
            return _call(self.module, f"gpi.state.{name}", i.type, [integer(T.I32, slot)], out, ("nounwind",))

        return _Carried(emit)

    def _variable(self, alloca: M.Alloca) -> int:
        if alloca not in self.kernel.entry.instructions or (alloca.operands and not isinstance(alloca.operands[0], M.ConstantInt)):
            raise Refusal("memory of a size known only at run time is used on both sides of a barrier", self.origin.get(alloca, alloca))
        count = alloca.operands[0].value if alloca.operands else 1  # type: ignore[attr-defined]
        return self._slot(alloca.allocated_type, False, size_of(alloca.allocated_type) * count, max(alloca.align, align_of(alloca.allocated_type)))

    def _of_warp(self, local: M.Instruction) -> int:
        size = constant_value(local.operands[0])
        assert size is not None
        return self._slot(T.array(size, T.I8), True, size, 64)

    def _anew(self, value: M.Instruction) -> _Carried | None:
        """Computing it again, where that takes a few operations on parameters and indices."""
        if Optimisation.RECOMPUTED not in self.optimisations or _operations(value, set()) is None:
            return None

        def emit(out: list[M.Instruction], made: dict[M.Value, M.Value]) -> M.Value:
            def again(operand: M.Value) -> M.Value:
                if isinstance(operand, M.Instruction) and operand not in made:
                    if operand in self.carried and _is_memory(operand):
                        made[operand] = self.carried[operand].emit(out, made)
                    else:
                        new = copy.copy(operand)
                        new.metadata = dict(operand.metadata)
                        new.operands = [again(part) for part in operand.operands]
                        out.append(new)
                        made[operand] = new
                return made.get(operand, operand)

            return again(value)

        return _Carried(emit)

    def _in_slot(self, value: M.Instruction, starts: list[M.Block]) -> _Carried:
        shapes = {self.shapes.at(value, start) for start in starts}
        strides = {shape.stride for shape in shapes}
        once = Optimisation.STATE_PER_WARP in self.optimisations and len(strides) == 1 and not any(shape.is_private for shape in shapes)
        stride = strides.pop() if once else None
        word = _mangled(value.type)
        if word is None:
            raise Refusal(f"a value of type {value.type} is needed on both sides of a barrier", self.origin.get(value, value))
        slot = integer(T.I32, self._shared_slot(value.type, stride is not None, set(starts)))
        kind = "uniform." if stride is not None else ""

        def emit(out: list[M.Instruction], made: dict[M.Value, M.Value]) -> M.Value:
            base = _call(self.module, f"gpi.state.load.{kind}{word}", value.type, [slot], out, ("nounwind",))
            return self._moved(base, stride or 0, out)

        def store(new: M.Value) -> list[M.Instruction]:
            out: list[M.Instruction] = []
            base = self._moved(new, -(stride or 0), out)
            _call(self.module, f"gpi.state.store.{kind}{word}", T.VOID, [slot, base], out, ("nounwind",))
            return out

        return _Carried(emit, store)

    def _moved(self, value: M.Value, stride: int, out: list[M.Instruction]) -> M.Value:
        """``value`` plus ``stride`` for every lane: to lane 0's value, which is the same for the warp, and back."""
        if not stride:
            return value
        bits = value.type.bits if isinstance(value.type, T.IntType) else 64
        lane: M.Value = _call(self.module, "gpi.lane.id", T.I32, [], out, ("nounwind", "willreturn", "memory(none)"))
        if bits != 32:
            lane = _added(out, M.Instruction("zext" if bits > 32 else "trunc", T.int_type(bits), [lane]))
        offset = _added(out, M.Instruction("mul", lane.type, [lane, integer(lane.type, stride)]))
        if isinstance(value.type, T.PointerType):
            return _added(out, M.GetElementPtr(value.type, T.I8, [value, offset]))
        return _added(out, M.Instruction("add", value.type, [value, offset]))

    def _shared_slot(self, type: T.Type, per_warp: bool, starts: set[M.Block]) -> int:
        """A slot for a value that the regions beginning at ``starts`` need: that of others that none of these needs, if there is one. A region
        loads what it needs before it stores anything."""
        slot = Slot(type, per_warp, size_of(type), align_of(type))
        for number, taken in self.taken.items():
            if Optimisation.SHARED_SLOTS in self.optimisations and self.slots[number] == slot and not taken & starts:
                taken |= starts
                return number
        number = self._slot(type, per_warp, slot.size, slot.align)
        self.taken[number] = set(starts)
        return number

    def _slot(self, type: T.Type, per_warp: bool, size: int, align: int) -> int:
        self.slots.append(Slot(type, per_warp, size, align))
        return len(self.slots) - 1

    # --- a region ----------------------------------------------------------------------------------

    def _region(self, number: int) -> Region:
        kernel, part = self.kernel, self.parts[number]
        function = copy.copy(kernel)
        function.name = f"{kernel.name}.region{number}"
        function.function_type = T.function(T.I32, kernel.function_type.params)
        function.metadata = dict(kernel.metadata)
        function.args = [M.Argument(arg.type, arg.name, arg.attrs, arg.index) for arg in kernel.args]
        map: dict[M.Value, M.Value] = dict(zip(kernel.args, function.args, strict=True))
        function.blocks = []
        for block in (self.starts[number], *(block for block in part if block is not self.starts[number])):
            function.blocks.append(self._copy(block, part, function, map))
        _RegionBuilder(self, function, part, map).run(number)
        ends = {ENDED} if any(block.terminator.opcode in ("ret", "unreachable") for block in part) else set()
        successors = frozenset({self.number[block] for block in part if block in self.number} | ends)
        return Region(function, successors, self.barriers[number - 1] if number else None)

    def _copy(self, block: M.Block, part: list[M.Block], function: M.Function, map: dict[M.Value, M.Value]) -> M.Block:
        """The block with its instructions' operands as they are in the kernel; a return gives -1, a barrier the number of what follows."""
        made = M.Block(block.name, function)
        map[block] = made
        for i in block.instructions:
            new = map[i] = copy.copy(i)
            new.metadata = dict(i.metadata)
            if isinstance(i, M.Phi):
                new.operands = [x for value, before in i.incoming() if before in part and before not in self.number for x in (value, before)]
            elif i.opcode == "ret":
                new.operands = [integer(T.I32, ENDED)]
            made.instructions.append(new)
        if block in self.number:
            result = M.Instruction("ret", T.VOID, [integer(T.I32, self.number[block])])
            result.metadata = {kind: text for kind, text in block.instructions[-2].metadata.items() if kind == "dbg"}
            made.instructions[-2:] = [result]
        return made


class _RegionBuilder:
    """Connects the copied blocks of a region with each other and with what comes before and after it."""

    def __init__(self, splitter: _Splitter, function: M.Function, part: list[M.Block], map: dict[M.Value, M.Value]) -> None:
        self.splitter = splitter
        self.function = function
        self.part = part
        self.inside = set(part)
        self.map = map
        self.brought: dict[M.Instruction, M.Value] = {}
        """What comes from before, of values that are defined within the region too."""
        self.variables: dict[M.Instruction, Variable] = {}

    def run(self, number: int) -> None:
        head = self._bring_in(number)
        for i in self.function.instructions():
            i.operands = [self.map.get(operand, operand) for operand in i.operands]
        used: dict[M.Instruction, set[M.Value]] = {value: self._rename(value) for value in self.brought}
        for cut in self.part:
            if cut in self.splitter.number:
                self._leave(cut, used)
        for value, variable in self.variables.items():
            variable.finish(used[value])
        self.function.entry.instructions[:0] = head

    def _bring_in(self, number: int) -> list[M.Instruction]:
        """Instructions for the start of the region, that load or compute anew what it uses of before."""
        carried, home = self.splitter.carried, self.splitter.home
        out: list[M.Instruction] = []
        made: dict[M.Value, M.Value] = dict(zip(self.splitter.kernel.args, self.function.args, strict=True))
        uses = {operand for block in self.part for i in block.instructions for operand in i.operands}
        memory = [i for i in carried if _is_memory(i)] if number == 0 else []
        for value in (*memory, *self.splitter.live[number]):
            within = home[value] in self.inside and not _is_memory(value)
            if value not in uses and not within:
                continue
            new = made[value] = made[value] if value in made else carried[value].emit(out, made)
            if within:
                self.brought[value] = new
            else:
                self.map[value] = new
        if number == 0:
            gone = set(memory)
            self.function.entry.instructions = [
                new for new, old in zip(self.function.entry.instructions, self.part[0].instructions, strict=True) if old not in gone
            ]
        return out

    def _rename(self, value: M.Instruction) -> set[M.Value]:
        """Has each use of a value that comes from before, and is defined within too, use what reaches it. Returns what they use."""
        new, home = self.map[value], self.map[self.splitter.home[value]]
        variable = Variable(self.function, value.type, {self.function.entry: self.brought[value], home: new}, value.name)  # type: ignore[dict-item]
        self.variables[value] = variable
        used: set[M.Value] = set()
        for block in self.function.blocks:
            for i in block.instructions:
                if new not in i.operands:
                    continue
                if isinstance(i, M.Phi):
                    i.operands = [x for v, before in i.incoming() for x in (variable.at_end(before) if v is new else v, before)]
                elif block is not home:
                    at_start = variable.at_start(block)
                    i.operands = [at_start if operand is new else operand for operand in i.operands]
                used.update(i.operands)
        return used

    def _leave(self, cut: M.Block, used: dict[M.Instruction, set[M.Value]]) -> None:
        """Stores at a cut what the region behind it needs and this one has made."""
        block = self.map[cut]
        assert isinstance(block, M.Block)
        stores: list[M.Instruction] = []
        for value in self.splitter.live[self.splitter.number[cut]]:
            store = self.splitter.carried[value].store
            if store is None or self.splitter.home[value] not in self.inside:
                continue
            new = self.map[value]
            if value in self.variables:
                new = self.variables[value].at_end(block)
                if new is self.brought[value]:
                    continue
                used[value].add(new)
            stores += store(new)
        block.instructions[:0] = stores


_INDICES = frozenset(
    f"gpi.{name}" for name in "thread.idx block.idx block.dim grid.dim grid.cooperative lane.id warp.id warp.size shared.size shared.dynamic.size".split()
)
_CHEAP = frozenset(
    "add sub mul shl lshr ashr and or xor fadd fsub fmul fneg icmp fcmp select getelementptr sext zext trunc bitcast ptrtoint inttoptr "
    "addrspacecast freeze".split()
)
_ENOUGH = 12  # operations to make a value anew rather than to load it


def _operations(value: M.Instruction, seen: set[M.Instruction]) -> set[M.Instruction] | None:
    """The operations that make ``value`` out of parameters, indices and local variables' addresses; None: too many, or others."""
    if value in seen:
        return seen
    index = isinstance(value, M.Call) and value.callee_name in _INDICES
    if (value.opcode not in _CHEAP and not index and not _is_memory(value)) or len(seen) >= _ENOUGH:
        return None
    seen.add(value)
    for operand in value.operands:
        if isinstance(operand, M.Instruction) and _operations(operand, seen) is None:
            return None
    return seen


def _is_memory(i: M.Value) -> bool:
    """Whether ``i`` is the address of a local variable, or of the memory that the warp's lanes have theirs in."""
    return isinstance(i, M.Alloca) or (isinstance(i, M.Call) and i.callee_name == "gpi.state.local")


def _outlasts(function: M.Function, memory: M.Instruction, needed: Collection[M.Value]) -> bool:
    """Whether an address in ``memory`` is among ``needed``, or may be known elsewhere than in the instructions that access it."""
    derived: list[M.Value] = [memory]
    for address in derived:
        if address in needed:
            return True
        for i in function.instructions():
            if address not in i.operands:
                continue
            if isinstance(i, M.GetElementPtr) or i.opcode == "addrspacecast":
                derived += [i] * (i not in derived)
            elif isinstance(i, M.Store):
                if i.operands[0] is address:
                    return True
            elif not isinstance(i, M.Load) and not (isinstance(i, M.Call) and i.callee_name.startswith(("llvm.lifetime.", "llvm.mem"))):
                return True
    return False


def _mangled(type: T.Type) -> str | None:
    """A type's name within that of an operation; None for aggregates."""
    if isinstance(type, T.IntType):
        return f"i{type.bits}"
    if isinstance(type, T.PointerType):
        return f"p{type.space}"
    if isinstance(type, T.VectorType):
        return f"v{type.count}{_mangled(type.element)}"
    return {"half": "f16", "bfloat": "bf16", "float": "f32", "double": "f64"}.get(str(type))


def _added(out: list[M.Instruction], instruction: M.Instruction) -> M.Instruction:
    out.append(instruction)
    return instruction


def _call(module: M.Module, name: str, result: T.Type, args: list[M.Value], out: list[M.Instruction], attrs: M.Attributes) -> M.Instruction:
    signature = T.function(result, tuple(arg.type for arg in args))
    return _added(out, M.Call(declare(module, name, signature, attrs), signature, args))
