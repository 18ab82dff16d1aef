"""The launch ABI shared by generated code and libgpi (abi.toml)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

_SIZES = {"u32": 4, "u64": 8, "ptr": 8}
_LLVM = {"u32": "i32", "u64": "i64", "ptr": "ptr"}
_FIELD_TYPE = re.compile(r"(\w+)(?:\[(\d+)\])?")


@dataclass(frozen=True)
class Field:
    """A field of an ABI struct: ``count`` elements of ``type`` (u32, u64 or ptr), ``offset`` bytes from the start."""

    name: str
    type: str
    count: int
    offset: int
    doc: str

    @property
    def size(self) -> int:
        return _SIZES[self.type]

    @property
    def llvm(self) -> str:
        """The LLVM type of the whole field."""
        element = _LLVM[self.type]
        return f"[{self.count} x {element}]" if self.count > 1 else element


@dataclass(frozen=True)
class Struct:
    """An ABI struct, laid out as C lays it out for 64-bit targets."""

    name: str
    doc: str
    fields: tuple[Field, ...]
    size: int

    def __getitem__(self, name: str) -> Field:
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"{self.name} has no field {name}")

    def index(self, name: str) -> int:
        """Position of a field, as LLVM's getelementptr counts."""
        return self.fields.index(self[name])

    @property
    def llvm(self) -> str:
        """The LLVM struct type."""
        return "{ " + ", ".join(field.llvm for field in self.fields) + " }"


@cache
def _table() -> dict:
    return tomllib.loads(resources.files(__package__).joinpath("abi.toml").read_text("utf-8"))


def abi_version() -> int:
    """The number that images carry and libgpi checks."""
    return _table()["version"]


@cache
def load_abi() -> dict[str, Struct]:
    """All ABI structs by name, in the order of the table."""
    structs = {}
    for entry in _table()["struct"]:
        fields, offset = [], 0
        for row in entry["fields"]:
            match = _FIELD_TYPE.fullmatch(row["type"])
            if match is None or match[1] not in _SIZES:
                raise ValueError(f"abi.toml: {entry['name']}.{row['name']}: bad type {row['type']}")
            size, count = _SIZES[match[1]], int(match[2] or 1)
            offset = -(-offset // size) * size
            fields.append(Field(row["name"], match[1], count, offset, row.get("doc", "")))
            offset += size * count
        align = max(field.size for field in fields)
        structs[entry["name"]] = Struct(entry["name"], entry.get("doc", ""), tuple(fields), -(-offset // align) * align)
    return structs
