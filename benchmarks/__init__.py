"""Benchmarks of the CPU device beside other ways to run the same computation on a CPU. See README.md."""
