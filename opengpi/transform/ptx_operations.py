"""The PTX instructions that ``ptx`` translates, as operations on IR values. Source: PTX ISA 8.8."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import Emitter, integer
from opengpi.transform import intrinsics as N

TYPES: dict[str, T.Type] = {
    **{f"{letter}{bits}": T.int_type(bits) for letter in "bus" for bits in (8, 16, 32, 64)},
    "f16": T.HALF, "f32": T.FLOAT, "f64": T.DOUBLE, "pred": T.I1,
}  # fmt: skip
_ADDRESS = re.compile(r"\[\s*([^\]+\s]+)\s*(?:\+\s*(-?\w+))?\s*\]")


class Refused(Exception):
    """The instruction is not translated; ``str()`` says why."""


class Machine:
    """Registers, by their names in the text, and the emitter."""

    def __init__(self, emitter: Emitter, registers: dict[str, M.Value | None], outputs: int) -> None:
        self.e = emitter
        self.registers = registers
        self.outputs = outputs

    def read(self, text: str, type: T.Type) -> M.Value:
        """An operand as a value of ``type``: bits are kept, narrower numbers zero-extended, wider ones cut."""
        text = text.strip()
        if text[:1] == "!":
            return self.e.binary("xor", self.read(text[1:], T.I1), -1)
        number = _number(text)
        if number is not None:
            return self.as_type(integer(_integer_of(type), number), type)
        if text[:2] in ("0f", "0F", "0d", "0D"):
            return self.as_type(integer(T.I32 if text[1] in "fF" else T.I64, int(text[2:], 16)), type)
        value = self.registers.get(text)
        if value is None:
            raise Refused(f"{text} is not a register that holds a value")
        return self.as_type(value, type)

    def as_type(self, value: M.Value, type: T.Type) -> M.Value:
        if value.type is type:
            return value
        if isinstance(value.type, T.PointerType):
            value = self.e.cast("ptrtoint", value, T.I64)
        elif value.type in T.FLOAT_TYPES:
            value = self.e.cast("bitcast", value, _integer_of(value.type))
        want = _integer_of(type)
        assert isinstance(value.type, T.IntType)
        if value.type is not want:
            value = self.e.cast("trunc" if value.type.bits > want.bits else "zext", value, want)
        if type is want:
            return value
        return self.e.cast("inttoptr" if isinstance(type, T.PointerType) else "bitcast", value, type)

    def write(self, text: str, value: M.Value, signed: bool = False) -> None:
        """Sets a register; a ``signed`` number of less than 32 bits fills it by its sign."""
        if text not in self.registers:
            raise Refused(f"{text} is not a register")
        if signed and isinstance(value.type, T.IntType) and value.type.bits < 32:
            value = self.e.cast("sext", value, T.I32)
        self.registers[text] = value

    def address(self, text: str, space: str) -> M.Value:
        """``[register+offset]`` as a pointer. Shared addresses are offsets, as PTX has them."""
        match = _ADDRESS.fullmatch(text)
        if match is None:
            raise Refused("only addresses in a register are translated")
        if space == "shared":
            base: M.Value = self.e.call("gpi.shared.address", T.PTR, [self.read(match[1], T.I32)])
        else:
            base = self.read(match[1], T.PTR)
        return self.e.offset(base, _number(match[2] or "0") or 0)


Operation = Callable[[Machine, list[str], list[str]], None]


def _number(text: str) -> int | None:
    try:
        return int(text.rstrip("U"), 0)
    except ValueError:
        return None


def _integer_of(type: T.Type) -> T.IntType:
    """The integer as wide as ``type``."""
    if isinstance(type, T.IntType):
        return type
    return T.I16 if type is T.HALF else T.I32 if type is T.FLOAT else T.I64


def _type(modifiers: list[str]) -> tuple[T.Type, bool]:
    """The type an instruction names last, and whether it is signed."""
    name = modifiers[-1] if modifiers else ""
    if name not in TYPES:
        raise Refused(f"it is not known for the type .{name}")
    return TYPES[name], name[0] == "s"


def _only(modifiers: list[str], *allowed: str) -> None:
    for modifier in modifiers:
        if modifier not in allowed:
            raise Refused(f"the modifier .{modifier} is not translated")


# --- data movement -------------------------------------------------------------------------------


def _mov(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, _ = _type(modifiers)
    to, source = operands
    if to[0] == "{":
        parts = to[1:-1].split(",")
        width = _integer_of(type).bits // len(parts)
        whole = m.read(source, _integer_of(type))
        for index, part in enumerate(parts):
            m.write(part.strip(), m.e.cast("trunc", m.e.binary("lshr", whole, width * index), T.int_type(width)))
    elif source[0] == "{":
        parts = source[1:-1].split(",")
        want = _integer_of(type)
        width = want.bits // len(parts)
        pieces = [m.as_type(m.read(part, T.int_type(width)), want) for part in parts]
        whole = pieces[0]
        for index, piece in enumerate(pieces[1:], 1):
            whole = m.e.binary("or", whole, m.e.binary("shl", piece, width * index))
        m.write(to, whole)
    elif source[0] == "%" and source not in m.registers:
        m.write(to, m.as_type(_special(m, source[1:]), type))
    else:
        m.write(to, m.read(source, type))


def _special(m: Machine, name: str) -> M.Value:
    mapping = N.SPECIAL_REGISTERS.get(name.replace("_", "."))
    value = mapping(m.e, []) if mapping else None
    if value is None:
        raise Refused(f"the special register %{name} has no counterpart")
    return value


_CACHING = ("global", "shared", "local", "const", "param", "ca", "cg", "cs", "lu", "cv", "nc", "wb", "wt", "weak", "sys", "gpu", "cta", "v2", "v4")
_SCOPES = {"sys": "", "gpu": "", "cta": "block"}


def _access(modifiers: list[str]) -> tuple[T.Type, str, bool, M.Ordering | None]:
    """Type, space, volatility and ordering of a load or store."""
    type, _ = _type(modifiers)
    words = [word for word in modifiers[:-1] if not word.startswith(("L1", "L2"))]
    _only(words, *_CACHING, "volatile", "relaxed", "acquire", "release")
    word = next(({"relaxed": "monotonic"}.get(word, word) for word in words if word in ("relaxed", "acquire", "release")), None)
    scope = next((_SCOPES[word] for word in words if word in _SCOPES), "")
    space = next((word for word in words if word in ("shared", "local", "const")), "global")
    return type, space, "volatile" in words or "cv" in words, M.Ordering(word, scope) if word else None


def _elements(text: str) -> list[str]:
    return [part.strip() for part in text.strip("{} ").split(",")]


def _size(type: T.Type) -> int:
    return _integer_of(type).bits // 8


def _ld(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, space, volatile, ordering = _access(modifiers)
    address = m.address(operands[1], space)
    for index, register in enumerate(_elements(operands[0])):
        value = m.e.add(M.Load(type, m.e.offset(address, index * _size(type)), _size(type), volatile, ordering))
        m.write(register, value, signed=modifiers[-1][0] == "s")


def _st(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, space, volatile, ordering = _access(modifiers)
    address = m.address(operands[0], space)
    for index, element in enumerate(_elements(operands[1])):
        m.e.add(M.Store(m.read(element, type), m.e.offset(address, index * _size(type)), _size(type), volatile, ordering))


def _atom(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """atom and red: the latter has no result."""
    type, signed = _type(modifiers)
    words = [word for word in modifiers[:-1] if word not in ("global", "shared", "relaxed", "gpu", "sys", "cta")]
    has_result = operands[0][0] != "["
    to, address = (operands[0], operands[1]) if has_result else ("", operands[0])
    values = [m.read(operand, type) for operand in operands[1 + has_result :]]
    pointer = m.address(address, "shared" if "shared" in modifiers else "global")
    names = {"exch": "xchg", "min": "min" if signed else "umin", "max": "max" if signed else "umax", "inc": "uinc_wrap", "dec": "udec_wrap"}
    relaxed = M.Ordering("monotonic")
    if words == ["cas"]:
        pair = m.e.add(M.CompareExchange(T.literal_struct((type, T.I1)), pointer, values[0], values[1], relaxed, relaxed.word, _size(type)))
        result: M.Value = m.e.add(M.ExtractValue(type, pair, (0,)))
    elif len(words) == 1 and words[0] in ("add", "and", "or", "xor", *names):
        operation = "fadd" if type in T.FLOAT_TYPES and words[0] == "add" else names.get(words[0], words[0])
        result = m.e.add(M.AtomicRMW(operation, pointer, values[0], relaxed, _size(type)))
    else:
        raise Refused("this form of atomic is not translated")
    if has_result:
        m.write(to, result)


def _cp(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """cp.async copies at once, so there is nothing to commit or to wait for."""
    words = [word for word in modifiers if not word.startswith("L2")]
    if words[:1] != ["async"]:
        raise Refused("only cp.async is translated")
    if words[1:] in (["commit_group"], ["wait_group"], ["wait_all"]):
        return
    size = _number(operands[2]) if len(operands) == 3 else None
    if words[1:] not in (["ca", "shared", "global"], ["cg", "shared", "global"]) or size not in (4, 8, 16):
        raise Refused("this form of cp.async is not translated")
    to, source = m.address(operands[0], "shared"), m.address(operands[1], "global")
    for at in range(0, size, 4):
        m.e.store(m.e.load(T.I32, m.e.offset(source, at), 4), m.e.offset(to, at), 4)


def _cvta(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, _ = _type(modifiers)
    if "shared" not in modifiers:
        _only(modifiers[:-1], "to", "global", "local", "const")
        m.write(operands[0], m.read(operands[1], type))
    elif "to" in modifiers:
        m.write(operands[0], m.as_type(m.e.call("gpi.shared.offset", T.I32, [m.read(operands[1], T.PTR)]), type))
    else:
        m.write(operands[0], m.as_type(m.e.call("gpi.shared.address", T.PTR, [m.read(operands[1], T.I32)]), type))


# --- arithmetic ----------------------------------------------------------------------------------

_FLOAT_WORDS = ("rn", "ftz", "approx", "full")


def _binary(integer_opcodes: tuple[str, str], float_opcode: str = "") -> Operation:
    """An instruction of two operands: opcodes for unsigned and signed, and for floating types."""

    def operation(m: Machine, modifiers: list[str], operands: list[str]) -> None:
        type, signed = _type(modifiers)
        floating = type in T.FLOAT_TYPES
        opcode = float_opcode if floating else integer_opcodes[signed]
        if not opcode:
            raise Refused("it is not known for this type")
        _only(modifiers[:-1], *(_FLOAT_WORDS if floating else ("lo",)))
        m.write(operands[0], m.e.binary(opcode, m.read(operands[1], type), m.read(operands[2], type)))

    return operation


def _shift(m: Machine, modifiers: list[str], operands: list[str], opcodes: tuple[str, str]) -> None:
    """The amount is a u32 whatever the type; one beyond the width is made total later."""
    type, signed = _type(modifiers)
    amount = m.read(operands[2], T.I32)
    bits = _integer_of(type).bits
    if bits < 32:
        amount = m.e.select(m.e.compare("ult", amount, bits), amount, integer(T.I32, bits))
    m.write(operands[0], m.e.binary(opcodes[signed], m.read(operands[1], type), m.as_type(amount, type)))


def _extreme(kind: str) -> Operation:
    def operation(m: Machine, modifiers: list[str], operands: list[str]) -> None:
        type, signed = _type(modifiers)
        _only(modifiers[:-1], "ftz")
        a, b = m.read(operands[1], type), m.read(operands[2], type)
        suffix = f"f{_size(type) * 8}" if type in T.FLOAT_TYPES else str(type)
        name = f"{kind}num" if type in T.FLOAT_TYPES else f"{'s' if signed else 'u'}{kind}"
        m.write(operands[0], m.e.call(f"llvm.{name}.{suffix}", type, [a, b]))

    return operation


def _product(m: Machine, modifiers: list[str], operands: list[str]) -> M.Value:
    """mul's .lo, .hi and .wide."""
    type, signed = _type(modifiers)
    a, b = m.read(operands[1], type), m.read(operands[2], type)
    if type in T.FLOAT_TYPES:
        _only(modifiers[:-1], *_FLOAT_WORDS)
        return m.e.binary("fmul", a, b)
    _only(modifiers[:-1], "lo", "hi", "wide")
    if "lo" in modifiers:
        return m.e.binary("mul", a, b)
    bits = _integer_of(type).bits
    wide, extend = T.int_type(2 * bits), "sext" if signed else "zext"
    whole = m.e.binary("mul", m.e.cast(extend, a, wide), m.e.cast(extend, b, wide))
    return whole if "wide" in modifiers else m.e.cast("trunc", m.e.binary("lshr", whole, bits), type)


