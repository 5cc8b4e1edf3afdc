// Steps of equal blocks.
#include "tests/graph/plan/block_step.h"

#include <stdio.h>

#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

size_t block_step_block_elements(const block_step_t* step) {
  return (size_t)2 * step->width * step->hidden;
}

size_t block_step_other_elements(const block_step_t* step) {
  return (size_t)2 * step->width * step->edge;
}

#define TYPE_CAPACITY 32

static const char* type(uint32_t rows, uint32_t columns, char text[TYPE_CAPACITY]) {
  snprintf(text, TYPE_CAPACITY, "tensor<%ux%uxf32>", rows, columns);
  return text;
}

// A parameter: its name in the text ("up3"), the one strategies see ("blocks.3.up"), its type.
typedef struct matrix_s {
  char value[16];
  char name[32];
  uint32_t rows;
  uint32_t columns;
  char type[TYPE_CAPACITY];
} matrix_t;

static uint32_t matrix_count(const block_step_t* step) {
  return 2 + 2 * step->blocks;
}

// In the order of their use.
static matrix_t matrix_at(const block_step_t* step, uint32_t index) {
  const uint32_t block = (index - 1) / 2;
  matrix_t matrix = {.rows = step->edge, .columns = step->width};
  if (index == 0) {
    snprintf(matrix.value, sizeof(matrix.value), "first");
    snprintf(matrix.name, sizeof(matrix.name), "first");
  } else if (index + 1 == matrix_count(step)) {
    matrix.rows = step->width;
    matrix.columns = step->edge;
    snprintf(matrix.value, sizeof(matrix.value), "last");
    snprintf(matrix.name, sizeof(matrix.name), "last");
  } else {
    const bool is_up = index % 2;
    matrix.rows = is_up ? step->width : step->hidden;
    matrix.columns = is_up ? step->hidden : step->width;
    snprintf(matrix.value, sizeof(matrix.value), "%s%u", is_up ? "up" : "down", block);
    snprintf(matrix.name, sizeof(matrix.name), "blocks.%u.%s", block, is_up ? "up" : "down");
  }
  type(matrix.rows, matrix.columns, matrix.type);
  return matrix;
}

static void write_arguments(const block_step_t* step, weft_string_buffer_t* text) {
  static const char* const kinds[3][2] = {{"", "param"}, {"m_", "state"}, {"v_", "state"}};
  uint32_t results = 0;
  weft_string_buffer_append_format(text,
                                   "func.func @main(%%x: tensor<%ux%uxf32> {weft.role = "
                                   "\"batch\"}, %%y: tensor<%ux%uxf32> {weft.role = \"batch\"}",
                                   step->rows, step->edge, step->rows, step->edge);
  for (uint32_t kind = 0; kind < 3; ++kind) {
    for (uint32_t i = 0; i < matrix_count(step); ++i) {
      const matrix_t matrix = matrix_at(step, i);
      weft_string_buffer_append_format(
          text,
          ",\n    %%%s%s: %s {tf.aliasing_output = %u : i32, weft.role = \"%s\", weft.name = "
          "\"%s.%s\"}",
          kinds[kind][0], matrix.value, matrix.type, results++, kinds[kind][1],
          kind == 0   ? "params"
          : kind == 1 ? "m"
                      : "v",
          matrix.name);
    }
  }
  weft_string_buffer_append_cstring(text, ")\n    -> (");
  for (uint32_t i = 0; i < results; ++i) {
    weft_string_buffer_append_format(text, "%s, ", matrix_at(step, i % matrix_count(step)).type);
  }
  weft_string_buffer_append_cstring(text, "tensor<f32>) {\n");
}

// %result = a b, or with dimension 0 (a^T b) or dimension 1 (a b^T) of both added up.
typedef struct product_s {
  const char* result;
  const char* a;
  const char* b;
  uint32_t rows;
  uint32_t columns;
  uint32_t depth;
  bool first_dims;
  bool last_dims;
} product_t;

static void write_product(const product_t* product, weft_string_buffer_t* text) {
  char types[3][TYPE_CAPACITY];
  const bool a_turned = product->first_dims;
  const bool b_turned = product->last_dims;
  type(a_turned ? product->depth : product->rows, a_turned ? product->rows : product->depth,
       types[0]);
  type(b_turned ? product->columns : product->depth, b_turned ? product->depth : product->columns,
       types[1]);
  type(product->rows, product->columns, types[2]);
  weft_string_buffer_append_format(text,
                                   "  %%%s = stablehlo.dot_general %%%s, %%%s, contracting_dims = "
                                   "[%d] x [%d] : (%s, %s) -> %s\n",
                                   product->result, product->a, product->b, a_turned ? 0 : 1,
                                   b_turned ? 1 : 0, types[0], types[1], types[2]);
}

