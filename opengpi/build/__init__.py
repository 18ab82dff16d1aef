"""From source files and options to an executable in the cache."""
