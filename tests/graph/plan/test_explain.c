// Explanations of plans whose reasons are known.
#include "graph/plan/explain.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tests/graph/plan/hand_plan.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/testing/testing.h"

#define MOST 32

typedef struct fixture_s {
  weft_arena_t arena;
  weft_machine_t* machine;
  weft_plan_t* plan;
  weft_explanation_t explanation;
} fixture_t;

static void init(fixture_t* fixture, const hand_instruction_t* list, uint32_t count) {
  double costs_ns[MOST];
  hand_plan_costs(list, count, costs_ns);
  weft_arena_init(weft_testing_allocator(), &fixture->arena);
  fixture->machine = hand_machine(1, false);
  fixture->plan = hand_plan_create(list, count, 3, 8);
  fixture->plan->body.instructions[0].name = "ag1";
  // The second gather takes the bytes of the first.
  fixture->plan->buffers[2].offset_bytes = fixture->plan->buffers[0].offset_bytes;
  WEFT_ASSERT_OK(weft_plan_explain(fixture->plan, fixture->machine, costs_ns, &fixture->arena,
                                   &fixture->explanation));
}

static void deinit(fixture_t* fixture) {
  hand_plan_release(fixture->plan);
  weft_machine_release(fixture->machine);
  weft_arena_deinit(&fixture->arena);
}

// One gather buffer: the second gather follows the first computation.
static const hand_instruction_t one_buffer[] = {
    {.kind = 'g', .stream = 1, .cost_ns = 10},
    {.kind = 'c', .cost_ns = 25, .reads = {0}, .read_count = 1, .waits = {0}, .wait_count = 1},
    {.kind = 'g', .stream = 1, .cost_ns = 10},
    {.kind = 'c', .cost_ns = 25, .reads = {1, 2}, .read_count = 2, .waits = {2}, .wait_count = 1},
    {.kind = 'r', .stream = 1, .cost_ns = 5, .reads = {3}, .read_count = 1},
};

static const weft_what_if_t* find(const weft_what_if_t* what_ifs, uint32_t count,
                                  const char* words) {
  for (uint32_t i = 0; i < count; ++i) {
    if (strstr(what_ifs[i].change, words)) return &what_ifs[i];
  }
  return NULL;
}

START_TEST(every_start_has_its_reason) {
  static const weft_cause_t expected[] = {
      {WEFT_REASON_BEGIN, UINT32_MAX, UINT32_MAX, UINT32_MAX},
      {WEFT_REASON_READS, 0, 0, 0},
      {WEFT_REASON_MEMORY, 1, 1, 2},
      {WEFT_REASON_READS, 2, 2, 2},
      {WEFT_REASON_READS, 3, 3, 3},
  };
  fixture_t fixture;
  init(&fixture, one_buffer, 5);
  for (uint32_t i = 0; i < 5; ++i) {
    weft_cause_t cause;
    WEFT_ASSERT_OK(weft_explanation_cause(&fixture.explanation, i, &fixture.arena, &cause));
    ck_assert_int_eq(cause.reason, expected[i].reason);
    ck_assert_uint_eq(cause.after, expected[i].after);
    ck_assert_uint_eq(cause.conflict, expected[i].conflict);
    ck_assert_uint_eq(cause.buffer, expected[i].buffer);
  }
  deinit(&fixture);
}
END_TEST

START_TEST(the_step_is_made_of_its_path) {
  fixture_t fixture;
  init(&fixture, one_buffer, 5);
  const weft_explanation_t* explanation = &fixture.explanation;
  ck_assert_double_eq(explanation->timeline.step_ns, 75);
  ck_assert_uint_eq(explanation->path_count, 5);
  for (uint32_t i = 0; i < 5; ++i) ck_assert_uint_eq(explanation->path[i], i);
  ck_assert_double_eq(explanation->exposed_ns[0], 10);
  ck_assert_double_eq(explanation->exposed_ns[1], 0);
  ck_assert_double_eq(explanation->exposed_ns[2], 10);
  ck_assert_double_eq(explanation->exposed_ns[4], 5);
  ck_assert_double_eq(explanation->stream_load_ns[0], 50);
  ck_assert_double_eq(explanation->stream_load_ns[1], 25);
  // a_1 + sum c + r_last.
  ck_assert_double_eq(explanation->bounds.bound_ns, 65);
  deinit(&fixture);
}
END_TEST

