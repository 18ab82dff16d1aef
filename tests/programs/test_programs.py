"""Every program under tests/programs, at each width it names (see harness.py)."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness import check, widths

HERE = Path(__file__).parent
PROGRAMS = [path for extension in ("cu", "hip", "mu", "maca") for path in sorted(HERE.rglob(f"*.{extension}"))]
CASES = [pytest.param(path, warp, id=f"{path.relative_to(HERE)}-{warp}") for path in PROGRAMS for warp in widths(path)]


@pytest.mark.parametrize(("source", "warp"), CASES)
def test_program(source: Path, warp: str) -> None:
    check(source, warp)
