// From a step graph to a plan: the pass pipeline, then lowering for one device, again and again
// where a memory budget has to be kept.
#include <string.h>

#include "graph/ir/support.h"
#include "graph/passes/pass.h"
#include "graph/plan/lower.h"
#include "runtime/device/device.h"

#ifdef NDEBUG
#define COMPILE_VERIFIES_PASSES false
#else
#define COMPILE_VERIFIES_PASSES true
#endif

// Asks the device by preparing the kernel once; libraries cache what they build.
static weft_status_t kernel_workspace(void* user_data, const weft_kernel_t* kernel,
                                      size_t* out_workspace_bytes) {
  weft_device_t* device = user_data;
  weft_prepared_kernel_t* prepared = NULL;
  WEFT_RETURN_IF_ERROR(device->vtable->prepare(device, kernel, &prepared, out_workspace_bytes));
  device->vtable->release(device, prepared);
  return weft_ok_status();
}

// Memory ----------------------------------------------------------------------------------------

#define MOST_ATTEMPTS 16
// Attempts after one that fits because computation waits, none of them quicker.
#define MOST_SLOWER 3
// What a step may take longer because computation waits for room, before more is given up.
#define WAITING_TOLERANCE 1.01
// What fewer buffers may cost before values are given up instead, on top of that.
#define GIVING_UP_COST 0.02
// How often a limit on what is alive at once is made smaller for what a layout takes above it.
#define MOST_LIMITS 2

typedef struct compilation_s {
  const weft_graph_t* graph;
  const weft_compile_options_t* options;
  weft_device_t* device;
  weft_allocator_t allocator;
  weft_overlap_t overlap;
  bool counts_alone;           // see weft_rematerialise_options_t
  size_t limit_bytes;          // see weft_schedule_options_t
  weft_plan_demand_t* demand;  // of every compilation that gives nothing up
} compilation_t;

// Compiles with |buffers| gathered units at once and |saved_bytes| given up.
static weft_status_t compile_once(const compilation_t* compilation, uint32_t buffers,
                                  size_t saved_bytes, weft_schedule_strain_t* out_strain,
                                  weft_plan_t** out_plan) {
  const weft_compile_options_t* options = compilation->options;
  const weft_schedule_options_t schedule = {.machine = options->machine,
                                            .overlap = compilation->overlap,
                                            .gather_buffers = buffers,
                                            .separate_links = options->separate_links,
                                            .limit_bytes = compilation->limit_bytes,
                                            .out_strain = out_strain};
  const weft_rematerialise_options_t rematerialise = {.machine = options->machine,
                                                      .policy = options->memory,
                                                      .saved_bytes = saved_bytes,
                                                      .counts_alone = compilation->counts_alone};
  const weft_plan_lower_options_t lower = {
      .rank_count = options->rank_count ? options->rank_count : 1,
      .workspace = kernel_workspace,
      .user_data = compilation->device,
      .schedule = options->machine ? &schedule : NULL,
      .rematerialise = saved_bytes ? &rematerialise : NULL,
      .out_demand = saved_bytes ? NULL : compilation->demand,
  };
  weft_graph_t* lowered = NULL;
  if (out_strain) *out_strain = (weft_schedule_strain_t){0};
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(weft_pass_run_pipeline(compilation->graph, COMPILE_VERIFIES_PASSES, NULL,
                                              NULL, compilation->allocator, &lowered));
  return weft_plan_lower(lowered, &lower, compilation->allocator, out_plan);
}

// No plan of the step that |plan| is of takes less.
static size_t least_bytes(const weft_plan_t* plan, const weft_plan_demand_t* demand) {
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  return memory.peak_bytes - memory.step_bytes + demand->step_bytes;
}

// Compiled once.
typedef struct attempt_s {
  weft_plan_t* plan;
  size_t peak_bytes;
  size_t free_bytes;  // the peak if computation did not wait for room
  bool waits;         // it does, and the step takes longer for it
} attempt_t;

