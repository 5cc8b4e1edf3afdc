// Conflicts of random bodies against the definition: all pairs, byte by byte.
#include "graph/plan/hazards.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/graph/plan/made_plan.h"
#include "tests/testing/testing.h"

#define MAX_COUNT 60
#define BUFFER_BYTES 24

static made_bytes_t draw_bytes(uint64_t* state, uint32_t buffers) {
  const int64_t begin = made_draw(state, BUFFER_BYTES);
  // Every tenth view is empty.
  const int64_t count =
      made_draw(state, 10) ? 1 + made_draw(state, (uint32_t)(BUFFER_BYTES - begin)) : 0;
  return (made_bytes_t){made_draw(state, buffers), begin, count};
}

// A view without elements counts as one: a reduction of nothing writes its initial value.
static int64_t bytes_of(const weft_view_t* view) {
  return view->dims[0] > 0 ? view->dims[0] : 1;
}

static bool touches(const weft_view_t* a, const weft_view_t* b) {
  return a->buffer == b->buffer && a->offset_bytes < b->offset_bytes + bytes_of(b) &&
         b->offset_bytes < a->offset_bytes + bytes_of(a);
}

static bool any_touch(const weft_view_t* a, uint32_t a_count, const weft_view_t* b,
                      uint32_t b_count) {
  for (uint32_t i = 0; i < a_count; ++i) {
    for (uint32_t k = 0; k < b_count; ++k) {
      if (touches(&a[i], &b[k])) return true;
    }
  }
  return false;
}

static bool conflict(const weft_kernel_t* a, const weft_kernel_t* b) {
  return any_touch(a->outputs, a->output_count, b->inputs, b->input_count) ||
         any_touch(a->inputs, a->input_count, b->outputs, b->output_count) ||
         any_touch(a->outputs, a->output_count, b->outputs, b->output_count);
}

// Byte by byte: does |b| read something that |a| wrote and nobody between has written over?
static bool reads_from(const weft_plan_t* plan, uint32_t a, uint32_t b) {
  const weft_kernel_t* reader = &plan->body.instructions[b].kernel;
  for (uint32_t v = 0; v < reader->input_count; ++v) {
    weft_view_t byte = reader->inputs[v];
    byte.dims[0] = 1;
    for (int64_t i = 0; i < bytes_of(&reader->inputs[v]); ++i, ++byte.offset_bytes) {
      uint32_t writer = b;
      while (writer-- > 0) {
        const weft_kernel_t* kernel = &plan->body.instructions[writer].kernel;
        if (any_touch(kernel->outputs, kernel->output_count, &byte, 1)) break;
      }
      if (writer == a) return true;
    }
  }
  return false;
}

static void check_against_definition(const weft_plan_t* plan, const weft_hazards_t* hazards) {
  const uint32_t count = plan->body.instruction_count;
  static bool before[MAX_COUNT][MAX_COUNT];
  memset(before, 0, sizeof(before));
  ck_assert_uint_eq(hazards->count, count);
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t e = hazards->starts[i]; e < hazards->starts[i + 1]; ++e) {
      const uint32_t p = hazards->predecessors[e];
      ck_assert_uint_lt(p, i);
      ck_assert(e == hazards->starts[i] || hazards->predecessors[e - 1] < p);
      ck_assert_msg(
          conflict(&plan->body.instructions[p].kernel, &plan->body.instructions[i].kernel),
          "%u does not conflict with %u", p, i);
      ck_assert_msg(hazards->is_flow[e] == reads_from(plan, p, i), "flow from %u to %u", p, i);
      before[i][p] = true;
      for (uint32_t q = 0; q < p; ++q) before[i][q] = before[i][q] || before[p][q];
    }
    // Whatever conflicts follows from what is listed.
    for (uint32_t p = 0; p < i; ++p) {
      if (!conflict(&plan->body.instructions[p].kernel, &plan->body.instructions[i].kernel)) {
        continue;
      }
      ck_assert_msg(before[i][p], "%u conflicts with %u, and nothing says so", p, i);
    }
  }
}

START_TEST(random_bodies_follow_the_definition) {
  uint64_t state = weft_testing_seed();
  for (int round = 0; round < 400; ++round) {
    made_plan_t made;
    weft_hazards_t hazards;
    made_plan_init(2, &made);
    const uint32_t buffers = 1 + made_draw(&state, 3);
    for (uint32_t b = 0; b < buffers; ++b) made_buffer(&made, WEFT_BUFFER_STEP, BUFFER_BYTES);
    const uint32_t count = 1 + made_draw(&state, MAX_COUNT);
    for (uint32_t i = 0; i < count; ++i) {
      made_bytes_t bytes[4];
      for (int v = 0; v < 4; ++v) bytes[v] = draw_bytes(&state, buffers);
      made_kernel(&made, WEFT_KERNEL_LOOP, bytes, made_draw(&state, 3), bytes + 2,
                  made_draw(&state, 3));
    }
    WEFT_ASSERT_OK(weft_hazards_compute(&made.plan, &made.plan.arena, &hazards));
    check_against_definition(&made.plan, &hazards);
    made_plan_deinit(&made);
  }
}
END_TEST

