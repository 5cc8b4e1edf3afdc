// One row per operation, the attributes each takes, and the index by name.
//
// Names of attributes and of their fields are those of StableHLO's generic form.
#include "graph/ir/op_table.h"

#include <string.h>

#include "graph/ir/op_functions_internal.h"

// ---- struct and enum attributes -----------------------------------------------------------------

// clang-format off
static const weft_struct_field_t weft_dot_fields[] = {
    {"lhs_batching_dimensions", true},
    {"rhs_batching_dimensions", true},
    {"lhs_contracting_dimensions", true},
    {"rhs_contracting_dimensions", true},
};
static const weft_struct_field_t weft_conv_fields[] = {
    {"input_batch_dimension", false},
    {"input_feature_dimension", false},
    {"input_spatial_dimensions", true},
    {"kernel_input_feature_dimension", false},
    {"kernel_output_feature_dimension", false},
    {"kernel_spatial_dimensions", true},
    {"output_batch_dimension", false},
    {"output_feature_dimension", false},
    {"output_spatial_dimensions", true},
};
static const weft_struct_field_t weft_gather_fields[] = {
    {"offset_dims", true},
    {"collapsed_slice_dims", true},
    {"operand_batching_dims", true},
    {"start_indices_batching_dims", true},
    {"start_index_map", true},
    {"index_vector_dim", false},
};
static const weft_struct_field_t weft_scatter_fields[] = {
    {"update_window_dims", true},
    {"inserted_window_dims", true},
    {"input_batching_dims", true},
    {"scatter_indices_batching_dims", true},
    {"scatter_dims_to_operand_dims", true},
    {"index_vector_dim", false},
};
static const weft_struct_field_t weft_channel_handle_fields[] = {
    {"handle", false},
    {"type", false},
};
// clang-format on

#define WEFT_FIELDS(array) .fields = (array), .field_count = sizeof(array) / sizeof((array)[0])

static const weft_struct_rule_t weft_struct_rules[] = {
    {.name = "stablehlo.dot", WEFT_FIELDS(weft_dot_fields)},
    {.name = "stablehlo.conv", WEFT_FIELDS(weft_conv_fields)},
    {.name = "stablehlo.gather", WEFT_FIELDS(weft_gather_fields)},
    {.name = "stablehlo.scatter", WEFT_FIELDS(weft_scatter_fields)},
    {.name = "stablehlo.channel_handle", WEFT_FIELDS(weft_channel_handle_fields)},
};

const weft_struct_rule_t* weft_struct_rule_find(const char* name) {
  for (size_t i = 0; i < sizeof(weft_struct_rules) / sizeof(weft_struct_rules[0]); ++i) {
    if (strcmp(weft_struct_rules[i].name, name) == 0) return &weft_struct_rules[i];
  }
  return NULL;
}

static const char* const weft_comparison_directions[] = {"EQ", "NE", "GE", "GT", "LE", "LT", NULL};
static const char* const weft_comparison_types[] = {"FLOAT",    "TOTALORDER", "SIGNED",
                                                    "UNSIGNED", "NOTYPE",     NULL};
static const char* const weft_precisions[] = {"DEFAULT", "HIGH", "HIGHEST", NULL};
static const char* const weft_rng_algorithms[] = {"DEFAULT", "THREE_FRY", "PHILOX", NULL};

const char* const* weft_enum_values(const char* name) {
  if (strcmp(name, "stablehlo.comparison_direction") == 0) return weft_comparison_directions;
  if (strcmp(name, "stablehlo.comparison_type") == 0) return weft_comparison_types;
  if (strcmp(name, "stablehlo.precision") == 0) return weft_precisions;
  if (strcmp(name, "stablehlo.rng_algorithm") == 0) return weft_rng_algorithms;
  return NULL;
}

// ---- attributes ---------------------------------------------------------------------------------

