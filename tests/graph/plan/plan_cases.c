// Example steps as plans, and a way to spread plans over streams without a scheduler.
#include "tests/graph/plan/plan_cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/sharding/random_shardings.h"
#include "tests/strategies/program_case.h"
#include "tests/testing/testing.h"
#include "weft/executor.h"

// Compiling ---------------------------------------------------------------------------------------

const char* plan_case_name(const plan_case_t* plan_case, char name[PLAN_CASE_NAME_CAPACITY]) {
  snprintf(name, PLAN_CASE_NAME_CAPACITY, "%s %s %s x%u %s, %u micro-batches, %s%s",
           plan_case->step, plan_case->strategy, plan_case->settings ? plan_case->settings : "",
           plan_case->ranks, plan_case->mesh ? plan_case->mesh : "", plan_case->micro_batches,
           plan_case->machine ? "overlapped on " : "in program order",
           plan_case->machine ? plan_case->machine : "");
  return name;
}

static char* read_file(const char* path, size_t* out_size) {
  FILE* file = fopen(path, "rb");
  ck_assert_msg(file != NULL, "%s is missing", path);
  ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
  *out_size = (size_t)ftell(file);
  rewind(file);
  char* text = malloc(*out_size + 1);
  ck_assert_ptr_nonnull(text);
  ck_assert_uint_eq(fread(text, 1, *out_size, file), *out_size);
  text[*out_size] = '\0';
  fclose(file);
  return text;
}

weft_plan_t* plan_case_compile(const plan_case_t* plan_case) {
  size_t size = 0;
  char mesh[16];
  char* text = read_file(plan_case->step, &size);
  snprintf(mesh, sizeof(mesh), "dp=%u", plan_case->ranks);
  const program_layout_t layout = {.strategy = plan_case->strategy,
                                   .mesh = plan_case->mesh ? plan_case->mesh : mesh,
                                   .settings = plan_case->settings,
                                   .places = plan_case->places,
                                   .micro_batches = plan_case->micro_batches};
  program_case_t test;
  weft_plan_t* plan = NULL;
  weft_status_t status = program_case_init(text, size, &layout, &test);
  free(text);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    program_case_deinit(&test);
    return NULL;
  }
  weft_device_t* device = NULL;
  weft_machine_t* machine = NULL;
  const weft_cpu_device_options_t one_thread = {.struct_size = sizeof(one_thread),
                                                .thread_count = 1};
  WEFT_ASSERT_OK(weft_cpu_device_create(&one_thread, weft_testing_allocator(), &device));
  if (plan_case->machine) {
    WEFT_ASSERT_OK(weft_machine_named(plan_case->machine, weft_testing_allocator(), &machine));
  }
  const bool may_all = !plan_case->may_gather && !plan_case->may_compute && !plan_case->may_offload;
  const weft_memory_policy_t memory = {.budget_bytes = plan_case->budget_bytes,
                                       .keep_gathered = !may_all && !plan_case->may_gather,
                                       .keep_computed = !may_all && !plan_case->may_compute,
                                       .keep_on_device = !may_all && !plan_case->may_offload};
  const weft_compile_options_t options = {.struct_size = sizeof(options),
                                          .rank_count = plan_case->ranks,
                                          .machine = machine,
                                          .overlap = machine ? WEFT_OVERLAP_ON : WEFT_OVERLAP_OFF,
                                          .gather_buffers = plan_case->gather_buffers,
                                          .separate_links = plan_case->separate_links,
                                          .memory = memory};
  status =
      weft_compile_with(test.program->graph, &options, device, weft_testing_allocator(), &plan);
  if (weft_status_code(status) == WEFT_STATUS_OUT_OF_MEMORY) {
    weft_status_release(status);  // a budget that cannot be kept
    status = weft_ok_status();
  }
  WEFT_ASSERT_OK(status);
  weft_machine_release(machine);
  weft_device_destroy(device);
  program_case_deinit(&test);
  return plan;
}