START_TEST(changes_are_timed) {
  fixture_t fixture;
  init(&fixture, one_buffer, 5);
  const weft_explanation_t* step = &fixture.explanation;
  const weft_what_if_t* memory = find(step->what_ifs, step->what_if_count, "memory were no limit");
  const weft_what_if_t* link = find(step->what_ifs, step->what_if_count, "dimension 0");
  const weft_what_if_t* none = find(step->what_ifs, step->what_if_count, "nothing had to be");
  ck_assert_ptr_nonnull(memory);
  ck_assert_double_eq(memory->step_ns, 65);
  ck_assert_ptr_null(memory->option);
  ck_assert_ptr_nonnull(link);
  ck_assert_double_eq(link->step_ns, 62.5);
  ck_assert_ptr_nonnull(none);
  ck_assert_double_eq(none->step_ns, 50);
  weft_instruction_explanation_t gather;
  WEFT_ASSERT_OK(weft_explanation_of(step, 2, &fixture.arena, &gather));
  const weft_what_if_t* alone = find(gather.what_ifs, gather.what_if_count, "it alone began");
  ck_assert_ptr_nonnull(alone);
  ck_assert_double_eq(alone->step_ns, 65);
  ck_assert_double_eq(find(gather.what_ifs, gather.what_if_count, "it took no time")->step_ns, 65);
  ck_assert_uint_eq(gather.cause_count, 3);
  ck_assert_uint_eq(gather.beside_count, 0);
  ck_assert_uint_eq(gather.waiter_count, 1);
  ck_assert_uint_eq(gather.waiters[0], 3);
  ck_assert_double_eq(gather.slack_ns, 0);
  deinit(&fixture);
}
END_TEST

// A gather of 10 beside a computation of 25 may take 15 longer.
START_TEST(slack_is_what_hides_more) {
  static const hand_instruction_t list[] = {
      {.kind = 'g', .stream = 1, .cost_ns = 10},
      {.kind = 'c', .cost_ns = 25},
      {.kind = 'c', .cost_ns = 5, .reads = {0, 1}, .read_count = 2, .waits = {0}, .wait_count = 1},
  };
  fixture_t fixture;
  weft_instruction_explanation_t gather;
  init(&fixture, list, 3);
  WEFT_ASSERT_OK(weft_explanation_of(&fixture.explanation, 0, &fixture.arena, &gather));
  ck_assert_double_eq_tol(gather.slack_ns, 15, 1);
  ck_assert_uint_eq(gather.beside_count, 1);
  ck_assert_uint_eq(gather.beside[0].position, 1);
  ck_assert_double_eq(gather.beside[0].ns, 10);
  ck_assert_uint_eq(gather.what_if_count, 0);
  deinit(&fixture);
}
END_TEST

static void check_text(const weft_string_buffer_t* text, const char* const* parts) {
  for (; *parts; ++parts) {
    ck_assert_msg(strstr(text->data, *parts) != NULL, "no '%s' in:\n%s", *parts, text->data);
  }
}

