// Contents: every byte that is read was written in this step, through the same buffer, and nobody
// else has written there since.
//
// Instructions are followed in issue order, which verify_order.c has shown to be as good as any
// other. For each arena of the step a map (verify_ownership.h) knows whose data each byte holds:
// writing through a buffer makes bytes its own, reading through it asks whether they are. So memory
// that is used again too early shows as bytes that are somebody else's by then.
//
// A loop is walked twice: once for what it leaves behind, then from what both its first turn and
// the ones after it find. Of branches, what all of them leave is what follows.
//
// Parts of concatenations along an inner dimension are written in many small runs. Their runs are
// kept aside until they fill their hull, and only entered one by one if somebody asks before.
#include "graph/plan/verify_internal.h"
#include "graph/plan/verify_ownership.h"

// Views of fewer runs are entered at once.
#define CONTENTS_FEW_RUNS 16
#define CONTENTS_MAX_PENDING 64
// Runs that are entered or read one by one in a plan. Plans of real steps stay far below.
#define CONTENTS_MAX_RUNS (UINT64_C(1) << 28)

// Strided writes through one buffer whose runs repeat with the same dimensions and strides: bytes
// [begin, end) of the first repetition are written. |place| is the first of them.
typedef struct pending_s {
  weft_place_t place;
  uint64_t begin;
  uint64_t end;
} pending_t;

typedef struct contents_s {
  const weft_verify_t* verify;
  weft_ownership_t maps[WEFT_BUFFER_KIND_COUNT_];  // RESULT, STEP and HOST are used
  bool is_followed[WEFT_BUFFER_KIND_COUNT_];
  pending_t pending[CONTENTS_MAX_PENDING];
  uint32_t pending_count;
  uint64_t run_count;
  bool checks;  // reads are checked; false while finding what a loop leaves behind
} contents_t;

static weft_status_t init_maps(contents_t* contents, weft_allocator_t allocator) {
  const weft_plan_t* plan = contents->verify->plan;
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    contents->is_followed[kind] =
        kind == WEFT_BUFFER_RESULT || kind == WEFT_BUFFER_STEP || kind == WEFT_BUFFER_HOST;
    weft_ownership_init(plan->arena_bytes[kind], allocator, &contents->maps[kind]);
  }
  return weft_ok_status();
}

static weft_status_t check_memory(const contents_t* contents) {
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    if (contents->maps[kind].failure == WEFT_STATUS_OK) continue;
    return WEFT_STATUS(OUT_OF_MEMORY, "out of memory while verifying a plan");
  }
  return weft_ok_status();
}

// Writes -----------------------------------------------------------------------------------------

static weft_status_t count_runs(contents_t* contents, uint64_t runs) {
  contents->run_count += runs;
  if (runs <= CONTENTS_MAX_RUNS && contents->run_count <= CONTENTS_MAX_RUNS) {
    return weft_ok_status();
  }
  return weft_verify_fail(contents->verify,
                          "the views of the plan come to pieces of which more "
                          "than %llu would have to be followed one by one",
                          (unsigned long long)CONTENTS_MAX_RUNS);
}

static weft_status_t enter_runs(contents_t* contents, const weft_place_t* place) {
  weft_ownership_t* map = &contents->maps[place->kind];
  uint64_t index[WEFT_MAX_RANK];
  WEFT_RETURN_IF_ERROR(count_runs(contents, place->run_count));
  uint64_t begin = weft_place_first_run(place, index);
  do {
    weft_ownership_assign(map, begin, begin + place->run_bytes, place->buffer);
  } while (weft_place_next_run(place, index, &begin));
  return check_memory(contents);
}

static weft_status_t enter_pending(contents_t* contents, uint32_t index) {
  weft_place_t place = contents->pending[index].place;
  place.begin = contents->pending[index].begin;
  place.run_bytes = contents->pending[index].end - place.begin;
  contents->pending[index] = contents->pending[--contents->pending_count];
  return enter_runs(contents, &place);
}

