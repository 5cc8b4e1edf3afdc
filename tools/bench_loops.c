// Loops: what a launch, a step, an access out of order and a byte cost.
//
// Costs of steps are differences between kernels that do something once and several times, so that
// neither launches nor memory show in them. The kernels stay below the size that is cut into
// several tasks, so that the figures are those of one lane.
#include <math.h>

#include "graph/ir/op_table.h"
#include "graph/plan/machine.h"
#include "tools/bench_calibrate.h"

// Elements of a kernel: within the first caches, a whole number of tiles, one task.
enum { ROWS = 64, COLUMNS = 128, ELEMENTS = ROWS * COLUMNS, REPEATS = 16 };

#define F32 WEFT_DTYPE_F32

static void put_figure(weft_string_buffer_t* text, const char* key, double value) {
  weft_string_buffer_append_format(text, "    %s: %.5g\n", key, value > 0 ? value : 0);
}

// ---- steps --------------------------------------------------------------------------------------

typedef struct operation_probe_s {
  weft_opcode_t opcode;
  weft_dtype_t dtype;
  weft_dtype_t result;
  uint32_t operands;
  bool has_predicate;  // operand 0 is the result of a comparison
} operation_probe_t;

static const operation_probe_t probes[] = {
    {WEFT_OP_ABS, F32, F32, 1, false},
    {WEFT_OP_ADD, F32, F32, 2, false},
    {WEFT_OP_AND, WEFT_DTYPE_I32, WEFT_DTYPE_I32, 2, false},
    {WEFT_OP_ATAN2, F32, F32, 2, false},
    {WEFT_OP_CBRT, F32, F32, 1, false},
    {WEFT_OP_CEIL, F32, F32, 1, false},
    {WEFT_OP_CLAMP, F32, F32, 3, false},
    {WEFT_OP_COMPARE, F32, WEFT_DTYPE_I1, 2, false},
    {WEFT_OP_CONVERT, F32, WEFT_DTYPE_I32, 1, false},
    {WEFT_OP_COSINE, F32, F32, 1, false},
    {WEFT_OP_COUNT_LEADING_ZEROS, WEFT_DTYPE_I32, WEFT_DTYPE_I32, 1, false},
    {WEFT_OP_DIVIDE, F32, F32, 2, false},
    {WEFT_OP_EXPONENTIAL, F32, F32, 1, false},
    {WEFT_OP_EXPONENTIAL_MINUS_ONE, F32, F32, 1, false},
    {WEFT_OP_FLOOR, F32, F32, 1, false},
    {WEFT_OP_IS_FINITE, F32, WEFT_DTYPE_I1, 1, false},
    {WEFT_OP_LOG, F32, F32, 1, false},
    {WEFT_OP_LOG_PLUS_ONE, F32, F32, 1, false},
    {WEFT_OP_LOGISTIC, F32, F32, 1, false},
    {WEFT_OP_MAXIMUM, F32, F32, 2, false},
    {WEFT_OP_MINIMUM, F32, F32, 2, false},
    {WEFT_OP_MULTIPLY, F32, F32, 2, false},
    {WEFT_OP_NEGATE, F32, F32, 1, false},
    {WEFT_OP_NOT, WEFT_DTYPE_I32, WEFT_DTYPE_I32, 1, false},
    {WEFT_OP_OR, WEFT_DTYPE_I32, WEFT_DTYPE_I32, 2, false},
    {WEFT_OP_POPCNT, WEFT_DTYPE_I32, WEFT_DTYPE_I32, 1, false},
    {WEFT_OP_POWER, F32, F32, 2, false},
    {WEFT_OP_REDUCE_PRECISION, F32, F32, 1, false},
    {WEFT_OP_REMAINDER, F32, F32, 2, false},
    {WEFT_OP_ROUND_NEAREST_AFZ, F32, F32, 1, false},
    {WEFT_OP_ROUND_NEAREST_EVEN, F32, F32, 1, false},
    {WEFT_OP_RSQRT, F32, F32, 1, false},
    {WEFT_OP_SELECT, F32, F32, 3, true},
    {WEFT_OP_SHIFT_LEFT, WEFT_DTYPE_UI32, WEFT_DTYPE_UI32, 2, false},
    {WEFT_OP_SHIFT_RIGHT_ARITHMETIC, WEFT_DTYPE_I32, WEFT_DTYPE_I32, 2, false},
    {WEFT_OP_SHIFT_RIGHT_LOGICAL, WEFT_DTYPE_UI32, WEFT_DTYPE_UI32, 2, false},
    {WEFT_OP_SIGN, F32, F32, 1, false},
    {WEFT_OP_SINE, F32, F32, 1, false},
    {WEFT_OP_SQRT, F32, F32, 1, false},
    {WEFT_OP_SUBTRACT, F32, F32, 2, false},
    {WEFT_OP_TAN, F32, F32, 1, false},
    {WEFT_OP_TANH, F32, F32, 1, false},
    {WEFT_OP_XOR, WEFT_DTYPE_I32, WEFT_DTYPE_I32, 2, false},
    {WEFT_OP_CHLO_ERF, F32, F32, 1, false},
    {WEFT_OP_CHLO_ERF_INV, F32, F32, 1, false},
    {WEFT_OP_CHLO_ERFC, F32, F32, 1, false},
    {WEFT_OP_CHLO_SQUARE, F32, F32, 1, false},
};

