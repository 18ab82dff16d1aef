"""Passes over device IR, one module each; ``normalise`` strings them together."""