static void write_binary(const char* result, const char* op, const char* a, const char* b,
                         const char* of, weft_string_buffer_t* text) {
  weft_string_buffer_append_format(text, "  %%%s = stablehlo.%s %%%s, %%%s : %s\n", result, op, a,
                                   b, of);
}

static void write_unary(const char* result, const char* op, const char* a, const char* of,
                        weft_string_buffer_t* text) {
  weft_string_buffer_append_format(text, "  %%%s = stablehlo.%s %%%s : %s\n", result, op, a, of);
}

static void write_constant(const char* result, double number, const char* of,
                           weft_string_buffer_t* text) {
  weft_string_buffer_append_format(text, "  %%%s = stablehlo.constant dense<%e> : %s\n", result,
                                   number, of);
}

static void write_forward(const block_step_t* step, weft_string_buffer_t* text) {
  char hidden[TYPE_CAPACITY];
  char width[TYPE_CAPACITY];
  const product_t first = {"h0", "x", "first", step->rows, step->width, step->edge, false, false};
  type(step->rows, step->hidden, hidden);
  type(step->rows, step->width, width);
  write_product(&first, text);
  for (uint32_t i = 0; i < step->blocks; ++i) {
    char names[7][16];
    static const char* const stems[7] = {"h", "h", "up", "down", "u", "t", "d"};
    for (uint32_t n = 0; n < 7; ++n) {
      snprintf(names[n], sizeof(names[n]), "%s%u", stems[n], n == 1 ? i + 1 : i);
    }
    const product_t up = {names[4],     names[0],    names[2], step->rows,
                          step->hidden, step->width, false,    false};
    const product_t down = {names[6],    names[5],     names[3], step->rows,
                            step->width, step->hidden, false,    false};
    write_product(&up, text);
    write_unary(names[5], "tanh", names[4], hidden, text);
    write_product(&down, text);
    write_binary(names[1], "add", names[0], names[6], width, text);
  }
}

static void write_loss(const block_step_t* step, weft_string_buffer_t* text) {
  char out[TYPE_CAPACITY];
  char top[16];
  snprintf(top, sizeof(top), "h%u", step->blocks);
  type(step->rows, step->edge, out);
  const product_t last = {"out", top, "last", step->rows, step->edge, step->width, false, false};
  write_product(&last, text);
  write_binary("e", "subtract", "out", "y", out, text);
  write_binary("ee", "multiply", "e", "e", out, text);
  weft_string_buffer_append_format(
      text,
      "  %%zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
      "  %%loss = stablehlo.reduce(%%ee init: %%zero) applies stablehlo.add across dimensions = "
      "[0, 1] : (%s, tensor<f32>) -> tensor<f32>\n",
      out);
  const product_t gradient = {"g_last", top, "e", step->width, step->edge, step->rows, true, false};
  char flow[16];
  snprintf(flow, sizeof(flow), "g%u", step->blocks);
  const product_t back = {flow, "e", "last", step->rows, step->width, step->edge, false, true};
  write_product(&gradient, text);
  write_product(&back, text);
}

static void write_backward(const block_step_t* step, weft_string_buffer_t* text) {
  char hidden[TYPE_CAPACITY];
  char width[TYPE_CAPACITY];
  type(step->rows, step->hidden, hidden);
  type(step->rows, step->width, width);
  for (uint32_t i = step->blocks; i-- > 0;) {
    static const char* const stems[13] = {"h",  "g",    "t",  "g_down", "gt", "tt",  "ot",
                                          "gu", "g_up", "gx", "g",      "up", "down"};
    char n[13][16];
    for (uint32_t k = 0; k < 13; ++k)
      snprintf(n[k], sizeof(n[k]), "%s%u", stems[k], k == 1 ? i + 1 : i);
    const product_t d_down = {n[3], n[2], n[1], step->hidden, step->width, step->rows, true, false};
    const product_t d_t = {n[4], n[1], n[12], step->rows, step->hidden, step->width, false, true};
    const product_t d_up = {n[8], n[0], n[7], step->width, step->hidden, step->rows, true, false};
    const product_t d_h = {n[9], n[7], n[11], step->rows, step->width, step->hidden, false, true};
    write_product(&d_down, text);
    write_product(&d_t, text);
    write_binary(n[5], "multiply", n[2], n[2], hidden, text);
    write_binary(n[6], "multiply", n[4], n[5], hidden, text);
    write_binary(n[7], "subtract", n[4], n[6], hidden, text);
    write_product(&d_up, text);
    write_product(&d_h, text);
    write_binary(n[10], "add", n[1], n[9], width, text);
  }
  const product_t d_first = {"g_first",   "x",        "g0", step->edge,
                             step->width, step->rows, true, false};
  write_product(&d_first, text);
}

