// Plans with collectives, executed by threads over a local communicator: values against the
// evaluator, what was sent against what the plan says, and ranks whose plans differ.
#include <stdio.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/plan/plan.h"
#include "tests/runtime/comm/session.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

#define TIMEOUT_NS UINT64_C(20000000000)
#define MOST_VALUES 16

static weft_graph_t* parse(const char* text) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(
      weft_graph_parse(text, strlen(text), "ranks.mlir", NULL, weft_allocator_system(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  return graph;
}

// Every kind of collective, over all ranks and over two groups, along first and last dimensions,
// once in a loop of three rounds. Small integers, so that sums are exact in any order.
#define CHANNEL(n) "channel_handle = #stablehlo.channel_handle<handle = " #n ", type = 1>"
#define WORLD "replica_groups = dense<[[0, 1, 2, 3]]> : tensor<1x4xi64>"
#define PAIRS "replica_groups = dense<[[0, 2], [1, 3]]> : tensor<2x2xi64>"
#define ADD(type)                                    \
  "({\n ^bb0(%a: tensor<" type ">, %b: tensor<" type \
  ">):\n"                                            \
  "  %s = stablehlo.add %a, %b : tensor<" type       \
  ">\n"                                              \
  "  stablehlo.return %s : tensor<" type ">\n })"

static const char every_kind[] =
    "func.func @main(%x: tensor<4x6xf32>, %y: tensor<2x8xi32>) -> (tensor<4x6xf32>, "
    "tensor<4x12xf32>, tensor<2x6xf32>, tensor<4x3xf32>, tensor<8x3xf32>, tensor<4x6xf32>, "
    "tensor<4x6xf32>, tensor<2x8xi32>, tensor<ui32>) {\n"
    "  %0 = \"stablehlo.all_reduce\"(%x) <{" WORLD ", " CHANNEL(1) ", use_global_device_ids}> "
    ADD("f32") " : (tensor<4x6xf32>) -> tensor<4x6xf32>\n"
    "  %1 = \"stablehlo.all_gather\"(%x) <{all_gather_dim = 1 : i64, " PAIRS ", " CHANNEL(2)
    ", use_global_device_ids}> : (tensor<4x6xf32>) -> tensor<4x12xf32>\n"
    "  %2 = \"stablehlo.reduce_scatter\"(%x) <{scatter_dimension = 0 : i64, " PAIRS ", " CHANNEL(3)
    ", use_global_device_ids}> " ADD("f32") " : (tensor<4x6xf32>) -> tensor<2x6xf32>\n"
    "  %3 = \"stablehlo.reduce_scatter\"(%x) <{scatter_dimension = 1 : i64, " PAIRS ", " CHANNEL(4)
    ", use_global_device_ids}> " ADD("f32") " : (tensor<4x6xf32>) -> tensor<4x3xf32>\n"
    "  %4 = \"stablehlo.all_to_all\"(%x) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, "
    "split_count = 2 : i64, " PAIRS ", " CHANNEL(5)
    "}> : (tensor<4x6xf32>) -> tensor<8x3xf32>\n"
    "  %5 = \"stablehlo.collective_permute\"(%x) <{source_target_pairs = dense<[[0, 1], [1, 2], "
    "[2, 0]]> : tensor<3x2xi64>, " CHANNEL(6) "}> : (tensor<4x6xf32>) -> tensor<4x6xf32>\n"
    "  %6 = \"stablehlo.collective_broadcast\"(%x) <{" PAIRS ", " CHANNEL(7)
    "}> : (tensor<4x6xf32>) -> tensor<4x6xf32>\n"
    "  %i = stablehlo.constant dense<0> : tensor<i32>\n"
    "  %one = stablehlo.constant dense<1> : tensor<i32>\n"
    "  %three = stablehlo.constant dense<3> : tensor<i32>\n"
    "  %7:2 = stablehlo.while(%n = %i, %v = %y) : tensor<i32>, tensor<2x8xi32>\n"
    "  cond {\n"
    "    %c = stablehlo.compare LT, %n, %three : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
    "    stablehlo.return %c : tensor<i1>\n"
    "  } do {\n"
    "    %w = \"stablehlo.all_reduce\"(%v) <{" WORLD ", " CHANNEL(8) ", use_global_device_ids}> "
    ADD("i32") " : (tensor<2x8xi32>) -> tensor<2x8xi32>\n"
    "    %m = stablehlo.add %n, %one : tensor<i32>\n"
    "    stablehlo.return %m, %w : tensor<i32>, tensor<2x8xi32>\n"
    "  }\n"
    "  %8 = stablehlo.partition_id : tensor<ui32>\n"
    "  return %0, %1, %2, %3, %4, %5, %6, %7#1, %8 : tensor<4x6xf32>, tensor<4x12xf32>, "
    "tensor<2x6xf32>, tensor<4x3xf32>, tensor<8x3xf32>, tensor<4x6xf32>, tensor<4x6xf32>, "
    "tensor<2x8xi32>, tensor<ui32>\n}\n";

#define EVERY_KIND_RANKS 4
#define EVERY_KIND_ARGUMENTS 2
#define EVERY_KIND_RESULTS 9
#define STEPS 3

typedef struct case_s {
  const weft_graph_t* graph;
  const weft_tensor_t* inputs;  // of all ranks
  const weft_tensor_t* expected;
  uint32_t link_count;  // streams that share the collectives; 0: they stay with the computation
} case_t;

static void fill(uint32_t rank, uint32_t index, weft_tensor_t* tensor) {
  for (int64_t i = 0; i < weft_shape_element_count(&tensor->shape); ++i) {
    const int32_t value = (int32_t)((i * 7 + rank * 13 + index * 5) % 23) - 11;
    if (tensor->shape.dtype == WEFT_DTYPE_F32) {
      ((float*)tensor->data)[i] = (float)value;
    } else {
      ((int32_t*)tensor->data)[i] = value;
    }
  }
}

static bool same_tensor(const weft_tensor_t* a, const weft_tensor_t* b) {
  return weft_shape_equal(&a->shape, &b->shape) &&
         memcmp(a->data, b->data, weft_shape_size_bytes(&a->shape)) == 0;
}

// Moves the body's collectives to |link_count| streams in turn. They are ordered among each other,
// and stream 0 goes on only when they are done, so that memory needs no other layout.
static weft_status_t use_streams(weft_plan_t* plan, uint32_t link_count) {
  uint32_t last = WEFT_INSTRUCTION_NONE;  // the collective before
  uint32_t next = 0;
  if (link_count == 0) return weft_ok_status();
  weft_plan_stream_t* streams = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&plan->arena, link_count + 1, sizeof(*streams), (void**)&streams));
  streams[0] = plan->streams[0];
  for (uint32_t s = 1; s <= link_count; ++s) {
    streams[s] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "link"};
  }
  plan->streams = streams;
  plan->stream_count = link_count + 1;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* instruction = &plan->body.instructions[i];
    const bool moves = instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
    if (moves) instruction->stream = 1 + next++ % link_count;
    if (last != WEFT_INSTRUCTION_NONE && (!moves || link_count > 1)) {
      uint32_t* wait = NULL;
      WEFT_RETURN_IF_ERROR(
          weft_arena_allocate_array(&plan->arena, 1, sizeof(*wait), (void**)&wait));
      *wait = last;
      instruction->waits = wait;
      instruction->wait_count = 1;
      last = WEFT_INSTRUCTION_NONE;
    }
    if (moves) last = instruction->id;
  }
  return weft_ok_status();
}

