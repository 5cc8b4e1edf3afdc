// Readers of attributes. Lists of dimension numbers are fields of one struct attribute; a field
// that is not written is empty or zero, as MLIR prints it.
#include "graph/ir/op_attrs.h"

#include <string.h>

#include "runtime/base/checked_math.h"

// ---- lists and matrices -------------------------------------------------------------------------

bool weft_attr_to_i64_matrix(const weft_attr_t* attr, weft_i64_matrix_t* out_matrix) {
  *out_matrix = (weft_i64_matrix_t){0};
  if (attr == NULL || attr->kind != WEFT_ATTR_DENSE || attr->type == NULL ||
      attr->type->dtype != WEFT_DTYPE_I64 || attr->type->rank != 2 || attr->as.dense.data == NULL) {
    return false;
  }
  out_matrix->data = attr->as.dense.data;
  out_matrix->rows = (uint32_t)attr->type->dims[0];
  out_matrix->columns = (uint32_t)attr->type->dims[1];
  out_matrix->splat = attr->as.dense.splat;
  return true;
}

bool weft_i64_list_contains(weft_i64_list_t list, int64_t value) {
  for (uint32_t i = 0; i < list.count; ++i) {
    if (list.data[i] == value) return true;
  }
  return false;
}

bool weft_op_bool(const weft_op_t* op, const char* name, bool default_value) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  if (attr == NULL) return default_value;
  return attr->kind == WEFT_ATTR_BOOL ? attr->as.boolean : attr->kind == WEFT_ATTR_UNIT;
}

double weft_op_float(const weft_op_t* op, const char* name, double default_value) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  if (attr == NULL) return default_value;
  if (attr->kind == WEFT_ATTR_FLOAT) return attr->as.number;
  return attr->kind == WEFT_ATTR_INTEGER ? (double)attr->as.integer : default_value;
}

const char* weft_op_symbol(const weft_op_t* op, const char* name) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  return attr != NULL && attr->kind == WEFT_ATTR_SYMBOL ? attr->as.symbol : NULL;
}

const weft_attr_t* weft_op_value(const weft_op_t* op) {
  const weft_attr_t* attr = weft_op_attr(op, "value");
  return attr != NULL && attr->kind == WEFT_ATTR_DENSE ? attr : NULL;
}

// The struct attribute |name| of |op|, or NULL.
static const weft_attr_t* weft_op_structure(const weft_op_t* op, const char* name) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  return attr != NULL && attr->kind == WEFT_ATTR_STRUCT ? attr : NULL;
}

static const weft_attr_t* weft_structure_field(const weft_attr_t* structure, const char* field) {
  if (structure == NULL) return NULL;
  return weft_attr_find(structure->as.structure.fields, structure->as.structure.count, field);
}

static weft_i64_list_t weft_structure_list(const weft_attr_t* structure, const char* field) {
  weft_i64_list_t list;
  (void)weft_attr_to_i64_list(weft_structure_field(structure, field), &list);
  return list;
}

static int64_t weft_structure_integer(const weft_attr_t* structure, const char* field) {
  const weft_attr_t* attr = weft_structure_field(structure, field);
  return attr != NULL && attr->kind == WEFT_ATTR_INTEGER ? attr->as.integer : 0;
}

// ---- contractions -------------------------------------------------------------------------------

void weft_op_dot_dims(const weft_op_t* op, weft_dot_dims_t* out_dims) {
  static const int64_t first_two_dimensions[2] = {0, 1};
  if (op->opcode == WEFT_OP_DOT) {
    const bool matrix = op->operands[0]->type->rank == 2;
    *out_dims = (weft_dot_dims_t){
        .lhs_contracting = {.data = &first_two_dimensions[matrix ? 1 : 0], .count = 1},
        .rhs_contracting = {.data = &first_two_dimensions[0], .count = 1},
    };
    return;
  }
  const weft_attr_t* numbers = weft_op_structure(op, "dot_dimension_numbers");
  *out_dims = (weft_dot_dims_t){
      .lhs_batching = weft_structure_list(numbers, "lhs_batching_dimensions"),
      .rhs_batching = weft_structure_list(numbers, "rhs_batching_dimensions"),
      .lhs_contracting = weft_structure_list(numbers, "lhs_contracting_dimensions"),
      .rhs_contracting = weft_structure_list(numbers, "rhs_contracting_dimensions"),
  };
}

bool weft_dot_dims_is_lhs_free(const weft_dot_dims_t* dims, int64_t dim) {
  return !weft_i64_list_contains(dims->lhs_batching, dim) &&
         !weft_i64_list_contains(dims->lhs_contracting, dim);
}

