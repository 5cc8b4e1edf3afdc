// Costs of operations, trip counts, sums over calls and loops, live bytes. Expected figures are
// worked out by hand.
#include <stdio.h>
#include <string.h>

#include "graph/ir/call_order.h"
#include "graph/ir/cost.h"
#include "graph/ir/stats.h"
#include "tests/testing/testing.h"

static weft_graph_t* weft_test_graph;
static weft_arena_t weft_test_arena;

static void weft_set_up(void) {
  weft_test_graph = NULL;
  weft_arena_init(weft_testing_allocator(), &weft_test_arena);
}

static void weft_tear_down(void) {
  weft_arena_deinit(&weft_test_arena);
  weft_graph_release(weft_test_graph);
}

static const weft_function_t* weft_parse_main(const char* text) {
  weft_graph_release(weft_test_graph);
  weft_test_graph = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "step.mlir", NULL, weft_testing_allocator(),
                                  &weft_test_graph));
  WEFT_ASSERT_OK(weft_graph_verify(weft_test_graph));
  return weft_graph_main(weft_test_graph);
}

static weft_stats_t weft_stats_of(const char* text) {
  weft_stats_t stats;
  WEFT_ASSERT_OK(weft_stats_compute(weft_parse_main(text), &weft_test_arena, &stats));
  return stats;
}

// Cost of the first operation of @main.
static weft_op_cost_t weft_cost_of(const char* text) {
  weft_op_cost_t cost;
  weft_op_cost(weft_parse_main(text)->body->ops[0], &cost);
  return cost;
}

#define ASSERT_COST(cost, expected_flops, expected_read, expected_write) \
  do {                                                                   \
    const weft_op_cost_t weft_cost_ = (cost);                            \
    ck_assert_double_eq(weft_cost_.flops, (expected_flops));             \
    ck_assert_double_eq(weft_cost_.read_bytes, (expected_read));         \
    ck_assert_double_eq(weft_cost_.write_bytes, (expected_write));       \
  } while (0)

START_TEST(contractions_count_multiply_and_add) {
  // 2 x 4 x 6 results over 5 products each.
  ASSERT_COST(weft_cost_of("func.func @main(%a: tensor<2x4x5xbf16>, %b: tensor<2x6x5xbf16>) {\n"
                           "  %r = stablehlo.dot_general %a, %b, batching_dims = [0] x [0], "
                           "contracting_dims = [2] x [2] : (tensor<2x4x5xbf16>, "
                           "tensor<2x6x5xbf16>) -> tensor<2x4x6xf32>\n  func.return\n}\n"),
              2.0 * 48 * 5, 2.0 * (40 + 60), 4.0 * 48);
  // 1 x 4 x 4 x 6 results over 3 x 3 x 2 products: two feature groups.
  ASSERT_COST(
      weft_cost_of("func.func @main(%a: tensor<1x8x8x4xf32>, %k: tensor<3x3x2x6xf32>) {\n"
                   "  %r = stablehlo.convolution(%a, %k) dim_numbers = [b, 0, 1, f]x[0, 1, i, "
                   "o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [1, 1]]} "
                   "{batch_group_count = 1 : i64, feature_group_count = 2 : i64} : "
                   "(tensor<1x8x8x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x4x4x6xf32>\n"
                   "  func.return\n}\n"),
      2.0 * 96 * 18, 4.0 * (256 + 108), 4.0 * 96);
}
END_TEST

