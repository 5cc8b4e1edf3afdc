// Measures the rate of oneDNN's f32 matmul on all cores, the yardstick for training steps.
//
// usage: gemm_rate [SECONDS [N...]]. For each N it multiplies N x N matrices for about SECONDS
// (default 2) and prints one JSON line with the median rate. The weights may take any layout the
// library likes best and are reordered once, outside the timing, so the rate is the best case.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <oneapi/dnnl/dnnl.h>

enum { MAX_RUNS = 1000 };

static void check(dnnl_status_t status, const char* what) {
  if (status != dnnl_success) {
    fprintf(stderr, "gemm_rate: %s failed with oneDNN status %d\n", what, (int)status);
    exit(1);
  }
}

static double now_s(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static int compare_doubles(const void* a, const void* b) {
  const double x = *(const double*)a;
  const double y = *(const double*)b;
  return (x > y) - (x < y);
}

typedef struct gemm_s {
  dnnl_engine_t engine;
  dnnl_stream_t stream;
  dnnl_primitive_t matmul;
  dnnl_memory_t source, weights, destination;
} gemm_t;

static dnnl_memory_t make_memory(dnnl_engine_t engine, const dnnl_memory_desc_t* desc) {
  dnnl_memory_t memory = NULL;
  check(dnnl_memory_create(&memory, desc, engine, DNNL_MEMORY_ALLOCATE), "memory_create");
  return memory;
}

// A row-major N x N matrix of small numbers; zeros would let the processor run faster.
static dnnl_memory_t make_matrix(dnnl_engine_t engine, const dnnl_memory_desc_t* desc, int64_t n) {
  dnnl_memory_t memory = make_memory(engine, desc);
  void* data = NULL;
  check(dnnl_memory_get_data_handle(memory, &data), "memory_get_data_handle");
  uint32_t state = 1;
  for (int64_t i = 0; i < n * n; ++i) {
    state = state * 1664525u + 1013904223u;
    ((float*)data)[i] = (float)(state >> 8) / 16777216.0f - 0.5f;
  }
  return memory;
}

static void reorder(gemm_t* gemm, dnnl_memory_t from, dnnl_memory_t to) {
  const dnnl_memory_desc_t* from_desc = NULL;
  const dnnl_memory_desc_t* to_desc = NULL;
  check(dnnl_memory_get_memory_desc(from, &from_desc), "memory_get_memory_desc");
  check(dnnl_memory_get_memory_desc(to, &to_desc), "memory_get_memory_desc");
  dnnl_primitive_desc_t pd = NULL;
  check(
      dnnl_reorder_primitive_desc_create(&pd, from_desc, gemm->engine, to_desc, gemm->engine, NULL),
      "reorder_primitive_desc_create");
  dnnl_primitive_t primitive = NULL;
  check(dnnl_primitive_create(&primitive, pd), "primitive_create");
  const dnnl_exec_arg_t args[] = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}};
  check(dnnl_primitive_execute(primitive, gemm->stream, 2, args), "primitive_execute");
  check(dnnl_stream_wait(gemm->stream), "stream_wait");
  dnnl_primitive_destroy(primitive);
  dnnl_primitive_desc_destroy(pd);
}

static void create_gemm(int64_t n, gemm_t* out_gemm) {
  gemm_t gemm = {0};
  check(dnnl_engine_create(&gemm.engine, dnnl_cpu, 0), "engine_create");
  check(dnnl_stream_create(&gemm.stream, gemm.engine, dnnl_stream_default_flags), "stream_create");
  const dnnl_dims_t dims = {n, n};
  dnnl_memory_desc_t plain;
  dnnl_memory_desc_t any;
  check(dnnl_memory_desc_init_by_tag(&plain, 2, dims, dnnl_f32, dnnl_ab), "memory_desc_init");
  check(dnnl_memory_desc_init_by_tag(&any, 2, dims, dnnl_f32, dnnl_format_tag_any),
        "memory_desc_init");
  dnnl_matmul_desc_t desc;
  check(dnnl_matmul_desc_init(&desc, &plain, &any, NULL, &plain), "matmul_desc_init");
  dnnl_primitive_desc_t pd = NULL;
  check(dnnl_primitive_desc_create(&pd, &desc, NULL, gemm.engine, NULL), "primitive_desc_create");
  check(dnnl_primitive_create(&gemm.matmul, pd), "primitive_create");
  gemm.source = make_matrix(gemm.engine, &plain, n);
  gemm.destination = make_matrix(gemm.engine, &plain, n);
  gemm.weights =
      make_memory(gemm.engine, dnnl_primitive_desc_query_md(pd, dnnl_query_weights_md, 0));
  dnnl_memory_t unordered = make_matrix(gemm.engine, &plain, n);
  reorder(&gemm, unordered, gemm.weights);
  dnnl_memory_destroy(unordered);
  dnnl_primitive_desc_destroy(pd);
  *out_gemm = gemm;
}

static void destroy_gemm(gemm_t* gemm) {
  dnnl_memory_destroy(gemm->source);
  dnnl_memory_destroy(gemm->weights);
  dnnl_memory_destroy(gemm->destination);
  dnnl_primitive_destroy(gemm->matmul);
  dnnl_stream_destroy(gemm->stream);
  dnnl_engine_destroy(gemm->engine);
}

static void measure(int64_t n, double seconds) {
  gemm_t gemm;
  create_gemm(n, &gemm);
  const dnnl_exec_arg_t args[] = {{DNNL_ARG_SRC, gemm.source},
                                  {DNNL_ARG_WEIGHTS, gemm.weights},
                                  {DNNL_ARG_DST, gemm.destination}};
  static double times_s[MAX_RUNS];
  int count = -2;  // two runs to warm up
  for (const double start = now_s(); count < 3 || now_s() - start < seconds; ++count) {
    const double before = now_s();
    check(dnnl_primitive_execute(gemm.matmul, gemm.stream, 3, args), "primitive_execute");
    check(dnnl_stream_wait(gemm.stream), "stream_wait");
    if (count == MAX_RUNS) break;
    if (count >= 0) times_s[count] = now_s() - before;
  }
  qsort(times_s, (size_t)count, sizeof(times_s[0]), compare_doubles);
  const double flops = 2.0 * (double)n * (double)n * (double)n;
  printf("{\"n\": %lld, \"runs\": %d, \"median_gflops\": %.1f, \"best_gflops\": %.1f}\n",
         (long long)n, count, flops / times_s[count / 2] / 1e9, flops / times_s[0] / 1e9);
  fflush(stdout);
  destroy_gemm(&gemm);
}

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? strtod(argv[1], NULL) : 2.0;
  if (argc <= 2) {
    for (int64_t n = 1024; n <= 4096; n *= 2) measure(n, seconds);
  }
  for (int i = 2; i < argc; ++i) measure(strtoll(argv[i], NULL, 10), seconds);
  return 0;
}