// One rank with its device, plan and executor.
typedef struct running_s {
  weft_device_t* device;
  weft_plan_t* plan;
  weft_executor_t* executor;
} running_t;

static weft_status_t start(const weft_graph_t* graph, uint32_t link_count, weft_rank_t* rank,
                           running_t* out_running) {
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options), .thread_count = 1};
  *out_running = (running_t){0};
  WEFT_RETURN_IF_ERROR(
      weft_cpu_device_create(&options, weft_allocator_system(), &out_running->device));
  const weft_compile_options_t compile = {.struct_size = sizeof(compile), .rank_count = rank->size};
  WEFT_RETURN_IF_ERROR(weft_compile_with(graph, &compile, out_running->device,
                                         weft_allocator_system(), &out_running->plan));
  WEFT_RETURN_IF_ERROR(use_streams(out_running->plan, link_count));
  return weft_executor_create(out_running->plan, out_running->device, rank->comm,
                              weft_comm_memory(rank->comm), &out_running->executor);
}

static void stop(running_t* running) {
  weft_executor_release(running->executor);
  weft_plan_release(running->plan);
  weft_device_destroy(running->device);
}

static weft_status_t run_once(const case_t* test, weft_rank_t* rank, running_t* running) {
  for (uint32_t i = 0; i < EVERY_KIND_ARGUMENTS; ++i) {
    weft_tensor_t view;
    WEFT_RETURN_IF_ERROR(weft_executor_argument(running->executor, i, &view));
    memcpy(view.data, test->inputs[rank->rank * EVERY_KIND_ARGUMENTS + i].data,
           weft_shape_size_bytes(&view.shape));
  }
  return weft_executor_step(running->executor);
}

