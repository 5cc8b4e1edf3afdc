// The verifier on plans made by hand: what real plans do not have, or only rarely.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/verify.h"
#include "tests/testing/testing.h"

// Plans of copies and collectives -----------------------------------------------------------------

#define MAX_BUFFERS 16
#define MAX_INSTRUCTIONS 16

// A plan whose tables are its own. Only buffers of the step are added; their lifetime is the whole
// step, so that only accesses say when they are in use.
typedef struct hand_s {
  weft_plan_t plan;
  weft_buffer_t buffers[MAX_BUFFERS];
  weft_instruction_t instructions[MAX_INSTRUCTIONS];  // the body, and blocks behind it
  weft_view_t views[MAX_INSTRUCTIONS][2];
  uint32_t waits[MAX_INSTRUCTIONS][4];
  uint32_t instruction_count;
  weft_plan_stream_t streams[3];
  weft_plan_groups_t groups[4];
} hand_t;

static const weft_loop_step_t load_f32[] = {
    {.kind = WEFT_LOOP_LOAD, .result_dtype = WEFT_DTYPE_F32}};
static const weft_loop_step_t zero_f32[] = {
    {.kind = WEFT_LOOP_IMMEDIATE, .result_dtype = WEFT_DTYPE_F32}};
static const weft_loop_step_t true_i1[] = {
    {.kind = WEFT_LOOP_IMMEDIATE, .result_dtype = WEFT_DTYPE_I1, .immediate_bits = 1}};
static const weft_loop_output_t only_output[] = {{.value = 0, .view = 0}};

static void hand_init(hand_t* hand, uint32_t ranks) {
  memset(hand, 0, sizeof(*hand));
  hand->streams[0] = (weft_plan_stream_t){.kind = WEFT_STREAM_COMPUTE, .name = "compute"};
  hand->streams[1] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "link"};
  hand->streams[2] = (weft_plan_stream_t){.kind = WEFT_STREAM_COPY, .name = "copy"};
  hand->plan.buffers = hand->buffers;
  hand->plan.streams = hand->streams;
  hand->plan.stream_count = 3;
  hand->plan.groups = hand->groups;
  hand->plan.rank_count = ranks;
  hand->plan.body.instructions = hand->instructions;
}

// A buffer of |count| f32 at |offset|.
static uint32_t add_buffer(hand_t* hand, size_t count, size_t offset) {
  weft_buffer_t* buffer = &hand->buffers[hand->plan.buffer_count];
  *buffer = (weft_buffer_t){
      .kind = WEFT_BUFFER_STEP, .size_bytes = 4 * count, .offset_bytes = offset, .last = 0};
  const size_t end = (offset + 4 * count + 63) / 64 * 64;
  if (end > hand->plan.arena_bytes[WEFT_BUFFER_STEP]) {
    hand->plan.arena_bytes[WEFT_BUFFER_STEP] = end;
  }
  return hand->plan.buffer_count++;
}

static weft_view_t vector(uint32_t buffer, int64_t first, int64_t count) {
  return (weft_view_t){.buffer = buffer,
                       .dtype = WEFT_DTYPE_F32,
                       .offset_bytes = 4 * first,
                       .rank = 1,
                       .dims = {count},
                       .strides = {1}};
}

// |rows| rows of |count| elements, |stride| apart.
static weft_view_t matrix(uint32_t buffer, int64_t first, int64_t rows, int64_t count,
                          int64_t stride) {
  return (weft_view_t){.buffer = buffer,
                       .dtype = WEFT_DTYPE_F32,
                       .offset_bytes = 4 * first,
                       .rank = 2,
                       .dims = {rows, count},
                       .strides = {stride, 1}};
}

static weft_instruction_t* add_instruction(hand_t* hand) {
  const uint32_t id = hand->instruction_count++;
  weft_instruction_t* instruction = &hand->instructions[id];
  *instruction = (weft_instruction_t){.id = id,
                                      .waits = hand->waits[id],
                                      .workspace = WEFT_BUFFER_NONE,
                                      .trip_count = -1,
                                      .binding = WEFT_INSTRUCTION_NONE};
  hand->plan.body.instruction_count = hand->plan.instruction_count = hand->instruction_count;
  return instruction;
}

