// Operations that are kernels of their own, as they come out of the compiler: small programs are
// compiled, and those of their kernels that are neither loops nor products are timed.
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/machine.h"
#include "tools/bench_calibrate.h"

// ---- one program --------------------------------------------------------------------------------

static size_t view_bytes(const weft_view_t* view) {
  size_t bytes = weft_dtype_size_bytes(view->dtype);
  for (int32_t d = 0; d < view->rank; ++d) bytes *= (size_t)view->dims[d];
  return (bytes + 4095) / 4096 * 4096 + 4096;
}

// Indices have to exist, and numbers to be ordinary ones.
static void fill_operand(const weft_view_t* view, char* at) {
  const size_t count = view_bytes(view) / sizeof(uint32_t);
  uint32_t* values = (uint32_t*)(void*)at;
  if (weft_dtype_is_float(view->dtype)) {
    float* numbers = (float*)(void*)at;
    for (size_t i = 0; i < count; ++i) numbers[i] = (float)(i * 2654435761 % 1013) * 0.0007f - 0.3f;
    return;
  }
  for (size_t i = 0; i < count; ++i) values[i] = (uint32_t)(i * 7 % 61);
}

static weft_status_t time_kernel(weft_bench_t* bench, const weft_kernel_t* kernel, double* out_ns) {
  enum { MOST = 8 };
  void* inputs[MOST];
  void* outputs[MOST];
  char* at = bench->memory;
  if (kernel->input_count > MOST || kernel->output_count > MOST) {
    return WEFT_STATUS(INTERNAL, "a program for measurements has a kernel of %u operands",
                       kernel->input_count);
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    inputs[i] = at;
    fill_operand(&kernel->inputs[i], at);
    at += view_bytes(&kernel->inputs[i]);
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    outputs[i] = i == 0 && kernel->in_place != UINT32_MAX ? inputs[kernel->in_place] : at;
    at += view_bytes(&kernel->outputs[i]);
  }
  return weft_bench_kernel(bench, kernel, inputs, outputs, 0, 1, out_ns);
}

typedef struct timed_kernel_s {
  const weft_kernel_t* kernel;
  double ns;
} timed_kernel_t;

// Takes the first kernel of |opcode|; |*out_timed| is valid until the plan goes.
static weft_status_t time_plan(weft_bench_t* bench, const weft_plan_t* plan, weft_opcode_t opcode,
                               timed_kernel_t* out_timed) {
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    const weft_kernel_t* kernel = &instruction->kernel;
    if (instruction->kind != WEFT_INSTRUCTION_KERNEL || kernel->kind != WEFT_KERNEL_OP) continue;
    if (kernel->as.op.op->opcode != opcode) continue;
    out_timed->kernel = kernel;
    return time_kernel(bench, kernel, &out_timed->ns);
  }
  return WEFT_STATUS(INTERNAL, "a program for measurements has no kernel of %s",
                     weft_op_info(opcode)->name);
}

// Compiles |text| for the device. Release the plan.
static weft_status_t compile_text(weft_bench_t* bench, const char* text, weft_plan_t** out_plan) {
  weft_graph_t* graph = NULL;
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_graph_parse(text, strlen(text), "measurement.mlir", NULL,
                                        weft_allocator_system(), &graph));
  weft_status_t status = weft_graph_verify(graph);
  if (weft_status_is_ok(status)) {
    status = weft_compile(graph, bench->device, weft_allocator_system(), out_plan);
  }
  weft_graph_release(graph);
  return status;
}

// ---- operations ---------------------------------------------------------------------------------

typedef struct operation_s {
  weft_opcode_t opcode;
  bool by_flops;
  const char* text;
  const char* narrow;  // the same with many short rows; NULL: rows are not told apart
} operation_t;

#define REGION(op)                                                    \
  "({\n^bb0(%a: tensor<f32>, %b: tensor<f32>):\n  %c = stablehlo." op \
  " %a, %b : tensor<f32>\n  stablehlo.return %c : tensor<f32>\n})"

