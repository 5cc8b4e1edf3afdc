// Causes from conflicts and shared bytes; exposure by sweeping over the timeline; "what if" by
// running changed courses.
//
// A conflict is a cause only if it ended when the start could happen: with the binding instruction,
// or with one before it on its stream that completes at the same time because what lies between
// takes none. Earlier conflicts were over by then, and the schedule's place is the reason.
#include "graph/plan/explain.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/explain_internal.h"
#include "graph/plan/hazards.h"

#define NONE WEFT_COURSE_NONE
// Times that differ by less are equal.
#define ROUNDING_NS 0.5

// Conflicts -------------------------------------------------------------------------------------

typedef struct access_list_s {
  const weft_view_t** views;
  bool* writes;
  uint32_t count;
} access_list_t;

static uint32_t count_views(const weft_instruction_t* instruction) {
  uint32_t count = 1;
  if (instruction->block_count == 0) {
    return instruction->kernel.input_count + instruction->kernel.output_count;
  }
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      count += count_views(&instruction->blocks[b].instructions[i]);
    }
  }
  return count;
}

static void add_views(const weft_instruction_t* instruction, access_list_t* list) {
  const weft_kernel_t* kernel = &instruction->kernel;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      add_views(&instruction->blocks[b].instructions[i], list);
    }
  }
  if (instruction->block_count > 0) {
    list->views[list->count++] = instruction->predicate;
    return;
  }
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    list->views[list->count++] = &kernel->inputs[i];
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    list->writes[list->count] = true;
    list->views[list->count++] = &kernel->outputs[i];
  }
}

static weft_status_t list_views(const weft_instruction_t* instruction, weft_arena_t* arena,
                                access_list_t* out_list) {
  const uint32_t count = count_views(instruction);
  *out_list = (access_list_t){0};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*out_list->views), (void**)&out_list->views));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_list->writes),
                                                 (void**)&out_list->writes));
  add_views(instruction, out_list);
  return weft_ok_status();
}

static bool share_bytes(const weft_plan_t* plan, uint32_t a, uint32_t b) {
  const weft_buffer_t* left = &plan->buffers[a];
  const weft_buffer_t* right = &plan->buffers[b];
  return left->kind == right->kind &&
         left->offset_bytes < right->offset_bytes + right->size_bytes &&
         right->offset_bytes < left->offset_bytes + left->size_bytes;
}

// Both are on one buffer.
static bool touch(const weft_view_t* a, const weft_view_t* b) {
  int64_t a_begin = 0;
  int64_t a_end = 0;
  int64_t b_begin = 0;
  int64_t b_end = 0;
  weft_hazards_view_bytes(a, &a_begin, &a_end);
  weft_hazards_view_bytes(b, &b_begin, &b_end);
  return a_begin < b_end && b_begin < a_end;
}

// Why |later| has to come behind |earlier|; PLACE when nothing says so.
// |out_buffer|: the later one's.
static weft_reason_t conflict(const weft_plan_t* plan, const access_list_t* earlier,
                              const access_list_t* later, uint32_t* out_buffer) {
  weft_reason_t reason = WEFT_REASON_PLACE;
  for (uint32_t i = 0; i < later->count; ++i) {
    for (uint32_t j = 0; j < earlier->count; ++j) {
      if (!later->writes[i] && !earlier->writes[j]) continue;
      const uint32_t a = later->views[i]->buffer;
      const uint32_t b = earlier->views[j]->buffer;
      if (a == b ? !touch(later->views[i], earlier->views[j]) : !share_bytes(plan, a, b)) continue;
      const weft_reason_t found = a != b             ? WEFT_REASON_MEMORY
                                  : later->writes[i] ? WEFT_REASON_OVERWRITES
                                                     : WEFT_REASON_READS;
      // The first of reading, overwriting and memory says most.
      if (found >= reason) continue;
      reason = found;
      *out_buffer = a;
    }
  }
  return reason;
}

