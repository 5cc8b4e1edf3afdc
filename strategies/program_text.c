// Writes and reads programs. The reader trusts nothing: whoever moves elements between the step's
// tensors and a rank's storage does not check shapes again.
#include "strategies/program_text.h"

#include <string.h>

#include "graph/plan/plan_text_lexer.h"
#include "runtime/base/checked_math.h"

#define PROGRAM_VERSION 1

static const char* const start_words[] = {
    [WEFT_START_NONE] = "none", [WEFT_START_REEXEC] = "reexec", [WEFT_START_FORK] = "fork"};

// Writing ---------------------------------------------------------------------------------------

static void put_pair(weft_string_buffer_t* text, const char* word, const char* a, const char* b) {
  weft_string_buffer_append_cstring(text, word);
  weft_plan_append_quoted(text, a);
  if (b) {
    weft_string_buffer_append_char(text, ' ');
    weft_plan_append_quoted(text, b);
  }
  weft_string_buffer_append_char(text, '\n');
}

static void put_origin(const weft_program_origin_t* origin, weft_string_buffer_t* text) {
  weft_string_buffer_append_cstring(text, "strategy ");
  weft_plan_append_quoted(text, origin->strategy);
  weft_string_buffer_append_format(text, " start %s\n", start_words[origin->start]);
  for (uint32_t i = 0; i < origin->option_count; ++i) {
    put_pair(text, "option ", origin->option_names[i], origin->option_values[i]);
  }
  for (uint32_t i = 0; i < origin->place_count; ++i) {
    put_pair(text, "place ", origin->places[i], NULL);
  }
  if (origin->micro_batches > 1) {
    weft_string_buffer_append_format(text, "micro_batches %u\n", origin->micro_batches);
  }
}

static void put_reason(weft_string_buffer_t* text, bool is_inferred, const char* reason) {
  if (is_inferred) {
    weft_string_buffer_append_cstring(text, " because ");
    weft_plan_append_quoted(text, reason ? reason : "");
  }
  weft_string_buffer_append_char(text, '\n');
}

// " in 3", " in 3+128", or parts with their numbers of elements: " in 3+128:100, 4:100"
static void put_place(const weft_program_t* program, uint32_t index, weft_string_buffer_t* text) {
  const weft_program_argument_t* at = &program->arguments[index];
  const bool is_plain = at->part_count == 1 &&
                        (at->parts[0].offset >= 0 || weft_program_stands_alone(program, index));
  for (uint32_t p = 0; p < at->part_count; ++p) {
    const weft_program_part_t* part = &at->parts[p];
    weft_string_buffer_append_format(text, p ? ", %u" : " in %u", part->argument);
    if (part->offset >= 0) weft_string_buffer_append_format(text, "+%lld", (long long)part->offset);
    if (!is_plain) weft_string_buffer_append_format(text, ":%lld", (long long)part->count);
  }
}

static void put_arguments(const weft_program_t* program, weft_string_buffer_t* text) {
  const weft_block_t* body = weft_graph_main(program->step)->body;
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    const weft_argument_role_t* role = &program->roles.arguments[i];
    weft_shape_t shape;
    weft_type_to_shape(body->arguments[i]->type, &shape);
    weft_string_buffer_append_format(text, "argument %u %s ", i, weft_role_name(role->role));
    weft_plan_append_quoted(text, role->name);
    weft_string_buffer_append_char(text, ' ');
    weft_plan_append_shape(text, &shape);
    put_place(program, i, text);
    if (role->result >= 0) weft_string_buffer_append_format(text, " result %d", role->result);
    if (role->init) {
      weft_string_buffer_append_cstring(text, " init ");
      weft_plan_append_quoted(text, role->init);
    }
    put_reason(text, role->is_inferred, role->reason);
  }
}