static void judge(const weft_schedule_strain_t* strain, attempt_t* attempt) {
  weft_plan_memory_t memory;
  weft_plan_memory(attempt->plan, &memory);
  attempt->peak_bytes = memory.peak_bytes;
  attempt->free_bytes = memory.peak_bytes;
  attempt->waits = false;
  if (!strain->is_strained) return;
  const size_t free_bytes = memory.peak_bytes - memory.step_bytes + strain->free_bytes;
  if (free_bytes > memory.peak_bytes) attempt->free_bytes = free_bytes;
  attempt->waits = (double)attempt->plan->prediction.step_ns > strain->free_ns * WAITING_TOLERANCE;
}

// The schedule counts no workspaces, and what the layout loses is known when there is one: where
// that is too much, the limit gets smaller.
static weft_status_t attempt(compilation_t* compilation, uint32_t buffers, size_t saved_bytes,
                             attempt_t* out_attempt) {
  const size_t budget = (size_t)compilation->options->memory.budget_bytes;
  for (int i = 0;; ++i) {
    weft_schedule_strain_t strain;
    WEFT_RETURN_IF_ERROR(
        compile_once(compilation, buffers, saved_bytes, &strain, &out_attempt->plan));
    judge(&strain, out_attempt);
    const size_t limit = compilation->limit_bytes;
    const size_t above = out_attempt->peak_bytes > budget ? out_attempt->peak_bytes - budget : 0;
    if (!strain.is_strained || strain.live_bytes > limit || above == 0) return weft_ok_status();
    if (i == MOST_LIMITS || above >= limit / 2) return weft_ok_status();
    compilation->limit_bytes -= above;
    weft_plan_release(out_attempt->plan);
  }
}

static void release_attempt(attempt_t* attempt) {
  weft_plan_release(attempt->plan);
  *attempt = (attempt_t){0};
}

static bool fits(const compilation_t* compilation, const attempt_t* attempt) {
  return attempt->plan && attempt->peak_bytes <= (size_t)compilation->options->memory.budget_bytes;
}

// True when there is no reason to give up more.
static bool is_good(const compilation_t* compilation, const attempt_t* attempt) {
  return fits(compilation, attempt) && !attempt->waits;
}

// Replaces |*best| by |*other|, unless that is empty: by the quicker one if both keep the budget,
// by the smaller one otherwise, and returns whether. |*other| is empty afterwards.
static bool keep_better(const compilation_t* compilation, attempt_t* best, attempt_t* other) {
  bool is_better = other->plan != NULL;
  if (best->plan && other->plan) {
    const bool both_fit = fits(compilation, best) && fits(compilation, other);
    is_better = both_fit ? other->plan->prediction.step_ns < best->plan->prediction.step_ns
                         : other->peak_bytes < best->peak_bytes;
  }
  if (is_better) {
    release_attempt(best);
    *best = *other;
    *other = (attempt_t){0};
  }
  release_attempt(other);
  return is_better;
}

// Fewer gathered units at once cost least. |*buffers| becomes the number that takes |*least|, if
// that is less.
static weft_status_t try_fewer_buffers(compilation_t* compilation, uint32_t* buffers, size_t* least,
                                       attempt_t* best) {
  if (best->plan->stream_count == 1 || *buffers == 1) return weft_ok_status();
  for (uint32_t fewer = 2; fewer >= 1 && !is_good(compilation, best); --fewer) {
    attempt_t other;
    if (*buffers != 0 && fewer >= *buffers) continue;
    WEFT_RETURN_IF_ERROR(attempt(compilation, fewer, 0, &other));
    if (other.free_bytes < *least) *buffers = fewer;
    if (other.free_bytes < *least) *least = other.free_bytes;
    keep_better(compilation, best, &other);
  }
  return weft_ok_status();
}

