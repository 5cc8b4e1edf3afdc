// Plans that keep a memory budget give the bits of plans that do not, on the example steps and on
// random programs; budgets that cannot be kept are refused.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/plan.h"
#include "runtime/base/random.h"
#include "strategies/program.h"
#include "tests/runtime/exec/program_generator.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

#define STEPS 2

typedef struct setting_s {
  weft_device_t* device;
  weft_machine_t* machine;
  weft_allocator_t allocator;
} setting_t;

// |host_bandwidth| (GB/s) between device and host; 0: what h100x8 has.
static void setting_init(int32_t threads, double host_bandwidth, setting_t* setting) {
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options),
                                             .thread_count = threads};
  setting->allocator = weft_testing_allocator();
  WEFT_ASSERT_OK(weft_cpu_device_create(&options, setting->allocator, &setting->device));
  if (host_bandwidth == 0) {
    WEFT_ASSERT_OK(weft_machine_named("h100x8", setting->allocator, &setting->machine));
    return;
  }
  char text[512];
  const int size = snprintf(text, sizeof(text),
                            "name: lagging\n"
                            "topology: [Switch]\n"
                            "npus_count: [1]\n"
                            "bandwidth: [1]\n"
                            "latency: [0]\n"
                            "links: [ { efficiency: 1, launch: 0, contention: 1 } ]\n"
                            "device:\n"
                            "  gflops: { f32: 100 }\n"
                            "  memory: { levels: [ { bandwidth: 100 } ] }\n"
                            "  host_copy: { bandwidth: %g, latency: 0 }\n",
                            host_bandwidth);
  WEFT_ASSERT_OK(
      weft_machine_read("lagging.yaml", text, (size_t)size, setting->allocator, &setting->machine));
}

static void setting_deinit(setting_t* setting) {
  weft_machine_release(setting->machine);
  weft_device_destroy(setting->device);
}

static void fill(uint64_t seed, uint32_t index, weft_tensor_t* tensor) {
  const weft_random_key_t key = weft_random_key(seed * 31 + index);
  const int64_t count = weft_shape_element_count(&tensor->shape);
  for (int64_t i = 0; i < count; ++i) {
    if (tensor->shape.dtype == WEFT_DTYPE_F32) {
      ((float*)tensor->data)[i] =
          (float)(0.2 * weft_random_uniform(key, (uint64_t)i) - 0.1 + 0.01 * (index % 3));
    } else if (tensor->shape.dtype == WEFT_DTYPE_I32) {
      ((int32_t*)tensor->data)[i] = (int32_t)(weft_random_uniform(key, (uint64_t)i) * 10);
    }
  }
}

// All arguments and results after STEPS steps, one behind the other.
static void* run_plan(const setting_t* setting, const weft_plan_t* plan, uint64_t seed,
                      size_t* out_size) {
  weft_executor_t* executor = NULL;
  weft_tensor_t view;
  size_t size = 0;
  WEFT_ASSERT_OK(weft_executor_create(plan, setting->device, NULL, setting->allocator, &executor));
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    WEFT_ASSERT_OK(weft_executor_argument(executor, i, &view));
    fill(seed, i, &view);
    size += weft_shape_size_bytes(&view.shape);
  }
  for (int step = 0; step < STEPS; ++step) WEFT_ASSERT_OK(weft_executor_step(executor));
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    WEFT_ASSERT_OK(weft_executor_result(executor, i, &view));
    size += weft_shape_size_bytes(&view.shape);
  }
  char* bytes = malloc(size + 1);
  ck_assert_ptr_nonnull(bytes);
  size_t at = 0;
  for (uint32_t i = 0; i < plan->argument_count + plan->result_count; ++i) {
    const bool is_argument = i < plan->argument_count;
    WEFT_ASSERT_OK(is_argument ? weft_executor_argument(executor, i, &view)
                               : weft_executor_result(executor, i - plan->argument_count, &view));
    memcpy(bytes + at, view.data, weft_shape_size_bytes(&view.shape));
    at += weft_shape_size_bytes(&view.shape);
  }
  weft_executor_release(executor);
  *out_size = size;
  return bytes;
}

