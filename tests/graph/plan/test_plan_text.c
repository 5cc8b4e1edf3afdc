// Plan files: what is written reads back to the same plan, which runs with the same bits; damaged,
// foreign and hostile files are refused with a sentence, and never crash the reader.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "graph/plan/verify.h"
#include "memory/counting_allocator.h"
#include "runtime/base/random.h"
#include "tests/runtime/exec/program_generator.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

// Plans -------------------------------------------------------------------------------------------

static weft_device_t* make_device(void) {
  weft_device_t* device = NULL;
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options), .thread_count = 1};
  WEFT_ASSERT_OK(weft_cpu_device_create(&options, weft_allocator_system(), &device));
  return device;
}

static weft_plan_t* compile(const weft_graph_t* graph, uint32_t ranks, weft_device_t* device) {
  weft_plan_t* plan = NULL;
  const weft_compile_options_t options = {.struct_size = sizeof(options), .rank_count = ranks};
  WEFT_ASSERT_OK(weft_compile_with(graph, &options, device, weft_testing_allocator(), &plan));
  return plan;
}

static weft_plan_t* compile_text(const char* text, size_t size, weft_device_t* device) {
  weft_graph_t* graph = NULL;
  WEFT_ASSERT_OK(weft_graph_parse(text, size, "made.mlir", NULL, weft_testing_allocator(), &graph));
  WEFT_ASSERT_OK(weft_graph_verify(graph));
  weft_plan_t* plan = compile(graph, 1, device);
  weft_graph_release(graph);
  return plan;
}

typedef struct file_s {
  char* text;
  size_t size;
} file_t;

static file_t write_plan(const weft_plan_t* plan) {
  file_t file;
  WEFT_ASSERT_OK(weft_plan_write(plan, weft_testing_allocator(), &file.text, &file.size));
  return file;
}

static void release_file(file_t* file) {
  weft_allocator_release(weft_testing_allocator(), file->text, file->size + 1, 1);
}

static weft_plan_t* read_plan(const file_t* file) {
  weft_plan_t* plan = NULL;
  // Without the terminator, so that a step beyond the end shows under ASan.
  char* copy = malloc(file->size);
  ck_assert_ptr_nonnull(copy);
  memcpy(copy, file->text, file->size);
  WEFT_ASSERT_OK(weft_plan_read("made.plan", copy, file->size, weft_testing_allocator(), &plan));
  free(copy);
  return plan;
}

static void expect_same_text(const file_t* a, const file_t* b, const char* what) {
  size_t at = 0;
  while (at < a->size && at < b->size && a->text[at] == b->text[at]) ++at;
  if (at == a->size && at == b->size) return;
  size_t begin = at;
  while (begin > 0 && a->text[begin - 1] != '\n') --begin;
  ck_abort_msg("%s: the second text differs at byte %zu:\n%.*s\ninstead of\n%.*s", what, at,
               (int)strcspn(b->text + begin, "\n"), b->text + begin,
               (int)strcspn(a->text + begin, "\n"), a->text + begin);
}

// Writes, reads and writes |plan|, and returns what was read.
static weft_plan_t* round_trip(const weft_plan_t* plan, const char* what) {
  uint64_t hash = 0;
  uint64_t read_hash = 0;
  file_t first = write_plan(plan);
  weft_plan_t* read = read_plan(&first);
  file_t second = write_plan(read);
  expect_same_text(&first, &second, what);
  WEFT_ASSERT_OK(weft_plan_hash(plan, &hash));
  WEFT_ASSERT_OK(weft_plan_hash(read, &read_hash));
  ck_assert_uint_eq(hash, read_hash);
  release_file(&first);
  release_file(&second);
  return read;
}

// Strategies --------------------------------------------------------------------------------------

typedef struct source_s {
  char* text;
  size_t size;
} source_t;

static source_t load(const char* path) {
  source_t source = {0};
  FILE* file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "%s", path);
  ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
  source.size = (size_t)ftell(file);
  source.text = malloc(source.size + 1);
  ck_assert_ptr_nonnull(source.text);
  rewind(file);
  ck_assert_uint_eq(fread(source.text, 1, source.size, file), source.size);
  fclose(file);
  return source;
}

static const program_layout_t layouts[] = {
    {.strategy = "single_device", .mesh = "dp=1"},
    {.strategy = "single_device",
     .mesh = "dp=1",
     .settings = "unroll_accumulation=false",
     .micro_batches = 4},
    {.strategy = "ddp", .mesh = "dp=2"},
    {.strategy = "ddp", .mesh = "dp=2", .micro_batches = 2},
    {.strategy = "deepspeed_stage_1", .mesh = "dp=4"},
    {.strategy = "deepspeed_stage_2", .mesh = "dp=2", .micro_batches = 2},
    {.strategy = "deepspeed_stage_3", .mesh = "dp=8"},
    {.strategy = "fsdp", .mesh = "dp=4"},
    {.strategy = "fsdp", .mesh = "dp=2", .micro_batches = 2},
    {.strategy = "fsdp",
     .mesh = "dp=2",
     .settings = "unroll_accumulation=false",
     .micro_batches = 2},
    {.strategy = "fsdp",
     .mesh = "replicate=2,shard=2",
     .settings = "sharding_strategy=HYBRID_SHARD"},
};

