"""Command lines for clang: the host side and the device side of a translation unit."""

from __future__ import annotations

from pathlib import Path

from opengpi.frontend.headers import leading_headers, precompiled
from opengpi.frontend.options import Options
from opengpi.frontend.toolchain import TRIPLE, Toolchain
from opengpi.registry.dialects import Dialect, load_dialects
from opengpi.settings import package_dir

# Clang refuses architectures it no longer generates code for, so it always compiles for this one; what the
# program sees in __CUDA_ARCH__ is -arch's.
_CLANG_ARCH = ("--cuda-gpu-arch=sm_90", "--cuda-feature=+ptx88")

# No CUDA toolkit is looked for or used, wherever one may be installed.
_NO_TOOLKIT = ("-x", "cuda", "-nocudainc", "-nocudalib", "--cuda-path=/nonexistent", "-Xclang", "-target-sdk-version=12.8")

# What nvcc with gcc lets pass.
_LENIENT = (
    "-Wno-c++11-narrowing",
    "-Wno-deprecated-ofast",
    "-Wno-duplicate-decl-specifier",
    "-Wno-implicit-const-int-float-conversion",  # rand() / RAND_MAX
    "-Wno-missing-template-arg-list-after-template-kw",
    "-Wno-non-c-typedef-for-linkage",
    "-Wno-register",
    "-Wno-reserved-user-defined-literal",
    "-Wno-vla-cxx-extension",
    "-Wno-writable-strings",
)

# The device's long double would be a double. Structs that hold one have the host's layout like this, and to compute with it is clang's error.
_LONG_DOUBLE = ("-Xclang", "-mlong-double-80")

# Host code. Programs were tried with gcc, which rarely makes use of it that signed overflow is undefined; clang does.
_HOST = ("-fPIC", "-fwrapv")

# Old C that gcc takes with at most a warning.
_OLD_C = (
    "-Wno-error=implicit-function-declaration",
    "-Wno-error=implicit-int",
    "-Wno-error=int-conversion",
    "-Wno-error=incompatible-pointer-types",
    "-fcommon",
)


def _warnings(options: Options) -> list[str]:
    return [*_LENIENT, "-Wno-unused-command-line-argument", *([] if options.warnings else ["-w"])]


def _standard(options: Options) -> str:
    """The C++ standard, in its GNU form as nvcc with gcc has it."""
    standard = options.standard or "gnu++17"
    return standard.replace("c++", "gnu++", 1) if standard.startswith("c++") else standard


def _dialect_arguments(toolchain: Toolchain, options: Options, dialect: Dialect, device: bool) -> list[str]:
    include = package_dir() / "include"
    arch = options.arch_for(dialect)
    arguments = [*_NO_TOOLKIT, "-fdeclspec", f"-std={_standard(options)}"]
    arguments += toolchain.system_arguments(cxx=True, before=(include / "std", include / dialect.include, include / "host", include))
    arguments += list(_LONG_DOUBLE) if device else []
    arguments += ["-U__CUDA__", "-U__CUDA_ARCH__", "-U__CUDA_ARCH_LIST__"]
    warp = options.warp_for(dialect)
    arguments += [f"-DGPI_LANE_MASK_BITS={dialect.mask_bits}", f"-DGPI_WARP_SIZE={warp}", f"-DGPI_DIALECT_{dialect.name.upper()}=1"]
    arguments += [f"-D{macro}" for macro in dialect.macros(arch, warp, device)]
    if options.fast_math:
        arguments += ["-D__USE_FAST_MATH__=1", "-D__FAST_MATH__=1"]
    if options.per_thread_stream:
        arguments += ["-DCUDA_API_PER_THREAD_DEFAULT_STREAM=1", "-Xclang", "-fgpu-default-stream=per-thread"]
    return arguments


def _source_arguments(options: Options, source: Path) -> list[str]:
    return [*options.preprocessor, *_warnings(options), str(source)]


