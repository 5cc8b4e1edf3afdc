// Simulations against timelines, closed forms of trouble, and themselves with every rank apart.
#include "graph/plan/simulate.h"

#include <math.h>
#include <string.h>

#include "graph/plan/timeline.h"
#include "runtime/base/random.h"
#include "tests/graph/plan/hand_plan.h"
#include "tests/testing/testing.h"

#define MOST 64
#define RANKS 8

typedef struct fixture_s {
  weft_arena_t arena;
  weft_machine_t* machine;
  weft_plan_t* plan;
  double costs_ns[MOST];
  uint32_t count;
} fixture_t;

static void init(fixture_t* fixture, const hand_instruction_t* list, uint32_t count,
                 uint32_t streams, double contention) {
  fixture->count = count;
  weft_arena_init(weft_testing_allocator(), &fixture->arena);
  fixture->machine = hand_machine(contention, false);
  fixture->plan = hand_plan_create(list, count, streams, RANKS);
  hand_plan_costs(list, count, fixture->costs_ns);
}

static void deinit(fixture_t* fixture) {
  hand_plan_release(fixture->plan);
  weft_machine_release(fixture->machine);
  weft_arena_deinit(&fixture->arena);
}

static weft_simulation_options_t options_of(const fixture_t* fixture) {
  return (weft_simulation_options_t){
      .machine = fixture->machine, .steps = 1, .costs_ns = fixture->costs_ns, .seed = 7};
}

static weft_simulation_t simulate(fixture_t* fixture, const weft_simulation_options_t* options) {
  weft_simulation_t simulation;
  WEFT_ASSERT_OK(
      weft_plan_simulate(fixture->plan, options, NULL, NULL, &fixture->arena, &simulation));
  return simulation;
}

typedef struct dice_s {
  weft_random_key_t key;
  uint64_t counter;
} dice_t;

static uint32_t roll(dice_t* dice, uint32_t sides) {
  return (uint32_t)(weft_random_uniform(dice->key, dice->counter++) * sides);
}

// Collectives on one stream, as the scheduler makes them: in one order on every rank.
static uint32_t make_random(dice_t* dice, uint32_t most, hand_instruction_t* list) {
  const uint32_t count = 1 + roll(dice, most);
  for (uint32_t i = 0; i < count; ++i) {
    static const char kinds[] = {'c', 'c', 'g', 'r', 'o'};
    static const uint32_t streams[] = {0, 0, 1, 1, 2};
    const uint32_t kind = roll(dice, 5);
    list[i] = (hand_instruction_t){.kind = kinds[kind],
                                   .stream = streams[kind],
                                   .groups = roll(dice, 3),
                                   .cost_ns = 1 + weft_random_uniform(dice->key, dice->counter++)};
    for (uint32_t j = 0; j < i; ++j) {
      if (roll(dice, 3) != 0 || list[i].read_count == HAND_PLAN_MOST) continue;
      if (list[i].kind == 'c' && list[j].kind == 'o') continue;
      list[i].reads[list[i].read_count++] = j;
      if (list[j].stream != list[i].stream) list[i].waits[list[i].wait_count++] = j;
    }
  }
  return count;
}

typedef struct expected_s {
  const weft_timeline_t* timeline;
  uint32_t seen;
  uint32_t wrong;
} expected_t;

static void compare_event(void* user_data, const weft_simulation_event_t* event) {
  expected_t* expected = user_data;
  const weft_timeline_entry_t* entry = &expected->timeline->entries[event->instruction];
  ++expected->seen;
  if (event->start_ns != entry->start_ns || event->end_ns != entry->end_ns) ++expected->wrong;
  if (event->issued_ns != event->start_ns || event->rank != 0) ++expected->wrong;
}