static void put_results(const weft_program_t* program, weft_string_buffer_t* text) {
  const weft_function_t* function = weft_graph_main(program->step);
  for (uint32_t i = 0; i < program->roles.result_count; ++i) {
    const weft_result_role_t* role = &program->roles.results[i];
    weft_shape_t shape;
    weft_type_to_shape(function->result_types[i], &shape);
    weft_string_buffer_append_format(text, "result %u %s ", i, weft_role_name(role->role));
    weft_plan_append_quoted(text, role->name);
    weft_string_buffer_append_char(text, ' ');
    weft_plan_append_shape(text, &shape);
    if (program->results[i] >= 0) {
      weft_string_buffer_append_format(text, " in %d", program->results[i]);
    }
    if (role->argument >= 0) weft_string_buffer_append_format(text, " argument %d", role->argument);
    put_reason(text, role->is_inferred, role->reason);
  }
}

static weft_status_t put_values(const weft_program_t* program, const char* word,
                                const weft_program_value_t* values, uint32_t count,
                                weft_string_buffer_t* text) {
  weft_arena_t scratch;
  weft_status_t status = weft_ok_status();
  weft_arena_init(weft_allocator_system(), &scratch);
  for (uint32_t i = 0; i < count && weft_status_is_ok(status); ++i) {
    const char* sharding = NULL;
    status = weft_sharding_format(program->mesh, &values[i].sharding, &scratch, &sharding);
    if (!weft_status_is_ok(status)) break;
    weft_string_buffer_append_format(text, "%s %u ", word, i);
    weft_plan_append_shape(text, &values[i].global_shape);
    weft_string_buffer_append_char(text, ' ');
    weft_plan_append_quoted(text, sharding);
    weft_string_buffer_append_char(text, '\n');
  }
  weft_arena_deinit(&scratch);
  return status;
}

weft_status_t weft_program_origin_init(const weft_program_options_t* options, weft_arena_t* arena,
                                       weft_program_origin_t* out_origin) {
  const weft_strategy_values_t* values = options->values;
  const uint32_t count = values->strategy->option_count;
  *out_origin = (weft_program_origin_t){.strategy = values->selected_name,
                                        .start = values->strategy->start,
                                        .option_count = count,
                                        .places = options->places,
                                        .place_count = options->place_count,
                                        .micro_batches = options->micro_batches};
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_origin->option_names),
                                                 (void**)&out_origin->option_names));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, count, sizeof(*out_origin->option_values),
                                                 (void**)&out_origin->option_values));
  for (uint32_t i = 0; i < count; ++i) {
    out_origin->option_names[i] = values->strategy->options[i].name;
    out_origin->option_values[i] = values->values[i];
  }
  return weft_ok_status();
}

weft_status_t weft_program_write_text(const weft_program_t* program,
                                      const weft_program_origin_t* origin,
                                      weft_string_buffer_t* text) {
  char mesh[WEFT_MESH_MAX_AXES * 80];
  weft_string_buffer_append_format(text, "weft-program %d\n", PROGRAM_VERSION);
  put_origin(origin, text);
  put_pair(text, "mesh ", weft_mesh_format(program->mesh, mesh, sizeof(mesh)), NULL);
  for (uint32_t r = 0; program->mesh->devices && r < program->mesh->rank_count; ++r) {
    weft_string_buffer_append_format(text, r ? " %u" : "devices %u", program->mesh->devices[r]);
    if (r + 1 == program->mesh->rank_count) weft_string_buffer_append_char(text, '\n');
  }
  weft_string_buffer_append_format(text, "buckets %u\n", program->bucket_count);
  WEFT_RETURN_IF_ERROR(put_values(program, "takes", program->program_arguments,
                                  program->program_argument_count, text));
  WEFT_RETURN_IF_ERROR(
      put_values(program, "gives", program->program_results, program->program_result_count, text));
  put_arguments(program, text);
  put_results(program, text);
  weft_string_buffer_append_cstring(text, "end\n");
  return weft_ok_status();
}

// Reading ---------------------------------------------------------------------------------------

#define FAIL(reader, ...) WEFT_PLAN_FAIL(&(reader)->lexer, __VA_ARGS__)

