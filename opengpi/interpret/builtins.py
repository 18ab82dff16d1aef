"""gpi.* operations in which a lane acts alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from opengpi.interpret.arithmetic import atomic, signed
from opengpi.interpret.errors import NotInterpreted
from opengpi.interpret.floating import library
from opengpi.interpret.machine import Frame, Step
from opengpi.interpret.memory import Memory
from opengpi.ir import types as T
from opengpi.registry.builtins import load_builtins

_AXES: dict[str, Callable[[Any], tuple[int, int, int]]] = {
    "gpi.thread.idx": lambda lane: lane.thread_idx, "gpi.block.idx": lambda lane: lane.block.index,
    "gpi.block.dim": lambda lane: lane.launch.block, "gpi.grid.dim": lambda lane: lane.launch.grid,
}  # fmt: skip
_NUMBERS: dict[str, Callable[[Any], int]] = {
    "gpi.lane.id": lambda lane: lane.lane, "gpi.warp.id": lambda lane: lane.warp_id, "gpi.warp.size": lambda lane: lane.launch.warp,
    "gpi.shared.size": lambda lane: lane.block.shared_size, "gpi.shared.dynamic.size": lambda lane: lane.block.shared_dynamic,
    "gpi.grid.cooperative": lambda lane: int(lane.launch.cooperative), "gpi.sm.id": lambda lane: 0,
}  # fmt: skip


def builtin_step(name: str, args: list[int], d: int, memory: Memory) -> Step:
    """The step of ``name`` on the frame's ``args``, into ``d``."""
    if name in _AXES:
        return _reading(lambda r: _AXES[name](r[0])[r[args[0]]], d)
    if name in _NUMBERS:
        return _reading(lambda r: _NUMBERS[name](r[0]), d)
    if name.startswith("gpi.math."):
        return _reading(_math(name, args), d)
    own = _OWN.get(name)
    if own is None:
        raise NotInterpreted(name)
    return _reading(lambda r: own(memory, r[0], *[r[arg] for arg in args]), d)


def _reading(value: Callable[[Frame], Any], d: int) -> Step:
    def step(r: Frame) -> None:
        r[d] = value(r)

    return step


def _math(name: str, args: list[int]) -> Callable[[Frame], float]:
    """A function of the C library, which is what the registry says."""
    builtin = load_builtins()[name]
    type = T.FLOAT if builtin.result == "float" else T.DOUBLE
    if builtin.cpu.startswith("gpi_math_") or builtin.params[0][0] == "i32":
        raise NotInterpreted(name)
    function = library(builtin.cpu, type, len(args))
    return lambda r: function(*[r[arg] for arg in args])


def _wrapping(operation: str) -> Callable[..., int]:
    new = atomic(operation, T.I32)

    def update(memory: Memory, lane: Any, address: int, limit: int) -> int:
        old = memory.load(T.I32, address)
        memory.store(T.I32, address, new(old, limit))
        return int(old)

    return update


def _in_shared(memory: Memory, lane: Any, address: int) -> int:
    return int(address >> 32 == lane.block.shared >> 32)


def _free(memory: Memory, lane: Any, address: int) -> None:
    if address:
        memory.free(address)


_CONVERSION = re.compile(r"%([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?(hh|h|ll|l|j|z|t|L)?([diouxXcsfFeEgGaAp%])")


def _printf(memory: Memory, lane: Any, format: int, arguments: int) -> int:
    """Arguments lie at natural alignment: 4 bytes for int and unsigned, 8 for all else."""
    at, count = arguments, 0

    def take(type: T.Type) -> Any:
        nonlocal at, count
        size = 4 if type is T.I32 else 8
        at = -(-at // size) * size + size
        count += 1
        return memory.load(type, at - size)

    def converted(match: re.Match[str]) -> str:
        flags, width, precision, length, kind = match.groups()
        if kind == "%":
            return "%"
        width = str(signed(take(T.I32), 32)) if width == "*" else width
        precision = str(signed(take(T.I32), 32)) if precision == "*" else precision
        spec = f"%{flags}{width}" + (f".{precision}" if precision is not None else "")
        if kind in "fFeEgG":
            return (spec + kind) % take(T.DOUBLE)
        if kind == "s":
            return (spec + "s") % memory.string(take(T.I64))
        if kind in "pa":
            raise NotInterpreted(f"printf's %{kind}")
        bits = 64 if length in ("l", "ll", "j", "z", "t") else 32
        value = take(T.I64 if bits == 64 else T.I32)
        if kind == "c":
            return (spec + "c") % chr(value & 255)
        return (spec + ("d" if kind in "diu" else kind)) % (signed(value, bits) if kind in "di" else value)

    memory.output.append(_CONVERSION.sub(converted, memory.string(format)))
    return count


_OWN: dict[str, Callable[..., Any]] = {
    "gpi.atomic.inc.i32": _wrapping("uinc_wrap"),
    "gpi.atomic.dec.i32": _wrapping("udec_wrap"),
    "gpi.is.shared": _in_shared,
    "gpi.shared.offset": lambda memory, lane, address: address - lane.block.shared & 0xFFFFFFFF,
    "gpi.shared.address": lambda memory, lane, offset: lane.block.shared + offset,
    "gpi.malloc": lambda memory, lane, size: memory.allocate(size),
    "gpi.free": _free,
    "gpi.printf": _printf,
}
