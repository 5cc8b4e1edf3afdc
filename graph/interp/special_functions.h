// Scalar functions that libm does not have.
#ifndef WEFT_GRAPH_INTERP_SPECIAL_FUNCTIONS_H_
#define WEFT_GRAPH_INTERP_SPECIAL_FUNCTIONS_H_

#include <stdint.h>

// Inverse of erf to full double precision; +-1 give infinities, beyond NaN. Starting value by
// M. Giles, "Approximating the erfinv function" (2010), then Halley steps on erf or Newton steps on
// the logarithm of erfc.
double weft_interp_erf_inv(double x);

// 1 / (1 + exp(-x)) without overflow.
double weft_interp_logistic(double x);

// NaN for NaN, the zero itself for zeros, else -1 or 1.
double weft_interp_sign(double x);

// IEEE 754-2019 maximum and minimum: NaN wins, -0 is below +0.
double weft_interp_maximum(double a, double b);
double weft_interp_minimum(double a, double b);

// base^exponent with wrap-around. Negative exponents: 1 and -1 keep their magnitude, all other
// bases give 0.
uint64_t weft_interp_power_unsigned(uint64_t base, uint64_t exponent);
int64_t weft_interp_power_signed(int64_t base, int64_t exponent);

#endif  // WEFT_GRAPH_INTERP_SPECIAL_FUNCTIONS_H_
