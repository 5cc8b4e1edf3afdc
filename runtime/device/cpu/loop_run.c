// Runs a prepared loop kernel: for each task, for each tile, every step on the whole tile.
//
// A register is an address and a distance between granules: a tile slot, a single granule
// (distance 0) for a value that does not vary, or the input or output memory itself where the
// elements lie in order. Tiles whose size is no multiple of a granule never touch memory beyond
// their elements: they work on copies.
#include <stdlib.h>
#include <string.h>

#include "runtime/device/cpu/loop_internal.h"
#include "runtime/device/cpu/parallel.h"

// One launch, shared by all threads.
typedef struct weft_loop_run_s {
  const weft_loop_prepared_t* loop;
  void* const* inputs;
  void* const* outputs;
  char* workspace;
  uint64_t direct_outputs;  // bit i: output i may be computed in place in its memory
} weft_loop_run_t;

// One thread of it, and where it is.
typedef struct weft_loop_thread_s {
  const weft_loop_run_t* run;
  const weft_loop_prepared_t* loop;
  char** values;          // by step
  size_t* distances;      // by step: bytes between granules
  char** inputs;          // at the current outer index
  char** outputs;         // likewise
  int64_t* accumulators;  // by reduction: index at the current outer index
  char* granules;
  char* slots;
  char* staging;
  int64_t slot_shift;  // by task, see weft_loop_slot
  int64_t task_outer, task_row, task_column;
  // Current tile.
  int64_t row, column, rows, columns;
} weft_loop_thread_t;

static void weft_loop_thread_init(const weft_loop_run_t* run, int32_t index,
                                  weft_loop_thread_t* thread) {
  const weft_loop_prepared_t* loop = run->loop;
  const weft_kernel_t* kernel = loop->base.kernel;
  char* scratch = run->workspace + loop->scratch_offset + (size_t)index * loop->scratch_bytes;
  *thread = (weft_loop_thread_t){.run = run, .loop = loop};
  thread->values = (void*)scratch;
  thread->distances = (void*)(thread->values + loop->program.step_count);
  thread->inputs = (void*)(thread->distances + loop->program.step_count);
  thread->outputs = thread->inputs + kernel->input_count;
  thread->accumulators = (void*)(thread->outputs + kernel->output_count);
  thread->granules = scratch + weft_loop_pointer_bytes(loop);
  thread->slots = thread->granules + (size_t)loop->granule_count * WEFT_GRANULE * 8;
  thread->staging = thread->slots + (int64_t)loop->slot_count * loop->slot_bytes;
}

// ---- between memory and tiles -------------------------------------------------------------------

