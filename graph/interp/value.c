// Reference-counted storage of values.
//
// Counts are plain integers: the processes of a run execute one at a time, so nothing here is ever
// touched by two threads without the grid's lock in between.
#include <string.h>

#include "graph/interp/interp_internal.h"

static weft_status_t weft_interp_new_buffer(weft_interp_t* interp,
                                            weft_interp_buffer_t** out_buffer) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      interp->allocator, 1, sizeof(weft_interp_buffer_t), WEFT_INTERP_ALIGNMENT, &memory));
  *out_buffer = memory;
  (*out_buffer)->reference_count = 1;
  return weft_ok_status();
}

static void weft_interp_free_buffer(weft_interp_t* interp, weft_interp_buffer_t* buffer) {
  weft_allocator_release(interp->allocator, buffer, sizeof(*buffer), WEFT_INTERP_ALIGNMENT);
}

static weft_status_t weft_interp_count_bytes(weft_interp_t* interp, const weft_op_t* op,
                                             const weft_type_t* type, size_t size_bytes) {
  weft_interp_run_t* run = interp->run;
  const uint64_t limit = run->options.max_live_bytes;
  if (size_bytes > limit || run->live_bytes > limit - size_bytes) {
    // The cached text of a type is written into the graph, which other threads may read.
    weft_shape_t shape;
    char text[WEFT_SHAPE_TEXT_CAPACITY];
    weft_type_to_shape(type, &shape);
    (void)weft_shape_format(&shape, text, sizeof(text));
    return WEFT_STATUS_AT(run->graph, op != NULL ? op->location : (weft_location_t){.line = 0},
                          OUT_OF_MEMORY,
                          "%s: %s takes %zu bytes; with the %llu bytes alive that is over the "
                          "evaluator's limit of %llu bytes",
                          op != NULL ? op->name : "argument", text, size_bytes,
                          (unsigned long long)run->live_bytes, (unsigned long long)limit);
  }
  run->live_bytes += size_bytes;
  if (run->live_bytes > run->peak_live_bytes) run->peak_live_bytes = run->live_bytes;
  return weft_ok_status();
}

weft_status_t weft_interp_new_tensor(weft_interp_t* interp, const weft_op_t* op,
                                     const weft_type_t* type, weft_interp_value_t* out_value) {
  *out_value = (weft_interp_value_t){.type = NULL};
  const size_t size_bytes = weft_type_size_bytes(type);
  WEFT_RETURN_IF_ERROR(weft_interp_count_bytes(interp, op, type, size_bytes));
  weft_interp_buffer_t* buffer = NULL;
  weft_status_t status = weft_interp_new_buffer(interp, &buffer);
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate(interp->allocator, size_bytes, WEFT_INTERP_ALIGNMENT,
                                     &buffer->data);
    if (!weft_status_is_ok(status)) weft_interp_free_buffer(interp, buffer);
  }
  if (!weft_status_is_ok(status)) {
    interp->run->live_bytes -= size_bytes;
    if (op == NULL) return weft_status_annotate(status, "while the evaluator makes a value");
    weft_status_release(status);
    return WEFT_STATUS_AT(interp->run->graph, op->location, OUT_OF_MEMORY,
                          "%s: could not be evaluated: out of memory (%zu bytes for its result)",
                          op->name, size_bytes);
  }
  buffer->size_bytes = size_bytes;
  *out_value = (weft_interp_value_t){.type = type, .buffer = buffer};
  return weft_ok_status();
}

weft_status_t weft_interp_new_borrowed(weft_interp_t* interp, const weft_type_t* type,
                                       const void* data, weft_interp_value_t* out_value) {
  *out_value = (weft_interp_value_t){.type = NULL};
  weft_interp_buffer_t* buffer = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_new_buffer(interp, &buffer));
  // Never written through: weft_interp_is_writable is false for borrowed storage.
  memcpy(&buffer->data, &data, sizeof(data));
  buffer->size_bytes = weft_type_size_bytes(type);
  buffer->borrowed = true;
  *out_value = (weft_interp_value_t){.type = type, .buffer = buffer};
  return weft_ok_status();
}

