// Keeping a memory budget: which recipes are tried, and which plan is taken.
//
// A search for one budget and one set of means to give values up by holds fewer gathered units,
// lets computation wait, gives up more and more. Searches with fewer means follow where all of them
// do not keep the budget, since what is cheapest to give up first may stand in the way of more, and
// searches for somewhat smaller budgets where they do, since what is chosen depends on the budget
// in jumps. Only figures of what was tried are kept; the plan that is taken is compiled once more.
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "strategies/compile_internal.h"
#include "strategies/size_text.h"

#define MOST_ATTEMPTS 16
// Attempts after one that fits because computation waits, none of them quicker.
#define MOST_SLOWER 3
// What a step may take longer because computation waits for room, before more is given up.
#define WAITING_TOLERANCE 1.01
// What fewer buffers may cost before values are given up instead, on top of that.
#define GIVING_UP_COST 0.02
// How often a limit on what is alive at once is made smaller for what a layout takes above it.
#define MOST_LIMITS 2
// The step's memory in parts: searches for smaller budgets are for multiples of one, so that
// budgets that differ little share them.
#define BUDGET_PARTS 16
#define SMALLER_BUDGETS 2

// Compiled once.
typedef struct attempt_s {
  weft_recipe_t recipe;
  size_t peak_bytes;    // what is alive where no layout was searched for, else the peak as laid out
  size_t free_bytes;    // the peak if computation did not wait for room
  size_t live_bytes;    // the peak of a perfect layout
  size_t placed_bytes;  // the peak as laid out
  uint64_t step_ns;
  bool waits;         // computation does, and the step takes longer for it
  bool keeps_limit;   // of its recipe, which it would not by itself
  bool is_scheduled;  // on several streams
  unsigned used;      // WEFT_MEANS_... that values were given up by
  weft_plan_memory_actions_t actions;
} attempt_t;

// Everything that is tried for one step.
typedef struct trials_s {
  const weft_compilation_t* compilation;
  weft_arena_t arena;
  size_t held_bytes;    // arguments, constants and results
  size_t least_bytes;   // no plan takes less
  size_t budget_bytes;  // what is asked for
  attempt_t kept;       // nothing is given up, and nothing waits
  attempt_t* attempts;
  uint32_t count;
  uint32_t capacity;
  attempt_t best;
} trials_t;

// One search.
typedef struct search_s {
  trials_t* trials;
  size_t budget_bytes;
  weft_recipe_t recipe;  // of the next attempt
  unsigned used;         // in all attempts
  attempt_t best;
} search_t;

// Layouts are searched for to keep the budget that is asked for; a search for a smaller one goes by
// what is alive.
static bool is_within(const trials_t* trials, const attempt_t* attempt, size_t budget) {
  return attempt->placed_bytes <= trials->budget_bytes &&
         (budget == trials->budget_bytes || attempt->live_bytes <= budget);
}

static bool is_better(const trials_t* trials, const attempt_t* a, const attempt_t* b,
                      size_t budget) {
  const bool a_fits = is_within(trials, a, budget);
  const bool b_fits = is_within(trials, b, budget);
  if (a_fits != b_fits) return a_fits;
  return a_fits ? a->step_ns < b->step_ns : a->peak_bytes < b->peak_bytes;
}

// Attempts ---------------------------------------------------------------------------------------

