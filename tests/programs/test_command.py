"""The gpi command as a user meets it: caching, bad input, faults, contention."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from harness import gpi

GOOD = """#include <cstdio>
#include "value.h"
__global__ void kernel(int *out) { out[threadIdx.x] = VALUE * threadIdx.x; }
int main(int argc, char **argv) {
    int *d, h[8];
    cudaMalloc(&d, sizeof h);
    kernel<<<1, 8>>>(d);
    if (cudaMemcpy(h, d, sizeof h, cudaMemcpyDeviceToHost) != cudaSuccess) return 9;
    std::printf("h[7] = %d, %d arguments, %s\\n", h[7], argc - 1, argc > 1 ? argv[1] : "none");
    return argc > 2 ? std::atoi(argv[2]) : 0;
}
"""
ENDLESS = """__global__ void k(volatile int *p) { while (*p == 0) {} }
int main() {
    int *p;
    cudaMalloc(&p, 4);
    k<<<1, 1>>>(p);
    return cudaDeviceSynchronize();
}
"""
PLAIN_MAIN = """#include <cstdio>
extern "C" int helper(int);
int more();
__global__ void k(int *p) { *p = 20; }
int main() {
    int *d, h;
    cudaMalloc(&d, 4);
    k<<<1, 1>>>(d);
    cudaMemcpy(&h, d, 4, cudaMemcpyDeviceToHost);
    std::printf("%d\\n", helper(h) + more());
}
"""
PLAIN_MORE = """#include <cuda_runtime.h>
#include <vector>
int more() {
    std::vector<int> v(100);
    int n;
    return cudaGetDeviceCount(&n) == cudaSuccess ? int(v.size()) : 0;
}
"""
# Prints what is loaded at the moment the program would take over.
LOADED = """import os, sys
from opengpi.cli.main import main
os.execv = lambda *arguments: print(*sorted(sys.modules))
sys.argv = ["gpi", "run", sys.argv[1]]
main()
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    (tmp_path / "value.h").write_text("#define VALUE 3\n")
    source = tmp_path / "app.cu"
    source.write_text(GOOD)
    return source


def own_cache(tmp_path: Path) -> dict[str, str]:
    """A cache folder of the test's own that shares the machine's toolchain and libgpi, which take a minute to build."""
    from opengpi.frontend.toolchain import find_toolchain, link_kit
    from opengpi.runtime.builder import ensure_library
    from opengpi.settings import cache_dir

    toolchain = find_toolchain()
    link_kit(toolchain)
    ensure_library(toolchain)
    cache = tmp_path / "cache"
    cache.mkdir()
    for name in (toolchain.work_dir.name, "libgpi"):
        (cache / name).symlink_to(cache_dir() / name)
    return {"GPI_CACHE_DIR": str(cache)}


def test_arguments_status_and_streams_are_the_programs(program: Path) -> None:
    run = gpi("run", str(program), "--", "one", "5")
    assert run.stdout == "h[7] = 21, 2 arguments, one\n"
    assert run.returncode == 5, run.stderr
    assert run.stderr == ""


def test_changed_header_is_seen_and_unchanged_program_is_not_built_again(program: Path, tmp_path: Path) -> None:
    env = own_cache(tmp_path)
    first = json.loads(gpi("build", "--json", str(program), "-o", str(tmp_path / "a"), env=env).stdout)
    second = json.loads(gpi("build", "--json", str(program), "-o", str(tmp_path / "a"), env=env).stdout)
    assert (first["cached"], second["cached"]) == (False, True)
    (program.parent / "value.h").write_text("#define VALUE 4\n")
    assert gpi("run", str(program), env=env).stdout.startswith("h[7] = 28")


def test_timed_build_compiles_again_and_tells_its_phases(program: Path, tmp_path: Path) -> None:
    gpi("build", str(program), "-o", str(tmp_path / "a"))
    timed = json.loads(gpi("build", "--time", "--json", str(program), "-o", str(tmp_path / "a")).stdout)
    phases = {"clang, device", "clang, host", "normalise", "engine", "code generation", "link", "all"}
    assert not timed["cached"] and phases <= set(timed["seconds"])
    assert max(timed["seconds"].values()) == timed["seconds"]["all"]


