"""The part of the help that `gpi run` and `gpi build` share."""

OPTIONS = """
SOURCES are .cu, .hip, .mu, .maca, .c or .cpp files, with .o, .a and .so files beside them.

\b
Options as nvcc knows them, among others:
  -I DIR  -D NAME[=VALUE]  -U NAME  -include FILE     preprocessor
  -O0 … -O3  -g  -G  -lineinfo  -std=c++17  -w        code generation
  -arch=sm_80  -gencode arch=compute_80,code=sm_80    value of __CUDA_ARCH__
  -use_fast_math  -ftz=true  -fmad=false              floating point
  --default-stream per-thread                         streams
  -Xcompiler WORDS  -Xlinker WORDS  -l LIB  -L DIR    host compiler and linker
\b
And of our own:
  --dialect cuda|hip|musa|maca    where the file name does not tell
  --warp 32|64|128                lanes a warp (default: what the dialect's hardware has)
  --arch=gfx1100 | --arch=mp_22   hardware of the dialect; decides the warp width
  -v                              show the commands that are run
"""
