// What plans say they send, by the closed formulas, and what makes two plans the same.
#include <stdio.h>
#include <string.h>

#include "graph/passes/pass.h"
#include "graph/plan/lower.h"
#include "tests/testing/testing.h"

static weft_plan_t* lower_text(const char* text, uint32_t rank_count) {
  weft_graph_t* graph = NULL;
  weft_graph_t* lowered = NULL;
  weft_plan_t* plan = NULL;
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "test.mlir", NULL, allocator, &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  WEFT_ASSERT_OK(weft_pass_run_pipeline(graph, true, NULL, NULL, allocator, &lowered));
  weft_graph_release(graph);
  WEFT_ASSERT_OK(weft_plan_lower(lowered, &(weft_plan_lower_options_t){.rank_count = rank_count},
                                 allocator, &plan));
  return plan;
}

#define CHANNEL(n) "channel_handle = #stablehlo.channel_handle<handle = " #n ", type = 1>"
#define GROUPS "replica_groups = dense<[[0, 1, 2], [3, 4, 5]]> : tensor<2x3xi64>"
#define ADD                                        \
  "({\n ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n" \
  "  %s = stablehlo.add %a, %b : tensor<f32>\n"    \
  "  stablehlo.return %s : tensor<f32>\n })"
#define ALL_REDUCE(value, type)                                                                    \
  "\"stablehlo.all_reduce\"(" value ") <{" GROUPS ", " CHANNEL(1) ", use_global_device_ids}> " ADD \
                                                                  " : (" type ") -> " type "\n"

static weft_plan_communication_t communication(const char* text, uint32_t rank) {
  weft_plan_communication_t result;
  weft_plan_t* plan = lower_text(text, 6);
  weft_plan_communication(plan, rank, &result);
  weft_plan_release(plan);
  return result;
}

static uint64_t total(const uint64_t* values) {
  uint64_t sum = 0;
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) sum += values[kind];
  return sum;
}

// n = 3 ranks in a group, N = 30 elements of 4 bytes.
START_TEST(kinds_send_by_the_closed_formulas) {
  const weft_plan_communication_t sent = communication(
      "func.func @main(%x: tensor<30xf32>) -> (tensor<30xf32>, tensor<30xf32>, tensor<10xf32>, "
      "tensor<30xf32>, tensor<30xf32>, tensor<1xf32>) {\n"
      "  %0 = " ALL_REDUCE("%x", "tensor<30xf32>")
      "  %p = stablehlo.slice %x [0:10] : (tensor<30xf32>) -> tensor<10xf32>\n"
      "  %1 = \"stablehlo.all_gather\"(%p) <{all_gather_dim = 0 : i64, " GROUPS ", " CHANNEL(2)
      ", use_global_device_ids}> : (tensor<10xf32>) -> tensor<30xf32>\n"
      "  %2 = \"stablehlo.reduce_scatter\"(%x) <{scatter_dimension = 0 : i64, " GROUPS ", "
      CHANNEL(3) ", use_global_device_ids}> " ADD " : (tensor<30xf32>) -> tensor<10xf32>\n"
      "  %3 = \"stablehlo.all_to_all\"(%x) <{split_dimension = 0 : i64, concat_dimension = 0 : "
      "i64, split_count = 3 : i64, " GROUPS ", " CHANNEL(4)
      "}> : (tensor<30xf32>) -> tensor<30xf32>\n"
      "  %4 = \"stablehlo.collective_broadcast\"(%x) <{" GROUPS ", " CHANNEL(5)
      "}> : (tensor<30xf32>) -> tensor<30xf32>\n"
      // A number that does not divide: 2 * 2/3 * 4 bytes are counted as 5.
      "  %q = stablehlo.slice %x [0:1] : (tensor<30xf32>) -> tensor<1xf32>\n"
      "  %5 = " ALL_REDUCE("%q", "tensor<1xf32>")
      "  return %0, %1, %2, %3, %4, %5 : tensor<30xf32>, tensor<30xf32>, tensor<10xf32>, "
      "tensor<30xf32>, tensor<30xf32>, tensor<1xf32>\n}\n",
      0);
  ck_assert(sent.is_exact);
  ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_ALL_REDUCE], 2);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_ALL_REDUCE], 2 * 2 * 120 / 3 + 5);
  ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_ALL_GATHER], 1);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_ALL_GATHER], 2 * 120 / 3);
  ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_REDUCE_SCATTER], 1);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_REDUCE_SCATTER], 2 * 120 / 3);
  ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_ALL_TO_ALL], 1);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_ALL_TO_ALL], 2 * 120 / 3);
  ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_BROADCAST], 1);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_BROADCAST], 2 * 120 / 3);
  ck_assert_uint_eq(total(sent.calls), 6);
}
END_TEST

