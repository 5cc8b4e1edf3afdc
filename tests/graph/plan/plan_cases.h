// Plans of the example steps under every strategy, for suites that want many real ones.
#ifndef WEFT_TESTS_GRAPH_PLAN_PLAN_CASES_H_
#define WEFT_TESTS_GRAPH_PLAN_PLAN_CASES_H_

#include "graph/plan/plan.h"

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
} plan_case_t;

#define PLAN_CASE_NAME_CAPACITY 192

// "examples/mlp/step.mlir fsdp x4, 2 micro-batches": writes into |name| and returns it.
const char* plan_case_name(const plan_case_t* plan_case, char name[PLAN_CASE_NAME_CAPACITY]);

// Compiles it for the CPU device with one thread. Fails the test where that fails; NULL where the
// strategy refuses the layout, or the budget cannot be kept. Free with weft_plan_release.
weft_plan_t* plan_case_compile(const plan_case_t* plan_case);

// Moves every other collective or so of a plan on one stream to a link stream, with just the waits
// that keep the order of conflicting instructions: a legal plan on two streams or, with
// |link_streams|, more. Memory stays as it is. |seed| chooses.
void plan_case_spread(weft_plan_t* plan, uint32_t link_streams, uint64_t seed);

#endif  // WEFT_TESTS_GRAPH_PLAN_PLAN_CASES_H_
