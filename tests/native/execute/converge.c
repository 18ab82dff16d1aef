/* activemask: branches, loops with several exits, lanes that exit, recursion. */
#include "harness.h"

enum { JOIN_IF = 1, JOIN_LOOP = 2, JOIN_INNER = 3, JOIN_RECURSION = 7 };

__attribute__((section("kernels"), noinline)) static uint64_t active(gpi_thread *t) { return gpi_rt_warp_activemask(t).lo; }

static uint64_t lanes_where(uint32_t count, bool (*is)(uint32_t, uint32_t), uint32_t with)
{
    uint64_t set = 0;
    for (uint32_t i = 0; i < count; i++) set |= (uint64_t)is(i, with) << i;
    return set;
}

static bool is_odd(uint32_t lane, uint32_t with) { return lane % 2 == with; }
static bool longer(uint32_t lane, uint32_t turn) { return lane > turn; }
static bool longer_no_fives(uint32_t lane, uint32_t turn) { return lane > turn && lane % 5; }
static bool not_ones(uint32_t lane, uint32_t with) { return lane % 3 != with; }

KERNEL(branch)
{
    uint32_t n = *(const uint32_t *)params;
    uint64_t all = n == 64 ? UINT64_MAX : (1ull << n) - 1;
    CHECK(active(t) == all);
    gpi_rt_converge_split(t, JOIN_IF, t->lane % 2);
    if (t->lane % 2) {
        CHECK(active(t) == lanes_where(n, is_odd, 1));
        if (t->lane % 4 == 1) CHECK(gpi_rt_warp_ballot(t, 0x2222222222222222, 0, 1).lo == (all & 0x2222222222222222));
    } else {
        CHECK(active(t) == lanes_where(n, is_odd, 0));
    }
    gpi_rt_converge_join(t, JOIN_IF);
    CHECK(active(t) == all);
}

KERNEL(loop) /* lane i turns i times; multiples of five break out of the inside at once; both ways out meet */
{
    uint32_t n = *(const uint32_t *)params;
    uint64_t all = n == 64 ? UINT64_MAX : (1ull << n) - 1;
    for (uint32_t turn = 0;; turn++) {
        gpi_rt_converge_split(t, JOIN_LOOP, t->lane > turn);
        if (t->lane <= turn) break;
        CHECK(active(t) == (turn ? lanes_where(n, longer_no_fives, turn) : lanes_where(n, longer, turn)));
        gpi_rt_converge_split(t, JOIN_LOOP, t->lane % 5 == 0);
        if (t->lane % 5 == 0) break;
        gpi_rt_converge_split(t, JOIN_INNER, t->lane % 2);
        if (t->lane % 2) CHECK(active(t) == (lanes_where(n, longer_no_fives, turn) & 0xaaaaaaaaaaaaaaaa));
        gpi_rt_converge_join(t, JOIN_INNER);
        CHECK(active(t) == lanes_where(n, longer_no_fives, turn));
    }
    gpi_rt_converge_join(t, JOIN_LOOP);
    CHECK(active(t) == all);
}

KERNEL(exits) /* lanes that exit inside of a branch are not waited for */
{
    uint32_t n = *(const uint32_t *)params;
    gpi_rt_converge_split(t, JOIN_IF, t->lane % 3 == 1);
    if (t->lane % 3 == 1) gpi_rt_exit(t);
    gpi_rt_converge_join(t, JOIN_IF);
    CHECK(active(t) == lanes_where(n, not_ones, 1));
}

/* Each lane goes as deep as its number modulo 4; the same join in every activation. */
__attribute__((section("kernels"), noinline)) static uint32_t deep(gpi_thread *t, uint32_t depth)
{
    volatile uint32_t result = 1;
    uint64_t before = active(t);
    gpi_rt_converge_split(t, JOIN_RECURSION, depth < t->lane % 4);
    if (depth < t->lane % 4) result += deep(t, depth + 1);
    gpi_rt_converge_join(t, JOIN_RECURSION);
    CHECK(active(t) == before);
    return result;
}

KERNEL(recursion)
{
    (void)params;
    CHECK(deep(t, 0) == t->lane % 4 + 1);
    CHECK(active(t) == 0xffffffff);
}

int main(void)
{
    const uint32_t counts[] = {32, 64, 20};
    for (int i = 0; i < 3; i++) {
        const uint32_t *n = &counts[i];
        LAUNCH(n, .thread = branch, .block = {*n}, .width = *n > 32 ? 64 : 32);
        LAUNCH(n, .thread = loop, .block = {*n}, .width = *n > 32 ? 64 : 32);
        LAUNCH(n, .thread = exits, .block = {*n}, .width = *n > 32 ? 64 : 32);
    }
    LAUNCH(NULL, .thread = recursion, .grid = {3}, .block = {64});
    return finish();
}
