"""Serves the driver as ``harness/program.h`` does, with an OpenCL device: ``python opencl_worker.py FOLDER RESULTS``.

FOLDER holds the arrays and, named after RESULTS, a JSON file: the platform's name, the source and its build options, arrays and launches.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np
import pyopencl as cl


def _argument(value: str | int | float, arrays: dict[str, cl.Buffer]) -> object:
    if isinstance(value, str):
        return arrays[value]
    return np.int32(value) if isinstance(value, int) else np.float32(value)


def main() -> None:
    folder, results = Path(sys.argv[1]), Path(sys.argv[2])
    task = json.loads((folder / f"{results.name}.json").read_text())
    platform = next(platform for platform in cl.get_platforms() if platform.name == task["platform"])
    context = cl.Context(platform.get_devices())
    queue = cl.CommandQueue(context)
    program = cl.Program(context, Path(task["source"]).read_text()).build(options=task["options"])

    arrays = {name: cl.Buffer(context, cl.mem_flags.READ_WRITE, size) for name, size in task["arrays"].items()}
    for name, array in arrays.items():
        content = folder / name
        cl.enqueue_copy(queue, array, np.fromfile(content, np.uint8) if content.exists() else np.zeros(array.size, np.uint8))
    launches = []
    for kernel_name, grid, block, arguments in task["launches"]:
        kernel = cl.Kernel(program, kernel_name)
        kernel.set_args(*(_argument(argument, arrays) for argument in arguments))
        launches.append((kernel, [blocks * threads for blocks, threads in zip(grid, block, strict=True)], block))

    def body() -> None:
        for kernel, threads, block in launches:
            cl.enqueue_nd_range_kernel(queue, kernel, threads, block)
            if task["synchronous"]:
                queue.finish()
        queue.finish()

    body()
    for name in task["outputs"]:
        data = np.empty(arrays[name].size, np.uint8)
        cl.enqueue_copy(queue, data, arrays[name])
        data.tofile(results / name)
    print("ready", flush=True)
    for line in sys.stdin:
        runs = int(line)
        start = time.perf_counter_ns()
        for _ in range(runs):
            body()
        print((time.perf_counter_ns() - start) / runs, flush=True)


main()
