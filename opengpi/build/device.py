"""The device side after clang: device IR to objects of the CPU device."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from opengpi.device.cpu.compiler import ENGINES, compile_module
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.vector_engine.optimisations import all_but
from opengpi.errors import UsageError
from opengpi.frontend.options import Options
from opengpi.frontend.toolchain import find_toolchain
from opengpi.library.store import device_library
from opengpi.recording import phase
from opengpi.settings import variable
from opengpi.transform.normalise import NormaliseOptions, normalise


def compile_device(text: str, options: Options, source: Path, image_id: bytes, warp: int, jobs: int = 1) -> list[bytes]:
    """Objects for clang's textual IR of one source, the image among them, made in at most ``jobs`` processes. Raises GpiError for what is not
    supported."""
    with _uncollected():
        return _compile_device(text, options, source, image_id, warp, jobs)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's garbage collector, which would look over a growing module again and again: a sixth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _compile_device(text: str, options: Options, source: Path, image_id: bytes, warp: int, jobs: int) -> list[bytes]:
    ftz = options.ftz or options.fast_math
    with phase("device library"):
        library = device_library(find_toolchain()) if variable("GPI_LIBRARY") != "libm" else None
    settings = NormaliseOptions(fma=options.fma, ftz=ftz, optimise=not options.device_debug, source=str(source), warp=warp, library=library)
    with phase("normalise"):
        module = normalise(text, settings)
    target = Target.host()
    return compile_module(
        module, image_id=image_id, warp=warp, target=target, level=0 if options.device_debug else 3, engine=_engine(options, target),
        optimisations=all_but(variable("GPI_WITHOUT") or ""), jobs=jobs,
    )  # fmt: skip


def _engine(options: Options, target: Target) -> str:
    """The engine asked for; with -G, where one thread is to be looked at, the default is the thread engine. Raises UsageError."""
    engine = variable("GPI_ENGINE") or ("thread" if options.device_debug else "auto")
    if engine not in ENGINES:
        raise UsageError(f"gpi: error: GPI_ENGINE={engine} is not known\n  do:  set it to {', '.join(ENGINES)}, or leave it unset")
    if engine == "vector" and target.vectors is None:
        raise UsageError("gpi: error: GPI_ENGINE=vector needs a processor with AVX2\n  do:  leave it unset: the thread engine takes all kernels")
    return engine
