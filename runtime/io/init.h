// Initial values of parameters and state, from a weft.init expression.
//
//   zeros, ones, value(x)
//   normal(s)             mean 0, standard deviation s
//   truncated_normal(s)   normal(s), restricted to [-2s, 2s]
//   uniform(a, b)         [a, b)
//   xavier_uniform, xavier_normal, lecun_normal, he_normal
//
// The last row takes the fans from the shape: fan_in = second-last dimension, fan_out = last
// dimension, both times the product of the others (spatial dimensions come first). uniform is
// +-sqrt(6 / (fan_in + fan_out)); the deviations are sqrt(2 / (fan_in + fan_out)), sqrt(1 / fan_in)
// and sqrt(2 / fan_in).
#ifndef WEFT_RUNTIME_IO_INIT_H_
#define WEFT_RUNTIME_IO_INIT_H_

#include "runtime/base/random.h"
#include "weft/tensor.h"

typedef enum weft_init_kind_e {
  WEFT_INIT_VALUE = 0,
  WEFT_INIT_NORMAL,
  WEFT_INIT_TRUNCATED_NORMAL,
  WEFT_INIT_UNIFORM,
  WEFT_INIT_XAVIER_UNIFORM,
  WEFT_INIT_XAVIER_NORMAL,
  WEFT_INIT_LECUN_NORMAL,
  WEFT_INIT_HE_NORMAL,
} weft_init_kind_t;

// Plain value.
typedef struct weft_init_s {
  weft_init_kind_t kind;
  double a;  // value, deviation or lower bound
  double b;  // upper bound
} weft_init_t;

// Parses |text|. INVALID_INPUT names the column and what was expected.
WEFT_MUST_USE weft_status_t weft_init_parse(const char* text, weft_init_t* out_init);

// The values of one tensor: element i is a function of (seed, name, i), so that neither the order
// of calls nor threads nor the part that is filled matter. Plain value.
typedef struct weft_init_values_s {
  weft_init_t init;
  double scale;  // deviation, or bound of a symmetric interval
  weft_random_key_t key;
  weft_dtype_t dtype;
} weft_init_values_t;

// Checks that a tensor |name| of |shape| can have these values. Floats are rounded from f64;
// integers take value (exact only) and uniform (rounded down); i1 takes value. INVALID_INPUT names
// |name| and the type where that does not work.
WEFT_MUST_USE weft_status_t weft_init_resolve(const weft_init_t* init, uint64_t seed,
                                              const char* name, const weft_shape_t* shape,
                                              weft_init_values_t* out_values);

// Writes elements [first, first + count) to |data|, densely. INVALID_INPUT when the type does not
// hold one of them. Thread-safe.
WEFT_MUST_USE weft_status_t weft_init_values_write(const weft_init_values_t* values, int64_t first,
                                                   int64_t count, void* data);

// Both for all of |tensor|.
WEFT_MUST_USE weft_status_t weft_init_fill(const weft_init_t* init, uint64_t seed, const char* name,
                                           weft_tensor_t* tensor);

#endif  // WEFT_RUNTIME_IO_INIT_H_
