// Memory in terms: for each byte, which value it holds.
//
// Every write is an entry with a number, and the maps of verify_ownership.h know for each byte
// whose entry is the last. So what has been overwritten is not found again, in place or not, in the
// step's arena or in an argument's.
#include <stdio.h>
#include <string.h>

#include "graph/plan/verify_values.h"

// A read may meet so many entries, as the parts of a concatenation.
#define MEMORY_MAX_PIECES 65536
// No entry has this number, so that asking whether it owns a byte tells who does.
#define MEMORY_NOBODY (WEFT_OWNER_NONE - 1)

typedef weft_memory_t memory_t;

static bool is_followed(weft_buffer_kind_t kind) {
  return kind != WEFT_BUFFER_CONSTANT;
}

static const weft_buffer_t* buffer_of(const memory_t* memory, const weft_view_t* view) {
  return &memory->verify->plan->buffers[view->buffer];
}

void weft_memory_init(const weft_verify_t* verify, weft_statement_t* statement,
                      memory_t* out_memory) {
  memset(out_memory, 0, sizeof(*out_memory));
  out_memory->verify = verify;
  out_memory->statement = statement;
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_ownership_init(is_followed((weft_buffer_kind_t)kind) ? verify->plan->arena_bytes[kind] : 0,
                        verify->scratch->allocator, &out_memory->maps[kind]);
  }
}

void weft_memory_deinit(memory_t* memory) {
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_ownership_deinit(&memory->maps[kind]);
  }
}

// Reading ----------------------------------------------------------------------------------------

static void dims_of(const weft_view_t* view, weft_term_dims_t* out_dims) {
  out_dims->rank = view->rank;
  for (int32_t i = 0; i < view->rank; ++i) {
    out_dims->sizes[i] = view->dims[i];
    out_dims->strides[i] = view->strides[i];
  }
}

static weft_status_t read_constant(memory_t* memory, const weft_view_t* view,
                                   uint32_t* out_sequence) {
  const weft_buffer_t* buffer = buffer_of(memory, view);
  weft_terms_t* terms = &memory->statement->terms;
  weft_term_dims_t dims;
  const size_t element = weft_dtype_size_bytes(view->dtype);
  dims_of(view, &dims);
  *out_sequence = WEFT_TERM_NONE;
  if (buffer->holds_rank) {
    uint32_t base = 0;
    if (element != sizeof(uint32_t)) return weft_ok_status();
    WEFT_RETURN_IF_ERROR(weft_terms_base(terms, WEFT_BASE_RANK, NULL, 0, view->dtype, 1, &base));
    WEFT_RETURN_IF_ERROR(weft_terms_whole(terms, base, out_sequence));
  } else {
    if (buffer->constant_size_bytes % element != 0) return weft_ok_status();
    WEFT_RETURN_IF_ERROR(
        weft_terms_constant(terms, view->dtype, buffer->constant_data, buffer->constant_size_bytes,
                            (int64_t)(buffer->size_bytes / element), out_sequence));
  }
  return weft_terms_select(terms, *out_sequence, view->offset_bytes / (int64_t)element, &dims,
                           out_sequence);
}

// The entry that owns byte |at| of an arena, and how far it does, up to |end|.
static uint32_t owner_at(const memory_t* memory, weft_buffer_kind_t kind, uint64_t at, uint64_t end,
                         uint64_t* out_until) {
  const weft_ownership_t* map = &memory->maps[kind];
  uint32_t owner = WEFT_OWNER_NONE;
  uint32_t next = 0;
  uint64_t byte = at;
  *out_until = end;
  if (weft_ownership_holds(map, at, end, MEMORY_NOBODY, &byte, &owner)) return WEFT_OWNER_NONE;
  if (!weft_ownership_holds(map, at, end, owner, &byte, &next)) *out_until = byte;
  return owner;
}

