"""The neutral host API and its names in every dialect (api/*.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

DIALECTS = ("cuda", "hip", "musa", "maca")
CONFIDENCES = ("seen", "table", "by-rule")

# Order matters to C: what a chapter's types hold is declared by the chapters before it.
CHAPTERS = (
    *("error", "device", "event", "stream", "memory", "ipc", "pool", "launch", "occupancy", "symbol", "extension", "library", "profiler", "registration"),
    *("driver", "driver_memory"),
)

_WORD = re.compile(r"\b(?:gpi[A-Z]\w*|gpi_\w+|\w+(?:_gpi|Gpi)[A-Z]\w*)\b")
_PARAM = re.compile(r"(?P<declaration>.*?\b(?P<name>\w+))(?: = (?P<default>.*))?")


@dataclass(frozen=True)
class Name:
    """A dialect's spelling and how it is known.

    "seen": in that dialect's public sources; "table": only in its maker's table of names; "by-rule": made by the rule that holds for others;
    "own": ours.
    """

    spelling: str
    confidence: str


Names = Mapping[str, Name]


@dataclass(frozen=True)
class Word:
    """A neutral word and its spellings; a dialect left out has none."""

    name: str
    names: Names


@dataclass(frozen=True)
class Flag(Word):
    """A constant that is a macro; ``value`` is C text."""

    value: str


@dataclass(frozen=True)
class Value(Word):
    """An enumerator; ``text`` is an error's message, ``also`` lists further names, ``field`` is where gpiDeviceProp has an attribute's value."""

    value: int
    text: str
    also: tuple[Names, ...]
    field: str


@dataclass(frozen=True)
class Enum(Word):
    """An enumeration; ``typedef`` is its second neutral name, where it has one."""

    chapter: str
    text: str
    typedef: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Field:
    """A member as C declares it. ``only`` names the one dialect that shows it; the others see reserved room of type ``elsewhere``."""

    c: str
    only: str
    elsewhere: str


@dataclass(frozen=True)
class Type(Word):
    """A type by ``kind``: a handle (pointer to struct ``tag``), a struct or union of ``fields``, an alias or an inline function spelled out in ``c``."""

    chapter: str
    text: str
    kind: str
    tag: str
    c: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Param:
    """A parameter: its C declaration, the name in it, and the default that C++ gives it ("" for none)."""

    declaration: str
    name: str
    default: str

    @property
    def c_type(self) -> str:
        return self.declaration[: -len(self.name)].strip()


@dataclass(frozen=True)
class Function(Word):
    """A host call.

    ``per_thread`` says how it behaves with a default stream per thread: "" no difference; "stream": stream 0 means that stream;
    "sync": done by its …Async twin in that stream, which is then waited for; else the C body that does it.
    ``level`` "compiler" marks what only compiled code calls, "internal" what only the headers call;
    ``declared`` that clang needs its CUDA name declared in every dialect.
    ``inline`` is a C body for calls that are nothing but others; ``cxx`` holds C++ overloads; both in neutral spelling.
    """

    chapter: str
    text: str
    also: tuple[Names, ...]
    returns: str
    params: tuple[Param, ...]
    per_thread: str
    since: str
    level: str
    declared: bool
    errors: tuple[str, ...]
    tests: tuple[str, ...]
    inline: str
    cxx: str

    @property
    def per_thread_name(self) -> str:
        """The neutral name of the variant for a default stream per thread."""
        return self.name + ("_ptds" if self.per_thread == "sync" else "_ptsz")

    def spellings(self, dialect: str) -> list[str]:
        """Every name the call has in a dialect."""
        return [names[dialect].spelling for names in (self.names, *self.also) if dialect in names]


@dataclass(frozen=True)
class Chapter:
    """A noun of the API."""

    name: str
    text: str
    words: tuple[Word, ...]
    flags: tuple[Flag, ...]
    enums: tuple[Enum, ...]
    types: tuple[Type, ...]
    functions: tuple[Function, ...]


def parse_names(row: Mapping[str, Any]) -> Names:
    """The dialects' spellings in a row, each written "NAME CONFIDENCE"."""
    names = {}
    for dialect in DIALECTS:
        if dialect in row:
            spelling, confidence = row[dialect].split()
            if confidence not in CONFIDENCES:
                raise ValueError(f"{spelling}: {confidence} is none of {', '.join(CONFIDENCES)}")
            names[dialect] = Name(spelling, confidence)
    return names


