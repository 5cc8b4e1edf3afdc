// Mutants of real plans, offered to the verifier and judged by oracles that share no code with it.
//
// What the verifier lets pass has to be proven harmless; what it refuses has to be named.
#ifndef WEFT_TESTS_GRAPH_PLAN_MUTATION_TRIAL_H_
#define WEFT_TESTS_GRAPH_PLAN_MUTATION_TRIAL_H_

#include "tests/graph/plan/mutate.h"
#include "tests/graph/plan/plan_cases.h"
#include "tests/graph/plan/plan_oracle.h"

#define MUTATION_MAX_RANKS 64

typedef struct tally_s {
  uint32_t applied;
  uint32_t refused;   // and wrong
  uint32_t strict;    // refused although the oracle sees no difference
  uint32_t harmless;  // let pass, and proven so
} tally_t;

typedef struct trial_s {
  const plan_case_t* plan_case;
  const weft_plan_t* plan;
  plan_meaning_t meaning;  // of |plan|
  random_stream_t random;
  uint64_t number;
} trial_t;

// What |plan| means, which has to be accepted. |number| seeds all mutants.
void mutation_trial_init(const plan_case_t* plan_case, const weft_plan_t* plan, uint64_t number,
                         trial_t* out_trial);

// One mutant of a kind. Fails the test where it passes and is harmful, or is refused without a name
// that leads to it. False where the plan has no place for it, or |kind| needs several ranks.
bool mutation_trial_run(trial_t* trial, mutation_kind_t kind, tally_t* tally);

void mutation_print_tallies(const char* title, const tally_t tallies[MUTATION_KIND_COUNT_]);

#endif  // WEFT_TESTS_GRAPH_PLAN_MUTATION_TRIAL_H_