static void judge(const trials_t* trials, const weft_plan_t* plan,
                  const weft_schedule_strain_t* strain, attempt_t* attempt) {
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  attempt->placed_bytes = memory.peak_bytes;
  attempt->live_bytes = trials->held_bytes + memory.max_live_bytes;
  attempt->peak_bytes = memory.peak_bytes;
  // A layout that is good enough, or cannot be, was not searched for.
  if (attempt->live_bytes > trials->budget_bytes || memory.peak_bytes <= trials->budget_bytes) {
    attempt->peak_bytes = attempt->live_bytes;
  }
  attempt->free_bytes = attempt->peak_bytes;
  attempt->step_ns = plan->prediction.step_ns;
  attempt->is_scheduled = plan->stream_count > 1;
  attempt->actions = plan->memory_actions;
  attempt->used = (plan->memory_actions.regathered ? WEFT_MEANS_GATHER : 0u) |
                  (plan->memory_actions.recomputed ? WEFT_MEANS_COMPUTE : 0u) |
                  (plan->memory_actions.offloaded ? WEFT_MEANS_HOST : 0u);
  if (!strain->is_strained) return;
  const size_t free_bytes = trials->held_bytes + strain->free_bytes;
  if (free_bytes > attempt->peak_bytes) attempt->free_bytes = free_bytes;
  attempt->keeps_limit = strain->live_bytes <= attempt->recipe.limit_bytes;
  attempt->waits = (double)attempt->step_ns > strain->free_ns * WAITING_TOLERANCE;
}

static bool is_same_recipe(const weft_recipe_t* a, const weft_recipe_t* b) {
  return a->overlap == b->overlap && a->buffers == b->buffers && a->saved_bytes == b->saved_bytes &&
         a->counts_alone == b->counts_alone && a->means == b->means &&
         a->limit_bytes == b->limit_bytes && a->layout_bytes == b->layout_bytes;
}

static const attempt_t* find_attempt(const trials_t* trials, const weft_recipe_t* recipe) {
  for (uint32_t i = 0; i < trials->count; ++i) {
    if (is_same_recipe(&trials->attempts[i].recipe, recipe)) return &trials->attempts[i];
  }
  return NULL;
}

static weft_status_t remember(trials_t* trials, const attempt_t* attempt) {
  if (trials->count == trials->capacity) {
    attempt_t* grown = NULL;
    const uint32_t capacity = trials->capacity ? 2 * trials->capacity : 64;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&trials->arena, capacity, sizeof(*grown), (void**)&grown));
    if (trials->count) memcpy(grown, trials->attempts, trials->count * sizeof(*grown));
    trials->attempts = grown;
    trials->capacity = capacity;
  }
  trials->attempts[trials->count++] = *attempt;
  return weft_ok_status();
}

static weft_status_t try_recipe(trials_t* trials, const weft_recipe_t* recipe,
                                attempt_t* out_attempt) {
  const attempt_t* known = find_attempt(trials, recipe);
  weft_plan_t* plan = NULL;
  weft_schedule_strain_t strain;
  if (known) {
    *out_attempt = *known;
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_compile_recipe(trials->compilation, recipe, &strain, NULL, &plan));
  *out_attempt = (attempt_t){.recipe = *recipe};
  judge(trials, plan, &strain, out_attempt);
  weft_plan_release(plan);
  if (is_better(trials, out_attempt, &trials->best, trials->budget_bytes))
    trials->best = *out_attempt;
  return remember(trials, out_attempt);
}

// The schedule counts no workspaces, and what the layout loses is known when there is one: where
// that is too much, the limit gets smaller.
static weft_status_t attempt(search_t* search, uint32_t buffers, size_t saved_bytes,
                             attempt_t* out_attempt) {
  weft_recipe_t recipe = search->recipe;
  recipe.buffers = buffers;
  recipe.saved_bytes = saved_bytes;
  if (saved_bytes == 0) recipe.means = 0;
  if (saved_bytes == 0) recipe.counts_alone = false;
  for (int i = 0;; ++i) {
    WEFT_RETURN_IF_ERROR(try_recipe(search->trials, &recipe, out_attempt));
    const size_t peak = out_attempt->peak_bytes;
    const size_t above = peak > search->budget_bytes ? peak - search->budget_bytes : 0;
    search->used |= out_attempt->used;
    if (!out_attempt->keeps_limit || above == 0) return weft_ok_status();
    if (i == MOST_LIMITS || above >= recipe.limit_bytes / 2) return weft_ok_status();
    recipe.limit_bytes -= above;
    // What comes next starts from what was learned.
    search->recipe.limit_bytes = recipe.limit_bytes;
  }
}

