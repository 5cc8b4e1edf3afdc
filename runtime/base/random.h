// Counter-based random numbers: a value is a function of (key, counter), with no state.
//
// So results do not depend on threads, order or the number of ranks. The generator is Threefry-2x32
// with 20 rounds (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", 2011).
// Everything here is thread-safe, and bitwise the same on every IEEE machine: the normal
// distribution uses no function of libm but the exact ones (sqrt, frexp). Not for cryptography.
#ifndef WEFT_RUNTIME_BASE_RANDOM_H_
#define WEFT_RUNTIME_BASE_RANDOM_H_

#include <stddef.h>
#include <stdint.h>

typedef struct weft_random_key_s {
  uint32_t words[2];
} weft_random_key_t;

typedef struct weft_random_block_s {
  uint32_t words[2];
} weft_random_block_t;

// The key whose words are the halves of |seed|, lower half first.
weft_random_key_t weft_random_key(uint64_t seed);

// A key for the purpose |name| under |key|: streams of different names are independent.
weft_random_key_t weft_random_key_derive(weft_random_key_t key, const char* name, size_t size);

// 64 random bits for |counter|: one Threefry-2x32-20 block.
weft_random_block_t weft_random_u32x2(weft_random_key_t key, uint64_t counter);
uint64_t weft_random_u64(weft_random_key_t key, uint64_t counter);

// A multiple of 2^-53 in [0, 1).
double weft_random_uniform(weft_random_key_t key, uint64_t counter);

// Standard normal, by inverting the distribution function (|value| below 8.3).
double weft_random_normal(weft_random_key_t key, uint64_t counter);

// The numbers of |count| counters from |first| on, as the functions above give them one by one, bit
// for bit: several times as fast.
void weft_random_uniforms(weft_random_key_t key, uint64_t first, size_t count, double* out_values);
void weft_random_normals(weft_random_key_t key, uint64_t first, size_t count, double* out_values);

// The quantile of the standard normal for 0 < |probability| < 1, to about 1e-16 relative
// (Wichura 1988, algorithm AS 241).
double weft_normal_quantile(double probability);

// The quantiles of |count| probabilities, in place and bit for bit the same.
void weft_normal_quantiles(size_t count, double* values);

// Where position |index| < |count| goes in a random permutation of [0, |count|) that |key| chooses.
// A Feistel cipher with cycle walking: constant memory, constant expected time.
uint64_t weft_random_permute(weft_random_key_t key, uint64_t count, uint64_t index);

#endif  // WEFT_RUNTIME_BASE_RANDOM_H_
