"""What the product's own clang writes is read, printed and normalised; LLVM agrees at every step."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import llvmlite.binding as llvm
import pytest

from opengpi.errors import GpiError
from opengpi.frontend.clang import device_command
from opengpi.frontend.options import parse as parse_options
from opengpi.frontend.toolchain import find_toolchain
from opengpi.ir import model as M
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.registry.dialects import dialect_of
from opengpi.transform.normalise import NormaliseOptions, normalise

PROGRAM = """
struct Base { __device__ virtual float area(float x) const = 0; };
struct Square : Base { __device__ float area(float x) const override { return x * x; } };
struct Packed { char a; float b[3]; double c; };
union Bits { float f; unsigned u; };
template <class T, int N> struct Row { T v[N]; __device__ T &operator[](int i) { return v[i]; } };

__device__ int table[8] = {1, 2, -3};
__constant__ float weights[4] = {0.5f, 1.5f};
__device__ const char *const names[] = {"one", "two"};
extern __shared__ float dynamic[];
extern __shared__ double dynamic_too[];
__device__ int (*chosen)(int);
__device__ int twice(int x) { return 2 * x; }
__device__ int steps(int n) { return n < 2 ? 1 : steps(n - 1) + steps(n - 2); }

__global__ void __launch_bounds__(128) everything(float *__restrict__ out, Packed by_value, int n, const double *in) {
    __shared__ Row<float, 4> tile[32];
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    tile[threadIdx.x & 31][i & 3] = out[i] + by_value.b[i % 3];
    dynamic[threadIdx.x] = weights[i & 3];
    dynamic_too[threadIdx.y] = in[i];
    __syncthreads();
    Square square;
    const Base *shape = &square;
    Bits bits{shape->area(tile[0][1])};
    switch (n) {
    case 1: bits.u += 3; break;
    case 5: bits.u ^= 9; break;
    case -7: bits.f *= 2; break;
    default: bits.f = (float)(long long)in[i];
    }
    chosen = twice;
    atomicAdd(&table[i & 7], chosen(i) + steps(n) + (n << by_value.a) + n / (i + 1) + names[i & 1][0]);
    atomicCAS((unsigned *)out, 1u, bits.u);
#pragma unroll 4
    for (int j = 0; j < n; j++) out[j] += out[j + 1] * bits.f + __shfl_down_sync(0xffffffff, bits.f, j);
    asm volatile("mov.u32 %0, %%laneid;" : "=r"(n));
    if (__activemask() != 0xffffffff) printf("%d %s\\n", n, names[0]);
    assert(n != 5);
    __threadfence();
    *(volatile float *)out = sqrtf(out[2]) + sinf(out[3]) + (float)n;
    Packed copy = by_value;
    copy.b[n & 1] = 1;
    *(Packed *)(out + 64) = copy;
}
"""


def clang(text: str, folder: Path) -> str:
    source, output = folder / "program.cu", folder / "program.ll"
    source.write_text(text)
    dialect = dialect_of(".cu")
    assert dialect is not None
    toolchain = find_toolchain()
    command = device_command(toolchain, parse_options([str(source)]), dialect, source, output, folder / "program.d")
    run = subprocess.run(command, env=toolchain.environment(), capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    return output.read_text()


def canonical(text: str) -> list[str]:
    lines = str(llvm.parse_assembly(text, llvm.create_context())).splitlines()
    return [re.sub(r"#\d+|\s*;.*", "", line) for line in lines if line[:1] not in (";", "") and not line.startswith("attributes")]


@pytest.fixture(scope="module")
def device_ir(tmp_path_factory: pytest.TempPathFactory) -> str:
    return clang("#include <cassert>\n#include <cstdio>\n" + PROGRAM, tmp_path_factory.mktemp("clang"))


def test_round_trip(device_ir: str) -> None:
    printed = print_module(parse(device_ir))
    assert print_module(parse(printed)) == printed
    assert canonical(printed) == canonical(device_ir)


@pytest.mark.parametrize("options", [NormaliseOptions(), NormaliseOptions(optimise=False), NormaliseOptions(warp=64, fma=False, ftz=True)])
def test_normalised(device_ir: str, options: NormaliseOptions) -> None:
    module = normalise(device_ir, options)
    text = print_module(module)
    llvm.parse_assembly(text, llvm.create_context()).verify()
    assert print_module(parse(text)) == text
    (kernel,) = module.kernels
    assert '"nvvm.maxntid"="128"' in kernel.attrs and any(attr.startswith("byval(") for attr in kernel.args[1].attrs)
    declared = {function.name for function in module.functions if function.is_declaration}
    assert all(name.startswith(("gpi.", "llvm.")) and not name.startswith("llvm.nvvm.") for name in declared)
    assert {"gpi.barrier", "gpi.printf", "gpi.assert.fail", "gpi.warp.shuffle.down.i32", "gpi.lane.id"} <= declared
    assert not any("contract" in i.flags for function in module.functions for i in function.instructions())
    assert not any(isinstance(i, M.Call) and isinstance(i.callee, M.InlineAsm) for function in module.functions for i in function.instructions())
    assert ("llvm.fma.f32" in declared) == options.fma
    assert len([v for v in module.variables if v.initializer is None]) == 1  # both extern __shared__ arrays are one


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('asm("tensormap.replace.tile.global_address [%0], %1;" :: "l"(p), "l"(p));', 'inline PTX instruction not supported: "tensormap.replace'),
        ("missing(p);", "undefined device function: _Z7missingPf"),
        ("p[0] = elsewhere;", "undefined device variable: elsewhere"),
        ("*p = __nvvm_read_ptx_sreg_pm0();", "NVIDIA builtin not supported: llvm.nvvm.read.ptx.sreg.pm0"),
    ],
)
def test_what_is_not_supported_is_named_with_its_line(body: str, message: str, tmp_path: Path) -> None:
    text = f"__device__ void missing(float *);\nextern __device__ float elsewhere;\n__global__ void k(float *p) {{\n    {body}\n}}\n"
    with pytest.raises(GpiError) as raised:
        normalise(clang(text, tmp_path))
    lines = str(raised.value).splitlines()
    assert re.match(r".*program\.cu:4:\d+: error: ", lines[0]) and message in lines[0]
    assert lines[1].startswith("  why: ") and lines[2].startswith("  do:  ")