// Who sends nothing in a permute counts nothing; sending to oneself is no sending.
START_TEST(permutes_count_the_senders) {
  const char* text =
      "func.func @main(%x: tensor<30xf32>) -> tensor<30xf32> {\n"
      "  %0 = \"stablehlo.collective_permute\"(%x) <{source_target_pairs = dense<[[0, 1], [1, 0], "
      "[2, 2]]> : tensor<3x2xi64>, " CHANNEL(1) "}> : (tensor<30xf32>) -> tensor<30xf32>\n"
      "  return %0 : tensor<30xf32>\n}\n";
  static const uint64_t expected[6] = {120, 120, 0, 0, 0, 0};
  for (uint32_t rank = 0; rank < 6; ++rank) {
    const weft_plan_communication_t sent = communication(text, rank);
    ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_PERMUTE], 1);
    ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_PERMUTE], expected[rank]);
  }
}
END_TEST

// |limit| iterations; the condition communicates as well when |in_condition|.
static const char* loop_text(const char* limit, bool in_condition) {
  static char text[4096];
  const char* sum = ALL_REDUCE("%v", "tensor<30xf32>");
  (void)snprintf(
      text, sizeof(text),
      "func.func @main(%%x: tensor<30xf32>, %%most: tensor<i32>) -> tensor<30xf32> {\n"
      "  %%zero = stablehlo.constant dense<0> : tensor<i32>\n"
      "  %%one = stablehlo.constant dense<1> : tensor<i32>\n"
      "  %%five = stablehlo.constant dense<5> : tensor<i32>\n"
      "  %%r:2 = stablehlo.while(%%n = %%zero, %%v = %%x) : tensor<i32>, tensor<30xf32>\n"
      "  cond {\n"
      "    %%e = %s"
      "    %%f = stablehlo.slice %%e [0:1] : (tensor<30xf32>) -> tensor<1xf32>\n"
      "    %%g = stablehlo.reshape %%f : (tensor<1xf32>) -> tensor<f32>\n"
      "    %%h = stablehlo.convert %%g : (tensor<f32>) -> tensor<i32>\n"
      "    %%k = stablehlo.%s %%h, %%%s : tensor<i32>\n"
      "    %%c = stablehlo.compare LT, %%n, %%%s : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
      "    stablehlo.return %%c : tensor<i1>\n"
      "  } do {\n"
      "    %%w = %s"
      "    %%m = stablehlo.add %%n, %%one : tensor<i32>\n"
      "    stablehlo.return %%m, %%w : tensor<i32>, tensor<30xf32>\n"
      "  }\n"
      "  return %%r#1 : tensor<30xf32>\n}\n",
      sum, in_condition ? "minimum" : "maximum", limit, in_condition ? "k" : limit, sum);
  return text;
}

START_TEST(loops_of_known_length_multiply) {
  const weft_plan_communication_t sent = communication(loop_text("five", false), 0);
  ck_assert(sent.is_exact);
  ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_ALL_REDUCE], 5);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_ALL_REDUCE], 5 * 160);
}
END_TEST

// A body may never run, its condition runs once.
START_TEST(loops_of_unknown_length_count_what_is_certain) {
  weft_plan_communication_t sent = communication(loop_text("most", false), 0);
  ck_assert(!sent.is_exact);
  ck_assert_uint_eq(total(sent.calls), 0);
  ck_assert_uint_eq(total(sent.bytes), 0);
  sent = communication(loop_text("most", true), 0);
  ck_assert(!sent.is_exact);
  ck_assert_uint_eq(sent.calls[WEFT_COLLECTIVE_ALL_REDUCE], 1);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_ALL_REDUCE], 160);
}
END_TEST

static const char* branch_text(const char* first, const char* second) {
  static char text[4096];
  (void)snprintf(text, sizeof(text),
                 "func.func @main(%%x: tensor<30xf32>, %%p: tensor<i1>) -> tensor<30xf32> {\n"
                 "  %%0 = \"stablehlo.if\"(%%p) ({\n"
                 "    %%t = %s"
                 "    stablehlo.return %%t : tensor<30xf32>\n"
                 "  }, {\n"
                 "    %%u = %s"
                 "    stablehlo.return %%u : tensor<30xf32>\n"
                 "  }) : (tensor<i1>) -> tensor<30xf32>\n"
                 "  return %%0 : tensor<30xf32>\n}\n",
                 first, second);
  return text;
}