#define GATHER(rows, width, count)                                                           \
  "func.func @main(%x: tensor<" rows "x" width "xf32>, %i: tensor<" count                    \
  "x1xi32>) -> tensor<" count "x" width                                                      \
  "xf32> {\n  %r = \"stablehlo.gather\"(%x, %i) "                                            \
  "<{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], "  \
  "start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = " \
  "array<i64: 1, " width ">}> : (tensor<" rows "x" width "xf32>, tensor<" count              \
  "x1xi32>) -> tensor<" count "x" width "xf32>\n  return %r : tensor<" count "x" width       \
  "xf32>\n}\n"

#define SCATTER(rows, width, count)                                                              \
  "func.func @main(%x: tensor<" rows "x" width "xf32>, %i: tensor<" count                        \
  "x1xi32>, %u: tensor<" count "x" width "xf32>) -> tensor<" rows "x" width                      \
  "xf32> {\n  %r = \"stablehlo.scatter\"(%x, "                                                   \
  "%i, %u) <{indices_are_sorted = false, scatter_dimension_numbers = "                           \
  "#stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], "                    \
  "scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> " REGION( \
      "add") " : (tensor<" rows "x" width "xf32>, tensor<" count "x1xi32>, tensor<" count        \
             "x" width "xf32>) -> tensor<" rows "x" width "xf32>\n  return %r : tensor<" rows    \
             "x" width "xf32>\n}\n"

#define PAD(count, rows, padded, width)                                                            \
  "func.func @main(%x: tensor<" count "x" rows "x" width                                           \
  "xf32>, %z: tensor<f32>) -> tensor<" count "x" padded "x" width                                  \
  "xf32> {\n  %r = stablehlo.pad %x, %z, low = [0, 2, 0], high = "                                 \
  "[0, 2, 0], interior = [0, 0, 0] : (tensor<" count "x" rows "x" width                            \
  "xf32>, tensor<f32>) -> tensor<" count "x" padded "x" width "xf32>\n  return %r : tensor<" count \
  "x" padded "x" width "xf32>\n}\n"

