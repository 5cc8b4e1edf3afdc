// One instruction explained: the chain of causes, what runs beside, who waits, what would help.
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/explain_internal.h"
#include "graph/plan/hazards.h"

#define NONE WEFT_COURSE_NONE
#define MOST_WHAT_IFS (9 + WEFT_REMEDY_COUNT_)
// Doublings, then halvings, of the search for slack.
#define SLACK_ROUNDS 40

static weft_status_t list_causes(const weft_explanation_t* explanation, uint32_t position,
                                 weft_arena_t* arena, weft_instruction_explanation_t* result) {
  const weft_timeline_entry_t* entries = explanation->timeline.entries;
  uint32_t length = 0;
  for (uint32_t i = position; i != NONE; ++length) {
    i = weft_explanation_position(explanation->plan, entries[i].binding);
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, length, sizeof(*result->causes), (void**)&result->causes));
  for (uint32_t i = position; i != NONE; ++result->cause_count) {
    WEFT_RETURN_IF_ERROR(
        weft_explanation_cause(explanation, i, arena, &result->causes[result->cause_count]));
    i = result->causes[result->cause_count].after;
  }
  return weft_ok_status();
}

static weft_status_t list_beside(const weft_explanation_t* explanation, uint32_t position,
                                 weft_arena_t* arena, weft_instruction_explanation_t* result) {
  const weft_course_t* course = explanation->course;
  const weft_timeline_entry_t* entries = explanation->timeline.entries;
  const weft_timeline_entry_t* own = &entries[position];
  const bool is_transfer = weft_course_is_transfer(&course->items[position]);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->count, sizeof(*result->beside),
                                                 (void**)&result->beside));
  for (uint32_t i = 0; i < course->count; ++i) {
    const double begin_ns = fmax(own->start_ns, entries[i].start_ns);
    const double end_ns = fmin(own->end_ns, entries[i].end_ns);
    if (i == position || end_ns <= begin_ns) continue;
    if (weft_course_is_transfer(&course->items[i]) == is_transfer) continue;
    result->beside[result->beside_count++] =
        (weft_overlap_part_t){.position = i, .ns = end_ns - begin_ns};
  }
  return weft_ok_status();
}

static weft_status_t list_waiters(const weft_explanation_t* explanation, uint32_t position,
                                  weft_arena_t* arena, weft_instruction_explanation_t* result) {
  const uint32_t id = explanation->plan->body.instructions[position].id;
  const weft_timeline_t* timeline = &explanation->timeline;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, timeline->count, sizeof(uint32_t),
                                                 (void**)&result->waiters));
  for (uint32_t i = 0; i < timeline->count; ++i) {
    if (timeline->entries[i].binding == id) result->waiters[result->waiter_count++] = i;
  }
  return weft_ok_status();
}

// The step if |position| took |factor| times as long and |extra_ns| more.
static weft_status_t step_with(const weft_explanation_t* explanation, uint32_t position,
                               double factor, double extra_ns, weft_arena_t* arena,
                               double* out_step_ns) {
  weft_trial_t trial;
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  weft_cost_t* cost = &trial.course.items[position].cost;
  cost->compute_ns *= factor;
  cost->transfer_ns *= factor;
  if (weft_course_is_transfer(&trial.course.items[position])) {
    cost->transfer_ns += extra_ns;
  } else {
    cost->compute_ns += extra_ns;
  }
  return weft_trial_end(&trial, out_step_ns);
}

// By bisection: the step never gets shorter when one thing on it gets longer, but for the rare case
// in which streams exchange the order in which they take a link.
static weft_status_t find_slack(const weft_explanation_t* explanation, uint32_t position,
                                weft_arena_t* arena, double* out_slack_ns) {
  const double step_ns = explanation->timeline.step_ns;
  const double limit_ns = step_ns * (1 + 1e-9);
  double low_ns = 0;
  double high_ns = step_ns;
  for (int round = 0; round < SLACK_ROUNDS && high_ns - low_ns > 0.5; ++round) {
    const double middle_ns = low_ns + (high_ns - low_ns) / 2;
    double changed_ns = 0;
    WEFT_RETURN_IF_ERROR(step_with(explanation, position, 1, middle_ns, arena, &changed_ns));
    if (changed_ns <= limit_ns) {
      low_ns = middle_ns;
    } else {
      high_ns = middle_ns;
    }
  }
  *out_slack_ns = low_ns < 1 ? 0 : low_ns;
  return weft_ok_status();
}

