// What a loop kernel computes: every step on every element, and what it costs to have elements that
// do not lie in order.
//
// Devices run loops tile by tile, a tile being some rows of the dimension that most memory is
// walked through. Values that are equal along a row are computed once for it, where rows are long.
#include <math.h>
#include <stdlib.h>

#include "graph/plan/machine_internal.h"

// Elements of a tile, and of the vectors that it consists of.
#define TILE 1024
#define GRANULE 64

// The iteration space after dropping sizes of 1, sorting, and merging what continues each other.
typedef struct loop_space_s {
  const weft_kernel_t* kernel;
  int32_t rank;
  int32_t source[WEFT_MAX_RANK];  // dimension of the kernel whose strides count
  int64_t dims[WEFT_MAX_RANK];
  int64_t rows, columns;  // sizes; 1 where there is none
  int32_t row, column;    // dimensions of the kernel, -1 where there is none
  bool is_transposed;     // some view has its neighbours along the rows
  double elements;
  double tile_rows, tile_columns;
} loop_space_t;

static const weft_view_t* view_at(const weft_kernel_t* kernel, uint32_t index) {
  return index < kernel->input_count ? &kernel->inputs[index]
                                     : &kernel->outputs[index - kernel->input_count];
}

static uint32_t view_count(const weft_kernel_t* kernel) {
  return kernel->input_count + kernel->output_count;
}

// The first stored output, whose order the loop follows; else the first input.
static const weft_view_t* reference_view(const weft_kernel_t* kernel) {
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
    if (best == NULL || size > best_size) best = &kernel->inputs[i];
    if (size > best_size) best_size = size;
  }
  return best;
}

static void sort_dimensions(loop_space_t* space) {
  const weft_loop_kernel_t* loop = &space->kernel->as.loop;
  const weft_view_t* reference = reference_view(space->kernel);
  for (int32_t d = 0; d < loop->rank; ++d) {
    if (loop->dims[d] == 1) continue;
    int32_t at = space->rank++;
    const int64_t stride = reference != NULL ? llabs(reference->strides[d]) : 0;
    for (; stride != 0 && at > 0; --at) {
      const int64_t other = llabs(reference->strides[space->source[at - 1]]);
      if (other == 0 || other >= stride) break;
      space->source[at] = space->source[at - 1];
    }
    space->source[at] = d;
  }
  for (int32_t i = 0; i < space->rank; ++i) space->dims[i] = loop->dims[space->source[i]];
}

static bool is_reduced(const weft_loop_kernel_t* loop, int32_t dimension) {
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    const weft_loop_output_t* output = &loop->outputs[i];
    if (output->is_reduction && ((output->reduced_dims >> dimension) & 1) != 0) return true;
  }
  return false;
}

static bool has_iota(const weft_loop_kernel_t* loop, int32_t dimension) {
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    if (loop->steps[i].kind == WEFT_LOOP_IOTA && loop->steps[i].dimension == dimension) return true;
  }
  return false;
}

static bool may_merge(const loop_space_t* space, int32_t outer, int32_t inner) {
  const weft_kernel_t* kernel = space->kernel;
  const int32_t a = space->source[outer], b = space->source[inner];
  if (has_iota(&kernel->as.loop, a) || has_iota(&kernel->as.loop, b)) return false;
  if (is_reduced(&kernel->as.loop, a) != is_reduced(&kernel->as.loop, b)) return false;
  for (uint32_t i = 0; i < view_count(kernel); ++i) {
    const weft_view_t* view = view_at(kernel, i);
    if ((double)view->strides[a] != (double)view->strides[b] * (double)space->dims[inner]) {
      return false;
    }
  }
  return true;
}

static void remove_dimension(loop_space_t* space, int32_t at) {
  for (int32_t k = at; k + 1 < space->rank; ++k) {
    space->dims[k] = space->dims[k + 1];
    space->source[k] = space->source[k + 1];
  }
  --space->rank;
}

static void merge_dimensions(loop_space_t* space) {
  for (int32_t i = 0; i + 1 < space->rank;) {
    if (!may_merge(space, i, i + 1)) {
      ++i;
      continue;
    }
    space->dims[i + 1] *= space->dims[i];
    remove_dimension(space, i);
  }
}

// Part of the iteration space that a view has elements of its own for.
static double view_share(const loop_space_t* space, const weft_view_t* view) {
  double share = 1;
  for (int32_t i = 0; i < space->rank; ++i) {
    if (view->strides[space->source[i]] == 0) share /= (double)space->dims[i];
  }
  return share;
}