typedef struct reader_s {
  weft_plan_lexer_t lexer;
  weft_program_t* program;
  weft_program_origin_t* origin;
  weft_arena_t* arena;
  weft_mesh_t* mesh;  // NULL before its line
  weft_shape_t* argument_shapes;
  weft_shape_t* result_shapes;
  uint32_t argument_capacity;
  uint32_t argument_shape_capacity;
  uint32_t argument_place_capacity;
  uint32_t result_capacity;
  uint32_t result_shape_capacity;
  uint32_t result_place_capacity;
  uint32_t takes_capacity;
  uint32_t gives_capacity;
  uint32_t name_capacity;
  uint32_t value_capacity;
  uint32_t place_capacity;
  bool has_end;
} reader_t;

static weft_status_t read_string(reader_t* reader, const char* what, const char** out_text) {
  return weft_plan_lexer_string(&reader->lexer, what, reader->arena, out_text);
}

static weft_status_t read_strategy(reader_t* reader) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  if (reader->origin->strategy) return FAIL(reader, "there are two strategies");
  WEFT_RETURN_IF_ERROR(read_string(reader, "the strategy's name", &reader->origin->strategy));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(lexer, "start"));
  for (int i = WEFT_START_NONE; i <= WEFT_START_FORK; ++i) {
    if (!weft_plan_lexer_accept_word(lexer, start_words[i])) continue;
    reader->origin->start = (weft_strategy_start_t)i;
    return weft_plan_lexer_end_line(lexer);
  }
  return FAIL(reader, "expected none, reexec or fork");
}

static weft_status_t read_option(reader_t* reader) {
  weft_program_origin_t* origin = reader->origin;
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, origin->option_count, &reader->name_capacity,
                                      sizeof(char*), (void**)&origin->option_names));
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, origin->option_count, &reader->value_capacity,
                                      sizeof(char*), (void**)&origin->option_values));
  WEFT_RETURN_IF_ERROR(
      read_string(reader, "the option's name", &origin->option_names[origin->option_count]));
  WEFT_RETURN_IF_ERROR(
      read_string(reader, "the option's value", &origin->option_values[origin->option_count]));
  ++origin->option_count;
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_place(reader_t* reader) {
  weft_program_origin_t* origin = reader->origin;
  const char** places = (const char**)(uintptr_t)origin->places;
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, origin->place_count, &reader->place_capacity,
                                      sizeof(*places), (void**)&places));
  origin->places = places;
  WEFT_RETURN_IF_ERROR(read_string(reader, "a placement", &places[origin->place_count++]));
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_micro_batches(reader_t* reader) {
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(&reader->lexer, "a number of micro-batches",
                                           WEFT_MESH_MAX_RANKS, &reader->origin->micro_batches));
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_mesh(reader_t* reader) {
  const char* text = NULL;
  weft_mesh_t* mesh = NULL;
  if (reader->mesh) return FAIL(reader, "there are two meshes");
  WEFT_RETURN_IF_ERROR(read_string(reader, "the mesh", &text));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(reader->arena, sizeof(*mesh), (void**)&mesh));
  weft_status_t status = weft_mesh_parse(text, reader->arena, mesh);
  if (!weft_status_is_ok(status)) {
    weft_status_t result = FAIL(reader, "%s", weft_status_text(status));
    weft_status_release(status);
    return result;
  }
  reader->program->mesh = reader->mesh = mesh;
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_devices(reader_t* reader) {
  uint32_t* devices = NULL;
  if (!reader->mesh || reader->mesh->devices)
    return FAIL(reader, "devices come once, after the mesh");
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(reader->arena, reader->mesh->rank_count,
                                                 sizeof(*devices), (void**)&devices));
  for (uint32_t r = 0; r < reader->mesh->rank_count; ++r) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_u32(&reader->lexer, "a device's number", UINT32_MAX, &devices[r]));
  }
  reader->mesh->devices = devices;
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_buckets(reader_t* reader) {
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(&reader->lexer, "a number of buckets", UINT32_MAX,
                                           &reader->program->bucket_count));
  return weft_plan_lexer_end_line(&reader->lexer);
}

// Values of the program -------------------------------------------------------------------------

