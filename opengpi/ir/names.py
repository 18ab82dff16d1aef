"""How names and strings are spelled in LLVM's text."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[-a-zA-Z$._][-a-zA-Z$._0-9]*")


def quote(name: str) -> str:
    """``name`` as it stands behind a sigil."""
    return name if _PLAIN.fullmatch(name) else f'"{escape(name.encode("utf-8", "surrogateescape"))}"'


def escape(data: bytes) -> str:
    """``data`` inside an LLVM string."""
    return "".join(chr(byte) if 32 <= byte < 127 and byte not in (34, 92) else f"\\{byte:02X}" for byte in data)
