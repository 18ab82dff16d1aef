"""The engines by name, and running a module's kernels on one of them."""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from opengpi.build.link import link
from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.target import Target
from opengpi.errors import GpiError
from opengpi.frontend.options import Options, parse
from opengpi.frontend.toolchain import Toolchain, find_toolchain
from opengpi.fuzz.case import ACCUMULATORS, Case
from opengpi.ir import model as M
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse as read
from opengpi.runtime.builder import compile_sources
from opengpi.transform.normalise import NormaliseOptions, normalise_module

_ID = bytes(16)
_SECONDS = 10
"""In which a launch of microseconds must have ended, on a busy machine."""
Compile = Callable[[M.Module, int, Target], list[bytes]]


def _compiler(engine: str) -> Compile:
    return lambda module, warp, target: compile_module(module, image_id=_ID, warp=warp, target=target, engine=engine)


ENGINES: dict[str, Compile] = {"thread": _compiler("thread"), "vector": _compiler("auto")}
"""From normalised device IR, which is used up, to objects. What the vector engine refuses, it leaves to the thread engine."""


@dataclass(frozen=True)
class Engine:
    """``cpu`` as GPI_CPU names it: native, x86-64-v3, …; ``optimise``: with LLVM's scalar passes, as programs are built."""

    name: str
    cpu: str
    optimise: bool

    @property
    def target(self) -> Target:
        return Target.host() if self.cpu == "native" else Target.parse("x86_64-linux-gnu", self.cpu)

    def __str__(self) -> str:
        return f"{self.name} engine, {self.cpu}{'' if self.optimise else ', without LLVM passes'}"


@dataclass(frozen=True)
class Outcome:
    """What a launch left: ``error`` "" where it ended well, else libgpi's text."""

    error: str
    out: bytes
    acc: bytes


def initial_accumulators(case: Case) -> bytes:
    """What the cells of common atomics hold before the launch."""
    return b"".join(((case.seed * (index + 1)) % (1 << 62)).to_bytes(8, "little") for index in range(ACCUMULATORS))


def run_cases(module: M.Module, cases: list[Case], warp: int, engine: Engine) -> list[Outcome]:
    """The outcome of each case; a crash is the outcome of the case that was running. The module is left as it is.

    Raises GpiError where the engine refuses the module: a defect, for all that is generated is supported.
    """
    copy = read(print_module(module), module.name)
    normal = normalise_module(copy, NormaliseOptions(optimise=engine.optimise, warp=warp))
    with tempfile.TemporaryDirectory(prefix="gpi-fuzz-") as folder:
        program = Path(folder) / "program"
        _link(ENGINES[engine.name](normal, warp, engine.target), Path(folder), program)
        return _launch(program, cases)


@cache
def _driver() -> bytes:
    """The driver's object; compiled once a process."""
    toolchain = find_toolchain()
    with tempfile.TemporaryDirectory(prefix="gpi-fuzz-") as folder:
        source = Path(folder) / "driver.c"
        shutil.copy(Path(__file__).with_name("driver.c"), source)
        return compile_sources(toolchain, [source], Path(folder), ("-std=gnu11", "-O1", "-fPIC"))[0].read_bytes()


@cache
def _toolchain() -> tuple[Toolchain, Options]:
    options = parse(["driver.cu"])
    options.linker += ["--wrap=gpi_image_register"]
    return find_toolchain(), options


def _link(objects: list[bytes], folder: Path, program: Path) -> None:
    paths = []
    for number, data in enumerate([_driver(), *objects]):
        paths.append(str(folder / f"{number}.o"))
        Path(paths[-1]).write_bytes(data)
    toolchain, options = _toolchain()
    link(toolchain, options, paths, program)
    program.chmod(0o755)


def _record(case: Case) -> bytes:
    name, scalars, inputs = case.kernel.encode(), case.scalars(), case.inputs()
    sizes = (len(inputs), case.out_size, 8 * ACCUMULATORS)
    head = struct.pack("<I3I3III3I", len(name), *case.grid, *case.block, case.shared_dynamic, len(scalars), *sizes)
    return head + name + scalars + inputs + bytes(case.out_size) + initial_accumulators(case)


def _launch(program: Path, cases: list[Case]) -> list[Outcome]:
    """All cases in one process; after a crash or a hang, the rest in another."""
    outcomes: list[Outcome] = []
    while len(outcomes) < len(cases):
        left = cases[len(outcomes) :]
        data = b"".join(map(_record, left))
        limit = _SECONDS + len(left)
        try:
            run = subprocess.run([str(program)], input=data, capture_output=True, timeout=limit)
            text, end = run.stdout, f"the process ended with status {run.returncode} {run.stderr.decode(errors='replace').strip()}"
        except subprocess.TimeoutExpired as expired:
            text, end = expired.stdout or b"", f"no end after {limit} s"
        found = _outcomes(text, left)
        outcomes += found
        if len(found) < len(left):
            outcomes.append(Outcome(end, b"", b""))
    return outcomes


def _outcomes(text: bytes, cases: list[Case]) -> list[Outcome]:
    outcomes, at = [], 0
    for case in cases:
        if len(text) < at + 8:
            break
        error, size = struct.unpack_from("<II", text, at)
        at += 8
        message = text[at : at + size].decode(errors="replace")
        at += size
        end = at + case.out_size
        if len(text) < end + 8 * ACCUMULATORS:
            break
        outcomes.append(Outcome(message or f"error {error}" if error else "", text[at:end], text[end : end + 8 * ACCUMULATORS]))
        at = end + 8 * ACCUMULATORS
    return outcomes


def known(name: str) -> None:
    """Raises GpiError for an engine that there is not."""
    if name not in ENGINES:
        raise GpiError(f"gpi fuzz: error: no engine is called {name}\n  do:  use one of {', '.join(ENGINES)}")
