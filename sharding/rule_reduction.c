// Rules of reductions, windows, sorts and top_k.
#include "sharding/rule_internal.h"

// Adds a factor to dimension |dim| of operands [0, count).
static uint8_t weft_rule_inputs(weft_sharding_rule_t* rule, weft_factor_kind_t kind, int64_t size,
                                uint32_t count, int64_t dim) {
  const uint8_t factor = weft_rule_add(rule, kind, size);
  for (uint32_t i = 0; i < count; ++i) weft_rule_place(rule, i, dim, factor);
  return factor;
}

// Adds |factor| to dimension |dim| of every result.
static void weft_rule_results(weft_sharding_rule_t* rule, uint8_t factor, int64_t dim) {
  for (uint32_t i = 0; i < rule->result_count; ++i) {
    weft_rule_place(rule, weft_rule_result(rule, i), dim, factor);
  }
}

// Linearity of an operation that adds up elements of operand |input|, starting from the scalar
// |init|, with results of type |to|.
static void weft_rule_additive(const weft_op_t* op, uint32_t input, uint32_t init,
                               weft_sharding_rule_t* rule) {
  const weft_dtype_t from = op->operands[input]->type->dtype;
  if (!weft_rule_converts_sums(from, op->results[0]->type->dtype)) return;
  weft_rule_linear(rule, WEFT_LINEARITY_JOINT, input, 1);
  if (!weft_rule_is_zero(op->operands[init])) {
    weft_rule_linear(rule, WEFT_LINEARITY_JOINT, init, 1);
  }
}

void weft_rule_reduce(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* input = op->operands[0]->type;
  const weft_i64_list_t reduced = weft_op_i64_list(op, "dimensions");
  const uint32_t count = op->operand_count / 2;
  const weft_reduction_t reduction =
      count == 1 ? weft_rule_region_reduction(op->regions[0]) : WEFT_REDUCTION_NONE;
  const weft_factor_kind_t kind =
      reduction == WEFT_REDUCTION_NONE ? WEFT_FACTOR_WHOLE : WEFT_FACTOR_REDUCTION;
  int64_t result_dim = 0;
  for (int32_t d = 0; d < input->rank; ++d) {
    const bool gone = weft_i64_list_contains(reduced, d);
    const uint8_t factor =
        weft_rule_inputs(rule, gone ? kind : WEFT_FACTOR_PARALLEL, input->dims[d], count, d);
    if (!gone) weft_rule_results(rule, factor, result_dim++);
  }
  if (reduction == WEFT_REDUCTION_NONE) return;
  rule->reduction = reduction;
  if (!weft_rule_is_idempotent(reduction) && !weft_rule_is_identity(op->operands[1], reduction)) {
    rule->partial_operands = weft_rule_bit(1);
  }
  if (reduction == WEFT_REDUCTION_SUM) weft_rule_additive(op, 0, 1, rule);
}

// ---- exact sums ---------------------------------------------------------------------------------

void weft_rule_exact_sum(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* input = op->operands[0]->type;
  const weft_type_t* result = op->results[0]->type;
  const weft_i64_list_t segments = weft_op_i64_list(op, "segments");
  // One segment over everything takes elements in any order; others go by positions, which stay
  // together only along dimension 0.
  const bool everything = op->operand_count == 1 && segments.count == 2 && segments.data[0] == 0 &&
                          segments.data[1] >= input->element_count;
  for (int32_t d = 0; d < input->rank; ++d) {
    const bool is_first = d == 0 && weft_op_integer(op, "shares", 1) == 1;
    const weft_factor_kind_t kind = everything ? WEFT_FACTOR_REDUCTION
                                    : is_first ? WEFT_FACTOR_SPECIAL
                                               : WEFT_FACTOR_WHOLE;
    (void)weft_rule_inputs(rule, kind, input->dims[d], 1, d);
  }
  for (int32_t d = 0; d < result->rank; ++d) {
    weft_rule_results(rule, weft_rule_add(rule, WEFT_FACTOR_WHOLE, result->dims[d]), d);
  }
  rule->reduction = WEFT_REDUCTION_SUM;
}

void weft_rule_exact_round(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* limbs = op->operands[0]->type;
  weft_rule_results(rule, weft_rule_inputs(rule, WEFT_FACTOR_PARALLEL, limbs->dims[0], 1, 0), 0);
  (void)weft_rule_inputs(rule, WEFT_FACTOR_WHOLE, limbs->dims[1], 1, 1);
}

// ---- windows ------------------------------------------------------------------------------------

typedef enum weft_window_kind_e {
  WEFT_WINDOW_COPIES,    // one element each, in single steps
  WEFT_WINDOW_TILES,     // side by side, without rest
  WEFT_WINDOW_OVERLAPS,  // anything else: windows reach over the ends of shards
} weft_window_kind_t;

