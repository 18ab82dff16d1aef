"""nvcc's command line, as much of it as programs' build lines use, parsed into data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from opengpi.errors import UsageError
from opengpi.frontend import openmp
from opengpi.registry.dialects import WARP_WIDTHS, Dialect, dialect_of, load_dialects

HOST_EXTENSIONS = (".c", ".cpp", ".cc", ".cxx", ".C")
LINK_EXTENSIONS = (".o", ".a", ".so", ".obj")


@dataclass
class Options:
    """What one build was asked for. Lists keep the order of the command line."""

    sources: list[Path] = field(default_factory=list)
    link_inputs: list[str] = field(default_factory=list)
    """Objects, archives, -l and -L words, in order."""
    output: Path | None = None
    dialect: Dialect | None = None
    arch: str = ""
    warp: int = 0
    preprocessor: list[str] = field(default_factory=list)
    """-I, -D, -U, -isystem, -include words for clang."""
    compiler: list[str] = field(default_factory=list)
    """Further words for the host compiler (-Xcompiler, -f…, -m…, -W…)."""
    linker: list[str] = field(default_factory=list)
    """Words for the linker (-Xlinker, -Wl,…)."""
    standard: str = ""
    optimisation: str = "3"
    device_debug: bool = False
    host_debug: bool = False
    fast_math: bool = False
    ftz: bool = False
    fma: bool = True
    per_thread_stream: bool = False
    openmp: Path | None = None
    """The runtime library of OpenMP in host code."""
    shared: bool = False
    """Link a library with kernels instead of an executable."""
    warnings: bool = True
    verbose: bool = False
    notes: list[str] = field(default_factory=list)
    """What the user should know about options that have no effect here."""

    def dialect_for(self, source: Path) -> Dialect | None:
        """The dialect a source is written in; None for plain C and C++."""
        if self.dialect is not None and source.suffix != ".c":
            return self.dialect
        return dialect_of(source.suffix)

    def arch_for(self, dialect: Dialect) -> str:
        """The architecture named, or the dialect's usual one. Raises UsageError for a name that is none."""
        if self.arch and not re.fullmatch(dialect.arch_pattern, self.arch):
            raise UsageError(f"gpi: error: -arch={self.arch}: not an architecture of {dialect.name}\n  do:  name one such as {dialect.arch}")
        return self.arch or dialect.arch

    def warp_for(self, dialect: Dialect) -> int:
        """L for a source of ``dialect``."""
        return self.warp or dialect.warp_width(self.arch_for(dialect))


def _bool(value: str) -> bool:
    if value not in ("true", "false"):
        raise UsageError(f"gpi: error: expected true or false, not '{value}'")
    return value == "true"


def _split_commas(value: str) -> list[str]:
    return [word for word in value.split(",") if word]


def _set(name: str, value: object) -> Callable[[Options, str], None]:
    return lambda options, _: setattr(options, name, value)


def _append(name: str, *prefix: str) -> Callable[[Options, str], None]:
    return lambda options, value: getattr(options, name).extend([*prefix, value])


def _joined(name: str, prefix: str) -> Callable[[Options, str], None]:
    return lambda options, value: getattr(options, name).append(prefix + value)


def _ignore(options: Options, value: str) -> None:
    """An option that only concerns machine code or files we do not make."""


def _precise(options: Options, value: str) -> None:
    """-prec-div, -prec-sqrt: division and square root are always IEEE here, which false allows too."""
    _bool(value)


def _arch(options: Options, value: str) -> None:
    first = _split_commas(value)[0]
    options.arch = "" if first in ("native", "all", "all-major") else first.replace("compute_", "sm_")


def _gencode(options: Options, value: str) -> None:
    for part in _split_commas(value):
        if part.startswith("arch="):
            _arch(options, part.removeprefix("arch="))


def _dialect(options: Options, value: str) -> None:
    if value not in load_dialects():
        raise UsageError(f"gpi: error: unknown dialect '{value}'\n  do:  choose one of {', '.join(load_dialects())}")
    options.dialect = load_dialects()[value]


def _language(options: Options, value: str) -> None:
    names = {"cu": "cuda", "cuda": "cuda", "hip": "hip", "musa": "musa", "maca": "maca"}
    if value not in names:
        raise UsageError(f"gpi: error: -x {value}: unknown language\n  do:  choose one of {', '.join(names)}")
    _dialect(options, names[value])