START_TEST(texts_say_it) {
  static const char* const freed =
      "#2 (kernel): 10 ns of 10 ns; it starts when #1 (kernel) has completed: its bytes (1.0 KiB) "
      "are free only after #1 (kernel)\n";
  const char* const step_parts[] = {"step           75 ns",
                                    "lower bound    65 ns, gap 15.38 %",
                                    "critical path, 5 instructions",
                                    freed,
                                    "if nothing had to be communicated: 50 ns, 25 ns less",
                                    NULL};
  static const char* const gather_parts[] = {
      "ag1 starts after 0 ns and ends after 10 ns of the step, on stream link",
      "ag1 starts with the step: nothing comes before it",
      "no computation hides it",
      "waiting for it\n  #1 (kernel)\n",
      "if it took half as long: 70 ns, 5 ns less",
      NULL};
  static const char* const json_parts[] = {"\"name\": \"ag1\"", "\"reason\": \"begin\"",
                                           "\"waiting\": [\"#1\"]", NULL};
  fixture_t fixture;
  weft_string_buffer_t text;
  weft_instruction_explanation_t gather;
  uint32_t position = 9;
  const weft_instruction_t* inside = NULL;
  init(&fixture, one_buffer, 5);
  weft_string_buffer_init(weft_testing_allocator(), &text);
  WEFT_ASSERT_OK(weft_explanation_print(&fixture.explanation, &fixture.arena, &text));
  check_text(&text, step_parts);
  WEFT_ASSERT_OK(weft_explanation_find(&fixture.explanation, "ag1", &position, &inside));
  ck_assert_uint_eq(position, 0);
  ck_assert_ptr_null(inside);
  WEFT_ASSERT_OK(weft_explanation_of(&fixture.explanation, 0, &fixture.arena, &gather));
  WEFT_ASSERT_OK(
      weft_instruction_explanation_print(&fixture.explanation, &gather, &fixture.arena, &text));
  check_text(&text, gather_parts);
  WEFT_ASSERT_OK(weft_instruction_explanation_print_json(&fixture.explanation, &gather,
                                                         &fixture.arena, &text));
  check_text(&text, json_parts);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  weft_string_buffer_deinit(&text);
  WEFT_ASSERT_STATUS(weft_explanation_find(&fixture.explanation, "ag7", &position, &inside),
                     NOT_FOUND, "nothing in the plan is called 'ag7'; names are ag1");
  WEFT_ASSERT_STATUS(weft_explanation_find(&fixture.explanation, "#5", &position, &inside),
                     NOT_FOUND, "no instruction '#5'; it has #0 to #4");
  deinit(&fixture);
}
END_TEST

// Whether an instruction with number |conflict| and one with bytes of |buffer| touch common memory.
static bool uses_bytes(const weft_plan_t* plan, const weft_kernel_t* kernel, uint32_t buffer) {
  const weft_buffer_t* own = &plan->buffers[buffer];
  for (uint32_t v = 0; v < kernel->input_count + kernel->output_count; ++v) {
    const weft_view_t* view =
        v < kernel->input_count ? &kernel->inputs[v] : &kernel->outputs[v - kernel->input_count];
    const weft_buffer_t* other = &plan->buffers[view->buffer];
    if (other->kind == own->kind && other->offset_bytes < own->offset_bytes + own->size_bytes &&
        own->offset_bytes < other->offset_bytes + other->size_bytes) {
      return true;
    }
  }
  return false;
}

// Checks what every instruction's cause says against the timeline; counts causes by reason.
static void check_causes(const weft_explanation_t* explanation, weft_arena_t* arena,
                         uint32_t counts[WEFT_REASON_COUNT_]) {
  const weft_plan_t* plan = explanation->plan;
  const weft_timeline_entry_t* entries = explanation->timeline.entries;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const uint32_t id = plan->body.instructions[i].id;
    weft_cause_t cause;
    WEFT_ASSERT_OK(weft_explanation_cause(explanation, i, arena, &cause));
    ++counts[cause.reason];
    if (cause.reason == WEFT_REASON_BEGIN) {
      ck_assert_double_eq(entries[i].start_ns, 0);
      continue;
    }
    ck_assert_msg(fabs(entries[cause.after].end_ns - entries[i].start_ns) <= 0.5,
                  "#%u starts at %f, what it is said to wait for ends at %f", id,
                  entries[i].start_ns, entries[cause.after].end_ns);
    if (cause.conflict == UINT32_MAX) continue;
    ck_assert_msg(fabs(entries[cause.conflict].end_ns - entries[i].start_ns) <= 0.5,
                  "#%u starts at %f, its conflict has been over at %f", id, entries[i].start_ns,
                  entries[cause.conflict].end_ns);
    const weft_instruction_t* other = &plan->body.instructions[cause.conflict];
    ck_assert_msg(other->block_count > 0 || uses_bytes(plan, &other->kernel, cause.buffer),
                  "#%u is said to conflict with #%u in a buffer that the other does not touch", id,
                  other->id);
  }
}

