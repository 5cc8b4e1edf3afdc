// The ending of nouns behind numbers in messages.
#ifndef WEFT_RUNTIME_BASE_PLURAL_H_
#define WEFT_RUNTIME_BASE_PLURAL_H_

#include <stdint.h>

// "" for one, else "s": "1 rank", "2 ranks", "0 ranks".
static inline const char* weft_plural(uint64_t count) {
  return count == 1 ? "" : "s";
}

#endif  // WEFT_RUNTIME_BASE_PLURAL_H_
