"""Registration runs before a file's own constructors."""

from __future__ import annotations

import subprocess
from pathlib import Path

from opengpi.build.constructors import registration_first
from opengpi.frontend.toolchain import find_toolchain

SOURCE = """
#include <stdio.h>
__attribute__((constructor)) static void first(void) { puts("first"); }
__attribute__((constructor)) static void second(void) { puts("second"); }
__attribute__((constructor)) static void __cuda_module_ctor(void) { puts("registration"); }
int main(void) { return 0; }
"""


def test_registration_moves_to_the_front(tmp_path: Path) -> None:
    toolchain = find_toolchain()
    (tmp_path / "a.c").write_text(SOURCE)
    compiler = [str(toolchain.zig), "cc"]
    subprocess.run([*compiler, "-c", "a.c", "-o", "a.o"], cwd=tmp_path, env=toolchain.environment(), check=True)
    data = (tmp_path / "a.o").read_bytes()
    (tmp_path / "b.o").write_bytes(registration_first(data))
    subprocess.run([*compiler, "b.o", "-o", "b"], cwd=tmp_path, env=toolchain.environment(), check=True)
    assert subprocess.run([tmp_path / "b"], capture_output=True, text=True).stdout.split() == ["registration", "first", "second"]
    assert registration_first(registration_first(data)) == registration_first(data)


def test_an_object_without_registration_is_unchanged(tmp_path: Path) -> None:
    toolchain = find_toolchain()
    (tmp_path / "a.c").write_text(SOURCE.replace("__cuda_module_ctor", "third"))
    subprocess.run([str(toolchain.zig), "cc", "-c", "a.c", "-o", "a.o"], cwd=tmp_path, env=toolchain.environment(), check=True)
    data = (tmp_path / "a.o").read_bytes()
    assert registration_first(data) == data
