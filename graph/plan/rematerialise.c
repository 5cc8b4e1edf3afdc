// Choosing what to give up: rounds of measuring the peak and giving up the cheapest values there.
#include "graph/plan/rematerialise.h"

#include <stdlib.h>
#include <string.h>

#include "graph/plan/rematerialise_internal.h"
#include "graph/plan/storage_internal.h"
#include "graph/plan/timeline.h"

// Giving up less than this part of what is to be saved is not worth an instruction.
#define SMALLEST_PART 256
#define MOST_ROUNDS 256
// Instructions that may be repeated for one value.
#define MOST_REPEATED 256
// Positions from the first to the last instruction that writes a value that may be repeated.
#define MOST_WRITING 64

// Accesses --------------------------------------------------------------------------------------

weft_status_t weft_visit_accesses(const weft_instruction_t* instruction,
                                  weft_visit_access_fn_t* visit, void* user_data) {
  const weft_kernel_t* kernel = &instruction->kernel;
  switch (instruction->kind) {
    case WEFT_INSTRUCTION_KERNEL:
    case WEFT_INSTRUCTION_COLLECTIVE:
      for (uint32_t v = 0; v < kernel->input_count; ++v) {
        WEFT_RETURN_IF_ERROR(visit(user_data, (weft_view_t*)(uintptr_t)&kernel->inputs[v], false));
      }
      for (uint32_t v = 0; v < kernel->output_count; ++v) {
        WEFT_RETURN_IF_ERROR(visit(user_data, (weft_view_t*)(uintptr_t)&kernel->outputs[v], true));
      }
      return weft_ok_status();
    case WEFT_INSTRUCTION_WHILE:
    case WEFT_INSTRUCTION_SWITCH:
      break;
  }
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      WEFT_RETURN_IF_ERROR(
          weft_visit_accesses(&instruction->blocks[b].instructions[i], visit, user_data));
    }
  }
  return visit(user_data, (weft_view_t*)(uintptr_t)instruction->predicate, false);
}

typedef struct noting_s {
  weft_rematerialisation_t* state;
  uint32_t position;
  bool is_nested;
} noting_t;

static weft_status_t note_access(void* user_data, weft_view_t* view, bool is_write) {
  const noting_t* noting = user_data;
  weft_remember_t* buffer = &noting->state->buffers[view->buffer];
  if (buffer->first == WEFT_NO_POSITION) buffer->first = noting->position;
  buffer->last = noting->position;
  uint32_t* first = is_write ? &buffer->first_write : &buffer->first_read;
  if (*first == WEFT_NO_POSITION) *first = noting->position;
  if (!is_write) return weft_ok_status();
  buffer->is_nested = buffer->is_nested || noting->is_nested;
  buffer->last_write = noting->position;
  return weft_ok_status();
}

static bool is_control(const weft_instruction_t* instruction) {
  return instruction->kind == WEFT_INSTRUCTION_WHILE ||
         instruction->kind == WEFT_INSTRUCTION_SWITCH;
}

static weft_status_t note_accesses(weft_rematerialisation_t* state) {
  const weft_plan_block_t* body = &state->plan->body;
  for (uint32_t b = 0; b < state->buffer_count; ++b) {
    state->buffers[b] = (weft_remember_t){
        .first_write = WEFT_NO_POSITION, .first_read = WEFT_NO_POSITION, .first = WEFT_NO_POSITION};
  }
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    const weft_instruction_t* instruction = &body->instructions[i];
    noting_t noting = {.state = state, .position = i, .is_nested = is_control(instruction)};
    WEFT_RETURN_IF_ERROR(weft_visit_accesses(instruction, note_access, &noting));
    state->costs_ns[i] =
        weft_timeline_instruction_ns(state->plan, instruction, state->options->machine);
  }
  return weft_ok_status();
}

// What giving up takes ----------------------------------------------------------------------------

// A value that may be given up, and all that has to be repeated with it.
typedef struct candidate_s {
  uint32_t buffer;
  weft_keeping_t keeping;
  double ns_per_byte;
} candidate_t;

// Instructions that have to run again to have a buffer's value behind a gap.
typedef struct closure_s {
  uint32_t buffers[MOST_REPEATED];
  uint32_t count;
  double cost_ns;
} closure_t;

static bool is_step(const weft_rematerialisation_t* state, uint32_t buffer) {
  return state->plan->buffers[buffer].kind == WEFT_BUFFER_STEP;
}

