"""A program under measurement: a process that runs when told and says how long it took."""

from __future__ import annotations

import os
import select
import subprocess
import tempfile

START_LIMIT, RUN_LIMIT = 300.0, 120.0
"""Seconds; OpenCL compiles within the first."""


class WorkerError(Exception):
    """The program could not be built, failed or took too long."""


class Worker:
    """Runs ``command`` with ``environment`` on top of ours; ready, with its results written, when constructed."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._errors = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            command, env=os.environ | environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, bufsize=0
        )  # fmt: skip
        try:
            # A runtime may print before the program does.
            while self._line(START_LIMIT) != "ready":
                pass
        except WorkerError:
            self.close()
            raise

    def measure(self, runs: int) -> float:
        """Seconds of one run, the mean of ``runs``."""
        assert self._process.stdin
        self._process.stdin.write(b"%d\n" % runs)
        return float(self._line(RUN_LIMIT)) / 1e9

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()
        self._errors.close()

    def _line(self, limit: float) -> str:
        assert self._process.stdout
        if not select.select([self._process.stdout], [], [], limit)[0]:
            raise WorkerError(f"no answer within {limit:.0f} s")
        line = self._process.stdout.readline().decode()
        if not line:
            self._errors.seek(0)
            messages = self._errors.read().decode(errors="replace").strip().splitlines()
            raise WorkerError(f"exit status {self._process.wait()}: {messages[-1] if messages else 'no message'}")
        return line.strip()
