// Tables of a plan.
#include "tools/plan_table.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "graph/plan/timeline.h"
#include "runtime/base/plural.h"
#include "tools/command.h"
#include "tools/plan_machine.h"

const char* weft_plan_format_time(uint64_t ns, char text[WEFT_PLAN_TIME_CAPACITY]) {
  static const struct {
    uint64_t ns;
    const char* unit;
  } units[] = {{UINT64_C(1000000000), "s"}, {UINT64_C(1000000), "ms"}, {UINT64_C(1000), "us"}};
  if (ns == WEFT_TIME_UNKNOWN) {
    snprintf(text, WEFT_PLAN_TIME_CAPACITY, "-");
    return text;
  }
  for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); ++i) {
    if (ns < units[i].ns) continue;
    snprintf(text, WEFT_PLAN_TIME_CAPACITY, "%.3f %s", (double)ns / (double)units[i].ns,
             units[i].unit);
    return text;
  }
  snprintf(text, WEFT_PLAN_TIME_CAPACITY, "%" PRIu64 " ns", ns);
  return text;
}

// Streams ---------------------------------------------------------------------------------------

static uint32_t count_nested(const weft_instruction_t* instruction) {
  uint32_t count = 1;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      count += count_nested(&block->instructions[i]);
    }
  }
  return count;
}

static const char* const stream_kinds[WEFT_STREAM_KIND_COUNT_] = {
    [WEFT_STREAM_COMPUTE] = "computation",
    [WEFT_STREAM_LINK] = "collectives",
    [WEFT_STREAM_COPY] = "copies",
};

// Collectives of |instruction|, those inside of it included: the largest number of trips that is
// known, as its cost counts.
static uint64_t collective_ns(const weft_instruction_t* instruction) {
  if (instruction->cost_ns == WEFT_TIME_UNKNOWN) return 0;
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) return instruction->cost_ns;
  const bool is_while = instruction->kind == WEFT_INSTRUCTION_WHILE;
  const uint64_t trips =
      is_while && instruction->trip_count >= 0 ? (uint64_t)instruction->trip_count : 1;
  uint64_t dearest_ns = 0;
  uint64_t dearest_collectives_ns = 0;
  uint64_t sum_ns = 0;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    uint64_t block_ns = 0;
    uint64_t collectives_ns = 0;
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      const uint64_t own_ns = block->instructions[i].cost_ns;
      block_ns += own_ns == WEFT_TIME_UNKNOWN ? 0 : own_ns;
      collectives_ns += collective_ns(&block->instructions[i]);
    }
    sum_ns += collectives_ns * (b == 0 ? trips + 1 : trips);
    if (block_ns <= dearest_ns) continue;
    dearest_ns = block_ns;
    dearest_collectives_ns = collectives_ns;
  }
  return is_while ? sum_ns : dearest_collectives_ns;
}

static void print_streams(const weft_plan_t* plan, FILE* file) {
  char busy[WEFT_PLAN_TIME_CAPACITY];
  char collectives[WEFT_PLAN_TIME_CAPACITY];
  fprintf(file, "\n%-12s %-12s %12s %12s %12s\n", "stream", "for", "instructions", "busy",
          "collectives");
  for (uint32_t s = 0; s < plan->stream_count; ++s) {
    uint32_t count = 0;
    uint64_t ns = 0;
    uint64_t within_ns = 0;
    for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
      const weft_instruction_t* instruction = &plan->body.instructions[i];
      if (instruction->stream != s) continue;
      count += count_nested(instruction);
      within_ns += collective_ns(instruction);
      if (instruction->cost_ns == WEFT_TIME_UNKNOWN) ns = WEFT_TIME_UNKNOWN;
      if (ns != WEFT_TIME_UNKNOWN) ns += instruction->cost_ns;
    }
    if (ns == WEFT_TIME_UNKNOWN) within_ns = WEFT_TIME_UNKNOWN;
    fprintf(file, "%-12s %-12s %12u %12s %12s\n", plan->streams[s].name,
            stream_kinds[plan->streams[s].kind], count, weft_plan_format_time(ns, busy),
            weft_plan_format_time(within_ns, collectives));
  }
}

