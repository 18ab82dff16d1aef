"""Local arrays of a warp's lanes, element by element: first every lane's first element, then every lane's second."""

from __future__ import annotations

from dataclasses import dataclass, field

from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_of, offset_of, size_of
from opengpi.ir.rewrite import Emitter, constant_value, integer, replace_uses, split_block

_LIFETIMES = ("llvm.lifetime.",)
_FILLS = ("llvm.memset.", "llvm.memcpy.", "llvm.memmove.")


def interleave(function: M.Function, module: M.Module, warp: int) -> None:
    """Has lanes that access one element of their arrays access consecutive ones.

    Before: ``%a = alloca [8 x float]`` and ``%p = getelementptr float, ptr %a, i32 %k``. After: ``%m = call ptr @gpi.state.local(i64 1024)``, memory
    of the warp, ``%a = getelementptr i32, ptr %m, i32 %lane`` and ``%p = getelementptr [32 x float], ptr %a, i32 %k``: what lay o bytes from the
    start of a lane's array lies o times 32 bytes from its first element. That needs all accesses to be of one size, and to be known. Copies and
    fills of the array become loops over its elements.
    """
    for alloca in [i for i in function.entry.instructions if isinstance(i, M.Alloca)]:
        uses = _uses(function, alloca)
        size = uses.element() if uses is not None else None
        if uses is not None and size is not None:
            _Interleaver(function, module, warp, alloca, uses, size).run()


@dataclass
class _Uses:
    """Who knows of a local array: instructions that give addresses in it, that load or store there, fills of ``length`` bytes, and the ends of
    its life."""

    alloca: M.Alloca
    addresses: list[M.Value]
    accesses: list[M.Load | M.Store] = field(default_factory=list)
    fills: list[M.Call] = field(default_factory=list)
    lifetimes: list[M.Call] = field(default_factory=list)

    def element(self) -> int | None:
        """The bytes of every access; None where they differ, where one may lie across two elements, or where there is one element only."""
        sizes = {size_of(_accessed(i)) for i in self.accesses}
        if len(sizes) != 1:
            return None
        size = sizes.pop()
        aligns = [self.alloca.align or align_of(self.alloca.allocated_type), *(i.align or align_of(_accessed(i)) for i in self.accesses)]
        length = size_of(self.alloca.allocated_type)
        whole = length % size == 0 and all(_length(fill) % size == 0 for fill in self.fills)
        return size if size in (1, 2, 4, 8) and min(aligns) >= size and whole and length > size else None


def _accessed(i: M.Load | M.Store) -> T.Type:
    return i.type if isinstance(i, M.Load) else i.operands[0].type


def _length(fill: M.Call) -> int:
    length = constant_value(fill.args[2])
    assert length is not None
    return length


def _uses(function: M.Function, alloca: M.Alloca) -> _Uses | None:
    """None where an address of the array gets to what is not told of here, or may be one of another's."""
    if alloca.operands or alloca.type is not T.PTR:
        return None
    uses = _Uses(alloca, [alloca])
    meeting: list[M.Instruction] = []
    for address in uses.addresses:
        for i in function.instructions():
            if address not in i.operands:
                continue
            if isinstance(i, M.GetElementPtr) and i.operands[0] is address:
                uses.addresses += [i] * (i not in uses.addresses)
            elif isinstance(i, M.Phi) or (i.opcode == "select" and i.operands[0] is not address):
                uses.addresses += [i] * (i not in uses.addresses)
                meeting.append(i)
            elif isinstance(i, M.Load | M.Store) and not i.volatile and i.ordering is None and (isinstance(i, M.Load) or i.operands[0] is not address):
                uses.accesses.append(i)
            elif isinstance(i, M.Call) and i.callee_name.startswith(_LIFETIMES):
                uses.lifetimes.append(i)
            elif isinstance(i, M.Call) and i.callee_name.startswith(_FILLS) and constant_value(i.args[2]) is not None and constant_value(i.args[3]) == 0:
                uses.fills += [i] * (i not in uses.fills)
            else:
                return None
    known = set(uses.addresses)
    for i in meeting:
        if not all(value in known for value in ([value for value, _ in i.incoming()] if isinstance(i, M.Phi) else i.operands[1:])):
            return None
    return None if any(known.issuperset(fill.args[:2]) for fill in uses.fills) else uses


