// Processes in lock step: collectives on every kind of group, and programs that cannot go on.
//
// Values: process p contributes 2^p, so that a sum names its group.
#include <stdio.h>
#include <string.h>

#include "tests/graph/interp/evaluate.h"
#include "tests/testing/testing.h"

#define SUM_BODY                                  \
  "({\n"                                          \
  "  ^bb0(%x: tensor<i32>, %y: tensor<i32>):\n"   \
  "    %s = stablehlo.add %x, %y : tensor<i32>\n" \
  "    stablehlo.return %s : tensor<i32>\n"       \
  "  })"

// Runs |text|'s @main on every process of a grid; process p gets |inputs|[p] and gives outputs[p],
// both one i32 per process.
static weft_status_t run_scalars(const char* text, weft_interp_grid_t grid, int32_t* inputs,
                                 int32_t* outputs) {
  weft_graph_t* graph = evaluate_parse(text);
  const uint32_t count = grid.replica_count * grid.partition_count;
  weft_tensor_t arguments[16];
  weft_tensor_t results[16];
  ck_assert_uint_le(count, 16);
  for (uint32_t i = 0; i < count; ++i) {
    arguments[i] = evaluate_view(WEFT_DTYPE_I32, 0, NULL, &inputs[i]);
  }
  const weft_interp_options_t options = evaluate_options();
  weft_status_t status =
      weft_interp_run_spmd(weft_graph_main(graph), grid, arguments, &options, results);
  for (uint32_t i = 0; i < count; ++i) {
    if (weft_status_is_ok(status)) memcpy(&outputs[i], results[i].data, sizeof(outputs[i]));
    weft_tensor_deinit(&results[i]);
  }
  weft_graph_release(graph);
  return status;
}

typedef struct grouping_case_s {
  const char* groups;  // of the all_reduce
  int channel;
  bool global_ids;
  weft_interp_grid_t grid;
  int32_t expected[8];
} grouping_case_t;

START_TEST(sums_run_over_the_groups_of_each_mode) {
  static const grouping_case_t cases[] = {
      // cross_replica: replicas of the group, same partition. Process (r, p) is r * 2 + p.
      {"dense<[[0, 1]]> : tensor<1x2xi64>", 0, false, {2, 2}, {5, 10, 5, 10}},
      {"dense<[[0], [1]]> : tensor<2x1xi64>", 0, false, {2, 2}, {1, 2, 4, 8}},
      // cross_replica_and_partition: all partitions of the group's replicas.
      {"dense<[[0], [1]]> : tensor<2x1xi64>", 1, false, {2, 2}, {3, 3, 12, 12}},
      {"dense<[[0, 1]]> : tensor<1x2xi64>", 1, false, {2, 2}, {15, 15, 15, 15}},
      // flattened_ids: the processes themselves.
      {"dense<[[0, 3], [1, 2]]> : tensor<2x2xi64>", 1, true, {2, 2}, {9, 6, 6, 9}},
      {"dense<[[2, 0, 1], [3, -1, -1]]> : tensor<2x3xi64>", 1, true, {2, 2}, {7, 7, 7, 8}},
      {"dense<[[0, 2, 4], [1, 3, 5]]> : tensor<2x3xi64>",
       1,
       true,
       {3, 2},
       {21, 42, 21, 42, 21, 42}},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    const grouping_case_t* c = &cases[i];
    char text[1024];
    (void)snprintf(text, sizeof(text),
                   "func.func @main(%%a: tensor<i32>) -> tensor<i32> {\n"
                   "  %%r = \"stablehlo.all_reduce\"(%%a) <{replica_groups = %s, channel_handle = "
                   "#stablehlo.channel_handle<handle = %d, type = 1>%s}> %s : (tensor<i32>) -> "
                   "tensor<i32>\n"
                   "  return %%r : tensor<i32>\n"
                   "}",
                   c->groups, c->channel, c->global_ids ? ", use_global_device_ids" : "", SUM_BODY);
    int32_t inputs[8];
    int32_t outputs[8];
    const uint32_t count = c->grid.replica_count * c->grid.partition_count;
    for (uint32_t p = 0; p < count; ++p) inputs[p] = 1 << p;
    WEFT_ASSERT_OK(run_scalars(text, c->grid, inputs, outputs));
    for (uint32_t p = 0; p < count; ++p) {
      ck_assert_msg(outputs[p] == c->expected[p], "case %zu, process %u: got %d, expected %d", i, p,
                    outputs[p], c->expected[p]);
    }
  }
}
END_TEST