// Looks for what |position| conflicts with that completes when |after| does, on its stream.
static weft_status_t find_conflict(const weft_explanation_t* explanation, uint32_t position,
                                   weft_arena_t* arena, weft_cause_t* cause) {
  const weft_course_t* course = explanation->course;
  const weft_instruction_t* body = explanation->plan->body.instructions;
  const weft_course_item_t* after = &course->items[cause->after];
  const weft_arena_mark_t mark = weft_arena_mark(arena);
  access_list_t own;
  WEFT_RETURN_IF_ERROR(list_views(&body[position], arena, &own));
  const weft_timeline_entry_t* entries = explanation->timeline.entries;
  for (uint32_t back = 0; back <= after->ordinal; ++back) {
    const uint32_t other =
        course->stream_items[course->stream_starts[after->stream] + after->ordinal - back];
    if (entries[other].end_ns < entries[position].start_ns - ROUNDING_NS) break;
    const weft_arena_mark_t inner = weft_arena_mark(arena);
    access_list_t views;
    WEFT_RETURN_IF_ERROR(list_views(&body[other], arena, &views));
    const weft_reason_t reason = conflict(explanation->plan, &views, &own, &cause->buffer);
    weft_arena_rewind(arena, inner);
    if (reason == WEFT_REASON_PLACE) continue;
    cause->reason = reason;
    cause->conflict = other;
    break;
  }
  weft_arena_rewind(arena, mark);
  return weft_ok_status();
}

static bool is_awaited(const weft_course_t* course, uint32_t position, uint32_t other) {
  const weft_course_item_t* item = &course->items[position];
  for (uint32_t w = 0; w < item->wait_count; ++w) {
    if (course->waits[item->first_wait + w] == other) return true;
  }
  return false;
}

