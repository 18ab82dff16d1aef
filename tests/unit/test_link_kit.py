"""What every program links with."""

from __future__ import annotations

from opengpi.frontend.compiler_rt import defined
from opengpi.frontend.toolchain import find_toolchain, link_kit


def test_the_c_library_is_not_shadowed() -> None:
    kit = link_kit(find_toolchain())
    names = defined((kit.folder / "libcompiler_rt.a").read_bytes())
    assert {"__truncsfhf2", "__udivti3"} <= names
    assert names.isdisjoint({"expf", "sin", "memcpy", "fmaf", "fmodf", "sqrt", "strlen"})
