// Reading sdy.manual_computation, whose body is written for one rank along its manual axes.
//
// Its shardings become annotations: those of the operands are kept with the arguments of the body,
// those of the results with the results. Axes that are not manual are left out of both, so that
// operands are whole along them and ranks that differ there do the same; what the body says about
// them is not read.
#include <inttypes.h>
#include <string.h>

#include "runtime/base/plural.h"
#include "sharding/annotation_internal.h"

#define WEFT_MANUAL_MAX_AXES 32

// The names in manual_axes.
typedef struct manual_axes_s {
  const char* names[WEFT_MANUAL_MAX_AXES];
  uint32_t count;
} manual_axes_t;

static bool has_axis(const manual_axes_t* axes, const char* name) {
  for (uint32_t i = 0; i < axes->count; ++i) {
    if (strcmp(axes->names[i], name) == 0) return true;
  }
  return false;
}

// Begins with the attribute |name|, which is kept as text.
static weft_status_t begin_text(const weft_annotation_reader_t* reader, const weft_op_t* op,
                                const char* name, weft_sharding_text_t* out_text) {
  const weft_attr_t* attr = weft_op_attr(op, name);
  if (attr->kind != WEFT_ATTR_OPAQUE) {
    return WEFT_STATUS_AT(reader->graph, op->location, INVALID_INPUT, "%s of %s is no text of sdy",
                          name, op->name);
  }
  weft_sharding_text_begin(name, attr->as.text, reader->graph, op->location, out_text);
  return weft_ok_status();
}

// #sdy<manual_axes{"x", "y"}>
static weft_status_t read_axes(weft_annotation_reader_t* reader, const weft_op_t* op,
                               manual_axes_t* out_axes) {
  weft_sharding_text_t text = {.what = NULL};
  out_axes->count = 0;
  WEFT_RETURN_IF_ERROR(begin_text(reader, op, "manual_axes", &text));
  if (text.token.kind != WEFT_TOKEN_HASH) return weft_sharding_text_expected(&text, "#sdy<...>");
  weft_sharding_text_advance(&text);
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(&text, '<'));
  if (!weft_sharding_text_accept_word(&text, "manual_axes")) {
    return weft_sharding_text_expected(&text, "manual_axes");
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(&text, '{'));
  while (!weft_sharding_text_accept(&text, '}')) {
    if (out_axes->count > 0) WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(&text, ','));
    if (out_axes->count == WEFT_MANUAL_MAX_AXES) {
      return WEFT_SHARDING_TEXT_FAIL(&text, UNSUPPORTED, "names more than %d axes",
                                     WEFT_MANUAL_MAX_AXES);
    }
    const char* name = NULL;
    WEFT_RETURN_IF_ERROR(weft_sharding_text_name(&text, &reader->scratch, &name));
    out_axes->names[out_axes->count++] = name;
  }
  WEFT_RETURN_IF_ERROR(weft_sharding_text_expect(&text, '>'));
  return weft_sharding_text_expect_end(&text);
}

static weft_status_t check_axes(const weft_annotation_reader_t* reader, const weft_op_t* op,
                                const manual_axes_t* axes) {
  // Without operands and results no mesh is named.
  for (uint32_t i = 0; i < axes->count && reader->meshes != NULL; ++i) {
    bool is_found = false;
    for (const weft_written_mesh_t* mesh = reader->meshes; mesh != NULL; mesh = mesh->next) {
      for (uint32_t a = 0; a < mesh->axis_count; ++a) {
        is_found = is_found || strcmp(mesh->axes[a].name, axes->names[i]) == 0;
      }
    }
    if (!is_found) {
      return WEFT_STATUS_AT(reader->graph, op->location, INVALID_INPUT,
                            "%s: no mesh has the manual axis \"%s\"", op->name, axes->names[i]);
    }
  }
  return weft_ok_status();
}

// Leaves in |digits| what is of manual axes.
static weft_status_t keep_manual(weft_annotation_reader_t* reader, const manual_axes_t* axes,
                                 weft_digits_t* digits) {
  void* memory = NULL;
  uint32_t count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reader->scratch, digits->count, sizeof(weft_digit_t), &memory));
  weft_digit_t* kept = memory;
  for (uint32_t i = 0; i < digits->count; ++i) {
    if (has_axis(axes, digits->at[i].axis)) kept[count++] = digits->at[i];
  }
  *digits = (weft_digits_t){.at = kept, .count = count};
  return weft_ok_status();
}

