// Reads plan files. Two passes over the lines: the first finds the graph, whose operations the
// instructions name; the second reads everything else. Memory is proportional to the file, and
// blocks nest to a fixed depth.
#include <stdio.h>
#include <string.h>

#include "graph/plan/plan_text_internal.h"
#include "runtime/base/checked_math.h"

#define MOST_DEPTH 64
#define MOST_RANKS 65536
#define MOST_STREAMS 64
#define MOST_ATTACHMENTS 64
#define ALIGNMENT 64

// Lines that may stand in a file once, and those that have to.
enum {
  SEEN_SOURCE = 1 << 0,
  SEEN_RANKS = 1 << 1,
  SEEN_MEMORY = 1 << 2,
  SEEN_PREDICTION = 1 << 3,
  SEEN_GRAPH = 1 << 4,
  SEEN_END = 1 << 5,
  SEEN_BUDGET = 1 << 6,
  SEEN_NEEDED = SEEN_SOURCE | SEEN_RANKS | SEEN_MEMORY | SEEN_GRAPH | SEEN_END,
};

#define FAIL(reader, ...) WEFT_PLAN_FAIL(&(reader)->lexer, __VA_ARGS__)

static weft_status_t see(weft_plan_reader_t* reader, uint32_t line) {
  if (reader->seen & line) return FAIL(reader, "this line stands in the file a second time");
  reader->seen |= line;
  return weft_ok_status();
}

// Head ------------------------------------------------------------------------------------------

static weft_status_t read_version(weft_plan_reader_t* reader) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  uint64_t version = 0;
  if (!weft_plan_lexer_next_line(lexer) || !weft_plan_lexer_accept_word(lexer, "weft")) {
    return WEFT_STATUS(INVALID_INPUT, "%s is no plan: it does not start with 'weft-plan'",
                       lexer->file_name);
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '-'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "plan"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, "the format's version", UINT32_MAX, &version));
  if (version == WEFT_PLAN_VERSION) return weft_plan_lexer_end_line(lexer);
  return WEFT_STATUS(INVALID_INPUT,
                     "%s is a plan in version %llu of the format; this weft reads version %d: make "
                     "it again from its step (`weft plan STEP ... -o %s`)",
                     lexer->file_name, (unsigned long long)version, WEFT_PLAN_VERSION,
                     lexer->file_name);
}

static weft_status_t read_source(weft_plan_reader_t* reader) {
  const char* source = NULL;
  WEFT_RETURN_IF_ERROR(see(reader, SEEN_SOURCE));
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_string(&reader->lexer, "the step's file name", &reader->scratch, &source));
  WEFT_RETURN_IF_ERROR(weft_graph_intern(reader->plan->graph, source, strlen(source),
                                         &reader->plan->graph->file_name));
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_ranks(weft_plan_reader_t* reader) {
  WEFT_RETURN_IF_ERROR(see(reader, SEEN_RANKS));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(&reader->lexer, "the number of ranks", MOST_RANKS,
                                           &reader->plan->rank_count));
  if (reader->plan->rank_count == 0) return FAIL(reader, "a plan has at least one rank");
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_memory(weft_plan_reader_t* reader) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  WEFT_RETURN_IF_ERROR(see(reader, SEEN_MEMORY));
  for (int i = 0; i < WEFT_BUFFER_KIND_COUNT_; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_expect_word(lexer, weft_plan_buffer_kind_word((weft_buffer_kind_t)i)));
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_size(lexer, "a number of bytes", &reader->plan->arena_bytes[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "live"));
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_size(lexer, "a number of bytes", &reader->plan->max_live_bytes));
  return weft_plan_lexer_end_line(lexer);
}

static weft_status_t read_budget(weft_plan_reader_t* reader) {
  weft_plan_memory_actions_t* actions = &reader->plan->memory_actions;
  const struct {
    const char* word;
    uint32_t* number;
  } parts[] = {{"regathered", &actions->regathered},
               {"recomputed", &actions->recomputed},
               {"offloaded", &actions->offloaded}};
  WEFT_RETURN_IF_ERROR(see(reader, SEEN_BUDGET));
  for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(&reader->lexer, parts[i].word));
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_u32(&reader->lexer, "a number", UINT32_MAX, parts[i].number));
  }
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_time(weft_plan_reader_t* reader, const char* word, uint64_t* out_ns) {
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(&reader->lexer, word));
  return weft_plan_lexer_number(&reader->lexer, "a time in nanoseconds", INT64_MAX, out_ns);
}

