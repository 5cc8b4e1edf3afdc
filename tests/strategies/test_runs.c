// Runs: against a search of every beginning, end and period.
#include "strategies/runs.h"

#include <inttypes.h>

#include "runtime/base/random.h"
#include "tests/sharding/random_shardings.h"
#include "tests/testing/testing.h"

#define MOST 80

// Symbols from |begin| on that are equal to those |period| later.
static uint32_t agreeing(const uint64_t* symbols, uint32_t count, uint32_t begin, uint32_t period) {
  uint32_t length = 0;
  while (begin + length + period < count &&
         symbols[begin + length] == symbols[begin + length + period]) {
    ++length;
  }
  return length;
}

static bool has_shorter_period(const uint64_t* symbols, const weft_run_t* run) {
  for (uint32_t p = 1; p < run->period; ++p) {
    if (agreeing(symbols, run->end, run->begin, p) == run->end - run->begin - p) return true;
  }
  return false;
}

static void check(const uint64_t* symbols, uint32_t count, uint64_t seed) {
  weft_arena_t arena;
  weft_run_t* runs = NULL;
  uint32_t run_count = 0;
  uint32_t found = 0;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_runs_find(symbols, count, &arena, &runs, &run_count));
  for (uint32_t begin = 0; begin < count; ++begin) {
    // By end: every period has at most one maximal run that begins here.
    weft_run_t expected[MOST] = {{0}};
    for (uint32_t period = 1; begin + 2 * period <= count; ++period) {
      const uint32_t length = agreeing(symbols, count, begin, period);
      const weft_run_t run = {.begin = begin, .end = begin + period + length, .period = period};
      if (length < period || has_shorter_period(symbols, &run)) continue;
      if (begin > 0 && symbols[begin - 1] == symbols[begin - 1 + period]) continue;
      expected[run.end - 1] = run;
    }
    for (uint32_t e = 0; e < count; ++e) {
      if (expected[e].period == 0) continue;
      ck_assert_msg(found < run_count, "seed %" PRIu64 ": a run is missing", seed);
      ck_assert_uint_eq(runs[found].begin, expected[e].begin);
      ck_assert_uint_eq(runs[found].end, expected[e].end);
      ck_assert_uint_eq(runs[found].period, expected[e].period);
      ++found;
    }
  }
  ck_assert_msg(found == run_count, "seed %" PRIu64 ": %u runs, not %u", seed, run_count, found);
  weft_arena_deinit(&arena);
}

// Breaks when a run is missed, cut off where stretches are divided, or given a multiple of its
// period.
START_TEST(random_sequences) {
  const uint64_t seed = weft_testing_seed();
  for (uint64_t round = 0; round < 2000; ++round) {
    uint64_t symbols[MOST] = {0};
    random_stream_t random = random_stream(seed + round);
    const uint32_t count = random_below(&random, MOST + 1);
    const uint32_t letters = 1 + random_below(&random, 4);
    const uint32_t period = 1 + random_below(&random, 12);
    const bool is_periodic = random_below(&random, 2) == 0;
    for (uint32_t i = 0; i < count; ++i) {
      const bool is_copied = is_periodic && i >= period && random_below(&random, 16) > 0;
      symbols[i] = is_copied ? symbols[i - period] : random_below(&random, letters);
    }
    check(symbols, count, seed + round);
  }
}
END_TEST

// One symbol 200,000 times has half as many periods.
START_TEST(long_sequences) {
  weft_arena_t arena;
  weft_run_t* runs = NULL;
  uint64_t* symbols = NULL;
  uint32_t count = 0;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_arena_allocate_array(&arena, 200000, sizeof(*symbols), (void**)&symbols));
  WEFT_ASSERT_OK(weft_runs_find(symbols, 200000, &arena, &runs, &count));
  ck_assert_uint_eq(count, 1);
  ck_assert_uint_eq(runs[0].period, 1);
  for (uint32_t i = 0; i < 200000; ++i) symbols[i] = i % 1000;
  WEFT_ASSERT_OK(weft_runs_find(symbols, 200000, &arena, &runs, &count));
  ck_assert_uint_eq(count, 1);
  ck_assert_uint_eq(runs[0].period, 1000);
  ck_assert_uint_eq(runs[0].end, 200000);
  WEFT_ASSERT_OK(weft_runs_find(symbols, 0, &arena, &runs, &count));
  ck_assert_uint_eq(count, 0);
  weft_arena_deinit(&arena);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/runs");
  TCase* runs = weft_testing_check_leaks(tcase_create("runs"));
  tcase_add_test(runs, random_sequences);
  tcase_add_test(runs, long_sequences);
  suite_add_tcase(suite, runs);
  return suite;
}
