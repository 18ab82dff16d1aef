"""Why an error stands there and what to do, for what is known not to be supported (registry/features.toml)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def _features() -> list[tuple[re.Pattern[str], str]]:
    table = tomllib.loads(resources.files("opengpi.registry").joinpath("features.toml").read_text("utf-8"))
    return [(re.compile(row["pattern"]), f"  why: {row['why']}\n  do:  {row['do']}") for row in table["feature"]]


def advice(message: str) -> str:
    """Two lines, why and what to do, for an error's ``message``; empty where nothing is known."""
    return next((text for pattern, text in _features() if pattern.search(message)), "")