static weft_status_t read_prediction(weft_plan_reader_t* reader) {
  weft_plan_prediction_t* prediction = &reader->plan->prediction;
  WEFT_RETURN_IF_ERROR(see(reader, SEEN_PREDICTION));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_string(&reader->lexer, "the machine's name", reader->arena,
                                              &prediction->machine));
  WEFT_RETURN_IF_ERROR(read_time(reader, "step", &prediction->step_ns));
  WEFT_RETURN_IF_ERROR(read_time(reader, "exposed", &prediction->exposed_ns));
  WEFT_RETURN_IF_ERROR(read_time(reader, "bound", &prediction->bound_ns));
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_name(weft_plan_reader_t* reader, const char* what,
                               const char** out_name) {
  const char* word = NULL;
  size_t length = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_word(&reader->lexer, what, &word, &length));
  if (!weft_plan_is_name(word, length)) return FAIL(reader, "%s is no name here", what);
  return weft_arena_copy_string(reader->arena, word, length, out_name);
}

static uint32_t find_stream(const weft_plan_t* plan, const char* word, size_t length) {
  for (uint32_t i = 0; i < plan->stream_count; ++i) {
    if (strlen(plan->streams[i].name) == length &&
        memcmp(plan->streams[i].name, word, length) == 0) {
      return i;
    }
  }
  return UINT32_MAX;
}

static weft_status_t read_stream(weft_plan_reader_t* reader) {
  weft_plan_t* plan = reader->plan;
  weft_plan_stream_t stream = {.kind = WEFT_STREAM_COMPUTE};
  WEFT_RETURN_IF_ERROR(read_name(reader, "the stream's name", &stream.name));
  if (find_stream(plan, stream.name, strlen(stream.name)) != UINT32_MAX) {
    return FAIL(reader, "there is a stream '%s' already", stream.name);
  }
  int kind = 0;
  while (kind < WEFT_STREAM_KIND_COUNT_ &&
         !weft_plan_lexer_accept_word(&reader->lexer,
                                      weft_plan_stream_kind_word((weft_stream_kind_t)kind))) {
    ++kind;
  }
  if (kind == WEFT_STREAM_KIND_COUNT_) return FAIL(reader, "expected compute, link or copy");
  stream.kind = (weft_stream_kind_t)kind;
  if (plan->stream_count == 0 && stream.kind != WEFT_STREAM_COMPUTE) {
    return FAIL(reader, "the first stream has to compute");
  }
  if (plan->stream_count == MOST_STREAMS) {
    return FAIL(reader, "there are more than %d streams", MOST_STREAMS);
  }
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, plan->stream_count, &reader->stream_capacity,
                                      sizeof(*plan->streams), (void**)&plan->streams));
  plan->streams[plan->stream_count++] = stream;
  return weft_plan_lexer_end_line(&reader->lexer);
}

// Groups ----------------------------------------------------------------------------------------

// "[0 1] [2 3]"
static weft_status_t read_members(weft_plan_reader_t* reader, weft_plan_groups_t* groups,
                                  uint32_t* members) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  const uint32_t ranks = reader->plan->rank_count;
  uint32_t count = 0;
  while (!weft_plan_lexer_is_at_end(lexer)) {
    const uint32_t begin = count;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '['));
    while (!weft_plan_lexer_accept(lexer, ']')) {
      if (count == ranks) return FAIL(reader, "the groups have more than %u ranks", ranks);
      WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "a rank", ranks - 1, &members[count++]));
    }
    if (groups->group_count++ == 0) groups->group_size = count;
    if (count - begin != groups->group_size || groups->group_size == 0) {
      return FAIL(reader, "groups have to be of one size");
    }
  }
  if (count != ranks) {
    return FAIL(reader, "the groups have %u of %u ranks", count, ranks);
  }
  return weft_ok_status();
}

static weft_status_t read_groups(weft_plan_reader_t* reader) {
  weft_plan_t* plan = reader->plan;
  weft_plan_groups_t groups = {.group_count = 0};
  uint32_t number = 0;
  uint32_t* members = NULL;
  bool* is_member = NULL;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_index(&reader->lexer, "g", "groups", UINT32_MAX, &number));
  if (!(reader->seen & SEEN_RANKS)) return FAIL(reader, "the number of ranks comes before groups");
  if (number != plan->groups_count) return FAIL(reader, "expected g%u", plan->groups_count);
  // Every member takes two characters.
  if ((size_t)(reader->lexer.line_end - reader->lexer.cursor) < 2 * (size_t)plan->rank_count) {
    return FAIL(reader, "the groups do not have all of %u ranks", plan->rank_count);
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(reader->arena, plan->rank_count, sizeof(*members),
                                                 (void**)&members));
  WEFT_RETURN_IF_ERROR(read_members(reader, &groups, members));
  const weft_arena_mark_t mark = weft_arena_mark(&reader->scratch);
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&reader->scratch, plan->rank_count,
                                                 sizeof(*is_member), (void**)&is_member));
  for (uint32_t i = 0; i < plan->rank_count; ++i) {
    if (is_member[members[i]]) return FAIL(reader, "rank %u is in two groups", members[i]);
    is_member[members[i]] = true;
  }
  weft_arena_rewind(&reader->scratch, mark);
  groups.members = members;
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, plan->groups_count, &reader->groups_capacity,
                                      sizeof(*plan->groups), (void**)&plan->groups));
  plan->groups[plan->groups_count++] = groups;
  return weft_ok_status();
}

