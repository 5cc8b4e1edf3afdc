// Hash functions for tables and plan identities; deterministic across machines and runs.
#ifndef WEFT_RUNTIME_BASE_HASH_H_
#define WEFT_RUNTIME_BASE_HASH_H_

#include <stddef.h>
#include <stdint.h>

#define WEFT_HASH_SEED UINT64_C(0xcbf29ce484222325)

// Folds |size| bytes into |seed| (FNV-1a, 64 bits). Not for untrusted keys without a bound on
// table size.
uint64_t weft_hash_bytes(uint64_t seed, const void* data, size_t size);

// Folds one integer into |seed| (splitmix64 finaliser).
uint64_t weft_hash_u64(uint64_t seed, uint64_t value);

#endif  // WEFT_RUNTIME_BASE_HASH_H_