def _first_header(toolchain: Toolchain, options: Options, dialect: Dialect, source: Path, arguments: list[str]) -> list[str]:
    """What makes clang read the dialect's header first: precompiled with the source's leading standard headers if that works."""
    folders = [word.removeprefix("-I") for word in options.preprocessor if word.startswith("-I")]
    names = leading_headers(source, folders, dialect.include)
    path = precompiled(toolchain, [*arguments, *options.preprocessor, *_warnings(options)], dialect.header, names)
    return ["-Xclang", "-include-pch", "-Xclang", str(path)] if path else ["-include", dialect.header]


def device_command(toolchain: Toolchain, options: Options, dialect: Dialect, source: Path, output: Path, dependencies: Path) -> list[str]:
    """Compiles the device side of ``source`` to textual LLVM IR, unoptimised but for what -O3 makes clang annotate."""
    arguments = _dialect_arguments(toolchain, options, dialect, device=True)
    arguments += ["--cuda-device-only", *_CLANG_ARCH, "-O3", "-Xclang", "-disable-llvm-passes", "-gline-tables-only"]
    arguments += ["-ffp-contract=fast" if options.fma else "-ffp-contract=off"]
    arguments += _first_header(toolchain, options, dialect, source, arguments)
    return toolchain.clang([*arguments, "-S", "-emit-llvm", "-MD", "-MF", str(dependencies), "-o", str(output), *_source_arguments(options, source)])


def host_command(toolchain: Toolchain, options: Options, dialect: Dialect, source: Path, fat_binary: Path, output: Path, dependencies: Path) -> list[str]:
    """Compiles the host side of ``source`` to an object; ``fat_binary`` becomes what its registration hands to libgpi."""
    arguments = _dialect_arguments(toolchain, options, dialect, device=False)
    arguments += ["--cuda-host-only", *_HOST, f"-O{options.optimisation}", *(["-g"] if options.host_debug else []), *options.compiler]
    arguments += _first_header(toolchain, options, dialect, source, arguments)
    arguments += ["-c", "-Xclang", "-fcuda-include-gpubinary", "-Xclang", str(fat_binary)]
    return toolchain.clang([*arguments, "-MD", "-MF", str(dependencies), "-o", str(output), *_source_arguments(options, source)])


def plain_command(toolchain: Toolchain, options: Options, source: Path, output: Path, dependencies: Path) -> list[str]:
    """Compiles a C or C++ source that stands beside the CUDA ones."""
    include = package_dir() / "include"
    cxx = source.suffix != ".c"
    dialects = tuple(include / dialect.include for dialect in load_dialects().values())
    arguments = ["-x", "c++" if cxx else "c", *toolchain.system_arguments(cxx, before=(*dialects, include / "host", include))]
    if options.standard and options.standard.startswith(("c++", "gnu++")) == cxx:
        arguments.append(f"-std={options.standard}")
    if not cxx:
        arguments += _OLD_C
    arguments += ["-c", *_HOST, f"-O{options.optimisation}", *(["-g"] if options.host_debug else []), *options.compiler]
    return toolchain.clang([*arguments, "-MD", "-MF", str(dependencies), "-o", str(output), *_source_arguments(options, source)])


def library_command(toolchain: Toolchain, source: Path, output: Path) -> list[str]:
    """Compiles the device library, which includes nothing but its own files, to textual LLVM IR as ``device_command`` does for programs.
    It fuses where it says so, and nowhere else."""
    arguments = [*_NO_TOOLKIT, "-std=c++17", "-target", TRIPLE, "-nostdinc", "-nostdinc++", "--cuda-device-only", *_CLANG_ARCH, "-O3"]
    arguments += ["-Xclang", "-disable-llvm-passes", "-ffp-contract=off", "-fno-builtin"]
    return toolchain.clang([*arguments, "-S", "-emit-llvm", "-o", str(output), str(source)])


def read_dependencies(path: Path) -> list[str]:
    """File names in a make rule that clang wrote."""
    text = path.read_text().replace("\\\n", " ")
    names = text.split(":", 1)[1].replace("\\ ", "\0").split()
    return [name.replace("\0", " ") for name in names]