// All of them, or with |every| 3 a third: larger steps have the same kinds of instructions.
static void check_layouts(const char* path, size_t every) {
  const source_t source = load(path);
  weft_device_t* device = make_device();
  for (size_t i = 0; i < sizeof(layouts) / sizeof(layouts[0]); i += every) {
    program_case_t test;
    WEFT_ASSERT_OK(program_case_init(source.text, source.size, &layouts[i], &test));
    weft_plan_t* plan = compile(test.program->graph, test.mesh.rank_count, device);
    weft_plan_t* read = round_trip(plan, layouts[i].strategy);
    ck_assert_uint_eq(read->instruction_count, plan->instruction_count);
    weft_plan_communication_t expected;
    weft_plan_communication_t actual;
    weft_plan_communication(plan, 1 % test.mesh.rank_count, &expected);
    weft_plan_communication(read, 1 % test.mesh.rank_count, &actual);
    ck_assert_mem_eq(&expected, &actual, sizeof(expected));
    weft_plan_memory_t memory;
    weft_plan_memory_t read_memory;
    weft_plan_memory(plan, &memory);
    weft_plan_memory(read, &read_memory);
    ck_assert_mem_eq(&memory, &read_memory, sizeof(memory));
    weft_plan_release(read);
    weft_plan_release(plan);
    program_case_deinit(&test);
  }
  weft_device_destroy(device);
  free(source.text);
}

START_TEST(mlp_of_every_strategy) {
  check_layouts("examples/mlp/step.mlir", 1);
}
END_TEST

START_TEST(cnn_of_every_strategy) {
  check_layouts("examples/cnn/step.mlir", 3);
}
END_TEST

START_TEST(gpt_of_every_strategy) {
  check_layouts("examples/gpt/tiny/step.mlir", 3);
}
END_TEST

