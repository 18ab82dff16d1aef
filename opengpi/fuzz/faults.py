"""Faults seeded into the passes, one at a time: a fuzzer that does not find them finds nothing.

A fault is a piece of a module's source and what takes its place. What that changes takes effect in the loaded module, functions and methods
as well as tables, and is put back afterwards. A piece that is no longer there is an error, so that the table keeps step with the passes.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from types import CodeType, FunctionType, ModuleType
from typing import Any

from opengpi.errors import GpiError
from opengpi.fuzz.case import Case
from opengpi.fuzz.compare import check, expect
from opengpi.fuzz.engines import Engine, Outcome, prepare
from opengpi.fuzz.session import MODULE, Plan, make, plain
from opengpi.ir import model as M


@dataclass(frozen=True)
class Fault:
    """``new`` in place of ``old``, which stands once in the source of ``module``; seen on ``engine``."""

    name: str
    module: str
    old: str
    new: str
    engine: str = "thread"


def _faults(engine: str, module: str, *faults: tuple[str, str, str]) -> list[Fault]:
    return [Fault(name, module, old, new, engine) for name, old, new in faults]


_THREAD, _VECTOR = "device.cpu.thread_engine", "device.cpu.vector_engine"
FAULTS = [
    *_faults(
        "thread", "transform.total",
        ("left and logical right shifts are not guarded", "if _limit(amount) < width:", 'if _limit(amount) < width or i.opcode != "ashr":'),
        ("arithmetic shifts stop a bit early", "last = integer(i.type, width - 1)", "last = integer(i.type, width - 2)"),
        ("the remainder of division by zero is all ones", 'if i.opcode[1:] == "div" else dividend', "if True else dividend"),
        ("MIN / -1 is not guarded", 'unsafe = e.binary("or", zero, overflow)', "unsafe = zero"),
        ("NaN converts to 0 always", "nan = 1 << (width - 1) if width > 32 or scalar(value.type) is T.DOUBLE else 0", "nan = 0"),
        ("unsigned conversions are signed", 'i.type, i.opcode == "fptosi")', "i.type, True)"),
        ("conversions saturate one too low", "integer(type, high - 1)", "integer(type, high - 2)"),
    ),
    *_faults(
        "thread", "transform.fuse",
        ("a - b of a product: the sign is lost", 'first.operands[1], e.unary("fneg", right)', "first.operands[1], right"),
        ("sums that may be contracted are not", "not _contractable(i) or scalar", "True or scalar"),
    ),
    *_faults(
        "thread", "transform.memops",
        ("copies read from the start of their source", "e.offset(source, at)", "source"),
    ),
    *_faults(
        "thread", f"{_THREAD}.shared_atomics",
        ("umax in shared memory is signed", '"umax": "ugt"', '"umax": "sgt"'),
    ),
    *_faults(
        "thread", f"{_THREAD}.shared",
        ("the dynamic part lies within the static one", 'block_field("shared_dynamic")', 'block_field("warp_width")'),
    ),
    *_faults(
        "thread", f"{_THREAD}.builtins",
        ("lane number without modulus", '"gpi.lane.id": "lane"', '"gpi.lane.id": "linear"'),
        ("halves of a mask come in the wrong order", "for half in (value, high)", "for half in (high, value)"),
    ),
    *_faults(
        "thread", f"{_THREAD}.kernels",
        ("parameters are packed without alignment", "offset = align_up(end, align)", "offset = end"),
    ),
    *_faults(
        "thread", f"{_THREAD}.blocks",
        ("threads of a block loop run on in y", "[ %linear.z, %next.z ]", "[ 0, %next.z ]"),
    ),
    *_faults(
        "thread", "transform.attributes",
        ("warp operations may leave their place",
            '("convergent", "nounwind", "nocallback", "memory(inaccessiblemem: readwrite)")', '("willreturn", "nounwind", "memory(none)")'),
    ),
    *_faults(
        "vector", f"{_VECTOR}.interleave",
        ("lanes' first elements overlap", "T.int_type(8 * self.size), [memory, lane]", "T.I8, [memory, lane]"),
        ("copies of an array run on within its first element", "T.array(self.warp, T.I8) if address", "T.I8 if address"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.linearise",
        ("what is nearest in the order comes last", "nearest = min(targets", "nearest = max(targets"),
        ("who left a loop does not wait for the others", "found |= self._behind(loop)", "found |= set()"),
        ("lanes of a divergent branch count as together at once", "if all(self.after.get(part)", "if True or all(self.after.get(part)"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.control",
        ("else runs with the lanes of then", "lanes.without(w.mask, condition)), strict", "lanes.both(w.mask, condition)), strict"),
        ("values of lanes that come by different ways are not blended", "if blend is not None:", "if False:"),
        ("a loop goes on while all lanes are in it", "lanes.branch(lanes.any(mask), w.out[header]", "lanes.branch(lanes.all(mask), w.out[header]"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.full_bodies",
        ("the full body runs where any lane is on", "lanes.branch(lanes.all(mask), full", "lanes.branch(lanes.any(mask), full"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.lanes",
        ("a mask's slices all have the first lanes", "set, integer(set.type, k * self.width)) if k", "set, integer(set.type, 0)) if k"),
        ("a set's slices are one bit apart", "wide, integer(type, k * self.width)) if k", "wide, integer(type, k)) if k"),
        ("offsets are those of the first slice", "scalar, offsets[k * self.width : (k + 1) * self.width]) for", "scalar, offsets[: self.width]) for"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.memory",
        ("any row of the right width is consecutive", "whole and self.elements == tuple(range(len(offsets)))", "whole and self.span == len(offsets)"),
        ("bytes are gathered from the wrong half of a word",
            "lanes.numbers(T.I32, [3] * lanes.width))\n        low", "lanes.numbers(T.I32, [1] * lanes.width))\n        low"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.atomics",
        ("lanes that are off count in a sum", "    if mask is not None:\n        off", "    if False:\n        off"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.warp_operations",
        ("the least of unsigned numbers starts at 0", '"umin": -1', '"umin": 0'),
        ("xor reaches beyond its segment", '"xor": source <= last}', '"xor": True}'),
        ("uni is all", 'all if operation == "all" else lanes.op("or", bit, none, all)', "all"),
        ("match compares among all lanes", "lanes.set_of(lanes.both(mask, [lanes.compare", "lanes.set_of(lanes.both(None, [lanes.compare"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.engine",
        ("lanes that have ended go on", "state.entry_mask(lanes) if resumes and", "state.entry_mask(lanes) if False and"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.state",
        ("slots of a warp's state lie over each other", "slot.size * (1 if slot.per_warp else warp)", "slot.size"),
        ("votes are asked before they are counted", "for number in (2, 3)", "for number in (0, 1)"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.regions",
        ("values are kept over a barrier as of another lane", "self._moved(new, -(stride or 0), out)", "self._moved(new, stride or 0, out)"),
    ),
    *_faults(
        "vector", f"{_VECTOR}.division",
        ("quotients are of numbers without sign", '"sext" if signed', '"zext" if signed'),
    ),
    *_faults(
        "vector", "analysis.shapes",
        ("rows within a warp are one", "lane // width for lane in", "0 * lane for lane in"),
        ("select takes the other value", "[x if c else y for c, x, y", "[y if c else x for c, x, y"),
    ),
    *_faults(
        "vector", "analysis.lane_arithmetic",
        ("bits of what differs may be cut off anywhere", "mask.residue < value.modulus and", "True and"),
        ("products with any number keep distances", "if any(b.offsets) and a.modulus != 1 << bits:", "if False:"),
        ("comparisons of what differs are uniform", "uniform(len(left)) if len(results) == 1 else VARYING", "uniform(len(left))"),
    ),
    *_faults(
        "vector", "analysis.divergence",
        ("phis where lanes meet are as they came", "if block in self.joins and len(values) > 1:", "if False:"),
        ("what leaves a divergent loop stays as it is",
            "            if loop in self.loops:\n                return True", "            if False:\n                return True"),
    ),
]  # fmt: skip
"""Of the passes that all engines share, the thread engine and the vector engine."""


@contextmanager
def seeded(fault: Fault) -> Iterator[None]:
    """The fault is in the passes while the body runs. Raises GpiError where its source has changed."""
    module = importlib.import_module(f"opengpi.{fault.module}")
    source = inspect.getsource(module)
    if source.count(fault.old) != 1:
        raise GpiError(f"gpi fuzz: error: fault {fault.name!r}: {fault.old!r} stands {source.count(fault.old)} times in {fault.module}, not once")
    codes, tables = _changed(module, source, source.replace(fault.old, fault.new), f"<fault: {fault.name}>")
    before = {function: function.__code__ for function in codes}, {name: vars(module)[name] for name in tables}
    try:
        for function, code in codes.items():
            function.__code__ = code
        vars(module).update(tables)
        yield
    finally:
        for function, code in before[0].items():
            function.__code__ = code
        vars(module).update(before[1])


def _changed(module: ModuleType, old: str, new: str, place: str) -> tuple[dict[FunctionType, CodeType], dict[str, Any]]:
    """The code of functions and methods, and the values of tables, that differ between two sources of ``module``."""
    pairs = zip(ast.parse(old).body, ast.parse(new).body, strict=True)
    statements = [after for before, after in pairs if ast.dump(before) != ast.dump(after)]
    names = dict(vars(module))
    exec(compile(ast.Module(statements, []), place, "exec"), names)
    codes: dict[FunctionType, CodeType] = {}
    tables: dict[str, Any] = {}
    for name, value in names.items():
        current = vars(module).get(name)
        if value is current or name == "__builtins__":
            continue
        if isinstance(value, type):
            beneath = [(vars(current)[word], part) for word, part in vars(value).items() if word in vars(current)]
        else:
            beneath = [(current, value)]
        found = [(_function(was), _function(becomes)) for was, becomes in beneath]
        if isinstance(value, type) or found[0][1] is not None:
            codes.update({was: becomes.__code__ for was, becomes in found if was and becomes and becomes.__code__.co_filename == place})
        else:
            tables[name] = value
    return codes, tables


def _function(value: Any) -> FunctionType | None:
    """What lies beneath a property, a static method or a decorated function."""
    for word in ("fget", "__func__", "__wrapped__"):
        value = getattr(value, word, None) or value
    return value if isinstance(value, FunctionType) else None


@cache
def _expected(seed: int, warp: int) -> tuple[M.Module, list[Case], list[Outcome]]:
    module, cases = make(seed, warp)
    return module, cases, expect(module, cases, warp)[1]


def seed_faults(plan: Plan) -> Iterator[tuple[str, str, int]]:
    """Each fault's name, its engine, and after how many kernels it was caught: 0 if not within the plan's, by default 16 modules.

    Raises GpiError where there is a mismatch without any fault.
    """
    prepare()
    engines = {fault.engine for fault in FAULTS if fault.engine in plan.engines}
    with ProcessPoolExecutor(plan.jobs, get_context("fork")) as pool:
        for name, caught in zip(sorted(engines), pool.map(partial(_caught, plan, MODULE * len(plan.warps)), sorted(engines)), strict=True):
            if caught:
                raise GpiError(f"gpi fuzz: error: the {name} engine differs from the interpreter without any fault\n  do:  run gpi fuzz first")
        faults = [fault for fault in FAULTS if fault.engine in engines]
        for fault, caught in zip(faults, pool.map(partial(_with, plan), faults), strict=True):
            yield fault.name, fault.engine, caught


def _with(plan: Plan, fault: Fault) -> int:
    with seeded(fault):
        return _caught(plan, plan.kernels or 16 * MODULE, fault.engine)


def _caught(plan: Plan, most: int, name: str) -> int:
    """The number of kernels after which something differs; 0 if nothing does within ``most``."""
    done, seed = 0, plan.seed
    while done < most:
        for warp in plan.warps:
            module, cases, expected = _expected(seed, warp)
            done += len(cases)
            if check(module, cases, expected, warp, [Engine(name, plan.cpus[0], not plain(seed), 0, fitted=seed % 4 > 0)])[0]:
                return done
        seed += 1
    return 0