// Whose number, as |count| before it have been read.
static weft_status_t read_number(reader_t* reader, uint32_t count) {
  uint32_t number = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(&reader->lexer, "a number", UINT32_MAX - 1, &number));
  return number == count ? weft_ok_status() : FAIL(reader, "expected number %u here", count);
}

static weft_status_t read_value(reader_t* reader, weft_program_value_t** values, uint32_t* count,
                                uint32_t* capacity) {
  const char* sharding = NULL;
  weft_program_value_t value;
  memset(&value, 0, sizeof(value));
  if (!reader->mesh) return FAIL(reader, "the mesh comes before what is laid out over it");
  WEFT_RETURN_IF_ERROR(read_number(reader, *count));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_shape(&reader->lexer, &value.global_shape));
  WEFT_RETURN_IF_ERROR(read_string(reader, "a sharding", &sharding));
  weft_status_t status =
      weft_sharding_parse(sharding, reader->mesh, value.global_shape.rank, &value.sharding);
  if (!weft_status_is_ok(status)) {
    weft_status_t result = FAIL(reader, "%s", weft_status_text(status));
    weft_status_release(status);
    return result;
  }
  value.local_shape = value.global_shape;
  for (int32_t d = 0; d < value.global_shape.rank; ++d) {
    const int64_t pieces = weft_sharding_pieces(reader->mesh, &value.sharding, d);
    const int64_t size = value.global_shape.dims[d];
    value.local_shape.dims[d] = size / pieces + (size % pieces != 0);
  }
  WEFT_RETURN_IF_ERROR(
      weft_plan_grow(reader->arena, *count, capacity, sizeof(**values), (void**)values));
  (*values)[(*count)++] = value;
  return weft_plan_lexer_end_line(&reader->lexer);
}

static weft_status_t read_takes(reader_t* reader) {
  weft_program_t* program = reader->program;
  return read_value(reader, &program->program_arguments, &program->program_argument_count,
                    &reader->takes_capacity);
}

static weft_status_t read_gives(reader_t* reader) {
  weft_program_t* program = reader->program;
  return read_value(reader, &program->program_results, &program->program_result_count,
                    &reader->gives_capacity);
}

// Arguments and results of the step -------------------------------------------------------------

static weft_status_t read_role(reader_t* reader, weft_role_t* out_role) {
  const char* word = NULL;
  const char* name = NULL;
  size_t length = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_word(&reader->lexer, "a role", &word, &length));
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(reader->arena, word, length, &name));
  *out_role = weft_role_from_name(name);
  if (*out_role != WEFT_ROLE_NONE || strcmp(name, weft_role_name(WEFT_ROLE_NONE)) == 0) {
    return weft_ok_status();
  }
  return FAIL(reader, "'%.32s' is no role", name);
}

static weft_status_t read_alias(reader_t* reader, const char* word, int32_t* out_index) {
  uint32_t index = 0;
  *out_index = -1;
  if (!weft_plan_lexer_accept_word(&reader->lexer, word)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_u32(&reader->lexer, "a number", INT32_MAX, &index));
  *out_index = (int32_t)index;
  return weft_ok_status();
}

static weft_status_t read_reason(reader_t* reader, bool* out_is_inferred, const char** out_reason) {
  *out_is_inferred = weft_plan_lexer_accept_word(&reader->lexer, "because");
  if (*out_is_inferred) WEFT_RETURN_IF_ERROR(read_string(reader, "a reason", out_reason));
  return weft_plan_lexer_end_line(&reader->lexer);
}

// Whether the elements of |part| exist in the argument of the program and have the type |dtype|.
static bool holds_part(const weft_program_value_t* value, const weft_program_part_t* part,
                       weft_dtype_t dtype) {
  int64_t end = 0;
  if (value->global_shape.dtype != dtype) return false;
  if (part->offset < 0) return weft_shape_element_count(&value->global_shape) == part->count;
  return value->global_shape.rank == 1 && weft_checked_add_i64(part->offset, part->count, &end) &&
         end <= value->global_shape.dims[0];
}

