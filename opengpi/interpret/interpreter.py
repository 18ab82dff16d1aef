"""Launching kernels on the interpreter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from opengpi.interpret.errors import InterpretError
from opengpi.interpret.layout import align_of, round_up, size_of
from opengpi.interpret.machine import BlockState, Code, Frame, Lane, Launch, Machine, WarpState
from opengpi.interpret.memory import Memory, reader
from opengpi.interpret.program import Program
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.constants import ConstantReader

LIMIT = 10_000_000
Shape = tuple[int, int, int]


def run(
    module: M.Module, kernel: str, grid: Shape, block: Shape, shared_dynamic: int, params: bytes, memory: Memory, warp: int, cooperative: bool = False
) -> None:
    """Runs a launch to its end; ``memory`` holds its results. ``params`` are packed at natural alignment.

    Raises InterpretError where the program has no defined result, Trapped, NotInterpreted.
    """
    launch(Program(module, memory), kernel, grid, block, shared_dynamic, params, warp, cooperative)


def launch(
    program: Program, kernel: str, grid: Shape, block: Shape, shared_dynamic: int, params: bytes, warp: int, cooperative: bool = False, limit: int = LIMIT
) -> None:
    """As ``run``, for a program that may have run before: its variables keep their values."""
    function = program.module.globals.get(kernel)
    if not isinstance(function, M.Function) or not function.is_kernel:
        raise InterpretError(f"no kernel is called {kernel}")
    code = program.code(function)
    common = Launch(kernel, grid, block, warp, cooperative)
    indices = [(x, y, z) for z, y, x in product(*(range(extent) for extent in reversed(grid)))]
    for resident in [indices] if cooperative else [[index] for index in indices]:
        machine = Machine(program, common, limit)
        for index in resident:
            size = program.shared_size + shared_dynamic
            state = BlockState(index, program.memory.allocate(max(size, 1)), size, shared_dynamic)
            machine.start(state, _warps(program, common, code, state, params), code.entry)
        machine.run()
        for state in machine.blocks:
            program.memory.free(state.shared)


def _warps(program: Program, common: Launch, code: Code, block: BlockState, params: bytes) -> Iterator[list[Frame]]:
    """The frames of each warp's lanes."""
    x, y, z = common.block
    threads = [(i, j, k) for k in range(z) for j in range(y) for i in range(x)]
    block.live = len(threads)
    for first in range(0, len(threads), common.warp):
        warp = WarpState()
        block.warps.append(warp)
        frames = []
        for linear, index in enumerate(threads[first : first + common.warp], first):
            lane = Lane(common, block, warp, index, linear)
            warp.live |= 1 << lane.lane
            frame = program.frame(code, block)
            frame[0] = lane
            _parameters(program, code, frame, params)
            frames.append(frame)
        yield frames


def _parameters(program: Program, code: Code, frame: Frame, params: bytes) -> None:
    offset = 0
    for slot, arg in zip(code.args, code.function.args, strict=True):
        passed = _by_value(arg, program.module)
        type = passed or arg.type
        offset = round_up(offset, align_of(type))
        if passed is None:
            frame[slot] = reader(type)(bytearray(params[offset : offset + size_of(type)]), 0)
        else:
            frame[slot] = program.memory.allocate(params[offset : offset + size_of(type)])
            frame[3] = [*(frame[3] or ()), frame[slot]]
        offset += size_of(type)


def _by_value(arg: M.Argument, module: M.Module) -> T.Type | None:
    """The type of a struct passed by value, or None."""
    for attr in arg.attrs:
        if attr.startswith("byval("):
            types = ConstantReader(attr[6:-1], module.name)
            types.module = module
            return types.type()
    return None
