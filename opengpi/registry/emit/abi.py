"""The launch ABI as a C header for libgpi."""

from __future__ import annotations

import re

from opengpi.registry.abi import Field, Struct, abi_version, load_abi
from opengpi.registry.emit.text import c_comment, c_header

_C = {"u32": "uint32_t", "u64": "uint64_t"}
_FUNCTION = re.compile(r"void \(\*\)(\([^)]*\))")
_POINTER = re.compile(r"(?:const )?(?:void|char|u32|u64|gpi_\w+) \*(?:const \*)?")


def _member(field: Field) -> str:
    """The C declaration of a field; a pointer's type is what its doc begins with, and the comment what follows."""
    if field.type != "ptr":
        suffix = f"[{field.count}]" if field.count > 1 else ""
        declaration, doc = f"{_C[field.type]} {field.name}{suffix};", field.doc
    elif function := _FUNCTION.match(field.doc):
        declaration, doc = f"void (*{field.name}){function[1]};", field.doc[function.end() :]
    elif pointer := _POINTER.match(field.doc):
        c_type = re.sub(r"\bu(32|64)\b", r"uint\1_t", pointer[0])
        declaration, doc = f"{c_type}{field.name};", field.doc[pointer.end() :]
    else:
        declaration, doc = f"void *{field.name};", field.doc
    doc = doc.lstrip(":, ")
    return f"    {declaration}{f' /* {doc} */' if doc else ''}\n"


def _struct(struct: Struct) -> str:
    lines = [c_comment(struct.doc)] if struct.doc else []
    lines.append(f"struct {struct.name} {{\n")
    lines.extend(_member(field) for field in struct.fields)
    lines.append("};\n")
    lines.append(f'_Static_assert(sizeof(struct {struct.name}) == {struct.size}, "{struct.name} is laid out as generated code expects");\n')
    return "".join(lines)


def header() -> str:
    """``gpi_abi.h``."""
    structs = load_abi()
    body = ["#include <stdint.h>\n", f"#define GPI_ABI_VERSION {abi_version()}\n"]
    body.append("".join(f"typedef struct {name} {name};\n" for name in structs))
    body.extend(_struct(struct) for struct in structs.values())
    body.append("/* Called by every image's constructor. The image must stay. */\nvoid gpi_image_register(const gpi_image *image);\n")
    return c_header("GPI_ABI_H", "The launch ABI: what generated device code and libgpi share.", "\n".join(body))
