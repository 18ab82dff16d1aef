"""Device IR in, object files out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from opengpi.device.cpu.codegen import Part, generate
from opengpi.device.cpu.image import anchor, image
from opengpi.device.cpu.lines import line_tables
from opengpi.device.cpu.side_by_side import generate_all
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import Program, lower
from opengpi.device.cpu.vector_engine.engine import VectorEngine
from opengpi.device.cpu.vector_engine.optimisations import ALL, Optimisation, Optimisations
from opengpi.device.errors import DeviceCompileError
from opengpi.ir.model import Module
from opengpi.ir.printer import print_module
from opengpi.recording import note_kernel, phase

ENGINES = ("auto", "vector", "thread")


def compile_module(
    module: Module,
    *,
    image_id: bytes,
    warp: int,
    target: Target,
    level: int = 3,
    engine: str = "thread",
    optimisations: Optimisations = ALL,
    blocks: Mapping[str, tuple[int, int, int]] | None = None,
    jobs: int = 1,
) -> list[bytes]:
    """Relocatable objects for normalised device IR: code with its image, and the image's line tables. Link all of them.

    ``image_id`` is the 16 bytes that the host object's fat binary carries, ``warp`` L. The module is used up.
    ``level``: how much LLVM does to the host's code, 0 … 3.
    ``engine``: "thread", "vector" (a kernel that it refuses is an error), or "auto" (refused kernels are the thread engine's).
    ``optimisations``: those that the vector engine is to make. ``blocks``: by kernel, the only shape of block that it will be launched with.
    ``jobs``: processes that may generate code at once.
    Raises DeviceCompileError, which names the place, for what the CPU cannot run.
    """
    assert len(image_id) == 16, len(image_id)
    with phase("engine"):
        device_ir = print_module(module)
        if engine == "vector":
            optimisations -= {Optimisation.SCALAR_LOOPS}  # which would leave kernels to the other engine
        vector = VectorEngine(module, warp, target.vectors, optimisations, blocks) if engine != "thread" and target.vectors is not None else None
        program = lower(module, warp, str(target.machine(level).target_data), target.triple, vector, image_id.hex())
        _note(program, vector, engine)
        if engine == "vector" and vector is not None:
            _insist(vector)
        parts = [replace(part, text=part.text + anchor(image_id, number)) for number, part in enumerate(program.parts)]
        code_count = 4 * sum(part.text.count("\ndefine ") for part in parts) + 8  # LLVM may make up to three specialised copies of a function
        file_count = sum(part.text.count("!DIFile(") for part in parts) + 1
        parts[0] = replace(parts[0], text=parts[0].text + image(program, image_id, warp, target, device_ir, code_count, file_count))
    with phase("code generation"):
        codes = generate_all(parts, target, level, jobs)
        tables = f'target triple = "{target.triple}"\n' + line_tables(codes, image_id, code_count, file_count)
        return [*codes, generate(Part(tables), target, 0)]


def _note(program: Program, vector: VectorEngine | None, engine: str) -> None:
    """Says how each kernel was compiled, to who asked for it."""
    for kernel in program.kernels:
        report = vector.reports.get(kernel.name) if vector is not None else None
        form = "loop over threads" if kernel.block_loop else "a fiber a thread"
        if report and report.engine == "vector":
            form = f"{'rows of blocks, ' * report.swept}{'pairs of ' * report.paired}warps as slices of vectors"
            if report.whole:
                form += f", blocks of {report.whole.columns} x {report.whole.rows} as one body"
        reason = report.reason if report else "the thread engine was asked for" if engine == "thread" else "the processor has no AVX2"
        facts: dict[str, Any] = {}
        if report:
            accesses = [{"where": place, "how": how} for place, how in report.accesses]
            facts = {"where": report.where, "variants": report.variants, "without": report.without, "accesses": accesses}
        note_kernel(kernel=kernel.name, engine=report.engine if report else "thread", form=form, reason=reason, **facts)


def _insist(vector: VectorEngine) -> None:
    """Raises DeviceCompileError if the vector engine has left a kernel to the thread engine."""
    for report in vector.reports.values():
        if report.engine != "vector":
            what = f"kernel {report.kernel} is not for the vector engine: {report.reason}"
            raise DeviceCompileError(report.where, what, "GPI_ENGINE=vector leaves no kernel to the thread engine", "set GPI_ENGINE to auto")