// Buffers ---------------------------------------------------------------------------------------

static weft_status_t read_constant(weft_plan_reader_t* reader, weft_buffer_t* buffer) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  uint32_t number = 0;
  if (weft_plan_lexer_accept_word(lexer, "rank")) {
    buffer->holds_rank = true;
    if (reader->plan->rank_count < 2 || buffer->size_bytes < sizeof(uint32_t)) {
      return FAIL(reader, "there is no rank to hold, or no room for it");
    }
    return weft_ok_status();
  }
  if (weft_plan_lexer_accept_word(lexer, "value")) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_u32(lexer, "an operation's number", UINT32_MAX - 1, &number));
    if (number < reader->ops.count) {
      buffer->constant_data =
          weft_plan_constant_bytes(reader->ops.ops[number], &buffer->constant_size_bytes);
    }
    if (!buffer->constant_data) return FAIL(reader, "operation %u is no constant", number);
  } else if (weft_plan_lexer_accept_word(lexer, "bytes")) {
    void* data = NULL;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_bytes(lexer, "a constant's bytes", reader->arena, &data,
                                               &buffer->constant_size_bytes));
    buffer->constant_data = data;
  }
  if (buffer->constant_size_bytes && buffer->size_bytes % buffer->constant_size_bytes != 0) {
    return FAIL(reader, "%zu bytes do not repeat to %zu", buffer->constant_size_bytes,
                buffer->size_bytes);
  }
  return weft_ok_status();
}

static weft_status_t read_placed_buffer(weft_plan_reader_t* reader, weft_buffer_t* buffer) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  int kind = 0;
  while (
      kind < WEFT_BUFFER_KIND_COUNT_ &&
      !weft_plan_lexer_accept_word(lexer, weft_plan_buffer_kind_word((weft_buffer_kind_t)kind))) {
    ++kind;
  }
  if (kind == WEFT_BUFFER_KIND_COUNT_) {
    return FAIL(reader, "expected argument, constant, result, step or host");
  }
  buffer->kind = (weft_buffer_kind_t)kind;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_size(lexer, "a number of bytes", &buffer->size_bytes));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "at"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_size(lexer, "an offset", &buffer->offset_bytes));
  if (buffer->offset_bytes % ALIGNMENT != 0) {
    return FAIL(reader, "the offset is no multiple of %d", ALIGNMENT);
  }
  if (buffer->offset_bytes + buffer->size_bytes > reader->plan->arena_bytes[kind]) {
    return FAIL(reader, "the buffer ends at byte %zu, the memory for %s buffers at %zu",
                buffer->offset_bytes + buffer->size_bytes, weft_plan_buffer_kind_word(buffer->kind),
                reader->plan->arena_bytes[kind]);
  }
  if (buffer->kind == WEFT_BUFFER_CONSTANT) return read_constant(reader, buffer);
  if (buffer->kind != WEFT_BUFFER_STEP && buffer->kind != WEFT_BUFFER_HOST) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "from"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '#'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "an instruction", INT32_MAX, &buffer->first));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "to"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '#'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "an instruction", INT32_MAX, &buffer->last));
  return buffer->first <= buffer->last ? weft_ok_status()
                                       : FAIL(reader, "the buffer's life ends before it begins");
}

// Numbers that are left out are those of buffers that nothing uses.
static weft_status_t read_buffer(weft_plan_reader_t* reader) {
  weft_plan_t* plan = reader->plan;
  weft_buffer_t buffer = {.kind = WEFT_BUFFER_STEP};
  uint32_t number = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_index(&reader->lexer, "b", "a buffer", UINT32_MAX, &number));
  // All gaps together are no longer than the file, so that memory stays proportional to it.
  if (number < plan->buffer_count || number - plan->buffer_count > reader->gap_budget) {
    return FAIL(reader, "expected b%u, or a buffer soon after it", plan->buffer_count);
  }
  WEFT_RETURN_IF_ERROR(read_placed_buffer(reader, &buffer));
  reader->gap_budget -= number - plan->buffer_count;
  while (plan->buffer_count <= number) {
    WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, plan->buffer_count, &reader->buffer_capacity,
                                        sizeof(*plan->buffers), (void**)&plan->buffers));
    plan->buffers[plan->buffer_count++] =
        (weft_buffer_t){.kind = WEFT_BUFFER_STEP, .first = UINT32_MAX};
  }
  plan->buffers[number] = buffer;
  return weft_plan_lexer_end_line(&reader->lexer);
}

// Arguments and results -------------------------------------------------------------------------

