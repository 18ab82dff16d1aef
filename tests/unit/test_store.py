"""The cache folder under damage and contention."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from opengpi.lookup import dependency, unchanged
from opengpi.store import CacheError, locked, read_json, write_atomic


def test_changed_content_is_seen_and_touching_is_not(tmp_path: Path) -> None:
    file = tmp_path / "a b.h"
    file.write_text("one")
    record = dependency(str(file)).split(" ", 1)
    assert unchanged(record)
    os.utime(file, (1, 1))
    assert unchanged(record)
    file.write_text("two")
    os.utime(file, (2, 2))
    assert not unchanged(record)
    file.unlink()
    assert not unchanged(record)


def test_damaged_record_reads_as_absent(tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    assert read_json(file) is None
    file.write_bytes(b'{"half": ')
    assert read_json(file) is None


def test_write_failure_names_folder_and_advice(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(CacheError, match="GPI_CACHE_DIR"):
        write_atomic(blocked / "below" / "x", b"data")


def test_no_partial_file_is_left(tmp_path: Path) -> None:
    write_atomic(tmp_path / "entry", b"new", executable=True)
    assert (tmp_path / "entry").read_bytes() == b"new"
    assert os.access(tmp_path / "entry", os.X_OK)
    assert [path.name for path in tmp_path.iterdir()] == ["entry"]


def _append(path: Path, lock: Path) -> None:
    with locked(lock):
        text = path.read_text()
        path.write_text(text + "x")


def test_lock_keeps_processes_apart(tmp_path: Path) -> None:
    path = tmp_path / "count"
    path.write_text("")
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_append, args=(path, tmp_path / "lock")) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert path.read_text() == "x" * 8
