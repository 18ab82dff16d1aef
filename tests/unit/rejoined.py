"""Regions put together again as a kernel that a thread can run: what the vector engine's driver does, written in device IR."""

from __future__ import annotations

from opengpi.device.cpu.vector_engine.regions import Regions
from opengpi.ir import model as M
from opengpi.ir import types as T
from opengpi.ir.layout import align_up
from opengpi.ir.rewrite import Emitter, integer, rewrite_function

_WORD = 8


def rejoin(module: M.Module, kernel: M.Function, regions: Regions) -> None:
    """Replaces the body of ``kernel`` by a loop that calls one region after the other, with a barrier between them.

    State lies in local memory. What is kept once a warp is read from the first lane that is there, so that it must be uniform indeed.
    """
    offsets, end = [], 2 * _WORD
    for slot in regions.slots:
        end = align_up(end, max(slot.align, 16))
        offsets.append(end)
        end += slot.size
    for region in regions.regions:
        _lower_state(module, region.function, offsets)
        module.globals[region.function.name] = region.function
    kernel.blocks = []
    emitter = Emitter(module)
    names = ["entry", "next", *(f"run{number}" for number in range(len(regions.regions))), "after", "wait", "done"]
    entry, choose, *runs, after, wait, done = [M.Block(name, kernel) for name in names]
    kernel.blocks += [entry, choose, *runs, after, wait, done]
    state = emitter.add(M.Alloca(T.PTR, T.array(max(end, 1), T.I8), align=16, name="state"))
    entry.instructions = [state, M.Branch([choose])]
    results: list[tuple[M.Value, M.Block]] = []
    for block, region in zip(runs, regions.regions, strict=True):
        call = M.Call(region.function, region.function.function_type, [*kernel.args, state], arg_attrs=[*(arg.attrs for arg in kernel.args), ()])
        block.instructions = [call, M.Branch([after])]
        results.append((call, block))
    result = M.Phi(T.I32, results, name="result")
    ended = M.Compare("icmp", T.I1, "eq", [result, integer(T.I32, -1)])
    after.instructions = [result, ended, M.Branch([ended, done, wait])]
    number_phi = M.Phi(T.I32, [(integer(T.I32, 0), entry), (result, wait)], name="number")
    cases = [x for number, block in enumerate(runs) for x in (integer(T.I32, number), block)]
    choose.instructions = [number_phi, M.Switch([number_phi, runs[0], *cases[2:]])]
    emitter.out = []
    if regions.votes:
        voted = emitter.call("gpi.barrier.count", T.I32, [emitter.load(T.I32, state, 4)])
        everyone = emitter.call("gpi.barrier.count", T.I32, [integer(T.I32, 1)])
        emitter.store(emitter.binary("add", emitter.binary("shl", everyone, 16), voted), emitter.offset(state, _WORD), 4)
    else:
        emitter.call("gpi.barrier", T.VOID, [])
    wait.instructions = [*emitter.out, M.Branch([choose])]
    done.instructions = [M.Instruction("ret", T.VOID, [])]


def _lower_state(module: M.Module, function: M.Function, offsets: list[int]) -> None:
    """A device function with a further parameter for the state."""
    state = M.Argument(T.PTR, "state", (), len(function.args))
    function.args.append(state)
    function.words = ("internal",)
    function.attrs = tuple(attr for attr in function.attrs if attr in ("nounwind", "convergent"))
    function.function_type = T.function(T.I32, (*function.function_type.params, T.PTR))

    def visit(emitter: Emitter, i: M.Instruction) -> M.Value | None:
        if not isinstance(i, M.Call) or not i.callee_name.startswith("gpi.state."):
            return None
        word = i.callee_name.rpartition(".")[2]
        if word == "vote":
            emitter.store(i.args[0], state, 4)
            return integer(T.I32, 0)
        if word in ("count", "and", "or"):
            return _result(emitter, word, emitter.load(T.I32, emitter.offset(state, _WORD), 4))
        address = emitter.offset(state, offsets[i.args[0].value])  # type: ignore[attr-defined]
        if i.callee_name == "gpi.state.alloca":
            return address
        if ".store." in i.callee_name:
            emitter.store(i.args[1], address, 1)
            return integer(T.I32, 0)
        value: M.Value = emitter.load(i.type, address, 1)
        return _first_lane(emitter, value) if ".uniform." in i.callee_name else value

    rewrite_function(module, function, visit)


def _result(e: Emitter, word: str, votes: M.Value) -> M.Value:
    """Of the votes of those at a barrier: how many there were in the high half, how many for it in the low one."""
    voted = e.binary("and", votes, 0xFFFF)
    if word == "count":
        return voted
    holds = e.compare("eq", voted, e.binary("lshr", votes, 16)) if word == "and" else e.compare("ne", voted, 0)
    return e.cast("zext", holds, T.I32)


def _first_lane(e: Emitter, value: M.Value) -> M.Value:
    """The value of the first lane that is there; one too wide for a shuffle as it is."""
    if isinstance(value.type, T.VectorType) or value.type is T.I128:
        return value
    mask = e.call("gpi.warp.activemask", T.I128, [])
    lane = e.cast("trunc", e.call("llvm.cttz.i128", T.I128, [mask, integer(T.I1, 0)]), T.I32)
    width = e.call("gpi.warp.size", T.I32, [])
    type = value.type
    bits = value
    if isinstance(type, T.PointerType):
        bits = e.cast("ptrtoint", value, T.I64)
    elif not isinstance(type, T.IntType):
        bits = e.cast("bitcast", value, {T.HALF: T.I16, T.BFLOAT: T.I16, T.FLOAT: T.I32, T.DOUBLE: T.I64}[type])
    narrow = bits.type
    wide = bits if narrow is T.I64 else e.cast("zext", bits, T.I64)
    got: M.Value = e.call("gpi.warp.shuffle.idx.i64", T.I64, [mask, wide, lane, width])
    got = got if narrow is T.I64 else e.cast("trunc", got, narrow)
    if isinstance(type, T.PointerType):
        return e.cast("inttoptr", got, type)
    return got if isinstance(type, T.IntType) else e.cast("bitcast", got, type)
