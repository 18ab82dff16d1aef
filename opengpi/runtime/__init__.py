"""libgpi: the native runtime (C sources in src/), and what builds it."""