// The number of MiB behind |words| in |message|; few bytes are told as such.
static double read_mebibytes(const char* message, const char* words) {
  const char* at = strstr(message, words);
  double number = 0;
  char unit[6];
  ck_assert_msg(at && sscanf(at + strlen(words), "%lf %5[A-Za-z]", &number, unit) == 2, "%s",
                message);
  if (strcmp(unit, "bytes") == 0) return number / (1 << 20);
  ck_assert_str_eq(unit, "MiB");
  return number;
}

// The two figures of a refusal: what the best plan takes, and what none can do without.
static void read_refusal(const char* message, double* out_best, double* out_least) {
  *out_best = read_mebibytes(message, "the best plan found takes ");
  *out_least = read_mebibytes(message, "no plan can take less than ");
}

// Compiles with |budget| (0: none) and |policy|; NULL when the budget cannot be kept.
static weft_plan_t* compile(const setting_t* setting, const weft_graph_t* graph,
                            const weft_memory_policy_t* policy, size_t budget) {
  weft_compile_options_t options = {
      .struct_size = sizeof(options), .machine = setting->machine, .memory = *policy};
  weft_plan_t* plan = NULL;
  weft_plan_memory_t memory;
  options.memory.budget_bytes = budget;
  weft_status_t status =
      weft_compile_with(graph, &options, setting->device, setting->allocator, &plan);
  if (weft_status_code(status) == WEFT_STATUS_OUT_OF_MEMORY) {
    double best = 0;
    double least = 0;
    ck_assert_ptr_nonnull(strstr(weft_status_message(status), "cannot be kept"));
    read_refusal(weft_status_message(status), &best, &least);
    ck_assert_double_le(least, best);
    ck_assert_double_gt(best * (1 << 20) + 1024, (double)budget);
    ck_assert_ptr_null(plan);
    weft_status_release(status);
    return NULL;
  }
  WEFT_ASSERT_OK(status);
  weft_plan_memory(plan, &memory);
  if (budget) ck_assert_uint_le(memory.peak_bytes, budget);
  return plan;
}

// Cuts the step's memory to |percent| of what it is; true when that was possible.
static bool check_budget(const setting_t* setting, const weft_graph_t* graph, const char* name,
                         const weft_memory_policy_t* policy, unsigned percent, uint64_t seed) {
  const weft_memory_policy_t none = {0};
  weft_plan_memory_t memory;
  weft_plan_memory_t cut_memory;
  size_t sizes[2];
  weft_plan_t* whole = compile(setting, graph, &none, 0);
  weft_plan_memory(whole, &memory);
  const size_t budget = memory.peak_bytes - memory.step_bytes * (100 - percent) / 100;
  weft_plan_t* cut = compile(setting, graph, policy, budget);
  if (cut) {
    void* expected = run_plan(setting, whole, seed, &sizes[0]);
    void* actual = run_plan(setting, cut, seed, &sizes[1]);
    weft_plan_memory(cut, &cut_memory);
    const weft_plan_memory_actions_t* actions = &cut->memory_actions;
    if (name) {
      printf("%s at %u %%: %.2f of %.2f MiB a step, %u recomputed, %u offloaded (%.2f MiB)\n", name,
             percent, (double)cut_memory.step_bytes / (1 << 20),
             (double)memory.step_bytes / (1 << 20), actions->recomputed, actions->offloaded,
             (double)cut_memory.host_bytes / (1 << 20));
    }
    ck_assert_uint_eq(sizes[0], sizes[1]);
    ck_assert_msg(memcmp(expected, actual, sizes[0]) == 0,
                  "%s, seed %llu: other bits with %u %% of the memory", name ? name : "program",
                  (unsigned long long)seed, percent);
    if (policy->keep_computed) ck_assert_uint_eq(actions->recomputed, 0);
    if (policy->keep_on_device) ck_assert_uint_eq(actions->offloaded, 0);
    free(expected);
    free(actual);
  }
  weft_plan_release(whole);
  weft_plan_release(cut);
  return cut != NULL;
}

