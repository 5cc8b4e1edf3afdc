// Sizes of memory in messages.
#ifndef WEFT_STRATEGIES_SIZE_TEXT_H_
#define WEFT_STRATEGIES_SIZE_TEXT_H_

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

#define WEFT_SIZE_TEXT_CAPACITY 32

// Writes |bytes| as MiB with so many |decimals|, or as bytes where that would have few digits, into
// |text|, and returns |text|.
static inline const char* weft_size_text(uint64_t bytes, int decimals,
                                         char text[WEFT_SIZE_TEXT_CAPACITY]) {
  if (bytes < UINT64_C(100) << 10) {
    snprintf(text, WEFT_SIZE_TEXT_CAPACITY, "%" PRIu64 " bytes", bytes);
  } else {
    snprintf(text, WEFT_SIZE_TEXT_CAPACITY, "%.*f MiB", decimals, (double)bytes / (1 << 20));
  }
  return text;
}

#endif  // WEFT_STRATEGIES_SIZE_TEXT_H_
