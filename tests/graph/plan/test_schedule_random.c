// Schedules of random bodies, by definition: whatever conflicts is ordered by streams, issue and
// waits alone; no wait is there twice; every order that these allow computes what program order
// computes; and the times the scheduler worked with are the timeline's.
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/schedule_internal.h"
#include "graph/plan/timeline.h"
#include "tests/graph/plan/made_plan.h"
#include "tests/testing/testing.h"

#define MAX_NODES 100
#define BUFFER_BYTES 16
#define MAX_BUFFERS 40
#define MAX_STREAMS 4

typedef struct body_s {
  made_plan_t made;
  weft_arena_t arena;
  double costs[MAX_NODES];
  double contention[MAX_NODES];
  uint32_t streams[MAX_NODES];
  uint32_t stream_count;
  uint32_t original[MAX_NODES];  // by position in the scheduled body: position in program order
  weft_schedule_problem_t problem;
  weft_schedule_report_t report;
} body_t;

// Making ------------------------------------------------------------------------------------------

static made_bytes_t draw_bytes(uint64_t* state, uint32_t buffers) {
  const uint32_t buffer = made_draw(state, buffers);
  // Mostly whole buffers, as in real bodies; parts make conflicts that are hard to see.
  if (made_draw(state, 3)) return (made_bytes_t){buffer, 0, BUFFER_BYTES};
  const int64_t begin = made_draw(state, BUFFER_BYTES);
  return (made_bytes_t){buffer, begin, 1 + made_draw(state, (uint32_t)(BUFFER_BYTES - begin))};
}

static void draw_body(uint64_t* state, uint32_t link_streams, bool has_copies, body_t* body) {
  *body = (body_t){.stream_count = 1 + link_streams + has_copies};
  made_plan_init(2, &body->made);
  weft_arena_init(weft_testing_allocator(), &body->arena);
  const uint32_t buffers = 4 + made_draw(state, MAX_BUFFERS - 5);
  for (uint32_t b = 0; b < buffers; ++b) {
    const bool is_argument = made_draw(state, 4) == 0;
    made_buffer(&body->made, is_argument ? WEFT_BUFFER_ARGUMENT : WEFT_BUFFER_STEP, BUFFER_BYTES);
  }
  const uint32_t host = made_buffer(&body->made, WEFT_BUFFER_HOST, BUFFER_BYTES);
  const uint32_t count = 1 + made_draw(state, MAX_NODES);
  for (uint32_t i = 0; i < count; ++i) {
    made_bytes_t bytes[5];
    for (int v = 0; v < 5; ++v) bytes[v] = draw_bytes(state, buffers);
    body->contention[i] = 1.19;
    body->costs[i] = made_draw(state, 100);
    const uint32_t kind = made_draw(state, 10);
    if (kind < 4) {
      static const weft_collective_kind_t kinds[] = {
          WEFT_COLLECTIVE_ALL_GATHER, WEFT_COLLECTIVE_ALL_GATHER, WEFT_COLLECTIVE_REDUCE_SCATTER,
          WEFT_COLLECTIVE_ALL_REDUCE};
      made_collective(&body->made, kinds[kind], bytes[0], bytes[1]);
      body->streams[i] = 1 + made_draw(state, link_streams);
    } else if (kind == 4 && has_copies) {
      bytes[made_draw(state, 2)] = (made_bytes_t){host, 0, BUFFER_BYTES};
      made_kernel(&body->made, WEFT_KERNEL_LOOP, bytes, 1, bytes + 1, 1);
      body->streams[i] = 1 + link_streams;
      body->contention[i] = 1;
    } else {
      made_kernel(&body->made, kind < 7 ? WEFT_KERNEL_CONTRACTION : WEFT_KERNEL_LOOP, bytes,
                  made_draw(state, 4), bytes + 3, made_draw(state, 3));
    }
  }
}

