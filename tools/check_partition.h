// `weft check --partition`: annotated functions become the programs of their ranks.
//
// A function with sdy or mhlo shardings that interpreter.run_parallel names is replaced by the
// program that every rank of its mesh runs; the operation's operands and results are what single
// ranks hold. An annotated entry function is compared with its partitioned self on virtual ranks,
// on random arguments.
#ifndef WEFT_TOOLS_CHECK_PARTITION_H_
#define WEFT_TOOLS_CHECK_PARTITION_H_

#include "sharding/partition.h"
#include "tools/check_differential.h"

// Puts a graph in place of |*graph|, which is not verified yet, in which interpreter.run_parallel
// names partitioned functions; leaves it where there are none. Fails with the location where a
// function cannot be partitioned or is run on another number of processes than it has ranks.
WEFT_MUST_USE weft_status_t weft_check_partition_programs(weft_graph_t** graph);

// Finds the function to compare: the entry, if it is annotated and is no test of its own; NULL
// otherwise.
WEFT_MUST_USE weft_status_t weft_check_partition_entry(const weft_graph_t* graph,
                                                       const weft_function_t** out_function);

// A backend that partitions the entry function by its annotations and runs it on the evaluator's
// virtual ranks, with garbage in the padding of arguments. |max_operations|, which outlives it,
// bounds each run.
weft_check_backend_t weft_check_partition_backend(uint64_t* max_operations);

// Runs |partition| of @main of some graph on virtual ranks: slices |inputs| and assembles
// |outputs|, which are of |function|'s types and owned by the caller.
WEFT_MUST_USE weft_status_t weft_check_run_ranks(
    const weft_function_t* function, const weft_mesh_t* mesh, const weft_partition_t* partition,
    uint64_t max_operations, const weft_tensor_t* inputs, weft_tensor_t* outputs);

#endif  // WEFT_TOOLS_CHECK_PARTITION_H_
