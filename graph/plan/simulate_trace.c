// Writes events as they come: complete events ("X") need no order.
#include "graph/plan/simulate_trace.h"

#include <inttypes.h>
#include <string.h>

#include "graph/ir/op_table.h"
#include "graph/plan/json_text.h"
#include "graph/plan/timeline.h"

weft_status_t weft_simulation_trace_init(const weft_plan_t* plan, uint32_t rank_count,
                                         uint32_t most_ranks, weft_allocator_t allocator,
                                         weft_simulation_trace_t* out_trace) {
  *out_trace = (weft_simulation_trace_t){.plan = plan,
                                         .replicas = rank_count / plan->rank_count,
                                         .most_ranks = most_ranks,
                                         .allocator = allocator};
  weft_string_buffer_init(allocator, &out_trace->text);
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      allocator, plan->instruction_count, sizeof(uint32_t), 4, (void**)&out_trace->positions));
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, most_ranks, sizeof(uint32_t), 4,
                                                     (void**)&out_trace->ranks));
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    out_trace->positions[plan->body.instructions[i].id] = i;
  }
  weft_string_buffer_append_format(
      &out_trace->text,
      "{\"schemaVersion\": 1, \"displayTimeUnit\": \"ms\", \"distributedInfo\": {\"backend\": "
      "\"weft\", \"rank\": 0, \"world_size\": %" PRIu32 "},\n\"traceEvents\": [\n",
      rank_count);
  return weft_ok_status();
}

void weft_simulation_trace_deinit(weft_simulation_trace_t* trace) {
  weft_string_buffer_deinit(&trace->text);
  if (trace->positions) {
    weft_allocator_release(trace->allocator, trace->positions,
                           trace->plan->instruction_count * sizeof(uint32_t), 4);
  }
  if (trace->ranks) {
    weft_allocator_release(trace->allocator, trace->ranks, trace->most_ranks * sizeof(uint32_t), 4);
  }
}

static void describe_rank(weft_simulation_trace_t* trace, uint32_t rank) {
  weft_string_buffer_append_format(&trace->text,
                                   "{\"ph\": \"M\", \"name\": \"process_name\", \"pid\": %" PRIu32
                                   ", \"tid\": 0, \"args\": {\"name\": \"rank %" PRIu32 "\"}},\n",
                                   rank, rank);
  for (uint32_t s = 0; s < trace->plan->stream_count; ++s) {
    weft_string_buffer_append_format(&trace->text,
                                     "{\"ph\": \"M\", \"name\": \"thread_name\", \"pid\": %" PRIu32
                                     ", \"tid\": %" PRIu32 ", \"args\": {\"name\": ",
                                     rank, s);
    weft_json_append_string(&trace->text, trace->plan->streams[s].name);
    weft_string_buffer_append_cstring(&trace->text, "}},\n");
  }
}

static bool is_shown(weft_simulation_trace_t* trace, uint32_t rank) {
  for (uint32_t i = 0; i < trace->rank_count; ++i) {
    if (trace->ranks[i] == rank) return true;
  }
  if (trace->rank_count == trace->most_ranks) return false;
  trace->ranks[trace->rank_count++] = rank;
  describe_rank(trace, rank);
  return true;
}

static void append_event(weft_simulation_trace_t* trace, const weft_simulation_event_t* event,
                         const char* category, const char* name, double start_ns, double end_ns) {
  const weft_instruction_t* instruction =
      &trace->plan->body.instructions[trace->positions[event->instruction]];
  weft_string_buffer_append_format(&trace->text,
                                   "{\"ph\": \"X\", \"cat\": \"%s\", \"name\": ", category);
  weft_json_append_string(&trace->text, name);
  weft_string_buffer_append_format(
      &trace->text,
      ", \"pid\": %" PRIu32 ", \"tid\": %" PRIu32
      ", \"ts\": %.3f, \"dur\": %.3f, \"args\": {\"instruction\": %" PRIu32 ", \"step\": %" PRIu32,
      event->rank, instruction->stream, start_ns / 1e3, (end_ns - start_ns) / 1e3,
      event->instruction, event->step);
}

static void append_collective(weft_simulation_trace_t* trace,
                              const weft_instruction_t* instruction) {
  const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  // On more ranks than the plan's, vectors keep their size and parts of them get smaller.
  const int64_t own_members = trace->plan->groups[call->groups].group_size;
  const int64_t members = weft_plan_group_size_on(trace->plan, call->groups, trace->replicas);
  const bool grows = call->kind == WEFT_COLLECTIVE_ALL_GATHER;
  const bool shrinks = call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
  const bool exchanges = call->kind == WEFT_COLLECTIVE_ALL_TO_ALL;
  const bool is_parted = grows || shrinks || exchanges;
  const int64_t whole = call->count * (is_parted ? own_members : 1);
  const int64_t part = is_parted ? (whole + members - 1) / members : whole;
  weft_string_buffer_append_format(&trace->text,
                                   ", \"Collective name\": \"%s\", \"In msg nelems\": %" PRId64
                                   ", \"Out msg nelems\": %" PRId64 ", \"Group size\": %" PRId64
                                   ", \"dtype\": \"%s\"",
                                   weft_collective_name(call->kind), grows ? part : whole,
                                   shrinks ? part : whole, members, weft_dtype_name(call->dtype));
}

void weft_simulation_trace_add(void* user_data, const weft_simulation_event_t* event) {
  weft_simulation_trace_t* trace = user_data;
  const weft_instruction_t* instruction =
      &trace->plan->body.instructions[trace->positions[event->instruction]];
  const bool is_collective = instruction->kind == WEFT_INSTRUCTION_COLLECTIVE;
  const char* op = instruction->op ? weft_op_info(instruction->op->opcode)->name : "kernel";
  if (!is_shown(trace, event->rank)) return;
  if (event->start_ns > event->issued_ns) {
    append_event(trace, event, "wait", "waits for late members", event->issued_ns, event->start_ns);
    weft_string_buffer_append_cstring(&trace->text, "}},\n");
  }
  append_event(
      trace, event,
      trace->plan->streams[instruction->stream].kind == WEFT_STREAM_COPY ? "gpu_memcpy" : "kernel",
      instruction->name ? instruction->name : op, event->start_ns, event->end_ns);
  if (is_collective) append_collective(trace, instruction);
  weft_string_buffer_append_cstring(&trace->text, "}},\n");
}

weft_status_t weft_simulation_trace_finish(weft_simulation_trace_t* trace) {
  // The last event ends in a comma: one more that says nothing.
  weft_string_buffer_append_cstring(
      &trace->text,
      "{\"ph\": \"M\", \"name\": \"trace_name\", \"pid\": 0, \"tid\": 0, \"args\": {\"name\": "
      "\"weft simulate\"}}\n]}\n");
  return weft_string_buffer_finish(&trace->text);
}
