"""Kernels for the vector engine: prepared as device IR, then compiled to loops over blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from opengpi.analysis.shapes import extents
from opengpi.device.cpu.thread_engine.functions import Context
from opengpi.device.cpu.thread_engine.kernels import Parameter, parameter_value
from opengpi.device.cpu.thread_engine.prelude import Prelude
from opengpi.device.cpu.vector_engine import budget, sweep, whole_block
from opengpi.device.cpu.vector_engine.canonical import canonicalise, clone
from opengpi.device.cpu.vector_engine.cost import refuse_scalar
from opengpi.device.cpu.vector_engine.driver import MOST_THREADS, Block, WarpCode, drive, needed
from opengpi.device.cpu.vector_engine.inline import inline, refuse_converging
from opengpi.device.cpu.vector_engine.interleave import interleave
from opengpi.device.cpu.vector_engine.lanes import Host, Lanes, Mask, Slices
from opengpi.device.cpu.vector_engine.optimisations import ALL, Optimisation, Optimisations
from opengpi.device.cpu.vector_engine.pair import combine, worth
from opengpi.device.cpu.vector_engine.promote import promote
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.device.cpu.vector_engine.regions import ENDED, split
from opengpi.device.cpu.vector_engine.scalarise import scalarise
from opengpi.device.cpu.vector_engine.sources import RegionFacts
from opengpi.device.cpu.vector_engine.state import Record, State
from opengpi.device.cpu.vector_engine.subprogram import describe
from opengpi.device.cpu.vector_engine.traps import refuse_traps
from opengpi.device.cpu.vector_engine.whole_block import Whole
from opengpi.device.cpu.vector_engine.whole_driver import BlockCode
from opengpi.device.cpu.vector_engine.widen import Source, Widener
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.rewrite import constant_value, integer

_ATTRIBUTES = ("nounwind", "alwaysinline", '"frame-pointer"="all"', '"min-legal-vector-width"="512"', '"prefer-vector-width"="512"')
_FRAME = 64 << 10


@dataclass
class Report:
    """How a kernel was compiled: ``engine`` is "vector" or "thread", for the ``reason`` at ``where``. ``accesses``: place, and manner by variant,
    of each memory access, branch, warp operation and whatever goes lane by lane. ``paired``: two warps run as one. ``swept``: rows of
    neighbouring blocks run together. ``without``: what it is too large for. ``whole``: how blocks of one form run as one body."""

    kernel: str
    engine: str
    reason: str = ""
    where: str = ""
    variants: list[str] = field(default_factory=list)
    accesses: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    paired: bool = False
    swept: bool = False
    without: list[str] = field(default_factory=list)
    whole: Whole | None = None


@dataclass
class Prepared:
    """A kernel cut into regions, with what is known of each by variant. ``warp``: the lanes that run as one. ``ends``: some of them may end
    before others do. ``optimisations``: those that it can afford, at an estimated ``size`` in host instructions. ``swept``: rows of
    neighbouring blocks run together. ``whole``: the same for blocks of one form, as one body."""

    warp: int
    variants: dict[str, list[Source]]
    record: Record
    ends: bool
    debug: str
    optimisations: Optimisations
    size: int
    swept: bool
    whole: Whole | None = None

    def functions(self) -> list[M.Function]:
        return [source.function for source in next(iter(self.variants.values()))] + (self.whole.functions if self.whole else [])


@dataclass(frozen=True)
class Compiled:
    """LLVM IR of the loop over blocks, the functions that it calls, and the bytes of stack it needs."""

    text: str
    functions: tuple[M.Function, ...]
    stack: int


class VectorEngine:
    """Takes kernels of one module. Those it refuses are left as they were, and ``reports`` tells why. ``blocks``: the shape of the blocks of
    all launches of a kernel, where that is known; code for others is not made."""

    def __init__(self, module: M.Module, warp: int, host: Host, optimisations: Optimisations = ALL, blocks: Mapping[str, Block] | None = None) -> None:
        self.module = module
        self.warp = warp
        self.host = host
        self.optimisations = optimisations
        self.blocks = blocks or {}
        self.info = DebugInfo(module)
        self.reports: dict[str, Report] = {}
        self.prepared: dict[str, Prepared] = {}

    def prepare(self, kernels: Sequence[M.Function]) -> None:
        """Analyses kernels while they are device IR."""
        for kernel in kernels:
            try:
                self.prepared[kernel.name] = self._prepare(kernel)
            except Refusal as refusal:
                self._refuse(kernel, refusal)
        if sum(prepared.size for prepared in self.prepared.values()) > budget.MODULE:
            for prepared in self.prepared.values():
                prepared.optimisations -= budget.SAVINGS[1]

    def _prepare(self, kernel: M.Function) -> Prepared:
        """A kernel analysed with all optimisations that its size allows."""
        size = 0
        for saving in budget.SAVINGS:
            prepared = self._analyse(kernel, self.optimisations - saving)
            size = prepared.size
            if size <= budget.KERNEL:
                return prepared
        raise budget.too_large(size)

    def _analyse(self, kernel: M.Function, optimisations: Optimisations) -> Prepared:
        whole = inline(kernel, self.module)
        promote(whole)
        scalarise(whole, self.module)
        warp, of_block = self.warp, None
        if optimisations >= {Optimisation.WHOLE_BLOCKS, Optimisation.VARIANTS}:
            of_block = whole_block.prepare(clone(whole), self.module, warp, self.host, optimisations, self.blocks.get(kernel.name))
        if Optimisation.PAIRS in optimisations and worth(whole, warp, self.host):
            combine(whole, self.module, warp, 2)
            warp *= 2
        if Optimisation.INTERLEAVED in optimisations:
            interleave(whole, self.module, warp)
        names = _variants(whole, warp, optimisations)
        parts = split(whole, self.module, warp, "any", optimisations)  # what holds there holds in every variant: all agree on where state lies
        ends = any(ENDED in region.successors and len(region.successors) > 1 for region in parts.regions)
        if kernel.name in self.blocks:
            names = needed(names, self.blocks[kernel.name], warp, ends)
        sizes = [slot.size for slot in parts.slots]
        variants: dict[str, list[Source]] = {name: [] for name in names}
        for number, region in enumerate(parts.regions):
            function = region.function
            function.name = f"{kernel.name}.vector.{number}"
            canonicalise(function)
            facts = RegionFacts(function, self.host, sizes, optimisations)
            for name in names:
                shapes = facts.shapes(warp, name)
                if name == names[0] and len(parts.regions) == 1 and Optimisation.SCALAR_LOOPS in optimisations:
                    refuse_scalar(function, shapes)
                variants[name].append(facts.source(warp, name, shapes))
        size = budget.estimate([source for some in variants.values() for source in some], warp, self.host.lanes, Optimisation.FULL_BODIES in optimisations)
        swept = Optimisation.SWEEPS in optimisations and names[0] == "row" and len(parts.regions) == 1 and sweep.worth(variants["row"][0])
        return Prepared(warp, variants, Record.of(parts.slots, warp), ends, kernel.metadata.get("dbg", ""), optimisations, size, swept, of_block)

    def enter(self) -> None:
        """Puts the regions into the module, to be lowered with it."""
        for prepared in self.prepared.values():
            self.module.globals.update({function.name: function for function in prepared.functions()})

    def compile(self, kernel: M.Function, context: Context, placed: Sequence[Parameter], params_size: int) -> Compiled | None:
        """The compiled form of a kernel that was prepared and lowered, or None where it is refused now."""
        prepared = self.prepared.get(kernel.name)
        if prepared is None:
            return None
        try:
            refuse_converging(prepared.functions(), self.module)
        except Refusal as refusal:
            self._refuse(kernel, refusal)
            return None
        finally:
            for function in prepared.functions():
                del self.module.globals[function.name]
        try:
            bodies = {name: self._bodies(kernel.name, name, prepared, context, placed) for name in prepared.variants}
            whole = self._of_block(kernel.name, prepared, context, placed)
            size = sum(body.lanes.emitted for some in bodies.values() for body in some)
            if size > 2 * budget.KERNEL:  # more than the estimate told
                raise budget.too_large(size)
        except Refusal as refusal:
            self._refuse(kernel, refusal)
            return None
        all_bodies = [*(body for some in bodies.values() for body in some), *whole]
        for body in all_bodies:
            refuse_traps(body.function, kernel.name, self.host)
            if size > budget.FUNCTION:
                body.function.attrs = tuple("noinline" if attr == "alwaysinline" else attr for attr in body.function.attrs)
                if prepared.debug:
                    describe(self.module, body.function, prepared.debug)
        self.module.globals.update({body.function.name: body.function for body in all_bodies})
        names = {name: [body.function.name for body in some] for name, some in bodies.items()}
        swept = names.pop("row")[0] if prepared.swept else None
        code = WarpCode(names, prepared.warp, prepared.record.size, prepared.ends, swept)
        block = _block_code(prepared.whole, whole) if prepared.whole else None
        self.reports[kernel.name] = self._report(kernel.name, prepared, bodies)
        stack = _FRAME + sum(body.lanes.stack for body in all_bodies) + prepared.record.size * (MOST_THREADS // prepared.warp)
        stack += block.record if block else 0
        debug = f"!dbg {prepared.debug}" if prepared.debug and size <= budget.FUNCTION else ""
        return Compiled(drive(kernel.name, code, block, params_size, debug), tuple(body.function for body in all_bodies), stack)

    def _bodies(self, name: str, variant: str, prepared: Prepared, context: Context, placed: Sequence[Parameter]) -> list[_Body]:
        """One warp in one variant, region by region; of "any" also the lanes that there are."""
        made = []
        for number, source in enumerate(prepared.variants[variant]):
            body = _Body(self.module, f"{name}.{variant}.{number}", source, variant, prepared.warp, self.host, prepared.optimisations)
            body.build(context, placed, prepared.record, prepared.ends, resumes=prepared.ends and number > 0)
            made.append(body)
        return made

    def _of_block(self, name: str, prepared: Prepared, context: Context, placed: Sequence[Parameter]) -> list[_Body]:
        """Blocks of one form, region by region."""
        made: list[_Body] = []
        if prepared.whole is None:
            return made
        whole = prepared.whole
        for source, width in zip(whole.sources, whole.widths, strict=True):
            body = _Body(self.module, f"{name}.block.{len(made)}", source, whole.variant, width, self.host, prepared.optimisations)
            body.build(context, placed, whole.record, ends=False, resumes=False, threads=whole.threads)
            made.append(body)
        return made

    def _report(self, name: str, prepared: Prepared, bodies: dict[str, list[_Body]]) -> Report:
        manners: dict[M.Instruction, dict[str, str]] = {}
        home: dict[M.Instruction, M.Function] = {}
        for variant, some in bodies.items():
            for body in some:
                for i, how in body.how.items():
                    manners.setdefault(i, {})[variant] = how
                    home[i] = body.source.function
        accesses = [(self.info.of(i, home[i]), how) for i, how in manners.items()]
        without = [saved.word for saved in Optimisation if saved in self.optimisations - prepared.optimisations]
        return Report(
            name,
            "vector",
            variants=list(bodies),
            accesses=accesses,
            paired=prepared.warp > self.warp,
            swept=prepared.swept,
            without=without,
            whole=prepared.whole,
        )

    def _refuse(self, kernel: M.Function, refusal: Refusal) -> None:
        where = self.info.of(refusal.instruction, kernel) if refusal.instruction is not None else self.info.of_function(kernel)
        self.reports[kernel.name] = Report(kernel.name, "thread", refusal.reason, where)


def _block_code(whole: Whole, bodies: list[_Body]) -> BlockCode:
    regions = [(body.function.name, body.lanes.warp) for body in bodies]
    return BlockCode(whole.columns, whole.rows, regions, whole.successors, whole.record.size, whole.votes)


def _variants(function: M.Function, warp: int, optimisations: Optimisations) -> list[str]:
    """Those worth having: blocks of few columns only for kernels that look at rows."""
    if Optimisation.VARIANTS not in optimisations:
        return ["any"]
    indices = [i for i in function.instructions() if isinstance(i, M.Call) and i.callee_name == "gpi.thread.idx"]
    axes = {constant_value(i.args[0]) for i in indices}
    rows = 1 in axes and Optimisation.COLUMNS in optimisations
    narrow = [f"x{width}" for width in (32, 16) if width < warp] if rows else []
    return ["row", *narrow, "any"]


_ARGUMENTS: dict[str, T.Type] = dict.fromkeys("thread params linear x y z warp live state votes index.x index.y index.z".split(), T.I32)
_ARGUMENTS |= dict.fromkeys(("thread", "params", "state", "votes"), T.PTR)


class _Body:
    """The function that runs one warp of a kernel.

    Before: a region, for a thread. After: ``i32 @k.row.0(ptr %thread, ptr %params, i32 %linear, i32 %x, i32 %y, i32 %z, i32 %warp, i32 %live,
    ptr %state, ptr %votes, i32 %index.x, i32 %index.y, i32 %index.z)`` for the warp whose lane 0 is thread ``linear`` of the block with that index, at
    ``x``, ``y``, ``z``, of which ``live`` lanes exist and whose record is at ``state``. It returns the number of the warp's next region, or -1.
    """

    def __init__(self, module: M.Module, name: str, source: Source, variant: str, warp: int, host: Host, optimisations: Optimisations) -> None:
        self.source = source
        self.variant = variant
        args = [M.Argument(type, word, (), index) for index, (word, type) in enumerate(_ARGUMENTS.items())]
        self.args = dict(zip(_ARGUMENTS, args, strict=True))
        self.args["params"].attrs = ("noalias", "readonly")
        signature = T.function(T.I32, tuple(_ARGUMENTS.values()))
        self.function = M.Function(name, signature, args, ("internal",), attrs=_ATTRIBUTES)
        self.lanes = Lanes(module, self.function, warp, host, optimisations)
        self.how: dict[M.Instruction, str] = {}

    def build(self, context: Context, placed: Sequence[Parameter], record: Record, ends: bool, resumes: bool, threads: int = 0) -> None:
        """``ends``: lanes may end in one region while others go on; ``resumes``: this may have happened already; ``threads``: of
        a block whose record this is; 0: it is a warp's."""
        lanes, args = self.lanes, self.args
        thread = args["thread"]
        known: dict[tuple[str, int], M.Value] = {("thread_idx", axis): args[word] for axis, word in enumerate("xyz")}
        known |= {("block_idx", axis): args[f"index.{word}"] for axis, word in enumerate("xyz")}
        known |= {("linear", 0): args["linear"], ("warp", 0): args["warp"], ("lane", 0): integer(T.I32, 0)}
        block = extents(self.variant)
        known |= {("block_dim", axis): integer(T.I32, extent) for axis, extent in enumerate((*block, 1) if block else ())}
        lanes.prelude = Prelude(thread, known, context.special)
        if any(isinstance(i, M.Call) and i.callee_name == "gpi.lane.id" for i in self.source.function.instructions()):
            lanes.prelude.know({("lane", 0): lanes.prelude.add(_hidden_zero())})
        start = lanes.new_block("start")
        lanes.start(start)
        part = (args["linear"], threads - lanes.warp) if threads > lanes.warp else None
        state = State(record, args["state"], args["votes"], ends, part)
        mask = state.entry_mask(lanes) if resumes and self.variant == "any" else self._entry_mask()
        widener = Widener(lanes, self.source, mask, self._coordinates, thread, state, context.descriptor)
        for arg, parameter in zip(self.source.function.args, placed, strict=True):
            copies: list[M.Instruction] = []
            widener.scalars[arg] = parameter_value(self.source.function, arg, parameter, args["params"], lanes.prelude, lanes.module, copies)
            assert not copies, "inline has given it its own"
        first = widener.run()
        start.instructions.append(M.Branch([first]))
        lanes.finish(start)
        self.how = widener.how

    def _entry_mask(self) -> Mask:
        if self.variant != "any":
            return None
        lanes = self.lanes
        live = self.args["live"]
        return [lanes.compare("icmp", "ult", numbers, lanes.splat(live)) for numbers in self._numbers()]

    def _numbers(self) -> Slices:
        lanes = self.lanes
        return [lanes.numbers(T.I32, list(range(k * lanes.width, (k + 1) * lanes.width))) for k in range(lanes.count)]

    def _coordinates(self, axis: int) -> Slices:
        """Thread indices of the lanes of any block. The quotients are of numbers below 2**11, so float's rounding does not move them over a
        whole number: they are half a step away from it."""
        lanes, block = self.lanes, _extent(self.lanes)
        i32, real = lanes.vector(T.I32), lanes.vector(T.FLOAT)
        half = M.ConstantAggregate(real, [M.ConstantFloat(T.FLOAT, "5.000000e-01")] * lanes.width)

        def divide(number: M.Value, extent: M.Value) -> tuple[M.Value, M.Value]:
            by = lanes.splat(extent)
            middle = lanes.op("fadd", real, lanes.op("uitofp", real, number), half)
            quotient = lanes.op("fptoui", i32, lanes.op("fdiv", real, middle, lanes.op("uitofp", real, by)))
            return quotient, lanes.op("sub", i32, number, lanes.op("mul", i32, quotient, by))

        made: Slices = []
        for numbers in self._numbers():
            linear = lanes.op("add", i32, lanes.splat(self.args["linear"]), numbers)
            row, x = divide(linear, block(0))
            z, y = divide(row, block(1))
            made.append((x, y, z)[axis])
        return made


def _hidden_zero() -> M.Call:
    """Zero, which LLVM must not know: LLVM 22 takes a masked store for a store of one element where it sees that the mask has one lane, and then,
    if what is stored was cut to 8, 16 or 32 bits, stores all of it, over its neighbours (its issue 179489). Lanes' numbers are where such masks
    come from."""
    return M.Call(M.InlineAsm("", "=r,0", ()), T.function(T.I32, (T.I32,)), [integer(T.I32, 0)])


def _extent(lanes: Lanes) -> Callable[[int], M.Value]:
    """The extent of the block along an axis."""
    return lambda axis: lanes.prelude.block_field("block_dim", axis)
