"""Launches written ``k << < grid, block >> > (…)``: nvcc takes them, clang wants the brackets in one piece.

The source stays as it is: clang is shown a corrected copy in its place, of the same length, so that lines and columns hold.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

_SPLIT_LAUNCH = re.compile(r"<<[ \t]+<|<[ \t]+<<")
_SPLIT_END = re.compile(r">[ \t]*>[ \t]*>(?=[ \t\n]*\()")


def corrected(text: str) -> str:
    """``text`` with the brackets of its launches joined; the same text where there is nothing to join."""
    position = 0
    while match := _SPLIT_LAUNCH.search(text, position):
        end = _SPLIT_END.search(text, match.end())
        if end is None:
            break
        text = text[: match.start()] + "<<<".ljust(len(match[0])) + text[match.end() : end.start()] + ">>>".ljust(len(end[0])) + text[end.end() :]
        position = end.end()
    return text


def overlay_arguments(source: Path, folder: Path) -> list[str]:
    """What makes clang read a corrected copy, kept in ``folder``, in place of ``source``; nothing where it needs none."""
    text = source.read_text(errors="surrogateescape")
    better = corrected(text)
    if better == text:
        return []
    copy = folder / f"corrected-{source.name}"
    copy.write_text(better, errors="surrogateescape")
    overlay = folder / "overlay.json"
    root = {"name": str(source.absolute()), "type": "file", "external-contents": str(copy)}
    overlay.write_text(json.dumps({"version": 0, "case-sensitive": "true", "use-external-names": "false", "roots": [root]}))
    return ["-ivfsoverlay", str(overlay)]
