"""What the generator writes with: a function under construction, and the values that may be used at this point."""

from __future__ import annotations

import math
import random
import struct
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from opengpi.fuzz.case import KINDS
from opengpi.interpret.floating import ROUND, to_bits
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, integer

INTEGERS: tuple[T.Type, ...] = (T.I8, T.I16, T.I32, T.I64)
FLOATS: tuple[T.Type, ...] = (T.HALF, T.FLOAT, T.DOUBLE)
VECTORS: tuple[T.Type, ...] = (
    T.vector(2, T.HALF), T.vector(2, T.FLOAT), T.vector(4, T.FLOAT), T.vector(4, T.I32), T.vector(2, T.I32), T.vector(4, T.I16), T.vector(4, T.I8),
    T.vector(2, T.I64), T.vector(2, T.DOUBLE),
)  # fmt: skip
"""Those that programs use: half2, float2, float4, int4, …"""
NAMES: dict[T.Type, str] = {T.HALF: "f16", T.BFLOAT: "bf16", T.FLOAT: "f32", T.DOUBLE: "f64", **{type: str(type) for type in INTEGERS}}
Card = TypeVar("Card")
_CONSTANTS = (0.0, -0.0, 1.0, -1.0, 0.5, 3.0, -2.5, 1e-3, 100.0, 1e5, math.inf)


def floating(type: T.Type, value: float) -> M.ConstantFloat:
    """A floating constant of the nearest number."""
    value = ROUND[type](value)
    if type in (T.HALF, T.BFLOAT):
        return M.ConstantFloat(type, f"0x{'H' if type is T.HALF else 'R'}{to_bits(type, value):04X}")
    return M.ConstantFloat(type, f"0x{struct.unpack('<Q', struct.pack('<d', value))[0]:016X}")


class Source(random.Random):
    """Random choices of one module."""

    def __init__(self, seed: str) -> None:
        super().__init__(seed)
        self._decks: dict[int, list[Any]] = {}

    def deal(self, cards: Sequence[Card]) -> Card:
        """One of ``cards``, which live as long as the program, and none again before all have been taken."""
        deck = self._decks.setdefault(id(cards), [])
        if not deck:
            deck += self.sample(cards, len(cards))
        card: Card = deck.pop()
        return card