static weft_instruction_t* add_loop(hand_t* hand, const weft_loop_step_t* step,
                                    const weft_view_t* from, weft_view_t to) {
  weft_instruction_t* instruction = add_instruction(hand);
  weft_view_t* views = hand->views[instruction->id];
  if (from) views[0] = *from;
  views[1] = to;
  instruction->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_LOOP,
                                        .inputs = views,
                                        .input_count = from != NULL,
                                        .outputs = &views[1],
                                        .output_count = 1,
                                        .in_place = UINT32_MAX};
  instruction->kernel.as.loop = (weft_loop_kernel_t){
      .rank = to.rank, .steps = step, .step_count = 1, .outputs = only_output, .output_count = 1};
  memcpy(instruction->kernel.as.loop.dims, to.dims, sizeof(to.dims));
  return instruction;
}

static weft_instruction_t* add_copy(hand_t* hand, weft_view_t from, weft_view_t to) {
  return add_loop(hand, load_f32, &from, to);
}

static weft_instruction_t* add_zeros(hand_t* hand, weft_view_t to) {
  return add_loop(hand, zero_f32, NULL, to);
}

// An all-reduce in place.
static weft_instruction_t* add_all_reduce(hand_t* hand, weft_view_t view, uint32_t groups,
                                          uint32_t stream) {
  weft_instruction_t* instruction = add_instruction(hand);
  weft_view_t* views = hand->views[instruction->id];
  views[0] = views[1] = view;
  instruction->kind = WEFT_INSTRUCTION_COLLECTIVE;
  instruction->stream = stream;
  instruction->kernel = (weft_kernel_t){.kind = WEFT_KERNEL_COLLECTIVE,
                                        .inputs = views,
                                        .input_count = 1,
                                        .outputs = &views[1],
                                        .output_count = 1,
                                        .in_place = 0};
  instruction->kernel.as.collective = (weft_collective_kernel_t){.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                                                                 .reduction = WEFT_REDUCTION_SUM,
                                                                 .dtype = WEFT_DTYPE_F32,
                                                                 .count = view.dims[0],
                                                                 .groups = groups};
  return instruction;
}

static void add_wait(weft_instruction_t* instruction, uint32_t id) {
  ((uint32_t*)(uintptr_t)instruction->waits)[instruction->wait_count++] = id;
}

static uint32_t add_groups(hand_t* hand, uint32_t count, uint32_t size, const uint32_t* members) {
  hand->groups[hand->plan.groups_count] =
      (weft_plan_groups_t){.group_count = count, .group_size = size, .members = members};
  return hand->plan.groups_count++;
}

static weft_status_t verify(hand_t* hand) {
  for (uint32_t i = 0; i < hand->plan.buffer_count; ++i) {
    hand->buffers[i].last = hand->plan.instruction_count - 1;
  }
  return weft_plan_verify_spmd(&hand->plan, weft_testing_allocator());
}

// Concatenations ----------------------------------------------------------------------------------

// Three parts of each of 1000 rows, written one part after another, in the order |order|.
static void add_parts(hand_t* hand, uint32_t buffer, const uint32_t order[3], uint32_t count) {
  static const int64_t starts[] = {0, 5, 12};
  static const int64_t sizes[] = {5, 7, 20};
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t part = order[i];
    add_zeros(hand, matrix(buffer, starts[part], 1000, sizes[part], 32));
  }
}

START_TEST(interleaved_parts_are_complete_together) {
  static const uint32_t orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                        {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
  for (uint32_t i = 0; i < 6; ++i) {
    for (uint32_t parts = 2; parts <= 3; ++parts) {
      hand_t hand;
      hand_init(&hand, 1);
      const uint32_t buffer = add_buffer(&hand, 32000, 0);
      const uint32_t other = add_buffer(&hand, 32000, 131072);
      add_parts(&hand, buffer, orders[i], parts);
      add_copy(&hand, vector(buffer, 0, 32000), vector(other, 0, 32000));
      if (parts == 3) {
        WEFT_ASSERT_OK(verify(&hand));
      } else {
        WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT,
                           "#2 (loop) reads bytes 0 to 128000 of the step arena (b0), but nothing "
                           "has certainly written byte");
      }
    }
  }
}
END_TEST

START_TEST(a_part_that_is_read_alone_is_complete) {
  static const uint32_t order[] = {1, 2, 0};
  hand_t hand;
  hand_init(&hand, 1);
  const uint32_t buffer = add_buffer(&hand, 32000, 0);
  const uint32_t other = add_buffer(&hand, 7000, 131072);
  add_parts(&hand, buffer, order, 1);
  add_copy(&hand, matrix(buffer, 5, 1000, 7, 32), matrix(other, 0, 1000, 7, 7));
  WEFT_ASSERT_OK(verify(&hand));
  // One element more, which belongs to the next part.
  hand.views[1][0] = matrix(buffer, 6, 1000, 7, 32);
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT, "nothing has certainly written byte 48");
}
END_TEST

