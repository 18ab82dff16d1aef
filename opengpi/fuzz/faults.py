"""Faults seeded into the passes, one at a time: a fuzzer that does not find them finds nothing.

A fault is a piece of a module's source and what takes its place. The changed module is executed over the loaded one, and put back
afterwards. A piece that is no longer there is an error, so that the table keeps step with the passes.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from types import FunctionType, ModuleType

from opengpi.errors import GpiError
from opengpi.fuzz.case import Case
from opengpi.fuzz.compare import check, expect
from opengpi.fuzz.engines import Engine, Outcome
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


FAULTS = (
    Fault("left and logical right shifts are not guarded", "transform.total", "if _limit(amount) < width:", 'if _limit(amount) < width or i.opcode != "ashr":'),
    Fault("arithmetic shifts stop a bit early", "transform.total", "last = integer(i.type, width - 1)", "last = integer(i.type, width - 2)"),
    Fault("the remainder of division by zero is all ones", "transform.total", 'if i.opcode[1:] == "div" else dividend', "if True else dividend"),
    Fault("MIN / -1 is not guarded", "transform.total", 'unsafe = e.binary("or", zero, overflow)', "unsafe = zero"),
    Fault("NaN converts to 0 always", "transform.total", "nan = 1 << (width - 1) if width > 32 or scalar(value.type) is T.DOUBLE else 0", "nan = 0"),
    Fault("unsigned conversions are signed", "transform.total", 'i.type, i.opcode == "fptosi")', "i.type, True)"),
    Fault("conversions saturate one too low", "transform.total", "integer(type, high - 1)", "integer(type, high - 2)"),
    Fault("a - b of a product: the sign is lost", "transform.fuse", 'first.operands[1], e.unary("fneg", right)', "first.operands[1], right"),
    Fault("sums that may be contracted are not", "transform.fuse", "not _contractable(i) or scalar", "True or scalar"),
    Fault("copies read from the start of their source", "transform.memops", "e.offset(source, at)", "source"),
    Fault("umax in shared memory is signed", "device.cpu.thread_engine.shared_atomics", '"umax": "ugt"', '"umax": "sgt"'),
    Fault("the dynamic part lies within the static one", "device.cpu.thread_engine.shared", 'block_field("shared_dynamic")', 'block_field("warp_width")'),
    Fault("lane number without modulus", "device.cpu.thread_engine.builtins", '"gpi.lane.id": "lane"', '"gpi.lane.id": "linear"'),
    Fault("halves of a mask come in the wrong order", "device.cpu.thread_engine.builtins", "for half in (value, high)", "for half in (high, value)"),
    Fault("parameters are packed without alignment", "device.cpu.thread_engine.kernels", "offset = align_up(end, align)", "offset = end"),
    Fault("threads of a block loop run on in y", "device.cpu.thread_engine.blocks", "[ %linear.z, %next.z ]", "[ 0, %next.z ]"),
    Fault(
        "warp operations may leave their place", "transform.attributes",
        '("convergent", "nounwind", "nocallback", "memory(inaccessiblemem: readwrite)")', '("willreturn", "nounwind", "memory(none)")',
    ),
)  # fmt: skip
"""Those of the vector engine follow the same form, with ``engine="vector"``."""


@contextmanager
def seeded(fault: Fault) -> Iterator[None]:
    """The fault is in the passes while the body runs. Raises GpiError where its source has changed."""
    module = importlib.import_module(f"opengpi.{fault.module}")
    source = inspect.getsource(module)
    if source.count(fault.old) != 1:
        raise GpiError(f"gpi fuzz: error: fault {fault.name!r}: {fault.old!r} stands {source.count(fault.old)} times in {fault.module}, not once")
    before = dict(vars(module))
    try:
        exec(compile(source.replace(fault.old, fault.new), f"<fault: {fault.name}>", "exec"), vars(module))
        changed = {value: vars(module)[name] for name, value in before.items() if isinstance(value, FunctionType) and name in vars(module)}
        importers = list(_importers(changed))
        for importer, name, value in importers:
            setattr(importer, name, changed[value])
        try:
            yield
        finally:
            for importer, name, value in importers:
                setattr(importer, name, value)
    finally:
        vars(module).clear()
        vars(module).update(before)


def _importers(changed: dict[FunctionType, object]) -> Iterator[tuple[ModuleType, str, FunctionType]]:
    """Where other modules hold functions of the changed one."""
    for importer in [module for name, module in sys.modules.items() if name.startswith("opengpi.")]:
        for name, value in list(vars(importer).items()):
            if isinstance(value, FunctionType) and value in changed:
                yield importer, name, value


@cache
def _expected(seed: int, warp: int) -> tuple[M.Module, list[Case], list[Outcome]]:
    module, cases = make(seed, warp)
    return module, cases, expect(module, cases, warp)[1]


def seed_faults(plan: Plan) -> Iterator[tuple[str, str, int]]:
    """Each fault's name, its engine, and after how many kernels it was caught: 0 if not within the plan's.

    Raises GpiError where there is a mismatch without any fault.
    """
    names = {fault.engine for fault in FAULTS if fault.engine in plan.engines}
    for name in sorted(names):
        if _caught(plan, name, MODULE * len(plan.warps)):
            raise GpiError(f"gpi fuzz: error: the {name} engine differs from the interpreter without any fault\n  do:  run gpi fuzz first")
    for fault in FAULTS:
        if fault.engine in names:
            with seeded(fault):
                caught = _caught(plan, fault.engine, plan.kernels or 20 * MODULE)
            yield fault.name, fault.engine, caught


def _caught(plan: Plan, name: str, most: int) -> int:
    """The number of kernels after which something differs; 0 if nothing does within ``most``."""
    done, seed = 0, plan.seed
    while done < most:
        for warp in plan.warps:
            module, cases, expected = _expected(seed, warp)
            done += len(cases)
            if check(module, cases, expected, warp, [Engine(name, plan.cpus[0], not plain(seed), 0)])[0]:
                return done
        seed += 1
    return 0
