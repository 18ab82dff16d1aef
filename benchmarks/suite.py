"""What is measured: data, sizes and expected results of every benchmark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np

Array: TypeAlias = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Launch:
    """One OpenCL kernel launch: ``grid`` blocks of ``block`` threads; arguments are array names, ints or floats."""

    kernel: str
    grid: tuple[int, ...]
    block: tuple[int, ...]
    arguments: tuple[str | int | float, ...]


@dataclass(frozen=True)
class Benchmark:
    """One computation. ``expected`` maps outputs to their right content; a result may differ from it by ``tolerance``, relative to max(1, |right|),
    in no more than the share ``outliers`` of its elements.

    ``bytes`` that must at least move to or from memory where that is what limits it, ``flops`` where arithmetic is; ``events`` that a run's time is
    divided by. ``comparable`` False: not the same thing in all models, so it does not count in means.
    """

    name: str
    folder: str
    numbers: dict[str, int]
    inputs: dict[str, Array]
    expected: dict[str, Array]
    launches: tuple[Launch, ...] = ()
    scratch: dict[str, int] = field(default_factory=dict)
    """Bytes of further OpenCL arrays, zero at first."""
    defines: dict[str, int] = field(default_factory=dict)
    tolerance: float = 0.0
    outliers: float = 0.0
    bytes: int = 0
    flops: int = 0
    events: int = 1
    comparable: bool = True


def _random() -> np.random.Generator:
    return np.random.default_rng(1)


def _blocks(threads: int, block: int) -> int:
    return (threads + block - 1) // block


def saxpy(quick: bool) -> Benchmark:
    n = 1 << (20 if quick else 24)
    x, y = (_random().random(n, dtype=np.float32) for _ in range(2))
    launch = Launch("saxpy", (_blocks(n, 256),), (256,), (0.5, "x", "y", n))
    return Benchmark("saxpy", "saxpy", {"n": n}, {"x": x, "y": y}, {"y": np.float32(0.5) * x + y}, (launch,), tolerance=1e-6, bytes=12 * n)


def reduction(quick: bool) -> Benchmark:
    n, grid = 1 << (20 if quick else 24), 1024
    values = _random().random(n, dtype=np.float32)
    launches = (Launch("sum", (grid,), (256,), ("values", "sums", n)), Launch("sum", (1,), (256,), ("sums", "total", grid)))
    total = values.sum(dtype=np.float64, keepdims=True).astype(np.float32)
    return Benchmark("reduction", "reduction", {"n": n}, {"values": values}, {"total": total}, launches, {"sums": 4 * grid}, tolerance=1e-5, bytes=4 * n)


def scan(quick: bool) -> Benchmark:
    pieces, piece = 256 if quick else 2048, 2048
    values = _random().integers(0, 1 << 32, pieces * piece, dtype=np.uint32)
    launches = (
        Launch("scan_pieces", (pieces,), (512,), ("in", "out", "sums")),
        Launch("scan_pieces", (1,), (512,), ("sums", "sums", "last")),
        Launch("raise", (pieces,), (512,), ("out", "sums")),
    )
    scratch = {"sums": 4 * piece, "last": 4}
    return Benchmark("scan", "scan", {"pieces": pieces}, {"in": values}, {"out": np.cumsum(values, dtype=np.uint32)}, launches, scratch)


def histogram(quick: bool) -> Benchmark:
    n = 1 << (20 if quick else 24)
    data = _random().integers(0, 256, n, dtype=np.uint8)
    launches = (Launch("clear", (1,), (256,), ("counts",)), Launch("histogram", (256,), (256,), ("data", "counts", n)))
    return Benchmark("histogram", "histogram", {"n": n}, {"data": data}, {"counts": np.bincount(data, minlength=256).astype(np.uint32)}, launches)


def stencil(quick: bool) -> Benchmark:
    n = 96 if quick else 320
    values = _random().random((n, n, n), dtype=np.float32)
    result = np.zeros_like(values)
    neighbours = values[1:-1, 1:-1, :-2] + values[1:-1, 1:-1, 2:] + values[1:-1, :-2, 1:-1] + values[1:-1, 2:, 1:-1]
    neighbours += values[:-2, 1:-1, 1:-1] + values[2:, 1:-1, 1:-1]
    result[1:-1, 1:-1, 1:-1] = np.float32(0.4) * values[1:-1, 1:-1, 1:-1] + np.float32(0.1) * neighbours
    launch = Launch("stencil", (_blocks(n, 32), _blocks(n, 8), n), (32, 8, 1), ("in", "out", n))
    return Benchmark("stencil", "stencil", {"n": n}, {"in": values}, {"out": result}, (launch,), tolerance=1e-5, bytes=8 * n**3)


def _sgemm(tile: int, quick: bool) -> Benchmark:
    n = 256 if quick else 768
    a, b = (_random().random((n, n), dtype=np.float32) - np.float32(0.5) for _ in range(2))
    launch = Launch("sgemm", (n // tile, n // tile), (tile, tile), ("a", "b", "c", n))
    return Benchmark(
        f"sgemm{tile}", "sgemm", {"n": n}, {"a": a, "b": b}, {"c": a @ b}, (launch,), defines={"TILE": tile}, tolerance=1e-4, flops=2 * n**3
    )  # fmt: skip


def sgemm16(quick: bool) -> Benchmark:
    return _sgemm(16, quick)


def sgemm32(quick: bool) -> Benchmark:
    return _sgemm(32, quick)


def nbody(quick: bool) -> Benchmark:
    n = 2048 if quick else 8192
    bodies = _random().random((n, 4), dtype=np.float32)
    accelerations = np.zeros_like(bodies)
    for start in range(0, n, 256):
        # Double precision: the reference is not to add an error of its own.
        distance = bodies[None, :, :3].astype(np.float64) - bodies[start : start + 256, None, :3]
        strength = bodies[:, 3] * ((distance**2).sum(axis=2) + 0.01) ** -1.5
        accelerations[start : start + 256, :3] = (strength[:, :, None] * distance).sum(axis=1)
    launch = Launch("accelerate", (n // 256,), (256,), ("bodies", "accelerations", n))
    return Benchmark(
        "nbody", "nbody", {"n": n}, {"bodies": bodies}, {"accelerations": accelerations}, (launch,), tolerance=1e-3, flops=20 * n * n
    )  # fmt: skip


def mandelbrot(quick: bool) -> Benchmark:
    n, limit = 256 if quick else 1024, 256
    step = np.float32(2.5) / np.float32(n)
    cx, cy = (start + np.arange(n, dtype=np.float32) * step for start in (np.float32(-2), np.float32(-1.25)))
    x, y, steps = np.zeros((n, n), np.float32), np.zeros((n, n), np.float32), np.zeros((n, n), np.int32)
    inside = np.ones((n, n), bool)
    for _ in range(limit):
        inside &= x * x + y * y < 4
        steps += inside
        x, y = np.where(inside, x * x - y * y + cx, x), np.where(inside, 2 * x * y + cy[:, None], y)
    launch = Launch("mandelbrot", (_blocks(n, 16), _blocks(n, 16)), (16, 16), ("steps", n, limit))
    # At the border of the set, a point's count depends on how products and sums are fused.
    return Benchmark("mandelbrot", "mandelbrot", {"n": n, "limit": limit}, {}, {"steps": steps}, (launch,), outliers=0.02)


def binary_search(quick: bool) -> Benchmark:
    entries, n = (1 << 16, 1 << 16) if quick else (1 << 20, 1 << 20)
    table = np.sort(_random().integers(0, 1 << 30, entries, dtype=np.int32))
    keys = _random().integers(0, 1 << 30, n, dtype=np.int32)
    _random().shuffle(keys)
    launch = Launch("search", (_blocks(n, 256),), (256,), ("table", entries, "keys", "places", n))
    places = np.searchsorted(table, keys).astype(np.int32)
    return Benchmark("binary_search", "binary_search", {"entries": entries, "n": n}, {"table": table, "keys": keys}, {"places": places}, (launch,))


def softmax(quick: bool) -> Benchmark:
    rows, columns = 512 if quick else 8192, 1024
    values = _random().normal(0, 2, (rows, columns)).astype(np.float32)
    powers = np.exp(values - values.max(axis=1, keepdims=True))
    result = powers / powers.sum(axis=1, keepdims=True)
    launch = Launch("softmax", (rows,), (256,), ("in", "out", columns))
    return Benchmark("softmax", "softmax", {"rows": rows, "columns": columns}, {"in": values}, {"out": result}, (launch,), tolerance=1e-6)


def transpose(quick: bool) -> Benchmark:
    n = 1024 if quick else 4096
    values = _random().random((n, n), dtype=np.float32)
    launch = Launch("transpose", (n // 32, n // 32), (32, 8), ("in", "out", n))
    return Benchmark("transpose", "transpose", {"n": n}, {"in": values}, {"out": values.T.copy()}, (launch,), bytes=8 * n * n)


def spmv(quick: bool) -> Benchmark:
    rows = 1 << (15 if quick else 19)
    random = _random()
    lengths = random.integers(1, 32, rows)
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    entries = int(starts[-1])
    # Columns lie around the diagonal, as in matrices of meshes.
    columns = ((np.repeat(np.arange(rows), lengths) + random.integers(-2000, 2000, entries)) % rows).astype(np.int32)
    values, x = random.random(entries, dtype=np.float32), random.random(rows, dtype=np.float32)
    y = np.add.reduceat(values.astype(np.float64) * x[columns], starts[:-1]).astype(np.float32)
    inputs = {"starts": starts, "columns": columns, "values": values, "x": x}
    launch = Launch("spmv", (_blocks(rows, 256),), (256,), ("starts", "columns", "values", "x", "y", rows))
    return Benchmark("spmv", "spmv", {"rows": rows}, inputs, {"y": y}, (launch,), tolerance=1e-5, bytes=8 * entries + 12 * rows)


def launch(quick: bool) -> Benchmark:
    count = 100 if quick else 1000
    return Benchmark("launch", "launch", {"launches": count}, {}, {}, (Launch("empty", (1,), (32,), ()),) * count, events=count, comparable=False)


BENCHMARKS: dict[str, Callable[[bool], Benchmark]] = {
    make.__name__: make
    for make in (saxpy, reduction, scan, histogram, stencil, sgemm16, sgemm32, nbody, mandelbrot, binary_search, softmax, transpose, spmv, launch)
}


def triad(_: bool) -> Benchmark:
    n = 1 << 23
    b, c = (_random().random(n) for _ in range(2))
    return Benchmark("triad", "triad", {"n": n}, {"b": b, "c": c}, {"a": b + 3 * c}, tolerance=1e-15, bytes=24 * n)


def peak(_: bool) -> Benchmark:
    """Float operations; each of the chains ends at the limit of its geometric series, which is 2."""
    groups, lanes_and_chains = 64, 16 * 12
    steps = (1 << 14) * lanes_and_chains
    return Benchmark(
        "peak", "peak", {"groups": groups, "steps": steps}, {}, {"sums": np.full(groups, 24, np.float32)}, tolerance=1e-5, flops=2 * groups * steps
    )  # fmt: skip


MACHINE: dict[str, Callable[[bool], Benchmark]] = {make.__name__: make for make in (triad, peak)}
"""What the machine itself can do, measured by C++ programs in the same run."""
