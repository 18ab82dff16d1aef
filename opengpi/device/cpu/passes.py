"""The CPU device's passes over device IR by name, for ``gpi opt`` and the text tests, beside those of transform.passes."""

from __future__ import annotations

from functools import partial

from opengpi.analysis.shapes import analyse
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.device.cpu.vector_engine.canonical import canonicalise
from opengpi.device.cpu.vector_engine.engine import VectorEngine
from opengpi.device.cpu.vector_engine.interleave import interleave
from opengpi.device.cpu.vector_engine.linearise import annotate
from opengpi.device.cpu.vector_engine.pair import combine
from opengpi.device.cpu.vector_engine.promote import promote
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.device.cpu.vector_engine.regions import split
from opengpi.device.cpu.vector_engine.scalarise import scalarise
from opengpi.device.errors import DeviceCompileError
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.reader import parse
from opengpi.ir.rewrite import declare
from opengpi.transform import passes as neutral

_LOOK = "look at gpi build --why"


def cut_into_regions(module: M.Module, warp: int) -> None:
    """Puts the regions of each kernel, as of the variant "row", in its place."""
    for kernel in module.kernels:
        try:
            regions = split(kernel, module, warp, "row")
        except Refusal as refusal:
            raise _error(module, kernel, f"kernel {kernel.name} is not cut into regions", refusal) from None
        del module.globals[kernel.name]
        for region in regions.regions:
            module.globals[region.function.name] = region.function


def pair_warps(module: M.Module, warp: int) -> None:
    for kernel in module.kernels:
        combine(kernel, module, warp, 2)


def linearised(function: M.Function, warp: int) -> dict[M.Value, list[str]]:
    """Puts a function's blocks in canonical form and, for the variant "row", in the order in which a warp runs them; tells of each which lanes run
    it, and what runs next."""
    try:
        canonicalise(function)
        shapes = analyse(function, warp, "row")
        plan, notes = annotate(function, [block for block in function.blocks if shapes.divergent_branch(block)])
    except Refusal as refusal:
        raise _error(None, function, f"{function.name} is not linearised", refusal) from None
    function.blocks = plan.order
    return notes


def vectorise(module: M.Module, warp: int, cpu: str) -> M.Module:
    """Host IR of a module's kernels from the vector engine, for ``cpu``. One that it refuses is an error."""
    target = Target.parse("x86_64-linux-gnu", cpu)
    assert target.vectors is not None
    engine = VectorEngine(module, warp, target.vectors)
    for name in ("llvm.umin.i32", "llvm.smax.i32"):  # of the driver's
        declare(module, name, T.function(T.I32, (T.I32, T.I32)))
    program = lower(module, warp, str(target.machine(0).target_data), target.triple, engine)
    for report in engine.reports.values():
        if report.engine != "vector":
            raise DeviceCompileError(report.where, f"kernel {report.kernel} is not for the vector engine", report.reason, _LOOK)
    return parse(program.text, module.name)


def _error(module: M.Module | None, function: M.Function, what: str, refusal: Refusal) -> DeviceCompileError:
    where = function.name
    if module is not None:
        info = DebugInfo(module)
        where = info.of_function(function) if refusal.instruction is None else info.of(refusal.instruction, function)
    return DeviceCompileError(where, what, refusal.reason, _LOOK)


def interleave_arrays(module: M.Module, warp: int) -> None:
    for kernel in module.kernels:
        interleave(kernel, module, warp)


def promote_variables(module: M.Module, warp: int) -> None:
    for function in module.functions:
        if not function.is_declaration:
            promote(function)


def scalarise_functions(module: M.Module, warp: int) -> None:
    for function in module.functions:
        if not function.is_declaration:
            try:
                scalarise(function, module)
            except Refusal as refusal:
                raise _error(module, function, f"{function.name} is not taken apart into scalars", refusal) from None


PASSES: neutral.Passes = {
    "interleave": interleave_arrays,
    "pair": pair_warps,
    "promote": promote_variables,
    "regions": cut_into_regions,
    "scalarise": scalarise_functions,
    "vectorise": partial(vectorise, cpu="x86-64-v4"),
    "vectorise-v3": partial(vectorise, cpu="x86-64-v3"),
}
ANALYSES: neutral.Analyses = {"linearise": linearised}


def run(text: str, passes: list[str], name: str = "", warp: int = 32) -> str:
    """As transform.passes.run, for these passes too."""
    return neutral.run(text, passes, name, warp, PASSES, ANALYSES)
