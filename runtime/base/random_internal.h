// What random.c and random_many.c share: the rounds of the generator and the coefficients of the
// normal quantile.
#ifndef WEFT_RUNTIME_BASE_RANDOM_INTERNAL_H_
#define WEFT_RUNTIME_BASE_RANDOM_INTERNAL_H_

#include <stdint.h>

static inline uint32_t weft_rotate_left(uint32_t value, int bits) {
  return (value << bits) | (value >> (32 - bits));
}

// Four rounds with the rotations |a| ... |d|, then key words |k0| and |k1| and the counter of such
// groups are added. Constant arguments let the compiler unroll it.
static inline void weft_threefry_group(uint32_t x[2], int a, int b, int c, int d, uint32_t k0,
                                       uint32_t k1, uint32_t group) {
  x[0] += x[1];
  x[1] = weft_rotate_left(x[1], a) ^ x[0];
  x[0] += x[1];
  x[1] = weft_rotate_left(x[1], b) ^ x[0];
  x[0] += x[1];
  x[1] = weft_rotate_left(x[1], c) ^ x[0];
  x[0] += x[1];
  x[1] = weft_rotate_left(x[1], d) ^ x[0];
  x[0] += k0;
  x[1] += k1 + group;
}

// The block of the counter whose halves are |x|, in place.
static inline void weft_threefry(uint32_t x[2], uint32_t k0, uint32_t k1) {
  // The third key word makes the parity of all three a published constant.
  const uint32_t k2 = k0 ^ k1 ^ 0x1bd11bdau;
  x[0] += k0;
  x[1] += k1;
  weft_threefry_group(x, 13, 15, 26, 6, k1, k2, 1);
  weft_threefry_group(x, 17, 29, 16, 24, k2, k0, 2);
  weft_threefry_group(x, 13, 15, 26, 6, k0, k1, 3);
  weft_threefry_group(x, 17, 29, 16, 24, k1, k2, 4);
  weft_threefry_group(x, 13, 15, 26, 6, k2, k0, 5);
}

// A ratio of two polynomials of degree 7, lowest coefficient first.
typedef struct weft_rational_s {
  double numerator[8];
  double denominator[8];
} weft_rational_t;

static inline double weft_rational_evaluate(const weft_rational_t* rational, double x) {
  double numerator = 0;
  double denominator = 0;
  for (int i = 7; i >= 0; --i) {
    numerator = numerator * x + rational->numerator[i];
    denominator = denominator * x + rational->denominator[i];
  }
  return numerator / denominator;
}

// |p - 1/2| <= 0.425.
static const weft_rational_t weft_quantile_central = {
    {3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
     1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
     3.3430575583588128105e+4, 2.5090809287301226727e+3},
    {1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
     2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
     5.2264952788528545610e+3},
};

// sqrt(-log(tail probability)) <= 5.
static const weft_rational_t weft_quantile_tail = {
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
     3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
     2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
     1.05075007164441684324e-9},
};

#endif  // WEFT_RUNTIME_BASE_RANDOM_INTERNAL_H_
