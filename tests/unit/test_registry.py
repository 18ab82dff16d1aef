"""The registry's tables: complete, consistent, honest about how names are known; and all that is made from them is in step."""

from __future__ import annotations

import math
import re
from collections import Counter
from pathlib import Path

import pytest

from opengpi.registry.abi import load_abi
from opengpi.registry.api import CHAPTERS, DIALECTS, Function, Unspellable, all_words, load_api, spell
from opengpi.registry.builtins import load_builtins
from opengpi.registry.emit import abi, builtins, numbers
from opengpi.registry.generate import FILES, ROOT, main, stale
from opengpi.registry.missing import load_missing

TESTS = Path(__file__).parent.parent
FUNCTIONS = [function for chapter in load_api() for function in chapter.functions]
SEEN = {"cuda": 930, "hip": 569, "musa": 157, "maca": 330}
ERRORS = {value.name.removeprefix("gpiError"): value for chapter in load_api() for enum in chapter.enums if enum.name == "gpiError" for value in enum.values}


def test_generated_files_are_in_step() -> None:
    assert stale(ROOT) == []
    assert main(["--check"]) == 0


def test_stale_files_are_named(tmp_path: Path) -> None:
    assert sorted(stale(tmp_path)) == sorted(FILES)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.name)
def test_entry_is_complete(function: Function) -> None:
    assert function.name.startswith("gpi") and function.text.endswith(".") and function.since
    assert function.level in ("core", "compiler", "driver", "internal")
    assert function.names and ("cuda" in function.names) == (function.chapter != "extension")
    if function.level == "core":
        assert function.tests and all((TESTS / test).exists() for test in function.tests)
        assert function.returns in ("gpiError_t", "const char *", "int")
    for error in function.errors:
        name, separator, when = error.partition(": ")
        assert (separator and name in ERRORS and when) or error.startswith(("any error of", "as gpi", "a result that is not 0")), error


@pytest.mark.parametrize("function", [function for function in FUNCTIONS if function.per_thread], ids=lambda function: function.name)
def test_per_thread_variant_has_a_stream(function: Function) -> None:
    names = {other.name for other in FUNCTIONS}
    if function.per_thread == "stream":
        assert any(param.name == "stream" and param.c_type == "gpiStream_t" for param in function.params)
    elif function.per_thread == "sync":
        assert function.name + "Async" in names
    else:
        assert "gpiStreamPerThread" in function.per_thread


def test_every_call_that_takes_a_stream_knows_the_per_thread_one() -> None:
    ends_it = {"gpiStreamDestroy"}
    without = {f.name for f in FUNCTIONS if f.level == "core" and not f.per_thread and any(p.name == "stream" and p.c_type == "gpiStream_t" for p in f.params)}
    assert without == ends_it


def test_names_are_unique() -> None:
    assert [name for name, count in Counter(word.name for word in all_words()).items() if count > 1] == []
    missing = [names for chapter in load_missing() for kind in (chapter.functions, chapter.types, chapter.enumerators) for names in kind]
    for dialect in DIALECTS:
        spellings = [names[dialect].spelling for word in all_words() for names in (word.names, *getattr(word, "also", ())) if dialect in names]
        spellings += [names[dialect].spelling for names in missing if dialect in names]
        repeated = {name for name, count in Counter(spellings).items() if count > 1}
        # HIP and MACA have one word for an enumeration and its typedef. The driver's addresses and streams are types of its own in
        # some dialects, and the runtime's in others.
        same = {"CUdeviceptr", "CUstream", "MUdeviceptr", "MUstream", "hipStream_t", "mcStream_t"}
        assert repeated <= {"hipError_t", "hipDataType", "mcError_t"} | same, dialect


def test_cuda_spellings_follow_the_neutral_ones() -> None:
    """A neutral name is CUDA's with another prefix, so that whoever knows CUDA knows it."""
    chapters = [chapter for chapter in load_api() if chapter.name.startswith("driver")]
    driver = {word.name for chapter in chapters for word in (*chapter.words, *chapter.types, *chapter.enums, *chapter.functions)}
    driver |= {value.name for chapter in chapters for enum in chapter.enums for value in enum.values}
    words = [word for word in all_words() if word.name not in driver]
    irregular = {word.name for word in words if word.names and "cuda" in word.names and word.name.replace("gpi", "cuda") != word.names["cuda"].spelling}
    assert {name for name in irregular if re.match(r"gpi[A-Z]", name)} <= {"gpiDim3"} | {f.name for f in FUNCTIONS if f.level in ("compiler", "internal")}