static weft_graph_t* read_step(const setting_t* setting, const char* path) {
  size_t size = 0;
  weft_graph_t* graph = NULL;
  char* text = weft_testing_read_file(path, &size);
  WEFT_ASSERT_OK(weft_graph_parse(text, size, path, NULL, setting->allocator, &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  free(text);
  return graph;
}

static void check_example(const char* path, unsigned recomputed, unsigned offloaded) {
  setting_t setting;
  weft_graph_t* graph = NULL;
  const weft_memory_policy_t recompute = {.keep_on_device = true};
  const weft_memory_policy_t offload = {.keep_computed = true};
  const weft_memory_policy_t both = {0};
  setting_init(1, 0, &setting);
  graph = read_step(&setting, path);
  ck_assert_msg(check_budget(&setting, graph, path, &recompute, recomputed, 1), "%s: not %u %%",
                path, recomputed);
  ck_assert_msg(check_budget(&setting, graph, path, &offload, offloaded, 2), "%s: not %u %%", path,
                offloaded);
  for (unsigned percent = 90; percent >= 30; percent -= 20) {
    (void)check_budget(&setting, graph, path, &both, percent, percent);
  }
  // Nothing but the step's temporaries can be given up.
  ck_assert_ptr_null(compile(&setting, graph, &both, 4096));
  weft_graph_release(graph);
  setting_deinit(&setting);
}

// Breaks when a value is made again from something that has changed, read from the wrong copy, or
// when less is saved than the steps allow.
START_TEST(examples_keep_budgets) {
  check_example("examples/cnn/step.mlir", 100, 95);
  check_example("examples/gpt/tiny/step.mlir", 80, 65);
}
END_TEST

// A step whose value s lives across the peak and is made from two halves that are written one after
// the other.
static const char* const concatenation =
    "func.func @main(%x: tensor<256x2xf32>, %w: tensor<4x256xf32>, %v: tensor<4x256xf32>)"
    " -> tensor<256x256xf32> {\n"
    "  %n = stablehlo.negate %x : tensor<256x2xf32>\n"
    "  %e = stablehlo.exponential %x : tensor<256x2xf32>\n"
    "  %c = stablehlo.concatenate %n, %e, dim = 1 : (tensor<256x2xf32>, tensor<256x2xf32>)"
    " -> tensor<256x4xf32>\n"
    "  %s = stablehlo.dot_general %c, %w, contracting_dims = [1] x [0] :"
    " (tensor<256x4xf32>, tensor<4x256xf32>) -> tensor<256x256xf32>\n"
    "  %u = stablehlo.dot_general %v, %w, contracting_dims = [0] x [0] :"
    " (tensor<4x256xf32>, tensor<4x256xf32>) -> tensor<256x256xf32>\n"
    "  %a = stablehlo.dot_general %u, %s, contracting_dims = [1] x [0] :"
    " (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>\n"
    "  %b = stablehlo.dot_general %a, %u, contracting_dims = [1] x [0] :"
    " (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>\n"
    "  %r = stablehlo.dot_general %b, %s, contracting_dims = [1] x [0] :"
    " (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>\n"
    "  return %r : tensor<256x256xf32>\n"
    "}\n";

// Breaks when what is made from a concatenation cannot be made again, or from one part only.
START_TEST(concatenations_are_repeated) {
  setting_t setting;
  weft_graph_t* graph = NULL;
  const weft_memory_policy_t recompute = {.keep_on_device = true};
  setting_init(1, 0, &setting);
  WEFT_ASSERT_OK(weft_graph_parse(concatenation, strlen(concatenation), "concatenation", NULL,
                                  setting.allocator, &graph));
  ck_assert(check_budget(&setting, graph, "concatenation", &recompute, 80, 1));
  weft_graph_release(graph);
  check_example("examples/llama/tiny/step.mlir", 70, 65);
  setting_deinit(&setting);
}
END_TEST

// Layers x -> tanh(x w) with skips over random distances, then their gradients in reverse: what
// every training step looks like, with activations much larger than parameters.
#define ROWS 256
#define WIDTH 16
#define MOST_LAYERS 12
#define ACTIVATION "tensor<256x16xf32>"
#define WEIGHT "tensor<16x16xf32>"

static uint32_t draw(uint64_t seed, uint32_t number, uint32_t below) {
  const weft_random_key_t key = weft_random_key(seed);
  return (uint32_t)(weft_random_uniform(key, number) * below) % below;
}

static void append_layers(uint64_t seed, uint32_t layers, weft_string_buffer_t* text) {
  for (uint32_t i = 1; i <= layers; ++i) {
    weft_string_buffer_append_format(
        text,
        "  %%p%u = stablehlo.dot_general %%x%u, %%w%u, contracting_dims = [1] x [0] : "
        "(" ACTIVATION ", " WEIGHT ") -> " ACTIVATION
        "\n"
        "  %%t%u = stablehlo.tanh %%p%u : " ACTIVATION
        "\n"
        "  %%x%u = stablehlo.add %%t%u, %%x%u : " ACTIVATION "\n",
        i, i - 1, i, i, i, i, i, draw(seed, i, i));
  }
}

static void append_gradients(uint32_t layers, weft_string_buffer_t* text) {
  weft_string_buffer_append_format(
      text, "  %%g%u = stablehlo.multiply %%x%u, %%x%u : " ACTIVATION "\n", layers, layers, layers);
  for (uint32_t i = layers; i >= 1; --i) {
    weft_string_buffer_append_format(
        text,
        "  %%s%u = stablehlo.multiply %%t%u, %%t%u : " ACTIVATION
        "\n"
        "  %%d%u = stablehlo.multiply %%g%u, %%s%u : " ACTIVATION
        "\n"
        "  %%e%u = stablehlo.dot_general %%x%u, %%d%u, contracting_dims = [0] x [0] : "
        "(" ACTIVATION ", " ACTIVATION ") -> " WEIGHT
        "\n"
        "  %%n%u = stablehlo.subtract %%w%u, %%e%u : " WEIGHT
        "\n"
        "  %%g%u = stablehlo.dot_general %%d%u, %%w%u, contracting_dims = [1] x [1] : "
        "(" ACTIVATION ", " WEIGHT ") -> " ACTIVATION "\n",
        i, i, i, i, i, i, i, i - 1, i, i, i, i, i - 1, i, i);
  }
}

static void generate_layers(uint64_t seed, uint32_t layers, weft_string_buffer_t* text) {
  weft_string_buffer_append_cstring(text, "func.func @main(%x0: " ACTIVATION);
  for (uint32_t i = 1; i <= layers; ++i) {
    weft_string_buffer_append_format(text, ", %%w%u: " WEIGHT " {tf.aliasing_output = %u : i32}", i,
                                     i - 1);
  }
  weft_string_buffer_append_cstring(text, ") -> (");
  for (uint32_t i = 1; i <= layers; ++i) {
    weft_string_buffer_append_format(text, "%s" WEIGHT, i > 1 ? ", " : "");
  }
  weft_string_buffer_append_cstring(text, ") {\n");
  append_layers(seed, layers, text);
  append_gradients(layers, text);
  weft_string_buffer_append_cstring(text, "  return ");
  for (uint32_t i = 1; i <= layers; ++i) {
    weft_string_buffer_append_format(text, "%s%%n%u", i > 1 ? ", " : "", i);
  }
  for (uint32_t i = 1; i <= layers; ++i) {
    weft_string_buffer_append_format(text, "%s" WEIGHT, i > 1 ? ", " : " : ");
  }
  weft_string_buffer_append_cstring(text, "\n}\n");
}

static void check_random_layers(double host_bandwidth, uint32_t program_count) {
  setting_t setting;
  const uint64_t first = weft_testing_seed();
  uint32_t kept[3] = {0};
  setting_init(1, host_bandwidth, &setting);
  for (uint64_t seed = first; seed < first + program_count; ++seed) {
    weft_string_buffer_t text;
    weft_graph_t* graph = NULL;
    const weft_memory_policy_t policy = {.keep_computed = seed % 3 == 0,
                                         .keep_on_device = seed % 3 == 1};
    weft_string_buffer_init(setting.allocator, &text);
    generate_layers(seed, 4 + draw(seed, 100, MOST_LAYERS - 3), &text);
    WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
    WEFT_ASSERT_OK(
        weft_graph_parse(text.data, text.size, "layers.mlir", NULL, setting.allocator, &graph));
    WEFT_ASSERT_OK(weft_graph_verify(graph));
    kept[seed % 3] += check_budget(&setting, graph, NULL, &policy, 50 + draw(seed, 101, 45), seed);
    weft_graph_release(graph);
    weft_string_buffer_deinit(&text);
  }
  printf(
      "of %u programs each, within their budgets: %u by offloading, %u by recomputing, %u by "
      "both\n",
      program_count / 3, kept[0], kept[1], kept[2]);
  // A sixth of all budgets, by any means: about a half is usual.
  for (int i = 0; i < 3; ++i) ck_assert_uint_ge(kept[i], program_count / 18);
  setting_deinit(&setting);
}

START_TEST(random_layers_keep_budgets) {
  check_random_layers(0, weft_testing_rounds(120, 24));
}
END_TEST

// Copies to the host that take much longer than what computes beside them: computation waits.
START_TEST(copies_that_lag_keep_budgets) {
  check_random_layers(1, weft_testing_rounds(36, 9));
  check_random_layers(0.05, weft_testing_rounds(36, 9));
}
END_TEST

// Few of these have anything to give up: they are here for the odd operations.
START_TEST(random_programs_keep_budgets) {
  setting_t setting;
  const uint64_t first = weft_testing_seed();
  uint32_t kept = 0;
  const uint32_t program_count = weft_testing_rounds(150, 20);
  setting_init(1, 0, &setting);
  for (uint64_t seed = first; seed < first + program_count; ++seed) {
    weft_string_buffer_t text;
    weft_graph_t* graph = NULL;
    const weft_memory_policy_t policy = {0};
    weft_string_buffer_init(setting.allocator, &text);
    weft_generate_program(seed, 60, &text);
    WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
    WEFT_ASSERT_OK(
        weft_graph_parse(text.data, text.size, "random.mlir", NULL, setting.allocator, &graph));
    WEFT_ASSERT_OK(weft_graph_verify(graph));
    kept += check_budget(&setting, graph, NULL, &policy, 97, seed);
    weft_graph_release(graph);
    weft_string_buffer_deinit(&text);
  }
  printf("%u of %u programs run in 97 %% of their step's memory\n", kept, program_count);
  setting_deinit(&setting);
}
END_TEST

// Breaks when a refusal names another bound than what one instruction has to have at once, or one
// that a plan can do without.
START_TEST(refusals_say_what_no_plan_can_do_without) {
  setting_t setting;
  weft_graph_t* graph = NULL;
  weft_plan_t* plan = NULL;
  setting_init(1, 0, &setting);
  weft_compile_options_t options = {
      .struct_size = sizeof(options), .machine = setting.machine, .memory = {.budget_bytes = 4096}};
  WEFT_ASSERT_OK(weft_graph_parse(concatenation, strlen(concatenation), "concatenation", NULL,
                                  setting.allocator, &graph));
  // %a reads %u and %s, 256 KiB each, and is as large.
  WEFT_ASSERT_STATUS(weft_compile_with(graph, &options, setting.device, setting.allocator, &plan),
                     OUT_OF_MEMORY, "stablehlo.dot_general at 7:3 touches 0.750 MiB more at once");
  weft_graph_release(graph);
  graph = read_step(&setting, "examples/gpt/tiny/step.mlir");
  weft_status_t status =
      weft_compile_with(graph, &options, setting.device, setting.allocator, &plan);
  double best = 0;
  double least = 0;
  ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_OUT_OF_MEMORY);
  read_refusal(weft_status_message(status), &best, &least);
  weft_status_release(status);
  ck_assert_double_le(least, best);
  for (int part = 1; part <= 8; ++part) {
    // Plans exist in between, none below.
    options.memory.budget_bytes = (uint64_t)((least + (best - least) * part / 4) * (1 << 20));
    status = weft_compile_with(graph, &options, setting.device, setting.allocator, &plan);
    if (weft_status_is_ok(status)) {
      weft_plan_memory_t memory;
      weft_plan_memory(plan, &memory);
      ck_assert_double_ge((double)memory.peak_bytes / (1 << 20), least - 0.001);
      weft_plan_release(plan);
    } else {
      ck_assert_int_le(part, 4);
      weft_status_release(status);
    }
  }
  weft_graph_release(graph);
  setting_deinit(&setting);
}
END_TEST

// Whatever some of the allowed means keep, all of them do. Breaks when what is cheapest to give up
// stands in the way.
START_TEST(all_means_keep_what_some_keep) {
  static const char* const paths[] = {"examples/cnn/step.mlir", "examples/gpt/tiny/step.mlir"};
  const weft_memory_policy_t all = {0};
  uint32_t kept = 0;
  setting_t setting;
  setting_init(1, 0, &setting);
  for (size_t p = 0; p < sizeof(paths) / sizeof(paths[0]); ++p) {
    weft_graph_t* graph = read_step(&setting, paths[p]);
    weft_plan_t* whole = compile(&setting, graph, &all, 0);
    weft_plan_memory_t memory;
    weft_plan_memory(whole, &memory);
    weft_plan_release(whole);
    for (size_t part = 4; part <= 14; part += 2) {
      const size_t budget = memory.peak_bytes - memory.step_bytes / 16 * (16 - part);
      uint32_t by_some = 0;
      for (int means = 0; means < 2; ++means) {
        const weft_memory_policy_t some = {.keep_computed = means == 0,
                                           .keep_on_device = means == 1};
        weft_plan_t* plan = compile(&setting, graph, &some, budget);
        by_some += plan != NULL;
        weft_plan_release(plan);
      }
      weft_plan_t* plan = compile(&setting, graph, &all, budget);
      ck_assert_msg(plan || !by_some, "%s: %zu bytes are kept by some means, not by all", paths[p],
                    budget);
      kept += by_some > 0;
      weft_plan_release(plan);
    }
    weft_graph_release(graph);
  }
  ck_assert_uint_ge(kept, 4);
  setting_deinit(&setting);
}
END_TEST

// Copies that lag make the choice of what to give up matter. Breaks when a larger budget gets a
// plan that is much slower than that of a smaller one.
START_TEST(larger_budgets_are_hardly_slower) {
  setting_t setting;
  const weft_memory_policy_t copies = {.keep_computed = true};
  const weft_memory_policy_t none = {0};
  setting_init(1, 1, &setting);
  weft_graph_t* graph = read_step(&setting, "examples/gpt/tiny/step.mlir");
  weft_plan_t* whole = compile(&setting, graph, &none, 0);
  weft_plan_memory_t memory;
  weft_plan_memory(whole, &memory);
  weft_plan_release(whole);
  uint64_t quickest_ns = UINT64_MAX;
  uint32_t kept = 0;
  double worst = 1;
  for (size_t part = 16; part <= 32; ++part) {
    const size_t budget = memory.peak_bytes - memory.step_bytes / 32 * (32 - part);
    weft_plan_t* plan = compile(&setting, graph, &copies, budget);
    if (!plan) continue;
    ++kept;
    const uint64_t step_ns = plan->prediction.step_ns;
    if ((double)step_ns / (double)quickest_ns > worst) {
      worst = (double)step_ns / (double)quickest_ns;
    }
    if (step_ns < quickest_ns) quickest_ns = step_ns;
    weft_plan_release(plan);
  }
  printf("%u budgets kept; at worst %.3f of the step of a smaller one\n", kept, worst);
  ck_assert_uint_ge(kept, 8);
  ck_assert_double_le(worst, 1.05);
  weft_graph_release(graph);
  setting_deinit(&setting);
}
END_TEST

// With DDP the gradients lie in a bucket in the end. Breaks when they are taken for twice as much,
// so that the peak is looked for where nothing can be given up.
START_TEST(buckets_count_once) {
  setting_t setting;
  weft_strategy_registry_t* registry = NULL;
  weft_strategy_values_t values;
  weft_mesh_t mesh;
  weft_arena_t arena;
  weft_program_t* program = NULL;
  weft_plan_t* whole = NULL;
  weft_plan_t* cut = NULL;
  weft_plan_memory_t memory;
  setting_init(1, 0, &setting);
  weft_arena_init(setting.allocator, &arena);
  WEFT_ASSERT_OK(weft_strategy_registry_create(setting.allocator, &registry));
  WEFT_ASSERT_OK(weft_strategy_registry_select(registry, "ddp", NULL, 0, &arena, &values));
  WEFT_ASSERT_OK(weft_mesh_parse("dp=8", &arena, &mesh));
  const weft_program_options_t options = {
      .struct_size = sizeof(options), .values = &values, .mesh = &mesh};
  weft_graph_t* graph = read_step(&setting, "examples/gpt/step.mlir");
  WEFT_ASSERT_OK(weft_program_create(graph, &options, setting.allocator, &program));
  weft_compile_options_t compile_options = {
      .struct_size = sizeof(compile_options), .rank_count = 8, .machine = setting.machine};
  WEFT_ASSERT_OK(weft_compile_with(program->graph, &compile_options, setting.device,
                                   setting.allocator, &whole));
  weft_plan_memory(whole, &memory);
  compile_options.memory.keep_on_device = true;
  compile_options.memory.budget_bytes = memory.peak_bytes - memory.step_bytes / 4;
  WEFT_ASSERT_OK(
      weft_compile_with(program->graph, &compile_options, setting.device, setting.allocator, &cut));
  ck_assert_uint_gt(cut->memory_actions.recomputed, 0);
  weft_plan_release(cut);
  weft_plan_release(whole);
  weft_program_release(program);
  weft_graph_release(graph);
  weft_strategy_registry_release(registry);
  weft_arena_deinit(&arena);
  setting_deinit(&setting);
}
END_TEST

START_TEST(budgets_need_a_machine) {
  setting_t setting;
  weft_graph_t* graph = NULL;
  weft_plan_t* plan = NULL;
  setting_init(1, 0, &setting);
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .memory = {.budget_bytes = 4096}};
  graph = read_step(&setting, "examples/mlp/step.mlir");
  WEFT_ASSERT_STATUS(weft_compile_with(graph, &options, setting.device, setting.allocator, &plan),
                     INVALID_ARGUMENT, "a memory budget needs a machine");
  weft_graph_release(graph);
  setting_deinit(&setting);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("memory budget");
  TCase* examples = tcase_create("examples");
  tcase_add_test(examples, examples_keep_budgets);
  tcase_add_test(examples, concatenations_are_repeated);
  tcase_add_test(examples, refusals_say_what_no_plan_can_do_without);
  tcase_add_test(examples, buckets_count_once);
  tcase_add_test(examples, all_means_keep_what_some_keep);
  tcase_add_test(examples, larger_budgets_are_hardly_slower);
  tcase_add_test(examples, budgets_need_a_machine);
  suite_add_tcase(suite, examples);
  TCase* random = tcase_create("random");
  weft_testing_check_leaks(random);
  tcase_add_test(random, random_layers_keep_budgets);
  tcase_add_test(random, copies_that_lag_keep_budgets);
  tcase_add_test(random, random_programs_keep_budgets);
  suite_add_tcase(suite, random);
  return suite;
}
