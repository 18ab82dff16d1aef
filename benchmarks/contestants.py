"""Who is measured: each knows how to tell whether it is there, and how to make a program of a benchmark."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from opengpi.errors import GpiError

from .suite import Benchmark
from .worker import WorkerError

_HERE = Path(__file__).parent

# CUDA's arithmetic: products and sums are fused, nothing else is relaxed; errno does not exist.
_MATH = ("-ffp-contract=fast", "-fno-math-errno", "-fno-trapping-math")

# Division and square root are IEEE in CUDA by default.
_OPENCL_OPTIONS = "-cl-std=CL1.2 -cl-fp32-correctly-rounded-divide-sqrt"

Command = tuple[list[str], dict[str, str]]
"""A program's command line without its data, and what its environment has besides ours."""


@dataclass(frozen=True)
class Place:
    """Where a benchmark's program finds its ``data``, writes its ``results`` and is built (``build``)."""

    data: Path
    results: Path
    build: Path


@dataclass(frozen=True)
class Contestant:
    """``prepare`` builds the program; raises WorkerError."""

    name: str
    prepare: Callable[[Benchmark, Place], Command]


def contestants(engines: tuple[str, ...], cpu: str, build: Path, missing: Callable[[str], None]) -> Iterator[Contestant]:
    """All that can be measured here; ``missing`` is told what cannot, and what to do.

    ``engines`` are values of GPI_ENGINE, empty for the default; ``build`` is a folder for what contestants need.
    """
    yield from _opengpi(engines, cpu)
    yield from _opencl(cpu, build, missing)
    library = _file_of("intel-openmp", "libiomp5.so")
    if library:
        yield Contestant("OpenMP", partial(_openmp_program, library=library, cpu=cpu))
    else:
        missing("OpenMP C++ is left out: no OpenMP runtime (pip install intel-openmp)")


def _file_of(package: str, name: str) -> Path | None:
    """A file that an installed wheel brought."""
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((Path(os.path.realpath(file.locate())) for file in files if file.name == name), None)