// On plans with few buffers, gathers wait for memory, for place, for the link and for each other.
START_TEST(stated_causes_are_true_on_the_timeline) {
  static const plan_case_t cases[] = {
      {.step = "examples/mlp/step.mlir", .strategy = "fsdp", .ranks = 8, .machine = "h100x8"},
      {.step = "examples/gpt/step.mlir",
       .strategy = "fsdp",
       .ranks = 8,
       .machine = "h100x8",
       .gather_buffers = 1},
      {.step = "examples/gpt/step.mlir", .strategy = "fsdp", .ranks = 8, .machine = "h100x8"},
      {.step = "examples/gpt/step.mlir",
       .strategy = "ddp",
       .settings = "bucket_mb=1",
       .ranks = 8,
       .machine = "ethernet10gx8"},
      {.step = "examples/gpt/step.mlir",
       .strategy = "fsdp",
       .ranks = 4,
       .micro_batches = 2,
       .machine = "a100x8"},
  };
  uint32_t counts[WEFT_REASON_COUNT_] = {0};
  for (size_t c = 0; c < sizeof(cases) / sizeof(cases[0]); ++c) {
    weft_plan_t* plan = plan_case_compile(&cases[c]);
    weft_machine_t* machine = NULL;
    weft_explanation_t explanation;
    weft_arena_t arena;
    ck_assert_ptr_nonnull(plan);
    WEFT_ASSERT_OK(weft_machine_named(cases[c].machine, weft_testing_allocator(), &machine));
    weft_arena_init(weft_testing_allocator(), &arena);
    WEFT_ASSERT_OK(weft_plan_explain(plan, machine, NULL, &arena, &explanation));
    check_causes(&explanation, &arena, counts);
    weft_arena_deinit(&arena);
    weft_machine_release(machine);
    weft_plan_release(plan);
  }
  // No rule may be idle.
  ck_assert_uint_gt(counts[WEFT_REASON_STREAM], 0);
  ck_assert_uint_gt(counts[WEFT_REASON_READS], 0);
  ck_assert_uint_gt(counts[WEFT_REASON_MEMORY], 0);
  ck_assert_uint_gt(counts[WEFT_REASON_PLACE], 0);
}
END_TEST

// Collectives inside of loops are communication, and have names.
START_TEST(loops_communicate) {
  static const plan_case_t with_loop = {.step = "examples/mlp/step.mlir",
                                        .strategy = "fsdp",
                                        .settings = "unroll_accumulation=false",
                                        .ranks = 4,
                                        .micro_batches = 2,
                                        .machine = "h100x8"};
  weft_plan_t* plan = plan_case_compile(&with_loop);
  weft_machine_t* machine = NULL;
  weft_explanation_t explanation;
  weft_arena_t arena;
  weft_string_buffer_t text;
  const weft_instruction_t* inside = NULL;
  uint32_t position = 0;
  WEFT_ASSERT_OK(weft_machine_named("h100x8", weft_testing_allocator(), &machine));
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_plan_explain(plan, machine, NULL, &arena, &explanation));
  WEFT_ASSERT_OK(weft_explanation_find(&explanation, "ag1", &position, &inside));
  ck_assert_ptr_nonnull(inside);
  const weft_instruction_t* loop = &plan->body.instructions[position];
  ck_assert_int_eq(loop->kind, WEFT_INSTRUCTION_WHILE);
  // Both iterations of everything that is called inside of the loop.
  double inside_ns = 0;
  for (uint32_t i = 0; i < loop->blocks[1].instruction_count; ++i) {
    const weft_instruction_t* own = &loop->blocks[1].instructions[i];
    if (own->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      inside_ns += 2 * weft_timeline_instruction_ns(plan, own, machine);
    }
  }
  ck_assert_double_eq_tol(explanation.timeline.entries[position].transfer_ns, inside_ns, 1);
  ck_assert_double_ge(explanation.stream_transfer_ns[0], inside_ns - 1);
  const weft_what_if_t* link =
      find(explanation.what_ifs, explanation.what_if_count, "dimension 0 took half");
  ck_assert_ptr_nonnull(link);
  ck_assert_double_ge(explanation.timeline.step_ns - link->step_ns, inside_ns / 2 - 1);
  // The least step has no communication inside that might be hidden.
  const weft_timeline_entry_t* entry = &explanation.timeline.entries[position];
  ck_assert_double_le(explanation.bounds.busiest_ns,
                      explanation.timeline.step_ns - fmin(inside_ns, entry->cost_ns) + 1);
  weft_string_buffer_init(weft_testing_allocator(), &text);
  WEFT_ASSERT_OK(weft_inside_explanation_print(&explanation, position, inside, &arena, &text));
  WEFT_ASSERT_OK(weft_inside_explanation_print_json(&explanation, position, inside, &arena, &text));
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  static const char* const parts[] = {"ag1 runs\n  inside of loop #",
                                      "in each of 2 iterations after", "no computation beside it",
                                      "\"trips\": 2", NULL};
  check_text(&text, parts);
  weft_string_buffer_deinit(&text);
  weft_arena_deinit(&arena);
  weft_machine_release(machine);
  weft_plan_release(plan);
}
END_TEST

