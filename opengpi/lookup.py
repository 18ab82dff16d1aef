"""Finds what has been built before.

All of a cached `gpi run` happens here and in the program itself, so this module imports next to nothing: hashlib, json,
pathlib and dataclasses together would take longer than the rest.
"""

from __future__ import annotations

import os
import sys

# hashlib.blake2b is this function; hashlib loads OpenSSL besides.
from _blake2 import blake2b

from opengpi.settings import cache_path, package_path, variable

RECORD = "record"
"""Name of the file in a program's folder that tells what it was made from."""


def text_digest(*parts: object) -> str:
    """Hash of the parts' text; parts are kept apart."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = str(part).encode("utf-8", "surrogateescape")
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def file_digest(path: str | os.PathLike[str]) -> str:
    """Hash of a file's content. Raises OSError."""
    digest = blake2b(digest_size=16)
    with open(path, "rb") as file:
        while data := file.read(1 << 20):
            digest.update(data)
    return digest.hexdigest()


def package_fingerprint(part: str = "") -> str:
    """Changes whenever anything that takes part in a build does: this package, or its folder ``part`` alone, and the compiler."""
    digest = blake2b(digest_size=16)
    folders = [os.path.join(package_path(), part)]
    while folders:
        folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir():
                    folders += [entry.path] if entry.name != "__pycache__" else []
                else:
                    status = entry.stat()
                    digest.update(f"{entry.path}:{status.st_size}:{status.st_mtime_ns};".encode())
    for folder in sys.path:
        try:
            digest.update(str(os.stat(os.path.join(folder, "ziglang", "lib")).st_mtime_ns).encode())
            break
        except OSError:
            continue
    return digest.hexdigest()


def processor() -> str:
    """What this machine's processor can do: a cache folder may be shared between machines."""
    try:
        with open("/proc/cpuinfo") as file:
            # The first processor's block; the whole file takes long on a large machine.
            text = file.read(8192).split("\n\n")[0]
    except OSError:
        return ""
    return "".join(line for line in text.splitlines() if line.startswith(("model name", "flags", "Features")))


def program_folder(words: list[str]) -> str:
    """Cache folder of the program that a compile command's words name here, now, on this machine."""
    settings = [variable(name) for name in ("GPI_CPU", "GPI_LIBRARY", "GPI_ENGINE", "GPI_WITHOUT")]
    if any("-fopenmp" in word for word in words):
        from opengpi.frontend import openmp

        settings.append(str(openmp.runtime()))
    key = text_digest(package_fingerprint(), os.getcwd(), processor(), *settings, *words)
    return os.path.join(cache_path(), "programs", key[:2], key)


def find_program(folder: str) -> str | None:
    """The executable in ``folder`` if it is whole and all it was made from is unchanged."""
    try:
        with open(os.path.join(folder, RECORD), encoding="utf-8", errors="surrogateescape") as file:
            (digest, name), *dependencies = (line.rstrip("\n").split(" ", 1) for line in file)
        executable = os.path.join(folder, name)
        if not all(unchanged(line) for line in dependencies) or file_digest(executable) != digest:
            return None
        return executable
    except (OSError, ValueError):
        return None


def dependency(path: str) -> str:
    """The line of a record for a file: content hash, size, time stamp, path."""
    status = os.stat(path)
    return f"{file_digest(path)} {status.st_size} {status.st_mtime_ns} {path}"


def unchanged(line: list[str]) -> bool:
    """Whether a file is as its line in a record, split at the first blank, says: same size and time, or else same content."""
    digest, (size, time, path) = line[0], line[1].split(" ", 2)
    try:
        status = os.stat(path)
        return status.st_size == int(size) and (status.st_mtime_ns == int(time) or file_digest(path) == digest)
    except OSError:
        return False