// m' = m + 0.1 (g - m); v' = v + 0.01 (g^2 - v); p' = p - 0.001 m' / (sqrt v' + 1e-8).
static void write_update(const matrix_t* matrix, weft_string_buffer_t* text) {
  static const char* const stems[] = {"g_", "m_",  "v_", "a_", "b_", "nm_", "c_", "q_",
                                      "k_", "nv_", "s_", "z_", "r_", "j_",  "n_"};
  static const double factors[] = {0.1, 0.01, 1e-8, 0.001};
  char n[15][24];
  char f[4][24];
  const char* of = matrix->type;
  for (uint32_t i = 0; i < 15; ++i) snprintf(n[i], sizeof(n[i]), "%s%s", stems[i], matrix->value);
  for (uint32_t i = 0; i < 4; ++i) {
    snprintf(f[i], sizeof(f[i]), "f%u_%s", i, matrix->value);
    write_constant(f[i], factors[i], of, text);
  }
  write_binary(n[3], "subtract", n[0], n[1], of, text);
  write_binary(n[4], "multiply", n[3], f[0], of, text);
  write_binary(n[5], "add", n[1], n[4], of, text);
  write_binary(n[6], "multiply", n[0], n[0], of, text);
  write_binary(n[7], "subtract", n[6], n[2], of, text);
  write_binary(n[8], "multiply", n[7], f[1], of, text);
  write_binary(n[9], "add", n[2], n[8], of, text);
  write_unary(n[10], "sqrt", n[9], of, text);
  write_binary(n[11], "add", n[10], f[2], of, text);
  write_binary(n[12], "divide", n[5], n[11], of, text);
  write_binary(n[13], "multiply", n[12], f[3], of, text);
  write_binary(n[14], "subtract", matrix->value, n[13], of, text);
}

void block_step_write(const block_step_t* step, weft_string_buffer_t* text) {
  static const char* const stems[3] = {"n_", "nm_", "nv_"};
  const uint32_t count = matrix_count(step);
  write_arguments(step, text);
  write_forward(step, text);
  write_loss(step, text);
  write_backward(step, text);
  for (uint32_t i = 0; i < count; ++i) {
    const matrix_t matrix = matrix_at(step, i);
    write_update(&matrix, text);
  }
  weft_string_buffer_append_cstring(text, "  return ");
  for (uint32_t i = 0; i < 3 * count; ++i) {
    weft_string_buffer_append_format(text, "%%%s%s, ", stems[i / count],
                                     matrix_at(step, i % count).value);
  }
  weft_string_buffer_append_cstring(text, "%loss : ");
  for (uint32_t i = 0; i < 3 * count; ++i) {
    weft_string_buffer_append_format(text, "%s, ", matrix_at(step, i % count).type);
  }
  weft_string_buffer_append_cstring(text, "tensor<f32>\n}\n");
}

weft_plan_t* block_step_compile(const block_step_t* step, const block_layout_t* layout) {
  char mesh[16];
  weft_string_buffer_t text;
  program_case_t test;
  weft_device_t* device = NULL;
  weft_plan_t* plan = NULL;
  const weft_cpu_device_options_t one_thread = {.struct_size = sizeof(one_thread),
                                                .thread_count = 1};
  const program_layout_t program_layout = {
      .strategy = layout->strategy, .mesh = mesh, .settings = layout->settings};
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .rank_count = layout->ranks,
                                          .machine = layout->machine,
                                          .overlap = layout->overlap,
                                          .gather_buffers = layout->gather_buffers};
  snprintf(mesh, sizeof(mesh), "dp=%u", layout->ranks);
  weft_string_buffer_init(weft_testing_allocator(), &text);
  block_step_write(step, &text);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  WEFT_ASSERT_OK(program_case_init(text.data, text.size, &program_layout, &test));
  weft_string_buffer_deinit(&text);
  WEFT_ASSERT_OK(weft_cpu_device_create(&one_thread, weft_testing_allocator(), &device));
  WEFT_ASSERT_OK(
      weft_compile_with(test.program->graph, &options, device, weft_testing_allocator(), &plan));
  weft_device_destroy(device);
  program_case_deinit(&test);
  return plan;
}
