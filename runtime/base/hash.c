// FNV-1a over bytes.
#include "runtime/base/hash.h"

#include <string.h>

uint64_t weft_hash_bytes(uint64_t seed, const void* data, size_t size) {
  const unsigned char* bytes = data;
  uint64_t hash = seed;
  for (size_t i = 0; i < size; ++i) {
    hash = (hash ^ bytes[i]) * UINT64_C(0x100000001b3);
  }
  return hash;
}

// Multiplication carries every bit upwards, and the shift brings what is there down again.
static inline uint64_t fold(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
  return hash ^ hash >> 32;
}

uint64_t weft_hash_quickly(uint64_t seed, const void* data, size_t size) {
  const unsigned char* bytes = data;
  uint64_t hash = fold(seed, size);
  uint64_t word = 0;
  for (; size >= sizeof(word); size -= sizeof(word), bytes += sizeof(word)) {
    memcpy(&word, bytes, sizeof(word));
    hash = fold(hash, word);
  }
  word = 0;
  for (size_t i = 0; i < size; ++i) word = word << 8 | bytes[i];
  return fold(size == 0 ? hash : fold(hash, word), 0);
}
