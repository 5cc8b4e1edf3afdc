// Interned types. A candidate is described by a weft_type_t on the stack; only a new one is copied
// into the arena, together with its text, so that reading a frozen graph never writes.
#include "graph/ir/type.h"

#include <inttypes.h>
#include <string.h>

#include "graph/ir/graph.h"
#include "graph/ir/interner_internal.h"
#include "runtime/base/checked_math.h"
#include "runtime/base/hash.h"
#include "runtime/base/string_buffer.h"

// What the table holds: |type| comes first, so that a type's pointer is its node's.
typedef struct weft_type_node_s {
  weft_type_t type;
  const char* printed;
} weft_type_node_t;

static bool weft_strings_equal(const char* a, const char* b) {
  if (a == NULL || b == NULL) return a == b;
  return a == b || strcmp(a, b) == 0;
}

// Everything but elements; these are compared by pointer inside a graph and deeply across graphs.
static bool weft_type_head_equal(const weft_type_t* a, const weft_type_t* b) {
  if (a->kind != b->kind || a->dtype != b->dtype || a->rank != b->rank ||
      a->tuple_size != b->tuple_size || a->input_count != b->input_count) {
    return false;
  }
  if (a->rank > 0 && memcmp(a->dims, b->dims, (size_t)a->rank * sizeof(int64_t)) != 0) return false;
  return weft_strings_equal(a->text, b->text) && weft_strings_equal(a->encoding, b->encoding);
}

static bool weft_type_is_node(const void* item, const void* key) {
  const weft_type_t* a = item;
  const weft_type_t* b = key;
  if (!weft_type_head_equal(a, b)) return false;
  return a->tuple_size == 0 ||
         memcmp(a->elements, b->elements, a->tuple_size * sizeof(*a->elements)) == 0;
}

bool weft_type_equal(const weft_type_t* a, const weft_type_t* b) {
  if (a == b) return true;
  if (a == NULL || b == NULL || !weft_type_head_equal(a, b)) return false;
  for (uint32_t i = 0; i < a->tuple_size; ++i) {
    if (!weft_type_equal(a->elements[i], b->elements[i])) return false;
  }
  return true;
}

static uint64_t weft_type_hash(const weft_type_t* type) {
  uint64_t hash = (uint64_t)type->kind << 32 | (uint64_t)type->dtype;
  hash = weft_hash_quickly(hash, type->dims, (size_t)type->rank * sizeof(*type->dims));
  if (type->text != NULL) hash = weft_hash_bytes(hash, type->text, strlen(type->text));
  if (type->encoding != NULL) hash = weft_hash_bytes(hash, type->encoding, strlen(type->encoding));
  for (uint32_t i = 0; i < type->tuple_size; ++i) {
    // The element's text stands for it: equal elements have equal texts.
    const char* text = ((const weft_type_node_t*)type->elements[i])->printed;
    hash = weft_hash_bytes(hash, text, strlen(text) + 1);
  }
  return type->input_count == 0 ? hash : weft_hash_u64(hash, type->input_count);
}

static const char* weft_type_element_text(const weft_type_t* type) {
  return type->dtype == WEFT_DTYPE_OPAQUE ? type->text : weft_dtype_name(type->dtype);
}

static void weft_type_print_list(weft_string_buffer_t* buffer, const weft_type_t* const* types,
                                 uint32_t count) {
  for (uint32_t i = 0; types != NULL && i < count; ++i) {
    if (i != 0) weft_string_buffer_append_cstring(buffer, ", ");
    weft_string_buffer_append_cstring(buffer, ((const weft_type_node_t*)types[i])->printed);
  }
}

static void weft_type_print_tensor(weft_string_buffer_t* buffer, const weft_type_t* type) {
  weft_string_buffer_append_cstring(buffer, "tensor<");
  for (int32_t i = 0; i < type->rank; ++i) {
    if (type->dims[i] == WEFT_DIM_DYNAMIC) {
      weft_string_buffer_append_cstring(buffer, "?x");
    } else {
      weft_string_buffer_append_format(buffer, "%" PRId64 "x", type->dims[i]);
    }
  }
  weft_string_buffer_append_cstring(buffer, weft_type_element_text(type));
  if (type->encoding != NULL) {
    weft_string_buffer_append_cstring(buffer, ", ");
    weft_string_buffer_append_cstring(buffer, type->encoding);
  }
  weft_string_buffer_append_char(buffer, '>');
}