#define WEFT_TILE_COPIES(bits)                                                                     \
  static void weft_tile_gather_##bits(const char* src, int64_t row_stride, int64_t column_stride,  \
                                      int64_t rows, int64_t columns, char* dst) {                  \
    uint##bits##_t* out = (void*)dst;                                                              \
    for (int64_t r = 0; r < rows; ++r, src += row_stride, out += columns) {                        \
      if (column_stride == 0) {                                                                    \
        uint##bits##_t value;                                                                      \
        memcpy(&value, src, sizeof(value));                                                        \
        for (int64_t c = 0; c < columns; ++c) out[c] = value;                                      \
      } else {                                                                                     \
        for (int64_t c = 0; c < columns; ++c) {                                                    \
          memcpy(&out[c], src + c * column_stride, sizeof(*out));                                  \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
  }                                                                                                \
  static void weft_tile_transpose_##bits(const char* src, int64_t row_stride,                      \
                                         int64_t column_stride, int64_t rows, int64_t columns,     \
                                         char* dst) {                                              \
    uint##bits##_t* out = (void*)dst;                                                              \
    for (int64_t c = 0; c < columns; ++c) {                                                        \
      for (int64_t r = 0; r < rows; ++r) {                                                         \
        memcpy(&out[r * columns + c], src + c * column_stride + r * row_stride, sizeof(*out));     \
      }                                                                                            \
    }                                                                                              \
  }                                                                                                \
  static void weft_tile_scatter_##bits(const char* src, int64_t row_stride, int64_t column_stride, \
                                       int64_t rows, int64_t columns, char* dst) {                 \
    const uint##bits##_t* in = (const void*)src;                                                   \
    const bool by_column = llabs(row_stride) < llabs(column_stride);                               \
    const int64_t outer = by_column ? columns : rows, inner = by_column ? rows : columns;          \
    const int64_t outer_stride = by_column ? column_stride : row_stride;                           \
    const int64_t inner_stride = by_column ? row_stride : column_stride;                           \
    for (int64_t o = 0; o < outer; ++o) {                                                          \
      for (int64_t i = 0; i < inner; ++i) {                                                        \
        const int64_t at = by_column ? i * columns + o : o * columns + i;                          \
        memcpy(dst + o * outer_stride + i * inner_stride, &in[at], sizeof(*in));                   \
      }                                                                                            \
    }                                                                                              \
  }

WEFT_TILE_COPIES(8)
WEFT_TILE_COPIES(16)
WEFT_TILE_COPIES(32)
WEFT_TILE_COPIES(64)

typedef void (*weft_tile_copy_fn_t)(const char* src, int64_t row_stride, int64_t column_stride,
                                    int64_t rows, int64_t columns, char* dst);

static int weft_log2_size(int64_t size) {
  return size == 1 ? 0 : (size == 2 ? 1 : (size == 4 ? 2 : 3));
}

// Copies a strided tile to dense rows.
static void weft_tile_gather(const weft_loop_prepared_t* loop, const char* src, int64_t size,
                             int64_t row_stride, int64_t column_stride, int64_t rows,
                             int64_t columns, char* dst) {
  static const weft_tile_copy_fn_t gather[4] = {weft_tile_gather_8, weft_tile_gather_16,
                                                weft_tile_gather_32, weft_tile_gather_64};
  static const weft_tile_copy_fn_t transpose[4] = {weft_tile_transpose_8, weft_tile_transpose_16,
                                                   weft_tile_transpose_32, weft_tile_transpose_64};
  if (column_stride == size) {
    const size_t bytes = (size_t)(columns * size);
    if (row_stride == columns * size) {
      memcpy(dst, src, bytes * (size_t)rows);
      return;
    }
    for (int64_t r = 0; r < rows; ++r)
      memcpy(dst + r * columns * size, src + r * row_stride, bytes);
    return;
  }
  if (rows > 1 && row_stride == size && column_stride != 0) {
    if (size == 4) {
      loop->table->transpose_4(src, column_stride, dst, columns * 4, (size_t)rows, (size_t)columns);
    } else {
      transpose[weft_log2_size(size)](src, row_stride, column_stride, rows, columns, dst);
    }
    return;
  }
  gather[weft_log2_size(size)](src, row_stride, column_stride, rows, columns, dst);
}

static void weft_tile_scatter(const weft_loop_prepared_t* loop, const char* src, int64_t size,
                              int64_t row_stride, int64_t column_stride, int64_t rows,
                              int64_t columns, char* dst) {
  static const weft_tile_copy_fn_t scatter[4] = {weft_tile_scatter_8, weft_tile_scatter_16,
                                                 weft_tile_scatter_32, weft_tile_scatter_64};
  if (column_stride == size) {
    const size_t bytes = (size_t)(columns * size);
    if (row_stride == columns * size) {
      memcpy(dst, src, bytes * (size_t)rows);
      return;
    }
    for (int64_t r = 0; r < rows; ++r)
      memcpy(dst + r * row_stride, src + r * columns * size, bytes);
    return;
  }
  if (size == 4 && row_stride == size && column_stride > 0) {
    loop->table->transpose_4(src, columns * 4, dst, column_stride, (size_t)columns, (size_t)rows);
    return;
  }
  scatter[weft_log2_size(size)](src, row_stride, column_stride, rows, columns, dst);
}

static bool weft_is_narrow(weft_dtype_t dtype) {
  return dtype == WEFT_DTYPE_F16 || dtype == WEFT_DTYPE_BF16;
}

// True when the tile's elements follow each other in memory.
static bool weft_tile_is_dense(const weft_loop_thread_t* thread, const weft_loop_view_t* view) {
  const int32_t rank = thread->loop->rank;
  return (view->strides[rank - 1] == view->size || thread->columns == 1) &&
         (thread->rows == 1 || view->strides[rank - 2] == thread->columns * view->size);
}

// Asks for the tile that most likely comes next, so that it arrives while this one is computed.
static void weft_tile_prefetch(const char* src, int64_t bytes) {
  for (int64_t at = bytes; at < 2 * bytes; at += 64) __builtin_prefetch(src + at, 0, 2);
}

static void weft_loop_load(weft_loop_thread_t* thread, uint32_t index) {
  const weft_loop_prepared_t* loop = thread->loop;
  const weft_loop_step_t* step = &loop->loop->steps[index];
  const weft_loop_view_t* view = &loop->inputs[step->input];
  const weft_loop_register_t* reg = &loop->registers[index];
  const int64_t row_stride = view->strides[loop->rank - 2];
  const int64_t column_stride = view->strides[loop->rank - 1];
  char* src =
      thread->inputs[step->input] + thread->row * row_stride + thread->column * column_stride;
  const int64_t count = thread->rows * thread->columns;
  const size_t size = weft_register_size(loop->program.steps[index].register_class);
  const int64_t padding = (WEFT_GRANULE - count % WEFT_GRANULE) % WEFT_GRANULE;
  const bool dense = weft_tile_is_dense(thread, view);
  thread->distances[index] = WEFT_GRANULE * size;
  if (dense) weft_tile_prefetch(src, count * view->size);
  if (dense && padding == 0 && !weft_is_narrow(view->dtype)) {
    thread->values[index] = src;
    return;
  }
  char* dst = thread->slots + reg->slot * loop->slot_bytes;
  thread->values[index] = dst;
  if (column_stride == 0 && (row_stride == 0 || thread->rows == 1) && reg->last_use != UINT32_MAX) {
    weft_register_fill(view->dtype, src, dst);
    thread->distances[index] = 0;
    return;
  }
  if (!weft_is_narrow(view->dtype)) {
    weft_tile_gather(loop, src, view->size, row_stride, column_stride, thread->rows,
                     thread->columns, dst);
  } else {
    const char* elements = src;
    if (!dense) {
      weft_tile_gather(loop, src, view->size, row_stride, column_stride, thread->rows,
                       thread->columns, thread->staging);
      elements = thread->staging;
    }
    weft_register_load(loop->table, view->dtype, elements, (size_t)count, dst);
  }
  memset(dst + (size_t)count * size, 0, (size_t)padding * size);
}

static void weft_loop_store(weft_loop_thread_t* thread, uint32_t index) {
  const weft_loop_prepared_t* loop = thread->loop;
  const weft_loop_output_t* output = &loop->loop->outputs[index];
  const weft_loop_view_t* view = &loop->outputs[output->view];
  const int64_t row_stride = view->strides[loop->rank - 2];
  const int64_t column_stride = view->strides[loop->rank - 1];
  char* dst =
      thread->outputs[output->view] + thread->row * row_stride + thread->column * column_stride;
  const char* value = thread->values[output->value];
  if (value == dst) return;
  const int64_t count = thread->rows * thread->columns;
  const bool dense = weft_tile_is_dense(thread, view);
  if (weft_is_narrow(view->dtype)) {
    weft_register_store(loop->table, view->dtype, value, (size_t)count,
                        dense ? dst : thread->staging);
    if (dense) return;
    value = thread->staging;
  } else if (dense) {
    memcpy(dst, value, (size_t)(count * view->size));
    return;
  }
  weft_tile_scatter(loop, value, view->size, row_stride, column_stride, thread->rows,
                    thread->columns, dst);
}

// ---- steps --------------------------------------------------------------------------------------

static void weft_loop_compute(weft_loop_thread_t* thread, uint32_t index, char* dst,
                              size_t granules) {
  const weft_program_step_t* bound = &thread->loop->program.steps[index];
  const weft_loop_step_t* step = bound->step;
  weft_step_args_t args = {.dst = dst, .granules = granules, .step = step};
  for (uint32_t k = 0; k < step->operand_count; ++k) {
    args.src[k] = thread->values[step->operands[k]];
    args.src_stride[k] = thread->distances[step->operands[k]];
  }
  bound->compute(&args);
  if (bound->round != NULL) {
    args.src[0] = dst;
    args.src_stride[0] = WEFT_GRANULE * weft_register_size(bound->register_class);
    bound->round(&args);
  }
  thread->values[index] = dst;
}

// Index along the iteration dimension of an IOTA at the current row (outer dimensions from
// |outer|).
static int64_t weft_loop_position(const weft_loop_thread_t* thread, int32_t dimension,
                                  int64_t row) {
  const weft_loop_prepared_t* loop = thread->loop;
  if (dimension < 0) return 0;
  if (dimension == loop->rank - 2) return row;
  int64_t outer = thread->task_outer;
  for (int32_t d = loop->rank - 3; d > dimension; --d) outer /= loop->dims[d];
  return outer % loop->dims[dimension];
}

static void weft_loop_iota(weft_loop_thread_t* thread, uint32_t index, char* dst) {
  const weft_loop_prepared_t* loop = thread->loop;
  const weft_loop_step_t* step = &loop->loop->steps[index];
  const int32_t dimension = loop->registers[index].dimension;
  const size_t size = weft_register_size(loop->program.steps[index].register_class);
  thread->values[index] = dst;
  thread->distances[index] = WEFT_GRANULE * size;
  for (int64_t r = 0; r < thread->rows; ++r) {
    int64_t at = thread->column;
    int64_t stride = step->iota_stride;
    if (dimension != loop->rank - 1) {
      at = weft_loop_position(thread, dimension, thread->row + r);
      stride = 0;
    }
    const uint64_t start = (uint64_t)step->iota_start + (uint64_t)step->iota_stride * (uint64_t)at;
    weft_register_iota(step->result_dtype, (int64_t)start, stride, (size_t)thread->columns,
                       dst + (size_t)(r * thread->columns) * size);
  }
  const int64_t count = thread->rows * thread->columns;
  const int64_t padding = (WEFT_GRANULE - count % WEFT_GRANULE) % WEFT_GRANULE;
  memset(dst + (size_t)count * size, 0, (size_t)padding * size);
}

// Computes the registers of a level below the tile, one granule each.
static void weft_loop_run_invariants(weft_loop_thread_t* thread, weft_loop_level_t level) {
  const weft_loop_prepared_t* loop = thread->loop;
  for (uint32_t i = 0; i < loop->program.step_count; ++i) {
    const weft_loop_register_t* reg = &loop->registers[i];
    if (reg->level != level) continue;
    const weft_loop_step_t* step = &loop->loop->steps[i];
    char* dst = thread->granules + (size_t)reg->slot * WEFT_GRANULE * 8;
    switch (step->kind) {
      case WEFT_LOOP_LOAD: {
        const weft_loop_view_t* view = &loop->inputs[step->input];
        weft_register_fill(
            view->dtype, thread->inputs[step->input] + thread->row * view->strides[loop->rank - 2],
            dst);
        thread->values[i] = dst;
        break;
      }
      case WEFT_LOOP_IMMEDIATE:
        weft_register_fill(step->result_dtype, &step->immediate_bits, dst);
        thread->values[i] = dst;
        break;
      case WEFT_LOOP_IOTA: {
        const int64_t at = weft_loop_position(thread, reg->dimension, thread->row);
        const uint64_t start =
            (uint64_t)step->iota_start + (uint64_t)step->iota_stride * (uint64_t)at;
        weft_register_iota(step->result_dtype, (int64_t)start, 0, WEFT_GRANULE, dst);
        thread->values[i] = dst;
        break;
      }
      case WEFT_LOOP_COMPUTE:
        weft_loop_compute(thread, i, dst, 1);
        break;
    }
    thread->distances[i] = 0;
  }
}

// Where step |index| may write its tile: the output's memory if that has the register's form.
static char* weft_loop_destination(weft_loop_thread_t* thread, uint32_t index, size_t size) {
  const weft_loop_prepared_t* loop = thread->loop;
  const weft_loop_register_t* reg = &loop->registers[index];
  char* slot = thread->slots + reg->slot * loop->slot_bytes;
  if (reg->last_use != UINT32_MAX || (thread->rows * thread->columns) % WEFT_GRANULE != 0) {
    return slot;
  }
  for (uint32_t i = 0; i < loop->loop->output_count && i < 64; ++i) {
    const weft_loop_output_t* output = &loop->loop->outputs[i];
    if (output->value != index || ((thread->run->direct_outputs >> i) & 1) == 0) continue;
    const weft_loop_view_t* view = &loop->outputs[output->view];
    if ((size_t)view->size != size || !weft_tile_is_dense(thread, view)) continue;
    return thread->outputs[output->view] + thread->row * view->strides[loop->rank - 2] +
           thread->column * view->strides[loop->rank - 1];
  }
  return slot;
}

static char* weft_loop_accumulator(const weft_loop_thread_t* thread,
                                   const weft_loop_reduction_t* reduction) {
  const int64_t outer = reduction->outer_slots > 1 ? thread->slot_shift / thread->loop->row_chunks /
                                                         thread->loop->column_chunks
                                                   : 0;
  const int64_t row = reduction->row_slots > 1 ? thread->task_row : 0;
  const int64_t column = reduction->column_slots > 1 ? thread->task_column : 0;
  const int64_t slot = (outer * reduction->row_slots + row) * reduction->column_slots + column;
  return thread->run->workspace + reduction->offset +
         slot * reduction->count * reduction->accumulator_size;
}

static void weft_loop_reduce(weft_loop_thread_t* thread, uint32_t index) {
  const weft_loop_prepared_t* loop = thread->loop;
  const weft_loop_reduction_t* reduction = &loop->reductions[index];
  const int64_t row_step = reduction->strides[loop->rank - 2];
  const int64_t column_step = reduction->strides[loop->rank - 1];
  const uint32_t value = reduction->output->value;
  const char* values = thread->values[value];
  const int64_t row_bytes =
      thread->columns * (int64_t)weft_register_size(loop->program.steps[value].register_class);
  char* accumulator =
      weft_loop_accumulator(thread, reduction) +
      (thread->accumulators[index] + thread->row * row_step + thread->column * column_step) *
          reduction->accumulator_size;
  const bool columns_reduced = column_step == 0;
  for (int64_t r = 0; r < thread->rows; ++r) {
    if (columns_reduced) {
      reduction->functions.row(values, (size_t)thread->columns, accumulator);
    } else {
      reduction->functions.each(values, (size_t)thread->columns, accumulator);
    }
    values += row_bytes;
    accumulator += row_step * reduction->accumulator_size;
  }
}

static void weft_loop_run_tile(weft_loop_thread_t* thread) {
  const weft_loop_prepared_t* loop = thread->loop;
  const int64_t count = thread->rows * thread->columns;
  const size_t granules = (size_t)((count + WEFT_GRANULE - 1) / WEFT_GRANULE);
  for (uint32_t i = 0; i < loop->program.step_count; ++i) {
    const weft_loop_register_t* reg = &loop->registers[i];
    if (reg->level != WEFT_LOOP_LEVEL_TILE) continue;
    const weft_loop_step_t* step = &loop->loop->steps[i];
    const size_t size = weft_register_size(loop->program.steps[i].register_class);
    switch (step->kind) {
      case WEFT_LOOP_LOAD:
        weft_loop_load(thread, i);
        break;
      case WEFT_LOOP_IOTA:
        weft_loop_iota(thread, i, thread->slots + reg->slot * loop->slot_bytes);
        break;
      case WEFT_LOOP_IMMEDIATE: {
        char* dst = thread->slots + reg->slot * loop->slot_bytes;
        for (size_t g = 0; g < granules; ++g) {
          weft_register_fill(step->result_dtype, &step->immediate_bits,
                             dst + g * WEFT_GRANULE * size);
        }
        thread->values[i] = dst;
        thread->distances[i] = WEFT_GRANULE * size;
        break;
      }
      case WEFT_LOOP_COMPUTE:
        weft_loop_compute(thread, i, weft_loop_destination(thread, i, size), granules);
        thread->distances[i] = WEFT_GRANULE * size;
        break;
    }
  }
  // Reductions first: one may read an input in its memory, which a store is about to overwrite.
  uint32_t reduction = 0;
  for (uint32_t i = 0; i < loop->loop->output_count; ++i) {
    if (loop->loop->outputs[i].is_reduction) weft_loop_reduce(thread, reduction++);
  }
  for (uint32_t i = 0; i < loop->loop->output_count; ++i) {
    if (!loop->loop->outputs[i].is_reduction) weft_loop_store(thread, i);
  }
}

// ---- tasks --------------------------------------------------------------------------------------

// Sets the addresses of every view at outer index |outer|.
static void weft_loop_enter(weft_loop_thread_t* thread, int64_t outer) {
  const weft_loop_prepared_t* loop = thread->loop;
  const weft_kernel_t* kernel = loop->base.kernel;
  thread->task_outer = outer;
  for (uint32_t i = 0; i < kernel->input_count; ++i) thread->inputs[i] = thread->run->inputs[i];
  for (uint32_t i = 0; i < kernel->output_count; ++i) thread->outputs[i] = thread->run->outputs[i];
  for (uint32_t i = 0; i < loop->reduction_count; ++i) thread->accumulators[i] = 0;
  for (int32_t d = loop->rank - 3; d >= 0 && outer > 0; --d) {
    const int64_t at = outer % loop->dims[d];
    outer /= loop->dims[d];
    if (at == 0) continue;
    for (uint32_t i = 0; i < kernel->input_count; ++i) {
      thread->inputs[i] += at * loop->inputs[i].strides[d];
    }
    for (uint32_t i = 0; i < kernel->output_count; ++i) {
      thread->outputs[i] += at * loop->outputs[i].strides[d];
    }
    for (uint32_t i = 0; i < loop->reduction_count; ++i) {
      thread->accumulators[i] += at * loop->reductions[i].strides[d];
    }
  }
}

static int64_t weft_smaller(int64_t a, int64_t b) {
  return a < b ? a : b;
}

static void weft_loop_run_task(weft_loop_thread_t* thread, int64_t task) {
  const weft_loop_prepared_t* loop = thread->loop;
  thread->slot_shift = task;
  thread->task_column = task % loop->column_chunks;
  thread->task_row = task / loop->column_chunks % loop->row_chunks;
  const int64_t outer_index = task / loop->column_chunks / loop->row_chunks;
  const int64_t outer_begin = outer_index * loop->outer_chunk;
  const int64_t outer_end = weft_smaller(outer_begin + loop->outer_chunk, loop->outer_count);
  const int64_t row_begin = thread->task_row * loop->row_chunk;
  const int64_t row_end = weft_smaller(row_begin + loop->row_chunk, loop->dims[loop->rank - 2]);
  const int64_t column_begin = thread->task_column * loop->column_chunk;
  const int64_t column_end =
      weft_smaller(column_begin + loop->column_chunk, loop->dims[loop->rank - 1]);
  for (int64_t outer = outer_begin; outer < outer_end; ++outer) {
    weft_loop_enter(thread, outer);
    for (thread->row = row_begin; thread->row < row_end; thread->row += loop->tile_rows) {
      thread->rows = weft_smaller(loop->tile_rows, row_end - thread->row);
      if (loop->tile_rows == 1) weft_loop_run_invariants(thread, WEFT_LOOP_LEVEL_ROW);
      for (thread->column = column_begin; thread->column < column_end;
           thread->column += loop->tile_columns) {
        thread->columns = weft_smaller(loop->tile_columns, column_end - thread->column);
        weft_loop_run_tile(thread);
      }
    }
  }
}

static void weft_loop_body(void* context, int32_t index, int32_t thread_count) {
  const weft_loop_run_t* run = context;
  const weft_loop_prepared_t* loop = run->loop;
  weft_loop_thread_t thread;
  weft_loop_thread_init(run, index, &thread);
  weft_loop_enter(&thread, 0);
  weft_loop_run_invariants(&thread, WEFT_LOOP_LEVEL_LAUNCH);
  int64_t begin = 0, end = 0;
  weft_parallel_part(loop->outer_chunks * loop->row_chunks * loop->column_chunks, index,
                     thread_count, &begin, &end);
  for (int64_t task = begin; task < end; ++task) weft_loop_run_task(&thread, task);
}

// ---- reductions ---------------------------------------------------------------------------------

static void weft_loop_clear(const weft_loop_run_t* run) {
  for (uint32_t i = 0; i < run->loop->reduction_count; ++i) {
    const weft_loop_reduction_t* reduction = &run->loop->reductions[i];
    const int64_t count =
        reduction->count * reduction->outer_slots * reduction->row_slots * reduction->column_slots;
    char* at = run->workspace + reduction->offset;
    if (reduction->identity == 0) {
      memset(at, 0, (size_t)(count * reduction->accumulator_size));
      continue;
    }
    if (reduction->accumulator_size == 8) {
      // Sums of floats. A constant size lets the compiler vectorise the loop.
      for (int64_t k = 0; k < count; ++k) memcpy(at + 8 * k, &reduction->identity, 8);
      continue;
    }
    for (int64_t k = 0; k < count; ++k, at += reduction->accumulator_size) {
      memcpy(at, &reduction->identity, (size_t)reduction->accumulator_size);
    }
  }
}

// Byte offset of result element |index| in its output.
static int64_t weft_loop_result_offset(const weft_loop_prepared_t* loop,
                                       const weft_loop_reduction_t* reduction, int64_t index) {
  const weft_loop_view_t* view = &loop->outputs[reduction->output->view];
  int64_t offset = 0;
  for (int32_t d = loop->rank - 1; d >= 0; --d) {
    if (reduction->strides[d] == 0) continue;
    offset += index % loop->dims[d] * view->strides[d];
    index /= loop->dims[d];
  }
  return offset;
}

static bool weft_loop_result_is_dense(const weft_loop_prepared_t* loop,
                                      const weft_loop_reduction_t* reduction) {
  const weft_loop_view_t* view = &loop->outputs[reduction->output->view];
  for (int32_t d = 0; d < loop->rank; ++d) {
    if (reduction->strides[d] == 0 || loop->dims[d] == 1) continue;
    if (view->strides[d] != reduction->strides[d] * view->size) return false;
  }
  return true;
}

// Rounds one granule of accumulators to values of the result type.
static const void* weft_loop_round_result(const weft_loop_prepared_t* loop,
                                          const weft_loop_reduction_t* reduction,
                                          const void* accumulators, void* granule) {
  const weft_loop_view_t* view = &loop->outputs[reduction->output->view];
  const weft_register_class_t result_class = weft_register_class(view->dtype);
  if (reduction->accumulator_class == result_class) return accumulators;
  const weft_step_args_t args = {.dst = granule, .src = {accumulators}, .granules = 1};
  if (view->dtype == WEFT_DTYPE_F16) {
    loop->table->convert_to_f16[reduction->accumulator_class](&args);
  } else if (view->dtype == WEFT_DTYPE_BF16) {
    loop->table->convert_to_bf16[reduction->accumulator_class](&args);
  } else {
    loop->table->convert[reduction->accumulator_class][result_class](&args);
  }
  return granule;
}

// Adds up the slots of results [begin, begin + count) in order, then the initial value, and stores
// them. |count| is at most a granule.
static void weft_loop_finish(const weft_loop_run_t* run, const weft_loop_reduction_t* reduction,
                             const void* init, int64_t begin, int64_t count) {
  const weft_loop_prepared_t* loop = run->loop;
  const weft_loop_view_t* view = &loop->outputs[reduction->output->view];
  const int64_t slots = reduction->outer_slots * reduction->row_slots * reduction->column_slots;
  _Alignas(64) char totals[WEFT_GRANULE * 8] = {0};
  _Alignas(64) char rounded[WEFT_GRANULE * 8];
  _Alignas(64) char elements[WEFT_GRANULE * 8];
  const char* partial = run->workspace + reduction->offset + begin * reduction->accumulator_size;
  memcpy(totals, partial, (size_t)(count * reduction->accumulator_size));
  for (int64_t slot = 1; slot < slots; ++slot) {
    partial += reduction->count * reduction->accumulator_size;
    reduction->functions.merge(partial, (size_t)count, totals);
  }
  reduction->functions.each(init, (size_t)count, totals);
  const void* values = weft_loop_round_result(loop, reduction, totals, rounded);
  char* output = run->outputs[reduction->output->view];
  if (weft_loop_result_is_dense(loop, reduction)) {
    weft_register_store(loop->table, view->dtype, values, (size_t)count,
                        output + begin * view->size);
    return;
  }
  weft_register_store(loop->table, view->dtype, values, (size_t)count, elements);
  for (int64_t k = 0; k < count; ++k) {
    memcpy(output + weft_loop_result_offset(loop, reduction, begin + k), elements + k * view->size,
           (size_t)view->size);
  }
}

static void weft_loop_finish_body(void* context, int32_t index, int32_t thread_count) {
  const weft_loop_run_t* run = context;
  weft_loop_thread_t thread;
  weft_loop_thread_init(run, index, &thread);
  weft_loop_enter(&thread, 0);
  weft_loop_run_invariants(&thread, WEFT_LOOP_LEVEL_LAUNCH);
  for (uint32_t i = 0; i < run->loop->reduction_count; ++i) {
    const weft_loop_reduction_t* reduction = &run->loop->reductions[i];
    const void* init = thread.values[reduction->output->init];
    int64_t begin = 0, end = 0;
    weft_parallel_part((reduction->count + WEFT_GRANULE - 1) / WEFT_GRANULE, index, thread_count,
                       &begin, &end);
    for (int64_t g = begin; g < end; ++g) {
      const int64_t first = g * WEFT_GRANULE;
      weft_loop_finish(run, reduction, init, first,
                       weft_smaller(WEFT_GRANULE, reduction->count - first));
    }
  }
}

// ---- launch -------------------------------------------------------------------------------------

// An output that shares its memory with an input is computed in place only if nothing reads that
// input after the output's step.
static uint64_t weft_loop_direct_outputs(const weft_loop_prepared_t* loop, void* const* inputs,
                                         void* const* outputs) {
  uint64_t direct = 0;
  for (uint32_t i = 0; i < loop->loop->output_count && i < 64; ++i) {
    const weft_loop_output_t* output = &loop->loop->outputs[i];
    bool allowed = !output->is_reduction;
    for (uint32_t k = 0; k < loop->program.step_count && allowed; ++k) {
      const weft_loop_step_t* step = &loop->loop->steps[k];
      if (step->kind != WEFT_LOOP_LOAD || inputs[step->input] != outputs[output->view]) continue;
      allowed = k < output->value && loop->registers[k].last_use <= output->value;
    }
    if (allowed) direct |= UINT64_C(1) << i;
  }
  return direct;
}

weft_status_t weft_loop_launch(const weft_cpu_device_t* device,
                               const weft_prepared_kernel_t* prepared, void* const* inputs,
                               void* const* outputs, char* workspace) {
  const weft_loop_prepared_t* loop = (const weft_loop_prepared_t*)prepared;
  weft_loop_run_t run = {
      .loop = loop, .inputs = inputs, .outputs = outputs, .workspace = workspace};
  run.direct_outputs = weft_loop_direct_outputs(loop, inputs, outputs);
  weft_loop_clear(&run);
  const int64_t tasks = loop->outer_chunks * loop->row_chunks * loop->column_chunks;
  if (tasks > 0) {
    weft_parallel_run((int32_t)weft_smaller(device->thread_count, tasks), weft_loop_body, &run);
  }
  if (loop->reduction_count > 0) {
    int64_t work = 0;
    for (uint32_t i = 0; i < loop->reduction_count; ++i) {
      const weft_loop_reduction_t* reduction = &loop->reductions[i];
      work += reduction->count * reduction->outer_slots * reduction->row_slots *
              reduction->column_slots;
    }
    weft_parallel_run(work < 16384 ? 1 : device->thread_count, weft_loop_finish_body, &run);
  }
  return weft_ok_status();
}
