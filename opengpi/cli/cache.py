"""gpi cache: size and clearing of the cache folder."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import click

from opengpi.settings import cache_dir
from opengpi.store import cache_failure

_PARTS = {
    "programs": "built programs",
    "units": "records of compiled sources",
    "objects": "compiled sources",
    "headers": "precompiled headers",
    "libgpi": "the runtime library",
    "toolchain": "the C++ library",
    "tmp": "builds under way",
}


def _size(folder: Path) -> int:
    total = 0
    for place, _, files in os.walk(folder):
        for name in files:
            try:
                total += os.lstat(os.path.join(place, name)).st_size
            except OSError:
                continue
    return total


def _sizes() -> dict[str, int]:
    folder = cache_dir()
    sizes = dict.fromkeys(_PARTS, 0)
    for entry in folder.iterdir() if folder.is_dir() else ():
        part = entry.name.split("-")[0]
        sizes[part] = sizes.get(part, 0) + (_size(entry) if entry.is_dir() else entry.stat().st_size)
    return sizes


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def cache(ctx: click.Context, as_json: bool) -> int:
    """Show the size of the cache, or clear it.

    Example: gpi cache clear
    """
    if ctx.invoked_subcommand is not None:
        return 0
    sizes = _sizes()
    if as_json:
        click.echo(json.dumps({"folder": str(cache_dir()), "bytes": sizes, "total": sum(sizes.values())}))
        return 0
    click.echo(f"{cache_dir()}")
    for part, size in sizes.items():
        click.echo(f"  {size / 1e6:10.1f} MB  {_PARTS.get(part, part)}")
    click.echo(f"  {sum(sizes.values()) / 1e6:10.1f} MB  in all")
    return 0


@cache.command()
@click.option("--all", "everything", is_flag=True, help="Also the C++ library and libgpi, which take a minute to build again.")
def clear(everything: bool) -> int:
    """Remove built programs (they are built again when needed).

    Example: gpi cache clear --all
    """
    before = sum(_sizes().values())
    for entry in cache_dir().iterdir() if cache_dir().is_dir() else ():
        if everything or entry.name.split("-")[0] not in ("toolchain", "libgpi"):
            try:
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
            except OSError as error:
                raise cache_failure(error) from error
    click.echo(f"removed {(before - sum(_sizes().values())) / 1e6:.1f} MB")
    return 0
