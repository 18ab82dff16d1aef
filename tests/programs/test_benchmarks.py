"""The benchmarks run and their results are right; how fast is not asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_benchmarks_of_opengpi_are_right() -> None:
    pytest.importorskip("numpy")
    command = [sys.executable, "-m", "benchmarks", "--quick", "--repetitions", "2", "--only", "saxpy,histogram,spmv,launch", "--json", "-"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    for outcome in json.loads(run.stdout)["benchmarks"].values():
        assert "OpenGPI" not in outcome["failures"], outcome["failures"]
        assert len(outcome["samples"]["OpenGPI"]) == 2
