"""The engines by name, and running a module's kernels on them."""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from opengpi.build.link import link
from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.vector_engine.optimisations import Optimisation, all_but
from opengpi.errors import GpiError
from opengpi.frontend.options import Options, parse
from opengpi.frontend.toolchain import Toolchain, find_toolchain
from opengpi.fuzz.case import ACCUMULATORS, Case
from opengpi.ir import model as M
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse as read
from opengpi.recording import recording
from opengpi.runtime.builder import compile_sources
from opengpi.transform.normalise import NormaliseOptions, normalise_module

_SECONDS = 10
"""In which a launch of microseconds must have ended, on a busy machine."""
ENGINES: dict[str, str] = {"thread": "thread", "vector": "auto"}
"""How compile_module calls them. What the vector engine refuses, it leaves to the thread engine."""


@dataclass(frozen=True)
class Engine:
    """``cpu`` as GPI_CPU names it: native, x86-64-v3, …; ``optimise``: with LLVM's scalar passes over device IR, as programs are built;
    ``level``: how much LLVM does to the host's code, 0 … 3; ``without``: optimisations of the vector engine's that it goes without, as
    GPI_WITHOUT names them; ``fitted``: each kernel's code is made for the shape of its launch alone, which takes half the time."""

    name: str
    cpu: str
    optimise: bool
    level: int = 3
    without: str = ""
    fitted: bool = False

    @property
    def target(self) -> Target:
        return Target.host() if self.cpu == "native" else Target.parse("x86_64-linux-gnu", self.cpu)

    def __str__(self) -> str:
        without = [word for word in (self.without, "LLVM's scalar passes" if not self.optimise else "") if word]
        return f"{self.name} engine, {self.cpu}, level {self.level}{', without ' if without else ''}{' and '.join(without)}"


@dataclass(frozen=True)
class Outcome:
    """What a launch left: ``error`` "" where it ended well, else libgpi's text. ``refused``: why the engine left the kernel to another."""

    error: str
    out: bytes
    acc: bytes
    refused: str = ""


@dataclass(frozen=True)
class Built:
    """Objects of one engine's image, and why it left kernels to the thread engine, by name."""

    objects: list[bytes]
    refused: dict[str, str]


def initial_accumulators(case: Case) -> bytes:
    """What the cells of common atomics hold before the launch."""
    return b"".join(((case.seed * (index + 1)) % (1 << 62)).to_bytes(8, "little") for index in range(ACCUMULATORS))


def run_cases(module: M.Module, cases: list[Case], warp: int, engines: Sequence[Engine]) -> list[list[Outcome] | Exception]:
    """For each engine the outcome of each case, or what stopped its compiler; a crash is the outcome of the case that was running.

    ``engines`` agree in ``optimise``. The module is left as it is. Raises what stops the passes before the engines: a defect, for all that is
    generated is supported.
    """
    text = print_module(module)
    normal = print_module(normalise_module(read(text, module.name), NormaliseOptions(optimise=engines[0].optimise, warp=warp)))
    built: list[Built | Exception] = []
    for number, engine in enumerate(engines):
        try:
            built.append(_build(normal, warp, engine, number, {case.kernel: case.block for case in cases} if engine.fitted else {}))
        except Exception as error:  # whatever it is, it is a defect of the engine
            built.append(error)
    with tempfile.TemporaryDirectory(prefix="gpi-fuzz-") as folder:
        program = Path(folder) / "program"
        _link([data for one in built if isinstance(one, Built) for data in one.objects], Path(folder), program)
        return [one if isinstance(one, Exception) else _launch(program, number, cases, one.refused) for number, one in enumerate(built)]


def _build(text: str, warp: int, engine: Engine, number: int, blocks: dict[str, tuple[int, int, int]]) -> Built:
    """The engine's image of normalised device IR; ``number`` is its id, ``blocks`` the only ones that kernels will be launched with. No kernel is
    left to scalar code for being quicker there."""
    with recording() as record:
        id = number.to_bytes(16, "little")
        objects = compile_module(
            read(text), image_id=id, warp=warp, target=engine.target, level=engine.level, engine=ENGINES[engine.name],
            optimisations=all_but(engine.without) - {Optimisation.SCALAR_LOOPS}, blocks=blocks,
        )  # fmt: skip
    return Built(objects, {facts["kernel"]: facts["reason"] for facts in record.kernels if facts["engine"] != engine.name})


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


def prepare() -> None:
    """Compiles what every run needs, so that processes that are forked afterwards have it."""
    _driver()
    _toolchain()


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


def _launch(program: Path, image: int, cases: list[Case], refused: dict[str, str]) -> list[Outcome]:
    """All cases in one process; after a crash or a hang, the rest in another."""
    outcomes: list[Outcome] = []
    while len(outcomes) < len(cases):
        left = cases[len(outcomes) :]
        data = b"".join(map(_record, left))
        limit = _SECONDS + len(left)
        try:
            run = subprocess.run([str(program), str(image)], input=data, capture_output=True, timeout=limit)
            text, end = run.stdout, f"the process ended with status {run.returncode} {run.stderr.decode(errors='replace').strip()}"
        except subprocess.TimeoutExpired as expired:
            text, end = expired.stdout or b"", f"no end after {limit} s"
        found = _outcomes(text, left, refused)
        outcomes += found
        if len(found) < len(left):
            outcomes.append(Outcome(end, b"", b"", refused.get(left[len(found)].kernel, "")))
    return outcomes


def _outcomes(text: bytes, cases: list[Case], refused: dict[str, str]) -> list[Outcome]:
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
        said = message or f"error {error}" if error else ""
        outcomes.append(Outcome(said, text[at:end], text[end : end + 8 * ACCUMULATORS], refused.get(case.kernel, "")))
        at = end + 8 * ACCUMULATORS
    return outcomes


def known(name: str) -> None:
    """Raises GpiError for an engine that there is not."""
    if name not in ENGINES:
        raise GpiError(f"gpi fuzz: error: no engine is called {name}\n  do:  use one of {', '.join(ENGINES)}")
