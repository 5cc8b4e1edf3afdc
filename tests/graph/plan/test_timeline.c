// Timelines against closed forms and against a simulation in small steps of time.
#include "graph/plan/timeline.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/plan/schedule.h"
#include "runtime/base/random.h"
#include "tests/graph/plan/hand_plan.h"
#include "tests/testing/testing.h"

#define MOST 64

typedef struct fixture_s {
  weft_arena_t arena;
  weft_machine_t* machine;
  weft_plan_t* plan;
  weft_timeline_t timeline;
  weft_bounds_t bounds;
} fixture_t;

static void compute(fixture_t* fixture, const hand_instruction_t* list, uint32_t count,
                    double contention, bool collectives_compute) {
  double costs_ns[MOST];
  hand_plan_costs(list, count, costs_ns);
  weft_arena_init(weft_testing_allocator(), &fixture->arena);
  fixture->machine = hand_machine(contention, collectives_compute);
  fixture->plan = hand_plan_create(list, count, 3, 8);
  WEFT_ASSERT_OK(weft_timeline_compute(fixture->plan, fixture->machine, costs_ns, &fixture->arena,
                                       &fixture->timeline));
  WEFT_ASSERT_OK(weft_plan_bounds(fixture->plan, fixture->machine, costs_ns, &fixture->arena,
                                  &fixture->bounds));
}

static void release(fixture_t* fixture) {
  hand_plan_release(fixture->plan);
  weft_machine_release(fixture->machine);
  weft_arena_deinit(&fixture->arena);
}

// N layers on one link with k buffers: gather i is issued when the computation that frees its
// buffer, i - k, has completed.
static uint32_t make_chain(uint32_t layers, uint32_t buffers, double gather_ns, double compute_ns,
                           hand_instruction_t* list) {
  uint32_t gathers[MOST];
  uint32_t computes[MOST];
  uint32_t count = 0;
  uint32_t gathered = 0;
  for (uint32_t layer = 0; layer < layers; ++layer) {
    for (; gathered < layers && gathered < layer + buffers; ++gathered) {
      list[count] = (hand_instruction_t){.kind = 'g', .stream = 1, .cost_ns = gather_ns};
      gathers[gathered] = count++;
    }
    hand_instruction_t* item = &list[count];
    *item = (hand_instruction_t){.kind = 'c', .cost_ns = compute_ns};
    item->waits[item->wait_count++] = gathers[layer];
    item->reads[item->read_count++] = gathers[layer];
    if (layer > 0) item->reads[item->read_count++] = computes[layer - 1];
    computes[layer] = count++;
  }
  return count;
}

// What PyTorch's overlap tests expect of a forward pass: only the first gather shows.
START_TEST(forward_is_one_gather_and_all_computation) {
  fixture_t fixture;
  hand_instruction_t list[MOST];
  const uint32_t count = make_chain(12, 2, 10, 25, list);
  compute(&fixture, list, count, 1, false);
  ck_assert_double_eq(fixture.timeline.step_ns, 10 + 12 * 25);
  ck_assert_double_eq(fixture.timeline.exposed_ns, 10);
  ck_assert_double_eq(fixture.bounds.bound_ns, 10 + 12 * 25);
  ck_assert_double_eq(fixture.bounds.critical_path_ns, 10 + 12 * 25);
  ck_assert_double_eq(fixture.bounds.busiest_ns, 12 * 25);
  release(&fixture);
}
END_TEST