START_TEST(elements_count_once) {
  ASSERT_COST(weft_cost_of("func.func @main(%a: tensor<3x5xf32>) {\n  %r = stablehlo.add %a, %a : "
                           "tensor<3x5xf32>\n  func.return\n}\n"),
              15, 120, 60);
  ASSERT_COST(weft_cost_of("func.func @main(%a: tensor<3x5xf32>) {\n  %r = stablehlo.convert %a : "
                           "(tensor<3x5xf32>) -> tensor<3x5xf64>\n  func.return\n}\n"),
              0, 60, 120);
  // Twelve steps combine fifteen elements into three.
  ASSERT_COST(weft_cost_of("func.func @main(%a: tensor<3x5xf32>, %z: tensor<f32>) {\n"
                           "  %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across "
                           "dimensions = [1] : (tensor<3x5xf32>, tensor<f32>) -> tensor<3xf32>\n"
                           "  func.return\n}\n"),
              12, 64, 12);
  // A slice reads what it takes.
  ASSERT_COST(weft_cost_of("func.func @main(%a: tensor<100xf32>) {\n  %r = stablehlo.slice %a "
                           "[10:20] : (tensor<100xf32>) -> tensor<10xf32>\n  func.return\n}\n"),
              0, 40, 40);
  ASSERT_COST(weft_cost_of("func.func @main(%a: tensor<4xf32>) {\n  %r = stablehlo.reshape %a : "
                           "(tensor<4xf32>) -> tensor<2x2xf32>\n  func.return\n}\n"),
              0, 0, 0);
}
END_TEST

// A loop over |start|, |limit| by |step| with a comparison; the body adds two vectors of 10.
static const char* weft_loop(const char* start, const char* limit, const char* step,
                             const char* comparison) {
  static char text[2048];
  (void)snprintf(
      text, sizeof(text),
      "func.func @main(%%x: tensor<10xf32>) -> tensor<10xf32> {\n"
      "  %%s = stablehlo.constant dense<%s> : tensor<i32>\n"
      "  %%r:2 = stablehlo.while(%%i = %%s, %%y = %%x) : tensor<i32>, tensor<10xf32>\n"
      "  cond {\n    %%l = stablehlo.constant dense<%s> : tensor<i32>\n"
      "    %%c = stablehlo.compare %s, %%i, %%l : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %%c : tensor<i1>\n  } do {\n"
      "    %%d = stablehlo.constant dense<%s> : tensor<i32>\n"
      "    %%n = stablehlo.add %%i, %%d : tensor<i32>\n"
      "    %%z = stablehlo.add %%y, %%y : tensor<10xf32>\n"
      "    stablehlo.return %%n, %%z : tensor<i32>, tensor<10xf32>\n  }\n"
      "  func.return %%r#1 : tensor<10xf32>\n}\n",
      start, limit, comparison, step);
  return text;
}

START_TEST(trip_counts_match_running_the_loop) {
  static const int starts[] = {-3, 0, 1, 7};
  static const int limits[] = {-5, 0, 5, 8};
  for (size_t s = 0; s < 4; ++s) {
    for (size_t l = 0; l < 4; ++l) {
      for (int step = 1; step <= 3; ++step) {
        for (int inclusive = 0; inclusive < 2; ++inclusive) {
          char start[16];
          char limit[16];
          char by[16];
          (void)snprintf(start, sizeof(start), "%d", starts[s]);
          (void)snprintf(limit, sizeof(limit), "%d", limits[l]);
          (void)snprintf(by, sizeof(by), "%d", step);
          const weft_function_t* function =
              weft_parse_main(weft_loop(start, limit, by, inclusive ? "LE" : "LT"));
          int64_t expected = 0;
          for (int i = starts[s]; inclusive ? i <= limits[l] : i < limits[l]; i += step) ++expected;
          int64_t count = -1;
          ck_assert(weft_while_trip_count(function->body->ops[1], &count));
          ck_assert_int_eq(count, expected);
        }
      }
    }
  }
}
END_TEST

START_TEST(other_loops_have_no_trip_count) {
  int64_t count = 0;
  ck_assert(!weft_while_trip_count(weft_parse_main(weft_loop("0", "5", "0", "LT"))->body->ops[1],
                                   &count));
  ck_assert(!weft_while_trip_count(weft_parse_main(weft_loop("0", "5", "-1", "LT"))->body->ops[1],
                                   &count));
  ck_assert(!weft_while_trip_count(weft_parse_main(weft_loop("0", "5", "1", "NE"))->body->ops[1],
                                   &count));
  const weft_stats_t stats = weft_stats_of(weft_loop("0", "5", "1", "GT"));
  ck_assert_uint_eq(stats.unknown_loop_count, 1);
  ck_assert_double_eq(stats.flops, 1 + 1 + 10);
}
END_TEST

