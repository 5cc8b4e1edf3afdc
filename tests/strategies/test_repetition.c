// Blocks that a graph repeats: random stacks, kinds of models, and the examples without their
// names.
#include "strategies/repetition.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "runtime/base/string_buffer.h"
#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"

#define MOST_PARAMS 1024
#define SAMPLES 4

// A forward pass that is written operation by operation. Parameters have names that say which block
// they are meant to be of.
typedef struct model_s {
  weft_string_buffer_t body;
  weft_string_buffer_t params[MOST_PARAMS];  // each with its declaration
  uint32_t param_count;
  uint32_t value_count;
} model_t;

static void model_init(model_t* model) {
  *model = (model_t){0};
  weft_string_buffer_init(weft_testing_allocator(), &model->body);
}

static void model_deinit(model_t* model) {
  for (uint32_t i = 0; i < model->param_count; ++i) {
    weft_string_buffer_deinit(&model->params[i]);
  }
  weft_string_buffer_deinit(&model->body);
}

// Declares a parameter of block |block| and returns its number.
static uint32_t param(model_t* model, int block, const char* type) {
  const uint32_t number = model->param_count++;
  ck_assert_uint_lt(number, MOST_PARAMS);
  weft_string_buffer_init(weft_testing_allocator(), &model->params[number]);
  weft_string_buffer_append_format(&model->params[number],
                                   "  %%p%u: tensor<%sxf32> {weft.role = \"param\", weft.name = "
                                   "\"p%u.%d\"},\n",
                                   number, type, number, block);
  return number;
}

// %v0 is the batch.
static uint32_t matrix_product(model_t* model, uint32_t input, uint32_t from, uint32_t to,
                               const char* matrix) {
  const uint32_t result = ++model->value_count;
  weft_string_buffer_append_format(
      &model->body,
      "  %%v%u = stablehlo.dot_general %%v%u, %s, contracting_dims = [1] x [0] : "
      "(tensor<%dx%uxf32>, tensor<%ux%uxf32>) -> tensor<%dx%uxf32>\n",
      result, input, matrix, SAMPLES, from, from, to, SAMPLES, to);
  return result;
}

static uint32_t dense(model_t* model, int block, uint32_t input, uint32_t from, uint32_t to) {
  char text[32];
  snprintf(text, sizeof(text), "%ux%u", from, to);
  const uint32_t number = param(model, block, text);
  snprintf(text, sizeof(text), "%%p%u", number);
  return matrix_product(model, input, from, to, text);
}

static uint32_t binary(model_t* model, const char* name, uint32_t a, uint32_t b, uint32_t width) {
  const uint32_t result = ++model->value_count;
  weft_string_buffer_append_format(&model->body,
                                   "  %%v%u = stablehlo.%s %%v%u, %%v%u : tensor<%dx%uxf32>\n",
                                   result, name, a, b, SAMPLES, width);
  return result;
}

static uint32_t unary(model_t* model, const char* name, uint32_t a, uint32_t width) {
  const uint32_t result = ++model->value_count;
  weft_string_buffer_append_format(&model->body,
                                   "  %%v%u = stablehlo.%s %%v%u : tensor<%dx%uxf32>\n", result,
                                   name, a, SAMPLES, width);
  return result;
}

// A vector of parameters, for each sample: "add" is a bias, "multiply" a scale.
static uint32_t vector(model_t* model, int block, const char* name, uint32_t input,
                       uint32_t width) {
  char text[32];
  snprintf(text, sizeof(text), "%u", width);
  const uint32_t number = param(model, block, text);
  const uint32_t wide = ++model->value_count;
  weft_string_buffer_append_format(&model->body,
                                   "  %%v%u = stablehlo.broadcast_in_dim %%p%u, dims = [1] : "
                                   "(tensor<%uxf32>) -> tensor<%dx%uxf32>\n",
                                   wide, number, width, SAMPLES, width);
  return binary(model, name, input, wide, width);
}