// Options are named only where the caller knows that they change something.
START_TEST(advice_is_the_callers) {
  // Two gathers of 1000 and 3000 elements for each of 8 ranks, one behind the other.
  static const hand_instruction_t list[] = {
      {.kind = 'g', .stream = 1, .cost_ns = 4000},
      {.kind = 'c', .cost_ns = 10, .reads = {0}, .read_count = 1, .waits = {0}, .wait_count = 1},
      {.kind = 'g', .stream = 1, .cost_ns = 4000},
      {.kind = 'c', .cost_ns = 10, .reads = {2}, .read_count = 1, .waits = {2}, .wait_count = 1},
  };
  fixture_t fixture;
  weft_instruction_explanation_t own;
  init(&fixture, list, 4);
  weft_explanation_options_t* options = &fixture.explanation.options;
  static const struct {
    weft_explanation_options_t options;
    const char* expected;
  } rows[] = {
      {{0}, NULL},
      {{.larger_buckets = "larger", .bucket_bytes = 32000}, "larger"},
      {{.larger_buckets = "larger", .bucket_bytes = 32001}, NULL},  // the first was not full
      {{.larger_buckets = "larger", .bucket_elements = 8000}, "larger"},
      {{.larger_buckets = "larger", .bucket_elements = 8001}, NULL},
  };
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    *options = rows[i].options;
    WEFT_ASSERT_OK(weft_explanation_of(&fixture.explanation, 2, &fixture.arena, &own));
    const weft_what_if_t* merged = find(own.what_ifs, own.what_if_count, "were one collective");
    ck_assert_ptr_nonnull(merged);
    ck_assert_pstr_eq(merged->option, rows[i].expected);
  }
  deinit(&fixture);
}
END_TEST

static void print(fixture_t* fixture, weft_string_buffer_t* out_text) {
  weft_string_buffer_init(weft_testing_allocator(), out_text);
  WEFT_ASSERT_OK(weft_explanation_print(&fixture->explanation, &fixture->arena, out_text));
  WEFT_ASSERT_OK(weft_explanation_print_json(&fixture->explanation, &fixture->arena, out_text));
  WEFT_ASSERT_OK(weft_string_buffer_finish(out_text));
}

