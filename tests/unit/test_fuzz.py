"""The engines compute what the interpreter says: random kernels, mismatches that were kept, and faults that must be found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from opengpi.fuzz import session
from opengpi.fuzz.case import Case, read_cases
from opengpi.fuzz.compare import differs
from opengpi.fuzz.faults import FAULTS, seeded
from opengpi.fuzz.generate import generate
from opengpi.fuzz.session import Plan
from opengpi.fuzz.shrink import shrink
from opengpi.ir.printer import print_module

KEPT = sorted((Path(__file__).parent.parent / "fuzz").glob("*.ll"))


def agree(plan: Plan) -> session.Report:
    report = session.run(plan)
    assert not report.mismatches, "\n".join(f"seed {seed} {m.case.kernel} {m.warp} {m.engine}: {m.text}" for seed, m in report.mismatches)
    return report


def test_random_kernels() -> None:
    report = agree(Plan(seed=1, kernels=150, engines=("thread",)))
    assert report.kernels == 150
    assert report.hits["add i32", "full"] > 50 and report.hits["gpi.warp.ballot", "partial"] > 50


def test_random_kernels_on_the_vector_engine() -> None:
    report = agree(Plan(seed=301, kernels=50, warps=(32,), engines=("vector",)))
    assert 30 <= report.compared["vector", "native"] == 50 - sum(report.refused.values())


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_many_random_kernels() -> None:
    cpus = ("native", "x86-64-v3")
    report = agree(Plan(seed=30000, kernels=6600, cpus=cpus, engines=("thread", "vector"), jobs=len(os.sched_getaffinity(0))))
    assert all(report.compared["vector", cpu] >= 5000 for cpu in cpus)
    assert len(report.without) > 10
    assert report.short() == {}


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_kept_mismatch(path: Path) -> None:
    assert session.replay(path.read_text()) == []


def test_the_same_seed_gives_the_same_kernels() -> None:
    first, second = (generate(4, 3, 64) for _ in range(2))
    assert print_module(first[0]) == print_module(second[0]) and first[1] == second[1]


def test_a_case_survives_its_comment() -> None:
    case = Case("k1", (2, 1, 1), (7, 5, 1), 560, ("i32", "half"), 99)
    assert read_cases(f"; RUN\n{case.comment()}define void @f()\n") == [case]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_faults_fit_the_passes(fault: object) -> None:
    with seeded(fault):  # type: ignore[arg-type]
        pass


def test_a_seeded_fault_is_found_and_made_small() -> None:
    fault = next(fault for fault in FAULTS if fault.name.startswith("arithmetic shifts"))
    with seeded(fault):
        report = session.run(Plan(seed=9, kernels=250, warps=(32,), cpus=("x86-64-v3",), engines=("thread",)))
        assert report.mismatches
        seed, mismatch = report.mismatches[0]
        engine = mismatch.engine
        module, _ = session.make(seed, 32)
        small = shrink(module, mismatch.case.kernel, lambda candidate: bool(differs(candidate, mismatch.case, 32, engine)), seconds=5)
        assert len(print_module(small)) < len(print_module(module)) / 4
        assert differs(small, mismatch.case, 32, engine)
    assert not differs(small, mismatch.case, 32, engine)