// A_i = max(A_{i-1}, C_{i-k}) + a_i, C_i = max(A_i, C_{i-1}) + c_i.
START_TEST(any_number_of_buffers_follows_the_recurrence) {
  static const double costs[][2] = {{10, 25}, {25, 10}, {10, 10}, {7, 0}, {0, 7}, {31, 30}};
  for (size_t pair = 0; pair < sizeof(costs) / sizeof(costs[0]); ++pair) {
    for (uint32_t buffers = 1; buffers <= 4; ++buffers) {
      const double a = costs[pair][0];
      const double c = costs[pair][1];
      double gathers[12];
      double computes[12];
      for (uint32_t i = 0; i < 12; ++i) {
        const double buffer_free = i >= buffers ? computes[i - buffers] : 0;
        gathers[i] = fmax(i > 0 ? gathers[i - 1] : 0, buffer_free) + a;
        computes[i] = fmax(gathers[i], i > 0 ? computes[i - 1] : 0) + c;
      }
      fixture_t fixture;
      hand_instruction_t list[MOST];
      const uint32_t count = make_chain(12, buffers, a, c, list);
      compute(&fixture, list, count, 1, false);
      ck_assert_double_eq(fixture.timeline.step_ns, computes[11]);
      // max_j (j a + (n - j + 1) c) of equal units.
      ck_assert_double_eq(fixture.bounds.flow_shop_ns, fmax(a + 12 * c, 12 * a + c));
      ck_assert_double_le(fixture.bounds.bound_ns, fixture.timeline.step_ns);
      release(&fixture);
    }
  }
}
END_TEST

// Each layer gathers, computes and reduces; gathers are issued one layer ahead.
static uint32_t make_backward(uint32_t layers, double gather_ns, double compute_ns,
                              double reduce_ns, hand_instruction_t* list) {
  uint32_t gathers[MOST];
  uint32_t computes[MOST];
  uint32_t count = 0;
  list[count] = (hand_instruction_t){.kind = 'g', .stream = 1, .cost_ns = gather_ns};
  gathers[0] = count++;
  for (uint32_t layer = 0; layer < layers; ++layer) {
    if (layer + 1 < layers) {
      list[count] = (hand_instruction_t){.kind = 'g', .stream = 1, .cost_ns = gather_ns};
      gathers[layer + 1] = count++;
    }
    hand_instruction_t* item = &list[count];
    *item = (hand_instruction_t){.kind = 'c', .cost_ns = compute_ns};
    item->waits[item->wait_count++] = gathers[layer];
    item->reads[item->read_count++] = gathers[layer];
    if (layer > 0) item->reads[item->read_count++] = computes[layer - 1];
    computes[layer] = count++;
    list[count++] = (hand_instruction_t){.kind = 'r',
                                         .stream = 1,
                                         .cost_ns = reduce_ns,
                                         .reads = {computes[layer]},
                                         .read_count = 1};
  }
  return count;
}

START_TEST(backward_shows_first_gather_and_last_reduction) {
  fixture_t fixture;
  hand_instruction_t list[MOST];
  const uint32_t count = make_backward(6, 10, 50, 10, list);
  compute(&fixture, list, count, 1, false);
  ck_assert_double_eq(fixture.timeline.step_ns, 2 * 10 + 2 * 6 * 25);
  ck_assert_double_eq(fixture.timeline.exposed_ns, 20);
  // a_1 + sum c + r_last.
  ck_assert_double_eq(fixture.bounds.bound_ns, 2 * 10 + 2 * 6 * 25);
  release(&fixture);
}
END_TEST

// Communication longer than computation: the link's load, and computation at both ends.
START_TEST(a_busy_link_bounds_the_step) {
  fixture_t fixture;
  hand_instruction_t list[MOST];
  const uint32_t count = make_backward(6, 40, 10, 40, list);
  compute(&fixture, list, count, 1, false);
  ck_assert_double_eq(fixture.bounds.busiest_ns, 12 * 40);
  ck_assert_double_ge(fixture.bounds.flow_shop_ns, 12 * 40);
  ck_assert_double_ge(fixture.timeline.step_ns, fixture.bounds.bound_ns);
  release(&fixture);
}
END_TEST