static void check_results(const case_t* test, weft_rank_t* rank, running_t* running) {
  for (uint32_t i = 0; i < EVERY_KIND_RESULTS; ++i) {
    weft_tensor_t view;
    RANK_OK(rank, weft_executor_result(running->executor, i, &view));
    RANK_CHECK(rank, same_tensor(&view, &test->expected[rank->rank * EVERY_KIND_RESULTS + i]),
               "result %u is not the evaluator's", i);
  }
}

// |steps| steps send so many times what the plan says of one, whatever was sent to set up.
static void check_counters(weft_rank_t* rank, const running_t* running,
                           const weft_comm_counters_t* before, uint64_t steps) {
  weft_comm_counters_t after;
  weft_plan_communication_t plan;
  weft_comm_counters(rank->comm, &after);
  weft_plan_communication(running->plan, rank->rank, &plan);
  RANK_CHECK(rank, plan.is_exact, "the length of the loop is known");
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    const char* name = weft_collective_name((weft_collective_kind_t)kind);
    const uint64_t calls = after.calls[kind] - before->calls[kind];
    const uint64_t bytes = after.bytes[kind] - before->bytes[kind];
    RANK_CHECK(rank, calls == steps * plan.calls[kind], "%s: %llu calls, the plan says %llu", name,
               (unsigned long long)calls, (unsigned long long)(steps * plan.calls[kind]));
    RANK_CHECK(rank, bytes == steps * plan.bytes[kind], "%s: %llu bytes, the plan says %llu", name,
               (unsigned long long)bytes, (unsigned long long)(steps * plan.bytes[kind]));
  }
}

static void run_every_kind(weft_rank_t* rank) {
  const case_t* test = rank->context;
  running_t running;
  weft_comm_counters_t before;
  RANK_OK(rank, start(test->graph, test->link_count, rank, &running));
  weft_comm_counters(rank->comm, &before);
  for (uint64_t step = 0; step < STEPS; ++step) {
    RANK_OK(rank, run_once(test, rank, &running));
    check_results(test, rank, &running);
  }
  check_counters(rank, &running, &before, STEPS);
  stop(&running);
}

