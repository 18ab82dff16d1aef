"""Who calls whom, and what calls itself."""

from __future__ import annotations

from dataclasses import dataclass

from opengpi.ir import model as M


@dataclass(frozen=True)
class CallGraph:
    """``callees``: functions called directly, in order. ``indirect``: functions with a call through a pointer.
    ``taken``: functions whose address is used other than to call it. ``components``: strongly connected, callees before callers."""

    callees: dict[M.Function, list[M.Function]]
    indirect: set[M.Function]
    taken: set[M.Function]
    components: list[list[M.Function]]

    def recursive(self, function: M.Function) -> bool:
        """Whether ``function`` may call itself by direct calls."""
        component = next(part for part in self.components if function in part)
        return len(component) > 1 or function in self.callees.get(function, [])

    def reachable(self, root: M.Function) -> list[M.Function]:
        """``root`` and all that it may call; a call through a pointer may reach every function whose address is taken."""
        seen = [root]
        known = {root}
        for function in seen:
            targets = list(self.callees.get(function, []))
            if function in self.indirect:
                targets += sorted(self.taken, key=lambda target: target.name)
            for target in targets:
                if target not in known:
                    known.add(target)
                    seen.append(target)
        return seen


def call_graph(module: M.Module) -> CallGraph:
    """The call graph of ``module``, declarations included."""
    callees: dict[M.Function, list[M.Function]] = {}
    indirect: set[M.Function] = set()
    taken: set[M.Function] = set()
    for variable in module.variables:
        if variable.initializer is not None and not variable.name.startswith("llvm."):
            taken |= _functions_in(variable.initializer)
    for function in module.functions:
        called: dict[M.Function, None] = {}
        for instruction in function.instructions():
            operands = instruction.operands
            if isinstance(instruction, M.Call):
                operands = instruction.args
                if isinstance(instruction.callee, M.Function):
                    called[instruction.callee] = None
                elif not isinstance(instruction.callee, M.InlineAsm):
                    indirect.add(function)
            for operand in operands:
                taken |= _functions_in(operand)
        callees[function] = list(called)
    return CallGraph(callees, indirect, taken, _components(module.functions, callees))


def _functions_in(value: M.Value) -> set[M.Function]:
    if isinstance(value, M.Function):
        return {value}
    if isinstance(value, M.ConstantExpr):
        return set().union(*map(_functions_in, value.operands))
    if isinstance(value, M.ConstantAggregate):
        return set().union(*map(_functions_in, value.elements))
    return set()


def _components(functions: list[M.Function], callees: dict[M.Function, list[M.Function]]) -> list[list[M.Function]]:
    """Tarjan's strongly connected components, without recursion."""
    index: dict[M.Function, int] = {}
    low: dict[M.Function, int] = {}
    stack: list[M.Function] = []
    on_stack: set[M.Function] = set()
    components: list[list[M.Function]] = []
    for root in functions:
        if root in index:
            continue
        work = [(root, iter(callees.get(root, [])))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            function, rest = work[-1]
            for target in rest:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(callees.get(target, []))))
                    break
                if target in on_stack:
                    low[function] = min(low[function], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[function])
                if low[function] == index[function]:
                    at = stack.index(function)
                    components.append(stack[at:])
                    on_stack.difference_update(stack[at:])
                    del stack[at:]
    return components


def annotate_call_graph(module: M.Module) -> dict[M.Value, list[str]]:
    """``; calls: @f, @g``, ``; calls through pointers``, ``; recursive``, ``; address taken`` at each function."""
    graph = call_graph(module)
    notes: dict[M.Value, list[str]] = {}
    for function in module.functions:
        names = [f"@{callee.name}" for callee in graph.callees[function]]
        notes[function] = [f"calls: {', '.join(names)}"] if names else []
        notes[function] += ["calls through pointers"] * (function in graph.indirect) + ["recursive"] * graph.recursive(function)
        notes[function] += ["address taken"] * (function in graph.taken)
    return notes