// True when bytes [begin, end) of the entry are elements of |dtype|.
static bool has_elements(const memory_t* memory, const weft_written_t* written, uint64_t begin,
                         uint64_t end, weft_dtype_t dtype) {
  const size_t element = weft_dtype_size_bytes(dtype);
  return memory->statement->terms.terms[written->sequence].dtype == dtype &&
         (begin - written->begin) % element == 0 && (end - written->begin) % element == 0;
}

// What the bytes of |place| hold, whoever wrote which of them.
static weft_status_t read_pieces(memory_t* memory, const weft_place_t* place, weft_dtype_t dtype,
                                 uint32_t* out_sequence) {
  weft_terms_t* terms = &memory->statement->terms;
  const int64_t element = (int64_t)weft_dtype_size_bytes(dtype);
  uint32_t* pieces = NULL;
  uint32_t count = 0;
  uint64_t until = 0;
  *out_sequence = WEFT_TERM_NONE;
  for (uint64_t at = place->begin; at < place->end; at = until) {
    const uint32_t owner = owner_at(memory, place->kind, at, place->end, &until);
    if (owner == WEFT_OWNER_NONE || ++count > MEMORY_MAX_PIECES) return weft_ok_status();
    if (!has_elements(memory, &memory->written[owner], at, until, dtype)) return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(memory->verify->scratch, count, sizeof(*pieces), (void**)&pieces));
  count = 0;
  for (uint64_t at = place->begin; at < place->end; at = until) {
    const uint32_t owner = owner_at(memory, place->kind, at, place->end, &until);
    const weft_written_t* written = &memory->written[owner];
    const weft_term_dims_t run = {
        .rank = 1, .sizes = {(int64_t)(until - at) / element}, .strides = {1}};
    WEFT_RETURN_IF_ERROR(weft_terms_select(terms, written->sequence,
                                           (int64_t)(at - written->begin) / element, &run,
                                           &pieces[count++]));
  }
  return weft_terms_join(terms, pieces, count, dtype, out_sequence);
}