static void add(const weft_explanation_t* explanation, weft_instruction_explanation_t* result,
                double step_ns, const char* change, const char* option) {
  if (step_ns >= explanation->timeline.step_ns * (1 - 1e-6)) return;
  result->what_ifs[result->what_if_count++] =
      (weft_what_if_t){.change = change, .option = option, .step_ns = step_ns};
}

static const weft_collective_kernel_t* call_at(const weft_explanation_t* explanation,
                                               uint32_t position) {
  const weft_instruction_t* instruction = &explanation->plan->body.instructions[position];
  if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) return NULL;
  return &instruction->kernel.as.collective;
}

// An earlier gather of the same bytes into as many: what regathering repeats.
static uint32_t find_same_gather(const weft_explanation_t* explanation, uint32_t position) {
  const weft_instruction_t* body = explanation->plan->body.instructions;
  const weft_collective_kernel_t* own = call_at(explanation, position);
  if (!own || own->kind != WEFT_COLLECTIVE_ALL_GATHER) return NONE;
  const weft_view_t* input = &body[position].kernel.inputs[0];
  for (uint32_t i = position; i-- > 0;) {
    const weft_collective_kernel_t* other = call_at(explanation, i);
    if (!other || other->kind != own->kind || other->groups != own->groups) continue;
    const weft_view_t* view = &body[i].kernel.inputs[0];
    if (other->count == own->count && view->buffer == input->buffer &&
        view->offset_bytes == input->offset_bytes) {
      return i;
    }
  }
  return NONE;
}

// The collective before |position| on its stream that could be one with it.
static uint32_t find_partner(const weft_explanation_t* explanation, uint32_t position) {
  const weft_course_t* course = explanation->course;
  const weft_course_item_t* item = &course->items[position];
  const weft_collective_kernel_t* own = call_at(explanation, position);
  for (uint32_t ordinal = item->ordinal; own && ordinal-- > 0;) {
    const uint32_t other = course->stream_items[course->stream_starts[item->stream] + ordinal];
    const weft_collective_kernel_t* call = call_at(explanation, other);
    if (!call || call->kind != own->kind) continue;
    const bool fits = call->reduction == own->reduction && call->dtype == own->dtype &&
                      call->groups == own->groups;
    return fits && own->kind <= WEFT_COLLECTIVE_REDUCE_SCATTER ? other : NONE;
  }
  return NONE;
}

static int64_t count_elements(const weft_explanation_t* explanation,
                              const weft_collective_kernel_t* call) {
  const bool is_parted =
      call->kind == WEFT_COLLECTIVE_ALL_GATHER || call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
  return call->count *
         (is_parted ? (int64_t)explanation->plan->groups[call->groups].group_size : 1);
}

// Only buckets that were closed for their size grow with it.
static bool is_full_bucket(const weft_explanation_t* explanation,
                           const weft_collective_kernel_t* call) {
  const weft_explanation_options_t* options = &explanation->options;
  const int64_t elements = count_elements(explanation, call);
  if (!options->larger_buckets) return false;
  if (options->bucket_elements > 0) return elements >= options->bucket_elements;
  return elements * (int64_t)weft_dtype_size_bytes(call->dtype) >= options->bucket_bytes;
}