static uint32_t scaled(model_t* model, int block, uint32_t input, uint32_t width) {
  return vector(model, block, "multiply", unary(model, "tanh", input, width), width);
}

// Side by side: q, k and v of the same input.
static uint32_t attention(model_t* model, int block, uint32_t input, uint32_t width) {
  const uint32_t q = vector(model, block, "add", dense(model, block, input, width, width), width);
  const uint32_t k = vector(model, block, "add", dense(model, block, input, width, width), width);
  const uint32_t v = vector(model, block, "add", dense(model, block, input, width, width), width);
  const uint32_t mixed =
      binary(model, "multiply", binary(model, "subtract", q, k, width), v, width);
  return vector(model, block, "add", dense(model, block, mixed, width, width), width);
}

static uint32_t hidden(model_t* model, int block, uint32_t input, uint32_t width, uint32_t inside) {
  uint32_t value = vector(model, block, "add", dense(model, block, input, width, inside), inside);
  value = unary(model, "logistic", value, inside);
  return vector(model, block, "add", dense(model, block, value, inside, width), width);
}

// Parameters in the order of a permutation that |seed| picks.
static void write_step(model_t* model, uint32_t result, uint32_t batch_width, uint32_t width,
                       uint64_t seed, weft_string_buffer_t* out_text) {
  random_stream_t random = random_stream(seed);
  uint32_t order[MOST_PARAMS];
  for (uint32_t i = 0; i < model->param_count; ++i) {
    const uint32_t at = random_below(&random, i + 1);
    order[i] = order[at];
    order[at] = i;
  }
  weft_string_buffer_init(weft_testing_allocator(), out_text);
  weft_string_buffer_append_cstring(out_text, "func.func @main(\n");
  for (uint32_t i = 0; i < model->param_count; ++i) {
    weft_string_buffer_append_cstring(out_text, model->params[order[i]].data);
  }
  weft_string_buffer_append_format(
      out_text, "  %%v0: tensor<%dx%uxf32> {weft.role = \"batch\", weft.name = \"x\"})\n", SAMPLES,
      batch_width);
  weft_string_buffer_append_format(out_text,
                                   "    -> (tensor<%dx%uxf32> {weft.role = \"loss\"}) {\n%s"
                                   "  return %%v%u : tensor<%dx%uxf32>\n}\n",
                                   SAMPLES, width, model->body.data, result, SAMPLES, width);
  WEFT_ASSERT_OK(weft_string_buffer_finish(out_text));
}

// The number behind the dot of a parameter's name; -1: it is meant to be in no block.
static int meant_block(const char* name) {
  int block = 0;
  ck_assert_int_eq(sscanf(strchr(name, '.') + 1, "%d", &block), 1);
  return block;
}

// Fails unless the blocks found are those meant, |count| in all.
static void expect_blocks(model_t* model, uint32_t result, uint32_t batch_width, uint32_t width,
                          uint64_t seed, uint32_t count) {
  const weft_allocator_t allocator = weft_testing_allocator();
  const char* units[MOST_PARAMS + 1];
  const char* meant[MOST_PARAMS] = {NULL};
  weft_string_buffer_t text;
  weft_graph_t* step = NULL;
  weft_arena_t arena;
  weft_roles_t roles;
  uint32_t found = 0;
  write_step(model, result, batch_width, width, seed, &text);
  weft_arena_init(allocator, &arena);
  WEFT_ASSERT_OK(weft_graph_parse(text.data, text.size, "step.mlir", NULL, allocator, &step));
  WEFT_ASSERT_OK(weft_graph_verify(step));
  WEFT_ASSERT_OK(weft_roles_compute(weft_graph_main(step), &arena, &roles));
  for (uint32_t i = 0; i < roles.argument_count; ++i) units[i] = "";
  WEFT_ASSERT_OK(weft_repetition_find(weft_graph_main(step), &roles, &arena, units, &found));
  bool fits = found == count;
  for (uint32_t i = 0; i + 1 < roles.argument_count; ++i) {
    const char* name = roles.arguments[i].name;
    const int block = meant_block(name);
    if (block >= 0 && !meant[block]) meant[block] = units[i];
    if (strcmp(block < 0 ? "" : meant[block], units[i]) != 0 || (block >= 0 && !*units[i])) {
      printf("'%s' is in '%s'\n", name, units[i]);
      fits = false;
    }
  }
  if (!fits) printf("%s", text.data);
  fflush(stdout);
  ck_assert_msg(fits, "seed %" PRIu64 ": %u blocks, not %u, or others", seed, found, count);
  weft_graph_release(step);
  weft_arena_deinit(&arena);
  weft_string_buffer_deinit(&text);
  model_deinit(model);
}