static void check_every_kind(uint32_t link_count) {
  weft_graph_t* graph = parse(every_kind);
  const weft_function_t* function = weft_graph_main(graph);
  weft_tensor_t inputs[EVERY_KIND_RANKS * EVERY_KIND_ARGUMENTS];
  weft_tensor_t expected[EVERY_KIND_RANKS * EVERY_KIND_RESULTS];
  for (uint32_t r = 0; r < EVERY_KIND_RANKS; ++r) {
    for (uint32_t i = 0; i < EVERY_KIND_ARGUMENTS; ++i) {
      weft_shape_t shape;
      weft_tensor_t* input = &inputs[r * EVERY_KIND_ARGUMENTS + i];
      weft_type_to_shape(function->body->arguments[i]->type, &shape);
      WEFT_ASSERT_OK(weft_tensor_init(&shape, weft_allocator_system(), input));
      fill(r, i, input);
    }
  }
  const weft_interp_grid_t grid = {.replica_count = 1, .partition_count = EVERY_KIND_RANKS};
  WEFT_ASSERT_OK(weft_interp_run_spmd(function, grid, inputs, NULL, expected));
  const case_t test = {
      .graph = graph, .inputs = inputs, .expected = expected, .link_count = link_count};
  weft_session_local.run(EVERY_KIND_RANKS, TIMEOUT_NS, run_every_kind, &test);
  for (size_t i = 0; i < sizeof(inputs) / sizeof(inputs[0]); ++i) weft_tensor_deinit(&inputs[i]);
  for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); ++i) {
    weft_tensor_deinit(&expected[i]);
  }
  weft_graph_release(graph);
}

// Breaks when a lowering gives a communicator another block than the operation means, or counts
// something else than what is sent.
START_TEST(every_kind_computes_what_the_evaluator_does) {
  check_every_kind(0);
}
END_TEST

// Breaks when a stream runs something before what it has to wait for, or drops or repeats work from
// one step to the next.
START_TEST(every_kind_runs_on_streams) {
  check_every_kind(1);
  check_every_kind(2);
  check_every_kind(3);
}
END_TEST

// A rank that never comes makes a collective on a stream fail.
static void run_without_the_last(weft_rank_t* rank) {
  const case_t* test = rank->context;
  running_t running;
  RANK_OK(rank, start(test->graph, test->link_count, rank, &running));
  if (rank->rank + 1 == rank->size) {
    weft_comm_abort(rank->comm, "the last rank has left");
  } else {
    RANK_STATUS(rank, weft_executor_step(running.executor), ABORTED, "the last rank has left");
    // The failure is final, and nobody waits for what was dropped.
    RANK_STATUS(rank, weft_executor_step(running.executor), ABORTED, "the last rank has left");
  }
  stop(&running);
}

// Breaks when a failure on a stream is lost, or whoever waits for the stream waits for ever.
START_TEST(failures_on_streams_are_told) {
  weft_graph_t* graph = parse(every_kind);
  for (uint32_t links = 0; links <= 3; ++links) {
    const case_t test = {.graph = graph, .link_count = links};
    weft_session_local.run(EVERY_KIND_RANKS, TIMEOUT_NS, run_without_the_last, &test);
  }
  weft_graph_release(graph);
}
END_TEST

// Different plans ---------------------------------------------------------------------------------

#define RANKS "replica_groups = dense<[[0, 1, 2]]> : tensor<1x3xi64>"
#define SCALED_SUM(constant) \
  "func.func @main(%x: tensor<24xf32>) -> tensor<24xf32> {\n"                            \
  "  %c = stablehlo.constant dense<" constant                                            \
  "> : tensor<24xf32>\n"                                                                 \
  "  %0 = stablehlo.multiply %x, %c : tensor<24xf32>\n"                                  \
  "  %1 = \"stablehlo.all_reduce\"(%0) <{" RANKS ", " CHANNEL(1)                         \
  ", use_global_device_ids}> " ADD("f32") " : (tensor<24xf32>) -> tensor<24xf32>\n"      \
  "  return %1 : tensor<24xf32>\n}\n"
// 24 elements: more than are printed when large constants are left out.
#define LONG_CONSTANT(last)                                                                \
  "[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0, " \
  "2.0, 3.0, 4.0, 5.0, 6.0, 7.0, " last "]"