// A kernel that loads two arrays and does |probe| |repeats| times on them.
static void make_probe(const operation_probe_t* probe, int64_t rows, int64_t columns,
                       uint32_t repeats, weft_bench_loop_t* loop) {
  weft_bench_loop_init(loop, rows, columns);
  const uint32_t x = weft_bench_loop_load(loop, probe->dtype, columns, 1);
  const uint32_t y = weft_bench_loop_load(loop, probe->dtype, columns, 1);
  uint32_t operands[3] = {x, y, x};
  if (probe->has_predicate) {
    operands[0] = weft_bench_loop_compute(loop, WEFT_OP_COMPARE, F32, WEFT_DTYPE_I1, operands, 2);
    operands[1] = x;
    operands[2] = y;
  }
  uint32_t value = x;
  for (uint32_t i = 0; i < repeats; ++i) {
    value = weft_bench_loop_compute(loop, probe->opcode, probe->dtype, probe->result, operands,
                                    probe->operands);
  }
  weft_bench_loop_store(loop, probe->result, value, 0);
}

// ns of one more step over |rows| x |columns| elements.
static weft_status_t measure_step(weft_bench_t* bench, const operation_probe_t* probe, int64_t rows,
                                  int64_t columns, double* out_ns) {
  weft_bench_loop_t loop;
  double once = 0, often = 0;
  make_probe(probe, rows, columns, 1, &loop);
  WEFT_RETURN_IF_ERROR(weft_bench_loop_run(bench, &loop, 1, &once));
  make_probe(probe, rows, columns, 1 + REPEATS, &loop);
  WEFT_RETURN_IF_ERROR(weft_bench_loop_run(bench, &loop, 1, &often));
  *out_ns = fmax(0, often - once) / REPEATS;
  return weft_ok_status();
}

static weft_status_t measure_steps(weft_bench_t* bench, double call_ns,
                                   weft_string_buffer_t* text) {
  const double tiles = ELEMENTS / 1024.0;
  weft_string_buffer_append_cstring(text, "  elementwise:\n");
  for (size_t i = 0; i < sizeof(probes) / sizeof(probes[0]); ++i) {
    double ns = 0;
    weft_status_t status = measure_step(bench, &probes[i], ROWS, COLUMNS, &ns);
    if (weft_status_code(status) == WEFT_STATUS_UNSUPPORTED) {
      weft_status_release(status);
      continue;
    }
    WEFT_RETURN_IF_ERROR(status);
    const char* name = weft_op_info(probes[i].opcode)->name;
    while (*name++ != '.') continue;
    put_figure(text, name, (ns - call_ns * tiles) / ELEMENTS);
  }
  return weft_ok_status();
}

// ---- accesses -----------------------------------------------------------------------------------