static bool closure_has(const closure_t* closure, uint32_t buffer) {
  for (uint32_t i = 0; i < closure->count; ++i) {
    if (closure->buffers[i] == buffer) return true;
  }
  return false;
}

static bool writes(const weft_instruction_t* instruction, uint32_t buffer) {
  for (uint32_t v = 0; v < instruction->kernel.output_count; ++v) {
    if (instruction->kernel.outputs[v].buffer == buffer) return true;
  }
  return false;
}

uint32_t weft_remember_writer(const weft_rematerialisation_t* state, uint32_t buffer,
                              uint32_t position) {
  while (!writes(&state->plan->body.instructions[position], buffer)) ++position;
  return position;
}

// True when the instruction at |writer| is in |closure| already, for another of its results.
static bool closure_runs(const weft_rematerialisation_t* state, const closure_t* closure,
                         uint32_t writer) {
  for (uint32_t i = 0; i < closure->count; ++i) {
    const uint32_t other = closure->buffers[i];
    if (writes(&state->plan->body.instructions[writer], other)) return true;
  }
  return false;
}

// Repeating must write all of the value, and before anything reads it.
static bool is_repeatable(const weft_remember_t* buffer) {
  if (buffer->keeping != WEFT_KEEP || buffer->first_write == WEFT_NO_POSITION) return false;
  return !buffer->is_nested && buffer->last_write - buffer->first_write < MOST_WRITING &&
         buffer->first_read > buffer->last_write;
}

// True when |input|'s value, as the instruction at |writer| read it, is still there for a reader
// between |gap| and |last| without anything being done.
static bool is_available(const weft_rematerialisation_t* state, uint32_t input, uint32_t writer,
                         uint32_t gap, uint32_t last) {
  const weft_remember_t* buffer = &state->buffers[input];
  switch (state->plan->buffers[input].kind) {
    case WEFT_BUFFER_CONSTANT:
      return true;
    case WEFT_BUFFER_ARGUMENT:
      return buffer->first_write == WEFT_NO_POSITION || buffer->first_write > last;
    case WEFT_BUFFER_STEP:
      return buffer->last_write < writer &&
             (buffer->keeping != WEFT_KEEP ? buffer->gap <= gap && last <= buffer->until
                                           : buffer->last > gap);
    case WEFT_BUFFER_RESULT:
    case WEFT_BUFFER_HOST:
    case WEFT_BUFFER_KIND_COUNT_:
      break;
  }
  return false;
}

static bool close_over(const weft_rematerialisation_t* state, uint32_t buffer, uint32_t gap,
                       uint32_t last, closure_t* closure);

// Adds to |closure| what the instruction at |writer| reads and will not find.
static bool close_over_inputs(const weft_rematerialisation_t* state, uint32_t writer, uint32_t gap,
                              uint32_t last, closure_t* closure) {
  const weft_memory_policy_t* policy = &state->options->policy;
  const weft_instruction_t* instruction = &state->plan->body.instructions[writer];
  const weft_kernel_t* kernel = &instruction->kernel;
  const bool gathers = instruction->kind == WEFT_INSTRUCTION_COLLECTIVE &&
                       kernel->as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER;
  if (gathers ? policy->keep_gathered : policy->keep_computed) return false;
  for (uint32_t v = 0; v < kernel->input_count; ++v) {
    const uint32_t input = kernel->inputs[v].buffer;
    if (is_available(state, input, writer, gap, last)) continue;
    // Gone for good: written again meanwhile, or live here but not behind the gap.
    if (state->buffers[input].last_write >= writer) return false;
    if (!close_over(state, input, gap, last, closure)) return false;
  }
  return true;
}

// Adds to |closure| what makes |buffer|'s value again behind |gap|, up to the reader at |last|;
// false where that is impossible or not allowed.
static bool close_over(const weft_rematerialisation_t* state, uint32_t buffer, uint32_t gap,
                       uint32_t last, closure_t* closure) {
  const weft_remember_t* remember = &state->buffers[buffer];
  if (closure_has(closure, buffer)) return true;
  if (closure->count == MOST_REPEATED || !is_step(state, buffer)) return false;
  if (!is_repeatable(remember)) return false;
  uint32_t writer = remember->first_write;
  for (;; ++writer) {
    writer = weft_remember_writer(state, buffer, writer);
    if (!closure_runs(state, closure, writer)) closure->cost_ns += state->costs_ns[writer];
    if (writer == remember->last_write) break;
  }
  closure->buffers[closure->count++] = buffer;
  for (writer = remember->first_write;; ++writer) {
    writer = weft_remember_writer(state, buffer, writer);
    if (!close_over_inputs(state, writer, gap, last, closure)) return false;
    if (writer == remember->last_write) return true;
  }
}