weft_plan_t* plan_case_compile_within(const plan_case_t* plan_case, uint32_t percent) {
  plan_case_t tight = *plan_case;
  weft_plan_memory_t memory;
  weft_plan_t* plan = plan_case_compile(plan_case);
  if (!plan) return NULL;
  weft_plan_memory(plan, &memory);
  for (uint32_t missing = 100 - percent; missing > 0; missing /= 2) {
    tight.budget_bytes = memory.peak_bytes - memory.step_bytes * missing / 100;
    weft_plan_t* kept = plan_case_compile(&tight);
    if (!kept) continue;
    weft_plan_release(plan);
    return kept;
  }
  return plan;
}

// Spreading ---------------------------------------------------------------------------------------

// Bytes that a view may touch.
typedef struct hull_s {
  weft_buffer_kind_t kind;
  int64_t begin;
  int64_t end;
  bool is_write;
} hull_t;

typedef struct hulls_s {
  hull_t* items;
  uint32_t count;
  uint32_t capacity;
} hulls_t;

static void add_hull(const weft_plan_t* plan, const weft_view_t* view, bool is_write,
                     hulls_t* hulls) {
  const weft_buffer_t* buffer = &plan->buffers[view->buffer];
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  hull_t hull = {.kind = buffer->kind, .is_write = is_write};
  hull.begin = (int64_t)buffer->offset_bytes + view->offset_bytes;
  hull.end = hull.begin + element;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) return;
    const int64_t reach = (view->dims[i] - 1) * view->strides[i] * element;
    *(reach < 0 ? &hull.begin : &hull.end) += reach;
  }
  if (hulls->count == hulls->capacity) {
    hulls->capacity = 2 * hulls->capacity + 16;
    hulls->items = realloc(hulls->items, hulls->capacity * sizeof(*hulls->items));
    ck_assert_ptr_nonnull(hulls->items);
  }
  hulls->items[hulls->count++] = hull;
}

static void add_hulls(const weft_plan_t* plan, const weft_instruction_t* instruction,
                      hulls_t* hulls) {
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      add_hulls(plan, &instruction->blocks[b].instructions[i], hulls);
    }
  }
  if (instruction->block_count) {
    add_hull(plan, instruction->predicate, false, hulls);
    return;
  }
  const weft_kernel_t* kernel = &instruction->kernel;
  for (uint32_t i = 0; i < kernel->input_count; ++i) {
    add_hull(plan, &kernel->inputs[i], false, hulls);
  }
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    add_hull(plan, &kernel->outputs[i], true, hulls);
  }
  if (instruction->workspace != WEFT_BUFFER_NONE) {
    const weft_view_t whole = {.buffer = instruction->workspace,
                               .dtype = WEFT_DTYPE_UI8,
                               .rank = 1,
                               .dims = {(int64_t)plan->buffers[instruction->workspace].size_bytes},
                               .strides = {1}};
    add_hull(plan, &whole, true, hulls);
  }
}

static bool conflict(const hulls_t* a, const hulls_t* b) {
  for (uint32_t i = 0; i < a->count; ++i) {
    for (uint32_t j = 0; j < b->count; ++j) {
      if (a->items[i].kind == b->items[j].kind && (a->items[i].is_write || b->items[j].is_write) &&
          a->items[i].begin < b->items[j].end && b->items[j].begin < a->items[i].end) {
        return true;
      }
    }
  }
  return false;
}

static bool has_collective(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) return true;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      if (has_collective(&instruction->blocks[b].instructions[i])) return true;
    }
  }
  return false;
}

#define SPREAD_MAX_STREAMS 8

typedef struct spread_s {
  weft_plan_t* plan;
  hulls_t* hulls;  // by position
  uint32_t (
      *known)[SPREAD_MAX_STREAMS];  // by position: complete before this position of the stream
  uint32_t last_collective;         // position, UINT32_MAX for none
} spread_t;

