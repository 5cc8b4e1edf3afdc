// Overflow-checked integer arithmetic: true when the exact result fits, false otherwise.
#ifndef WEFT_RUNTIME_BASE_CHECKED_MATH_H_
#define WEFT_RUNTIME_BASE_CHECKED_MATH_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static inline bool weft_checked_add_i64(int64_t a, int64_t b, int64_t* out_sum) {
  return !__builtin_add_overflow(a, b, out_sum);
}

static inline bool weft_checked_mul_i64(int64_t a, int64_t b, int64_t* out_product) {
  return !__builtin_mul_overflow(a, b, out_product);
}

static inline bool weft_checked_add_size(size_t a, size_t b, size_t* out_sum) {
  return !__builtin_add_overflow(a, b, out_sum);
}

static inline bool weft_checked_mul_size(size_t a, size_t b, size_t* out_product) {
  return !__builtin_mul_overflow(a, b, out_product);
}

// Rounds |value| up to a multiple of |alignment| (a power of two).
static inline bool weft_checked_align_size(size_t value, size_t alignment, size_t* out_aligned) {
  size_t sum = 0;
  if (__builtin_add_overflow(value, alignment - 1, &sum)) return false;
  *out_aligned = sum & ~(alignment - 1);
  return true;
}

#endif  // WEFT_RUNTIME_BASE_CHECKED_MATH_H_