// Schedules the body and writes it into the plan.
static void schedule(body_t* body, const weft_schedule_options_t* options) {
  weft_plan_t* plan = &body->made.plan;
  const uint32_t count = plan->body.instruction_count;
  static weft_plan_stream_t streams[MAX_STREAMS];
  uint32_t order[MAX_NODES];
  uint32_t again[MAX_NODES];
  uint32_t fences[MAX_NODES];
  const weft_schedule_model_t model = {.costs_ns = body->costs,
                                       .contention = body->contention,
                                       .streams = body->streams,
                                       .stream_count = body->stream_count};
  WEFT_ASSERT_OK(weft_schedule_problem_init(plan, &model, &body->arena, &body->problem));
  WEFT_ASSERT_OK(weft_schedule_solve(&body->problem, options, false, again, fences, &body->report));
  WEFT_ASSERT_OK(weft_schedule_solve(&body->problem, options, false, order, fences, &body->report));
  ck_assert_mem_eq(order, again, count * sizeof(*order));
  bool is_there[MAX_NODES] = {false};
  for (uint32_t p = 0; p < count; ++p) {
    ck_assert_uint_lt(order[p], count);
    ck_assert(!is_there[order[p]]);
    is_there[order[p]] = true;
    body->original[p] = order[p];
  }
  if (!body->report.overlaps) return;  // nothing to overlap
  uint32_t needed[MAX_NODES * MAX_STREAMS];
  weft_schedule_needs_t needs = {.latest = needed, .first = UINT32_MAX};
  WEFT_ASSERT_OK(weft_schedule_write(&body->problem, order, fences, plan, &needs));
  for (uint32_t s = 0; s < body->stream_count; ++s) {
    streams[s] = (weft_plan_stream_t){.kind = s ? WEFT_STREAM_LINK : WEFT_STREAM_COMPUTE,
                                      .name = s ? "link" : "compute"};
  }
  plan->streams = streams;
  plan->stream_count = body->stream_count;
  for (uint32_t p = 0; p < count; ++p) plan->body.instructions[p].id = p;
}

// Order -------------------------------------------------------------------------------------------

// before[b][a]: a is complete before b starts. Leaves out wait number |skipped| of |from|.
static bool before[MAX_NODES][MAX_NODES];

static void find_before(const weft_plan_t* plan, uint32_t from, uint32_t skipped) {
  uint32_t latest[MAX_STREAMS];
  memset(latest, 0xff, sizeof(latest));
  memset(before, 0, sizeof(before));
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    uint32_t direct[MAX_STREAMS + 2];
    uint32_t count = 0;
    if (latest[instruction->stream] != UINT32_MAX) direct[count++] = latest[instruction->stream];
    if (latest[0] != UINT32_MAX) direct[count++] = latest[0];
    ck_assert_uint_lt(instruction->wait_count, MAX_STREAMS);
    for (uint32_t w = 0; w < instruction->wait_count; ++w) {
      const uint32_t wait = instruction->waits[w];
      ck_assert_uint_lt(wait, i);
      ck_assert(w == 0 || instruction->waits[w - 1] < wait);
      ck_assert_uint_ne(plan->body.instructions[wait].stream, instruction->stream);
      ck_assert_uint_ne(plan->body.instructions[wait].stream, 0);
      if (i != from || w != skipped) direct[count++] = wait;
    }
    for (uint32_t d = 0; d < count; ++d) {
      before[i][direct[d]] = true;
      for (uint32_t a = 0; a < i; ++a) before[i][a] = before[i][a] || before[direct[d]][a];
    }
    latest[instruction->stream] = i;
  }
}

static bool touches(const weft_view_t* a, const weft_view_t* b) {
  return a->buffer == b->buffer && a->offset_bytes < b->offset_bytes + b->dims[0] &&
         b->offset_bytes < a->offset_bytes + a->dims[0];
}

static bool conflict(const weft_kernel_t* a, const weft_kernel_t* b) {
  for (uint32_t i = 0; i < a->output_count; ++i) {
    for (uint32_t k = 0; k < b->input_count; ++k) {
      if (touches(&a->outputs[i], &b->inputs[k])) return true;
    }
    for (uint32_t k = 0; k < b->output_count; ++k) {
      if (touches(&a->outputs[i], &b->outputs[k])) return true;
    }
  }
  for (uint32_t i = 0; i < a->input_count; ++i) {
    for (uint32_t k = 0; k < b->output_count; ++k) {
      if (touches(&a->inputs[i], &b->outputs[k])) return true;
    }
  }
  return false;
}

