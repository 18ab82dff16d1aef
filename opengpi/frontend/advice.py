"""Why an error stands there and what to do, for what is known not to be supported (registry/features.toml)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def _features(kind: str) -> list[tuple[re.Pattern[str], str]]:
    """Those recognised by a ``kind`` of text: "pattern" or "symbols"."""
    table = tomllib.loads(resources.files("opengpi.registry").joinpath("features.toml").read_text("utf-8"))
    return [(re.compile(row[kind]), f"  why: {row['why']}\n  do:  {row['do']}") for row in table["feature"] if kind in row]


def advice(message: str) -> str:
    """Two lines, why and what to do, for an error's ``message``; empty where nothing is known."""
    return next((text for pattern, text in _features("pattern") if pattern.search(message)), "")


def advice_on_symbols(names: list[str]) -> str:
    """The same for names that the linker misses."""
    return next((text for pattern, text in _features("symbols") if any(pattern.match(name) for name in names)), "")