// Enters whatever is aside for |buffer|, or, of others, what meets [begin, end).
static weft_status_t settle(contents_t* contents, const weft_place_t* place, bool own) {
  for (uint32_t i = contents->pending_count; i-- > 0;) {
    const pending_t* pending = &contents->pending[i];
    const bool is_own = pending->place.buffer == place->buffer;
    if (pending->place.kind != place->kind || is_own != own) continue;
    const uint64_t end = pending->end + (pending->place.end - pending->place.begin);
    if (pending->begin >= place->end || place->begin >= end) continue;
    WEFT_RETURN_IF_ERROR(enter_pending(contents, i));
  }
  return weft_ok_status();
}

static weft_status_t settle_all(contents_t* contents) {
  while (contents->pending_count > 0) {
    WEFT_RETURN_IF_ERROR(enter_pending(contents, contents->pending_count - 1));
  }
  return weft_ok_status();
}

static bool repeats_alike(const weft_place_t* a, const weft_place_t* b) {
  if (a->kind != b->kind || a->buffer != b->buffer || a->rank != b->rank) return false;
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i] || a->strides[i] != b->strides[i]) return false;
  }
  return true;
}

static weft_status_t write_place(contents_t* contents, const weft_place_t* place);

// Adds |place| to the pending write that it continues. When the runs have grown together they are a
// write with fewer dimensions.
static weft_status_t extend_pending(contents_t* contents, const weft_place_t* place,
                                    bool* out_done) {
  *out_done = false;
  for (uint32_t i = 0; i < contents->pending_count; ++i) {
    pending_t* pending = &contents->pending[i];
    if (!repeats_alike(&pending->place, place)) continue;
    const uint64_t end = place->begin + place->run_bytes;
    if (place->begin > pending->end || end < pending->begin) continue;
    if (place->begin < pending->begin) pending->begin = place->begin;
    if (end > pending->end) pending->end = end;
    *out_done = true;
    const uint64_t period = place->strides[place->rank - 1];
    if (pending->end - pending->begin < period) return weft_ok_status();
    weft_place_t grown = *place;
    grown.begin = pending->begin;
    grown.run_bytes = pending->end - pending->begin;
    while (grown.rank > 0 && grown.run_bytes >= grown.strides[grown.rank - 1]) {
      --grown.rank;
      grown.run_bytes += grown.strides[grown.rank] * (grown.dims[grown.rank] - 1);
      grown.run_count /= grown.dims[grown.rank];
    }
    grown.end = grown.begin + grown.run_bytes;
    for (int32_t d = 0; d < grown.rank; ++d) {
      grown.end += grown.strides[d] * (grown.dims[d] - 1);
    }
    contents->pending[i] = contents->pending[--contents->pending_count];
    return write_place(contents, &grown);
  }
  return weft_ok_status();
}

static weft_status_t write_place(contents_t* contents, const weft_place_t* place) {
  weft_ownership_t* map = &contents->maps[place->kind];
  uint64_t byte = 0;
  uint32_t owner = 0;
  if (place->rank == 0) {
    weft_ownership_assign(map, place->begin, place->end, place->buffer);
    return check_memory(contents);
  }
  if (weft_ownership_holds(map, place->begin, place->end, place->buffer, &byte, &owner)) {
    return weft_ok_status();
  }
  bool done = false;
  WEFT_RETURN_IF_ERROR(extend_pending(contents, place, &done));
  if (done) return weft_ok_status();
  if (place->run_count <= CONTENTS_FEW_RUNS) return enter_runs(contents, place);
  if (contents->pending_count == CONTENTS_MAX_PENDING) {
    WEFT_RETURN_IF_ERROR(enter_pending(contents, 0));
  }
  contents->pending[contents->pending_count++] =
      (pending_t){.place = *place, .begin = place->begin, .end = place->begin + place->run_bytes};
  return weft_ok_status();
}

// Reads ------------------------------------------------------------------------------------------

