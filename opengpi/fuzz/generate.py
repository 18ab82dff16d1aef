"""Random structured kernels in device IR, many a module; the same seed gives the same module.

All that a kernel does is defined and independent of order: threads write cells of their own; others' values are seen through
barriers and warp operations only; atomics on common cells commute and their old values go unused; a shuffle's result counts
where its source lane is here. So every engine must give the interpreter's bits.
"""

from __future__ import annotations

from opengpi.fuzz import operations
from opengpi.fuzz.builder import Builder, Source
from opengpi.fuzz.case import ACCUMULATORS, Case
from opengpi.fuzz.functions import Functions
from opengpi.fuzz.kernels import DYNAMIC, SHARED_CELLS, kernel
from opengpi.fuzz.writer import Statements
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.ir.verifier import verify

_LAYOUT = "e-i64:64-i128:128-v16:16-v32:32-n16:32:64"
_TRIPLE = "nvptx64-nvidia-cuda"


def generate(seed: int, kernels: int, warp: int, contract: bool = False) -> tuple[M.Module, list[Case]]:
    """A module of ``kernels`` kernels for warps of ``warp`` lanes, and a launch for each.

    ``contract``: with sums that are to become multiply-adds, for a pipeline in which nobody rewrites them before.
    """
    source = Source(f"{seed} {warp}")
    statements: Statements = dict(operations.STATEMENTS)
    if contract:
        statements[operations.contracted_sum] = 4
    module = M.Module(f"seed-{seed}", _LAYOUT, _TRIPLE)
    for name, count, initializer in ((SHARED_CELLS, ACCUMULATORS, M.ConstantWord(T.array(ACCUMULATORS, T.I64), "poison")), (DYNAMIC, 0, None)):
        words = ("external",) if initializer is None else ("internal",)
        module.globals[name] = M.GlobalVariable(name, T.array(count, T.I64), words, 3, initializer=initializer, align=16)
    functions = Functions(module, source, warp, statements)
    cases = [kernel(Builder(module, source, warp), statements, f"k{number}", functions) for number in range(kernels)]
    module = parse(print_module(module), module.name)  # names made unique, shared constants interned: as if it had been read
    verify(module)
    return module, cases