// A body that is not associative shows the order of the group: ((a - b) - c).
START_TEST(reductions_run_in_group_order) {
  int32_t inputs[3] = {100, 20, 3};
  int32_t outputs[3];
  WEFT_ASSERT_OK(
      run_scalars("func.func @main(%a: tensor<i32>) -> tensor<i32> {\n"
                  "  %r = \"stablehlo.all_reduce\"(%a) <{replica_groups = dense<[[2, 0, 1]]> : "
                  "tensor<1x3xi64>}> ({\n"
                  "  ^bb0(%x: tensor<i32>, %y: tensor<i32>):\n"
                  "    %s = stablehlo.subtract %x, %y : tensor<i32>\n"
                  "    stablehlo.return %s : tensor<i32>\n"
                  "  }) : (tensor<i32>) -> tensor<i32>\n"
                  "  return %r : tensor<i32>\n"
                  "}",
                  (weft_interp_grid_t){.replica_count = 3, .partition_count = 1}, inputs, outputs));
  for (int p = 0; p < 3; ++p) ck_assert_int_eq(outputs[p], 3 - 100 - 20);
}
END_TEST

// 256 + 1 is 256 in bf16: rounding after each addition would lose every one of the ones.
START_TEST(narrow_sums_round_once) {
  WEFT_ASSERT_OK(evaluate_text(
      "func.func private @f(%a: tensor<bf16>) -> tensor<bf16> {\n"
      "  %r = \"stablehlo.all_reduce\"(%a) <{replica_groups = dense<[[0, 1, 2, 3, 4]]> : "
      "tensor<1x5xi64>}> ({\n"
      "  ^bb0(%x: tensor<bf16>, %y: tensor<bf16>):\n"
      "    %s = stablehlo.add %x, %y : tensor<bf16>\n"
      "    stablehlo.return %s : tensor<bf16>\n"
      "  }) : (tensor<bf16>) -> tensor<bf16>\n"
      "  return %r : tensor<bf16>\n"
      "}\n"
      "func.func @main() {\n"
      "  %big = stablehlo.constant dense<256.0> : tensor<bf16>\n"
      "  %one = stablehlo.constant dense<1.0> : tensor<bf16>\n"
      "  %r:5 = \"interpreter.run_parallel\"(%big, %one, %one, %one, %one) {programs = [[@f], "
      "[@f], [@f], [@f], [@f]]} : (tensor<bf16>, tensor<bf16>, tensor<bf16>, tensor<bf16>, "
      "tensor<bf16>) -> (tensor<bf16>, tensor<bf16>, tensor<bf16>, tensor<bf16>, tensor<bf16>)\n"
      "  check.expect_eq_const %r#4, dense<260.0> : tensor<bf16>\n"
      "  return\n"
      "}"));
}
END_TEST

// Each process counts to its own number in a loop before it meets the others: lock step must not
// depend on how much work lies between collectives.
START_TEST(processes_may_take_different_paths_to_a_meeting) {
  int32_t inputs[4] = {0, 7, 1, 3};
  int32_t outputs[4];
  WEFT_ASSERT_OK(run_scalars(
      "func.func @main(%n: tensor<i32>) -> tensor<i32> {\n"
      "  %zero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %one = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %r = stablehlo.while(%i = %zero) : tensor<i32>\n"
      "  cond {\n"
      "    %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %c : tensor<i1>\n"
      "  } do {\n"
      "    %j = stablehlo.add %i, %one : tensor<i32>\n"
      "    stablehlo.return %j : tensor<i32>\n"
      "  }\n"
      "  %s = \"stablehlo.all_reduce\"(%r) <{replica_groups = dense<[[0, 1, 2, 3]]> : "
      "tensor<1x4xi64>}> " SUM_BODY
      " : (tensor<i32>) -> tensor<i32>\n"
      "  %id = stablehlo.replica_id : tensor<ui32>\n"
      "  %w = stablehlo.convert %id : (tensor<ui32>) -> tensor<i32>\n"
      "  %t = stablehlo.add %s, %w : tensor<i32>\n"
      "  return %t : tensor<i32>\n"
      "}",
      (weft_interp_grid_t){.replica_count = 4, .partition_count = 1}, inputs, outputs));
  for (int p = 0; p < 4; ++p) ck_assert_int_eq(outputs[p], 11 + p);
}
END_TEST