// What each of three ranks runs, and what all of them have to say of it.
typedef struct differing_s {
  const char* texts[3];
  const char* message;  // NULL: they agree
} differing_t;

static void run_differing(weft_rank_t* rank) {
  const differing_t* test = rank->context;
  weft_graph_t* graph = NULL;
  running_t running;
  const char* text = test->texts[rank->rank];
  RANK_OK(rank, weft_graph_parse(text, strlen(text), "differing.mlir", NULL,
                                 weft_allocator_system(), &graph));
  weft_status_t status = start(graph, 0, rank, &running);
  if (test->message == NULL) {
    RANK_OK(rank, status);
    RANK_OK(rank, weft_executor_step(running.executor));
  } else {
    RANK_STATUS(rank, status, INVALID_ARGUMENT, test->message);
    RANK_CHECK(rank, running.executor == NULL, "there is an executor nevertheless");
  }
  stop(&running);
  weft_graph_release(graph);
}

static void expect_differing(const char* a, const char* b, const char* c, const char* message) {
  const differing_t test = {.texts = {a, b, c}, .message = message};
  weft_session_local.run(3, TIMEOUT_NS, run_differing, &test);
}

// Breaks when ranks with different programs start to compute: the same collectives with other
// numbers in between would never be noticed later.
START_TEST(other_plans_are_refused) {
  const char* one = SCALED_SUM("1.0");
  const char* two = SCALED_SUM("2.0");
  const char* more =
      "func.func @main(%x: tensor<24xf32>) -> tensor<24xf32> {\n"
      "  return %x : tensor<24xf32>\n}\n";
  expect_differing(one, one, one, NULL);
  expect_differing(one, one, two, "rank 2 of 3 compiled another program than rank 0");
  expect_differing(two, one, one, "ranks 1, 2 of 3 compiled another program than rank 0");
  expect_differing(one, more, one, "rank 1 of 3 compiled another program than rank 0");
}
END_TEST

START_TEST(other_constants_are_refused) {
  const char* one = SCALED_SUM(LONG_CONSTANT("8.0"));
  const char* two = SCALED_SUM(LONG_CONSTANT("9.0"));
  expect_differing(one, one, one, NULL);
  expect_differing(one, two, one, "rank 1 of 3 compiled another program than rank 0");
}
END_TEST

START_TEST(another_number_of_ranks_is_refused) {
  weft_graph_t* graph = parse(SCALED_SUM("1.0"));
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  weft_executor_t* executor = NULL;
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options), .thread_count = 1};
  WEFT_ASSERT_OK(weft_cpu_device_create(&options, weft_allocator_system(), &device));
  const weft_compile_options_t compile = {.struct_size = sizeof(compile), .rank_count = 3};
  WEFT_ASSERT_OK(weft_compile_with(graph, &compile, device, weft_allocator_system(), &plan));
  WEFT_ASSERT_STATUS(weft_executor_create(plan, device, NULL, weft_allocator_system(), &executor),
                     INVALID_ARGUMENT, "the plan is for 3 ranks, the communicator has 1");
  ck_assert_ptr_null(executor);
  weft_plan_release(plan);
  weft_device_destroy(device);
  weft_graph_release(graph);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("ranks");
  TCase* collectives = tcase_create("collectives");
  tcase_add_test(collectives, every_kind_computes_what_the_evaluator_does);
  suite_add_tcase(suite, collectives);
  TCase* streams = tcase_create("streams");
  tcase_add_test(streams, every_kind_runs_on_streams);
  tcase_add_test(streams, failures_on_streams_are_told);
  suite_add_tcase(suite, streams);
  TCase* plans = tcase_create("plans");
  tcase_add_test(plans, other_plans_are_refused);
  tcase_add_test(plans, other_constants_are_refused);
  tcase_add_test(plans, another_number_of_ranks_is_refused);
  suite_add_tcase(suite, plans);
  return suite;
}
