"""Makes every file that lists names from the registry's tables.

``python -m opengpi.registry.generate`` writes them; with ``--check`` it writes nothing, names the files that are out of step, and ends with 1.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from opengpi.registry.api import DIALECTS
from opengpi.registry.emit import abi, builtins, coverage, entry, headers, host, missing, numbers

ROOT = Path(__file__).resolve().parents[2]

FILES: dict[str, Callable[[], str]] = {
    "opengpi/runtime/include/generated/gpi_abi.h": abi.header,
    "opengpi/runtime/include/generated/gpi_builtins_cpu.h": builtins.cpu_header,
    "opengpi/runtime/include/generated/gpi_api.h": host.neutral_header,
    **{f"opengpi/runtime/src/generated/entry_points_{dialect}.c": partial(entry.entry_points, dialect) for dialect in DIALECTS},
    "opengpi/runtime/src/generated/per_thread.c": entry.per_thread,
    "opengpi/runtime/src/generated/error_text.c": entry.error_text,
    "opengpi/runtime/include/generated/attribute_fields.h": entry.attribute_fields,
    "opengpi/include/generated/gpi_builtins.h": builtins.device_header,
    **{f"opengpi/include/generated/{dialect}_api.h": partial(host.dialect_header, dialect) for dialect in DIALECTS},
    **{f"opengpi/include/generated/{dialect}_overloads.h": partial(host.overloads, dialect) for dialect in DIALECTS},
    **{f"opengpi/include/generated/{dialect}_driver.h": partial(host.driver_header, dialect) for dialect in DIALECTS},
    **{f"opengpi/include/generated/{dialect}_missing.h": partial(missing.runtime_header, dialect) for dialect in DIALECTS},
    **{f"opengpi/include/generated/{dialect}_missing_driver.h": partial(missing.driver_header, dialect) for dialect in DIALECTS},
    **headers.thin_headers(),
    **{f"opengpi/include/{dialect}/{name}": partial(numbers.constants_header, dialect) for dialect, name in numbers.CONSTANTS.items()},
    **{f"opengpi/include/{dialect}/{name}": partial(numbers.complex_header, dialect) for dialect, name in numbers.COMPLEX.items()},
    "docs/coverage.md": coverage.page,
}


def stale(root: Path) -> list[str]:
    """The generated files under ``root`` that are missing or not what the tables say."""
    return [name for name, make in FILES.items() if not (root / name).is_file() or (root / name).read_text("utf-8") != make()]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m opengpi.registry.generate", description="Make the files that list names from the registry.")
    parser.add_argument("--check", action="store_true", help="write nothing; end with 1 if a file is out of step")
    options = parser.parse_args(arguments)
    names = stale(ROOT)
    for name in names:
        if options.check:
            print(f"{name} is out of step; run python -m opengpi.registry.generate", file=sys.stderr)
            continue
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name](), "utf-8")
        print(name)
    return 1 if options.check and names else 0


if __name__ == "__main__":
    sys.exit(main())