// "3", "3+128", "3:100" or "3+128:100"; |out_part| begins at |first|. Without a number of elements,
// it is all of |shape|.
static weft_status_t read_part(reader_t* reader, const weft_shape_t* shape, int64_t first,
                               bool* out_is_counted, weft_program_part_t* out_part) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  const weft_program_t* program = reader->program;
  uint64_t argument = 0;
  uint64_t offset = 0;
  uint64_t elements = 0;
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_digits(lexer, "a number", UINT32_MAX, &argument));
  if (argument >= program->program_argument_count) {
    return FAIL(reader, "the program takes no argument %llu", (unsigned long long)argument);
  }
  *out_part = (weft_program_part_t){.argument = (uint32_t)argument,
                                    .offset = -1,
                                    .first = first,
                                    .count = weft_shape_element_count(shape)};
  if (weft_plan_lexer_accept(lexer, '+')) {
    WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, "an offset", INT64_MAX / 2, &offset));
    out_part->offset = (int64_t)offset;
  }
  *out_is_counted = weft_plan_lexer_accept(lexer, ':');
  if (*out_is_counted) {
    WEFT_RETURN_IF_ERROR(
        weft_plan_lexer_number(lexer, "a number of elements", INT64_MAX / 2, &elements));
    out_part->count = (int64_t)elements;
    if (elements == 0) return FAIL(reader, "a part of an argument has no elements");
  }
  if (!*out_is_counted && first > 0) {
    return FAIL(reader, "a part of an argument has to say how many elements it has");
  }
  const weft_program_value_t* value = &program->program_arguments[argument];
  if (!*out_is_counted && out_part->offset < 0 && !weft_shape_equal(shape, &value->global_shape)) {
    return FAIL(reader, "argument %llu of the program has another shape",
                (unsigned long long)argument);
  }
  if (holds_part(value, out_part, shape->dtype)) return weft_ok_status();
  return FAIL(reader, "argument %llu of the program does not hold these elements",
              (unsigned long long)argument);
}

// " in 3+128", or parts one after the other: " in 3+128:100, 4:100"
static weft_status_t read_argument_place(reader_t* reader, const weft_shape_t* shape,
                                         weft_program_argument_t* out_place) {
  const int64_t total = weft_shape_element_count(shape);
  int64_t first = 0;
  uint32_t capacity = 0;
  bool is_counted = false;
  *out_place = (weft_program_argument_t){.part_count = 0};
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_expect_word(&reader->lexer, "in"));
  do {
    WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, out_place->part_count, &capacity,
                                        sizeof(*out_place->parts), (void**)&out_place->parts));
    weft_program_part_t* part = &out_place->parts[out_place->part_count];
    WEFT_RETURN_IF_ERROR(read_part(reader, shape, first, &is_counted, part));
    if (part->count > total - first) {
      return FAIL(reader, "the parts have more than the %lld elements of the argument",
                  (long long)total);
    }
    first += part->count;
    ++out_place->part_count;
  } while (is_counted && weft_plan_lexer_accept(&reader->lexer, ','));
  if (first == total) return weft_ok_status();
  return FAIL(reader, "the parts have %lld of the %lld elements of the argument", (long long)first,
              (long long)total);
}

