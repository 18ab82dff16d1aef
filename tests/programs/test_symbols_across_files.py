"""Kernels and variables of one name in several files."""

from __future__ import annotations

from pathlib import Path

from harness import gpi

ONE = """static __global__ void kernel(int *p) { *p = NUMBER; }
static __device__ int value = NUMBER * 10;
static __global__ void read(int *p) { *p = value; }
int FUNCTION() {
    int *d, a, b;
    cudaMalloc(&d, 4);
    kernel<<<1, 1>>>(d);
    cudaMemcpy(&a, d, 4, cudaMemcpyDeviceToHost);
    read<<<1, 1>>>(d);
    cudaMemcpy(&b, d, 4, cudaMemcpyDeviceToHost);
    return a + b;
}
"""


def test_static_names_are_each_files_own(tmp_path: Path) -> None:
    for number, name in enumerate(("first", "second"), 1):
        (tmp_path / f"{name}.cu").write_text(ONE.replace("NUMBER", str(number)).replace("FUNCTION", name))
    (tmp_path / "main.cpp").write_text('#include <cstdio>\nint first();\nint second();\nint main() { std::printf("%d %d\\n", first(), second()); }\n')
    run = gpi("run", *(str(tmp_path / name) for name in ("main.cpp", "first.cu", "second.cu")))
    assert run.stdout == "11 22\n", run.stderr
