// Many random numbers at once: loops that compilers turn into vector code.
//
// Every operation is one that IEEE 754 rounds exactly, in the order of random.c, so that vectors of
// any width give its bits. On x86-64 the loops are compiled twice, and the machine decides which is
// used.
#include <math.h>
#include <string.h>

#include "runtime/base/float_convert.h"
#include "runtime/base/random.h"
#include "runtime/base/random_internal.h"

#define BLOCK 512

// 2^52: integers below it are the low bits of the doubles from here on.
#define EXACT_INTEGERS 0x4330000000000000u
#define EXACT_INTEGERS_VALUE 0x1p52

#if defined(__GNUC__)
#define INTO_EACH_CALLER static inline __attribute__((always_inline))
#else
#define INTO_EACH_CALLER static inline
#endif

// The blocks of counters [first, first + BLOCK).
INTO_EACH_CALLER void many_words(weft_random_key_t key, uint64_t first, uint32_t* restrict low,
                                 uint32_t* restrict high) {
  const uint32_t first_low = (uint32_t)first;
  const uint32_t first_high = (uint32_t)(first >> 32);
  const uint32_t k0 = key.words[0];
  const uint32_t k1 = key.words[1];
  for (uint32_t i = 0; i < BLOCK; ++i) {
    const uint32_t counter = first_low + i;
    uint32_t x[2] = {counter, first_high + (counter < first_low)};
    weft_threefry(x, k0, k1);
    low[i] = x[0];
    high[i] = x[1];
  }
}

// Probabilities in (0, 1), as weft_random_normal makes them of words.
INTO_EACH_CALLER void many_probabilities(const uint32_t* restrict low,
                                         const uint32_t* restrict high, double* restrict values) {
  for (uint32_t i = 0; i < BLOCK; ++i) {
    const uint64_t bits = (uint64_t)high[i] << 20 | low[i] >> 12 | EXACT_INTEGERS;
    values[i] = (weft_f64_from_bits(bits) - EXACT_INTEGERS_VALUE + 0.5) * 0x1p-52;
  }
}

// log(value) of values in (0, 1/2), see random.c; the exponent comes from the bits.
INTO_EACH_CALLER double log_of_tail(double value) {
  const uint64_t bits = weft_f64_to_bits(value);
  const double half = weft_f64_from_bits((bits & 0x000fffffffffffffu) | 0x3fe0000000000000u);
  const double biased = weft_f64_from_bits(bits >> 52 | EXACT_INTEGERS) - EXACT_INTEGERS_VALUE;
  const double is_low = half < 0.70710678118654752440 ? 1.0 : 0.0;
  const double mantissa = half + half * is_low;
  const double exponent = biased - 1022.0 - is_low;
  const double s = (mantissa - 1) / (mantissa + 1);
  const double square = s * s;
  double sum = 0;
  for (int term = 23; term >= 1; term -= 2) sum = sum * square + 1.0 / term;
  return exponent * 0.69314718055994530942 + 2 * s * sum;
}

// Quantiles of |count| <= BLOCK probabilities in place. Both ways are taken for all: the central
// formula for every element, then that of the tails for those it does not hold for.
INTO_EACH_CALLER void many_quantiles(size_t count, double* restrict values) {
  double tails[BLOCK] = {0};
  double sizes[BLOCK];
  double quantiles[BLOCK];
  uint32_t places[BLOCK] = {0};
  size_t tail_count = 0;
  for (size_t i = 0; i < count; ++i) {
    places[tail_count] = (uint32_t)i;
    tails[tail_count] = values[i];
    tail_count += fabs(values[i] - 0.5) > 0.425;
  }
  for (size_t i = 0; i < count; ++i) {
    const double q = values[i] - 0.5;
    values[i] = q * weft_rational_evaluate(&weft_quantile_central, 0.180625 - q * q);
  }
  for (size_t i = 0; i < tail_count; ++i) {
    const double tail = tails[i] < 0.5 ? tails[i] : 1 - tails[i];
    sizes[i] = sqrt(-log_of_tail(tail));
  }
  for (size_t i = 0; i < tail_count; ++i) {
    const double size = weft_rational_evaluate(&weft_quantile_tail, sizes[i] - 1.6);
    quantiles[i] = tails[i] < 0.5 ? -size : size;
  }
  for (size_t i = 0; i < tail_count; ++i) {
    // Further out once in 10^11.
    values[places[i]] = sizes[i] <= 5 ? quantiles[i] : weft_normal_quantile(tails[i]);
  }
}

INTO_EACH_CALLER void normal_block(weft_random_key_t key, uint64_t first, double* restrict values) {
  uint32_t low[BLOCK];
  uint32_t high[BLOCK];
  many_words(key, first, low, high);
  many_probabilities(low, high, values);
  many_quantiles(BLOCK, values);
}

INTO_EACH_CALLER void uniform_block(weft_random_key_t key, uint64_t first,
                                    double* restrict values) {
  uint32_t low[BLOCK];
  uint32_t high[BLOCK];
  many_words(key, first, low, high);
  for (uint32_t i = 0; i < BLOCK; ++i) {
    // Below 2^53: as a signed integer, which more machines convert at once.
    const int64_t bits = (int64_t)high[i] << 21 | low[i] >> 11;
    values[i] = (double)bits * 0x1p-53;
  }
}

typedef void block_fn_t(weft_random_key_t key, uint64_t first, double* restrict values);
typedef void quantiles_fn_t(size_t count, double* restrict values);

static void normal_block_baseline(weft_random_key_t key, uint64_t first, double* restrict values) {
  normal_block(key, first, values);
}

static void uniform_block_baseline(weft_random_key_t key, uint64_t first, double* restrict values) {
  uniform_block(key, first, values);
}

static void quantiles_baseline(size_t count, double* restrict values) {
  many_quantiles(count, values);
}

#if defined(__GNUC__) && defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))

AVX2 static void normal_block_avx2(weft_random_key_t key, uint64_t first, double* restrict values) {
  normal_block(key, first, values);
}

AVX2 static void uniform_block_avx2(weft_random_key_t key, uint64_t first,
                                    double* restrict values) {
  uniform_block(key, first, values);
}

AVX2 static void quantiles_avx2(size_t count, double* restrict values) {
  many_quantiles(count, values);
}

#define CHOOSE(name) (__builtin_cpu_supports("avx2") ? name##_avx2 : name##_baseline)
#else
#define CHOOSE(name) name##_baseline
#endif

static void fill_blocks(block_fn_t* fill, weft_random_key_t key, uint64_t first, size_t count,
                        double* out_values) {
  for (; count >= BLOCK; count -= BLOCK, first += BLOCK, out_values += BLOCK) {
    fill(key, first, out_values);
  }
  if (count == 0) return;
  double rest[BLOCK];
  fill(key, first, rest);
  memcpy(out_values, rest, count * sizeof(*rest));
}

void weft_random_uniforms(weft_random_key_t key, uint64_t first, size_t count, double* out_values) {
  fill_blocks(CHOOSE(uniform_block), key, first, count, out_values);
}

void weft_random_normals(weft_random_key_t key, uint64_t first, size_t count, double* out_values) {
  fill_blocks(CHOOSE(normal_block), key, first, count, out_values);
}

void weft_normal_quantiles(size_t count, double* values) {
  quantiles_fn_t* quantiles = CHOOSE(quantiles);
  for (size_t at = 0; at < count; at += BLOCK) {
    quantiles(count - at < BLOCK ? count - at : BLOCK, values + at);
  }
}
