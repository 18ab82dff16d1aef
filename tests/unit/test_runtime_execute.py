"""Runs the C tests of libgpi's lower half (tests/native/execute): plain, and under the sanitizers."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from opengpi.frontend.toolchain import find_toolchain
from opengpi.runtime.builder import include_arguments
from opengpi.settings import package_dir

TESTS = Path(__file__).parents[1] / "native/execute"
SOURCES = ("fiber", "block", "barrier", "warp", "converge", "pool", "execute", "processors", "fault", "signal", "print", "heap", "thread")
COMMON = ("-std=gnu11", "-g", "-pthread", "-fPIC", "-fno-omit-frame-pointer", "-fno-optimize-sibling-calls")
WARNINGS = ("-Wall", "-Wextra", "-Werror")


@dataclass(frozen=True)
class Build:
    """A way to compile: ``compiler`` is "zig" or the system's "gcc", for the one sanitizer that the wheel lacks."""

    name: str
    compiler: str
    flags: tuple[str, ...]


PLAIN = Build("plain", "zig", ("-O2", "-fno-sanitize=undefined", *WARNINGS))
UNDEFINED = Build("undefined", "zig", ("-O1", "-fsanitize=undefined", "-fno-sanitize-trap=undefined"))
THREAD = Build("thread", "zig", ("-O1", "-fsanitize=thread", "-fno-sanitize=undefined"))
ADDRESS = Build("address", "gcc", ("-O1", "-fsanitize=address"))
ASAN_OPTIONS = "detect_stack_use_after_return=1:detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_sigill=0:handle_sigfpe=0"


def compiler(build: Build) -> list[str]:
    if build.compiler == "zig":
        return [str(find_toolchain().zig), "cc", "-target", "x86_64-linux-gnu"]
    path = shutil.which(build.compiler)
    if path is None:
        pytest.skip("address sanitizer comes with the system's compiler, and there is none")
    return [path]


@cache
def objects(build: Build, folder: Path) -> list[str]:
    """libgpi's lower half, compiled once for each way."""
    target = folder / build.name
    target.mkdir(exist_ok=True)
    commands = {}
    for name in SOURCES:
        source, output = package_dir() / f"runtime/src/{name}.c", str(target / f"{name}.o")
        commands[output] = [*compiler(build), *COMMON, *build.flags, *include_arguments(), "-c", str(source), "-o", output]
    for command in commands.values():
        run = subprocess.run(command, env=find_toolchain().environment(), capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
    return list(commands)


def program(build: Build, name: str, folder: Path) -> str:
    output = str(folder / f"{build.name}-{name}")
    command = [*compiler(build), *COMMON, *build.flags, *include_arguments(), *objects(build, folder), str(TESTS / f"{name}.c"), "-lm", "-o", output]
    run = subprocess.run(command, env=find_toolchain().environment(), capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return output


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("execute")


def execute(build: Build, name: str, folder: Path, workers: int) -> str:
    environment = os.environ | {"GPI_WORKERS": str(workers), "ASAN_OPTIONS": ASAN_OPTIONS}
    run = subprocess.run([program(build, name, folder)], env=environment, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr[-4000:]
    return run.stdout


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("name", ["barrier", "warp", "converge", "progress", "heap", "fault"])
def test_plain(name: str, workers: int, folder: Path) -> None:
    execute(PLAIN, name, folder, workers)


@pytest.mark.parametrize("build", [PLAIN, pytest.param(THREAD, marks=pytest.mark.slow)], ids=lambda build: build.name)
def test_print_equals_the_c_library(build: Build, folder: Path) -> None:
    from_kernels, from_host = execute(build, "print", folder, 2).split("--------\n")
    assert from_kernels == from_host


# Thread sanitizer holds signals back, so that no worker can be torn out of an endless loop: no "fault" there.
@pytest.mark.slow
@pytest.mark.parametrize(
    ("build", "name"),
    [
        *((THREAD, name) for name in ("barrier", "warp", "converge", "progress", "heap")),
        *((build, name) for build in (UNDEFINED, ADDRESS) for name in ("barrier", "warp", "converge", "progress", "heap", "fault")),
    ],
    ids=lambda value: value.name if isinstance(value, Build) else value,
)
def test_sanitized(build: Build, name: str, folder: Path) -> None:
    execute(build, name, folder, 3)


@pytest.mark.slow
def test_compiles_for_aarch64(folder: Path) -> None:
    for name in SOURCES:
        source = package_dir() / f"runtime/src/{name}.c"
        command = [str(find_toolchain().zig), "cc", "-target", "aarch64-linux-gnu", *COMMON, "-O2", *WARNINGS, *include_arguments(), "-c", str(source)]
        run = subprocess.run([*command, "-o", str(folder / "aarch64.o")], env=find_toolchain().environment(), capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
