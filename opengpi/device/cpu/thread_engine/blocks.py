"""The loop over a block's threads, for kernels whose threads never wait for each other."""

from __future__ import annotations

from opengpi.device.cpu.block_loop import AXES, NEWLINE, block_loop, load, store, store_position
from opengpi.device.cpu.thread_engine.kernels import INDICES
from opengpi.ir.names import quote
from opengpi.registry.abi import load_abi


def thread_loop(name: str, body: str, params_size: int, debug: str, keeps_thread: bool, metadata: int) -> str:
    """LLVM IR of ``name(const gpi_block_range *, const void *params)``, which calls ``body`` for each thread of each block.

    Linear index, lane and warp are stored only where ``keeps_thread``: something that is called looks there. The loop over x, whose stores keep
    it from being vectorised, is not unrolled either; ``metadata`` and the next are free numbers to say so.
    """
    thread, block = load_abi()["gpi_thread"], load_abi()["gpi_block"]
    at_z, at_y, at_x = reversed(store_position(thread))
    rest = [store(field, "thread", thread[field].offset) for field in ("linear", "lane", "warp")] if keeps_thread else []
    values = {("thread_idx", n): f"i32 %{axis}" for n, axis in enumerate(AXES)} | {("block_idx", n): f"i32 %index.{axis}" for n, axis in enumerate(AXES)}
    arguments = ", ".join(values.get(index, "i32 %linear") for index in INDICES)
    loop = f"""  br label %next.z
next.z:
  %z = phi i32 [ 0, %start.block ], [ %z.next, %z.end ]
  %linear.z = phi i32 [ 0, %start.block ], [ %linear.next, %z.end ]
  {at_z}
  br label %next.y
next.y:
  %y = phi i32 [ 0, %next.z ], [ %y.next, %y.end ]
  %linear.y = phi i32 [ %linear.z, %next.z ], [ %linear.next, %y.end ]
  {at_y}
  br label %next.x
next.x:
  %x = phi i32 [ 0, %next.y ], [ %x.next, %next.x ]
  %linear = phi i32 [ %linear.y, %next.y ], [ %linear.next, %next.x ]
  {at_x}
  {"%lane = urem i32 %linear, %width" if keeps_thread else ""}
  {"%warp = udiv i32 %linear, %width" if keeps_thread else ""}
  {NEWLINE.join(rest)}
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
  br i1 %z.more, label %next.z, label %block.end"""
    return f"""{block_loop(name, params_size, debug, load("width", "i32", "block", block["warp_width"].offset), loop)}
!{metadata} = distinct !{{!{metadata}, !{metadata + 1}}}
!{metadata + 1} = !{{!"llvm.loop.unroll.disable"}}
"""
