"""Code for all lanes of a warp: values in slices, masks, loops over lanes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from opengpi.device.cpu.thread_engine.prelude import Prelude
from opengpi.device.cpu.vector_engine.optimisations import ALL, Optimisation, Optimisations
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of, size_of
from opengpi.ir.rewrite import declare, integer

AnyInstruction = TypeVar("AnyInstruction", bound=M.Instruction)
Slices = list[M.Value]
"""A value of every lane: ``warp / width`` vectors, lane 0 first."""
Mask = Slices | None
"""The lanes that run; None: all of the warp."""


_LARGEST = 8
"""Bytes of one lane's value, mostly."""


def word(type: T.Type, text: str) -> M.ConstantWord:
    return M.ConstantWord(type, text)


def mangle(type: T.Type) -> str:
    """A type in an intrinsic's name."""
    if isinstance(type, T.VectorType):
        return f"v{type.count}{mangle(type.element)}"
    if isinstance(type, T.PointerType):
        return "p0"
    return {"float": "f32", "double": "f64", "half": "f16", "bfloat": "bf16"}.get(str(type), str(type))


@dataclass(frozen=True)
class Host:
    """What the processor's vectors can do: ``lanes`` of 32 bits in one; whether it gathers and scatters; masked accesses of less than 32 bits;
    masked stores at the price of others; registers for masks."""

    lanes: int
    gathers: bool
    scatters: bool
    masks_bytes: bool
    masked_stores: bool
    mask_registers: bool

    @property
    def registers(self) -> int:
        """For vectors: 32 of AVX-512, 16 of AVX2."""
        return 2 * self.lanes