START_TEST(a_buffer_placed_over_a_part_is_found) {
  static const uint32_t order[] = {0, 1, 2};
  hand_t hand;
  hand_init(&hand, 1);
  const uint32_t buffer = add_buffer(&hand, 32000, 0);
  const uint32_t other = add_buffer(&hand, 32000, 131072);
  const uint32_t small = add_buffer(&hand, 1, 64);
  add_parts(&hand, buffer, order, 2);
  add_zeros(&hand, vector(small, 0, 1));
  add_zeros(&hand, matrix(buffer, 12, 1000, 20, 32));
  add_copy(&hand, vector(buffer, 0, 32000), vector(other, 0, 32000));
  // Byte 64 is in the last part, which is written after it.
  WEFT_ASSERT_OK(verify(&hand));
  hand.buffers[small].offset_bytes = 128 * 3;  // in the first part of another row
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT,
                     "byte 384 is part of b2, as which #2 (loop) wrote it");
}
END_TEST

// Streams -----------------------------------------------------------------------------------------

static const uint32_t pair[] = {0, 1};

// A collective on one row while stream 0 works on columns: |width| of them meet the row's range.
static void make_rows_and_columns(hand_t* hand, int64_t first, int64_t width) {
  hand_init(hand, 2);
  const uint32_t world = add_groups(hand, 1, 2, pair);
  const uint32_t buffer = add_buffer(hand, 64, 0);
  add_zeros(hand, vector(buffer, 0, 64));
  add_all_reduce(hand, vector(buffer, 8, 4), world, 1);
  add_zeros(hand, matrix(buffer, first, 8, width, 8));
}

START_TEST(columns_beside_a_row_are_apart_byte_by_byte) {
  hand_t hand;
  make_rows_and_columns(&hand, 4, 4);
  WEFT_ASSERT_OK(verify(&hand));
  make_rows_and_columns(&hand, 3, 4);
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT,
                     "#2 (loop) writes bytes 12 to 252 of the step arena (b0), of which #1 "
                     "(all_reduce) on stream 'link' may still be reading byte 44 (b0): it has to "
                     "wait for #1");
  add_wait(&hand.instructions[2], 1);
  WEFT_ASSERT_OK(verify(&hand));
}
END_TEST

START_TEST(waits_reach_through_streams) {
  hand_t hand;
  hand_init(&hand, 2);
  const uint32_t world = add_groups(&hand, 1, 2, pair);
  const uint32_t a = add_buffer(&hand, 16, 0);
  const uint32_t b = add_buffer(&hand, 16, 64);
  add_zeros(&hand, vector(a, 0, 16));
  add_all_reduce(&hand, vector(a, 0, 16), world, 1);
  weft_instruction_t* copy = add_copy(&hand, vector(a, 0, 16), vector(b, 0, 16));
  copy->stream = 2;
  add_wait(copy, 1);
  weft_instruction_t* reader = add_copy(&hand, vector(b, 0, 8), vector(a, 0, 8));
  add_wait(reader, 2);
  // Waiting for the copy is waiting for the collective.
  WEFT_ASSERT_OK(verify(&hand));
  copy->wait_count = 0;
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT, "#2 (loop) reads bytes 0 to 64");
  copy->wait_count = 1;
  reader->wait_count = 0;
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT,
                     "#3 (loop) reads bytes 64 to 96 of the step arena (b1), of which #2 (loop) on "
                     "stream 'copy' may still be writing");
}
END_TEST

START_TEST(collectives_of_two_streams_are_ordered) {
  hand_t hand;
  hand_init(&hand, 2);
  const uint32_t world = add_groups(&hand, 1, 2, pair);
  const uint32_t a = add_buffer(&hand, 16, 0);
  const uint32_t b = add_buffer(&hand, 16, 64);
  add_zeros(&hand, vector(a, 0, 16));
  add_zeros(&hand, vector(b, 0, 16));
  add_all_reduce(&hand, vector(a, 0, 16), world, 1);
  weft_instruction_t* second = add_all_reduce(&hand, vector(b, 0, 16), world, 0);
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT,
                     "#3 (all_reduce) may start before #2 (all_reduce), on stream 'link', has "
                     "ended");
  add_wait(second, 2);
  WEFT_ASSERT_OK(verify(&hand));
}
END_TEST

