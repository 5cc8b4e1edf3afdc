// What a plan makes its ranks exchange: how much a step sends, and one number that tells whether
// two ranks are about to run the same.
#include <string.h>

#include "graph/plan/plan.h"
#include "runtime/base/hash.h"

// Sums end at the largest number there is: a loop may say that it runs 2^63 times.
static uint64_t add_times(uint64_t sum, uint64_t value, uint64_t times) {
  uint64_t product = 0;
  if (__builtin_mul_overflow(value, times, &product)) return UINT64_MAX;
  return __builtin_add_overflow(sum, product, &sum) ? UINT64_MAX : sum;
}

static void add_communication(const weft_plan_communication_t* part, uint64_t times,
                              weft_plan_communication_t* sum) {
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    sum->calls[kind] = add_times(sum->calls[kind], part->calls[kind], times);
    sum->bytes[kind] = add_times(sum->bytes[kind], part->bytes[kind], times);
  }
  sum->is_exact = sum->is_exact && part->is_exact;
}

// Keeps the lesser of both, for branches of which one runs.
static void keep_least(const weft_plan_communication_t* other, weft_plan_communication_t* least) {
  for (int kind = 0; kind < WEFT_COLLECTIVE_KIND_COUNT_; ++kind) {
    const bool is_same =
        other->calls[kind] == least->calls[kind] && other->bytes[kind] == least->bytes[kind];
    if (!is_same || !other->is_exact) least->is_exact = false;
    if (other->calls[kind] < least->calls[kind]) least->calls[kind] = other->calls[kind];
    if (other->bytes[kind] < least->bytes[kind]) least->bytes[kind] = other->bytes[kind];
  }
}

// The bytes of the bandwidth-optimal algorithm, see weft_comm_counters_t.
static uint64_t sent_bytes(const weft_plan_t* plan, const weft_collective_kernel_t* call,
                           uint32_t rank) {
  const uint64_t bytes = (uint64_t)call->count * weft_dtype_size_bytes(call->dtype);
  const uint64_t members = plan->groups[call->groups].group_size;
  const uint64_t peers = members - 1;
  int32_t target = -1;
  switch (call->kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
      return bytes / members * (2 * peers) + bytes % members * (2 * peers) / members;
    case WEFT_COLLECTIVE_ALL_GATHER:
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return bytes * peers;
    case WEFT_COLLECTIVE_BROADCAST:
      return bytes / members * peers + bytes % members * peers / members;
    case WEFT_COLLECTIVE_PERMUTE:
      target = call->peers[2 * rank + 1];
      return target >= 0 && (uint32_t)target != rank ? bytes : 0;
    case WEFT_COLLECTIVE_BARRIER:
    case WEFT_COLLECTIVE_KIND_COUNT_:
      break;
  }
  return 0;
}

static void count_block(const weft_plan_t* plan, const weft_plan_block_t* block, uint32_t rank,
                        weft_plan_communication_t* out_communication);

// The condition runs once more than the body.
static void count_while(const weft_plan_t* plan, const weft_instruction_t* instruction,
                        uint32_t rank, weft_plan_communication_t* sum) {
  weft_plan_communication_t condition;
  weft_plan_communication_t body;
  const int64_t trips = instruction->trip_count < 0 ? 0 : instruction->trip_count;
  count_block(plan, &instruction->blocks[0], rank, &condition);
  count_block(plan, &instruction->blocks[1], rank, &body);
  if (instruction->trip_count < 0) {
    const weft_plan_communication_t none = {.is_exact = true};
    keep_least(&none, &body);
    if (memcmp(condition.calls, none.calls, sizeof(none.calls)) != 0) condition.is_exact = false;
  }
  add_communication(&condition, (uint64_t)trips + 1, sum);
  add_communication(&body, (uint64_t)trips, sum);
}

