"""The cooperative groups and half headers in every C++ standard, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness import gpi

PROGRAMS = Path(__file__).parents[1] / "programs"
SOURCES = ["groups/cooperative_groups_blocks.cu", "half/half_device.cu"]


@pytest.mark.parametrize("standard", ["c++14", "c++20"])
@pytest.mark.parametrize("source", SOURCES)
def test_standards(tmp_path: Path, source: str, standard: str) -> None:
    built = gpi("build", f"-std={standard}", str(PROGRAMS / source), "-o", str(tmp_path / "program"))
    assert built.returncode == 0, built.stderr


REFUSED = {
    "cg::this_cluster()": "thread block clusters describe hardware that no portable device has; use this_grid() or one block",
    "cg::this_multi_grid()": "grids over several devices are not supported; use this_grid() in a cooperative launch on each device",
    "cg::tiled_partition<48>(cg::this_thread_block())": "the size of a tile is a power of two up to 1024",
    "cg::tiled_partition<32>(cg::tiled_partition<16>(cg::this_thread_block()))": "a part is no larger than the whole",
    "cg::tiled_partition<32>(cg::this_thread_block()).shfl(Twice(), 0)": "only trivially copyable values can move between threads",
}


@pytest.mark.parametrize("expression", REFUSED)
def test_refused(tmp_path: Path, expression: str) -> None:
    source = tmp_path / "refused.cu"
    lines = [
        "#include <cooperative_groups.h>",
        "namespace cg = cooperative_groups;",
        "struct Twice { __device__ Twice() {} __device__ Twice(const Twice &) {} };",
        "__global__ void kernel() {",
        f"    {expression};",
        "}",
        "int main() {}",
    ]
    source.write_text("\n".join(lines) + "\n")
    built = gpi("build", str(source), "-o", str(tmp_path / "program"))
    assert built.returncode != 0
    assert REFUSED[expression] in built.stderr
    assert "refused.cu:5:" in built.stderr


def test_a_wide_tile_without_memory_says_so(tmp_path: Path) -> None:
    source = tmp_path / "wide.cu"
    source.write_text(
        "#include <cooperative_groups.h>\n"
        "namespace cg = cooperative_groups;\n"
        "__global__ void kernel() { cg::tiled_partition<64>(cg::this_thread_block()).sync(); }\n"
        "int main() { kernel<<<1, 64>>>(); return cudaDeviceSynchronize() != cudaErrorAssert; }\n"
    )
    run = gpi("run", str(source))
    assert run.returncode == 0, run.stderr
    assert "__shared__ block_tile_memory<N> m; this_thread_block(m)" in run.stderr + run.stdout


def test_headers_survive_common_macros(tmp_path: Path) -> None:
    source = tmp_path / "macros.cu"
    macros = ["N 1024", "T float", "SIZE 3", "max(a, b) ((a) > (b) ? (a) : (b))", "min(a, b) ((a) < (b) ? (a) : (b))"]
    headers = [f"cooperative_groups{part}.h" for part in ("", "/reduce", "/scan", "/memcpy_async")] + ["cuda_fp16.h", "cuda_bf16.h", "cuda_pipeline.h"]
    lines = [f"#define {macro}" for macro in macros] + [f"#include <{header}>" for header in headers] + ["int main() {}"]
    source.write_text("\n".join(lines) + "\n")
    built = gpi("build", str(source), "-o", str(tmp_path / "program"))
    assert built.returncode == 0, built.stderr