static void check_order(const body_t* body) {
  const weft_plan_t* plan = &body->made.plan;
  const weft_instruction_t* instructions = plan->body.instructions;
  const uint32_t count = plan->body.instruction_count;
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t w = 0; w < instructions[i].wait_count; ++w) {
      find_before(plan, i, w);
      ck_assert_msg(!before[i][instructions[i].waits[w]], "#%u waits for #%u for nothing", i,
                    instructions[i].waits[w]);
    }
  }
  find_before(plan, UINT32_MAX, 0);
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t a = 0; a < i; ++a) {
      if (!conflict(&instructions[a].kernel, &instructions[i].kernel)) continue;
      ck_assert_msg(before[i][a], "#%u and #%u conflict and may run at once", a, i);
      ck_assert_msg(body->original[a] < body->original[i], "#%u overtakes #%u", a, i);
    }
  }
}

// Values ------------------------------------------------------------------------------------------

typedef struct memory_s {
  uint64_t cells[MAX_BUFFERS][BUFFER_BYTES];
} memory_t;

static uint64_t mix(uint64_t a, uint64_t b) {
  a ^= b + UINT64_C(0x9e3779b97f4a7c15) + (a << 6) + (a >> 2);
  return a * UINT64_C(0xff51afd7ed558ccd);
}

static uint64_t read_inputs(const memory_t* memory, const weft_kernel_t* kernel) {
  uint64_t value = 0;
  for (uint32_t v = 0; v < kernel->input_count; ++v) {
    const weft_view_t* view = &kernel->inputs[v];
    for (int64_t i = 0; i < view->dims[0]; ++i) {
      value = mix(value, memory->cells[view->buffer][view->offset_bytes + i]);
    }
  }
  return value;
}

static void write_outputs(memory_t* memory, const weft_kernel_t* kernel, uint64_t value) {
  for (uint32_t v = 0; v < kernel->output_count; ++v) {
    const weft_view_t* view = &kernel->outputs[v];
    for (int64_t i = 0; i < view->dims[0]; ++i) {
      memory->cells[view->buffer][view->offset_bytes + i] = mix(value, (uint64_t)i + 1);
    }
  }
}

// Streams advance in random turns: an instruction reads when it starts, writes when it completes.
static void run_in_random_order(uint64_t* state, const body_t* body, memory_t* memory) {
  const weft_plan_t* plan = &body->made.plan;
  const weft_instruction_t* instructions = plan->body.instructions;
  const uint32_t count = plan->body.instruction_count;
  uint64_t values[MAX_NODES];
  bool has_started[MAX_NODES] = {false};
  bool has_ended[MAX_NODES] = {false};
  for (uint32_t ended = 0; ended < count;) {
    uint32_t choices[MAX_NODES] = {0};
    uint32_t choice_count = 0;
    bool is_busy[MAX_STREAMS] = {false};
    bool compute_done = true;  // all of stream 0 before
    for (uint32_t i = 0; i < count; ++i) {
      const uint32_t stream = instructions[i].stream;
      if (has_ended[i]) continue;
      bool can_start = compute_done && !is_busy[stream] && !has_started[i];
      for (uint32_t w = 0; w < instructions[i].wait_count; ++w) {
        can_start = can_start && has_ended[instructions[i].waits[w]];
      }
      if (has_started[i] || can_start) choices[choice_count++] = i;
      is_busy[stream] = true;
      if (stream == 0) compute_done = false;
    }
    ck_assert_msg(choice_count > 0, "the schedule stops after %u of %u instructions", ended, count);
    const uint32_t i = choices[made_draw(state, choice_count)];
    if (!has_started[i]) {
      values[i] = mix(body->original[i] + 1, read_inputs(memory, &instructions[i].kernel));
      has_started[i] = true;
    } else {
      write_outputs(memory, &instructions[i].kernel, values[i]);
      has_ended[i] = true;
      ++ended;
    }
  }
}