class _Interleaver:
    def __init__(self, function: M.Function, module: M.Module, warp: int, alloca: M.Alloca, uses: _Uses, size: int) -> None:
        self.function = function
        self.warp = warp
        self.alloca = alloca
        self.uses = uses
        self.size = size
        self.e = Emitter(module)

    def run(self) -> None:
        scaled = {address: _scaled(address.source_type, self.warp) for address in self.uses.addresses if isinstance(address, M.GetElementPtr)}
        if None in scaled.values():
            return
        for address, type in scaled.items():
            assert type is not None
            address.source_type = type
        for access in self.uses.accesses:
            access.align = self.size
        for fill in self.uses.fills:
            self._fill(fill)
        gone = {self.alloca, *self.uses.lifetimes}
        entry = self.function.entry
        at = entry.instructions.index(self.alloca)
        entry.instructions[at:at] = self._memory()
        for block in self.function.blocks:
            block.instructions = [i for i in block.instructions if i not in gone]

    def _memory(self) -> list[M.Instruction]:
        self.e.out, self.e.metadata = [], self.alloca.metadata
        memory = self.e.call("gpi.state.local", T.PTR, [integer(T.I64, size_of(self.alloca.allocated_type) * self.warp)], ("nounwind",))
        lane = self.e.call("gpi.lane.id", T.I32, [])
        own = self.e.add(M.GetElementPtr(T.PTR, T.int_type(8 * self.size), [memory, lane]))
        replace_uses(self.function, {self.alloca: own})
        return self.e.out

    def _fill(self, call: M.Call) -> None:
        """In place of the call a loop over the elements, of at least one trip."""
        before = next(block for block in self.function.blocks if call in block.instructions)
        behind = split_block(before, before.instructions.index(call), "behind.fill")
        behind.instructions.remove(call)
        if _length(call) == 0:
            before.instructions.append(M.Branch([behind]))
            return
        loop = M.Block("fill", self.function)
        self.function.blocks.insert(self.function.blocks.index(behind), loop)
        before.instructions.append(M.Branch([loop]))
        self.e.out, self.e.metadata = [], call.metadata
        at = self.e.add(M.Phi(T.I64, [(integer(T.I64, 0), before)]))
        word = T.int_type(8 * self.size)
        if call.callee_name.startswith("llvm.memset."):
            byte = self.e.cast("zext", call.args[1], word) if self.size > 1 else call.args[1]
            value = self.e.binary("mul", byte, int.from_bytes(b"\1" * self.size, "little"))
        else:
            value = self.e.load(word, self._place(call, 1, at), self._align(call, 1))
        self.e.store(value, self._place(call, 0, at), self._align(call, 0))
        following = self.e.binary("add", at, self.size)
        again = self.e.compare("ult", following, _length(call))
        at.operands += [following, loop]
        loop.instructions = [*self.e.out, M.Branch([again, loop, behind])]

    def _place(self, call: M.Call, argument: int, at: M.Value) -> M.Value:
        """``at`` bytes behind one of the addresses of a copy or fill, in the array or elsewhere."""
        address = call.args[argument]
        step = T.array(self.warp, T.I8) if address in self.uses.addresses else T.I8
        return self.e.add(M.GetElementPtr(T.PTR, step, [address, at]))

    def _align(self, call: M.Call, argument: int) -> int:
        given = next((int(attr[6:]) for attr in call.arg_attrs[argument] if attr.startswith("align ")), 1)
        return self.size if call.args[argument] in self.uses.addresses else min(given, self.size)


def _scaled(type: T.Type, warp: int) -> T.Type | None:
    """A type in which every part lies ``warp`` times as far from the start as in ``type``; None where there is none, as with padding."""
    made: T.Type | None
    if isinstance(type, T.StructType):
        fields = [_scaled(part, warp) for part in type.fields or ()]
        if None in fields or type.fields is None:
            return None
        made = T.literal_struct(tuple(fields), type.packed)  # type: ignore[arg-type]
        if any(offset_of(made, index) != warp * offset_of(type, index) for index in range(len(fields))):
            return None
    elif isinstance(type, T.ArrayType | T.VectorType):
        element = _scaled(type.element, warp)
        made = element and T.array(type.count, element)
    else:
        made = T.array(warp, type)
    return made if made is not None and size_of(made) == warp * size_of(type) else None
