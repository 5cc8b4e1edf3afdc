// Words and numbers of plan files, and the texts attached to plans.
#include "graph/plan/plan_text.h"

#include <string.h>

#include "graph/ir/op_attrs.h"
#include "graph/ir/op_table.h"
#include "graph/plan/plan_text_internal.h"
#include "runtime/base/hash.h"

// Words -----------------------------------------------------------------------------------------

const char* weft_plan_buffer_kind_word(weft_buffer_kind_t kind) {
  static const char* const words[WEFT_BUFFER_KIND_COUNT_] = {
      [WEFT_BUFFER_ARGUMENT] = "argument", [WEFT_BUFFER_CONSTANT] = "constant",
      [WEFT_BUFFER_RESULT] = "result",     [WEFT_BUFFER_STEP] = "step",
      [WEFT_BUFFER_HOST] = "host",
  };
  return words[kind];
}

const char* weft_plan_stream_kind_word(weft_stream_kind_t kind) {
  static const char* const words[WEFT_STREAM_KIND_COUNT_] = {
      [WEFT_STREAM_COMPUTE] = "compute",
      [WEFT_STREAM_LINK] = "link",
      [WEFT_STREAM_COPY] = "copy",
  };
  return words[kind];
}

const char* weft_plan_comparison_word(weft_comparison_direction_t direction) {
  static const char* const words[] = {
      [WEFT_COMPARISON_EQ] = "EQ", [WEFT_COMPARISON_NE] = "NE", [WEFT_COMPARISON_GE] = "GE",
      [WEFT_COMPARISON_GT] = "GT", [WEFT_COMPARISON_LE] = "LE", [WEFT_COMPARISON_LT] = "LT",
  };
  return words[direction];
}

#define NAME_MOST 64

bool weft_plan_is_name(const char* name, size_t length) {
  if (length == 0 || length > NAME_MOST) return false;
  if (length == 5 && memcmp(name, "waits", 5) == 0) return false;
  for (size_t i = 0; i < length; ++i) {
    const char c = name[i];
    const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '.';
    if (!fits) return false;
  }
  return true;
}

const char* weft_plan_opcode_word(weft_opcode_t opcode) {
  const char* name = weft_op_info(opcode)->name;
  return strncmp(name, "stablehlo.", 10) == 0 ? name + 10 : name;
}

bool weft_plan_is_loop_opcode(weft_opcode_t opcode) {
  const weft_op_info_t* info = weft_op_info(opcode);
  return (info->flags & WEFT_OP_FLAG_ELEMENTWISE) != 0 || opcode == WEFT_OP_BITCAST_CONVERT;
}

// Operations by number --------------------------------------------------------------------------

static uint32_t count_ops(const weft_block_t* block) {
  uint32_t count = block->op_count;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    for (uint32_t r = 0; r < block->ops[i]->region_count; ++r) {
      count += count_ops(block->ops[i]->regions[r]);
    }
  }
  return count;
}

static void list_ops(const weft_block_t* block, weft_plan_ops_t* ops) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    ops->ops[ops->count++] = block->ops[i];
    for (uint32_t r = 0; r < block->ops[i]->region_count; ++r) {
      list_ops(block->ops[i]->regions[r], ops);
    }
  }
}

static weft_status_t make_slots(uint32_t count, weft_arena_t* arena, uint32_t** out_slots,
                                uint32_t* out_mask) {
  size_t size = 16;
  while (size < (size_t)count * 2) size *= 2;
  *out_mask = (uint32_t)(size - 1);
  return weft_arena_allocate_array(arena, size, sizeof(**out_slots), (void**)out_slots);
}

static uint32_t address_slot(const weft_op_t* op, uint32_t mask) {
  return (uint32_t)weft_hash_u64(WEFT_HASH_SEED, (uint64_t)(uintptr_t)op) & mask;
}

weft_status_t weft_plan_ops_init(const weft_graph_t* graph, weft_arena_t* arena,
                                 weft_plan_ops_t* out_ops) {
  uint32_t count = 0;
  *out_ops = (weft_plan_ops_t){0};
  for (uint32_t f = 0; f < graph->function_count; ++f) {
    if (graph->functions[f]->body) count += count_ops(graph->functions[f]->body);
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(*out_ops->ops), (void**)&out_ops->ops));
  for (uint32_t f = 0; f < graph->function_count; ++f) {
    if (graph->functions[f]->body) list_ops(graph->functions[f]->body, out_ops);
  }
  WEFT_RETURN_IF_ERROR(make_slots(count, arena, &out_ops->slots, &out_ops->slot_mask));
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t slot = address_slot(out_ops->ops[i], out_ops->slot_mask);
    while (out_ops->slots[slot]) slot = (slot + 1) & out_ops->slot_mask;
    out_ops->slots[slot] = i + 1;
  }
  return weft_ok_status();
}