// "b3 f32[2x3] result 1"
static weft_status_t read_value(weft_plan_reader_t* reader, const char* alias_word,
                                uint32_t* out_buffer, weft_shape_t* out_shape, int32_t* out_alias) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  WEFT_RETURN_IF_ERROR(weft_plan_read_reference(reader, "b", "a buffer (b0, b1, ...)",
                                                reader->plan->buffer_count, out_buffer));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_shape(lexer, out_shape));
  *out_alias = -1;
  if (weft_plan_lexer_accept_word(lexer, alias_word)) {
    uint32_t alias = 0;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "a number", INT32_MAX, &alias));
    *out_alias = (int32_t)alias;
  }
  const weft_buffer_t* buffer = &reader->plan->buffers[*out_buffer];
  if (buffer->kind == WEFT_BUFFER_ARGUMENT || buffer->kind == WEFT_BUFFER_RESULT) {
    if (weft_shape_size_bytes(out_shape) == buffer->size_bytes) {
      return weft_plan_lexer_end_line(lexer);
    }
  }
  return FAIL(reader, "b%u is no argument or result of this size", *out_buffer);
}

static weft_status_t read_argument(weft_plan_reader_t* reader) {
  weft_plan_t* plan = reader->plan;
  weft_plan_argument_t argument;
  uint32_t number = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(&reader->lexer, "a number", UINT32_MAX - 1, &number));
  if (number != plan->argument_count)
    return FAIL(reader, "expected argument %u", plan->argument_count);
  WEFT_RETURN_IF_ERROR(
      read_value(reader, "result", &argument.buffer, &argument.shape, &argument.aliased_result));
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, plan->argument_count,
                                      &reader->argument_capacity, sizeof(*plan->arguments),
                                      (void**)&plan->arguments));
  plan->arguments[plan->argument_count++] = argument;
  return weft_ok_status();
}

static weft_status_t read_result(weft_plan_reader_t* reader) {
  weft_plan_t* plan = reader->plan;
  weft_plan_result_t result;
  uint32_t number = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(&reader->lexer, "a number", UINT32_MAX - 1, &number));
  if (number != plan->result_count) return FAIL(reader, "expected result %u", plan->result_count);
  WEFT_RETURN_IF_ERROR(
      read_value(reader, "argument", &result.buffer, &result.shape, &result.aliased_argument));
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, plan->result_count, &reader->result_capacity,
                                      sizeof(*plan->results), (void**)&plan->results));
  plan->results[plan->result_count++] = result;
  return weft_ok_status();
}

// Instructions ----------------------------------------------------------------------------------

typedef struct instructions_s {
  weft_instruction_t* items;
  uint32_t count;
  uint32_t capacity;
} instructions_t;

static weft_status_t read_instruction(weft_plan_reader_t* reader, instructions_t* list);

static weft_status_t keep_instructions(weft_plan_reader_t* reader, const instructions_t* list,
                                       weft_plan_block_t* out_block) {
  weft_instruction_t* kept = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(reader->arena, list->count, sizeof(*kept), (void**)&kept));
  if (list->count) memcpy(kept, list->items, list->count * sizeof(*kept));
  *out_block = (weft_plan_block_t){.instructions = kept, .instruction_count = list->count};
  return weft_ok_status();
}

// "block {", instructions, "}"
static weft_status_t read_block(weft_plan_reader_t* reader, weft_plan_block_t* out_block) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  instructions_t list = {.count = 0};
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "block"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '{'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_end_line(lexer));
  for (;;) {
    if (!weft_plan_lexer_next_line(lexer)) return FAIL(reader, "the file ends inside of a block");
    if (weft_plan_lexer_accept(lexer, '}')) break;
    WEFT_RETURN_IF_ERROR(read_instruction(reader, &list));
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_end_line(lexer));
  return keep_instructions(reader, &list, out_block);
}

static weft_status_t check_control(weft_plan_reader_t* reader,
                                   const weft_instruction_t* instruction) {
  const weft_view_t* predicate = instruction->predicate;
  const bool is_i1 = predicate->dtype == WEFT_DTYPE_I1;
  bool fits = is_i1 && instruction->block_count == 2;
  if (instruction->kind == WEFT_INSTRUCTION_SWITCH && !is_i1) {
    fits = predicate->dtype == WEFT_DTYPE_I32 && instruction->block_count >= 1;
  }
  for (int32_t d = 0; d < predicate->rank; ++d) fits = fits && predicate->dims[d] == 1;
  if (fits) return weft_ok_status();
  return FAIL(reader, "%u blocks do not go with a predicate of %s that chooses among them",
              instruction->block_count, weft_dtype_name(predicate->dtype));
}

static weft_status_t read_blocks(weft_plan_reader_t* reader, weft_instruction_t* instruction) {
  weft_plan_block_t* blocks = NULL;
  uint32_t capacity = 0;
  weft_plan_lexer_t* lexer = &reader->lexer;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '{'));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_end_line(lexer));
  if (++reader->depth > MOST_DEPTH) {
    return FAIL(reader, "blocks are nested deeper than %d", MOST_DEPTH);
  }
  for (;;) {
    if (!weft_plan_lexer_next_line(lexer)) return FAIL(reader, "the file ends inside of a block");
    if (weft_plan_lexer_accept(lexer, '}')) break;
    WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, instruction->block_count, &capacity,
                                        sizeof(*blocks), (void**)&blocks));
    WEFT_RETURN_IF_ERROR(read_block(reader, &blocks[instruction->block_count++]));
  }
  --reader->depth;
  instruction->blocks = blocks;
  WEFT_RETURN_IF_ERROR(check_control(reader, instruction));
  return weft_plan_lexer_end_line(lexer);
}

