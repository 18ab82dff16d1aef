"""What is known of a region before it is widened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from opengpi.analysis.control_dependence import Influence
from opengpi.analysis.pointer_bases import PointerBases
from opengpi.analysis.shapes import Shapes, analyse, analyse_slices, extents
from opengpi.device.cpu.vector_engine.lanes import Host
from opengpi.device.cpu.vector_engine.linearise import Linear, linearise
from opengpi.device.cpu.vector_engine.optimisations import Optimisation, Optimisations
from opengpi.device.cpu.vector_engine.sliced import find_sliced
from opengpi.device.cpu.vector_engine.widen import Source
from opengpi.ir import model as M


class RegionFacts:
    """Of a canonical region; what widths and variants have in common is found once. ``sizes``: the bytes that a slot of state takes for one
    thread."""

    def __init__(self, function: M.Function, host: Host, sizes: Sequence[int], optimisations: Optimisations) -> None:
        self.function = function
        self.host = host
        self.sizes = sizes
        self.optimisations = optimisations
        self._influence = Influence(function)
        self._plans: dict[tuple[M.Block, ...], Linear] = {}

    def shapes(self, warp: int, variant: str) -> Shapes:
        return analyse(self.function, warp, variant, self._influence)

    def source(self, warp: int, variant: str, shapes: Shapes) -> Source:
        divergent = tuple(block for block in self.function.blocks if shapes.divergent_branch(block))
        if divergent not in self._plans:
            self._plans[divergent] = linearise(self.function, divergent, self.optimisations)
        source = Source(self.function, shapes, self._plans[divergent], self._spaces, self.sizes)
        block = extents(variant)
        rows = block[0] < warp if block else variant not in ("row", "any")
        if rows and Optimisation.SLICES in self.optimisations:
            source.slices = analyse_slices(self.function, warp, self.host.lanes, shapes)
            source.sliced = find_sliced(self.function, shapes, source.slices)
        return source

    @cached_property
    def _spaces(self) -> Mapping[M.Value, int]:
        bases = PointerBases(self.function)
        return {i: bases.space(i.operands[0]) for i in self.function.instructions() if isinstance(i, M.AtomicRMW | M.CompareExchange)}
