"""The device library: math in CUDA C++ of our own, compiled once for a machine and version, linked a function at a time."""
