"""Kernels cut into regions do what they did: both run on the interpreter, the regions in a loop with a barrier between them."""

from __future__ import annotations

import pytest
from rejoined import rejoin

from opengpi.device.cpu.vector_engine.refusal import Refusal
from opengpi.device.cpu.vector_engine.regions import split
from opengpi.fuzz.compare import difference, interpret
from opengpi.fuzz.generate import generate
from opengpi.interpret.memory import Memory
from opengpi.interpret.program import Program
from opengpi.ir import model as M
from opengpi.ir.printer import print_module
from opengpi.ir.reader import parse
from opengpi.ir.verifier import verify
from opengpi.transform.normalise import NormaliseOptions, normalise_module


@pytest.mark.parametrize(("seed", "optimise"), [(2, True), (3, False)])
def test_random_kernels_in_regions(seed: int, optimise: bool) -> None:
    generated, cases = generate(seed, 6, 32)
    text = print_module(normalise_module(generated, NormaliseOptions(optimise=optimise, warp=32)))
    cut = 0
    for case in cases:
        module = parse(text, "random")
        kernel = module.globals[case.kernel]
        assert isinstance(kernel, M.Function)
        row = case.block[0] % 32 == 0
        try:
            regions = split(kernel, module, 32, "row" if row else "any")
        except Refusal:
            continue
        rejoin(module, kernel, regions)
        verify(module)
        cut += 1
        expected = interpret(Program(parse(text, "random"), Memory()), case, 32)
        found = interpret(Program(parse(print_module(module), "rejoined"), Memory()), case, 32)
        assert not difference(case, expected, found), case.kernel
    assert cut >= 3
