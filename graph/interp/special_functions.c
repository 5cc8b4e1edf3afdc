// Scalar functions that libm does not have.
#include "graph/interp/special_functions.h"

#include <math.h>

// Polynomials of Giles' single precision approximation, in w = -log(1 - x^2).
static double weft_interp_erf_inv_start(double x) {
  static const double central[] = {2.81022636e-08,  3.43273939e-07, -3.5233877e-06,
                                   -4.39150654e-06, 0.00021858087,  -0.00125372503,
                                   -0.00417768164,  0.246640727,    1.50140941};
  static const double tail[] = {-0.000200214257, 0.000100950558, 0.00134934322,
                                -0.00367342844,  0.00573950773,  -0.0076224613,
                                0.00943887047,   1.00167406,     2.83297682};
  const double w = -log((1.0 - x) * (1.0 + x));
  const double* coefficients = w < 5.0 ? central : tail;
  const double t = w < 5.0 ? w - 2.5 : sqrt(w) - 3.0;
  double p = coefficients[0];
  for (int i = 1; i < 9; ++i) p = coefficients[i] + p * t;
  return p * x;
}

double weft_interp_erf_inv(double x) {
  if (isnan(x) || x < -1.0 || x > 1.0) return NAN;
  if (x == 1.0 || x == -1.0) return x * (double)INFINITY;
  if (x == 0.0) return x;
  double y = weft_interp_erf_inv_start(fabs(x));
  const double target = fabs(x);
  for (int i = 0; i < 5; ++i) {
    const double slope = 1.12837916709551257390 * exp(-y * y);
    if (target < 0.5) {
      const double newton = (erf(y) - target) / slope;
      y -= newton / (1.0 + y * newton);
    } else {
      // Near 1 differences of erf cancel; 1 - target is exact there and erfc is not. Its logarithm
      // is close to a parabola, on which Newton steps converge from far away.
      y += log(erfc(y) / (1.0 - target)) * erfc(y) / slope;
    }
  }
  return copysign(y, x);
}

double weft_interp_logistic(double x) {
  if (x >= 0) return 1.0 / (1.0 + exp(-x));
  const double e = exp(x);
  return e / (1.0 + e);
}

double weft_interp_sign(double x) {
  if (isnan(x) || x == 0.0) return x;
  return x < 0.0 ? -1.0 : 1.0;
}

double weft_interp_maximum(double a, double b) {
  if (isnan(a)) return a;
  if (isnan(b)) return b;
  if (a == b) return signbit(a) ? b : a;
  return a > b ? a : b;
}

double weft_interp_minimum(double a, double b) {
  if (isnan(a)) return a;
  if (isnan(b)) return b;
  if (a == b) return signbit(a) ? a : b;
  return a < b ? a : b;
}

uint64_t weft_interp_power_unsigned(uint64_t base, uint64_t exponent) {
  uint64_t result = 1;
  for (; exponent != 0; exponent >>= 1) {
    if ((exponent & 1) != 0) result *= base;
    base *= base;
  }
  return result;
}

int64_t weft_interp_power_signed(int64_t base, int64_t exponent) {
  if (exponent >= 0) return (int64_t)weft_interp_power_unsigned((uint64_t)base, (uint64_t)exponent);
  if (base == 1) return 1;
  if (base == -1) return (exponent & 1) != 0 ? -1 : 1;
  return 0;
}
