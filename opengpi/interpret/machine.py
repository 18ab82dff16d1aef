"""How lanes run: groups that part at branches and meet at immediate post-dominators, rendezvous, barriers.

A *task* is a group of converged lanes at one place. Where its lanes take different ways, it ends, and one task a way goes on in a
new *region*, until all have come to the region's meeting point (the branch's immediate post-dominator, or the function's
return) and go on as one. Lanes that come one after the other out of a loop wait at the same meeting point. A call is a region
that ends with the callee.

Warp operations wait for the lanes of their mask that have not exited, wherever these are. If nothing can move, lanes that wait
at a meeting point go on without the others: reconvergence never holds up a rendezvous.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from opengpi.interpret.errors import InterpretError, Trapped
from opengpi.interpret.warp import Results, mask_of, resolve
from opengpi.ir import model as M

if TYPE_CHECKING:
    from opengpi.interpret.program import Program

Frame = list[Any]
Step = Callable[[Frame], None]
TURN = 64  # segments that a task runs before others get their turn


class Node:
    """A compiled block. ``hits`` counts how often it ran with all lanes of the warp, with some, with one; ``avoided`` how often no
    lane took each of its ways."""

    __slots__ = ("avoided", "block", "code", "hits", "meet", "segments")

    def __init__(self, block: M.Block | None, code: Code | None) -> None:
        self.block = block
        self.code = code
        self.segments: list[tuple[tuple[Step, ...], Action]] = []
        self.meet: Node = self
        self.hits = [0, 0, 0]
        self.avoided: dict[int, int] = {}


EXIT = Node(None, None)
"""Where a function's returns meet."""


class Code:
    """A compiled function. ``template`` holds its constants; ``placed`` those that depend on where globals lie."""

    def __init__(self, function: M.Function) -> None:
        self.function = function
        self.template: Frame = []
        self.args: list[int] = []
        self.placed: list[tuple[int, M.Constant]] = []
        self.nodes: list[Node] = []
        self.entry = EXIT


@dataclass(eq=False)
class Region:
    """Lanes that parted. ``pending``: tasks that have not come to ``meet`` yet; a region counts as one of its parent's.
    ``resume``: node, segment and result slot of the caller, where the region is a call."""

    meet: Node
    parent: Region | None
    pending: int = 0
    arrived: list[Frame] = field(default_factory=list)
    resume: tuple[Node, int, int] | None = None

    @property
    def depth(self) -> int:
        return 0 if self.parent is None else self.parent.depth + 1


@dataclass(eq=False)
class Task:
    """A group of converged lanes, about to run ``segment`` of ``node``; ``missing`` lanes of it wait for a warp operation."""

    frames: list[Frame]
    node: Node
    region: Region
    segment: int = 0
    missing: int = 0


Action = Callable[["Machine", Task], bool]
"""What ends a segment; it tells whether the task goes on at once."""


@dataclass(eq=False)
class Meeting:
    """A warp operation for which not all lanes of its mask have come: their arguments, and how each is told its result."""

    arguments: dict[int, tuple[int, ...]] = field(default_factory=dict)
    waiting: dict[int, tuple[Task, Frame, int]] = field(default_factory=dict)


@dataclass(eq=False)
class WarpState:
    live: int = 0
    meetings: dict[tuple[str, int], Meeting] = field(default_factory=dict)


@dataclass(eq=False)
class Barrier:
    """``needed`` threads complete it; 0: all that are live. ``predicates`` of the threads that have come."""

    name: str
    needed: int
    predicates: list[int] = field(default_factory=list)
    waiting: list[tuple[Task, int]] = field(default_factory=list)


@dataclass(eq=False)
class BlockState:
    """A resident block; ``shared`` is the address of its shared memory."""

    index: tuple[int, int, int]
    shared: int
    shared_size: int
    shared_dynamic: int
    live: int = 0
    warps: list[WarpState] = field(default_factory=list)
    barriers: dict[int, Barrier] = field(default_factory=dict)
    templates: dict[Code, Frame] = field(default_factory=dict)


class Lane:
    """One thread."""

    __slots__ = ("block", "lane", "launch", "linear", "thread_idx", "warp", "warp_id")

    def __init__(self, launch: Launch, block: BlockState, warp: WarpState, thread_idx: tuple[int, int, int], linear: int) -> None:
        self.launch = launch
        self.block = block
        self.warp = warp
        self.thread_idx = thread_idx
        self.linear = linear
        self.warp_id, self.lane = divmod(linear, launch.warp)