// Who wrote a byte, for messages.
typedef struct writer_s {
  weft_place_t byte;
  uint32_t reader;  // the buffer through which it is read
  uint32_t owner;   // the one through which it was written; WEFT_OWNER_NONE: another one
  uint32_t buffer;  // that was found
  const weft_instruction_t* last;
} writer_t;

static weft_status_t find_writer(void* user_data, const weft_verify_access_t* access) {
  writer_t* writer = user_data;
  const uint32_t buffer = access->place.buffer;
  uint64_t byte = 0;
  const bool fits =
      writer->owner == WEFT_OWNER_NONE ? buffer != writer->reader : buffer == writer->owner;
  if (!access->is_write || !fits || !weft_places_meet(&access->place, &writer->byte, &byte)) {
    return weft_ok_status();
  }
  writer->buffer = buffer;
  writer->last = access->instruction;
  return weft_ok_status();
}

// The last one before |reader|; if there is none, or what it wrote depends on control flow, the
// last one in the same loop or branch.
static weft_status_t find_last_writer(const weft_verify_t* verify, uint32_t reader,
                                      writer_t* writer) {
  for (uint32_t i = 0; i < reader; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_verify_visit_accesses(verify, verify->instructions[i], find_writer, writer));
  }
  if (writer->last && writer->owner != WEFT_OWNER_NONE) return weft_ok_status();
  for (uint32_t i = reader + 1; i < verify->instruction_count; ++i) {
    if (verify->position[i] != verify->position[reader]) break;
    WEFT_RETURN_IF_ERROR(
        weft_verify_visit_accesses(verify, verify->instructions[i], find_writer, writer));
  }
  return weft_ok_status();
}

static weft_status_t fail_read(const contents_t* contents, const weft_verify_access_t* access,
                               uint64_t byte, uint32_t owner) {
  const weft_verify_t* verify = contents->verify;
  const weft_place_t* place = &access->place;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char other[WEFT_VERIFY_NAME_CAPACITY];
  writer_t writer = {.byte = {.kind = place->kind,
                              .begin = byte,
                              .end = byte + 1,
                              .run_bytes = 1,
                              .run_count = 1,
                              .is_nested = true},
                     .reader = place->buffer,
                     .owner = owner};
  WEFT_RETURN_IF_ERROR(find_last_writer(verify, access->instruction->id, &writer));
  weft_verify_name(access->instruction, name);
  const unsigned long long begin = place->begin;
  const unsigned long long end = place->end;
  const char* arena = weft_verify_arena_name(place->kind);
  if (!writer.last) {
    return weft_verify_fail(verify,
                            "%s reads bytes %llu to %llu of the %s arena (b%u), but nothing has "
                            "certainly written byte %llu in this step",
                            name, begin, end, arena, place->buffer, (unsigned long long)byte);
  }
  weft_verify_name(writer.last, other);
  return weft_verify_fail(verify,
                          "%s reads bytes %llu to %llu of the %s arena (b%u), but byte %llu %s "
                          "b%u, as which %s wrote it",
                          name, begin, end, arena, place->buffer, (unsigned long long)byte,
                          owner == WEFT_OWNER_NONE ? "may by then be part of" : "is part of",
                          writer.buffer, other);
}

static weft_status_t read_place(contents_t* contents, const weft_verify_access_t* access) {
  const weft_place_t* place = &access->place;
  const weft_ownership_t* map = &contents->maps[place->kind];
  uint64_t byte = 0;
  uint32_t owner = 0;
  if (weft_ownership_holds(map, place->begin, place->end, place->buffer, &byte, &owner)) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(settle(contents, place, true));
  if (weft_ownership_holds(map, place->begin, place->end, place->buffer, &byte, &owner)) {
    return weft_ok_status();
  }
  if (!place->is_nested || place->rank == 0) return fail_read(contents, access, byte, owner);
  uint64_t index[WEFT_MAX_RANK];
  WEFT_RETURN_IF_ERROR(count_runs(contents, place->run_count));
  uint64_t begin = weft_place_first_run(place, index);
  do {
    if (!weft_ownership_holds(map, begin, begin + place->run_bytes, place->buffer, &byte, &owner)) {
      return fail_read(contents, access, byte, owner);
    }
  } while (weft_place_next_run(place, index, &begin));
  return weft_ok_status();
}

