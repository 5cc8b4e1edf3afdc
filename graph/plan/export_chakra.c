// Plans as Chakra execution traces, for simulators such as ASTRA-sim.
//
// A trace has no streams and no loops. What orders instructions here becomes dependencies: the
// instruction before on the same stream, the waits, and for other streams the computation after
// which they are issued. Loops that hold collectives are unrolled; all others are one node, as are
// branches, of which the first counts. A permutation becomes a send and a receive.
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <chakra.pb-c.h>

#include "graph/ir/op_table.h"
#include "graph/plan/export.h"
#include "graph/plan/view.h"

#define MOST_TURNS 4096  // that a loop is unrolled for; more turns count as so many
#define MOST_ATTRIBUTES 12
#define NONE UINT64_MAX

typedef enum chakra_type_e {
  CHAKRA_LOAD = 2,
  CHAKRA_STORE = 3,
  CHAKRA_COMPUTE = 4,
  CHAKRA_SEND = 5,
  CHAKRA_RECEIVE = 6,
  CHAKRA_COLLECTIVE = 7,
} chakra_type_t;

// The numbers of CollectiveCommType; -1 where the schema has none.
static const int64_t collective_types[WEFT_COLLECTIVE_KIND_COUNT_] = {
    [WEFT_COLLECTIVE_ALL_REDUCE] = 0,     [WEFT_COLLECTIVE_ALL_GATHER] = 2,
    [WEFT_COLLECTIVE_BROADCAST] = 5,      [WEFT_COLLECTIVE_ALL_TO_ALL] = 6,
    [WEFT_COLLECTIVE_REDUCE_SCATTER] = 7, [WEFT_COLLECTIVE_BARRIER] = 9,
    [WEFT_COLLECTIVE_PERMUTE] = -1,
};

typedef struct exporter_s {
  const weft_plan_t* plan;
  uint32_t rank;
  weft_string_buffer_t* bytes;
  weft_arena_t arena;    // of nodes by instruction
  weft_arena_t scratch;  // of one node
  uint64_t next_id;
  uint64_t* nodes;   // by instruction id: its last node
  uint64_t* latest;  // by stream: its last node
  uint32_t turn;     // of the innermost loop that is unrolled, from 1; 0 outside
} exporter_t;

// Messages --------------------------------------------------------------------------------------

// A varint of the length, then the message.
static weft_status_t put_message(exporter_t* exporter, const ProtobufCMessage* message) {
  uint8_t* packed = NULL;
  const size_t size = protobuf_c_message_get_packed_size(message);
  const weft_arena_mark_t mark = weft_arena_mark(&exporter->scratch);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&exporter->scratch, size, (void**)&packed));
  protobuf_c_message_pack(message, packed);
  uint64_t length = size;
  do {
    const uint8_t byte = (uint8_t)((length & 0x7f) | (length > 0x7f ? 0x80 : 0));
    weft_string_buffer_append(exporter->bytes, (const char*)&byte, 1);
    length >>= 7;
  } while (length);
  weft_string_buffer_append(exporter->bytes, (const char*)packed, size);
  weft_arena_rewind(&exporter->scratch, mark);
  return weft_ok_status();
}

typedef struct node_s {
  Weft__Chakra__Node message;
  Weft__Chakra__Attribute attributes[MOST_ATTRIBUTES];
  Weft__Chakra__Attribute* pointers[MOST_ATTRIBUTES];
  uint64_t stream_dep;
  uint64_t* data_deps;
} node_t;

static Weft__Chakra__Attribute* add_attribute(node_t* node, const char* name) {
  const size_t index = node->message.n_attr++;
  Weft__Chakra__Attribute* attribute = &node->attributes[index];
  weft__chakra__attribute__init(attribute);
  attribute->name = (char*)(uintptr_t)name;
  node->pointers[index] = attribute;
  return attribute;
}

static void add_bool(node_t* node, const char* name, bool value) {
  Weft__Chakra__Attribute* attribute = add_attribute(node, name);
  attribute->value_case = WEFT__CHAKRA__ATTRIBUTE__VALUE_BOOL_VAL;
  attribute->bool_val = value;
}

static void add_i32(node_t* node, const char* name, int32_t value) {
  Weft__Chakra__Attribute* attribute = add_attribute(node, name);
  attribute->value_case = WEFT__CHAKRA__ATTRIBUTE__VALUE_INT32_VAL;
  attribute->int32_val = value;
}