bool weft_dot_dims_is_rhs_free(const weft_dot_dims_t* dims, int64_t dim) {
  return !weft_i64_list_contains(dims->rhs_batching, dim) &&
         !weft_i64_list_contains(dims->rhs_contracting, dim);
}

// Position of |value| in |names|; |fallback| when it is NULL or not there.
static int weft_enum_index(const char* value, const char* const* names, int count, int fallback) {
  if (value == NULL) return fallback;
  for (int i = 0; i < count; ++i) {
    if (strcmp(value, names[i]) == 0) return i;
  }
  return fallback;
}

// ---- convolution and windows --------------------------------------------------------------------

void weft_op_conv_dims(const weft_op_t* op, weft_conv_dims_t* out_dims) {
  const weft_attr_t* numbers = weft_op_structure(op, "dimension_numbers");
  *out_dims = (weft_conv_dims_t){
      .input_batch = weft_structure_integer(numbers, "input_batch_dimension"),
      .input_feature = weft_structure_integer(numbers, "input_feature_dimension"),
      .input_spatial = weft_structure_list(numbers, "input_spatial_dimensions"),
      .kernel_input_feature = weft_structure_integer(numbers, "kernel_input_feature_dimension"),
      .kernel_output_feature = weft_structure_integer(numbers, "kernel_output_feature_dimension"),
      .kernel_spatial = weft_structure_list(numbers, "kernel_spatial_dimensions"),
      .output_batch = weft_structure_integer(numbers, "output_batch_dimension"),
      .output_feature = weft_structure_integer(numbers, "output_feature_dimension"),
      .output_spatial = weft_structure_list(numbers, "output_spatial_dimensions"),
      .feature_group_count = weft_op_integer(op, "feature_group_count", 1),
      .batch_group_count = weft_op_integer(op, "batch_group_count", 1),
  };
}

static int64_t weft_list_at(weft_i64_list_t list, int32_t index, int64_t default_value) {
  return (uint32_t)index < list.count ? list.data[index] : default_value;
}

// Reads padding and window_reversal, which all windowed operations spell the same.
static void weft_window_read_edges(const weft_op_t* op, weft_window_t* window) {
  weft_i64_matrix_t padding;
  const bool padded = weft_attr_to_i64_matrix(weft_op_attr(op, "padding"), &padding);
  const weft_attr_t* reversal = weft_op_attr(op, "window_reversal");
  const bool reversible = reversal != NULL && reversal->kind == WEFT_ATTR_DENSE_ARRAY &&
                          reversal->as.dense_array.dtype == WEFT_DTYPE_I1;
  for (int32_t i = 0; i < window->rank; ++i) {
    weft_window_dim_t* dim = &window->dims[i];
    if (padded && (uint32_t)i < padding.rows && padding.columns == 2) {
      dim->pad_low = weft_i64_matrix_at(&padding, (uint32_t)i, 0);
      dim->pad_high = weft_i64_matrix_at(&padding, (uint32_t)i, 1);
    }
    if (reversible && (uint32_t)i < reversal->as.dense_array.count) {
      dim->reversed = ((const uint8_t*)reversal->as.dense_array.data)[i] != 0;
    }
  }
}

void weft_op_window(const weft_op_t* op, weft_window_t* out_window) {
  *out_window = (weft_window_t){.rank = op->operands[0]->type->rank};
  const bool convolution = op->opcode == WEFT_OP_CONVOLUTION;
  if (convolution) out_window->rank = out_window->rank < 2 ? 0 : out_window->rank - 2;
  weft_conv_dims_t conv = {0};
  if (convolution) weft_op_conv_dims(op, &conv);
  const weft_i64_list_t sizes = weft_op_i64_list(op, "window_dimensions");
  const weft_i64_list_t strides = weft_op_i64_list(op, "window_strides");
  const weft_i64_list_t base =
      weft_op_i64_list(op, convolution ? "lhs_dilation" : "base_dilations");
  const weft_i64_list_t dilations =
      weft_op_i64_list(op, convolution ? "rhs_dilation" : "window_dilations");
  const weft_type_t* kernel = convolution ? op->operands[1]->type : NULL;
  for (int32_t i = 0; i < out_window->rank; ++i) {
    int64_t size = weft_list_at(sizes, i, 1);
    if (convolution) {
      const int64_t dim = weft_list_at(conv.kernel_spatial, i, -1);
      size = dim >= 0 && dim < kernel->rank ? kernel->dims[dim] : 0;
    }
    out_window->dims[i] = (weft_window_dim_t){
        .size = size,
        .stride = weft_list_at(strides, i, 1),
        .base_dilation = weft_list_at(base, i, 1),
        .window_dilation = weft_list_at(dilations, i, 1),
    };
  }
  weft_window_read_edges(op, out_window);
}

