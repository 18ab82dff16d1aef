"""The interpreter's results beside an engine's."""

from __future__ import annotations

import struct
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from opengpi.analysis.callgraph import call_graph
from opengpi.fuzz.case import Case, canonical, differences
from opengpi.fuzz.engines import Engine, Outcome, initial_accumulators, run_cases
from opengpi.interpret.errors import InterpretError
from opengpi.interpret.interpreter import launch
from opengpi.interpret.memory import Memory
from opengpi.interpret.program import Program
from opengpi.ir import model as M
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse

_SHOWN = 4
_LIMIT = 20_000
Taken = dict[Engine, Counter[str]]
"""By engine how many kernels it was compared on (key ""), and how many it left to the thread engine, by reason."""


@dataclass(frozen=True)
class Mismatch:
    """A kernel whose results differ; ``text`` says where."""

    case: Case
    engine: Engine
    warp: int
    text: str


def interpret(program: Program, case: Case, warp: int) -> Outcome:
    """The definition. Raises InterpretError where the kernel has no defined result."""
    memory = program.memory
    inputs, out, acc = memory.allocate(case.inputs()), memory.allocate(case.out_size), memory.allocate(initial_accumulators(case))
    params = struct.pack("<QQQ", inputs, out, acc) + case.scalars()
    launch(program, case.kernel, case.grid, case.block, case.shared_dynamic, params, warp, limit=_LIMIT)
    outcome = Outcome("", bytes(memory.bytes_at(out)), bytes(memory.bytes_at(acc)))
    for address in (inputs, out, acc):
        memory.free(address)
    return outcome


def expect(module: M.Module, cases: list[Case], warp: int) -> tuple[Program, list[Outcome]]:
    """What the interpreter makes of each case; the program tells what was executed."""
    program = Program(module, Memory())
    return program, [interpret(program, case, warp) for case in cases]


def check(module: M.Module, cases: list[Case], expected: list[Outcome], warp: int, engines: Sequence[Engine]) -> tuple[list[Mismatch], Taken]:
    """Where the engines' outcomes are not those expected, and what was compared. Where an engine does not take the module, each kernel is tried
    by itself."""
    mismatches: list[Mismatch] = []
    taken: Taken = {}
    try:
        results: list[list[Outcome] | Exception] = run_cases(module, cases, warp, engines)
    except Exception as error:  # whatever it is, it is a defect of ours: all that is generated is supported
        results = [error] * len(engines)
    for engine, outcomes in zip(engines, results, strict=True):
        compared = taken[engine] = Counter()
        if not isinstance(outcomes, Exception):
            for case, want, got in zip(cases, expected, outcomes, strict=True):
                text = difference(case, want, got)
                mismatches += [Mismatch(case, engine, warp, text)] if text else []
                compared[got.refused] += 1
        elif len(cases) == 1:
            mismatches.append(Mismatch(cases[0], engine, warp, _failure(outcomes)))
        else:
            for case, want in zip(cases, expected, strict=True):
                found, one = check(only(module, case.kernel), [case], [want], warp, [engine])
                mismatches += found
                compared.update(one[engine])
    return mismatches, taken


def only(module: M.Module, kernel: str) -> M.Module:
    """A copy of ``module`` with one of its kernels."""
    copy = parse(print_module(module), module.name)
    root = copy.globals[kernel]
    assert isinstance(root, M.Function)
    reachable = set(call_graph(copy).reachable(root))
    for function in copy.functions:
        if function not in reachable:
            del copy.globals[function.name]
    return copy


def _failure(error: Exception) -> str:
    """What stopped the compiler, and where."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"not compiled: {type(error).__name__}: {error} ({Path(frame.filename).name}:{frame.lineno})"


def difference(case: Case, want: Outcome, got: Outcome) -> str:
    """What is wrong with ``got``, or ""."""
    if got.error:
        return got.error
    if got.out == want.out and got.acc == want.acc:
        return ""
    lines = list(differences(case, canonical(want.out, case), canonical(got.out, case)))
    lines += [f"accumulator {index}: {b:#x}, not {a:#x}" for index, (a, b) in enumerate(zip(_words(want.acc), _words(got.acc), strict=True)) if a != b]
    return "\n".join(lines[:_SHOWN] + [f"… {len(lines)} differences"] * (len(lines) > _SHOWN))


def differs(module: M.Module, case: Case, warp: int, engine: Engine) -> str:
    """The difference for one case; "" also where the interpreter finds that the kernel has no defined result."""
    try:
        want = interpret(Program(module, Memory()), case, warp)
    except (InterpretError, TypeError):
        return ""
    return "\n".join(mismatch.text for mismatch in check(module, [case], [want], warp, [engine])[0])


def _words(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 8}Q", data)
