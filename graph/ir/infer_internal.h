// What inference functions are written with: giving result types and naming offenders.
//
// Every weft_infer_bad_* returns a failed status with the location of the operation and a sentence
// that begins with the operation and the offender: "'stablehlo.add' operand #1 '%y' ...".
#ifndef WEFT_GRAPH_IR_INFER_INTERNAL_H_
#define WEFT_GRAPH_IR_INFER_INTERNAL_H_

#include "graph/ir/infer.h"
#include "graph/ir/op_attrs.h"
#include "graph/ir/op_functions_internal.h"

struct weft_infer_s {
  const weft_graph_t* graph;
  const weft_op_t* op;
  // Building: the graph to intern in, and the results so far. NULL when checking a finished graph.
  weft_graph_t* interning;
  const weft_type_t** types;
  uint32_t type_count;
  bool has_stated_types;  // building: op->results hold what the caller stated
};

// ---- results ------------------------------------------------------------------------------------

// States how many results there are; the first thing an inference function with a variable number
// does. Functions of operations with exactly one result need not call it.
WEFT_MUST_USE weft_status_t weft_infer_result_count(weft_infer_t* infer, uint32_t count);

// Gives result |index| an interned type, or the tensor type of a shape.
WEFT_MUST_USE weft_status_t weft_infer_result(weft_infer_t* infer, uint32_t index,
                                              const weft_type_t* type);
WEFT_MUST_USE weft_status_t weft_infer_result_shape(weft_infer_t* infer, uint32_t index,
                                                    const weft_shape_t* shape);

// The type of result |index| as the text or the caller of the builder states it, for operations
// whose result does not follow; fails when building without one.
WEFT_MUST_USE weft_status_t weft_infer_stated(weft_infer_t* infer, uint32_t index,
                                              const weft_type_t** out_type);

// The stated tensor type of result |index|; |*out_type| is NULL when building without one.
WEFT_MUST_USE weft_status_t weft_infer_stated_tensor(weft_infer_t* infer, uint32_t index,
                                                     bool required, const weft_type_t** out_type);

// Result |index| is a token.
WEFT_MUST_USE weft_status_t weft_infer_token_result(weft_infer_t* infer, uint32_t index);

// ---- offenders ----------------------------------------------------------------------------------

WEFT_MUST_USE weft_status_t weft_infer_bad_op(const weft_infer_t* infer, const char* format, ...)
    WEFT_PRINTF(2, 3);
// "... operand #1 '%y' has type tensor<3xf32>, expected " and the rest.
WEFT_MUST_USE weft_status_t weft_infer_bad_type(const weft_infer_t* infer, uint32_t index,
                                                const char* format, ...) WEFT_PRINTF(3, 4);
// "... result #0 '%z' has type tensor<3xf32>, expected " and the rest.
WEFT_MUST_USE weft_status_t weft_infer_bad_result(const weft_infer_t* infer, uint32_t index,
                                                  const char* format, ...) WEFT_PRINTF(3, 4);
// "... attribute 'dimension' " and the rest.
WEFT_MUST_USE weft_status_t weft_infer_bad_attr(const weft_infer_t* infer, const char* name,
                                                const char* format, ...) WEFT_PRINTF(3, 4);
// "... region #0 " and the rest.
WEFT_MUST_USE weft_status_t weft_infer_bad_region(const weft_infer_t* infer, uint32_t index,
                                                  const char* format, ...) WEFT_PRINTF(3, 4);

const char* weft_infer_type_text(const weft_infer_t* infer, const weft_type_t* type);

// ---- checks shared by families ------------------------------------------------------------------

// Element types that an operation takes, as a set of bits.
typedef enum weft_dtype_class_e {
  WEFT_CLASS_BOOL = 1 << 0,
  WEFT_CLASS_SIGNED = 1 << 1,
  WEFT_CLASS_UNSIGNED = 1 << 2,
  WEFT_CLASS_FLOAT = 1 << 3,
  WEFT_CLASS_INTEGER = WEFT_CLASS_SIGNED | WEFT_CLASS_UNSIGNED,
  WEFT_CLASS_NUMBER = WEFT_CLASS_INTEGER | WEFT_CLASS_FLOAT,
  WEFT_CLASS_ANY = WEFT_CLASS_NUMBER | WEFT_CLASS_BOOL,
} weft_dtype_class_t;
typedef uint32_t weft_dtype_classes_t;

// The class of |dtype|, one bit.
weft_dtype_classes_t weft_dtype_class(weft_dtype_t dtype);

