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

uint64_t weft_hash_quickly(uint64_t seed, const void* data, size_t size) {
  const unsigned char* bytes = data;
  uint64_t hash = weft_hash_u64(seed, size);
  uint64_t word = 0;
  for (; size >= sizeof(word); size -= sizeof(word), bytes += sizeof(word)) {
    memcpy(&word, bytes, sizeof(word));
    hash = weft_hash_u64(hash, word);
  }
  word = 0;
  for (size_t i = 0; i < size; ++i) word = word << 8 | bytes[i];
  return size == 0 ? hash : weft_hash_u64(hash, word);
}
