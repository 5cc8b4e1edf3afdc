// Which values a function has and when each is used for the last time.
#ifndef WEFT_GRAPH_INTERP_FUNCTION_INFO_H_
#define WEFT_GRAPH_INTERP_FUNCTION_INFO_H_

#include "graph/interp/interp_internal.h"

// The cached info of |function|, made on first use in the run's arena.
WEFT_MUST_USE weft_status_t weft_interp_function_info(weft_interp_run_t* run,
                                                      const weft_function_t* function,
                                                      const weft_interp_function_t** out_info);

// Calls |fn| for every operand of the operations nested in the regions of |op| that is defined
// outside of |op|, in its own block.
void weft_interp_for_captured(const weft_op_t* op,
                              void (*fn)(void* user_data, const weft_value_t* value),
                              void* user_data);

#endif  // WEFT_GRAPH_INTERP_FUNCTION_INFO_H_
