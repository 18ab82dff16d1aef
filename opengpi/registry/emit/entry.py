"""The C sources of libgpi that only list names: entry points, per-thread variants, error names, attributes."""

from __future__ import annotations

import json

from opengpi.registry.api import DIALECTS, Function, load_api
from opengpi.registry.emit.text import MADE_BY

# These know the dialect's names, so each dialect has its own in error_text.c.
_BY_DIALECT = ("gpiGetErrorName",)


def _functions() -> list[Function]:
    return [function for chapter in load_api() for function in chapter.functions if not function.inline]


def _source(doc: str, body: str) -> str:
    return f'/* {doc}\n * {MADE_BY} */\n#include "gpi_api.h"\n\n{body}'


def _signature(entry: Function, name: str) -> str:
    params = ", ".join(param.declaration for param in entry.params) or "void"
    return f"{entry.returns}{'' if entry.returns.endswith('*') else ' '}{name}({params})"


def _forward(entry: Function, name: str, target: str) -> str:
    keyword = "" if entry.returns == "void" else "return "
    return f"{_signature(entry, name)} {{ {keyword}{target}({', '.join(param.name for param in entry.params)}); }}\n"


def entry_points(dialect: str) -> str:
    """``entry_points_DIALECT.c``: the dialect's symbols, each a jump to the neutral function.

    Not aliases: ELF has none for a function of another object. The CUDA file also holds what clang's own code calls in every dialect.
    """
    lines: list[str] = []
    for entry in _functions():
        if entry.name in _BY_DIALECT:
            continue
        lines.extend(_forward(entry, name, entry.name) for name in entry.spellings(dialect))
        if entry.per_thread and dialect == "cuda":
            suffix = entry.per_thread_name.removeprefix(entry.name)
            lines.extend(_forward(entry, name + suffix, entry.per_thread_name) for name in entry.spellings(dialect))
    return _source(f"Entry points in the names of {dialect}.", "".join(lines))


def _per_thread_body(entry: Function) -> str:
    arguments = [param.name for param in entry.params]
    if entry.per_thread == "stream":
        passed = ["stream ? stream : gpiStreamPerThread" if name == "stream" else name for name in arguments]
        return f"return {entry.name}({', '.join(passed)});"
    if entry.per_thread == "sync":
        passed = [*arguments, "gpiStreamPerThread"]
        return f"gpiError_t error = {entry.name}Async({', '.join(passed)}); return error ? error : gpiStreamSynchronize(gpiStreamPerThread);"
    return entry.per_thread


def per_thread() -> str:
    """``per_thread.c``: what calls do under a default stream per thread."""
    lines = [f"{_signature(entry, entry.per_thread_name)} {{ {_per_thread_body(entry)} }}\n" for entry in _functions() if entry.per_thread]
    return _source("The calls that take or imply a stream, with a default stream per thread.", "".join(lines))


def attribute_fields() -> str:
    """``attribute_fields.h``: the field of gpiDeviceProp that holds an attribute's value."""
    attributes = next(enum for chapter in load_api() for enum in chapter.enums if enum.name == "gpiDeviceAttr")
    rows = "".join(f"FIELD({value.name}, {value.field}),\n" for value in attributes.values if value.field)
    return f"/* Rows of a table in attribute.c.\n * {MADE_BY} */\n{rows}"


def error_text() -> str:
    """``error_text.c``: errors' messages, and their names in each dialect."""
    errors = next(enum for chapter in load_api() for enum in chapter.enums if enum.name == "gpiError")
    rows = []
    for value in errors.values:
        names = [value.names[dialect].spelling if dialect in value.names else value.name for dialect in DIALECTS]
        rows.append(f"    {{{value.value}, {json.dumps(value.text)}, {json.dumps(value.name)}, {', '.join(map(json.dumps, names))}}},\n")
    fields = ", *".join(["text", "gpi", *DIALECTS])
    body = f"typedef struct error_entry {{\n    int number;\n    const char *{fields};\n}} error_entry;\n\n"
    body += f"static const error_entry errors[] = {{\n{''.join(rows)}}};\n\n"
    body += """static const error_entry *find(gpiError_t error)
{
    static const char unknown[] = "unrecognized error code";
    static const error_entry none = {-1, unknown, unknown, unknown, unknown, unknown, unknown};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (errors[i].number == (int)error)
            return &errors[i];
    return &none;
}

const char *gpiGetErrorString(gpiError_t error) { return find(error)->text; }
const char *gpiGetErrorName(gpiError_t error) { return find(error)->gpi; }
"""
    name = next(entry for entry in _functions() if entry.name == "gpiGetErrorName")
    body += "".join(f"const char *{name.names[dialect].spelling}(gpiError_t error) {{ return find(error)->{dialect}; }}\n" for dialect in DIALECTS)
    return _source("What errors are called and what they mean.", body)