static const operation_t operations[] = {
    {WEFT_OP_GATHER, false, GATHER("256", "256", "512"), GATHER("256", "4", "2048")},
    {WEFT_OP_SCATTER, true, SCATTER("256", "256", "512"), SCATTER("256", "4", "2048")},
    {WEFT_OP_REDUCE_WINDOW, true,
     "func.func @main(%x: tensor<32x16x16x16xf32>, %z: tensor<f32>) -> tensor<32x8x8x16xf32> {\n"
     "  %r = \"stablehlo.reduce_window\"(%x, %z) <{padding = dense<0> : tensor<4x2xi64>, "
     "window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, "
     "1>}> " REGION(
         "maximum") " : (tensor<32x16x16x16xf32>, tensor<f32>) -> tensor<32x8x8x16xf32>\n"
                    "  return %r : tensor<32x8x8x16xf32>\n}\n",
     NULL},
    {WEFT_OP_SELECT_AND_SCATTER, true,
     "func.func @main(%x: tensor<32x16x16x16xf32>, %s: tensor<32x8x8x16xf32>, %z: tensor<f32>) -> "
     "tensor<32x16x16x16xf32> {\n  %r = \"stablehlo.select_and_scatter\"(%x, %s, %z) <{padding = "
     "dense<0> : tensor<4x2xi64>, window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = "
     "array<i64: 1, 2, 2, 1>}> ({\n^bb0(%a: tensor<f32>, %b: tensor<f32>):\n  %c = "
     "stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>\n  "
     "stablehlo.return %c : tensor<i1>\n}, {\n^bb0(%d: tensor<f32>, %e: tensor<f32>):\n  %f = "
     "stablehlo.add %d, %e : tensor<f32>\n  stablehlo.return %f : tensor<f32>\n}) : "
     "(tensor<32x16x16x16xf32>, tensor<32x8x8x16xf32>, tensor<f32>) -> tensor<32x16x16x16xf32>\n"
     "  return %r : tensor<32x16x16x16xf32>\n}\n",
     NULL},
    {WEFT_OP_PAD, false, PAD("32", "60", "64", "64"), PAD("512", "12", "16", "4")},
    {WEFT_OP_DYNAMIC_SLICE, false,
     "func.func @main(%x: tensor<128x64x64xf32>, %i: tensor<i32>) -> tensor<32x64x64xf32> {\n"
     "  %c = stablehlo.constant dense<0> : tensor<i32>\n"
     "  %r = stablehlo.dynamic_slice %x, %i, %c, %c, sizes = [32, 64, 64] : "
     "(tensor<128x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<32x64x64xf32>\n"
     "  return %r : tensor<32x64x64xf32>\n}\n",
     NULL},
    {WEFT_OP_DYNAMIC_UPDATE_SLICE, false,
     "func.func @main(%x: tensor<128x64x64xf32> {tf.aliasing_output = 0 : i32}, %u: "
     "tensor<32x64x64xf32>, %i: tensor<i32>) -> tensor<128x64x64xf32> {\n"
     "  %c = stablehlo.constant dense<0> : tensor<i32>\n"
     "  %r = stablehlo.dynamic_update_slice %x, %u, %i, %c, %c : (tensor<128x64x64xf32>, "
     "tensor<32x64x64xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<128x64x64xf32>\n"
     "  return %r : tensor<128x64x64xf32>\n}\n",
     NULL},
    {WEFT_OP_SORT, true,
     "func.func @main(%x: tensor<16x4096xf32>) -> tensor<16x4096xf32> {\n"
     "  %r = \"stablehlo.sort\"(%x) <{dimension = 1 : i64, is_stable = true}> ({\n"
     "^bb0(%a: tensor<f32>, %b: tensor<f32>):\n  %c = stablehlo.compare LT, %a, %b, TOTALORDER : "
     "(tensor<f32>, tensor<f32>) -> tensor<i1>\n  stablehlo.return %c : tensor<i1>\n}) : "
     "(tensor<16x4096xf32>) -> tensor<16x4096xf32>\n  return %r : tensor<16x4096xf32>\n}\n",
     NULL},
    {WEFT_OP_RNG_BIT_GENERATOR, false,
     "func.func @main(%s: tensor<2xui64>) -> (tensor<2xui64>, tensor<65536xui32>) {\n"
     "  %r, %v = stablehlo.rng_bit_generator %s, algorithm = THREE_FRY : (tensor<2xui64>) -> "
     "(tensor<2xui64>, tensor<65536xui32>)\n"
     "  return %r, %v : tensor<2xui64>, tensor<65536xui32>\n}\n",
     NULL},
    {WEFT_OP_REDUCE, true,
     "func.func @main(%x: tensor<256x256xf32>, %i: tensor<256x256xi32>, %z: tensor<f32>, %j: "
     "tensor<i32>) -> (tensor<256xf32>, tensor<256xi32>) {\n"
     "  %r:2 = \"stablehlo.reduce\"(%x, %i, %z, %j) <{dimensions = array<i64: 1>}> ({\n"
     "^bb0(%a: tensor<f32>, %b: tensor<i32>, %c: tensor<f32>, %d: tensor<i32>):\n"
     "  %p = stablehlo.compare GE, %a, %c, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>\n"
     "  %v = stablehlo.select %p, %a, %c : tensor<i1>, tensor<f32>\n"
     "  %w = stablehlo.select %p, %b, %d : tensor<i1>, tensor<i32>\n"
     "  stablehlo.return %v, %w : tensor<f32>, tensor<i32>\n}) : (tensor<256x256xf32>, "
     "tensor<256x256xi32>, tensor<f32>, tensor<i32>) -> (tensor<256xf32>, tensor<256xi32>)\n"
     "  return %r#0, %r#1 : tensor<256xf32>, tensor<256xi32>\n}\n",
     NULL},
    {WEFT_OP_EXACT_SUM, true,
     "func.func @main(%x: tensor<65536xf32>) -> tensor<1x12xi64> {\n"
     "  %r = \"weft.exact_sum\"(%x) <{segments = array<i64: 0, 65536>, square}> : "
     "(tensor<65536xf32>) -> tensor<1x12xi64>\n  return %r : tensor<1x12xi64>\n}\n",
     NULL},
    {WEFT_OP_EXACT_ROUND, false,
     "func.func @main(%x: tensor<64x12xi64>) -> tensor<64xf32> {\n"
     "  %r = \"weft.exact_round\"(%x) : (tensor<64x12xi64>) -> tensor<64xf32>\n"
     "  return %r : tensor<64xf32>\n}\n",
     NULL},
};

