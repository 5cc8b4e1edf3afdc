// Analysis of a loop kernel: which dimension runs fastest, what a tile is, what a task is.
//
// Nothing here looks at the number of threads: tasks and the tree in which partial results of
// reductions meet follow from the shapes alone.
#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "runtime/base/checked_math.h"
#include "runtime/device/cpu/loop_internal.h"

// Elements a task should have at least, and tasks a kernel should have at most.
#define WEFT_LOOP_TASK 32768
#define WEFT_LOOP_MAX_TASKS 256
// Tasks that are enough without cutting a reduced dimension.
#define WEFT_LOOP_ENOUGH_TASKS 32
// Most bytes of partial results.
#define WEFT_LOOP_PARTIAL_BYTES (INT64_C(16) << 20)

// ---- dimensions ---------------------------------------------------------------------------------

// Everything that moves together when dimensions are reordered.
typedef struct weft_loop_order_s {
  int32_t rank;
  int32_t source[WEFT_MAX_RANK];  // original dimension
  int64_t dims[WEFT_MAX_RANK];
  const weft_kernel_t* kernel;
} weft_loop_order_t;

static const weft_view_t* weft_loop_kernel_view(const weft_kernel_t* kernel, uint32_t index) {
  return index < kernel->input_count ? &kernel->inputs[index]
                                     : &kernel->outputs[index - kernel->input_count];
}

// The view whose memory order the loop follows: the first stored output, else the input that varies
// along most elements.
static const weft_view_t* weft_loop_reference(const weft_kernel_t* kernel) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    if (!loop->outputs[i].is_reduction) return &kernel->outputs[loop->outputs[i].view];
  }
  const weft_view_t* best = NULL;
  double best_size = 0;
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    double size = 1;
    for (int32_t d = 0; d < loop->rank; ++d) {
      if (kernel->inputs[i].strides[d] != 0) size *= (double)loop->dims[d];
    }
    if (best == NULL || size > best_size) {
      best = &kernel->inputs[i];
      best_size = size;
    }
  }
  return best;
}

static bool weft_loop_has_iota(const weft_loop_kernel_t* loop, int32_t dimension) {
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    if (loop->steps[i].kind == WEFT_LOOP_IOTA && loop->steps[i].dimension == dimension) return true;
  }
  return false;
}

// Drops dimensions of size 1 and sorts the others by the reference view's strides, stably.
static void weft_loop_order_init(const weft_kernel_t* kernel, weft_loop_order_t* order) {
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  const weft_view_t* reference = weft_loop_reference(kernel);
  *order = (weft_loop_order_t){.kernel = kernel};
  for (int32_t d = 0; d < loop->rank; ++d) {
    if (loop->dims[d] == 1) continue;
    int32_t at = order->rank++;
    if (reference != NULL && reference->strides[d] != 0) {
      const int64_t stride = llabs(reference->strides[d]);
      for (; at > 0; --at) {
        const int64_t other = llabs(reference->strides[order->source[at - 1]]);
        if (other == 0 || other >= stride) break;
        order->source[at] = order->source[at - 1];
      }
    }
    order->source[at] = d;
  }
  for (int32_t i = 0; i < order->rank; ++i) order->dims[i] = loop->dims[order->source[i]];
}

// True when inner dimension |b| continues outer dimension |a| in every view and reduction.
static bool weft_loop_can_merge(const weft_loop_order_t* order, int32_t a, int32_t b) {
  const weft_kernel_t* kernel = order->kernel;
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  const int32_t da = order->source[a], db = order->source[b];
  if (weft_loop_has_iota(loop, da) || weft_loop_has_iota(loop, db)) return false;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    const uint32_t reduced = loop->outputs[i].is_reduction ? loop->outputs[i].reduced_dims : 0;
    if (((reduced >> da) & 1) != ((reduced >> db) & 1)) return false;
  }
  for (uint32_t i = 0; i < kernel->input_count + kernel->output_count; ++i) {
    const weft_view_t* view = weft_loop_kernel_view(kernel, i);
    if (view->strides[da] != view->strides[db] * order->dims[b]) return false;
  }
  return true;
}