// Reads in_shardings of operands for the arguments of the body, or out_shardings of results.
static weft_status_t read_shardings(weft_annotation_reader_t* reader, const weft_op_t* op,
                                    const char* name, const manual_axes_t* axes,
                                    weft_value_t* const* typed, weft_value_t* const* values,
                                    uint32_t value_count) {
  weft_sharding_text_t text = {.what = NULL};
  weft_written_sharding_t* shardings = NULL;
  uint32_t count = 0;
  bool per_value = false;
  WEFT_RETURN_IF_ERROR(begin_text(reader, op, name, &text));
  WEFT_RETURN_IF_ERROR(weft_annotation_read_sdy(reader, &text, &shardings, &count, &per_value));
  if (!per_value || count != value_count) {
    return WEFT_SHARDING_TEXT_FAIL(&text, INVALID_INPUT,
                                   "has shardings for %" PRIu32 " value%s, but there are %" PRIu32,
                                   count, weft_plural(count), value_count);
  }
  for (uint32_t i = 0; i < count; ++i) {
    weft_written_sharding_t* sharding = &shardings[i];
    if (sharding->unreduced.count > 0) {
      return WEFT_SHARDING_TEXT_FAIL(&text, UNSUPPORTED,
                                     "has unreduced values, which are not supported in a manual "
                                     "computation");
    }
    for (uint32_t d = 0; d < sharding->dim_count; ++d) {
      WEFT_RETURN_IF_ERROR(keep_manual(reader, axes, &sharding->dims[d]));
    }
    sharding->open_dims = 0;
    sharding->priorities = NULL;
    sharding->replicated = (weft_digits_t){.at = NULL, .count = 0};
    WEFT_RETURN_IF_ERROR(weft_annotation_add_request(reader, &text, sharding, typed[i]->type,
                                                     &reader->annotations->values[values[i]->id]));
  }
  return weft_ok_status();
}

// Marks what the body makes itself. Inner manual computations have bodies of other types.
static weft_status_t mark_own(const weft_annotation_reader_t* reader, const weft_block_t* block,
                              bool* marks) {
  for (uint32_t i = 0; i < block->argument_count; ++i) marks[block->arguments[i]->id] = true;
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (op->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION) {
      return WEFT_STATUS_AT(reader->graph, op->location, UNSUPPORTED,
                            "%s inside of another one is not supported", op->name);
    }
    for (uint32_t k = 0; k < op->result_count; ++k) marks[op->results[k]->id] = true;
    for (uint32_t k = 0; k < op->region_count; ++k) {
      WEFT_RETURN_IF_ERROR(mark_own(reader, op->regions[k], marks));
    }
  }
  return weft_ok_status();
}

static weft_status_t check_reads(const weft_annotation_reader_t* reader, const weft_block_t* block,
                                 const bool* marks) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    for (uint32_t k = 0; k < op->operand_count; ++k) {
      if (marks[op->operands[k]->id]) continue;
      return WEFT_STATUS_AT(reader->graph, op->location, INVALID_INPUT,
                            "'%s' in the body of a manual computation reads a value from outside, "
                            "which is no value of one rank: make it an operand",
                            op->name);
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      WEFT_RETURN_IF_ERROR(check_reads(reader, op->regions[k], marks));
    }
  }
  return weft_ok_status();
}

// Graphs may be read before they are verified.
static bool is_formed(const weft_op_t* op) {
  if (op->region_count != 1 || op->regions[0]->op_count == 0) return false;
  const weft_block_t* body = op->regions[0];
  return body->argument_count == op->operand_count &&
         body->ops[body->op_count - 1]->operand_count == op->result_count &&
         weft_op_attr(op, "in_shardings") != NULL && weft_op_attr(op, "out_shardings") != NULL &&
         weft_op_attr(op, "manual_axes") != NULL;
}

