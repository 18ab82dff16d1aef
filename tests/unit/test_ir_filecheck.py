"""Runs the text tests of tests/filecheck: each file says by RUN lines what to do with it, by CHECK lines what must come out.

Two forms of RUN line are known; both run in this process:
    ; RUN: gpi opt -p PASS[,PASS] [--warp N] %s | filecheck %s
    ; RUN: not gpi opt -p PASS %s | filecheck %s          (an error whose text is checked)
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from filecheck.finput import FInput
from filecheck.matcher import Matcher
from filecheck.options import Options
from filecheck.parser import Parser

from opengpi.device.cpu.passes import run
from opengpi.errors import GpiError

FOLDER = Path(__file__).parents[1] / "filecheck"
_RUN = re.compile(r"; RUN: (not )?gpi opt -p ([\w,-]+)(?: --warp (\d+))? %s \| filecheck %s")


def _runs(path: Path) -> list[tuple[bool, list[str], int]]:
    lines = [line for line in path.read_text().splitlines() if line.startswith("; RUN:")]
    matches = [_RUN.fullmatch(line) for line in lines]
    assert lines and all(matches), f"{path.name}: a RUN line is missing or not understood"
    return [(bool(match[1]), match[2].split(","), int(match[3] or 32)) for match in matches if match]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ll")), ids=lambda path: path.stem)
def test_text(path: Path) -> None:
    for fails, passes, warp in _runs(path):
        if fails:
            with pytest.raises(GpiError) as raised:
                run(path.read_text(), passes, path.name, warp)
            output = str(raised.value)
        else:
            output = run(path.read_text(), passes, path.name, warp)
        options = Options(match_filename=str(path))
        assert Matcher(options, FInput(path.name, output), Parser.from_opts(options)).run() == 0, output