static weft_status_t visit_access(void* user_data, const weft_verify_access_t* access) {
  contents_t* contents = user_data;
  if (!contents->is_followed[access->place.kind]) return weft_ok_status();
  if (!access->is_write) {
    return contents->checks ? read_place(contents, access) : weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(settle(contents, &access->place, false));
  return write_place(contents, &access->place);
}

// Control flow -----------------------------------------------------------------------------------

typedef struct states_s {
  weft_ownership_state_t of[WEFT_BUFFER_KIND_COUNT_];
} states_t;

static weft_status_t copy_states(contents_t* contents, states_t* out_states) {
  WEFT_RETURN_IF_ERROR(settle_all(contents));
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    out_states->of[kind] = weft_ownership_copy(&contents->maps[kind]);
  }
  return weft_ok_status();
}

static weft_status_t restore_states(contents_t* contents, const states_t* states) {
  WEFT_RETURN_IF_ERROR(settle_all(contents));
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_ownership_restore(&contents->maps[kind], states->of[kind]);
  }
  return weft_ok_status();
}

static weft_status_t meet_states(contents_t* contents, const states_t* states) {
  WEFT_RETURN_IF_ERROR(settle_all(contents));
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_ownership_meet(&contents->maps[kind], states->of[kind]);
  }
  return check_memory(contents);
}

static weft_status_t follow_block(contents_t* contents, const weft_plan_block_t* block);

// The predicate is read whenever the condition has run, so its contents are checked by the caller
// in what the last turn leaves, which holds for every turn.
static weft_status_t follow_while(contents_t* contents, const weft_instruction_t* instruction) {
  states_t before;
  const bool checks = contents->checks;
  WEFT_RETURN_IF_ERROR(copy_states(contents, &before));
  contents->checks = false;
  WEFT_RETURN_IF_ERROR(follow_block(contents, &instruction->blocks[0]));
  WEFT_RETURN_IF_ERROR(follow_block(contents, &instruction->blocks[1]));
  contents->checks = checks;
  // What a turn leaves does not depend on what it finds but for bytes it does not write, so that
  // one more walk would change nothing.
  WEFT_RETURN_IF_ERROR(meet_states(contents, &before));
  if (!checks) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(follow_block(contents, &instruction->blocks[0]));
  states_t behind;
  WEFT_RETURN_IF_ERROR(copy_states(contents, &behind));
  WEFT_RETURN_IF_ERROR(follow_block(contents, &instruction->blocks[1]));
  return restore_states(contents, &behind);
}

static weft_status_t follow_switch(contents_t* contents, const weft_instruction_t* instruction) {
  states_t before;
  states_t common;
  WEFT_RETURN_IF_ERROR(copy_states(contents, &before));
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    if (b > 0) WEFT_RETURN_IF_ERROR(restore_states(contents, &before));
    WEFT_RETURN_IF_ERROR(follow_block(contents, &instruction->blocks[b]));
    if (b > 0) WEFT_RETURN_IF_ERROR(meet_states(contents, &common));
    WEFT_RETURN_IF_ERROR(copy_states(contents, &common));
  }
  return weft_ok_status();
}

static weft_status_t follow(contents_t* contents, const weft_instruction_t* instruction) {
  const weft_verify_t* verify = contents->verify;
  if (instruction->kind == WEFT_INSTRUCTION_SWITCH) {
    WEFT_RETURN_IF_ERROR(weft_verify_visit_accesses(verify, instruction, visit_access, contents));
    return follow_switch(contents, instruction);
  }
  if (instruction->kind == WEFT_INSTRUCTION_WHILE) {
    WEFT_RETURN_IF_ERROR(follow_while(contents, instruction));
  }
  return weft_verify_visit_accesses(verify, instruction, visit_access, contents);
}