def test_cached_run_imports_no_heavy_module(program: Path) -> None:
    gpi("run", str(program))
    modules = subprocess.run([sys.executable, "-c", LOADED, str(program)], capture_output=True, text=True, check=True).stdout.split()
    assert "opengpi.lookup" in modules
    assert not {"click", "rich", "llvmlite", "filelock", "tomllib", "subprocess", "hashlib", "dataclasses", "pathlib", "json"} & set(modules)


def test_built_executable_needs_no_python(program: Path, tmp_path: Path) -> None:
    assert gpi("build", str(program), "-O2", "-o", str(tmp_path / "app")).returncode == 0
    run = subprocess.run([tmp_path / "app", "x"], env={}, capture_output=True, text=True)
    assert run.stdout == "h[7] = 21, 1 arguments, x\n"


def test_plain_files_beside_cuda_ones(program: Path, tmp_path: Path) -> None:
    (tmp_path / "main.cu").write_text(PLAIN_MAIN)
    (tmp_path / "helper.c").write_text("#include <math.h>\nint helper(int x) { return (int)sqrt(x * x) + 1; }\n")
    (tmp_path / "more.cpp").write_text(PLAIN_MORE)
    run = gpi("run", str(tmp_path / "main.cu"), str(tmp_path / "helper.c"), str(tmp_path / "more.cpp"))
    assert run.stdout == "121\n", run.stderr


def test_limited_addresses(program: Path, tmp_path: Path) -> None:
    """Device memory fits itself into what ulimit -v leaves; where that is too little, the message names the limit."""
    executable = tmp_path / "app"
    assert gpi("build", str(program), "-o", str(executable)).returncode == 0
    runs = {kib: subprocess.run(f"ulimit -v {kib} && exec {executable}", shell=True, capture_output=True, text=True) for kib in (4 << 20, 600 << 10)}
    assert "h[7] = 21" in runs[4 << 20].stdout, runs[4 << 20].stderr
    assert "only 600 MiB" in runs[600 << 10].stderr and "ulimit -v" in runs[600 << 10].stderr


def test_missing_file_and_folder(tmp_path: Path) -> None:
    run = gpi("run", str(tmp_path / "absent.cu"))
    assert run.returncode == 1 and "absent.cu: no such file" in run.stderr
    (tmp_path / "folder.cu").mkdir()
    assert "is a folder" in gpi("run", str(tmp_path / "folder.cu")).stderr
    assert gpi("run", "-O2").returncode == 2


def test_errors_appear_once_with_the_users_line(tmp_path: Path) -> None:
    source = tmp_path / "broken.cu"
    source.write_text("int host() { return undeclared_thing; }\n__global__ void k() { host(); }\nint main() {}\n")
    run = gpi("run", str(source))
    assert run.returncode == 1
    assert run.stderr.count("use of undeclared identifier") == 1
    assert re.search(r"broken\.cu:1:\d+: error", run.stderr) and re.search(r"broken\.cu:2:\d+: error", run.stderr)
    assert "2 errors" in run.stderr


UNSUPPORTED = {
    "long-double": ("struct S { int a; long double x; };\n__global__ void k(S s, double *p) { *p = s.x; }\n", ["long double", r"u\.cu:2", "use double"]),
    "sort": ("#include <algorithm>\n__global__ void k(int *p) { std::sort(p, p + 9); }\n", [r"u\.cu:2", "standard library", "(?s)^(?!.*separate)"]),
    "inline-ptx": ('__global__ void k() { asm volatile("wgmma.fence.sync.aligned;"); }\n', [r"u\.cu:1", "wgmma"]),
    "extern-variable": ("extern __device__ int elsewhere;\n__global__ void k(int *p) { *p = elsewhere; }\n", ["elsewhere", r"u\.cu:2"]),
    "extern-function": ("__device__ int f(int);\n__global__ void k(int *p) { *p = f(1); }\n", [r"f\(int\)|_Z1fi", r"u\.cu:2"]),
    "cublas": ("#include <cublas_v2.h>\n", ["cublas"]),
    "graph": ("int graph() { cudaGraph_t g; return cudaGraphCreate(&g, 0); }\n", ["cudaGraph"]),
    "dynamic-initialiser": ("struct S { int x; __device__ S() : x(clock()) {} };\n__device__ S s;\n__global__ void k(int *p) { *p = s.x; }\n", [r"u\.cu:2"]),
}


