"""Device IR to host LLVM IR, step by step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from opengpi.device.cpu.codegen import Part
from opengpi.device.cpu.parts import Unit, divide
from opengpi.device.cpu.thread_engine.blocks import thread_loop
from opengpi.device.cpu.thread_engine.calls import Calls
from opengpi.device.cpu.thread_engine.check import check
from opengpi.device.cpu.thread_engine.converge import insert_convergence
from opengpi.device.cpu.thread_engine.edit import call_builtin, map_constant
from opengpi.device.cpu.thread_engine.flatten import flatten
from opengpi.device.cpu.thread_engine.forms import needs_fibers, uses_grid_sync
from opengpi.device.cpu.thread_engine.functions import Context, lower_function
from opengpi.device.cpu.thread_engine.kernels import Parameter, lower_kernel, pack
from opengpi.device.cpu.thread_engine.shared import lay_out
from opengpi.device.cpu.thread_engine.shared_atomics import simplify_shared_atomics
from opengpi.device.cpu.thread_engine.stack import Stack, StackNeed
from opengpi.device.cpu.thread_engine.variables import Symbol, lower_variables
from opengpi.device.cpu.thread_engine.waits import insert_yields
from opengpi.device.cpu.vector_engine.engine import Compiled, VectorEngine
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.registry.builtins import load_builtins

_MAX_THREADS = 1024


@dataclass(frozen=True)
class Kernel:
    """A kernel of the image. ``block_loop`` tells its form; sizes are in bytes. ``symbol``: its function's name in the object code."""

    name: str
    block_loop: bool
    params: tuple[Parameter, ...]
    params_size: int
    shared_static: int
    stack: StackNeed
    max_threads: int
    grid_sync: bool
    symbol: str


@dataclass(frozen=True)
class Program:
    """Host LLVM IR in parts, the image's place in the first, and what the image tells of it."""

    parts: tuple[Part, ...]
    kernels: tuple[Kernel, ...]
    symbols: tuple[Symbol, ...]

    @property
    def text(self) -> str:
        """Of the first part."""
        return self.parts[0].text


def lower(module: M.Module, warp: int, datalayout: str, triple: str, vector: VectorEngine | None = None, suffix: str = "") -> Program:
    """Lowers normalised device IR for warps of ``warp`` lanes. The module is used up. Raises DeviceCompileError.

    ``vector`` gets the kernels that it takes; without it all are the thread engine's. ``suffix``: what no other module has in its names,
    for a large one to be divided.
    """
    _resolve_aliases(module)
    _define_pure_virtual(module)
    graph = Calls(module)
    check(module, graph)
    leaving = insert_yields(module, graph)
    if vector is not None:
        vector.prepare(module.kernels)
    insert_convergence(module, graph, leaving)
    simplify_shared_atomics(module)
    graph = Calls(module)
    shared = lay_out(module, graph)
    stack = Stack(module, graph)
    kernels = [_describe(function, module, graph, shared.sizes[function.name], stack.need(function.name)) for function in module.kernels]
    symbols, managed = lower_variables(module)
    if vector is not None:
        vector.enter()
    special = {**shared.values(), **managed}
    vectors = {f for prepared in vector.prepared.values() for f in prepared.functions()} if vector is not None else set()
    defined = [function for function in module.functions if not function.is_declaration and function not in vectors]
    flatten(module, datalayout, triple)
    context = Context(module, warp, special, stack.checked())
    widened = _widen(module, kernels, context, vector) if vector is not None else {}
    kernels = [replace(k, block_loop=True, stack=StackNeed(k.stack.local, k.stack.stack + widened[k.name].stack)) if k.name in widened else k for k in kernels]
    loops = {kernel.name: kernel.block_loop for kernel in kernels}
    for function in defined:
        if function.name in widened:
            continue
        if function.name in loops:
            lower_kernel(function, context, loops[function.name])
        else:
            lower_function(function, context)
    descriptors = set(context.descriptors.values())
    for variable in module.variables:
        if variable.initializer is not None and variable not in descriptors:
            variable.initializer = map_constant(variable.initializer, context.descriptor)
    _drop_unused(module, set(shared.values()))
    number = 1 + max((int(name[1:]) for name in module.metadata if name[1:].isdigit()), default=-1)
    looping = [kernel for kernel in kernels if kernel.block_loop and kernel.name not in widened]
    units = [_wrap(module, kernel, number + 2 * index) for index, kernel in enumerate(looping)]
    units += [Unit(name, compiled.functions, compiled.text, widened=True) for name, compiled in widened.items()]
    divided = divide(module, units, suffix)
    kernels = [replace(kernel, symbol=divided.symbols.get(kernel.name, kernel.name)) for kernel in kernels]
    return Program(tuple(divided.parts), tuple(kernels), tuple(symbols))