// Merged, the gather is where the earlier one is, and the reduction where the later one is.
static weft_status_t try_merging(const weft_explanation_t* explanation, uint32_t position,
                                 weft_arena_t* arena, weft_instruction_explanation_t* result) {
  const uint32_t partner = find_partner(explanation, position);
  weft_trial_t trial;
  double step_ns = 0;
  const char* change = NULL;
  if (partner == NONE) return weft_ok_status();
  const weft_instruction_t* body = explanation->plan->body.instructions;
  weft_instruction_t merged = body[position];
  merged.kernel.as.collective.count += body[partner].kernel.as.collective.count;
  const bool is_gather = merged.kernel.as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER;
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  const weft_cost_t cost = weft_course_instruction_cost(explanation->course, &merged);
  trial.course.items[is_gather ? partner : position].cost = cost;
  trial.course.items[is_gather ? position : partner].cost = (weft_cost_t){0};
  WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_format(arena, &change, "it and %s were one collective",
                                         weft_explanation_name(explanation, partner, arena)));
  const bool is_full = is_full_bucket(explanation, &body[position].kernel.as.collective) &&
                       is_full_bucket(explanation, &body[partner].kernel.as.collective);
  add(explanation, result, step_ns, change, is_full ? explanation->options.larger_buckets : NULL);
  return weft_ok_status();
}

// What is written to an operand of a collective, and when.
typedef struct written_s {
  double ns;
  double bytes;
} written_t;

static int compare_written(const void* x, const void* y) {
  const written_t* a = x;
  const written_t* b = y;
  return a->ns < b->ns ? -1 : a->ns > b->ns;
}

// When half of the bytes that |position| reads are there.
static weft_status_t half_written_ns(const weft_explanation_t* explanation, uint32_t position,
                                     weft_arena_t* arena, double* out_ns) {
  const weft_hazards_t* hazards = explanation->hazards;
  const weft_instruction_t* body = explanation->plan->body.instructions;
  const uint32_t buffer = body[position].kernel.inputs[0].buffer;
  const uint32_t begin = hazards->starts[position];
  const uint32_t end = hazards->starts[position + 1];
  const weft_arena_mark_t mark = weft_arena_mark(arena);
  written_t* list = NULL;
  uint32_t count = 0;
  double all = 0;
  *out_ns = explanation->timeline.entries[position].start_ns;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, end - begin, sizeof(*list), (void**)&list));
  for (uint32_t e = begin; e < end; ++e) {
    const uint32_t other = hazards->predecessors[e];
    const weft_kernel_t* kernel = &body[other].kernel;
    written_t written = {.ns = explanation->timeline.entries[other].end_ns};
    for (uint32_t o = 0; o < kernel->output_count && body[other].block_count == 0; ++o) {
      int64_t from = 0;
      int64_t to = 0;
      if (kernel->outputs[o].buffer != buffer) continue;
      weft_hazards_view_bytes(&kernel->outputs[o], &from, &to);
      written.bytes += (double)(to - from);
    }
    all += written.bytes;
    list[count++] = written;
  }
  if (count > 1) qsort(list, count, sizeof(*list), compare_written);
  double sum = 0;
  for (uint32_t i = 0; i < count && sum < all / 2; ++i) {
    sum += list[i].bytes;
    *out_ns = list[i].ns;
  }
  weft_arena_rewind(arena, mark);
  return weft_ok_status();
}

// Time from |begin_ns| on in which nothing runs on the stream of |position| before it does.
static double idle_before(const weft_explanation_t* explanation, uint32_t position,
                          double begin_ns) {
  const weft_course_t* course = explanation->course;
  const weft_course_item_t* item = &course->items[position];
  double idle_ns = explanation->timeline.entries[position].start_ns - begin_ns;
  for (uint32_t ordinal = 0; ordinal < item->ordinal; ++ordinal) {
    const uint32_t other = course->stream_items[course->stream_starts[item->stream] + ordinal];
    const weft_timeline_entry_t* entry = &explanation->timeline.entries[other];
    idle_ns -= fmax(0, entry->end_ns - fmax(begin_ns, entry->start_ns));
  }
  return fmax(0, idle_ns);
}

// A smaller size parts all buckets: those that are among the largest say which.
static bool is_among_largest(const weft_explanation_t* explanation,
                             const weft_collective_kernel_t* own) {
  for (uint32_t i = 0; i < explanation->course->count; ++i) {
    const weft_collective_kernel_t* call = call_at(explanation, i);
    if (!call || call->kind != own->kind || call->dtype != own->dtype) continue;
    if (count_elements(explanation, call) / 2 > count_elements(explanation, own)) return false;
  }
  return true;
}