// Locations of the step survive: messages about a plan that was read name the step's lines.
START_TEST(locations_are_those_of_the_step) {
  static const char text[] =
      "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %0 = stablehlo.add %x, %x : tensor<4xf32>\n"
      "  %1 = stablehlo.sine %0 : tensor<4xf32> loc(\"layer\"(\"model.py\":3:7))\n"
      "  return %1 : tensor<4xf32>\n}\n";
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(text, strlen(text), device);
  weft_plan_t* read = round_trip(plan, "locations");
  const weft_block_t* body = read->function->body;
  ck_assert_str_eq(read->graph->file_name, "made.mlir");
  ck_assert_uint_eq(body->ops[0]->location.line, 2);
  ck_assert_uint_eq(body->ops[0]->location.column, 3);
  ck_assert_str_eq(body->ops[1]->location.name, "\"layer\"(\"model.py\":3:7)");
  weft_plan_release(read);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

// Running -----------------------------------------------------------------------------------------

static void fill(uint64_t seed, weft_tensor_t* tensor) {
  const weft_random_key_t key = weft_random_key(seed);
  float* data = tensor->data;
  if (tensor->shape.dtype != WEFT_DTYPE_F32) return;  // zeros
  for (int64_t i = 0; i < weft_shape_element_count(&tensor->shape); ++i) {
    data[i] = (float)(weft_random_uniform(key, (uint64_t)i) * 2.0 - 1.0);
  }
}

// Both plans with equal arguments: equal bits in all results and arguments, twice.
static void expect_same_run(uint64_t seed, const weft_plan_t* a, const weft_plan_t* b,
                            weft_device_t* device) {
  const weft_plan_t* plans[] = {a, b};
  weft_executor_t* executors[2];
  for (int p = 0; p < 2; ++p) {
    WEFT_ASSERT_OK(
        weft_executor_create(plans[p], device, NULL, weft_testing_allocator(), &executors[p]));
    for (uint32_t i = 0; i < a->argument_count; ++i) {
      weft_tensor_t view;
      WEFT_ASSERT_OK(weft_executor_argument(executors[p], i, &view));
      fill(seed + i, &view);
    }
    for (int step = 0; step < 2; ++step) WEFT_ASSERT_OK(weft_executor_step(executors[p]));
  }
  for (uint32_t i = 0; i < a->argument_count + a->result_count; ++i) {
    weft_tensor_t views[2];
    for (int p = 0; p < 2; ++p) {
      WEFT_ASSERT_OK(i < a->argument_count
                         ? weft_executor_argument(executors[p], i, &views[p])
                         : weft_executor_result(executors[p], i - a->argument_count, &views[p]));
    }
    ck_assert(weft_shape_equal(&views[0].shape, &views[1].shape));
    const size_t bytes = weft_shape_size_bytes(&views[0].shape);
    if (!weft_testing_same_bytes(views[0].data, views[1].data, bytes)) {
      ck_abort_msg("seed %" PRIu64 ": value %u has other bits after writing and reading", seed, i);
    }
  }
  for (int p = 0; p < 2; ++p) weft_executor_release(executors[p]);
}

START_TEST(random_programs_run_with_equal_bits) {
  const uint64_t first = weft_testing_seed();
  weft_device_t* device = make_device();
  for (uint64_t seed = first; seed < first + 60; ++seed) {
    weft_string_buffer_t text;
    weft_string_buffer_init(weft_testing_allocator(), &text);
    weft_generate_program(seed, 24, &text);
    WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
    weft_plan_t* plan = compile_text(text.data, text.size, device);
    weft_plan_t* read = round_trip(plan, "a random program");
    expect_same_run(seed, plan, read, device);
    weft_plan_release(read);
    weft_plan_release(plan);
    weft_string_buffer_deinit(&text);
  }
  weft_device_destroy(device);
}
END_TEST

// Operations with kernels and regions of their own, constants, and steps with attributes.
static const char every_kernel[] =
    "func.func @main(%x: tensor<4x8xf32>, %i: tensor<i32>, %u: tensor<1x8xf32>) -> "
    "(tensor<4x8xf32>, tensor<8xf32>, tensor<4x8xi1>, tensor<4x4xf64>, tensor<8x8xf32>, "
    "tensor<4x8xf16>, tensor<3x8xf32>) {\n"
    "  %c = stablehlo.constant dense<[[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]]> : "
    "tensor<1x8xf32>\n"
    "  %z = stablehlo.constant dense<0.5> : tensor<f32>\n"
    "  %w = stablehlo.constant dense<[2.0, 4.0, 8.0, 16.0, 1.0, 1.0, 1.0, 9.0]> : tensor<8xf32>\n"
    "  %a = stablehlo.dynamic_update_slice %x, %u, %i, %i : (tensor<4x8xf32>, tensor<1x8xf32>, "
    "tensor<i32>, tensor<i32>) -> tensor<4x8xf32>\n"
    "  %s = \"stablehlo.sort\"(%a) <{dimension = 1 : i64, is_stable = true}> ({\n"
    "  ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n"
    "    %pp = stablehlo.multiply %p, %z : tensor<f32>\n"
    "    %qq = stablehlo.multiply %q, %z : tensor<f32>\n"
    "    %l = stablehlo.compare LT, %pp, %qq, TOTALORDER : (tensor<f32>, tensor<f32>) -> "
    "tensor<i1>\n"
    "    stablehlo.return %l : tensor<i1>\n"
    "  }) : (tensor<4x8xf32>) -> tensor<4x8xf32>\n"
    "  %r = \"stablehlo.reduce\"(%s, %z) <{dimensions = array<i64: 0>}> ({\n"
    "  ^bb0(%p: tensor<f32>, %q: tensor<f32>):\n"
    "    %t = stablehlo.add %p, %q : tensor<f32>\n"
    "    %m = stablehlo.maximum %t, %z : tensor<f32>\n"
    "    stablehlo.return %m : tensor<f32>\n"
    "  }) : (tensor<4x8xf32>, tensor<f32>) -> tensor<8xf32>\n"
    "  %wb = stablehlo.broadcast_in_dim %w, dims = [1] : (tensor<8xf32>) -> tensor<4x8xf32>\n"
    "  %k = stablehlo.compare GE, %s, %wb, FLOAT : (tensor<4x8xf32>, tensor<4x8xf32>) -> "
    "tensor<4x8xi1>\n"
    "  %d = stablehlo.convert %x : (tensor<4x8xf32>) -> tensor<4x8xf64>\n"
    "  %g = stablehlo.dot_general %d, %d, contracting_dims = [1] x [1] : (tensor<4x8xf64>, "
    "tensor<4x8xf64>) -> tensor<4x4xf64>\n"
    "  %rp = stablehlo.reduce_precision %s, format = e5m2 : tensor<4x8xf32>\n"
    "  %io = stablehlo.iota dim = 0 : tensor<4x8xf32>\n"
    "  %ad = stablehlo.add %rp, %io : tensor<4x8xf32>\n"
    "  %cc = stablehlo.concatenate %ad, %s, dim = 0 : (tensor<4x8xf32>, tensor<4x8xf32>) -> "
    "tensor<8x8xf32>\n"
    "  %h = stablehlo.select %k, %s, %wb : tensor<4x8xi1>, tensor<4x8xf32>\n"
    "  %f = stablehlo.convert %h : (tensor<4x8xf32>) -> tensor<4x8xf16>\n"
    "  %v = stablehlo.reverse %x, dims = [0] : tensor<4x8xf32>\n"
    "  %vs = stablehlo.slice %v [0:3, 0:8] : (tensor<4x8xf32>) -> tensor<3x8xf32>\n"
    "  %cb = stablehlo.broadcast_in_dim %c, dims = [0, 1] : (tensor<1x8xf32>) -> tensor<3x8xf32>\n"
    "  %y = stablehlo.multiply %vs, %cb : tensor<3x8xf32>\n"
    "  return %ad, %r, %k, %g, %cc, %f, %y : tensor<4x8xf32>, tensor<8xf32>, tensor<4x8xi1>, "
    "tensor<4x4xf64>, tensor<8x8xf32>, tensor<4x8xf16>, tensor<3x8xf32>\n}\n";

START_TEST(every_kernel_runs_with_equal_bits) {
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(every_kernel, strlen(every_kernel), device);
  weft_plan_t* read = round_trip(plan, "every kernel");
  expect_same_run(7, plan, read, device);
  weft_plan_release(read);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

// Fields ------------------------------------------------------------------------------------------

// Everything that the lowering of today leaves empty.
static void dress_up(weft_plan_t* plan) {
  weft_plan_stream_t* streams = NULL;
  uint32_t* waits = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, 3, sizeof(*streams), (void**)&streams));
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, 2, sizeof(*waits), (void**)&waits));
  streams[0] = plan->streams[0];
  streams[1] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = "link"};
  streams[2] = (weft_plan_stream_t){.kind = WEFT_STREAM_COPY, .name = "copy.2"};
  plan->streams = streams;
  plan->stream_count = 3;
  plan->memory_actions =
      (weft_plan_memory_actions_t){.regathered = 1, .recomputed = 2, .offloaded = 3};
  plan->prediction = (weft_plan_prediction_t){
      .machine = "a \"machine\"\\\n", .step_ns = 1000, .exposed_ns = 10, .bound_ns = 900};
  ck_assert_uint_gt(plan->body.instruction_count, 4);
  weft_instruction_t* instruction = &plan->body.instructions[4];
  waits[0] = 1;
  waits[1] = 3;
  instruction->name = "off1";
  instruction->stream = 2;
  instruction->waits = waits;
  instruction->wait_count = 2;
  instruction->cost_ns = 77;
  instruction->start_ns = 123;
  instruction->binding = 3;
  WEFT_ASSERT_OK(weft_plan_attach(plan, "zebra", "last\0\n", 6));
  WEFT_ASSERT_OK(weft_plan_attach(plan, "notes", "graph 3\nend\n", 12));
  WEFT_ASSERT_OK(weft_plan_attach(plan, "empty", "", 0));
  WEFT_ASSERT_OK(weft_plan_attach(plan, "notes", "end\n#0 again", 12));
}