def _param(text: str) -> Param:
    match = _PARAM.fullmatch(text)
    if match is None:
        raise ValueError(f"bad parameter: {text}")
    return Param(match["declaration"], match["name"], match["default"] or "")


def _value(row: Mapping[str, Any]) -> Value:
    also = tuple(parse_names(more) for more in row.get("also", []))
    return Value(row["name"], parse_names(row), row["value"], row.get("text", ""), also, row.get("field", ""))


def _field(row: str | Mapping[str, str]) -> Field:
    return Field(row, "", "") if isinstance(row, str) else Field(row["c"], row["only"], row.get("elsewhere", ""))


def _function(chapter: str, row: Mapping[str, Any]) -> Function:
    internal = row["level"] == "internal"
    return Function(
        name=row["name"],
        names={dialect: Name(row["name"].replace("gpi", f"__gpi_{dialect}_"), "own") for dialect in DIALECTS} if internal else parse_names(row),
        chapter=chapter,
        text=row["text"],
        also=tuple(parse_names(more) for more in row.get("also", [])),
        returns=row.get("returns", "gpiError_t"),
        params=tuple(_param(text) for text in row["params"]),
        per_thread=row.get("per_thread", ""),
        since=row["since"],
        level=row["level"],
        declared=row.get("declared", False),
        errors=tuple(row["errors"]),
        tests=tuple(row["tests"]),
        inline=row.get("inline", ""),
        cxx=row.get("cxx", ""),
    )


def _chapter(name: str) -> Chapter:
    table = read_table(name)
    return Chapter(
        name=name,
        text=table["text"],
        words=tuple(Word(row["name"], parse_names(row)) for row in table.get("names", [])),
        flags=tuple(Flag(row["name"], parse_names(row), row["value"]) for row in table.get("flags", [])),
        enums=tuple(
            Enum(row["name"], parse_names(row), name, row["text"], row.get("typedef", ""), tuple(_value(value) for value in row["values"]))
            for row in table.get("enum", [])
        ),
        types=tuple(
            Type(row["name"], parse_names(row), name, row["text"], row["kind"], row.get("tag", ""), row.get("c", ""), tuple(map(_field, row.get("fields", []))))
            for row in table.get("type", [])
        ),
        functions=tuple(_function(name, row) for row in table.get("function", [])),
    )


def read_table(name: str) -> dict[str, Any]:
    """The raw table ``api/NAME.toml``."""
    return tomllib.loads(resources.files(__package__).joinpath("api", f"{name}.toml").read_text("utf-8"))


@cache
def load_api() -> tuple[Chapter, ...]:
    """All chapters, in an order in which C can declare them."""
    return tuple(_chapter(name) for name in CHAPTERS)


def all_words() -> Iterable[Word]:
    """Everything that has a name."""
    for chapter in load_api():
        yield from (*chapter.words, *chapter.flags, *chapter.enums, *chapter.types, *chapter.functions)
        for enum in chapter.enums:
            yield from enum.values


@cache
def _spellings(dialect: str) -> Mapping[str, str]:
    return {word.name: word.names[dialect].spelling for word in all_words() if dialect in word.names}


class Unspellable(Exception):
    """The dialect has no name for a word of the text."""


def spell(text: str, dialect: str) -> str:
    """Neutral C or C++ text in a dialect's names; ``dialect`` "gpi" leaves it as it is. Raises Unspellable."""
    if dialect == "gpi":
        return text
    names = _spellings(dialect)

    def replace(match: re.Match[str]) -> str:
        word = match[0]
        if word in names:
            return names[word]
        if word.startswith("gpi_"):
            return word
        raise Unspellable(f"{dialect} has no name for {word}")

    return _WORD.sub(replace, text)