static weft_status_t follow_block(contents_t* contents, const weft_plan_block_t* block) {
  for (uint32_t i = 0; i < block->instruction_count; ++i) {
    weft_verify_at(contents->verify, &block->instructions[i]);
    WEFT_RETURN_IF_ERROR(follow(contents, &block->instructions[i]));
  }
  return weft_ok_status();
}

// Results ----------------------------------------------------------------------------------------

// Whether the function returns its argument as it came, or in another shape.
static bool returns_argument(const weft_plan_t* plan, uint32_t result, int32_t argument) {
  const weft_block_t* body = plan->function ? plan->function->body : NULL;
  if (!body || body->op_count == 0) return true;  // nobody says otherwise
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  if (result >= terminator->operand_count) return false;
  const weft_value_t* value = terminator->operands[result];
  while (value->op) {
    const weft_opcode_t opcode = value->op->opcode;
    const bool passes = opcode == WEFT_OP_RESHAPE || opcode == WEFT_OP_TRANSPOSE ||
                        opcode == WEFT_OP_BROADCAST_IN_DIM || opcode == WEFT_OP_SLICE ||
                        opcode == WEFT_OP_REVERSE || opcode == WEFT_OP_OPTIMIZATION_BARRIER ||
                        opcode == WEFT_OP_SDY_SHARDING_CONSTRAINT ||
                        opcode == WEFT_OP_SDY_RESHARD || opcode == WEFT_OP_WHILE ||
                        opcode == WEFT_OP_ALL_REDUCE;
    if (!passes || value->index >= value->op->operand_count) return false;
    value = value->op->operands[value->index];
  }
  return value->block == body && value->index == (uint32_t)argument;
}

static weft_status_t check_results(contents_t* contents) {
  const weft_verify_t* verify = contents->verify;
  const weft_plan_t* plan = verify->plan;
  bool* is_written = NULL;
  weft_verify_at(verify, NULL);
  WEFT_RETURN_IF_ERROR(settle_all(contents));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(verify->scratch, plan->buffer_count,
                                                 sizeof(*is_written), (void**)&is_written));
  for (uint32_t i = 0; i < verify->instruction_count; ++i) {
    const weft_instruction_t* instruction = verify->instructions[i];
    if (weft_verify_has_blocks(instruction)) continue;
    for (uint32_t o = 0; o < instruction->kernel.output_count; ++o) {
      is_written[instruction->kernel.outputs[o].buffer] = true;
    }
  }
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    const weft_plan_result_t* result = &plan->results[i];
    const weft_buffer_t* buffer = &plan->buffers[result->buffer];
    if (result->aliased_argument >= 0) {
      if (buffer->size_bytes == 0 || is_written[result->buffer] ||
          returns_argument(plan, i, result->aliased_argument)) {
        continue;
      }
      return weft_verify_fail(verify, "result %u replaces argument %d in b%u, which nothing writes",
                              i, (int)result->aliased_argument, result->buffer);
    }
    uint64_t byte = 0;
    uint32_t owner = 0;
    if (weft_ownership_holds(&contents->maps[buffer->kind], buffer->offset_bytes,
                             buffer->offset_bytes + buffer->size_bytes, result->buffer, &byte,
                             &owner)) {
      continue;
    }
    return weft_verify_fail(verify,
                            "result %u in b%u is incomplete at the end of the step: byte "
                            "%llu of %zu is not written",
                            i, result->buffer, (unsigned long long)(byte - buffer->offset_bytes),
                            buffer->size_bytes);
  }
  return weft_ok_status();
}

weft_status_t weft_verify_contents(const weft_verify_t* verify) {
  contents_t* contents = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(verify->scratch, sizeof(*contents), (void**)&contents));
  contents->verify = verify;
  contents->checks = true;
  weft_status_t status = init_maps(contents, verify->scratch->allocator);
  if (weft_status_is_ok(status)) status = follow_block(contents, &verify->plan->body);
  if (weft_status_is_ok(status)) status = check_results(contents);
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_ownership_deinit(&contents->maps[kind]);
  }
  return status;
}
