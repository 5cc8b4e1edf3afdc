// Sums of floating-point numbers without rounding, as integers that add in any order.
//
// Format. A sum is a row of i64 "limbs". The first ones are digits to the base 2^32, least
// significant first: the sum of the finite terms is sum over i of digit[i] * 2^(32 i + b). Then
// three counters: of +infinity, of -infinity and of NaN.
//
//   terms            digits  b      limbs
//   f32, f16, bf16        9   -149     12
//   f64                  66  -1074     69
//
// Digits are signed and may be larger than 2^32 (they have carries saved): rows of one length add
// limb by limb, in any order, and the sum of rows stands for the sum of everything that went into
// them. What the functions here write is normalised: digits lie in [0, 2^32), but for the last,
// which has the sign; so equal sums have equal limbs. Rows that were added are not normalised; only
// rounding tells whether they stand for the same value. There is room for 2^31 normalised rows, and
// for 2^40 terms of the largest magnitude.
//
// Rounding gives what IEEE 754 would give if it rounded once, at the end: the nearest value, ties
// to even; infinity where that overflows; NaN if a term is NaN or if there are infinities of both
// signs, else the infinity; +0 for zero.
#ifndef WEFT_RUNTIME_BASE_EXACT_SUM_H_
#define WEFT_RUNTIME_BASE_EXACT_SUM_H_

#include "weft/dtype.h"

#define WEFT_EXACT_SUM_SPECIALS 3
#define WEFT_EXACT_SUM_LIMBS_F32 (9 + WEFT_EXACT_SUM_SPECIALS)
#define WEFT_EXACT_SUM_LIMBS_F64 (66 + WEFT_EXACT_SUM_SPECIALS)
#define WEFT_EXACT_SUM_MAX_LIMBS WEFT_EXACT_SUM_LIMBS_F64

// Limbs of a sum of |dtype|; 0 unless it is f16, bf16, f32 or f64.
int64_t weft_exact_sum_limb_count(weft_dtype_t dtype);

// Exponent of digit 0, b above, of a row of |limb_count| limbs; 0 for other counts.
int32_t weft_exact_sum_base(int64_t limb_count);

// A sum in the making; |limbs| is the caller's row, added to. Digits stay far from overflow because
// they are normalised often enough.
typedef struct weft_exact_sum_s {
  int64_t* limbs;
  int32_t digit_count;
  int32_t base;
  uint32_t pending;  // terms since digits were normalised
} weft_exact_sum_t;

// Starts a sum on |limbs|, a row for |dtype| that is zero or normalised.
void weft_exact_sum_init(weft_dtype_t dtype, int64_t* limbs, weft_exact_sum_t* out_sum);

// Adds |integer| * 2^|exponent|, for an |integer| other than INT64_MIN and an |exponent| that is
// not below the base. The product may be 2^12 times as large as the largest finite value.
void weft_exact_sum_add_integer(weft_exact_sum_t* sum, int64_t integer, int32_t exponent);

// Adds |value|. To a row of f32 only multiples of 2^-149 that are not larger than the largest value
// of f32, infinities and NaN.
void weft_exact_sum_add(weft_exact_sum_t* sum, double value);

// Adds |count| elements of the sum's |dtype| at |data|, or their squares, each rounded to |dtype|.
void weft_exact_sum_add_array(weft_exact_sum_t* sum, weft_dtype_t dtype, const void* data,
                              int64_t count, bool square);

// Brings the limbs into normal form. The last call of every sum.
void weft_exact_sum_normalize(weft_exact_sum_t* sum);

// Adds the row |limbs| of the same length, normalised or a sum of up to 2^29 normalised rows.
void weft_exact_sum_merge(weft_exact_sum_t* sum, const int64_t* limbs);

// Rounds the row |limbs| of |limb_count| limbs, in any form, to |dtype| (f16, bf16, f32 or f64) and
// writes the element to |out_element|. False, and nothing written, when |limb_count| is no row's or
// |dtype| no such type. Digits beyond what the sum of 2^31 normalised rows gives wrap.
bool weft_exact_sum_round(const int64_t* limbs, int64_t limb_count, weft_dtype_t dtype,
                          void* out_element);

// The elements [|*out_begin|, |*out_end|) that are share |share| of |shares| of |count| elements;
// none for a share that does not exist.
static inline void weft_exact_sum_share(int64_t count, int64_t shares, int64_t share,
                                        int64_t* out_begin, int64_t* out_end) {
  const int64_t size = count / shares + (count % shares != 0 ? 1 : 0);
  const bool exists = share >= 0 && share < shares && (size == 0 || share <= count / size);
  *out_begin = exists ? share * size : count;
  *out_end = exists && count - *out_begin > size ? *out_begin + size : count;
}

// Where a segment boundary falls in an array of |count| elements whose first has the index |offset|
// in the numbering of the boundary: clamped to [0, count].
static inline int64_t weft_exact_sum_position(int64_t boundary, int64_t offset, int64_t count) {
  if (boundary <= offset) return 0;
  const uint64_t distance = (uint64_t)boundary - (uint64_t)offset;
  return distance < (uint64_t)count ? (int64_t)distance : count;
}

#endif  // WEFT_RUNTIME_BASE_EXACT_SUM_H_
