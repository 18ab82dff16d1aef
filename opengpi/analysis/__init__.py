"""Analyses of device IR. Each prints what it found as annotations for ``gpi opt -p NAME``."""
