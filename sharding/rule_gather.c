// Rules of operations whose indices are values: gather, scatter, dynamic slices.
//
// A dimension that is indexed is SPECIAL where it is cut in the operand: every rank then looks for
// the indices that fall into its part. A dimension that a slice takes whole runs along as it is.
#include "sharding/rule_internal.h"

// A factor that only dimension |dim| of |row| has.
static void weft_rule_alone(weft_sharding_rule_t* rule, uint32_t row, int64_t dim,
                            weft_factor_kind_t kind, int64_t size) {
  weft_rule_place(rule, row, dim, weft_rule_add(rule, kind, size));
}

// ---- dynamic slices -----------------------------------------------------------------------------

void weft_rule_dynamic_slice(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* from = op->operands[0]->type;
  const weft_type_t* to = op->results[0]->type;
  const uint32_t result = weft_rule_result(rule, 0);
  for (int32_t d = 0; d < from->rank; ++d) {
    if (from->dims[d] == to->dims[d]) {
      // The start is clamped to 0, in the shards, too.
      const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, from->dims[d]);
      weft_rule_place(rule, 0, d, factor);
      weft_rule_place(rule, result, d, factor);
    } else {
      weft_rule_alone(rule, 0, d, WEFT_FACTOR_SPECIAL, from->dims[d]);
      weft_rule_alone(rule, result, d, WEFT_FACTOR_WHOLE, to->dims[d]);
    }
  }
  weft_rule_layout(rule);
}

void weft_rule_dynamic_update_slice(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* operand = op->operands[0]->type;
  const weft_type_t* update = op->operands[1]->type;
  for (int32_t d = 0; d < operand->rank; ++d) {
    const bool full = operand->dims[d] == update->dims[d];
    const uint8_t factor =
        weft_rule_add(rule, full ? WEFT_FACTOR_PARALLEL : WEFT_FACTOR_SPECIAL, operand->dims[d]);
    weft_rule_place(rule, 0, d, factor);
    weft_rule_place(rule, weft_rule_result(rule, 0), d, factor);
    if (full) {
      weft_rule_place(rule, 1, d, factor);
    } else {
      weft_rule_alone(rule, 1, d, WEFT_FACTOR_WHOLE, update->dims[d]);
    }
  }
  weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, 2);
  rule->keeps_any_reduction = true;
}

// ---- what gather and scatter share --------------------------------------------------------------

// Gather's result is shaped like scatter's updates: here both are |slices|.
typedef struct weft_rule_indexed_s {
  weft_sharding_rule_t* rule;
  const weft_type_t* operand;
  const weft_type_t* indices;
  const weft_type_t* slices;
  uint32_t indices_row;
  weft_i64_list_t window;    // dimensions of |slices| that run inside a slice
  weft_i64_list_t dropped;   // dimensions of the operand that |slices| lacks
  weft_i64_list_t batching;  // of the operand
  weft_i64_list_t index_batching;
  weft_i64_list_t map;  // dimensions of the operand that are indexed
  int64_t index_vector_dim;
} weft_rule_indexed_t;

// Dimension of the slices that runs along dimension |dim| of the indices.
static int64_t weft_rule_slices_dim(const weft_rule_indexed_t* x, int64_t dim) {
  int64_t position = dim < x->index_vector_dim ? dim : dim - 1;
  for (int32_t d = 0; d < x->slices->rank; ++d) {
    if (weft_i64_list_contains(x->window, d)) continue;
    if (position-- == 0) return d;
  }
  return -1;  // not in a verified graph
}

// Position of |dim| in |list|, or -1.
static int64_t weft_rule_find(weft_i64_list_t list, int64_t dim) {
  for (uint32_t i = 0; i < list.count; ++i) {
    if (list.data[i] == dim) return i;
  }
  return -1;
}

// Rows that have the dimensions of the operand and of the slices.
typedef struct weft_rule_indexed_rows_s {
  uint32_t full[2];  // ranges [first, first + count) start here
  uint32_t full_ranges;
  uint32_t slices;
  uint32_t count;  // of each range
} weft_rule_indexed_rows_t;

static void weft_rule_place_full(const weft_rule_indexed_t* x, const weft_rule_indexed_rows_t* rows,
                                 int64_t dim, uint8_t factor) {
  for (uint32_t r = 0; r < rows->full_ranges; ++r) {
    for (uint32_t i = 0; i < rows->count; ++i) {
      weft_rule_place(x->rule, rows->full[r] + i, dim, factor);
    }
  }
}

static void weft_rule_place_slices(const weft_rule_indexed_t* x,
                                   const weft_rule_indexed_rows_t* rows, int64_t dim,
                                   uint8_t factor) {
  for (uint32_t i = 0; i < rows->count; ++i) {
    weft_rule_place(x->rule, rows->slices + i, dim, factor);
  }
}

