// Which argument a result is written over, as an attribute.
#ifndef WEFT_GRAPH_PASSES_DONATE_H_
#define WEFT_GRAPH_PASSES_DONATE_H_

#include "graph/ir/graph.h"

// Says in |*attrs|, attributes of an argument of a function of |target|, that result |result| of it
// is written over the argument.
WEFT_MUST_USE weft_status_t weft_argument_set_alias(weft_graph_t* target, const weft_attr_t** attrs,
                                                    uint32_t result);

#endif  // WEFT_GRAPH_PASSES_DONATE_H_
