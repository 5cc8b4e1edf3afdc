// Annotations of a function: reading what frontends wrote.
//
// Two steps, because the mesh depends on everything that was written: first all texts are read into
// requests, whose shardings are digits of device numbers; then the mesh is made and the requests
// are carried out.
#include "sharding/annotation.h"

#include <inttypes.h>
#include <string.h>

#include "graph/ir/op_attrs.h"
#include "runtime/base/plural.h"
#include "sharding/annotation_internal.h"

weft_status_t weft_annotations_create(const weft_function_t* function, const weft_mesh_t* mesh,
                                      weft_arena_t* arena, weft_annotations_t* out_annotations) {
  *out_annotations = (weft_annotations_t){.function = function, .mesh = mesh};
  void* values = NULL;
  void* results = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, function->graph->value_count,
                                                 sizeof(weft_annotation_t), &values));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, function->result_count,
                                                 sizeof(weft_annotation_t), &results));
  out_annotations->values = values;
  out_annotations->results = results;
  return weft_ok_status();
}

static void pin(weft_annotation_t* annotation, const weft_sharding_t* sharding,
                uint32_t open_dims) {
  annotation->sharding = *sharding;
  annotation->closed_dims = ((UINT32_C(1) << sharding->rank) - 1) & ~open_dims;
  annotation->is_set = true;
  annotation->is_pinned = true;
}

void weft_annotations_pin(weft_annotations_t* annotations, const weft_value_t* value,
                          const weft_sharding_t* sharding, bool open) {
  pin(&annotations->values[value->id], sharding, open ? UINT32_MAX : 0);
}

// ---- finding what was written -------------------------------------------------------------------

weft_status_t weft_annotation_add_request(weft_annotation_reader_t* reader,
                                          const weft_sharding_text_t* text,
                                          const weft_written_sharding_t* sharding,
                                          const weft_type_t* type, weft_annotation_t* annotation) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate(&reader->scratch, sizeof(weft_sharding_request_t), &memory));
  weft_sharding_request_t* request = memory;
  *request = (weft_sharding_request_t){
      .text = *text, .sharding = *sharding, .type = type, .annotation = annotation};
  *reader->last_request = request;
  reader->last_request = &request->next;
  return weft_ok_status();
}

// The values that one annotation is about.
typedef struct annotated_s {
  const weft_type_t* const* types;
  weft_annotation_t* const* annotations;
  uint32_t count;
  uint32_t open_dims;  // beyond what the text says
} annotated_t;

// Reads one attribute: sdy's are kept as text, mhlo's are strings.
static weft_status_t read_attr(weft_annotation_reader_t* reader, const char* what,
                               const weft_attr_t* attr, weft_location_t location,
                               const annotated_t* annotated) {
  const bool is_sdy = attr->kind == WEFT_ATTR_OPAQUE;
  weft_written_sharding_t* shardings = NULL;
  uint32_t count = 0;
  bool per_value = false;
  weft_sharding_text_t text;
  if (!is_sdy && attr->kind != WEFT_ATTR_STRING) {
    return WEFT_STATUS_AT(reader->graph, location, INVALID_INPUT, "%s is no text of a sharding",
                          what);
  }
  weft_sharding_text_begin(what, is_sdy ? attr->as.text : attr->as.string.data, reader->graph,
                           location, &text);
  WEFT_RETURN_IF_ERROR(
      is_sdy ? weft_annotation_read_sdy(reader, &text, &shardings, &count, &per_value)
             : weft_annotation_read_mhlo(reader, &text, &shardings, &count, &per_value));
  // mhlo has one sharding for all results where it has no list, sdy only for a single one.
  if ((per_value || is_sdy) && count != annotated->count) {
    return WEFT_SHARDING_TEXT_FAIL(&text, INVALID_INPUT,
                                   "has shardings for %" PRIu32 " values, but there are %" PRIu32,
                                   count, annotated->count);
  }
  for (uint32_t i = 0; i < annotated->count; ++i) {
    weft_written_sharding_t sharding = shardings[per_value ? i : 0];
    sharding.open_dims |= annotated->open_dims;
    WEFT_RETURN_IF_ERROR(weft_annotation_add_request(reader, &text, &sharding, annotated->types[i],
                                                     annotated->annotations[i]));
  }
  return weft_ok_status();
}