START_TEST(every_field_survives) {
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(every_kernel, strlen(every_kernel), device);
  dress_up(plan);
  file_t file = write_plan(plan);
  weft_plan_t* read = NULL;
  WEFT_ASSERT_OK(
      weft_plan_read_text("made.plan", file.text, file.size, weft_testing_allocator(), &read));
  file_t again = write_plan(read);
  expect_same_text(&file, &again, "every field");
  ck_assert_uint_eq(read->stream_count, 3);
  ck_assert_int_eq(read->streams[2].kind, WEFT_STREAM_COPY);
  ck_assert_str_eq(read->streams[2].name, "copy.2");
  ck_assert_str_eq(read->prediction.machine, "a \"machine\"\\\n");
  ck_assert_uint_eq(read->memory_actions.regathered, 1);
  ck_assert_uint_eq(read->memory_actions.offloaded, 3);
  ck_assert_uint_eq(read->prediction.step_ns, 1000);
  ck_assert_uint_eq(read->prediction.exposed_ns, 10);
  ck_assert_uint_eq(read->prediction.bound_ns, 900);
  const weft_instruction_t* instruction = &read->body.instructions[4];
  ck_assert_str_eq(instruction->name, "off1");
  ck_assert_uint_eq(instruction->stream, 2);
  ck_assert_uint_eq(instruction->wait_count, 2);
  ck_assert_uint_eq(instruction->waits[1], 3);
  ck_assert_uint_eq(instruction->cost_ns, 77);
  ck_assert_uint_eq(instruction->start_ns, 123);
  ck_assert_uint_eq(instruction->binding, 3);
  ck_assert_uint_eq(read->body.instructions[3].cost_ns, WEFT_TIME_UNKNOWN);
  ck_assert_uint_eq(read->attachment_count, 3);
  ck_assert_str_eq(read->attachments[0].name, "empty");
  ck_assert_uint_eq(read->attachments[2].size, 6);
  ck_assert_mem_eq(read->attachments[2].text, "last\0\n", 6);
  ck_assert_mem_eq(weft_plan_attachment(read, "notes")->text, "end\n#0 again", 12);
  ck_assert_ptr_null(weft_plan_attachment(read, "nothing"));
  release_file(&file);
  release_file(&again);
  weft_plan_release(read);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

// Whoever edits a file says so in its last line.
static void say_edited(file_t* file) {
  static const char edited[] = "end edited\n          ";
  const size_t length = strlen("end 0123456789abcdef\n");
  ck_assert_uint_eq(length, sizeof(edited) - 1);
  char* end = file->text + file->size - length;
  ck_assert_int_eq(memcmp(end - 1, "\nend ", 5), 0);
  memcpy(end, edited, length);
}

// Comments, blank lines and blanks do not count; the text that is written has none.
START_TEST(blanks_and_comments_do_not_count) {
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(every_kernel, strlen(every_kernel), device);
  file_t file = write_plan(plan);
  weft_string_buffer_t loose;
  weft_string_buffer_init(weft_testing_allocator(), &loose);
  const char* graph = strstr(file.text, "\ngraph ");
  ck_assert_ptr_nonnull(graph);
  for (const char* c = file.text; *c; ++c) {
    weft_string_buffer_append_char(&loose, *c);
    if (c >= graph) continue;
    if (*c == '\n') weft_string_buffer_append_cstring(&loose, "\n  // a remark\n\t ");
    if (*c == ' ' || *c == '(' || *c == ',') weft_string_buffer_append_cstring(&loose, "  ");
  }
  WEFT_ASSERT_OK(weft_string_buffer_finish(&loose));
  file_t loose_file = {.text = loose.data, .size = loose.size};
  say_edited(&loose_file);
  weft_plan_t* read = read_plan(&loose_file);
  file_t again = write_plan(read);
  expect_same_text(&file, &again, "a file with remarks");
  release_file(&again);
  release_file(&file);
  weft_string_buffer_deinit(&loose);
  weft_plan_release(read);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

// Refusals ----------------------------------------------------------------------------------------

static const char small_step[] =
    "func.func @main(%p: tensor<8xf32> {tf.aliasing_output = 0 : i32}, %g: tensor<4x8xf32>, %n: "
    "tensor<i32>) -> (tensor<8xf32>, tensor<f32>) {\n"
    "  %z = stablehlo.constant dense<0.0> : tensor<f32>\n"
    "  %c = stablehlo.constant dense<[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]> : tensor<8xf32>\n"
    "  %s = stablehlo.reduce(%g init: %z) applies stablehlo.add across dimensions = [0] : "
    "(tensor<4x8xf32>, tensor<f32>) -> tensor<8xf32>\n"
    "  %q = \"stablehlo.sort\"(%s) <{dimension = 0 : i64}> ({\n"
    "  ^bb0(%a: tensor<f32>, %b: tensor<f32>):\n"
    "    %l = stablehlo.compare LT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>\n"
    "    stablehlo.return %l : tensor<i1>\n"
    "  }) : (tensor<8xf32>) -> tensor<8xf32>\n"
    "  %d = stablehlo.dot %c, %q : (tensor<8xf32>, tensor<8xf32>) -> tensor<f32>\n"
    "  %i = stablehlo.constant dense<0> : tensor<i32>\n"
    "  %w:2 = stablehlo.while(%k = %i, %v = %q) : tensor<i32>, tensor<8xf32>\n"
    "  cond {\n"
    "    %t = stablehlo.compare LT, %k, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>\n"
    "    stablehlo.return %t : tensor<i1>\n"
    "  } do {\n"
    "    %one = stablehlo.constant dense<1> : tensor<i32>\n"
    "    %k1 = stablehlo.add %k, %one : tensor<i32>\n"
    "    %v1 = stablehlo.tanh %v : tensor<8xf32>\n"
    "    stablehlo.return %k1, %v1 : tensor<i32>, tensor<8xf32>\n"
    "  }\n"
    "  %r = stablehlo.subtract %p, %w#1 : tensor<8xf32>\n"
    "  return %r, %d : tensor<8xf32>, tensor<f32>\n}\n";

// Replaces the first |from| of the plan's file by |to| and expects the sentence.
static void expect_refusal(const file_t* file, const char* from, const char* to,
                           const char* sentence) {
  weft_plan_t* plan = NULL;
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_allocator_system(), &text);
  const char* at = strstr(file->text, from);
  if (!at) ck_abort_msg("'%s' is not in\n%s", from, file->text);
  weft_string_buffer_append(&text, file->text, (size_t)(at - file->text));
  weft_string_buffer_append_cstring(&text, to);
  weft_string_buffer_append_cstring(&text, at + strlen(from));
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  const char* problem = weft_testing_describe_mismatch(
      weft_plan_read_text("bad.plan", text.data, text.size, weft_testing_allocator(), &plan),
      WEFT_STATUS_INVALID_INPUT, sentence);
  if (problem) ck_abort_msg("'%s' for '%s': %s\n%s", to, from, problem, text.data);
  ck_assert_ptr_null(plan);
  weft_string_buffer_deinit(&text);
}

typedef struct refusal_s {
  const char* from;
  const char* to;
  const char* sentence;
} refusal_t;

static const refusal_t refusals[] = {
    {"weft-plan 2", "weft-plan 1",
     "is a plan in version 1 of the format; this weft reads version 2"},
    {"weft-plan 2", "module @main", "bad.plan is no plan: it does not start with 'weft-plan'"},
    {"weft-plan 2", "weft-plan one", "bad.plan:1:11: expected the format's version"},
    {"ranks 1", "ranks 0", "bad.plan:3:8: a plan has at least one rank"},
    {"ranks 1", "ranks 65537", "the number of ranks is more than 65536"},
    {"ranks 1", "ranks 1\nranks 1", "stands in the file a second time"},
    {"ranks 1", "ranks 1x", "the number of ranks is no number"},
    {"ranks 1\n", "", "the file is not complete"},
    {"memory argument", "memory step", "expected 'argument'"},
    {"stream compute compute", "stream compute link", "the first stream has to compute"},
    {"stream compute compute", "stream compute compute\nstream compute link", "there is a stream"},
    {"stream compute compute", "stream compute fast", "expected compute, link or copy"},
    {"b0 argument 32 at 0", "b0 argument 32 at 8", "the offset is no multiple of 64"},
    {"b0 argument 32 at 0", "b0 argument 99999 at 0", "the buffer ends at byte 99999, the memory"},
    {"b0 argument 32 at 0", "b0 argument 18446744073709551616 at 0", "a number of bytes is more"},
    {"b0 argument 32 at 0", "b4000000000 argument 32 at 0", "expected b0, or a buffer soon after"},
    {"b0 argument 32 at 0", "b0 something 32 at 0", "expected argument, constant, result"},
    {"argument 0 b0 f32[8]", "argument 0 b0 f32[4]", "b0 is no argument or result of this size"},
    {"argument 0 b0 f32[8]", "argument 0 b0 i32[8]", "argument 0 is not what the plan's graph"},
    {"argument 0 b0 f32[8]", "argument 0 b77 f32[8]", "there is no b77"},
    {"argument 0 b0 f32[8] result 0", "argument 0 b0 f32[8] result 1", "do not share a buffer"},
    {"result 0 b0", "result 1 b0", "expected result 0"},
    {"#0 compute:", "#1 compute:", "this has to be instruction #0, not #1"},
    {"#0 compute:", "#0 link:", "there is no stream 'link'"},
    {"#0 compute:", "#0 compute waits #0:", "#0 cannot wait for #0"},
    {"#1 compute:", "#1 compute waits:", "expected instructions to wait for"},
    {"reduce add", "reduce subtract", "nothing is reduced by stablehlo.subtract"},
    {"reduce add", "reduce dot", "'dot' is no elementwise operation"},
    {"reduce add r0 over 0", "reduce add r0 over", "not reduced, but has no stride"},
    {"reduce add r0 over 0", "reduce add r9 over 0", "there is no r9"},
    {"reduce add r0 over 0", "reduce add r0 over 16", "a dimension is more than 15"},
    {"op sort", "sort", "expected loop, contraction, op"},
    {"op sort", "op scatter", "the operation that the instruction is from is stablehlo.sort"},
    {"while b9:i1[]", "while b7:i32[]", "2 blocks do not go with a predicate of i32"},
    {"subtract r0 r1 : f32", "subtract r0 r1 : f16", "does not give f16"},
    {"subtract r0 r1 : f32", "subtract r0 : f32", "does not take 1 operands"},
    {"subtract r0 r1 : f32", "tanh r0 r1 : f32", "does not take 2 operands"},
    {"compare LT", "compare XX", "expected EQ, NE"},
    {"r1 = in1", "r1 = in7", "loads input 7 of 2"},
    {"block {", "blok {", "expected 'block'"},
    {"\nend edited\n", "\n", "the file is not complete"},
    {"\nend edited\n", "\nend edited\nb9 step", "something follows the plan's end"},
    {"\nend edited\n", "\nend edited\nend edited\n", "something follows the plan's end"},
    {"stablehlo.add", "stablehlo.dad", ""},
    {"\ngraph 1", "\ngraph 9", "are to follow, but the file ends"},
    {"\nend edited\n", "\nattachment \"x\" 3\nabcd\nend edited\n",
     "no line ends after the 3 bytes"},
    {"\nend edited\n", "\nattachment \"x\" 5\r\nab\r\nc\r\n\r\nend edited\r\n",
     "this line ends with CR LF: a plan's lines end with LF alone, as the 5 bytes"},
    {"\nend edited\n", "\nattachment \"x\" 0\n\nattachment \"x\" 0\n\nend edited\n",
     "of this name already"},
    {"\nend edited\n", "\nattachment \"x 0\n\nend edited\n", "does not end"},
};

START_TEST(bad_files_are_refused) {
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(small_step, strlen(small_step), device);
  file_t file = write_plan(plan);
  say_edited(&file);
  for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); ++i) {
    expect_refusal(&file, refusals[i].from, refusals[i].to, refusals[i].sentence);
  }
  release_file(&file);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

