"""All passes and analyses by name, for ``gpi opt`` and the text tests."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from opengpi.analysis.addresses import annotate_addresses
from opengpi.analysis.callgraph import annotate_call_graph
from opengpi.analysis.dominators import annotate_dominators, annotate_post_dominators
from opengpi.analysis.loops import annotate_loops
from opengpi.analysis.pointer_bases import annotate_pointer_bases
from opengpi.analysis.shapes import VARIANTS, annotate_divergence, annotate_shapes, annotate_slices
from opengpi.errors import UsageError
from opengpi.ir import model as M
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.ir.verifier import verify
from opengpi.transform.attributes import give_attributes
from opengpi.transform.classes import expand_classes
from opengpi.transform.flush import flush_denormals
from opengpi.transform.fuse import fuse
from opengpi.transform.internalise import internalise
from opengpi.transform.intrinsics import map_intrinsics
from opengpi.transform.memops import expand_memory_operations
from opengpi.transform.memory_model import share_memory
from opengpi.transform.normalise import NormaliseOptions, normalise_module
from opengpi.transform.optimise import optimise
from opengpi.transform.ptx import translate_ptx
from opengpi.transform.symbols import check_symbols
from opengpi.transform.total import make_total
from opengpi.transform.warp_size import settle_warp_size

Passes = dict[str, Callable[[M.Module, int], M.Module | None]]
"""By name. A pass changes the module given, or returns another; its second argument is the logical warp width."""
Analyses = dict[str, Callable[[M.Function, int], dict[M.Value, list[str]]]]
"""By name. Each gives comments by the value or block that they stand at; the second argument is that of passes."""

PASSES: Passes = {
    "ptx": lambda module, warp: translate_ptx(module, DebugInfo(module)),
    "intrinsics": lambda module, warp: map_intrinsics(module, DebugInfo(module)),
    "total": lambda module, warp: make_total(module),
    "warp-size": settle_warp_size,
    "attributes": lambda module, warp: give_attributes(module),
    "memory-model": lambda module, warp: share_memory(module),
    "internalise": lambda module, warp: internalise(module),
    "optimise": lambda module, warp: optimise(module),
    "classes": lambda module, warp: expand_classes(module),
    "fuse": lambda module, warp: fuse(module),
    "flush": lambda module, warp: flush_denormals(module),
    "memops": lambda module, warp: expand_memory_operations(module),
    "symbols": lambda module, warp: check_symbols(module, DebugInfo(module)),
    "normalise": lambda module, warp: normalise_module(module, NormaliseOptions(warp=warp)),
    "verify": lambda module, warp: verify(module),
}
FUNCTION_ANALYSES: Analyses = {
    "dominators": lambda function, warp: annotate_dominators(function),
    "post-dominators": lambda function, warp: annotate_post_dominators(function),
    "loops": lambda function, warp: annotate_loops(function),
    "pointer-bases": lambda function, warp: annotate_pointer_bases(function),
    "divergence": lambda function, warp: annotate_divergence(function, warp, "row"),
    **{f"shapes-{variant}": partial(annotate_shapes, variant=variant) for variant in VARIANTS},
    "addresses": lambda function, warp: annotate_addresses(function, warp, "row"),
    **{f"slices-{variant}": partial(annotate_slices, variant=variant) for variant in VARIANTS},
}
MODULE_ANALYSES: dict[str, Callable[[M.Module], dict[M.Value, list[str]]]] = {"call-graph": annotate_call_graph}


def run(text: str, passes: list[str], name: str = "", warp: int = 32, further: Passes | None = None, further_analyses: Analyses | None = None) -> str:
    """The text after ``passes``, in order, with what the analyses among them found as comments. Raises IRError, UsageError.

    ``further`` and ``further_analyses`` are a device's.
    """
    known, analyses = PASSES | (further or {}), FUNCTION_ANALYSES | (further_analyses or {})
    module = parse(text, name)
    notes: dict[M.Value, list[str]] = {}
    for word in passes:
        if word in known:
            module = known[word](module, warp) or module
            continue
        if word not in analyses and word not in MODULE_ANALYSES:
            raise UsageError(f"gpi opt: no pass is called {word}; there are {', '.join((*known, *analyses, *MODULE_ANALYSES))}")
        found = [MODULE_ANALYSES[word](module)] if word in MODULE_ANALYSES else _each_function(module, analyses[word], warp)
        for part in found:
            for value, texts in part.items():
                notes.setdefault(value, []).extend(texts)
    return print_module(module, notes)


def _each_function(
    module: M.Module,
    analysis: Callable[[M.Function, int], dict[M.Value, list[str]]],
    warp: int,
) -> list[dict[M.Value, list[str]]]:
    return [analysis(function, warp) for function in module.functions if not function.is_declaration]
