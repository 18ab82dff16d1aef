"""Statements in which a lane computes alone.

A statement that draws its operation and type takes common ones more often; ``any_operation`` takes all alike, so that none is rare.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from itertools import permutations

from opengpi.fuzz.builder import FLOATS, INTEGERS, NAMES, Builder, floating
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer

INTEGER = "add sub mul sdiv udiv srem urem shl lshr ashr and or xor"
INTRINSICS = "smin smax umin umax uadd.sat usub.sat sadd.sat ssub.sat abs ctpop ctlz cttz bswap bitreverse fshl fshr"
OVERFLOWS = "sadd uadd ssub usub smul umul"
FLOATING = "fadd fsub fmul fdiv fneg frem"
ROUNDINGS = "fabs sqrt floor ceil trunc rint nearbyint round copysign minnum maxnum"


def integer_operation(b: Builder) -> None:
    _integer(b, b.choose("add add mul xor " + INTEGER), b.integer_type())


def _integer(b: Builder, opcode: str, type: T.Type) -> None:
    right = b.value(type, 0.3)
    if opcode in ("shl", "lshr", "ashr") and b.chance(0.5):
        right = b.e.binary("and", right, b.source.choice((7, 15)))
    elif opcode in ("sdiv", "srem", "udiv", "urem") and b.chance(0.3):
        right = integer(type, b.source.choice((0, -1)))
    b.keep(b.e.binary(opcode, b.value(type), right))


def integer_intrinsic(b: Builder) -> None:
    _integer_intrinsic(b, b.choose(INTRINSICS), b.integer_type())


def _integer_intrinsic(b: Builder, name: str, type: T.Type) -> None:
    args = [b.value(type)]
    if name in ("abs", "ctlz", "cttz"):
        args.append(integer(T.I1, 0))
    elif name in ("fshl", "fshr"):
        args += [b.value(type), b.value(type)]
    elif name not in ("ctpop", "bswap", "bitreverse"):
        args.append(b.value(type))
    if name == "bswap" and type is T.I8:
        return
    b.keep(b.e.call(f"llvm.{name}.{type}", type, args))


def overflowing(b: Builder) -> None:
    _overflowing(b, b.choose(OVERFLOWS), b.integer_type())


def _overflowing(b: Builder, name: str, type: T.Type) -> None:
    pair = b.e.call(f"llvm.{name}.with.overflow.{type}", T.literal_struct((type, T.I1)), [b.value(type), b.value(type)])
    b.keep(b.e.add(M.ExtractValue(type, pair, (0,))))
    b.keep(b.e.add(M.ExtractValue(T.I1, pair, (1,))))


def floating_operation(b: Builder) -> None:
    _floating(b, b.choose("fadd fmul " + FLOATING), b.floating_type())


def _floating(b: Builder, opcode: str, type: T.Type) -> None:
    if opcode == "fneg":
        b.keep(b.e.unary("fneg", b.value(type)))
    else:
        b.keep(b.e.binary(opcode, b.value(type), b.value(type)))


def multiply_add(b: Builder) -> None:
    _multiply_add(b, b.choose("fma fmuladd"), b.floating_type())


def _multiply_add(b: Builder, name: str, type: T.Type) -> None:
    b.keep(b.e.call(f"llvm.{name}.{NAMES[type]}", type, [b.value(type) for _ in range(3)]))


def contracted_sum(b: Builder) -> None:
    """A product and its sum, for ``fuse`` to join."""
    type = b.floating_type()
    other = b.value(type)
    product = b.e.binary("fmul", b.value(type), b.value(type), ("contract",))
    if b.chance(0.3):
        b.keep(b.e.call(f"llvm.fabs.{NAMES[type]}", type, [product]))
    if isinstance(other, M.Instruction) and other.opcode == "fmul":
        other = b.constant(type)
    left, right = (product, other) if b.chance(0.5) else (other, product)
    b.keep(b.e.binary(b.choose("fadd fsub"), left, right, ("contract",)))


def floating_intrinsic(b: Builder) -> None:
    _floating_intrinsic(b, b.choose(ROUNDINGS), b.floating_type())


def _floating_intrinsic(b: Builder, name: str, type: T.Type) -> None:
    args = [b.value(type)]
    if name in ("copysign", "minnum", "maxnum"):
        args.append(b.value(type))
    if name == "copysign":  # a NaN has no sign that can be relied on
        args[1] = b.e.select(b.e.compare("uno", args[1], args[1]), b.constant(type), args[1])
    elif len(args) == 2:  # nor is it said which of two zeros is the smaller
        args = [b.e.binary("fadd", arg, _zero(type)) for arg in args]
    b.keep(b.e.call(f"llvm.{name}.{NAMES[type]}", type, args))


def _zero(type: T.Type) -> M.Constant:
    return M.ConstantFloat(type, "0xH0000" if type is T.HALF else "0.0")


def mathematics(b: Builder) -> None:
    type = b.source.choice((T.FLOAT, T.DOUBLE))
    name = b.choose("sin cos exp log cbrt atan erf tanh log1p expm1")
    b.keep(b.e.call(f"gpi.math.{name}.{NAMES[type]}", type, [b.value(type)]))


def comparison(b: Builder) -> None:
    if b.chance(0.4):
        type = b.floating_type()
        b.keep(b.e.compare(b.choose("oeq ogt oge olt ole one ord ueq ugt uge ult ule une uno"), b.value(type), b.value(type)))
    else:
        type = b.integer_type()
        b.keep(b.e.compare(b.choose("eq ne ugt uge ult ule sgt sge slt sle"), b.value(type), b.value(type)))


def selection(b: Builder) -> None:
    type = b.any_type()
    b.keep(b.e.select(b.condition(), b.value(type), b.value(type)))


def conversion(b: Builder) -> None:
    if b.chance(0.2):
        b.keep(b.e.cast("zext", b.condition(), b.integer_type()))
    else:
        b.source.choice(_CONVERSIONS)(b)


def _convert(b: Builder, opcode: str, source: T.Type, target: T.Type) -> None:
    value = b.value(source, 0.05)
    if opcode in ("fptosi", "fptoui") and b.chance(0.3):
        value = b.e.select(b.condition(), floating(source, b.source.choice((math.nan, math.inf, -math.inf, 1e30, -1e30))), value)
    b.keep(b.e.cast(opcode, value, target))


def _saturated(b: Builder, name: str, source: T.Type, target: T.Type) -> None:
    b.keep(b.e.call(f"llvm.{name}.sat.{target}.{NAMES[source]}", target, [b.value(source, 0.05)]))


def _conversions() -> Iterator[Callable[[Builder], None]]:
    for types, grows, shrinks in ((INTEGERS, ("zext", "sext"), ("trunc",)), (FLOATS, ("fpext",), ("fptrunc",))):
        for source, target in permutations(types, 2):
            for opcode in grows if types.index(target) > types.index(source) else shrinks:
                yield partial(_convert, opcode=opcode, source=source, target=target)
    for number in INTEGERS:
        for real in FLOATS:
            yield from (partial(_convert, opcode=opcode, source=number, target=real) for opcode in ("sitofp", "uitofp"))
            yield from (partial(_convert, opcode=opcode, source=real, target=number) for opcode in ("fptosi", "fptoui"))
            yield from (partial(_saturated, name=name, source=real, target=number) for name in ("fptosi", "fptoui"))


def _operations() -> Iterator[Callable[[Builder], None]]:
    for type in INTEGERS:
        yield from (partial(_integer, opcode=opcode, type=type) for opcode in INTEGER.split())
        yield from (partial(_integer_intrinsic, name=name, type=type) for name in INTRINSICS.split())
        yield from (partial(_overflowing, name=name, type=type) for name in OVERFLOWS.split())
    for type in FLOATS:
        yield from (partial(_floating, opcode=opcode, type=type) for opcode in FLOATING.split())
        yield from (partial(_floating_intrinsic, name=name, type=type) for name in ROUNDINGS.split())
        yield from (partial(_multiply_add, name=name, type=type) for name in ("fma", "fmuladd"))
    yield from _CONVERSIONS


_CONVERSIONS = list(_conversions())
_ALL = list(_operations())


def any_operation(b: Builder) -> None:
    """One of one type, all as likely."""
    b.source.deal(_ALL)(b)


def who(b: Builder) -> None:
    """An index, asked for at this place."""
    if b.chance(0.5):
        b.keep(b.axis(b.choose("thread.idx thread.idx block.idx block.dim grid.dim"), b.source.randrange(b.axes)))
    else:
        b.keep(b.builtin(f"gpi.{b.choose('lane.id warp.id warp.size shared.dynamic.size')}", T.I32))


STATEMENTS: dict[Callable[[Builder], None], int] = {
    any_operation: 70, integer_operation: 12, integer_intrinsic: 2, overflowing: 1, floating_operation: 7, multiply_add: 2, floating_intrinsic: 2,
    mathematics: 1, comparison: 6, selection: 5, conversion: 3, who: 2,
}  # fmt: skip
"""How often each is chosen. ``contracted_sum`` is apart: LLVM's passes may turn what is added into another such product."""