START_TEST(branches_count_what_both_send) {
  const char* sum = ALL_REDUCE("%x", "tensor<30xf32>");
  const char* no_sum = "stablehlo.abs %x : tensor<30xf32>\n";
  weft_plan_communication_t sent = communication(branch_text(sum, sum), 0);
  ck_assert(sent.is_exact);
  ck_assert_uint_eq(sent.bytes[WEFT_COLLECTIVE_ALL_REDUCE], 160);
  sent = communication(branch_text(sum, no_sum), 0);
  ck_assert(!sent.is_exact);
  ck_assert_uint_eq(total(sent.calls), 0);
  sent = communication(branch_text(no_sum, no_sum), 0);
  ck_assert(sent.is_exact);
}
END_TEST

// Identity ----------------------------------------------------------------------------------------

static uint64_t hash_of(const char* text, uint32_t rank_count) {
  uint64_t hash = 0;
  weft_plan_t* plan = lower_text(text, rank_count);
  WEFT_ASSERT_OK(weft_plan_hash(plan, &hash));
  weft_plan_release(plan);
  return hash;
}

#define SUM_TEXT(groups, constant)                                           \
  "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n"                  \
  "  %c = stablehlo.constant dense<" constant                                \
  "> : tensor<4xf32>\n"                                                      \
  "  %m = stablehlo.multiply %x, %c : tensor<4xf32>\n"                       \
  "  %0 = \"stablehlo.all_reduce\"(%m) <{replica_groups = dense<" groups     \
  "> : tensor<2x3xi64>, " CHANNEL(1) ", use_global_device_ids}> " ADD        \
                                     " : (tensor<4xf32>) -> tensor<4xf32>\n" \
                                     "  return %0 : tensor<4xf32>\n}\n"

START_TEST(the_same_program_has_one_hash) {
  const uint64_t hash = hash_of(SUM_TEXT("[[0, 1, 2], [3, 4, 5]]", "2.0"), 6);
  ck_assert_uint_eq(hash, hash_of(SUM_TEXT("[[0, 1, 2], [3, 4, 5]]", "2.0"), 6));
  ck_assert_uint_ne(hash, hash_of(SUM_TEXT("[[0, 1, 2], [3, 4, 5]]", "3.0"), 6));
  ck_assert_uint_ne(hash, hash_of(SUM_TEXT("[[0, 1, 3], [2, 4, 5]]", "2.0"), 6));
}
END_TEST

// Ranks may have different numbers of threads and so workspaces of different sizes.
static weft_status_t large_workspace(void* user_data, const weft_kernel_t* kernel,
                                     size_t* out_workspace_bytes) {
  (void)user_data;
  (void)kernel;
  *out_workspace_bytes = 4096;
  return weft_ok_status();
}

START_TEST(workspaces_do_not_count) {
  const char* text =
      "func.func @main(%x: tensor<8x8xf32>) -> tensor<8x8xf32> {\n"
      "  %0 = stablehlo.dot_general %x, %x, contracting_dims = [1] x [0] : (tensor<8x8xf32>, "
      "tensor<8x8xf32>) -> tensor<8x8xf32>\n"
      "  return %0 : tensor<8x8xf32>\n}\n";
  uint64_t hashes[2] = {0, 0};
  size_t bytes[2] = {0, 0};
  for (int i = 0; i < 2; ++i) {
    weft_graph_t* graph = NULL;
    weft_plan_t* plan = NULL;
    const weft_allocator_t allocator = weft_testing_allocator();
    WEFT_ASSERT_OK(weft_graph_parse(text, strlen(text), "test.mlir", NULL, allocator, &graph));
    const weft_plan_lower_options_t options = {.rank_count = 1,
                                               .workspace = i ? large_workspace : NULL};
    WEFT_ASSERT_OK(weft_plan_lower(graph, &options, allocator, &plan));
    WEFT_ASSERT_OK(weft_plan_hash(plan, &hashes[i]));
    bytes[i] = plan->arena_bytes[WEFT_BUFFER_STEP];
    weft_plan_release(plan);
  }
  ck_assert_uint_lt(bytes[0], bytes[1]);
  ck_assert_uint_eq(hashes[0], hashes[1]);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("communication");
  TCase* sums = weft_testing_check_leaks(tcase_create("sums"));
  tcase_add_test(sums, kinds_send_by_the_closed_formulas);
  tcase_add_test(sums, permutes_count_the_senders);
  tcase_add_test(sums, loops_of_known_length_multiply);
  tcase_add_test(sums, loops_of_unknown_length_count_what_is_certain);
  tcase_add_test(sums, branches_count_what_both_send);
  suite_add_tcase(suite, sums);
  TCase* identity = weft_testing_check_leaks(tcase_create("identity"));
  tcase_add_test(identity, the_same_program_has_one_hash);
  tcase_add_test(identity, workspaces_do_not_count);
  suite_add_tcase(suite, identity);
  return suite;
}
