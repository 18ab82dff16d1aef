"""How long the phases of a build take.

``phase`` marks a phase wherever it happens; without a ``recording`` around it, it does nothing. Threads take part that run in a copy of the
recording's context (``contextvars.copy_context``), processes do not.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_times: ContextVar[dict[str, float] | None] = ContextVar("times", default=None)


@contextmanager
def recording() -> Iterator[dict[str, float]]:
    """Seconds by phase, filled until the block is left; a phase that happens again adds to its time."""
    times: dict[str, float] = {}
    token = _times.set(times)
    try:
        yield times
    finally:
        _times.reset(token)


def is_recording() -> bool:
    return _times.get() is not None


@contextmanager
def phase(name: str) -> Iterator[None]:
    """What happens within is the phase ``name``."""
    times = _times.get()
    start = time.perf_counter()
    yield
    if times is not None:
        times[name] = times.get(name, 0.0) + time.perf_counter() - start
