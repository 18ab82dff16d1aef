"""Source lines from metadata: ``!13`` to file, line, function and where it was inlined."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from opengpi.ir import model as M
from opengpi.ir.tokens import unescape

_FIELD = re.compile(r'([A-Za-z]+): (?:"((?:[^"\\]|\\.)*)"|(![0-9]+|[^,()]+))')
# Headers that come with the compiler: a user looks for the line of his own that called them.
_BUNDLED = re.compile(r"(^|/)(opengpi/include|ziglang/lib)/")
_NODE = re.compile(r"![0-9]+\b")


def free_nodes(metadata: Mapping[str, str]) -> Iterator[str]:
    """Names that no node has; each is to be entered before the next is asked for."""
    return (name for number in count(len(metadata)) if (name := f"!{number}") not in metadata)


def reached_nodes(metadata: Mapping[str, str], functions: Iterable[M.Function], text: str = "") -> dict[str, str]:
    """Of ``metadata`` what has a name of its own, and what that, ``functions`` or further ``text`` speak of, in order."""
    found = {name for name in metadata if not name[1:].isdigit()}
    work = [metadata[name] for name in found] + [text]
    for function in functions:
        work += [*function.metadata.values(), *{text for i in function.instructions() for text in i.metadata.values()}]
    while work:
        new = {name for name in _NODE.findall(work.pop()) if name in metadata} - found
        found |= new
        work += [metadata[name] for name in new]
    return {name: text for name, text in metadata.items() if name in found}


@dataclass(frozen=True)
class Place:
    """Where code stems from. ``line`` 0: unknown. ``caller`` is the place of the call through which it was inlined."""

    file: str
    line: int
    column: int
    function: str
    caller: Place | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


class DebugInfo:
    """Resolves the debug metadata of a module; ``source`` names the file where there is none."""

    def __init__(self, module: M.Module, source: str = "") -> None:
        self._metadata = module.metadata
        self.source = source or module.name or "<device code>"
        self._places: dict[str, Place | None] = {}

    def place(self, node: str | None) -> Place | None:
        """The place that ``node``, such as "!13", names, or None."""
        if not node:
            return None
        if node not in self._places:
            self._places[node] = self._resolve(node)
        return self._places[node]

    def users_node(self, node: str) -> str:
        """The location node outside the bundled headers that led to ``node`` through inlining; ``node`` itself if there is none."""
        place, current = self.place(node), node
        while place is not None and place.caller is not None and _BUNDLED.search(place.file):
            current = self._fields(current)["inlinedAt"]
            place = place.caller
        return current if place is not None and not _BUNDLED.search(place.file) else node

    def of(self, instruction: M.Instruction, function: M.Function | None = None) -> str:
        """``file:line:column`` of ``instruction`` for a message; the function's line, or the source, where it has none."""
        node = instruction.metadata.get("dbg")
        place = self.place(self.users_node(node)) if node else None
        if place is not None and place.line:
            return str(place)
        return self.of_function(function) if function is not None else self.source

    def of_function(self, function: M.Function) -> str:
        fields = self._fields(function.metadata.get("dbg", ""))
        file = self._file(fields)
        return f"{file}:{fields.get('line', 0)}" if fields else file

    def _fields(self, node: str) -> dict[str, str]:
        text = self._metadata.get(node, "")
        return {name: unescape(quoted) if quoted else plain.strip() for name, quoted, plain in _FIELD.findall(text)}

    def _resolve(self, node: str) -> Place | None:
        if "DILocation(" not in self._metadata.get(node, ""):
            return None
        fields = self._fields(node)
        scope = self._fields(fields.get("scope", ""))
        file = self._file(scope)
        while "linkageName" not in scope and "name" not in scope and "scope" in scope:
            scope = self._fields(scope["scope"])
        caller = self.place(fields.get("inlinedAt"))
        return Place(file, int(fields.get("line", 0)), int(fields.get("column", 0)), scope.get("linkageName") or scope.get("name", ""), caller)

    def _file(self, scope: dict[str, str]) -> str:
        """Path of a scope's file, as the user would write it: the source as given, else relative where it lies below this folder."""
        fields = self._fields(scope.get("file", ""))
        if not fields.get("filename"):
            return self.source
        path = posixpath.normpath(posixpath.join(fields.get("directory", ""), fields["filename"]))
        if not posixpath.isabs(path) or path == posixpath.abspath(self.source):
            return path if not posixpath.isabs(path) else self.source
        return path.removeprefix(os.getcwd() + "/")