// Loops and branches ------------------------------------------------------------------------------

static weft_view_t flag(uint32_t buffer) {
  return (weft_view_t){.buffer = buffer, .dtype = WEFT_DTYPE_I1};
}

// #0 writes b0, then a loop of a condition (#1, writes the flag b2) and |body| (#2: b0 to b1, and
// what |add| adds), and #4 reads b1.
static void make_loop(hand_t* hand, weft_plan_block_t blocks[2], size_t clobbered) {
  hand_init(hand, 1);
  hand->plan.stream_count = 1;
  const uint32_t a = add_buffer(hand, 16, 0);
  const uint32_t b = add_buffer(hand, 16, 64);
  const uint32_t predicate = add_buffer(hand, 1, 128);
  const uint32_t temporary = add_buffer(hand, 16, clobbered);
  const uint32_t last = add_buffer(hand, 16, 512);
  add_zeros(hand, vector(a, 0, 16));
  add_zeros(hand, vector(b, 0, 16));
  add_loop(hand, true_i1, NULL, flag(predicate));
  add_copy(hand, vector(a, 0, 16), vector(b, 0, 16));
  add_copy(hand, vector(b, 0, 16), vector(temporary, 0, 16));
  weft_instruction_t* loop = add_instruction(hand);
  weft_instruction_t* reader = add_copy(hand, vector(b, 0, 16), vector(last, 0, 16));
  blocks[0] = (weft_plan_block_t){.instructions = &hand->instructions[2], .instruction_count = 1};
  blocks[1] = (weft_plan_block_t){.instructions = &hand->instructions[3], .instruction_count = 2};
  loop->kind = WEFT_INSTRUCTION_WHILE;
  loop->blocks = blocks;
  loop->block_count = 2;
  weft_view_t* views = hand->views[loop->id];
  views[0] = flag(predicate);
  loop->predicate = views;
  // The body is #0, #1, the loop and the reader: instructions in front of the array, in order.
  weft_instruction_t body[4] = {hand->instructions[0], hand->instructions[1], *loop, *reader};
  memcpy(&hand->instructions[8], body, sizeof(body));
  hand->plan.body =
      (weft_plan_block_t){.instructions = &hand->instructions[8], .instruction_count = 4};
}

START_TEST(what_a_turn_reads_survives_the_one_before) {
  hand_t hand;
  weft_plan_block_t blocks[2];
  make_loop(&hand, blocks, 256);
  WEFT_ASSERT_OK(verify(&hand));
  // The temporary lies on what the first instruction of the next turn reads.
  make_loop(&hand, blocks, 0);
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT,
                     "#3 (loop) reads bytes 0 to 64 of the step arena (b0), but byte 0 may by then "
                     "be part of b3, as which #4 (loop) wrote it");
  // On the predicate, which is read before and written after it.
  make_loop(&hand, blocks, 128);
  WEFT_ASSERT_OK(verify(&hand));
}
END_TEST

START_TEST(what_only_one_branch_writes_is_not_there) {
  hand_t hand;
  weft_plan_block_t blocks[2];
  make_loop(&hand, blocks, 256);
  weft_instruction_t* branch = &hand.plan.body.instructions[2];
  branch->kind = WEFT_INSTRUCTION_SWITCH;
  const weft_view_t first_bit = {.buffer = 0, .dtype = WEFT_DTYPE_I1};
  branch->predicate = NULL;
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT, "#5 (switch) has no predicate");
  branch->predicate = &first_bit;
  // The reader reads b3, which branch 1 alone writes.
  hand.views[6][0] = vector(3, 0, 16);
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT,
                     "#6 (loop) reads bytes 256 to 320 of the step arena (b3), but nothing has "
                     "certainly written byte 256");
  hand.views[6][0] = vector(1, 0, 16);
  WEFT_ASSERT_OK(verify(&hand));
}
END_TEST

// Ranks -------------------------------------------------------------------------------------------

static const uint32_t in_rows[] = {0, 1, 2, 3};
static const uint32_t in_columns[] = {0, 2, 1, 3};