// Reduce-scatter followed by all-gather is all-reduce, whatever the group.
START_TEST(scatter_and_gather_make_a_reduction) {
  WEFT_ASSERT_OK(evaluate_text(
      "func.func private @f(%a: tensor<2x4xi32>) {\n"
      "  %p = \"stablehlo.reduce_scatter\"(%a) <{scatter_dimension = 1 : i64, replica_groups = "
      "dense<[[1, 0]]> : tensor<1x2xi64>}> " SUM_BODY
      " : (tensor<2x4xi32>) -> tensor<2x2xi32>\n"
      "  %g = \"stablehlo.all_gather\"(%p) <{all_gather_dim = 1 : i64, replica_groups = "
      "dense<[[1, 0]]> : tensor<1x2xi64>}> : (tensor<2x2xi32>) -> tensor<2x4xi32>\n"
      "  %s = \"stablehlo.all_reduce\"(%a) <{replica_groups = dense<[[1, 0]]> : "
      "tensor<1x2xi64>}> " SUM_BODY
      " : (tensor<2x4xi32>) -> tensor<2x4xi32>\n"
      "  check.expect_eq %g, %s : tensor<2x4xi32>\n"
      "  check.expect_eq_const %s, dense<[[11, 22, 33, 44], [55, 66, 77, 88]]> : tensor<2x4xi32>\n"
      "  return\n"
      "}\n"
      "func.func @main() {\n"
      "  %a = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi32>\n"
      "  %b = stablehlo.constant dense<[[10, 20, 30, 40], [50, 60, 70, 80]]> : tensor<2x4xi32>\n"
      "  \"interpreter.run_parallel\"(%a, %b) {programs = [[@f], [@f]]} : (tensor<2x4xi32>, "
      "tensor<2x4xi32>) -> ()\n"
      "  return\n"
      "}"));
}
END_TEST

// Exchanging parts twice gives the original back.
START_TEST(all_to_all_is_its_own_inverse) {
  WEFT_ASSERT_OK(evaluate_text(
      "func.func private @f(%a: tensor<2x4xi32>) {\n"
      "  %x = \"stablehlo.all_to_all\"(%a) <{split_dimension = 1 : i64, concat_dimension = 0 : "
      "i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : "
      "(tensor<2x4xi32>) -> tensor<4x2xi32>\n"
      "  %y = \"stablehlo.all_to_all\"(%x) <{split_dimension = 0 : i64, concat_dimension = 1 : "
      "i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : "
      "(tensor<4x2xi32>) -> tensor<2x4xi32>\n"
      "  check.expect_eq %y, %a : tensor<2x4xi32>\n"
      "  return\n"
      "}\n"
      "func.func @main() {\n"
      "  %a = stablehlo.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi32>\n"
      "  %b = stablehlo.constant dense<[[10, 20, 30, 40], [50, 60, 70, 80]]> : tensor<2x4xi32>\n"
      "  \"interpreter.run_parallel\"(%a, %b) {programs = [[@f], [@f]]} : (tensor<2x4xi32>, "
      "tensor<2x4xi32>) -> ()\n"
      "  return\n"
      "}"));
}
END_TEST

START_TEST(permutations_move_values_and_leave_zeros) {
  int32_t inputs[4] = {1, 2, 4, 8};
  int32_t outputs[4];
  const char* text =
      "func.func @main(%a: tensor<i32>) -> tensor<i32> {\n"
      "  %r = \"stablehlo.collective_permute\"(%a) <{source_target_pairs = dense<[[0, 1], [1, "
      "0]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 1>}> "
      ": (tensor<i32>) -> tensor<i32>\n"
      "  return %r : tensor<i32>\n"
      "}";
  // A positive channel permutes partitions within each replica.
  WEFT_ASSERT_OK(run_scalars(text, (weft_interp_grid_t){.replica_count = 2, .partition_count = 2},
                             inputs, outputs));
  static const int32_t swapped[4] = {2, 1, 8, 4};
  ck_assert_int_eq(memcmp(outputs, swapped, sizeof(swapped)), 0);
  WEFT_ASSERT_OK(run_scalars(text, (weft_interp_grid_t){.replica_count = 1, .partition_count = 4},
                             inputs, outputs));
  static const int32_t partly[4] = {2, 1, 0, 0};
  ck_assert_int_eq(memcmp(outputs, partly, sizeof(partly)), 0);
}
END_TEST