// Random stacks -----------------------------------------------------------------------------------

enum { SCALED, ATTENTION, HIDDEN, DENSE, LAYER_COUNT };

static uint32_t layer(model_t* model, int kind, int block, uint32_t input, uint32_t width) {
  switch (kind) {
    case SCALED:
      return scaled(model, block, input, width);
    case ATTENTION:
      return attention(model, block, input, width);
    case HIDDEN:
      return hidden(model, block, input, width, 3 * width);
    default:
      return unary(model, "tanh",
                   vector(model, block, "add", dense(model, block, input, width, width), width),
                   width);
  }
}

// Breaks when a block is parted, two are one, or what is around them is taken for a part.
static void stack(uint64_t seed) {
  random_stream_t random = random_stream(seed);
  model_t model;
  int kinds[LAYER_COUNT];
  bool has_residual[LAYER_COUNT];
  const uint32_t layers = 1 + random_below(&random, LAYER_COUNT);
  const uint32_t copies = 2 + random_below(&random, 8);
  const uint32_t width = 8U << random_below(&random, 3);
  // Every layer once, so that a block has no blocks inside.
  for (int i = 0; i < LAYER_COUNT; ++i) {
    const uint32_t at = random_below(&random, (uint32_t)i + 1);
    kinds[i] = kinds[at];
    kinds[at] = i;
    has_residual[i] = random_below(&random, 2) == 0;
  }
  model_init(&model);
  uint32_t value = dense(&model, -1, 0, 5, width);
  if (random_below(&random, 2) == 0) value = unary(&model, "cosine", value, width);
  for (uint32_t c = 0; c < copies; ++c) {
    for (uint32_t i = 0; i < layers; ++i) {
      uint32_t next = layer(&model, kinds[i], (int)c, value, width);
      if (has_residual[i]) next = binary(&model, "add", value, next, width);
      value = next;
    }
  }
  if (random_below(&random, 2) == 0) value = unary(&model, "sine", value, width);
  value = dense(&model, -1, value, width, 7);
  expect_blocks(&model, value, 5, 7, seed, copies);
}

START_TEST(random_stacks) {
  const uint64_t seed = weft_testing_seed();
  for (uint64_t i = 0; i < 300; ++i) stack(seed + i);
}
END_TEST

// Kinds of models ---------------------------------------------------------------------------------

static uint32_t transformer_layer(model_t* model, int block, uint32_t value, uint32_t width) {
  value = binary(model, "add", value,
                 attention(model, block, scaled(model, block, value, width), width), width);
  return binary(model, "add", value,
                hidden(model, block, scaled(model, block, value, width), width, 4 * width), width);
}

// A scale at the end is like the one that a block begins with, and two positions are tables like
// each other.
START_TEST(transformers) {
  for (int layers = 2; layers < 5; ++layers) {
    model_t model;
    model_init(&model);
    uint32_t value = dense(&model, -1, 0, 5, 16);
    value = binary(&model, "add", value, dense(&model, -1, 0, 5, 16), 16);
    for (int i = 0; i < layers; ++i) value = transformer_layer(&model, i, value, 16);
    value = dense(&model, -1, scaled(&model, -1, value, 16), 16, 7);
    expect_blocks(&model, value, 5, 7, (uint64_t)layers, (uint32_t)layers);
  }
}
END_TEST