weft_status_t weft_interp_new_tuple(weft_interp_t* interp, const weft_type_t* type,
                                    weft_interp_value_t* elements, uint32_t count,
                                    weft_interp_value_t* out_value) {
  *out_value = (weft_interp_value_t){.type = NULL};
  weft_interp_buffer_t* buffer = NULL;
  void* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      interp->allocator, count, sizeof(weft_interp_value_t), WEFT_INTERP_ALIGNMENT, &copy));
  weft_status_t status = weft_interp_new_buffer(interp, &buffer);
  if (!weft_status_is_ok(status)) {
    weft_allocator_release(interp->allocator, copy, count * sizeof(weft_interp_value_t),
                           WEFT_INTERP_ALIGNMENT);
    return status;
  }
  buffer->elements = copy;
  buffer->element_count = count;
  for (uint32_t i = 0; i < count; ++i) buffer->elements[i] = weft_interp_take(&elements[i]);
  *out_value = (weft_interp_value_t){.type = type, .buffer = buffer};
  return weft_ok_status();
}

weft_interp_value_t weft_interp_retain(weft_interp_value_t value) {
  if (value.buffer != NULL) ++value.buffer->reference_count;
  return value;
}

void weft_interp_release(weft_interp_t* interp, weft_interp_value_t* value) {
  weft_interp_buffer_t* buffer = value->buffer;
  *value = (weft_interp_value_t){.type = NULL};
  if (buffer == NULL || --buffer->reference_count > 0) return;
  for (uint32_t i = 0; i < buffer->element_count; ++i) {
    weft_interp_release(interp, &buffer->elements[i]);
  }
  weft_allocator_release(interp->allocator, buffer->elements,
                         buffer->element_count * sizeof(weft_interp_value_t),
                         WEFT_INTERP_ALIGNMENT);
  if (!buffer->borrowed) {
    weft_allocator_release(interp->allocator, buffer->data, buffer->size_bytes,
                           WEFT_INTERP_ALIGNMENT);
    interp->run->live_bytes -= buffer->size_bytes;
  }
  weft_interp_free_buffer(interp, buffer);
}

weft_interp_value_t weft_interp_take(weft_interp_value_t* value) {
  const weft_interp_value_t taken = *value;
  *value = (weft_interp_value_t){.type = NULL};
  return taken;
}

bool weft_interp_is_writable(weft_interp_value_t value) {
  return value.buffer != NULL && value.buffer->reference_count == 1 && !value.buffer->borrowed;
}

weft_status_t weft_interp_make_writable(weft_interp_t* interp, const weft_op_t* op,
                                        weft_interp_value_t* value) {
  if (value->buffer == NULL || weft_interp_is_writable(*value)) return weft_ok_status();
  weft_interp_value_t copy;
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, value->type, &copy));
  const size_t size_bytes = weft_type_size_bytes(value->type);
  if (size_bytes > 0 && copy.buffer != NULL) {
    memcpy(weft_interp_mutable_data(copy), weft_interp_data(*value), size_bytes);
  }
  weft_interp_release(interp, value);
  *value = copy;
  return weft_ok_status();
}

weft_interp_value_t weft_interp_with_type(weft_interp_value_t value, const weft_type_t* type) {
  weft_interp_value_t view = weft_interp_retain(value);
  view.type = type;
  return view;
}

weft_status_t weft_interp_scratch(weft_interp_t* interp, size_t count, size_t element_size_bytes,
                                  void** out_pointer) {
  return weft_arena_allocate_array(&interp->stack, count, element_size_bytes, out_pointer);
}

int64_t weft_interp_index_at(weft_interp_value_t value, int64_t flat_index) {
  const char* data = weft_interp_data(value);
  const char* element = data + (size_t)flat_index * weft_dtype_size_bytes(value.type->dtype);
  switch (value.type->dtype) {
    case WEFT_DTYPE_I8:
      return *(const int8_t*)element;
    case WEFT_DTYPE_I16:
      return *(const int16_t*)element;
    case WEFT_DTYPE_I32:
      return *(const int32_t*)element;
    case WEFT_DTYPE_I64:
      return *(const int64_t*)element;
    case WEFT_DTYPE_I1:
    case WEFT_DTYPE_UI8:
      return *(const uint8_t*)element;
    case WEFT_DTYPE_UI16:
      return *(const uint16_t*)element;
    case WEFT_DTYPE_UI32:
      return *(const uint32_t*)element;
    case WEFT_DTYPE_UI64: {
      const uint64_t wide = *(const uint64_t*)element;
      return wide > (uint64_t)INT64_MAX ? INT64_MAX : (int64_t)wide;
    }
    default:
      return 0;
  }
}
