// FNV-1a over bytes, and the splitmix64 finaliser (Steele, Lea, Flood 2014) over integers.
#include "runtime/base/hash.h"

uint64_t weft_hash_bytes(uint64_t seed, const void* data, size_t size) {
  const unsigned char* bytes = data;
  uint64_t hash = seed;
  for (size_t i = 0; i < size; ++i) {
    hash = (hash ^ bytes[i]) * UINT64_C(0x100000001b3);
  }
  return hash;
}

uint64_t weft_hash_u64(uint64_t seed, uint64_t value) {
  uint64_t z = seed + UINT64_C(0x9e3779b97f4a7c15) + value;
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}