// Operand |index| is a tensor whose element type is in |classes|.
WEFT_MUST_USE weft_status_t weft_infer_operand_tensor(const weft_infer_t* infer, uint32_t index,
                                                      weft_dtype_classes_t classes);
// ... of exactly this rank.
WEFT_MUST_USE weft_status_t weft_infer_operand_rank(const weft_infer_t* infer, uint32_t index,
                                                    weft_dtype_classes_t classes, int32_t rank);
// Operand |index| has the type of operand |like|.
WEFT_MUST_USE weft_status_t weft_infer_operand_like(const weft_infer_t* infer, uint32_t index,
                                                    uint32_t like);
// Operand |index| has the element type of operand |like|.
WEFT_MUST_USE weft_status_t weft_infer_operand_dtype_like(const weft_infer_t* infer, uint32_t index,
                                                          uint32_t like);
// Operand |index| has the shape of operand |like|.
WEFT_MUST_USE weft_status_t weft_infer_operand_shape_like(const weft_infer_t* infer, uint32_t index,
                                                          uint32_t like);
// Every operand is a tensor.
WEFT_MUST_USE weft_status_t weft_infer_all_tensors(const weft_infer_t* infer);

// True for equal types, not looking at encodings.
bool weft_types_match(const weft_type_t* a, const weft_type_t* b);
// True for tensors of equal dimensions.
bool weft_dims_match(const weft_type_t* a, const weft_type_t* b);
// True for tensor<dtype>.
bool weft_type_is_scalar_tensor(const weft_type_t* type, weft_dtype_t dtype);
// True when values of |from| may be accumulated in |to|: same class, not narrower.
bool weft_dtype_is_promotable(weft_dtype_t from, weft_dtype_t to);

// The list has |count| entries, each in [low, high).
WEFT_MUST_USE weft_status_t weft_infer_list_size(const weft_infer_t* infer, const char* name,
                                                 weft_i64_list_t list, int64_t count,
                                                 const char* why);
WEFT_MUST_USE weft_status_t weft_infer_list_range(const weft_infer_t* infer, const char* name,
                                                  weft_i64_list_t list, int64_t low, int64_t high);
// Distinct dimensions in [0, rank); |sorted| asks for ascending order too.
WEFT_MUST_USE weft_status_t weft_infer_dimensions(const weft_infer_t* infer, const char* name,
                                                  weft_i64_list_t list, int64_t rank, bool sorted);
// No dimension is in both lists, each of which passed weft_infer_dimensions.
WEFT_MUST_USE weft_status_t weft_infer_disjoint(const weft_infer_t* infer, const char* a_name,
                                                weft_i64_list_t a, const char* b_name,
                                                weft_i64_list_t b);

// Checks the window of reduce_window or select_and_scatter and counts its positions over operand 0.
WEFT_MUST_USE weft_status_t weft_infer_window_counts(const weft_infer_t* infer,
                                                     weft_shape_t* out_shape);

// ---- regions ------------------------------------------------------------------------------------

// Region |index| takes and returns these numbers of values.
WEFT_MUST_USE weft_status_t weft_infer_region_arity(const weft_infer_t* infer, uint32_t index,
                                                    uint32_t argument_count, uint32_t result_count);
// Argument |argument| of region |index| is |type| (a matching one).
WEFT_MUST_USE weft_status_t weft_infer_region_argument(const weft_infer_t* infer, uint32_t index,
                                                       uint32_t argument, const weft_type_t* type);
// ... is tensor<dtype>.
WEFT_MUST_USE weft_status_t weft_infer_region_scalar(const weft_infer_t* infer, uint32_t index,
                                                     uint32_t argument, weft_dtype_t dtype);
// Value |result| that region |index| returns is |type|.
WEFT_MUST_USE weft_status_t weft_infer_region_result(const weft_infer_t* infer, uint32_t index,
                                                     uint32_t result, const weft_type_t* type);
// ... is tensor<dtype>.
WEFT_MUST_USE weft_status_t weft_infer_region_result_scalar(const weft_infer_t* infer,
                                                            uint32_t index, uint32_t result,
                                                            weft_dtype_t dtype);

// A reduction body (tensor<E0>, ..., tensor<E0>, ...) -> (tensor<E0>, ...) over |count| values,
// where the element type of operand k may be accumulated in Ek.
WEFT_MUST_USE weft_status_t weft_infer_reduction_region(const weft_infer_t* infer, uint32_t index,
                                                        uint32_t count);
// Ek of a body that passed weft_infer_reduction_region.
weft_dtype_t weft_infer_reduction_dtype(const weft_op_t* op, uint32_t index, uint32_t k);

#endif  // WEFT_GRAPH_IR_INFER_INTERNAL_H_