// Merged dimensions keep the inner one's number and strides.
static void weft_loop_order_merge(weft_loop_order_t* order) {
  for (int32_t i = 0; i + 1 < order->rank;) {
    if (!weft_loop_can_merge(order, i, i + 1)) {
      ++i;
      continue;
    }
    order->dims[i] *= order->dims[i + 1];
    order->source[i] = order->source[i + 1];
    for (int32_t k = i + 1; k + 1 < order->rank; ++k) {
      order->dims[k] = order->dims[k + 1];
      order->source[k] = order->source[k + 1];
    }
    --order->rank;
  }
}

static void weft_loop_order_move(weft_loop_order_t* order, int32_t from, int32_t to) {
  const int32_t source = order->source[from];
  const int64_t dim = order->dims[from];
  for (int32_t k = from; k < to; ++k) {
    order->source[k] = order->source[k + 1];
    order->dims[k] = order->dims[k + 1];
  }
  for (int32_t k = from; k > to; --k) {
    order->source[k] = order->source[k - 1];
    order->dims[k] = order->dims[k - 1];
  }
  order->source[to] = source;
  order->dims[to] = dim;
}

// Elements of memory that a view touches, as a share of the iteration space.
static double weft_loop_share(const weft_loop_order_t* order, const weft_view_t* view) {
  double share = 1;
  for (int32_t i = 0; i < order->rank; ++i) {
    if (view->strides[order->source[i]] == 0) share /= (double)order->dims[i];
  }
  return share;
}

// Puts the dimension that most memory is walked through element by element last.
static void weft_loop_order_choose_columns(weft_loop_order_t* order) {
  const weft_kernel_t* kernel = order->kernel;
  int32_t best = order->rank - 1;
  double best_score = -1;
  for (int32_t i = order->rank - 1; i >= 0; --i) {
    double score = 0;
    for (uint32_t v = 0; v < kernel->input_count + kernel->output_count; ++v) {
      const weft_view_t* view = weft_loop_kernel_view(kernel, v);
      const int64_t stride = view->strides[order->source[i]];
      const double weight =
          (v < kernel->input_count ? 1.0 : 1.5) * (weft_loop_share(order, view) + 0.01);
      if (stride == 1) score += weight;
      if (stride == 0) score += 0.25 * weight;
    }
    // Short inner loops waste the vectors.
    if (order->dims[i] < 8) score *= 0.3;
    if (score > best_score + 1e-9) {
      best = i;
      best_score = score;
    }
  }
  weft_loop_order_move(order, best, order->rank - 1);
}

static bool weft_loop_is_kept(const weft_loop_kernel_t* loop, int32_t dimension) {
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    if (loop->outputs[i].is_reduction && ((loop->outputs[i].reduced_dims >> dimension) & 1) != 0) {
      return false;
    }
  }
  return true;
}

// Moves outer dimensions that no reduction reduces to the front, then, if some view has its
// contiguous elements along another dimension than the columns, that one next to the columns.
static bool weft_loop_order_choose_rows(weft_loop_order_t* order) {
  const weft_kernel_t* kernel = order->kernel;
  const int32_t columns = order->rank - 1;
  int32_t front = 0;
  for (int32_t i = 0; i < columns; ++i) {
    if (weft_loop_is_kept(&kernel->as.loop, order->source[i])) {
      weft_loop_order_move(order, i, front++);
    }
  }
  int32_t best = -1;
  double best_score = 0;
  for (int32_t i = 0; i < columns; ++i) {
    double score = 0;
    for (uint32_t v = 0; v < kernel->input_count + kernel->output_count; ++v) {
      const weft_view_t* view = weft_loop_kernel_view(kernel, v);
      const int64_t inner = llabs(view->strides[order->source[columns]]);
      if (llabs(view->strides[order->source[i]]) == 1 && inner > 1) score += 1;
    }
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  if (best < 0) return false;
  weft_loop_order_move(order, best, columns - 1);
  return true;
}

// ---- views and registers ------------------------------------------------------------------------

static void weft_loop_set_view(const weft_loop_prepared_t* loop, const weft_loop_order_t* order,
                               const weft_view_t* view, weft_loop_view_t* out_view) {
  out_view->dtype = view->dtype;
  out_view->size = (int64_t)weft_dtype_size_bytes(view->dtype);
  const int32_t padding = loop->rank - order->rank;
  for (int32_t i = 0; i < order->rank; ++i) {
    out_view->strides[padding + i] = view->strides[order->source[i]] * out_view->size;
  }
}

static weft_status_t weft_loop_set_views(weft_loop_prepared_t* loop,
                                         const weft_loop_order_t* order) {
  const weft_kernel_t* kernel = loop->base.kernel;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&loop->base.arena,
                                                 kernel->input_count + kernel->output_count,
                                                 sizeof(weft_loop_view_t), &memory));
  loop->inputs = memory;
  loop->outputs = loop->inputs + kernel->input_count;
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    weft_loop_set_view(loop, order, &kernel->inputs[i], &loop->inputs[i]);
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    weft_loop_set_view(loop, order, &kernel->outputs[i], &loop->outputs[i]);
  }
  return weft_ok_status();
}

