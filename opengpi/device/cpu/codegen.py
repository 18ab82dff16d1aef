"""From host LLVM IR to an object file, or to assembly to look at, by llvmlite."""

from __future__ import annotations

from dataclasses import dataclass

import llvmlite.binding as llvm

from opengpi.device.cpu.target import Target
from opengpi.transform.optimise import settle_options

_INLINING_THRESHOLD = 100  # device IR comes inlined; what is left is the engine's own small functions


@dataclass(frozen=True)
class Part:
    """LLVM IR of one object. ``widened``: it is the vector engine's alone, for which a few of LLVM's passes do."""

    text: str
    widened: bool = False


def generate(part: Part, target: Target, level: int) -> bytes:
    """Optimises LLVM IR at ``level`` 0 … 3 and emits a relocatable object: position-independent, small code model.

    Raises RuntimeError when LLVM refuses the text: a defect of ours, never of the program.
    """
    return target.machine(level).emit_object(_optimised(part, target, level))


def assembly(part: Part, target: Target, level: int) -> str:
    """As ``generate``, to be read."""
    return target.machine(level).emit_assembly(_optimised(part, target, level))


def _optimised(part: Part, target: Target, level: int) -> llvm.ModuleRef:
    settle_options()
    module = llvm.parse_assembly(part.text)
    module.verify()
    if part.widened and level:
        _few_passes().run(module, llvm.create_pass_builder(target.machine(level), llvm.create_pipeline_tuning_options(level)))
        return module
    options = llvm.create_pipeline_tuning_options(level)
    options.inlining_threshold = _INLINING_THRESHOLD
    options.loop_vectorization = options.slp_vectorization = options.loop_interleaving = options.loop_unrolling = level >= 2
    builder = llvm.create_pass_builder(target.machine(level), options)
    builder.getModulePassManager().run(module, builder)
    return module


def _few_passes() -> llvm.ModulePassManager:
    """For what was optimised as device IR and has been widened since: bodies go into their loops, slots become registers, and what that leaves
    is tidied up. LLVM's own pipeline does all that many times over, and takes ten times as long for code that is no faster."""
    passes = llvm.create_new_module_pass_manager()
    passes.add_always_inliner_pass()
    passes.add_global_dead_code_eliminate_pass()
    passes.add_sroa_pass()
    passes.add_simplify_cfg_pass()
    passes.add_instruction_combine_pass()
    passes.add_simplify_cfg_pass()
    passes.add_loop_rotate_pass()
    passes.add_dead_store_elimination_pass()
    passes.add_aggressive_dce_pass()
    passes.add_simplify_cfg_pass()
    return passes
