"""From host LLVM IR to an object file, or to assembly to look at, by llvmlite."""

from __future__ import annotations

import llvmlite.binding as llvm

from opengpi.device.cpu.target import Target
from opengpi.transform.optimise import settle_options

_INLINING_THRESHOLD = 100  # device IR comes inlined; what is left is the engine's own small functions


def generate(text: str, target: Target, level: int) -> bytes:
    """Optimises LLVM IR at ``level`` 0 … 3 and emits a relocatable object: position-independent, small code model.

    Raises RuntimeError when LLVM refuses the text: a defect of ours, never of the program.
    """
    return target.machine(level).emit_object(_optimised(text, target, level))


def assembly(text: str, target: Target, level: int) -> str:
    """As ``generate``, to be read."""
    return target.machine(level).emit_assembly(_optimised(text, target, level))


def _optimised(text: str, target: Target, level: int) -> llvm.ModuleRef:
    settle_options()
    module = llvm.parse_assembly(text)
    module.verify()
    options = llvm.create_pipeline_tuning_options(level)
    options.inlining_threshold = _INLINING_THRESHOLD
    options.loop_vectorization = options.slp_vectorization = options.loop_interleaving = options.loop_unrolling = level >= 2
    builder = llvm.create_pass_builder(target.machine(level), options)
    builder.getModulePassManager().run(module, builder)
    return module
