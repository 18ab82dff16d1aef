"""docs/coverage.md: what is there and what is not, in every dialect, and how sure its name is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from opengpi.registry.api import CONFIDENCES, DIALECTS, Name, Names, Word, load_api
from opengpi.registry.emit.headers import header_names
from opengpi.registry.emit.text import MADE_BY
from opengpi.registry.missing import load_missing

_UNLISTED = ("compiler", "internal")
_MARKS = {"seen": "", "table": " †", "by-rule": " ‡"}

_INTRODUCTION = """# Coverage

What OpenGPI has of the host interfaces of CUDA, HIP, MUSA and MACA, by chapter of the registry. Using a name under *not implemented* is an
error of the compiler that names it. A dash means that no such name is known.

A plain name was seen in public sources of its dialect. † stands in its maker's table of names only, which does not prove that the maker's
kit has it. ‡ is made by the rule that most names follow, and was not seen.

"""


def _marked(name: Name) -> str:
    return f"`{name.spelling}`{_MARKS[name.confidence]}"


def _cell(names: Names, dialect: str) -> str:
    return _marked(names[dialect]) if dialect in names else "–"


def _table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _dialect_rows(entries: Iterable[Names]) -> list[list[str]]:
    return [[_cell(names, dialect) for dialect in DIALECTS] for names in entries]


def _folded(title: str, table: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{table}\n</details>\n\n"


def _words(title: str, words: Sequence[Word]) -> str:
    if not words:
        return ""
    entries = [names for word in words for names in (word.names, *getattr(word, "also", ()))]
    return _folded(f"{len(words)} {title}", _table([dialect.upper() for dialect in DIALECTS], _dialect_rows(entries)))


def _summary() -> str:
    """Calls a dialect has, by how sure the name is, and calls that are not implemented."""
    names = [more for chapter in load_api() for function in chapter.functions if function.level not in _UNLISTED for more in (function.names, *function.also)]
    missing = [entry for chapter in load_missing() for entry in chapter.functions]

    def count(entries: list[Names], dialect: str, confidence: str = "") -> str:
        found: list[Name] = [entry[dialect] for entry in entries if dialect in entry]
        return str(sum(confidence in ("", name.confidence) for name in found))

    rows = [
        [dialect.upper(), count(names, dialect), *(count(names, dialect, confidence) for confidence in CONFIDENCES), count(missing, dialect)]
        for dialect in DIALECTS
    ]
    return _table(["Calls", "implemented", *CONFIDENCES, "not implemented"], rows)


def page() -> str:
    """The whole page."""
    parts = [f"<!-- {MADE_BY} -->\n", _INTRODUCTION, _summary(), "\n## Implemented\n\n"]
    for chapter in load_api():
        functions = [function for function in chapter.functions if function.level not in _UNLISTED]
        if not (functions or chapter.types or chapter.enums):
            continue
        parts.append(f"### {chapter.name}\n\n{chapter.text}\n\n")
        entries = [names for function in functions for names in (function.names, *function.also)]
        parts.append(_table([dialect.upper() for dialect in DIALECTS], _dialect_rows(entries)) + "\n")
        parts.append(_words("types", [*chapter.enums, *chapter.types]))
        parts.append(_words("constants", [*chapter.flags, *(value for enum in chapter.enums for value in enum.values)]))
    rows = [[dialect.upper(), ", ".join(map(_marked, header_names(dialect)))] for dialect in DIALECTS]
    parts.append("### headers\n\n" + _table(["Dialect", "Headers"], rows) + "\n")
    parts.append("## Not implemented\n\n")
    for missing in load_missing():
        parts.append(f"### {missing.name}\n\n{missing.text}\n\n")
        for title, names in (("calls", missing.functions), ("types", missing.types), ("constants", missing.enumerators)):
            if names:
                parts.append(_folded(f"{len(names)} {title}", _table([dialect.upper() for dialect in DIALECTS], _dialect_rows(names))))
    return "".join(parts)