static void add_i64(node_t* node, const char* name, int64_t value) {
  Weft__Chakra__Attribute* attribute = add_attribute(node, name);
  attribute->value_case = WEFT__CHAKRA__ATTRIBUTE__VALUE_INT64_VAL;
  attribute->int64_val = value;
}

static void add_u64(node_t* node, const char* name, uint64_t value) {
  Weft__Chakra__Attribute* attribute = add_attribute(node, name);
  attribute->value_case = WEFT__CHAKRA__ATTRIBUTE__VALUE_UINT64_VAL;
  attribute->uint64_val = value;
}

static void add_string(node_t* node, const char* name, const char* value) {
  Weft__Chakra__Attribute* attribute = add_attribute(node, name);
  attribute->value_case = WEFT__CHAKRA__ATTRIBUTE__VALUE_STRING_VAL;
  attribute->string_val = (char*)(uintptr_t)value;
}

// Work ------------------------------------------------------------------------------------------

static double view_bytes(const weft_view_t* view) {
  double count = (double)weft_dtype_size_bytes(view->dtype);
  // What repeats elements reads them once.
  for (int32_t d = 0; d < view->rank; ++d) {
    if (view->strides[d] != 0 || view->dims[d] == 0) count *= (double)view->dims[d];
  }
  return count;
}

static double product(const int64_t* dims, int32_t rank) {
  double count = 1.0;
  for (int32_t d = 0; d < rank; ++d) count *= (double)dims[d];
  return count;
}

typedef struct work_s {
  double ops;  // arithmetic; elements written where there is none
  double bytes;
} work_t;

static void add_kernel_work(const weft_kernel_t* kernel, double times, work_t* work) {
  double flops = 0.0;
  double bytes = 0.0;
  double elements = 0.0;
  for (uint32_t i = 0; i < kernel->input_count; ++i) bytes += view_bytes(&kernel->inputs[i]);
  for (uint32_t i = 0; i < kernel->output_count; ++i) {
    bytes += view_bytes(&kernel->outputs[i]);
    elements += product(kernel->outputs[i].dims, kernel->outputs[i].rank);
  }
  if (kernel->kind == WEFT_KERNEL_LOOP) {
    const weft_loop_kernel_t* loop = &kernel->as.loop;
    uint32_t steps = 0;
    for (uint32_t i = 0; i < loop->step_count; ++i) {
      steps += loop->steps[i].kind == WEFT_LOOP_COMPUTE;
    }
    for (uint32_t i = 0; i < loop->output_count; ++i) steps += loop->outputs[i].is_reduction;
    flops = product(loop->dims, loop->rank) * steps;
  } else if (kernel->kind == WEFT_KERNEL_CONTRACTION) {
    const weft_view_t* lhs = &kernel->inputs[0];
    const weft_view_t* out = &kernel->outputs[0];
    const int32_t k_rank = kernel->as.contraction.k_rank;
    flops = 2.0 * product(out->dims, out->rank) * product(lhs->dims + lhs->rank - k_rank, k_rank);
  } else if (kernel->kind == WEFT_KERNEL_OP) {
    const weft_op_info_t* info = weft_op_info(kernel->as.op.op->opcode);
    weft_op_cost_t cost = {0};
    if (info->cost) info->cost(kernel->as.op.op, &cost);
    flops = cost.flops;
  }
  // Readers divide by the rate that ops and bytes give, which must not be zero.
  if (!(flops > 0.0)) flops = elements > 1.0 ? elements : bytes > 0.0;
  work->ops += times * flops;
  work->bytes += times * bytes;
}

static void add_work(const weft_instruction_t* instruction, double times, work_t* work) {
  if (instruction->kind == WEFT_INSTRUCTION_KERNEL) {
    add_kernel_work(&instruction->kernel, times, work);
    return;
  }
  const bool is_while = instruction->kind == WEFT_INSTRUCTION_WHILE;
  const double turns =
      is_while && instruction->trip_count >= 0 ? (double)instruction->trip_count : 1.0;
  // The condition of a loop runs once more; of the branches the first one counts.
  for (uint32_t b = 0; b < instruction->block_count && (is_while || b == 0); ++b) {
    const weft_plan_block_t* block = &instruction->blocks[b];
    for (uint32_t i = 0; i < block->instruction_count; ++i) {
      add_work(&block->instructions[i], times * (is_while && b == 0 ? turns + 1.0 : turns), work);
    }
  }
}

static uint64_t to_u64(double value) {
  return value < 9e18 ? (uint64_t)value : UINT64_C(9000000000000000000);
}

// Nodes -----------------------------------------------------------------------------------------

