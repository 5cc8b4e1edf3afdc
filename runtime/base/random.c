// Threefry-2x32-20, the normal quantile, and permutations.
//
// Unusual: brings its own natural logarithm. libm's differs in the last bit between machines, and a
// model's initial parameters must not.
#include "runtime/base/random.h"

#include <math.h>

#include "runtime/base/hash.h"
#include "runtime/base/random_internal.h"

weft_random_key_t weft_random_key(uint64_t seed) {
  return (weft_random_key_t){.words = {(uint32_t)seed, (uint32_t)(seed >> 32)}};
}

weft_random_block_t weft_random_u32x2(weft_random_key_t key, uint64_t counter) {
  uint32_t x[2] = {(uint32_t)counter, (uint32_t)(counter >> 32)};
  weft_threefry(x, key.words[0], key.words[1]);
  return (weft_random_block_t){.words = {x[0], x[1]}};
}

uint64_t weft_random_u64(weft_random_key_t key, uint64_t counter) {
  const weft_random_block_t block = weft_random_u32x2(key, counter);
  return (uint64_t)block.words[1] << 32 | block.words[0];
}

weft_random_key_t weft_random_key_derive(weft_random_key_t key, const char* name, size_t size) {
  const uint64_t hash = weft_hash_u64(weft_hash_bytes(WEFT_HASH_SEED, name, size), size);
  return weft_random_key(weft_random_u64(key, hash));
}

double weft_random_uniform(weft_random_key_t key, uint64_t counter) {
  return (double)(weft_random_u64(key, counter) >> 11) * 0x1p-53;
}

double weft_random_normal(weft_random_key_t key, uint64_t counter) {
  // The half keeps the probability inside (0, 1): 52 bits and a half are exact in f64.
  const double probability = ((double)(weft_random_u64(key, counter) >> 12) + 0.5) * 0x1p-52;
  return weft_normal_quantile(probability);
}

// log(value) for normal positive |value|: with m in [sqrt(1/2), sqrt(2)), log(m) = 2 artanh((m-1) /
// (m+1)); the last term of the series is below 1e-18.
static double weft_log_portable(double value) {
  int exponent = 0;
  double mantissa = frexp(value, &exponent);
  if (mantissa < 0.70710678118654752440) {
    mantissa *= 2;
    --exponent;
  }
  const double s = (mantissa - 1) / (mantissa + 1);
  const double square = s * s;
  double sum = 0;
  for (int term = 23; term >= 1; term -= 2) sum = sum * square + 1.0 / term;
  return exponent * 0.69314718055994530942 + 2 * s * sum;
}

// Beyond what weft_quantile_tail covers.
static const weft_rational_t weft_quantile_far_tail = {
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
     2.71155556874348757815e-5, 2.01033439929228813265e-7},
    {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
     2.04426310338993978564e-15},
};

double weft_normal_quantile(double probability) {
  const double q = probability - 0.5;
  if (fabs(q) <= 0.425) {
    return q * weft_rational_evaluate(&weft_quantile_central, 0.180625 - q * q);
  }
  const double tail = q < 0 ? probability : 1 - probability;
  const double r = sqrt(-weft_log_portable(tail));
  const double magnitude = r <= 5 ? weft_rational_evaluate(&weft_quantile_tail, r - 1.6)
                                  : weft_rational_evaluate(&weft_quantile_far_tail, r - 5);
  return q < 0 ? -magnitude : magnitude;
}

uint64_t weft_random_permute(weft_random_key_t key, uint64_t count, uint64_t index) {
  int half_bits = 1;
  while (half_bits < 32 && (UINT64_C(1) << (2 * half_bits)) < count) ++half_bits;
  const uint32_t half_mask = (uint32_t)((UINT64_C(1) << half_bits) - 1);
  uint64_t position = index;
  do {
    uint32_t left = (uint32_t)(position >> half_bits) & half_mask;
    uint32_t right = (uint32_t)position & half_mask;
    // Eight rounds: small domains mix slowly, and a round costs nanoseconds.
    for (uint64_t round = 0; round < 8; ++round) {
      const uint32_t mixed = weft_random_u32x2(key, round << 32 | right).words[0];
      const uint32_t next = left ^ (mixed & half_mask);
      left = right;
      right = next;
    }
    position = (uint64_t)left << half_bits | right;
    // The cipher permutes a power of four; following the cycle back into the range permutes the
    // range itself.
  } while (position >= count);
  return position;
}