static weft_window_kind_t weft_rule_window_kind(const weft_window_dim_t* window, int64_t size) {
  if (window->pad_low != 0 || window->pad_high != 0 || window->base_dilation != 1 ||
      window->stride != window->size || (window->window_dilation != 1 && window->size > 1)) {
    return WEFT_WINDOW_OVERLAPS;
  }
  if (window->size == 1) return WEFT_WINDOW_COPIES;
  return size % window->size == 0 ? WEFT_WINDOW_TILES : WEFT_WINDOW_OVERLAPS;
}

// Rows first, first + step ...
typedef struct weft_rule_rows_s {
  uint32_t first;
  uint32_t step;
  uint32_t count;
} weft_rule_rows_t;

static void weft_rule_place_all(weft_sharding_rule_t* rule, weft_rule_rows_t rows, int64_t dim,
                                uint8_t factor) {
  for (uint32_t i = 0; i < rows.count; ++i) {
    weft_rule_place(rule, rows.first + i * rows.step, dim, factor);
  }
}

// Factors of a dimension that a window moves along: rows |whole| have its |size| elements, rows
// |windowed| one element for each of |windows| positions.
static void weft_rule_window_dim(weft_sharding_rule_t* rule, weft_rule_rows_t whole,
                                 weft_rule_rows_t windowed, const weft_window_dim_t* window,
                                 int64_t dim, int64_t size, int64_t windows) {
  const weft_window_kind_t kind = weft_rule_window_kind(window, size);
  if (kind == WEFT_WINDOW_OVERLAPS) {
    weft_rule_place_all(rule, whole, dim, weft_rule_add(rule, WEFT_FACTOR_WHOLE, size));
    weft_rule_place_all(rule, windowed, dim, weft_rule_add(rule, WEFT_FACTOR_WHOLE, windows));
    return;
  }
  const uint8_t factor = weft_rule_add(rule, WEFT_FACTOR_PARALLEL, windows);
  weft_rule_place_all(rule, whole, dim, factor);
  weft_rule_place_all(rule, windowed, dim, factor);
  if (kind == WEFT_WINDOW_COPIES) return;
  rule->factors[factor].is_padding_safe = false;
  weft_rule_place_all(rule, whole, dim, weft_rule_add(rule, WEFT_FACTOR_WHOLE, window->size));
}

void weft_rule_reduce_window(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* input = op->operands[0]->type;
  const weft_type_t* result = op->results[0]->type;
  const weft_rule_rows_t inputs = {0, 1, op->result_count};
  const weft_rule_rows_t results = {op->operand_count, 1, op->result_count};
  weft_window_t window;
  weft_op_window(op, &window);
  for (int32_t d = 0; d < input->rank; ++d) {
    weft_rule_window_dim(rule, inputs, results, &window.dims[d], d, input->dims[d],
                         result->dims[d]);
  }
  if (op->result_count == 1 && weft_rule_region_reduction(op->regions[0]) == WEFT_REDUCTION_SUM) {
    weft_rule_additive(op, 0, 1, rule);
  }
}

void weft_rule_select_and_scatter(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* operand = op->operands[0]->type;
  const weft_type_t* source = op->operands[1]->type;
  const weft_rule_rows_t operand_and_result = {0, 3, 2};
  const weft_rule_rows_t sources = {1, 1, 1};
  weft_window_t window;
  weft_op_window(op, &window);
  for (int32_t d = 0; d < operand->rank; ++d) {
    weft_rule_window_dim(rule, operand_and_result, sources, &window.dims[d], d, operand->dims[d],
                         source->dims[d]);
  }
  // What is selected depends on the operand, what is added only on source and initial value.
  if (weft_rule_region_reduction(op->regions[1]) == WEFT_REDUCTION_SUM) {
    weft_rule_additive(op, 1, 2, rule);
  }
}

// ---- sorting ------------------------------------------------------------------------------------

void weft_rule_sort(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->operands[0]->type;
  const int64_t sorted = weft_op_sort_dimension(op);
  for (int32_t d = 0; d < type->rank; ++d) {
    const uint8_t factor =
        weft_rule_inputs(rule, d == sorted ? WEFT_FACTOR_WHOLE : WEFT_FACTOR_PARALLEL,
                         type->dims[d], op->operand_count, d);
    weft_rule_results(rule, factor, d);
  }
}

void weft_rule_top_k(const weft_op_t* op, weft_sharding_rule_t* rule) {
  const weft_type_t* type = op->operands[0]->type;
  const int32_t last = type->rank - 1;
  for (int32_t d = 0; d < last; ++d) {
    weft_rule_results(rule, weft_rule_inputs(rule, WEFT_FACTOR_PARALLEL, type->dims[d], 1, d), d);
  }
  (void)weft_rule_inputs(rule, WEFT_FACTOR_WHOLE, type->dims[last], 1, last);
  weft_rule_results(rule, weft_rule_add(rule, WEFT_FACTOR_WHOLE, op->results[0]->type->dims[last]),
                    last);
}