uint32_t weft_explanation_position(const weft_plan_t* plan, uint32_t id) {
  // Ids of a body ascend.
  uint32_t low = 0;
  uint32_t high = plan->body.instruction_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (plan->body.instructions[middle].id < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < plan->body.instruction_count && plan->body.instructions[low].id == id ? low : NONE;
}

weft_status_t weft_explanation_cause(const weft_explanation_t* explanation, uint32_t position,
                                     weft_arena_t* arena, weft_cause_t* out_cause) {
  const weft_course_t* course = explanation->course;
  const uint32_t binding = explanation->timeline.entries[position].binding;
  weft_cause_t cause = {
      .reason = WEFT_REASON_BEGIN, .after = NONE, .conflict = NONE, .buffer = WEFT_BUFFER_NONE};
  *out_cause = cause;
  if (binding == WEFT_INSTRUCTION_NONE) return weft_ok_status();
  cause.after = weft_explanation_position(explanation->plan, binding);
  const weft_course_item_t* item = &course->items[position];
  const weft_course_item_t* after = &course->items[cause.after];
  if (after->stream == item->stream) {
    cause.reason = WEFT_REASON_STREAM;
  } else if (after->stream != 0 && !is_awaited(course, position, cause.after)) {
    cause.reason = WEFT_REASON_LINK;
  } else {
    cause.reason = WEFT_REASON_PLACE;
    WEFT_RETURN_IF_ERROR(find_conflict(explanation, position, arena, &cause));
  }
  *out_cause = cause;
  return weft_ok_status();
}

// Exposure --------------------------------------------------------------------------------------

typedef struct sweep_event_s {
  double ns;
  uint32_t position;
  bool is_end;
} sweep_event_t;

static int compare_events(const void* left, const void* right) {
  const sweep_event_t* a = left;
  const sweep_event_t* b = right;
  if (a->ns != b->ns) return a->ns < b->ns ? -1 : 1;
  if (a->is_end != b->is_end) return a->is_end ? -1 : 1;
  return a->position < b->position ? -1 : a->position > b->position;
}

static double transfer_share(const weft_course_item_t* item) {
  const double total_ns = item->cost.compute_ns + item->cost.transfer_ns;
  return total_ns > 0 ? item->cost.transfer_ns / total_ns : 0;
}

// What runs, by stream: at most one each.
static void add_exposed(const weft_course_t* course, const uint32_t* running, double elapsed_ns,
                        double* exposed_ns) {
  uint32_t transfers = 0;
  if (elapsed_ns <= 0) return;
  if (running[0] != NONE && !weft_course_is_transfer(&course->items[running[0]])) {
    exposed_ns[running[0]] += elapsed_ns * transfer_share(&course->items[running[0]]);
    return;
  }
  for (uint32_t s = 0; s < course->stream_count; ++s) transfers += running[s] != NONE;
  for (uint32_t s = 0; s < course->stream_count; ++s) {
    if (running[s] != NONE) exposed_ns[running[s]] += elapsed_ns / transfers;
  }
}

static weft_status_t find_exposed(weft_explanation_t* explanation, weft_arena_t* arena) {
  const weft_course_t* course = explanation->course;
  const weft_timeline_entry_t* entries = explanation->timeline.entries;
  sweep_event_t* events = NULL;
  uint32_t* running = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->count, sizeof(double),
                                                 (void**)&explanation->exposed_ns));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, course->count, 2 * sizeof(*events), (void**)&events));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, course->stream_count, sizeof(*running), (void**)&running));
  memset(running, 0xff, course->stream_count * sizeof(*running));
  for (uint32_t i = 0; i < course->count; ++i) {
    if (entries[i].end_ns <= entries[i].start_ns) continue;
    events[count++] = (sweep_event_t){.ns = entries[i].start_ns, .position = i};
    events[count++] = (sweep_event_t){.ns = entries[i].end_ns, .position = i, .is_end = true};
  }
  qsort(events, count, sizeof(*events), compare_events);
  for (uint32_t i = 0; i < count; ++i) {
    if (i > 0) {
      add_exposed(course, running, events[i].ns - events[i - 1].ns, explanation->exposed_ns);
    }
    running[course->items[events[i].position].stream] =
        events[i].is_end ? NONE : events[i].position;
  }
  return weft_ok_status();
}

static weft_status_t find_loads(weft_explanation_t* explanation, weft_arena_t* arena) {
  const weft_course_t* course = explanation->course;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->stream_count, sizeof(double),
                                                 (void**)&explanation->stream_load_ns));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->stream_count, sizeof(double),
                                                 (void**)&explanation->stream_transfer_ns));
  for (uint32_t i = 0; i < course->count; ++i) {
    explanation->stream_load_ns[course->items[i].stream] +=
        explanation->timeline.entries[i].cost_ns;
    explanation->stream_transfer_ns[course->items[i].stream] +=
        explanation->timeline.entries[i].transfer_ns;
  }
  return weft_ok_status();
}

static weft_status_t find_path(weft_explanation_t* explanation, weft_arena_t* arena) {
  const weft_timeline_t* timeline = &explanation->timeline;
  uint32_t last = NONE;
  for (uint32_t i = 0; i < timeline->count; ++i) {
    if (last == NONE || timeline->entries[i].end_ns > timeline->entries[last].end_ns) last = i;
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, timeline->count, sizeof(uint32_t),
                                                 (void**)&explanation->path));
  uint32_t count = 0;
  for (uint32_t i = last; i != NONE;) {
    const uint32_t binding = timeline->entries[i].binding;
    explanation->path[count++] = i;
    i = binding == WEFT_INSTRUCTION_NONE ? NONE
                                         : weft_explanation_position(explanation->plan, binding);
  }
  for (uint32_t i = 0; i < count / 2; ++i) {
    const uint32_t other = explanation->path[count - 1 - i];
    explanation->path[count - 1 - i] = explanation->path[i];
    explanation->path[i] = other;
  }
  explanation->path_count = count;
  return weft_ok_status();
}