def _warp(options: Options, value: str) -> None:
    if value not in map(str, WARP_WIDTHS):
        raise UsageError(f"gpi: error: --warp {value}: a warp has 32, 64 or 128 lanes")
    options.warp = int(value)


def _default_stream(options: Options, value: str) -> None:
    if value not in ("legacy", "per-thread", "null"):
        raise UsageError(f"gpi: error: --default-stream {value}: choose legacy or per-thread")
    options.per_thread_stream = value == "per-thread"


def _host_compiler(options: Options, value: str) -> None:
    for word in _split_commas(value.strip("\"'")):
        for part in word.split():
            _host_word(options, part)


def _host_word(options: Options, word: str) -> None:
    """A word for the host compiler, by gcc's spelling."""
    if word == "-fopenmp":
        _openmp(options, "")
    elif word.startswith("-Wl,"):
        options.linker += _split_commas(word.removeprefix("-Wl,"))
    elif word.startswith("-std="):
        options.standard = word.removeprefix("-std=")
    elif word in ("-pthread", "-rdynamic", "-Wall", "-Wextra", "-pedantic", "-m64") or word.startswith("-O"):
        pass
    elif word.startswith("-l") or word.startswith("-L"):
        options.link_inputs.append(word)
    elif word.startswith(("-D", "-U", "-I")):
        options.preprocessor.append(word)
    else:
        options.compiler.append(word)


def _openmp(options: Options, value: str) -> None:
    library = openmp.runtime()
    if library is None:
        options.notes.append(f"-fopenmp: the host code's parallel regions run on one thread; to have more, {openmp.ADVICE}")
    elif options.openmp is None:
        options.openmp = Path(library)
        options.compiler.append("-fopenmp=libomp")
        options.linker += ["-rpath", str(options.openmp.parent)]


def _separate(options: Options, value: str) -> None:
    if value != "false":
        options.notes.append("-rdc, -dc: device code is not linked across files; using a device function or variable of another file is an error that names it")


# Options that take a value: the value stands in the next word, or after '=' (or at once, for the one-letter ones).
_WITH_VALUE: dict[str, Callable[[Options, str], None]] = {
    "-o": lambda options, value: setattr(options, "output", Path(value)),
    "--output-file": lambda options, value: setattr(options, "output", Path(value)),
    "-I": _joined("preprocessor", "-I"),
    "--include-path": _joined("preprocessor", "-I"),
    "-D": _joined("preprocessor", "-D"),
    "--define-macro": _joined("preprocessor", "-D"),
    "-U": _joined("preprocessor", "-U"),
    "-isystem": _append("preprocessor", "-isystem"),
    "--system-include": _append("preprocessor", "-isystem"),
    "-include": _append("preprocessor", "-include"),
    "--pre-include": _append("preprocessor", "-include"),
    "-l": _joined("link_inputs", "-l"),
    "--library": _joined("link_inputs", "-l"),
    "-L": _joined("link_inputs", "-L"),
    "--library-path": _joined("link_inputs", "-L"),
    "-std": lambda options, value: setattr(options, "standard", value),
    "--std": lambda options, value: setattr(options, "standard", value),
    "-O": lambda options, value: setattr(options, "optimisation", value),
    "--optimize": lambda options, value: setattr(options, "optimisation", value),
    "-x": _language,
    "--x": _language,
    "-arch": _arch,
    "--arch": _arch,
    "--gpu-architecture": _arch,
    "--offload-arch": _arch,
    "--amdgpu-target": _arch,
    "-offload-arch": _arch,
    "-code": _ignore,
    "--gpu-code": _ignore,
    "-gencode": _gencode,
    "--generate-code": _gencode,
    "-Xcompiler": _host_compiler,
    "--compiler-options": _host_compiler,
    "-Xlinker": lambda options, value: options.linker.extend(_split_commas(value)),
    "--linker-options": lambda options, value: options.linker.extend(_split_commas(value)),
    "-Xptxas": _ignore,
    "--ptxas-options": _ignore,
    "-Xcudafe": _ignore,
    "-Xnvlink": _ignore,
    "-ccbin": _ignore,
    "--compiler-bindir": _ignore,
    "-maxrregcount": _ignore,
    "--maxrregcount": _ignore,
    "-cudart": _ignore,
    "--cudart": _ignore,
    "-t": _ignore,
    "--threads": _ignore,
    "-diag-suppress": _ignore,
    "--diag-suppress": _ignore,
    "-m": _ignore,
    "--machine": _ignore,
    "--default-stream": _default_stream,
    "-default-stream": _default_stream,
    "-fgpu-default-stream": _default_stream,
    "-ftz": lambda options, value: setattr(options, "ftz", _bool(value)),
    "--ftz": lambda options, value: setattr(options, "ftz", _bool(value)),
    "-fmad": lambda options, value: setattr(options, "fma", _bool(value)),
    "--fmad": lambda options, value: setattr(options, "fma", _bool(value)),
    "-prec-div": _precise,
    "--prec-div": _precise,
    "-prec-sqrt": _precise,
    "--prec-sqrt": _precise,
    "-rdc": _separate,
    "--relocatable-device-code": _separate,
    "--dialect": _dialect,
    "--warp": _warp,
}

