// Kernels of reductions for every processor of the target architecture.
#define WEFT_KERNELS_FUNCTION weft_reduce_kernels_baseline
#define WEFT_KERNELS_BYTES 16
#include "runtime/comm/reduce_kernels.inc"