// One all-reduce over the rows of a mesh of 2 x 2 and one over its columns.
static void make_mesh_plan(hand_t* hand, bool columns_first) {
  hand_init(hand, 4);
  const uint32_t rows = add_groups(hand, 2, 2, in_rows);
  const uint32_t columns = add_groups(hand, 2, 2, in_columns);
  const uint32_t a = add_buffer(hand, 16, 0);
  const uint32_t b = add_buffer(hand, 16, 64);
  add_zeros(hand, vector(a, 0, 16));
  add_zeros(hand, vector(b, 0, 16));
  add_all_reduce(hand, vector(columns_first ? b : a, 0, 16), columns_first ? columns : rows, 0);
  add_all_reduce(hand, vector(columns_first ? a : b, 0, 16), columns_first ? rows : columns, 0);
  for (uint32_t i = 0; i < 2; ++i) hand->buffers[i].last = 3;
}

// |orders|: bit r is set when rank r calls the columns first.
static weft_status_t verify_mesh(uint32_t orders) {
  hand_t hands[2];
  const weft_plan_t* plans[4];
  make_mesh_plan(&hands[0], false);
  make_mesh_plan(&hands[1], true);
  for (uint32_t r = 0; r < 4; ++r) plans[r] = &hands[orders >> r & 1].plan;
  return weft_plan_verify(plans, 4, weft_testing_allocator());
}

START_TEST(circles_of_waiting_ranks_are_found) {
  // Ranks in a circle of rows and columns 0 - 1 - 3 - 2: every rank waits for its neighbour to the
  // same side exactly if orders alternate around it.
  for (uint32_t orders = 0; orders < 16; ++orders) {
    const bool is_circle = orders == 6 || orders == 9;
    weft_status_t status = verify_mesh(orders);
    if (!is_circle) {
      WEFT_ASSERT_OK(status);
    } else {
      WEFT_ASSERT_STATUS(status, INVALID_INPUT,
                         "ranks wait for each other in a circle: rank 0 in #2 (all_reduce)");
    }
  }
}
END_TEST

START_TEST(plans_for_other_ranks_are_refused) {
  hand_t hand;
  make_mesh_plan(&hand, false);
  const weft_plan_t* plans[] = {&hand.plan, &hand.plan};
  WEFT_ASSERT_STATUS(weft_plan_verify(plans, 2, weft_testing_allocator()), INVALID_INPUT,
                     "the plan is for 4 ranks, not for 2");
  WEFT_ASSERT_STATUS(weft_plan_verify(plans, 0, weft_testing_allocator()), INVALID_ARGUMENT,
                     "no plans");
}
END_TEST

START_TEST(the_rank_that_differs_is_named) {
  hand_t hands[2];
  make_mesh_plan(&hands[0], false);
  make_mesh_plan(&hands[1], false);
  hands[1].instructions[2].kernel.as.collective.reduction = WEFT_REDUCTION_MAX;
  const weft_plan_t* plans[4] = {&hands[0].plan, &hands[0].plan, &hands[1].plan, &hands[0].plan};
  WEFT_ASSERT_STATUS(weft_plan_verify(plans, 4, weft_testing_allocator()), INVALID_INPUT,
                     "rank 3 calls #2 (all_reduce) where rank 2 of the same group calls #2 "
                     "(all_reduce): they differ in reduction");
  // What is wrong with one rank alone is said of that rank.
  hands[1].views[0][1].dims[0] = 17;
  hands[1].instructions[0].kernel.as.loop.dims[0] = 17;
  WEFT_ASSERT_STATUS(weft_plan_verify(plans, 4, weft_testing_allocator()), INVALID_INPUT,
                     "rank 2: #0 (loop): output 0 reaches from byte 0 to 68 of b0, which has 64");
}
END_TEST

// Hostile plans -----------------------------------------------------------------------------------

START_TEST(huge_numbers_overflow_nothing) {
  const int64_t most = INT64_MAX;
  hand_t hand;
  hand_init(&hand, 1);
  const uint32_t a = add_buffer(&hand, 16, 0);
  add_zeros(&hand, vector(a, 0, 16));
  const weft_view_t views[] = {
      {.buffer = a, .dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {most}, .strides = {most}},
      {.buffer = a, .dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {2}, .strides = {-most - 1}},
      {.buffer = a, .dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {2}, .strides = {most / 4}},
      {.buffer = a, .dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {most, most}, .strides = {0, 0}},
      {.buffer = a, .dtype = WEFT_DTYPE_F32, .offset_bytes = most - 3},
      {.buffer = a, .dtype = WEFT_DTYPE_F32, .offset_bytes = -most - 1},
  };
  for (size_t i = 0; i < sizeof(views) / sizeof(views[0]); ++i) {
    hand.views[0][1] = views[i];
    hand.instructions[0].kernel.as.loop.rank = views[i].rank;
    memcpy(hand.instructions[0].kernel.as.loop.dims, views[i].dims, sizeof(views[i].dims));
    WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT, "#0 (loop): output 0");
  }
  hand.views[0][1] = vector(a, 0, 16);
  hand.instructions[0].kernel.as.loop.rank = 1;
  hand.instructions[0].kernel.as.loop.dims[0] = 16;
  WEFT_ASSERT_OK(verify(&hand));
  hand.buffers[0].offset_bytes = SIZE_MAX - 63;
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT, "b0 has 64 bytes at byte 18446744073709551552");
  hand.buffers[0].offset_bytes = 0;
  hand.plan.arena_bytes[WEFT_BUFFER_STEP] = SIZE_MAX;
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT, "more than any memory");
}
END_TEST

