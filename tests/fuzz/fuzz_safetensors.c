// Fuzzes the safetensors reader: whatever the bytes are, it ends with a status, and what it accepts
// covers the data exactly.
#include <stdlib.h>
#include <string.h>

#include "runtime/io/safetensors.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

static void check(bool holds) {
  if (!holds) abort();
}

static void check_file(const weft_safetensors_t* file, const uint8_t* data, size_t size) {
  size_t covered = 0;
  volatile uint8_t sink = 0;  // keeps the reads that AddressSanitizer is to see
  for (size_t i = 0; i < weft_safetensors_count(file); ++i) {
    const weft_safetensors_entry_t* entry = weft_safetensors_entry(file, i);
    const uint8_t* begin = entry->data;
    check(begin >= data && begin + entry->size_bytes <= data + size);
    check(entry->size_bytes == weft_shape_size_bytes(&entry->shape));
    check(weft_safetensors_find(file, entry->name) == entry);
    for (size_t b = 0; b < entry->size_bytes; ++b) sink = begin[b];
    covered += entry->size_bytes;
  }
  (void)sink;
  check(covered <= size - 8);
  if (weft_safetensors_metadata_count(file) == 0) {
    check(weft_safetensors_metadata(file, "key") == NULL);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  weft_safetensors_t* file = NULL;
  weft_status_t status =
      weft_safetensors_open_memory(data, size, "fuzz", weft_allocator_system(), &file);
  if (weft_status_is_ok(status)) {
    check_file(file, data, size);
    weft_safetensors_close(file);
  } else {
    check(file == NULL && strncmp(weft_status_text(status), "fuzz: ", 6) == 0);
  }
  weft_status_release(status);
  return 0;
}