// Reads sdy.sharding and mhlo.sharding of a list of attributes.
static weft_status_t read_attrs(weft_annotation_reader_t* reader, const char* of,
                                const weft_named_attr_t* attrs, uint32_t count,
                                weft_location_t location, const annotated_t* annotated) {
  static const char* const names[] = {"sdy.sharding", "mhlo.sharding"};
  for (uint32_t i = 0; i < 2; ++i) {
    const weft_attr_t* attr = weft_attr_find(attrs, count, names[i]);
    const char* what = NULL;
    if (attr == NULL) continue;
    WEFT_RETURN_IF_ERROR(weft_arena_format(&reader->scratch, &what, "%s of %s", names[i], of));
    WEFT_RETURN_IF_ERROR(read_attr(reader, what, attr, location, annotated));
  }
  return weft_ok_status();
}

// Reads the dictionary of one argument or result of the function.
static weft_status_t read_dict(weft_annotation_reader_t* reader, const char* kind, uint32_t index,
                               const weft_attr_t* dict, const weft_type_t* type,
                               weft_annotation_t* annotation) {
  if (dict == NULL || dict->kind != WEFT_ATTR_DICT) return weft_ok_status();
  const char* of = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_format(&reader->scratch, &of, "%s #%" PRIu32, kind, index));
  const annotated_t annotated = {.types = &type, .annotations = &annotation, .count = 1};
  return read_attrs(reader, of, dict->as.dict.entries, dict->as.dict.count,
                    reader->function->location, &annotated);
}

// @Sharding may leave dimensions to the compiler: backend_config = "unspecified_dims=[0,1]".
static weft_status_t read_unspecified_dims(weft_annotation_reader_t* reader, const weft_op_t* op,
                                           uint32_t* out_dims) {
  *out_dims = 0;
  const weft_attr_t* config = weft_op_attr(op, "backend_config");
  if (op->opcode != WEFT_OP_CUSTOM_CALL || config == NULL || config->kind != WEFT_ATTR_STRING ||
      strcmp(weft_op_custom_call_target(op), "Sharding") != 0 || config->as.string.size == 0) {
    return weft_ok_status();
  }
  weft_sharding_text_t text;
  uint32_t* dims = NULL;
  uint32_t count = 0;
  weft_sharding_text_begin("backend_config of @Sharding", config->as.string.data, reader->graph,
                           op->location, &text);
  if (!weft_sharding_text_accept_word(&text, "unspecified_dims")) {
    return weft_sharding_text_expected(&text, "unspecified_dims=[...]");
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(&text, '='));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_numbers(&text, '[', ']', 0, WEFT_MAX_RANK - 1,
                                                  &reader->scratch, &dims, &count));
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect_end(&text));
  for (uint32_t i = 0; i < count; ++i) *out_dims |= UINT32_C(1) << dims[i];
  return weft_ok_status();
}

static bool is_constraint(const weft_op_t* op) {
  return op->opcode == WEFT_OP_SDY_SHARDING_CONSTRAINT || op->opcode == WEFT_OP_SDY_RESHARD;
}

// Whether anything of the function reads |value|; only asked for constraints, which are few and
// nearly always read.
static bool is_read(const weft_block_t* block, const weft_value_t* value) {
  for (uint32_t i = block->op_count; i-- > 0;) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->operand_count; ++k) {
      if (op->operands[k] == value) return true;
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      if (is_read(op->regions[k], value)) return true;
    }
  }
  return false;
}

static weft_status_t read_op(weft_annotation_reader_t* reader, const weft_op_t* op) {
  if (op->attr_count == 0) return weft_ok_status();
  void* memory = NULL;
  const weft_arena_mark_t mark = weft_arena_mark(&reader->scratch);
  weft_sharding_request_t** const last = reader->last_request;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reader->scratch, op->result_count, sizeof(void*), &memory));
  const weft_type_t** types = memory;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reader->scratch, op->result_count, sizeof(void*), &memory));
  weft_annotation_t** annotations = memory;
  for (uint32_t i = 0; i < op->result_count; ++i) {
    types[i] = op->results[i]->type;
    annotations[i] = &reader->annotations->values[op->results[i]->id];
  }
  annotated_t annotated = {.types = types, .annotations = annotations, .count = op->result_count};
  WEFT_RETURN_IF_ERROR(read_unspecified_dims(reader, op, &annotated.open_dims));
  WEFT_RETURN_IF_ERROR(
      read_attrs(reader, op->name, op->attrs, op->attr_count, op->location, &annotated));
  const weft_attr_t* attr = is_constraint(op) ? weft_op_attr(op, "sharding") : NULL;
  if (attr != NULL) {
    // One that nobody reads is about the value itself.
    weft_annotation_t* operand = &reader->annotations->values[op->operands[0]->id];
    if (!is_read(reader->function->body, op->results[0])) annotated.annotations = &operand;
    WEFT_RETURN_IF_ERROR(read_attr(reader, op->name, attr, op->location, &annotated));
  }
  // Most operations say nothing.
  if (reader->last_request == last) weft_arena_rewind(&reader->scratch, mark);
  return weft_ok_status();
}