static weft_loop_level_t weft_loop_view_level(const weft_loop_prepared_t* loop,
                                              const weft_loop_view_t* view) {
  weft_loop_level_t level = WEFT_LOOP_LEVEL_LAUNCH;
  for (int32_t d = 0; d < loop->rank; ++d) {
    if (loop->dims[d] == 1 || view->strides[d] == 0) continue;
    level = d == loop->rank - 1 ? WEFT_LOOP_LEVEL_TILE : WEFT_LOOP_LEVEL_ROW;
  }
  return level;
}

static void weft_loop_set_level(weft_loop_prepared_t* loop, const weft_loop_order_t* order,
                                uint32_t index) {
  const weft_loop_step_t* step = &loop->loop->steps[index];
  weft_loop_register_t* reg = &loop->registers[index];
  reg->dimension = -1;
  switch (step->kind) {
    case WEFT_LOOP_LOAD:
      reg->level = weft_loop_view_level(loop, &loop->inputs[step->input]);
      break;
    case WEFT_LOOP_IMMEDIATE:
      reg->level = WEFT_LOOP_LEVEL_LAUNCH;
      break;
    case WEFT_LOOP_IOTA:
      reg->level = WEFT_LOOP_LEVEL_LAUNCH;
      for (int32_t i = 0; i < order->rank; ++i) {
        if (order->source[i] != step->dimension) continue;
        reg->dimension = loop->rank - order->rank + i;
        reg->level = reg->dimension == loop->rank - 1 ? WEFT_LOOP_LEVEL_TILE : WEFT_LOOP_LEVEL_ROW;
      }
      break;
    case WEFT_LOOP_COMPUTE:
      reg->level = WEFT_LOOP_LEVEL_LAUNCH;
      for (uint32_t k = 0; k < step->operand_count; ++k) {
        const weft_loop_level_t level = loop->registers[step->operands[k]].level;
        if (level > reg->level) reg->level = level;
      }
      break;
  }
  // A tile of several rows has no place for values that change between them, and stored or reduced
  // values are needed element by element.
  if ((reg->level == WEFT_LOOP_LEVEL_ROW && loop->tile_rows > 1) || reg->last_use == UINT32_MAX) {
    reg->level = WEFT_LOOP_LEVEL_TILE;
  }
}

static void weft_loop_set_levels(weft_loop_prepared_t* loop, const weft_loop_order_t* order) {
  const weft_loop_kernel_t* kernel = loop->loop;
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    loop->registers[kernel->outputs[i].value].last_use = UINT32_MAX;
  }
  for (uint32_t i = 0; i < kernel->step_count; ++i) {
    weft_loop_set_level(loop, order, i);
    const weft_loop_step_t* step = &kernel->steps[i];
    if (step->kind != WEFT_LOOP_COMPUTE) continue;
    for (uint32_t k = 0; k < step->operand_count; ++k) {
      weft_loop_register_t* operand = &loop->registers[step->operands[k]];
      if (operand->last_use != UINT32_MAX) operand->last_use = i;
    }
  }
}

// Gives back the tile slots of what step |index| is the last to read, and its own if nobody does.
// In the order of registers.
static uint32_t weft_loop_free_slots(const weft_loop_prepared_t* loop, uint32_t index,
                                     uint32_t* free_slots, uint32_t free_count) {
  const weft_loop_step_t* step = &loop->loop->steps[index];
  const uint32_t count = step->kind == WEFT_LOOP_COMPUTE ? step->operand_count : 0;
  uint32_t done = 0;  // registers below are done with
  for (uint32_t turn = 0; turn < count; ++turn) {
    uint32_t next = UINT32_MAX;
    for (uint32_t k = 0; k < count; ++k) {
      if (step->operands[k] >= done && step->operands[k] < next) next = step->operands[k];
    }
    if (next == UINT32_MAX) break;
    done = next + 1;
    const weft_loop_register_t* operand = &loop->registers[next];
    if (operand->level == WEFT_LOOP_LEVEL_TILE && operand->last_use == index) {
      free_slots[free_count++] = operand->slot;
    }
  }
  const weft_loop_register_t* own = &loop->registers[index];
  if (own->level == WEFT_LOOP_LEVEL_TILE && own->last_use == 0) {
    free_slots[free_count++] = own->slot;
  }
  return free_count;
}

