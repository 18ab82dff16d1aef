"""The CPU device's passes over device IR by name, for ``gpi opt`` and the text tests, beside those of transform.passes."""

from __future__ import annotations

from opengpi.device.cpu.vector_engine.pair import pair
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.device.cpu.vector_engine.regions import split
from opengpi.device.errors import DeviceCompileError
from opengpi.ir import model as M
from opengpi.ir.debuginfo import DebugInfo
from opengpi.transform import passes as neutral


def cut_into_regions(module: M.Module, warp: int) -> None:
    """Puts the regions of each kernel, as of the variant "row", in its place."""
    for kernel in module.kernels:
        try:
            regions = split(kernel, module, warp, "row")
        except Refusal as refusal:
            info = DebugInfo(module)
            where = info.of_function(kernel) if refusal.instruction is None else info.of(refusal.instruction, kernel)
            raise DeviceCompileError(where, f"kernel {kernel.name} is not cut into regions", refusal.reason, "look at gpi build --why") from None
        del module.globals[kernel.name]
        for region in regions.regions:
            module.globals[region.function.name] = region.function


def pair_warps(module: M.Module, warp: int) -> None:
    for kernel in module.kernels:
        pair(kernel, module, warp)


PASSES: neutral.Passes = {"pair": pair_warps, "regions": cut_into_regions}


def run(text: str, passes: list[str], name: str = "", warp: int = 32) -> str:
    """As transform.passes.run, for these passes too."""
    return neutral.run(text, passes, name, warp, PASSES)