static weft_status_t measure_map(weft_bench_t* bench, weft_dtype_t dtype, int64_t rows,
                                 int64_t columns, int64_t row_stride, int64_t column_stride,
                                 double* out_ns) {
  weft_bench_loop_t loop;
  weft_bench_loop_init(&loop, rows, columns);
  uint32_t operands[2] = {weft_bench_loop_load(&loop, dtype, row_stride, column_stride),
                          weft_bench_loop_load(&loop, F32, columns, 1)};
  if (dtype != F32) {
    operands[0] = weft_bench_loop_compute(&loop, WEFT_OP_CONVERT, dtype, F32, operands, 1);
  }
  const uint32_t sum = weft_bench_loop_compute(&loop, WEFT_OP_ADD, F32, F32, operands, 2);
  weft_bench_loop_store(&loop, F32, sum, 0);
  return weft_bench_loop_run(bench, &loop, 1, out_ns);
}

static weft_status_t measure_reduction(weft_bench_t* bench, int64_t columns, uint32_t reduced_dims,
                                       double* out_ns) {
  weft_bench_loop_t loop;
  weft_bench_loop_init(&loop, ELEMENTS / columns, columns);
  const uint32_t x = weft_bench_loop_load(&loop, F32, columns, 1);
  weft_bench_loop_store(&loop, F32, x, reduced_dims);
  return weft_bench_loop_run(bench, &loop, 1, out_ns);
}

static weft_status_t measure_iota(weft_bench_t* bench, double* out_ns) {
  weft_bench_loop_t loop;
  weft_bench_loop_init(&loop, ROWS, COLUMNS);
  loop.steps[loop.kernel.as.loop.step_count++] = (weft_loop_step_t){
      .kind = WEFT_LOOP_IOTA, .result_dtype = WEFT_DTYPE_I32, .dimension = 1, .iota_stride = 1};
  weft_bench_loop_store(&loop, WEFT_DTYPE_I32, 0, 0);
  return weft_bench_loop_run(bench, &loop, 1, out_ns);
}

// Elements and rows of an access: |wide| and |narrow| are the times with rows of COLUMNS and of
// SHORT elements.
enum { SHORT = 16, UNEVEN = 24 };

static void split_rows(double wide, double narrow, double* out_element, double* out_row) {
  const double wide_rows = (double)ELEMENTS / COLUMNS, narrow_rows = (double)ELEMENTS / SHORT;
  *out_row = fmax(0, (narrow - wide) / (narrow_rows - wide_rows));
  *out_element = fmax(0, (wide - *out_row * wide_rows) / ELEMENTS);
}