static weft_status_t begin_node(exporter_t* exporter, const weft_instruction_t* instruction,
                                chakra_type_t type, const char* suffix, node_t* node) {
  const char* word = instruction->op ? instruction->op->name : "copy";
  const char* name = NULL;
  char turn[24] = "";
  memset(node, 0, sizeof(*node));
  weft__chakra__node__init(&node->message);
  if (exporter->turn) snprintf(turn, sizeof(turn), ".%u", exporter->turn);
  WEFT_RETURN_IF_ERROR(weft_arena_format(&exporter->scratch, &name, "#%u%s %s%s%s", instruction->id,
                                         turn, instruction->name ? instruction->name : word,
                                         *suffix ? "." : "", suffix));
  node->message.id = exporter->next_id++;
  node->message.name = (char*)(uintptr_t)name;
  node->message.type = (uint32_t)type;
  node->message.attr = node->pointers;
  if (instruction->start_ns != WEFT_TIME_UNKNOWN) {
    node->message.start_time_micros = instruction->start_ns / 1000;
  }
  if (instruction->cost_ns != WEFT_TIME_UNKNOWN) {
    node->message.duration_micros = (instruction->cost_ns + 500) / 1000;
  }
  add_bool(node, "is_cpu_op", false);
  return weft_ok_status();
}

static void add_dep(node_t* node, uint64_t dep) {
  if (dep == NONE) return;
  for (size_t i = 0; i < node->message.n_data_deps; ++i) {
    if (node->data_deps[i] == dep) return;
  }
  node->data_deps[node->message.n_data_deps++] = dep;
}

// |also|: one more node to wait for, or NONE.
static weft_status_t end_node(exporter_t* exporter, const weft_instruction_t* instruction,
                              uint64_t also, node_t* node) {
  const uint32_t stream = instruction->stream;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&exporter->scratch, (size_t)instruction->wait_count + 3,
                                sizeof(*node->data_deps), (void**)&node->data_deps));
  add_dep(node, exporter->latest[stream]);
  add_dep(node, exporter->latest[0]);
  add_dep(node, also);
  for (uint32_t w = 0; w < instruction->wait_count; ++w) {
    add_dep(node, exporter->nodes[instruction->waits[w]]);
  }
  node->message.data_deps = node->data_deps;
  node->stream_dep = exporter->latest[stream];
  node->message.ctrl_deps = &node->stream_dep;
  node->message.n_ctrl_deps = node->stream_dep != NONE;
  return put_message(exporter, &node->message.base);
}

static bool is_in_host(const weft_plan_t* plan, const weft_view_t* views, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    if (plan->buffers[views[i].buffer].kind == WEFT_BUFFER_HOST) return true;
  }
  return false;
}

// What moves between device and host is a node of memory, of the device's point of view.
static chakra_type_t type_of(const weft_plan_t* plan, const weft_instruction_t* instruction) {
  const weft_kernel_t* kernel = &instruction->kernel;
  if (instruction->kind != WEFT_INSTRUCTION_KERNEL) return CHAKRA_COMPUTE;
  if (is_in_host(plan, kernel->outputs, kernel->output_count)) return CHAKRA_STORE;
  return is_in_host(plan, kernel->inputs, kernel->input_count) ? CHAKRA_LOAD : CHAKRA_COMPUTE;
}

static weft_status_t put_compute(exporter_t* exporter, const weft_instruction_t* instruction) {
  const chakra_type_t type = type_of(exporter->plan, instruction);
  node_t node;
  work_t work = {0};
  WEFT_RETURN_IF_ERROR(begin_node(exporter, instruction, type, "", &node));
  add_work(instruction, 1.0, &work);
  if (type == CHAKRA_COMPUTE) {
    add_i64(&node, "num_ops", (int64_t)to_u64(work.ops));
    // Without elements there is nothing to divide by, and nothing to do.
    if (!(work.bytes > 0.0)) node.message.duration_micros = 0;
  } else {
    // Both sides are counted above, and one of them crosses the link.
    work.bytes /= 2;
  }
  add_u64(&node, "tensor_size", to_u64(work.bytes));
  add_string(&node, "stream", exporter->plan->streams[instruction->stream].name);
  WEFT_RETURN_IF_ERROR(end_node(exporter, instruction, NONE, &node));
  exporter->nodes[instruction->id] = exporter->latest[instruction->stream] = node.message.id;
  return weft_ok_status();
}

