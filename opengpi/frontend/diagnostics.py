"""Clang's messages, each shown once although both sides of a program are compiled."""

from __future__ import annotations

import re

from opengpi.frontend.advice import advice

_HEAD = re.compile(r"^(?:In file included from |(?:.*?: )?(?:fatal error|error|warning): )")
_NOTE = re.compile(r"^.*?: note: ")
_SUMMARY = re.compile(r"^\d+ (?:warning|error)s?(?: and \d+ (?:warning|error)s?)? generated(?: when compiling for .*)?\.$")
_ERROR = re.compile(r"(?:fatal error|error): ")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def split(text: str) -> list[str]:
    """One string a diagnostic: its include trail, message, source lines and notes."""
    groups: list[list[str]] = []
    open_trail = False
    for line in text.splitlines():
        plain = _COLOUR.sub("", line)
        if _SUMMARY.match(plain):
            continue
        trail = plain.startswith("In file included from ")
        if not groups or (_HEAD.match(plain) and not _NOTE.match(plain) and not open_trail):
            groups.append([line])
        else:
            groups[-1].append(line)
        open_trail = trail or (open_trail and plain.startswith("                 from "))
    return ["\n".join(group) for group in groups]


def merge(*texts: str) -> str:
    """The diagnostics of all ``texts`` without repetitions, in order, with advice behind those that are known."""
    seen: set[str] = set()
    result = []
    for text in texts:
        for diagnostic in split(text):
            # The same error may carry other notes on the other side: its own line decides.
            plain = _COLOUR.sub("", diagnostic)
            key = next((line for line in plain.splitlines() if _HEAD.match(line) and not line.startswith("In file")), plain)
            if key not in seen:
                seen.add(key)
                hint = advice(key) if _ERROR.search(key) else ""
                result.append(diagnostic + ("\n" + hint if hint else ""))
    return "\n".join(result)


def count_errors(text: str) -> int:
    """How many errors the merged ``text`` holds."""
    return sum(1 for diagnostic in split(text) if any(_ERROR.search(line) for line in _COLOUR.sub("", diagnostic).splitlines() if _HEAD.match(line)))