// ---- programs that cannot go on ----

// Functions @f and @g with a body each, run as processes (0, 0) and (1, 0).
static weft_status_t run_two(const char* f, const char* g) {
  char text[4096];
  (void)snprintf(text, sizeof(text),
                 "func.func private @f() {\n"
                 "  %%a = stablehlo.constant dense<1> : tensor<i32>\n"
                 "  %%t = stablehlo.create_token : !stablehlo.token\n"
                 "%s  return\n}\n"
                 "func.func private @g() {\n"
                 "  %%a = stablehlo.constant dense<2> : tensor<i32>\n"
                 "  %%t = stablehlo.create_token : !stablehlo.token\n"
                 "%s  return\n}\n"
                 "func.func @main() {\n"
                 "  \"interpreter.run_parallel\"() {programs = [[@f], [@g]]} : () -> ()\n"
                 "  return\n}",
                 f, g);
  return evaluate_text(text);
}

#define ALL_REDUCE(channel)                                                                    \
  "  %r = \"stablehlo.all_reduce\"(%a) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, " \
  "channel_handle = #stablehlo.channel_handle<handle = " channel ", type = 1>}> " SUM_BODY     \
  " : (tensor<i32>) -> tensor<i32>\n"
#define BROADCAST                                                                       \
  "  %r = \"stablehlo.collective_broadcast\"(%a) <{replica_groups = dense<[[0, 1]]> : " \
  "tensor<1x2xi64>}> : (tensor<i32>) -> tensor<i32>\n"
#define RECEIVE                                                                                 \
  "  %v, %u = \"stablehlo.recv\"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 0, " \
  "type = 1>, is_host_transfer = false, source_target_pairs = dense<[[1, 0]]> : "               \
  "tensor<1x2xi64>}> : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)\n"
#define SEND                                                                                    \
  "  %u = \"stablehlo.send\"(%a, %t) <{channel_handle = #stablehlo.channel_handle<handle = 0, " \
  "type = 1>, is_host_transfer = false, source_target_pairs = dense<[[1, 0]]> : "               \
  "tensor<1x2xi64>}> : (tensor<i32>, !stablehlo.token) -> !stablehlo.token\n"

START_TEST(a_process_that_ends_while_others_wait_is_reported) {
  WEFT_ASSERT_STATUS(run_two(ALL_REDUCE("0"), ""), INVALID_INPUT,
                     "process (0, 0) waits at stablehlo.all_reduce, line 4, column 3, with "
                     "processes (0, 0) (1, 0) on channel 0, operands tensor<i32>; process (1, 0) "
                     "has ended (function g)");
}
END_TEST

START_TEST(processes_at_different_operations_are_reported) {
  WEFT_ASSERT_STATUS(run_two(ALL_REDUCE("0"), BROADCAST), INVALID_INPUT, "no process can go on");
  WEFT_ASSERT_STATUS(run_two(BROADCAST, ALL_REDUCE("0")), INVALID_INPUT,
                     "process (1, 0) waits at stablehlo.all_reduce");
}
END_TEST

START_TEST(different_channels_do_not_meet) {
  WEFT_ASSERT_STATUS(run_two(ALL_REDUCE("1"), ALL_REDUCE("2")), INVALID_INPUT, "on channel 2");
}
END_TEST

// The same two operations in different order: each waits for the other one's first.
START_TEST(different_orders_are_a_deadlock) {
  const char* gather =
      "  %g = \"stablehlo.all_to_all\"(%b) <{split_dimension = 0 : i64, concat_dimension = 0 : "
      "i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : "
      "(tensor<2xi32>) -> tensor<2xi32>\n";
  const char* constant = "  %b = stablehlo.constant dense<1> : tensor<2xi32>\n";
  char one[1024];
  char other[1024];
  (void)snprintf(one, sizeof(one), "%s%s%s", constant, gather, BROADCAST);
  (void)snprintf(other, sizeof(other), "%s%s%s", constant, BROADCAST, gather);
  WEFT_ASSERT_OK(run_two(one, one));
  WEFT_ASSERT_STATUS(run_two(one, other), INVALID_INPUT,
                     "process (0, 0) waits at stablehlo.all_to_all");
  WEFT_ASSERT_STATUS(run_two(one, other), INVALID_INPUT,
                     "process (1, 0) waits at stablehlo.collective_broadcast");
}
END_TEST

