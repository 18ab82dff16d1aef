"""The cache folder: entries appear whole or not at all, are checked when read, and are made by one process at a time."""

from __future__ import annotations

import errno
import hashlib
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


def file_digest(path: Path | str) -> str:
    """Content hash of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()[:32]


def text_digest(*parts: object) -> str:
    """Hash of the parts' text; parts are kept apart."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = str(part).encode()
        digest.update(f"{len(data)}:".encode() + data)
    return digest.hexdigest()


def dependency_record(paths: list[str]) -> list[list[Any]]:
    """What a later run compares: path, size, time stamp and content hash of each file."""
    record = []
    for path in sorted(set(paths)):
        status = os.stat(path)
        record.append([path, status.st_size, status.st_mtime_ns, file_digest(path)])
    return record


def dependencies_unchanged(record: list[list[Any]]) -> bool:
    """Whether every file is as recorded: same size and time, or else same content."""
    for path, size, mtime, digest in record:
        try:
            status = os.stat(path)
            if status.st_size != size or (status.st_mtime_ns != mtime and file_digest(path) != digest):
                return False
        except OSError:
            return False
    return True


def read_json(path: Path) -> Any:
    """The entry, or None where it is missing or damaged (it is then made again)."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