// Levels, last uses, and storage: granules for the lower levels, shared tile slots for the rest.
static weft_status_t weft_loop_set_registers(weft_loop_prepared_t* loop,
                                             const weft_loop_order_t* order) {
  const weft_loop_kernel_t* kernel = loop->loop;
  weft_arena_t* arena = &loop->base.arena;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, kernel->step_count, sizeof(weft_loop_register_t), &memory));
  loop->registers = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, kernel->step_count + 1, sizeof(uint32_t), &memory));
  uint32_t* free_slots = memory;
  uint32_t free_count = 0;
  weft_loop_set_levels(loop, order);
  for (uint32_t i = 0; i < kernel->step_count; ++i) {
    weft_loop_register_t* reg = &loop->registers[i];
    const int64_t size = (int64_t)weft_register_size(loop->program.steps[i].register_class);
    const int64_t tile = (loop->tile_rows * loop->tile_columns + WEFT_GRANULE - 1) / WEFT_GRANULE;
    if (reg->level != WEFT_LOOP_LEVEL_TILE) {
      reg->slot = loop->granule_count++;
      continue;
    }
    reg->slot = free_count > 0 ? free_slots[--free_count] : loop->slot_count++;
    if (tile * WEFT_GRANULE * size > loop->slot_bytes) {
      loop->slot_bytes = tile * WEFT_GRANULE * size;
    }
    // Freed after the result's slot is chosen: an operand of another size must not be overwritten
    // while it is read.
    free_count = weft_loop_free_slots(loop, i, free_slots, free_count);
  }
  return weft_ok_status();
}

// ---- tiles and tasks ----------------------------------------------------------------------------

static int64_t weft_ceil_divide(int64_t a, int64_t b) {
  return (a + b - 1) / b;
}

static int64_t weft_min_i64(int64_t a, int64_t b) {
  return a < b ? a : b;
}

static void weft_loop_choose_tile(weft_loop_prepared_t* loop, bool transposed) {
  const int64_t rows = loop->dims[loop->rank - 2];
  const int64_t columns = loop->dims[loop->rank - 1];
  loop->tile_rows = 1;
  loop->tile_columns = columns;
  if (transposed) {
    loop->tile_rows = weft_min_i64(rows, 32);
    loop->tile_columns = weft_min_i64(columns, WEFT_LOOP_TILE / (loop->tile_rows < 32 ? 16 : 32));
  } else if (columns > WEFT_LOOP_TILE) {
    const int64_t tiles = weft_ceil_divide(columns, WEFT_LOOP_TILE);
    loop->tile_columns =
        weft_ceil_divide(weft_ceil_divide(columns, tiles), WEFT_GRANULE) * WEFT_GRANULE;
  } else if (columns > 0) {
    loop->tile_rows = weft_min_i64(rows, WEFT_LOOP_TILE / columns);
  }
  if (loop->tile_rows < 1) loop->tile_rows = 1;
  if (loop->tile_columns < 1) loop->tile_columns = 1;
}

// Cuts |count| units of |unit| elements into at most |*remaining| chunks.
static void weft_loop_cut(int64_t count, int64_t unit, int64_t* remaining, int64_t* chunk) {
  const int64_t units = weft_ceil_divide(count, unit);
  const int64_t chunks = weft_min_i64(*remaining, units);
  if (chunks <= 1) return;
  *chunk = weft_ceil_divide(units, chunks) * unit;
  *remaining = weft_ceil_divide(*remaining, weft_ceil_divide(count, *chunk));
}

