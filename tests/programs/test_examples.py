"""Every program under examples/ runs and agrees with its own CPU result, in its dialect and at each warp width the dialect's hardware has."""

import shutil
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PROGRAMS = sorted(path.name for path in EXAMPLES.iterdir() if path.suffix in {".cu", ".hip", ".mu", ".maca"})
OTHER_WIDTHS = [("reduction.hip", "--warp=32"), ("reduction.hip", "--arch=gfx1100"), ("reduction.mu", "--arch=mp_22")]


def gpi_run(tmp_path: Path, *arguments: str) -> str:
    """Run one example in an empty folder and return what it printed."""
    command = shutil.which("gpi", path=str(Path(sys.executable).parent)) or "gpi"
    done = subprocess.run([command, "run", *arguments], check=False, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("program", PROGRAMS)
def test_example_passes(tmp_path: Path, program: str) -> None:
    assert f"{Path(program).stem}: PASS" in gpi_run(tmp_path, str(EXAMPLES / program))


@pytest.mark.parametrize(("program", "option"), OTHER_WIDTHS)
def test_other_warp_width(tmp_path: Path, program: str, option: str) -> None:
    assert "PASS" in gpi_run(tmp_path, option, str(EXAMPLES / program))


def test_mandelbrot_writes_a_png(tmp_path: Path) -> None:
    gpi_run(tmp_path, str(EXAMPLES / "mandelbrot.cu"), "--", "picture.png")
    png = (tmp_path / "picture.png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, position = {}, 8
    while position < len(png):
        size, kind = struct.unpack_from(">I4s", png, position)
        data = png[position + 8 : position + 8 + size]
        assert struct.unpack_from(">I", png, position + 8 + size)[0] == zlib.crc32(kind + data)
        chunks[kind] = data
        position += 12 + size
    width, height = struct.unpack_from(">II", chunks[b"IHDR"])
    pixels = zlib.decompress(chunks[b"IDAT"])
    assert len(pixels) == height * (1 + 3 * width)
    assert len(set(pixels)) > 50, "a picture of one colour"


def test_readme_lists_every_program() -> None:
    readme = (EXAMPLES / "README.md").read_text()
    assert [program for program in PROGRAMS if f"examples/{program}" not in readme] == []
