// Step functions for x86-64 processors with AVX-512 (F, BW, DQ, VL). CMakeLists.txt gives the
// flags.
#include "runtime/device/cpu/loop_steps.h"

#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512DQ__)
#define WEFT_STEP_TABLE_NAME weft_step_table_avx512
#define WEFT_STEP_ISA "avx512"
#include "runtime/device/cpu/loop_steps.inc"
#else
const weft_step_table_t* weft_step_table_avx512(void) {
  return NULL;
}
#endif