static weft_status_t read_argument(reader_t* reader) {
  weft_program_t* program = reader->program;
  weft_argument_role_t role = {.result = -1};
  weft_program_argument_t place;
  weft_shape_t shape;
  const uint32_t count = program->roles.argument_count;
  WEFT_RETURN_IF_ERROR(read_number(reader, count));
  WEFT_RETURN_IF_ERROR(read_role(reader, &role.role));
  WEFT_RETURN_IF_ERROR(read_string(reader, "the argument's name", &role.name));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_shape(&reader->lexer, &shape));
  WEFT_RETURN_IF_ERROR(read_argument_place(reader, &shape, &place));
  WEFT_RETURN_IF_ERROR(read_alias(reader, "result", &role.result));
  if (weft_plan_lexer_accept_word(&reader->lexer, "init")) {
    WEFT_RETURN_IF_ERROR(read_string(reader, "an initial value", &role.init));
  }
  WEFT_RETURN_IF_ERROR(read_reason(reader, &role.is_inferred, &role.reason));
  if (role.role == WEFT_ROLE_NONE || role.role >= WEFT_ROLE_LOSS) {
    return FAIL(reader, "no argument has the role %s", weft_role_name(role.role));
  }
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, count, &reader->argument_capacity,
                                      sizeof(role), (void**)&program->roles.arguments));
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, count, &reader->argument_shape_capacity,
                                      sizeof(shape), (void**)&reader->argument_shapes));
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, count, &reader->argument_place_capacity,
                                      sizeof(place), (void**)&program->arguments));
  program->roles.arguments[count] = role;
  reader->argument_shapes[count] = shape;
  program->arguments[count] = place;
  ++program->roles.argument_count;
  return weft_ok_status();
}

static weft_status_t read_result(reader_t* reader) {
  weft_program_t* program = reader->program;
  weft_result_role_t role = {.argument = -1};
  weft_shape_t shape;
  int32_t place = -1;
  const uint32_t count = program->roles.result_count;
  WEFT_RETURN_IF_ERROR(read_number(reader, count));
  WEFT_RETURN_IF_ERROR(read_role(reader, &role.role));
  WEFT_RETURN_IF_ERROR(read_string(reader, "the result's name", &role.name));
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_shape(&reader->lexer, &shape));
  WEFT_RETURN_IF_ERROR(read_alias(reader, "in", &place));
  WEFT_RETURN_IF_ERROR(read_alias(reader, "argument", &role.argument));
  WEFT_RETURN_IF_ERROR(read_reason(reader, &role.is_inferred, &role.reason));
  if (place >= 0 && ((uint32_t)place >= program->program_result_count ||
                     !weft_shape_equal(&program->program_results[place].global_shape, &shape))) {
    return FAIL(reader, "result %d of the program does not exist, or has another shape", place);
  }
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, count, &reader->result_capacity, sizeof(role),
                                      (void**)&program->roles.results));
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, count, &reader->result_shape_capacity,
                                      sizeof(shape), (void**)&reader->result_shapes));
  WEFT_RETURN_IF_ERROR(weft_plan_grow(reader->arena, count, &reader->result_place_capacity,
                                      sizeof(place), (void**)&program->results));
  program->roles.results[count] = role;
  reader->result_shapes[count] = shape;
  program->results[count] = place;
  ++program->roles.result_count;
  return weft_ok_status();
}

static weft_status_t read_end(reader_t* reader) {
  reader->has_end = true;
  return weft_plan_lexer_end_line(&reader->lexer);
}

// The whole -------------------------------------------------------------------------------------

static weft_status_t intern_types(weft_graph_t* graph, weft_arena_t* arena,
                                  const weft_shape_t* shapes, uint32_t count,
                                  const weft_type_t*** out_types) {
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, count, sizeof(**out_types), (void**)out_types));
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_type_from_shape(graph, &shapes[i], &(*out_types)[i]));
  }
  return weft_ok_status();
}

// A function of the step's type that does nothing: what a program says of its step.
static weft_status_t make_step(reader_t* reader, const char* step_name) {
  weft_program_t* program = reader->program;
  const weft_type_t** arguments = NULL;
  const weft_type_t** results = NULL;
  weft_function_t* function = NULL;
  WEFT_RETURN_IF_ERROR(weft_graph_create(step_name, program->allocator, &program->step));
  WEFT_RETURN_IF_ERROR(intern_types(program->step, reader->arena, reader->argument_shapes,
                                    program->roles.argument_count, &arguments));
  WEFT_RETURN_IF_ERROR(intern_types(program->step, reader->arena, reader->result_shapes,
                                    program->roles.result_count, &results));
  WEFT_RETURN_IF_ERROR(weft_function_create(program->step, "main", arguments,
                                            program->roles.argument_count, results,
                                            program->roles.result_count, &function));
  weft_graph_freeze(program->step);
  return weft_ok_status();
}