// (size - 1) * dilation + 1, or 0 for nothing; false on overflow.
static bool weft_dilate(int64_t size, int64_t dilation, int64_t* out_size) {
  *out_size = 0;
  if (size == 0) return true;
  int64_t spread = 0;
  return weft_checked_mul_i64(size - 1, dilation, &spread) &&
         weft_checked_add_i64(spread, 1, out_size);
}

int64_t weft_window_dim_count(const weft_window_dim_t* window, int64_t size) {
  int64_t base = 0;
  int64_t covered = 0;
  if (!weft_dilate(size, window->base_dilation, &base) ||
      !weft_dilate(window->size, window->window_dilation, &covered) ||
      !weft_checked_add_i64(base, window->pad_low, &base) ||
      !weft_checked_add_i64(base, window->pad_high, &base)) {
    return -1;
  }
  if (base <= 0 || covered > base) return 0;
  return (base - covered) / window->stride + 1;
}

// ---- gather and scatter -------------------------------------------------------------------------

void weft_op_gather_dims(const weft_op_t* op, weft_gather_dims_t* out_dims) {
  const weft_attr_t* numbers = weft_op_structure(op, "dimension_numbers");
  *out_dims = (weft_gather_dims_t){
      .offset_dims = weft_structure_list(numbers, "offset_dims"),
      .collapsed_slice_dims = weft_structure_list(numbers, "collapsed_slice_dims"),
      .operand_batching_dims = weft_structure_list(numbers, "operand_batching_dims"),
      .start_indices_batching_dims = weft_structure_list(numbers, "start_indices_batching_dims"),
      .start_index_map = weft_structure_list(numbers, "start_index_map"),
      .index_vector_dim = weft_structure_integer(numbers, "index_vector_dim"),
      .slice_sizes = weft_op_i64_list(op, "slice_sizes"),
      .indices_are_sorted = weft_op_bool(op, "indices_are_sorted", false),
  };
}

void weft_op_scatter_dims(const weft_op_t* op, weft_scatter_dims_t* out_dims) {
  const weft_attr_t* numbers = weft_op_structure(op, "scatter_dimension_numbers");
  *out_dims = (weft_scatter_dims_t){
      .update_window_dims = weft_structure_list(numbers, "update_window_dims"),
      .inserted_window_dims = weft_structure_list(numbers, "inserted_window_dims"),
      .input_batching_dims = weft_structure_list(numbers, "input_batching_dims"),
      .scatter_indices_batching_dims =
          weft_structure_list(numbers, "scatter_indices_batching_dims"),
      .scatter_dims_to_operand_dims = weft_structure_list(numbers, "scatter_dims_to_operand_dims"),
      .index_vector_dim = weft_structure_integer(numbers, "index_vector_dim"),
      .indices_are_sorted = weft_op_bool(op, "indices_are_sorted", false),
      .unique_indices = weft_op_bool(op, "unique_indices", false),
  };
}

// ---- shapes -------------------------------------------------------------------------------------

void weft_op_slice_attrs(const weft_op_t* op, weft_slice_attrs_t* out_attrs) {
  *out_attrs = (weft_slice_attrs_t){
      .starts = weft_op_i64_list(op, "start_indices"),
      .limits = weft_op_i64_list(op, "limit_indices"),
      .strides = weft_op_i64_list(op, "strides"),
  };
}

void weft_op_pad_attrs(const weft_op_t* op, weft_pad_attrs_t* out_attrs) {
  *out_attrs = (weft_pad_attrs_t){
      .low = weft_op_i64_list(op, "edge_padding_low"),
      .high = weft_op_i64_list(op, "edge_padding_high"),
      .interior = weft_op_i64_list(op, "interior_padding"),
  };
}

// ---- elementwise --------------------------------------------------------------------------------

weft_comparison_type_t weft_comparison_type_of(weft_dtype_t dtype) {
  if (weft_dtype_is_float(dtype)) return WEFT_COMPARISON_TYPE_FLOAT;
  return weft_dtype_is_signed(dtype) ? WEFT_COMPARISON_TYPE_SIGNED : WEFT_COMPARISON_TYPE_UNSIGNED;
}