// 30 ns of computation beside 20 ns of collective at half speed: 10 done by 20, 20 left.
START_TEST(contention_slows_what_runs_beside) {
  static const hand_instruction_t list[] = {
      {.kind = 'g', .stream = 1, .cost_ns = 20},
      {.kind = 'c', .cost_ns = 30},
      {.kind = 'c', .cost_ns = 5, .reads = {0, 1}, .read_count = 2, .waits = {0}, .wait_count = 1},
  };
  fixture_t fixture;
  compute(&fixture, list, 3, 2, false);
  ck_assert_double_eq(fixture.timeline.entries[1].end_ns, 40);
  ck_assert_double_eq(fixture.timeline.entries[1].cost_ns, 30);
  ck_assert_double_eq(fixture.timeline.entries[2].start_ns, 40);
  ck_assert_uint_eq(fixture.timeline.entries[2].binding, 1);
  ck_assert_double_eq(fixture.timeline.step_ns, 45);
  ck_assert_double_eq(fixture.timeline.exposed_ns, 0);
  release(&fixture);
}
END_TEST

// Where collectives take the cores, beside is no faster than one after the other.
START_TEST(collectives_on_the_cores_hide_nothing) {
  static const hand_instruction_t list[] = {
      {.kind = 'g', .stream = 1, .cost_ns = 20},
      {.kind = 'c', .cost_ns = 30},
      {.kind = 'c', .cost_ns = 5, .reads = {0, 1}, .read_count = 2, .waits = {0}, .wait_count = 1},
  };
  fixture_t fixture;
  compute(&fixture, list, 3, 1, true);
  ck_assert_double_eq(fixture.timeline.step_ns, 55);
  ck_assert_double_eq(fixture.bounds.bound_ns, 55);
  release(&fixture);
}
END_TEST

// Every reason to start: own stream, place in the body, wait, link in use.
START_TEST(bindings_name_what_was_waited_for) {
  static const hand_instruction_t list[] = {
      {.kind = 'c', .cost_ns = 10},                                // 0
      {.kind = 'g', .stream = 1, .cost_ns = 30},                   // 1: issued by 0
      {.kind = 'g', .stream = 1, .cost_ns = 5},                    // 2: behind 1
      {.kind = 'c', .cost_ns = 1},                                 // 3: behind 0
      {.kind = 'c', .cost_ns = 1, .waits = {1}, .wait_count = 1},  // 4
      {.kind = 'g', .stream = 2, .cost_ns = 7},                    // 5: the link is 2's
      {.kind = 'o', .stream = 2, .cost_ns = 3},                    // 6: behind 5
  };
  static const uint32_t bindings[] = {WEFT_INSTRUCTION_NONE, 0, 1, 0, 1, 2, 5};
  static const double starts[] = {0, 10, 40, 10, 40, 45, 52};
  fixture_t fixture;
  compute(&fixture, list, 7, 1, false);
  for (uint32_t i = 0; i < 7; ++i) {
    ck_assert_uint_eq(fixture.timeline.entries[i].binding, bindings[i]);
    ck_assert_double_eq(fixture.timeline.entries[i].start_ns, starts[i]);
  }
  ck_assert_double_eq(fixture.timeline.step_ns, 55);
  // Computation runs in [0, 11] and [40, 41].
  ck_assert_double_eq(fixture.timeline.exposed_ns, 55 - 12);
  release(&fixture);
}
END_TEST

// Random plans ----------------------------------------------------------------------------------

typedef struct dice_s {
  weft_random_key_t key;
  uint64_t counter;
} dice_t;

static uint32_t roll(dice_t* dice, uint32_t sides) {
  return (uint32_t)(weft_random_uniform(dice->key, dice->counter++) * sides);
}

