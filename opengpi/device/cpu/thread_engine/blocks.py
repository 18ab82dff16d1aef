"""The loop over blocks and their threads, for kernels whose threads never wait for each other."""

from __future__ import annotations

from opengpi.device.cpu.thread_engine.kernels import INDICES
from opengpi.ir.names import quote
from opengpi.registry.abi import load_abi


def block_loop(name: str, body: str, params_size: int, debug: str, keeps_thread: bool, metadata: int) -> str:
    """LLVM IR of ``name(const gpi_block_range *, const void *params)``, which calls ``body`` for each thread of each block.

    Index fields are stored for fault reports, and volatile, for a signal handler reads them; linear index, lane and warp only where
    ``keeps_thread``: something that is called looks there. ``debug`` is the kernel's !dbg attachment, or "". The loop over x, whose
    stores keep it from being vectorised, is not unrolled either; ``metadata`` and the next are free numbers to say so.
    """
    thread, block, range_ = (load_abi()[struct] for struct in ("gpi_thread", "gpi_block", "gpi_block_range"))

    def address(result: str, base: str, offset: int) -> str:
        return f"%{result}.at = getelementptr inbounds i8, ptr %{base}, i64 {offset}"

    def load(result: str, type: str, base: str, offset: int) -> str:
        return f"{address(result, base, offset)}\n  %{result} = load {type}, ptr %{result}.at, !invariant.load !{{}}"

    def store(value: str, base: str, offset: int) -> str:
        return f"{address(value + '.stored', base, offset)}\n  store volatile i32 %{value}, ptr %{value}.stored.at"

    axes = "xyz"
    dims = [load(f"{kind}.{axes[axis]}", "i32", "block", block[f"{kind}_dim"].offset + 4 * axis) for kind in ("block", "grid") for axis in range(3)]
    thread_index = [store(axes[axis], "thread", thread["thread_idx"].offset + 4 * axis) for axis in range(3)]
    block_index = [store(f"index.{axes[axis]}", "block", block["block_idx"].offset + 4 * axis) for axis in range(3)]
    rest = [store(field, "thread", thread[field].offset) for field in ("linear", "lane", "warp")] if keeps_thread else []
    values = {("thread_idx", axis): f"i32 %{axes[axis]}" for axis in range(3)} | {("block_idx", axis): f"i32 %index.{axes[axis]}" for axis in range(3)}
    arguments = ", ".join(values.get(index, "i32 %linear") for index in INDICES)
    newline = "\n  "
    ranges = [load(field.name, field.llvm, "range", field.offset) for field in range_.fields]
    aligned = f"align 64 dereferenceable({params_size})" if params_size else ""
    return f"""
define internal void @{quote(name)}(ptr noalias readonly %range, ptr noalias readonly {aligned} %params) nounwind "frame-pointer"="all" {debug} {{
entry:
  {newline.join(ranges)}
  {newline.join(dims)}
  {load("width", "i32", "block", block["warp_width"].offset)}
  %grid.x64 = zext i32 %grid.x to i64
  %grid.y64 = zext i32 %grid.y to i64
  %none = icmp eq i64 %count, 0
  br i1 %none, label %done, label %next.block
next.block:
  %number = phi i64 [ 0, %entry ], [ %number.next, %block.end ]
  %stopped = load volatile i32, ptr %stop, align 4
  %go = icmp eq i32 %stopped, 0
  br i1 %go, label %start.block, label %done
start.block:
  %global = add i64 %first, %number
  %row = udiv i64 %global, %grid.x64
  %column = urem i64 %global, %grid.x64
  %plane = udiv i64 %row, %grid.y64
  %row.in = urem i64 %row, %grid.y64
  %index.x = trunc i64 %column to i32
  %index.y = trunc i64 %row.in to i32
  %index.z = trunc i64 %plane to i32
  {newline.join(block_index)}
  br label %next.z
next.z:
  %z = phi i32 [ 0, %start.block ], [ %z.next, %z.end ]
  %linear.z = phi i32 [ 0, %start.block ], [ %linear.next, %z.end ]
  {thread_index[2]}
  br label %next.y
next.y:
  %y = phi i32 [ 0, %next.z ], [ %y.next, %y.end ]
  %linear.y = phi i32 [ %linear.z, %next.z ], [ %linear.next, %y.end ]
  {thread_index[1]}
  br label %next.x
next.x:
  %x = phi i32 [ 0, %next.y ], [ %x.next, %next.x ]
  %linear = phi i32 [ %linear.y, %next.y ], [ %linear.next, %next.x ]
  {thread_index[0]}
  {"%lane = urem i32 %linear, %width" if keeps_thread else ""}
  {"%warp = udiv i32 %linear, %width" if keeps_thread else ""}
  {newline.join(rest)}
  call void @{quote(body)}(ptr %thread, ptr %params, {arguments})
  %linear.next = add nuw i32 %linear, 1
  %x.next = add nuw i32 %x, 1
  %x.more = icmp ult i32 %x.next, %block.x
  br i1 %x.more, label %next.x, label %y.end, !llvm.loop !{metadata}
y.end:
  %y.next = add nuw i32 %y, 1
  %y.more = icmp ult i32 %y.next, %block.y
  br i1 %y.more, label %next.y, label %z.end
z.end:
  %z.next = add nuw i32 %z, 1
  %z.more = icmp ult i32 %z.next, %block.z
  br i1 %z.more, label %next.z, label %block.end
block.end:
  %number.next = add nuw i64 %number, 1
  %more = icmp ult i64 %number.next, %count
  br i1 %more, label %next.block, label %done
done:
  ret void
}}
!{metadata} = distinct !{{!{metadata}, !{metadata + 1}}}
!{metadata + 1} = !{{!"llvm.loop.unroll.disable"}}
"""
