// Building step graphs in C, without text.
//
//   weft_builder_create -> types, functions, operations ... -> weft_builder_finish -> weft_graph_t
//
// A builder owns the graph it grows. All handles below belong to it: they are valid until the
// builder, or later the finished graph, is released, and are never freed one by one. Operations are
// named as StableHLO names them ("stablehlo.add") and take the attributes of its generic form.
// Every operation is checked against the specification when it is added, so a mistake is reported
// where it is made; what only the whole graph shows is checked by weft_builder_finish. Externally
// synchronised. A failed call leaves the builder as it was, except for memory it took.
#ifndef WEFT_BUILDER_H_
#define WEFT_BUILDER_H_

#include "weft/graph.h"
#include "weft/tensor.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct weft_builder_s weft_builder_t;
typedef struct weft_type_s weft_type_t;          // type of a value
typedef struct weft_value_s weft_value_t;        // argument or result of an operation
typedef struct weft_block_s weft_block_t;        // body of a function or region of an operation
typedef struct weft_function_s weft_function_t;  // named function of the graph
typedef struct weft_attr_s weft_attr_t;          // constant part of an operation

// An attribute under the name by which an operation knows it.
typedef struct weft_named_attr_s {
  const char* name;
  const weft_attr_t* value;
} weft_named_attr_t;

// Creates a builder with an empty graph, which takes its memory from |allocator|. Release it with
// weft_builder_release unless weft_builder_finish consumed it.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_create(weft_allocator_t allocator,
                                                         weft_builder_t** out_builder);

// Frees a builder with everything in it; NULL is harmless.
WEFT_API void weft_builder_release(weft_builder_t* builder);

// Verifies the graph and hands it over, frozen; the builder is released and its handles now belong
// to the graph. On failure (INVALID_INPUT names the offending operation) the builder is unchanged
// and still the caller's.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_finish(weft_builder_t* builder,
                                                         weft_graph_t** out_graph);

// ---- types and values ---------------------------------------------------------------------------

// The tensor type of |rank| sizes at |dims|. INVALID_INPUT when the rank is over WEFT_MAX_RANK, a
// size is negative or the tensor has more elements than 2^31 - 1.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_tensor_type(weft_builder_t* builder,
                                                              weft_dtype_t dtype, int32_t rank,
                                                              const int64_t* dims,
                                                              const weft_type_t** out_type);

// The type !stablehlo.token.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_token_type(weft_builder_t* builder,
                                                             const weft_type_t** out_type);

// The type of |value|; never NULL.
WEFT_API const weft_type_t* weft_value_type(const weft_value_t* value);

// Copies element type and sizes of |value| to |*out_shape|. INVALID_ARGUMENT when it is no tensor
// of known sizes.
WEFT_API WEFT_MUST_USE weft_status_t weft_value_shape(const weft_value_t* value,
                                                      weft_shape_t* out_shape);

// ---- functions ----------------------------------------------------------------------------------

// Adds a function @|name| with |argument_count| arguments of the given types; its results are what
// weft_builder_return gives. The function called "main" is the step. INVALID_INPUT when the name is
// taken.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_add_function(
    weft_builder_t* builder, const char* name, const weft_type_t* const* argument_types,
    uint32_t argument_count, weft_function_t** out_function);

// The block that holds the operations of |function|.
WEFT_API weft_block_t* weft_function_body(const weft_function_t* function);

// Argument |index| of a function's body or of a region; NULL when there are fewer.
WEFT_API weft_value_t* weft_block_argument(const weft_block_t* block, uint32_t index);

// What an argument of the step is. Strings are copied; NULL leaves a field out.
typedef struct weft_argument_options_s {
  size_t struct_size;  // sizeof(weft_argument_options_t)
  const char* name;    // weft.name: "layer0.weight"
  const char* role;    // weft.role: param, state, batch, hyper, rng or const
  const char* init;    // weft.init: zeros, ones, normal(0.02) ...
  // Number of the result that takes this argument's place after the step, or -1: the argument is
  // donated and updated in place.
  int32_t aliased_result;
} weft_argument_options_t;

#define WEFT_ARGUMENT_OPTIONS_INIT \
  { sizeof(weft_argument_options_t), NULL, NULL, NULL, -1 }

// States what argument |index| of |function| is, replacing what was stated before. Unknown roles
// are INVALID_ARGUMENT.
WEFT_API WEFT_MUST_USE weft_status_t
weft_builder_set_argument(weft_builder_t* builder, weft_function_t* function, uint32_t index,
                          const weft_argument_options_t* options);

