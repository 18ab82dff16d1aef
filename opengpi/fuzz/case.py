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
"""Different elements of each type in the input, and a power of two; a row of TILES as many follows one another, each turned a bit further."""
TILES = 8
ACCUMULATORS = 64
INPUT_OFFSETS: dict[T.Type, int] = {type: index * TILES * COUNT * 8 for index, type in enumerate(KINDS)}
PAIRS: tuple[T.Type, ...] = (T.vector(2, T.HALF), T.vector(2, T.FLOAT), T.vector(4, T.I16), T.vector(2, T.I32))
"""Vectors of up to 8 bytes, that a thread may store as one."""
WORDS: dict[str, T.Type] = {str(type): type for type in (*KINDS, *PAIRS)}
_EDGES = (0.0, -0.0, math.inf, -math.inf, math.nan, 1e-45, -6e-8, 3.4e38, 65504.0, 0.5, 2147483648.0, -1.0)


@dataclass(frozen=True)
class Case:
    """``outputs``: the type of each value that a thread stores, by name; room is for 8 bytes of each. ``seed`` makes inputs and parameters."""

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
        """Bytes of the output: an array of all threads' values for each that they store, 8 * threads bytes long."""
        return 8 * max(len(self.outputs), 1) * self.threads

    def inputs(self) -> bytes:
        """COUNT elements of each type, at their INPUT_OFFSETS."""
        source = random.Random(self.seed)
        return b"".join(_tiled(_elements(source, type)).ljust(TILES * COUNT * 8, b"\0") for type in KINDS)

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


def _tiled(data: bytes) -> bytes:
    return b"".join(data[turn:] + data[:turn] for turn in range(0, TILES * 8, 8))


def canonical(data: bytes, case: Case) -> list[int]:
    """The output's values as numbers: every NaN of a type is the same. Behind each array what should be zeros, as one."""
    numbers: list[int] = []
    for index, name in enumerate(case.outputs):
        type = WORDS[name]
        element, count = (type.element, type.count) if isinstance(type, T.VectorType) else (type, 1)
        start, values = 8 * case.threads * index, case.threads * count
        clean = _CLEAN[element]
        numbers += map(clean, struct.unpack_from(f"<{values}{_CODES[size_of(element)]}", data, start))
        numbers.append(int.from_bytes(data[start + values * size_of(element) : start + 8 * case.threads], "little"))
    return numbers


_CODES = {1: "B", 2: "H", 4: "I", 8: "Q"}


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
    """What differs, one line a value."""
    index = 0
    for output, name in enumerate(case.outputs):
        type = WORDS[name]
        count = type.count if isinstance(type, T.VectorType) else 1
        for element in range(count * case.threads + 1):
            want, got = expected[index], found[index]
            index += 1
            if want != got:
                where = f"thread {element // count}" if element < count * case.threads else "behind it"
                yield f"{where}, output {output} ({name}): {got:#x}, not {want:#x}"


def kernel_of(module: M.Module, case: Case) -> M.Function:
    function = module.globals[case.kernel]
    assert isinstance(function, M.Function)
    return function
