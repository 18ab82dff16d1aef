"""Declarations that make the use of a call that is not implemented an error that says so."""

from __future__ import annotations

from opengpi.registry.api import Names, spell
from opengpi.registry.emit.text import c_header
from opengpi.registry.missing import MissingChapter, load_missing

# A struct keeps `struct name x` and `name x` valid, so that the message is the only error; a handle may be set to null.
_MACROS = """#define GPI_MISSING(name, chapter) \\
    __attribute__((unavailable(#name " is not implemented by OpenGPI yet (chapter " #chapter "); see docs/coverage.md")))
#ifdef __cplusplus
#ifndef GPI_MISSING_RESULT
#define GPI_MISSING_RESULT
extern "C++" { struct gpi_missing { template <class __T> operator __T() const; }; }
#endif
extern "C" {
#define GPI_MISSING_FUNCTION(name, chapter) {result} name(...) GPI_MISSING(name, chapter);
#define GPI_MISSING_TEMPLATE(name, chapter) extern "C++" { template <class...> gpi_missing name(...) GPI_MISSING(name, chapter); }
#else
#define GPI_MISSING_FUNCTION(name, chapter) {result} name() GPI_MISSING(name, chapter);
#define GPI_MISSING_TEMPLATE(name, chapter) GPI_MISSING_FUNCTION(name, chapter)
#endif
#define GPI_MISSING_HANDLE(name, chapter) typedef void *name GPI_MISSING(name, chapter);
#define GPI_MISSING_STRUCT(name, chapter) struct GPI_MISSING(name, chapter) name { int unavailable; }; typedef struct name name GPI_MISSING(name, chapter);
#define GPI_MISSING_ENUMERATOR(name, chapter) enum { name GPI_MISSING(name, chapter) };
"""

_END = """#ifdef __cplusplus
}
#endif
""" + "".join(f"#undef GPI_MISSING{suffix}\n" for suffix in ("", "_FUNCTION", "_TEMPLATE", "_HANDLE", "_STRUCT", "_ENUMERATOR"))


# The driver interfaces with a result type of their own.
_DRIVER_RESULTS = {"cuda": "CUresult", "musa": "MUresult"}


def _kind(name: str) -> str:
    return "HANDLE" if name.endswith(("_t", "Object")) else "STRUCT"


def _is_template(name: str) -> bool:
    return name.endswith("CreateChannelDesc")


def _chapter(chapter: MissingChapter, dialect: str) -> str:
    def spelled(entries: tuple[Names, ...]) -> list[str]:
        return [names[dialect].spelling for names in entries if dialect in names]

    lines = [f"GPI_MISSING_{_kind(name)}({name}, {chapter.name})\n" for name in spelled(chapter.types)]
    lines += [f"GPI_MISSING_ENUMERATOR({name}, {chapter.name})\n" for name in spelled(chapter.enumerators)]
    lines += [f"GPI_MISSING_{'TEMPLATE' if _is_template(name) else 'FUNCTION'}({name}, {chapter.name})\n" for name in spelled(chapter.functions)]
    return "".join(lines)


def _header(dialect: str, driver: bool) -> str:
    part = "driver" if driver else "runtime"
    result = _DRIVER_RESULTS.get(dialect) if driver else None
    macros = _MACROS.replace("{result}", result or spell("gpiError_t", dialect))
    body = macros + "".join(_chapter(chapter, dialect) for chapter in load_missing() if (chapter.name == "driver") == driver) + _END
    return c_header(f"GPI_{dialect.upper()}_MISSING_{part.upper()}_H", f"What of {dialect}'s {part} interface is not implemented.", body)


def runtime_header(dialect: str) -> str:
    """``DIALECT_missing.h``."""
    return _header(dialect, driver=False)


def driver_header(dialect: str) -> str:
    """``DIALECT_missing_driver.h``."""
    return _header(dialect, driver=True)
