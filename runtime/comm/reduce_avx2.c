// Kernels of reductions for x86-64 processors with AVX2. CMakeLists.txt gives the flags.
#include "runtime/comm/reduce_internal.h"

#if defined(__AVX2__)
#define WEFT_KERNELS_FUNCTION weft_reduce_kernels_avx2
#define WEFT_KERNELS_BYTES 32
#include "runtime/comm/reduce_kernels.inc"
#else
const weft_reduce_kernels_t* weft_reduce_kernels_avx2(void) {
  return NULL;
}
#endif
