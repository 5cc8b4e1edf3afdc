// Elementwise kernels: one loop per operation and element type, used for whole tensors and for the
// scalars inside regions alike, so that both compute the same function.
#ifndef WEFT_GRAPH_INTERP_KERNELS_H_
#define WEFT_GRAPH_INTERP_KERNELS_H_

#include "graph/ir/op_attrs.h"

typedef struct weft_interp_kernel_params_s {
  weft_comparison_direction_t direction;  // compare
  int32_t exponent_bits;                  // reduce_precision
  int32_t mantissa_bits;
  weft_dtype_t source;  // convert
  weft_dtype_t target;
} weft_interp_kernel_params_t;

// Computes |count| elements. |output| may be one of the inputs if their elements are of one size.
typedef void (*weft_interp_kernel_fn_t)(int64_t count, const void* const* inputs, void* output,
                                        const weft_interp_kernel_params_t* params);

typedef struct weft_interp_kernel_s {
  weft_interp_kernel_fn_t fn;
  weft_interp_kernel_params_t params;
} weft_interp_kernel_t;

// Chooses the kernel of the elementwise operation |op| from its opcode, attributes and element
// types. UNSUPPORTED, with the location, when the operation is not defined on the type.
WEFT_MUST_USE weft_status_t weft_interp_find_kernel(const weft_graph_t* graph, const weft_op_t* op,
                                                    weft_interp_kernel_t* out_kernel);

// Whether |opcode| is computed by kernels at all.
bool weft_interp_is_elementwise(weft_opcode_t opcode);

// Rows of the float and integer tables: NULL when the operation is not defined on the type.
weft_interp_kernel_fn_t weft_interp_float_kernel(weft_opcode_t opcode, weft_dtype_t dtype);
weft_interp_kernel_fn_t weft_interp_integer_kernel(weft_opcode_t opcode, weft_dtype_t dtype);
weft_interp_kernel_fn_t weft_interp_compare_kernel(weft_dtype_t dtype, bool total_order);
weft_interp_kernel_fn_t weft_interp_select_kernel(weft_dtype_t dtype);
weft_interp_kernel_fn_t weft_interp_reduce_precision_kernel(weft_dtype_t dtype);
// Reads params->source and params->target.
void weft_interp_convert_kernel(int64_t count, const void* const* inputs, void* output,
                                const weft_interp_kernel_params_t* params);

// Reads |count| elements of any float type as f64 (exact), or rounds f64 to the type once.
void weft_interp_load_f64(weft_dtype_t dtype, const void* source, int64_t count, double* out);
void weft_interp_store_f64(weft_dtype_t dtype, const double* source, int64_t count, void* out);

#endif  // WEFT_GRAPH_INTERP_KERNELS_H_