// Factors of the operand's dimensions. A window that is as long as the operand's dimension runs
// along with it if it cannot be moved: gather clamps its start to 0 (|clamped|), scatter drops what
// reaches over the end.
static void weft_rule_indexed_operand(const weft_rule_indexed_t* x,
                                      const weft_rule_indexed_rows_t* rows, bool clamped) {
  uint32_t window = 0;
  for (int32_t d = 0; d < x->operand->rank; ++d) {
    const int64_t size = x->operand->dims[d];
    const bool indexed = weft_i64_list_contains(x->map, d);
    const weft_factor_kind_t kind = indexed ? WEFT_FACTOR_SPECIAL : WEFT_FACTOR_WHOLE;
    const int64_t batch = weft_rule_find(x->batching, d);
    if (batch >= 0) {
      const int64_t dim = x->index_batching.data[batch];
      const uint8_t factor = weft_rule_add(x->rule, WEFT_FACTOR_PARALLEL, size);
      weft_rule_place_full(x, rows, d, factor);
      weft_rule_place(x->rule, x->indices_row, dim, factor);
      weft_rule_place_slices(x, rows, weft_rule_slices_dim(x, dim), factor);
    } else if (weft_i64_list_contains(x->dropped, d)) {
      weft_rule_place_full(x, rows, d, weft_rule_add(x->rule, kind, size));
    } else {
      const int64_t dim = x->window.data[window++];
      if (x->slices->dims[dim] == size && (clamped || !indexed)) {
        const uint8_t factor = weft_rule_add(x->rule, WEFT_FACTOR_PARALLEL, size);
        weft_rule_place_full(x, rows, d, factor);
        weft_rule_place_slices(x, rows, dim, factor);
      } else {
        weft_rule_place_full(x, rows, d, weft_rule_add(x->rule, kind, size));
        weft_rule_place_slices(x, rows, dim,
                               weft_rule_add(x->rule, WEFT_FACTOR_WHOLE, x->slices->dims[dim]));
      }
    }
  }
}

// Factors of the remaining dimensions of the indices; |kind| is that of their positions.
static void weft_rule_indexed_positions(const weft_rule_indexed_t* x,
                                        const weft_rule_indexed_rows_t* rows,
                                        weft_factor_kind_t kind) {
  for (int32_t d = 0; d < x->indices->rank; ++d) {
    if (weft_i64_list_contains(x->index_batching, d)) continue;
    const bool components = d == x->index_vector_dim;
    const uint8_t factor =
        weft_rule_add(x->rule, components ? WEFT_FACTOR_WHOLE : kind, x->indices->dims[d]);
    weft_rule_place(x->rule, x->indices_row, d, factor);
    if (!components) weft_rule_place_slices(x, rows, weft_rule_slices_dim(x, d), factor);
  }
}

// ---- gather and scatter -------------------------------------------------------------------------

void weft_rule_gather(const weft_op_t* op, weft_sharding_rule_t* rule) {
  weft_gather_dims_t dims;
  weft_op_gather_dims(op, &dims);
  const weft_rule_indexed_t x = {
      .rule = rule,
      .operand = op->operands[0]->type,
      .indices = op->operands[1]->type,
      .slices = op->results[0]->type,
      .indices_row = 1,
      .window = dims.offset_dims,
      .dropped = dims.collapsed_slice_dims,
      .batching = dims.operand_batching_dims,
      .index_batching = dims.start_indices_batching_dims,
      .map = dims.start_index_map,
      .index_vector_dim = dims.index_vector_dim,
  };
  const weft_rule_indexed_rows_t rows = {
      .full = {0}, .full_ranges = 1, .slices = weft_rule_result(rule, 0), .count = 1};
  weft_rule_indexed_operand(&x, &rows, true);
  weft_rule_indexed_positions(&x, &rows, WEFT_FACTOR_PARALLEL);
  weft_rule_layout(rule);
}

// What scatter does with several updates: linearity, and the reduction along its positions.
static void weft_rule_scatter_region(const weft_op_t* op, weft_sharding_rule_t* rule) {
  if (op->result_count > 1) return;
  if (weft_rule_region_replaces(op->regions[0])) {
    // Which update stays is the same on every rank.
    weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, 1);
    weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 2, 1);
    rule->keeps_any_reduction = true;
    return;
  }
  rule->reduction = weft_rule_region_reduction(op->regions[0]);
  if (rule->reduction == WEFT_REDUCTION_NONE) return;
  const weft_value_t* operand = op->operands[0];
  if (!weft_rule_is_idempotent(rule->reduction) &&
      !weft_rule_is_identity(operand, rule->reduction)) {
    rule->partial_operands = weft_rule_bit(0);
  }
  if (rule->reduction != WEFT_REDUCTION_SUM) return;
  if (!weft_rule_converts_sums(operand->type->dtype, op->results[0]->type->dtype)) return;
  weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 2, 1);
  if (!weft_rule_is_zero(operand)) weft_rule_linear(rule, WEFT_LINEARITY_JOINT, 0, 1);
}

void weft_rule_scatter(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const uint32_t count = op->result_count;
  weft_scatter_dims_t dims;
  weft_op_scatter_dims(op, &dims);
  const weft_rule_indexed_t x = {
      .rule = rule,
      .operand = op->operands[0]->type,
      .indices = op->operands[count]->type,
      .slices = op->operands[count + 1]->type,
      .indices_row = count,
      .window = dims.update_window_dims,
      .dropped = dims.inserted_window_dims,
      .batching = dims.input_batching_dims,
      .index_batching = dims.scatter_indices_batching_dims,
      .map = dims.scatter_dims_to_operand_dims,
      .index_vector_dim = dims.index_vector_dim,
  };
  const weft_rule_indexed_rows_t rows = {.full = {0, weft_rule_result(rule, 0)},
                                         .full_ranges = 2,
                                         .slices = count + 1,
                                         .count = count};
  weft_rule_indexed_operand(&x, &rows, false);
  weft_rule_scatter_region(op, rule);
  weft_rule_indexed_positions(
      &x, &rows,
      rule->reduction == WEFT_REDUCTION_NONE ? WEFT_FACTOR_WHOLE : WEFT_FACTOR_REDUCTION);
}
