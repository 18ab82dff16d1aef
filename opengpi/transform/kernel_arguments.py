"""Refuse kernel arguments whose layout differs between host and device: long double, 16 bytes there and 8 here.

The host's layout is not in device IR, but the kernel's mangled name tells what it was declared with (Itanium C++ ABI, section 5.1.5).
"""

from __future__ import annotations

import re

from opengpi.ir import model as M
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.errors import UnsupportedError

_LONG_DOUBLE = "__float80"
_IDENTIFIER = re.compile(r"(\d+)")


def check_kernel_arguments(module: M.Module, debug: DebugInfo) -> None:
    """Raises UnsupportedError for the first kernel that is handed long double, or a pointer to it."""
    for kernel in module.kernels:
        if _mentions(kernel.name, "e") and _takes_long_double(kernel.name):
            raise UnsupportedError(
                debug.of_function(kernel), f"long double in the arguments of kernel {kernel.name}",
                "a long double has 16 bytes on the host and 8 on the device",
                "use double",
            )  # fmt: skip


def _mentions(mangled: str, letter: str) -> bool:
    """Whether ``letter`` stands in a mangled name outside identifiers: a cheap first look."""
    position = 0
    while position < len(mangled):
        match = _IDENTIFIER.match(mangled, position)
        if match:
            position = match.end() + int(match[1])
        elif mangled[position] == letter:
            return True
        else:
            position += 1
    return False


def _takes_long_double(mangled: str) -> bool:
    from itanium_demangler import parse

    try:
        node = parse(mangled)
    except NotImplementedError:
        return False
    return node is not None and any(_LONG_DOUBLE in str(type) for type in getattr(node, "arg_tys", ()))