def test_names_by_rule_are_not_called_seen() -> None:
    """The names whose absence from public sources was checked."""
    by_rule = {"musaStreamGetDevice": "musa", "mcChooseDevice": "maca", "mcDeviceGetByPCIBusId": "maca", "mcGetDeviceFlags": "maca", "mcLimit_t": "maca"}
    words = {names[dialect].spelling: names[dialect] for word in all_words() for names in (word.names, *getattr(word, "also", ())) for dialect in names}
    assert {name: words[name].confidence for name in by_rule} == dict.fromkeys(by_rule, "by-rule")
    assert words["musaThreadSynchronize"].confidence == "table"
    assert words["mcMalloc"].confidence == words["musaMalloc"].confidence == "seen"


def test_seen_names_do_not_become_more_by_themselves() -> None:
    """How many names were found in public sources. A number may only rise together with a source for the new name."""
    names = [more for word in all_words() for more in (word.names, *getattr(word, "also", ()))]
    seen = {dialect: sum(dialect in more and more[dialect].confidence == "seen" for more in names) for dialect in DIALECTS}
    assert seen == SEEN


def test_mathematical_constants() -> None:
    header = numbers.constants_header("cuda")
    values = dict(re.findall(r"#define CUDART_(\w+) \(?([-\d.e]+)f?\)?$", header, re.MULTILINE))
    assert float(values["PI"]) == math.pi and float(values["LN2"]) == math.log(2) and float(values["L2E"]) == 1 / math.log(2)
    assert math.isclose(float(values["PI_LO"]), math.sin(math.pi), rel_tol=1e-12)
    assert values["PI_F"] == "3.1415927"


def test_errors_have_cudas_numbers_and_texts() -> None:
    expected = {
        "gpiSuccess": (0, "no error"),
        "InvalidValue": (1, "invalid argument"),
        "MemoryAllocation": (2, "out of memory"),
        "InvalidConfiguration": (9, "invalid configuration argument"),
        "InvalidDeviceFunction": (98, "invalid device function"),
        "NoDevice": (100, "no CUDA-capable device is detected"),
        "InvalidResourceHandle": (400, "invalid resource handle"),
        "NotReady": (600, "device not ready"),
        "IllegalAddress": (700, "an illegal memory access was encountered"),
        "Assert": (710, "device-side assert triggered"),
        "LaunchFailure": (719, "unspecified launch failure"),
        "Unknown": (999, "unknown error"),
    }
    assert {name: (ERRORS[name].value, ERRORS[name].text) for name in expected} == expected
    numbers = [error.value for error in ERRORS.values()]
    assert numbers == sorted(set(numbers)) and all(error.text for error in ERRORS.values())


def test_driver_numbers_are_the_runtimes() -> None:
    """The driver interface is made of runtime calls: what both number must agree."""
    enums = {enum.name: {value.value: value for value in enum.values} for chapter in load_api() for enum in chapter.enums}
    assert set(enums["gpiDriverAttribute"]) & set(range(1, 92)) <= set(enums["gpiDeviceAttr"])
    names = {0: "SUCCESS", 1: "ERROR_INVALID_VALUE", 2: "ERROR_OUT_OF_MEMORY", 101: "ERROR_INVALID_DEVICE", 700: "ERROR_ILLEGAL_ADDRESS"}
    for number, name in names.items():
        assert enums["gpiResult"][number].names["cuda"].spelling == f"CUDA_{name}" and number in enums["gpiError"]


def test_chapters_are_those_of_the_folder() -> None:
    assert sorted(CHAPTERS) == sorted(path.stem for path in (ROOT / "opengpi/registry/api").glob("*.toml"))


def test_spelling() -> None:
    assert spell("gpiError_t gpiFree(void *address)", "hip") == "hipError_t hipFree(void *address)"
    assert spell("make_gpiExtent(1, 2, 3)", "musa") == "make_musaExtent(1, 2, 3)"
    with pytest.raises(Unspellable, match="hip has no name for gpiInitDevice"):
        spell("gpiInitDevice(0, 0, 0)", "hip")


def test_abi_structs_have_natural_layout() -> None:
    thread = load_abi()["gpi_thread"]
    assert [field.offset for field in thread.fields] == [0, 12, 16, 20, 24, 32] and thread.size == 40
    header = abi.header()
    assert "void (*thread)(gpi_thread *, const void *params);" in header and "const gpi_kernel *kernels;" in header


def test_builtins_declare_what_they_do() -> None:
    header = builtins.device_header()
    assert 'GPI_PURE unsigned __gpi_thread_idx(unsigned axis) __asm__("gpi.thread.idx");' in header
    assert 'GPI_CONVERGENT unsigned __int128 __gpi_warp_ballot(unsigned __int128 mask, unsigned predicate) __asm__("gpi.warp.ballot");' in header
    prototypes = builtins.cpu_header()
    assert "gpi_mask gpi_rt_warp_ballot(gpi_thread *thread, uint64_t mask_lo, uint64_t mask_hi, uint32_t predicate);" in prototypes
    for builtin in load_builtins().values():
        assert f'__asm__("{builtin.name}")' in header
        assert not builtin.cpu.startswith("gpi_") or f"{builtin.cpu}(" in prototypes