// The dimension that most memory is walked through element by element.
static int32_t best_columns(const loop_space_t* space) {
  const weft_kernel_t* kernel = space->kernel;
  int32_t best = space->rank - 1;
  double best_score = -1;
  for (int32_t i = space->rank - 1; i >= 0; --i) {
    double score = 0;
    for (uint32_t v = 0; v < view_count(kernel); ++v) {
      const weft_view_t* view = view_at(kernel, v);
      const int64_t stride = view->strides[space->source[i]];
      const double weight =
          (v < kernel->input_count ? 1.0 : 1.5) * (view_share(space, view) + 0.01);
      if (stride == 1) score += weight;
      if (stride == 0) score += 0.25 * weight;
    }
    if (space->dims[i] < 8) score *= 0.3;
    if (score > best_score + 1e-9) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

// A dimension beside the columns along which some view has its neighbours, or -1.
static int32_t transposed_rows(const loop_space_t* space) {
  const weft_kernel_t* kernel = space->kernel;
  int32_t best = -1;
  uint32_t best_score = 0;
  for (int32_t i = 0; i < space->rank; ++i) {
    if (space->source[i] == space->column) continue;
    uint32_t score = 0;
    for (uint32_t v = 0; v < view_count(kernel); ++v) {
      const weft_view_t* view = view_at(kernel, v);
      const int64_t inner = llabs(view->strides[space->column]);
      if (llabs(view->strides[space->source[i]]) == 1 && inner > 1) ++score;
    }
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

static void choose_rows(loop_space_t* space) {
  const weft_loop_kernel_t* loop = &space->kernel->as.loop;
  int32_t rows = transposed_rows(space);
  space->is_transposed = rows >= 0;
  // Reduced dimensions are the innermost, then the order of memory decides.
  for (int32_t i = 0; i < space->rank && !space->is_transposed; ++i) {
    if (space->source[i] == space->column) continue;
    if (rows < 0 || is_reduced(loop, space->source[i]) || !is_reduced(loop, space->source[rows])) {
      rows = i;
    }
  }
  if (rows < 0) return;
  space->rows = space->dims[rows];
  space->row = space->source[rows];
}

static void choose_tile(loop_space_t* space) {
  const double rows = (double)space->rows, columns = (double)space->columns;
  space->tile_rows = 1;
  space->tile_columns = fmin(columns, TILE);
  if (space->is_transposed) {
    space->tile_rows = fmin(rows, 32);
    space->tile_columns = fmin(columns, space->tile_rows < 32 ? TILE / 16.0 : TILE / 32.0);
  } else if (columns < TILE) {
    space->tile_rows = fmin(rows, floor(TILE / columns));
  }
}

static void find_space(const weft_kernel_t* kernel, loop_space_t* space) {
  *space = (loop_space_t){.kernel = kernel, .rows = 1, .columns = 1, .row = -1, .column = -1};
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  space->elements = 1;
  for (int32_t d = 0; d < loop->rank; ++d) space->elements *= (double)loop->dims[d];
  if (space->elements == 0) return;
  sort_dimensions(space);
  merge_dimensions(space);
  if (space->rank > 0) {
    const int32_t columns = best_columns(space);
    space->columns = space->dims[columns];
    space->column = space->source[columns];
    if (space->rank > 1) choose_rows(space);
  }
  choose_tile(space);
}

// ---- steps --------------------------------------------------------------------------------------

typedef enum loop_level_e { ONCE, EACH_ROW, EACH_ELEMENT } loop_level_t;

static int64_t stride_along(const weft_view_t* view, int32_t dimension) {
  return dimension >= 0 ? view->strides[dimension] : 0;
}

static bool is_constant(const weft_loop_kernel_t* loop, const weft_view_t* view) {
  for (int32_t d = 0; d < loop->rank; ++d) {
    if (loop->dims[d] > 1 && view->strides[d] != 0) return false;
  }
  return true;
}

static loop_level_t load_level(const loop_space_t* space, const weft_view_t* view) {
  if (is_constant(&space->kernel->as.loop, view)) return ONCE;
  const bool repeats = stride_along(view, space->column) == 0 && space->columns > 1;
  return repeats && space->tile_rows <= 1 ? EACH_ROW : EACH_ELEMENT;
}

static bool is_narrow(weft_dtype_t dtype) {
  return dtype == WEFT_DTYPE_F16 || dtype == WEFT_DTYPE_BF16;
}

// Elements of a row follow each other, and so do the rows of a tile.
static bool is_dense(const loop_space_t* space, const weft_view_t* view) {
  return (stride_along(view, space->column) == 1 || space->tile_columns <= 1) &&
         (space->tile_rows <= 1 || stride_along(view, space->row) == space->columns);
}

// ns per element of moving a view's elements between memory and rows.
static double access_ns(const loop_space_t* space, const weft_machine_loop_t* costs,
                        const weft_view_t* view, bool is_load) {
  const double size = (double)weft_dtype_size_bytes(view->dtype) / 4;
  const double tile = space->tile_rows * space->tile_columns;
  const bool dense = is_dense(space, view);
  double ns = is_narrow(view->dtype) ? costs->narrow : 0;
  const int64_t inner = stride_along(view, space->column);
  if (dense) {
    const bool is_whole = fmod(tile, GRANULE) == 0 || !is_load;
    return is_whole || is_narrow(view->dtype) ? ns : ns + costs->copy * size;
  }
  const double row = costs->row / space->tile_columns;
  if (inner == 1) return ns + row + costs->copy * size;
  if (inner == 0) return ns + row + costs->broadcast * size;
  return ns + costs->transposed * size;
}

static double register_size(weft_dtype_t dtype) {
  return is_narrow(dtype) ? 4 : (double)weft_dtype_size_bytes(dtype);
}

static double step_elements(const loop_space_t* space, loop_level_t level) {
  if (level == ONCE) return 0;
  if (level == EACH_ROW) return space->elements / (double)space->columns * GRANULE;
  // Tiles that are no whole vectors are computed as if they were.
  const double tile = space->tile_rows * space->tile_columns;
  return space->elements * ceil(tile / GRANULE) * GRANULE / tile;
}

// Steps number few hundreds at most; levels beyond this count as varying.
#define MAX_LEVELS 256

static loop_level_t compute_level(const weft_loop_step_t* step, const loop_level_t* levels) {
  loop_level_t level = ONCE;
  for (uint32_t k = 0; k < step->operand_count; ++k) {
    const loop_level_t of =
        step->operands[k] < MAX_LEVELS ? levels[step->operands[k]] : EACH_ELEMENT;
    if (of > level) level = of;
  }
  return level;
}

static double steps_ns(const loop_space_t* space, const weft_machine_device_t* device) {
  const weft_kernel_t* kernel = space->kernel;
  const weft_loop_kernel_t* loop = &kernel->as.loop;
  const weft_machine_loop_t* costs = &device->loop;
  const double tiles = space->elements / (space->tile_rows * space->tile_columns);
  loop_level_t levels[MAX_LEVELS];
  double ns = 0;
  for (uint32_t i = 0; i < loop->step_count; ++i) {
    const weft_loop_step_t* step = &loop->steps[i];
    loop_level_t level = ONCE;
    double each = 0;
    if (step->kind == WEFT_LOOP_LOAD) {
      level = load_level(space, &kernel->inputs[step->input]);
      if (level == EACH_ELEMENT) {
        each = access_ns(space, costs, &kernel->inputs[step->input], true);
        ns += tiles * costs->call;
      }
    } else if (step->kind == WEFT_LOOP_IOTA) {
      level = step->dimension == space->column || space->tile_rows > 1 ? EACH_ELEMENT : EACH_ROW;
      each = costs->iota;
    } else if (step->kind == WEFT_LOOP_COMPUTE) {
      const double given = device->elementwise[step->opcode];
      level = compute_level(step, levels);
      each = (given >= 0 ? given : costs->step) * register_size(step->dtype) / 4;
      if (level == EACH_ELEMENT) ns += tiles * costs->call;
    }
    if (i < MAX_LEVELS) levels[i] = level;
    ns += each * step_elements(space, level);
  }
  return ns;
}

// Rows are reduced in vectors, what is left over one by one.
static double reduced_row_ns(const loop_space_t* space, const weft_machine_loop_t* costs) {
  return costs->reduce_row + fmod(space->tile_columns, 16) * costs->reduce_tail;
}

static double outputs_ns(const loop_space_t* space, const weft_machine_device_t* device) {
  const weft_loop_kernel_t* loop = &space->kernel->as.loop;
  const weft_machine_loop_t* costs = &device->loop;
  double ns = 0;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    const weft_loop_output_t* output = &loop->outputs[i];
    const weft_view_t* view = &space->kernel->outputs[output->view];
    if (output->is_reduction) {
      const bool along = space->column >= 0 && ((output->reduced_dims >> space->column) & 1) != 0;
      ns += space->elements * (along ? costs->reduce_inner : costs->reduce_outer);
      if (along) ns += space->elements / space->tile_columns * reduced_row_ns(space, costs);
      continue;
    }
    const bool is_copy = loop->steps[output->value].kind == WEFT_LOOP_LOAD;
    const double size = (double)weft_dtype_size_bytes(view->dtype) / 4;
    ns += space->elements * access_ns(space, costs, view, false);
    if (is_copy && is_dense(space, view)) ns += space->elements * costs->copy * size;
  }
  return ns;
}

double weft_machine_loop_ns(const weft_machine_device_t* device, const weft_kernel_t* kernel) {
  loop_space_t space;
  find_space(kernel, &space);
  if (space.elements == 0) return 0;
  return steps_ns(&space, device) + outputs_ns(&space, device);
}