// A plan that was made with an option is named where it is about what is exposed, with the time
// that it takes, and only if that is less. Breaks when advice makes a step longer.
START_TEST(made_plans_are_named) {
  static const char* const parts[] = {
      "free only after #1 (kernel); --buffers 2 would save 9 ns\n",
      "if 2 units were held: 66 ns, 9 ns less (--buffers 2)\n",
      "{\"change\": \"2 units were held\", \"step_ns\": 66.000, \"option\": \"--buffers 2\", "
      "\"made\": true}",
      NULL};
  fixture_t fixture;
  weft_string_buffer_t text;
  init(&fixture, one_buffer, 5);
  weft_what_if_t* remedies = fixture.explanation.options.remedies;
  const weft_what_if_t made = {
      .change = "2 units were held", .option = "--buffers 2", .step_ns = 66, .is_made = true};
  remedies[WEFT_REMEDY_BUFFERS] = made;
  // None is as long as the step; nothing is copied, or gathered twice, or on the first stream.
  remedies[WEFT_REMEDY_UNITS] =
      (weft_what_if_t){.change = "longer", .option = "--longer", .step_ns = 75, .is_made = true};
  print(&fixture, &text);
  check_text(&text, parts);
  ck_assert_ptr_null(strstr(text.data, "longer"));
  ck_assert_ptr_null(strstr(text.data, "may save"));
  weft_string_buffer_deinit(&text);
  const weft_remedy_kind_t others[] = {WEFT_REMEDY_OVERLAP, WEFT_REMEDY_MEMORY, WEFT_REMEDY_KEEP};
  for (size_t i = 0; i < 3; ++i) {
    memset(remedies, 0, sizeof(fixture.explanation.options.remedies));
    remedies[others[i]] = made;
    print(&fixture, &text);
    ck_assert_ptr_nonnull(strstr(text.data, "if 2 units were held: 66 ns, 9 ns less"));
    ck_assert_msg(strstr(text.data, "would save") == NULL, "remedy %d in\n%s", (int)others[i],
                  text.data);
    weft_string_buffer_deinit(&text);
  }
  deinit(&fixture);
}
END_TEST

// Gradients of a bucket come from two computations of 400 ns; the link is idle until both are over.
// Reduced in two halves, the first is hidden as far as it takes less than the second computation.
START_TEST(buckets_may_be_parted) {
  static const hand_instruction_t list[] = {
      {.kind = 'c', .cost_ns = 400},
      {.kind = 'c', .cost_ns = 400},
      {.kind = 'r', .stream = 1, .cost_ns = 8000, .reads = {0, 1}, .read_count = 2},
  };
  fixture_t fixture;
  weft_instruction_explanation_t own;
  init(&fixture, list, 3);
  weft_explanation_options_t* options = &fixture.explanation.options;
  const char* words = "its first half began";
  WEFT_ASSERT_OK(weft_explanation_of(&fixture.explanation, 2, &fixture.arena, &own));
  ck_assert_ptr_null(find(own.what_ifs, own.what_if_count, words));
  options->bucket_option = "--opt bucket_mb";
  options->bucket_unit_bytes = 1024;
  WEFT_ASSERT_OK(weft_explanation_of(&fixture.explanation, 2, &fixture.arena, &own));
  const weft_what_if_t* parted = find(own.what_ifs, own.what_if_count, words);
  ck_assert_ptr_nonnull(parted);
  const weft_instruction_t* reduction = &fixture.plan->body.instructions[2];
  const double bytes = 4.0 * 8 * (double)reduction->kernel.as.collective.count;
  char option[64];
  snprintf(option, sizeof(option), "--opt bucket_mb=%.2g", bytes / 2048);
  ck_assert_str_eq(parted->option, option);
  ck_assert(!parted->is_made);
  ck_assert_double_lt(parted->step_ns, fixture.explanation.timeline.step_ns);
  deinit(&fixture);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("explain");
  TCase* reasons = weft_testing_check_leaks(tcase_create("reasons"));
  tcase_add_test(reasons, every_start_has_its_reason);
  tcase_add_test(reasons, the_step_is_made_of_its_path);
  tcase_add_test(reasons, changes_are_timed);
  tcase_add_test(reasons, slack_is_what_hides_more);
  tcase_add_test(reasons, stated_causes_are_true_on_the_timeline);
  tcase_add_test(reasons, loops_communicate);
  tcase_add_test(reasons, advice_is_the_callers);
  tcase_add_test(reasons, buckets_may_be_parted);
  suite_add_tcase(suite, reasons);
  TCase* text = weft_testing_check_leaks(tcase_create("text"));
  tcase_add_test(text, texts_say_it);
  tcase_add_test(text, made_plans_are_named);
  suite_add_tcase(suite, text);
  return suite;
}
