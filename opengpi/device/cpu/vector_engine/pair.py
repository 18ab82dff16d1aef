"""Two warps that run as one of twice the width: the latencies of one hide behind the other's work."""

from __future__ import annotations

from opengpi.analysis.block_uniform import barriers_of
from opengpi.analysis.liveness import live_in
from opengpi.analysis.loops import find_loops
from opengpi.analysis.shapes import Shapes, analyse
from opengpi.device.cpu.vector_engine.lanes import Host
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, integer, rewrite_function

_MOST_SLICES = 4
_REGISTERS = 32  # of AVX-512, the only host where four slices are two warps
_SHORT = 64  # instructions of a loop
_MOST = 400  # of a kernel
OF_THE_WARP = frozenset(("gpi.lane.id", "gpi.warp.id", "gpi.warp.size"))


def worth(kernel: M.Function, warp: int, host: Host) -> bool:
    """Whether pairs of warps run ``kernel`` faster: it has barriers, or short loops, whose values fit into the registers twice, and no warp
    operation. A long loop's body has enough to do while it waits, and would take twice as long to compile.

    In blocks of no more than ``warp`` threads half of a pair's lanes are idle; such blocks are rare.
    """
    if 2 * warp > _MOST_SLICES * host.lanes:
        return False
    for i in kernel.instructions():
        if isinstance(i, M.Call) and i.callee_name.startswith("gpi.warp.") and i.callee_name not in OF_THE_WARP:
            return False
        if isinstance(i, M.Call) and not i.callee_name.startswith(("gpi.", "llvm.")):
            return False  # a function asks for the lane's own number
    loops = find_loops(kernel).loops
    meets = any(barriers_of(block) for block in kernel.blocks)
    short = [loop for loop in loops if sum(len(block.instructions) for block in loop.blocks) <= _SHORT]
    if not (meets or short) or sum(len(block.instructions) for block in kernel.blocks) > _MOST:
        return False
    shapes, live = analyse(kernel, warp, "row"), live_in(kernel)
    return all(_vectors(shapes, loop.header, live[loop.header]) * 2 * warp <= _REGISTERS * host.lanes for loop in loops)


def _vectors(shapes: Shapes, header: M.Block, live: set[M.Instruction]) -> int:
    """The values of which each lane has its own that live through a loop."""
    return sum(shapes.at(value, header).offsets is None for value in (*live, *header.phis()))


def combine(kernel: M.Function, module: M.Module, warp: int, count: int) -> None:
    """Makes a kernel for warps of ``warp`` lanes, without warp operations, one for warps of ``count`` times as many, a power of two.

    Before: ``%l = call i32 @gpi.lane.id()``. After, for pairs: ``%p = call i32 @gpi.lane.id()``, ``%l = and i32 %p, 31``; the number of the warp
    is twice the pair's, and one more for the upper lanes.
    """

    def visit(emit: Emitter, i: M.Instruction) -> M.Value | None:
        if not isinstance(i, M.Call) or i.callee_name not in OF_THE_WARP:
            return None
        if i.callee_name == "gpi.warp.size":
            return integer(T.I32, warp)
        lane = emit.call("gpi.lane.id", T.I32, [])
        if i.callee_name == "gpi.lane.id":
            return emit.binary("and", lane, warp - 1)
        first = emit.binary("shl", emit.call("gpi.warp.id", T.I32, []), count.bit_length() - 1)
        return emit.binary("or", first, emit.binary("lshr", lane, warp.bit_length() - 1))

    rewrite_function(module, kernel, visit)