// Bit for bit, at the plan's ranks and at many: whatever the groups, no rank differs from another.
START_TEST(without_trouble_every_rank_runs_the_timeline) {
  dice_t dice = {.key = weft_random_key(weft_testing_seed())};
  for (uint32_t trial = 0; trial < 200; ++trial) {
    fixture_t fixture;
    hand_instruction_t list[MOST];
    weft_timeline_t timeline;
    weft_simulation_t simulation;
    const uint32_t count = make_random(&dice, 40, list);
    init(&fixture, list, count, 3, 1.5);
    WEFT_ASSERT_OK(weft_timeline_compute(fixture.plan, fixture.machine, fixture.costs_ns,
                                         &fixture.arena, &timeline));
    for (uint32_t replicas = 1; replicas <= 16; replicas *= 16) {
      expected_t expected = {.timeline = &timeline};
      weft_simulation_options_t options = options_of(&fixture);
      options.ranks = RANKS * replicas;
      WEFT_ASSERT_OK(weft_plan_simulate(fixture.plan, &options, compare_event, &expected,
                                        &fixture.arena, &simulation));
      ck_assert_uint_eq(simulation.class_count, 1);
      ck_assert_uint_eq(expected.seen, count);
      ck_assert_uint_eq(expected.wrong, 0);
      ck_assert_uint_eq(simulation.step_count, 1);
      ck_assert_double_eq(simulation.step_ns[0], timeline.step_ns);
      ck_assert_double_eq_tol(simulation.exposed_ns, timeline.exposed_ns, 1e-9);
      ck_assert_double_eq(simulation.waiting_ns, 0);
    }
    deinit(&fixture);
  }
}
END_TEST

// The machine's own costs, too.
START_TEST(costs_of_the_machine_are_the_default) {
  fixture_t fixture;
  hand_instruction_t list[MOST];
  weft_timeline_t timeline;
  dice_t dice = {.key = weft_random_key(weft_testing_seed() + 1)};
  const uint32_t count = make_random(&dice, 40, list);
  init(&fixture, list, count, 3, 1.25);
  WEFT_ASSERT_OK(
      weft_timeline_compute(fixture.plan, fixture.machine, NULL, &fixture.arena, &timeline));
  weft_simulation_options_t options = options_of(&fixture);
  options.costs_ns = NULL;
  const weft_simulation_t simulation = simulate(&fixture, &options);
  ck_assert_double_gt(timeline.step_ns, 0);
  ck_assert_double_eq(simulation.step_ns[0], timeline.step_ns);
  deinit(&fixture);
}
END_TEST

// Compute 100, gather 30 over all, compute 50.
static const hand_instruction_t short_step[] = {
    {.kind = 'c', .cost_ns = 100},
    {.kind = 'g', .stream = 1, .cost_ns = 30, .reads = {0}, .read_count = 1},
    {.kind = 'c', .cost_ns = 50, .reads = {1}, .read_count = 1, .waits = {1}, .wait_count = 1},
};

START_TEST(a_straggler_keeps_all_others_waiting) {
  fixture_t fixture;
  init(&fixture, short_step, 3, 3, 1);
  weft_simulation_options_t options = options_of(&fixture);
  options.straggler_fraction = 0.001;  // still one rank
  options.straggler_factor = 3;
  const weft_simulation_t simulation = simulate(&fixture, &options);
  ck_assert_uint_eq(simulation.class_count, 2);
  ck_assert_double_eq(simulation.step_ns[0], 300 + 30 + 150);
  // Seven of eight wait from 100 to 300.
  ck_assert_double_eq_tol(simulation.waiting_ns, 200 * 7.0 / 8, 1e-9);
  ck_assert_double_eq_tol(simulation.exposed_ns, 30 + 200 * 7.0 / 8, 1e-9);
  deinit(&fixture);
}
END_TEST

// In steps after the first, ranks that were ahead wait less at the end than they gain.
START_TEST(steps_follow_each_other_without_a_barrier) {
  fixture_t fixture;
  init(&fixture, short_step, 3, 3, 1);
  weft_simulation_options_t options = options_of(&fixture);
  options.straggler_fraction = 0.25;
  options.straggler_factor = 2;
  options.steps = 3;
  const weft_simulation_t simulation = simulate(&fixture, &options);
  ck_assert_uint_eq(simulation.step_count, 3);
  for (uint32_t step = 0; step < 3; ++step) {
    ck_assert_double_eq_tol(simulation.step_ns[step], 200 + 30 + 100, 1e-9);
  }
  // Others end 50 earlier and then wait 50 + 100 for the straggler's first computation.
  ck_assert_double_eq_tol(simulation.waiting_ns, 150 * 6.0 / 8, 1e-9);
  deinit(&fixture);
}
END_TEST