// The cheapest way to be without |buffer| at the peak; false when there is none.
static bool assess(const weft_rematerialisation_t* state, uint32_t buffer, closure_t* closure,
                   candidate_t* out_candidate) {
  const weft_remember_t* remember = &state->buffers[buffer];
  const double bytes = (double)state->plan->buffers[buffer].size_bytes;
  const weft_machine_t* machine = state->options->machine;
  const double offload_ns = 2 * weft_machine_host_copy_ns(machine, bytes);
  const bool may_offload =
      !state->options->policy.keep_on_device && remember->last_write < state->peak_position;
  closure->count = 0;
  closure->cost_ns = 0;
  const bool may_repeat = close_over(state, buffer, state->peak_position, remember->last, closure);
  if (!may_repeat && !may_offload) return false;
  const bool repeats = may_repeat && (!may_offload || closure->cost_ns <= offload_ns);
  *out_candidate = (candidate_t){
      .buffer = buffer,
      .keeping = repeats ? WEFT_REPEAT : WEFT_OFFLOAD,
      .ns_per_byte = (repeats ? closure->cost_ns : offload_ns) / bytes,
  };
  return true;
}

// Rounds ----------------------------------------------------------------------------------------

typedef struct reading_s {
  uint32_t* reads;  // 1 + buffer, for every buffer read
  uint32_t mark;
} reading_t;

static weft_status_t mark_access(void* user_data, weft_view_t* view, bool is_write) {
  const reading_t* reading = user_data;
  (void)is_write;
  reading->reads[view->buffer] = reading->mark;
  return weft_ok_status();
}

static int compare_candidates(const void* a, const void* b) {
  const candidate_t* x = a;
  const candidate_t* y = b;
  if (x->ns_per_byte != y->ns_per_byte) return x->ns_per_byte < y->ns_per_byte ? -1 : 1;
  return x->buffer < y->buffer ? -1 : x->buffer > y->buffer;
}

// True when nothing is freed by giving |buffer| up: its bytes are an argument's or a result's, or
// part of a buffer that stays, such as a bucket.
static bool is_part(const weft_rematerialisation_t* state, uint32_t buffer) {
  const uint32_t root = state->roots[buffer];
  return !is_step(state, root) ||
         state->plan->buffers[root].size_bytes > state->plan->buffers[buffer].size_bytes;
}

// All values that are live at the peak and neither written, nor read there, and what they cost.
static weft_status_t find_candidates(weft_rematerialisation_t* state, closure_t* closure,
                                     candidate_t** out_candidates, uint32_t* out_count) {
  candidate_t* candidates = NULL;
  uint32_t count = 0;
  const size_t saved = state->options->saved_bytes;
  const size_t smallest = (saved < state->peak_bytes ? saved : state->peak_bytes) / SMALLEST_PART;
  reading_t reading = {.mark = 1};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&state->arena, state->buffer_count,
                                                 sizeof(*candidates), (void**)&candidates));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&state->arena, state->buffer_count,
                                                 sizeof(*reading.reads), (void**)&reading.reads));
  WEFT_RETURN_IF_ERROR(weft_visit_accesses(&state->plan->body.instructions[state->peak_position],
                                           mark_access, &reading));
  for (uint32_t b = 0; b < state->buffer_count; ++b) {
    const weft_remember_t* buffer = &state->buffers[b];
    if (!is_step(state, b) || buffer->keeping != WEFT_KEEP || reading.reads[b]) continue;
    if (buffer->first == WEFT_NO_POSITION || buffer->first >= state->peak_position) continue;
    if (buffer->last <= state->peak_position) continue;
    const size_t bytes = state->plan->buffers[b].size_bytes;
    if (is_part(state, b) || bytes == 0 || bytes < smallest) continue;
    if (assess(state, b, closure, &candidates[count])) ++count;
  }
  if (count) qsort(candidates, count, sizeof(*candidates), compare_candidates);
  *out_candidates = candidates;
  *out_count = count;
  return weft_ok_status();
}