// What if ---------------------------------------------------------------------------------------

weft_status_t weft_trial_begin(const weft_explanation_t* explanation, weft_arena_t* arena,
                               weft_trial_t* out_trial) {
  const weft_course_t* course = explanation->course;
  weft_trial_t trial = {.course = *course, .arena = arena, .mark = weft_arena_mark(arena)};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->count, sizeof(*trial.course.items),
                                                 (void**)&trial.course.items));
  if (course->count > 0) {
    memcpy(trial.course.items, course->items, course->count * sizeof(*course->items));
  }
  *out_trial = trial;
  return weft_ok_status();
}

weft_status_t weft_trial_end(weft_trial_t* trial, double* out_step_ns) {
  weft_timeline_t timeline;
  const weft_status_t status = weft_course_run(&trial->course, trial->arena, &timeline);
  *out_step_ns = timeline.step_ns;
  weft_arena_rewind(trial->arena, trial->mark);
  return status;
}

void weft_trial_halve(weft_course_t* course, uint32_t resource) {
  for (uint32_t i = 0; i < course->count; ++i) {
    if (!(course->items[i].cost.transfer_ns > 0)) continue;
    course->items[i].cost.transfer_ns -= 0.5 * weft_course_transfer_ns(course, i, resource);
  }
}

bool weft_explanation_is_gather(const weft_explanation_t* explanation, uint32_t position) {
  const weft_instruction_t* instruction = &explanation->plan->body.instructions[position];
  const weft_course_t* course = explanation->course;
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    return instruction->kernel.as.collective.kind == WEFT_COLLECTIVE_ALL_GATHER;
  }
  return course->items[position].resource == course->link_count + 1;
}

weft_status_t weft_explanation_waits_for_room(const weft_explanation_t* explanation,
                                              uint32_t position, weft_arena_t* arena,
                                              bool* out_waits) {
  weft_cause_t cause;
  *out_waits = false;
  if (!weft_explanation_is_gather(explanation, position) ||
      explanation->course->items[position].stream == 0 ||
      explanation->exposed_ns[position] < ROUNDING_NS) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_explanation_cause(explanation, position, arena, &cause));
  *out_waits = cause.reason == WEFT_REASON_MEMORY || cause.reason == WEFT_REASON_PLACE;
  return weft_ok_status();
}

// Waits for instructions that it conflicts with on other streams stay, because the trial shares the
// waits; those for memory are dropped with the others where none is a conflict.
void weft_trial_issue_early(const weft_explanation_t* explanation, weft_course_t* course,
                            uint32_t position) {
  const weft_hazards_t* hazards = explanation->hazards;
  weft_course_item_t* item = &course->items[position];
  uint32_t issue = 0;
  bool needs_waits = false;
  if (item->stream == 0) return;
  for (uint32_t e = hazards->starts[position]; e < hazards->starts[position + 1]; ++e) {
    const weft_course_item_t* other = &course->items[hazards->predecessors[e]];
    if (other->stream == 0 && other->ordinal + 1 > issue) issue = other->ordinal + 1;
    if (other->stream != 0 && other->stream != item->stream) needs_waits = true;
  }
  if (issue < item->issue) item->issue = issue;
  if (!needs_waits) item->wait_count = 0;
}

static void add_what_if(weft_explanation_t* explanation, double step_ns, const char* change) {
  // A millionth is no gain, but rounding.
  if (step_ns >= explanation->timeline.step_ns * (1 - 1e-6)) return;
  explanation->what_ifs[explanation->what_if_count++] =
      (weft_what_if_t){.change = change, .step_ns = step_ns};
}