static weft_status_t read_waits(weft_plan_reader_t* reader, weft_instruction_t* instruction) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  const weft_arena_mark_t mark = weft_arena_mark(&reader->scratch);
  uint32_t* waits = NULL;
  uint32_t* kept = NULL;
  uint32_t capacity = 0;
  uint32_t count = 0;
  while (weft_plan_lexer_accept(lexer, '#')) {
    uint32_t id = 0;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(lexer, "an instruction", INT32_MAX, &id));
    if (id >= instruction->id || (count && id <= waits[count - 1])) {
      return FAIL(reader,
                  "#%u cannot wait for #%u: waits are ascending and name earlier instructions",
                  instruction->id, id);
    }
    WEFT_RETURN_IF_ERROR(
        weft_plan_grow(&reader->scratch, count, &capacity, sizeof(*waits), (void**)&waits));
    waits[count++] = id;
  }
  if (count == 0) return FAIL(reader, "expected instructions to wait for (#0 #1 ...)");
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(reader->arena, count, sizeof(*kept), (void**)&kept));
  memcpy(kept, waits, count * sizeof(*kept));
  weft_arena_rewind(&reader->scratch, mark);
  instruction->waits = kept;
  instruction->wait_count = count;
  return weft_ok_status();
}

// "#7 link ag1 waits #3 #5:"
static weft_status_t read_prefix(weft_plan_reader_t* reader, weft_instruction_t* instruction) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  const char* word = NULL;
  size_t length = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '#'));
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_u32(lexer, "the instruction's number", INT32_MAX, &instruction->id));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_word(lexer, "a stream", &word, &length));
  instruction->stream = find_stream(reader->plan, word, length);
  if (instruction->stream == UINT32_MAX) {
    return FAIL(reader, "there is no stream '%.*s'", (int)(length > 64 ? 64 : length), word);
  }
  bool waits = weft_plan_lexer_accept_word(lexer, "waits");
  if (!waits && weft_plan_lexer_peek(lexer) != ':') {
    WEFT_RETURN_IF_ERROR(read_name(reader, "the instruction's name", &instruction->name));
    waits = weft_plan_lexer_accept_word(lexer, "waits");
  }
  if (waits) WEFT_RETURN_IF_ERROR(read_waits(reader, instruction));
  return weft_plan_lexer_expect(lexer, ':');
}

// " from 12 cost 1 start 2 after #3"
static weft_status_t read_suffix(weft_plan_reader_t* reader, weft_instruction_t* instruction) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  if (weft_plan_lexer_accept_word(lexer, "from")) {
    uint32_t number = 0;
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_u32(lexer, "an operation's number", UINT32_MAX - 1, &number));
    if (number >= reader->ops.count) {
      return FAIL(reader, "the graph has no operation %u", number);
    }
    instruction->op = reader->ops.ops[number];
  }
  if (weft_plan_lexer_accept_word(lexer, "cost")) {
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, "a time", INT64_MAX, &instruction->cost_ns));
  }
  if (weft_plan_lexer_accept_word(lexer, "start")) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_number(lexer, "a time", INT64_MAX, &instruction->start_ns));
  }
  if (!weft_plan_lexer_accept_word(lexer, "after")) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '#'));
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_u32(lexer, "an instruction", INT32_MAX, &instruction->binding));
  if (instruction->binding < instruction->id) return weft_ok_status();
  return FAIL(reader, "#%u cannot start after #%u", instruction->id, instruction->binding);
}

static weft_status_t read_control(weft_plan_reader_t* reader, weft_instruction_t* instruction,
                                  bool is_while) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  weft_view_t* predicate = NULL;
  instruction->kind = is_while ? WEFT_INSTRUCTION_WHILE : WEFT_INSTRUCTION_SWITCH;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(reader->arena, sizeof(*predicate), (void**)&predicate));
  WEFT_RETURN_IF_ERROR(weft_plan_read_view(reader, predicate));
  instruction->predicate = predicate;
  if (is_while && weft_plan_lexer_accept_word(lexer, "trips")) {
    uint64_t trips = 0;
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, "a number of turns", INT64_MAX, &trips));
    instruction->trip_count = (int64_t)trips;
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "carries"));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect(lexer, '('));
  WEFT_RETURN_IF_ERROR(
      weft_plan_read_views(reader, ')', &instruction->carried, &instruction->carried_count));
  WEFT_RETURN_IF_ERROR(read_suffix(reader, instruction));
  return read_blocks(reader, instruction);
}