// A run of bytes of elements of another type: what is moved to host memory and back is.
static weft_status_t read_bytes(memory_t* memory, const weft_view_t* view,
                                const weft_place_t* place, uint32_t owner, uint32_t* out_sequence) {
  weft_terms_t* terms = &memory->statement->terms;
  const weft_dtype_t dtype = terms->terms[memory->written[owner].sequence].dtype;
  uint32_t held = 0;
  uint32_t base = 0;
  *out_sequence = WEFT_TERM_NONE;
  if (view->dtype != WEFT_DTYPE_UI8 || view->rank != 1 || view->strides[0] != 1) {
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(read_pieces(memory, place, dtype, &held));
  if (held == WEFT_TERM_NONE) return weft_ok_status();
  const int64_t word = held;
  WEFT_RETURN_IF_ERROR(
      weft_terms_base(terms, WEFT_BASE_BYTES, &word, 1, WEFT_DTYPE_UI8, view->dims[0], &base));
  return weft_terms_whole(terms, base, out_sequence);
}

weft_status_t weft_memory_read(memory_t* memory, const weft_view_t* view, uint32_t* out_sequence) {
  const weft_buffer_t* buffer = buffer_of(memory, view);
  weft_terms_t* terms = &memory->statement->terms;
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  weft_place_t place;
  weft_term_dims_t dims;
  uint64_t until = 0;
  uint64_t begin = 0;
  uint32_t held = 0;
  weft_place_of_view(memory->verify->plan, view, &place);
  dims_of(view, &dims);
  if (place.begin == place.end) {
    WEFT_RETURN_IF_ERROR(weft_terms_immediate(terms, view->dtype, 0, 0, &held));
    return weft_terms_select(terms, held, 0, &dims, out_sequence);
  }
  if (buffer->kind == WEFT_BUFFER_CONSTANT) return read_constant(memory, view, out_sequence);
  *out_sequence = WEFT_TERM_NONE;
  const uint32_t owner = owner_at(memory, place.kind, place.begin, place.end, &until);
  if (owner == WEFT_OWNER_NONE) return weft_ok_status();
  const weft_written_t* written = &memory->written[owner];
  if (terms->terms[written->sequence].dtype != view->dtype) {
    return read_bytes(memory, view, &place, owner, out_sequence);
  }
  if (until == place.end) {
    if (!has_elements(memory, written, place.begin, place.end, view->dtype)) {
      return weft_ok_status();
    }
    held = written->sequence;
    begin = written->begin;
  } else {
    WEFT_RETURN_IF_ERROR(read_pieces(memory, &place, view->dtype, &held));
    if (held == WEFT_TERM_NONE) return weft_ok_status();
    begin = place.begin;
  }
  const int64_t first = (int64_t)buffer->offset_bytes + view->offset_bytes - (int64_t)begin;
  return weft_terms_select(terms, held, first / element, &dims, out_sequence);
}

// Writing ----------------------------------------------------------------------------------------

static void drop_parts(memory_t* memory, uint32_t index) {
  memory->parts[index] = memory->parts[--memory->parts_count];
}

// Bytes [begin, end) become somebody's.
static weft_status_t assign(memory_t* memory, weft_buffer_kind_t kind, uint64_t begin, uint64_t end,
                            uint32_t owner) {
  for (uint32_t i = memory->parts_count; i-- > 0;) {
    const weft_parts_t* parts = &memory->parts[i];
    if (parts->kind == kind && parts->begin < end && begin < parts->end) drop_parts(memory, i);
  }
  weft_ownership_assign(&memory->maps[kind], begin, end, owner);
  if (memory->maps[kind].failure == WEFT_STATUS_OK) return weft_ok_status();
  return WEFT_STATUS(OUT_OF_MEMORY, "out of memory while verifying a plan");
}

static weft_status_t enter(memory_t* memory, const weft_instruction_t* instruction,
                           const weft_place_t* place, uint32_t sequence) {
  if (memory->written_count == memory->written_capacity) {
    const uint32_t capacity = memory->written_capacity ? 2 * memory->written_capacity : 1024;
    weft_written_t* grown = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(memory->verify->scratch, capacity,
                                                   sizeof(*grown), (void**)&grown));
    if (memory->written_count) {
      memcpy(grown, memory->written, memory->written_count * sizeof(*grown));
    }
    memory->written = grown;
    memory->written_capacity = capacity;
  }
  memory->written[memory->written_count] =
      (weft_written_t){.begin = place->begin,
                       .end = place->end,
                       .sequence = sequence,
                       .instruction = instruction ? instruction->id : WEFT_INSTRUCTION_NONE};
  return assign(memory, place->kind, place->begin, place->end, memory->written_count++);
}

// |sequence| in the order in which |view| has it in memory; false when the view has gaps.
static bool in_address_order(const weft_view_t* view, weft_term_dims_t* out_dims,
                             int64_t* out_offset) {
  weft_term_dims_t dense;
  int64_t memory_strides[WEFT_MAX_RANK];
  int64_t span = 1;
  weft_term_dims_dense(view->rank, view->dims, &dense);
  out_dims->rank = 0;
  *out_offset = 0;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 1) continue;
    const bool is_flipped = view->strides[i] < 0;
    const int64_t stride = is_flipped ? -view->strides[i] : view->strides[i];
    int32_t at = out_dims->rank++;
    for (; at > 0 && memory_strides[at - 1] < stride; --at) {
      memory_strides[at] = memory_strides[at - 1];
      out_dims->sizes[at] = out_dims->sizes[at - 1];
      out_dims->strides[at] = out_dims->strides[at - 1];
    }
    memory_strides[at] = stride;
    out_dims->sizes[at] = view->dims[i];
    out_dims->strides[at] = is_flipped ? -dense.strides[i] : dense.strides[i];
    if (is_flipped) *out_offset += (view->dims[i] - 1) * dense.strides[i];
  }
  for (int32_t i = out_dims->rank; i-- > 0;) {
    if (memory_strides[i] != span) return false;
    span *= out_dims->sizes[i];
  }
  return true;
}

