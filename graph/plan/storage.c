// Storage assignment: which values share bytes, when they hold them, and where those bytes are.
//
// Program order first: values that can share bytes become one buffer (storage_share.c). Then the
// scheduler moves collectives, and the buffers get offsets from their lifetimes in that order
// (storage_layout.c). A value that is alive when a loop starts and is read inside stays alive until
// the loop ends. This file has what both need.
#include <string.h>

#include "graph/plan/schedule.h"
#include "graph/plan/storage_internal.h"

// Instruction numbers ---------------------------------------------------------------------------

static uint32_t count_instructions(const weft_plan_block_t* block, uint32_t* loops) {
  uint32_t count = block->instruction_count;
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    const weft_instruction_t* instruction = &block->instructions[i];
    if (instruction->kind == WEFT_INSTRUCTION_WHILE) ++*loops;
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      count += count_instructions(&instruction->blocks[b], loops);
    }
  }
  return count;
}

static void number_block(weft_storage_t* storage, const weft_plan_block_t* block, uint32_t loop) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_instruction_t* instruction = &block->instructions[i];
    uint32_t inner = loop;
    if (instruction->kind == WEFT_INSTRUCTION_WHILE) {
      inner = storage->loop_count++;
      storage->loops[inner] = (weft_loop_range_t){.first = storage->slot_count, .parent = loop};
    }
    for (uint32_t b = 0; b < instruction->block_count; ++b) {
      number_block(storage, &instruction->blocks[b], inner);
    }
    instruction->id = storage->slot_count++;
    if (inner != loop) storage->loops[inner].last = instruction->id;
    storage->slots[instruction->id] =
        (weft_slot_t){.instruction = instruction, .block = block, .loop = loop};
    // A while reads its predicate inside its own range.
    if (inner != loop) storage->slots[instruction->id].loop = inner;
  }
}

weft_status_t weft_storage_number(weft_storage_t* storage) {
  weft_arena_t* scratch = &storage->lowering->scratch;
  uint32_t loops = 0;
  const uint32_t count = count_instructions(&storage->plan->body, &loops);
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, count, sizeof(*storage->slots), (void**)&storage->slots));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(scratch, loops, sizeof(*storage->loops), (void**)&storage->loops));
  storage->slot_count = 0;
  storage->loop_count = 0;
  number_block(storage, &storage->plan->body, UINT32_MAX);
  storage->plan->instruction_count = storage->slot_count;
  return weft_ok_status();
}

// Accesses and lifetimes ------------------------------------------------------------------------

typedef void(visit_access_fn_t)(weft_storage_t* storage, uint32_t instruction,
                                const weft_view_t* view, bool is_write);

static void visit_accesses(weft_storage_t* storage, visit_access_fn_t* visit) {
  for (uint32_t i = 0; i < storage->slot_count; ++i) {
    const weft_slot_t* slot = &storage->slots[i];
    const weft_instruction_t* instruction = slot->instruction;
    if (slot->removed) continue;
    if (!weft_has_views(instruction)) {
      visit(storage, i, instruction->predicate, false);
      continue;
    }
    const weft_kernel_t* kernel = &instruction->kernel;
    for (uint32_t v = 0; v < kernel->input_count; ++v) visit(storage, i, &kernel->inputs[v], false);
    for (uint32_t v = 0; v < kernel->output_count; ++v) {
      visit(storage, i, &kernel->outputs[v], true);
    }
  }
}

static void count_access(weft_storage_t* storage, uint32_t instruction, const weft_view_t* view,
                         bool is_write) {
  (void)instruction;
  (void)is_write;
  ++storage->access_starts[view->buffer + 1];
}

// Fills from the front of each buffer's range; access_starts is shifted back afterwards.
static void fill_access(weft_storage_t* storage, uint32_t instruction, const weft_view_t* view,
                        bool is_write) {
  storage->accesses[storage->access_starts[view->buffer]++] =
      (weft_access_t){.instruction = instruction, .is_write = is_write, .view = view};
}

static uint32_t extended_last(const weft_storage_t* storage, uint32_t first, uint32_t instruction) {
  uint32_t last = instruction;
  for (uint32_t loop = storage->slots[instruction].loop; loop != UINT32_MAX;
       loop = storage->loops[loop].parent) {
    if (first >= storage->loops[loop].first) break;
    last = storage->loops[loop].last;
  }
  return last;
}

void weft_storage_lifetime(const weft_storage_t* storage, uint32_t buffer, uint32_t* out_first,
                           uint32_t* out_last) {
  const uint32_t begin = storage->access_starts[buffer];
  const uint32_t end = storage->access_starts[buffer + 1];
  *out_first = begin < end ? storage->accesses[begin].instruction : UINT32_MAX;
  *out_last = 0;
  for (uint32_t a = begin; a < end; ++a) {
    const uint32_t last = extended_last(storage, *out_first, storage->accesses[a].instruction);
    if (last > *out_last) *out_last = last;
  }
}

weft_status_t weft_storage_collect_accesses(weft_storage_t* storage) {
  weft_arena_t* scratch = &storage->lowering->scratch;
  const uint32_t count = storage->plan->buffer_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      scratch, count + 2, sizeof(*storage->access_starts), (void**)&storage->access_starts));
  storage->listed_count = count;
  visit_accesses(storage, count_access);
  for (uint32_t i = 0; i < count; ++i) {
    storage->access_starts[i + 1] += storage->access_starts[i];
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, storage->access_starts[count],
                                                 sizeof(*storage->accesses),
                                                 (void**)&storage->accesses));
  visit_accesses(storage, fill_access);
  memmove(storage->access_starts + 1, storage->access_starts,
          count * sizeof(*storage->access_starts));
  storage->access_starts[0] = 0;
  return weft_ok_status();
}

weft_status_t weft_plan_assign_storage(weft_lowering_t* lowering) {
  weft_storage_t storage = {.lowering = lowering, .plan = lowering->plan};
  WEFT_RETURN_IF_ERROR(weft_storage_number(&storage));
  WEFT_RETURN_IF_ERROR(weft_storage_collect_accesses(&storage));
  WEFT_RETURN_IF_ERROR(weft_storage_share(&storage));
  WEFT_RETURN_IF_ERROR(weft_storage_number(&storage));
  const weft_schedule_options_t* schedule = lowering->options->schedule;
  weft_schedule_needs_t needs = {.first = UINT32_MAX};
  weft_plan_waits_t* waits = NULL;
  WEFT_RETURN_IF_ERROR(
      schedule ? weft_plan_schedule(lowering->plan, schedule, &lowering->scratch, &needs)
               : weft_plan_name_instructions(lowering->plan));
  WEFT_RETURN_IF_ERROR(weft_storage_number(&storage));
  WEFT_RETURN_IF_ERROR(weft_storage_lay_out(&storage));
  WEFT_RETURN_IF_ERROR(weft_storage_waits(&storage, &needs, &waits));
  return schedule ? weft_plan_predict(lowering->plan, schedule->machine, waits) : weft_ok_status();
}