START_TEST(a_slow_link_slows_its_groups_only) {
  hand_instruction_t list[3];
  fixture_t fixture;
  memcpy(list, short_step, sizeof(list));
  list[1].groups = 1;  // pairs
  init(&fixture, list, 3, 3, 1);
  weft_simulation_options_t options = options_of(&fixture);
  options.slow_link_fraction = 1.0 / RANKS;
  options.slow_link_factor = 4;
  const weft_simulation_t simulation = simulate(&fixture, &options);
  // The slow rank, its neighbour, all others.
  ck_assert_uint_eq(simulation.class_count, 3);
  ck_assert_double_eq(simulation.step_ns[0], 100 + 120 + 50);
  ck_assert_double_eq_tol(simulation.exposed_ns, 30 * 6.0 / 8 + 120 * 2.0 / 8, 1e-9);
  ck_assert_double_eq(simulation.waiting_ns, 0);
  deinit(&fixture);
}
END_TEST

// A jitter too small to change a double makes every rank a class of its own.
START_TEST(classes_give_what_all_ranks_give) {
  dice_t dice = {.key = weft_random_key(weft_testing_seed() + 2)};
  uint32_t merged = 0;
  for (uint32_t trial = 0; trial < 100; ++trial) {
    fixture_t fixture;
    hand_instruction_t list[MOST];
    const uint32_t count = make_random(&dice, 30, list);
    init(&fixture, list, count, 3, 1.25);
    weft_simulation_options_t options = options_of(&fixture);
    options.ranks = 4 * RANKS;
    options.steps = 2;
    options.seed = trial;
    options.straggler_fraction = 0.1;
    options.straggler_factor = 1.5;
    options.slow_link_fraction = 0.05;
    options.slow_link_factor = 2;
    const weft_simulation_t classes = simulate(&fixture, &options);
    options.jitter = 1e-30;
    const weft_simulation_t ranks = simulate(&fixture, &options);
    ck_assert_uint_eq(ranks.class_count, 4 * RANKS);
    if (classes.class_count < ranks.class_count) ++merged;
    for (uint32_t step = 0; step < 2; ++step) {
      ck_assert_double_eq_tol(classes.step_ns[step], ranks.step_ns[step], 1e-9);
    }
    ck_assert_double_eq_tol(classes.exposed_ns, ranks.exposed_ns, 1e-9);
    ck_assert_double_eq_tol(classes.waiting_ns, ranks.waiting_ns, 1e-9);
    deinit(&fixture);
  }
  ck_assert_uint_gt(merged, 50);
}
END_TEST

START_TEST(jitter_is_drawn_from_the_seed) {
  fixture_t fixture;
  init(&fixture, short_step, 3, 3, 1);
  weft_simulation_options_t options = options_of(&fixture);
  options.jitter = 0.1;
  options.ranks = 1024;
  options.steps = 4;
  const weft_simulation_t first = simulate(&fixture, &options);
  const weft_simulation_t again = simulate(&fixture, &options);
  ck_assert_uint_eq(first.class_count, 1024);
  ck_assert_mem_eq(first.step_ns, again.step_ns, 4 * sizeof(double));
  // The slowest of 1,024 draws of 100 +- 10 is near 132; none is beyond 160.
  ck_assert_double_gt(first.step_ns[0], 180 + 20 + 5);
  ck_assert_double_lt(first.step_ns[0], 180 + 60 + 30);
  options.seed = 8;
  const weft_simulation_t other = simulate(&fixture, &options);
  ck_assert_double_ne(first.step_ns[0], other.step_ns[0]);
  deinit(&fixture);
}
END_TEST

// Everybody draws a death in the first step: the earliest counts. The others find out where they
// next meet.
START_TEST(a_death_stops_the_job_at_the_next_collective) {
  fixture_t fixture;
  init(&fixture, short_step, 3, 3, 1);
  weft_simulation_options_t options = options_of(&fixture);
  options.failure_per_step = 1;
  options.steps = 5;
  const weft_simulation_t simulation = simulate(&fixture, &options);
  ck_assert_int_ge(simulation.failed_rank, 0);
  ck_assert_uint_eq(simulation.failed_step, 0);
  ck_assert_uint_eq(simulation.step_count, 0);
  ck_assert_double_ge(simulation.stopped_ns, simulation.failed_ns);
  // Dead after no or one computation: all others stop when they come to the gather.
  ck_assert_double_eq(simulation.stopped_ns, 100);
  options.failure_per_step = 0;
  ck_assert_int_eq(simulate(&fixture, &options).failed_rank, -1);
  deinit(&fixture);
}
END_TEST

