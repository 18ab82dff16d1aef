"""One translation unit: from a source file to objects, both sides at once."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path

from opengpi.build.constructors import registration_first
from opengpi.errors import CompileError, GpiError
from opengpi.frontend import clang, diagnostics
from opengpi.frontend.options import Options
from opengpi.frontend.spelling import overlay_arguments
from opengpi.frontend.toolchain import Toolchain
from opengpi.lookup import dependency, file_digest, package_fingerprint, processor, text_digest, unchanged
from opengpi.recording import is_recording, phase
from opengpi.registry.dialects import Dialect
from opengpi.settings import cache_dir, package_dir, variable
from opengpi.store import cache_failure, read_json, write_atomic

FAT_BINARY_MAGIC = b"OPENGPI\0"


@dataclass(frozen=True)
class Unit:
    """A compiled source: ``objects`` to link, in the cache, and the files it was made from."""

    objects: tuple[str, ...]
    """Paths."""
    dependencies: tuple[str, ...]
    """Lines of a record, see ``lookup``."""


def unit_key(options: Options, source: Path) -> str:
    """Names a source with everything but file contents that decides what it compiles to."""
    return text_digest(
        package_fingerprint(), source.absolute(), Path.cwd(), processor(), variable("GPI_CPU"), variable("GPI_LIBRARY"), variable("GPI_ENGINE"),
        variable("GPI_WITHOUT"), options.dialect and options.dialect.name, options.arch, options.warp,
        options.preprocessor, options.compiler, options.standard, options.optimisation, options.device_debug, options.host_debug, options.fast_math,
        options.ftz, options.fma, options.per_thread_stream, options.warnings,
    )  # fmt: skip


def compile_unit(toolchain: Toolchain, options: Options, source: Path, jobs: int) -> Unit:
    """The unit of ``source``, from the cache where nothing has changed; kernels' code is made in at most ``jobs`` processes. Raises CompileError
    after printing diagnostics."""
    if not source.is_file():
        raise GpiError(f"gpi: error: {source}: {'is a folder' if source.is_dir() else 'no such file'}")
    key = unit_key(options, source)
    record_path = cache_dir() / "units" / key[:2] / f"{key}.json"
    record = None if is_recording() else read_json(record_path)  # what is recorded is done
    if record and all(unchanged(line.split(" ", 1)) for line in record["dependencies"]) and all(_intact(path, digest) for path, digest in record["objects"]):
        _show(record["diagnostics"])
        return Unit(tuple(path for path, _ in record["objects"]), tuple(record["dependencies"]))
    scratch = cache_dir() / "tmp" / f"{os.getpid()}-{key[:16]}"
    try:
        scratch.mkdir(parents=True, exist_ok=True)
        messages, outputs, dependencies = _compile(toolchain, options, source, key, scratch, jobs)
        objects = []
        for output in outputs:
            digest = file_digest(output)
            path = cache_dir() / "objects" / digest[:2] / f"{digest}.o"
            write_atomic(path, output.read_bytes())
            objects.append((str(path), digest))
    except OSError as error:
        raise cache_failure(error) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    files = [dependency(name) for name in sorted(set(dependencies)) if not name.startswith((str(toolchain.root), str(package_dir())))]
    write_atomic(record_path, json.dumps({"dependencies": files, "objects": objects, "diagnostics": messages}).encode())
    return Unit(tuple(path for path, _ in objects), tuple(files))


def _intact(path: str, digest: str) -> bool:
    try:
        return file_digest(path) == digest
    except OSError:
        return False


def _show(text: str) -> None:
    if text:
        print(text, file=sys.stderr, flush=True)


class _Compilers:
    """Compiler processes of one unit. Leaving the block ends those still running, so that an interrupt leaves none behind."""

    def __init__(self, toolchain: Toolchain, verbose: bool) -> None:
        self.toolchain = toolchain
        self.verbose = verbose
        self.running: list[subprocess.Popen[str]] = []
        self.pool = ThreadPoolExecutor()

    def __enter__(self) -> _Compilers:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.running:
            process.kill()
        self.pool.shutdown()

    def start(self, side: str, command: Callable[[], list[str]]) -> Future[tuple[int, str]]:
        """Makes the command line (which may precompile headers) and runs it; gives exit status and messages. ``side``: device or host."""
        return self.pool.submit(copy_context().run, self._run, side, command)

    def _run(self, side: str, command: Callable[[], list[str]]) -> tuple[int, str]:
        with phase(f"headers, {side}"):
            words = command()
        if self.verbose:
            print(" ".join(words), file=sys.stderr)
        none = subprocess.DEVNULL
        process = subprocess.Popen(words, env=self.toolchain.environment(), stdin=none, stdout=none, stderr=subprocess.PIPE, text=True, errors="replace")
        self.running.append(process)
        with phase(f"clang, {side}"):
            messages = process.communicate()[1]
        self.running.remove(process)
        return process.returncode, messages


def _compile(toolchain: Toolchain, options: Options, source: Path, key: str, scratch: Path, jobs: int) -> tuple[str, list[Path], list[str]]:
    """Compiles into ``scratch``; returns the messages shown, the objects and the names of all files read."""
    dialect = options.dialect_for(source)
    with _Compilers(toolchain, options.verbose) as compilers:
        if dialect is not None:
            return _compile_dialect(compilers, options, dialect, source, key, scratch, jobs)
        status, text = compilers.start("host", lambda: clang.plain_command(toolchain, options, source, scratch / "host.o", scratch / "host.d")).result()
        messages = diagnostics.merge(text)
        _show(messages)
        _fail_if(status, messages, source)
        return messages, [scratch / "host.o"], clang.read_dependencies(scratch / "host.d")


def _compile_dialect(
    compilers: _Compilers, options: Options, dialect: Dialect, source: Path, key: str, scratch: Path, jobs: int
) -> tuple[str, list[Path], list[str]]:
    toolchain = compilers.toolchain
    image_id = bytes.fromhex(text_digest(key, file_digest(source)))
    fat_binary = scratch / "image.id"
    fat_binary.write_bytes(FAT_BINARY_MAGIC + image_id)
    device_ir = scratch / "device.ll"
    overlay = overlay_arguments(source, scratch)
    device = compilers.start("device", lambda: [*clang.device_command(toolchain, options, dialect, source, device_ir, scratch / "device.d"), *overlay])
    host = compilers.start(
        "host", lambda: [*clang.host_command(toolchain, options, dialect, source, fat_binary, scratch / "host.o", scratch / "host.d"), *overlay]
    )
    # Imported while clang runs: llvmlite takes a while to load.
    from opengpi.build.device import compile_device

    outputs = []
    device_status, device_messages = device.result()
    if device_status == 0:
        for number, data in enumerate(compile_device(device_ir.read_text(), options, source, image_id, options.warp_for(dialect), jobs)):
            outputs.append(scratch / f"device-{number}.o")
            outputs[-1].write_bytes(data)
    host_status, host_messages = host.result()
    messages = diagnostics.merge(host_messages, device_messages)
    _show(messages)
    _fail_if(device_status or host_status, messages, source)
    host_object = scratch / "host.o"
    host_object.write_bytes(registration_first(host_object.read_bytes()))
    return messages, [host_object, *outputs], clang.read_dependencies(scratch / "host.d") + clang.read_dependencies(scratch / "device.d")


def _fail_if(status: int, messages: str, source: Path) -> None:
    if status and "No space left on device" in messages:
        # The compiler met the full cache folder first.
        raise cache_failure(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(cache_dir())))
    if status:
        errors = diagnostics.count_errors(messages)
        raise CompileError(f"gpi: {source}: {errors} error{'s' * (errors != 1)}" if errors else f"gpi: error: clang failed on {source} (exit status {status})")
