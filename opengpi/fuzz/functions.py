"""Functions that kernels call: made where one is first wanted, and then called by others too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from opengpi.fuzz import sharing
from opengpi.fuzz.builder import Builder, Source
from opengpi.fuzz.case import KINDS
from opengpi.fuzz.writer import Size, Statements, Writer
from opengpi.ir import model as M
from opengpi.ir import types as T

_SIZES = (Size(3, 3, 1), Size(4, 4, 2), Size(12, 5, 3))
_SHARES = (12, 3, 1)
_DEPTH = 3
"""How often a function calls itself at most."""
Made = TypeVar("Made")


class Functions:
    """Those of one module, none of which is inlined before the engines."""

    def __init__(self, module: M.Module, source: Source, warp: int, statements: Statements) -> None:
        self.module = module
        self.source = source
        self.warp = warp
        self.statements = statements
        self.made: dict[str, list[object]] = {}
        self.count = 0

    def some(self, acts: bool) -> M.Function:
        """Any function; if it ``acts``, lanes that call it together do so with each other in it, and its second argument names them."""
        return self._one("acting" if acts else "plain", lambda: self._write(self._signature(), acts))

    def recursive(self) -> M.Function:
        """One that calls itself, as often as its third argument tells."""
        return self._one("recursive", self._write_recursive)

    def alike(self) -> tuple[M.Function, M.Function]:
        """Two of one type."""
        return self._one("alike", self._write_alike)

    def _one(self, kind: str, make: Callable[[], Made]) -> Made:
        made: list[Made] = self.made.setdefault(kind, [])  # type: ignore[assignment]
        if not made or self.source.random() < 0.4:
            made.append(make())
        return made[-1]

    def _signature(self) -> T.FunctionType:
        return T.function(self.source.choice(KINDS), (T.PTR, T.I128, *self.source.choices(KINDS, k=self.source.randrange(1, 4))))

    def _begin(self, type: T.FunctionType) -> FunctionWriter:
        builder = Builder(self.module, self.source, self.warp)
        args = [M.Argument(param, f"p{index}", ("noundef",), index) for index, param in enumerate(type.params)]
        attributes = ("convergent", "noinline", "nounwind")
        builder.begin(M.Function(f"helper{self.count}", type, args, ("internal",), attrs=attributes))
        self.count += 1
        return FunctionWriter(builder, self.statements, self.source.choices(_SIZES, _SHARES)[0])

    def _write(self, type: T.FunctionType, acts: bool = False) -> M.Function:
        writer = self._begin(type)
        writer.function(acts)
        return writer.b.function

    def _write_alike(self) -> tuple[M.Function, M.Function]:
        type = self._signature()
        return self._write(type), self._write(type)

    def _write_recursive(self) -> M.Function:
        type = self._signature()
        writer = self._begin(T.function(type.result, (T.PTR, T.I128, T.I32, *type.params[2:])))
        writer.recursive()
        return writer.b.function


class FunctionWriter(Writer):
    """What differs among the lanes of a warp is here the lane's number."""

    def __init__(self, builder: Builder, statements: Statements, size: Size) -> None:
        super().__init__(builder, statements, size, builder.warp)

    def function(self, acts: bool) -> None:
        """The whole of it."""
        b = self.b
        self.prologue()
        self.may_return = not acts  # who returns early would be missed by those that count lanes
        b.mask = b.function.args[1] if acts else None
        self.rest()

    def recursive(self) -> None:
        """As ``function``; it calls itself, unless enough calls have been made."""
        b = self.b
        type = b.function.function_type
        self.prologue()
        left = b.e.binary("and", b.function.args[2], _DEPTH)
        left.name = b.fresh("at")
        end, further = b.new_block("end"), b.new_block("further")
        b.end(M.Branch([b.e.compare("eq", left, 0), end, further]))
        b.enter(end)
        self.give_back()
        b.enter(further)
        fewer = b.e.binary("sub", left, 1)
        fewer.name = b.fresh("at")
        self.statements(b.source.randrange(3))
        if not b.ended:
            b.keep(b.e.add(M.Call(b.function, type, [*b.function.args[:2], fewer, *(b.value(param) for param in type.params[3:])])))
            self.rest()

    def prologue(self) -> None:
        b = self.b
        input, _, *rest = b.function.args
        for arg in rest:
            b.keep(arg)
        self.begin(input, b.builtin("gpi.lane.id", T.I32))
        b.keep(self.thread)
        b.uniform = [b.axis("block.idx", 0)]
        self.arrays = [sharing.local_array(b, self.input)] if b.chance(0.15) else []

    def rest(self) -> None:
        self.statements(self.b.source.randrange(1, self.size.statements + 1))
        if not self.b.ended:
            self.give_back()