static weft_status_t measure_accesses(weft_bench_t* bench, double launch_ns, double call_ns,
                                      weft_string_buffer_t* text) {
  double dense = 0, gaps = 0, gaps_short = 0, broadcast = 0, broadcast_short = 0, transposed = 0,
         narrow = 0, iota = 0, inner = 0, inner_short = 0, outer = 0, uneven = 0;
  const int64_t wide = COLUMNS, brief = SHORT, many = ELEMENTS / SHORT;
  WEFT_RETURN_IF_ERROR(measure_map(bench, F32, ROWS, wide, wide, 1, &dense));
  WEFT_RETURN_IF_ERROR(measure_map(bench, F32, ROWS, wide, wide + 16, 1, &gaps));
  WEFT_RETURN_IF_ERROR(measure_map(bench, F32, many, brief, brief + 16, 1, &gaps_short));
  WEFT_RETURN_IF_ERROR(measure_map(bench, F32, ROWS, wide, 1, 0, &broadcast));
  WEFT_RETURN_IF_ERROR(measure_map(bench, F32, many, brief, 1, 0, &broadcast_short));
  WEFT_RETURN_IF_ERROR(measure_map(bench, F32, ROWS, wide, 1, ROWS, &transposed));
  WEFT_RETURN_IF_ERROR(measure_map(bench, WEFT_DTYPE_BF16, ROWS, wide, wide, 1, &narrow));
  WEFT_RETURN_IF_ERROR(measure_iota(bench, &iota));
  WEFT_RETURN_IF_ERROR(measure_reduction(bench, wide, 2, &inner));
  WEFT_RETURN_IF_ERROR(measure_reduction(bench, brief, 2, &inner_short));
  WEFT_RETURN_IF_ERROR(measure_reduction(bench, UNEVEN, 2, &uneven));
  WEFT_RETURN_IF_ERROR(measure_reduction(bench, wide, 1, &outer));
  double copy = 0, copy_row = 0, repeat = 0, repeat_row = 0, reduce = 0, reduce_row = 0;
  split_rows(gaps - dense, gaps_short - dense, &copy, &copy_row);
  split_rows(broadcast - dense, broadcast_short - dense, &repeat, &repeat_row);
  split_rows(inner - launch_ns, inner_short - launch_ns, &reduce, &reduce_row);
  weft_string_buffer_append_cstring(text, "  loop:\n");
  put_figure(text, "step", 0.1);
  put_figure(text, "copy", copy);
  put_figure(text, "broadcast", repeat);
  put_figure(text, "transposed", (transposed - dense) / ELEMENTS);
  put_figure(text, "narrow", (narrow - dense) / ELEMENTS);
  put_figure(text, "iota", (iota - launch_ns) / ELEMENTS);
  put_figure(text, "row", (copy_row + repeat_row) / 2);
  put_figure(text, "call", call_ns);
  put_figure(text, "reduce_inner", reduce);
  put_figure(text, "reduce_outer", (outer - launch_ns) / ELEMENTS);
  put_figure(text, "reduce_row", reduce_row);
  const int64_t whole_rows = ELEMENTS / UNEVEN;
  const double uneven_rows = (double)whole_rows;
  const double tails = uneven - launch_ns - uneven_rows * (UNEVEN * reduce + reduce_row);
  put_figure(text, "reduce_tail", tails / (uneven_rows * (UNEVEN % 16)));
  return weft_ok_status();
}

// ---- launches -----------------------------------------------------------------------------------

static void make_negate(int64_t elements, weft_bench_loop_t* loop) {
  weft_bench_loop_init(loop, 1, elements);
  const uint32_t x = weft_bench_loop_load(loop, F32, elements, 1);
  const uint32_t y = weft_bench_loop_compute(loop, WEFT_OP_NEGATE, F32, F32, &x, 1);
  weft_bench_loop_store(loop, F32, y, 0);
}

static weft_status_t measure_negate(weft_bench_t* bench, int64_t elements, double* out_ns) {
  weft_bench_loop_t loop;
  make_negate(elements, &loop);
  return weft_bench_loop_run(bench, &loop, 1, out_ns);
}

// Kernels of one vector with one to eight different steps, launched in turns.
static weft_status_t measure_launch(weft_bench_t* bench, double call_ns, double* out_launch_ns) {
  enum { KERNELS = 96 };
  weft_bench_loop_t* loops = NULL;
  double ns = 0;
  double steps = 0;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(weft_allocator_system(), KERNELS,
                                                     sizeof(*loops), _Alignof(weft_bench_loop_t),
                                                     (void**)&loops));
  for (uint32_t i = 0; i < KERNELS; ++i) {
    static const weft_opcode_t opcodes[] = {WEFT_OP_ADD, WEFT_OP_MULTIPLY, WEFT_OP_SUBTRACT,
                                            WEFT_OP_MAXIMUM, WEFT_OP_MINIMUM};
    weft_bench_loop_t* loop = &loops[i];
    weft_bench_loop_init(loop, 1, 64);
    uint32_t operands[2] = {weft_bench_loop_load(loop, F32, 64, 1),
                            weft_bench_loop_load(loop, F32, 64, 1)};
    for (uint32_t k = 0; k <= i % 8; ++k) {
      operands[0] = weft_bench_loop_compute(loop, opcodes[(i + k) % 5], F32, F32, operands, 2);
    }
    weft_bench_loop_store(loop, F32, operands[0], 0);
    steps += 3 + i % 8;
  }
  weft_status_t status = weft_bench_loop_turns(bench, loops, KERNELS, &ns);
  *out_launch_ns = fmax(0, ns - steps / KERNELS * call_ns);
  weft_allocator_release(weft_allocator_system(), loops, KERNELS * sizeof(*loops),
                         _Alignof(weft_bench_loop_t));
  return status;
}

