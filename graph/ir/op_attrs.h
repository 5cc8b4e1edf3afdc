// Typed reading of operations' attributes, for evaluators, passes and devices.
//
// The readers are for operations of a verified graph. They allocate nothing: lists point into the
// attributes, which live as long as the graph. What is absent reads as its default, so that every
// caller sees the same value whichever way the text was written.
#ifndef WEFT_GRAPH_IR_OP_ATTRS_H_
#define WEFT_GRAPH_IR_OP_ATTRS_H_

#include "graph/ir/graph.h"

// ---- lists and matrices -------------------------------------------------------------------------

// A dense 2-D constant of i64, perhaps a splat: read elements through weft_i64_matrix_at.
typedef struct weft_i64_matrix_s {
  const int64_t* data;
  uint32_t rows;
  uint32_t columns;
  bool splat;
} weft_i64_matrix_t;

static inline int64_t weft_i64_matrix_at(const weft_i64_matrix_t* matrix, uint32_t row,
                                         uint32_t column) {
  return matrix->splat ? matrix->data[0] : matrix->data[(size_t)row * matrix->columns + column];
}

// Reads DENSE of a 2-D i64 tensor type; false and an empty matrix for anything else.
bool weft_attr_to_i64_matrix(const weft_attr_t* attr, weft_i64_matrix_t* out_matrix);

// True when |list| holds |value|.
bool weft_i64_list_contains(weft_i64_list_t list, int64_t value);

// BOOL, or UNIT as true; |default_value| when absent.
bool weft_op_bool(const weft_op_t* op, const char* name, bool default_value);

// FLOAT or INTEGER as a double; |default_value| when absent.
double weft_op_float(const weft_op_t* op, const char* name, double default_value);

// The symbol of a SYMBOL attribute without '@', or NULL when absent.
const char* weft_op_symbol(const weft_op_t* op, const char* name);

// The DENSE attribute "value" of constant and check.*_const; NULL when absent.
const weft_attr_t* weft_op_value(const weft_op_t* op);

// ---- contractions -------------------------------------------------------------------------------

// dot_general's dimension numbers; stablehlo.dot reads as contracting the last dimension of the
// left side with the first of the right.
typedef struct weft_dot_dims_s {
  weft_i64_list_t lhs_batching;
  weft_i64_list_t rhs_batching;
  weft_i64_list_t lhs_contracting;
  weft_i64_list_t rhs_contracting;
} weft_dot_dims_t;

void weft_op_dot_dims(const weft_op_t* op, weft_dot_dims_t* out_dims);

// True when dimension |dim| of the left (right) side is neither batching nor contracting.
bool weft_dot_dims_is_lhs_free(const weft_dot_dims_t* dims, int64_t dim);
bool weft_dot_dims_is_rhs_free(const weft_dot_dims_t* dims, int64_t dim);

// ---- convolution and windows --------------------------------------------------------------------

typedef struct weft_conv_dims_s {
  int64_t input_batch;
  int64_t input_feature;
  weft_i64_list_t input_spatial;
  int64_t kernel_input_feature;
  int64_t kernel_output_feature;
  weft_i64_list_t kernel_spatial;
  int64_t output_batch;
  int64_t output_feature;
  weft_i64_list_t output_spatial;
  int64_t feature_group_count;
  int64_t batch_group_count;
} weft_conv_dims_t;

void weft_op_conv_dims(const weft_op_t* op, weft_conv_dims_t* out_dims);

typedef struct weft_window_dim_s {
  int64_t size;
  int64_t stride;
  int64_t pad_low;  // negative crops
  int64_t pad_high;
  int64_t base_dilation;
  int64_t window_dilation;
  bool reversed;
} weft_window_dim_t;

// A window over |rank| dimensions: every dimension of the operand for reduce_window and
// select_and_scatter, the spatial ones in order for convolution (sizes are the kernel's).
typedef struct weft_window_s {
  int32_t rank;
  weft_window_dim_t dims[WEFT_MAX_RANK];
} weft_window_t;

void weft_op_window(const weft_op_t* op, weft_window_t* out_window);

// Positions of |window| over a dimension of |size| elements: the result's size. -1 when it
// overflows 64 bits.
int64_t weft_window_dim_count(const weft_window_dim_t* window, int64_t size);

// ---- gather and scatter -------------------------------------------------------------------------

typedef struct weft_gather_dims_s {
  weft_i64_list_t offset_dims;
  weft_i64_list_t collapsed_slice_dims;
  weft_i64_list_t operand_batching_dims;
  weft_i64_list_t start_indices_batching_dims;
  weft_i64_list_t start_index_map;
  int64_t index_vector_dim;
  weft_i64_list_t slice_sizes;
  bool indices_are_sorted;
} weft_gather_dims_t;

void weft_op_gather_dims(const weft_op_t* op, weft_gather_dims_t* out_dims);