// A file that nests without end gives a sentence, not a stack overflow.
START_TEST(deep_files_are_refused) {
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(small_step, strlen(small_step), device);
  file_t file = write_plan(plan);
  say_edited(&file);
  weft_string_buffer_t nest;
  weft_string_buffer_init(weft_allocator_system(), &nest);
  weft_string_buffer_append_cstring(&nest, "\n#9 compute: switch b0:i32[] carries () {\nblock {");
  for (int i = 0; i < 100000; ++i) {
    weft_string_buffer_append_cstring(&nest, "\n#9 compute: switch b0:i32[] carries () {\nblock {");
  }
  weft_string_buffer_append_cstring(&nest, "\n#0 compute:");
  WEFT_ASSERT_OK(weft_string_buffer_finish(&nest));
  expect_refusal(&file, "\n#0 compute:", nest.data, "blocks are nested deeper than 64");
  weft_string_buffer_deinit(&nest);
  release_file(&file);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

// Running out of memory anywhere gives OUT_OF_MEMORY and leaves nothing behind.
START_TEST(memory_may_run_out) {
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(small_step, strlen(small_step), device);
  file_t file = write_plan(plan);
  bool done = false;
  for (size_t count = 0; !done && count < 1000; ++count) {
    weft_plan_t* read = NULL;
    weft_testing_fail_allocations_after(count);
    weft_status_t status =
        weft_plan_read("made.plan", file.text, file.size, weft_testing_allocator(), &read);
    weft_testing_fail_allocations_after(SIZE_MAX);
    done = weft_status_is_ok(status);
    if (!done) ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_OUT_OF_MEMORY);
    weft_status_release(status);
    weft_plan_release(read);
  }
  ck_assert(done);
  release_file(&file);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

// Damage ------------------------------------------------------------------------------------------

typedef struct damage_s {
  uint32_t tries;
  uint32_t refused;
  uint32_t read;
  uint32_t sound;  // to the verifier
  uint32_t ran;
} damage_t;

// Small plans only, which a damaged size must not make large ones.
#define MOST_BYTES ((size_t)1 << 26)

// The verifier judges what reads; what it lets through must run without harm.
static void try_to_run(const weft_plan_t* plan, weft_device_t* device, damage_t* damage) {
  weft_executor_t* executor = NULL;
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  weft_status_t status = weft_plan_verify_spmd(plan, weft_allocator_system());
  const bool is_sound = weft_status_is_ok(status);
  weft_status_release(status);
  if (!is_sound) return;
  ++damage->sound;
  if (plan->rank_count > 1 || memory.peak_bytes + memory.host_bytes > MOST_BYTES) return;
  // Damage can make a loop run for ever, which is no harm to anybody but this test.
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    if (plan->body.instructions[i].kind == WEFT_INSTRUCTION_WHILE) return;
  }
  status = weft_executor_create(plan, device, NULL, weft_allocator_system(), &executor);
  if (weft_status_is_ok(status)) {
    for (uint32_t i = 0; i < plan->argument_count; ++i) {
      weft_tensor_t view;
      WEFT_ASSERT_OK(weft_executor_argument(executor, i, &view));
      fill(i, &view);
    }
    status = weft_executor_step(executor);
    ++damage->ran;
  }
  weft_status_release(status);
  weft_executor_release(executor);
}