// What is written over what has to agree on both sides.
static weft_status_t check_aliases(const reader_t* reader) {
  const weft_roles_t* roles = &reader->program->roles;
  for (uint32_t i = 0; i < roles->argument_count; ++i) {
    const int32_t result = roles->arguments[i].result;
    if (result >= 0 && ((uint32_t)result >= roles->result_count ||
                        roles->results[result].argument != (int32_t)i)) {
      return FAIL(reader, "argument %u and result %d do not name each other", i, result);
    }
  }
  for (uint32_t i = 0; i < roles->result_count; ++i) {
    const int32_t argument = roles->results[i].argument;
    if (argument >= 0 && ((uint32_t)argument >= roles->argument_count ||
                          roles->arguments[argument].result != (int32_t)i)) {
      return FAIL(reader, "result %u and argument %d do not name each other", i, argument);
    }
    if (argument < 0 && reader->program->results[i] < 0) {
      return FAIL(reader, "result %u is neither a result of the program nor in an argument", i);
    }
  }
  return weft_ok_status();
}

static weft_status_t read_line(reader_t* reader) {
  static const struct {
    const char* word;
    weft_status_t (*read)(reader_t* reader);
  } lines[] = {
      {"strategy", read_strategy}, {"option", read_option},
      {"place", read_place},       {"micro_batches", read_micro_batches},
      {"mesh", read_mesh},         {"devices", read_devices},
      {"buckets", read_buckets},   {"takes", read_takes},
      {"gives", read_gives},       {"argument", read_argument},
      {"result", read_result},     {"end", read_end},
  };
  for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); ++i) {
    if (weft_plan_lexer_accept_word(&reader->lexer, lines[i].word)) return lines[i].read(reader);
  }
  return FAIL(reader, "no line of a program starts like this");
}

static weft_status_t read_all(reader_t* reader, const char* step_name) {
  weft_plan_lexer_t* lexer = &reader->lexer;
  uint64_t version = 0;
  if (!weft_plan_lexer_next_line(lexer) || !weft_plan_lexer_accept_word(lexer, "weft") ||
      !weft_plan_lexer_accept(lexer, '-') || !weft_plan_lexer_accept_word(lexer, "program")) {
    return FAIL(reader, "a program starts with 'weft-program'");
  }
  WEFT_RETURN_IF_ERROR(weft_plan_lexer_number(lexer, "the format's version", UINT32_MAX, &version));
  if (version != PROGRAM_VERSION) {
    return FAIL(reader, "the program has version %llu of its format; this weft reads version %d",
                (unsigned long long)version, PROGRAM_VERSION);
  }
  while (weft_plan_lexer_next_line(lexer)) {
    if (reader->has_end) return FAIL(reader, "something follows the program's end");
    WEFT_RETURN_IF_ERROR(read_line(reader));
  }
  if (!reader->has_end || !reader->mesh || !reader->origin->strategy) {
    return FAIL(reader, "the program is not complete: it needs a strategy, a mesh and an end");
  }
  WEFT_RETURN_IF_ERROR(check_aliases(reader));
  return make_step(reader, step_name);
}

weft_status_t weft_program_read_text(const char* file_name, const char* text, size_t size,
                                     const char* step_name, weft_allocator_t allocator,
                                     weft_program_origin_t* out_origin,
                                     weft_program_t** out_program) {
  weft_program_t* program = NULL;
  *out_program = NULL;
  *out_origin = (weft_program_origin_t){0};
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, 1, sizeof(*program), 16, (void**)&program));
  *program = (weft_program_t){.allocator = allocator};
  weft_arena_init(allocator, &program->arena);
  reader_t reader = {.program = program, .origin = out_origin, .arena = &program->arena};
  weft_plan_lexer_init(file_name, text, size, &reader.lexer);
  weft_status_t status = read_all(&reader, step_name);
  if (weft_status_is_ok(status)) {
    *out_program = program;
  } else {
    weft_program_release(program);
  }
  return status;
}