@dataclass(frozen=True)
class Launch:
    """What all threads of a launch have in common."""

    kernel: str
    grid: tuple[int, int, int]
    block: tuple[int, int, int]
    warp: int
    cooperative: bool


class Machine:
    """Runs tasks of resident blocks in turn until all lanes have exited. ``limit``: segments, so that an endless loop ends."""

    def __init__(self, program: Program, launch: Launch, limit: int) -> None:
        self.program = program
        self.launch = launch
        self.left = limit
        self.ready: deque[Task] = deque()
        self.regions: set[Region] = set()  # with lanes that wait at their meeting point
        self.grid: list[Task] = []  # waits for the whole grid
        self.blocks: list[BlockState] = []

    def start(self, block: BlockState, warps: Iterable[list[Frame]], entry: Node) -> None:
        """Makes a block resident."""
        self.blocks.append(block)
        for frames in warps:
            self.ready.append(Task(frames, entry, Region(EXIT, None, 1)))

    def run(self) -> None:
        while True:
            while self.ready:
                task = self.ready.popleft()
                if self.advance(task):
                    self.ready.append(task)
            if not any(block.live for block in self.blocks):
                return
            self.release()

    def advance(self, task: Task) -> bool:
        """Runs ``task`` until it waits, ends or has had its turn; tells whether it can go on."""
        for _ in range(TURN):
            node = task.node
            self.left -= 1
            if self.left < 0:
                raise InterpretError(f"kernel {self.launch.kernel} does not end: block {node.block.name if node.block else ''} runs on")
            if not task.segment:
                count = len(task.frames)
                node.hits[0 if count == self.launch.warp else 2 if count == 1 else 1] += 1
            steps, action = node.segments[task.segment]
            for frame in task.frames:
                for step in steps:
                    step(frame)
            task.segment += 1
            if not action(self, task):
                return False
        return True

    # --- parting and meeting -----------------------------------------------------------------------

    def part(self, task: Task, ways: list[tuple[Node, list[Frame]]]) -> bool:
        """The lanes of ``task`` go different ways."""
        region, meet = task.region, task.node.meet
        if meet is region.meet:
            region.pending -= 1
        else:
            region = Region(meet, region)
        for target, frames in sorted(ways, key=lambda way: way[0] is meet):
            region.pending += 1
            if target is meet:
                self.arrive(region, frames)
            else:
                self.ready.append(Task(frames, target, region))
        return False

    def arrive(self, region: Region, frames: list[Frame]) -> None:
        """A task of ``region`` has come to its meeting point."""
        if region.parent is None:
            self.exit(frames)
            region.pending -= 1
            return
        region.arrived += frames
        region.pending -= 1
        self.regions.add(region)
        if region.pending == 0:
            self.meet(region)

    def meet(self, region: Region) -> None:
        """All have come, or those that have go on without the others."""
        frames = sorted(region.arrived, key=lambda frame: frame[0].linear)
        region.arrived = []
        self.regions.discard(region)
        parent = region.parent
        assert parent is not None
        if not frames:
            self.leave(parent)
            return
        node, segment = region.meet, 0
        if region.resume is not None:
            node, segment, slot = region.resume
            frames = [self.returned(frame, slot) for frame in frames]
        if segment == 0 and node is parent.meet:
            self.arrive(parent, frames)
        else:
            self.ready.append(Task(frames, node, parent, segment))

    def returned(self, frame: Frame, slot: int) -> Frame:
        """The caller's frame, with the result in it."""
        caller: Frame = frame[2]
        caller[slot] = frame[1]
        for address in frame[3] or ():
            self.program.memory.free(address)
        return caller

    def leave(self, region: Region) -> None:
        """A task of ``region`` ends without coming to its meeting point."""
        region.pending -= 1
        if region.pending == 0 and region.parent is not None:
            self.meet(region)

    def release(self) -> None:
        """Nothing can move: lanes that wait to meet others, innermost first, go on without them."""
        if not self.regions:
            raise InterpretError(f"kernel {self.launch.kernel}: threads wait for others that never come")
        region = max(self.regions, key=lambda region: (region.depth, -region.arrived[0][0].linear))
        assert region.parent is not None
        region.parent.pending += 1
        self.meet(region)

    def exit(self, frames: list[Frame]) -> None:
        """Threads end: nobody waits for them any more."""
        for frame in frames:
            for address in frame[3] or ():
                self.program.memory.free(address)
            lane: Lane = frame[0]
            lane.warp.live &= ~(1 << lane.lane)
            lane.block.live -= 1
        for lane in {frame[0].warp: frame[0] for frame in frames}.values():
            for key in list(lane.warp.meetings):
                self.settle(lane, key)
        for block in {frame[0].block for frame in frames}:
            for number in list(block.barriers):
                self.pass_barrier(block, number)
        self.pass_grid()

    # --- waiting -----------------------------------------------------------------------------------

    def warp_operation(self, task: Task, name: str, args: list[int], result: int) -> bool:
        """Each lane waits for the lanes of its own mask."""
        keys: dict[tuple[str, int], Lane] = {}
        task.missing = len(task.frames)
        for frame in task.frames:
            lane: Lane = frame[0]
            mask = frame[args[0]] & (1 << self.launch.warp) - 1
            if not mask >> lane.lane & 1:
                raise InterpretError(f"kernel {self.launch.kernel}: the mask {mask:#x} of {name} does not name lane {lane.lane}, which calls it")
            meeting = lane.warp.meetings.setdefault((name, mask), Meeting())
            meeting.arguments[lane.lane] = tuple(frame[slot] for slot in args[1:])
            meeting.waiting[lane.lane] = (task, frame, result)
            keys[name, mask] = lane
        for key, lane in keys.items():
            self.settle(lane, key)
        return False

    def settle(self, lane: Lane, key: tuple[str, int]) -> None:
        """Completes a meeting of the lane's warp if nobody is missed."""
        warp, (name, mask) = lane.warp, key
        meeting = warp.meetings[key]
        if mask & warp.live & ~mask_of(meeting.arguments):
            return
        del warp.meetings[key]
        results: Results = resolve(name.removeprefix("gpi.warp."), dict(sorted(meeting.arguments.items())), self.launch.warp)
        for number, (task, frame, slot) in sorted(meeting.waiting.items()):
            frame[slot] = results[number]
            task.missing -= 1
            if not task.missing:
                self.ready.append(task)

    def barrier(self, task: Task, name: str, number: int, needed: int, predicates: list[int], result: int, waits: bool) -> bool:
        block: BlockState = task.frames[0][0].block
        barrier = block.barriers.setdefault(number, Barrier(name, needed))
        barrier.predicates += predicates
        if waits:
            barrier.waiting.append((task, result))
        self.pass_barrier(block, number)
        return not waits

    def pass_barrier(self, block: BlockState, number: int) -> None:
        """Completes a barrier if as many have come as it needs."""
        barrier = block.barriers[number]
        if len(barrier.predicates) < (barrier.needed or block.live):
            return
        del block.barriers[number]
        trues = sum(1 for predicate in barrier.predicates if predicate)
        value = {"gpi.barrier.count": trues, "gpi.barrier.and": int(trues == len(barrier.predicates)), "gpi.barrier.or": int(trues > 0)}.get(barrier.name)
        for task, slot in barrier.waiting:
            for frame in task.frames:
                frame[slot] = value
            self.ready.append(task)

    def grid_barrier(self, task: Task) -> bool:
        if not self.launch.cooperative:
            raise Trapped(f"kernel {self.launch.kernel}: gpi.grid.sync in a launch that is not cooperative")
        self.grid.append(task)
        self.pass_grid()
        return False

    def pass_grid(self) -> None:
        if self.grid and sum(len(task.frames) for task in self.grid) == sum(block.live for block in self.blocks):
            self.ready += self.grid
            self.grid = []


