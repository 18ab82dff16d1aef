"""The device builtins as declarations: for device code, and for the C functions of libgpi that do them."""

from __future__ import annotations

from opengpi.registry.builtins import Builtin, load_builtins
from opengpi.registry.emit.text import c_header

_DEVICE = {"void": "void", "i32": "unsigned", "i64": "unsigned long long", "i128": "unsigned __int128", "float": "float", "double": "double"}
_CPU = {"void": "void", "i32": "uint32_t", "i64": "uint64_t", "i128": "gpi_mask", "float": "float", "double": "double"}
_ATTRIBUTES = {"pure": "GPI_PURE", "convergent": "GPI_CONVERGENT", "effect": "GPI_EFFECT", "noreturn": "GPI_NORETURN"}

# Clang takes every function of device code for convergent unless told otherwise. All pure builtins, those that take
# an address included, depend on the value of their arguments only and read no memory: const is right for them.
_MACROS = """#define GPI_PURE __attribute__((device, nothrow, noconvergent, const))
#define GPI_CONVERGENT __attribute__((device, nothrow, convergent))
#define GPI_EFFECT __attribute__((device, nothrow, noconvergent))
#define GPI_NORETURN __attribute__((device, nothrow, noconvergent, noreturn))
"""


def c_name(name: str) -> str:
    """The C name of a builtin: ``gpi.warp.sync`` is ``__gpi_warp_sync``."""
    return "__" + name.replace(".", "_")


def _pointer(builtin: Builtin, name: str) -> str:
    """An address that an effect is done to may be written through; any other is only looked at."""
    return "void *" if builtin.kind == "effect" and name == "address" else "const void *"


def _device_declaration(builtin: Builtin) -> str:
    def param(llvm: str, name: str) -> str:
        if llvm == "ptr":
            return _pointer(builtin, name) + name
        return f"{'int' if llvm == 'i32' and name == 'n' else _DEVICE[llvm]} {name}"

    params = ", ".join(param(*pair) for pair in builtin.params) or "void"
    result = "void *" if builtin.result == "ptr" else _DEVICE[builtin.result] + " "
    return f'{_ATTRIBUTES[builtin.kind]} {result}{c_name(builtin.name)}({params}) __asm__("{builtin.name}");\n'


def device_header() -> str:
    """``gpi_builtins.h``: what device headers build on."""
    lines = [_device_declaration(builtin) for builtin in load_builtins().values()]
    undefs = "".join(f"#undef {macro}\n" for macro in _ATTRIBUTES.values())
    body = f'{_MACROS}\nextern "C" {{\n{"".join(lines)}}}\n\n{undefs}'
    return c_header("GPI_BUILTINS_H", "The device builtins of the gpi.* family, spelled so that clang writes them into device IR.", body)


def _cpu_prototype(builtin: Builtin) -> str:
    params = [] if builtin.libm else ["gpi_thread *thread"]
    for llvm, name in builtin.params:
        if llvm == "i128":
            params += [f"uint64_t {name}_lo", f"uint64_t {name}_hi"]
        elif llvm == "ptr":
            params.append(_pointer(builtin, name) + name)
        else:
            params.append(f"{'int' if llvm == 'i32' and name == 'n' else _CPU[llvm]} {name}")
    result = "void *" if builtin.result == "ptr" else _CPU[builtin.result] + " "
    return f"{'_Noreturn ' if builtin.kind == 'noreturn' else ''}{result}{builtin.cpu}({', '.join(params) or 'void'});\n"


def cpu_header() -> str:
    """``gpi_builtins_cpu.h``: prototypes of the functions of libgpi that the thread engine's code calls."""
    ours = {b.cpu: _cpu_prototype(b) for b in load_builtins().values() if b.cpu.startswith("gpi_")}
    body = '#include <stdint.h>\n\n#include "gpi_abi.h"\n\n' + "".join(ours.values())
    return c_header("GPI_BUILTINS_CPU_H", "The functions that code of the thread engine calls for device builtins.", body)