static weft_status_t read_instruction(weft_plan_reader_t* reader, instructions_t* list) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  weft_instruction_t instruction = {.workspace = WEFT_BUFFER_NONE,
                                    .trip_count = -1,
                                    .cost_ns = WEFT_TIME_UNKNOWN,
                                    .start_ns = WEFT_TIME_UNKNOWN,
                                    .binding = WEFT_INSTRUCTION_NONE};
  WEFT_RETURN_IF_ERROR(read_prefix(reader, &instruction));
  const bool is_while = weft_plan_lexer_accept_word(lexer, "while");
  if (is_while || weft_plan_lexer_accept_word(lexer, "switch")) {
    WEFT_RETURN_IF_ERROR(read_control(reader, &instruction, is_while));
  } else {
    WEFT_RETURN_IF_ERROR(weft_plan_read_kernel(reader, &instruction));
    WEFT_RETURN_IF_ERROR(read_suffix(reader, &instruction));
    WEFT_RETURN_IF_ERROR(weft_plan_check_kernel(reader, &instruction));
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_end_line(lexer));
  }
  if (instruction.id != reader->plan->instruction_count) {
    return FAIL(reader,
                "this has to be instruction #%u, not #%u: blocks count before what owns them",
                reader->plan->instruction_count, instruction.id);
  }
  ++reader->plan->instruction_count;
  WEFT_RETURN_IF_ERROR(weft_plan_grow(&reader->scratch, list->count, &list->capacity,
                                      sizeof(*list->items), (void**)&list->items));
  list->items[list->count++] = instruction;
  return weft_ok_status();
}

// The graph -------------------------------------------------------------------------------------

// "graph 123" or "attachment "x" 123": moves behind what follows.
static weft_status_t read_length(weft_plan_reader_t* reader, const char** out_text,
                                 size_t* out_size) {
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_size(&reader->lexer, "a number of bytes", out_size));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_end_line(&reader->lexer));
  return weft_plan_lexer_block(&reader->lexer, *out_size, out_text);
}

static weft_status_t parse_graph(weft_plan_reader_t* reader, const char* text, size_t size,
                                 uint32_t first_line) {
  weft_plan_t* plan = reader->plan;
  const weft_parse_options_t options = {.struct_size = sizeof(options), .first_line = first_line};
  WEFT_RETURN_IF_ERROR(weft_graph_parse(text, size, reader->lexer.file_name, &options,
                                        plan->allocator, &plan->graph));
  WEFT_RETURN_IF_ERROR(weft_graph_verify(plan->graph));
  plan->function = weft_graph_main(plan->graph);
  if (!plan->function || !plan->function->body) {
    return FAIL(reader, "the plan's graph has no entry function");
  }
  WEFT_RETURN_IF_ERROR(weft_plan_ops_init(plan->graph, &reader->scratch, &reader->ops));
  for (uint32_t i = 0; i < reader->ops.count; ++i) {
    const weft_op_t* op = reader->ops.ops[i];
    if (op->opcode != WEFT_OP_UNREGISTERED) continue;
    return WEFT_STATUS_AT(plan->graph, op->location, INVALID_INPUT,
                          "the plan's graph has the unknown operation '%s'", op->name);
  }
  return weft_ok_status();
}

// The first pass.
static weft_status_t find_graph(weft_plan_reader_t* reader) {
  const weft_plan_lexer_t begin = reader->lexer;
  weft_plan_lexer_t* lexer = &reader->lexer;
  while (weft_plan_lexer_next_line(lexer)) {
    const char* text = NULL;
    size_t size = 0;
    if (weft_plan_lexer_accept_word(lexer, "attachment")) {
      const weft_arena_mark_t mark = weft_arena_mark(&reader->scratch);
      WEFT_RETURN_IF_ERROR(
          weft_plan_lexer_string(lexer, "the attachment's name", &reader->scratch, &text));
      weft_arena_rewind(&reader->scratch, mark);
      WEFT_RETURN_IF_ERROR(read_length(reader, &text, &size));
    } else if (weft_plan_lexer_accept_word(lexer, "graph")) {
      const uint32_t first_line = lexer->line + 1;
      WEFT_RETURN_IF_ERROR(read_length(reader, &text, &size));
      WEFT_RETURN_IF_ERROR(parse_graph(reader, text, size, first_line));
      reader->lexer = begin;
      return weft_ok_status();
    }
  }
  return FAIL(reader, "the plan has no graph: the file is not complete");
}

static weft_status_t read_attachment(weft_plan_reader_t* reader) {
  const char* name = NULL;
  const char* text = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(
      weft_plan_lexer_string(&reader->lexer, "the attachment's name", &reader->scratch, &name));
  if (weft_plan_attachment(reader->plan, name)) {
    return FAIL(reader, "there is an attachment of this name already");
  }
  if (reader->plan->attachment_count == MOST_ATTACHMENTS) {
    return FAIL(reader, "there are more than %d attachments", MOST_ATTACHMENTS);
  }
  WEFT_RETURN_IF_ERROR(read_length(reader, &text, &size));
  return weft_plan_attach(reader->plan, name, text, size);
}

