"""Local variables that are only loaded and stored, as values."""

from __future__ import annotations

from opengpi.analysis.dominators import postorder, predecessors
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import replace_uses

_NOTHING = ("llvm.lifetime.", "llvm.dbg.")


def promote(function: M.Function) -> None:
    """Gives local variables of one type the values that they hold, phis where several meet.

    Before: ``store i32 0, ptr %i`` … ``%x = load i32, ptr %i``. After: ``%x = phi i32 [ 0, %entry ], …``. LLVM has done so already but for
    what becomes local only by inlining, and in code built for a debugger (-G). Source: Braun et al., Simple and Efficient Construction of
    Static Single Assignment Form, CC 2013.
    """
    while True:
        variables = _promotable(function)
        if not variables:
            return
        _Promoter(function, variables).run()


def _promotable(function: M.Function) -> dict[M.Alloca, T.Type]:
    """The allocas that nothing but loads and stores of one type know of, and that type."""
    types: dict[M.Value, T.Type | None] = {i: None for i in function.instructions() if isinstance(i, M.Alloca) and not i.operands}
    for i in function.instructions():
        for index, operand in enumerate(i.operands):
            if operand not in types:
                continue
            accessed = i.type if isinstance(i, M.Load) else i.operands[0].type if isinstance(i, M.Store) and index == 1 else None
            plain = isinstance(i, M.Load | M.Store) and not i.volatile and i.ordering is None
            if accessed is not None and plain and types[operand] in (None, accessed):
                types[operand] = accessed
            elif not (isinstance(i, M.Call) and i.callee_name.startswith(_NOTHING)):
                del types[operand]
    return {variable: type for variable, type in types.items() if type is not None}  # type: ignore[misc]


class _Promoter:
    def __init__(self, function: M.Function, variables: dict[M.Alloca, T.Type]) -> None:
        self.function = function
        self.variables = variables
        self.before = predecessors(function)
        self.order = list(reversed(postorder(function.entry, lambda block: block.successors)))
        self.at_end: dict[tuple[M.Block, M.Alloca], M.Value] = {}
        self.phis: dict[M.Phi, tuple[M.Block, M.Alloca]] = {}
        self.replaced: dict[M.Value, M.Value] = {}

    def run(self) -> None:
        reached = set(self.order)
        self.function.blocks = [block for block in self.function.blocks if block in reached]
        for block in self.order:
            block.instructions = [i for i in block.instructions if not self._visit(i, block)]
        work = list(self.phis)
        while work:
            phi, made = work.pop(), len(self.phis)
            block, variable = self.phis[phi]
            phi.operands = [x for source in self.before[block] if source in reached for x in (self._end(source, variable), source)]
            work += list(self.phis)[made:]
        self._drop_trivial()
        for phi, (block, _) in self.phis.items():
            if phi not in self.replaced:
                block.instructions.insert(0, phi)
        replace_uses(self.function, self.replaced)

    def _visit(self, i: M.Instruction, block: M.Block) -> bool:
        """Whether the instruction is gone."""
        if i in self.variables:
            return True
        if isinstance(i, M.Load) and i.operands[0] in self.variables:
            self.replaced[i] = self._end(block, i.operands[0])  # type: ignore[arg-type]
            return True
        if isinstance(i, M.Store) and i.operands[1] in self.variables:
            self.at_end[block, i.operands[1]] = i.operands[0]  # type: ignore[index]
            return True
        return isinstance(i, M.Call) and any(operand in self.variables for operand in i.operands)

    def _end(self, block: M.Block, variable: M.Alloca) -> M.Value:
        """The value behind what has been seen of the block so far; a phi at its start where no store has been."""
        way = []
        while (block, variable) not in self.at_end and len(self.before[block]) == 1 and block is not self.function.entry:
            way.append(block)
            block = self.before[block][0]
        found = self.at_end.get((block, variable))
        if found is None:
            found = self._start(block, variable)
        for passed in (block, *way):
            self.at_end[passed, variable] = found
        return found

    def _start(self, block: M.Block, variable: M.Alloca) -> M.Value:
        type = self.variables[variable]
        if block is self.function.entry:
            return M.ConstantWord(type, "undef")
        phi = M.Phi(type, [], name=variable.name)
        self.phis[phi] = (block, variable)
        return phi

    def _drop_trivial(self) -> None:
        """Phis that are only ever one other value give way to it."""
        changed = True
        while changed:
            changed = False
            for phi in self.phis:
                values = {self._settled(value) for value in phi.operands[::2]} - {phi}
                if phi not in self.replaced and len(values) == 1:
                    self.replaced[phi] = values.pop()
                    changed = True

    def _settled(self, value: M.Value) -> M.Value:
        while value in self.replaced:
            value = self.replaced[value]
        return value
