// Kernels of reductions for x86-64 processors with AVX-512. CMakeLists.txt gives the flags.
#include "runtime/comm/reduce_internal.h"

#if defined(__AVX512F__) && defined(__AVX512BW__)
#define WEFT_KERNELS_FUNCTION weft_reduce_kernels_avx512
#define WEFT_KERNELS_BYTES 64
#include "runtime/comm/reduce_kernels.inc"
#else
const weft_reduce_kernels_t* weft_reduce_kernels_avx512(void) {
  return NULL;
}
#endif