static void weft_loop_choose_tasks(weft_loop_prepared_t* loop, const weft_loop_order_t* order) {
  const int64_t rows = loop->dims[loop->rank - 2], columns = loop->dims[loop->rank - 1];
  const int32_t padding = loop->rank - order->rank;
  bool kept[WEFT_LOOP_MAX_RANK] = {false};
  int64_t kept_outer = 1, partial_bytes = 0;
  bool prefix = true;
  for (int32_t d = 0; d < loop->rank; ++d) {
    kept[d] = d < padding || weft_loop_is_kept(loop->loop, order->source[d - padding]);
    prefix = prefix && kept[d];
    if (prefix && d < loop->rank - 2) kept_outer *= loop->dims[d];
  }
  for (uint32_t i = 0; i < loop->reduction_count; ++i) {
    partial_bytes += loop->reductions[i].count * loop->reductions[i].accumulator_size;
  }
  loop->outer_chunk = loop->outer_count;
  loop->row_chunk = rows;
  loop->column_chunk = columns;
  const int64_t total = loop->outer_count * rows * columns;
  if (total == 0) return;
  int64_t remaining = weft_min_i64(total / WEFT_LOOP_TASK, WEFT_LOOP_MAX_TASKS);
  const int64_t wanted = remaining;
  weft_loop_cut(loop->outer_count, loop->outer_count / kept_outer, &remaining, &loop->outer_chunk);
  if (kept[loop->rank - 2]) weft_loop_cut(rows, loop->tile_rows, &remaining, &loop->row_chunk);
  if (kept[loop->rank - 1]) {
    weft_loop_cut(columns, loop->tile_columns, &remaining, &loop->column_chunk);
  }
  // From here on tasks share accumulators.
  if (remaining <= 1 || wanted / remaining >= WEFT_LOOP_ENOUGH_TASKS) return;
  if (partial_bytes > 0) {
    remaining = weft_min_i64(remaining, WEFT_LOOP_PARTIAL_BYTES / partial_bytes + 1);
  }
  if (!kept[loop->rank - 2]) weft_loop_cut(rows, loop->tile_rows, &remaining, &loop->row_chunk);
  if (!kept[loop->rank - 1]) {
    weft_loop_cut(columns, loop->tile_columns, &remaining, &loop->column_chunk);
  }
  if (kept_outer == 1) weft_loop_cut(loop->outer_count, 1, &remaining, &loop->outer_chunk);
}

// ---- reductions ---------------------------------------------------------------------------------

static weft_reduce_kind_t weft_reduce_kind(weft_opcode_t opcode) {
  switch (opcode) {
    case WEFT_OP_ADD:
      return WEFT_REDUCE_ADD;
    case WEFT_OP_MULTIPLY:
      return WEFT_REDUCE_MULTIPLY;
    case WEFT_OP_MAXIMUM:
      return WEFT_REDUCE_MAXIMUM;
    case WEFT_OP_MINIMUM:
      return WEFT_REDUCE_MINIMUM;
    case WEFT_OP_AND:
      return WEFT_REDUCE_AND;
    case WEFT_OP_OR:
      return WEFT_REDUCE_OR;
    case WEFT_OP_XOR:
      return WEFT_REDUCE_XOR;
    default:
      return WEFT_REDUCE_COUNT_;
  }
}

weft_register_class_t weft_reduce_accumulator_class(weft_reduce_kind_t kind,
                                                    weft_register_class_t value_class) {
  const bool wide =
      value_class == WEFT_REGISTER_F32 && (kind == WEFT_REDUCE_ADD || kind == WEFT_REDUCE_MULTIPLY);
  return wide ? WEFT_REGISTER_F64 : value_class;
}

static bool weft_register_is_float(weft_register_class_t register_class) {
  return register_class == WEFT_REGISTER_F32 || register_class == WEFT_REGISTER_F64;
}

uint64_t weft_reduce_identity(weft_reduce_kind_t kind, weft_register_class_t register_class) {
  const bool is_i1 = register_class == WEFT_REGISTER_I1;
  const uint64_t one_f64 = UINT64_C(0x3ff0000000000000);
  const uint64_t infinity_f64 = UINT64_C(0x7ff0000000000000);
  const int bits = (int)weft_register_size(register_class) * 8;
  const bool is_signed = register_class >= WEFT_REGISTER_I8 && register_class <= WEFT_REGISTER_I64;
  const uint64_t all = is_i1 ? 1 : UINT64_MAX >> (64 - bits);
  const uint64_t top = UINT64_C(1) << (bits - 1);
  switch (kind) {
    case WEFT_REDUCE_MULTIPLY:
      return register_class == WEFT_REGISTER_F64 ? one_f64 : 1;
    case WEFT_REDUCE_MAXIMUM:
      if (register_class == WEFT_REGISTER_F32) return 0xff800000u;
      if (register_class == WEFT_REGISTER_F64) return infinity_f64 | top;
      return is_signed ? top : 0;
    case WEFT_REDUCE_MINIMUM:
      if (register_class == WEFT_REGISTER_F32) return 0x7f800000u;
      if (register_class == WEFT_REGISTER_F64) return infinity_f64;
      return is_signed ? top - 1 : all;
    case WEFT_REDUCE_AND:
      return all;
    case WEFT_REDUCE_ADD:
      // -0.0: +0.0 would turn a sum of negative zeros positive.
      return weft_register_is_float(register_class) ? top : 0;
    default:
      return 0;
  }
}