def _mul(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    m.write(operands[0], _product(m, modifiers, operands))


def _mad(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, _ = _type(modifiers)
    if type in T.FLOAT_TYPES:
        _fma(m, modifiers, operands)
        return
    product = _product(m, modifiers, operands)
    m.write(operands[0], m.e.binary("add", product, m.read(operands[3], product.type)))


def _fma(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, _ = _type(modifiers)
    _only(modifiers[:-1], "rn", "ftz")
    m.write(operands[0], m.e.call(f"llvm.fma.f{_size(type) * 8}", type, [m.read(operand, type) for operand in operands[1:]]))


def _float_function(name: str) -> Operation:
    """A function of one operand; ``name`` with {} for f32 or f64."""

    def operation(m: Machine, modifiers: list[str], operands: list[str]) -> None:
        type, _ = _type(modifiers)
        _only(modifiers[:-1], *_FLOAT_WORDS)
        m.write(operands[0], m.e.call(name.format(f"f{_size(type) * 8}"), type, [m.read(operands[1], type)]))

    return operation


def _reciprocal(root: bool) -> Operation:
    def operation(m: Machine, modifiers: list[str], operands: list[str]) -> None:
        type, _ = _type(modifiers)
        _only(modifiers[:-1], *_FLOAT_WORDS)
        value = m.read(operands[1], type)
        below = m.e.call(f"llvm.sqrt.f{_size(type) * 8}", type, [value]) if root else value
        m.write(operands[0], m.e.binary("fdiv", M.ConstantFloat(type, "1.0"), below))

    return operation


def _sign(opcode: str) -> Operation:
    """neg and abs."""

    def operation(m: Machine, modifiers: list[str], operands: list[str]) -> None:
        type, _ = _type(modifiers)
        value = m.read(operands[1], type)
        if type in T.FLOAT_TYPES:
            result: M.Value = m.e.unary("fneg", value) if opcode == "neg" else m.e.call(f"llvm.fabs.f{_size(type) * 8}", type, [value])
        else:
            negative = m.e.binary("sub", integer(type, 0), value)
            result = negative if opcode == "neg" else m.e.select(m.e.compare("slt", value, 0), negative, value)
        m.write(operands[0], result)

    return operation


def _not(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, _ = _type(modifiers)
    m.write(operands[0], m.e.binary("xor", m.read(operands[1], type), -1))


# --- bits ----------------------------------------------------------------------------------------


def _count(name: str, *more: bool) -> Operation:
    """popc, clz, brev by LLVM's intrinsic."""

    def operation(m: Machine, modifiers: list[str], operands: list[str]) -> None:
        type, _ = _type(modifiers)
        value = m.read(operands[1], type)
        m.write(operands[0], m.e.call(f"llvm.{name}.{type}", type, [value, *(integer(T.I1, int(flag)) for flag in more)]))

    return operation


def _bfind(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """Position of the highest one; of the highest bit unlike the sign where signed; all ones if there is none."""
    type, signed = _type(modifiers)
    _only(modifiers[:-1])
    value = m.read(operands[1], type)
    bits = _integer_of(type).bits
    if signed:
        value = m.e.binary("xor", value, m.e.binary("ashr", value, bits - 1))
    zeros = m.e.call(f"llvm.ctlz.{type}", type, [value, integer(T.I1, 0)])
    m.write(operands[0], m.as_type(m.e.binary("sub", integer(type, bits - 1), zeros), T.I32))


def _byte(m: Machine, text: str, type: T.Type) -> M.Value:
    """A position or length: the low byte of an operand."""
    return m.e.binary("and", m.read(text, type), 255)


def _bfe(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """Shifts are made total later, with amounts beyond the width meaning what PTX says."""
    type, signed = _type(modifiers)
    value, position, length = m.read(operands[1], type), _byte(m, operands[2], type), _byte(m, operands[3], type)
    bits = _integer_of(type).bits
    if not signed:
        mask = m.e.binary("sub", m.e.binary("shl", integer(type, 1), length), 1)
        m.write(operands[0], m.e.binary("and", m.e.binary("lshr", value, position), mask))
        return
    end = m.e.binary("add", position, length)
    inside = m.e.select(m.e.compare("ult", end, bits), end, integer(type, bits))
    up = m.e.binary("sub", integer(type, bits), inside)
    field = m.e.binary("ashr", m.e.binary("shl", value, up), m.e.binary("add", up, position))
    m.write(operands[0], m.e.select(m.e.compare("eq", length, 0), integer(type, 0), field))


def _bfi(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, _ = _type(modifiers)
    field, base = m.read(operands[1], type), m.read(operands[2], type)
    position, length = _byte(m, operands[3], type), _byte(m, operands[4], type)
    mask = m.e.binary("shl", m.e.binary("sub", m.e.binary("shl", integer(type, 1), length), 1), position)
    kept = m.e.binary("and", base, m.e.binary("xor", mask, -1))
    m.write(operands[0], m.e.binary("or", kept, m.e.binary("and", m.e.binary("shl", field, position), mask)))


def _prmt(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """Four bytes picked from eight; bit 3 of a selector spreads the byte's sign."""
    if modifiers != ["b32"]:
        raise Refused("only the general form is translated")
    low, high = m.as_type(m.read(operands[1], T.I32), T.I64), m.as_type(m.read(operands[2], T.I32), T.I64)
    both = m.e.binary("or", low, m.e.binary("shl", high, 32))
    selector = m.read(operands[3], T.I32)
    result: M.Value = integer(T.I32, 0)
    for index in range(4):
        pick = m.e.binary("lshr", selector, 4 * index)
        amount = m.as_type(m.e.binary("shl", m.e.binary("and", pick, 7), 3), T.I64)
        byte = m.e.cast("trunc", m.e.binary("lshr", both, amount), T.I8)
        spread = m.e.compare("ne", m.e.binary("and", pick, 8), 0)
        chosen = m.e.select(spread, m.e.binary("ashr", byte, 7), byte)
        result = m.e.binary("or", result, m.e.binary("shl", m.as_type(chosen, T.I32), 8 * index))
    m.write(operands[0], result)


def _lop3(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """Any function of three bits, as the sum of its minterms."""
    table = _number(operands[4])
    if modifiers != ["b32"] or table is None:
        raise Refused("only the form with a constant table is translated")
    inputs = [m.read(operand, T.I32) for operand in operands[1:4]]
    inverted = [m.e.binary("xor", value, -1) for value in inputs]
    result: M.Value = integer(T.I32, 0)
    for row in range(8):
        if table >> row & 1:
            a, b, c = (inputs[index] if row >> (2 - index) & 1 else inverted[index] for index in range(3))
            result = m.e.binary("or", result, m.e.binary("and", a, m.e.binary("and", b, c)))
    m.write(operands[0], result)


def _vabsdiff4(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """Absolute differences of four bytes; with .add their sum and the last operand's."""
    if modifiers != ["u32", "u32", "u32", "add"]:
        raise Refused("only the form .u32.u32.u32.add is translated")
    a, b, result = (m.read(operand, T.I32) for operand in operands[1:])
    for shift in (0, 8, 16, 24):
        x, y = (m.e.binary("and", m.e.binary("lshr", value, shift), 255) for value in (a, b))
        difference = m.e.select(m.e.compare("ult", x, y), m.e.binary("sub", y, x), m.e.binary("sub", x, y))
        result = m.e.binary("add", result, difference)
    m.write(operands[0], result)


# --- comparison and conversion -------------------------------------------------------------------


def _setp(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, signed = _type(modifiers)
    relation, *rest = modifiers[:-1]
    _only(rest, "ftz")
    if relation not in ("eq", "ne", "lt", "le", "gt", "ge") or "|" in operands[0]:
        raise Refused("this comparison is not translated")
    prefix = "o" if type in T.FLOAT_TYPES else "" if relation in ("eq", "ne") else "s" if signed else "u"
    m.write(operands[0], m.e.compare(prefix + relation, m.read(operands[1], type), m.read(operands[2], type)))


def _selp(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    type, _ = _type(modifiers)
    m.write(operands[0], m.e.select(m.read(operands[3], T.I1), m.read(operands[1], type), m.read(operands[2], type)))


def _cvt(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    *words, to_name, from_name = modifiers
    if to_name not in TYPES or from_name not in TYPES:
        raise Refused("this conversion is not translated")
    to, source = TYPES[to_name], TYPES[from_name]
    value = m.read(operands[1], source)
    floats = (source in T.FLOAT_TYPES, to in T.FLOAT_TYPES)
    _only(words, *{(False, False): (), (True, False): ("rzi", "ftz")}.get(floats, ("rn", "ftz")))
    signed = (from_name if not floats[0] else to_name)[0] == "s"
    wider = _integer_of(to).bits > _integer_of(source).bits
    if to is source:
        m.write(operands[0], value)
        return
    opcode = {
        (False, False): ("sext" if signed else "zext") if wider else "trunc",
        (True, True): "fpext" if wider else "fptrunc",
        (True, False): "fptosi" if signed else "fptoui",
        (False, True): "sitofp" if signed else "uitofp",
    }[floats]
    m.write(operands[0], m.e.cast(opcode, value, to), signed=to_name[0] == "s")


# --- threads -------------------------------------------------------------------------------------


def _barrier(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    words = [word for word in modifiers if word not in ("cta", "aligned")]
    values = [m.read(operand, T.I32) for operand in operands]
    if words == ["warp", "sync"]:
        N.warp_sync(m.e, values)
    elif words == ["sync"] and len(values) == 1:
        N.barrier(m.e, values)
    elif words in (["sync"], ["arrive"]) and len(values) == 2:
        m.e.call(f"gpi.barrier.{words[0]}", T.VOID, values)
    else:
        raise Refused("this form of barrier is not translated")


def _fence(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    _only(modifiers, "cta", "gl", "sys", "gpu", "sc", "acq_rel")
    N.fence("acq_rel" if "acq_rel" in modifiers else "seq_cst", "block" if "cta" in modifiers else "")(m.e, [])


def _shfl(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    if len(modifiers) != 3 or modifiers[0] != "sync" or modifiers[1] not in N.SHUFFLES or modifiers[2] != "b32" or "|" in operands[0]:
        raise Refused("only shfl.sync without the predicate result is translated")
    value, lane, control, mask = (m.read(operand, T.I32) for operand in operands[1:])
    result = N.shuffle(N.SHUFFLES[modifiers[1]])(m.e, [mask, value, lane, control])
    assert result is not None
    m.write(operands[0], result)


def _vote(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    if len(modifiers) != 3 or modifiers[0] != "sync" or modifiers[1] not in ("all", "any", "uni", "ballot"):
        raise Refused("only vote.sync is translated")
    result = N.vote(modifiers[1])(m.e, [m.read(operands[2], T.I32), m.read(operands[1], T.I1)])
    assert result is not None
    m.write(operands[0], result)


def _active_mask(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    m.write(operands[0], N.active_mask(m.e, []))


def _plain(name: str) -> Operation:
    """An operation without result; i32 operands."""

    def operation(m: Machine, modifiers: list[str], operands: list[str]) -> None:
        m.e.call(name, T.VOID, [m.read(operand, T.I32) for operand in operands])

    return operation


def _nothing(m: Machine, modifiers: list[str], operands: list[str]) -> None:
    """Hints."""


OPERATIONS: dict[str, Operation] = {
    "mov": _mov, "ld": _ld, "ldu": _ld, "st": _st, "atom": _atom, "red": _atom, "cvta": _cvta, "cp": _cp, "prefetch": _nothing, "prefetchu": _nothing,
    "add": _binary(("add", "add"), "fadd"), "sub": _binary(("sub", "sub"), "fsub"), "div": _binary(("udiv", "sdiv"), "fdiv"),
    "rem": _binary(("urem", "srem")), "and": _binary(("and", "and")), "or": _binary(("or", "or")), "xor": _binary(("xor", "xor")),
    "shl": partial(_shift, opcodes=("shl", "shl")), "shr": partial(_shift, opcodes=("lshr", "ashr")),
    "mul": _mul, "mad": _mad, "fma": _fma, "min": _extreme("min"), "max": _extreme("max"), "neg": _sign("neg"), "abs": _sign("abs"), "not": _not,
    "sqrt": _float_function("llvm.sqrt.{}"), "rsqrt": _reciprocal(True), "rcp": _reciprocal(False), "ex2": _float_function("gpi.math.exp2.{}"),
    "lg2": _float_function("gpi.math.log2.{}"), "sin": _float_function("gpi.math.fast.sin.{}"), "cos": _float_function("gpi.math.fast.cos.{}"),
    "popc": _count("ctpop"), "clz": _count("ctlz", False), "brev": _count("bitreverse"), "bfind": _bfind, "bfe": _bfe, "bfi": _bfi, "prmt": _prmt,
    "vabsdiff4": _vabsdiff4, "lop3": _lop3, "setp": _setp, "selp": _selp, "cvt": _cvt, "bar": _barrier, "barrier": _barrier, "membar": _fence, "fence": _fence,
    "shfl": _shfl, "vote": _vote, "activemask": _active_mask, "nanosleep": _plain("gpi.nanosleep"), "trap": _plain("gpi.trap"),
    "exit": _plain("gpi.exit"),
}  # fmt: skip
"""By the first word of the opcode."""
