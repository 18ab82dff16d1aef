"""Vectors, structs and arrays as values, taken apart: each lane's are its own, and slices are of scalars."""

from __future__ import annotations

import copy
import re

from opengpi.analysis.dominators import postorder
from opengpi.device.cpu.vector_engine.leaves import bits_of, is_aggregate, leaf_count, leaves, of_constant, offsets, part, reshaped
from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.instructions import BINARY
from opengpi.ir.layout import align_of
from opengpi.ir.rewrite import Emitter, constant_value, replace_uses

_CASTS = frozenset("trunc zext sext fptrunc fpext fptoui fptosi uitofp sitofp ptrtoint inttoptr addrspacecast".split())
_EACH = BINARY | _CASTS | {"fneg", "freeze", "icmp", "fcmp", "select", "getelementptr"}
_MOST = 64
"""Scalars of one value; what has more is left as it is."""
_VECTOR_SUFFIX = re.compile(r"\.v\d+(?=(?:[ifp]|bf)\d)")
_REDUCTIONS = {"fadd": "fadd", "fmul": "fmul"} | {name: name for name in ("add", "mul", "and", "or", "xor")}


def scalarise(function: M.Function, module: M.Module) -> None:
    """Leaves no aggregate as a value but what one instruction alone can make (cmpxchg, calls), which is taken apart right behind it.

    Before: ``%v = load <4 x float>, ptr %p, align 16`` and ``%x = extractelement <4 x float> %v, i32 1``. After: four loads of float, and
    the second takes the place of %x. Vectors of up to eight bytes with elements below four, as ``<2 x half>``, are loaded and stored as
    one integer. Refusal where an aggregate goes into a call.
    """
    if any(is_aggregate(value.type) for i in function.instructions() for value in (i, *i.operands)):
        _Scalariser(function, module).run()