static weft_status_t weft_loop_set_reduction(weft_loop_prepared_t* loop,
                                             const weft_loop_order_t* order,
                                             const weft_loop_output_t* output,
                                             weft_loop_reduction_t* reduction) {
  const weft_reduce_kind_t kind = weft_reduce_kind(output->reduce_opcode);
  const weft_register_class_t value_class = loop->program.steps[output->value].register_class;
  reduction->output = output;
  if (loop->registers[output->init].level != WEFT_LOOP_LEVEL_LAUNCH) {
    return WEFT_STATUS(INTERNAL,
                       "the initial value of a reduction varies over the loop, or is "
                       "stored by it");
  }
  if (kind != WEFT_REDUCE_COUNT_) reduction->functions = loop->table->reduce[kind][value_class];
  if (reduction->functions.row == NULL) {
    return WEFT_STATUS(UNSUPPORTED, "the cpu device has no reduction by %s of %s",
                       weft_op_info(output->reduce_opcode)->name,
                       weft_dtype_name(loop->loop->steps[output->value].result_dtype));
  }
  reduction->accumulator_class = weft_reduce_accumulator_class(kind, value_class);
  reduction->accumulator_size = (int64_t)weft_register_size(reduction->accumulator_class);
  reduction->identity = weft_reduce_identity(kind, reduction->accumulator_class);
  const int32_t padding = loop->rank - order->rank;
  reduction->count = 1;
  for (int32_t d = loop->rank - 1; d >= padding; --d) {
    if (((output->reduced_dims >> order->source[d - padding]) & 1) != 0) continue;
    reduction->strides[d] = reduction->count;
    reduction->count *= loop->dims[d];
  }
  return weft_ok_status();
}

static weft_status_t weft_loop_set_reductions(weft_loop_prepared_t* loop,
                                              const weft_loop_order_t* order) {
  const weft_loop_kernel_t* kernel = loop->loop;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&loop->base.arena, kernel->output_count,
                                                 sizeof(weft_loop_reduction_t), &memory));
  loop->reductions = memory;
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    if (!kernel->outputs[i].is_reduction) continue;
    WEFT_RETURN_IF_ERROR(weft_loop_set_reduction(loop, order, &kernel->outputs[i],
                                                 &loop->reductions[loop->reduction_count++]));
  }
  return weft_ok_status();
}

// Numbers of partial results, and their place in the workspace.
static weft_status_t weft_loop_place_reductions(weft_loop_prepared_t* loop) {
  for (uint32_t i = 0; i < loop->reduction_count; ++i) {
    weft_loop_reduction_t* reduction = &loop->reductions[i];
    bool outer_reduced = false;
    for (int32_t d = 0; d < loop->rank - 2; ++d) {
      if (loop->dims[d] > 1 && reduction->strides[d] == 0) outer_reduced = true;
    }
    // Chunks that cover whole cycles of the reduced outer dimensions still share nothing, but only
    // when the kept ones come first; the analysis put them there.
    int64_t cycle = 1;
    for (int32_t d = loop->rank - 3; d >= 0 && outer_reduced; --d) {
      cycle *= loop->dims[d];
      bool rest = false;
      for (int32_t e = 0; e < d; ++e)
        rest = rest || (loop->dims[e] > 1 && reduction->strides[e] == 0);
      if (!rest && loop->outer_chunk % cycle == 0) {
        outer_reduced = false;
      }
    }
    // One slot at least, to hold the initial value of an empty reduction.
    const int64_t row_stride = reduction->strides[loop->rank - 2];
    const int64_t column_stride = reduction->strides[loop->rank - 1];
    reduction->outer_slots = outer_reduced && loop->outer_chunks > 0 ? loop->outer_chunks : 1;
    reduction->row_slots = row_stride == 0 && loop->row_chunks > 0 ? loop->row_chunks : 1;
    reduction->column_slots =
        column_stride == 0 && loop->column_chunks > 0 ? loop->column_chunks : 1;
    const int64_t slots = reduction->outer_slots * reduction->row_slots * reduction->column_slots;
    int64_t bytes = 0;
    if (!weft_checked_mul_i64(slots, reduction->count * reduction->accumulator_size, &bytes)) {
      return WEFT_STATUS(UNSUPPORTED, "a reduction to %lld elements needs too much workspace",
                         (long long)reduction->count);
    }
    WEFT_RETURN_IF_ERROR(weft_cpu_reserve(&loop->base, (size_t)bytes, &reduction->offset));
  }
  return weft_ok_status();
}