// Half of a reduction at its place, and the other half as soon as so much is there, as far as its
// stream is idle then.
static weft_status_t try_splitting(const weft_explanation_t* explanation, uint32_t position,
                                   weft_arena_t* arena, weft_instruction_explanation_t* result) {
  const weft_explanation_options_t* options = &explanation->options;
  const weft_collective_kernel_t* own = call_at(explanation, position);
  const bool reduces = own && (own->kind == WEFT_COLLECTIVE_ALL_REDUCE ||
                               own->kind == WEFT_COLLECTIVE_REDUCE_SCATTER);
  const char* option = NULL;
  weft_trial_t trial;
  double half_ns = 0;
  double step_ns = 0;
  // Counts and exact sums are in no bucket.
  if (!reduces || !options->bucket_option || own->count < 2 || !weft_dtype_is_float(own->dtype) ||
      explanation->course->items[position].stream == 0 || !is_among_largest(explanation, own)) {
    return weft_ok_status();
  }
  const double bytes =
      (double)count_elements(explanation, own) * (double)weft_dtype_size_bytes(own->dtype);
  WEFT_RETURN_IF_ERROR(weft_arena_format(arena, &option, "%s=%.2g", options->bucket_option,
                                         bytes / 2 / options->bucket_unit_bytes));
  WEFT_RETURN_IF_ERROR(half_written_ns(explanation, position, arena, &half_ns));
  weft_instruction_t half = explanation->plan->body.instructions[position];
  half.kernel.as.collective.count /= 2;
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  weft_cost_t cost = weft_course_instruction_cost(explanation->course, &half);
  cost.transfer_ns += fmax(0, cost.transfer_ns - idle_before(explanation, position, half_ns));
  trial.course.items[position].cost = cost;
  WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
  add(explanation, result, step_ns, "its first half began when that was there", option);
  return weft_ok_status();
}

// Where a set of gathers waits for memory, one of them alone gains little: those before it on the
// stream hold it up as well.
static weft_status_t try_early(const weft_explanation_t* explanation, uint32_t position,
                               weft_arena_t* arena, weft_instruction_explanation_t* result) {
  const weft_course_t* course = explanation->course;
  weft_trial_t trial;
  double step_ns = 0;
  if (course->items[position].stream == 0) return weft_ok_status();
  weft_cause_t cause;
  WEFT_RETURN_IF_ERROR(weft_explanation_cause(explanation, position, arena, &cause));
  // What waits for what it reads gains nothing by memory.
  if (cause.reason == WEFT_REASON_READS || cause.reason == WEFT_REASON_OVERWRITES) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  weft_trial_issue_early(explanation, &trial.course, position);
  WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
  add(explanation, result, step_ns, "it alone began as early as what it moves exists", NULL);
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  for (uint32_t i = 0; i <= position; ++i) {
    if (course->items[i].stream == course->items[position].stream &&
        weft_explanation_is_gather(explanation, i) ==
            weft_explanation_is_gather(explanation, position)) {
      weft_trial_issue_early(explanation, &trial.course, i);
    }
  }
  WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
  add(explanation, result, step_ns,
      "it and all of its kind before it on its stream began as early as what they move exists",
      NULL);
  return weft_ok_status();
}

static weft_status_t try_faster_link(const weft_explanation_t* explanation, uint32_t position,
                                     weft_arena_t* arena, weft_instruction_explanation_t* result) {
  const weft_course_t* course = explanation->course;
  const uint32_t resource = course->items[position].resource;
  weft_trial_t trial;
  double step_ns = 0;
  if (resource == NONE) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  weft_trial_halve(&trial.course, resource);
  WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
  add(explanation, result, step_ns, "everything on its link took half as long", NULL);
  return weft_ok_status();
}

