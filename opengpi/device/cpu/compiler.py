"""Device IR in, object files out."""

from __future__ import annotations

from opengpi.device.cpu.codegen import generate
from opengpi.device.cpu.image import image
from opengpi.device.cpu.lines import line_tables
from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import lower
from opengpi.ir.model import Module
from opengpi.ir.printer import print_module


def compile_module(module: Module, *, image_id: bytes, warp: int, target: Target, optimise: bool = True) -> list[bytes]:
    """Relocatable objects for normalised device IR: code with its image, and the image's line tables. Link all of them.

    ``image_id`` is the 16 bytes that the host object's fat binary carries, ``warp`` L. The module is used up.
    Raises DeviceCompileError, which names the place, for what the CPU cannot run.
    """
    assert len(image_id) == 16, len(image_id)
    device_ir = print_module(module)
    level = 3 if optimise else 0
    program = lower(module, warp, str(target.machine(level).target_data), target.triple)
    code_count = 4 * program.text.count("\ndefine ") + 8  # LLVM may make up to three specialised copies of a function
    file_count = program.text.count("!DIFile(") + 1
    text = program.text + image(program, image_id, warp, target, device_ir, code_count, file_count)
    code = generate(text, target, level)
    tables = f'target triple = "{target.triple}"\n' + line_tables(code, image_id, code_count, file_count)
    return [code, generate(tables, target, 0)]