// |separate|: collectives and copies never stand on stream 0.
static uint32_t make_random(dice_t* dice, uint32_t most, bool separate, hand_instruction_t* list) {
  const uint32_t count = 1 + roll(dice, most);
  for (uint32_t i = 0; i < count; ++i) {
    static const char kinds[] = {'c', 'c', 'g', 'r', 'o'};
    static const uint32_t streams[] = {0, 0, 1, 1, 2};
    const uint32_t kind = roll(dice, 5);
    const bool moves = !separate && roll(dice, 6) == 0;
    list[i] = (hand_instruction_t){
        .kind = kinds[kind], .stream = moves ? 0 : streams[kind], .cost_ns = roll(dice, 7)};
    for (uint32_t j = 0; j < i; ++j) {
      if (roll(dice, 3) != 0 || list[i].read_count == HAND_PLAN_MOST) continue;
      // It would be a copy onto the device.
      if (list[i].kind == 'c' && list[j].kind == 'o') continue;
      list[i].reads[list[i].read_count++] = j;
      if (list[j].stream != list[i].stream) list[i].waits[list[i].wait_count++] = j;
    }
  }
  return count;
}

// In ticks of 2^-10 ns, straight from the words of plan.h.
#define TICKS 1024

typedef struct stepper_s {
  const hand_instruction_t* list;
  uint32_t count;
  bool started[MOST];
  bool done[MOST];
  int64_t left[MOST];  // 2^-20 ns
  int64_t starts[MOST];
} stepper_t;

static bool is_link(char kind) {
  return kind == 'g' || kind == 'r';
}

static bool may_start(const stepper_t* stepper, uint32_t i) {
  const hand_instruction_t* item = &stepper->list[i];
  for (uint32_t j = 0; j < i; ++j) {
    const bool same_stream = stepper->list[j].stream == item->stream;
    const bool issues = stepper->list[j].stream == 0;
    if ((same_stream || issues) && !stepper->done[j]) return false;
  }
  for (uint32_t w = 0; w < item->wait_count; ++w) {
    if (!stepper->done[item->waits[w]]) return false;
  }
  for (uint32_t j = 0; j < stepper->count; ++j) {
    const char other = stepper->list[j].kind;
    const bool runs = stepper->started[j] && !stepper->done[j];
    const bool same = is_link(other) ? is_link(item->kind) : other == 'o' && item->kind == 'o';
    if (runs && same) return false;
  }
  return true;
}

// Starts and ends what takes no time, too, before time goes on.
static void settle(stepper_t* stepper, int64_t now) {
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 0; i < stepper->count; ++i) {
      if (stepper->started[i] && !stepper->done[i] && stepper->left[i] <= 0) {
        stepper->done[i] = changed = true;
      }
    }
    // Streams take what is free in their order.
    for (uint32_t s = 0; s < 3; ++s) {
      for (uint32_t i = 0; i < stepper->count; ++i) {
        if (stepper->list[i].stream != s || stepper->started[i]) continue;
        if (may_start(stepper, i)) {
          stepper->started[i] = changed = true;
          stepper->left[i] = (int64_t)(stepper->list[i].cost_ns * 1048576);
          stepper->starts[i] = now;
        }
        break;
      }
    }
  }
}

static int64_t step_through(stepper_t* stepper, uint32_t slowdown) {
  for (int64_t now = 0;; ++now) {
    bool link_runs = false;
    bool anything_runs = false;
    settle(stepper, now);
    for (uint32_t i = 0; i < stepper->count; ++i) {
      const bool runs = stepper->started[i] && !stepper->done[i];
      anything_runs = anything_runs || runs;
      link_runs =
          link_runs || (runs && is_link(stepper->list[i].kind) && stepper->list[i].stream != 0);
    }
    if (!anything_runs) return now;
    for (uint32_t i = 0; i < stepper->count; ++i) {
      if (!stepper->started[i] || stepper->done[i]) continue;
      const bool slowed = stepper->list[i].kind == 'c' && link_runs;
      stepper->left[i] -= slowed ? TICKS / slowdown : TICKS;
    }
  }
}

