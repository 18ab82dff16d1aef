"""Statements in which a lane computes alone."""

from __future__ import annotations

from collections.abc import Callable

from opengpi.fuzz.builder import FLOATS, INTEGERS, NAMES, Builder
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import integer


def integer_operation(b: Builder) -> None:
    type = b.integer_type()
    opcode = b.choose("add add sub mul mul sdiv udiv srem urem shl lshr ashr and or xor xor")
    right = b.value(type, 0.3)
    if opcode in ("shl", "lshr", "ashr") and b.chance(0.5):
        right = b.e.binary("and", right, b.source.choice((7, 15)))
    b.keep(b.e.binary(opcode, b.value(type), right))


def integer_intrinsic(b: Builder) -> None:
    type = b.integer_type()
    name = b.choose("smin smax umin umax uadd.sat usub.sat sadd.sat ssub.sat abs ctpop ctlz cttz bswap bitreverse fshl fshr")
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
    type = b.integer_type()
    name = b.choose("sadd uadd ssub usub smul umul")
    pair = b.e.call(f"llvm.{name}.with.overflow.{type}", T.literal_struct((type, T.I1)), [b.value(type), b.value(type)])
    b.keep(b.e.add(M.ExtractValue(type, pair, (0,))))
    b.keep(b.e.add(M.ExtractValue(T.I1, pair, (1,))))


def floating_operation(b: Builder) -> None:
    type = b.floating_type()
    opcode = b.choose("fadd fadd fsub fmul fmul fdiv fneg frem")
    if opcode == "fneg":
        b.keep(b.e.unary("fneg", b.value(type)))
    else:
        b.keep(b.e.binary(opcode, b.value(type), b.value(type)))


def multiply_add(b: Builder) -> None:
    type = b.floating_type()
    args = [b.value(type) for _ in range(3)]
    b.keep(b.e.call(f"llvm.{b.choose('fma fmuladd')}.{NAMES[type]}", type, args))


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
    type = b.floating_type()
    name = b.choose("fabs sqrt floor ceil trunc rint nearbyint round copysign minnum maxnum")
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
    kind = b.source.randrange(5)
    if kind == 0:
        source, target = b.source.sample(INTEGERS, 2)
        wider = int(str(target)[1:]) > int(str(source)[1:])
        b.keep(b.e.cast(b.choose("zext sext") if wider else "trunc", b.value(source, 0.05), target))
    elif kind == 1:
        source, target = b.source.sample(FLOATS, 2)
        b.keep(b.e.cast("fpext" if FLOATS.index(target) > FLOATS.index(source) else "fptrunc", b.value(source, 0.05), target))
    elif kind == 2:
        b.keep(b.e.cast(b.choose("sitofp uitofp"), b.value(b.integer_type(), 0.05), b.floating_type()))
    elif kind == 3:
        b.keep(b.e.cast(b.choose("fptosi fptoui"), b.value(b.floating_type(), 0.05), b.integer_type()))
    else:
        b.keep(b.e.cast("zext", b.condition(), b.integer_type()))


def who(b: Builder) -> None:
    """An index, asked for at this place."""
    if b.chance(0.5):
        b.keep(b.axis(b.choose("thread.idx thread.idx block.idx block.dim grid.dim"), b.source.randrange(b.axes)))
    else:
        b.keep(b.builtin(f"gpi.{b.choose('lane.id warp.id warp.size shared.dynamic.size')}", T.I32))


STATEMENTS: dict[Callable[[Builder], None], int] = {
    integer_operation: 20, integer_intrinsic: 6, overflowing: 2, floating_operation: 10, multiply_add: 3, floating_intrinsic: 5,
    mathematics: 1, comparison: 6, selection: 5, conversion: 8, who: 2,
}  # fmt: skip
"""How often each is chosen. ``contracted_sum`` is apart: LLVM's passes may turn what is added into another such product."""