// ---- prepare ------------------------------------------------------------------------------------

static weft_status_t weft_loop_place_scratch(weft_loop_prepared_t* loop) {
  loop->slot_bytes = (loop->slot_bytes + 63) & ~INT64_C(63);
  // The last part stages one tile of 16-bit elements.
  loop->scratch_bytes = weft_loop_pointer_bytes(loop) +
                        (size_t)loop->granule_count * WEFT_GRANULE * 8 +
                        (size_t)loop->slot_count * (size_t)loop->slot_bytes +
                        (size_t)(loop->tile_rows * loop->tile_columns + WEFT_GRANULE) * 8;
  loop->scratch_bytes = (loop->scratch_bytes + 63) & ~(size_t)63;
  return weft_cpu_reserve(&loop->base, loop->scratch_bytes * (size_t)loop->thread_count,
                          &loop->scratch_offset);
}

static weft_status_t weft_loop_prepare(const weft_cpu_device_t* device,
                                       weft_prepared_kernel_t* prepared) {
  weft_loop_prepared_t* loop = (weft_loop_prepared_t*)prepared;
  prepared->launch = weft_loop_launch;
  loop->loop = &prepared->kernel->as.loop;
  loop->table = device->steps;
  WEFT_RETURN_IF_ERROR(weft_program_bind(device->steps, loop->loop->steps, loop->loop->step_count,
                                         &prepared->arena, &loop->program));
  weft_loop_order_t order;
  weft_loop_order_init(prepared->kernel, &order);
  weft_loop_order_merge(&order);
  bool transposed = false;
  if (order.rank > 1) {
    weft_loop_order_choose_columns(&order);
    transposed = weft_loop_order_choose_rows(&order);
    if (!transposed) weft_loop_order_merge(&order);
  }
  loop->rank = order.rank < 2 ? 2 : order.rank;
  loop->outer_count = 1;
  for (int32_t d = 0; d < loop->rank; ++d) {
    const int32_t at = d - (loop->rank - order.rank);
    loop->dims[d] = at >= 0 ? order.dims[at] : 1;
    if (d < loop->rank - 2) loop->outer_count *= loop->dims[d];
  }
  weft_loop_choose_tile(loop, transposed);
  WEFT_RETURN_IF_ERROR(weft_loop_set_views(loop, &order));
  WEFT_RETURN_IF_ERROR(weft_loop_set_registers(loop, &order));
  WEFT_RETURN_IF_ERROR(weft_loop_set_reductions(loop, &order));
  weft_loop_choose_tasks(loop, &order);
  const int64_t rows = loop->dims[loop->rank - 2], columns = loop->dims[loop->rank - 1];
  const bool empty = loop->outer_count == 0 || rows == 0 || columns == 0;
  loop->outer_chunks = empty ? 0 : weft_ceil_divide(loop->outer_count, loop->outer_chunk);
  loop->row_chunks = empty ? 0 : weft_ceil_divide(rows, loop->row_chunk);
  loop->column_chunks = empty ? 0 : weft_ceil_divide(columns, loop->column_chunk);
  WEFT_RETURN_IF_ERROR(weft_loop_place_reductions(loop));
  loop->thread_count = device->thread_count;
  return weft_loop_place_scratch(loop);
}

const weft_cpu_op_kernel_t weft_cpu_loop_kernel = {
    .size_bytes = sizeof(weft_loop_prepared_t),
    .prepare = weft_loop_prepare,
};
