// Step functions for x86-64 processors with AVX2 and FMA. CMakeLists.txt gives the flags.
#include "runtime/device/cpu/loop_steps.h"

#if defined(__AVX2__) && defined(__FMA__)
#define WEFT_STEP_TABLE_NAME weft_step_table_avx2
#define WEFT_STEP_ISA "avx2"
#include "runtime/device/cpu/loop_steps.inc"
#else
const weft_step_table_t* weft_step_table_avx2(void) {
  return NULL;
}
#endif
