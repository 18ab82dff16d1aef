"""The device builtins: the gpi.* operations of device IR (builtins.toml)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

KINDS = ("pure", "convergent", "effect", "noreturn")

_ALTERNATIVES = re.compile(r"\{([^}]*)\}")
_SIGNATURE = re.compile(r"(\w+)\((.*)\)")


@dataclass(frozen=True)
class Builtin:
    """One gpi.* operation.

    ``result`` and the types in ``params`` are LLVM type names; ``params`` pairs each with its name.
    ``cpu`` is "inline", or the C symbol that does it; ``libm`` tells that the symbol takes no thread.
    """

    name: str
    result: str
    params: tuple[tuple[str, str], ...]
    kind: str
    cpu: str
    libm: bool
    text: str


def _expand(template: str, count: int) -> list[str]:
    """``a.{b,c}`` to ``a.b``, ``a.c``; a template without alternatives stands for all ``count``."""
    match = _ALTERNATIVES.search(template)
    if match is None:
        return [template] * count
    choices = match[1].split(",")
    if len(choices) != count:
        raise ValueError(f"builtins.toml: {template}: expected {count} alternatives")
    return [template[: match.start()] + choice + template[match.end() :] for choice in choices]


@cache
def load_builtins() -> dict[str, Builtin]:
    """All builtins by name, in the order of the table."""
    table = tomllib.loads(resources.files(__package__).joinpath("builtins.toml").read_text("utf-8"))
    builtins: dict[str, Builtin] = {}
    for entry in table["builtin"]:
        match = _ALTERNATIVES.search(entry["name"])
        names = _expand(entry["name"], len(match[1].split(",")) if match else 1)
        signature = _SIGNATURE.fullmatch(entry["type"])
        if signature is None or entry["kind"] not in KINDS:
            raise ValueError(f"builtins.toml: {entry['name']}: bad type or kind")
        pairs = [param.split() for param in signature[2].split(",") if param.strip()]
        params = tuple((pair[0], pair[1]) for pair in pairs)
        for name, cpu in zip(names, _expand(entry["cpu"], len(names)), strict=True):
            libm = cpu.startswith("libm ")
            builtins[name] = Builtin(name, signature[1], params, entry["kind"], cpu.removeprefix("libm "), libm, entry["text"])
    return builtins