// Process groups are numbered from 1 over all group sets, because readers take 0 for all ranks;
// every rank is in one of each set.
static weft_status_t group_name(const exporter_t* exporter, uint32_t groups, weft_arena_t* arena,
                                const char** out_name) {
  const weft_plan_t* plan = exporter->plan;
  uint32_t number = 1;
  for (uint32_t i = 0; i < groups; ++i) number += plan->groups[i].group_count;
  for (uint32_t m = 0; m < plan->rank_count; ++m) {
    if (plan->groups[groups].members[m] == exporter->rank) {
      number += m / plan->groups[groups].group_size;
    }
  }
  return weft_arena_format(arena, out_name, "%u", number);
}

static int64_t view_size(const weft_view_t* view) {
  return weft_view_element_count(view) * (int64_t)weft_dtype_size_bytes(view->dtype);
}

static weft_status_t put_side(exporter_t* exporter, const weft_instruction_t* instruction,
                              chakra_type_t type, int32_t peer, uint64_t also) {
  const bool is_send = type == CHAKRA_SEND;
  node_t node;
  WEFT_RETURN_IF_ERROR(
      begin_node(exporter, instruction, type, is_send ? "send" : "receive", &node));
  add_i64(&node, "comm_size", view_size(&instruction->kernel.inputs[0]));
  add_i32(&node, "comm_src", is_send ? (int32_t)exporter->rank : peer);
  add_i32(&node, "comm_dst", is_send ? peer : (int32_t)exporter->rank);
  add_i32(&node, "comm_tag", (int32_t)instruction->id);
  add_i32(&node, "comm_priority", 0);
  WEFT_RETURN_IF_ERROR(end_node(exporter, instruction, also, &node));
  exporter->nodes[instruction->id] = node.message.id;
  return weft_ok_status();
}

static weft_status_t put_permute(exporter_t* exporter, const weft_instruction_t* instruction) {
  const int32_t* peers = instruction->kernel.as.collective.peers;
  const int32_t source = peers[2 * exporter->rank];
  const int32_t target = peers[2 * exporter->rank + 1];
  const int32_t self = (int32_t)exporter->rank;
  const uint64_t before = exporter->latest[instruction->stream];
  exporter->nodes[instruction->id] = before;
  if (target >= 0 && target != self) {
    WEFT_RETURN_IF_ERROR(put_side(exporter, instruction, CHAKRA_SEND, target, NONE));
  }
  if (source >= 0 && source != self) {
    WEFT_RETURN_IF_ERROR(
        put_side(exporter, instruction, CHAKRA_RECEIVE, source, exporter->nodes[instruction->id]));
  }
  exporter->latest[instruction->stream] = exporter->nodes[instruction->id];
  return weft_ok_status();
}

static weft_status_t put_collective(exporter_t* exporter, const weft_instruction_t* instruction) {
  const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
  const char* group = NULL;
  node_t node;
  if (call->kind == WEFT_COLLECTIVE_PERMUTE) return put_permute(exporter, instruction);
  WEFT_RETURN_IF_ERROR(begin_node(exporter, instruction, CHAKRA_COLLECTIVE, "", &node));
  WEFT_RETURN_IF_ERROR(group_name(exporter, call->groups, &exporter->scratch, &group));
  add_i64(&node, "comm_type", collective_types[call->kind]);
  add_i64(&node, "comm_size", view_size(&instruction->kernel.inputs[0]));
  add_i32(&node, "comm_priority", 0);
  add_string(&node, "pg_name", group);
  add_string(&node, "stream", exporter->plan->streams[instruction->stream].name);
  WEFT_RETURN_IF_ERROR(end_node(exporter, instruction, NONE, &node));
  exporter->nodes[instruction->id] = exporter->latest[instruction->stream] = node.message.id;
  return weft_ok_status();
}

static bool holds_collective(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) return true;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      if (holds_collective(&instruction->blocks[b].instructions[i])) return true;
    }
  }
  return false;
}

static weft_status_t put_instruction(exporter_t* exporter, const weft_instruction_t* instruction);

static weft_status_t put_block(exporter_t* exporter, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    WEFT_RETURN_IF_ERROR(put_instruction(exporter, &block->instructions[i]));
  }
  return weft_ok_status();
}