static void weft_type_print_function(weft_string_buffer_t* buffer, const weft_type_t* type) {
  const uint32_t result_count = type->tuple_size - type->input_count;
  const weft_type_t* const* results =
      type->elements == NULL ? NULL : type->elements + type->input_count;
  // A single result that is itself a function needs parentheses, or the arrows run together.
  const bool bare = result_count == 1 && results != NULL && results[0]->kind != WEFT_TYPE_FUNCTION;
  weft_string_buffer_append_char(buffer, '(');
  weft_type_print_list(buffer, type->elements, type->input_count);
  weft_string_buffer_append_cstring(buffer, bare ? ") -> " : ") -> (");
  weft_type_print_list(buffer, results, result_count);
  if (!bare) weft_string_buffer_append_char(buffer, ')');
}

static void weft_type_print(weft_string_buffer_t* buffer, const weft_type_t* type) {
  switch (type->kind) {
    case WEFT_TYPE_TENSOR:
      weft_type_print_tensor(buffer, type);
      return;
    case WEFT_TYPE_SCALAR:
      weft_string_buffer_append_cstring(buffer, weft_type_element_text(type));
      return;
    case WEFT_TYPE_TOKEN:
      weft_string_buffer_append_cstring(buffer, "!stablehlo.token");
      return;
    case WEFT_TYPE_TUPLE:
      weft_string_buffer_append_cstring(buffer, "tuple<");
      weft_type_print_list(buffer, type->elements, type->tuple_size);
      weft_string_buffer_append_char(buffer, '>');
      return;
    case WEFT_TYPE_FUNCTION:
      weft_type_print_function(buffer, type);
      return;
    case WEFT_TYPE_OPAQUE:
      weft_string_buffer_append_cstring(buffer, type->text);
      return;
  }
}

static weft_status_t weft_type_copy_text(weft_graph_t* graph, const weft_type_t* type,
                                         const char** out_text) {
  weft_string_buffer_t buffer;
  weft_string_buffer_init(graph->allocator, &buffer);
  weft_type_print(&buffer, type);
  weft_status_t status = weft_string_buffer_finish(&buffer);
  if (status == NULL) {
    status = weft_arena_copy_string(&graph->arena, buffer.data, buffer.size, out_text);
  }
  weft_string_buffer_deinit(&buffer);
  return status;
}

// Copies a new type with everything it points to.
static weft_status_t weft_type_copy(weft_graph_t* graph, const weft_type_t* key,
                                    weft_type_node_t** out_node) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, sizeof(weft_type_node_t), &memory));
  weft_type_node_t* node = memory;
  node->type = *key;
  if (key->rank > 0) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&graph->arena, (size_t)key->rank, sizeof(int64_t), &memory));
    memcpy(memory, key->dims, (size_t)key->rank * sizeof(int64_t));
    node->type.dims = memory;
  }
  if (key->tuple_size > 0) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&graph->arena, key->tuple_size, sizeof(*key->elements), &memory));
    memcpy(memory, key->elements, key->tuple_size * sizeof(*key->elements));
    node->type.elements = memory;
  }
  if (key->text != NULL) {
    WEFT_RETURN_IF_ERROR(weft_graph_intern(graph, key->text, strlen(key->text), &node->type.text));
  }
  if (key->encoding != NULL) {
    WEFT_RETURN_IF_ERROR(
        weft_graph_intern(graph, key->encoding, strlen(key->encoding), &node->type.encoding));
  }
  WEFT_RETURN_IF_ERROR(weft_type_copy_text(graph, &node->type, &node->printed));
  *out_node = node;
  return weft_ok_status();
}