def _run(command: list[str], environment: dict[str, str] | None = None) -> str:
    run = subprocess.run(command, env=os.environ | (environment or {}), capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if run.returncode:
        raise WorkerError((run.stderr.strip() or run.stdout.strip() or f"exit status {run.returncode}").splitlines()[0])
    return run.stdout


def _words(benchmark: Benchmark, place: Place) -> list[str]:
    return [str(place.data), str(place.results), *(f"{name}={value}" for name, value in benchmark.numbers.items())]


def _opengpi(engines: tuple[str, ...], cpu: str) -> Iterator[Contestant]:
    for engine in engines:
        environment = {"GPI_CPU": cpu, "GPI_ENGINE": engine}
        yield Contestant(f"OpenGPI ({engine})" if engine else "OpenGPI", partial(_cuda_program, environment=environment))


def _cuda_program(benchmark: Benchmark, place: Place, environment: dict[str, str]) -> Command:
    program = place.build / "program"
    defines = [f"-D{name}={value}" for name, value in benchmark.defines.items()]
    source = _HERE / "kernels" / benchmark.folder / "cuda.cu"
    _run([sys.executable, "-m", "opengpi.cli.main", "build", str(source), "-O3", *defines, "-o", str(program)], environment)
    return [str(program), *_words(benchmark, place)], {}


def _openmp_program(benchmark: Benchmark, place: Place, library: Path, cpu: str) -> Command:
    """Compiles with the same clang as OpenGPI; the compiler's own -march tells it what the processor has."""
    from opengpi.build.link import link
    from opengpi.frontend.options import Options
    from opengpi.frontend.toolchain import find_toolchain

    toolchain = find_toolchain()
    arguments = ["-x", "c++", *toolchain.system_arguments(cxx=True), "-std=c++17", "-O3", f"-march={cpu}", "-fopenmp=libomp", *_MATH]
    inputs = [str(library)]
    vector_math = Path("/lib/x86_64-linux-gnu/libmvec.so.1")
    if vector_math.exists():
        arguments.append("-fveclib=libmvec")
        inputs.append(str(vector_math))
    arguments += [f"-D{name}={value}" for name, value in benchmark.defines.items()]
    compiled, program = place.build / "program.o", place.build / "program"
    source = _HERE / "kernels" / benchmark.folder / "openmp.cpp"
    _run(toolchain.clang([*arguments, "-c", "-o", str(compiled), str(source)]), toolchain.environment())
    try:
        # The system's libmvec asks for a newer C library than the wheel's, which programs link with, knows.
        options = Options(link_inputs=inputs, linker=["--allow-shlib-undefined", "-rpath", str(library.parent)])
        link(toolchain, options, [str(compiled)], program)
    except GpiError as error:
        raise WorkerError(str(error).splitlines()[0]) from error
    # Threads that wait do so asleep, but for a millisecond, so that they take no time from the next program.
    return [str(program), *_words(benchmark, place)], {"KMP_BLOCKTIME": "1"}


def _opencl(cpu: str, build: Path, missing: Callable[[str], None]) -> Iterator[Contestant]:
    if importlib.util.find_spec("pyopencl") is None:
        missing("OpenCL runtimes are left out: pip install pyopencl")
        return
    vendors = build / "vendors"
    vendors.mkdir()
    intel = _file_of("intel-opencl-rt", "libintelocl.so")
    environment = {"OCL_ICD_VENDORS": str(vendors), "PYOPENCL_NO_CACHE": "1", "PYOPENCL_COMPILER_OUTPUT": "0"}
    if intel:
        # The wheel's own file names a folder of the machine that it was made on.
        (vendors / "intel.icd").write_text(str(intel))
        environment["LD_LIBRARY_PATH"] = os.pathsep.join(filter(None, (str(intel.parent), os.environ.get("LD_LIBRARY_PATH"))))
        if cpu == "x86-64-v3":
            environment["CL_CONFIG_CPU_TARGET_ARCH"] = "core-avx2"
    for icd in Path("/etc/OpenCL/vendors").glob("pocl*.icd"):
        (vendors / icd.name).write_text(icd.read_text())
    probe = "import pyopencl\nfor platform in pyopencl.get_platforms(): print(platform.name)"
    try:
        platforms = _run([sys.executable, "-c", probe], environment).splitlines()
    except WorkerError:
        platforms = []
    for name, platform, advice in (
        ("Intel", "Intel(R) OpenCL", "pip install intel-opencl-rt intel-cmplr-lib-rt"),
        ("PoCL", "Portable Computing Language", "apt-get install pocl-opencl-icd"),
    ):
        if platform not in platforms:
            missing(f"{name}'s OpenCL runtime is left out: not found ({advice})")
        elif name == "PoCL" and cpu != "native":
            missing("PoCL is left out: it compiles only for the processor that it finds")
        else:
            yield Contestant(name, partial(_opencl_program, platform=platform, environment=environment))


def _opencl_program(benchmark: Benchmark, place: Place, platform: str, environment: dict[str, str]) -> Command:
    task = {
        "platform": platform,
        "source": str(_HERE / "kernels" / benchmark.folder / "opencl.cl"),
        "options": _OPENCL_OPTIONS + "".join(f" -D{name}={value}" for name, value in benchmark.defines.items()),
        "arrays": {name: array.nbytes for name, array in (benchmark.expected | benchmark.inputs).items()} | benchmark.scratch,
        "outputs": list(benchmark.expected),
        "launches": [(launch.kernel, launch.grid, launch.block, launch.arguments) for launch in benchmark.launches],
        "synchronous": benchmark.name == "launch",
    }
    (place.data / f"{place.results.name}.json").write_text(json.dumps(task))
    return [sys.executable, str(_HERE / "opencl_worker.py"), str(place.data), str(place.results)], environment
