"""OpenGPI: an open GPU programming interface."""

__version__ = "0.1.0"