static bool fits(const search_t* search, const attempt_t* attempt) {
  return is_within(search->trials, attempt, search->budget_bytes);
}

// True when there is no reason to give up more.
static bool is_good(const search_t* search, const attempt_t* attempt) {
  return fits(search, attempt) && !attempt->waits;
}

// Takes |other| for |*best| if that is better, and returns whether.
static bool keep_better(const search_t* search, attempt_t* best, const attempt_t* other) {
  const bool is_better_one = is_better(search->trials, other, best, search->budget_bytes);
  if (is_better_one) *best = *other;
  return is_better_one;
}

// One search -------------------------------------------------------------------------------------

// Fewer gathered units at once cost least. |*buffers| becomes the number that takes |*least|, if
// that is less.
static weft_status_t try_fewer_buffers(search_t* search, uint32_t* buffers, size_t* least) {
  if (!search->best.is_scheduled || *buffers == 1) return weft_ok_status();
  for (uint32_t fewer = 2; fewer >= 1 && !is_good(search, &search->best); --fewer) {
    attempt_t other;
    if (*buffers != 0 && fewer >= *buffers) continue;
    WEFT_RETURN_IF_ERROR(attempt(search, fewer, 0, &other));
    if (other.free_bytes < *least) *buffers = fewer;
    if (other.free_bytes < *least) *least = other.free_bytes;
    keep_better(search, &search->best, &other);
  }
  return weft_ok_status();
}

// Gives up more until the plan, which takes |everything| otherwise, fits without waiting for room,
// or all was given up. What was chosen first may not be what the peak needs: where asking for more
// changes nothing, twice as much is asked for.
static weft_status_t try_targets(search_t* search, uint32_t buffers, size_t everything,
                                 size_t least) {
  const size_t budget = search->budget_bytes;
  const size_t goal = budget > least ? budget : least;
  weft_plan_memory_actions_t previous = {0};
  attempt_t best = {.peak_bytes = SIZE_MAX, .live_bytes = SIZE_MAX, .placed_bytes = SIZE_MAX};
  size_t saved = 0;
  size_t peak = everything;
  int slower = 0;
  for (int i = 0; i < MOST_ATTEMPTS && !is_good(search, &best) && slower < MOST_SLOWER; ++i) {
    attempt_t other;
    saved += peak > goal ? peak - goal : 1;
    WEFT_RETURN_IF_ERROR(attempt(search, buffers, saved, &other));
    // Copies that are waited for free what they should: only what is not freed is missing.
    peak = other.peak_bytes > goal ? other.peak_bytes : other.free_bytes;
    slower += fits(search, &best);
    if (keep_better(search, &best, &other)) slower = 0;
    const bool is_same = memcmp(&other.actions, &previous, sizeof(previous)) == 0;
    if (is_same && saved >= everything) break;
    if (is_same) saved *= 2;
    previous = other.actions;
  }
  keep_better(search, &search->best, &best);
  return weft_ok_status();
}

// What sharing makes of a body is known for what is kept, so a measure that counts shared bytes
// once finds the right peak. One that counts every value takes more for live than is, and gives
// other values up. Either can find the better plan.
static weft_status_t give_up_values(search_t* search, uint32_t buffers, size_t everything) {
  const size_t least = search->trials->least_bytes;
  WEFT_RETURN_IF_ERROR(try_targets(search, buffers, everything, least));
  search->recipe.counts_alone = true;
  weft_status_t status = try_targets(search, buffers, everything, least);
  search->recipe.counts_alone = false;
  return status;
}

// With |fewer| gathered units at once, and with as many as asked for: with one, links wait for
// computation and computation for links.
static weft_status_t give_up_at(search_t* search, uint32_t fewer, size_t least, size_t everything) {
  const uint32_t asked = search->trials->compilation->options->gather_buffers;
  WEFT_RETURN_IF_ERROR(give_up_values(search, fewer, least));
  return fewer == asked ? weft_ok_status() : give_up_values(search, asked, everything);
}

