"""Imports point one way, as docs/architecture.md says."""

from __future__ import annotations

import ast
from pathlib import Path

import opengpi

ROOT = Path(opengpi.__file__).parent
# What lies beside the folders and may be imported by all but the registry.
COMMON = {"settings", "errors", "lookup", "store", "progress", "recording", "__version__"}
# Folder -> the folders it may import.
ALLOWED: dict[str, set[str]] = {
    "registry": set(),
    "ir": set(),
    "analysis": {"ir"},
    "transform": {"analysis", "ir", "registry"},
    "interpret": {"analysis", "ir", "registry"},
    "device": {"transform", "analysis", "ir", "registry"},
    "frontend": {"registry"},
    "runtime": {"frontend", "registry"},
    "library": {"frontend", "transform", "ir", "registry"},
    "build": {"library", "device", "transform", "frontend", "runtime", "registry"},
    "fuzz": {"interpret", "build", "device", "transform", "analysis", "ir", "frontend", "runtime", "registry"},
    "cli": {"fuzz", "interpret", "build", "library", "device", "transform", "analysis", "ir", "frontend", "runtime", "registry"},
}


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("opengpi"):
            names.update({node.module} if node.module != "opengpi" else {f"opengpi.{alias.name}" for alias in node.names})
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names if alias.name.startswith("opengpi."))
    return {name.removeprefix("opengpi.") for name in names}


def test_every_folder_is_ruled() -> None:
    assert {path.parent.name for path in ROOT.glob("*/*.py")} <= set(ALLOWED)


def test_imports_point_one_way() -> None:
    wrong = []
    for folder, allowed in ALLOWED.items():
        for path in (ROOT / folder).rglob("*.py"):
            for name in _imports(path):
                part = name.split(".")[0]
                if part != folder and part not in allowed and (part not in COMMON or folder == "registry"):
                    wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert not wrong, "\n".join(wrong)
