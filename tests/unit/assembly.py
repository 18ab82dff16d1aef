"""Loops in LLVM's x86-64 assembly text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_LABEL = re.compile(r"(\.L[\w.$]+):")
_JUMP = re.compile(r"j(\w+)\s+(\.L[\w.$]+)")


@dataclass(eq=False)
class Part:
    """A basic block: ``text`` of its instructions, and where it may go."""

    text: list[str] = field(default_factory=list)
    successors: list[Part] = field(default_factory=list)


def functions(assembly: str) -> Iterator[tuple[str, list[Part]]]:
    """Each function's name and basic blocks, its entry first."""
    for match in re.finditer(r"^\t\.type\t(\S+),@function\n\S+:.*\n((?:.*\n)*?)\.Lfunc_end\d+:", assembly, re.MULTILINE):
        yield match[1], _parts(match[2].splitlines())


def _parts(lines: list[str]) -> list[Part]:
    parts = [Part()]
    labels: dict[str, Part] = {}
    jumps: list[tuple[Part, str]] = []
    falls: list[tuple[Part, Part]] = []

    def begin(falling: bool) -> None:
        parts.append(Part())
        if falling:
            falls.append((parts[-2], parts[-1]))

    for line in lines:
        text = line.split("#")[0].strip()
        label = _LABEL.match(text)
        if label and not label[1].startswith((".Ltmp", ".Lfunc", ".Lloc", ".Lpcrel")):
            begin(not parts[-1].text or not parts[-1].text[-1].startswith(("jmp", "ret")))
            labels[label[1]] = parts[-1]
        elif text and text[0] not in ".$" and not label:
            parts[-1].text.append(text)
            jump = _JUMP.match(text)
            if jump:
                jumps.append((parts[-1], jump[2]))
                begin(jump[1] != "mp")
            elif text.startswith(("jmp", "ret", "ud2")):
                begin(False)
    for source, target in jumps:
        if target in labels:
            source.successors.append(labels[target])
    for source, next in falls:
        source.successors.append(next)
    return parts


def outermost_loops(parts: list[Part]) -> list[list[Part]]:
    """The loops that are in no other."""
    return [component for component in _components(parts) if len(component) > 1 or component[0] in component[0].successors]


def innermost_loops(parts: list[Part]) -> list[list[Part]]:
    """The loops that hold no other. Jumps through tables are not followed: the driver's switches, which are in no innermost loop."""
    loops = outermost_loops(parts)
    inner: list[list[Part]] = []
    while loops:
        loop = loops.pop()
        header = next((part for part in loop if _entered(part, loop, parts)), loop[0])
        rest = [part for part in loop if part is not header]
        within = set(rest)
        nested = [c for c in _components(rest, within) if len(c) > 1 or c[0] in c[0].successors]
        if nested:
            loops += nested
        else:
            inner.append(loop)
    return inner


def _entered(part: Part, loop: list[Part], parts: list[Part]) -> bool:
    inside = set(loop)
    return any(part in other.successors for other in parts if other not in inside)


def _components(parts: list[Part], within: set[Part] | None = None) -> list[list[Part]]:
    """Strongly connected components (Tarjan), without recursion."""
    allowed = set(parts) if within is None else within
    number: dict[Part, int] = {}
    low: dict[Part, int] = {}
    stack: list[Part] = []
    found: list[list[Part]] = []
    for root in parts:
        if root in number:
            continue
        work = [(root, iter(root.successors))]
        number[root] = low[root] = len(number)
        stack.append(root)
        while work:
            part, successors = work[-1]
            for successor in successors:
                if successor not in allowed:
                    continue
                if successor not in number:
                    number[successor] = low[successor] = len(number)
                    stack.append(successor)
                    work.append((successor, iter(successor.successors)))
                    break
                if successor in stack:
                    low[part] = min(low[part], number[successor])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[part])
                if low[part] == number[part]:
                    at = stack.index(part)
                    found.append(stack[at:])
                    del stack[at:]
    return found