class Builder:
    """``pool``: values by type that dominate this place. ``uniform``: i32 values that all threads of the block share.

    ``mask``: lanes of the warp that are here, as a value, or None where that is not known and no warp operation may stand.
    ``together``: whether all threads of the block that have not exited are here, so that a barrier may stand.
    ``vectors``: with values of vector types. ``axes``: of a block, that the function asks for. ``ended``: the block has its terminator; nothing may follow.
    ``supply``: makes a value of a type of which there is none yet.
    """

    def __init__(self, module: M.Module, source: Source, warp: int) -> None:
        self.e = Emitter(module)
        self.module = module
        self.source = source
        self.warp = warp
        self.pool: dict[T.Type, list[M.Value]] = {type: [] for type in (T.I1, *KINDS, *VECTORS)}
        self.uniform: list[M.Value] = []
        self.supply: Callable[[T.Type], M.Value] = self.constant
        self.mask: M.Value | None = None
        self.together = False
        self.vectors = False
        self.axes = 1
        self.ended = False
        self.counter = 0

    # --- blocks ----------------------------------------------------------------------------------

    def begin(self, function: M.Function) -> None:
        """Adds ``function`` to the module; what follows is written into it."""
        self.function = self.module.globals[function.name] = function
        self.enter(self.new_block("entry"))

    def new_block(self, name: str) -> M.Block:
        self.counter += 1
        return M.Block(f"{name}.{self.counter}" if name != "entry" else name, self.function)

    def enter(self, block: M.Block) -> None:
        self.function.blocks.append(block)
        self.block = block
        self.e.out = block.instructions
        self.ended = False

    def end(self, terminator: M.Instruction) -> None:
        self.e.add(terminator)
        self.ended = True

    def go(self, target: M.Block) -> None:
        self.end(M.Branch([target]))

    # --- values ----------------------------------------------------------------------------------

    def chance(self, probability: float) -> bool:
        return self.source.random() < probability

    def choose(self, words: str) -> str:
        return self.source.choice(words.split())

    def keep(self, value: M.Value) -> M.Value:
        """``value`` may be used from here on."""
        self.pool[value.type].append(value)
        return value

    def integer_type(self) -> T.Type:
        return self.source.choice((T.I8, T.I16, T.I32, T.I32, T.I32, T.I64))

    def floating_type(self) -> T.Type:
        return self.source.choice((T.HALF, T.FLOAT, T.FLOAT, T.DOUBLE))

    def any_type(self) -> T.Type:
        return self.floating_type() if self.chance(0.35) else self.integer_type()

    def vector_type(self, among: Sequence[T.Type] = VECTORS) -> T.VectorType:
        """One of which there is a value, most likely."""
        known = [type for type in among if self.pool[type]]
        type = self.source.choice(known if known and self.chance(0.8) else list(among))
        assert isinstance(type, T.VectorType)
        return type

    def constant(self, type: T.Type) -> M.Constant:
        if isinstance(type, T.VectorType):
            return M.ConstantAggregate(type, [self.constant(type.element) for _ in range(type.count)])
        if isinstance(type, T.IntType):
            edges = (0, 1, -1, 2, 3, 5, 7, -8, 1 << (type.bits - 1), type.bits - 1, type.bits, self.source.getrandbits(type.bits))
            return integer(type, self.source.choice(edges))
        return floating(type, self.source.choice((*_CONSTANTS, self.source.gauss(0, 10))))

    def value(self, type: T.Type, constants: float = 0.15) -> M.Value:
        """Something of ``type``; newer values are likelier."""
        if type is not T.I1 and self.chance(constants):
            return self.constant(type)
        known = self.pool[type] or [self.supply(type)]
        return known[-1 - min(int(self.source.expovariate(0.4)), len(known) - 1)]

    def condition(self) -> M.Value:
        """An i1 that differs from lane to lane, most likely."""
        if self.pool[T.I1] and self.chance(0.3):
            return self.value(T.I1)
        type = self.integer_type()
        left = self.e.binary("and", self.value(type, 0), self.source.choice((1, 3, 7)))
        return self.e.compare(self.choose("eq ne ult sgt"), left, self.source.choice((1, 1, 2)))

    def uniform_condition(self) -> M.Value:
        left = self.e.binary("and", self.source.choice(self.uniform), self.source.choice((1, 3)))
        return self.e.compare(self.choose("eq ne ult"), left, 1)

    def index(self, count: int, type: T.Type = T.I32) -> M.Value:
        """An index below ``count``, a power of two. Its name tells whoever shrinks the kernel to leave it alone."""
        value = self.e.binary("and", self.value(type, 0.05), count - 1)
        value.name = self.fresh("at")
        return value

    def fresh(self, name: str) -> str:
        self.counter += 1
        return f"{name}.{self.counter}"

    def address(self, base: M.Value, element: T.Type, index: M.Value) -> M.Value:
        pointer = self.e.add(M.GetElementPtr(base.type, element, [base, index]))
        pointer.name = self.fresh("at")
        return pointer

    def intrinsic(self, name: str, type: T.Type, args: Sequence[M.Value]) -> M.Value:
        """``llvm.name`` with the type's suffix."""
        element = type.element if isinstance(type, T.VectorType) else type
        suffix = f"v{type.count}{NAMES[element]}" if isinstance(type, T.VectorType) else NAMES.get(element, str(element))
        return self.e.call(f"llvm.{name}.{suffix}", type, args)

    def builtin(self, name: str, result: T.Type, args: Sequence[M.Value] = ()) -> M.Value:
        return self.e.call(name, result, args)

    def axis(self, name: str, axis: int) -> M.Value:
        return self.builtin(f"gpi.{name}", T.I32, [integer(T.I32, axis)])

    def scope(self) -> dict[T.Type, list[M.Value]]:
        """The pool as it is, to come back to."""
        return {type: list(values) for type, values in self.pool.items()}