// Seven iterations of 1 comparison, 1 + 10 additions.
START_TEST(loops_multiply) {
  const weft_stats_t stats = weft_stats_of(weft_loop("0", "7", "1", "LT"));
  ck_assert_double_eq(stats.flops, 7.0 * 12);
  ck_assert_uint_eq(stats.unknown_loop_count, 0);
  ck_assert_uint_eq(stats.op_count, 7);
  ck_assert_str_eq(stats.op_stats[0].name, "stablehlo.add");
  ck_assert_uint_eq(stats.op_stats[0].count, 2);
  ck_assert_double_eq(stats.op_stats[0].executions, 14);
}
END_TEST

START_TEST(calls_add_their_callees) {
  static const char text[] =
      "func.func @main(%x: tensor<10xf32>) -> tensor<10xf32> {\n"
      "  %a = func.call @f(%x) : (tensor<10xf32>) -> tensor<10xf32>\n"
      "  %b = func.call @f(%a) : (tensor<10xf32>) -> tensor<10xf32>\n"
      "  %c = stablehlo.composite \"weft.g\" %b {decomposition = @g} : (tensor<10xf32>) -> "
      "tensor<10xf32>\n  func.return %c : tensor<10xf32>\n}\n"
      "func.func private @f(%x: tensor<10xf32>) -> tensor<10xf32> {\n"
      "  %a = func.call @g(%x) : (tensor<10xf32>) -> tensor<10xf32>\n"
      "  %b = stablehlo.tanh %a : tensor<10xf32>\n  func.return %b : tensor<10xf32>\n}\n"
      "func.func private @g(%x: tensor<10xf32>) -> tensor<10xf32> {\n"
      "  %a = stablehlo.negate %x : tensor<10xf32>\n  func.return %a : tensor<10xf32>\n}\n";
  const weft_stats_t stats = weft_stats_of(text);
  ck_assert_double_eq(stats.flops, 2.0 * 20 + 10);
  const weft_function_t* const* order = NULL;
  uint32_t count = 0;
  WEFT_ASSERT_OK(
      weft_call_order(weft_graph_main(weft_test_graph), &weft_test_arena, &order, &count));
  ck_assert_uint_eq(count, 3);
  ck_assert_str_eq(order[0]->name, "g");
  ck_assert_str_eq(order[1]->name, "f");
  ck_assert_str_eq(order[2]->name, "main");
}
END_TEST

// x: 40 bytes. a and b are live together, then b and c; a dies at b's operation.
START_TEST(live_bytes_follow_last_uses) {
  weft_stats_t stats = weft_stats_of(
      "func.func @main(%x: tensor<10xf32>) -> tensor<10xf32> {\n"
      "  %a = stablehlo.negate %x : tensor<10xf32>\n"
      "  %b = stablehlo.negate %a : tensor<10xf32>\n"
      "  %c = stablehlo.negate %b : tensor<10xf32>\n"
      "  func.return %c : tensor<10xf32>\n}\n");
  ck_assert_uint_eq(stats.argument_bytes, 40);
  ck_assert_uint_eq(stats.result_bytes, 40);
  ck_assert_uint_eq(stats.peak_live_bytes, 40 + 80);
  // a lives on until d.
  stats = weft_stats_of(
      "func.func @main(%x: tensor<10xf32>) -> tensor<10xf32> {\n"
      "  %a = stablehlo.negate %x : tensor<10xf32>\n"
      "  %b = stablehlo.negate %a : tensor<10xf32>\n"
      "  %c = stablehlo.negate %b : tensor<10xf32>\n"
      "  %d = stablehlo.add %a, %c : tensor<10xf32>\n"
      "  func.return %d : tensor<10xf32>\n}\n");
  ck_assert_uint_eq(stats.peak_live_bytes, 40 + 120);
  // A reshape is another name for a, and what nobody uses dies at once.
  stats = weft_stats_of(
      "func.func @main(%x: tensor<10xf32>) -> tensor<5x2xf32> {\n"
      "  %a = stablehlo.negate %x : tensor<10xf32>\n"
      "  %b = stablehlo.reshape %a : (tensor<10xf32>) -> tensor<5x2xf32>\n"
      "  %c = stablehlo.negate %x : tensor<10xf32>\n"
      "  %d = stablehlo.negate %b : tensor<5x2xf32>\n"
      "  func.return %d : tensor<5x2xf32>\n}\n");
  ck_assert_uint_eq(stats.peak_live_bytes, 40 + 80);
}
END_TEST

