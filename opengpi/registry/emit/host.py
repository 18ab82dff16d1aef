"""The host API as C declarations and C++ overloads, in neutral names and in each dialect's."""

from __future__ import annotations

from collections.abc import Sequence

from opengpi.registry.api import Chapter, Enum, Field, Flag, Function, Type, Unspellable, Value, load_api, spell
from opengpi.registry.emit.text import c_comment, c_header

_DEFAULTS = """#ifdef __cplusplus
#define GPI_DEFAULT(value) = value
#else
#define GPI_DEFAULT(value)
#endif
"""

_PER_THREAD = """/* With a default stream per thread, calls that take or imply a stream go to functions of their own. */
#if defined(CUDA_API_PER_THREAD_DEFAULT_STREAM) || defined(__CUDA_API_PER_THREAD_DEFAULT_STREAM) || defined(HIP_API_PER_THREAD_DEFAULT_STREAM)
#define GPI_PER_THREAD(function) __asm__(#function)
#else
#define GPI_PER_THREAD(function)
#endif
"""


def shown(word: Enum | Type | Value | Flag | Function, dialect: str) -> bool:
    """Whether a dialect has a name for it."""
    return dialect == "gpi" or dialect in word.names


def flag(entry: Flag, dialect: str) -> str:
    return f"#define {spell(entry.name, dialect)} {spell(entry.value, dialect)}\n"


def enum(entry: Enum, dialect: str) -> str:
    """A typedef of an enum, in C and C++."""
    lines = [c_comment(entry.text), f"typedef enum {spell(entry.name, dialect)} {{\n"]
    for value in entry.values:
        if not shown(value, dialect):
            continue
        also = [names[dialect].spelling for names in value.also if dialect in names]
        lines.extend(f"    {name} = {value.value},\n" for name in (spell(value.name, dialect), *also))
    lines.append(f"}} {spell(entry.typedef or entry.name, dialect)};\n")
    return "".join(lines)


def _member(field: Field, dialect: str, position: int) -> str:
    """A member, or the room that it takes where it is not shown."""
    if field.only in ("", dialect) or dialect == "gpi":
        return f"    {spell(field.c, dialect)};\n"
    name = field.c.split("[")[0].split()[-1].lstrip("*")
    hidden = f"gpi_reserved_{position}"
    if field.elsewhere:
        return f"    {field.elsewhere} {hidden};\n"
    return f"    {field.c.replace(name, hidden)};\n"


def c_type(entry: Type, dialect: str) -> str:
    """A type, with a typedef for C."""
    name = spell(entry.name, dialect)
    if entry.kind == "handle":
        return c_comment(entry.text) + f"typedef struct {spell(entry.tag, dialect)} *{name};\n"
    if entry.c:
        return c_comment(entry.text) + spell(entry.c, dialect) + "\n"
    members = "".join(_member(field, dialect, position) for position, field in enumerate(entry.fields))
    return f"{c_comment(entry.text)}typedef {entry.kind} {name} {{\n{members}}} {name};\n"


def declaration(entry: Function, dialect: str, name: str) -> str:
    """A prototype under one of the function's names."""
    params = [param.declaration + (f" GPI_DEFAULT({param.default})" if param.default else "") for param in entry.params]
    returns = entry.returns if entry.returns.endswith("*") else entry.returns + " "
    signature = spell(f"({', '.join(params) or 'void'})", dialect)
    per_thread = f" GPI_PER_THREAD({entry.per_thread_name})" if entry.per_thread and dialect != "gpi" else ""
    return f"{spell(returns, dialect)}{name}{signature}{per_thread};\n"


def _functions(dialect: str) -> str:
    lines = []
    for chapter in _chapters():
        for entry in chapter.functions:
            if dialect == "gpi":
                lines.append("\n" + c_comment(" ".join([entry.text, *(f"Error {error}." for error in entry.errors)])) + declaration(entry, dialect, entry.name))
                if entry.per_thread:
                    lines.append(declaration(entry, dialect, entry.per_thread_name))
                continue
            names = [] if entry.level == "compiler" else entry.spellings(dialect)
            lines.extend(declaration(entry, dialect, name) for name in names)
            if entry.declared:
                lines.extend(_compiler_declarations(entry, dialect, names))
    return "".join(lines)


def _compiler_declarations(entry: Function, dialect: str, names: list[str]) -> list[str]:
    """What clang looks for by its CUDA name, whatever the dialect, where there are kernels to launch."""
    cuda = entry.names["cuda"].spelling
    wanted = [cuda] + ([cuda + "_ptsz"] if entry.per_thread else [])
    unlabelled = [declaration(entry, dialect, name).replace(f" GPI_PER_THREAD({entry.per_thread_name})", "") for name in wanted if name not in names]
    return ["#ifdef GPI_TWO_SIDES\n", *unlabelled, "#endif\n"]


def _chapters(driver: bool = False) -> list[Chapter]:
    """The chapters of the runtime interface, or those of the driver interface."""
    return [chapter for chapter in load_api() if chapter.name.startswith("driver") == driver]