static void count_switch(const weft_plan_t* plan, const weft_instruction_t* instruction,
                         uint32_t rank, weft_plan_communication_t* sum) {
  weft_plan_communication_t least;
  count_block(plan, &instruction->blocks[0], rank, &least);
  for (uint32_t b = 1; b < instruction->block_count; ++b) {
    weft_plan_communication_t branch;
    count_block(plan, &instruction->blocks[b], rank, &branch);
    keep_least(&branch, &least);
  }
  add_communication(&least, 1, sum);
}

static void count_block(const weft_plan_t* plan, const weft_plan_block_t* block, uint32_t rank,
                        weft_plan_communication_t* out_communication) {
  *out_communication = (weft_plan_communication_t){.is_exact = true};
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
    switch (instruction->kind) {
      case WEFT_INSTRUCTION_COLLECTIVE:
        ++out_communication->calls[call->kind];
        out_communication->bytes[call->kind] =
            add_times(out_communication->bytes[call->kind], sent_bytes(plan, call, rank), 1);
        break;
      case WEFT_INSTRUCTION_WHILE:
        count_while(plan, instruction, rank, out_communication);
        break;
      case WEFT_INSTRUCTION_SWITCH:
        count_switch(plan, instruction, rank, out_communication);
        break;
      case WEFT_INSTRUCTION_KERNEL:
        break;
    }
  }
}

void weft_plan_communication(const weft_plan_t* plan, uint32_t rank,
                             weft_plan_communication_t* out_communication) {
  count_block(plan, &plan->body, rank, out_communication);
}

// Identity --------------------------------------------------------------------------------------

static uint64_t hash_collective(uint64_t hash, const weft_collective_kernel_t* call) {
  hash = weft_hash_u64(hash, (uint64_t)call->kind);
  hash = weft_hash_u64(hash, (uint64_t)call->reduction);
  hash = weft_hash_u64(hash, (uint64_t)call->dtype);
  hash = weft_hash_u64(hash, (uint64_t)call->count);
  hash = weft_hash_u64(hash, call->groups);
  return weft_hash_u64(hash, (uint64_t)(int64_t)call->root);
}

static uint64_t hash_block(uint64_t hash, const weft_plan_block_t* block) {
  hash = weft_hash_u64(hash, block->instruction_count);
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    hash = weft_hash_u64(hash, instruction->id);
    hash = weft_hash_u64(hash, (uint64_t)instruction->kind);
    hash = weft_hash_u64(hash, instruction->stream);
    if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) {
      hash = hash_collective(hash, &instruction->kernel.as.collective);
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      hash = hash_block(hash, &instruction->blocks[b]);
    }
  }
  return hash;
}

static uint64_t hash_groups(uint64_t hash, const weft_plan_t* plan) {
  hash = weft_hash_u64(hash, plan->rank_count);
  for (uint32_t i = 0; i < plan->groups_count; ++i) {
    const weft_plan_groups_t* groups = &plan->groups[i];
    const size_t members = (size_t)groups->group_count * groups->group_size;
    hash = weft_hash_u64(hash, groups->group_size);
    hash = weft_hash_bytes(hash, groups->members, members * sizeof(*groups->members));
  }
  return hash;
}

weft_status_t weft_plan_hash(const weft_plan_t* plan, uint64_t* out_hash) {
  const weft_allocator_t allocator = weft_allocator_system();
  char* text = NULL;
  size_t size = 0;
  *out_hash = 0;
  // Large constants follow as bytes.
  WEFT_RETURN_IF_ERROR(
      weft_graph_print(plan->graph, WEFT_PRINT_ELIDE_LARGE, allocator, &text, &size));
  uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, text, size);
  weft_allocator_release(allocator, text, size + 1, 1);
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->kind != WEFT_BUFFER_CONSTANT) continue;
    hash = weft_hash_bytes(hash, buffer->constant_data, buffer->constant_size_bytes);
  }
  hash = hash_groups(hash, plan);
  *out_hash = hash_block(hash, &plan->body);
  return weft_ok_status();
}