START_TEST(messages_arrive) {
  WEFT_ASSERT_OK(run_two(RECEIVE "  check.expect_eq_const %v, dense<2> : tensor<i32>\n", SEND));
}
END_TEST

START_TEST(a_message_that_never_comes_is_reported) {
  WEFT_ASSERT_STATUS(run_two(RECEIVE, ""), INVALID_INPUT,
                     "process (0, 0) waits at stablehlo.recv, line 4, column 3, for a message on "
                     "channel 0");
}
END_TEST

START_TEST(a_message_that_nobody_takes_is_reported) {
  WEFT_ASSERT_STATUS(run_two("", SEND), INVALID_INPUT,
                     "what process (1, 0) sent on channel 0 was never received");
}
END_TEST

START_TEST(the_first_failure_ends_all_processes) {
  WEFT_ASSERT_STATUS(
      run_two(ALL_REDUCE("0"),
              "  check.expect_eq_const %a, dense<3> : tensor<i32>\n" ALL_REDUCE("0")),
      CHECK_FAILED, "while running process (replica 1, partition 0)");
}
END_TEST

START_TEST(ids_outside_of_the_grid_are_refused) {
  int32_t inputs[2] = {1, 2};
  int32_t outputs[2];
  WEFT_ASSERT_STATUS(
      run_scalars("func.func @main(%a: tensor<i32>) -> tensor<i32> {\n"
                  "  %r = \"stablehlo.all_reduce\"(%a) <{replica_groups = dense<[[0, 2]]> : "
                  "tensor<1x2xi64>}> " SUM_BODY " : (tensor<i32>) -> tensor<i32>\n"
                  "  return %r : tensor<i32>\n"
                  "}",
                  (weft_interp_grid_t){.replica_count = 2, .partition_count = 1}, inputs, outputs),
      INVALID_INPUT, "id 2 in a group of processes is outside of 0 to 1");
}
END_TEST

START_TEST(grids_do_not_nest) {
  WEFT_ASSERT_STATUS(
      evaluate_text("func.func private @h() {\n  return\n}\n"
                    "func.func private @f() {\n"
                    "  \"interpreter.run_parallel\"() {programs = [[@h]]} : () -> ()\n"
                    "  return\n}\n"
                    "func.func @main() {\n"
                    "  \"interpreter.run_parallel\"() {programs = [[@f], [@f]]} : () -> ()\n"
                    "  return\n}"),
      UNSUPPORTED, "a process of a grid cannot start another grid");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("parallel");
  TCase* groups = weft_testing_check_leaks(tcase_create("groups"));
  tcase_add_test(groups, sums_run_over_the_groups_of_each_mode);
  tcase_add_test(groups, reductions_run_in_group_order);
  tcase_add_test(groups, narrow_sums_round_once);
  tcase_add_test(groups, processes_may_take_different_paths_to_a_meeting);
  suite_add_tcase(suite, groups);
  TCase* movement = weft_testing_check_leaks(tcase_create("movement"));
  tcase_add_test(movement, scatter_and_gather_make_a_reduction);
  tcase_add_test(movement, all_to_all_is_its_own_inverse);
  tcase_add_test(movement, permutations_move_values_and_leave_zeros);
  tcase_add_test(movement, messages_arrive);
  suite_add_tcase(suite, movement);
  TCase* stuck = weft_testing_check_leaks(tcase_create("stuck"));
  tcase_add_test(stuck, a_process_that_ends_while_others_wait_is_reported);
  tcase_add_test(stuck, processes_at_different_operations_are_reported);
  tcase_add_test(stuck, different_channels_do_not_meet);
  tcase_add_test(stuck, different_orders_are_a_deadlock);
  tcase_add_test(stuck, a_message_that_never_comes_is_reported);
  tcase_add_test(stuck, a_message_that_nobody_takes_is_reported);
  tcase_add_test(stuck, the_first_failure_ends_all_processes);
  tcase_add_test(stuck, ids_outside_of_the_grid_are_refused);
  tcase_add_test(stuck, grids_do_not_nest);
  suite_add_tcase(suite, stuck);
  return suite;
}
