// The functions that a function reaches, callees first.
#ifndef WEFT_GRAPH_IR_CALL_ORDER_H_
#define WEFT_GRAPH_IR_CALL_ORDER_H_

#include "graph/ir/graph.h"

// Lists |root| and the functions with a body that it calls, decomposes composites through or runs
// in parallel, directly or not: each once, after everything it calls, so |root| is last. The order
// depends on the text alone. The list lives in |arena|. Linear in what is reached; a verified graph
// has no cycles, in others the edge that closes one is left out.
WEFT_MUST_USE weft_status_t weft_call_order(const weft_function_t* root, weft_arena_t* arena,
                                            const weft_function_t* const** out_functions,
                                            uint32_t* out_count);

#endif  // WEFT_GRAPH_IR_CALL_ORDER_H_
