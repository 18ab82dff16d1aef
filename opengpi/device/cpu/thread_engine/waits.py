"""Wait loops: those that end when another thread does something."""

from __future__ import annotations

from opengpi.analysis.dominators import dominators, predecessors
from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.cycles import Cycle, cycles
from opengpi.device.cpu.thread_engine.edit import call_builtin, split_edge
from opengpi.ir import model as M
from opengpi.ir.rewrite import constant_value


def insert_yields(module: M.Module, graph: Calls) -> set[M.Block]:
    """Lets every other thread run before each further trip of a wait loop. Returns the blocks whose branches leave such loops.

    A loop waits when an exit depends on a volatile or atomic read made within it. A compare-exchange that expects what the
    loop itself has read before is no wait: it fails only when another thread has moved on. Nor is a counter that each trip moves on,
    as one that hands out work: the loop comes to its end by itself.

    Before: ``br i1 %locked, label %spin, label %done``. After: the edge to %spin goes by way of a block that calls gpi.yield.
    """
    observers = _observers(module, graph)
    leaving: set[M.Block] = set()
    for function in module.functions:
        waiting = _wait_cycles(function, observers)
        leaving.update(block for loop in waiting for block in loop.exiting())
        edges = [edge for loop in waiting for edge in loop.back_edges()]
        for source, target in dict.fromkeys(edges):
            block = split_edge(source, target, f"{target.name}.wait" if target.name else "")
            block.instructions.insert(0, call_builtin(module, "gpi.yield", []))
    return leaving


def _wait_cycles(function: M.Function, observers: set[str]) -> list[Cycle]:
    found = cycles(function)
    return [loop for loop, waits in zip(found, map(_Dependence(function, observers).waits, found), strict=True) if waits] if found else []


def _observers(module: M.Module, graph: Calls) -> set[str]:
    """Functions whose result may depend on what other threads do, by themselves or through what they call."""
    direct = {function.name for function in module.functions if any(_observes(i) for i in function.instructions())}
    return {function.name for function in module.functions if not direct.isdisjoint(graph.reachable(function.name))}


def _observes(instruction: M.Instruction) -> bool:
    if isinstance(instruction, M.Load):
        return instruction.volatile or instruction.ordering is not None
    return isinstance(instruction, (M.AtomicRMW, M.CompareExchange))