weft_status_t weft_bench_loops(weft_bench_t* bench, weft_string_buffer_t* text,
                               weft_bench_loops_t* out_loops) {
  static const operation_probe_t negate = {WEFT_OP_NEGATE, F32, F32, 1, false};
  double small = 0, tile_ns = 0, wide_ns = 0, one_task = 0, two_tasks = 0, in_turns = 0;
  WEFT_RETURN_IF_ERROR(measure_negate(bench, 64, &small));
  // One vector more or less costs next to nothing, so the step of a small tile is its call.
  WEFT_RETURN_IF_ERROR(measure_step(bench, &negate, 1, 64, &tile_ns));
  WEFT_RETURN_IF_ERROR(measure_step(bench, &negate, ROWS, COLUMNS, &wide_ns));
  const double tiles = ELEMENTS / 1024.0;
  const double vector_ns = (wide_ns - tiles * tile_ns) / (ELEMENTS / 64.0 - tiles);
  const double call_ns = fmax(0, tile_ns - fmax(0, vector_ns));
  const double launch_ns = fmax(0, small - tile_ns);
  WEFT_RETURN_IF_ERROR(measure_launch(bench, call_ns, &in_turns));
  WEFT_RETURN_IF_ERROR(measure_negate(bench, 32768, &one_task));
  WEFT_RETURN_IF_ERROR(measure_negate(bench, (int64_t)32768 * bench->thread_count, &two_tasks));
  *out_loops = (weft_bench_loops_t){
      .launch_ns = fmax(launch_ns, in_turns),
      .fork_ns = bench->thread_count > 1 ? fmax(0, two_tasks - one_task) : 0,
      .negate_ns = fmax(0, wide_ns / ELEMENTS),
  };
  WEFT_RETURN_IF_ERROR(measure_accesses(bench, launch_ns, call_ns, text));
  return measure_steps(bench, call_ns, text);
}

// ---- traffic ------------------------------------------------------------------------------------

// GB/s of negation by kernels of |elements|, walking through |bytes|; a write counts |write_bytes|
// times. Each kernel begins one lane's part behind the one before: what a lane finds was touched by
// its neighbour, as between most kernels of a step.
static weft_status_t measure_rate(weft_bench_t* bench, const weft_bench_loops_t* loops,
                                  int64_t elements, double bytes, double write_bytes,
                                  double* out_rate) {
  const bool forks = elements > 32768 && bench->thread_count > 1;
  const size_t own = (size_t)elements * sizeof(float);
  const size_t shift = forks ? own / (size_t)bench->thread_count : own;
  // Another line, so that inputs and outputs do not compete for the same cache sets.
  const size_t half = bench->memory_bytes / 2 / 4096 * 4096 + 64;
  const double room = fmin(bytes / 2, (double)(bench->memory_bytes - half));
  const double count = fmax(1, floor((room - (double)own) / (double)shift) + 1);
  weft_bench_loop_t loop;
  make_negate(elements, &loop);
  void* const inputs[1] = {bench->memory};
  void* const outputs[1] = {bench->memory + half};
  double ns = 0;
  WEFT_RETURN_IF_ERROR(
      weft_bench_kernel(bench, &loop.kernel, inputs, outputs, shift, (uint32_t)count, &ns));
  const double moving = fmax(ns / 2, ns - loops->launch_ns - (forks ? loops->fork_ns : 0));
  *out_rate = 4.0 * (double)elements * (1 + write_bytes) / moving;
  return weft_ok_status();
}

// Elements of loops that walk through memory: one task each, and soon over, so that other work on
// the machine interrupts few of them.
enum { WALK = 16384 };