def _types(dialect: str, chapters: Sequence[Chapter]) -> str:
    parts = [enum(entry, dialect) for chapter in chapters for entry in chapter.enums if shown(entry, dialect)]
    parts.append("".join(flag(entry, dialect) for chapter in chapters for entry in chapter.flags if shown(entry, dialect)))
    parts.extend(c_type(entry, dialect) for chapter in chapters for entry in chapter.types if shown(entry, dialect))
    return "\n".join(parts)


_C_BLOCK = """#ifdef __cplusplus
extern "C" {{
#endif
{}
#ifdef __cplusplus
}}
#endif
"""


def neutral_header() -> str:
    """``gpi_api.h``: what libgpi implements. Of the driver interface it knows the attributes of pointers."""
    dim3 = "/* Extents of a grid or a block; C++ sees dim3. */\ntypedef struct gpiDim3 {\n    unsigned x, y, z;\n} gpiDim3;\n"
    types = _types("gpi", [chapter for chapter in load_api() if chapter.name != "driver"])
    body = "\n".join(["#include <stddef.h>\n", _DEFAULTS, dim3, types, _C_BLOCK.format(_functions("gpi"))])
    return c_header("GPI_API_H", "The host API under its neutral names. Error numbers and enumerators are CUDA's.", body)


def dialect_header(dialect: str) -> str:
    """``DIALECT_api.h``: types, enumerators and C prototypes; for C and C++, with or without a device compiler."""
    includes = '#include <stddef.h>\n\n#include "gpi/vector_types.h"\n'
    body = "\n".join([includes, _DEFAULTS, _PER_THREAD, _types(dialect, _chapters()), _C_BLOCK.format(_functions(dialect))])
    body += "\n#undef GPI_DEFAULT\n#undef GPI_PER_THREAD\n"
    return c_header(f"GPI_{dialect.upper()}_API_H", f"The host API in the names of {dialect}.", body)


def overloads(dialect: str) -> str:
    """``DIALECT_overloads.h``: the C++ overloads that take typed pointers, kernels and device variables."""
    parts: list[str] = []
    for chapter in load_api():
        for entry in chapter.functions:
            if not entry.cxx or not shown(entry, dialect):
                continue
            for name in entry.spellings(dialect):
                parts.extend(_overload(line, entry, dialect, name) for line in _definitions(entry.cxx))
    body = '#include <utility>\n\nextern "C++" {\n' + "".join(parts) + "}\n"
    return c_header(f"GPI_{dialect.upper()}_OVERLOADS_H", f"C++ overloads of the host API in the names of {dialect}.", body)


def _inline(entry: Function, dialect: str, name: str) -> str:
    """A call that is nothing but others, as a function of the header, under one of its names."""
    params = ", ".join(param.declaration for param in entry.params) or "void"
    body = "".join(f"    {line}\n" for line in entry.inline.strip("\n").split("\n"))
    return f"static inline __attribute__((unused)) {spell(entry.returns, dialect)} {name}{spell(f'({params})', dialect)}\n{{\n{spell(body, dialect)}}}\n"


def _result_name(chapter: Chapter, dialect: str) -> str:
    """What names the driver interface's results; they are the runtime's errors where the dialect has no others."""
    results = next(entry for entry in chapter.enums if entry.name == "gpiResult")
    if not shown(results, dialect):
        body = "    const char *name = gpiGetErrorName(result);\n    return strcmp(name, gpiGetErrorName((gpiError_t)-1)) ? name : NULL;\n"
    else:
        cases = "".join(f'    case {value.name}: return "{value.name}";\n' for value in results.values if shown(value, dialect))
        body = f"    switch (result) {{\n{cases}    default: return NULL;\n    }}\n"
    return spell(f"static inline __attribute__((unused)) const char *__gpi_result_name(gpiResult_t result)\n{{\n{body}}}\n", dialect)


def driver_header(dialect: str) -> str:
    """``DIALECT_driver.h``: what of the driver interface is there."""
    chapters = _chapters(driver=True)
    functions = [_inline(entry, dialect, name) for chapter in chapters for entry in chapter.functions for name in entry.spellings(dialect)]
    includes = f'#include <string.h>\n\n#include "generated/{dialect}_api.h"\n'
    body = "\n".join([includes, _types(dialect, chapters), _result_name(chapters[0], dialect), *functions])
    return c_header(f"GPI_{dialect.upper()}_DRIVER_H", f"What of the driver interface is there, in the names of {dialect}.", body)


def _definitions(cxx: str) -> list[str]:
    """The text cut at each function; continuation lines are indented or close a brace."""
    definitions: list[str] = []
    for line in cxx.strip("\n").split("\n"):
        if line.startswith((" ", "}")):
            definitions[-1] += line + "\n"
        else:
            definitions.append(line + "\n")
    return definitions


def _overload(definition: str, entry: Function, dialect: str, name: str) -> str:
    """A definition in a dialect's names; empty where it uses something that the dialect does not have."""
    try:
        text = spell(definition, dialect)
    except Unspellable:
        return ""
    first = entry.names[dialect].spelling
    return text if name == first else text.replace(first + "(", name + "(")
