"""The image: what a device object tells libgpi, and the constructor that hands it over."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from opengpi.device.cpu.target import Target
from opengpi.device.cpu.thread_engine.lower import Kernel, Program
from opengpi.device.cpu.thread_engine.variables import Symbol
from opengpi.ir.names import escape, quote
from opengpi.registry.abi import abi_version, load_abi

_PRIORITY = 101  # before the program's own constructors, which may launch kernels. Not llvm.global_ctors: llvmlite makes .ctors of it, which nobody runs
_CONSTANT, _MANAGED = 1, 2
_GRID_SYNC = 1
_REGISTERS = 32  # a CPU thread has no such budget; programs that compute an occupancy of it get a usual number


def record(struct: str, **values: str) -> str:
    """An ABI struct as an LLVM constant; ``values`` by field, those left out are zero."""
    fields = load_abi()[struct].fields
    unknown = values.keys() - {field.name for field in fields}
    assert not unknown, unknown
    return "{ " + ", ".join(f"{field.llvm} {values.get(field.name, 'zeroinitializer')}" for field in fields) + " }"


def array(name: str, struct: str, records: Sequence[str], words: str = "private") -> str:
    """A constant array of ABI structs."""
    type = load_abi()[struct].llvm
    return f"@{quote(name)} = {words} constant [{len(records)} x {type}] [{', '.join(f'{type} {record}' for record in records)}]\n"


def string(name: str, data: bytes) -> str:
    return f'@{quote(name)} = private unnamed_addr constant [{len(data)} x i8] c"{escape(data)}"\n'


class Strings:
    """C strings of one module, each once."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._names: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """A reference to the string."""
        return "@" + self._names.setdefault(text, f"{self._prefix}.{len(self._names)}")

    def __str__(self) -> str:
        return "".join(string(name, text.encode() + b"\0") for text, name in self._names.items())


def table_names(image_id: bytes) -> tuple[str, str]:
    """Names that the object shares with its line tables: the table of functions, the table of files."""
    return f"gpi.codes.{image_id.hex()}", f"gpi.files.{image_id.hex()}"


def anchor_name(image_id: bytes, part: int) -> str:
    """Of the function that addresses in the code of a part count from."""
    return f"gpi.anchor{part or ''}.{image_id.hex()}"


def anchor(image_id: bytes, part: int) -> str:
    """LLVM IR of it."""
    return f"define hidden void @{quote(anchor_name(image_id, part))}() {{\n  ret void\n}}\n"


def image(program: Program, image_id: bytes, warp: int, target: Target, device_ir: str, code_count: int, file_count: int) -> str:
    """LLVM IR to append to the program's: tables of kernels and symbols, the packed device IR, the constructor.

    ``code_count`` and ``file_count`` are the lengths of the line tables that come in an object of their own.
    """
    strings = Strings("gpi.string")
    codes, files = table_names(image_id)
    packed = zlib.compress(device_ir.encode(), 6)
    params = [_params(index, kernel) for index, kernel in enumerate(program.kernels)]
    kernels = array("gpi.kernels", "gpi_kernel", [_kernel(index, kernel, strings) for index, kernel in enumerate(program.kernels)])
    symbols = array("gpi.symbols", "gpi_symbol", [_symbol(symbol, strings) for symbol in program.symbols])
    words = [int.from_bytes(image_id[i : i + 8], "little") for i in (0, 8)]
    values = record(
        "gpi_image",
        abi_version=str(abi_version()),
        warp_width=str(warp),
        id=f"[i64 {words[0]}, i64 {words[1]}]",
        kernels="@gpi.kernels",
        symbols="@gpi.symbols",
        codes="@" + quote(codes),
        files="@" + quote(files),
        device_ir="@gpi.device_ir",
        cpu_features=strings(",".join(target.required)),
        device_ir_size=str(len(packed)),
        kernel_count=str(len(program.kernels)),
        symbol_count=str(len(program.symbols)),
        code_count=str(code_count),
        file_count=str(file_count),
    )
    return f"""
{"".join(params)}{kernels}{symbols}{strings}{string("gpi.device_ir", packed)}
@{quote(codes)} = external hidden constant [{code_count} x {load_abi()["gpi_code"].llvm}]
@{quote(files)} = external hidden constant [{file_count} x ptr]
@gpi.image = internal constant {load_abi()["gpi_image"].llvm} {values}
@gpi.start = internal constant ptr @gpi.register, section ".init_array.{_PRIORITY}"
@llvm.used = appending global [1 x ptr] [ptr @gpi.start], section "llvm.metadata"
declare void @gpi_image_register(ptr)
define internal void @gpi.register() {{
  call void @gpi_image_register(ptr @gpi.image)
  ret void
}}
"""


def _params(index: int, kernel: Kernel) -> str:
    return array(f"gpi.params.{index}", "gpi_param", [record("gpi_param", offset=str(param.offset), size=str(param.size)) for param in kernel.params])


def _kernel(index: int, kernel: Kernel, strings: Strings) -> str:
    code = "@" + quote(kernel.symbol)
    return record(
        "gpi_kernel",
        name=strings(kernel.name),
        blocks=code if kernel.block_loop else "null",
        thread="null" if kernel.block_loop else code,
        params=f"@gpi.params.{index}",
        param_count=str(len(kernel.params)),
        params_size=str(kernel.params_size),
        shared_static=str(kernel.shared_static),
        local_size=str(kernel.stack.local),
        stack_size=str(kernel.stack.stack),
        max_threads=str(kernel.max_threads),
        flags=str(_GRID_SYNC * kernel.grid_sync),
        registers=str(_REGISTERS),
    )


def _symbol(symbol: Symbol, strings: Strings) -> str:
    return record(
        "gpi_symbol",
        name=strings(symbol.name),
        address="@" + quote(symbol.name),
        init="@" + quote(symbol.first.name) if symbol.first is not None else "null",
        size=str(symbol.size),
        flags=str(_CONSTANT * symbol.constant | _MANAGED * symbol.managed),
    )