START_TEST(random_plans_match_small_steps) {
  dice_t dice = {.key = weft_random_key(weft_testing_seed())};
  for (uint32_t trial = 0; trial < 300; ++trial) {
    fixture_t fixture;
    hand_instruction_t list[MOST];
    stepper_t stepper = {.list = list};
    const uint32_t slowdown = roll(&dice, 2) + 1;
    stepper.count = make_random(&dice, 9, false, list);
    compute(&fixture, list, stepper.count, slowdown, false);
    const double step_ns = (double)step_through(&stepper, slowdown) / TICKS;
    // Halves of halves end on ticks as long as few computations share one collective; the ticks
    // round up what does not.
    const double tolerance = 10.0 / TICKS;
    ck_assert_msg(fabs(step_ns - fixture.timeline.step_ns) <= tolerance,
                  "trial %u: %g ns in small steps, %g ns", trial, step_ns,
                  fixture.timeline.step_ns);
    for (uint32_t i = 0; i < stepper.count; ++i) {
      const double start_ns = (double)stepper.starts[i] / TICKS;
      ck_assert_msg(fabs(start_ns - fixture.timeline.entries[i].start_ns) <= tolerance,
                    "trial %u: #%u starts at %g ns in small steps, at %g ns", trial, i, start_ns,
                    fixture.timeline.entries[i].start_ns);
    }
    ck_assert_double_le(fixture.bounds.bound_ns, fixture.timeline.step_ns + 1e-9);
    release(&fixture);
  }
}
END_TEST

// Every order of a list in which what is read comes before, each started as early as its readers
// and its resource allow: one of them is optimal.
typedef struct search_s {
  const hand_instruction_t* list;
  uint32_t count;
  double ends[MOST];
  double best_ns;
} search_t;

static uint32_t lane(char kind) {
  return kind == 'c' ? 0 : (is_link(kind) ? 1 : 2);
}

static void search(search_t* state, uint32_t placed, const double* free_ns, double end_ns) {
  if (end_ns >= state->best_ns) return;
  if (placed == (1u << state->count) - 1) {
    state->best_ns = end_ns;
    return;
  }
  for (uint32_t i = 0; i < state->count; ++i) {
    const hand_instruction_t* item = &state->list[i];
    double start_ns = free_ns[lane(item->kind)];
    bool ready = !(placed & (1u << i));
    for (uint32_t r = 0; r < item->read_count; ++r) {
      ready = ready && (placed & (1u << item->reads[r]));
      if (ready) start_ns = fmax(start_ns, state->ends[item->reads[r]]);
    }
    if (!ready) continue;
    double next_free_ns[3] = {free_ns[0], free_ns[1], free_ns[2]};
    state->ends[i] = start_ns + item->cost_ns;
    next_free_ns[lane(item->kind)] = state->ends[i];
    search(state, placed | (1u << i), next_free_ns, fmax(end_ns, state->ends[i]));
  }
}

START_TEST(no_order_beats_the_bounds) {
  static const double none[3] = {0};
  dice_t dice = {.key = weft_random_key(weft_testing_seed() + 1)};
  uint32_t tight = 0;
  for (uint32_t trial = 0; trial < 400; ++trial) {
    fixture_t fixture;
    hand_instruction_t list[MOST];
    search_t state = {.list = list, .best_ns = INFINITY};
    state.count = make_random(&dice, 8, true, list);
    compute(&fixture, list, state.count, 1, false);
    search(&state, 0, none, 0);
    ck_assert_msg(fixture.bounds.bound_ns <= state.best_ns + 1e-9,
                  "trial %u: bound %g ns, but an order takes %g ns", trial, fixture.bounds.bound_ns,
                  state.best_ns);
    ck_assert_double_le(fixture.bounds.critical_path_ns, fixture.bounds.bound_ns);
    ck_assert_double_le(fixture.bounds.busiest_ns, fixture.bounds.bound_ns);
    if (fixture.bounds.bound_ns >= state.best_ns - 1e-9) ++tight;
    release(&fixture);
  }
  printf("bound reached by an order in %u of 400 plans\n", tight);
  // A bound of 0 would pass the loop; most small plans reach theirs.
  ck_assert_uint_ge(tight, 300);
}
END_TEST

// Plans whose waits make no sense, and costs that are none ---------------------------------------