class _Scalariser:
    def __init__(self, function: M.Function, module: M.Module) -> None:
        self.function = function
        self.e = Emitter(module)
        self.parts: dict[M.Value, list[M.Value]] = {}
        self.replaced: dict[M.Value, M.Value] = {}
        self.phis: list[M.Phi] = []

    def run(self) -> None:
        reached = list(reversed(postorder(self.function.entry, lambda block: block.successors)))
        for block in reached:
            self.e.out = []
            for i in block.instructions:
                self.e.metadata = i.metadata
                self._visit(i)
            block.instructions = self.e.out
        for phi in self.phis:
            for number, made in enumerate(self.parts[phi]):
                made.operands = [x for value, before in phi.incoming() for x in (self._of(value)[number], before)]  # type: ignore[attr-defined]
        replace_uses(self.function, self.replaced)
        inside = set(reached)
        for block in reached:  # what is never reached has kept its aggregates
            for phi in block.phis():
                phi.operands = [x for value, before in phi.incoming() if before in inside for x in (value, before)]
        self.function.blocks = [block for block in self.function.blocks if block in inside]

    def _of(self, value: M.Value) -> list[M.Value]:
        """The scalars that make up ``value``."""
        if not is_aggregate(value.type):
            return [value]
        if value not in self.parts:
            if not isinstance(value, M.ConstantAggregate | M.ConstantBytes | M.ConstantWord):
                raise Refusal(f"an expression of type {value.type}")
            self.parts[value] = of_constant(value)
        return self.parts[value]

    def _set(self, i: M.Instruction, values: list[M.Value]) -> None:
        if is_aggregate(i.type):
            self.parts[i] = values
        else:
            self.replaced[i] = values[0]

    def _visit(self, i: M.Instruction) -> None:
        types = [value.type for value in (i, *i.operands) if is_aggregate(value.type)]
        if not types:
            self.e.out.append(i)
            return
        if max(map(leaf_count, types)) > _MOST:
            raise Refusal(f"{i.opcode} of {max(types, key=leaf_count)}", i)
        if isinstance(i, M.Phi):
            self.phis.append(i)
            self.parts[i] = [self.e.add(M.Phi(type, [])) for type in leaves(i.type)]
        elif isinstance(i, M.Load):
            self._set(i, self._load(i))
        elif isinstance(i, M.Store):
            self._store(i)
        elif isinstance(i, M.ExtractValue):
            first, type = part(i.operands[0].type, i.indices)
            self._set(i, self._of(i.operands[0])[first : first + leaf_count(type)])
        elif isinstance(i, M.InsertValue):
            first, type = part(i.type, i.indices)
            self._set(i, _with(self._of(i.operands[0]), first, self._of(i.operands[1])))
        elif isinstance(i, M.ShuffleVector):
            both = [*self._of(i.operands[0]), *self._of(i.operands[1])]
            self._set(i, [both[number] if number >= 0 else M.ConstantWord(both[0].type, "poison") for number in i.mask])
        elif i.opcode in ("extractelement", "insertelement"):
            self._element(i)
        elif i.opcode == "bitcast":
            self._set(i, reshaped(self.e, self._of(i.operands[0]), next(leaves(i.type))))
        elif i.opcode == "select" and not is_aggregate(i.operands[0].type):
            condition, a, b = i.operands
            self._set(i, [self.e.select(condition, x, y) for x, y in zip(self._of(a), self._of(b), strict=True)])
        elif i.opcode in _EACH:
            self._set(i, self._each(i, i.operands))
        elif isinstance(i, M.Call):
            self._call(i)
        elif isinstance(i, M.CompareExchange):
            self._take_apart(i)
        else:
            raise Refusal(f"{i.opcode} of a value of type {types[0]}", i)

    # --- instructions ----------------------------------------------------------------------------

    def _each(self, i: M.Instruction, operands: list[M.Value]) -> list[M.Value]:
        """``i`` on element after element; an operand that is none is the same for all."""
        columns = [self._of(operand) if is_aggregate(operand.type) else None for operand in operands]
        made: list[M.Value] = []
        for number, type in enumerate(leaves(i.type)):
            one = copy.copy(i)
            one.type, one.name, one.metadata = type, "", {}
            one.operands = [operand if column is None else column[number] for operand, column in zip(operands, columns, strict=True)]
            made.append(self.e.add(one))
        return made

    def _element(self, i: M.Instruction) -> None:
        values, index = self._of(i.operands[0]), i.operands[-1]
        number = constant_value(index)
        poison = M.ConstantWord(values[0].type, "poison")
        if number is not None:
            inside = 0 <= number < len(values)
            if i.opcode == "extractelement":
                self._set(i, [values[number] if inside else poison])
            else:
                self._set(i, _with(values, number, [i.operands[1]]) if inside else values)
            return
        at = [self.e.compare("eq", index, k) for k in range(len(values))]
        if i.opcode == "insertelement":
            self._set(i, [self.e.select(here, i.operands[1], value) for here, value in zip(at, values, strict=True)])
            return
        found = values[-1]
        for here, value in zip(at[-2::-1], values[-2::-1], strict=True):
            found = self.e.select(here, value, found)
        self._set(i, [found])

    def _call(self, i: M.Call) -> None:
        name = i.callee_name
        if name.startswith("llvm.vector.reduce."):
            self._reduce(i, name.split(".")[3])
        elif not any(is_aggregate(arg.type) for arg in i.args):
            self._take_apart(i)
        elif name.startswith("llvm.") and isinstance(i.type, T.VectorType):
            self._elementwise(i, _VECTOR_SUFFIX.sub(".", name))
        else:
            raise Refusal(f"a call of {name or 'a pointer'} with a vector or struct", i)

    def _elementwise(self, i: M.Call, name: str) -> None:
        columns = [self._of(arg) if is_aggregate(arg.type) else [arg] * leaf_count(i.type) for arg in i.args]
        made: list[M.Value] = []
        for number, type in enumerate(leaves(i.type)):
            call = self.e.call(name, type, [column[number] for column in columns])
            call.flags = i.flags
            made.append(call)
        self._set(i, made)

    def _reduce(self, i: M.Call, word: str) -> None:
        """From the first element on, as the intrinsics with a start value have it and the others may."""
        values = [value for arg in i.args for value in self._of(arg)]
        total = values[0]
        for value in values[1:]:
            if word in _REDUCTIONS:
                total = self.e.binary(word, total, value, i.flags)
            else:
                name = {"fmax": "maxnum", "fmin": "minnum", "fmaximum": "maximum", "fminimum": "minimum"}.get(word, word)
                suffix = {"half": "f16", "float": "f32", "double": "f64", "bfloat": "bf16"}.get(str(i.type), str(i.type))
                total = self.e.call(f"llvm.{name}.{suffix}", i.type, [total, value])
        self._set(i, [total])

    def _take_apart(self, i: M.Instruction) -> None:
        """What has an aggregate as its result, and can have it only as a whole."""
        self.e.out.append(i)
        if not isinstance(i.type, T.StructType) or any(is_aggregate(field) for field in i.type.fields or ()):
            raise Refusal(f"{i.opcode} with a result of type {i.type}", i)
        self._set(i, [self.e.add(M.ExtractValue(type, i, (number,))) for number, type in enumerate(leaves(i.type))])

    # --- memory ----------------------------------------------------------------------------------

    def _word(self, access: M.Load | M.Store, type: T.Type) -> T.Type | None:
        """The integer that a small vector is accessed as."""
        if not isinstance(type, T.VectorType):
            return None
        bits = type.count * bits_of(type.element)
        if bits % 8:
            raise Refusal(f"{access.opcode} of {type}", access)
        small = bits_of(type.element) < 32 or access.volatile or access.ordering is not None
        natural = (access.align or align_of(type)) * 8 >= bits
        return T.int_type(bits) if (small and bits in (8, 16, 32, 64) and natural) or bits_of(type.element) % 8 else None

    def _load(self, i: M.Load) -> list[M.Value]:
        word = self._word(i, i.type)
        if word is not None:
            return reshaped(self.e, [self._loaded(i, word, 0)], next(leaves(i.type)))
        return [self._loaded(i, type, at) for type, at in zip(leaves(i.type), offsets(i.type), strict=True)]

    def _loaded(self, i: M.Load, type: T.Type, at: int) -> M.Value:
        one = copy.copy(i)
        one.type, one.name, one.metadata = type, "", {}
        one.operands, one.align = [self.e.offset(i.operands[0], at)], _align(i.align or align_of(i.type), at)
        return self.e.add(one)

    def _store(self, i: M.Store) -> None:
        value = i.operands[0]
        word = self._word(i, value.type)
        if word is not None:
            self._stored(i, reshaped(self.e, self._of(value), word)[0], 0)
            return
        for leaf, at in zip(self._of(value), offsets(value.type), strict=True):
            if not (isinstance(leaf, M.ConstantWord) and leaf.word in ("poison", "undef")):
                self._stored(i, leaf, at)

    def _stored(self, i: M.Store, value: M.Value, at: int) -> None:
        one = copy.copy(i)
        one.metadata = {}
        one.operands, one.align = [value, self.e.offset(i.operands[1], at)], _align(i.align or align_of(i.operands[0].type), at)
        self.e.add(one)


def _with(values: list[M.Value], first: int, new: list[M.Value]) -> list[M.Value]:
    return [*values[:first], *new, *values[first + len(new) :]]


def _align(align: int, at: int) -> int:
    return min(align, at & -at) if at else align
