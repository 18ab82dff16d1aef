"""What generated texts have in common."""

from __future__ import annotations

MADE_BY = "Made by `python -m opengpi.registry.generate`; do not edit."


def c_header(guard: str, doc: str, body: str) -> str:
    """A C header: what made it, what it is, an include guard."""
    return f"/* {doc}\n * {MADE_BY} */\n#ifndef {guard}\n#define {guard}\n\n{body.rstrip()}\n\n#endif\n"


def c_comment(text: str, indent: str = "", width: int = 120) -> str:
    """``text`` as a C comment, wrapped."""
    lines, line = [], indent + "/*"
    for word in text.split():
        if len(line) + 1 + len(word) + 3 > width:
            lines.append(line)
            line = indent + " *"
        line += " " + word
    return "\n".join([*lines, line + " */\n"])