// What a damaged file reads as must write and read again, and be the same then.
static void try_damaged(const char* text, size_t size, weft_device_t* device, damage_t* damage) {
  weft_plan_t* plan = NULL;
  weft_plan_t* again = NULL;
  char* copy = malloc(size ? size : 1);
  ck_assert_ptr_nonnull(copy);
  memcpy(copy, text, size);
  weft_status_t status =
      weft_plan_read_text("bad.plan", copy, size, weft_allocator_system(), &plan);
  free(copy);
  ++damage->tries;
  if (!weft_status_is_ok(status)) {
    ++damage->refused;
    ck_assert_ptr_null(plan);
    ck_assert_ptr_null(strchr(weft_status_text(status), '\n'));
    ck_assert_uint_gt(strlen(weft_status_text(status)), 10);
    weft_status_release(status);
    return;
  }
  ++damage->read;
  file_t first = write_plan(plan);
  WEFT_ASSERT_OK(
      weft_plan_read_text("bad.plan", first.text, first.size, weft_allocator_system(), &again));
  file_t second = write_plan(again);
  expect_same_text(&first, &second, "a damaged file");
  release_file(&first);
  release_file(&second);
  try_to_run(again, device, damage);
  weft_plan_release(again);
  weft_plan_release(plan);
}