bool weft_plan_ops_find(const weft_plan_ops_t* ops, const weft_op_t* op, uint32_t* out_number) {
  for (uint32_t slot = address_slot(op, ops->slot_mask); ops->slots[slot];
       slot = (slot + 1) & ops->slot_mask) {
    if (ops->ops[ops->slots[slot] - 1] != op) continue;
    *out_number = ops->slots[slot] - 1;
    return true;
  }
  return false;
}

// Constants by their bytes ----------------------------------------------------------------------

const void* weft_plan_constant_bytes(const weft_op_t* op, size_t* out_size) {
  *out_size = 0;
  if (op->opcode != WEFT_OP_CONSTANT) return NULL;
  const weft_attr_t* value = weft_op_value(op);
  if (!value || !value->as.dense.data || value->as.dense.size_bytes == 0) return NULL;
  *out_size = value->as.dense.size_bytes;
  return value->as.dense.data;
}

static uint32_t content_slot(const void* data, size_t size, uint32_t mask) {
  return (uint32_t)weft_hash_u64(weft_hash_bytes(WEFT_HASH_SEED, data, size), size) & mask;
}

weft_status_t weft_plan_constants_init(const weft_plan_ops_t* ops, weft_arena_t* arena,
                                       weft_plan_constants_t* out_constants) {
  uint32_t count = 0;
  size_t size = 0;
  *out_constants = (weft_plan_constants_t){.ops = ops};
  for (uint32_t i = 0; i < ops->count; ++i) {
    count += weft_plan_constant_bytes(ops->ops[i], &size) != NULL;
  }
  WEFT_RETURN_IF_ERROR(make_slots(count, arena, &out_constants->slots, &out_constants->slot_mask));
  for (uint32_t i = 0; i < ops->count; ++i) {
    uint32_t known = 0;
    const void* data = weft_plan_constant_bytes(ops->ops[i], &size);
    if (!data || weft_plan_constants_find(out_constants, data, size, &known)) continue;
    uint32_t slot = content_slot(data, size, out_constants->slot_mask);
    while (out_constants->slots[slot]) slot = (slot + 1) & out_constants->slot_mask;
    out_constants->slots[slot] = i + 1;
  }
  return weft_ok_status();
}

bool weft_plan_constants_find(const weft_plan_constants_t* constants, const void* data, size_t size,
                              uint32_t* out_number) {
  if (size == 0) return false;
  for (uint32_t slot = content_slot(data, size, constants->slot_mask); constants->slots[slot];
       slot = (slot + 1) & constants->slot_mask) {
    const uint32_t number = constants->slots[slot] - 1;
    size_t other_size = 0;
    const void* other = weft_plan_constant_bytes(constants->ops->ops[number], &other_size);
    if (other_size != size || memcmp(other, data, size) != 0) continue;
    *out_number = number;
    return true;
  }
  return false;
}

// Attachments -----------------------------------------------------------------------------------

const weft_plan_attachment_t* weft_plan_attachment(const weft_plan_t* plan, const char* name) {
  for (uint32_t i = 0; i < plan->attachment_count; ++i) {
    if (strcmp(plan->attachments[i].name, name) == 0) return &plan->attachments[i];
  }
  return NULL;
}

weft_status_t weft_plan_attach(weft_plan_t* plan, const char* name, const char* text, size_t size) {
  weft_plan_attachment_t attachment = {.size = size};
  weft_plan_attachment_t* grown = NULL;
  uint32_t place = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&plan->arena, text, size, &attachment.text));
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&plan->arena, name, strlen(name), &attachment.name));
  while (place < plan->attachment_count && strcmp(plan->attachments[place].name, name) < 0) ++place;
  if (place < plan->attachment_count && strcmp(plan->attachments[place].name, name) == 0) {
    plan->attachments[place] = attachment;
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&plan->arena, (size_t)plan->attachment_count + 1,
                                                 sizeof(*grown), (void**)&grown));
  for (uint32_t i = 0; i < plan->attachment_count; ++i) {
    grown[i < place ? i : i + 1] = plan->attachments[i];
  }
  grown[place] = attachment;
  plan->attachments = grown;
  ++plan->attachment_count;
  return weft_ok_status();
}

uint64_t weft_plan_text_digest(const char* text, size_t size) {
  return weft_hash_bytes(WEFT_HASH_SEED, text, size);
}
