"""The gpi command: one module a subcommand."""