// Four equal matrices side by side are no blocks, nor is anything else of one layer.
START_TEST(one_layer_is_no_repetition) {
  model_t model;
  model_init(&model);
  uint32_t value = dense(&model, -1, 0, 5, 16);
  value = transformer_layer(&model, -1, value, 16);
  value = dense(&model, -1, scaled(&model, -1, value, 16), 16, 7);
  expect_blocks(&model, value, 5, 7, 1, 0);
}
END_TEST

// Two towers of the same layers, the second behind the first in the program and not in data.
START_TEST(towers) {
  model_t model;
  model_init(&model);
  uint32_t a = dense(&model, -1, 0, 5, 16);
  for (int i = 0; i < 3; ++i) a = transformer_layer(&model, i, a, 16);
  uint32_t b = dense(&model, -1, 0, 5, 16);
  for (int i = 3; i < 6; ++i) b = transformer_layer(&model, i, b, 16);
  expect_blocks(&model, binary(&model, "multiply", a, b, 16), 5, 16, 1, 6);
}
END_TEST

// An encoder, and a decoder whose layers are others and read what the encoder gives.
START_TEST(encoder_and_decoder) {
  model_t model;
  model_init(&model);
  uint32_t a = dense(&model, -1, 0, 5, 16);
  for (int i = 0; i < 3; ++i) a = transformer_layer(&model, i, a, 16);
  uint32_t b = dense(&model, -1, 0, 5, 16);
  for (int i = 3; i < 6; ++i) {
    b = binary(&model, "add", b, attention(&model, i, b, 16), 16);
    const uint32_t read = binary(&model, "multiply", dense(&model, i, a, 16, 16), b, 16);
    b = binary(&model, "add", b, scaled(&model, i, read, 16), 16);
  }
  expect_blocks(&model, dense(&model, -1, b, 16, 7), 5, 7, 1, 6);
}
END_TEST

// The first layer has a parameter more, in its first half: blocks do not begin with the second
// half.
START_TEST(irregular_first_layers) {
  model_t model;
  model_init(&model);
  uint32_t value = dense(&model, -1, 0, 5, 16);
  for (int i = 0; i < 5; ++i) {
    const int block = i - 1;
    uint32_t inner = attention(&model, block, scaled(&model, block, value, 16), 16);
    if (i == 0) inner = vector(&model, -1, "add", inner, 16);
    value = binary(&model, "add", value, inner, 16);
    inner = hidden(&model, block, scaled(&model, block, value, 16), 16, 64);
    value = binary(&model, "add", value, inner, 16);
  }
  expect_blocks(&model, dense(&model, -1, value, 16, 7), 5, 7, 1, 4);
}
END_TEST

// One layer whose biases come before its matrices: no halves of an attention.
START_TEST(biases_before_matrices) {
  model_t model;
  model_init(&model);
  uint32_t value = dense(&model, -1, 0, 5, 16);
  const uint32_t norm = vector(&model, -1, "add", scaled(&model, -1, value, 16), 16);
  value = binary(&model, "add", value, attention(&model, -1, norm, 16), 16);
  value = binary(&model, "add", value, hidden(&model, -1, value, 16, 64), 16);
  expect_blocks(&model, dense(&model, -1, value, 16, 7), 5, 7, 1, 0);
}
END_TEST

// Layers of other widths are alike, in chains.
START_TEST(layers_of_other_widths) {
  static const uint32_t widths[] = {5, 96, 64, 48, 7};
  model_t model;
  uint32_t value = 0;
  model_init(&model);
  for (int i = 0; i < 4; ++i) {
    value = dense(&model, i, value, widths[i], widths[i + 1]);
    value = unary(&model, "tanh", vector(&model, i, "add", value, widths[i + 1]), widths[i + 1]);
  }
  expect_blocks(&model, value, 5, 7, 1, 4);
}
END_TEST