static weft_status_t write_dense(memory_t* memory, const weft_instruction_t* instruction,
                                 const weft_view_t* view, uint32_t sequence, bool* out_done) {
  weft_place_t place;
  weft_term_dims_t order;
  int64_t offset = 0;
  *out_done = in_address_order(view, &order, &offset);
  if (!*out_done) return weft_ok_status();
  weft_place_of_view(memory->verify->plan, view, &place);
  weft_terms_t* terms = &memory->statement->terms;
  weft_sequence_t whole;
  WEFT_RETURN_IF_ERROR(weft_terms_select(terms, sequence, offset, &order, &sequence));
  weft_terms_get(terms, sequence, &whole);
  if (weft_terms_kind(terms, whole.base) == WEFT_BASE_BYTES &&
      terms->terms[sequence].length == terms->terms[whole.base].length && whole.dims.rank == 1 &&
      whole.dims.strides[0] == 1) {
    sequence = (uint32_t)terms->words[terms->terms[whole.base].key + 1];
  }
  return enter(memory, instruction, &place, sequence);
}

// Concatenations ---------------------------------------------------------------------------------

static bool is_part_of(const weft_op_t* op, const weft_view_t* view) {
  if (!op || op->opcode != WEFT_OP_CONCATENATE) return false;
  const weft_type_t* type = op->results[0]->type;
  const int64_t dim = weft_op_integer(op, "dimension", 0);
  if (view->dtype != type->dtype || view->rank != type->rank) return false;
  for (int32_t i = 0; i < type->rank; ++i) {
    if (i != dim && view->dims[i] != type->dims[i]) return false;
  }
  return true;
}

// Whether |view| lies as the other parts do.
static bool goes_with(const weft_parts_t* parts, const weft_op_t* op, const weft_view_t* view) {
  const weft_view_t* other = &parts->parts[0].view;
  const int64_t dim = weft_op_integer(op, "dimension", 0);
  if (parts->op != op || other->buffer != view->buffer) return false;
  for (int32_t i = 0; i < view->rank; ++i) {
    if ((i == dim || view->dims[i] != 1) && view->strides[i] != other->strides[i]) return false;
  }
  return true;
}

static weft_status_t begin_parts(memory_t* memory, const weft_op_t* op, weft_buffer_kind_t kind,
                                 weft_parts_t** out_parts) {
  // The oldest one is given up: its bytes stay unknown.
  if (memory->parts_count == WEFT_MEMORY_MAX_PARTS) drop_parts(memory, 0);
  weft_parts_t* parts = &memory->parts[memory->parts_count++];
  *parts = (weft_parts_t){.op = op, .depth = memory->depth, .kind = kind, .begin = UINT64_MAX};
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    parts->needed += op->operands[i]->type->element_count > 0;
  }
  *out_parts = parts;
  return weft_arena_allocate_array(memory->verify->scratch, parts->needed, sizeof(*parts->parts),
                                   (void**)&parts->parts);
}

// When all parts are there, each with its operand's value and where it belongs, the whole is.
static weft_status_t finish_parts(memory_t* memory, const weft_instruction_t* instruction,
                                  uint32_t index) {
  const weft_parts_t parts = memory->parts[index];
  const weft_op_t* op = parts.op;
  const int64_t dim = weft_op_integer(op, "dimension", 0);
  const weft_type_t* type = op->results[0]->type;
  const int64_t element = (int64_t)weft_dtype_size_bytes(type->dtype);
  weft_view_t whole = parts.parts[0].view;
  int64_t at = whole.offset_bytes;
  bool done = true;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  for (uint32_t i = 0; i < parts.count; ++i) {
    if (parts.parts[i].view.offset_bytes < at) at = parts.parts[i].view.offset_bytes;
  }
  whole.offset_bytes = at;
  whole.dims[dim] = type->dims[dim];
  for (uint32_t o = 0; o < op->operand_count && done; ++o) {
    const weft_value_t* operand = op->operands[o];
    if (operand->type->element_count == 0) continue;
    done = false;
    for (uint32_t i = 0; i < parts.count && !done; ++i) {
      const weft_part_t* part = &parts.parts[i];
      if (part->view.offset_bytes != at || part->view.dims[dim] != operand->type->dims[dim]) {
        continue;
      }
      WEFT_RETURN_IF_ERROR(weft_terms_equal(&memory->statement->terms, part->sequence,
                                            memory->statement->values[operand->id], &done));
    }
    at += operand->type->dims[dim] * whole.strides[dim] * element;
  }
  drop_parts(memory, index);
  if (done) {
    WEFT_RETURN_IF_ERROR(write_dense(memory, instruction, &whole,
                                     memory->statement->values[op->results[0]->id], &done));
  }
  if (done) return weft_ok_status();
  return weft_verify_fail(memory->verify,
                          "%s writes the last part of a concatenation into b%u, but the parts "
                          "there are not its operands, one behind the other",
                          weft_verify_name(instruction, name), whole.buffer);
}