@pytest.mark.parametrize("name", UNSUPPORTED)
def test_unsupported_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    text, patterns = UNSUPPORTED[name]
    source = tmp_path / "u.cu"
    source.write_text(text + "int main() {}\n")
    run = gpi("build", str(source), "-o", str(tmp_path / "u"))
    assert run.returncode != 0
    for pattern in patterns:
        assert re.search(pattern, run.stderr), run.stderr
    assert "Traceback" not in run.stderr


def test_no_toolkit_is_used_where_one_is_installed(program: Path, tmp_path: Path) -> None:
    poison = tmp_path / "poison"
    (poison / "include").mkdir(parents=True)
    for name in ("cuda_runtime.h", "cuda.h", "device_launch_parameters.h", "cuda_runtime_api.h", "vector_types.h", "cstdio"):
        (poison / "include" / name).write_text("#error a toolkit's header was used\n")
    (poison / "bin").mkdir()
    for name in ("nvcc", "ptxas", "clang", "gcc", "ld", "cc"):
        (poison / "bin" / name).write_text("#!/bin/sh\nexit 77\n")
        (poison / "bin" / name).chmod(0o755)
    headers = str(poison / "include")
    env = own_cache(tmp_path) | {
        "CUDA_HOME": str(poison),
        "CUDA_PATH": str(poison),
        "CPATH": headers,
        "CPLUS_INCLUDE_PATH": headers,
        "PATH": str(poison / "bin"),
    }
    run = gpi("run", str(program), env=env)
    assert run.stdout.startswith("h[7] = 21"), run.stderr


def test_signals_of_the_program_are_its_own(tmp_path: Path) -> None:
    source = tmp_path / "dies.cu"
    source.write_text("#include <csignal>\nint main() { cudaFree(0); raise(SIGTERM); }\n")
    assert gpi("run", str(source)).returncode == -signal.SIGTERM