// Locations -------------------------------------------------------------------------------------

// The graph was written with locations of the step's own text, loc("step.mlir":12:5), which become
// the operations' locations again. Those that have none must not get one in this file.
static void restore_location(weft_location_t* location, const char* source) {
  char expected[64];
  uint32_t line = 0;
  uint32_t column = 0;
  const size_t length = strlen(source);
  location->line = location->column = 0;
  const char* name = location->name;
  if (!name || name[0] != '"' || strncmp(name + 1, source, length) != 0) return;
  if (strpbrk(source, "\"\\") != NULL) return;
  const char* position = name + 1 + length;
  if (sscanf(position, "\":%9u:%9u", &line, &column) != 2 || line == 0) return;
  snprintf(expected, sizeof(expected), "\":%u:%u", line, column);
  if (strcmp(position, expected) != 0) return;
  *location = (weft_location_t){.line = line, .column = column};
}

static void restore_locations(const weft_plan_reader_t* reader) {
  const weft_graph_t* graph = reader->plan->graph;
  for (uint32_t i = 0; i < reader->ops.count; ++i) {
    // The graph was made here, and nobody else has seen it.
    weft_op_t* op = (weft_op_t*)(uintptr_t)reader->ops.ops[i];
    restore_location(&op->location, graph->file_name);
  }
  for (uint32_t f = 0; f < graph->function_count; ++f) {
    restore_location(&graph->functions[f]->location, graph->file_name);
  }
  for (uint32_t i = 0; i < graph->module_ops->op_count; ++i) {
    restore_location(&graph->module_ops->ops[i]->location, graph->file_name);
  }
}

// The whole -------------------------------------------------------------------------------------

#define WAS_CHANGED                                                                               \
  "the file was changed after it was written: its digest is %s. If you edited it, make its last " \
  "line 'end edited', and `weft plan %s -o %s` verifies it and writes it anew"

static bool shape_is_type(const weft_shape_t* shape, const weft_type_t* type) {
  weft_shape_t expected;
  if (!weft_type_is_computable(type)) return false;
  weft_type_to_shape(type, &expected);
  return weft_shape_equal(shape, &expected);
}

static weft_status_t check_values(weft_plan_reader_t* reader) {
  const weft_plan_t* plan = reader->plan;
  const weft_block_t* body = plan->function->body;
  if (plan->argument_count != body->argument_count ||
      plan->result_count != plan->function->result_count) {
    return FAIL(reader, "the plan has %u arguments and %u results, its graph %u and %u",
                plan->argument_count, plan->result_count, body->argument_count,
                plan->function->result_count);
  }
  for (uint32_t i = 0; i < plan->argument_count; ++i) {
    const weft_plan_argument_t* argument = &plan->arguments[i];
    const int32_t result = argument->aliased_result;
    if (plan->buffers[argument->buffer].kind != WEFT_BUFFER_ARGUMENT ||
        !shape_is_type(&argument->shape, body->arguments[i]->type)) {
      return FAIL(reader, "argument %u is not what the plan's graph takes", i);
    }
    if (result >= 0 && ((uint32_t)result >= plan->result_count ||
                        plan->results[result].aliased_argument != (int32_t)i ||
                        plan->results[result].buffer != argument->buffer)) {
      return FAIL(reader, "argument %u and result %d do not share a buffer", i, result);
    }
  }
  for (uint32_t i = 0; i < plan->result_count; ++i) {
    const weft_plan_result_t* result = &plan->results[i];
    const int32_t argument = result->aliased_argument;
    if (!shape_is_type(&result->shape, plan->function->result_types[i])) {
      return FAIL(reader, "result %u is not what the plan's graph gives", i);
    }
    if (argument >= 0 ? (uint32_t)argument >= plan->argument_count ||
                            plan->arguments[argument].aliased_result != (int32_t)i
                      : plan->buffers[result->buffer].kind != WEFT_BUFFER_RESULT) {
      return FAIL(reader, "result %u does not have the buffer of a result", i);
    }
  }
  return weft_ok_status();
}

static weft_status_t check_whole(weft_plan_reader_t* reader) {
  const weft_plan_t* plan = reader->plan;
  if ((reader->seen & SEEN_NEEDED) != SEEN_NEEDED || plan->stream_count == 0) {
    return FAIL(reader,
                "the file is not complete: it needs source, ranks, memory, a stream, the graph "
                "and, as its last line, end");
  }
  for (uint32_t i = 0; i < plan->buffer_count; ++i) {
    const weft_buffer_t* buffer = &plan->buffers[i];
    if (buffer->first == UINT32_MAX || buffer->last < plan->instruction_count ||
        buffer->last == 0) {
      continue;
    }
    return FAIL(reader, "b%u lives until #%u, but the last instruction is #%u", i, buffer->last,
                plan->instruction_count);
  }
  WEFT_RETURN_IF_ERROR(weft_plan_check_sums(reader));
  return check_values(reader);
}

