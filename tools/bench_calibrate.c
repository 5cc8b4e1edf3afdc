// The parts of a description in the order of the file, from measurements in the order that suits
// them: loops first, because everything else is judged by what a launch costs.
#include "tools/bench_calibrate.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

#include "tools/bench_in_step.h"

static void put_axis(const weft_bench_grid_t* grid, int axis, weft_string_buffer_t* text) {
  static const char* const names[3] = {"m", "n", "k"};
  weft_string_buffer_append_format(text, "        %s: [", names[axis]);
  for (uint32_t i = 0; i < grid->counts[axis]; ++i) {
    weft_string_buffer_append_format(text, "%s%" PRId64, i > 0 ? ", " : "", grid->axes[axis][i]);
  }
  weft_string_buffer_append_cstring(text, "]\n");
}

void weft_bench_put_grid(const weft_bench_grid_t* grid, weft_string_buffer_t* text) {
  weft_string_buffer_append_format(text, "      - form: %s\n        dtype: %s\n", grid->form,
                                   weft_dtype_name(grid->dtype));
  for (int axis = 0; axis < 3; ++axis) put_axis(grid, axis, text);
  weft_string_buffer_append_cstring(text, "        gflops: [");
  const uint32_t count = grid->counts[0] * grid->counts[1] * grid->counts[2];
  for (uint32_t i = 0; i < count; ++i) {
    weft_string_buffer_append_format(text, "%s%.4g", i > 0 ? ", " : "",
                                     grid->gflops[i] > 1e-3 ? grid->gflops[i] : 1e-3);
  }
  weft_string_buffer_append_cstring(text, "]\n");
}

static void put_peaks(const double peaks[WEFT_DTYPE_COUNT_], weft_string_buffer_t* text) {
  const char* separator = "";
  weft_string_buffer_append_cstring(text, "  gflops: { ");
  for (int dtype = 0; dtype < WEFT_DTYPE_COUNT_; ++dtype) {
    if (peaks[dtype] <= 0) continue;
    weft_string_buffer_append_format(text, "%s%s: %.4g", separator,
                                     weft_dtype_name((weft_dtype_t)dtype), peaks[dtype]);
    separator = ", ";
  }
  weft_string_buffer_append_cstring(text, " }\n");
}

// What each part of the description was measured to be.
typedef struct parts_s {
  weft_string_buffer_t network, loops, grids, memory, operations;
  weft_bench_loops_t launch;
  double peaks[WEFT_DTYPE_COUNT_];
} parts_t;

static void tell(const weft_bench_t* bench, const char* what) {
  if (bench->rank == 0) fprintf(stderr, "  %s\n", what);
}

static weft_status_t measure_parts(weft_bench_t* bench, parts_t* parts) {
  tell(bench, "collectives");
  WEFT_RETURN_IF_ERROR(weft_bench_network(bench, &parts->network));
  weft_bench_refill(bench);
  tell(bench, "loops");
  WEFT_RETURN_IF_ERROR(weft_bench_loops(bench, &parts->loops, &parts->launch));
  tell(bench, "memory");
  WEFT_RETURN_IF_ERROR(weft_bench_traffic(bench, &parts->launch, &parts->memory));
  tell(bench, "products");
  WEFT_RETURN_IF_ERROR(weft_bench_products(bench, &parts->grids, parts->peaks));
  tell(bench, "other operations");
  return weft_bench_operations(bench, parts->launch.launch_ns, &parts->operations, &parts->grids);
}

static void put_parts(const weft_bench_t* bench, const char* name, parts_t* parts,
                      weft_string_buffer_t* text) {
  weft_string_buffer_append_format(
      text, "name: %s\nsource: \"measured by weft bench --calibrate: %u rank%s of %d thread%s\"\n",
      name, bench->rank_count, bench->rank_count == 1 ? "" : "s", bench->thread_count,
      bench->thread_count == 1 ? "" : "s");
  weft_string_buffer_append(text, parts->network.data, parts->network.size);
  weft_string_buffer_append_format(
      text,
      "collectives_compute: true\ndevice:\n  lanes: %d\n  grain: 32768\n  launch: %.4g\n  "
      "fork: %.4g\n  yardstick: %.5g\n",
      bench->thread_count, parts->launch.launch_ns, parts->launch.fork_ns, bench->yardstick_ns);
  put_peaks(parts->peaks, text);
  weft_string_buffer_append_cstring(text, "  contraction:\n    rates:\n");
  weft_string_buffer_append(text, parts->grids.data, parts->grids.size);
  weft_string_buffer_append(text, parts->memory.data, parts->memory.size);
  weft_string_buffer_append_cstring(text, "  host_copy: { bandwidth: 10, latency: 1000 }\n");
  weft_string_buffer_append(text, parts->loops.data, parts->loops.size);
  weft_string_buffer_append(text, parts->operations.data, parts->operations.size);
}

// Most of it is for the kernels by themselves, some for those in steps.
#define PATIENCE_NS 10e9
#define STEP_PATIENCE_NS 6e9

enum { ROUNDS = 3, QUICK_ROUNDS = 1, BUFFERS = 5 };

weft_status_t weft_bench_calibrate(weft_bench_t* bench, const char* name,
                                   weft_string_buffer_t* text) {
  const int rounds = bench->is_quick ? QUICK_ROUNDS : ROUNDS;
  weft_status_t status = weft_bench_take_memory(bench);
  bench->patience_ns = bench->is_quick ? 0 : PATIENCE_NS;
  for (int round = 1; round <= rounds && weft_status_is_ok(status); ++round) {
    parts_t parts = {0};
    weft_string_buffer_t* const buffers[BUFFERS] = {&parts.network, &parts.loops, &parts.grids,
                                                    &parts.memory, &parts.operations};
    for (int i = 0; i < BUFFERS; ++i) weft_string_buffer_init(weft_allocator_system(), buffers[i]);
    if (bench->rank == 0) fprintf(stderr, "round %d of %d\n", round, rounds);
    weft_bench_begin_round(bench);
    status = measure_parts(bench, &parts);
    for (int i = 0; i < BUFFERS; ++i) {
      status = weft_status_join(status, weft_string_buffer_finish(buffers[i]));
    }
    // Earlier rounds are in the figures of the last one.
    if (weft_status_is_ok(status) && round == rounds) {
      put_parts(bench, name, &parts, text);
      status = weft_string_buffer_finish(text);
    }
    for (int i = 0; i < BUFFERS; ++i) weft_string_buffer_deinit(buffers[i]);
  }
  if (!weft_status_is_ok(status)) return status;
  tell(bench, "kernels in steps");
  bench->patience_ns += bench->is_quick ? 0 : STEP_PATIENCE_NS;
  status = weft_bench_in_step(bench, text);
  if (bench->was_disturbed && !bench->is_quick) {
    tell(bench, "something else slowed this machine down: measure again");
  }
  return status;
}
