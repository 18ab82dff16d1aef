"""Tokens of textual LLVM IR, and a cursor over them that knows how to complain."""

from __future__ import annotations

import re
from typing import NoReturn

from opengpi.ir.errors import IRError

TOKEN = re.compile(
    r"""(?:\s++|;[^\n]*+|\#dbg_[^\n]*+)*+(
        [%@$](?:[-a-zA-Z$._0-9]++|"[^"]*+")
      | ,(?:[ ]![a-zA-Z_.]++[ ]![0-9]++(?:,[ ]![a-zA-Z_.]++[ ]![0-9]++)*+)?+  # also , !dbg !13, !tbaa !9
      | c?"[^"]*+":?
      | [a-zA-Z$._][-a-zA-Z$._0-9]*+:?
      | [()=\[\]{}<>]
      | -?[0-9]++\.[0-9]*+(?:[eE][-+]?[0-9]++)?
      | 0x[HKLMR]?[0-9A-Fa-f]++
      | -?[0-9]++:?
      | (?<![^\n])![^\n]*+                         # a line of module metadata, whole
      | ![-a-zA-Z$._0-9\\]*+
      | \#[0-9]++
      | -[-a-zA-Z$._0-9]*+:?
      | \S
      | \Z                                          # so that a comment at the end is not searched for tokens
    )""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\([0-9A-Fa-f]{2}|\\)")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


def unescape(text: str) -> str:
    r"""LLVM's string escapes, ``\5C`` and ``\\``, undone; what they name is UTF-8."""
    if "\\" not in text:
        return text
    return unescape_bytes(text).decode("utf-8", "surrogateescape")


def unescape_bytes(text: str) -> bytes:
    """As ``unescape``, for data."""
    plain = _ESCAPE.sub(lambda match: "\\" if match[1] == "\\" else chr(0xDC00 + int(match[1], 16)), text)
    return b"".join(bytes([ord(char) - 0xDC00]) if 0xDC00 <= ord(char) < 0xDD00 else char.encode() for char in plain)


def join(tokens: list[str]) -> str:
    """The text of ``tokens`` with spaces as LLVM prints them."""
    out = ""
    for token in tokens:
        tight = not out or out[-1] in "([=!" or token in (")", ",", "]", "=") or (token == "(" and out[-1] not in ",:") or token.startswith(", !")
        out += token if tight else " " + token
    return out


class Cursor:
    """A place ``at`` in ``tokens``, which end with empty ones so that looking ahead needs no check."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.tokens: list[str] = [*TOKEN.findall(text), "", "", "", ""]
        self.at = 0

    def fail(self, message: str, at: int | None = None) -> NoReturn:
        """Raises IRError that points at token ``at``; line and column are found only now."""
        at = self.at if at is None else at
        position = next((match.start(1) for index, match in enumerate(TOKEN.finditer(self.text)) if index == at), len(self.text))
        line = self.text.count("\n", 0, position) + 1
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", start)
        offending = self.text[start : end if end >= 0 else None].strip()
        raise IRError(f"{self.name or '<text>'}:{line}:{position - start + 1}: error: {message}\n  {offending}")

    def next(self) -> str:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def accept(self, token: str) -> bool:
        if self.tokens[self.at] == token:
            self.at += 1
            return True
        return False

    def expect(self, token: str) -> None:
        if self.tokens[self.at] != token:
            self.fail(f"expected '{token}', found '{self.tokens[self.at]}'")
        self.at += 1

    def integer(self) -> int:
        try:
            return int(self.next())
        except ValueError:
            self.fail("expected a number", self.at - 1)

    def string(self) -> str:
        """A quoted string's text, escapes as written."""
        token = self.next()
        if token[:1] != '"':
            self.fail("expected a string", self.at - 1)
        return token[1:-1]

    def skip_bracketed(self) -> None:
        """From an opening bracket to after its closing one; the work is done by list methods."""
        start = self.at
        left = self.tokens[start]
        right = _CLOSING.get(left)
        if right is None:
            self.fail(f"expected a bracket, found '{left}'")
        opened, position = 1, start + 1
        while opened:
            try:
                end = self.tokens.index(right, position)
            except ValueError:
                self.fail(f"'{left}' is never closed", start)
            opened += self.tokens[position:end].count(left) - 1
            position = end + 1
        self.at = position

    def bracketed(self) -> str:
        """``(…)`` or another bracketed run of tokens as text."""
        start = self.at
        self.skip_bracketed()
        return join(self.tokens[start : self.at])