// Moves all transfers, or only gathers, to where their operands exist.
static weft_status_t try_early(const weft_explanation_t* explanation, bool only_gathers,
                               weft_arena_t* arena, double* out_step_ns) {
  const weft_course_t* course = explanation->course;
  weft_trial_t trial;
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  for (uint32_t i = 0; i < course->count; ++i) {
    if (only_gathers && !weft_explanation_is_gather(explanation, i)) continue;
    weft_trial_issue_early(explanation, &trial.course, i);
  }
  return weft_trial_end(&trial, out_step_ns);
}

// Gathers that wait for room and keep the computation waiting are what more buffers are for.
static weft_status_t explain_memory(weft_explanation_t* explanation, weft_arena_t* arena) {
  double all_ns = 0;
  double gathers_ns = 0;
  bool waits = false;
  WEFT_RETURN_IF_ERROR(try_early(explanation, false, arena, &all_ns));
  WEFT_RETURN_IF_ERROR(try_early(explanation, true, arena, &gathers_ns));
  for (uint32_t i = 0; i < explanation->course->count && !waits; ++i) {
    WEFT_RETURN_IF_ERROR(weft_explanation_waits_for_room(explanation, i, arena, &waits));
  }
  if (waits) {
    add_what_if(explanation, gathers_ns,
                "memory were no limit, and gathers began as early as what they move exists");
    // Said already.
    if (all_ns >= gathers_ns * (1 - 1e-6)) return weft_ok_status();
  }
  add_what_if(explanation, all_ns,
              "memory were no limit, and transfers began as early as what they move exists");
  return weft_ok_status();
}

static weft_status_t explain_step(weft_explanation_t* explanation, weft_arena_t* arena) {
  const weft_course_t* course = explanation->course;
  weft_trial_t trial;
  double step_ns = 0;
  const char* change = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)course->resource_count + 5,
                                                 sizeof(*explanation->what_ifs),
                                                 (void**)&explanation->what_ifs));
  WEFT_RETURN_IF_ERROR(explain_memory(explanation, arena));
  for (uint32_t r = 0; r < course->resource_count; ++r) {
    WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
    weft_trial_halve(&trial.course, r);
    WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
    if (r < course->link_count) {
      WEFT_RETURN_IF_ERROR(weft_arena_format(
          arena, &change, "collectives over the links of dimension %" PRIu32 " took half as long",
          r));
    } else {
      change = r == course->link_count ? "copies off the device took half as long"
                                       : "copies onto the device took half as long";
    }
    add_what_if(explanation, step_ns, change);
  }
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, course->link_count, sizeof(double),
                                                 (void**)&trial.course.compute_rates));
  for (uint32_t link = 0; link < course->link_count; ++link) trial.course.compute_rates[link] = 1;
  WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
  add_what_if(explanation, step_ns, "collectives did not slow the computation beside them");
  WEFT_RETURN_IF_ERROR(weft_trial_begin(explanation, arena, &trial));
  for (uint32_t i = 0; i < course->count; ++i) {
    trial.course.items[i].cost.transfer_ns = 0;
  }
  WEFT_RETURN_IF_ERROR(weft_trial_end(&trial, &step_ns));
  add_what_if(explanation, step_ns, "nothing had to be communicated");
  return weft_ok_status();
}

weft_status_t weft_plan_explain(const weft_plan_t* plan, const weft_machine_t* machine,
                                const double* costs_ns, weft_arena_t* arena,
                                weft_explanation_t* out_explanation) {
  weft_explanation_t explanation = {.plan = plan, .machine = machine};
  weft_course_t* course = NULL;
  weft_hazards_t* hazards = NULL;
  *out_explanation = explanation;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, sizeof(*course), (void**)&course));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(arena, sizeof(*hazards), (void**)&hazards));
  WEFT_RETURN_IF_ERROR(weft_course_build(plan, machine, costs_ns, 1, arena, course));
  WEFT_RETURN_IF_ERROR(weft_hazards_compute(plan, arena, hazards));
  explanation.course = course;
  explanation.hazards = hazards;
  WEFT_RETURN_IF_ERROR(weft_course_run(course, arena, &explanation.timeline));
  WEFT_RETURN_IF_ERROR(weft_course_bounds(course, arena, &explanation.bounds));
  WEFT_RETURN_IF_ERROR(find_exposed(&explanation, arena));
  WEFT_RETURN_IF_ERROR(find_loads(&explanation, arena));
  WEFT_RETURN_IF_ERROR(find_path(&explanation, arena));
  WEFT_RETURN_IF_ERROR(explain_step(&explanation, arena));
  *out_explanation = explanation;
  return weft_ok_status();
}

