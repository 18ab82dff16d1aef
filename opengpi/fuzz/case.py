"""A launch that can be repeated: kernel, shape, and the data that its seed gives."""

from __future__ import annotations

import json
import math
import random
import struct
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

from opengpi.interpret.floating import ROUND, to_bits
from opengpi.interpret.layout import size_of
from opengpi.ir import model as M
from opengpi.ir import types as T

KINDS: tuple[T.Type, ...] = (T.I8, T.I16, T.I32, T.I64, T.HALF, T.FLOAT, T.DOUBLE)
"""The types that kernels compute with."""
COUNT = 64
"""Elements of each type in the input."""
ACCUMULATORS = 64
INPUT_OFFSETS: dict[T.Type, int] = {type: index * COUNT * 8 for index, type in enumerate(KINDS)}
INPUT_SIZE = len(KINDS) * COUNT * 8
WORDS: dict[str, T.Type] = {str(type): type for type in KINDS}
_EDGES = (0.0, -0.0, math.inf, -math.inf, math.nan, 1e-45, -6e-8, 3.4e38, 65504.0, 0.5, 2147483648.0, -1.0)


@dataclass(frozen=True)
class Case:
    """``outputs``: the type of each 8-byte cell that a thread owns, by name. ``seed`` makes inputs and parameters."""

    kernel: str
    grid: tuple[int, int, int]
    block: tuple[int, int, int]
    shared_dynamic: int
    outputs: tuple[str, ...]
    seed: int

    @property
    def threads(self) -> int:
        return math.prod(self.grid) * math.prod(self.block)

    @property
    def out_size(self) -> int:
        """Bytes of the output: cell k of thread t is word k * threads + t."""
        return 8 * max(len(self.outputs), 1) * self.threads

    def inputs(self) -> bytes:
        """COUNT elements of each type, at their INPUT_OFFSETS."""
        source = random.Random(self.seed)
        return b"".join(_elements(source, type).ljust(COUNT * 8, b"\0") for type in KINDS)

    def scalars(self) -> bytes:
        """The parameters behind the three pointers: i32 a, i64 c, i32 b, float f, at natural alignment."""
        source = random.Random(self.seed + 1)
        return struct.pack("<i4xqif", source.randrange(-50, 200), source.getrandbits(63), source.randrange(0, 8), source.uniform(-8, 8))

    def comment(self) -> str:
        return f"; case {json.dumps(asdict(self))}\n"


def read_cases(text: str) -> list[Case]:
    """The cases that stand as comments in a module's text."""
    cases = []
    for line in text.splitlines():
        if line.startswith("; case "):
            read = json.loads(line[7:])
            cases.append(Case(read["kernel"], tuple(read["grid"]), tuple(read["block"]), read["shared_dynamic"], tuple(read["outputs"]), read["seed"]))
    return cases


def _elements(source: random.Random, type: T.Type) -> bytes:
    if isinstance(type, T.IntType):
        edges = (0, 1, -1, 1 << (type.bits - 1), (1 << (type.bits - 1)) - 1, type.bits, 7)
        most = (1 << type.bits) - 1
        numbers = [(source.choice(edges) if source.random() < 0.2 else source.getrandbits(source.choice((4, 8, type.bits)))) & most for _ in range(COUNT)]
        return b"".join(number.to_bytes(type.bits // 8, "little") for number in numbers)
    width = size_of(type)
    values = [source.choice(_EDGES) if source.random() < 0.1 else source.gauss(0, 1) * 10 ** source.choice((0, 0, 1, 3, -3)) for _ in range(COUNT)]
    return b"".join(to_bits(type, ROUND[type](value)).to_bytes(width, "little") for value in values)


def canonical(data: bytes, case: Case) -> list[int]:
    """The output's cells as numbers: every NaN of a type is the same."""
    words = struct.unpack(f"<{len(data) // 8}Q", data)
    cleaners = [_CLEAN[WORDS[name]] for name in case.outputs]
    return [cleaners[index // case.threads](word) if index // case.threads < len(cleaners) else word for index, word in enumerate(words)]


def _clean_float(bits: int, exponent: int) -> Callable[[int], int]:
    mask, infinity = (1 << bits) - 1, ((1 << exponent) - 1) << (bits - 1 - exponent)

    def clean(word: int) -> int:
        word &= mask
        return -1 if word & mask >> 1 > infinity else word

    return clean


def _clean_integer(bits: int) -> Callable[[int], int]:
    return lambda word: word & ((1 << bits) - 1)


_CLEAN: dict[T.Type, Callable[[int], int]] = {
    T.HALF: _clean_float(16, 5), T.FLOAT: _clean_float(32, 8), T.DOUBLE: _clean_float(64, 11),
    **{type: _clean_integer(type.bits) for type in (T.I8, T.I16, T.I32, T.I64)},
}  # fmt: skip


def differences(case: Case, expected: list[int], found: list[int]) -> Iterator[str]:
    """What differs, one line a cell."""
    for index, (want, got) in enumerate(zip(expected, found, strict=True)):
        if want != got:
            cell, thread = divmod(index, case.threads)
            type = case.outputs[cell] if cell < len(case.outputs) else "i64"
            yield f"thread {thread}, cell {cell} ({type}): {got:#x}, not {want:#x}"


def kernel_of(module: M.Module, case: Case) -> M.Function:
    function = module.globals[case.kernel]
    assert isinstance(function, M.Function)
    return function