static void learn(spread_t* spread, uint32_t at, uint32_t from) {
  const weft_instruction_t* instruction = &spread->plan->body.instructions[from];
  for (uint32_t s = 0; s < SPREAD_MAX_STREAMS; ++s) {
    if (spread->known[from][s] > spread->known[at][s]) {
      spread->known[at][s] = spread->known[from][s];
    }
  }
  if (from + 1 > spread->known[at][instruction->stream]) {
    spread->known[at][instruction->stream] = from + 1;
  }
}

// Gives the instruction at |at| the waits it needs, latest first so that none is redundant.
static void set_waits(spread_t* spread, uint32_t at) {
  weft_instruction_t* instruction = &spread->plan->body.instructions[at];
  uint32_t waits[SPREAD_MAX_STREAMS];
  uint32_t count = 0;
  for (uint32_t from = at; from-- > 0;) {
    const weft_instruction_t* earlier = &spread->plan->body.instructions[from];
    if (spread->known[at][earlier->stream] > from) continue;
    const bool needed = conflict(&spread->hulls[from], &spread->hulls[at]) ||
                        (spread->last_collective == from && has_collective(instruction));
    if (!needed) continue;
    ck_assert_uint_lt(count, SPREAD_MAX_STREAMS);
    waits[count++] = earlier->id;
    learn(spread, at, from);
  }
  if (count == 0) return;
  uint32_t* ascending = NULL;
  WEFT_ASSERT_OK(weft_arena_allocate_array(&spread->plan->arena, count, sizeof(*ascending),
                                           (void**)&ascending));
  for (uint32_t i = 0; i < count; ++i) ascending[i] = waits[count - 1 - i];
  instruction->waits = ascending;
  instruction->wait_count = count;
}

static void add_streams(weft_plan_t* plan, uint32_t link_streams) {
  static const char* const names[] = {"link0", "link1", "link2", "link3"};
  weft_plan_stream_t* streams = NULL;
  ck_assert_uint_le(link_streams, 4);
  WEFT_ASSERT_OK(weft_arena_allocate_array(&plan->arena, link_streams + 1, sizeof(*streams),
                                           (void**)&streams));
  streams[0] = plan->streams[0];
  for (uint32_t s = 0; s < link_streams; ++s) {
    streams[s + 1] = (weft_plan_stream_t){.kind = WEFT_STREAM_LINK, .name = names[s]};
  }
  plan->streams = streams;
  plan->stream_count = link_streams + 1;
}

// Of a plan whose streams are given: just the waits that keep the order of conflicting
// instructions.
static void write_waits(weft_plan_t* plan) {
  const uint32_t count = plan->body.instruction_count;
  uint32_t latest[SPREAD_MAX_STREAMS];
  spread_t spread = {.plan = plan, .last_collective = UINT32_MAX};
  spread.hulls = calloc(count, sizeof(*spread.hulls));
  spread.known = calloc(count, sizeof(*spread.known));
  ck_assert(spread.hulls && spread.known);
  memset(latest, 0xff, sizeof(latest));
  for (uint32_t i = 0; i < count; ++i) {
    weft_instruction_t* instruction = &plan->body.instructions[i];
    instruction->wait_count = 0;
    add_hulls(plan, instruction, &spread.hulls[i]);
    if (latest[instruction->stream] != UINT32_MAX) learn(&spread, i, latest[instruction->stream]);
    if (instruction->stream != 0 && latest[0] != UINT32_MAX) learn(&spread, i, latest[0]);
    set_waits(&spread, i);
    latest[instruction->stream] = i;
    if (has_collective(instruction)) spread.last_collective = i;
  }
  for (uint32_t i = 0; i < count; ++i) free(spread.hulls[i].items);
  free(spread.hulls);
  free(spread.known);
}

