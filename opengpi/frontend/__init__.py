"""From source text to what clang makes of it: the toolchain, dialects, command lines and diagnostics."""