// Lets computation wait for what gives bytes back, holds fewer gathered units, and gives values up.
// Where that leaves computation waiting, so many values are given up that it need not, too.
static weft_status_t give_up_beside_links(search_t* search) {
  const attempt_t* kept = &search->trials->kept;
  const uint32_t asked = kept->recipe.buffers;
  const size_t everything = kept->peak_bytes;
  size_t least = everything;
  uint32_t fewer = asked;
  if (kept->is_scheduled) {
    attempt_t waiting;
    WEFT_RETURN_IF_ERROR(attempt(search, asked, 0, &waiting));
    keep_better(search, &search->best, &waiting);
  }
  WEFT_RETURN_IF_ERROR(try_fewer_buffers(search, &fewer, &least));
  const bool is_quick =
      (double)search->best.step_ns <= (double)kept->step_ns * (WAITING_TOLERANCE + GIVING_UP_COST);
  if (is_good(search, &search->best) && is_quick) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(give_up_at(search, fewer, least, everything));
  if (is_good(search, &search->best)) return weft_ok_status();
  const size_t limit = search->recipe.limit_bytes;
  search->recipe.limit_bytes = 0;
  weft_status_t status = give_up_at(search, fewer, least, everything);
  search->recipe.limit_bytes = limit;
  return status;
}

// What runs beside the computation holds its bytes for longer: alone it may keep the budget.
static weft_status_t give_up_alone(search_t* search) {
  const uint32_t asked = search->trials->compilation->options->gather_buffers;
  attempt_t alone;
  search->recipe.overlap = WEFT_OVERLAP_OFF;
  WEFT_RETURN_IF_ERROR(attempt(search, asked, 0, &alone));
  keep_better(search, &search->best, &alone);
  if (fits(search, &search->best)) return weft_ok_status();
  return give_up_values(search, asked, alone.peak_bytes);
}

static size_t step_budget(const trials_t* trials, size_t budget_bytes) {
  return budget_bytes > trials->held_bytes ? budget_bytes - trials->held_bytes : 1;
}

// Looks for the quickest plan that takes |budget_bytes|, giving values up by |means|.
static weft_status_t run_search(trials_t* trials, size_t budget_bytes, unsigned means,
                                search_t* out_search) {
  const weft_overlap_t overlap = trials->compilation->options->overlap;
  *out_search = (search_t){.trials = trials,
                           .budget_bytes = budget_bytes,
                           .recipe = {.overlap = overlap,
                                      .means = means,
                                      .limit_bytes = step_budget(trials, budget_bytes),
                                      .layout_bytes = step_budget(trials, trials->budget_bytes)},
                           .best = trials->kept};
  WEFT_RETURN_IF_ERROR(give_up_beside_links(out_search));
  if (fits(out_search, &out_search->best) || overlap != WEFT_OVERLAP_AUTO) return weft_ok_status();
  return give_up_alone(out_search);
}

// All searches -----------------------------------------------------------------------------------

#define EVERY_MEANS (WEFT_MEANS_GATHER | WEFT_MEANS_COMPUTE | WEFT_MEANS_HOST)

static bool keeps_budget(const trials_t* trials) {
  return trials->best.placed_bytes <= trials->budget_bytes;
}

static unsigned allowed_means(const weft_memory_policy_t* policy) {
  return (policy->keep_gathered ? 0u : WEFT_MEANS_GATHER) |
         (policy->keep_computed ? 0u : WEFT_MEANS_COMPUTE) |
         (policy->keep_on_device ? 0u : WEFT_MEANS_HOST);
}

// A search with |means| goes as one did that was allowed more, but used no more than these.
static bool is_searched(const unsigned* used, unsigned means) {
  for (unsigned more = 0; more <= EVERY_MEANS; ++more) {
    if (used[more] != UINT_MAX && (more & means) == means && (used[more] & ~means) == 0)
      return true;
  }
  return false;
}

