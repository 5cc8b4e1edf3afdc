// Which operations have a kernel of their own. What is missing here is a loop, a contraction or a
// view, or has no implementation on this device.
#include "runtime/device/cpu/op_kernels.h"

const weft_cpu_op_kernel_t* const weft_cpu_op_kernels[WEFT_OP_COUNT_] = {
    [WEFT_OP_BITCAST_CONVERT] = &weft_cpu_bitcast_kernel,
    [WEFT_OP_CHLO_TOP_K] = &weft_cpu_top_k_kernel,
    [WEFT_OP_CONVOLUTION] = &weft_cpu_convolution_kernel,
    [WEFT_OP_DYNAMIC_SLICE] = &weft_cpu_dynamic_slice_kernel,
    [WEFT_OP_DYNAMIC_UPDATE_SLICE] = &weft_cpu_dynamic_update_slice_kernel,
    [WEFT_OP_EXACT_ROUND] = &weft_cpu_exact_round_kernel,
    [WEFT_OP_EXACT_SUM] = &weft_cpu_exact_sum_kernel,
    [WEFT_OP_GATHER] = &weft_cpu_gather_kernel,
    [WEFT_OP_MAP] = &weft_cpu_map_kernel,
    [WEFT_OP_PAD] = &weft_cpu_pad_kernel,
    [WEFT_OP_REDUCE] = &weft_cpu_reduce_kernel,
    [WEFT_OP_REDUCE_WINDOW] = &weft_cpu_reduce_window_kernel,
    [WEFT_OP_RNG_BIT_GENERATOR] = &weft_cpu_rng_kernel,
    [WEFT_OP_SCATTER] = &weft_cpu_scatter_kernel,
    [WEFT_OP_SELECT_AND_SCATTER] = &weft_cpu_select_and_scatter_kernel,
    [WEFT_OP_SORT] = &weft_cpu_sort_kernel,
};
