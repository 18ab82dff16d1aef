"""Source lines of a kernel's code that stays in several functions: each needs a description (DISubprogram) of its own, and locations in it."""

from __future__ import annotations

import re

from opengpi.ir import model as M
from opengpi.ir.debuginfo import free_nodes

_SCOPE = re.compile(r"\b(scope|inlinedAt): (!\d+)")


def describe(module: M.Module, function: M.Function, subprogram: str) -> None:
    """Gives ``function`` a copy of the description ``subprogram``, a metadata node, and its instructions copies of the locations within that.

    Before: ``!dbg !9``, ``!9 = !DILocation(line: 3, scope: !4)``. After: ``!dbg !21``, ``!21 = !DILocation(line: 3, scope: !20)``, where !20 is
    like !4.
    """
    free = free_nodes(module.metadata)
    within = {subprogram: True}
    copies: dict[str, str] = {}

    def is_within(node: str) -> bool:
        if node not in within:
            within[node] = any(is_within(outer) for _, outer in _SCOPE.findall(module.metadata[node]))
        return within[node]

    def copy(node: str) -> str:
        if not is_within(node):
            return node
        if node not in copies:
            copies[node] = next(free)
            text = module.metadata[node]
            module.metadata[copies[node]] = text if node == subprogram else _SCOPE.sub(lambda match: f"{match[1]}: {copy(match[2])}", text)
        return copies[node]

    for i in function.instructions():
        if "dbg" in i.metadata:
            i.metadata["dbg"] = copy(i.metadata["dbg"])
    function.metadata["dbg"] = copy(subprogram)