class _Dependence:
    """What the exits of a function's loops depend on."""

    def __init__(self, function: M.Function, observers: set[str]) -> None:
        self.observers = observers
        self.before = predecessors(function)
        self.above = dominators(function).parent
        self.home = {instruction: block for block in function.blocks for instruction in block.instructions}
        self.stores: dict[M.Value, list[M.Store]] = {}
        for instruction in self.home:
            if isinstance(instruction, M.Store):
                self.stores.setdefault(instruction.operands[1], []).append(instruction)

    def waits(self, loop: Cycle) -> bool:
        exits = [block for block in loop.exiting() if any(s not in loop.blocks and s.terminator.opcode != "unreachable" for s in block.successors)]
        if not exits:
            return True
        fenced = any(isinstance(i, M.Fence) for block in loop.blocks for i in block.instructions)
        work: list[M.Value] = [block.terminator.operands[0] for block in exits]
        seen: set[M.Value] = set()
        while work:
            value = work.pop()
            if not isinstance(value, M.Instruction) or value in seen or self.home[value] not in loop.blocks:
                continue
            seen.add(value)
            if isinstance(value, M.CompareExchange):
                if value.operands[1] is value.operands[2] or not self.read_before(value.operands[1], loop, set()):
                    return True
            elif isinstance(value, M.AtomicRMW) and self._moves_on(value, loop):
                work.append(value.operands[1])
            elif _observes(value) or (isinstance(value, M.Call) and self._calls_observer(value)):
                return True
            elif isinstance(value, M.Load) and isinstance(value.operands[0], M.Alloca):
                work += [store.operands[0] for store in self._stores(value, loop)] + self._conditions(loop.blocks)
            elif isinstance(value, M.Load) and fenced:
                return True
            elif isinstance(value, M.Phi):
                work += [incoming for incoming, block in value.incoming() if block in loop.blocks] + self._choices(value, loop)
            else:
                work += value.operands
        return False

    def _moves_on(self, counter: M.AtomicRMW, loop: Cycle) -> bool:
        """Whether the loop adds to a counter that nothing else in it may take back, as one who tries for a semaphore does."""
        if counter.operation != "add" or not _is_positive(counter.operands[1]):
            return False
        mine = _base(counter.operands[0])
        for instruction in (i for block in loop.blocks for i in block.instructions if i is not counter and _changes_atomically(i)):
            again = isinstance(instruction, M.AtomicRMW) and instruction.operation == "add" and _is_positive(instruction.operands[1])
            if not again and not _apart(mine, _base(instruction.operands[0])):
                return False
        return True

    def _calls_observer(self, call: M.Call) -> bool:
        if isinstance(call.callee, M.Function):
            return call.callee.name in self.observers
        return bool(self.observers) and not isinstance(call.callee, M.InlineAsm)

    def _stores(self, load: M.Load, loop: Cycle) -> list[M.Store]:
        return [store for store in self.stores.get(load.operands[0], []) if self.home[store] in loop.blocks]

    def read_before(self, value: M.Value, loop: Cycle, seen: set[M.Value]) -> bool:
        """Whether the value was read from memory within the loop, whichever way it came about."""
        if not isinstance(value, M.Instruction) or self.home[value] not in loop.blocks:
            return False
        if value in seen:
            return True
        seen.add(value)
        if isinstance(value, M.Load) and isinstance(value.operands[0], M.Alloca):
            stores = self._stores(value, loop)
            return bool(stores) and all(self.read_before(store.operands[0], loop, seen) for store in stores)
        if isinstance(value, (M.Load, M.AtomicRMW, M.CompareExchange)):
            return True
        if isinstance(value, M.Phi):
            return all(self.read_before(incoming, loop, seen) for incoming, block in value.incoming() if block in loop.blocks)
        return any(self.read_before(operand, loop, seen) for operand in value.operands)

    def _choices(self, phi: M.Phi, loop: Cycle) -> list[M.Value]:
        """The conditions that decide by which edge within the loop control comes to a phi."""
        work = [block for block in self.before[self.home[phi]] if block in loop.blocks and block in self.above]
        if len(work) < 2:
            return []
        chains = [self._dominators(block) for block in work]
        top = next(block for block in chains[0] if all(block in chain for chain in chains[1:]))
        region: set[M.Block] = {top}
        while work:
            block = work.pop()
            if block not in region:
                region.add(block)
                work += [before for before in self.before[block] if before in loop.blocks and before in self.above]
        return self._conditions(region & loop.blocks)

    def _dominators(self, block: M.Block) -> list[M.Block]:
        chain = [block]
        while (above := self.above[chain[-1]]) is not None:
            chain.append(above)
        return chain

    @staticmethod
    def _conditions(blocks: set[M.Block] | frozenset[M.Block]) -> list[M.Value]:
        return [block.terminator.operands[0] for block in blocks if len(block.successors) > 1]


def _changes_atomically(instruction: M.Instruction) -> bool:
    return isinstance(instruction, (M.AtomicRMW, M.CompareExchange))


def _is_positive(value: M.Value) -> bool:
    """Whether an amount is known to be greater than 0: a constant, or the extent of a block or a grid."""
    if isinstance(value, M.Call):
        return value.callee_name in ("gpi.block.dim", "gpi.grid.dim")
    known = constant_value(value)
    return known is not None and known > 0


def _base(address: M.Value) -> M.Value:
    """What an address is an offset from."""
    while isinstance(address, M.ConstantExpr | M.Instruction) and address.opcode in ("getelementptr", "addrspacecast"):
        address = address.operands[0]
    return address


def _apart(one: M.Value, other: M.Value) -> bool:
    """Whether two bases are distinct variables, or a counter's and another parameter: programs do not pass the counter twice."""
    known = (M.Argument, M.GlobalVariable)
    return one is not other and isinstance(one, known) and isinstance(other, known)