def _widen(module: M.Module, kernels: Sequence[Kernel], context: Context, vector: VectorEngine) -> dict[str, Compiled]:
    """What the vector engine makes of kernels, by name; those it takes leave the module."""
    made: dict[str, Compiled] = {}
    for kernel in kernels:
        function = module.globals[kernel.name]
        assert isinstance(function, M.Function)
        compiled = vector.compile(function, context, kernel.params, kernel.params_size)
        if compiled is not None:
            made[kernel.name] = compiled
            del module.globals[kernel.name]
    return made


def _describe(function: M.Function, module: M.Module, graph: Calls, shared: int, stack: StackNeed) -> Kernel:
    params, size = pack(function, module)
    limits = [int(value) for attr in function.attrs if (value := _launch_bound(attr))]
    fibers = needs_fibers(function, graph)
    return Kernel(function.name, not fibers, tuple(params), size, shared, stack, min([*limits, _MAX_THREADS]), uses_grid_sync(function, graph), function.name)


def _launch_bound(attr: str) -> str | None:
    match = re.fullmatch(r'"nvvm\.maxntid"="(\d+).*"', attr)
    return match[1] if match else None


def _define_pure_virtual(module: M.Module) -> None:
    """Gives what vtables hold for functions without a body one that ends the launch."""
    for name in ("__cxa_pure_virtual", "__cxa_deleted_virtual"):
        function = module.globals.get(name)
        if isinstance(function, M.Function) and function.is_declaration:
            block = M.Block("entry", function)
            block.instructions = [call_builtin(module, "gpi.trap", []), M.Instruction("unreachable", T.VOID, [])]
            function.blocks.append(block)


def _resolve_aliases(module: M.Module) -> None:
    """Puts what an alias stands for in its place."""
    aliases = {value: value.aliasee for value in module.globals.values() if isinstance(value, M.Alias)}
    if not aliases:
        return

    def leaf(value: M.GlobalValue) -> M.Constant:
        return map_constant(aliases[value], leaf) if isinstance(value, M.Alias) else value

    for function in module.functions:
        for instruction in function.instructions():
            instruction.operands = [map_constant(o, leaf) if isinstance(o, M.Constant) else o for o in instruction.operands]
    for variable in module.variables:
        if variable.initializer is not None:
            variable.initializer = map_constant(variable.initializer, leaf)
    for alias in aliases:
        del module.globals[alias.name]


def _drop_unused(module: M.Module, shared: set[M.GlobalValue]) -> None:
    """Takes out what no longer stands for anything: shared variables, gpi.* declarations."""
    for name, value in list(module.globals.items()):
        if value in shared or (isinstance(value, M.Function) and name in load_builtins()):
            del module.globals[name]


def _wrap(module: M.Module, kernel: Kernel, metadata: int) -> Unit:
    """Gives the body of a block-loop kernel another name, to be inlined into the loop that takes its own.

    ``metadata`` is the first of two numbers that are free.
    """
    body = module.globals.pop(kernel.name)
    assert isinstance(body, M.Function)
    body.name = f"{kernel.name}.thread"
    module.globals[body.name] = body
    body.attrs = (*(attr for attr in body.attrs if attr not in ("noinline", "optnone")), "alwaysinline")
    debug = body.metadata.pop("dbg", None)
    thread = body.args[0]
    handed_on = any(isinstance(i, M.Call) and thread in i.operands for i in body.instructions())
    text = thread_loop(kernel.name, body.name, kernel.params_size, f"!dbg {debug}" if debug else "", handed_on, metadata)
    return Unit(kernel.name, (body,), text)