// The update takes the donated argument's place when nothing reads the argument afterwards.
START_TEST(donated_arguments_are_updated_in_place) {
  weft_stats_t stats = weft_stats_of(
      "func.func @main(%x: tensor<10xf32> {tf.aliasing_output = 0 : i32}) -> tensor<10xf32> {\n"
      "  %a = stablehlo.negate %x : tensor<10xf32>\n"
      "  %b = stablehlo.add %a, %x : tensor<10xf32>\n  func.return %b : tensor<10xf32>\n}\n");
  ck_assert_uint_eq(stats.peak_live_bytes, 40 + 40);
  ck_assert_uint_eq(stats.state_bytes, 40);
  stats = weft_stats_of(
      "func.func @main(%x: tensor<10xf32> {tf.aliasing_output = 0 : i32}) -> (tensor<10xf32>, "
      "tensor<10xf32>) {\n"
      "  %a = stablehlo.negate %x : tensor<10xf32>\n"
      "  %b = stablehlo.add %a, %x : tensor<10xf32>\n"
      "  func.return %a, %b : tensor<10xf32>, tensor<10xf32>\n}\n");
  ck_assert_uint_eq(stats.peak_live_bytes, 40 + 80);
}
END_TEST

// In the loop: counter, comparison, sum and new counter beside the carried values.
START_TEST(loops_hold_their_bodies) {
  const weft_stats_t stats = weft_stats_of(weft_loop("0", "7", "1", "LT"));
  ck_assert_uint_eq(stats.peak_live_bytes, 40 + 44);
}
END_TEST

// What must hold of any AdamW step, on the committed one.
START_TEST(a_real_step_has_plausible_figures) {
  size_t size = 0;
  char* text = weft_testing_read_file("examples/gpt/tiny/step.mlir", &size);
  const weft_stats_t stats = weft_stats_of(text);
  ck_assert_uint_eq(stats.param_bytes, 4 * stats.param_element_count);
  // Two moments per parameter and a step counter.
  ck_assert_uint_eq(stats.state_bytes, 2 * stats.param_bytes + 4);
  ck_assert_uint_gt(stats.peak_live_bytes, stats.argument_bytes);
  ck_assert_uint_eq(stats.unsupported_op_count, 0);
  double flops = 0;
  uint64_t count = 0;
  for (uint32_t i = 0; i < stats.op_stat_count; ++i) {
    flops += stats.op_stats[i].flops;
    count += stats.op_stats[i].count;
    if (i > 0) ck_assert(stats.op_stats[i - 1].flops >= stats.op_stats[i].flops);
  }
  ck_assert_double_eq_tol(flops, stats.flops, stats.flops * 1e-12);
  ck_assert_uint_eq(count, stats.op_count);
  ck_assert_str_eq(stats.op_stats[0].name, "stablehlo.dot_general");
  weft_testing_free_file(text, size);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("stats");
  TCase* test_case = weft_testing_check_leaks(tcase_create("cost"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, contractions_count_multiply_and_add);
  tcase_add_test(test_case, elements_count_once);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("loops"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, trip_counts_match_running_the_loop);
  tcase_add_test(test_case, other_loops_have_no_trip_count);
  tcase_add_test(test_case, loops_multiply);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("sums"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, calls_add_their_callees);
  tcase_add_test(test_case, a_real_step_has_plausible_figures);
  suite_add_tcase(suite, test_case);
  test_case = weft_testing_check_leaks(tcase_create("memory"));
  tcase_add_checked_fixture(test_case, weft_set_up, weft_tear_down);
  tcase_add_test(test_case, live_bytes_follow_last_uses);
  tcase_add_test(test_case, donated_arguments_are_updated_in_place);
  tcase_add_test(test_case, loops_hold_their_bodies);
  suite_add_tcase(suite, test_case);
  return suite;
}