// With all |allowed| means, and with fewer and fewer of them until the budget that is asked for is
// kept.
static weft_status_t search_means(trials_t* trials, size_t budget_bytes, unsigned allowed) {
  unsigned used[EVERY_MEANS + 1];  // by the means allowed in a search: those used; UINT_MAX: none
  for (unsigned i = 0; i <= EVERY_MEANS; ++i) used[i] = UINT_MAX;
  for (unsigned means = allowed; means; means = (means - 1) & allowed) {
    search_t search;
    if (is_searched(used, means)) continue;
    WEFT_RETURN_IF_ERROR(run_search(trials, budget_bytes, means, &search));
    used[means] = search.used;
    if (keeps_budget(trials)) break;
  }
  return weft_ok_status();
}

// What is given up depends on the budget in jumps: with less to spend, it may be the better choice.
static weft_status_t search_smaller(trials_t* trials, unsigned allowed) {
  const size_t part = (trials->kept.peak_bytes - trials->held_bytes) / BUDGET_PARTS;
  const size_t parts = part ? (trials->budget_bytes - trials->held_bytes) / part : 0;
  const double quick_ns = (double)trials->kept.step_ns * (WAITING_TOLERANCE + GIVING_UP_COST);
  for (size_t i = parts; i > 0 && i + SMALLER_BUDGETS > parts; --i) {
    search_t search;
    if ((double)trials->best.step_ns <= quick_ns) break;
    if (trials->held_bytes + i * part < trials->least_bytes) break;
    WEFT_RETURN_IF_ERROR(run_search(trials, trials->held_bytes + i * part, allowed, &search));
  }
  return weft_ok_status();
}

// The instruction of |plan|'s body during which the most bytes are alive; those inside of a loop
// are numbered before it.
static weft_status_t find_peak(const weft_plan_t* plan, weft_arena_t* arena,
                               const weft_instruction_t** out_instruction) {
  size_t* changes = NULL;  // by instruction, modulo 2^n: what begins less what has ended
  size_t live = 0;
  size_t most = 0;
  uint32_t peak = 0;
  *out_instruction = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)plan->instruction_count + 2,
                                                 sizeof(*changes), (void**)&changes));
  for (uint32_t b = 0; b < plan->buffer_count; ++b) {
    const weft_buffer_t* buffer = &plan->buffers[b];
    if (buffer->kind != WEFT_BUFFER_STEP || buffer->first == UINT32_MAX) continue;
    changes[buffer->first] += buffer->size_bytes;
    changes[buffer->last + 1] -= buffer->size_bytes;
  }
  for (uint32_t i = 0; i < plan->instruction_count; ++i) {
    live += changes[i];
    if (live > most) peak = i;
    if (live > most) most = live;
  }
  for (uint32_t i = 0; i < plan->body.instruction_count && !*out_instruction; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->id >= peak) *out_instruction = instruction;
  }
  return weft_ok_status();
}

// Nothing inside of loops is given up.
static weft_status_t describe_loop(const weft_plan_t* plan, weft_arena_t* arena, char text[192]) {
  const weft_instruction_t* instruction = NULL;
  text[0] = '\0';
  WEFT_RETURN_IF_ERROR(find_peak(plan, arena, &instruction));
  if (!instruction || instruction->kind != WEFT_INSTRUCTION_WHILE) return weft_ok_status();
  snprintf(text, 192,
           "; in that plan the most bytes are alive inside of a loop (of micro-batches, unless "
           "unroll_accumulation=true, or the step's own), where nothing can be given up");
  return weft_ok_status();
}