// Each list ends with an empty rule, so that none is empty.
static const weft_attr_rule_t weft_no_attrs[] = {
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_result_accuracy_attrs[] = {
    {"result_accuracy", WEFT_ATTR_RULE_ANY, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_compare_attrs[] = {
    {"comparison_direction", WEFT_ATTR_RULE_ENUM, true, "stablehlo.comparison_direction"},
    {"compare_type", WEFT_ATTR_RULE_ENUM, false, "stablehlo.comparison_type"},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_reduce_precision_attrs[] = {
    {"exponent_bits", WEFT_ATTR_RULE_I64, true, NULL},
    {"mantissa_bits", WEFT_ATTR_RULE_I64, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_broadcast_attrs[] = {
    {"broadcast_sizes", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_broadcast_in_dim_attrs[] = {
    {"broadcast_dimensions", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_concatenate_attrs[] = {
    {"dimension", WEFT_ATTR_RULE_I64, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_constant_attrs[] = {
    {"value", WEFT_ATTR_RULE_DENSE, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_dynamic_slice_attrs[] = {
    {"slice_sizes", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_iota_attrs[] = {
    {"iota_dimension", WEFT_ATTR_RULE_I64, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_pad_attrs[] = {
    {"edge_padding_low", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {"edge_padding_high", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {"interior_padding", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_reverse_attrs[] = {
    {"dimensions", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_slice_attrs[] = {
    {"start_indices", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {"limit_indices", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {"strides", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_transpose_attrs[] = {
    {"permutation", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_get_tuple_element_attrs[] = {
    {"index", WEFT_ATTR_RULE_I64, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_rng_bit_generator_attrs[] = {
    {"rng_algorithm", WEFT_ATTR_RULE_ENUM, true, "stablehlo.rng_algorithm"},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_dot_attrs[] = {
    {"precision_config", WEFT_ATTR_RULE_ENUM_LIST, false, "stablehlo.precision"},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_dot_general_attrs[] = {
    {"dot_dimension_numbers", WEFT_ATTR_RULE_STRUCT, true, "stablehlo.dot"},
    {"precision_config", WEFT_ATTR_RULE_ENUM_LIST, false, "stablehlo.precision"},
    {"algorithm", WEFT_ATTR_RULE_ANY, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_convolution_attrs[] = {
    {"window_strides", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"padding", WEFT_ATTR_RULE_I64_MATRIX, false, NULL},
    {"lhs_dilation", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"rhs_dilation", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"window_reversal", WEFT_ATTR_RULE_BOOL_LIST, false, NULL},
    {"dimension_numbers", WEFT_ATTR_RULE_STRUCT, true, "stablehlo.conv"},
    {"feature_group_count", WEFT_ATTR_RULE_I64, true, NULL},
    {"batch_group_count", WEFT_ATTR_RULE_I64, true, NULL},
    {"precision_config", WEFT_ATTR_RULE_ENUM_LIST, false, "stablehlo.precision"},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_gather_attrs[] = {
    {"dimension_numbers", WEFT_ATTR_RULE_STRUCT, true, "stablehlo.gather"},
    {"slice_sizes", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {"indices_are_sorted", WEFT_ATTR_RULE_BOOL, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_scatter_attrs[] = {
    {"scatter_dimension_numbers", WEFT_ATTR_RULE_STRUCT, true, "stablehlo.scatter"},
    {"indices_are_sorted", WEFT_ATTR_RULE_BOOL, false, NULL},
    {"unique_indices", WEFT_ATTR_RULE_BOOL, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_reduce_attrs[] = {
    {"dimensions", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_reduce_window_attrs[] = {
    {"window_dimensions", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {"window_strides", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"base_dilations", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"window_dilations", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"padding", WEFT_ATTR_RULE_I64_MATRIX, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_select_and_scatter_attrs[] = {
    {"window_dimensions", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"window_strides", WEFT_ATTR_RULE_I64_LIST, false, NULL},
    {"padding", WEFT_ATTR_RULE_I64_MATRIX, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_sort_attrs[] = {
    {"dimension", WEFT_ATTR_RULE_I64, false, NULL},
    {"is_stable", WEFT_ATTR_RULE_BOOL, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_map_attrs[] = {
    {"dimensions", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_top_k_attrs[] = {
    {"k", WEFT_ATTR_RULE_I64, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_call_attrs[] = {
    {"callee", WEFT_ATTR_RULE_SYMBOL, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_composite_attrs[] = {
    {"name", WEFT_ATTR_RULE_STRING, true, NULL},
    {"decomposition", WEFT_ATTR_RULE_SYMBOL, true, NULL},
    {"composite_attributes", WEFT_ATTR_RULE_DICT, false, NULL},
    {"version", WEFT_ATTR_RULE_I64, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_custom_call_attrs[] = {
    {"call_target_name", WEFT_ATTR_RULE_STRING, true, NULL},
    {"has_side_effect", WEFT_ATTR_RULE_BOOL, false, NULL},
    {"backend_config", WEFT_ATTR_RULE_ANY, false, NULL},
    {"api_version", WEFT_ATTR_RULE_I64, false, NULL},
    {"called_computations", WEFT_ATTR_RULE_ARRAY, false, NULL},
    {"operand_layouts", WEFT_ATTR_RULE_ANY, false, NULL},
    {"result_layouts", WEFT_ATTR_RULE_ANY, false, NULL},
    {"output_operand_aliases", WEFT_ATTR_RULE_ANY, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_all_gather_attrs[] = {
    {"all_gather_dim", WEFT_ATTR_RULE_I64, true, NULL},
    {"replica_groups", WEFT_ATTR_RULE_I64_MATRIX, true, NULL},
    {"channel_handle", WEFT_ATTR_RULE_STRUCT, false, "stablehlo.channel_handle"},
    {"use_global_device_ids", WEFT_ATTR_RULE_BOOL, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_all_reduce_attrs[] = {
    {"replica_groups", WEFT_ATTR_RULE_I64_MATRIX, true, NULL},
    {"channel_handle", WEFT_ATTR_RULE_STRUCT, false, "stablehlo.channel_handle"},
    {"use_global_device_ids", WEFT_ATTR_RULE_BOOL, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_all_to_all_attrs[] = {
    {"split_dimension", WEFT_ATTR_RULE_I64, true, NULL},
    {"concat_dimension", WEFT_ATTR_RULE_I64, true, NULL},
    {"split_count", WEFT_ATTR_RULE_I64, true, NULL},
    {"replica_groups", WEFT_ATTR_RULE_I64_MATRIX, true, NULL},
    {"channel_handle", WEFT_ATTR_RULE_STRUCT, false, "stablehlo.channel_handle"},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_collective_broadcast_attrs[] = {
    {"replica_groups", WEFT_ATTR_RULE_I64_MATRIX, true, NULL},
    {"channel_handle", WEFT_ATTR_RULE_STRUCT, false, "stablehlo.channel_handle"},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_collective_permute_attrs[] = {
    {"source_target_pairs", WEFT_ATTR_RULE_I64_MATRIX, true, NULL},
    {"channel_handle", WEFT_ATTR_RULE_STRUCT, false, "stablehlo.channel_handle"},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_reduce_scatter_attrs[] = {
    {"scatter_dimension", WEFT_ATTR_RULE_I64, true, NULL},
    {"replica_groups", WEFT_ATTR_RULE_I64_MATRIX, true, NULL},
    {"channel_handle", WEFT_ATTR_RULE_STRUCT, false, "stablehlo.channel_handle"},
    {"use_global_device_ids", WEFT_ATTR_RULE_BOOL, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_send_recv_attrs[] = {
    {"channel_handle", WEFT_ATTR_RULE_STRUCT, true, "stablehlo.channel_handle"},
    {"is_host_transfer", WEFT_ATTR_RULE_BOOL, false, NULL},
    {"source_target_pairs", WEFT_ATTR_RULE_I64_MATRIX, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_check_const_attrs[] = {
    {"value", WEFT_ATTR_RULE_DENSE, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_check_almost_const_attrs[] = {
    {"value", WEFT_ATTR_RULE_DENSE, true, NULL},
    {"tolerance", WEFT_ATTR_RULE_FLOAT, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_check_almost_attrs[] = {
    {"tolerance", WEFT_ATTR_RULE_FLOAT, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_check_close_attrs[] = {
    {"max_ulp_difference", WEFT_ATTR_RULE_I64, false, NULL},
    {"min_ulp_difference", WEFT_ATTR_RULE_I64, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_run_parallel_attrs[] = {
    {"programs", WEFT_ATTR_RULE_ARRAY, true, NULL},
    {"infeed", WEFT_ATTR_RULE_ARRAY, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_exact_sum_attrs[] = {
    {"segments", WEFT_ATTR_RULE_I64_LIST, true, NULL},
    {"square", WEFT_ATTR_RULE_BOOL, false, NULL},
    {"shares", WEFT_ATTR_RULE_I64, false, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_sdy_mesh_attrs[] = {
    {"sym_name", WEFT_ATTR_RULE_STRING, true, NULL},
    {"mesh", WEFT_ATTR_RULE_ANY, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_sdy_sharding_attrs[] = {
    {"sharding", WEFT_ATTR_RULE_ANY, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};
static const weft_attr_rule_t weft_sdy_manual_attrs[] = {
    {"in_shardings", WEFT_ATTR_RULE_ANY, true, NULL},
    {"out_shardings", WEFT_ATTR_RULE_ANY, true, NULL},
    {"manual_axes", WEFT_ATTR_RULE_ANY, true, NULL},
    {NULL, WEFT_ATTR_RULE_ANY, false, NULL},
};

// ---- operations ---------------------------------------------------------------------------------

#define ANY WEFT_OP_VARIADIC
// Designated initialisers of one row. A list of attributes gives its own length.
#define WEFT_ROW(opcode, full_name, least_operands, most_operands, least_results, most_results, \
                 least_regions, most_regions, op_flags, op_form, rules, infer_function,         \
                 cost_function)                                                                 \
  [opcode] = {.name = (full_name),                                                              \
              .min_operands = (least_operands),                                                 \
              .max_operands = (most_operands),                                                  \
              .min_results = (least_results),                                                   \
              .max_results = (most_results),                                                    \
              .min_regions = (least_regions),                                                   \
              .max_regions = (most_regions),                                                    \
              .flags = (op_flags),                                                              \
              .form = (op_form),                                                                \
              .attr_rules = (rules),                                                            \
              .attr_rule_count = sizeof(rules) / sizeof((rules)[0]) - 1,                        \
              .infer = (infer_function),                                                        \
              .cost = (cost_function)}

static const weft_op_info_t weft_op_table[WEFT_OP_COUNT_] = {
    WEFT_ROW(WEFT_OP_UNREGISTERED, "", 0, ANY, 0, ANY, 0, ANY, WEFT_OP_FLAG_SIDE_EFFECT,
             WEFT_FORM_GENERIC, weft_no_attrs, NULL, NULL),
    WEFT_ROW(WEFT_OP_ABS, "stablehlo.abs", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_signed, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_ADD, "stablehlo.add", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE | WEFT_OP_FLAG_COMMUTATIVE, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_same_any, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_AFTER_ALL, "stablehlo.after_all", 0, ANY, 1, 1, 0, 0, 0, WEFT_FORM_VARIADIC,
             weft_no_attrs, weft_infer_after_all, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_ALL_GATHER, "stablehlo.all_gather", 1, ANY, 1, ANY, 0, 0,
             WEFT_OP_FLAG_COLLECTIVE, WEFT_FORM_GENERIC, weft_all_gather_attrs,
             weft_infer_all_gather, NULL),
    WEFT_ROW(WEFT_OP_ALL_REDUCE, "stablehlo.all_reduce", 1, ANY, 1, ANY, 1, 1,
             WEFT_OP_FLAG_COLLECTIVE, WEFT_FORM_GENERIC, weft_all_reduce_attrs,
             weft_infer_all_reduce, weft_cost_all_reduce),
    WEFT_ROW(WEFT_OP_ALL_TO_ALL, "stablehlo.all_to_all", 1, ANY, 1, ANY, 0, 0,
             WEFT_OP_FLAG_COLLECTIVE, WEFT_FORM_GENERIC, weft_all_to_all_attrs,
             weft_infer_all_to_all, NULL),
    WEFT_ROW(WEFT_OP_AND, "stablehlo.and", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE | WEFT_OP_FLAG_COMMUTATIVE, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_same_integer_or_bool, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_ATAN2, "stablehlo.atan2", 2, 2, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_BITCAST_CONVERT, "stablehlo.bitcast_convert", 1, 1, 1, 1, 0, 0, 0,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_bitcast_convert, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_BROADCAST, "stablehlo.broadcast", 1, 1, 1, 1, 0, 0, 0, WEFT_FORM_BROADCAST,
             weft_broadcast_attrs, weft_infer_broadcast, NULL),
    WEFT_ROW(WEFT_OP_BROADCAST_IN_DIM, "stablehlo.broadcast_in_dim", 1, 1, 1, 1, 0, 0, 0,
             WEFT_FORM_BROADCAST_IN_DIM, weft_broadcast_in_dim_attrs, weft_infer_broadcast_in_dim,
             NULL),
    WEFT_ROW(WEFT_OP_CASE, "stablehlo.case", 1, 1, 0, ANY, 1, ANY, 0, WEFT_FORM_GENERIC,
             weft_no_attrs, weft_infer_case, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_CBRT, "stablehlo.cbrt", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CEIL, "stablehlo.ceil", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CLAMP, "stablehlo.clamp", 3, 3, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_clamp, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_COLLECTIVE_BROADCAST, "stablehlo.collective_broadcast", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_COLLECTIVE, WEFT_FORM_GENERIC, weft_collective_broadcast_attrs,
             weft_infer_collective_broadcast, NULL),
    WEFT_ROW(WEFT_OP_COLLECTIVE_PERMUTE, "stablehlo.collective_permute", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_COLLECTIVE, WEFT_FORM_GENERIC, weft_collective_permute_attrs,
             weft_infer_collective_permute, NULL),
    WEFT_ROW(WEFT_OP_COMPARE, "stablehlo.compare", 2, 2, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_COMPARE, weft_compare_attrs, weft_infer_compare, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_COMPOSITE, "stablehlo.composite", 0, ANY, 0, ANY, 0, 0, 0, WEFT_FORM_COMPOSITE,
             weft_composite_attrs, weft_infer_composite, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_CONCATENATE, "stablehlo.concatenate", 1, ANY, 1, 1, 0, 0, 0,
             WEFT_FORM_CONCATENATE, weft_concatenate_attrs, weft_infer_concatenate, NULL),
    WEFT_ROW(WEFT_OP_CONSTANT, "stablehlo.constant", 0, 0, 1, 1, 0, 0, 0, WEFT_FORM_CONSTANT,
             weft_constant_attrs, weft_infer_constant, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_CONVERT, "stablehlo.convert", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_convert, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CONVOLUTION, "stablehlo.convolution", 2, 2, 1, 1, 0, 0, 0,
             WEFT_FORM_CONVOLUTION, weft_convolution_attrs, weft_infer_convolution,
             weft_cost_convolution),
    WEFT_ROW(WEFT_OP_COSINE, "stablehlo.cosine", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_COUNT_LEADING_ZEROS, "stablehlo.count_leading_zeros", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_no_attrs,
             weft_infer_same_integer, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CREATE_TOKEN, "stablehlo.create_token", 0, 0, 1, 1, 0, 0, 0,
             WEFT_FORM_VARIADIC, weft_no_attrs, weft_infer_after_all, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_CUSTOM_CALL, "stablehlo.custom_call", 0, ANY, 0, ANY, 0, 0, 0,
             WEFT_FORM_CUSTOM_CALL, weft_custom_call_attrs, weft_infer_custom_call, NULL),
    WEFT_ROW(WEFT_OP_DIVIDE, "stablehlo.divide", 2, 2, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_number, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_DOT, "stablehlo.dot", 2, 2, 1, 1, 0, 0, 0, WEFT_FORM_DOT, weft_dot_attrs,
             weft_infer_dot, weft_cost_dot),
    WEFT_ROW(WEFT_OP_DOT_GENERAL, "stablehlo.dot_general", 2, 2, 1, 1, 0, 0, 0,
             WEFT_FORM_DOT_GENERAL, weft_dot_general_attrs, weft_infer_dot_general, weft_cost_dot),
    WEFT_ROW(WEFT_OP_DYNAMIC_SLICE, "stablehlo.dynamic_slice", 1, ANY, 1, 1, 0, 0, 0,
             WEFT_FORM_DYNAMIC_SLICE, weft_dynamic_slice_attrs, weft_infer_dynamic_slice,
             weft_cost_slice),
    WEFT_ROW(WEFT_OP_DYNAMIC_UPDATE_SLICE, "stablehlo.dynamic_update_slice", 2, ANY, 1, 1, 0, 0, 0,
             WEFT_FORM_VARIADIC, weft_no_attrs, weft_infer_dynamic_update_slice, NULL),
    WEFT_ROW(WEFT_OP_EXPONENTIAL, "stablehlo.exponential", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs,
             weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_EXPONENTIAL_MINUS_ONE, "stablehlo.exponential_minus_one", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs,
             weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_FLOOR, "stablehlo.floor", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_GATHER, "stablehlo.gather", 2, 2, 1, 1, 0, 0, 0, WEFT_FORM_GENERIC,
             weft_gather_attrs, weft_infer_gather, weft_cost_slice),
    WEFT_ROW(WEFT_OP_GET_TUPLE_ELEMENT, "stablehlo.get_tuple_element", 1, 1, 1, 1, 0, 0, 0,
             WEFT_FORM_GET_TUPLE_ELEMENT, weft_get_tuple_element_attrs,
             weft_infer_get_tuple_element, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_IF, "stablehlo.if", 1, 1, 0, ANY, 2, 2, 0, WEFT_FORM_GENERIC, weft_no_attrs,
             weft_infer_if, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_IOTA, "stablehlo.iota", 0, 0, 1, 1, 0, 0, 0, WEFT_FORM_IOTA, weft_iota_attrs,
             weft_infer_iota, NULL),
    WEFT_ROW(WEFT_OP_IS_FINITE, "stablehlo.is_finite", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_is_finite, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_LOG, "stablehlo.log", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_LOG_PLUS_ONE, "stablehlo.log_plus_one", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs,
             weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_LOGISTIC, "stablehlo.logistic", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_MAP, "stablehlo.map", 1, ANY, 1, 1, 1, 1, 0, WEFT_FORM_GENERIC, weft_map_attrs,
             weft_infer_map, weft_cost_map),
    WEFT_ROW(WEFT_OP_MAXIMUM, "stablehlo.maximum", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE | WEFT_OP_FLAG_COMMUTATIVE, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_same_any, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_MINIMUM, "stablehlo.minimum", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE | WEFT_OP_FLAG_COMMUTATIVE, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_same_any, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_MULTIPLY, "stablehlo.multiply", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE | WEFT_OP_FLAG_COMMUTATIVE, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_same_any, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_NEGATE, "stablehlo.negate", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_number, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_NOT, "stablehlo.not", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_integer_or_bool,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_OPTIMIZATION_BARRIER, "stablehlo.optimization_barrier", 0, ANY, 0, ANY, 0, 0,
             0, WEFT_FORM_OPTIMIZATION_BARRIER, weft_no_attrs, weft_infer_optimization_barrier,
             weft_cost_nothing),
    WEFT_ROW(WEFT_OP_OR, "stablehlo.or", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE | WEFT_OP_FLAG_COMMUTATIVE, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_same_integer_or_bool, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_PAD, "stablehlo.pad", 2, 2, 1, 1, 0, 0, 0, WEFT_FORM_PAD, weft_pad_attrs,
             weft_infer_pad, NULL),
    WEFT_ROW(WEFT_OP_PARTITION_ID, "stablehlo.partition_id", 0, 0, 1, 1, 0, 0, 0,
             WEFT_FORM_VARIADIC, weft_no_attrs, weft_infer_process_id, NULL),
    WEFT_ROW(WEFT_OP_POPCNT, "stablehlo.popcnt", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_integer, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_POWER, "stablehlo.power", 2, 2, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_number, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_RECV, "stablehlo.recv", 1, 1, 1, ANY, 0, 0, WEFT_OP_FLAG_SIDE_EFFECT,
             WEFT_FORM_GENERIC, weft_send_recv_attrs, weft_infer_recv, NULL),
    WEFT_ROW(WEFT_OP_REDUCE, "stablehlo.reduce", 2, ANY, 1, ANY, 1, 1, 0, WEFT_FORM_REDUCE,
             weft_reduce_attrs, weft_infer_reduce, weft_cost_reduce),
    WEFT_ROW(WEFT_OP_REDUCE_PRECISION, "stablehlo.reduce_precision", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_REDUCE_PRECISION, weft_reduce_precision_attrs,
             weft_infer_reduce_precision, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_REDUCE_SCATTER, "stablehlo.reduce_scatter", 1, 1, 1, 1, 1, 1,
             WEFT_OP_FLAG_COLLECTIVE, WEFT_FORM_GENERIC, weft_reduce_scatter_attrs,
             weft_infer_reduce_scatter, weft_cost_all_reduce),
    WEFT_ROW(WEFT_OP_REDUCE_WINDOW, "stablehlo.reduce_window", 2, ANY, 1, ANY, 1, 1, 0,
             WEFT_FORM_GENERIC, weft_reduce_window_attrs, weft_infer_reduce_window,
             weft_cost_reduce_window),
    WEFT_ROW(WEFT_OP_REMAINDER, "stablehlo.remainder", 2, 2, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_number, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_REPLICA_ID, "stablehlo.replica_id", 0, 0, 1, 1, 0, 0, 0, WEFT_FORM_VARIADIC,
             weft_no_attrs, weft_infer_process_id, NULL),
    WEFT_ROW(WEFT_OP_RESHAPE, "stablehlo.reshape", 1, 1, 1, 1, 0, 0, 0, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_reshape, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_RETURN, "stablehlo.return", 0, ANY, 0, 0, 0, 0, WEFT_OP_FLAG_TERMINATOR,
             WEFT_FORM_RETURN, weft_no_attrs, weft_infer_return, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_REVERSE, "stablehlo.reverse", 1, 1, 1, 1, 0, 0, 0, WEFT_FORM_REVERSE,
             weft_reverse_attrs, weft_infer_reverse, NULL),
    WEFT_ROW(WEFT_OP_RNG_BIT_GENERATOR, "stablehlo.rng_bit_generator", 1, 1, 2, 2, 0, 0, 0,
             WEFT_FORM_RNG_BIT_GENERATOR, weft_rng_bit_generator_attrs,
             weft_infer_rng_bit_generator, NULL),
    WEFT_ROW(WEFT_OP_ROUND_NEAREST_AFZ, "stablehlo.round_nearest_afz", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_ROUND_NEAREST_EVEN, "stablehlo.round_nearest_even", 1, 1, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_RSQRT, "stablehlo.rsqrt", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SCATTER, "stablehlo.scatter", 3, ANY, 1, ANY, 1, 1, 0, WEFT_FORM_GENERIC,
             weft_scatter_attrs, weft_infer_scatter, weft_cost_scatter),
    WEFT_ROW(WEFT_OP_SELECT, "stablehlo.select", 3, 3, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_SELECT, weft_no_attrs, weft_infer_select, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SELECT_AND_SCATTER, "stablehlo.select_and_scatter", 3, 3, 1, 1, 2, 2, 0,
             WEFT_FORM_GENERIC, weft_select_and_scatter_attrs, weft_infer_select_and_scatter,
             weft_cost_select_and_scatter),
    WEFT_ROW(WEFT_OP_SEND, "stablehlo.send", 1, ANY, 1, 1, 0, 0, WEFT_OP_FLAG_SIDE_EFFECT,
             WEFT_FORM_GENERIC, weft_send_recv_attrs, weft_infer_send, NULL),
    WEFT_ROW(WEFT_OP_SHIFT_LEFT, "stablehlo.shift_left", 2, 2, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_integer, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SHIFT_RIGHT_ARITHMETIC, "stablehlo.shift_right_arithmetic", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_no_attrs,
             weft_infer_same_integer, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SHIFT_RIGHT_LOGICAL, "stablehlo.shift_right_logical", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE, WEFT_FORM_ELEMENTWISE, weft_no_attrs,
             weft_infer_same_integer, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SIGN, "stablehlo.sign", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_signed, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SINE, "stablehlo.sine", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SLICE, "stablehlo.slice", 1, 1, 1, 1, 0, 0, 0, WEFT_FORM_SLICE,
             weft_slice_attrs, weft_infer_slice, weft_cost_slice),
    WEFT_ROW(WEFT_OP_SORT, "stablehlo.sort", 1, ANY, 1, ANY, 1, 1, 0, WEFT_FORM_GENERIC,
             weft_sort_attrs, weft_infer_sort, weft_cost_sort),
    WEFT_ROW(WEFT_OP_SQRT, "stablehlo.sqrt", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_SUBTRACT, "stablehlo.subtract", 2, 2, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_no_attrs, weft_infer_same_number, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_TAN, "stablehlo.tan", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_TANH, "stablehlo.tanh", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_ELEMENTWISE, weft_result_accuracy_attrs, weft_infer_same_float,
             weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_TRANSPOSE, "stablehlo.transpose", 1, 1, 1, 1, 0, 0, 0, WEFT_FORM_TRANSPOSE,
             weft_transpose_attrs, weft_infer_transpose, NULL),
    WEFT_ROW(WEFT_OP_TUPLE, "stablehlo.tuple", 0, ANY, 1, 1, 0, 0, 0, WEFT_FORM_TUPLE,
             weft_no_attrs, weft_infer_tuple, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_WHILE, "stablehlo.while", 0, ANY, 0, ANY, 2, 2, 0, WEFT_FORM_WHILE,
             weft_no_attrs, weft_infer_while, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_XOR, "stablehlo.xor", 2, 2, 1, 1, 0, 0,
             WEFT_OP_FLAG_ELEMENTWISE | WEFT_OP_FLAG_COMMUTATIVE, WEFT_FORM_ELEMENTWISE,
             weft_no_attrs, weft_infer_same_integer_or_bool, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CHLO_ERF, "chlo.erf", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_CHLO_UNARY, weft_no_attrs, weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CHLO_ERF_INV, "chlo.erf_inv", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_CHLO_UNARY, weft_no_attrs, weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CHLO_ERFC, "chlo.erfc", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_CHLO_UNARY, weft_no_attrs, weft_infer_same_float, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CHLO_SQUARE, "chlo.square", 1, 1, 1, 1, 0, 0, WEFT_OP_FLAG_ELEMENTWISE,
             WEFT_FORM_CHLO_UNARY, weft_no_attrs, weft_infer_same_number, weft_cost_elementwise),
    WEFT_ROW(WEFT_OP_CHLO_TOP_K, "chlo.top_k", 1, 1, 2, 2, 0, 0, 0, WEFT_FORM_CHLO_TOP_K,
             weft_top_k_attrs, weft_infer_top_k, weft_cost_sort),
    WEFT_ROW(WEFT_OP_FUNC_CALL, "func.call", 0, ANY, 0, ANY, 0, 0, 0, WEFT_FORM_CALL,
             weft_call_attrs, weft_infer_call, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_FUNC_RETURN, "func.return", 0, ANY, 0, 0, 0, 0, WEFT_OP_FLAG_TERMINATOR,
             WEFT_FORM_RETURN, weft_no_attrs, weft_infer_func_return, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_CHECK_EXPECT_EQ_CONST, "check.expect_eq_const", 1, 1, 0, 0, 0, 0,
             WEFT_OP_FLAG_SIDE_EFFECT, WEFT_FORM_CHECK_CONST, weft_check_const_attrs,
             weft_infer_check_const, NULL),
    WEFT_ROW(WEFT_OP_CHECK_EXPECT_ALMOST_EQ_CONST, "check.expect_almost_eq_const", 1, 1, 0, 0, 0, 0,
             WEFT_OP_FLAG_SIDE_EFFECT, WEFT_FORM_CHECK_CONST, weft_check_almost_const_attrs,
             weft_infer_check_const, NULL),
    WEFT_ROW(WEFT_OP_CHECK_EXPECT_EQ, "check.expect_eq", 2, 2, 0, 0, 0, 0, WEFT_OP_FLAG_SIDE_EFFECT,
             WEFT_FORM_CHECK, weft_no_attrs, weft_infer_check_equal, NULL),
    WEFT_ROW(WEFT_OP_CHECK_EXPECT_ALMOST_EQ, "check.expect_almost_eq", 2, 2, 0, 0, 0, 0,
             WEFT_OP_FLAG_SIDE_EFFECT, WEFT_FORM_CHECK, weft_check_almost_attrs,
             weft_infer_check_equal, NULL),
    WEFT_ROW(WEFT_OP_CHECK_EXPECT_CLOSE, "check.expect_close", 2, 2, 0, 0, 0, 0,
             WEFT_OP_FLAG_SIDE_EFFECT, WEFT_FORM_CHECK, weft_check_close_attrs,
             weft_infer_check_equal, NULL),
    WEFT_ROW(WEFT_OP_INTERPRETER_RUN_PARALLEL, "interpreter.run_parallel", 0, ANY, 0, ANY, 0, 0,
             WEFT_OP_FLAG_SIDE_EFFECT, WEFT_FORM_GENERIC, weft_run_parallel_attrs,
             weft_infer_run_parallel, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_INTERPRETER_PRINT, "interpreter.print", 1, 1, 0, 0, 0, 0,
             WEFT_OP_FLAG_SIDE_EFFECT, WEFT_FORM_INTERPRETER_PRINT, weft_no_attrs, weft_infer_none,
             NULL),
    WEFT_ROW(WEFT_OP_SDY_MESH, "sdy.mesh", 0, 0, 0, 0, 0, 0, WEFT_OP_FLAG_MODULE_LEVEL,
             WEFT_FORM_SDY_MESH, weft_sdy_mesh_attrs, weft_infer_none, NULL),
    WEFT_ROW(WEFT_OP_SDY_SHARDING_CONSTRAINT, "sdy.sharding_constraint", 1, 1, 1, 1, 0, 0, 0,
             WEFT_FORM_SDY_SHARDING_CONSTRAINT, weft_sdy_sharding_attrs,
             weft_infer_sharding_constraint, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_SDY_RESHARD, "sdy.reshard", 1, 1, 1, 1, 0, 0, 0,
             WEFT_FORM_SDY_SHARDING_CONSTRAINT, weft_sdy_sharding_attrs,
             weft_infer_sharding_constraint, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_SDY_MANUAL_COMPUTATION, "sdy.manual_computation", 0, ANY, 0, ANY, 1, 1, 0,
             WEFT_FORM_SDY_MANUAL_COMPUTATION, weft_sdy_manual_attrs, weft_infer_manual_computation,
             weft_cost_nothing),
    WEFT_ROW(WEFT_OP_SDY_RETURN, "sdy.return", 0, ANY, 0, 0, 0, 0, WEFT_OP_FLAG_TERMINATOR,
             WEFT_FORM_RETURN, weft_no_attrs, weft_infer_return, weft_cost_nothing),
    WEFT_ROW(WEFT_OP_EXACT_ROUND, "weft.exact_round", 1, 1, 1, 1, 0, 0, 0, WEFT_FORM_GENERIC,
             weft_no_attrs, weft_infer_exact_round, NULL),
    WEFT_ROW(WEFT_OP_EXACT_SUM, "weft.exact_sum", 1, 2, 1, 1, 0, 0, 0, WEFT_FORM_GENERIC,
             weft_exact_sum_attrs, weft_infer_exact_sum, weft_cost_exact_sum),
};

#undef ANY

const weft_attr_rule_t* weft_op_attr_rule(weft_opcode_t opcode, const char* name) {
  const weft_op_info_t* info = weft_op_info(opcode);
  for (uint32_t i = 0; i < info->attr_rule_count; ++i) {
    if (strcmp(info->attr_rules[i].name, name) == 0) return &info->attr_rules[i];
  }
  return NULL;
}

const weft_op_info_t* weft_op_info(weft_opcode_t opcode) {
  return &weft_op_table[opcode];
}

// Ordered by the bytes of the names; a test compares it with the table.
static const weft_opcode_t weft_opcodes_by_name[] = {
    WEFT_OP_CHECK_EXPECT_ALMOST_EQ,
    WEFT_OP_CHECK_EXPECT_ALMOST_EQ_CONST,
    WEFT_OP_CHECK_EXPECT_CLOSE,
    WEFT_OP_CHECK_EXPECT_EQ,
    WEFT_OP_CHECK_EXPECT_EQ_CONST,
    WEFT_OP_CHLO_ERF,
    WEFT_OP_CHLO_ERF_INV,
    WEFT_OP_CHLO_ERFC,
    WEFT_OP_CHLO_SQUARE,
    WEFT_OP_CHLO_TOP_K,
    WEFT_OP_FUNC_CALL,
    WEFT_OP_FUNC_RETURN,
    WEFT_OP_INTERPRETER_PRINT,
    WEFT_OP_INTERPRETER_RUN_PARALLEL,
    WEFT_OP_SDY_MANUAL_COMPUTATION,
    WEFT_OP_SDY_MESH,
    WEFT_OP_SDY_RESHARD,
    WEFT_OP_SDY_RETURN,
    WEFT_OP_SDY_SHARDING_CONSTRAINT,
    WEFT_OP_ABS,
    WEFT_OP_ADD,
    WEFT_OP_AFTER_ALL,
    WEFT_OP_ALL_GATHER,
    WEFT_OP_ALL_REDUCE,
    WEFT_OP_ALL_TO_ALL,
    WEFT_OP_AND,
    WEFT_OP_ATAN2,
    WEFT_OP_BITCAST_CONVERT,
    WEFT_OP_BROADCAST,
    WEFT_OP_BROADCAST_IN_DIM,
    WEFT_OP_CASE,
    WEFT_OP_CBRT,
    WEFT_OP_CEIL,
    WEFT_OP_CLAMP,
    WEFT_OP_COLLECTIVE_BROADCAST,
    WEFT_OP_COLLECTIVE_PERMUTE,
    WEFT_OP_COMPARE,
    WEFT_OP_COMPOSITE,
    WEFT_OP_CONCATENATE,
    WEFT_OP_CONSTANT,
    WEFT_OP_CONVERT,
    WEFT_OP_CONVOLUTION,
    WEFT_OP_COSINE,
    WEFT_OP_COUNT_LEADING_ZEROS,
    WEFT_OP_CREATE_TOKEN,
    WEFT_OP_CUSTOM_CALL,
    WEFT_OP_DIVIDE,
    WEFT_OP_DOT,
    WEFT_OP_DOT_GENERAL,
    WEFT_OP_DYNAMIC_SLICE,
    WEFT_OP_DYNAMIC_UPDATE_SLICE,
    WEFT_OP_EXPONENTIAL,
    WEFT_OP_EXPONENTIAL_MINUS_ONE,
    WEFT_OP_FLOOR,
    WEFT_OP_GATHER,
    WEFT_OP_GET_TUPLE_ELEMENT,
    WEFT_OP_IF,
    WEFT_OP_IOTA,
    WEFT_OP_IS_FINITE,
    WEFT_OP_LOG,
    WEFT_OP_LOG_PLUS_ONE,
    WEFT_OP_LOGISTIC,
    WEFT_OP_MAP,
    WEFT_OP_MAXIMUM,
    WEFT_OP_MINIMUM,
    WEFT_OP_MULTIPLY,
    WEFT_OP_NEGATE,
    WEFT_OP_NOT,
    WEFT_OP_OPTIMIZATION_BARRIER,
    WEFT_OP_OR,
    WEFT_OP_PAD,
    WEFT_OP_PARTITION_ID,
    WEFT_OP_POPCNT,
    WEFT_OP_POWER,
    WEFT_OP_RECV,
    WEFT_OP_REDUCE,
    WEFT_OP_REDUCE_PRECISION,
    WEFT_OP_REDUCE_SCATTER,
    WEFT_OP_REDUCE_WINDOW,
    WEFT_OP_REMAINDER,
    WEFT_OP_REPLICA_ID,
    WEFT_OP_RESHAPE,
    WEFT_OP_RETURN,
    WEFT_OP_REVERSE,
    WEFT_OP_RNG_BIT_GENERATOR,
    WEFT_OP_ROUND_NEAREST_AFZ,
    WEFT_OP_ROUND_NEAREST_EVEN,
    WEFT_OP_RSQRT,
    WEFT_OP_SCATTER,
    WEFT_OP_SELECT,
    WEFT_OP_SELECT_AND_SCATTER,
    WEFT_OP_SEND,
    WEFT_OP_SHIFT_LEFT,
    WEFT_OP_SHIFT_RIGHT_ARITHMETIC,
    WEFT_OP_SHIFT_RIGHT_LOGICAL,
    WEFT_OP_SIGN,
    WEFT_OP_SINE,
    WEFT_OP_SLICE,
    WEFT_OP_SORT,
    WEFT_OP_SQRT,
    WEFT_OP_SUBTRACT,
    WEFT_OP_TAN,
    WEFT_OP_TANH,
    WEFT_OP_TRANSPOSE,
    WEFT_OP_TUPLE,
    WEFT_OP_WHILE,
    WEFT_OP_XOR,
    WEFT_OP_EXACT_ROUND,
    WEFT_OP_EXACT_SUM,
};

weft_opcode_t weft_opcode_from_name(const char* name, size_t name_length) {
  size_t low = 0;
  size_t high = sizeof(weft_opcodes_by_name) / sizeof(weft_opcodes_by_name[0]);
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const char* candidate = weft_op_table[weft_opcodes_by_name[middle]].name;
    const size_t length = strlen(candidate);
    int order = memcmp(name, candidate, name_length < length ? name_length : length);
    if (order == 0) order = (name_length > length) - (name_length < length);
    if (order == 0) return weft_opcodes_by_name[middle];
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return WEFT_OP_UNREGISTERED;
}