START_TEST(a_late_death_leaves_the_steps_before) {
  fixture_t fixture;
  init(&fixture, short_step, 3, 3, 1);
  weft_simulation_options_t options = options_of(&fixture);
  options.failure_per_step = 0.01;
  options.steps = 1000;
  const weft_simulation_t simulation = simulate(&fixture, &options);
  ck_assert_int_ge(simulation.failed_rank, 0);
  ck_assert_uint_gt(simulation.failed_step, 0);
  ck_assert_uint_eq(simulation.step_count, simulation.failed_step);
  ck_assert_double_ge(simulation.failed_ns, simulation.failed_step * 180.0);
  ck_assert_double_le(simulation.stopped_ns, (simulation.failed_step + 1) * 180.0);
  deinit(&fixture);
}
END_TEST

// Two collectives on streams that nothing orders, on one link: a straggler starts them the other
// way round, and each holds what the other needs.
START_TEST(ranks_that_wait_for_ever_are_found) {
  static const hand_instruction_t list[] = {
      {.kind = 'o', .stream = 2, .cost_ns = 20},
      {.kind = 'g', .stream = 3, .cost_ns = 50, .waits = {0}, .wait_count = 1},
      {.kind = 'c', .cost_ns = 10},
      {.kind = 'g', .stream = 1, .cost_ns = 50, .waits = {2}, .wait_count = 1},
      {.kind = 'c', .cost_ns = 100},
  };
  fixture_t fixture;
  weft_simulation_t simulation;
  init(&fixture, list, 5, 4, 1);
  weft_simulation_options_t options = options_of(&fixture);
  WEFT_ASSERT_OK(
      weft_plan_simulate(fixture.plan, &options, NULL, NULL, &fixture.arena, &simulation));
  options.straggler_fraction = 0.1;
  options.straggler_factor = 10;
  WEFT_ASSERT_STATUS(
      weft_plan_simulate(fixture.plan, &options, NULL, NULL, &fixture.arena, &simulation),
      INVALID_INPUT, "wait for each other for ever in step 0");
  deinit(&fixture);
}
END_TEST

START_TEST(options_out_of_range_are_refused) {
  fixture_t fixture;
  weft_simulation_t simulation;
  init(&fixture, short_step, 3, 3, 1);
  const struct {
    weft_simulation_options_t options;
    const char* text;
  } cases[] = {
      {{.steps = 1, .ranks = 12}, "12 ranks are no multiple of the plan's 8"},
      {{.steps = 0}, "no steps"},
      {{.steps = 1, .jitter = 2}, "jitter is 2"},
      {{.steps = 1, .jitter = NAN}, "jitter is"},
      {{.steps = 1, .straggler_fraction = -1}, "the share of stragglers is -1"},
      {{.steps = 1, .straggler_fraction = 0.5, .straggler_factor = 0.5}, "factor of stragglers"},
      {{.steps = 1, .slow_link_fraction = 0.5}, "the factor of slow links is 0"},
      {{.steps = 1, .failure_per_step = 1.5}, "failure in a step is 1.5"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_simulation_options_t options = cases[i].options;
    options.machine = fixture.machine;
    WEFT_ASSERT_STATUS(
        weft_plan_simulate(fixture.plan, &options, NULL, NULL, &fixture.arena, &simulation),
        INVALID_ARGUMENT, cases[i].text);
  }
  deinit(&fixture);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("simulate");
  TCase* equal = weft_testing_check_leaks(tcase_create("equal"));
  tcase_add_test(equal, without_trouble_every_rank_runs_the_timeline);
  tcase_add_test(equal, costs_of_the_machine_are_the_default);
  tcase_add_test(equal, classes_give_what_all_ranks_give);
  suite_add_tcase(suite, equal);
  TCase* trouble = weft_testing_check_leaks(tcase_create("trouble"));
  tcase_add_test(trouble, a_straggler_keeps_all_others_waiting);
  tcase_add_test(trouble, steps_follow_each_other_without_a_barrier);
  tcase_add_test(trouble, a_slow_link_slows_its_groups_only);
  tcase_add_test(trouble, jitter_is_drawn_from_the_seed);
  tcase_add_test(trouble, a_death_stops_the_job_at_the_next_collective);
  tcase_add_test(trouble, a_late_death_leaves_the_steps_before);
  tcase_add_test(trouble, ranks_that_wait_for_ever_are_found);
  tcase_add_test(trouble, options_out_of_range_are_refused);
  suite_add_tcase(suite, trouble);
  return suite;
}