START_TEST(waits_that_cannot_be_are_refused) {
  static const hand_instruction_t forward[] = {{.kind = 'c', .waits = {1}, .wait_count = 1},
                                               {.kind = 'g', .stream = 1}};
  static const hand_instruction_t beyond[] = {{.kind = 'c', .waits = {9}, .wait_count = 1}};
  static const double costs_ns[2] = {1, -1};
  static const hand_instruction_t plain[] = {{.kind = 'c'}, {.kind = 'c'}};
  weft_arena_t arena;
  weft_timeline_t timeline;
  weft_arena_init(weft_testing_allocator(), &arena);
  weft_machine_t* machine = hand_machine(1, false);
  weft_plan_t* plan = hand_plan_create(forward, 2, 3, 8);
  WEFT_ASSERT_STATUS(weft_timeline_compute(plan, machine, NULL, &arena, &timeline), INVALID_INPUT,
                     "instruction #0 waits for #1, which does not stand before it");
  hand_plan_release(plan);
  plan = hand_plan_create(beyond, 1, 3, 8);
  WEFT_ASSERT_STATUS(weft_timeline_compute(plan, machine, NULL, &arena, &timeline), INVALID_INPUT,
                     "instruction #0 waits for #9");
  hand_plan_release(plan);
  plan = hand_plan_create(plain, 2, 3, 8);
  WEFT_ASSERT_STATUS(weft_timeline_compute(plan, machine, costs_ns, &arena, &timeline),
                     INVALID_ARGUMENT, "instruction #1 costs -1 ns");
  hand_plan_release(plan);
  weft_machine_release(machine);
  weft_arena_deinit(&arena);
}
END_TEST

// Machine costs ---------------------------------------------------------------------------------

START_TEST(predictions_are_the_timeline_of_the_machine) {
  hand_instruction_t list[MOST];
  weft_arena_t arena;
  weft_timeline_t timeline;
  weft_arena_init(weft_testing_allocator(), &arena);
  weft_machine_t* machine = hand_machine(1.25, false);
  const uint32_t count = make_backward(4, 0, 0, 0, list);
  weft_plan_t* plan = hand_plan_create(list, count, 3, 8);
  WEFT_ASSERT_OK(weft_timeline_compute(plan, machine, NULL, &arena, &timeline));
  WEFT_ASSERT_OK(weft_plan_predict(plan, machine, NULL));
  ck_assert_str_eq(plan->prediction.machine, "hand");
  ck_assert_uint_eq(plan->prediction.step_ns, (uint64_t)llround(timeline.step_ns));
  ck_assert_uint_le(plan->prediction.bound_ns, plan->prediction.step_ns);
  ck_assert_uint_gt(plan->prediction.bound_ns, plan->prediction.step_ns / 4);
  for (uint32_t i = 0; i < count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    const double cost_ns = weft_timeline_instruction_ns(plan, instruction, machine);
    ck_assert_double_gt(cost_ns, 0);
    ck_assert_double_eq(timeline.entries[i].cost_ns, cost_ns);
    ck_assert_uint_eq(instruction->cost_ns, (uint64_t)llround(cost_ns));
    ck_assert_uint_eq(instruction->start_ns, (uint64_t)llround(timeline.entries[i].start_ns));
    ck_assert_uint_eq(instruction->binding, timeline.entries[i].binding);
  }
  hand_plan_release(plan);
  weft_machine_release(machine);
  weft_arena_deinit(&arena);
}
END_TEST

