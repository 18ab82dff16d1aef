"""Functions of the thread engine: each takes the thread first, and finds in it all that device code may ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from opengpi.device.cpu.thread_engine import builtins
from opengpi.device.cpu.thread_engine.edit import map_constant, refuse
from opengpi.device.cpu.thread_engine.prelude import Prelude
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.rewrite import declare, integer, replace_uses
from opengpi.registry.abi import load_abi
from opengpi.registry.builtins import load_builtins

_PLAIN = (M.ConstantInt, M.ConstantFloat, M.ConstantWord, M.ConstantBytes)


@dataclass
class Context:
    """What lowering a function needs to know of its module.

    ``special`` makes the values of shared and managed variables; ``checked`` names the functions that may run out of stack,
    with the bytes that their own frame takes.
    """

    module: M.Module
    warp: int
    special: Mapping[M.GlobalValue, Callable[[Prelude], M.Value]]
    checked: Mapping[str, int] = field(default_factory=dict)
    descriptors: dict[M.Function, M.GlobalVariable] = field(default_factory=dict)

    def descriptor(self, value: M.GlobalValue) -> M.GlobalValue:
        """What stands for a global as a value: for a function, the constant descriptor whose first word is the code's address."""
        if not isinstance(value, M.Function) or value.is_declaration:  # an intrinsic as a callee
            return value
        if value not in self.descriptors:
            type = T.literal_struct((T.PTR,))
            code = M.ConstantAggregate(type, [value])
            made = M.GlobalVariable(f"{value.name}.descriptor", type, ("internal",), constant=True, initializer=code, align=8)
            self.descriptors[value] = self.module.globals[made.name] = made
        return self.descriptors[value]


def thread_argument() -> M.Argument:
    size = load_abi()["gpi_thread"].size
    return M.Argument(T.PTR, "thread", ("noundef", "nonnull", "align 8", f"dereferenceable({size})"), 0)


def lower_function(function: M.Function, context: Context) -> None:
    """Gives a device function its thread.

    Before: ``define float @f(float %x)`` with gpi.* calls and shared variables. After: ``define internal float @f(ptr %thread, float %x)``;
    what depends on the thread alone is computed at the start; a function that may run out of stack looks first.
    """
    thread = thread_argument()
    prelude = Prelude(thread, {}, context.special)
    function.args.insert(0, thread)
    for index, arg in enumerate(function.args):
        arg.index = index
    function.function_type = T.function(function.function_type.result, (T.PTR, *function.function_type.params))
    Body(function, context, prelude, is_kernel=False).lower()
    set_entry(function, prelude, context)


def set_entry(function: M.Function, prelude: Prelude, context: Context) -> None:
    """Puts the prelude after the allocas of the entry, and the check of the stack after it where there is need."""
    entry = function.entry
    allocas: list[M.Instruction] = [i for i in entry.instructions if isinstance(i, M.Alloca) and all(isinstance(o, M.Constant) for o in i.operands)]
    first = set(allocas)
    rest = [i for i in entry.instructions if i not in first]
    frame = context.checked.get(function.name)
    if frame is None:
        entry.instructions = allocas + prelude.instructions + rest
        return
    body, overflow = M.Block("body", function), M.Block("overflow", function)
    body.instructions = rest
    for block in dict.fromkeys(rest[-1].operands):
        if isinstance(block, M.Block):
            for phi in block.phis():
                phi.operands = [body if operand is entry else operand for operand in phi.operands]
    check = _stack_check(context.module, prelude, frame, overflow, body)
    entry.instructions = allocas + prelude.instructions + check
    function.blocks[1:1] = [body]
    function.blocks.append(overflow)


def _stack_check(module: M.Module, prelude: Prelude, frame: int, overflow: M.Block, body: M.Block) -> list[M.Instruction]:
    out: list[M.Instruction] = []

    def emit(instruction: M.Instruction) -> M.Instruction:
        out.append(instruction)
        return instruction

    limit = prelude.thread_field("stack_limit")
    signature = T.function(T.PTR, (T.I32,))
    address = emit(M.Call(declare(module, "llvm.frameaddress.p0", signature), signature, [integer(T.I32, 0)]))
    here = emit(M.Instruction("ptrtoint", T.I64, [address]))
    lowest = emit(M.Instruction("sub", T.I64, [here, integer(T.I64, frame)]))
    bound = emit(M.Instruction("ptrtoint", T.I64, [limit]))
    emit(M.Branch([emit(M.Compare("icmp", T.I1, "ult", [lowest, bound])), overflow, body]))
    builtins.lower_call(module, load_builtins()["gpi.stack.overflow"], [], prelude.thread, _append_to(overflow))
    overflow.instructions.append(M.Instruction("unreachable", T.VOID, []))
    return out


