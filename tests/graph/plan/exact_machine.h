// A machine whose times are exact: one operation per nanosecond, memory that costs nothing, links
// without latency. A product of n x k and k x m takes 2 n k m ns, a gather of b bytes from r ranks
// (r - 1) / r b / bandwidth.
#ifndef WEFT_TESTS_GRAPH_PLAN_EXACT_MACHINE_H_
#define WEFT_TESTS_GRAPH_PLAN_EXACT_MACHINE_H_

#include "weft/machine.h"

// |bandwidth| of a rank's link and |host_bandwidth| in GB/s, which are bytes per nanosecond;
// |latency| in ns. Free with weft_machine_release.
weft_machine_t* exact_machine(uint32_t ranks, double bandwidth, double latency,
                              double host_bandwidth);

#endif  // WEFT_TESTS_GRAPH_PLAN_EXACT_MACHINE_H_
