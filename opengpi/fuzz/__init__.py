"""Random kernels, run on the interpreter and on the engines, bit for bit."""
