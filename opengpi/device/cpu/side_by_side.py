"""Code generation in several processes: LLVM in Python holds one lock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from opengpi.device.cpu.codegen import Part, generate
from opengpi.device.cpu.target import Target

_ROOT = Path(__file__).parents[3]
_WORTH = 500_000
"""Characters of LLVM IR that take longer than it takes another process to start."""


def generate_all(parts: Sequence[Part], target: Target, level: int, jobs: int) -> list[bytes]:
    """``generate`` of each part; with several ``jobs``, this process takes part and others help, until the first failure or interrupt."""
    if jobs < 2 or sum(len(part.text) for part in parts[1:]) < _WORTH:
        return [generate(part, target, level) for part in parts]
    with ThreadPoolExecutor(jobs - 1) as pool, _Helpers(target, level) as helpers:
        futures = [pool.submit(helpers.generate, part) for part in parts[1:]]
        own = {0: generate(parts[0], target, level)}
        for number in range(len(parts) - 1, 0, -1):
            if futures[number - 1].cancel():  # nobody has begun with it
                own[number] = generate(parts[number], target, level)
        return [own[number] if number in own else futures[number - 1].result() for number in range(len(parts))]


class _Helpers:
    """Processes that run this module. Leaving the block ends those still running, and lets no other begin."""

    def __init__(self, target: Target, level: int) -> None:
        self.order = asdict(target) | {"level": level}
        self.running: set[subprocess.Popen[bytes]] = set()
        self.closed = False

    def __enter__(self) -> _Helpers:
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True
        for process in list(self.running):
            process.kill()

    def generate(self, part: Part) -> bytes:
        """Raises RuntimeError with what the process said when it failed."""
        if self.closed:
            raise RuntimeError("code is no longer wanted")
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))}
        order, pipe = json.dumps(self.order | {"widened": part.widened}), subprocess.PIPE
        process = subprocess.Popen([sys.executable, "-m", __name__], stdin=pipe, stdout=pipe, stderr=pipe, env=environment)
        self.running.add(process)
        if self.closed:  # in between
            process.kill()
        try:
            code, messages = process.communicate(order.encode() + b"\n" + part.text.encode("utf-8", "surrogateescape"))
        finally:
            self.running.discard(process)
        if process.returncode:
            raise RuntimeError(f"code generation failed (exit status {process.returncode}): {messages.decode(errors='replace').strip()}")
        return code


def _serve() -> None:
    """Reads an order and the text, writes the object."""
    order = json.loads(sys.stdin.buffer.readline())
    target = Target(order["triple"], order["cpu"], order["features"], tuple(order["required"]))
    part = Part(sys.stdin.buffer.read().decode("utf-8", "surrogateescape"), order["widened"])
    sys.stdout.buffer.write(generate(part, target, order["level"]))


if __name__ == "__main__":
    _serve()