static weft_status_t read_block(weft_annotation_reader_t* reader, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    if (block->ops[i]->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION) {
      WEFT_RETURN_IF_ERROR(weft_annotation_read_manual(reader, block->ops[i]));
      continue;
    }
    WEFT_RETURN_IF_ERROR(read_op(reader, block->ops[i]));
    for (uint32_t k = 0; k < block->ops[i]->region_count; ++k) {
      WEFT_RETURN_IF_ERROR(read_block(reader, block->ops[i]->regions[k]));
    }
  }
  return weft_ok_status();
}

static weft_status_t read_function(weft_annotation_reader_t* reader) {
  const weft_function_t* function = reader->function;
  for (uint32_t i = 0; i < function->body->argument_count; ++i) {
    const weft_value_t* argument = function->body->arguments[i];
    const weft_attr_t* dict = function->argument_attrs != NULL ? function->argument_attrs[i] : NULL;
    WEFT_RETURN_IF_ERROR(read_dict(reader, "argument", i, dict, argument->type,
                                   &reader->annotations->values[argument->id]));
  }
  for (uint32_t i = 0; i < function->result_count; ++i) {
    const weft_attr_t* dict = function->result_attrs != NULL ? function->result_attrs[i] : NULL;
    WEFT_RETURN_IF_ERROR(read_dict(reader, "result", i, dict, function->result_types[i],
                                   &reader->annotations->results[i]));
  }
  return read_block(reader, function->body);
}

// ---- carrying it out ----------------------------------------------------------------------------

// The number of devices that the module states, where shardings do not.
static weft_status_t read_device_count(weft_annotation_reader_t* reader) {
  const weft_graph_t* graph = reader->graph;
  const weft_attr_t* attr = weft_attr_find(graph->attrs, graph->attr_count, "mhlo.num_partitions");
  if (reader->requests == NULL || attr == NULL || attr->kind != WEFT_ATTR_INTEGER) {
    return weft_ok_status();
  }
  weft_sharding_text_t text;
  const char* number = NULL;
  const int64_t count = attr->as.integer;
  WEFT_RETURN_IF_ERROR(weft_arena_format(&reader->scratch, &number, "%" PRId64, count));
  weft_sharding_text_begin("mhlo.num_partitions", number, graph, reader->function->location, &text);
  if (count < 1 || count > WEFT_MESH_MAX_RANKS) {
    return WEFT_SHARDING_TEXT_FAIL(&text, INVALID_INPUT, "is not from 1 to %d",
                                   WEFT_MESH_MAX_RANKS);
  }
  return weft_annotation_devices(reader, &text, (uint32_t)count);
}

static weft_status_t make_mesh(weft_annotation_reader_t* reader, weft_mesh_t* out_mesh) {
  const weft_digit_t all = {.stride = 1,
                            .size = reader->device_count > 0 ? reader->device_count : 1};
  const weft_digits_t digits = {.at = &all, .count = 1};
  weft_sharding_text_t text;
  weft_sharding_text_begin("function", reader->function->name, reader->graph,
                           reader->function->location, &text);
  WEFT_RETURN_IF_ERROR(weft_annotation_add_cuts(reader, &text, digits));
  return weft_annotation_make_mesh(reader, reader->arena, out_mesh);
}

static weft_axes_t sorted_axes(weft_axes_t axes) {
  const uint32_t mask = weft_axes_mask(axes);
  weft_axes_t sorted = {.count = 0};
  for (uint32_t a = 0; a < WEFT_MESH_MAX_AXES; ++a) {
    if ((mask >> a & 1) != 0) sorted = weft_axes_with(sorted, a);
  }
  return sorted;
}

