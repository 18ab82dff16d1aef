"""From clang's text to device IR: every pass in its order."""

from __future__ import annotations

from dataclasses import dataclass

from opengpi.ir import model as M
from opengpi.ir.debuginfo import DebugInfo
from opengpi.ir.reader import parse
from opengpi.ir.verifier import verify
from opengpi.transform.attributes import give_attributes
from opengpi.transform.classes import expand_classes
from opengpi.transform.flush import flush_denormals
from opengpi.transform.fuse import fuse
from opengpi.transform.internalise import internalise
from opengpi.transform.intrinsics import map_intrinsics
from opengpi.transform.link_library import Library, link_library
from opengpi.transform.memops import expand_memory_operations
from opengpi.transform.memory_model import share_memory
from opengpi.transform.optimise import optimise
from opengpi.transform.places import show_users_places
from opengpi.transform.ptx import translate_ptx
from opengpi.transform.symbols import check_symbols
from opengpi.transform.total import make_total
from opengpi.transform.warp_size import settle_warp_size


@dataclass(frozen=True)
class NormaliseOptions:
    """``fma``: fuse multiply-adds (nvcc's -fmad). ``ftz``: float denormals become zero. ``optimise``: False with -G.
    ``source``: what messages call the file where the IR names none. ``warp``: the logical warp width, 0 to leave it open.
    ``library``: where the device library's functions are; None leaves all math operations to the device (on the CPU, the host's libm)."""

    fma: bool = True
    ftz: bool = False
    optimise: bool = True
    source: str = ""
    warp: int = 0
    library: Library | None = None


def normalise(text: str, options: NormaliseOptions = NormaliseOptions()) -> M.Module:
    """Device IR of clang's unoptimised ``text``. Raises IRError, UnsupportedError among them, which the user sees."""
    return normalise_module(parse(text, options.source), options)


def normalise_module(module: M.Module, options: NormaliseOptions) -> M.Module:
    """As ``normalise``, for a module that has been read; it is used up."""
    debug = DebugInfo(module, options.source)
    translate_ptx(module, debug)
    map_intrinsics(module, debug)
    make_total(module)
    if options.warp:
        settle_warp_size(module, options.warp)
    give_attributes(module)
    share_memory(module)
    internalise(module)
    if options.library is not None:
        link_library(module, options.library)
    if options.optimise:
        module = optimise(module)
    expand_classes(module)
    fuse(module, options.fma)
    if options.ftz:
        flush_denormals(module)
    expand_memory_operations(module)
    show_users_places(module)
    check_symbols(module, DebugInfo(module, options.source))
    verify(module)
    return module