typedef struct measured_s {
  weft_machine_work_t work;
  double ns;  // without the launch
} measured_t;

static weft_status_t measure_text(weft_bench_t* bench, weft_opcode_t opcode, const char* text,
                                  double launch_ns, measured_t* out_measured) {
  weft_plan_t* plan = NULL;
  timed_kernel_t timed = {0};
  WEFT_RETURN_IF_ERROR(compile_text(bench, text, &plan));
  weft_status_t status = time_plan(bench, plan, opcode, &timed);
  if (weft_status_is_ok(status)) {
    weft_machine_work_of(timed.kernel, &out_measured->work);
    out_measured->ns = fmax(0, timed.ns - launch_ns);
  }
  weft_plan_release(plan);
  return status;
}

// The costs of a unit and of an item that explain both measurements; those of a unit alone where
// items would have to cost less than nothing, and the other way round.
static void solve(const measured_t* wide, const measured_t* narrow, double wide_units,
                  double narrow_units, double* out_unit, double* out_item) {
  const double determinant = wide_units * narrow->work.items - narrow_units * wide->work.items;
  *out_unit = wide->ns / wide_units;
  *out_item = 0;
  if (determinant == 0) return;
  const double unit = (wide->ns * narrow->work.items - narrow->ns * wide->work.items) / determinant;
  const double item = (wide_units * narrow->ns - narrow_units * wide->ns) / determinant;
  if (item < 0) return;
  *out_unit = fmax(0, unit);
  *out_item = unit >= 0 ? item : narrow->ns / narrow->work.items;
}

static weft_status_t measure_operation(weft_bench_t* bench, const operation_t* operation,
                                       double launch_ns, weft_string_buffer_t* text) {
  measured_t wide = {0}, narrow = {0};
  double item = 0;
  const bool by_flops = operation->by_flops;
  WEFT_RETURN_IF_ERROR(measure_text(bench, operation->opcode, operation->text, launch_ns, &wide));
  const double units = by_flops ? wide.work.flops : wide.work.bytes;
  double unit = wide.ns / units;
  if (operation->narrow != NULL) {
    WEFT_RETURN_IF_ERROR(
        measure_text(bench, operation->opcode, operation->narrow, launch_ns, &narrow));
    solve(&wide, &narrow, units, by_flops ? narrow.work.flops : narrow.work.bytes, &unit, &item);
  }
  const char* name = weft_op_info(operation->opcode)->name;
  while (*name++ != '.') continue;
  weft_string_buffer_append_format(text, "    %s: { %s: %.5g, item: %.5g }\n", name,
                                   by_flops ? "flop" : "byte", unit, item);
  return weft_ok_status();
}

// ---- convolutions -------------------------------------------------------------------------------

