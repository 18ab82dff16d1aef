"""The processor that code is generated for."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from functools import cache

import llvmlite.binding as llvm

from opengpi.device.cpu.vector_engine.lanes import Host
from opengpi.errors import UsageError
from opengpi.settings import variable

# What LLVM calls a feature where /proc/cpuinfo has another name for it. Features that generated code never uses
# (instructions for the kernel, for keys and random numbers) are not asked of the host.
_X86_CPUINFO = {
    "sse3": "pni", "ssse3": "ssse3", "sse4.1": "sse4_1", "sse4.2": "sse4_2", "popcnt": "popcnt", "cx16": "cx16", "avx": "avx", "avx2": "avx2", "fma": "fma",
    "f16c": "f16c", "bmi": "bmi1", "bmi2": "bmi2", "lzcnt": "abm", "movbe": "movbe", "avx512f": "avx512f", "avx512bw": "avx512bw", "avx512cd": "avx512cd",
    "avx512dq": "avx512dq", "avx512vl": "avx512vl", "avx512ifma": "avx512ifma", "avx512vbmi": "avx512vbmi", "avx512vbmi2": "avx512_vbmi2",
    "avx512vnni": "avx512_vnni", "avx512bitalg": "avx512_bitalg", "avx512vpopcntdq": "avx512_vpopcntdq", "avx512bf16": "avx512_bf16",
    "avx512fp16": "avx512_fp16", "gfni": "gfni", "avxvnni": "avx_vnni", "avxifma": "avx_ifma",
}  # fmt: skip
_X86_LEVELS = {"x86-64": 0, "x86-64-v2": 6, "x86-64-v3": 14, "x86-64-v4": 19}
"""How many of the features above, in their order, each level of the x86-64 psABI has."""


@cache
def _initialise() -> None:
    llvm.initialize_all_targets()
    llvm.initialize_all_asmprinters()


@dataclass(frozen=True)
class Target:
    """``cpu`` and ``features`` as LLVM names them; ``required`` the names of /proc/cpuinfo that the host must have."""

    triple: str
    cpu: str
    features: str
    required: tuple[str, ...]

    @classmethod
    def host(cls) -> Target:
        """This machine; the processor is what GPI_CPU names, or the one under our hands (native)."""
        architecture = platform.machine()
        cpu = variable("GPI_CPU") or "native"
        if architecture != "x86_64" or cpu != "native":
            return cls.parse(f"{architecture}-linux-gnu", "" if cpu == "native" else cpu)
        _initialise()
        has = llvm.get_host_cpu_features()
        required = tuple(linux for name, linux in _X86_CPUINFO.items() if has.get(name))
        return cls("x86_64-unknown-linux-gnu", llvm.get_host_cpu_name(), has.flatten(), required)

    @classmethod
    def parse(cls, triple: str, cpu: str = "") -> Target:
        """A processor by name: ``triple`` such as aarch64-linux-gnu; ``cpu`` empty means the architecture's common ground.

        Raises UsageError for an architecture or an x86-64 processor that we do not know the needs of.
        """
        architecture = triple.partition("-")[0]
        if architecture == "x86_64":
            cpu = cpu or "x86-64-v3"
            if cpu not in _X86_LEVELS:
                raise UsageError(f"gpi: error: GPI_CPU={cpu} is not known\n  do:  set it to native, or to one of {', '.join(_X86_LEVELS)}")
            return cls("x86_64-unknown-linux-gnu", cpu, "", tuple(_X86_CPUINFO.values())[: _X86_LEVELS[cpu]])
        if architecture == "aarch64":
            return cls("aarch64-unknown-linux-gnu", cpu or "generic", "", ())
        raise UsageError(f"gpi: error: no code generator for {triple}\n  do:  use an x86_64 or aarch64 machine")

    @property
    def vectors(self) -> Host | None:
        """What its vectors can do; None: they are not worth a warp's while."""
        if self.triple.startswith("x86_64"):
            wide = "avx512vl" in self.required and "avx512bw" in self.required
            return Host(16, True, True, True, True, True) if wide else Host(8, True, False, False, False, False) if "avx2" in self.required else None
        return None

    def machine(self, level: int) -> llvm.TargetMachine:
        """LLVM's code generator at optimisation ``level`` 0 … 3."""
        _initialise()
        target = llvm.Target.from_triple(self.triple)
        # Without it, gathers become branches: 327 against 41 cycles for 32 lanes.
        gathers = [] if self.vectors is None or self.vectors.scatters else ["+fast-gather"]
        # Its conversions take denormal numbers for zero.
        brain = ["-avx512bf16"] if "avx512_bf16" in self.required else []
        features = ",".join(filter(None, [self.features, *gathers, *brain]))
        return target.create_target_machine(cpu=self.cpu, features=features, opt=level, reloc="pic", codemodel="small")
