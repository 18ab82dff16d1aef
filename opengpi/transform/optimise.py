"""Scalar optimisation by LLVM's own pipeline, told to keep the shapes that the engines need.

Before: clang's unoptimised device IR, made total. After: inlined, in SSA form, unrolled; no vectors that the
program did not write, no sunk or tabulated branches. Unrolling follows
``#pragma unroll`` and LLVM's own size caps for NVPTX.
"""

from __future__ import annotations

from functools import cache

from opengpi.ir import model as M
from opengpi.ir.errors import IRError
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse

TRIPLE = "nvptx64-nvidia-cuda"
_OPTIONS = (
    "-sink-common-insts=false",  # a sunk instruction mixes what two branches do
    "-unroll-allow-peeling=false",  # a peeled trip is a second place where lanes that should meet do not
    "-unroll-runtime=false",  # lanes of a warp go round different numbers of times, and the rest of a division by four parts them
    "-switch-to-lookup=false",  # a table in memory is slower than a compare a lane
)


def optimise(module: M.Module, level: int = 3) -> M.Module:
    """The optimised form of ``module``, as a new module. Raises IRError where LLVM refuses the text."""
    import llvmlite.binding as llvm  # a twentieth of a second, and not needed for a cached program

    machine = _machine(level)
    try:
        assembly = llvm.parse_assembly(print_module(module), llvm.create_context())
    except RuntimeError as error:
        raise IRError(f"{module.name}: error: LLVM refuses the device IR: {error}") from error
    tuning = llvm.create_pipeline_tuning_options(speed_level=level)
    tuning.loop_vectorization = tuning.slp_vectorization = tuning.loop_interleaving = False
    tuning.loop_unrolling = True
    builder = llvm.create_pass_builder(machine, tuning)
    builder.getModulePassManager().run(assembly, builder)
    return parse(str(assembly), module.name)


@cache
def settle_options() -> None:
    """LLVM has one set of options a process, so these hold for the host's code too, in whatever process that is made."""
    import llvmlite.binding as llvm

    for option in _OPTIONS:
        llvm.set_option("gpi", option)


@cache
def _machine(level: int):  # type: ignore[no-untyped-def]
    """LLVM's NVPTX target: its cost model is what programs' unrolling and inlining were tuned for."""
    import llvmlite.binding as llvm

    llvm.initialize_all_targets()
    settle_options()
    return llvm.Target.from_triple(TRIPLE).create_target_machine(cpu="sm_90", opt=level)