// Collectives -----------------------------------------------------------------------------------

typedef struct table_s {
  const weft_plan_t* plan;
  FILE* file;
  weft_machine_t* machine;              // NULL: the plan was made for none
  weft_timeline_t timeline;             // of its predicted costs
  const weft_timeline_entry_t** spans;  // of computation on stream 0, one after another
  uint32_t span_count;
  uint32_t printed;
} table_t;

static bool computes(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  return instruction->kind != WEFT_INSTRUCTION_COLLECTIVE &&
         plan->streams[instruction->stream].kind == WEFT_STREAM_COMPUTE;
}

// The plan says when its instructions start and what they cost alone; what contention adds takes
// its machine.
static weft_status_t find_spans(table_t* table, weft_arena_t* arena) {
  const weft_plan_t* plan = table->plan;
  const uint32_t count = plan->body.instruction_count;
  double* costs = NULL;
  if (!plan->prediction.machine || !weft_plan_attachment(plan, WEFT_MACHINE_ATTACHMENT)) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_tool_plan_machine(plan, NULL, &table->machine));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*table->spans), (void**)&table->spans));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*costs), (void**)&costs));
  for (uint32_t i = 0; i < count; ++i) {
    if (plan->body.instructions[i].cost_ns == WEFT_TIME_UNKNOWN) return weft_ok_status();
    costs[i] = (double)plan->body.instructions[i].cost_ns;
  }
  WEFT_RETURN_IF_ERROR(weft_timeline_compute(plan, table->machine, costs, arena, &table->timeline));
  for (uint32_t i = 0; i < count; ++i) {
    if (!computes(plan, &plan->body.instructions[i])) continue;
    table->spans[table->span_count++] = &table->timeline.entries[i];
  }
  return weft_ok_status();
}

// Of a collective's time, the part with no computation beside it.
static double exposed_ns(const table_t* table, const weft_timeline_entry_t* call) {
  double hidden = 0;
  uint32_t low = 0;
  uint32_t high = table->span_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (table->spans[middle]->end_ns <= call->start_ns) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (; low < table->span_count && table->spans[low]->start_ns < call->end_ns; ++low) {
    const weft_timeline_entry_t* span = table->spans[low];
    const double from = span->start_ns > call->start_ns ? span->start_ns : call->start_ns;
    const double to = span->end_ns < call->end_ns ? span->end_ns : call->end_ns;
    if (to > from) hidden += to - from;
  }
  const double exposed = call->end_ns - call->start_ns - hidden;
  return exposed > 0 ? exposed : 0;
}

static const char* format_at(const weft_instruction_t* instruction, bool is_nested, char text[32]) {
  snprintf(text, 32, "#%u%s", instruction->id, is_nested ? " inside" : "");
  return text;
}

static void print_collective(table_t* table, const weft_instruction_t* instruction,
                             bool is_nested) {
  const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const weft_plan_groups_t* groups = &table->plan->groups[call->groups];
  // Of the whole vector: what is gathered, scattered or exchanged.
  const bool is_parted = call->kind == WEFT_COLLECTIVE_ALL_GATHER ||
                         call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER ||
                         call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  const size_t bytes = (size_t)call->count * weft_dtype_size_bytes(call->dtype) *
                       (is_parted ? groups->group_size : 1);
  char size[WEFT_COMMAND_BYTES_CAPACITY];
  char group[32];
  char at[32];
  char start[WEFT_PLAN_TIME_CAPACITY];
  char cost[WEFT_PLAN_TIME_CAPACITY];
  char exposed[WEFT_PLAN_TIME_CAPACITY] = "-";
  if (table->printed++ == 0) {
    fprintf(table->file, "\n%-6s %-20s %12s %-10s %-9s %11s %11s %11s  %s\n", "name", "collective",
            "bytes", "ranks", "at", "start", "cost", "exposed", "stream");
  }
  snprintf(group, sizeof(group), "%ux%u", groups->group_count, groups->group_size);
  if (table->timeline.count && !is_nested) {
    const weft_timeline_entry_t* entry =
        &table->timeline.entries[instruction - table->plan->body.instructions];
    weft_plan_format_time((uint64_t)llround(exposed_ns(table, entry)), exposed);
  }
  fprintf(table->file, "%-6s %-14s %-5s %12s %-10s %-9s %11s %11s %11s  %s\n",
          instruction->name ? instruction->name : "-", weft_collective_name(call->kind),
          call->reduction == WEFT_REDUCTION_NONE ? "" : weft_reduction_name(call->reduction),
          weft_command_format_bytes(bytes, size), group, format_at(instruction, is_nested, at),
          weft_plan_format_time(instruction->start_ns, start),
          weft_plan_format_time(instruction->cost_ns, cost), exposed,
          table->plan->streams[instruction->stream].name);
}