void weft_op_compare_attrs(const weft_op_t* op, weft_compare_attrs_t* out_attrs) {
  static const char* const directions[] = {
      [WEFT_COMPARISON_EQ] = "EQ", [WEFT_COMPARISON_NE] = "NE", [WEFT_COMPARISON_GE] = "GE",
      [WEFT_COMPARISON_GT] = "GT", [WEFT_COMPARISON_LE] = "LE", [WEFT_COMPARISON_LT] = "LT",
  };
  static const char* const types[] = {
      [WEFT_COMPARISON_TYPE_FLOAT] = "FLOAT",
      [WEFT_COMPARISON_TYPE_TOTALORDER] = "TOTALORDER",
      [WEFT_COMPARISON_TYPE_SIGNED] = "SIGNED",
      [WEFT_COMPARISON_TYPE_UNSIGNED] = "UNSIGNED",
  };
  const weft_comparison_type_t implied = weft_comparison_type_of(op->operands[0]->type->dtype);
  out_attrs->direction = (weft_comparison_direction_t)weft_enum_index(
      weft_op_enum(op, "comparison_direction"), directions, 6, WEFT_COMPARISON_EQ);
  // NOTYPE, which old files carry, reads as absent.
  out_attrs->type = (weft_comparison_type_t)weft_enum_index(weft_op_enum(op, "compare_type"), types,
                                                            4, (int)implied);
}

void weft_op_reduce_precision_attrs(const weft_op_t* op, weft_reduce_precision_attrs_t* out_attrs) {
  *out_attrs = (weft_reduce_precision_attrs_t){
      .exponent_bits = (int32_t)weft_op_integer(op, "exponent_bits", 0),
      .mantissa_bits = (int32_t)weft_op_integer(op, "mantissa_bits", 0),
  };
}

weft_rng_algorithm_t weft_op_rng_algorithm(const weft_op_t* op) {
  static const char* const names[] = {
      [WEFT_RNG_DEFAULT] = "DEFAULT",
      [WEFT_RNG_THREE_FRY] = "THREE_FRY",
      [WEFT_RNG_PHILOX] = "PHILOX",
  };
  return (weft_rng_algorithm_t)weft_enum_index(weft_op_enum(op, "rng_algorithm"), names, 3,
                                               WEFT_RNG_DEFAULT);
}

int64_t weft_op_sort_dimension(const weft_op_t* op) {
  const int64_t dimension = weft_op_integer(op, "dimension", -1);
  return dimension < 0 ? dimension + op->operands[0]->type->rank : dimension;
}

// ---- collectives --------------------------------------------------------------------------------

void weft_op_collective_attrs(const weft_op_t* op, weft_collective_attrs_t* out_attrs) {
  *out_attrs = (weft_collective_attrs_t){0};
  (void)weft_attr_to_i64_matrix(weft_op_attr(op, "replica_groups"), &out_attrs->replica_groups);
  (void)weft_attr_to_i64_matrix(weft_op_attr(op, "source_target_pairs"),
                                &out_attrs->source_target_pairs);
  const weft_attr_t* channel = weft_op_structure(op, "channel_handle");
  out_attrs->channel.handle = weft_structure_integer(channel, "handle");
  out_attrs->channel.type = weft_structure_integer(channel, "type");
  out_attrs->use_global_device_ids = weft_op_bool(op, "use_global_device_ids", false);
}

// ---- calls --------------------------------------------------------------------------------------

weft_function_t* weft_op_callee(const weft_op_t* op) {
  const char* symbol =
      weft_op_symbol(op, op->opcode == WEFT_OP_COMPOSITE ? "decomposition" : "callee");
  return symbol == NULL ? NULL : weft_graph_find_function(op->block->graph, symbol);
}

const char* weft_op_custom_call_target(const weft_op_t* op) {
  const weft_attr_t* attr = weft_op_attr(op, "call_target_name");
  if (attr == NULL) return "";
  if (attr->kind == WEFT_ATTR_SYMBOL) return attr->as.symbol;
  return attr->kind == WEFT_ATTR_STRING ? attr->as.string.data : "";
}

void weft_op_parallel_programs(const weft_op_t* op, weft_parallel_programs_t* out_programs) {
  *out_programs = (weft_parallel_programs_t){0};
  const weft_attr_t* rows = weft_op_attr(op, "programs");
  if (rows == NULL || rows->kind != WEFT_ATTR_ARRAY || rows->as.array.count == 0) return;
  const weft_attr_t* first = rows->as.array.elements[0];
  if (first->kind != WEFT_ATTR_ARRAY) return;
  *out_programs = (weft_parallel_programs_t){
      .replicas = rows->as.array.count,
      .partitions = first->as.array.count,
      .rows = rows,
  };
}

weft_function_t* weft_op_parallel_program(const weft_op_t* op,
                                          const weft_parallel_programs_t* programs,
                                          uint32_t replica, uint32_t partition) {
  const weft_attr_t* row = programs->rows->as.array.elements[replica];
  if (row->kind != WEFT_ATTR_ARRAY || partition >= row->as.array.count) return NULL;
  const weft_attr_t* symbol = row->as.array.elements[partition];
  if (symbol->kind != WEFT_ATTR_SYMBOL) return NULL;
  return weft_graph_find_function(op->block->graph, symbol->as.symbol);
}
