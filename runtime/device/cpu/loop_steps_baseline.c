// Step functions for any processor of the architecture the build is for; and the choice of a table.
#define WEFT_STEP_TABLE_NAME weft_step_table_baseline
#define WEFT_STEP_ISA "baseline"
#include "runtime/device/cpu/loop_steps.inc"

const weft_step_table_t* weft_step_table(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
      weft_step_table_avx512() != NULL) {
    return weft_step_table_avx512();
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
      weft_step_table_avx2() != NULL) {
    return weft_step_table_avx2();
  }
#endif
  return weft_step_table_baseline();
}

double weft_erf_inv(double x) {
  const double magnitude = fabs(x);
  if (!(magnitude < 1.0)) return magnitude == 1.0 ? copysign(INFINITY, x) : (double)NAN;
  if (magnitude < 1e-8) return x * (0.5 * 1.7724538509055160273);
  // A first guess from the normal quantile, then Newton's method on erfc where erf is flat. The
  // difference to 1 is exact.
  const double tail = 1.0 - magnitude;
  double y = -weft_normal_quantile(0.5 * tail) * 0.70710678118654752440;
  for (int i = 0; i < 2; ++i) {
    const double residual = magnitude < 0.5 ? magnitude - erf(y) : erfc(y) - tail;
    y += residual * (0.5 * 1.7724538509055160273) * exp(y * y);
  }
  return copysign(y, x);
}
