// Random programs, planned and run on the CPU device, against the evaluator: two steps each, so
// that what one step leaves in donated arguments is what the next one reads. A failure prints the
// seed and the program.
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/plan/plan.h"
#include "memory/counting_allocator.h"
#include "runtime/base/random.h"
#include "tests/runtime/exec/program_generator.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

#define ARGUMENT_COUNT 3
#define RESULT_COUNT 6
#define TOLERANCE 2e-4f

static void fill_argument(uint64_t seed, uint32_t index, weft_tensor_t* tensor) {
  const weft_random_key_t key = weft_random_key(seed * 31 + index);
  float* data = tensor->data;
  for (int64_t i = 0; i < weft_shape_element_count(&tensor->shape); ++i) {
    data[i] = (float)(2.0 * weft_random_uniform(key, (uint64_t)i) - 1.0);
  }
}

static bool tensors_agree(const weft_tensor_t* expected, const weft_tensor_t* actual) {
  const float* a = expected->data;
  const float* b = actual->data;
  if (!weft_shape_equal(&expected->shape, &actual->shape)) return false;
  for (int64_t i = 0; i < weft_shape_element_count(&expected->shape); ++i) {
    const float scale = fmaxf(1.0f, fabsf(a[i]));
    if (!(fabsf(a[i] - b[i]) <= TOLERANCE * scale) && !(isnan(a[i]) && isnan(b[i])) &&
        a[i] != b[i]) {
      printf("element %lld: expected %.9g, got %.9g; ", (long long)i, (double)a[i], (double)b[i]);
      return false;
    }
  }
  return true;
}

// Runs one step on both sides and compares all results; then puts the updated arguments into
// |arguments|, as a second step of the evaluator needs them.
static bool step_agrees(const weft_plan_t* plan, const weft_graph_t* graph,
                        weft_executor_t* executor, weft_tensor_t* arguments) {
  weft_tensor_t expected[RESULT_COUNT];
  bool agrees = true;
  WEFT_ASSERT_OK(
      weft_interp_run(weft_graph_main(graph), arguments, ARGUMENT_COUNT, NULL, expected));
  WEFT_ASSERT_OK(weft_executor_step(executor));
  for (uint32_t i = 0; i < RESULT_COUNT; ++i) {
    weft_tensor_t actual;
    WEFT_ASSERT_OK(weft_executor_result(executor, i, &actual));
    if (!tensors_agree(&expected[i], &actual)) {
      printf("result %u differs\n", i);
      agrees = false;
    }
  }
  for (uint32_t i = 0; i < ARGUMENT_COUNT; ++i) {
    weft_tensor_t actual;
    WEFT_ASSERT_OK(weft_executor_argument(executor, i, &actual));
    // What is not donated must be as the caller left it.
    if (plan->arguments[i].aliased_result < 0) {
      agrees = agrees && weft_testing_same_bytes(arguments[i].data, actual.data,
                                                 weft_shape_size_bytes(&actual.shape));
    }
    weft_testing_copy_bytes(arguments[i].data, actual.data, weft_shape_size_bytes(&actual.shape));
  }
  for (uint32_t i = 0; i < RESULT_COUNT; ++i) weft_tensor_deinit(&expected[i]);
  return agrees;
}

static bool program_agrees(uint64_t seed, const weft_string_buffer_t* text, weft_device_t* device) {
  weft_graph_t* graph = NULL;
  weft_plan_t* plan = NULL;
  weft_executor_t* executor = NULL;
  weft_counting_allocator_t counter;
  weft_plan_memory_t memory;
  weft_tensor_t arguments[ARGUMENT_COUNT];
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_graph_parse(text->data, text->size, "random.mlir", NULL, allocator, &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  weft_counting_allocator_init(allocator, &counter);
  weft_status_t status = weft_compile(graph, device, allocator, &plan);
  if (weft_status_is_ok(status)) {
    status = weft_executor_create(plan, device, NULL, weft_counting_allocator_interface(&counter),
                                  &executor);
  }
  const char* failure = weft_testing_describe_failure(status);
  if (failure != NULL) {
    printf("%s\n", failure);
    weft_plan_release(plan);
    weft_graph_release(graph);
    return false;
  }
  for (uint32_t i = 0; i < ARGUMENT_COUNT; ++i) {
    weft_tensor_t view;
    WEFT_ASSERT_OK(weft_executor_argument(executor, i, &view));
    WEFT_ASSERT_OK(weft_tensor_init(&view.shape, allocator, &arguments[i]));
    fill_argument(seed, i, &arguments[i]);
    weft_testing_copy_bytes(view.data, arguments[i].data, weft_shape_size_bytes(&view.shape));
  }
  bool agrees = step_agrees(plan, graph, executor, arguments);
  agrees = agrees && step_agrees(plan, graph, executor, arguments);
  weft_plan_memory(plan, &memory);
  ck_assert_uint_eq(weft_counting_allocator_counts(&counter).peak_bytes, memory.peak_bytes);
  for (uint32_t i = 0; i < ARGUMENT_COUNT; ++i) weft_tensor_deinit(&arguments[i]);
  weft_executor_release(executor);
  weft_plan_release(plan);
  weft_graph_release(graph);
  return agrees;
}

// Fewer operations of the same seed are a prefix of the program: the shortest failing one is shown.
static void report_smallest(uint64_t seed, uint32_t op_count, weft_device_t* device) {
  for (uint32_t count = 1; count <= op_count; ++count) {
    weft_string_buffer_t text;
    weft_string_buffer_init(weft_testing_allocator(), &text);
    weft_generate_program(seed, count, &text);
    if (!program_agrees(seed, &text, device)) {
      printf("seed %llu, %u operations:\n%s", (unsigned long long)seed, count, text.data);
      fflush(stdout);
      ck_abort_msg("the plan of seed %llu is refused or gives other results than the evaluator",
                   (unsigned long long)seed);
    }
    weft_string_buffer_deinit(&text);
  }
}

static void check_programs(uint64_t first_seed, uint32_t program_count, uint32_t op_count,
                           int32_t threads) {
  weft_device_t* device = NULL;
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options),
                                             .thread_count = threads};
  WEFT_ASSERT_OK(weft_cpu_device_create(&options, weft_testing_allocator(), &device));
  for (uint64_t seed = first_seed; seed < first_seed + program_count; ++seed) {
    weft_string_buffer_t text;
    weft_string_buffer_init(weft_testing_allocator(), &text);
    weft_generate_program(seed, op_count, &text);
    WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
    if (!program_agrees(seed, &text, device)) report_smallest(seed, op_count, device);
    weft_string_buffer_deinit(&text);
  }
  weft_device_destroy(device);
}

START_TEST(short_programs_agree) {
  check_programs(weft_testing_seed(), 600, 8, 1);
}
END_TEST

START_TEST(long_programs_agree) {
  check_programs(weft_testing_seed() + 100000, 150, 60, 2);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("random programs");
  TCase* agreement = tcase_create("agreement");
  weft_testing_check_leaks(agreement);
  tcase_set_timeout(agreement, 200);
  tcase_add_test(agreement, short_programs_agree);
  tcase_add_test(agreement, long_programs_agree);
  suite_add_tcase(suite, agreement);
  return suite;
}
