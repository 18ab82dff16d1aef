"""Source locations a user knows."""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir.debuginfo import DebugInfo


def show_users_places(module: M.Module) -> None:
    """Gives every instruction the location of the user's line.

    Before: what was inlined from the bundled headers carries locations there. After: it carries the location of the call
    that led into them, so that messages and the line table name the user's file.
    """
    debug = DebugInfo(module)
    for function in module.functions:
        for instruction in function.instructions():
            node = instruction.metadata.get("dbg")
            if node is not None:
                instruction.metadata["dbg"] = debug.users_node(node)