static void print_collectives(table_t* table, const weft_plan_block_t* block, bool is_nested) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      print_collective(table, instruction, is_nested);
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      print_collectives(table, &instruction->blocks[b], true);
    }
  }
}

// Memory and times ------------------------------------------------------------------------------

static void print_memory(const weft_plan_t* plan, FILE* file) {
  char text[WEFT_COMMAND_BYTES_CAPACITY];
  weft_plan_memory_t memory;
  weft_plan_memory(plan, &memory);
  fprintf(file, "\nmemory of one rank: %s\n", weft_command_format_bytes(memory.peak_bytes, text));
  weft_command_print_memory(&memory, file);
  if (memory.max_live_bytes) {
    fprintf(file, "  the step's layout takes %.2f %% more than is alive at once\n",
            100.0 * ((double)memory.step_bytes / (double)memory.max_live_bytes - 1.0));
  }
  if (memory.host_bytes) {
    fprintf(file, "  %-10s %11s  in host memory for a while\n", "host",
            weft_command_format_bytes(memory.host_bytes, text));
  }
  const weft_plan_memory_actions_t* actions = &plan->memory_actions;
  if (actions->regathered || actions->recomputed || actions->offloaded) {
    fprintf(file,
            "  to keep the budget: %u gathered again, %u computed again, %u kept in host memory\n",
            actions->regathered, actions->recomputed, actions->offloaded);
  }
}

static void print_times(const table_t* table) {
  const weft_plan_t* plan = table->plan;
  FILE* file = table->file;
  const weft_plan_prediction_t* prediction = &plan->prediction;
  char step[WEFT_PLAN_TIME_CAPACITY];
  char exposed[WEFT_PLAN_TIME_CAPACITY];
  char bound[WEFT_PLAN_TIME_CAPACITY];
  if (!prediction->machine) {
    fprintf(file, "\npredicted step -, bound -, gap -: the plan was made for no machine\n");
    return;
  }
  fprintf(file, "\npredicted step %s on %s, %s of it without computation\n",
          weft_plan_format_time(prediction->step_ns, step), prediction->machine,
          weft_plan_format_time(prediction->exposed_ns, exposed));
  fprintf(file, "bound %s, gap %.2f %%\n", weft_plan_format_time(prediction->bound_ns, bound),
          prediction->bound_ns
              ? 100.0 * ((double)prediction->step_ns / (double)prediction->bound_ns - 1.0)
              : 0.0);
  const uint64_t described = table->machine ? weft_machine_rank_count(table->machine) : 0;
  if (described && described < plan->rank_count) {
    fprintf(file,
            "%s describes %" PRIu64 " ranks; its outermost dimension is taken to grow to %u\n",
            prediction->machine, described, plan->rank_count);
  }
}

weft_status_t weft_plan_table_print(const weft_plan_t* plan, const char* title, FILE* file) {
  table_t table = {.plan = plan, .file = file};
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = find_spans(&table, &arena);
  if (weft_status_is_ok(status)) {
    fprintf(file, "%s: %u rank%s, %u instruction%s\n", title, plan->rank_count,
            weft_plural(plan->rank_count), plan->instruction_count,
            weft_plural(plan->instruction_count));
    print_streams(plan, file);
    print_collectives(&table, &plan->body, false);
    print_memory(plan, file);
    print_times(&table);
  }
  weft_machine_release(table.machine);
  weft_arena_deinit(&arena);
  return status;
}