void plan_case_spread(weft_plan_t* plan, uint32_t link_streams, uint64_t seed) {
  random_stream_t random = random_stream(seed);
  ck_assert_uint_eq(plan->stream_count, 1);
  add_streams(plan, link_streams);
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    weft_instruction_t* instruction = &plan->body.instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE && random_below(&random, 4) > 0) {
      instruction->stream = 1 + random_below(&random, link_streams);
    }
  }
  write_waits(plan);
}

// Other orders ------------------------------------------------------------------------------------

// New ids in issue order, and the old ones' in |map|.
static void number_block(weft_plan_block_t* block, uint32_t* map, uint32_t* inout_next) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_instruction_t* instruction = &block->instructions[i];
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      number_block((weft_plan_block_t*)(uintptr_t)&instruction->blocks[b], map, inout_next);
    }
    map[instruction->id] = *inout_next;
    instruction->id = (*inout_next)++;
  }
}

// Whatever was in use while a moved instruction had its old place or has its new one, is so now.
static void number_again(weft_plan_t* plan) {
  uint32_t next = 0;
  uint32_t* map = calloc(plan->instruction_count, sizeof(*map));
  ck_assert_ptr_nonnull(map);
  number_block(&plan->body, map, &next);
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    weft_buffer_t* buffer = &plan->buffers[i];
    const bool is_temporary = buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST;
    if (!is_temporary || buffer->first == UINT32_MAX) continue;
    uint32_t first = UINT32_MAX;
    uint32_t last = 0;
    for (uint32_t id = buffer->first; id <= buffer->last; ++id) {
      if (map[id] < first) first = map[id];
      if (map[id] > last) last = map[id];
    }
    buffer->first = first;
    buffer->last = last;
  }
  free(map);
}

// Takes the instruction at |from| to |to|; those between make room.
static void move_instruction(weft_plan_t* plan, uint32_t from, uint32_t to) {
  weft_instruction_t* at = plan->body.instructions;
  const weft_instruction_t moved = at[from];
  if (from < to) memmove(&at[from], &at[from + 1], (to - from) * sizeof(*at));
  if (from > to) memmove(&at[to + 1], &at[to], (from - to) * sizeof(*at));
  at[to] = moved;
}

static bool may_move(const hulls_t* hulls, uint32_t from, uint32_t to) {
  for (uint32_t i = from < to ? from + 1 : to; i < (from < to ? to + 1 : from); ++i) {
    if (conflict(&hulls[i], &hulls[from])) return false;
  }
  return true;
}

// Moves one of the collectives at |a| < |b| past the other one. False where neither may.
static bool exchange(weft_plan_t* plan, uint32_t a, uint32_t b) {
  hulls_t* hulls = calloc(plan->body.instruction_count, sizeof(*hulls));
  ck_assert_ptr_nonnull(hulls);
  for (uint32_t i = a; i <= b; ++i) add_hulls(plan, &plan->body.instructions[i], &hulls[i]);
  const bool moves_up = may_move(hulls, b, a);
  const bool moves_down = !moves_up && may_move(hulls, a, b);
  if (moves_up) move_instruction(plan, b, a);
  if (moves_down) move_instruction(plan, a, b);
  for (uint32_t i = a; i <= b; ++i) free(hulls[i].items);
  free(hulls);
  return moves_up || moves_down;
}

void plan_case_reorder(weft_plan_t* plan, uint32_t moves, random_stream_t* random) {
  const uint32_t count = plan->body.instruction_count;
  for (uint32_t tried = 0; tried < 8 * moves && moves > 0; ++tried) {
    uint32_t a = random_below(random, count);
    while (a < count && plan->body.instructions[a].kind != WEFT_INSTRUCTION_COLLECTIVE) ++a;
    uint32_t b = a + 1;
    while (b < count && !has_collective(&plan->body.instructions[b])) ++b;
    if (b >= count || plan->body.instructions[b].block_count) continue;
    moves -= exchange(plan, a, b);
  }
  number_again(plan);
  write_waits(plan);
}
