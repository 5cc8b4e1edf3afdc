// Whether weft can run a function.
//
// Files may hold operations and types that weft only carries along, so these are no errors of the
// file: what would have to be computed is checked when something is about to run.
#ifndef WEFT_GRAPH_IR_SUPPORT_H_
#define WEFT_GRAPH_IR_SUPPORT_H_

#include "graph/ir/graph.h"

// Checks that everything |function|, of a verified graph, would compute can be computed, following
// calls, decompositions and parallel programs. UNSUPPORTED with the location of the first operation
// or value that cannot: unknown operations, element types that are only text, dynamic dimensions,
// custom calls without an implementation, functions without a body. Linear in what is reached.
WEFT_MUST_USE weft_status_t weft_function_check_supported(const weft_function_t* function);

// True when weft runs custom calls of |target|: sharding annotations and the check.* family.
bool weft_custom_call_is_known(const char* target);

#endif  // WEFT_GRAPH_IR_SUPPORT_H_