# --- actions -------------------------------------------------------------------------------------------


def branching(choose: Callable[[Frame], int] | None, edges: list[tuple[Node, list[tuple[int, int]]]]) -> Action:
    """To one of ``edges``: a node, and what its phis take."""

    def action(machine: Machine, task: Task) -> bool:
        parts: dict[int, list[Frame]] = {}
        if choose is None:
            parts[0] = task.frames
        else:
            for frame in task.frames:
                parts.setdefault(choose(frame), []).append(frame)
            if len(parts) < len(edges):
                avoided = task.node.avoided
                for number in range(len(edges)):
                    if number not in parts:
                        avoided[number] = avoided.get(number, 0) + 1
        ways: dict[Node, list[Frame]] = {}
        for number in sorted(parts):
            target, moves = edges[number]
            if moves:
                for frame in parts[number]:
                    values = [frame[source] for _, source in moves]
                    for (slot, _), value in zip(moves, values, strict=True):
                        frame[slot] = value
            ways.setdefault(target, []).extend(parts[number])
        if len(ways) > 1:
            return machine.part(task, list(ways.items()))
        task.node, task.frames = next(iter(ways.items()))
        task.segment = 0
        if task.node is not task.region.meet:
            return True
        machine.arrive(task.region, task.frames)
        return False

    return action