// Overwriting what was read beside writing elsewhere, both out of memory.
static weft_status_t measure_write_bytes(weft_bench_t* bench, double far_bytes,
                                         double* out_write_bytes) {
  const uint32_t sets = (uint32_t)(far_bytes / (8.0 * WALK + 3 * 4096));
  weft_bench_loop_t loop;
  double apart = 0, in_place = 0;
  make_negate(WALK, &loop);
  WEFT_RETURN_IF_ERROR(weft_bench_loop_run(bench, &loop, sets, &apart));
  WEFT_RETURN_IF_ERROR(weft_bench_loop_run_in_place(bench, &loop, sets, &in_place));
  // In place, a read and a write count once each.
  *out_write_bytes = fmin(4, fmax(1, 2 * apart / in_place - 1));
  return weft_ok_status();
}

// Share of the smaller of computing and moving that the larger hides, from loops out of memory that
// compute about as long as they move.
static weft_status_t measure_overlap(weft_bench_t* bench, const weft_bench_loops_t* loops,
                                     double far_bytes, double* out_overlap) {
  static const operation_probe_t square_root = {WEFT_OP_SQRT, F32, F32, 1, false};
  enum { TIMES = 2 };
  const uint32_t sets = (uint32_t)(far_bytes / (12.0 * WALK + 4 * 4096));
  weft_bench_loop_t loop;
  double step = 0, moving = 0, both = 0;
  WEFT_RETURN_IF_ERROR(measure_step(bench, &square_root, ROWS, COLUMNS, &step));
  make_probe(&square_root, 1, WALK, 0, &loop);
  WEFT_RETURN_IF_ERROR(weft_bench_loop_run(bench, &loop, sets, &moving));
  make_probe(&square_root, 1, WALK, TIMES, &loop);
  WEFT_RETURN_IF_ERROR(weft_bench_loop_run(bench, &loop, sets, &both));
  const double computing = step / ELEMENTS * WALK * TIMES;
  moving -= loops->launch_ns;
  both -= loops->launch_ns;
  *out_overlap = computing > 0 ? (computing + moving - both) / fmin(computing, moving) : 1;
  *out_overlap = fmin(1, fmax(0, *out_overlap));
  return weft_ok_status();
}

weft_status_t weft_bench_traffic(weft_bench_t* bench, const weft_bench_loops_t* loops,
                                 weft_string_buffer_t* text) {
  const double far_bytes = (double)bench->memory_bytes * 0.9;
  double capacities[2] = {bench->l2_bytes, bench->l3_bytes};
  double write_bytes = 1, lane = 0, all = 0;
  double overlap = 0;
  WEFT_RETURN_IF_ERROR(measure_write_bytes(bench, far_bytes, &write_bytes));
  WEFT_RETURN_IF_ERROR(measure_overlap(bench, loops, far_bytes, &overlap));
  weft_string_buffer_append_format(
      text, "  memory:\n    overlap: %.4g\n    write_bytes: %.4g\n    levels:\n", overlap,
      write_bytes);
  const int64_t wide = (int64_t)32768 * bench->thread_count;
  for (int level = 0; level < 2; ++level) {
    // Well inside this level and well outside the one before.
    const double before = level == 0 ? 0 : capacities[0];
    const double bytes = level == 0 ? capacities[0] / 2 : fmin(capacities[1] / 4, 4 * before);
    if (capacities[level] <= 0 || (level == 1 && capacities[1] < 4 * before)) continue;
    WEFT_RETURN_IF_ERROR(measure_rate(bench, loops, WALK, bytes, write_bytes, &lane));
    WEFT_RETURN_IF_ERROR(measure_rate(bench, loops, wide, bytes, write_bytes, &all));
    // What one lane alone finds was mostly touched by others, too.
    if (bench->thread_count > 1) lane = fmin(lane, all / bench->thread_count);
    weft_string_buffer_append_format(
        text, "      - { capacity: %.0f, bandwidth: %.4g, lane_bandwidth: %.4g }\n",
        capacities[level], fmax(all, lane), lane);
  }
  WEFT_RETURN_IF_ERROR(measure_rate(bench, loops, WALK, far_bytes, write_bytes, &lane));
  WEFT_RETURN_IF_ERROR(measure_rate(bench, loops, INT64_C(1) << 20, far_bytes, write_bytes, &all));
  weft_string_buffer_append_format(text, "      - { bandwidth: %.4g, lane_bandwidth: %.4g }\n",
                                   fmax(all, lane), lane);
  return weft_ok_status();
}
