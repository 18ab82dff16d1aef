"""Runs a source file through `gpi run` and checks what its first comment lines ask for.

Directives, each a line that begins with ``// name:``

    warp: 32 64 128      once for each width (default 32)
    options: -O1 -G      further words for gpi
    args: 1 2            the program's own arguments
    env: NAME=VALUE      environment of the program
    exit: 0              expected exit status (default 0); a negative number is a signal
    stdout: REGEX        each must be found in the standard output
    stderr: REGEX        each must be found in the standard error
    never: REGEX         must be found in neither

A program without ``exit`` checks itself: it ends with 0 only if all is right.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

TIMEOUT = 120


def directives(source: Path) -> dict[str, list[str]]:
    """The directives of a test program by name."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in source.read_text().splitlines():
        match = re.match(r"// (warp|options|args|env|exit|stdout|stderr|never): (.*)", line)
        if match:
            found[match[1]].append(match[2].strip())
        elif line.strip() and not line.startswith("//"):
            break
    return found


def gpi(*words: str, env: dict[str, str] | None = None, timeout: float = TIMEOUT, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Runs the gpi command of this interpreter's environment."""
    command = [sys.executable, "-m", "opengpi.cli.main", *words]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", env={**os.environ, **(env or {})}, timeout=timeout, cwd=cwd)


def widths(source: Path) -> list[str]:
    """The warp widths a program asks to be run at."""
    return " ".join(directives(source)["warp"] or ["32"]).split()


def check(source: Path, warp: str) -> None:
    """Builds and runs ``source`` at width ``warp`` and asserts its directives."""
    wanted = directives(source)
    options = " ".join(wanted["options"]).split()
    if source.suffix == ".cu":
        options += ["--warp", warp]
    env = dict(entry.split("=", 1) for entry in wanted["env"])
    run = gpi("run", *options, str(source), "--", *" ".join(wanted["args"]).split(), env=env)
    report = f"\nexit status {run.returncode}\n--- stdout\n{run.stdout[-4000:]}\n--- stderr\n{run.stderr[-4000:]}"
    assert run.returncode == int((wanted["exit"] or ["0"])[0]), report
    for name, text in (("stdout", run.stdout), ("stderr", run.stderr)):
        for pattern in wanted[name]:
            assert re.search(pattern, text, re.MULTILINE), f"{name} has no match for {pattern}{report}"
    for pattern in wanted["never"]:
        assert not re.search(pattern, run.stdout + run.stderr), f"found {pattern}{report}"