def returning(value: int) -> Action:
    def action(machine: Machine, task: Task) -> bool:
        for frame in task.frames:
            frame[1] = frame[value]
        if task.region.meet is EXIT:
            machine.arrive(task.region, task.frames)
            return False
        raise InterpretError("a return within a region that does not end there")

    return action


def unreachable(machine: Machine, task: Task) -> bool:
    raise InterpretError(f"kernel {machine.launch.kernel}: unreachable code is reached")


def calling(program: Program, pointer: int | None, callee: M.Function | None, args: list[int], result: int) -> Action:
    """A call of ``callee``, or of what the frame's ``pointer`` points to: lanes that call different functions meet after them."""

    def action(machine: Machine, task: Task) -> bool:
        region = Region(EXIT, task.region, resume=(task.node, task.segment, result))
        parts: dict[M.Function, list[Frame]] = {}
        for frame in task.frames:
            target = callee if pointer is None else program.at.get(frame[pointer])
            if target is None:
                raise InterpretError(f"call of {frame[pointer or 0]:#x}, which is no function")
            parts.setdefault(target, []).append(frame)
        for function, callers in parts.items():
            code = program.code(function)
            region.pending += 1
            machine.ready.append(Task([_called(program, code, caller, args) for caller in callers], code.entry, region))
        return False

    return action


def _called(program: Program, code: Code, caller: Frame, args: list[int]) -> Frame:
    frame = program.frame(code, caller[0].block)
    frame[0], frame[2] = caller[0], caller
    for slot, source in zip(code.args, args, strict=True):
        frame[slot] = caller[source]
    return frame


def acting(name: str, args: list[int], result: int) -> Action:
    """A gpi.* operation in which lanes act together, end, or give others their turn."""
    if name == "gpi.warp.activemask":
        return lambda machine, task: _active(task, result)
    if name.startswith("gpi.warp."):
        return lambda machine, task: machine.warp_operation(task, name, args, result)
    if name in ("gpi.barrier.sync", "gpi.barrier.arrive"):
        return lambda machine, task: _named_barrier(machine, task, name, args, result)
    if name.startswith("gpi.barrier"):
        return lambda machine, task: machine.barrier(task, name, -1, 0, [frame[args[0]] if args else 0 for frame in task.frames], result, True)
    if name == "gpi.grid.sync":
        return lambda machine, task: machine.grid_barrier(task)
    if name == "gpi.exit":
        return _exit
    if name in ("gpi.yield", "gpi.nanosleep"):
        return _give_way
    return lambda machine, task: _trap(machine, task, name, args)


def _active(task: Task, result: int) -> bool:
    for frame in task.frames:
        frame[result] = mask_of(other[0].lane for other in task.frames)
    return True


def _named_barrier(machine: Machine, task: Task, name: str, args: list[int], result: int) -> bool:
    numbers = {(frame[args[0]], frame[args[1]]) for frame in task.frames}
    if len(numbers) > 1:
        raise InterpretError(f"{name}: lanes that run together name different barriers")
    number, needed = numbers.pop()
    return machine.barrier(task, name, number, needed, [0] * len(task.frames), result, name == "gpi.barrier.sync")


def _exit(machine: Machine, task: Task) -> bool:
    machine.exit(task.frames)
    machine.leave(task.region)
    return False


def _give_way(machine: Machine, task: Task) -> bool:
    machine.ready.append(task)
    return False


def _trap(machine: Machine, task: Task, name: str, args: list[int]) -> bool:
    texts = [machine.program.memory.string(task.frames[0][slot]) for slot in (args[:2] if name == "gpi.assert.fail" else [])]
    raise Trapped(" ".join([f"kernel {machine.launch.kernel}: {name}", *texts]))