START_TEST(strided_views_count_from_first_to_last_byte) {
  made_plan_t made;
  weft_hazards_t hazards;
  made_plan_init(2, &made);
  const uint32_t buffer = made_buffer(&made, WEFT_BUFFER_STEP, 64);
  const made_bytes_t bytes = {buffer, 0, 4};
  made_kernel(&made, WEFT_KERNEL_LOOP, NULL, 0, &bytes, 1);
  made_kernel(&made, WEFT_KERNEL_LOOP, &bytes, 1, NULL, 0);
  made_kernel(&made, WEFT_KERNEL_LOOP, &bytes, 1, NULL, 0);
  weft_instruction_t* instructions = made.plan.body.instructions;
  // Four elements backwards from byte 40: bytes 10, 20, 30, 40.
  weft_view_t* written = (weft_view_t*)(uintptr_t)instructions[0].kernel.outputs;
  written->offset_bytes = 40;
  written->strides[0] = -10;
  weft_view_t* read = (weft_view_t*)(uintptr_t)instructions[1].kernel.inputs;
  read->offset_bytes = 7;  // to 10
  read = (weft_view_t*)(uintptr_t)instructions[2].kernel.inputs;
  read->offset_bytes = 41;
  WEFT_ASSERT_OK(weft_hazards_compute(&made.plan, &made.plan.arena, &hazards));
  ck_assert_uint_eq(hazards.starts[1], 0);
  ck_assert_uint_eq(hazards.starts[2], 1);  // touches byte 10
  ck_assert(hazards.is_flow[0]);
  ck_assert_uint_eq(hazards.starts[3], 1);  // begins behind byte 40
  made_plan_deinit(&made);
}
END_TEST

// A loop is one access set: what it reads from before it starts, although it also writes there.
START_TEST(loops_read_before_they_write) {
  made_plan_t made;
  weft_hazards_t hazards;
  made_plan_init(2, &made);
  const made_bytes_t carried = {made_buffer(&made, WEFT_BUFFER_STEP, 8), 0, 8};
  const made_bytes_t flag = {made_buffer(&made, WEFT_BUFFER_STEP, 1), 0, 1};
  made_kernel(&made, WEFT_KERNEL_LOOP, NULL, 0, &carried, 1);
  const uint32_t inner = made_kernel(&made, WEFT_KERNEL_LOOP, NULL, 0, &carried, 1);
  made_kernel(&made, WEFT_KERNEL_LOOP, &carried, 1, &flag, 1);
  weft_instruction_t* instructions = made.plan.body.instructions;
  // The body writes first and reads then; the loop is instruction 1.
  weft_instruction_t nested[2] = {instructions[inner], instructions[inner + 1]};
  const weft_plan_block_t blocks[1] = {{.instructions = nested, .instruction_count = 2}};
  instructions[1] = (weft_instruction_t){.id = 3,
                                         .kind = WEFT_INSTRUCTION_WHILE,
                                         .blocks = blocks,
                                         .block_count = 1,
                                         .predicate = &nested[1].kernel.outputs[0]};
  made.plan.body.instruction_count = 2;
  made_kernel(&made, WEFT_KERNEL_LOOP, &carried, 1, NULL, 0);
  WEFT_ASSERT_OK(weft_hazards_compute(&made.plan, &made.plan.arena, &hazards));
  ck_assert_uint_eq(hazards.starts[2], 1);
  ck_assert_uint_eq(hazards.predecessors[0], 0);
  ck_assert(hazards.is_flow[0]);
  ck_assert_uint_eq(hazards.starts[3], 2);
  ck_assert_uint_eq(hazards.predecessors[1], 1);
  made_plan_deinit(&made);
}
END_TEST

// Thousands of slices and thousands of whole reads of one buffer: every pair conflicts, and the
// lists stay short all the same.
START_TEST(many_slices_of_one_buffer_stay_linear) {
  const uint32_t slices = 20000;
  made_plan_t made;
  weft_hazards_t hazards;
  made_plan_init(2, &made);
  const uint32_t bucket = made_buffer(&made, WEFT_BUFFER_STEP, 8 * (size_t)slices);
  for (uint32_t i = 0; i < slices; ++i) {
    const made_bytes_t slice = {bucket, 8 * (int64_t)i, 8};
    made_kernel(&made, WEFT_KERNEL_LOOP, NULL, 0, &slice, 1);
  }
  for (uint32_t i = 0; i < slices; ++i) {
    const made_bytes_t whole = {bucket, 0, 8 * (int64_t)slices};
    made_kernel(&made, WEFT_KERNEL_LOOP, &whole, 1, NULL, 0);
  }
  WEFT_ASSERT_OK(weft_hazards_compute(&made.plan, &made.plan.arena, &hazards));
  ck_assert_uint_le(hazards.starts[2 * slices], 64 * 2 * slices);
  // Still complete: the last slice reaches every reader, at first or second hand.
  for (uint32_t i = slices; i < 2 * slices; ++i) {
    ck_assert_uint_gt(hazards.starts[i + 1], hazards.starts[i]);
    ck_assert_uint_eq(hazards.predecessors[hazards.starts[i + 1] - 1], slices - 1);
  }
  made_plan_deinit(&made);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("hazards");
  TCase* definition = weft_testing_check_leaks(tcase_create("definition"));
  tcase_add_test(definition, random_bodies_follow_the_definition);
  tcase_add_test(definition, strided_views_count_from_first_to_last_byte);
  tcase_add_test(definition, loops_read_before_they_write);
  suite_add_tcase(suite, definition);
  TCase* growth = weft_testing_check_leaks(tcase_create("growth"));
  tcase_add_test(growth, many_slices_of_one_buffer_stay_linear);
  suite_add_tcase(suite, growth);
  return suite;
}