def _hear_interrupts() -> None:
    """Tests that run in a shell's background inherit an ignored SIGINT."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_interrupt_ends_a_long_kernel(tmp_path: Path) -> None:
    source = tmp_path / "endless.cu"
    source.write_text(ENDLESS)
    assert gpi("build", str(source), "-o", str(tmp_path / "endless")).returncode == 0
    for sent in (signal.SIGINT, signal.SIGKILL):
        process = subprocess.Popen([tmp_path / "endless"], preexec_fn=_hear_interrupts)
        try:
            time.sleep(0.5)
            assert process.poll() is None
            process.send_signal(sent)
            assert process.wait(timeout=20) == -sent
        finally:
            process.kill()


def _start_build(program: Path, tmp_path: Path, env: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "opengpi.cli.main", "build", str(program), "-o", str(tmp_path / "out")]
    return subprocess.Popen(command, env={**os.environ, **env}, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_hear_interrupts)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_ended_leaves_a_usable_cache(program: Path, tmp_path: Path, sent: signal.Signals) -> None:
    env = own_cache(tmp_path)
    process = _start_build(program, tmp_path, env)
    time.sleep(0.4)
    os.killpg(process.pid, sent)
    _, errors = process.communicate(timeout=20)
    assert process.returncode != 0
    assert "Traceback" not in errors
    run = gpi("run", str(program), env=env)
    assert run.stdout.startswith("h[7] = 21"), run.stderr
    assert not list((tmp_path / "cache/tmp").glob("*"))


def test_two_processes_build_the_same_program(program: Path, tmp_path: Path) -> None:
    env = own_cache(tmp_path)
    command = [sys.executable, "-m", "opengpi.cli.main", "run", str(program)]
    both = [subprocess.Popen(command, env={**os.environ, **env}, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate(timeout=120)[0][:9] for process in both] == ["h[7] = 21"] * 2


@pytest.mark.parametrize("part", ["programs", "objects", "units"])
def test_a_damaged_cache_entry_is_made_again(program: Path, tmp_path: Path, part: str) -> None:
    env = own_cache(tmp_path)
    gpi("run", str(program), env=env)
    for path in (tmp_path / "cache" / part).rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            path.write_bytes(data[: len(data) // 2])
    if part != "programs":
        shutil.rmtree(tmp_path / "cache/programs")
    run = gpi("run", str(program), env=env)
    assert run.stdout.startswith("h[7] = 21"), run.stderr


def test_cache_folder_that_cannot_be_written(program: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    run = gpi("run", str(program), env={"GPI_CACHE_DIR": str(blocked / "cache")})
    assert run.returncode == 1
    assert "cache folder cannot be written" in run.stderr and "GPI_CACHE_DIR" in run.stderr
    assert "Traceback" not in run.stderr


def _small_disk(tmp_path: Path, options: str) -> Path:
    """A file system of its own, where the machine lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True).returncode != 0:
        pytest.skip("mounting is not allowed here")
    return folder


@pytest.mark.parametrize(("options", "reason"), [("size=64k", "No space left"), ("ro", "Read-only file system")])
def test_full_or_read_only_cache(program: Path, tmp_path: Path, options: str, reason: str) -> None:
    disk = _small_disk(tmp_path, options)
    try:
        if options != "ro":
            from opengpi.frontend.toolchain import find_toolchain
            from opengpi.settings import cache_dir

            for name in (find_toolchain().work_dir.name, "libgpi"):
                (disk / name).symlink_to(cache_dir() / name)
        run = gpi("run", str(program), env={"GPI_CACHE_DIR": str(disk)})
        assert run.returncode == 1
        assert reason in run.stderr and "do:" in run.stderr
        assert "Traceback" not in run.stderr
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_doctor_cache_and_devices_speak_json() -> None:
    assert {finding["name"] for finding in json.loads(gpi("doctor", "--json").stdout)["findings"]} >= {"ziglang", "llvmlite", "engine", "cache"}
    assert json.loads(gpi("cache", "--json").stdout)["total"] > 0
    assert json.loads(gpi("devices", "--json").stdout)[0]["name"] == "cpu"


@pytest.mark.parametrize("command", ["run", "build", "opt", "doctor", "cache", "devices"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    run = gpi(command, "--help")
    assert run.returncode == 0 and "Example:" in run.stdout


def test_why_tells_engine_and_accesses(program: Path, tmp_path: Path) -> None:
    words = ["build", "--why", "--json", str(program), "-o", str(tmp_path / "app")]
    (plain,) = json.loads(gpi(*words, env={"GPI_ENGINE": "thread"}).stdout)["kernels"]
    assert (plain["engine"], plain["form"]) == ("thread", "loop over threads")
    (vector,) = json.loads(gpi(*words, env={"GPI_ENGINE": "auto"}).stdout)["kernels"]
    assert vector["engine"] == "vector" and "row" in vector["variants"]
    assert any("app.cu:3" in access["where"] and "vector store" in access["how"]["row"] for access in vector["accesses"])
    assert all(set(access["how"]) == {"row", "any"} for access in vector["accesses"])
    run = gpi("build", "--why", str(program), "-o", str(tmp_path / "app"), env={"GPI_ENGINE": "auto"})
    assert "vector engine" in run.stdout and "vector store" in run.stdout


def test_unknown_command() -> None:
    run = gpi("frobnicate")
    assert run.returncode == 2 and "No such command" in run.stderr
