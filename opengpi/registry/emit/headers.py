"""The dialects' headers that only bring in others (headers.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, partial
from importlib import resources
from typing import Any

from opengpi.registry.api import Name
from opengpi.registry.emit.text import c_header


def _include(name: str) -> str:
    return f"#include <{name}>\n" if "/" not in name and name.removesuffix(".h") in _STANDARD else f'#include "{name}"\n'


_STANDARD = ("assert", "limits", "math", "stdint", "stdio", "stdlib", "string", "time")


def _text(row: Mapping[str, Any], dialect: str) -> str:
    body = "".join(f"#define {macro}\n" for macro in row.get("define", []))
    body += "".join(map(_include, row.get("include", [])))
    if cxx := row.get("cxx"):
        body += "#ifdef __cplusplus\n" + "".join(map(_include, cxx)) + "#endif\n"
    return c_header(row["guard"], f"{row['path']} of the {dialect} dialect.", body)


@cache
def _rows() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    table = tomllib.loads(resources.files("opengpi.registry").joinpath("headers.toml").read_text("utf-8"))
    return tuple((dialect["name"], row) for dialect in table["dialect"] for row in dialect["headers"])


def thin_headers() -> dict[str, partial[str]]:
    """By path: what makes each header."""
    return {f"opengpi/include/{dialect}/{row['path']}": partial(_text, row, dialect) for dialect, row in _rows()}


def header_names(dialect: str) -> list[Name]:
    """The headers of a dialect and how each name is known."""
    return [Name(row["path"], row["known"]) for name, row in _rows() if name == dialect]