// #2 runs beside the gather unless it waits for it.
START_TEST(waits_are_replaced_unless_the_step_gets_longer) {
  static const hand_instruction_t list[] = {
      {.kind = 'c'},
      {.kind = 'g', .stream = 1},
      {.kind = 'c'},
      {.kind = 'c', .waits = {1}, .wait_count = 1},
  };
  weft_machine_t* machine = hand_machine(1, false);
  for (int waits_first = 0; waits_first < 2; ++waits_first) {
    weft_plan_t* plan = hand_plan_create(list, 4, 2, 8);
    weft_instruction_t* body = plan->body.instructions;
    const weft_plan_waits_t gather = {.waits = body[3].waits, .wait_count = 1};
    weft_plan_waits_t others[4] = {[3] = gather};
    if (waits_first) {
      body[2].waits = gather.waits;
      body[2].wait_count = 1;
    } else {
      others[2] = gather;
    }
    WEFT_ASSERT_OK(weft_plan_predict(plan, machine, others));
    ck_assert_uint_eq(body[2].wait_count, 0);
    ck_assert_uint_eq(body[3].wait_count, 1);
    // It starts when #0 is done, as the gather does.
    ck_assert_uint_eq(body[2].start_ns, body[1].start_ns);
    hand_plan_release(plan);
  }
  weft_machine_release(machine);
}
END_TEST

// A loop of 3 trips runs its condition 4 times; a switch costs its dearest branch.
START_TEST(control_flow_costs_what_its_blocks_cost) {
  static const hand_instruction_t list[] = {
      {.kind = 'c'}, {.kind = 'g'}, {.kind = 'c'}, {.kind = 'g'}};
  weft_machine_t* machine = hand_machine(1, false);
  weft_plan_t* plan = hand_plan_create(list, 4, 3, 8);
  weft_instruction_t* inner = plan->body.instructions;
  const double compute_ns = weft_timeline_instruction_ns(plan, &inner[0], machine);
  const double gather_ns = weft_timeline_instruction_ns(plan, &inner[1], machine);
  const weft_plan_block_t blocks[] = {{.instructions = inner, .instruction_count = 1},
                                      {.instructions = inner, .instruction_count = 2}};
  weft_instruction_t owner = {
      .kind = WEFT_INSTRUCTION_WHILE, .trip_count = 3, .blocks = blocks, .block_count = 2};
  ck_assert_double_eq_tol(weft_timeline_instruction_ns(plan, &owner, machine),
                          4 * compute_ns + 3 * (compute_ns + gather_ns), 1e-6);
  owner.trip_count = -1;
  ck_assert_double_eq_tol(weft_timeline_instruction_ns(plan, &owner, machine),
                          2 * compute_ns + (compute_ns + gather_ns), 1e-6);
  owner.kind = WEFT_INSTRUCTION_SWITCH;
  ck_assert_double_eq_tol(weft_timeline_instruction_ns(plan, &owner, machine),
                          compute_ns + gather_ns, 1e-6);
  hand_plan_release(plan);
  weft_machine_release(machine);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("timeline");
  TCase* closed = weft_testing_check_leaks(tcase_create("closed_forms"));
  tcase_add_test(closed, forward_is_one_gather_and_all_computation);
  tcase_add_test(closed, any_number_of_buffers_follows_the_recurrence);
  tcase_add_test(closed, backward_shows_first_gather_and_last_reduction);
  tcase_add_test(closed, a_busy_link_bounds_the_step);
  tcase_add_test(closed, contention_slows_what_runs_beside);
  tcase_add_test(closed, collectives_on_the_cores_hide_nothing);
  tcase_add_test(closed, bindings_name_what_was_waited_for);
  suite_add_tcase(suite, closed);
  TCase* random = weft_testing_check_leaks(tcase_create("random"));
  tcase_add_test(random, random_plans_match_small_steps);
  tcase_add_test(random, no_order_beats_the_bounds);
  suite_add_tcase(suite, random);
  TCase* machine = weft_testing_check_leaks(tcase_create("machine"));
  tcase_add_test(machine, waits_that_cannot_be_are_refused);
  tcase_add_test(machine, predictions_are_the_timeline_of_the_machine);
  tcase_add_test(machine, waits_are_replaced_unless_the_step_gets_longer);
  tcase_add_test(machine, control_flow_costs_what_its_blocks_cost);
  suite_add_tcase(suite, machine);
  return suite;
}
