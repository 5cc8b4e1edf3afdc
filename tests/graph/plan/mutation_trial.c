// Mutants of real plans, judged by the oracles.
#include "tests/graph/plan/mutation_trial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/verify.h"
#include "tests/graph/plan/ranks_oracle.h"
#include "tests/testing/testing.h"

static bool names_any(const char* text, const mutation_t* mutation) {
  for (uint32_t i = 0; i < mutation->name_count; ++i) {
    const char* name = mutation->names[i];
    const size_t length = strlen(name);
    for (const char* at = strstr(text, name); at; at = strstr(at + 1, name)) {
      // "#1" is not in "#12", and "#" stands for any number behind it.
      const bool is_digit = at[length] >= '0' && at[length] <= '9';
      if (is_digit == (length < 2)) return true;
    }
  }
  return false;
}

// Whether |text| names two instructions whose order may have been lost.
static bool names_lost_order(const char* text, const mutation_t* mutation) {
  bool has_earlier = false;
  bool has_later = false;
  uint32_t count = 0;
  for (const char* at = strchr(text, '#'); at && mutation->loses_order; at = strchr(at + 1, '#')) {
    if (at[1] < '0' || at[1] > '9') continue;
    const unsigned long id = strtoul(at + 1, NULL, 10);
    has_earlier = has_earlier || id <= mutation->earlier;
    has_later = has_later || id >= mutation->later;
    ++count;
  }
  return count >= 2 && has_earlier && has_later;
}

// Whether |text| names an instruction from |mutation->later| on.
static bool names_from(const char* text, const mutation_t* mutation) {
  for (const char* at = strchr(text, '#'); at && mutation->is_named_from;
       at = strchr(at + 1, '#')) {
    if (at[1] >= '0' && at[1] <= '9' && strtoul(at + 1, NULL, 10) >= mutation->later) return true;
  }
  return false;
}

// What the oracles say: the ranks' own results, and whether they meet.
static bool is_harmful(const trial_t* trial, const weft_plan_t* const* plans, uint32_t plan_count,
                       const weft_plan_t* mutant, plan_meaning_t* out_meaning) {
  plan_oracle_run(mutant, out_meaning);
  if (out_meaning->fault[0] != '\0' || out_meaning->symbol != trial->meaning.symbol) return true;
  if (plan_count == 1 || ranks_oracle_run(plans, plan_count) == RANKS_MEET) return false;
  snprintf(out_meaning->fault, sizeof(out_meaning->fault), "the ranks do not meet");
  return true;
}

static void judge(const trial_t* trial, mutation_kind_t kind, const mutation_t* mutation,
                  bool is_wrong, const char* what, weft_status_t status, tally_t* tally) {
  char name[PLAN_CASE_NAME_CAPACITY];
  plan_case_name(trial->plan_case, name);
  ++tally->applied;
  if (weft_status_is_ok(status)) {
    if (is_wrong) {
      ck_abort_msg("%s: '%s' (seed %llu, %s %s) passes the verifier: %s", name, mutation_name(kind),
                   (unsigned long long)trial->number, mutation->names[0], mutation->names[1],
                   what[0] ? what : "other results");
    }
    ++tally->harmless;
    return;
  }
  const char* text = weft_status_text(status);
  if (weft_status_code(status) != WEFT_STATUS_INVALID_INPUT ||
      (!names_any(text, mutation) && !names_lost_order(text, mutation) &&
       !names_from(text, mutation))) {
    ck_abort_msg("%s: '%s' (seed %llu) is refused without naming %s or %s: %s", name,
                 mutation_name(kind), (unsigned long long)trial->number, mutation->names[0],
                 mutation->names[1], text);
  }
  is_wrong ? ++tally->refused : ++tally->strict;
  weft_status_release(status);
}

// |mutant| runs on all ranks, or on one while the others run |other|.
static void verify_and_judge(trial_t* trial, mutation_kind_t kind, const weft_plan_t* other,
                             const weft_plan_t* mutant, const mutation_t* mutation,
                             tally_t* tally) {
  const weft_plan_t* plans[MUTATION_MAX_RANKS];
  const bool is_of_one_rank = mutation_is_of_one_rank(kind);
  const uint32_t count = is_of_one_rank ? other->rank_count : 1;
  plan_meaning_t meaning = {0};
  ck_assert_uint_le(count, MUTATION_MAX_RANKS);
  for (uint32_t r = 0; r < count; ++r) plans[r] = other;
  plans[is_of_one_rank ? random_below(&trial->random, count) : 0] = mutant;
  weft_status_t status = is_of_one_rank ? weft_plan_verify(plans, count, weft_testing_allocator())
                                        : weft_plan_verify_spmd(mutant, weft_testing_allocator());
  const bool is_wrong = mutation->is_wrong || is_harmful(trial, plans, count, mutant, &meaning);
  judge(trial, kind, mutation, is_wrong, meaning.fault, status, tally);
}

void mutation_trial_init(const plan_case_t* plan_case, const weft_plan_t* plan, uint64_t number,
                         trial_t* out_trial) {
  *out_trial = (trial_t){.plan_case = plan_case, .plan = plan, .number = number};
  WEFT_ASSERT_OK(weft_plan_verify_spmd(plan, weft_testing_allocator()));
  plan_oracle_run(plan, &out_trial->meaning);
  ck_assert_msg(out_trial->meaning.fault[0] == '\0', "the plan itself: %s",
                out_trial->meaning.fault);
}

bool mutation_trial_run(trial_t* trial, mutation_kind_t kind, tally_t* tally) {
  mutation_t mutation;
  if (trial->plan->rank_count == 1 && mutation_is_of_one_rank(kind)) return false;
  trial->random = random_stream(++trial->number);
  weft_plan_t* other = plan_copy(trial->plan);
  if (kind == MUTATION_RANK_ROOT) plan_copy_use_broadcasts(other);
  // What is wrong on one rank alone is not to be found by looking at that rank's graph.
  if (mutation_is_of_one_rank(kind)) other->function = NULL;
  weft_plan_t* mutant = plan_copy(other);
  const bool is_applied = plan_mutate(mutant, kind, &trial->random, &mutation);
  if (is_applied) verify_and_judge(trial, kind, other, mutant, &mutation, tally);
  plan_copy_release(mutant);
  plan_copy_release(other);
  return is_applied;
}

void mutation_print_tallies(const char* title, const tally_t tallies[MUTATION_KIND_COUNT_]) {
  tally_t sum = {0};
  printf("%-44s %8s %8s %8s %8s\n", title, "applied", "refused", "strict", "harmless");
  for (int kind = 0; kind < MUTATION_KIND_COUNT_; ++kind) {
    const tally_t* tally = &tallies[kind];
    if (tally->applied == 0) continue;
    printf("%-44s %8u %8u %8u %8u\n", mutation_name((mutation_kind_t)kind), tally->applied,
           tally->refused, tally->strict, tally->harmless);
    sum.applied += tally->applied;
    sum.refused += tally->refused;
    sum.strict += tally->strict;
    sum.harmless += tally->harmless;
  }
  printf("%-44s %8u %8u %8u %8u\n", "sum", sum.applied, sum.refused, sum.strict, sum.harmless);
}
