"""Who may call whom, pointers followed as far as their types tell."""

from __future__ import annotations

from opengpi.analysis.callgraph import call_graph
from opengpi.ir import model as M
from opengpi.ir import types as T


class Calls:
    """``callees`` of every function, by name: what it calls directly, and every function of the call's type whose address is
    taken (``address_taken``) where it calls through a pointer."""

    def __init__(self, module: M.Module) -> None:
        graph = call_graph(module)
        self.address_taken = {function.name for function in graph.taken}
        self.callees = {function.name: {callee.name for callee in callees} for function, callees in graph.callees.items()}
        for function in graph.indirect:
            types = _pointer_types(function)
            self.callees[function.name] |= {target.name for target in graph.taken if target.function_type in types}

    def reachable(self, root: str) -> set[str]:
        """Names of ``root`` and of all that it may call, at any depth."""
        return self._from({root})

    def _from(self, roots: set[str]) -> set[str]:
        seen, work = set(roots), list(roots)
        while work:
            for name in self.callees.get(work.pop(), ()):
                if name not in seen:
                    seen.add(name)
                    work.append(name)
        return seen

    def recursive(self) -> set[str]:
        """Names of the functions that may be active more than once."""
        return {name for name, called in self.callees.items() if name in self._from(called)}


def _pointer_types(function: M.Function) -> set[T.FunctionType]:
    """The types that the function calls pointers as."""
    calls = (i for i in function.instructions() if isinstance(i, M.Call))
    return {call.function_type for call in calls if not isinstance(call.callee, M.Function | M.InlineAsm)}