// Whether another plan of that kind is about what |position| does.
static weft_status_t concerns(const weft_explanation_t* explanation, uint32_t position,
                              weft_remedy_kind_t kind, weft_arena_t* arena, bool* out_concerns) {
  const weft_course_t* course = explanation->course;
  const weft_course_item_t* item = &course->items[position];
  const weft_collective_kernel_t* call = call_at(explanation, position);
  *out_concerns = false;
  switch (kind) {
    case WEFT_REMEDY_OVERLAP:
      *out_concerns = item->stream == 0 && weft_course_is_transfer(item);
      break;
    case WEFT_REMEDY_BUFFERS:
      return weft_explanation_waits_for_room(explanation, position, arena, out_concerns);
    case WEFT_REMEDY_MEMORY:
      *out_concerns = !call && item->resource != NONE;
      break;
    case WEFT_REMEDY_BUCKETS:
      // Counts and exact sums are in no bucket.
      *out_concerns =
          call && call->kind <= WEFT_COLLECTIVE_REDUCE_SCATTER && weft_dtype_is_float(call->dtype);
      break;
    case WEFT_REMEDY_KEEP:
      *out_concerns = find_same_gather(explanation, position) != NONE;
      break;
    case WEFT_REMEDY_UNITS:
      *out_concerns = call && (call->kind == WEFT_COLLECTIVE_ALL_GATHER ||
                               call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER);
      break;
    case WEFT_REMEDY_COUNT_:
      break;
  }
  return weft_ok_status();
}

static weft_status_t add_remedies(const weft_explanation_t* explanation, uint32_t position,
                                  weft_arena_t* arena, weft_instruction_explanation_t* result) {
  for (int kind = 0; kind < WEFT_REMEDY_COUNT_; ++kind) {
    const weft_what_if_t* remedy = &explanation->options.remedies[kind];
    bool is_about_it = false;
    if (!remedy->change || remedy->step_ns >= explanation->timeline.step_ns) continue;
    WEFT_RETURN_IF_ERROR(
        concerns(explanation, position, (weft_remedy_kind_t)kind, arena, &is_about_it));
    if (is_about_it) result->what_ifs[result->what_if_count++] = *remedy;
  }
  return weft_ok_status();
}

weft_status_t weft_explanation_what_ifs(const weft_explanation_t* explanation, uint32_t position,
                                        weft_arena_t* arena,
                                        weft_instruction_explanation_t* result) {
  double step_ns = 0;
  result->what_if_count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, MOST_WHAT_IFS, sizeof(*result->what_ifs),
                                                 (void**)&result->what_ifs));
  WEFT_RETURN_IF_ERROR(try_early(explanation, position, arena, result));
  WEFT_RETURN_IF_ERROR(try_merging(explanation, position, arena, result));
  WEFT_RETURN_IF_ERROR(try_splitting(explanation, position, arena, result));
  WEFT_RETURN_IF_ERROR(try_faster_link(explanation, position, arena, result));
  WEFT_RETURN_IF_ERROR(step_with(explanation, position, 0.5, 0, arena, &step_ns));
  add(explanation, result, step_ns, "it took half as long", NULL);
  WEFT_RETURN_IF_ERROR(step_with(explanation, position, 0, 0, arena, &step_ns));
  const uint32_t same = find_same_gather(explanation, position);
  const char* change = "it took no time";
  if (same != NONE) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(arena, &change, "what %s gathered were kept until here",
                                           weft_explanation_name(explanation, same, arena)));
  }
  add(explanation, result, step_ns, change,
      same != NONE ? explanation->options.keep_gathered : NULL);
  return add_remedies(explanation, position, arena, result);
}

weft_status_t weft_explanation_of(const weft_explanation_t* explanation, uint32_t position,
                                  weft_arena_t* arena,
                                  weft_instruction_explanation_t* out_explanation) {
  weft_instruction_explanation_t result = {.position = position};
  *out_explanation = result;
  WEFT_RETURN_IF_ERROR(list_causes(explanation, position, arena, &result));
  WEFT_RETURN_IF_ERROR(list_beside(explanation, position, arena, &result));
  WEFT_RETURN_IF_ERROR(list_waiters(explanation, position, arena, &result));
  WEFT_RETURN_IF_ERROR(find_slack(explanation, position, arena, &result.slack_ns));
  WEFT_RETURN_IF_ERROR(weft_explanation_what_ifs(explanation, position, arena, &result));
  *out_explanation = result;
  return weft_ok_status();
}
