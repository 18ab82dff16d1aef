"""Shapes are true: of arithmetic by trying bases, of whole kernels by watching what the lanes hold on the interpreter."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from opengpi.analysis import lane_arithmetic as lanes
from opengpi.analysis.lane_arithmetic import Shape
from opengpi.analysis.shapes import Shapes, analyse, describe
from opengpi.fuzz.compare import interpret
from opengpi.fuzz.generate import generate
from opengpi.interpret.errors import InterpretError
from opengpi.interpret.machine import Action, Machine, Task
from opengpi.interpret.memory import Memory
from opengpi.interpret.program import Program, _Compiler
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import wrap
from opengpi.ir.printer import print_module, value_names
from opengpi.ir.reader import parse
from opengpi.transform.normalise import NormaliseOptions, normalise_module

BITS, WARP = 8, 8


def random_shape(source: random.Random) -> Shape:
    kind = source.randrange(4)
    modulus = 1 << source.choice((0, 1, 3, 3, 4, 5, BITS))
    step = source.choice((1, 1, 2, -1, 3))
    offsets = {
        0: [0] * WARP,
        1: [lane * step for lane in range(WARP)],
        2: [lane // 4 * step for lane in range(WARP)],
        3: [0, *(source.randrange(-9, 20) for _ in range(WARP - 1))],
    }[kind]
    return Shape(tuple(offsets), modulus, source.randrange(modulus))


def members(shape: Shape, source: random.Random) -> list[list[int]]:
    """Some of the values that lanes of this shape may hold, unsigned."""
    assert shape.offsets is not None
    bases = [shape.residue + shape.modulus * source.randrange((1 << BITS) // shape.modulus) for _ in range(6)]
    return [[(base + offset) % (1 << BITS) for offset in shape.offsets] for base in bases]


def holds(shape: Shape, values: list[int], bits: int) -> bool:
    if shape.offsets is None:
        return True
    same = all((value - values[0] - offset) % (1 << bits) == 0 for value, offset in zip(values, shape.offsets, strict=True))
    return same and (values[0] - shape.residue) % shape.modulus == 0


OPERATIONS: dict[str, tuple[Callable[[Shape, Shape], Shape], Callable[[int, int], int]]] = {
    "add": (lambda a, b: lanes.add(BITS, a, b), lambda x, y: x + y),
    "sub": (lambda a, b: lanes.subtract(BITS, a, b), lambda x, y: x - y),
    "mul": (lambda a, b: lanes.multiply(BITS, a, b), lambda x, y: x * y),
    "and": (lambda a, b: lanes.bitwise(BITS, "and", a, b), lambda x, y: x & y),
    "or": (lambda a, b: lanes.bitwise(BITS, "or", a, b), lambda x, y: x | y),
    "xor": (lambda a, b: lanes.bitwise(BITS, "xor", a, b), lambda x, y: x ^ y),
    "shl": (lambda a, _: lanes.shift_left(BITS, a, 3), lambda x, _: x << 3),
    "lshr": (lambda a, _: lanes.shift_right(BITS, a, 2, no_wrap=False), lambda x, _: x >> 2),
}
COMPARES: dict[str, Callable[[int, int], bool]] = {
    "eq": lambda x, y: x == y, "ne": lambda x, y: x != y, "ult": lambda x, y: x < y, "uge": lambda x, y: x >= y,
    "sle": lambda x, y: wrap(x, BITS) <= wrap(y, BITS), "sgt": lambda x, y: wrap(x, BITS) > wrap(y, BITS),
}  # fmt: skip


@pytest.mark.parametrize("name", OPERATIONS)
def test_arithmetic_on_lanes(name: str) -> None:
    source = random.Random(name)
    of_shapes, of_numbers = OPERATIONS[name]
    known = 0
    for _ in range(3000):
        a, b = random_shape(source), random_shape(source)
        result = of_shapes(a, b)
        known += not result.is_varying
        for left, right in zip(members(a, source), members(b, source), strict=True):
            values = [of_numbers(x, y) % (1 << BITS) for x, y in zip(left, right, strict=True)]
            assert holds(result, values, BITS), (a, b, result, left, right)
    assert known > 300


@pytest.mark.parametrize("predicate", COMPARES)
def test_comparisons_of_lanes(predicate: str) -> None:
    source = random.Random(predicate)
    known = 0
    for _ in range(3000):
        a, b = random_shape(source), random_shape(source)
        result = lanes.compare(BITS, predicate, a, b)
        known += not result.is_varying
        for left, right in zip(members(a, source), members(b, source), strict=True):
            assert holds(result, [int(COMPARES[predicate](x, y)) for x, y in zip(left, right, strict=True)], 1), (a, b, result, left, right)
    assert known > 100


def test_joins_hold_both() -> None:
    source = random.Random(1)
    for _ in range(2000):
        a = random_shape(source)
        b = Shape(a.offsets, modulus := 1 << source.randrange(BITS), source.randrange(modulus))
        for values in (*members(a, source), *members(b, source)):
            assert holds(lanes.join(a, b), values, BITS)


def from_shuffles(kernel: M.Function) -> set[M.Value]:
    """What is computed of shuffles' results: those are not defined where the source lane is not there."""
    found: set[M.Value] = set()
    size = -1
    while len(found) != size:
        size = len(found)
        found |= {i for i in kernel.instructions() if (isinstance(i, M.Call) and "shuffle" in i.callee_name) or not found.isdisjoint(i.operands)}
    return found