typedef struct dice_s {
  weft_random_key_t key;
  uint64_t throws;
} dice_t;

static uint64_t below(dice_t* dice, uint64_t bound) {
  return weft_random_u64(dice->key, dice->throws++) % bound;
}

static void damage_file(const file_t* file, uint32_t tries, weft_device_t* device, dice_t* dice,
                        damage_t* damage) {
  // Most of a file is its graph, whose reader has a fuzzer of its own.
  const size_t head = (size_t)(strstr(file->text, "\ngraph ") - file->text) + 12;
  for (uint32_t t = 0; t < tries; ++t) {
    char* text = malloc(file->size + 1);
    ck_assert_ptr_nonnull(text);
    memcpy(text, file->text, file->size + 1);
    size_t size = file->size;
    const size_t at = (size_t)below(dice, t % 4 ? head : file->size);
    static const char alphabet[] = "0123456789 #b:,()[]{}xr|=;\n-+";
    switch (below(dice, 5)) {
      case 0:  // another byte
        text[at] = (char)below(dice, 256);
        break;
      case 1:  // one that the format uses
        text[at] = alphabet[below(dice, sizeof(alphabet) - 1)];
        break;
      case 2:  // an end
        size = at;
        break;
      case 3:  // a byte less
        memmove(text + at, text + at + 1, size - at - 1);
        --size;
        break;
      default: {  // two numbers exchanged
        const size_t other = (size_t)below(dice, head);
        const char c = text[at];
        text[at] = text[other];
        text[other] = c;
        break;
      }
    }
    try_damaged(text, size, device, damage);
    free(text);
  }
}

