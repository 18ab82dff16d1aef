"""Each of clang's messages is shown once."""

from __future__ import annotations

import pytest

from opengpi.frontend.advice import advice_on_symbols
from opengpi.frontend.diagnostics import count_errors, merge, split

HOST = """a.cu:3:5: error: use of undeclared identifier 'x'
    3 |     x = 1;
      |     ^
a.cu:9:1: warning: unused variable 'y' [-Wunused-variable]
    9 | int y;
a.cu:2:6: note: declared here
1 warning and 1 error generated when compiling for host.
"""
DEVICE = """a.cu:3:5: error: use of undeclared identifier 'x'
    3 |     x = 1;
      |     ^
a.cu:5:2: error: reference to __host__ function 'f' in __global__ function
    5 |  f();
a.cu:1:5: note: 'f' declared here
2 errors generated when compiling for sm_90.
"""
TRAIL = """In file included from a.cu:1:
In file included from b.h:2:
c.h:1:1: error: unknown type name 'foo'
    1 | foo bar;
1 error generated.
"""


def test_both_sides_once() -> None:
    merged = merge(HOST, DEVICE)
    assert merged.count("undeclared identifier") == 1
    assert "reference to __host__ function" in merged
    assert "generated" not in merged
    assert count_errors(merged) == 2


def test_include_trail_stays_with_its_error() -> None:
    (only,) = split(TRAIL)
    assert only.startswith("In file included from a.cu:1:") and "foo bar;" in only
    assert count_errors(merge(TRAIL, TRAIL)) == 1


def test_notes_stay_with_their_error() -> None:
    assert [part.splitlines()[-1] for part in split(HOST)] == ["      |     ^", "a.cu:2:6: note: declared here"]


def test_what_is_not_supported_comes_with_advice() -> None:
    text = "a.cu:1:10: fatal error: 'cublas_v2.h' file not found\n    1 | #include <cublas_v2.h>\n"
    merged = merge(text, text)
    assert merged.count("why:") == 1 and "do:" in merged
    assert "why:" not in merge(HOST, DEVICE)


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        ("invalid % escape in inline assembly string", "write %%laneid"),
        ("use of undeclared identifier '__builtin_amdgcn_mfma_f32_4x4x1f32'", "portable path"),
        ("'rocm_smi/rocm_smi.h' file not found", "hipGetDeviceProperties"),
        ("kernel launch from __device__ or __global__ function requires relocatable device code", "from the host"),
    ],
)
def test_advice_on_errors(error: str, advice: str) -> None:
    merged = merge(f"a.cu:3:9: error: {error}\n", "")
    assert "  do:  " in merged and advice in merged.split("  do:  ")[1]


def test_colours_do_not_hide_repetitions() -> None:
    coloured = DEVICE.replace("error:", "\x1b[31merror:\x1b[0m")
    assert merge(HOST, coloured).count("undeclared") == 1


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("cublasCreate_v2", "the CUDA libraries are not part"),
        ("mublasCreate", "the makers' libraries are not part"),
        ("nvrtcCompileProgram", "run-time compilation is not implemented"),
        ("cudaNoSuchCall", "this call is not implemented"),
        ("mcNoSuchCall", "this call is not implemented"),
        ("curious", ""),
        ("helper", ""),
    ],
)
def test_advice_on_symbols(name: str, why: str) -> None:
    advice = advice_on_symbols(["another", name])
    assert why in advice and bool(why) == bool(advice)