const char* weft_instruction_label(const weft_instruction_t* instruction, weft_arena_t* arena) {
  const char* text = "?";
  if (instruction->name) return instruction->name;
  const char* op = instruction->op ? weft_op_info(instruction->op->opcode)->name : "kernel";
  const char* dot = strchr(op, '.');
  const weft_status_t status =
      weft_arena_format(arena, &text, "#%" PRIu32 " (%s)", instruction->id, dot ? dot + 1 : op);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    return "?";
  }
  return text;
}

const char* weft_explanation_name(const weft_explanation_t* explanation, uint32_t position,
                                  weft_arena_t* arena) {
  return weft_instruction_label(&explanation->plan->body.instructions[position], arena);
}

// Finding ---------------------------------------------------------------------------------------

typedef struct search_s {
  const char* name;  // or NULL: by |id|
  uint32_t id;
  const char* examples[4];  // names that there are
  uint32_t example_count;
  const weft_instruction_t* found;
} search_t;

// Recurses as deep as blocks are nested.
static void search_block(const weft_plan_block_t* block, search_t* search) {
  for (uint32_t i = 0; i < block->instruction_count && !search->found; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    const char* own = instruction->name;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      search_block(&instruction->blocks[b], search);
    }
    if (own && search->example_count < 4) search->examples[search->example_count++] = own;
    if (search->name ? own && strcmp(own, search->name) == 0 : instruction->id == search->id) {
      search->found = instruction;
    }
  }
}

static weft_status_t not_found(const search_t* search, const char* name) {
  const char* const* examples = search->examples;
  const uint32_t count = search->example_count;
  if (count == 0) {
    return WEFT_STATUS(
        NOT_FOUND, "nothing in the plan is called '%s'; it has no names, but numbers such as #0",
        name);
  }
  return WEFT_STATUS(NOT_FOUND, "nothing in the plan is called '%s'; names are %s%s%s%s%s%s", name,
                     examples[0], count > 1 ? ", " : "", count > 1 ? examples[1] : "",
                     count > 2 ? ", " : "", count > 2 ? examples[2] : "", count > 3 ? " ..." : "");
}

weft_status_t weft_explanation_find(const weft_explanation_t* explanation, const char* name,
                                    uint32_t* out_position, const weft_instruction_t** out_inside) {
  const weft_plan_t* plan = explanation->plan;
  search_t search = {.name = name[0] == '#' ? NULL : name};
  *out_position = NONE;
  *out_inside = NULL;
  if (name[0] == '#') {
    char* end = NULL;
    const unsigned long id = strtoul(name + 1, &end, 10);
    if (name[1] < '0' || name[1] > '9' || *end != '\0' || id >= plan->instruction_count) {
      return WEFT_STATUS(NOT_FOUND, "the plan has no instruction '%s'; it has #0 to #%" PRIu32,
                         name, plan->instruction_count - 1);
    }
    search.id = (uint32_t)id;
  }
  search_block(&plan->body, &search);
  if (!search.found) return not_found(&search, name);
  // What is inside has lower numbers than its owner, and higher ones than what is before that.
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    if (plan->body.instructions[i].id < search.found->id) continue;
    *out_position = i;
    if (&plan->body.instructions[i] != search.found) *out_inside = search.found;
    return weft_ok_status();
  }
  return not_found(&search, name);
}