static weft_status_t weft_type_intern(weft_graph_t* graph, const weft_type_t* key,
                                      const weft_type_t** out_type) {
  const uint64_t hash = weft_type_hash(key);
  weft_intern_table_t* table = &graph->interner->types;
  const void* found = weft_intern_table_find(table, hash, key, weft_type_is_node);
  if (found == NULL) {
    weft_type_node_t* node = NULL;
    WEFT_RETURN_IF_ERROR(weft_type_copy(graph, key, &node));
    WEFT_RETURN_IF_ERROR(weft_intern_table_insert(table, &graph->arena, hash, node));
    found = node;
  }
  *out_type = found;
  return weft_ok_status();
}

// Describes a shape that may be too large or malformed to be a type, for messages.
static weft_status_t weft_type_bad_shape(const weft_graph_t* graph, int32_t rank,
                                         const int64_t* dims, const char* element,
                                         const char* reason, int64_t limit) {
  weft_string_buffer_t text;
  weft_string_buffer_init(graph->allocator, &text);
  for (int32_t i = 0; i < rank; ++i) {
    if (i > WEFT_MAX_RANK) {
      weft_string_buffer_append_cstring(&text, "...x");
      break;
    }
    if (dims[i] == WEFT_DIM_DYNAMIC) {
      weft_string_buffer_append_cstring(&text, "?x");
    } else {
      weft_string_buffer_append_format(&text, "%" PRId64 "x", dims[i]);
    }
  }
  weft_string_buffer_append_cstring(&text, element);
  weft_status_t status = weft_string_buffer_finish(&text);
  if (status == NULL) {
    status = WEFT_STATUS(INVALID_INPUT, "type tensor<%s> %s %" PRId64, text.data, reason, limit);
  }
  weft_string_buffer_deinit(&text);
  return status;
}

weft_status_t weft_type_tensor(weft_graph_t* graph, weft_dtype_t dtype, int32_t rank,
                               const int64_t* dims, const char* opaque_element,
                               const char* encoding, const weft_type_t** out_type) {
  *out_type = NULL;
  const char* element = dtype == WEFT_DTYPE_OPAQUE ? opaque_element : weft_dtype_name(dtype);
  if (dtype == WEFT_DTYPE_INVALID || element == NULL || rank < 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a tensor type needs an element type and a rank");
  }
  if (rank > WEFT_MAX_RANK) {
    return weft_type_bad_shape(graph, rank, dims, element, "has a rank over", WEFT_MAX_RANK);
  }
  int64_t element_count = 1;
  bool dynamic = false;
  bool overflow = false;
  bool empty = false;
  for (int32_t i = 0; i < rank; ++i) {
    if (dims[i] == WEFT_DIM_DYNAMIC) {
      dynamic = true;
    } else if (dims[i] < 0) {
      return weft_type_bad_shape(graph, rank, dims, element, "has a dimension under", 0);
    } else if (dims[i] == 0) {
      empty = true;
    } else if (!weft_checked_mul_i64(element_count, dims[i], &element_count)) {
      overflow = true;
      element_count = 1;
    }
  }
  // Sizes beside a zero count too: strides and loops would overflow on them.
  if (overflow || element_count > graph->max_element_count) {
    return weft_type_bad_shape(graph, rank, dims, element, "has more elements than the limit of",
                               graph->max_element_count);
  }
  const weft_type_t key = {
      .kind = WEFT_TYPE_TENSOR,
      .dtype = dtype,
      .rank = rank,
      .dims = rank == 0 ? NULL : dims,
      .element_count = dynamic ? -1 : (empty ? 0 : element_count),
      .text = dtype == WEFT_DTYPE_OPAQUE ? opaque_element : NULL,
      .encoding = encoding,
  };
  return weft_type_intern(graph, &key, out_type);
}

