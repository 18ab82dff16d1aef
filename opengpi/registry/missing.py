"""Names of the dialects that are known but not implemented (missing.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from opengpi.registry.api import Names, parse_names


@dataclass(frozen=True)
class MissingChapter:
    """What of one subject is not there: the dialects' names of functions, types and enumerators."""

    name: str
    text: str
    functions: tuple[Names, ...]
    types: tuple[Names, ...]
    enumerators: tuple[Names, ...]


@cache
def load_missing() -> tuple[MissingChapter, ...]:
    """All chapters in the order of the table."""
    table = tomllib.loads(resources.files(__package__).joinpath("missing.toml").read_text("utf-8"))
    kinds = ("functions", "types", "enumerators")
    return tuple(MissingChapter(row["name"], row["text"], *(tuple(map(parse_names, row.get(kind, []))) for kind in kinds)) for row in table["chapter"])
