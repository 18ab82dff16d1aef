"""gpi doctor: what was found, what is missing, and what that costs."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shutil
import sys
from dataclasses import asdict, dataclass

import click

from opengpi import __version__
from opengpi.errors import GpiError
from opengpi.settings import VARIABLES, cache_dir

_FEATURES = ("avx2", "avx512f", "avx512bw", "avx512vl", "fma", "f16c", "asimd", "sve")


@dataclass(frozen=True)
class Finding:
    """One line of the report. ``ok`` None: neither good nor bad."""

    name: str
    ok: bool | None
    text: str
    advice: str = ""


def _package(name: str, cost: str) -> Finding:
    try:
        return Finding(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, "not installed", f"{cost}: pip install {name}")


def _toolchain() -> Finding:
    from opengpi.frontend.toolchain import find_toolchain

    try:
        ready = (find_toolchain().work_dir / "lib/kit.json").exists()
    except GpiError as error:
        return Finding("C++ library", False, "no compiler", str(error))
    return Finding("C++ library", ready or None, "built" if ready else "not built yet", "" if ready else "the first build takes a minute longer")


def _processors() -> Finding:
    usable = len(os.sched_getaffinity(0))
    return Finding("processors", True, f"{usable} usable of {os.cpu_count()}")


def _cpu() -> Finding:
    try:
        with open("/proc/cpuinfo") as file:
            lines = dict(line.split(":", 1) for line in file if ":" in line)
    except OSError:
        lines = {}
    values = {key.strip(): value.strip() for key, value in lines.items()}
    flags = set(values.get("flags", values.get("Features", "")).split())
    names = ", ".join(name for name in _FEATURES if name in flags) or "none of the vector extensions looked for"
    supported = platform.machine() == "x86_64"
    advice = "" if supported else "programs run on x86-64 only so far"
    return Finding("processor", supported, f"{values.get('model name', platform.machine())} ({names})", advice)


def _engine() -> Finding:
    """What the processor's vectors are good for."""
    try:
        from opengpi.device.cpu.target import Target

        vectors = Target.host().vectors
    except (ImportError, GpiError) as error:
        return Finding("engine", None, "not known", str(error))
    if vectors is None:
        return Finding("engine", None, "thread engine only", "without AVX2 kernels run one thread after the other, which is slow")
    return Finding("engine", True, f"vector engine, {vectors.lanes} lanes of 32 bits in a vector")


def _cache() -> Finding:
    folder = cache_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        writable = os.access(folder, os.W_OK)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Finding("cache", False, f"{folder}: {error.strerror}", "set GPI_CACHE_DIR to a folder that can be written")
    if not writable:
        return Finding("cache", False, f"{folder}: not writable", "set GPI_CACHE_DIR to a folder that can be written")
    return Finding("cache", free > 500e6, f"{folder} ({free / 1e9:.1f} GB free)", "" if free > 500e6 else "the toolchain needs about 500 MB")


def _openmp() -> Finding:
    from opengpi.frontend import openmp

    library = openmp.runtime()
    return Finding("OpenMP", True if library else None, str(library or "no runtime"), "" if library else f"host code runs on one thread; {openmp.ADVICE}")


def _ignored_toolkits() -> list[Finding]:
    """CUDA toolkits are never used; said so that nobody wonders which headers were taken."""
    names = [name for name in ("CUDA_HOME", "CUDA_PATH", "CPATH") if os.environ.get(name)]
    return [Finding("ignored", None, ", ".join(names), "set, but never used by OpenGPI's compiler")] if names else []


def findings() -> list[Finding]:
    """Everything the report says, in order."""
    return [
        Finding("opengpi", True, __version__),
        Finding("python", sys.version_info >= (3, 11), platform.python_version()),
        _package("ziglang", "nothing can be compiled"),
        _package("llvmlite", "nothing can be compiled"),
        _toolchain(),
        _cpu(),
        _engine(),
        _processors(),
        _cache(),
        _openmp(),
        *_ignored_toolkits(),
    ]


def _environment() -> list[dict[str, str | None]]:
    return [{**known._asdict(), "value": os.environ.get(known.name)} for known in VARIABLES]


@click.command()
@click.option("--env", "environment", is_flag=True, help="List the environment variables instead.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def doctor(environment: bool, as_json: bool) -> int:
    """Show what is installed, what is missing and what that costs; exit status 1 if programs cannot be built.

    Example: gpi doctor --env
    """
    if environment:
        rows = _environment()
        if as_json:
            click.echo(json.dumps(rows))
            return 0
        for row in rows:
            click.echo(f"{row['name']:<18} {row['value'] or '(' + str(row['default']) + ')'}\n{'':<18} {row['text']} [{row['reader']}]")
        return 0
    report = findings()
    if as_json:
        click.echo(json.dumps({"findings": [asdict(finding) for finding in report], "environment": _environment()}))
    else:
        marks = {True: "ok", False: "!!", None: "--"}
        for finding in report:
            click.echo(f"{marks[finding.ok]}  {finding.name:<12} {finding.text}" + (f"\n    {'':<12} {finding.advice}" if finding.advice else ""))
    return 0 if all(finding.ok is not False for finding in report) else 1