// A loop or branches with collectives inside. Its own waits come first, as a node without work.
static weft_status_t put_control(exporter_t* exporter, const weft_instruction_t* instruction) {
  const uint32_t outer_turn = exporter->turn;
  node_t node;
  WEFT_RETURN_IF_ERROR(begin_node(exporter, instruction, CHAKRA_COMPUTE, "begin", &node));
  node.message.duration_micros = 0;
  add_i64(&node, "num_ops", 0);
  add_u64(&node, "tensor_size", 0);
  WEFT_RETURN_IF_ERROR(end_node(exporter, instruction, NONE, &node));
  exporter->latest[instruction->stream] = node.message.id;
  if (instruction->kind == WEFT_INSTRUCTION_SWITCH) {
    WEFT_RETURN_IF_ERROR(put_block(exporter, &instruction->blocks[0]));
  } else {
    const int64_t turns = instruction->trip_count < 0            ? 1
                          : instruction->trip_count > MOST_TURNS ? MOST_TURNS
                                                                 : instruction->trip_count;
    for (int64_t t = 0; t <= turns; ++t) {
      exporter->turn = (uint32_t)t + 1;
      WEFT_RETURN_IF_ERROR(put_block(exporter, &instruction->blocks[0]));
      if (t < turns) WEFT_RETURN_IF_ERROR(put_block(exporter, &instruction->blocks[1]));
    }
  }
  exporter->turn = outer_turn;
  exporter->nodes[instruction->id] = exporter->latest[instruction->stream];
  return weft_ok_status();
}

static weft_status_t put_kind(exporter_t* exporter, const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
    return put_collective(exporter, instruction);
  }
  return instruction->block_count && holds_collective(instruction)
             ? put_control(exporter, instruction)
             : put_compute(exporter, instruction);
}

static weft_status_t put_instruction(exporter_t* exporter, const weft_instruction_t* instruction) {
  const weft_arena_mark_t mark = weft_arena_mark(&exporter->scratch);
  weft_status_t status = put_kind(exporter, instruction);
  weft_arena_rewind(&exporter->scratch, mark);
  return status;
}

// The trace -------------------------------------------------------------------------------------

static weft_status_t put_trace(exporter_t* exporter) {
  const weft_plan_t* plan = exporter->plan;
  Weft__Chakra__GlobalMetadata metadata;
  Weft__Chakra__Attribute source;
  Weft__Chakra__Attribute* attributes[] = {&source};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&exporter->arena, plan->instruction_count,
                                                 sizeof(*exporter->nodes),
                                                 (void**)&exporter->nodes));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &exporter->arena, plan->stream_count, sizeof(*exporter->latest), (void**)&exporter->latest));
  for (uint32_t i = 0; i < plan->instruction_count; ++i) exporter->nodes[i] = NONE;
  for (uint32_t s = 0; s < plan->stream_count; ++s) exporter->latest[s] = NONE;
  weft__chakra__global_metadata__init(&metadata);
  weft__chakra__attribute__init(&source);
  source.name = (char*)(uintptr_t) "source";
  source.value_case = WEFT__CHAKRA__ATTRIBUTE__VALUE_STRING_VAL;
  source.string_val = (char*)(uintptr_t)plan->graph->file_name;
  metadata.version = (char*)(uintptr_t) "0.0.4";
  metadata.attr = attributes;
  metadata.n_attr = 1;
  WEFT_RETURN_IF_ERROR(put_message(exporter, &metadata.base));
  return put_block(exporter, &plan->body);
}

weft_status_t weft_plan_export_chakra(const weft_plan_t* plan, uint32_t rank,
                                      weft_string_buffer_t* bytes) {
  exporter_t exporter = {.plan = plan, .rank = rank, .bytes = bytes};
  if (rank >= plan->rank_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %u is none of the plan's %u", rank,
                       plan->rank_count);
  }
  weft_arena_init(weft_allocator_system(), &exporter.arena);
  weft_arena_init(weft_allocator_system(), &exporter.scratch);
  weft_status_t status = put_trace(&exporter);
  weft_arena_deinit(&exporter.scratch);
  weft_arena_deinit(&exporter.arena);
  return status;
}

weft_status_t weft_plan_export_chakra_groups(const weft_plan_t* plan, weft_string_buffer_t* text) {
  uint32_t number = 1;
  weft_string_buffer_append_char(text, '{');
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    const weft_plan_groups_t* groups = &plan->groups[i];
    for (uint32_t g = 0; g < groups->group_count; ++g) {
      weft_string_buffer_append_format(text, "%s\"%u\": [", number > 1 ? ",\n " : "", number);
      ++number;
      for (uint32_t m = 0; m < groups->group_size; ++m) {
        weft_string_buffer_append_format(text, "%s%u", m ? ", " : "",
                                         groups->members[g * groups->group_size + m]);
      }
      weft_string_buffer_append_char(text, ']');
    }
  }
  weft_string_buffer_append_cstring(text, "}\n");
  return weft_ok_status();
}