typedef struct weft_scatter_dims_s {
  weft_i64_list_t update_window_dims;
  weft_i64_list_t inserted_window_dims;
  weft_i64_list_t input_batching_dims;
  weft_i64_list_t scatter_indices_batching_dims;
  weft_i64_list_t scatter_dims_to_operand_dims;
  int64_t index_vector_dim;
  bool indices_are_sorted;
  bool unique_indices;
} weft_scatter_dims_t;

void weft_op_scatter_dims(const weft_op_t* op, weft_scatter_dims_t* out_dims);

// ---- shapes -------------------------------------------------------------------------------------

typedef struct weft_slice_attrs_s {
  weft_i64_list_t starts;
  weft_i64_list_t limits;
  weft_i64_list_t strides;
} weft_slice_attrs_t;

void weft_op_slice_attrs(const weft_op_t* op, weft_slice_attrs_t* out_attrs);

typedef struct weft_pad_attrs_s {
  weft_i64_list_t low;
  weft_i64_list_t high;
  weft_i64_list_t interior;
} weft_pad_attrs_t;

void weft_op_pad_attrs(const weft_op_t* op, weft_pad_attrs_t* out_attrs);

// ---- elementwise --------------------------------------------------------------------------------

typedef enum weft_comparison_direction_e {
  WEFT_COMPARISON_EQ,
  WEFT_COMPARISON_NE,
  WEFT_COMPARISON_GE,
  WEFT_COMPARISON_GT,
  WEFT_COMPARISON_LE,
  WEFT_COMPARISON_LT,
} weft_comparison_direction_t;

typedef enum weft_comparison_type_e {
  WEFT_COMPARISON_TYPE_FLOAT,
  WEFT_COMPARISON_TYPE_TOTALORDER,
  WEFT_COMPARISON_TYPE_SIGNED,
  WEFT_COMPARISON_TYPE_UNSIGNED,
} weft_comparison_type_t;

typedef struct weft_compare_attrs_s {
  weft_comparison_direction_t direction;
  weft_comparison_type_t type;  // when absent, what the operands' element type implies
} weft_compare_attrs_t;

void weft_op_compare_attrs(const weft_op_t* op, weft_compare_attrs_t* out_attrs);

// The comparison type that |dtype| implies.
weft_comparison_type_t weft_comparison_type_of(weft_dtype_t dtype);

typedef struct weft_reduce_precision_attrs_s {
  int32_t exponent_bits;
  int32_t mantissa_bits;
} weft_reduce_precision_attrs_t;

void weft_op_reduce_precision_attrs(const weft_op_t* op, weft_reduce_precision_attrs_t* out_attrs);

typedef enum weft_rng_algorithm_e {
  WEFT_RNG_DEFAULT,
  WEFT_RNG_THREE_FRY,
  WEFT_RNG_PHILOX,
} weft_rng_algorithm_t;

weft_rng_algorithm_t weft_op_rng_algorithm(const weft_op_t* op);

// Dimension of stablehlo.sort, counted from the front.
int64_t weft_op_sort_dimension(const weft_op_t* op);

// ---- collectives --------------------------------------------------------------------------------

typedef struct weft_channel_handle_s {
  int64_t handle;  // 0 when there is none
  int64_t type;    // 1: device to device, 2: device to host, 3: host to device
} weft_channel_handle_t;

typedef struct weft_collective_attrs_s {
  weft_i64_matrix_t
      replica_groups;  // one group per row, -1 pads short ones; no rows: all processes
  weft_i64_matrix_t source_target_pairs;  // collective_permute, send, recv: N x 2
  weft_channel_handle_t channel;
  bool use_global_device_ids;
} weft_collective_attrs_t;

void weft_op_collective_attrs(const weft_op_t* op, weft_collective_attrs_t* out_attrs);

// ---- calls --------------------------------------------------------------------------------------

// The function that func.call or composite names; NULL when it does not exist.
weft_function_t* weft_op_callee(const weft_op_t* op);

// The target of custom_call ("Sharding"); "" when absent.
const char* weft_op_custom_call_target(const weft_op_t* op);

// The programs of interpreter.run_parallel: |replicas| rows of |partitions| functions.
typedef struct weft_parallel_programs_s {
  uint32_t replicas;
  uint32_t partitions;
  const weft_attr_t* rows;  // ARRAY of ARRAY of SYMBOL
} weft_parallel_programs_t;

void weft_op_parallel_programs(const weft_op_t* op, weft_parallel_programs_t* out_programs);

// The function that process (|replica|, |partition|) runs; NULL when it does not exist.
weft_function_t* weft_op_parallel_program(const weft_op_t* op,
                                          const weft_parallel_programs_t* programs,
                                          uint32_t replica, uint32_t partition);

#endif  // WEFT_GRAPH_IR_OP_ATTRS_H_
