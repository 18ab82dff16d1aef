"""gpi devices: what programs can run on, and how sure that is."""

from __future__ import annotations

import json
import os
import platform

import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def devices(as_json: bool) -> int:
    """List the devices programs can run on.

    Example: gpi devices --json
    """
    state = "runs" if platform.machine() == "x86_64" else "not supported"
    here = {"processors": len(os.sched_getaffinity(0)), "machine": platform.machine()}
    rows = [{"name": "cpu", "state": state, **here, "evidence": "the test suite runs on it"}]
    cross = {"name": "cpu-aarch64", "machine": "aarch64", "processors": 0}
    rows.append({**cross, "state": "objects are built, never run", "evidence": "cross build in the test suite"})
    if as_json:
        click.echo(json.dumps(rows))
    else:
        for row in rows:
            click.echo(f"{row['name']:<12} {row['machine']:<8} {row['state']} ({row['evidence']})")
    return 0
