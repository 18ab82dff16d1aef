"""Which precompiled header sets the cache keeps."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from opengpi.frontend import headers
from opengpi.frontend.toolchain import find_toolchain


def test_sets_in_use_outlive_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headers, "_KEPT", 2)
    now = time.time()
    for name, age in (("new", 0.0), ("newer", -1.0), ("read", 60.0), ("old", 2 * headers._IN_USE)):
        for suffix in (".pch", ".h", ".lock"):
            path = (tmp_path / name).with_suffix(suffix)
            path.touch()
            os.utime(path, (now - age, now - age))
    headers._forget_old(tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == {"new", "newer", "read"}


def test_a_forgotten_set_is_not_revived_empty(tmp_path: Path) -> None:
    assert not headers._touched(tmp_path / "gone.pch")
    assert not (tmp_path / "gone.pch").exists()


def test_a_set_is_made_when_it_is_asked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    toolchain = find_toolchain()
    monkeypatch.setenv("GPI_CACHE_DIR", str(tmp_path))
    arguments = ["-x", "c++", *toolchain.system_arguments(cxx=True)]
    assert headers.precompiled(toolchain, arguments, "stddef.h", ("stdint.h",)) is None
    made = headers.precompiled(toolchain, arguments, "stddef.h", ("stdint.h",))
    assert made is not None and made.stat().st_size > 1000
    assert headers.precompiled(toolchain, arguments, "stddef.h", ("stdint.h",)) == made


def test_leading_headers_are_ours_and_the_standards(tmp_path: Path) -> None:
    source = tmp_path / "k.cu"
    source.write_text('// a comment\n#include <cuda_runtime.h>\n#include "cuda_fp16.h"\n#include <vector>\n#include "own.h"\n#include <cstdio>\n')
    assert headers.leading_headers(source, [], "cuda") == ("cuda_runtime.h", "cuda_fp16.h", "vector")
    assert headers.leading_headers(source, [], "hip") == ()
    (tmp_path / "cuda_fp16.h").touch()
    assert headers.leading_headers(source, [], "cuda") == ("cuda_runtime.h",)
    assert headers.leading_headers(source, [str(tmp_path)], "cuda") == ("cuda_runtime.h",)
    (tmp_path / "cuda_fp16.h").rename(tmp_path / "vector")
    assert headers.leading_headers(source, [], "cuda") == ("cuda_runtime.h", "cuda_fp16.h", "vector"), "angle brackets do not look there"
