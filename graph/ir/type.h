// Types of values, interned per graph: two types of one graph are equal iff their pointers are.
#ifndef WEFT_GRAPH_IR_TYPE_H_
#define WEFT_GRAPH_IR_TYPE_H_

#include "weft/tensor.h"

typedef struct weft_graph_s weft_graph_t;

typedef enum weft_type_kind_e {
  WEFT_TYPE_TENSOR,    // tensor<2x3xf32>; rank 0 prints tensor<f32>
  WEFT_TYPE_SCALAR,    // i32, f64: types of attributes only
  WEFT_TYPE_TOKEN,     // !stablehlo.token
  WEFT_TYPE_TUPLE,     // tuple<T, U>
  WEFT_TYPE_FUNCTION,  // (T, U) -> V: attribute type of functions and generic operations
  WEFT_TYPE_OPAQUE,    // anything else, kept as text
} weft_type_kind_t;

// Dimension size of a dynamic dimension ("?"); such types parse and are reported as unsupported.
#define WEFT_DIM_DYNAMIC INT64_MIN

// Immutable; lives in the graph's arena.
typedef struct weft_type_s weft_type_t;
struct weft_type_s {
  weft_type_kind_t kind;
  weft_dtype_t dtype;     // TENSOR, SCALAR; OPAQUE when the element type is only text
  int32_t rank;           // TENSOR
  const int64_t* dims;    // TENSOR: |rank| sizes
  int64_t element_count;  // TENSOR: product of dims; -1 with a dynamic dimension
  // TENSOR or SCALAR with opaque element type: that type ("complex<f32>"); OPAQUE: the whole type.
  const char* text;
  const char* encoding;  // TENSOR: text after the last comma of tensor<..., encoding>, or NULL
  // TUPLE: elements; FUNCTION: inputs followed by results.
  const weft_type_t* const* elements;
  uint32_t tuple_size;   // TUPLE: number of elements; FUNCTION: number of inputs + results
  uint32_t input_count;  // FUNCTION
};

// Interns a tensor type. INVALID_INPUT when the rank is over WEFT_MAX_RANK, a size is negative or
// the product overflows or is over the graph's element limit; the message names the shape.
// |opaque_element| and |encoding| may be NULL.
WEFT_MUST_USE weft_status_t weft_type_tensor(weft_graph_t* graph, weft_dtype_t dtype, int32_t rank,
                                             const int64_t* dims, const char* opaque_element,
                                             const char* encoding, const weft_type_t** out_type);
WEFT_MUST_USE weft_status_t weft_type_scalar(weft_graph_t* graph, weft_dtype_t dtype,
                                             const char* opaque_element,
                                             const weft_type_t** out_type);
WEFT_MUST_USE weft_status_t weft_type_token(weft_graph_t* graph, const weft_type_t** out_type);
WEFT_MUST_USE weft_status_t weft_type_tuple(weft_graph_t* graph, const weft_type_t* const* elements,
                                            uint32_t element_count, const weft_type_t** out_type);
WEFT_MUST_USE weft_status_t weft_type_function(weft_graph_t* graph,
                                               const weft_type_t* const* inputs,
                                               uint32_t input_count,
                                               const weft_type_t* const* results,
                                               uint32_t result_count, const weft_type_t** out_type);
WEFT_MUST_USE weft_status_t weft_type_opaque(weft_graph_t* graph, const char* text,
                                             const weft_type_t** out_type);

// True for a tensor whose values weft can compute: known element type, static dimensions.
bool weft_type_is_computable(const weft_type_t* type);

// Copies a computable tensor type into |*out_shape|.
void weft_type_to_shape(const weft_type_t* type, weft_shape_t* out_shape);

// Interns the tensor type of |shape|.
WEFT_MUST_USE weft_status_t weft_type_from_shape(weft_graph_t* graph, const weft_shape_t* shape,
                                                 const weft_type_t** out_type);

// Bytes of dense storage of a computable tensor type; 0 for tokens.
size_t weft_type_size_bytes(const weft_type_t* type);

// Structural equality, for types of different graphs; within one graph compare pointers.
bool weft_type_equal(const weft_type_t* a, const weft_type_t* b);

// Returns the type's text as StableHLO spells it ("tensor<2x3xf32>", "(tensor<f32>) -> i32"). It is
// made when the type is interned, lives as long as the graph and is never NULL, so that any thread
// may ask a frozen graph. "<no type>" for NULL.
const char* weft_type_text(const weft_graph_t* graph, const weft_type_t* type);

#endif  // WEFT_GRAPH_IR_TYPE_H_