START_TEST(deep_nesting_is_refused) {
  enum { DEPTH = 100000 };
  hand_t hand;
  hand_init(&hand, 1);
  const weft_view_t number = {.buffer = add_buffer(&hand, 16, 0), .dtype = WEFT_DTYPE_I32};
  weft_instruction_t* nested = calloc(DEPTH, sizeof(*nested));
  weft_plan_block_t* blocks = calloc(DEPTH, sizeof(*blocks));
  ck_assert(nested && blocks);
  for (uint32_t i = 0; i < DEPTH; ++i) {
    nested[i] = (weft_instruction_t){.id = i,
                                     .kind = WEFT_INSTRUCTION_SWITCH,
                                     .workspace = WEFT_BUFFER_NONE,
                                     .binding = WEFT_INSTRUCTION_NONE,
                                     .blocks = &blocks[i],
                                     .block_count = 1,
                                     .predicate = &number};
    if (i > 0) {
      blocks[i] = (weft_plan_block_t){.instructions = &nested[i - 1], .instruction_count = 1};
    }
  }
  hand.plan.body = (weft_plan_block_t){.instructions = &nested[DEPTH - 1], .instruction_count = 1};
  hand.plan.instruction_count = DEPTH;
  WEFT_ASSERT_STATUS(verify(&hand), INVALID_INPUT, "nest deeper than 100");
  free(nested);
  free(blocks);
}
END_TEST

START_TEST(running_out_of_memory_is_told) {
  hand_t hand;
  make_rows_and_columns(&hand, 4, 4);
  hand.buffers[0].last = 2;
  for (size_t count = 0;; ++count) {
    weft_testing_fail_allocations_after(count);
    weft_status_t status = weft_plan_verify_spmd(&hand.plan, weft_testing_allocator());
    weft_testing_fail_allocations_after(SIZE_MAX);
    if (weft_status_is_ok(status)) {
      ck_assert_uint_ge(count, 2);
      break;
    }
    ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_OUT_OF_MEMORY);
    weft_status_release(status);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("verify_cases");
  TCase* contents = tcase_create("contents");
  weft_testing_check_leaks(contents);
  tcase_add_test(contents, interleaved_parts_are_complete_together);
  tcase_add_test(contents, a_part_that_is_read_alone_is_complete);
  tcase_add_test(contents, a_buffer_placed_over_a_part_is_found);
  tcase_add_test(contents, what_a_turn_reads_survives_the_one_before);
  tcase_add_test(contents, what_only_one_branch_writes_is_not_there);
  suite_add_tcase(suite, contents);
  TCase* order = tcase_create("order");
  weft_testing_check_leaks(order);
  tcase_add_test(order, columns_beside_a_row_are_apart_byte_by_byte);
  tcase_add_test(order, waits_reach_through_streams);
  tcase_add_test(order, collectives_of_two_streams_are_ordered);
  suite_add_tcase(suite, order);
  TCase* ranks = tcase_create("ranks");
  weft_testing_check_leaks(ranks);
  tcase_add_test(ranks, circles_of_waiting_ranks_are_found);
  tcase_add_test(ranks, plans_for_other_ranks_are_refused);
  tcase_add_test(ranks, the_rank_that_differs_is_named);
  suite_add_tcase(suite, ranks);
  TCase* hostile = tcase_create("hostile");
  weft_testing_check_leaks(hostile);
  tcase_add_test(hostile, huge_numbers_overflow_nothing);
  tcase_add_test(hostile, deep_nesting_is_refused);
  tcase_add_test(hostile, running_out_of_memory_is_told);
  suite_add_tcase(suite, hostile);
  return suite;
}