// A 3 x 3 convolution of |batch| images of 8 x 8, or the gradient of its weights.
static void convolution_text(bool of_weights, int64_t batch, int64_t in, int64_t out, char* text,
                             size_t capacity) {
  char image[64], weights[64], result[64];
  (void)snprintf(image, sizeof(image), "tensor<%" PRId64 "x8x8x%" PRId64 "xf32>", batch, in);
  (void)snprintf(weights, sizeof(weights), "tensor<3x3x%" PRId64 "x%" PRId64 "xf32>", in, out);
  (void)snprintf(result, sizeof(result), "tensor<%" PRId64 "x8x8x%" PRId64 "xf32>", batch, out);
  (void)snprintf(
      text, capacity,
      "func.func @main(%%x: %s, %%w: %s) -> %s {\n"
      "  %%r = stablehlo.convolution(%%x, %%w) dim_numbers = %s, window = {stride = [1, 1], pad = "
      "[[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} "
      "{batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (%s, %s) -> %s\n"
      "  return %%r : %s\n}\n",
      image, of_weights ? result : weights, of_weights ? weights : result,
      of_weights ? "[f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f]"
                 : "[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]",
      image, of_weights ? result : weights, of_weights ? weights : result,
      of_weights ? weights : result);
}

static weft_status_t measure_convolution(weft_bench_t* bench, bool of_weights, int64_t batch,
                                         int64_t in, int64_t out, double* out_gflops) {
  char text[1024];
  weft_plan_t* plan = NULL;
  timed_kernel_t timed = {0};
  convolution_text(of_weights, batch, in, out, text, sizeof(text));
  WEFT_RETURN_IF_ERROR(compile_text(bench, text, &plan));
  weft_status_t status = time_plan(bench, plan, WEFT_OP_CONVOLUTION, &timed);
  const double flops = 2.0 * 64 * 9 * (double)batch * (double)in * (double)out;
  if (weft_status_is_ok(status)) *out_gflops = flops / timed.ns;
  weft_plan_release(plan);
  return status;
}

static weft_status_t measure_convolutions(weft_bench_t* bench, bool of_weights,
                                          weft_string_buffer_t* text) {
  static const int64_t batches[] = {2, 8, 32, 128};
  static const int64_t ins[] = {1, 8, 32, 128};
  static const int64_t outs[] = {8, 32, 128};
  weft_bench_grid_t grid = {.form = of_weights ? "convolution_weights" : "convolution",
                            .dtype = WEFT_DTYPE_F32};
  const uint32_t batch_count = bench->is_quick ? 3 : 4;
  const uint32_t in_count = bench->is_quick ? 3 : 4;
  const uint32_t out_count = bench->is_quick ? 2 : 3;
  // As products: pixels x features x (window * channels), or the first and the last swapped.
  const int pixels = of_weights ? 2 : 0;
  const int window = of_weights ? 0 : 2;
  grid.counts[pixels] = batch_count;
  grid.counts[1] = out_count;
  grid.counts[window] = in_count;
  for (uint32_t b = 0; b < batch_count; ++b) grid.axes[pixels][b] = 64 * batches[b];
  for (uint32_t o = 0; o < out_count; ++o) grid.axes[1][o] = outs[o];
  for (uint32_t i = 0; i < in_count; ++i) grid.axes[window][i] = 9 * ins[i];
  for (uint32_t b = 0; b < batch_count; ++b) {
    for (uint32_t o = 0; o < out_count; ++o) {
      for (uint32_t i = 0; i < in_count; ++i) {
        const uint32_t first = of_weights ? i : b, last = of_weights ? b : i;
        const uint32_t at = (first * grid.counts[1] + o) * grid.counts[2] + last;
        WEFT_RETURN_IF_ERROR(
            measure_convolution(bench, of_weights, batches[b], ins[i], outs[o], &grid.gflops[at]));
      }
    }
  }
  weft_bench_put_grid(&grid, text);
  return weft_ok_status();
}

weft_status_t weft_bench_operations(weft_bench_t* bench, double launch_ns,
                                    weft_string_buffer_t* text, weft_string_buffer_t* grids) {
  weft_string_buffer_append_cstring(text, "  operations:\n");
  for (size_t i = 0; i < sizeof(operations) / sizeof(operations[0]); ++i) {
    WEFT_RETURN_IF_ERROR_WHILE(measure_operation(bench, &operations[i], launch_ns, text),
                               "while measuring %s", weft_op_info(operations[i].opcode)->name);
  }
  WEFT_RETURN_IF_ERROR(measure_convolutions(bench, false, grids));
  return measure_convolutions(bench, true, grids);
}
