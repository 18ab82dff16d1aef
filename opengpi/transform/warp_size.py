"""Settle the logical warp width.

Before: ``call i32 @gpi.warp.size()``. After: the constant L. Loops over lanes then unroll and divisions by L become shifts.
"""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, integer, rewrite


def settle_warp_size(module: M.Module, width: int) -> None:
    """Replaces every gpi.warp.size of ``module`` by ``width``."""

    def visit(e: Emitter, i: M.Instruction) -> M.Value | None:
        return integer(T.I32, width) if isinstance(i, M.Call) and i.callee_name == "gpi.warp.size" else None

    rewrite(module, visit)
