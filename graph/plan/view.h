// Arithmetic on strided views: layout operations as changes of dimensions and strides.
#ifndef WEFT_GRAPH_PLAN_VIEW_H_
#define WEFT_GRAPH_PLAN_VIEW_H_

#include "graph/plan/kernel.h"

// The dense row-major view of a computable tensor type at the start of |buffer|.
void weft_view_dense(const weft_type_t* type, uint32_t buffer, weft_view_t* out_view);

// True when elements lie in row-major order without gaps; dimensions of size 1 do not matter.
bool weft_view_is_dense(const weft_view_t* view);

// True when both views touch the same elements in the same order, if their buffers are the same
// one: buffers are not compared.
bool weft_view_same(const weft_view_t* a, const weft_view_t* b);

int64_t weft_view_element_count(const weft_view_t* view);

// Result dimension i is dimension permutation[i] of |view|.
void weft_view_transpose(const weft_view_t* view, weft_i64_list_t permutation,
                         weft_view_t* out_view);

// Dimension i of |view| becomes dimension dims[i] of |type|; all others repeat.
void weft_view_broadcast(const weft_view_t* view, weft_i64_list_t dims, const weft_type_t* type,
                         weft_view_t* out_view);

// Repeats a rank-0 view over |rank| dimensions.
void weft_view_broadcast_scalar(const weft_view_t* view, int32_t rank, const int64_t* dims,
                                weft_view_t* out_view);

void weft_view_slice(const weft_view_t* view, weft_i64_list_t starts, weft_i64_list_t strides,
                     const weft_type_t* type, weft_view_t* out_view);

void weft_view_reverse(const weft_view_t* view, weft_i64_list_t dims, weft_view_t* out_view);

// The row-major reshape of |view| to |type| as another view of the same bytes; false when strides
// cannot express it.
bool weft_view_reshape(const weft_view_t* view, const weft_type_t* type, weft_view_t* out_view);

#endif  // WEFT_GRAPH_PLAN_VIEW_H_
