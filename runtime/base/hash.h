// Hash functions for tables and plan identities; deterministic across machines and runs.
#ifndef WEFT_RUNTIME_BASE_HASH_H_
#define WEFT_RUNTIME_BASE_HASH_H_

#include <stddef.h>
#include <stdint.h>

#define WEFT_HASH_SEED UINT64_C(0xcbf29ce484222325)

// Folds |size| bytes into |seed| (FNV-1a, 64 bits). Not for untrusted keys without a bound on
// table size.
uint64_t weft_hash_bytes(uint64_t seed, const void* data, size_t size);

// The same for tables that nothing else ever sees: a few cycles for eight bytes, in the machine's
// order. Low and high bits are equally good.
uint64_t weft_hash_quickly(uint64_t seed, const void* data, size_t size);

// Folds one integer into |seed|: the splitmix64 finaliser (Steele, Lea, Flood 2014).
static inline uint64_t weft_hash_u64(uint64_t seed, uint64_t value) {
  uint64_t z = seed + UINT64_C(0x9e3779b97f4a7c15) + value;
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}

#endif  // WEFT_RUNTIME_BASE_HASH_H_