_FLAGS: dict[str, Callable[[Options, str], None]] = {
    "-G": _set("device_debug", True),
    "--device-debug": _set("device_debug", True),
    "-g": _set("host_debug", True),
    "--debug": _set("host_debug", True),
    "-w": _set("warnings", False),
    "--disable-warnings": _set("warnings", False),
    "-v": _set("verbose", True),
    "--verbose": _set("verbose", True),
    "-use_fast_math": _set("fast_math", True),
    "--use_fast_math": _set("fast_math", True),
    "-ffast-math": _set("fast_math", True),
    "-fopenmp": _openmp,
    "-dc": _separate,
    "--device-c": _separate,
    "-lineinfo": _ignore,
    "--generate-line-info": _ignore,
    "--expt-relaxed-constexpr": _ignore,
    "-expt-relaxed-constexpr": _ignore,
    "--extended-lambda": _ignore,
    "-extended-lambda": _ignore,
    "--expt-extended-lambda": _ignore,
    "-expt-extended-lambda": _ignore,
    "-m64": _ignore,
    "-pthread": _ignore,
    "-res-usage": _ignore,
    "--resource-usage": _ignore,
    "-restrict": _ignore,
    "--restrict": _ignore,
    "-rdynamic": _ignore,
    "-shared": _set("shared", True),
    "--shared": _set("shared", True),
    "--allow-unsupported-compiler": _ignore,
    "-allow-unsupported-compiler": _ignore,
    "-fgpu-rdc": _separate,
    "-keep": _ignore,
    "--keep": _ignore,
}

_ONE_LETTER = ("-I", "-D", "-U", "-l", "-L", "-O", "-o", "-x", "-t")


def parse(words: list[str]) -> Options:
    """Parses a compile command's words (without the command's name). Raises UsageError."""
    options = Options()
    stream = iter(words)
    for word in stream:
        if not word.startswith("-") or word == "-":
            _input(options, word)
        else:
            _option(options, word, stream)
    return options


def _input(options: Options, word: str) -> None:
    path = Path(word)
    if path.suffix in LINK_EXTENSIONS:
        options.link_inputs.append(word)
    elif path.suffix in HOST_EXTENSIONS or dialect_of(path.suffix) is not None or options.dialect is not None:
        options.sources.append(path)
    else:
        known = ", ".join([*(extension for dialect in load_dialects().values() for extension in dialect.extensions), *HOST_EXTENSIONS, *LINK_EXTENSIONS])
        raise UsageError(f"gpi: error: {word}: not a kind of file that is known here\n  do:  use one of {known}, or name the dialect before it: --dialect cuda")


def _option(options: Options, word: str, rest: Iterator[str]) -> None:
    if word in _FLAGS:
        _FLAGS[word](options, "")
        return
    name, equals, value = word.partition("=")
    if equals and name in _WITH_VALUE:
        _WITH_VALUE[name](options, value)
        return
    if word in _WITH_VALUE:
        following = next(rest, None)
        if following is None:
            raise UsageError(f"gpi: error: option {word} needs a value")
        _WITH_VALUE[word](options, following)
        return
    for letter in _ONE_LETTER:
        if word.startswith(letter):
            _WITH_VALUE[letter](options, word[2:])
            return
    if word.startswith(("-W", "-f", "-m", "-pedantic", "-g", "-nostd")):
        _host_word(options, word)
        return
    raise UsageError(f"gpi: error: unknown option {word}\n  do:  see 'gpi run --help'; options for the host compiler go behind -Xcompiler")
