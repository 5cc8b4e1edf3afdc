// Plans of the example steps under every strategy, for suites that want many real ones.
#ifndef WEFT_TESTS_GRAPH_PLAN_PLAN_CASES_H_
#define WEFT_TESTS_GRAPH_PLAN_PLAN_CASES_H_

#include "graph/plan/plan.h"
#include "tests/sharding/random_shardings.h"

typedef struct plan_case_s {
  const char* step;      // path
  const char* strategy;  // "fsdp"
  const char* settings;  // "bucket_cap_mb=1", or NULL
  uint32_t ranks;
  uint32_t micro_batches;
  const char* machine;  // of a schedule with overlap; NULL: one stream in program order
  uint32_t gather_buffers;
  bool separate_links;
  uint64_t budget_bytes;  // 0: none
  const char* mesh;       // "dp=2,tp=2", or NULL: one axis of all ranks
  const char* places;     // "*.w=tp:1;*.b=tp:0", or NULL
  // How values may be given up for the budget; none set: in every way.
  bool may_gather;
  bool may_compute;
  bool may_offload;
} plan_case_t;

#define PLAN_CASE_NAME_CAPACITY 192

// "examples/mlp/step.mlir fsdp x4, 2 micro-batches": writes into |name| and returns it.
const char* plan_case_name(const plan_case_t* plan_case, char name[PLAN_CASE_NAME_CAPACITY]);

// Compiles it for the CPU device with one thread. Fails the test where that fails; NULL where the
// strategy refuses the layout, or the budget cannot be kept. Free with weft_plan_release.
weft_plan_t* plan_case_compile(const plan_case_t* plan_case);

// The same with a budget of |percent| of the step's memory without one, or the least above it that
// can be kept, by halves of what is missing. Without a budget where none of those can. NULL where
// the strategy refuses the layout.
weft_plan_t* plan_case_compile_within(const plan_case_t* plan_case, uint32_t percent);

// Moves every other collective or so of a plan on one stream to a link stream, with just the waits
// that keep the order of conflicting instructions: a legal plan on two streams or, with
// |link_streams|, more. Memory stays as it is. |seed| chooses.
void plan_case_spread(weft_plan_t* plan, uint32_t link_streams, uint64_t seed);

// Moves collectives of |plan| past the next one or the one before, at most |moves| times, where no
// instruction that they pass touches the same bytes, and writes all waits anew: a legal plan with
// the same results, for which the order of calls is another one. |random| chooses.
void plan_case_reorder(weft_plan_t* plan, uint32_t moves, random_stream_t* random);

#endif  // WEFT_TESTS_GRAPH_PLAN_PLAN_CASES_H_