static void check_values(uint64_t* state, const body_t* body) {
  static memory_t expected;
  static memory_t memory;
  static uint32_t scheduled[MAX_NODES];
  const uint32_t count = body->made.plan.body.instruction_count;
  memset(&expected, 0, sizeof(expected));
  for (uint32_t p = 0; p < count; ++p) scheduled[body->original[p]] = p;
  for (uint32_t i = 0; i < count; ++i) {
    const weft_kernel_t* kernel = &body->made.plan.body.instructions[scheduled[i]].kernel;
    write_outputs(&expected, kernel, mix(i + 1, read_inputs(&expected, kernel)));
  }
  for (int turn = 0; turn < 4; ++turn) {
    memset(&memory, 0, sizeof(memory));
    run_in_random_order(state, body, &memory);
    ck_assert_mem_eq(&memory, &expected, sizeof(memory));
  }
}

// Tests -------------------------------------------------------------------------------------------

static const weft_machine_t* machine(void) {
  static weft_machine_t* found = NULL;
  if (!found) WEFT_ASSERT_OK(weft_machine_named("h100x8", weft_allocator_system(), &found));
  return found;
}

// The scheduler's own arithmetic, which it decides by, against the timeline, which is what users
// see.
static void check_times(const body_t* body) {
  const weft_plan_t* plan = &body->made.plan;
  double costs[MAX_NODES];
  weft_timeline_t timeline;
  weft_arena_t arena;
  weft_arena_init(weft_testing_allocator(), &arena);
  for (uint32_t p = 0; p < plan->body.instruction_count; ++p) {
    costs[p] = body->costs[body->original[p]];
    // Contractions without dimensions have no cost that could be ignored.
    weft_kernel_t* kernel = &plan->body.instructions[p].kernel;
    if (kernel->kind == WEFT_KERNEL_CONTRACTION) kernel->kind = WEFT_KERNEL_LOOP;
  }
  WEFT_ASSERT_OK(weft_timeline_compute(plan, machine(), costs, &arena, &timeline));
  // A wait that only frees memory may cost what rounding leaves between two equal times.
  ck_assert_msg(fabs(timeline.step_ns - body->report.step_ns) <= 1e-6 * (1 + timeline.step_ns),
                "the scheduler expects %.9g ns, the timeline %.9g", body->report.step_ns,
                timeline.step_ns);
  weft_arena_deinit(&arena);
}

static void check_bodies(uint64_t* state, int rounds, uint32_t link_streams, bool has_copies) {
  for (int round = 0; round < rounds; ++round) {
    body_t body;
    draw_body(state, link_streams, has_copies, &body);
    const weft_schedule_options_t options = {.overlap = WEFT_OVERLAP_ON,
                                             .gather_buffers = made_draw(state, 5)};
    schedule(&body, &options);
    check_order(&body);
    check_values(state, &body);
    if (link_streams == 1 && !has_copies) check_times(&body);
    weft_arena_deinit(&body.arena);
    made_plan_deinit(&body.made);
  }
}

START_TEST(one_link_keeps_every_conflict_in_order) {
  uint64_t state = weft_testing_seed();
  check_bodies(&state, 60, 1, false);
}
END_TEST

START_TEST(several_links_and_copies_keep_every_conflict_in_order) {
  uint64_t state = weft_testing_seed();
  check_bodies(&state, 30, 2, false);
  check_bodies(&state, 30, 1, true);
  check_bodies(&state, 30, 2, true);
}
END_TEST

// The contention that the bodies above are scheduled with is the machine's, or times would differ.
START_TEST(the_machine_slows_computation_as_assumed) {
  ck_assert_double_eq_tol(weft_machine_contention(machine(), 0), 1.19, 1e-12);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("schedule_random");
  TCase* one = weft_testing_check_leaks(tcase_create("one_link"));
  tcase_add_test(one, the_machine_slows_computation_as_assumed);
  tcase_add_test(one, one_link_keeps_every_conflict_in_order);
  suite_add_tcase(suite, one);
  TCase* several = weft_testing_check_leaks(tcase_create("several_links"));
  tcase_add_test(several, several_links_and_copies_keep_every_conflict_in_order);
  suite_add_tcase(suite, several);
  return suite;
}
