"""The shape of every value in a warp: uniform, at known distances between lanes, or varying; and where the lanes part.

``variant`` says what is known of the block's form; whoever runs the code has checked it:

=======  =========================================================================================================
"row"    blockDim.x is a multiple of L, and the launch has at most 2**31 threads along x
"x32"    blockDim.x is 32 and a warp, of more lanes, lies within one z: blockDim.y is a multiple of L / 32, or blockDim.z is 1
"x16"    the same with 16
"x8"     the same with 8
"16x8"   blockDim is 16, 8, 1, or so with other numbers, and the launch has at most 2**31 threads along x. Where the block has no more than
         L threads, it is one warp of them: thread indices are known
"any"    nothing
=======  =========================================================================================================

A shape holds for the lanes that compute the value together. Two things to know when code is made of it:

- lane 0's value is a base to compute with although lane 0 may be off there, or beyond the end of the grid. Its computation must
  not trap, and flags such as nsw do not hold for it.
- a value defined in a loop that lanes leave at different trips is to be asked for by ``Shapes.at`` outside of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from opengpi.analysis import lane_arithmetic as lanes
from opengpi.analysis.control_dependence import Influence
from opengpi.analysis.divergence import Divergence
from opengpi.analysis.lane_arithmetic import VARYING, Shape, evaluate
from opengpi.analysis.loops import Loop
from opengpi.analysis.pointer_bases import only_read
from opengpi.analysis.ranges import Ranges
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import wrap
from opengpi.ir.layout import offset_of, size_of

__all__ = ["VARIANTS", "VARYING", "Shape", "Shapes", "analyse", "analyse_slices"]

VARIANTS = ("row", "x32", "x16", "x8", "any")


def extents(variant: str) -> tuple[int, int] | None:
    """Columns and rows of blocks of a variant such as "16x8"."""
    columns, _, rows = variant.partition("x")
    return (int(columns), int(rows)) if columns and rows else None


class Shapes:
    """The shapes of a function's values and the divergence of its control flow, for one warp width and variant.

    ``lanes``: how many there are in a shape, the warp's width unless slices of it were asked for. ``promised``: extensions whose lanes are
    at their distances because a flag such as nsw says so: the base is to come from a lane that is on.
    """

    def __init__(self, function: M.Function, domain: _Warp, influence: Influence | None = None, parted: Sequence[M.Block] = ()) -> None:
        self.lanes = domain.count
        self.variant = domain.variant
        self.promised = domain.promised
        self.influence = influence or Influence(function)
        self._divergence = Divergence(function, domain, self.influence, parted)

    def of(self, value: M.Value) -> Shape:
        """The shape of ``value`` among the lanes that compute it, where it is computed."""
        return self._divergence.of(value)

    def at(self, value: M.Value, user: M.Block) -> Shape:
        """The shape of ``value`` used in ``user``: varying where that is outside of a divergent loop that defines it (temporal divergence).
        A phi uses its operands in its own block."""
        return self._divergence.at(value, user)

    def divergent_branch(self, block: M.Block) -> bool:
        """Whether lanes may part at the end of ``block``."""
        return block in self._divergence.branches

    def divergent_block(self, block: M.Block) -> bool:
        """Whether ``block`` may run while lanes of the warp are elsewhere in the function, or have left it."""
        return block in self._divergence.blocks

    def divergent_join(self, block: M.Block) -> bool:
        """Whether lanes that parted may come to ``block`` by different edges, so that a phi there chooses lane by lane."""
        return block in self._divergence.joins

    def divergent_loop(self, loop: Loop) -> bool:
        """Whether lanes may leave ``loop`` at different trips."""
        return loop in self._divergence.loops

    @property
    def divergent_loops(self) -> list[Loop]:
        """Outer before inner; of the nest ``loops``."""
        return [loop for loop in self._divergence.nest.loops if loop in self._divergence.loops]

    @property
    def loops(self) -> list[Loop]:
        return self._divergence.nest.loops

    @property
    def irreducible(self) -> bool:
        """Whether a cycle has several entries. The divergence of such loops is not told: make them reducible, or leave the kernel."""
        return bool(self._divergence.nest.irreducible)


def analyse(function: M.Function, warp: int, variant: str, influence: Influence | None = None) -> Shapes:
    """The shapes of ``function`` (a kernel, or a region of one) for warps of ``warp`` lanes; ``variant`` is one of VARIANTS.

    A kernel's parameters are uniform; those of another function vary. ``influence`` is the function's, where that has been found already.
    """
    assert variant in VARIANTS or extents(variant), variant
    return Shapes(function, _Warp(function, warp, variant, warp), influence)


def analyse_slices(function: M.Function, warp: int, width: int, shapes: Shapes) -> Shapes:
    """The shapes in slices of ``width`` lanes, a power of two, of warps whose ``shapes`` are known: each slice has a base of its own.

    More is known of a slice than of a warp: in blocks of 16 columns, of a matrix's address that each row has its own of too.
    Control flow is the warp's.
    """
    parted = [block for block in function.blocks if shapes.divergent_branch(block)]
    return Shapes(function, _Warp(function, warp, shapes.variant, width), shapes.influence, parted)


_UNIFORM = frozenset(
    f"gpi.{name}"
    for name in "block.idx block.dim grid.dim grid.cooperative warp.id shared.size shared.dynamic.size sm.id barrier.count barrier.and barrier.or "
    "state.count state.and state.or state.local state.memory".split()
)
_OF_MASK = ("gpi.warp.ballot", "gpi.warp.all", "gpi.warp.any", "gpi.warp.uni", "gpi.warp.match.all.", "gpi.warp.reduce.")
"""Operations whose result is the same for all lanes of their mask."""
_VARYING = frozenset("gpi.clock gpi.globaltimer gpi.malloc gpi.printf gpi.warp.match.any.i64 gpi.atomic.inc.i32 gpi.atomic.dec.i32".split())
_BLOCK_WIDTH = {"x32": 32, "x16": 16, "x8": 8}
_SHARED_ALIGN = 16  # of a block's shared memory, bytes


class _Warp:
    """The transfer functions: what the lanes of a warp hold. See divergence.Domain."""

    varying = VARYING

    def __init__(self, function: M.Function, warp: int, variant: str, count: int) -> None:
        """``count``: the lanes that shapes are of, ``warp`` or a slice of it."""
        self.warp = warp
        self.count = count
        self.block = extents(variant)
        columns = self.block[0] if self.block else _BLOCK_WIDTH.get(variant)
        self.width = None if self.block and self.block[0] >= warp else columns
        self.whole = self.block is not None and self.block[0] * self.block[1] == warp
        self.variant = variant
        self.function = function
        few_threads = variant == "row" or self.block is not None
        self.ranges = Ranges(few_threads)
        self.certain = Ranges(few_threads, flags=False)
        self.promised: set[M.Instruction] = set()
        self.uniform = lanes.uniform(count)
        self._operands: dict[M.Value, list[Shape]] = {}
        self._parameters: dict[M.Argument, bool] = {}

    # --- the lattice -----------------------------------------------------------------------------

    def is_uniform(self, fact: Shape) -> bool:
        return fact.is_uniform

    def survives(self, value: M.Value, fact: Shape) -> bool:
        return fact.lanes(_bits(value.type)) is not None

    def join(self, phi: M.Phi, facts: list[Shape]) -> Shape:
        return reduce(lanes.join, facts)

    def of_operand(self, value: M.Value) -> Shape:
        if isinstance(value, M.ConstantInt):
            return lanes.constant(self.count, _bits(value.type), value.value)
        if isinstance(value, M.ConstantWord):
            known = value.word in ("null", "zeroinitializer") and isinstance(value.type, T.IntType | T.PointerType)
            return lanes.constant(self.count, _bits(value.type), 0) if known else self.uniform
        if isinstance(value, M.Argument):
            aligns = [int(attr.split()[1]) for attr in value.attrs if attr.startswith("align ")]
            return lanes.uniform(self.count, max(aligns, default=1)) if self._parameter_uniform(value) else VARYING
        if isinstance(value, M.GlobalVariable):
            return lanes.uniform(self.count, value.align or 1)
        if isinstance(value, M.ConstantExpr):
            operands = [self.of_operand(operand) for operand in value.operands]
            if value.opcode == "getelementptr" and value.source_type is not None:
                return self._address(value.source_type, value.operands, operands)
            return operands[0] if value.opcode in ("addrspacecast", "bitcast") else self.uniform
        return self.uniform

    def _parameter_uniform(self, argument: M.Argument) -> bool:
        """A struct passed by value that the kernel writes to is a copy of each thread's own."""
        if argument not in self._parameters:
            byval = any(attr.startswith("byval") for attr in argument.attrs)
            self._parameters[argument] = self.function.is_kernel and (not byval or only_read(self.function, argument))
        return self._parameters[argument]

    # --- instructions ----------------------------------------------------------------------------

    def transfer(self, i: M.Instruction, operands: list[Shape]) -> Shape:
        shape = self._special(i, operands)
        if shape is None:
            shape = self._plain(i, operands)
        if shape.is_varying and not isinstance(i, M.Alloca) and self._pure(i) and all(operand.is_uniform for operand in operands):
            return self.uniform
        return shape

    def _pure(self, i: M.Instruction) -> bool:
        """Whether equal operands make equal results."""
        if isinstance(i, M.Load):
            return not i.volatile and i.ordering is None
        if isinstance(i, M.Call):
            name = i.callee_name
            if self.whole and (name == "gpi.warp.activemask" or name.startswith(_OF_MASK)):
                return False  # each warp has its own
            return name.startswith(("gpi.", "llvm.")) and name not in _VARYING and not name.startswith(("gpi.thread.idx", "gpi.lane.id", "gpi.state."))
        return not isinstance(i, M.AtomicRMW | M.CompareExchange) and i.opcode != "va_arg"

    def _special(self, i: M.Instruction, operands: list[Shape]) -> Shape | None:
        """The shape of what is not arithmetic; None: of none of these kinds."""
        if isinstance(i, M.Alloca):
            return Shape(self.uniform.offsets, i.align or 1, 0, i)
        if isinstance(i, M.Call):
            return self._call(i, operands)
        if isinstance(i, M.GetElementPtr):
            return self._address(i.source_type, i.operands, operands) if isinstance(i.type, T.PointerType) else VARYING
        if i.opcode == "select":
            return self._select(i, operands)
        return None

    def _plain(self, i: M.Instruction, operands: list[Shape]) -> Shape:
        if isinstance(i, M.Compare):
            scalar = i.opcode == "icmp" and isinstance(i.operands[0].type, T.IntType | T.PointerType)
            return lanes.compare(_bits(i.operands[0].type), i.predicate, *operands) if scalar else VARYING
        if not isinstance(i.type, T.IntType | T.PointerType):
            return VARYING
        if i.opcode in _BINARY and isinstance(i.type, T.IntType):
            self._operands[i] = operands
            return self._binary(i, *operands)
        return self._cast(i, operands[0]) if i.opcode in _CASTS else VARYING

    def _binary(self, i: M.Instruction, a: Shape, b: Shape) -> Shape:
        bits = _bits(i.type)
        left, right = a.lanes(bits), b.lanes(bits)
        if left is not None and right is not None:
            return _concrete(i.opcode, bits, left, right)
        if i.opcode in ("add", "sub", "mul"):
            return {"add": lanes.add, "sub": lanes.subtract, "mul": lanes.multiply}[i.opcode](bits, a, b)
        if i.opcode in ("and", "or", "xor"):
            return lanes.add(bits, a, b) if "disjoint" in i.flags else lanes.bitwise(bits, i.opcode, a, b)
        amount = b.residue if right is not None and b.is_uniform else None
        return VARYING if amount is None else self._by_constant(i, a, amount)

    def _by_constant(self, i: M.Instruction, a: Shape, amount: int) -> Shape:
        """Shifts, divisions and remainders by a number that is known."""
        bits = _bits(i.type)
        low, _ = self.certain.of(i.operands[0])
        if i.opcode in ("shl", "lshr", "ashr"):
            if amount >= bits:
                return VARYING
            if i.opcode == "shl":
                return lanes.shift_left(bits, a, amount)
            return lanes.shift_right(bits, a, amount, self._no_wrap(self.certain, i.operands[0], a, signed=i.opcode == "ashr"))
        if amount <= 0 or amount & (amount - 1) or amount >> (bits - 1) or (i.opcode[0] == "s" and low < 0):
            return VARYING
        if i.opcode in ("udiv", "sdiv"):
            return lanes.shift_right(bits, a, amount.bit_length() - 1, self._no_wrap(self.certain, i.operands[0], a, signed=False))
        return lanes.bitwise(bits, "and", a, lanes.constant(self.count, bits, amount - 1))

    def _cast(self, i: M.Instruction, a: Shape) -> Shape:
        operand, bits = i.operands[0], _bits(i.type)
        if i.opcode in ("sext", "zext"):
            return self._extension(i, a)
        if a.offsets is None or (a.alloca is not None and not isinstance(i.type, T.PointerType)):
            return VARYING
        if i.opcode == "trunc":
            modulus = min(a.modulus, 1 << bits)
            return Shape(tuple(wrap(offset, bits) for offset in a.offsets), modulus, a.residue % modulus)
        if _bits(operand.type) != bits or not isinstance(operand.type, T.IntType | T.PointerType):
            return VARYING
        if i.opcode == "addrspacecast" and a.alloca is None:
            modulus = min(a.modulus, _SHARED_ALIGN)
            return Shape(a.offsets, modulus, a.residue % modulus)
        return a

    def _extension(self, i: M.Instruction, a: Shape) -> Shape:
        """sext or zext: what holds for all lanes, or else what flags promise for those that are on."""
        operand, bits = i.operands[0], _bits(i.type)
        shape = self._extended(operand, a, i.opcode == "sext", bits)
        self.promised.discard(i)
        if shape.is_varying and bits <= 64:
            shape = self._promised(operand, a, i.opcode == "sext" or "nneg" in i.flags, bits)
            if not shape.is_varying:
                self.promised.add(i)
        return shape

    @staticmethod
    def _no_wrap(ranges: Ranges, value: M.Value, shape: Shape, signed: bool) -> bool:
        """Whether the lanes' values differ by their offsets as numbers too, not only modulo 2**bits."""
        if shape.offsets is None:
            return False
        low, high = ranges.of(value)
        return (signed or low >= 0) and high - low + max(map(abs, shape.offsets)) < 1 << _bits(value.type)

    def _extended(self, value: M.Value, shape: Shape, signed: bool, bits: int) -> Shape:
        """``value`` extended to ``bits`` bits, whichever lanes are on."""
        if shape.offsets is None or shape.alloca is not None:
            return VARYING
        narrow = _bits(value.type)
        known = shape.lanes(narrow)
        if known is not None:
            return lanes.of_lanes(bits, [wrap(x, narrow) for x in known] if signed else known)
        certain = shape.is_uniform or lanes.low_parts(narrow, shape, shape.modulus) is not None or self._no_wrap(self.certain, value, shape, signed)
        return shape if certain else VARYING

    def _promised(self, value: M.Value, shape: Shape, signed: bool, bits: int) -> Shape:
        """The same of lanes that are on, for which flags hold."""
        known = self._extended(value, shape, signed, bits)
        if not known.is_varying or shape.offsets is None or shape.alloca is not None:
            return known
        if self._no_wrap(self.ranges, value, shape, signed):
            return shape
        operands = self._operands.get(value)
        if operands is None or not isinstance(value, M.Instruction) or not ("disjoint" in value.flags or ("nsw" if signed else "nuw") in value.flags):
            return VARYING
        a, b = (self._promised(operand, fact, signed, bits) for operand, fact in zip(value.operands, operands, strict=True))
        if value.opcode == "shl":
            return lanes.shift_left(bits, a, b.residue) if b.lanes(bits) is not None and b.is_uniform else VARYING
        return {"add": lanes.add, "or": lanes.add, "sub": lanes.subtract, "mul": lanes.multiply}[value.opcode](bits, a, b)

    def _address(self, source: T.Type, values: Sequence[M.Value], facts: list[Shape]) -> Shape:
        """getelementptr: in bytes."""
        address, type = facts[0], source
        for number, (value, fact) in enumerate(zip(values[1:], facts[1:], strict=True)):
            if number and isinstance(type, T.StructType):
                assert isinstance(value, M.ConstantInt)
                step = lanes.constant(self.count, 64, offset_of(type, value.value))
                type = (type.fields or ())[value.value]
            else:
                if number:
                    assert isinstance(type, T.ArrayType | T.VectorType)
                    type = type.element
                index = self._extended(value, fact, True, 64) if _bits(value.type) < 64 else fact
                step = lanes.multiply(64, index, lanes.constant(self.count, 64, size_of(type)))
            address = lanes.add(64, address, step)
        return address

    def _select(self, i: M.Instruction, operands: list[Shape]) -> Shape:
        condition, a, b = operands
        if condition.is_uniform or i.operands[1] is i.operands[2]:
            return lanes.join(a, b)
        bits = _bits(i.type)
        chosen, left, right = condition.lanes(1), a.lanes(bits), b.lanes(bits)
        if chosen is None or left is None or right is None:
            return VARYING
        return lanes.of_lanes(bits, [x if c else y for c, x, y in zip(chosen, left, right, strict=True)])

    # --- calls -----------------------------------------------------------------------------------

    def _call(self, call: M.Call, operands: list[Shape]) -> Shape:
        name = call.callee_name
        if name == "gpi.thread.idx":
            return self._thread_index(call.args[0])
        if name == "gpi.lane.id":
            return Shape(tuple(range(self.count)), self.count) if self.count < self.warp else lanes.of_lanes(32, list(range(self.warp)))
        if name == "gpi.warp.size":
            return lanes.constant(self.count, 32, self.warp)
        if name == "gpi.block.dim" and self.block is not None and isinstance(call.args[0], M.ConstantInt):
            return lanes.constant(self.count, 32, (*self.block, 1)[call.args[0].value])
        if name == "gpi.block.dim" and self.variant != "any" and _is_zero(call.args[0]):
            return lanes.uniform(self.count, self.warp) if self.width is None else lanes.constant(self.count, 32, self.width)
        if name in _UNIFORM or name.startswith("gpi.state.load.uniform."):
            return self.uniform
        if name == "gpi.warp.activemask" or name.startswith(_OF_MASK):
            return VARYING if self.whole else self.uniform if name == "gpi.warp.activemask" or operands[0].is_uniform else VARYING
        if name.startswith("gpi.warp.shuffle."):
            return self._shuffle(call, operands)
        if name == "gpi.state.alloca":
            return Shape(self.uniform.offsets, 1, 0, call)
        if name in ("gpi.shared.address", "gpi.shared.offset"):
            return self._shared(call, operands[0])
        if name.startswith("gpi.is.") and operands[0].is_private:
            return self.uniform
        return VARYING

    def _thread_index(self, axis: M.Value) -> Shape:
        width, number = self.width, axis.value if isinstance(axis, M.ConstantInt) else None
        if self.variant == "any" or number is None:
            return VARYING
        if self.block is not None and self.whole and self.count == self.warp:
            columns = self.block[0]
            return lanes.of_lanes(32, [(lane % columns, lane // columns, 0)[number] for lane in range(self.warp)])
        if width is None:
            return Shape(tuple(range(self.count)), self.count) if number == 0 else self.uniform
        if number == 0:  # a slice of less than a row begins anywhere in it
            return lanes.of_lanes(32, [lane % width for lane in range(self.count)]) if self.count >= width else Shape(tuple(range(self.count)), self.count)
        return Shape(tuple(lane // width for lane in range(self.count)), max(1, self.count // width)) if number == 1 else self.uniform

    def _shuffle(self, call: M.Call, operands: list[Shape]) -> Shape:
        mask, value, lane, width = operands[:4]
        from_one = ".idx." in call.callee_name and mask.is_uniform and lane.is_uniform and width.lanes(32) == [self.warp] * self.count
        return self.uniform if value.is_uniform or from_one else VARYING

    def _shared(self, call: M.Call, operand: Shape) -> Shape:
        """32-bit shared addresses: offsets from the start of the block's shared memory."""
        if call.callee_name == "gpi.shared.address":
            operand = self._extended(call.args[0], operand, False, 64)
        if operand.offsets is None or operand.alloca is not None:
            return VARYING
        modulus = min(operand.modulus, _SHARED_ALIGN)
        return Shape(tuple(wrap(offset, _bits(call.type)) for offset in operand.offsets), modulus, operand.residue % modulus)


_BINARY = frozenset("add sub mul and or xor shl lshr ashr udiv sdiv urem srem".split())
_CASTS = frozenset("sext zext trunc bitcast ptrtoint inttoptr ptrtoaddr addrspacecast freeze".split())


def _concrete(opcode: str, bits: int, left: list[int], right: list[int]) -> Shape:
    """The operation carried out lane by lane; varying where one lane's result is not defined."""
    results = [evaluate(opcode, bits, x, y) for x, y in zip(left, right, strict=True)]
    return VARYING if None in results else lanes.of_lanes(bits, results)  # type: ignore[arg-type]


def _bits(type: T.Type) -> int:
    """Of an integer or an address; of another type a number that no modulus reaches."""
    return type.bits if isinstance(type, T.IntType) else 64 if isinstance(type, T.PointerType) else 1 << 16


def _is_zero(value: M.Value) -> bool:
    return isinstance(value, M.ConstantInt) and value.value == 0


# --- for gpi opt -----------------------------------------------------------------------------------


def annotate_slices(function: M.Function, warp: int, variant: str) -> dict[M.Value, list[str]]:
    """As ``annotate_shapes``, of slices of 16 lanes."""
    return _annotate(function, analyse_slices(function, warp, 16, analyse(function, warp, variant)))


def annotate_shapes(function: M.Function, warp: int, variant: str) -> dict[M.Value, list[str]]:
    """At each value ``; uniform``, ``; varying``, ``; stride 4``, ``; offsets 0 0 1 1 …``, with ``align N`` where that is known,
    ``local`` before it for addresses in local memory. At loads and stores, that of the address."""
    return _annotate(function, analyse(function, warp, variant))


def _annotate(function: M.Function, shapes: Shapes) -> dict[M.Value, list[str]]:
    notes: dict[M.Value, list[str]] = {}
    for block in function.blocks:
        for instruction in block.instructions:
            if isinstance(instruction, M.Load | M.Store):
                notes[instruction] = ["at " + describe(shapes.at(instruction.operands[-1], block))]
            if instruction.type is not T.VOID:
                notes[instruction] = [describe(shapes.of(instruction)), *notes.get(instruction, [])]
    return notes


def annotate_divergence(function: M.Function, warp: int, variant: str) -> dict[M.Value, list[str]]:
    """At each block ``; divergent``, ``; join``, ``; divergent loop``; at each branch and result ``; uniform`` or ``; divergent``."""
    shapes = analyse(function, warp, variant)
    headers = {loop.header for loop in shapes.divergent_loops}
    notes: dict[M.Value, list[str]] = {}
    for block in function.blocks:
        words = (("divergent", shapes.divergent_block(block)), ("join", shapes.divergent_join(block)), ("divergent loop", block in headers))
        notes[block] = [word for word, holds in words if holds]
        for instruction in block.instructions:
            if instruction.type is not T.VOID:
                notes[instruction] = ["uniform" if shapes.of(instruction).is_uniform else "divergent"]
        if len(block.successors) > 1:
            notes[block.terminator] = ["divergent" if shapes.divergent_branch(block) else "uniform"]
    return notes


def describe(shape: Shape) -> str:
    """The shape in words, for annotations and messages."""
    if shape.offsets is None:
        return "varying"
    known = "uniform" if not any(shape.offsets) else f"stride {shape.stride}" if shape.stride is not None else f"offsets {' '.join(map(str, shape.offsets))}"
    align = f" align {shape.align}" if 1 < shape.align < 1 << 31 else ""
    return f"{'local ' if shape.is_private else ''}{known}{align}"