static void give_up(weft_rematerialisation_t* state, const candidate_t* candidate,
                    closure_t* closure) {
  weft_remember_t* buffer = &state->buffers[candidate->buffer];
  const uint32_t gap = state->peak_position;
  const uint32_t last = buffer->last;
  if (candidate->keeping == WEFT_OFFLOAD) {
    buffer->keeping = WEFT_OFFLOAD;
    buffer->gap = gap;
    buffer->until = UINT32_MAX;
    return;
  }
  for (uint32_t i = 0; i < closure->count; ++i) {
    weft_remember_t* repeated = &state->buffers[closure->buffers[i]];
    repeated->keeping = WEFT_REPEAT;
    repeated->gap = gap;
    repeated->until = last;
  }
}

// Gives up values at the present peak until |excess_bytes| fewer are live there. False when there
// was nothing to give up.
static weft_status_t run_round(weft_rematerialisation_t* state, size_t excess_bytes,
                               bool* out_progress) {
  candidate_t* candidates = NULL;
  uint32_t count = 0;
  size_t freed = 0;
  closure_t* closure = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&state->arena, sizeof(*closure), (void**)&closure));
  WEFT_RETURN_IF_ERROR(find_candidates(state, closure, &candidates, &count));
  for (uint32_t i = 0; i < count && freed < excess_bytes; ++i) {
    candidate_t candidate;
    // What was given up before may be repeated along, or have made this dearer.
    if (state->buffers[candidates[i].buffer].keeping != WEFT_KEEP) continue;
    if (!assess(state, candidates[i].buffer, closure, &candidate)) continue;
    give_up(state, &candidate, closure);
    freed += state->plan->buffers[candidate.buffer].size_bytes;
  }
  *out_progress = freed > 0;
  return weft_ok_status();
}

static weft_status_t run_rounds(weft_rematerialisation_t* state) {
  weft_remember_t* best = NULL;
  const size_t bytes = state->buffer_count * sizeof(*best);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&state->arena, bytes, (void**)&best));
  WEFT_RETURN_IF_ERROR(note_accesses(state));
  WEFT_RETURN_IF_ERROR(weft_rematerialise_measure(state));
  const size_t saved = state->options->saved_bytes;
  const size_t target = state->peak_bytes > saved ? state->peak_bytes - saved : 0;
  size_t best_bytes = state->peak_bytes;
  memcpy(best, state->buffers, bytes);
  for (int round = 0; round < MOST_ROUNDS && state->peak_bytes > target; ++round) {
    bool progress = false;
    WEFT_RETURN_IF_ERROR(run_round(state, state->peak_bytes - target, &progress));
    if (!progress) break;
    WEFT_RETURN_IF_ERROR(weft_rematerialise_measure(state));
    if (state->peak_bytes >= best_bytes) continue;
    best_bytes = state->peak_bytes;
    memcpy(best, state->buffers, bytes);
  }
  // What is made again at one place can be too much for it.
  if (state->peak_bytes > best_bytes) {
    memcpy(state->buffers, best, bytes);
    WEFT_RETURN_IF_ERROR(weft_rematerialise_measure(state));
  }
  return weft_rematerialise_apply(state);
}

static weft_status_t find_roots(weft_rematerialisation_t* state) {
  if (!state->options->counts_alone) {
    return weft_storage_groups(state->lowering, &state->arena, &state->roots);
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&state->arena, state->buffer_count,
                                                 sizeof(*state->roots), (void**)&state->roots));
  for (uint32_t b = 0; b < state->buffer_count; ++b) state->roots[b] = b;
  return weft_ok_status();
}

weft_status_t weft_plan_rematerialise(weft_lowering_t* lowering,
                                      const weft_rematerialise_options_t* options) {
  weft_plan_t* plan = lowering->plan;
  weft_rematerialisation_t state = {
      .lowering = lowering, .plan = plan, .options = options, .buffer_count = plan->buffer_count};
  if (options->saved_bytes == 0 || plan->body.instruction_count == 0) return weft_ok_status();
  weft_arena_init(plan->allocator, &state.arena);
  weft_status_t status = weft_arena_allocate_array(&state.arena, state.buffer_count,
                                                   sizeof(*state.buffers), (void**)&state.buffers);
  if (weft_status_is_ok(status)) {
    status = weft_arena_allocate_array(&state.arena, plan->body.instruction_count,
                                       sizeof(*state.costs_ns), (void**)&state.costs_ns);
  }
  if (weft_status_is_ok(status)) status = find_roots(&state);
  if (weft_status_is_ok(status)) status = run_rounds(&state);
  weft_arena_deinit(&state.arena);
  return status;
}
