"""What a build tells of itself: how long its phases take, and how each kernel was compiled.

``phase`` and ``note_kernel`` report from wherever it happens; without a ``recording`` around them, they do nothing. Threads take part that
run in a copy of the recording's context (``contextvars.copy_context``), processes do not.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Recording:
    """``seconds`` by phase; ``kernels``: what the engines say of each, as data for JSON."""

    seconds: dict[str, float] = field(default_factory=dict)
    kernels: list[dict[str, Any]] = field(default_factory=list)


_current: ContextVar[Recording | None] = ContextVar("recording", default=None)


@contextmanager
def recording() -> Iterator[Recording]:
    """The recording, filled until the block is left; a phase that happens again adds to its time."""
    record = Recording()
    token = _current.set(record)
    try:
        yield record
    finally:
        _current.reset(token)


def is_recording() -> bool:
    return _current.get() is not None


def note_kernel(**facts: Any) -> None:
    """How a kernel was compiled."""
    record = _current.get()
    if record is not None:
        record.kernels.append(facts)


@contextmanager
def phase(name: str) -> Iterator[None]:
    """What happens within is the phase ``name``."""
    record = _current.get()
    start = time.perf_counter()
    yield
    if record is not None:
        record.seconds[name] = record.seconds.get(name, 0.0) + time.perf_counter() - start
