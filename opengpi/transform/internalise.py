"""Make all functions but the kernels private to the module.

Before: ``define dso_local float @_Z1fv()`` and ``@expf()``, as C++ has them. After: ``define internal float @_Z1fv()`` and
``@expf.device()``. One file is a whole program on the device, so LLVM may inline the only call of a function and drop what
is no longer called; and an engine can call the C library's ``expf`` beside a program's own.
"""

from __future__ import annotations

from opengpi.ir import model as M

_LINKAGE = frozenset("private available_externally linkonce weak linkonce_odr weak_odr external default hidden protected dso_local dso_preemptable".split())


def internalise(module: M.Module) -> None:
    """Changes the linkage of every defined function that is no kernel, and the names that are not C++'s."""
    for function in module.functions:
        if not function.is_declaration and not function.is_kernel:
            function.words = ("internal", *(word for word in function.words if word not in _LINKAGE and word != "internal"))
            function.tail = " ".join(word for word in function.tail.split(" ") if not word.startswith("comdat"))
            if not function.name.startswith("_Z"):
                function.name += ".device"
    module.globals = {value.name: value for value in module.globals.values()}
