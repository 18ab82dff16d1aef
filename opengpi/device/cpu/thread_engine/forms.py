"""Which kernels need a fiber a thread."""

from __future__ import annotations

from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.ir import model as M
from opengpi.registry.builtins import load_builtins

_SUSPENDING = frozenset(("gpi.yield", "gpi.nanosleep"))
_GRID_SYNC = "gpi.grid.sync"


def needs_fibers(kernel: M.Function, graph: Calls) -> bool:
    """Whether threads of the kernel may wait for each other: a convergent operation or a wait loop's yield can be reached.

    So does gpi.exit in a function that the kernel calls: there is no way out of it but to drop the thread's stack.
    """
    reachable = graph.reachable(kernel.name)
    convergent = (name in load_builtins() and load_builtins()[name].kind == "convergent" for name in reachable)
    exits_below = any("gpi.exit" in graph.callees.get(name, ()) for name in reachable - {kernel.name})
    return any(convergent) or not _SUSPENDING.isdisjoint(reachable) or exits_below


def may_suspend(function: str, graph: Calls) -> bool:
    """Whether a function that a kernel calls may wait for other threads, or end its own."""
    reachable = graph.reachable(function)
    convergent = (name in load_builtins() and load_builtins()[name].kind == "convergent" for name in reachable)
    return any(convergent) or not _SUSPENDING.isdisjoint(reachable) or any("gpi.exit" in graph.callees.get(name, ()) for name in reachable)


def uses_grid_sync(kernel: M.Function, graph: Calls) -> bool:
    return _GRID_SYNC in graph.reachable(kernel.name)
