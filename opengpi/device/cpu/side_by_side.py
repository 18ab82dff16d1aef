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

from opengpi.device.cpu.codegen import generate
from opengpi.device.cpu.target import Target

_ROOT = Path(__file__).parents[3]


def generate_all(texts: Sequence[str], target: Target, level: int, jobs: int) -> list[bytes]:
    """``generate`` of each text; with several ``jobs``, this process takes part and others help, until the first failure or interrupt."""
    if jobs < 2 or len(texts) < 2:
        return [generate(text, target, level) for text in texts]
    with ThreadPoolExecutor(jobs - 1) as pool, _Helpers(target, level) as helpers:
        futures = [pool.submit(helpers.generate, text) for text in texts[1:]]
        own = {0: generate(texts[0], target, level)}
        for number in range(len(texts) - 1, 0, -1):
            if futures[number - 1].cancel():  # nobody has begun with it
                own[number] = generate(texts[number], target, level)
        return [own[number] if number in own else futures[number - 1].result() for number in range(len(texts))]


class _Helpers:
    """Processes that run this module. Leaving the block ends those still running, and lets no other begin."""

    def __init__(self, target: Target, level: int) -> None:
        self.order = json.dumps(asdict(target) | {"level": level}).encode() + b"\n"
        self.running: set[subprocess.Popen[bytes]] = set()
        self.closed = False

    def __enter__(self) -> _Helpers:
        return self

    def __exit__(self, *_: object) -> None:
        self.closed = True
        for process in list(self.running):
            process.kill()

    def generate(self, text: str) -> bytes:
        """Raises RuntimeError with what the process said when it failed."""
        if self.closed:
            raise RuntimeError("code is no longer wanted")
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))}
        pipe = subprocess.PIPE
        process = subprocess.Popen([sys.executable, "-m", __name__], stdin=pipe, stdout=pipe, stderr=pipe, env=environment)
        self.running.add(process)
        if self.closed:  # in between
            process.kill()
        try:
            code, messages = process.communicate(self.order + text.encode("utf-8", "surrogateescape"))
        finally:
            self.running.discard(process)
        if process.returncode:
            raise RuntimeError(f"code generation failed (exit status {process.returncode}): {messages.decode(errors='replace').strip()}")
        return code


def _serve() -> None:
    """Reads an order and the text, writes the object."""
    order = json.loads(sys.stdin.buffer.readline())
    target = Target(order["triple"], order["cpu"], order["features"], tuple(order["required"]))
    sys.stdout.buffer.write(generate(sys.stdin.buffer.read().decode("utf-8", "surrogateescape"), target, order["level"]))


if __name__ == "__main__":
    _serve()
