"""libgpi's own tests, in C (tests/native/api): its upper half over a stand-in for the engine, plain and under sanitizers.

The wheel's compiler brings the thread sanitizer's runtime (built on first use: a minute) but not the address sanitizer's; that variant needs gcc.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest

from opengpi.frontend.toolchain import find_toolchain
from opengpi.settings import package_dir

TESTS = Path(__file__).parents[1] / "native" / "api"
SUPPORT = ("fixture", "stand_in")
NAMES = sorted(path.stem for path in TESTS.glob("*.c") if path.stem not in SUPPORT)
RUNTIME = package_dir() / "runtime"
SOURCES = [
    RUNTIME / "src" / f"{name}.c"
    for name in (
        "allocate attribute copy copy_parameters device error event fill handle image ipc launch limit managed memory mempool occupancy pointer queue "
        "registration runtime shared_event stream stream_value generated/error_text generated/per_thread"
    ).split()
] + [TESTS / f"{name}.c" for name in SUPPORT]
FLAGS = ["-std=gnu11", "-fPIC", "-fvisibility=hidden", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-pthread"]
INCLUDES = [f"-I{path}" for path in (RUNTIME / "include/generated", RUNTIME / "src", TESTS)]


@cache
def _gcc_with_address_sanitizer() -> str | None:
    gcc = shutil.which("gcc")
    if not gcc:
        return None
    library = subprocess.run([gcc, "-print-file-name=libasan.so"], capture_output=True, text=True).stdout.strip()
    return gcc if Path(library).is_absolute() else None


def _compiler(variant: str) -> list[str]:
    if variant == "address":
        gcc = _gcc_with_address_sanitizer()
        if gcc is None:
            pytest.skip("needs gcc with the address sanitizer")
        return [gcc, "-fsanitize=address,undefined"]
    sanitizer = ["-fsanitize=thread"] if variant == "thread" else []
    return [str(find_toolchain().zig), "cc", "-fno-sanitize=undefined", *sanitizer]


@pytest.fixture(scope="module", params=["plain", "address", pytest.param("thread", marks=pytest.mark.slow)])
def program(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """Builds a test by its name; libgpi's half is compiled once a variant."""
    compiler = _compiler(request.param)
    folder = tmp_path_factory.mktemp(request.param)
    environment = find_toolchain().environment()

    def run(*arguments: str) -> None:
        subprocess.run([*compiler, *FLAGS, *INCLUDES, *arguments], cwd=folder, env=environment, check=True, timeout=280)

    objects = [f"{path.stem}.o" for path in SOURCES]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda source, output: run("-c", str(source), "-o", output), SOURCES, objects))

    def build(source: str, *options: str, output: str = "", parts: Sequence[str] = objects) -> Path:
        path = folder / (output or Path(source).stem)
        run(*parts, str(TESTS / source), "-ldl", *options, "-o", str(path))
        return path

    return build


@pytest.mark.parametrize("name", NAMES)
def test_native(program, name: str) -> None:
    run = subprocess.run([program(f"{name}.c")], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr


# The thread sanitizer's runtime cannot be in several libraries of a process.
with_libraries = pytest.mark.parametrize("program", ["plain", "address"], indirect=True, scope="module")


@with_libraries
def test_library_with_its_own_copy(program) -> None:
    """A library with kernels that was linked with libgpi, opened and closed by a program that was too."""
    library = program("library/library.c", "-shared", output="library.so")
    host = program("library/host.c", "-rdynamic")
    run = subprocess.run([host, library], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr


@with_libraries
def test_two_libraries_in_a_program_without_libgpi(program) -> None:
    libraries = [program("library/library.c", "-shared", output=f"library{number}.so") for number in (1, 2)]
    run = subprocess.run([program("library/plain.c", parts=()), *libraries], capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
