"""The cache folder: entries appear whole or not at all, are checked when read, and are made by one process at a time."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from opengpi.errors import GpiError
from opengpi.settings import cache_dir


class CacheError(GpiError):
    """The cache folder cannot be used."""


def cache_failure(error: OSError) -> CacheError:
    """Explains an OSError met while writing to the cache."""
    reason = os.strerror(error.errno) if error.errno else str(error)
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    advice = "free some space there, or run 'gpi cache clear'" if full else "set GPI_CACHE_DIR to a folder that can be written"
    return CacheError(f"gpi: error: the cache folder cannot be written: {error.filename or cache_dir()}\n  why: {reason}\n  do:  {advice}")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock file ``path``; other processes that build the same thing wait. A killed holder's lock is free."""
    from filelock import FileLock

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path)
        lock.acquire()
    except OSError as error:
        raise cache_failure(error) from error
    try:
        yield
    finally:
        lock.release()


def write_atomic(path: Path, data: bytes, executable: bool = False) -> None:
    """Writes ``path`` so that readers see the old or the new content, never a part."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        if executable:
            temporary.chmod(0o755)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise cache_failure(error) from error


def read_json(path: Path) -> Any:
    """The entry, or None where it is missing or damaged (it is then made again)."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