// Ends |function| and makes |values| its results; |roles| may be NULL or hold one entry per result:
// "loss", "metric" or NULL. Each function ends exactly once.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_return(weft_builder_t* builder,
                                                         weft_function_t* function,
                                                         weft_value_t* const* values,
                                                         uint32_t value_count,
                                                         const char* const* roles);

// ---- regions ------------------------------------------------------------------------------------

// Creates a block to become a region of an operation of |function|. Fill it with operations, the
// last one "stablehlo.return", then hand it to weft_builder_add_op; values of enclosing blocks may
// be used in it.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_add_region(
    weft_builder_t* builder, weft_function_t* function, const weft_type_t* const* argument_types,
    uint32_t argument_count, weft_block_t** out_block);

// Creates the region (a, b) -> op(a, b) over scalars of |dtype|, as reductions take it; |name| is
// an operation of two operands such as "stablehlo.add".
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_add_reducer(weft_builder_t* builder,
                                                              weft_function_t* function,
                                                              const char* name, weft_dtype_t dtype,
                                                              weft_block_t** out_block);

// ---- operations ---------------------------------------------------------------------------------

// Everything an operation is made of; zeroed fields are absent.
typedef struct weft_builder_op_s {
  size_t struct_size;  // sizeof(weft_builder_op_t)
  const char* name;    // "stablehlo.dot_general"
  weft_value_t* const* operands;
  uint32_t operand_count;
  const weft_named_attr_t* attrs;
  uint32_t attr_count;
  weft_block_t* const* regions;
  uint32_t region_count;
  // Needed only where the result does not follow from the operands (reshape, convert, iota,
  // broadcast_in_dim, custom_call ...); checked where it does.
  const weft_type_t* const* result_types;
  uint32_t result_count;
} weft_builder_op_t;

// Appends an operation to |block|. |out_results| receives at most |result_capacity| results, and
// |*out_result_count|, unless NULL, how many there are. NOT_FOUND for an unknown name,
// INVALID_INPUT when the operation breaks the specification, INVALID_ARGUMENT when it needs
// |result_types|.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_add_op(
    weft_builder_t* builder, weft_block_t* block, const weft_builder_op_t* op,
    weft_value_t** out_results, uint32_t result_capacity, uint32_t* out_result_count);

// The common case: no regions, one result, whose type may be NULL when it follows.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_add(
    weft_builder_t* builder, weft_block_t* block, const char* name, weft_value_t* const* operands,
    uint32_t operand_count, const weft_named_attr_t* attrs, uint32_t attr_count,
    const weft_type_t* result_type, weft_value_t** out_result);

// Appends a constant of tensor type |type|. |data| holds its elements in row-major order (booleans
// as one byte each), or a single one for all when |splat|; it is copied.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_add_constant(weft_builder_t* builder,
                                                               weft_block_t* block,
                                                               const weft_type_t* type,
                                                               const void* data, bool splat,
                                                               weft_value_t** out_result);

// ---- attributes ---------------------------------------------------------------------------------

// Constructors of attributes; data is copied.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_bool(weft_builder_t* builder, bool value,
                                                            const weft_attr_t** out_attr);
// 5 : i64.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_i64(weft_builder_t* builder, int64_t value,
                                                           const weft_attr_t** out_attr);
// array<i64: 1, 2>: dimensions, permutations, strides.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_i64_list(weft_builder_t* builder,
                                                                const int64_t* values,
                                                                uint32_t count,
                                                                const weft_attr_t** out_attr);
// dense<...> : tensor<rows x columns x i64>, row by row: padding, replica groups.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_i64_matrix(weft_builder_t* builder,
                                                                  const int64_t* values,
                                                                  uint32_t rows, uint32_t columns,
                                                                  const weft_attr_t** out_attr);
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_string(weft_builder_t* builder,
                                                              const char* text,
                                                              const weft_attr_t** out_attr);
// @name.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_symbol(weft_builder_t* builder,
                                                              const char* name,
                                                              const weft_attr_t** out_attr);
// #stablehlo<comparison_direction EQ>: |name| is "stablehlo.comparison_direction".
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_enum(weft_builder_t* builder,
                                                            const char* name, const char* value,
                                                            const weft_attr_t** out_attr);
// #stablehlo.dot<...>: |name| is "stablehlo.dot"; fields are i64 and i64_list attributes.
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_struct(weft_builder_t* builder,
                                                              const char* name,
                                                              const weft_named_attr_t* fields,
                                                              uint32_t field_count,
                                                              const weft_attr_t** out_attr);
// [a, b].
WEFT_API WEFT_MUST_USE weft_status_t weft_builder_attr_array(weft_builder_t* builder,
                                                             const weft_attr_t* const* elements,
                                                             uint32_t count,
                                                             const weft_attr_t** out_attr);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_BUILDER_H_
