"""What generic pointers point into: the address space of each, traced to where it stems from."""

from __future__ import annotations

from opengpi.ir import model as M
from opengpi.ir import types as T

GENERIC, GLOBAL, SHARED, CONSTANT, LOCAL = 0, 1, 3, 4, 5
SPACE_NAMES = {GENERIC: "generic", GLOBAL: "global", SHARED: "shared", CONSTANT: "constant", LOCAL: "local"}
_OFFSETS = ("getelementptr", "addrspacecast", "freeze")


class PointerBases:
    """The address space of every pointer of a function. ``kernel`` pointers that come in as arguments, or are loaded
    from a kernel's aggregate argument, point to global memory: the host has no other to pass."""

    def __init__(self, function: M.Function) -> None:
        self._function = function
        self._spaces: dict[M.Value, int | None] = {}
        pointers = [i for i in function.instructions() if isinstance(i.type, T.PointerType)]
        changed = True
        while changed:  # None, not known yet, meets every space; two spaces meet in generic
            changed = False
            for instruction in pointers:
                space = self._of_instruction(instruction)
                if space != self._spaces.get(instruction):
                    self._spaces[instruction] = space
                    changed = True

    def space(self, value: M.Value) -> int:
        """Number of the address space that ``value`` points into; 0 where it is not settled."""
        found = self._of(value)
        return GENERIC if found is None else found

    def base(self, value: M.Value) -> M.Value:
        """The variable, alloca, argument or other instruction that ``value`` is an offset from."""
        while isinstance(value, M.ConstantExpr | M.Instruction) and value.opcode in _OFFSETS:
            value = value.operands[0]
        return value

    def _of(self, value: M.Value) -> int | None:
        if isinstance(value.type, T.PointerType) and value.type.space:
            return value.type.space
        if isinstance(value, M.Instruction):
            return self._spaces.get(value)
        if isinstance(value, M.ConstantExpr):
            return self._of(value.operands[0]) if value.opcode in _OFFSETS else GENERIC
        if isinstance(value, M.GlobalVariable):
            return GLOBAL
        if isinstance(value, M.ConstantWord):
            return None
        if isinstance(value, M.Argument) and self._function.is_kernel:
            return LOCAL if any(attr.startswith("byval") for attr in value.attrs) else GLOBAL
        return GENERIC

    def _of_instruction(self, i: M.Instruction) -> int | None:
        if isinstance(i, M.Alloca):
            return LOCAL
        if i.opcode in _OFFSETS:
            return self._of(i.operands[0])
        if i.opcode == "select":
            return _meet(self._of(i.operands[1]), self._of(i.operands[2]))
        if isinstance(i, M.Phi):
            space: int | None = None
            for value in i.operands[::2]:
                space = _meet(space, self._of(value))
            return space
        if isinstance(i, M.Call) and i.callee_name in ("gpi.shared.address", "gpi.malloc"):
            return SHARED if i.callee_name == "gpi.shared.address" else GLOBAL
        if isinstance(i, M.Load):
            return self._loaded(i)
        return GENERIC

    def _loaded(self, load: M.Load) -> int:
        base = self.base(load.operands[0])
        from_kernel = isinstance(base, M.Argument) and self._function.is_kernel and any(attr.startswith("byval") for attr in base.attrs)
        return GLOBAL if from_kernel else GENERIC


def _meet(a: int | None, b: int | None) -> int | None:
    if a is None or b is None:
        return b if a is None else a
    return a if a == b else GENERIC


def only_read(function: M.Function, address: M.Value) -> bool:
    """Whether memory at ``address`` is only loaded from, and the address goes nowhere."""
    derived: set[M.Value] = {address}
    changed = True
    while changed:
        changed = False
        for i in function.instructions():
            if derived.isdisjoint(i.operands) or i in derived:
                continue
            if isinstance(i, M.GetElementPtr) or i.opcode in ("addrspacecast", "bitcast"):
                derived.add(i)
                changed = True
            elif isinstance(i, M.Call):
                name = i.callee_name
                copied_from = name.startswith(("llvm.memcpy.", "llvm.memmove.")) and i.args[0] not in derived
                if not copied_from and not name.startswith(("llvm.lifetime.", "llvm.assume", "llvm.dbg.")):
                    return False
            elif not isinstance(i, M.Load):
                return False
    return True


def annotate_pointer_bases(function: M.Function) -> dict[M.Value, list[str]]:
    """``; shared``, ``; global``, … at each instruction that makes a pointer, and at each load and store."""
    bases = PointerBases(function)
    notes: dict[M.Value, list[str]] = {}
    for instruction in function.instructions():
        if isinstance(instruction.type, T.PointerType):
            notes[instruction] = [SPACE_NAMES[bases.space(instruction)]]
        elif isinstance(instruction, M.Load | M.Store | M.AtomicRMW | M.CompareExchange):
            address = instruction.operands[1 if isinstance(instruction, M.Store) else 0]
            notes[instruction] = [f"accesses {SPACE_NAMES[bases.space(address)]}"]
    return notes