static weft_status_t write_part(memory_t* memory, const weft_instruction_t* instruction,
                                const weft_view_t* view, uint32_t sequence) {
  const weft_op_t* op = instruction->op;
  weft_parts_t* parts = NULL;
  weft_place_t place;
  uint32_t index = 0;
  weft_place_of_view(memory->verify->plan, view, &place);
  while (index < memory->parts_count && !goes_with(&memory->parts[index], op, view)) ++index;
  if (index == memory->parts_count) {
    WEFT_RETURN_IF_ERROR(begin_parts(memory, op, place.kind, &parts));
    index = memory->parts_count - 1;
  }
  const weft_parts_t kept = memory->parts[index];
  drop_parts(memory, index);
  WEFT_RETURN_IF_ERROR(assign(memory, place.kind, place.begin, place.end, WEFT_OWNER_NONE));
  index = memory->parts_count++;
  parts = &memory->parts[index];
  *parts = kept;
  uint32_t i = 0;
  while (i < parts->count && parts->parts[i].view.offset_bytes != view->offset_bytes) ++i;
  parts->parts[i] = (weft_part_t){.view = *view, .sequence = sequence};
  if (i == parts->count) ++parts->count;
  if (place.begin < parts->begin) parts->begin = place.begin;
  if (place.end > parts->end) parts->end = place.end;
  return parts->count < parts->needed ? weft_ok_status() : finish_parts(memory, instruction, index);
}

weft_status_t weft_memory_write(memory_t* memory, const weft_instruction_t* instruction,
                                const weft_view_t* view, uint32_t sequence) {
  bool done = false;
  char name[WEFT_VERIFY_NAME_CAPACITY];
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(write_dense(memory, instruction, view, sequence, &done));
  if (done) return weft_ok_status();
  if (is_part_of(instruction->op, view)) return write_part(memory, instruction, view, sequence);
  return weft_verify_fail(memory->verify,
                          "%s writes b%u with gaps, but does not stem from a concatenation that "
                          "this could be a part of",
                          weft_verify_name(instruction, name), view->buffer);
}

weft_status_t weft_memory_forget(memory_t* memory, const weft_place_t* place) {
  if (place->begin == place->end) return weft_ok_status();
  return assign(memory, place->kind, place->begin, place->end, WEFT_OWNER_NONE);
}

// States -----------------------------------------------------------------------------------------

void weft_memory_enter(memory_t* memory) {
  ++memory->depth;
}

// What a block began to put together ends with it.
void weft_memory_leave(memory_t* memory) {
  for (uint32_t i = memory->parts_count; i-- > 0;) {
    if (memory->parts[i].depth == memory->depth) drop_parts(memory, i);
  }
  --memory->depth;
}

void weft_memory_copy(memory_t* memory, weft_memory_state_t* out_state) {
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    out_state->of[kind] = weft_ownership_copy(&memory->maps[kind]);
  }
}

void weft_memory_restore(memory_t* memory, const weft_memory_state_t* state) {
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_ownership_restore(&memory->maps[kind], state->of[kind]);
  }
}

