// Fuzzes the .npy reader: whatever the bytes are, it ends with a status, and what it accepts fits
// in the file exactly.
#include <stdlib.h>
#include <string.h>

#include "runtime/io/npy.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  weft_npy_t array;
  weft_status_t status = weft_npy_parse(data, size, "fuzz", &array);
  if (weft_status_is_ok(status)) {
    const uint8_t* begin = array.data;
    const size_t size_bytes = weft_shape_size_bytes(&array.shape);
    if (begin < data || begin + size_bytes != data + size) abort();
  } else if (strncmp(weft_status_text(status), "fuzz: ", 6) != 0) {
    abort();
  }
  weft_npy_close(&array);
  weft_status_release(status);
  return 0;
}