// Stages: each begins with a layer that makes things wider. That is a block, too, between two
// stages. The first stage is a thirtieth of all bytes, and no block.
START_TEST(stages) {
  model_t model;
  int block = 0;
  model_init(&model);
  uint32_t value = dense(&model, -1, 0, 5, 8);
  for (uint32_t width = 16; width <= 64; width *= 2) {
    const int first = width == 64 ? block++ : -1;
    value = hidden(&model, first, value, width / 2, width);
    value = unary(&model, "tanh", dense(&model, first, value, width / 2, width), width);
    for (int i = 0; i < 3; ++i) {
      const uint32_t inner = hidden(&model, width == 16 ? -1 : block, value, width, width);
      value = binary(&model, "add", value, inner, width);
      block += width > 16;
    }
  }
  expect_blocks(&model, dense(&model, -1, value, 64, 3), 5, 3, 1, 7);
}
END_TEST

// Three layers of one kind and one of another, twice: eight blocks, not two.
START_TEST(patterns_of_layers) {
  model_t model;
  model_init(&model);
  uint32_t value = dense(&model, -1, 0, 5, 16);
  for (int i = 0; i < 12; ++i) {
    const uint32_t norm = scaled(&model, i, value, 16);
    value =
        binary(&model, "add", value,
               i % 4 == 3 ? attention(&model, i, norm, 16) : hidden(&model, i, norm, 16, 40), 16);
  }
  expect_blocks(&model, dense(&model, -1, value, 16, 7), 5, 7, 1, 12);
}
END_TEST

// Weights are converted before the first layer, matrices first, and one has an update of low rank.
START_TEST(weights_that_are_prepared_early) {
  model_t model;
  uint32_t weights[4];
  uint32_t down[4];
  uint32_t up[4];
  model_init(&model);
  for (int i = 0; i < 4; ++i) down[i] = param(&model, i, "16x2");
  for (int i = 0; i < 4; ++i) up[i] = param(&model, i, "2x16");
  for (int i = 3; i >= 0; --i) {
    weights[i] = param(&model, i, "16x16");
    weft_string_buffer_append_format(
        &model.body,
        "  %%c%u = stablehlo.dot_general %%p%u, %%p%u, contracting_dims = [1] x [0] : "
        "(tensor<16x2xf32>, tensor<2x16xf32>) -> tensor<16x16xf32>\n"
        "  %%w%u = stablehlo.add %%p%u, %%c%u : tensor<16x16xf32>\n",
        weights[i], down[i], up[i], weights[i], weights[i], weights[i]);
  }
  uint32_t value = dense(&model, -1, 0, 5, 16);
  for (int i = 0; i < 4; ++i) {
    char text[16];
    snprintf(text, sizeof(text), "%%w%u", weights[i]);
    value = matrix_product(&model, value, 16, 16, text);
    value = unary(&model, "tanh", vector(&model, i, "add", value, 16), 16);
  }
  expect_blocks(&model, dense(&model, -1, value, 16, 7), 5, 7, 1, 4);
}
END_TEST

// What the last layer reads is where the first one read it.
START_TEST(tied_matrices) {
  model_t model;
  model_init(&model);
  uint32_t value = dense(&model, -1, 0, 16, 16);
  for (int i = 0; i < 3; ++i) {
    const uint32_t inner = hidden(&model, i, value, 16, 24);
    value = binary(&model, "add", value, inner, 16);
    value = matrix_product(&model, value, 16, 16, "%p0");
  }
  expect_blocks(&model, matrix_product(&model, value, 16, 16, "%p0"), 16, 16, 1, 3);
}
END_TEST

