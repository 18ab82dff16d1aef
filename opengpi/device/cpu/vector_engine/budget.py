"""How much host code a kernel comes to, told before any is made: LLVM takes about a second for 25 000 instructions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from opengpi.device.cpu.vector_engine.optimisations import Optimisation, Optimisations
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M

if TYPE_CHECKING:
    from opengpi.device.cpu.vector_engine.widen import Source

KERNEL = 50_000
"""Host instructions that a kernel may come to. Beyond that it has fewer forms, and then is not for this engine."""
MODULE = 250_000
"""Host instructions of a module beyond which its kernels have fewer forms: those of many instances of a template, say."""
BLOCK = 4_000
"""Host instructions that a body for a whole block may come to, beside the others."""
FUNCTION = 12_000
"""Host instructions that may be one function. LLVM takes more than twice the time for twice as many, so larger kernels stay in a function a
region and variant."""
SAVINGS: tuple[Optimisations, ...] = (
    frozenset(),
    frozenset((Optimisation.FULL_BODIES,)),
    frozenset((Optimisation.FULL_BODIES, Optimisation.PAIRS)),
    frozenset((Optimisation.FULL_BODIES, Optimisation.PAIRS, Optimisation.COLUMNS)),
)
"""What a kernel that is too large goes without, until it fits."""
_AROUND = 1.5  # host instructions for one that lanes do with different values, masks included
_TWICE = 1.6  # where bodies are made for full warps too
_BY_MEMORY = 8  # for each lane of a shuffle under a mask, or whose lanes are not known


def estimate(sources: Iterable[Source], warp: int, width: int, twice: bool) -> int:
    """Host instructions of regions for ``warp`` lanes in slices of ``width``; ``twice``: with bodies for full warps."""
    total = 0.0
    for source in sources:
        for block in source.function.blocks:
            masked = source.shapes.variant == "any" or source.plan.mask[block] is not source.function.entry
            for i in block.instructions:
                if isinstance(i, M.Call) and i.callee_name.startswith("gpi.warp.shuffle."):
                    total += _BY_MEMORY * warp if masked or source.offsets(i.args[2]) is None else warp // width
                elif source.offsets(i) is not None and not isinstance(i, M.Load | M.Store):
                    total += 1
                else:
                    total += _AROUND * (warp // width)
    return round(total * (_TWICE if twice else 1))


def too_large(size: int) -> Refusal:
    return Refusal(f"it would be about {size} host instructions, and {KERNEL} are the most that are worth the time to compile them")