// "end 0123456789abcdef", or "end edited", which nobody writes by accident.
static weft_status_t read_end(weft_plan_reader_t* reader) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  const size_t before = (size_t)(lexer->line_begin - reader->text);
  const char* word = NULL;
  size_t length = 0;
  char digest[17];
  WEFT_RETURN_IF_ERROR(see(reader, SEEN_END));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_word(lexer, "a digest of the file", &word, &length));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_end_line(lexer));
  if (length == strlen("edited") && memcmp(word, "edited", length) == 0) return weft_ok_status();
  snprintf(digest, sizeof(digest), "%016llx",
           (unsigned long long)weft_plan_text_digest(reader->text, before));
  if (length == strlen(digest) && memcmp(word, digest, length) == 0) return weft_ok_status();
  return FAIL(reader, WAS_CHANGED, digest, lexer->file_name, lexer->file_name);
}

static weft_status_t read_line(weft_plan_reader_t* reader, instructions_t* body) {
  static const struct {
    const char* word;
    weft_status_t (*read)(weft_plan_reader_t* reader);
  } lines[] = {
      {"source", read_source},     {"ranks", read_ranks},           {"memory", read_memory},
      {"budget", read_budget},     {"prediction", read_prediction}, {"stream", read_stream},
      {"argument", read_argument}, {"result", read_result},         {"attachment", read_attachment},
  };
  weft_plan_lexer_t* lexer = &reader->lexer;
  const char first = weft_plan_lexer_peek(lexer);
  if (first == '#') return read_instruction(reader, body);
  for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); ++i) {
    if (weft_plan_lexer_accept_word(lexer, lines[i].word)) return lines[i].read(reader);
  }
  if (weft_plan_lexer_accept_word(lexer, "graph")) {
    const char* text = NULL;
    size_t size = 0;
    WEFT_RETURN_IF_ERROR(see(reader, SEEN_GRAPH));
    return read_length(reader, &text, &size);
  }
  if (first == 'b') return read_buffer(reader);
  if (first == 'g') return read_groups(reader);
  if (!weft_plan_lexer_accept_word(lexer, "end")) {
    return FAIL(reader, "no line of a plan starts like this");
  }
  return read_end(reader);
}

static weft_status_t read_all(weft_plan_reader_t* reader) {
  instructions_t body = {.count = 0};
  WEFT_RETURN_IF_ERROR(read_version(reader));
  WEFT_RETURN_IF_ERROR(find_graph(reader));
  while (weft_plan_lexer_next_line(&reader->lexer)) {
    if (reader->seen & SEEN_END) return FAIL(reader, "something follows the plan's end");
    WEFT_RETURN_IF_ERROR(read_line(reader, &body));
  }
  WEFT_RETURN_IF_ERROR(keep_instructions(reader, &body, &reader->plan->body));
  WEFT_RETURN_IF_ERROR(check_whole(reader));
  restore_locations(reader);
  return weft_ok_status();
}

// False when the last line has another digest than the file. For messages: the lexer decides.
static bool has_digest(const char* text, size_t size) {
  char digest[17];
  size_t begin = size;
  while (begin > 0 && (text[begin - 1] == '\n' || text[begin - 1] == ' ')) --begin;
  const size_t end = begin;
  while (begin > 0 && text[begin - 1] != '\n') --begin;
  const size_t length = strlen("end ");
  if (end - begin < length || memcmp(text + begin, "end ", length) != 0) return true;
  if (end - begin != length + 16) return true;
  snprintf(digest, sizeof(digest), "%016llx",
           (unsigned long long)weft_plan_text_digest(text, begin));
  return memcmp(text + begin + length, digest, 16) == 0;
}

weft_status_t weft_plan_read_text(const char* file_name, const char* text, size_t size,
                                  weft_allocator_t allocator, weft_plan_t** out_plan) {
  weft_plan_t* plan = NULL;
  *out_plan = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, 1, sizeof(*plan), 16, (void**)&plan));
  *plan = (weft_plan_t){.allocator = allocator};
  weft_arena_init(allocator, &plan->arena);
  weft_plan_reader_t reader = {
      .plan = plan, .arena = &plan->arena, .gap_budget = size, .text = text};
  weft_plan_lexer_init(file_name, text, size, &reader.lexer);
  weft_arena_init(allocator, &reader.scratch);
  weft_status_t status = read_all(&reader);
  weft_arena_deinit(&reader.scratch);
  if (weft_status_is_ok(status)) {
    *out_plan = plan;
  } else {
    weft_plan_release(plan);
    if (!has_digest(text, size)) {
      status = weft_status_annotate(status,
                                    "while reading '%s', which was changed after it was "
                                    "written",
                                    file_name);
    }
  }
  return status;
}