void weft_memory_meet(memory_t* memory, const weft_memory_state_t* state) {
  for (int kind = 0; kind < WEFT_BUFFER_KIND_COUNT_; ++kind) {
    weft_ownership_meet(&memory->maps[kind], state->of[kind]);
  }
}

// Messages ---------------------------------------------------------------------------------------

static const weft_value_t* find_value(const weft_statement_t* statement, const weft_block_t* block,
                                      uint32_t sequence, bool by_base) {
  weft_sequence_t sought;
  weft_sequence_t stated;
  weft_terms_get(&statement->terms, sequence, &sought);
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t r = 0; r < op->result_count; ++r) {
      const uint32_t value = statement->values[op->results[r]->id];
      if (value == WEFT_TERM_NONE) continue;
      weft_terms_get(&statement->terms, value, &stated);
      if (value == sequence || (by_base && stated.base == sought.base)) return op->results[r];
    }
    for (uint32_t r = 0; r < op->region_count; ++r) {
      const weft_value_t* value = find_value(statement, op->regions[r], sequence, by_base);
      if (value) return value;
    }
  }
  return NULL;
}

static const char* describe_value(const memory_t* memory, const weft_value_t* value,
                                  const char* prefix) {
  const char* text = "a value of the graph";
  const weft_op_t* op = value->op;
  const char* file = memory->verify->plan->graph->file_name;
  weft_status_t status =
      op->location.line
          ? weft_arena_format(memory->verify->scratch, &text, "%s'%s' (%s:%u:%u) gives", prefix,
                              op->name, file, op->location.line, op->location.column)
          : weft_arena_format(memory->verify->scratch, &text, "%s'%s' gives", prefix, op->name);
  weft_status_release(status);
  return text;
}

// Word |index| of what |base| is.
static long long word_of(const weft_terms_t* terms, uint32_t base, size_t index) {
  return (long long)terms->words[terms->terms[base].key + 1 + index];
}

const char* weft_memory_describe(const memory_t* memory, uint32_t sequence) {
  const weft_statement_t* statement = memory->statement;
  const char* text = "something that no operation of the graph gives";
  weft_sequence_t sought;
  if (sequence == WEFT_TERM_NONE) return "nothing known";
  weft_terms_get(&statement->terms, sequence, &sought);
  const weft_base_kind_t kind = weft_terms_kind(&statement->terms, sought.base);
  if (kind == WEFT_BASE_ARGUMENT) {
    weft_status_release(weft_arena_format(memory->verify->scratch, &text, "argument %lld",
                                          word_of(&statement->terms, sought.base, 0)));
    return text;
  }
  if (kind == WEFT_BASE_CARRIED) {
    weft_status_release(weft_arena_format(memory->verify->scratch, &text,
                                          "what a turn of a loop begins with as its value %lld",
                                          word_of(&statement->terms, sought.base, 1)));
    return text;
  }
  const weft_block_t* body = statement->plan->function->body;
  const weft_value_t* value = find_value(statement, body, sequence, false);
  if (value) return describe_value(memory, value, "what ");
  value = find_value(statement, body, sequence, true);
  return value ? describe_value(memory, value, "elements of what ") : text;
}

const char* weft_memory_writer(const memory_t* memory, const weft_view_t* view,
                               char text[WEFT_VERIFY_NAME_CAPACITY]) {
  weft_place_t place;
  uint64_t until = 0;
  weft_place_of_view(memory->verify->plan, view, &place);
  uint32_t owner = WEFT_OWNER_NONE;
  if (is_followed(place.kind) && place.begin < place.end) {
    owner = owner_at(memory, place.kind, place.begin, place.end, &until);
  }
  if (owner != WEFT_OWNER_NONE && memory->written[owner].instruction != WEFT_INSTRUCTION_NONE) {
    const uint32_t id = memory->written[owner].instruction;
    return weft_verify_name(memory->verify->instructions[id], text);
  }
  snprintf(text, WEFT_VERIFY_NAME_CAPACITY, "the step's begin");
  return text;
}
