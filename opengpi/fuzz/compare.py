"""The interpreter's results beside an engine's."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass

from opengpi.errors import GpiError
from opengpi.fuzz.case import Case, canonical, differences
from opengpi.fuzz.engines import Engine, Outcome, initial_accumulators, run_cases
from opengpi.interpret.errors import InterpretError
from opengpi.interpret.interpreter import launch
from opengpi.interpret.memory import Memory
from opengpi.interpret.program import Program
from opengpi.ir import model as M

_SHOWN = 4
_LIMIT = 200_000


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


def compare(module: M.Module, cases: list[Case], warp: int, engines: list[Engine], done: Callable[[], None] = lambda: None) -> tuple[Program, list[Mismatch]]:
    """Runs each case on the interpreter and on the engines. The program tells what was executed; ``done`` is called after each case."""
    program = Program(module, Memory())
    expected = []
    for case in cases:
        expected.append(interpret(program, case, warp))
        done()
    mismatches = []
    for engine in engines:
        try:
            outcomes = run_cases(module, cases, warp, engine)
        except GpiError as error:
            mismatches.append(Mismatch(cases[0], engine, warp, f"refused: {error}"))
            continue
        for case, want, got in zip(cases, expected, outcomes, strict=True):
            text = difference(case, want, got)
            if text:
                mismatches.append(Mismatch(case, engine, warp, text))
    return program, mismatches


def difference(case: Case, want: Outcome, got: Outcome) -> str:
    """What is wrong with ``got``, or ""."""
    if got.error:
        return got.error
    lines = list(differences(case, canonical(want.out, case), canonical(got.out, case)))
    lines += [f"accumulator {index}: {b:#x}, not {a:#x}" for index, (a, b) in enumerate(zip(_words(want.acc), _words(got.acc), strict=True)) if a != b]
    return "\n".join(lines[:_SHOWN] + [f"… {len(lines)} differences"] * (len(lines) > _SHOWN))


def differs(module: M.Module, case: Case, warp: int, engine: Engine) -> str:
    """The difference for one case; "" also where the interpreter finds that the kernel has no defined result."""
    try:
        want = interpret(Program(module, Memory()), case, warp)
    except (InterpretError, TypeError):
        return ""
    try:
        return difference(case, want, run_cases(module, [case], warp, engine)[0])
    except GpiError as error:
        return f"refused: {error}"


def _words(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 8}Q", data)