// Gives up more until the plan, which takes |everything| otherwise, fits without waiting for room,
// or all was given up. What was chosen first may not be what the peak needs: where asking for more
// changes nothing, twice as much is asked for. Nothing in |*out_best| when nothing takes less.
static weft_status_t try_targets(compilation_t* compilation, uint32_t buffers, size_t everything,
                                 size_t least, attempt_t* out_best) {
  const size_t budget = (size_t)compilation->options->memory.budget_bytes;
  const size_t goal = budget > least ? budget : least;
  weft_plan_memory_actions_t previous = {0};
  size_t saved = 0;
  size_t peak = everything;
  int slower = 0;
  *out_best = (attempt_t){0};
  for (int i = 0; i < MOST_ATTEMPTS && !is_good(compilation, out_best) && slower < MOST_SLOWER;
       ++i) {
    attempt_t other;
    saved += peak > goal ? peak - goal : 1;
    weft_status_t status = attempt(compilation, buffers, saved, &other);
    if (!weft_status_is_ok(status)) {
      release_attempt(out_best);
      return status;
    }
    const weft_plan_memory_actions_t actions = other.plan->memory_actions;
    // Copies that are waited for free what they should: only what is not freed is missing.
    peak = other.peak_bytes > goal ? other.peak_bytes : other.free_bytes;
    slower += fits(compilation, out_best);
    if (keep_better(compilation, out_best, &other)) slower = 0;
    const bool is_same = memcmp(&actions, &previous, sizeof(actions)) == 0;
    if (is_same && saved >= everything) break;
    if (is_same) saved *= 2;
    previous = actions;
  }
  return weft_ok_status();
}

// What sharing makes of a body is known for what is kept, so a measure that counts shared bytes
// once finds the right peak. One that counts every value takes more for live than is, and gives
// other values up. Either can find the better plan.
static weft_status_t give_up_values(compilation_t* compilation, uint32_t buffers, size_t everything,
                                    attempt_t* best) {
  const size_t least = least_bytes(best->plan, compilation->demand);
  attempt_t shared;
  attempt_t alone;
  WEFT_RETURN_IF_ERROR(try_targets(compilation, buffers, everything, least, &shared));
  compilation->counts_alone = true;
  weft_status_t status = try_targets(compilation, buffers, everything, least, &alone);
  compilation->counts_alone = false;
  keep_better(compilation, best, &shared);
  keep_better(compilation, best, &alone);
  return status;
}

// With |fewer| gathered units at once, and with as many as asked for: with one, links wait for
// computation and computation for links.
static weft_status_t give_up_at(compilation_t* compilation, uint32_t fewer, size_t least,
                                size_t everything, attempt_t* best) {
  const uint32_t asked = compilation->options->gather_buffers;
  WEFT_RETURN_IF_ERROR(give_up_values(compilation, fewer, least, best));
  return fewer == asked ? weft_ok_status() : give_up_values(compilation, asked, everything, best);
}

// Lets computation wait for what gives bytes back, holds fewer gathered units, and gives values up.
// Where that leaves computation waiting, so many values are given up that it need not, too.
static weft_status_t give_up_beside_links(compilation_t* compilation, attempt_t* best) {
  const uint32_t asked = compilation->options->gather_buffers;
  const size_t everything = best->free_bytes;
  size_t least = everything;
  attempt_t waiting;
  uint32_t fewer = asked;
  const double free_ns = (double)best->plan->prediction.step_ns;
  if (best->plan->stream_count > 1) {
    WEFT_RETURN_IF_ERROR(attempt(compilation, asked, 0, &waiting));
    keep_better(compilation, best, &waiting);
  }
  WEFT_RETURN_IF_ERROR(try_fewer_buffers(compilation, &fewer, &least, best));
  const bool is_quick =
      (double)best->plan->prediction.step_ns <= free_ns * (WAITING_TOLERANCE + GIVING_UP_COST);
  if (is_good(compilation, best) && is_quick) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(give_up_at(compilation, fewer, least, everything, best));
  if (is_good(compilation, best)) return weft_ok_status();
  const size_t limit = compilation->limit_bytes;
  compilation->limit_bytes = 0;
  weft_status_t status = give_up_at(compilation, fewer, least, everything, best);
  compilation->limit_bytes = limit;
  return status;
}

