// Speed of the CPU device's kernels: GFLOP/s of contractions beside oneDNN's square matrix product,
// GB/s of loops beside the memory bandwidth of a copy.
//
// Every figure is the best of several runs, so that it says what the code can do, not what else
// the machine was doing. kernel_bench [THREADS] [PATTERN] runs the rows whose name holds PATTERN.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "graph/ir/graph.h"
#include "runtime/base/exact_sum.h"
#include "runtime/base/float_convert.h"
#include "runtime/device/device.h"

#define MAX_BUFFERS 12
#define MAX_STEPS 40

static weft_device_t* device;
static const char* pattern = "";
static double reference_gflops;
static double reference_gbytes;

static void check(weft_status_t status) {
  if (weft_status_is_ok(status)) return;
  fprintf(stderr, "kernel_bench: %s\n", weft_status_text(status));
  weft_status_release(status);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

// Best time of a launch.
static double measure(const weft_kernel_t* kernel, void* const* inputs, void* const* outputs) {
  weft_prepared_kernel_t* prepared = NULL;
  size_t bytes = 0;
  check(device->vtable->prepare(device, kernel, &prepared, &bytes));
  void* workspace = aligned_alloc(64, (bytes + 127) / 64 * 64);
  memset(workspace, 0, (bytes + 127) / 64 * 64);
  double best = 1e9;
  const double start = now();
  for (int run = 0; run < 5 || (run < 200 && now() - start < 0.4); ++run) {
    const double begin = now();
    check(device->vtable->launch(device, NULL, prepared, inputs, outputs, workspace));
    const double time = now() - begin;
    if (time < best) best = time;
  }
  free(workspace);
  device->vtable->release(device, prepared);
  return best;
}

static float* make_buffer(int64_t count) {
  float* data = aligned_alloc(64, (size_t)(count * 4 + 127) / 64 * 64);
  for (int64_t i = 0; i < count; ++i) data[i] = (float)(i % 1013) * 0.001f - 0.4f;
  return data;
}

// ---- contractions -------------------------------------------------------------------------------

typedef struct product_s {
  const char* name;
  weft_dtype_t dtype;
  int64_t batch, m, n, k;
  bool lhs_transposed;  // stored [k, m]
  bool rhs_transposed;  // stored [n, k]
  int64_t heads;        // > 0: operands are [batch / heads, time, heads, width] arrays
} product_t;

static void set_view(weft_view_t* view, weft_dtype_t dtype, const product_t* p, int64_t rows,
                     int64_t columns, bool transposed, bool by_heads) {
  *view = (weft_view_t){.dtype = dtype, .rank = 4};
  const int64_t heads = p->heads > 0 ? p->heads : 1;
  const int64_t row_stride = transposed ? 1 : columns, column_stride = transposed ? rows : 1;
  const int64_t dims[4] = {p->batch / heads, heads, rows, columns};
  const int64_t strides[4] = {heads * rows * columns, rows * columns, row_stride, column_stride};
  memcpy(view->dims, dims, sizeof(dims));
  memcpy(view->strides, strides, sizeof(strides));
  if (!by_heads) return;
  // Width is the contiguous side.
  const int64_t time = transposed ? columns : rows, width = transposed ? rows : columns;
  view->strides[0] = time * heads * width;
  view->strides[1] = width;
  view->strides[2] = transposed ? 1 : heads * width;
  view->strides[3] = transposed ? heads * width : 1;
}

static double bench_product(const product_t* p) {
  weft_view_t inputs[2], output;
  const weft_dtype_t out = p->dtype == WEFT_DTYPE_BF16 ? WEFT_DTYPE_F32 : p->dtype;
  const bool scores = p->heads > 0 && p->n > p->k;
  set_view(&inputs[0], p->dtype, p, p->m, p->k, p->lhs_transposed, scores);
  set_view(&inputs[1], p->dtype, p, p->n, p->k, p->rhs_transposed == false, p->heads > 0);
  set_view(&output, out, p, p->m, p->n, false, p->heads > 0 && !scores);
  weft_kernel_t kernel = {.kind = WEFT_KERNEL_CONTRACTION,
                          .inputs = inputs,
                          .input_count = 2,
                          .outputs = &output,
                          .output_count = 1,
                          .in_place = UINT32_MAX};
  kernel.as.contraction =
      (weft_contraction_kernel_t){.batch_rank = 2, .m_rank = 1, .n_rank = 1, .k_rank = 1};
  void* in[2] = {make_buffer(p->batch * p->m * p->k * 2), make_buffer(p->batch * p->n * p->k * 2)};
  void* result[1] = {make_buffer(p->batch * p->m * p->n * 2)};
  const double time = measure(&kernel, in, result);
  free(in[0]);
  free(in[1]);
  free(result[0]);
  return 2e-9 * (double)p->batch * (double)p->m * (double)p->n * (double)p->k / time;
}

// rhs_transposed says that the weights are stored [n, k].
static const product_t products[] = {
    {"f32 square 1024", WEFT_DTYPE_F32, 1, 1024, 1024, 1024, false, false, 0},
    {"f32 2048x768x256", WEFT_DTYPE_F32, 1, 2048, 768, 256, false, false, 0},
    {"f32 2048x1024x256", WEFT_DTYPE_F32, 1, 2048, 1024, 256, false, false, 0},
    {"f32 2048x256x1024", WEFT_DTYPE_F32, 1, 2048, 256, 1024, false, false, 0},
    {"f32 2048x256x1024 rhs^T", WEFT_DTYPE_F32, 1, 2048, 256, 1024, false, true, 0},
    {"f32 2048x3072x768", WEFT_DTYPE_F32, 1, 2048, 3072, 768, false, false, 0},
    {"f32 2048x768x3072", WEFT_DTYPE_F32, 1, 2048, 768, 3072, false, false, 0},
    {"f32 grad 768x3072x2048", WEFT_DTYPE_F32, 1, 768, 3072, 2048, true, false, 0},
    {"f32 grad 256x1024x2048", WEFT_DTYPE_F32, 1, 256, 1024, 2048, true, false, 0},
    {"f32 logits 256x50257x768 rhs^T", WEFT_DTYPE_F32, 1, 256, 50257, 768, false, true, 0},
    {"f32 attention scores", WEFT_DTYPE_F32, 128, 128, 128, 32, false, true, 8},
    {"f32 attention values", WEFT_DTYPE_F32, 128, 128, 32, 128, false, false, 8},
    {"f32 attention values^T", WEFT_DTYPE_F32, 128, 128, 32, 128, true, false, 8},
    {"f32 matrix-vector 4096", WEFT_DTYPE_F32, 1, 4096, 1, 4096, false, true, 0},
    {"bf16 square 1024", WEFT_DTYPE_BF16, 1, 1024, 1024, 1024, false, false, 0},
    {"bf16 2048x3072x768", WEFT_DTYPE_BF16, 1, 2048, 3072, 768, false, false, 0},
    {"f64 square 512", WEFT_DTYPE_F64, 1, 512, 512, 512, false, false, 0},
    {"i32 square 512", WEFT_DTYPE_I32, 1, 512, 512, 512, false, false, 0},
};

static void bench_products(void) {
  for (size_t i = 0; i < sizeof(products) / sizeof(products[0]); ++i) {
    const double gflops =
        i == 0 || strstr(products[i].name, pattern) != NULL ? bench_product(&products[i]) : 0;
    if (i == 0) reference_gflops = gflops;
    if (strstr(products[i].name, pattern) == NULL) continue;
    printf("%-34s %8.1f GFLOP/s %5.0f %% of the f32 square\n", products[i].name, gflops,
           100 * gflops / reference_gflops);
  }
}

// ---- loops --------------------------------------------------------------------------------------

typedef struct loop_bench_s {
  weft_kernel_t kernel;
  weft_view_t inputs[MAX_BUFFERS], outputs[MAX_BUFFERS];
  weft_loop_step_t steps[MAX_STEPS];
  weft_loop_output_t stores[MAX_BUFFERS];
  void* in[MAX_BUFFERS];
  void* out[MAX_BUFFERS];
  double bytes;
} loop_bench_t;

static void loop_init(loop_bench_t* b, int64_t rows, int64_t columns) {
  memset(b, 0, sizeof(*b));
  b->kernel = (weft_kernel_t){
      .kind = WEFT_KERNEL_LOOP, .inputs = b->inputs, .outputs = b->outputs, .in_place = UINT32_MAX};
  b->kernel.as.loop = (weft_loop_kernel_t){
      .rank = 2, .dims = {rows, columns}, .steps = b->steps, .outputs = b->stores};
}

static uint32_t loop_load(loop_bench_t* b, int64_t row_stride, int64_t column_stride) {
  weft_loop_kernel_t* loop = &b->kernel.as.loop;
  const uint32_t input = b->kernel.input_count++;
  b->inputs[input] = (weft_view_t){.buffer = input,
                                   .dtype = WEFT_DTYPE_F32,
                                   .rank = 2,
                                   .dims = {loop->dims[0], loop->dims[1]},
                                   .strides = {row_stride, column_stride}};
  const int64_t count = (loop->dims[0] - 1) * row_stride + (loop->dims[1] - 1) * column_stride + 1;
  b->in[input] = make_buffer(count);
  b->bytes += 4.0 * (double)count;
  b->steps[loop->step_count] =
      (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .input = input, .result_dtype = WEFT_DTYPE_F32};
  return loop->step_count++;
}

static uint32_t loop_constant(loop_bench_t* b, float value) {
  weft_loop_step_t step = {.kind = WEFT_LOOP_IMMEDIATE, .result_dtype = WEFT_DTYPE_F32};
  memcpy(&step.immediate_bits, &value, 4);
  b->steps[b->kernel.as.loop.step_count] = step;
  return b->kernel.as.loop.step_count++;
}

static uint32_t loop_compute(loop_bench_t* b, weft_opcode_t opcode, uint32_t x, uint32_t y) {
  b->steps[b->kernel.as.loop.step_count] = (weft_loop_step_t){.kind = WEFT_LOOP_COMPUTE,
                                                              .opcode = opcode,
                                                              .dtype = WEFT_DTYPE_F32,
                                                              .result_dtype = WEFT_DTYPE_F32,
                                                              .operands = {x, y},
                                                              .operand_count = 2};
  return b->kernel.as.loop.step_count++;
}

// |in_place| is an input whose memory is overwritten, or UINT32_MAX.
static void loop_store(loop_bench_t* b, uint32_t value, uint32_t reduced, uint32_t in_place) {
  weft_loop_kernel_t* loop = &b->kernel.as.loop;
  const uint32_t output = b->kernel.output_count++;
  const int64_t columns = (reduced & 2) != 0 ? 1 : loop->dims[1];
  weft_view_t* view = &b->outputs[output];
  *view = (weft_view_t){.buffer = 100 + output, .dtype = WEFT_DTYPE_F32, .rank = 2};
  view->dims[0] = loop->dims[0];
  view->dims[1] = loop->dims[1];
  view->strides[0] = (reduced & 1) != 0 ? 0 : columns;
  view->strides[1] = (reduced & 2) != 0 ? 0 : 1;
  const int64_t count = ((reduced & 1) != 0 ? 1 : loop->dims[0]) * columns;
  b->out[output] = in_place == UINT32_MAX ? (void*)make_buffer(count) : b->in[in_place];
  b->bytes += 4.0 * (double)count;
  b->stores[output] = (weft_loop_output_t){.value = value,
                                           .view = output,
                                           .is_reduction = reduced != 0,
                                           .reduce_opcode = WEFT_OP_ADD,
                                           .reduced_dims = reduced,
                                           .init = 0};
  loop->output_count = b->kernel.output_count;
}

static void loop_report(loop_bench_t* b, const char* name) {
  const double time = measure(&b->kernel, b->in, b->out);
  const double elements = (double)b->kernel.as.loop.dims[0] * (double)b->kernel.as.loop.dims[1];
  printf("%-34s %8.1f GB/s    %5.0f %% of a copy, %6.3f ns per element\n", name,
         1e-9 * b->bytes / time, 100e-9 * b->bytes / time / reference_gbytes,
         1e9 * time / elements);
  for (uint32_t i = 0; i < b->kernel.output_count; ++i) {
    bool shared = false;
    for (uint32_t k = 0; k < b->kernel.input_count; ++k) shared = shared || b->out[i] == b->in[k];
    if (!shared) free(b->out[i]);
  }
  for (uint32_t k = 0; k < b->kernel.input_count; ++k) free(b->in[k]);
}

static void bench_copy(int64_t rows, int64_t columns, bool transposed, const char* name) {
  loop_bench_t b;
  loop_init(&b, rows, columns);
  loop_constant(&b, 0);
  const uint32_t x = transposed ? loop_load(&b, 1, rows) : loop_load(&b, columns, 1);
  loop_store(&b, x, 0, UINT32_MAX);
  loop_report(&b, name);
}

// The update of AdamW with its moments, all in place.
static void bench_adamw(int64_t count) {
  loop_bench_t b;
  loop_init(&b, 1, count);
  const uint32_t p = loop_load(&b, count, 1), g = loop_load(&b, count, 1);
  const uint32_t m = loop_load(&b, count, 1), v = loop_load(&b, count, 1);
  const uint32_t b1 = loop_constant(&b, 0.9f), c1 = loop_constant(&b, 0.1f);
  const uint32_t b2 = loop_constant(&b, 0.999f), c2 = loop_constant(&b, 0.001f);
  const uint32_t rate = loop_constant(&b, 1e-4f), decay = loop_constant(&b, 0.01f);
  const uint32_t new_m = loop_compute(&b, WEFT_OP_ADD, loop_compute(&b, WEFT_OP_MULTIPLY, m, b1),
                                      loop_compute(&b, WEFT_OP_MULTIPLY, g, c1));
  const uint32_t square = loop_compute(&b, WEFT_OP_MULTIPLY, g, g);
  const uint32_t new_v = loop_compute(&b, WEFT_OP_ADD, loop_compute(&b, WEFT_OP_MULTIPLY, v, b2),
                                      loop_compute(&b, WEFT_OP_MULTIPLY, square, c2));
  const uint32_t root = loop_compute(&b, WEFT_OP_SQRT, new_v, new_v);
  const uint32_t step =
      loop_compute(&b, WEFT_OP_DIVIDE, new_m, loop_compute(&b, WEFT_OP_ADD, root, c2));
  const uint32_t full =
      loop_compute(&b, WEFT_OP_ADD, step, loop_compute(&b, WEFT_OP_MULTIPLY, p, decay));
  const uint32_t new_p =
      loop_compute(&b, WEFT_OP_SUBTRACT, p, loop_compute(&b, WEFT_OP_MULTIPLY, full, rate));
  loop_store(&b, new_p, 0, 0);
  loop_store(&b, new_m, 0, 2);
  loop_store(&b, new_v, 0, 3);
  loop_report(&b, "adamw");
}

static void bench_unary(weft_opcode_t opcode, int64_t rows, int64_t columns, const char* name) {
  loop_bench_t b;
  loop_init(&b, rows, columns);
  const uint32_t x = loop_load(&b, columns, 1);
  loop_store(&b, loop_compute(&b, opcode, x, x), 0, UINT32_MAX);
  loop_report(&b, name);
}

static void bench_gelu(int64_t rows, int64_t columns) {
  loop_bench_t b;
  loop_init(&b, rows, columns);
  const uint32_t x = loop_load(&b, columns, 1), bias = loop_load(&b, 0, 1);
  const uint32_t y = loop_compute(&b, WEFT_OP_ADD, x, bias);
  const uint32_t cube =
      loop_compute(&b, WEFT_OP_MULTIPLY, loop_compute(&b, WEFT_OP_MULTIPLY, y, y), y);
  const uint32_t inner = loop_compute(
      &b, WEFT_OP_ADD, y, loop_compute(&b, WEFT_OP_MULTIPLY, cube, loop_constant(&b, 0.044715f)));
  const uint32_t t = loop_compute(
      &b, WEFT_OP_TANH, loop_compute(&b, WEFT_OP_MULTIPLY, inner, loop_constant(&b, 0.79788f)), 0);
  const uint32_t half = loop_compute(&b, WEFT_OP_MULTIPLY, y, loop_constant(&b, 0.5f));
  const uint32_t one = loop_compute(&b, WEFT_OP_ADD, t, loop_constant(&b, 1.0f));
  loop_store(&b, loop_compute(&b, WEFT_OP_MULTIPLY, half, one), 0, UINT32_MAX);
  loop_report(&b, "bias + gelu (tanh)");
}

static void bench_reduce(int64_t rows, int64_t columns, uint32_t reduced, bool exponential,
                         const char* name) {
  loop_bench_t b;
  loop_init(&b, rows, columns);
  loop_constant(&b, 0);
  uint32_t x = loop_load(&b, columns, 1);
  if (exponential) {
    const uint32_t row = loop_load(&b, 1, 0);
    x = loop_compute(&b, WEFT_OP_EXPONENTIAL, loop_compute(&b, WEFT_OP_SUBTRACT, x, row), 0);
    loop_store(&b, x, 0, UINT32_MAX);
  }
  loop_store(&b, x, reduced, UINT32_MAX);
  loop_report(&b, name);
}

// (x - mean) * scale * gamma + beta with a mean and a scale per row.
static void bench_normalise(int64_t rows, int64_t columns) {
  loop_bench_t b;
  loop_init(&b, rows, columns);
  const uint32_t x = loop_load(&b, columns, 1), mean = loop_load(&b, 1, 0);
  const uint32_t scale = loop_load(&b, 1, 0);
  const uint32_t gamma = loop_load(&b, 0, 1), beta = loop_load(&b, 0, 1);
  const uint32_t centred = loop_compute(&b, WEFT_OP_SUBTRACT, x, mean);
  const uint32_t root = loop_compute(&b, WEFT_OP_RSQRT, scale, scale);
  const uint32_t normal = loop_compute(&b, WEFT_OP_MULTIPLY, centred, root);
  loop_store(&b,
             loop_compute(&b, WEFT_OP_ADD, loop_compute(&b, WEFT_OP_MULTIPLY, normal, gamma), beta),
             0, UINT32_MAX);
  loop_report(&b, "layer norm (given moments)");
}

// The bandwidth that a plain parallel copy of large arrays reaches.
static void measure_copy(void) {
  loop_bench_t b;
  loop_init(&b, 1, INT64_C(16) << 20);
  const uint32_t x = loop_load(&b, 0, 1);
  loop_store(&b, x, 0, UINT32_MAX);
  const double time = measure(&b.kernel, b.in, b.out);
  reference_gbytes = 1e-9 * b.bytes / time;
  printf("%-34s %8.1f GB/s\n", "copy of 64 MiB", reference_gbytes);
  free(b.in[0]);
  free(b.out[0]);
}

// ---- exact sums ---------------------------------------------------------------------------------

// The sum of |count| elements, or of their squares, beside the bandwidth of a copy: it only reads.
static void bench_exact_sum(weft_dtype_t dtype, int64_t count, bool square, const char* name) {
  char text[512];
  const int64_t limbs = weft_exact_sum_limb_count(dtype);
  (void)snprintf(text, sizeof(text),
                 "func.func @main(%%x: tensor<%" PRId64
                 "x%s>) {\n  %%r = \"weft.exact_sum\"(%%x) <{segments = array<i64: 0, %" PRId64
                 ">%s}> : (tensor<%" PRId64 "x%s>) -> tensor<1x%" PRId64
                 "xi64>\n  func.return\n}\n",
                 count, weft_dtype_name(dtype), count, square ? ", square" : "", count,
                 weft_dtype_name(dtype), limbs);
  weft_graph_t* graph = NULL;
  check(weft_graph_parse(text, strlen(text), name, NULL, weft_allocator_system(), &graph));
  check(weft_graph_verify(graph));
  const weft_view_t input = {.dtype = dtype, .rank = 1, .dims = {count}, .strides = {1}};
  const weft_view_t output = {
      .dtype = WEFT_DTYPE_I64, .rank = 2, .dims = {1, limbs}, .strides = {limbs, 1}};
  weft_kernel_t kernel = {.kind = WEFT_KERNEL_OP,
                          .inputs = &input,
                          .input_count = 1,
                          .outputs = &output,
                          .output_count = 1,
                          .in_place = UINT32_MAX};
  kernel.as.op.op = graph->functions[0]->body->ops[0];
  const double bytes = (double)count * (double)weft_dtype_size_bytes(dtype);
  void* data = aligned_alloc(64, ((size_t)bytes + 127) / 64 * 64);
  for (int64_t i = 0; i < count; ++i) {
    const double value = (double)((i * 2654435761 >> 3) % 20011 - 10005) * 1.1e-7;
    if (dtype == WEFT_DTYPE_F64) ((double*)data)[i] = value;
    if (dtype == WEFT_DTYPE_F32) ((float*)data)[i] = (float)value;
    if (dtype == WEFT_DTYPE_BF16) ((uint16_t*)data)[i] = weft_f32_to_bf16((float)value);
  }
  void* const inputs[1] = {data};
  void* const outputs[1] = {calloc((size_t)limbs, 8)};
  const double time = measure(&kernel, inputs, outputs);
  printf("%-34s %8.1f GB/s    %5.0f %% of a copy, %6.3f ns per element\n", name,
         1e-9 * bytes / time, 100e-9 * bytes / time / reference_gbytes, 1e9 * time / (double)count);
  free(data);
  free(outputs[0]);
  weft_graph_release(graph);
}

static bool chosen(const char* name) {
  return strstr(name, pattern) != NULL;
}

static void bench_loops(void) {
  measure_copy();
  if (chosen("adamw")) bench_adamw(INT64_C(8) << 20);
  if (chosen("gelu")) bench_gelu(2048, 3072);
  if (chosen("exp")) bench_unary(WEFT_OP_EXPONENTIAL, 1024, 1024, "exp, in cache");
  if (chosen("tanh")) bench_unary(WEFT_OP_TANH, 1024, 1024, "tanh, in cache");
  if (chosen("erf")) bench_unary(WEFT_OP_CHLO_ERF, 1024, 1024, "erf, in cache");
  if (chosen("log")) bench_unary(WEFT_OP_LOG, 1024, 1024, "log, in cache");
  if (chosen("normalise")) bench_normalise(2048, 768);
  if (chosen("reduce")) {
    bench_reduce(16384, 128, 2, true, "exp(x - max) with row sums, 128");
    bench_reduce(2048, 768, 2, false, "reduce rows of 768");
    bench_reduce(2048, 768, 1, false, "reduce columns, 2048 x 768");
    bench_reduce(2048, 50304, 2, false, "reduce rows of 50304");
    bench_reduce(1, INT64_C(8) << 20, 2, false, "reduce all of 8 Mi");
  }
  if (chosen("transpose")) {
    bench_copy(2048, 2048, true, "transpose 2048 x 2048");
    bench_copy(64, 65536, true, "transpose 64 x 65536");
  }
  if (chosen("exact sum")) {
    const int64_t count = INT64_C(16) << 20;
    bench_exact_sum(WEFT_DTYPE_F32, count, false, "exact sum of 16 Mi f32");
    bench_exact_sum(WEFT_DTYPE_F32, count, true, "exact sum of squares, 16 Mi f32");
    bench_exact_sum(WEFT_DTYPE_F32, 16384, true, "exact sum of squares, in cache");
    bench_exact_sum(WEFT_DTYPE_BF16, count, true, "exact sum of squares, 16 Mi bf16");
    bench_exact_sum(WEFT_DTYPE_F64, count, true, "exact sum of squares, 16 Mi f64");
  }
  if (chosen("small")) bench_unary(WEFT_OP_NEGATE, 1, 64, "small: negate of 64 elements");
}

int main(int argc, char** argv) {
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options),
                                             .thread_count = argc > 1 ? atoi(argv[1]) : 0,
                                             .pin_threads = true};
  if (argc > 2) pattern = argv[2];
  check(weft_cpu_device_create(&options, weft_allocator_system(), &device));
  bench_products();
  bench_loops();
  weft_device_destroy(device);
  return 0;
}
