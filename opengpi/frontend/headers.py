"""Precompiled headers: a program's leading headers of ours and of the standard, compiled once and reused.

A set of headers that the program did not ask for could change its meaning, so the set is exactly what the
source includes before anything else: the dialect's own header, then its leading ``#include`` of standard headers and of the dialect's.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import time
from pathlib import Path

from opengpi.frontend.toolchain import Toolchain
from opengpi.lookup import package_fingerprint, text_digest
from opengpi.settings import cache_dir, package_dir
from opengpi.store import locked, write_atomic

_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_INCLUDE = re.compile(r"""\s*#\s*include\s*(?:<([\w./]+)>|"([\w./]+)")[^\S\n]*(?:\n|$)""")
_KEPT = 24
"""How many header sets stay in the cache, 20 to 40 MB each."""
_IN_USE = 300.0
"""Seconds for which a build may still read a header set it asked for."""


def leading_headers(source: Path, search: list[str], dialect: str) -> tuple[str, ...]:
    """Headers of the standard, and of the dialect in our folder ``dialect``, that ``source`` includes before anything else; one that lies in a
    ``search`` folder, or is included in quotes and lies beside the source, ends the list."""
    folders = [package_dir() / "include" / folder for folder in ("std", dialect)]
    text = _COMMENT.sub(" ", source.read_text(errors="replace"))
    names: list[str] = []
    position = 0
    while match := _INCLUDE.match(text, position):
        name = match[1] or match[2]
        others = [*search, str(source.parent)] if match[2] else search
        if not any((folder / name).is_file() for folder in folders) or any((Path(folder) / name).exists() for folder in others):
            break
        names.append(name)
        position = match.end()
    return tuple(names)


def precompiled(toolchain: Toolchain, arguments: list[str], header: str, names: tuple[str, ...]) -> Path | None:
    """A precompiled header of ``header`` and ``names`` for compilations with ``arguments``.

    None the first time a set is asked for: making it takes longer than one compilation gains. None also where it cannot be
    made; the program is then compiled without, and shows its errors.
    """
    key = text_digest(package_fingerprint("include"), arguments, header, names)
    path = cache_dir() / "headers" / f"{key}.pch"
    if _touched(path):
        return path
    asked = path.with_suffix(".asked")
    if not asked.exists():
        write_atomic(asked, b"")
        return None
    with locked(path.with_suffix(".lock")):
        if not path.exists():
            text = "".join(f"#include <{name}>\n" for name in (header, *names))
            # Clang checks that the text a header was made from is still there, so it stays beside it.
            source = path.with_suffix(".h")
            write_atomic(source, text.encode())
            command = toolchain.clang([*arguments, "-Xclang", "-emit-pch", "-fsyntax-only", str(source)])
            run = subprocess.run(command, env=toolchain.environment(), stdin=subprocess.DEVNULL, capture_output=True)
            if run.returncode != 0 or not run.stdout:
                return None
            write_atomic(path, run.stdout)
            _forget_old(path.parent)
    return path


def _touched(path: Path) -> bool:
    """Notes that ``path`` is used now; False where it is not there (another process may have forgotten it this moment)."""
    try:
        os.utime(path)
    except FileNotFoundError:
        return False
    return True


def _forget_old(folder: Path) -> None:
    """Keeps the header sets used last, and those that another build may still be reading."""
    used: list[tuple[float, Path]] = []
    for path in folder.glob("*.pch"):
        with contextlib.suppress(FileNotFoundError):
            used.append((path.stat().st_mtime, path))
    now = time.time()
    for when, path in sorted(used, reverse=True)[_KEPT:]:
        if now - when > _IN_USE:
            for suffix in (".pch", ".h", ".lock", ".asked"):
                path.with_suffix(suffix).unlink(missing_ok=True)