static double mebibytes(size_t bytes) {
  return (double)bytes / (1 << 20);
}

static weft_status_t refuse_budget(const weft_plan_t* best, size_t budget,
                                   const weft_plan_demand_t* demand) {
  weft_plan_memory_t memory;
  weft_plan_memory(best, &memory);
  const size_t held = memory.peak_bytes - memory.step_bytes;
  return WEFT_STATUS(OUT_OF_MEMORY,
                     "the memory budget of %.3f MiB cannot be kept: the best plan found takes "
                     "%.3f MiB; no plan can take less than %.3f MiB, since arguments, constants "
                     "and results take %.3f MiB and %s touches %.3f MiB more at once",
                     mebibytes(budget), mebibytes(memory.peak_bytes),
                     mebibytes(least_bytes(best, demand)), mebibytes(held), demand->text,
                     mebibytes(demand->step_bytes));
}

static weft_status_t keep_budget(compilation_t* compilation, attempt_t* best) {
  const weft_compile_options_t* options = compilation->options;
  const size_t budget = (size_t)options->memory.budget_bytes;
  if (budget == 0 || best->peak_bytes <= budget) return weft_ok_status();
  if (!options->machine) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "a memory budget needs a machine, to know what giving values up costs");
  }
  weft_plan_memory_t memory;
  weft_plan_memory(best->plan, &memory);
  const size_t held = memory.peak_bytes - memory.step_bytes;
  compilation->limit_bytes = budget > held ? budget - held : 1;
  WEFT_RETURN_IF_ERROR(give_up_beside_links(compilation, best));
  if (!fits(compilation, best) && options->overlap == WEFT_OVERLAP_AUTO) {
    // What runs beside the computation holds its bytes for longer.
    attempt_t alone;
    compilation->overlap = WEFT_OVERLAP_OFF;
    WEFT_RETURN_IF_ERROR(attempt(compilation, options->gather_buffers, 0, &alone));
    const size_t everything = alone.peak_bytes;
    keep_better(compilation, best, &alone);
    if (!fits(compilation, best)) {
      WEFT_RETURN_IF_ERROR(give_up_values(compilation, options->gather_buffers, everything, best));
    }
  }
  if (fits(compilation, best)) return weft_ok_status();
  return refuse_budget(best->plan, budget, compilation->demand);
}

weft_status_t weft_compile_with(const weft_graph_t* graph, const weft_compile_options_t* options,
                                weft_device_t* device, weft_allocator_t allocator,
                                weft_plan_t** out_plan) {
  *out_plan = NULL;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "weft_compile_options_t has %zu bytes, expected %zu",
                       options->struct_size, sizeof(*options));
  }
  weft_plan_demand_t demand = {.text = "the step"};
  compilation_t compilation = {.graph = graph,
                               .options = options,
                               .device = device,
                               .allocator = allocator,
                               .overlap = options->overlap,
                               .demand = &demand};
  const weft_function_t* entry = weft_graph_main(graph);
  attempt_t best;
  if (entry) WEFT_RETURN_IF_ERROR(weft_function_check_supported(entry));
  WEFT_RETURN_IF_ERROR(attempt(&compilation, options->gather_buffers, 0, &best));
  weft_status_t status = keep_budget(&compilation, &best);
  if (weft_status_is_ok(status)) {
    *out_plan = best.plan;
  } else {
    release_attempt(&best);
  }
  return status;
}

weft_status_t weft_compile(const weft_graph_t* graph, weft_device_t* device,
                           weft_allocator_t allocator, weft_plan_t** out_plan) {
  const weft_compile_options_t options = {.struct_size = sizeof(options)};
  return weft_compile_with(graph, &options, device, allocator, out_plan);
}
