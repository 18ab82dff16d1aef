"""The vector engine's optimisations by name: without any of them, code is slower and its results the same.

``GPI_WITHOUT`` switches them off, to find which one is to blame for a wrong result, and to test the roads that they spare. Who adds an
optimisation gives it a member here and asks for it: ``Optimisation.WIDE_LOADS in lanes.optimisations``.
"""

from __future__ import annotations

from enum import Enum

from opengpi.errors import UsageError


class Optimisation(Enum):
    """Each with what it does."""

    VARIANTS = "warps without missing lanes, in blocks of a usual form, run code made for that form"
    COLUMNS = "kernels that look at rows have code for blocks of few columns too"
    PAIRS = "two warps run as one of twice the width, in kernels that have short loops or barriers and no warp operations"
    SWEEPS = "the same rows of neighbouring blocks run together, in kernels without loops or barriers that access memory in rows"
    WHOLE_BLOCKS = "a block of the form that a kernel with barriers seems to be written for runs as one body, which needs no memory between barriers"
    SLICES = "what lies within a row of a block is a scalar for each slice"
    SCALAR_LOOPS = "kernels that do little but gather in loops are left to the thread engine"
    ANCHORS = "addresses at known distances are found although their values are not at known distances"
    UNIFORM_ACCESSES = "lanes that access one address do so once"
    CONSECUTIVE = "lanes that access consecutive elements do so by vectors"
    WIDE_LOADS = "lanes that load elements close together do so by a wide load and a shuffle"
    INSERTS = "lanes that load at known distances far apart do so by scalar loads"
    INTERLEAVED = "local arrays of a warp's lanes lie element by element, so that lanes which access the same one access a vector"
    GROUPED = "neighbouring elements, as of a float4, are loaded and stored together"
    GATHERS = "lanes that load from anywhere do so by the host's gathers"
    SCATTERS = "lanes that store anywhere do so by the host's scatters"
    COMBINED_ATOMICS = "sums of lanes for one address are added up before one atomic operation"
    SHARED_ATOMICS = "atomics in shared memory are plain loads and stores"
    UNROLLED_ATOMICS = "atomics in shared memory of warps with all lanes on are made without a loop over lanes"
    DIVISIONS = "integers of up to 64 bits are divided by way of double"
    CONSTANT_SHUFFLES = "shuffles whose lanes are known are shuffles of registers"
    UNIFORM_SHUFFLES = "shuffles of what all lanes hold do nothing"
    FULL_BODIES = "code is made twice, once for warps with all lanes on"
    FULL_TRIPS = "scalars tell that all lanes stay in a loop, or none, which then needs no masks"
    FULL_SLICES = "a slice all of whose lanes are on is stored without a mask, on hosts where masked stores are slow"
    SKIPS = "where no lane comes is branched around wherever that is cheaper, not only where it must be"
    SIGN_MASKS = "hosts without registers for masks keep them as signs of 32 bits a lane from block to block"
    FREE_LANES = "lanes that have left a loop go on computing in it what nobody looks at"
    RECOMPUTED = "what is needed behind a barrier and takes few operations is computed anew"
    SHARED_SLOTS = "values that are not needed at once are kept over barriers at one place"
    STATE_PER_WARP = "values at known distances are kept over a barrier once a warp"

    @property
    def word(self) -> str:
        """As ``GPI_WITHOUT`` has it."""
        return self.name.lower().replace("_", "-")


Optimisations = frozenset[Optimisation]
ALL: Optimisations = frozenset(Optimisation)


def all_but(words: str) -> Optimisations:
    """All but those that ``words`` names between commas. Raises UsageError for names that there are not."""
    known = {optimisation.word: optimisation for optimisation in Optimisation}
    named = [word.strip() for word in words.split(",") if word.strip()]
    for word in named:
        if word not in known:
            raise UsageError(f"gpi: error: GPI_WITHOUT names {word}, which is no optimisation\n  do:  name some of {', '.join(known)}")
    return ALL - {known[word] for word in named}


def table() -> str:
    """A line for each."""
    return "\n".join(f"  {optimisation.word:<18} {optimisation.value}" for optimisation in Optimisation)