weft_status_t weft_annotation_read_manual(weft_annotation_reader_t* reader, const weft_op_t* op) {
  if (!is_formed(op)) {
    return WEFT_STATUS_AT(reader->graph, op->location, INVALID_INPUT,
                          "%s needs shardings, manual axes, and a body with an argument for each "
                          "operand that returns each result",
                          op->name);
  }
  const weft_block_t* body = op->regions[0];
  manual_axes_t axes;
  void* marks = NULL;
  WEFT_RETURN_IF_ERROR(read_axes(reader, op, &axes));
  WEFT_RETURN_IF_ERROR(read_shardings(reader, op, "in_shardings", &axes, op->operands,
                                      body->arguments, op->operand_count));
  WEFT_RETURN_IF_ERROR(read_shardings(reader, op, "out_shardings", &axes, op->results, op->results,
                                      op->result_count));
  WEFT_RETURN_IF_ERROR(check_axes(reader, op, &axes));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&reader->scratch, reader->graph->value_count, 1, &marks));
  WEFT_RETURN_IF_ERROR(mark_own(reader, body, marks));
  return check_reads(reader, body, marks);
}

// ---- types --------------------------------------------------------------------------------------

// Whether |local| is what one rank holds of |whole|.
static weft_status_t check_type(const weft_annotation_reader_t* reader, const weft_mesh_t* mesh,
                                const weft_op_t* op, const char* what, uint32_t index,
                                const weft_type_t* whole, const weft_type_t* local,
                                const weft_sharding_t* sharding) {
  bool fits =
      whole->kind == local->kind && whole->rank == local->rank && whole->dtype == local->dtype;
  for (int32_t d = 0; whole->kind == WEFT_TYPE_TENSOR && d < whole->rank && fits; ++d) {
    const int64_t pieces = weft_sharding_pieces(mesh, sharding, d);
    if (whole->dims[d] % pieces != 0) {
      return WEFT_STATUS_AT(
          reader->graph, op->location, INVALID_INPUT,
          "%s: %s #%" PRIu32 " is %s, of which dimension %d is cut into %" PRId64 " unequal pieces",
          op->name, what, index, weft_type_text(reader->graph, whole), (int)d, pieces);
    }
    fits = whole->dims[d] / pieces == local->dims[d];
  }
  if (fits) return weft_ok_status();
  return WEFT_STATUS_AT(reader->graph, op->location, INVALID_INPUT,
                        "%s: %s #%" PRIu32
                        " is %s, which its sharding does not cut to the %s of "
                        "the body",
                        op->name, what, index, weft_type_text(reader->graph, whole),
                        weft_type_text(reader->graph, local));
}

static weft_status_t check_op(const weft_annotation_reader_t* reader, const weft_mesh_t* mesh,
                              const weft_op_t* op) {
  const weft_block_t* body = op->regions[0];
  const weft_op_t* terminator = body->ops[body->op_count - 1];
  const weft_annotation_t* values = reader->annotations->values;
  if (mesh->devices != NULL) {
    return WEFT_STATUS_AT(reader->graph, op->location, UNSUPPORTED,
                          "%s on devices in an order that no axes describe is not supported",
                          op->name);
  }
  for (uint32_t i = 0; i < op->operand_count; ++i) {
    const weft_value_t* argument = body->arguments[i];
    WEFT_RETURN_IF_ERROR(check_type(reader, mesh, op, "operand", i, op->operands[i]->type,
                                    argument->type, &values[argument->id].sharding));
  }
  for (uint32_t i = 0; i < op->result_count; ++i) {
    WEFT_RETURN_IF_ERROR(check_type(reader, mesh, op, "result", i, op->results[i]->type,
                                    terminator->operands[i]->type,
                                    &values[op->results[i]->id].sharding));
  }
  return weft_ok_status();
}

weft_status_t weft_annotation_check_manual(const weft_annotation_reader_t* reader,
                                           const weft_mesh_t* mesh, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    if (op->opcode == WEFT_OP_SDY_MANUAL_COMPUTATION) {
      WEFT_RETURN_IF_ERROR(check_op(reader, mesh, op));
      continue;
    }
    for (uint32_t k = 0; k < op->region_count; ++k) {
      WEFT_RETURN_IF_ERROR(weft_annotation_check_manual(reader, mesh, op->regions[k]));
    }
  }
  return weft_ok_status();
}