def _append_to(block: M.Block) -> builtins.Emit:
    def emit(instruction: M.Instruction) -> M.Instruction:
        block.instructions.append(instruction)
        return instruction

    return emit


class Body:
    """Lowers the instructions of one function; ``prelude`` gathers what its entry has to compute."""

    def __init__(self, function: M.Function, context: Context, prelude: Prelude, is_kernel: bool) -> None:
        self.function = function
        self.context = context
        self.prelude = prelude
        self.is_kernel = is_kernel
        self.out: list[M.Instruction] = []
        self.replacement: dict[M.Value, M.Value] = {}

    def lower(self, replacement: Mapping[M.Value, M.Value] | None = None) -> None:
        """Rewrites all blocks; ``replacement`` gives values that take the place of others besides."""
        self.replacement.update(replacement or {})
        for block in self.function.blocks:
            self.out = []
            for instruction in block.instructions:
                self.operands(instruction)
                if not isinstance(instruction, M.Call):
                    self.out.append(instruction)
                elif self.is_kernel and instruction.callee_name == "gpi.exit":
                    self.leave(block)
                    break
                else:
                    self.call(instruction)
            block.instructions = self.out
        replace_uses(self.function, self.replacement)

    def operands(self, instruction: M.Instruction) -> None:
        """Puts descriptors for functions, and values for special variables, among an instruction's constants."""
        operands = instruction.operands
        for index, operand in enumerate(operands):
            if not isinstance(operand, M.Constant) or isinstance(operand, _PLAIN):
                continue
            if isinstance(operand, M.Function) and isinstance(instruction, M.Call) and index == len(operands) - 1:
                continue
            operand = map_constant(operand, self.context.descriptor)
            operands[index] = self.prelude.expand(operand)

    def leave(self, block: M.Block) -> None:
        """gpi.exit in a kernel returns; what stood behind it goes."""
        for successor in set(block.successors):
            for phi in successor.phis():
                phi.operands = [x for value, before in phi.incoming() if before is not block for x in (value, before)]
        self.out.append(M.Instruction("ret", T.VOID, []))

    def call(self, call: M.Call) -> None:
        name = "gpi.trap" if call.callee_name == "llvm.trap" else call.callee_name
        builtin = load_builtins().get(name)
        if builtin is not None:
            start = len(self.out)
            if builtin.cpu == "inline":
                self.check_axis(call)
                result = builtins.lower_inline(name, call.args, self.prelude, self.context.warp, self.emit)
            else:
                result = builtins.lower_call(self.context.module, builtin, call.args, self.prelude.thread, self.emit)
            for made in self.out[start:]:
                made.metadata.update({kind: node for kind, node in call.metadata.items() if kind == "dbg"})
            self.replacement[call] = result
        elif name.startswith("llvm.") or isinstance(call.callee, M.InlineAsm):
            self.out.append(call)
        else:
            self.device_call(call)

    def emit(self, instruction: M.Instruction) -> M.Instruction:
        self.out.append(instruction)
        return instruction

    def check_axis(self, call: M.Call) -> None:
        if builtins.index_field(call.callee_name) and not isinstance(call.args[0], M.ConstantInt):
            what = f"{call.callee_name} of an axis that is not constant"
            raise refuse(self.context.module, self.function, call, what, "each axis is a field of its own", "write .x, .y or .z")

    def device_call(self, call: M.Call) -> None:
        """Passes the thread on; a call by pointer takes the code's address out of the descriptor first."""
        callee = call.callee
        if not isinstance(callee, M.Function):
            callee = self.emit(M.Load(T.PTR, callee, 8, name="code"))
            callee.metadata.update(call.metadata)
        call.function_type = T.function(call.function_type.result, (T.PTR, *call.function_type.params), call.function_type.variadic)
        call.operands = [self.prelude.thread, *call.args, callee]
        call.arg_attrs = [(), *call.arg_attrs]
        call.words = tuple(word for word in call.words if word != "musttail")
        self.out.append(call)
