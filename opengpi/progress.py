"""Tells the user what takes long: a progress bar on a terminal, one line elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def working(text: str, expected_seconds: float) -> Iterator[None]:
    """Shows ``text`` while the body runs; the bar fills over ``expected_seconds`` and waits near the end if that was too short."""
    if not sys.stderr.isatty():
        print(f"gpi: {text} (about {expected_seconds:.0f} s)", file=sys.stderr, flush=True)
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("gpi: {task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(text, total=1.0)
        done = threading.Event()

        def advance() -> None:
            start = time.monotonic()
            while not done.wait(0.2):
                share = (time.monotonic() - start) / expected_seconds
                progress.update(task, completed=min(share, 1 - 0.2 / (1 + share)))

        ticker = threading.Thread(target=advance, daemon=True)
        ticker.start()
        try:
            yield
        finally:
            done.set()
            ticker.join()