static weft_status_t refuse_budget(trials_t* trials, const weft_plan_t* smallest,
                                   const weft_plan_demand_t* demand) {
  weft_plan_memory_t memory;
  char sizes[5][WEFT_SIZE_TEXT_CAPACITY];
  char loop[192];
  weft_plan_memory(smallest, &memory);
  WEFT_RETURN_IF_ERROR(describe_loop(smallest, &trials->arena, loop));
  return WEFT_STATUS(OUT_OF_MEMORY,
                     "the memory budget of %s cannot be kept: the best plan found takes %s; no "
                     "plan can take less than %s, since arguments, constants and results take %s "
                     "and %s touches %s more at once%s",
                     weft_size_text(trials->budget_bytes, 3, sizes[0]),
                     weft_size_text(memory.peak_bytes, 3, sizes[1]),
                     weft_size_text(trials->least_bytes, 3, sizes[2]),
                     weft_size_text(trials->held_bytes, 3, sizes[3]), demand->text,
                     weft_size_text(demand->step_bytes, 3, sizes[4]), loop);
}

// The plan that was best, its memory laid out as well as that can be done.
static weft_status_t compile_best(const trials_t* trials, weft_plan_t** out_plan) {
  weft_recipe_t recipe = trials->best.recipe;
  weft_plan_memory_t memory;
  recipe.layout_bytes = 0;
  WEFT_RETURN_IF_ERROR(weft_compile_recipe(trials->compilation, &recipe, NULL, NULL, out_plan));
  weft_plan_memory(*out_plan, &memory);
  if (memory.peak_bytes <= trials->budget_bytes || !keeps_budget(trials)) return weft_ok_status();
  // Searches end where little can be gained, which may be more than the budget leaves.
  weft_plan_release(*out_plan);
  return weft_compile_recipe(trials->compilation, &trials->best.recipe, NULL, NULL, out_plan);
}

static weft_status_t keep_budget(trials_t* trials, const weft_plan_demand_t* demand,
                                 weft_plan_t** plan) {
  const unsigned allowed = allowed_means(&trials->compilation->options->memory);
  weft_plan_t* best = NULL;
  WEFT_RETURN_IF_ERROR(search_means(trials, trials->budget_bytes, allowed));
  // By giving up as much as can be.
  if (!keeps_budget(trials) && trials->budget_bytes > trials->least_bytes) {
    WEFT_RETURN_IF_ERROR(search_means(trials, trials->least_bytes, allowed));
  }
  if (keeps_budget(trials)) WEFT_RETURN_IF_ERROR(search_smaller(trials, allowed));
  WEFT_RETURN_IF_ERROR(compile_best(trials, &best));
  weft_plan_release(*plan);
  *plan = best;
  return keeps_budget(trials) ? weft_ok_status() : refuse_budget(trials, best, demand);
}

weft_status_t weft_compile_keep_budget(const weft_compilation_t* compilation,
                                       const weft_recipe_t* recipe,
                                       const weft_plan_demand_t* demand, weft_plan_t** plan) {
  const weft_compile_options_t* options = compilation->options;
  const size_t budget = (size_t)options->memory.budget_bytes;
  weft_plan_memory_t memory;
  weft_plan_memory(*plan, &memory);
  if (budget == 0 || memory.peak_bytes <= budget) return weft_ok_status();
  trials_t trials = {.compilation = compilation,
                     .held_bytes = memory.peak_bytes - memory.step_bytes,
                     .budget_bytes = budget,
                     .kept = {.recipe = *recipe}};
  const weft_schedule_strain_t strain = {0};
  trials.least_bytes = trials.held_bytes + demand->step_bytes;
  judge(&trials, *plan, &strain, &trials.kept);
  trials.best = trials.kept;
  weft_arena_init(compilation->allocator, &trials.arena);
  weft_status_t status =
      options->machine
          ? keep_budget(&trials, demand, plan)
          : WEFT_STATUS(INVALID_ARGUMENT,
                        "a memory budget needs a machine, to know what giving values up costs");
  weft_arena_deinit(&trials.arena);
  if (!weft_status_is_ok(status)) {
    weft_plan_release(*plan);
    *plan = NULL;
  }
  return status;
}
