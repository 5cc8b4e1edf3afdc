// The smallest program that uses an installed weft: prints the size of an element type.
#include <stdio.h>
#include <weft/dtype.h>

int main(void) {
  const weft_dtype_t dtype = weft_dtype_from_name("bf16", 4);
  printf("%s: %zu bytes\n", weft_dtype_name(dtype), weft_dtype_size_bytes(dtype));
  return 0;
}
