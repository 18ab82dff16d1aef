"""Libraries with kernels, opened and closed while the program runs."""

from __future__ import annotations

from pathlib import Path

from harness import gpi

LIBRARY = r"""
#include <cstdio>
__device__ int calls = 3;
__global__ void kernel(int *p) { *p += ++calls; printf("call %d\n", calls); }
extern "C" int run(int *p) {
    int result;
    kernel<<<1, 1>>>(p);
    cudaMemcpy(&result, p, sizeof result, cudaMemcpyDeviceToHost);
    return result;
}
"""
HOST = r"""
#include <cstdio>
#include <dlfcn.h>
__global__ void kernel(int *p) { *p = 100; }
int main(int, char **arguments) {
    int *p;
    cudaMalloc(&p, sizeof *p);
    kernel<<<1, 1>>>(p);
    for (int i = 0; i < 2; i++) {
        void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
        if (!library) return std::puts(dlerror()), 1;
        std::printf("%d\n", reinterpret_cast<int (*)(int *)>(dlsym(library, "run"))(p));
        dlclose(library);
    }
    kernel<<<1, 1>>>(p);
    std::puts(cudaGetErrorString(cudaDeviceSynchronize()));
}
"""


def test_dlopen_and_dlclose(tmp_path: Path) -> None:
    (tmp_path / "library.cu").write_text(LIBRARY)
    (tmp_path / "host.cu").write_text(HOST)
    library = tmp_path / "library.so"
    build = gpi("build", "-shared", "-Xcompiler", "-fPIC", str(tmp_path / "library.cu"), "-o", str(library))
    assert build.returncode == 0, build.stderr
    run = gpi("run", str(tmp_path / "host.cu"), "--", str(library))
    assert run.returncode == 0, run.stdout + run.stderr
    # The library brings its own libgpi, whose threads keep it loaded: its variables keep their values.
    assert run.stdout == "call 4\n104\ncall 5\n109\nno error\n"
