// One matrix product for dot_general and convolution: C[m, n] = sum over k of A[m, k] * B[n, k].
//
// Elements are read through callbacks that hide layouts, padding and element types, and arrive as
// 64-bit carriers: f64 for float results, wrapping ui64 for integer ones.
#ifndef WEFT_GRAPH_INTERP_MATMUL_H_
#define WEFT_GRAPH_INTERP_MATMUL_H_

#include "graph/interp/interp_internal.h"

typedef union weft_interp_carrier_s {
  double number;
  uint64_t bits;
} weft_interp_carrier_t;

// Reads element |index| of dense |data| of |dtype|: as a number when |as_float|, else as bits.
weft_interp_carrier_t weft_interp_load_carrier(weft_dtype_t dtype, const void* data, int64_t index,
                                               bool as_float);

// Writes |count| carriers to elements |stride| apart, the first at |index|.
void weft_interp_store_carriers(weft_dtype_t dtype, const weft_interp_carrier_t* source,
                                int64_t count, void* data, int64_t index, int64_t stride);

typedef struct weft_interp_matmul_s {
  int64_t m;
  int64_t n;
  int64_t k;
  bool as_float;
  const void* context;
  weft_interp_carrier_t (*load_a)(const void* context, int64_t m, int64_t k);
  weft_interp_carrier_t (*load_b)(const void* context, int64_t n, int64_t k);
  // Stores |count| results of row |m| from column |n| on.
  void (*store)(const void* context, int64_t m, int64_t n, int64_t count,
                const weft_interp_carrier_t* values);
} weft_interp_matmul_t;

WEFT_MUST_USE weft_status_t weft_interp_matmul(weft_interp_t* interp, const weft_op_t* op,
                                               const weft_interp_matmul_t* matmul);

#endif  // WEFT_GRAPH_INTERP_MATMUL_H_
