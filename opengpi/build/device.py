"""The device side after clang: device IR to objects of the CPU device."""

from __future__ import annotations

from pathlib import Path

from opengpi.device.cpu.compiler import compile_module
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.vector_engine.optimisations import all_but
from opengpi.frontend.options import Options
from opengpi.frontend.toolchain import find_toolchain
from opengpi.library.store import device_library
from opengpi.recording import phase
from opengpi.settings import variable
from opengpi.transform.normalise import NormaliseOptions, normalise


def compile_device(text: str, options: Options, source: Path, image_id: bytes, warp: int) -> list[bytes]:
    """Objects for clang's textual IR of one source, the image among them. Raises GpiError for what is not supported."""
    ftz = options.ftz or options.fast_math
    with phase("device library"):
        library = device_library(find_toolchain()) if variable("GPI_LIBRARY") != "libm" else None
    settings = NormaliseOptions(fma=options.fma, ftz=ftz, optimise=not options.device_debug, source=str(source), warp=warp, library=library)
    with phase("normalise"):
        module = normalise(text, settings)
    return compile_module(
        module, image_id=image_id, warp=warp, target=Target.host(), level=0 if options.device_debug else 3, engine=variable("GPI_ENGINE") or "thread",
        optimisations=all_but(variable("GPI_WITHOUT") or ""),
    )  # fmt: skip