START_TEST(damaged_files_do_no_harm) {
  dice_t dice = {.key = weft_random_key(weft_testing_seed())};
  damage_t damage = {0};
  weft_device_t* device = make_device();
  const char* const steps[] = {small_step, every_kernel, every_kernel};
  for (size_t i = 0; i < 3; ++i) {
    weft_plan_t* plan = compile_text(steps[i], strlen(steps[i]), device);
    if (i == 2) dress_up(plan);
    file_t file = write_plan(plan);
    say_edited(&file);
    damage_file(&file, (i == 1 ? 2 : 1) * weft_testing_rounds(500, 250), device, &dice, &damage);
    release_file(&file);
    weft_plan_release(plan);
  }
  const source_t source = load("examples/mlp/step.mlir");
  const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=4"};
  program_case_t test;
  WEFT_ASSERT_OK(program_case_init(source.text, source.size, &layout, &test));
  weft_plan_t* plan = compile(test.program->graph, 4, device);
  file_t file = write_plan(plan);
  say_edited(&file);
  damage_file(&file, weft_testing_rounds(100, 40), device, &dice, &damage);
  release_file(&file);
  weft_plan_release(plan);
  program_case_deinit(&test);
  free(source.text);
  weft_device_destroy(device);
  printf("%u damaged files: %u refused, %u read, %u of them sound, %u run\n", damage.tries,
         damage.refused, damage.read, damage.sound, damage.ran);
  ck_assert_uint_gt(damage.refused, damage.tries / 2);
  ck_assert_uint_gt(damage.ran, 5);
}
END_TEST

// The digest on the last line: no bit of a file may be another one.
START_TEST(every_flipped_bit_is_seen) {
  dice_t dice = {.key = weft_random_key(weft_testing_seed())};
  weft_device_t* device = make_device();
  weft_plan_t* plan = compile_text(small_step, strlen(small_step), device);
  file_t file = write_plan(plan);
  for (uint32_t t = 0; t < weft_testing_rounds(2000, 300); ++t) {
    weft_plan_t* read = NULL;
    const size_t at = (size_t)below(&dice, file.size);
    const char bit = (char)(1 << below(&dice, 8));
    file.text[at] = (char)(file.text[at] ^ bit);
    weft_status_t status =
        weft_plan_read_text("bad.plan", file.text, file.size, weft_allocator_system(), &read);
    if (weft_status_is_ok(status)) ck_abort_msg("bit %d of byte %zu is flipped", bit, at);
    ck_assert_int_eq(weft_status_code(status), WEFT_STATUS_INVALID_INPUT);
    weft_status_release(status);
    file.text[at] = (char)(file.text[at] ^ bit);
  }
  weft_plan_release(read_plan(&file));
  release_file(&file);
  weft_plan_release(plan);
  weft_device_destroy(device);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("plan text");
  TCase* mlp = tcase_create("mlp");
  tcase_add_test(weft_testing_check_leaks(mlp), mlp_of_every_strategy);
  suite_add_tcase(suite, mlp);
  TCase* cnn = tcase_create("cnn");
  tcase_add_test(weft_testing_check_leaks(cnn), cnn_of_every_strategy);
  suite_add_tcase(suite, cnn);
  TCase* gpt = tcase_create("gpt");
  tcase_add_test(weft_testing_check_leaks(gpt), gpt_of_every_strategy);
  suite_add_tcase(suite, gpt);
  TCase* runs = tcase_create("runs");
  tcase_add_test(weft_testing_check_leaks(runs), random_programs_run_with_equal_bits);
  tcase_add_test(runs, every_kernel_runs_with_equal_bits);
  suite_add_tcase(suite, runs);
  TCase* fields = tcase_create("fields");
  tcase_add_test(weft_testing_check_leaks(fields), every_field_survives);
  tcase_add_test(fields, blanks_and_comments_do_not_count);
  tcase_add_test(fields, locations_are_those_of_the_step);
  suite_add_tcase(suite, fields);
  TCase* bad = tcase_create("refusals");
  tcase_add_test(weft_testing_check_leaks(bad), bad_files_are_refused);
  tcase_add_test(bad, deep_files_are_refused);
  tcase_add_test(bad, memory_may_run_out);
  suite_add_tcase(suite, bad);
  TCase* damage = tcase_create("damage");
  tcase_add_test(weft_testing_check_leaks(damage), damaged_files_do_no_harm);
  tcase_add_test(damage, every_flipped_bit_is_seen);
  suite_add_tcase(suite, damage);
  return suite;
}