static weft_status_t to_sharding(const weft_sharding_request_t* request, const weft_mesh_t* mesh,
                                 weft_sharding_t* out_sharding, uint32_t* out_replicated) {
  const weft_written_sharding_t* written = &request->sharding;
  const weft_sharding_text_t* text = &request->text;
  uint32_t used = 0;
  weft_axes_t axes = {.count = 0};
  *out_sharding = weft_sharding_replicated(request->type);
  *out_replicated = 0;
  if (written->is_maximal && mesh->rank_count > 1) {
    return WEFT_SHARDING_TEXT_FAIL(
        text, UNSUPPORTED, "puts the value on one of %" PRIu32 " devices, which is not supported",
        mesh->rank_count);
  }
  if (written->fits_any_rank) return weft_ok_status();
  if (written->dim_count != (uint32_t)out_sharding->rank) {
    return WEFT_SHARDING_TEXT_FAIL(
        text, INVALID_INPUT, "has %" PRIu32 " dimension%s, but the value is %s", written->dim_count,
        weft_plural(written->dim_count), weft_type_text(request->text.graph, request->type));
  }
  for (uint32_t d = 0; d < written->dim_count; ++d) {
    WEFT_RETURN_IF_ERROR(
        weft_annotation_axes(text, mesh, written->dims[d], &used, &out_sharding->dims[d]));
  }
  WEFT_RETURN_IF_ERROR(weft_annotation_axes(text, mesh, written->unreduced, &used, &axes));
  out_sharding->partial = sorted_axes(axes);
  if (axes.count > 0) out_sharding->reduction = WEFT_REDUCTION_SUM;
  WEFT_RETURN_IF_ERROR(weft_annotation_axes(text, mesh, written->replicated, &used, &axes));
  *out_replicated = weft_axes_mask(axes);
  return weft_ok_status();
}

static weft_status_t carry_out(const weft_sharding_request_t* request, const weft_mesh_t* mesh) {
  weft_sharding_t sharding;
  uint32_t replicated = 0;
  weft_annotation_t* annotation = request->annotation;
  WEFT_RETURN_IF_ERROR(to_sharding(request, mesh, &sharding, &replicated));
  if (annotation->is_pinned && !weft_sharding_equal(&annotation->sharding, &sharding)) {
    return WEFT_SHARDING_TEXT_FAIL(&request->text, INVALID_INPUT,
                                   "contradicts another sharding of the same value");
  }
  pin(annotation, &sharding, request->sharding.open_dims);
  annotation->replicated_axes = replicated;
  annotation->priority = 0;
  for (int32_t d = 0; d < sharding.rank; ++d) {
    const uint8_t priority =
        request->sharding.priorities != NULL ? request->sharding.priorities[d] : 0;
    annotation->dim_priorities[d] = priority;
    if (d == 0 || priority < annotation->priority) annotation->priority = priority;
  }
  return weft_ok_status();
}

static weft_status_t read_all(weft_annotation_reader_t* reader, weft_mesh_t* out_mesh) {
  reader->last_request = &reader->requests;
  WEFT_RETURN_IF_ERROR(read_function(reader));
  WEFT_RETURN_IF_ERROR(read_device_count(reader));
  WEFT_RETURN_IF_ERROR(make_mesh(reader, out_mesh));
  for (const weft_sharding_request_t* request = reader->requests; request != NULL;
       request = request->next) {
    WEFT_RETURN_IF_ERROR(carry_out(request, out_mesh));
  }
  return weft_annotation_check_manual(reader, out_mesh, reader->function->body);
}

weft_status_t weft_annotations_read(const weft_function_t* function, weft_arena_t* arena,
                                    weft_mesh_t* out_mesh, weft_annotations_t* out_annotations) {
  *out_mesh = (weft_mesh_t){.rank_count = 1};
  WEFT_RETURN_IF_ERROR(weft_annotations_create(function, out_mesh, arena, out_annotations));
  if (function->body == NULL) return weft_ok_status();
  const weft_annotation_reader_t start = {.function = function,
                                          .graph = function->graph,
                                          .arena = arena,
                                          .annotations = out_annotations};
  weft_annotation_reader_t reader = start;
  weft_arena_init(arena->allocator, &reader.scratch);
  weft_status_t status = read_all(&reader, out_mesh);
  weft_arena_deinit(&reader.scratch);
  if (weft_status_is_ok(status) || reader.order == NULL) return status;
  // Devices are listed in an order of their own, which now is that of the ranks.
  weft_status_release(status);
  weft_annotation_reader_t again = start;
  again.order = reader.order;
  again.order_count = reader.order_count;
  again.order_source = reader.order_source;
  weft_arena_init(arena->allocator, &again.scratch);
  status = read_all(&again, out_mesh);
  weft_arena_deinit(&again.scratch);
  return status;
}