class Lanes:
    """Builds a function in which each block of code is for a warp of ``warp`` lanes in slices of ``width``.

    New instructions go to ``block``. Splats of scalars stand right behind the scalar, once.
    """

    def __init__(self, module: M.Module, function: M.Function, warp: int, host: Host, optimisations: Optimisations = ALL) -> None:
        self.module = module
        self.function = function
        self.warp = warp
        self.host = host
        self.optimisations = optimisations
        self.width = host.lanes
        self.count = warp // self.width
        self.prelude: Prelude
        self.entry = M.Block("entry", function)
        self.block = self.entry
        self.debug: dict[str, str] = {}
        self.emitted = 0
        self.frame = 0
        self._allocas: list[M.Instruction] = []
        self._behind: dict[M.Value, list[M.Instruction]] = {}
        self._start: list[M.Instruction] = []
        self._splats: dict[M.Value, M.Value] = {}
        self._slices: dict[tuple[M.Value, tuple[int, ...]], M.Value] = {}
        self._moved: dict[tuple[M.Value, int], M.Value] = {}
        self._buffers: dict[tuple[T.Type, int], M.Alloca] = {}

    @property
    def stack(self) -> int:
        """Bytes of stack that the function may take: without LLVM's passes, every value may lie there. Memory that is never touched costs nothing."""
        return self.frame + self.emitted * self.width * _LARGEST

    # --- blocks and instructions -----------------------------------------------------------------

    def new_block(self, name: str) -> M.Block:
        return M.Block(name, self.function)

    def start(self, block: M.Block) -> None:
        """``block`` comes next in the text, and takes what is emitted."""
        self.function.blocks.append(block)
        self.block = block

    def emit(self, instruction: AnyInstruction) -> AnyInstruction:
        if self.debug and "dbg" not in instruction.metadata:
            instruction.metadata.update(self.debug)
        self.block.instructions.append(instruction)
        self.emitted += 1
        return instruction

    def op(self, opcode: str, type: T.Type, *operands: M.Value, flags: tuple[str, ...] = ()) -> M.Value:
        return self.emit(M.Instruction(opcode, type, list(operands), flags))

    def compare(self, opcode: str, predicate: str, left: M.Value, right: M.Value, flags: tuple[str, ...] = ()) -> M.Value:
        type = T.vector(left.type.count, T.I1) if isinstance(left.type, T.VectorType) else T.I1
        return self.emit(M.Compare(opcode, type, predicate, [left, right], flags))

    def call(self, name: str, result: T.Type, args: Sequence[M.Value], aligns: Sequence[int] = ()) -> M.Call:
        """A call of ``name``; ``aligns`` gives what addresses among the arguments are multiples of, 0 elsewhere."""
        signature = T.function(result, tuple(arg.type for arg in args))
        attrs: list[M.Attributes] = [(f"align {align}",) if align else () for align in aligns]
        attrs += [()] * (len(args) - len(aligns))
        return self.emit(M.Call(declare(self.module, name, signature), signature, list(args), arg_attrs=attrs))

    def jump(self, target: M.Block) -> None:
        self.emit(M.Branch([target]))

    def branch(self, condition: M.Value, true: M.Block, false: M.Block) -> None:
        self.emit(M.Branch([condition, true, false]))

    def gep(self, base: M.Value, *indices: M.Value, source: T.Type = T.I8, type: T.Type = T.PTR) -> M.Value:
        return self.emit(M.GetElementPtr(type, source, [base, *indices]))

    def load(self, type: T.Type, address: M.Value, align: int = 0) -> M.Value:
        return self.emit(M.Load(type, address, align or align_of(type)))

    def store(self, value: M.Value, address: M.Value, align: int = 0) -> None:
        self.emit(M.Store(value, address, align or align_of(value.type)))

    def local(self, type: T.Type, count: int = 1, align: int = 0) -> M.Alloca:
        """Memory of the function's own."""
        made = M.Alloca(T.PTR, T.array(count, type) if count > 1 else type, align=align or min(64, max(align_of(type), 1)))
        self._allocas.append(made)
        self.frame += size_of(made.allocated_type) + 64
        return made

    def buffer(self, type: T.Type, number: int) -> M.Alloca:
        """Memory for one value a lane, used between a spill and a load that follows closely; ``number`` tells several apart."""
        if (type, number) not in self._buffers:
            self._buffers[type, number] = self.local(type, self.warp, 64)
        return self._buffers[type, number]

    def finish(self, first: M.Block) -> None:
        """Puts the entry together; code begins at ``first``."""
        entry = [*self._allocas, *self.prelude.instructions, *self._start, M.Branch([first])]
        for block in self.function.blocks:
            block.instructions = [made for i in block.instructions for made in (i, *self._behind.get(i, ()))]
        entry = [made for i in entry for made in (i, *self._behind.get(i, ()))]
        self.entry.instructions = entry
        self.function.blocks.insert(0, self.entry)

    def _add_behind(self, scalar: M.Value, made: M.Instruction) -> M.Instruction:
        if isinstance(scalar, M.Instruction):
            self._behind.setdefault(scalar, []).append(made)
            made.metadata.update({kind: node for kind, node in scalar.metadata.items() if kind == "dbg"})
        else:
            self._start.append(made)
        self.emitted += 1
        return made

    # --- slices ----------------------------------------------------------------------------------

    def vector(self, type: T.Type) -> T.VectorType:
        return T.vector(self.width, type)

    def splat(self, scalar: M.Value) -> M.Value:
        """One slice with ``scalar`` in every lane."""
        found = self._splats.get(scalar)
        if found is None:
            found = self._splats[scalar] = self._splat(scalar)
        return found

    def _splat(self, scalar: M.Value) -> M.Value:
        type = self.vector(scalar.type)
        if isinstance(scalar, M.ConstantWord) and scalar.word in ("zeroinitializer", "null", "undef", "poison"):
            return word(type, "zeroinitializer" if scalar.word == "null" else scalar.word)
        if isinstance(scalar, M.Constant):
            return M.ConstantAggregate(type, [scalar] * self.width)
        one = self._add_behind(scalar, M.Instruction("insertelement", type, [word(type, "poison"), scalar, integer(T.I64, 0)]))
        return self._add_behind(scalar, M.ShuffleVector(type, one, word(type, "poison"), (0,) * self.width))

    def slices(self, scalar: M.Value, offsets: Sequence[int] | None = None) -> Slices:
        """``scalar`` in every lane, plus the lane's offset (in bytes for an address)."""
        if offsets is None or not any(offsets):
            return [self.splat(scalar)] * self.count
        return [self.at_offsets(scalar, offsets[k * self.width : (k + 1) * self.width]) for k in range(self.count)]

    def at_offsets(self, scalar: M.Value, offsets: Sequence[int]) -> M.Value:
        """One slice: ``scalar`` plus each lane's offset."""
        if not any(offsets):
            return self.splat(scalar)
        key = (scalar, tuple(offsets))
        if key not in self._slices:
            self._slices[key] = self._with_offsets(scalar, offsets)
        return self._slices[key]

    def moved(self, scalar: M.Value, offset: int) -> M.Value:
        """``scalar`` plus ``offset`` (in bytes for an address), right behind it."""
        if not offset:
            return scalar
        if isinstance(scalar, M.ConstantInt):
            return integer(scalar.type, scalar.value + offset)
        key = (scalar, offset)
        if key not in self._moved:
            pointer = isinstance(scalar.type, T.PointerType)
            number = integer(T.I64 if pointer else scalar.type, offset)
            made = M.GetElementPtr(T.PTR, T.I8, [scalar, number]) if pointer else M.Instruction("add", scalar.type, [scalar, number])
            self._moved[key] = self._add_behind(scalar, made)
        return self._moved[key]

    def _with_offsets(self, scalar: M.Value, offsets: Sequence[int]) -> M.Value:
        if isinstance(scalar.type, T.PointerType):
            return self._add_behind(scalar, M.GetElementPtr(self.vector(T.PTR), T.I8, [scalar, self.numbers(T.I64, offsets)]))
        if isinstance(scalar, M.ConstantInt):
            return self.numbers(scalar.type, [scalar.value + offset for offset in offsets])
        splat = self.splat(scalar)
        return self._add_behind(scalar, M.Instruction("add", splat.type, [splat, self.numbers(scalar.type, offsets)]))

    def numbers(self, type: T.Type, values: Sequence[int]) -> M.Constant:
        return M.ConstantAggregate(T.vector(len(values), type), [integer(type, value) for value in values])

    def masked_access(self, type: T.Type) -> bool:
        """Whether the host loads and stores elements of a type under a mask."""
        return self.host.masks_bytes or size_of(type) >= 4

    # --- masks -----------------------------------------------------------------------------------

    def no_lanes(self) -> M.Constant:
        return word(self.vector(T.I1), "zeroinitializer")

    def all_lanes(self) -> M.Constant:
        return M.ConstantAggregate(self.vector(T.I1), [M.ConstantInt(T.I1, -1)] * self.width)

    def mask_slices(self, mask: Mask) -> Slices:
        return [self.all_lanes()] * self.count if mask is None else mask

    def both(self, mask: Mask, condition: Slices) -> Slices:
        """The lanes of ``mask`` where ``condition`` holds: a select, for the condition may be poison where the lane is off."""
        if mask is None:
            return condition
        return [self.op("select", c.type, m, c, self.no_lanes()) for m, c in zip(mask, condition, strict=True)]

    def without(self, mask: Mask, condition: Slices) -> Slices:
        """The lanes of ``mask`` where ``condition`` does not hold."""
        if mask is None:
            return [self.op("xor", c.type, c, self.all_lanes()) for c in condition]
        return [self.op("select", c.type, m, self.op("xor", c.type, c, self.all_lanes()), self.no_lanes()) for m, c in zip(mask, condition, strict=True)]

    @property
    def kept_mask(self) -> T.VectorType:
        """The type of a slice's mask from one block to another. AVX2 has no registers for masks: those of 1 bit a lane would be packed and
        unpacked; what it selects by are the signs of 32 bits a lane."""
        as_bits = self.host.mask_registers or Optimisation.SIGN_MASKS not in self.optimisations
        return self.vector(T.I1 if as_bits else T.I32)

    def keep(self, mask: M.Value) -> M.Value:
        """A slice's mask as ``kept_mask``. The fence does nothing, but that LLVM would see bits through all that follows without it."""
        type = self.kept_mask
        if type == mask.type:
            return mask
        real = self.vector(T.FLOAT)
        signs = self.op("bitcast", real, self.op("sext", type, mask))
        return self.op("bitcast", type, self.call(f"llvm.arithmetic.fence.{mangle(real)}", real, [signs]))

    def given(self, kept: M.Value) -> M.Value:
        """The mask of what ``keep`` has made."""
        if kept.type == self.vector(T.I1):
            return kept
        return self.compare("icmp", "slt", kept, word(kept.type, "zeroinitializer"))

    def bits(self, mask: Slices) -> Slices:
        """Each slice's lanes as an integer of as many bits."""
        return [self.op("bitcast", T.int_type(self.width), m) for m in mask]

    def any(self, mask: Slices) -> M.Value:
        """Whether there is a lane."""
        union = mask[0]
        for m in mask[1:]:
            union = self.op("or", m.type, union, m)
        bits = self.op("bitcast", T.int_type(self.width), union)
        return self.compare("icmp", "ne", bits, integer(bits.type, 0))

    def all(self, mask: Slices) -> M.Value:
        """Whether there are all lanes."""
        common = mask[0]
        for m in mask[1:]:
            common = self.op("and", m.type, common, m)
        bits = self.op("bitcast", T.int_type(self.width), common)
        return self.compare("icmp", "eq", bits, integer(bits.type, -1))

    def set_of(self, mask: Mask) -> M.Value:
        """The lanes as an integer of ``warp`` bits."""
        type = T.int_type(self.warp)
        if mask is None:
            return integer(type, -1)
        whole: M.Value | None = None
        for k, part in enumerate(self.bits(mask)):
            wide = self.op("zext", type, part) if self.count > 1 else part
            wide = self.op("shl", type, wide, integer(type, k * self.width)) if k else wide
            whole = wide if whole is None else self.op("or", type, whole, wide)
        assert whole is not None
        return whole

    def mask_of(self, set: M.Value) -> Slices:
        """The lanes whose bit is set in an integer of ``warp`` bits."""
        part = T.int_type(self.width)
        slices: Slices = []
        for k in range(self.count):
            low = self.op("lshr", set.type, set, integer(set.type, k * self.width)) if k else set
            low = self.op("trunc", part, low) if self.count > 1 else low
            slices.append(self.op("bitcast", self.vector(T.I1), low))
        return slices

    # --- lane by lane ----------------------------------------------------------------------------

    def spill(self, slices: Slices, number: int) -> M.Alloca:
        """Every lane's value in memory."""
        element = slices[0].type.element  # type: ignore[attr-defined]
        if element is T.I1:
            slices = [self.op("zext", self.vector(T.I8), part) for part in slices]
            element = T.I8
        memory = self.buffer(element, number)
        for k, part in enumerate(slices):
            self.store(part, self.at(memory, element, k * self.width), align_of(element))
        return memory

    def unspill(self, memory: M.Value, type: T.Type) -> Slices:
        """What ``spill`` or code for each lane left in memory."""
        stored = T.I8 if type is T.I1 else type
        loaded: Slices = [self.load(self.vector(stored), self.at(memory, stored, k * self.width), align_of(stored)) for k in range(self.count)]
        return [self.op("trunc", self.vector(T.I1), part) for part in loaded] if type is T.I1 else loaded

    def pick(self, memory: M.Value, type: T.Type, lane: M.Value) -> M.Value:
        """One lane's value out of what ``spill`` left."""
        stored = T.I8 if type is T.I1 else type
        value = self.load(stored, self.at(memory, stored, lane))
        return self.op("trunc", T.I1, value) if type is T.I1 else value

    def lowest(self, set: M.Value) -> M.Value:
        """Number of the first lane of a set, an i64; of an empty set, that of no lane."""
        return self._number(self.call(f"llvm.cttz.{mangle(set.type)}", set.type, [set, integer(T.I1, 0)]))

    def highest(self, set: M.Value) -> M.Value:
        """Number of the last lane of a set that is not empty, an i64."""
        above = self.call(f"llvm.ctlz.{mangle(set.type)}", set.type, [set, integer(T.I1, -1)])
        return self._number(self.op("sub", set.type, integer(set.type, self.warp - 1), above))

    def _number(self, lane: M.Value) -> M.Value:
        return lane if self.warp == 64 else self.op("zext" if self.warp < 64 else "trunc", T.I64, lane)

    def at(self, memory: M.Value, element: T.Type, index: int | M.Value) -> M.Value:
        if index == 0:
            return memory
        return self.gep(memory, integer(T.I64, index) if isinstance(index, int) else index, source=element)

    def each_lane(self, mask: Mask, body: Callable[[M.Value], None]) -> None:
        """A loop over the lanes of ``mask``, lowest first; ``body`` gets the lane's number, an i64. There must be a lane."""
        type = T.int_type(self.warp)
        left = self.local(type)
        self.store(self.set_of(mask), left)
        loop, done = self.new_block("lane"), self.new_block("lanes.done")
        self.jump(loop)
        self.start(loop)
        set = self.load(type, left)
        body(self.lowest(set))
        less = self.op("and", type, set, self.op("add", type, set, integer(type, -1)))
        self.store(less, left)
        self.branch(self.compare("icmp", "ne", less, integer(type, 0)), loop, done)
        self.start(done)