// One layer that is taken four times, with a vector of scales for each time and a matrix that is
// made of two parameters: nothing repeats with other parameters. The matrix of two ends as the last
// one begins, but what makes it is read by one operation, where no block can begin.
START_TEST(one_layer_taken_often) {
  model_t model;
  model_init(&model);
  const uint32_t mix = param(&model, -1, "16");
  const uint32_t parts = param(&model, -1, "16x256");
  weft_string_buffer_append_format(
      &model.body,
      "  %%c = stablehlo.dot_general %%p%u, %%p%u, contracting_dims = [0] x [0] : (tensor<16xf32>, "
      "tensor<16x256xf32>) -> tensor<256xf32>\n"
      "  %%w = stablehlo.reshape %%c : (tensor<256xf32>) -> tensor<16x16xf32>\n",
      mix, parts);
  uint32_t value = 0;
  const uint32_t shared = param(&model, -1, "16x16");
  for (int i = 0; i < 4; ++i) {
    char text[16];
    snprintf(text, sizeof(text), "%%p%u", shared);
    uint32_t inner = matrix_product(&model, value, 16, 16, text);
    inner = unary(&model, "tanh", inner, 16);
    value = binary(&model, "add", value, matrix_product(&model, inner, 16, 16, "%w"), 16);
  }
  expect_blocks(&model, dense(&model, -1, value, 16, 3), 16, 3, 1, 0);
}
END_TEST

// Examples ----------------------------------------------------------------------------------------

static void rename_all(char* text, const char* from, const char* to) {
  ck_assert_uint_eq(strlen(from), strlen(to));
  for (char* at = strstr(text, from); at; at = strstr(at, from)) memcpy(at, to, strlen(to));
}

static void lay_out(const char* text, size_t size, program_case_t* out_test) {
  const program_layout_t layout = {.strategy = "fsdp", .mesh = "dp=4"};
  WEFT_ASSERT_OK(program_case_init(text, size, &layout, out_test));
}

// Breaks when an exported step that has no names is laid out in other buckets than with them.
START_TEST(examples_without_names) {
  static const char* const paths[] = {"examples/mlp/step.mlir", "examples/cnn/step.mlir",
                                      "examples/gpt/step.mlir", "examples/gpt/tiny/step.mlir",
                                      "examples/llama/tiny/step.mlir"};
  const char* path = paths[_i];
  size_t size = 0;
  program_case_t named;
  program_case_t plain;
  char* text = weft_testing_read_file(path, &size);
  lay_out(text, size, &named);
  rename_all(text, "weft.name", "test.name");
  rename_all(text, "jax.result_info", "jax.result_nope");
  lay_out(text, size, &plain);
  const weft_program_t* a = named.program;
  const weft_program_t* b = plain.program;
  ck_assert_str_eq(b->roles.arguments[0].name, "arg0");
  ck_assert_uint_eq(a->program_argument_count, b->program_argument_count);
  for (uint32_t i = 0; i < a->roles.argument_count; ++i) {
    ck_assert_msg(a->arguments[i].parts[0].argument == b->arguments[i].parts[0].argument &&
                      a->arguments[i].parts[0].offset == b->arguments[i].parts[0].offset,
                  "%s: '%s' is in another bucket", path, a->roles.arguments[i].name);
  }
  ck_assert_uint_eq(a->note_count + 1, b->note_count);
  ck_assert_ptr_nonnull(strstr(b->notes[0], "names number no blocks of layers: the graph repeats"));
  program_case_deinit(&plain);
  program_case_deinit(&named);
  weft_testing_free_file(text, size);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("strategies/repetition");
  TCase* random = weft_testing_check_leaks(tcase_create("random"));
  tcase_add_test(random, random_stacks);
  suite_add_tcase(suite, random);
  TCase* models = weft_testing_check_leaks(tcase_create("models"));
  tcase_add_test(models, transformers);
  tcase_add_test(models, one_layer_is_no_repetition);
  tcase_add_test(models, towers);
  tcase_add_test(models, encoder_and_decoder);
  tcase_add_test(models, irregular_first_layers);
  tcase_add_test(models, biases_before_matrices);
  tcase_add_test(models, layers_of_other_widths);
  tcase_add_test(models, stages);
  tcase_add_test(models, patterns_of_layers);
  tcase_add_test(models, weights_that_are_prepared_early);
  tcase_add_test(models, tied_matrices);
  tcase_add_test(models, one_layer_taken_often);
  suite_add_tcase(suite, models);
  TCase* examples = weft_testing_check_leaks(tcase_create("examples"));
  tcase_add_loop_test(examples, examples_without_names, 0, 5);
  suite_add_tcase(suite, examples);
  return suite;
}