class Watch:
    """Checks the shapes of a kernel against what lanes that are together hold, each time they come to the end of a block."""

    def __init__(self, kernel: M.Function, shapes: Shapes) -> None:
        self.kernel = kernel
        self.shapes = shapes
        self.names = value_names(kernel)
        self.checked = 0
        self.skipped = from_shuffles(kernel)

    def compiled(self, compiler: _Compiler) -> None:
        if compiler.function is self.kernel:
            for block, node in compiler.nodes.items():
                claims = [(value, shape, compiler.slot(value)) for value, shape in self._claims(block)]
                steps, action = node.segments[-1]
                node.segments[-1] = (steps, self._checking(claims, action))

    def _claims(self, block: M.Block) -> list[tuple[M.Value, Shape]]:
        """What is known of the values that are computed or used in a block."""
        own = [(i, self.shapes.of(i)) for i in block.instructions if i.type is not T.VOID]
        used = [(o, self.shapes.at(o, block)) for i in block.instructions if not isinstance(i, M.Phi) for o in i.operands if isinstance(o, M.Instruction)]
        return [(value, shape) for value, shape in own + used if not (shape.is_varying or shape.is_private or value in self.skipped)]

    def _checking(self, claims: list[tuple[M.Value, Shape, int]], action: Action) -> Action:
        def check(machine: Machine, task: Task) -> bool:
            for value, shape, slot in claims:
                self._check(value, shape, [(frame[0].lane, frame[slot]) for frame in task.frames])
            return action(machine, task)

        return check

    def _check(self, value: M.Value, shape: Shape, held: list[tuple[int, Any]]) -> None:
        assert shape.offsets is not None
        self.checked += 1
        where = f"{self.names[value]} is not {describe(shape)}: {held}"
        if not isinstance(value.type, T.IntType | T.PointerType):
            assert len({repr(number) for _, number in held}) == 1, where
        elif all(number is not None for _, number in held):
            bits = value.type.bits if isinstance(value.type, T.IntType) else 64
            bases = {(number - shape.offsets[lane]) % (1 << bits) for lane, number in held}
            assert len(bases) == 1, where
            assert (bases.pop() - shape.residue) % shape.modulus == 0, where


def variants_of(block: tuple[int, int, int], warp: int) -> list[str]:
    x, y, z = block
    holding = {"row": x % warp == 0, "x16": x == 16 and (z == 1 or y * 16 % warp == 0), "x8": x == 8 and (z == 1 or y * 8 % warp == 0)}
    return [*(name for name, holds in holding.items() if holds), "any"]


@pytest.mark.parametrize(("seed", "warp", "optimise"), [(1, 32, True), (2, 32, False), (3, 64, True), (4, 128, True)])
def test_shapes_hold_in_random_kernels(seed: int, warp: int, optimise: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    generated, cases = generate(seed, 5, warp)
    text = print_module(normalise_module(generated, NormaliseOptions(optimise=optimise, warp=warp)))
    compile = _Compiler.compile
    checked = 0
    for case in cases:
        for variant in variants_of(case.block, warp):
            module = parse(text, "random")
            kernel = module.globals[case.kernel]
            assert isinstance(kernel, M.Function)
            watch = Watch(kernel, analyse(kernel, warp, variant))

            def watched(self: _Compiler, watch: Watch = watch) -> None:
                compile(self)
                watch.compiled(self)

            monkeypatch.setattr(_Compiler, "compile", watched)
            try:
                interpret(Program(module, Memory()), case, warp)
            except (InterpretError, TypeError):  # not defined, for instance after LLVM's passes
                continue
            checked += watch.checked
    assert checked > 200