weft_status_t weft_type_scalar(weft_graph_t* graph, weft_dtype_t dtype, const char* opaque_element,
                               const weft_type_t** out_type) {
  *out_type = NULL;
  if (dtype == WEFT_DTYPE_INVALID || (dtype == WEFT_DTYPE_OPAQUE && opaque_element == NULL)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a scalar type needs an element type");
  }
  const weft_type_t key = {
      .kind = WEFT_TYPE_SCALAR,
      .dtype = dtype,
      .element_count = 1,
      .text = dtype == WEFT_DTYPE_OPAQUE ? opaque_element : NULL,
  };
  return weft_type_intern(graph, &key, out_type);
}

weft_status_t weft_type_token(weft_graph_t* graph, const weft_type_t** out_type) {
  *out_type = NULL;
  const weft_type_t key = {.kind = WEFT_TYPE_TOKEN};
  return weft_type_intern(graph, &key, out_type);
}

weft_status_t weft_type_tuple(weft_graph_t* graph, const weft_type_t* const* elements,
                              uint32_t element_count, const weft_type_t** out_type) {
  *out_type = NULL;
  const weft_type_t key = {
      .kind = WEFT_TYPE_TUPLE,
      .elements = element_count == 0 ? NULL : elements,
      .tuple_size = element_count,
  };
  return weft_type_intern(graph, &key, out_type);
}

weft_status_t weft_type_function(weft_graph_t* graph, const weft_type_t* const* inputs,
                                 uint32_t input_count, const weft_type_t* const* results,
                                 uint32_t result_count, const weft_type_t** out_type) {
  *out_type = NULL;
  const weft_type_t** elements = NULL;
  const size_t count = (size_t)input_count + result_count;
  if (count > UINT32_MAX) {
    return WEFT_STATUS(INVALID_INPUT, "a function type of %zu inputs and results is too long",
                       count);
  }
  const weft_arena_mark_t mark = weft_arena_mark(&graph->arena);
  if (count != 0) {
    void* memory = NULL;
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&graph->arena, count, sizeof(*elements), &memory));
    elements = memory;
    if (input_count != 0) memcpy(elements, inputs, input_count * sizeof(*elements));
    if (result_count != 0) {
      memcpy(elements + input_count, results, result_count * sizeof(*elements));
    }
  }
  const weft_type_t key = {
      .kind = WEFT_TYPE_FUNCTION,
      .elements = elements,
      .tuple_size = (uint32_t)count,
      .input_count = input_count,
  };
  const void* found = weft_intern_table_find(&graph->interner->types, weft_type_hash(&key), &key,
                                             weft_type_is_node);
  if (found != NULL) {
    weft_arena_rewind(&graph->arena, mark);
    *out_type = found;
    return weft_ok_status();
  }
  return weft_type_intern(graph, &key, out_type);
}

weft_status_t weft_type_opaque(weft_graph_t* graph, const char* text,
                               const weft_type_t** out_type) {
  *out_type = NULL;
  const weft_type_t key = {.kind = WEFT_TYPE_OPAQUE, .dtype = WEFT_DTYPE_OPAQUE, .text = text};
  return weft_type_intern(graph, &key, out_type);
}

bool weft_type_is_computable(const weft_type_t* type) {
  return type->kind == WEFT_TYPE_TENSOR && type->dtype != WEFT_DTYPE_OPAQUE &&
         type->element_count >= 0;
}

void weft_type_to_shape(const weft_type_t* type, weft_shape_t* out_shape) {
  *out_shape = (weft_shape_t){.dtype = type->dtype, .rank = type->rank};
  for (int32_t i = 0; i < type->rank; ++i) out_shape->dims[i] = type->dims[i];
}

weft_status_t weft_type_from_shape(weft_graph_t* graph, const weft_shape_t* shape,
                                   const weft_type_t** out_type) {
  return weft_type_tensor(graph, shape->dtype, shape->rank, shape->dims, NULL, NULL, out_type);
}

size_t weft_type_size_bytes(const weft_type_t* type) {
  if (!weft_type_is_computable(type)) return 0;
  return (size_t)type->element_count * weft_dtype_size_bytes(type->dtype);
}

const char* weft_type_text(const weft_graph_t* graph, const weft_type_t* type) {
  (void)graph;
  return type == NULL ? "<no type>" : ((const weft_type_node_t*)type)->printed;
}
