// Attribute constructors and equality. Each attribute is one record in the graph's arena;
// attributes are not interned, because large constants would have to be hashed.
#include "graph/ir/attr.h"

#include <string.h>

#include "graph/ir/graph.h"
#include "runtime/base/checked_math.h"

static weft_status_t weft_attr_create(weft_graph_t* graph, weft_attr_kind_t kind,
                                      const weft_type_t* type, weft_attr_t** out_attr) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, sizeof(weft_attr_t), &memory));
  weft_attr_t* attr = memory;
  attr->kind = kind;
  attr->type = type;
  *out_attr = attr;
  return weft_ok_status();
}

static weft_status_t weft_attr_intern_cstring(weft_graph_t* graph, const char* text,
                                              const char** out_text) {
  return weft_graph_intern(graph, text, strlen(text), out_text);
}

weft_status_t weft_attr_unit(weft_graph_t* graph, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_UNIT, NULL, &attr));
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_bool(weft_graph_t* graph, bool value, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_BOOL, NULL, &attr));
  attr->as.boolean = value;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_integer(weft_graph_t* graph, const weft_type_t* type, int64_t value,
                                const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_INTEGER, type, &attr));
  attr->as.integer = value;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_float(weft_graph_t* graph, const weft_type_t* type, double value,
                              const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_FLOAT, type, &attr));
  attr->as.number = value;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_string(weft_graph_t* graph, const char* data, size_t size,
                               const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  const char* copy = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_STRING, NULL, &attr));
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&graph->arena, data, size, &copy));
  attr->as.string.data = copy;
  attr->as.string.size = size;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_type(weft_graph_t* graph, const weft_type_t* value,
                             const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_TYPE, NULL, &attr));
  attr->as.type_value = value;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_symbol(weft_graph_t* graph, const char* name,
                               const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_SYMBOL, NULL, &attr));
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, name, &attr->as.symbol));
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_array(weft_graph_t* graph, const weft_attr_t* const* elements,
                              uint32_t count, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_ARRAY, NULL, &attr));
  if (count != 0) {
    void* copy = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&graph->arena, count, sizeof(*elements), &copy));
    memcpy(copy, elements, count * sizeof(*elements));
    attr->as.array.elements = copy;
  }
  attr->as.array.count = count;
  *out_attr = attr;
  return weft_ok_status();
}

// Copies a list of named attributes, names included.
static weft_status_t weft_attr_copy_entries(weft_graph_t* graph, const weft_named_attr_t* entries,
                                            uint32_t count, const weft_named_attr_t** out_entries) {
  *out_entries = NULL;
  if (count == 0) return weft_ok_status();
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&graph->arena, count, sizeof(weft_named_attr_t), &memory));
  weft_named_attr_t* copy = memory;
  for (uint32_t i = 0; i < count; ++i) {
    copy[i].value = entries[i].value;
    WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, entries[i].name, &copy[i].name));
  }
  *out_entries = copy;
  return weft_ok_status();
}

weft_status_t weft_attr_dict(weft_graph_t* graph, const weft_named_attr_t* entries, uint32_t count,
                             const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_DICT, NULL, &attr));
  WEFT_RETURN_IF_ERROR(weft_attr_copy_entries(graph, entries, count, &attr->as.dict.entries));
  attr->as.dict.count = count;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_dense(weft_graph_t* graph, const weft_type_t* type, const void* data,
                              bool splat, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  if (!weft_type_is_computable(type)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a dense attribute of type %s has no values to store",
                       weft_type_text(graph, type));
  }
  weft_attr_t* attr = NULL;
  void* copy = NULL;
  const size_t size_bytes = splat ? weft_dtype_size_bytes(type->dtype) : weft_type_size_bytes(type);
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_DENSE, type, &attr));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_aligned(&graph->arena, size_bytes, 64, &copy));
  if (size_bytes != 0) memcpy(copy, data, size_bytes);
  attr->as.dense.data = copy;
  attr->as.dense.size_bytes = size_bytes;
  attr->as.dense.splat = splat;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_dense_text(weft_graph_t* graph, const weft_type_t* type, const char* text,
                                   const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_DENSE, type, &attr));
  WEFT_RETURN_IF_ERROR(
      weft_arena_copy_string(&graph->arena, text, strlen(text), &attr->as.dense.text));
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_dense_array(weft_graph_t* graph, weft_dtype_t dtype, const void* data,
                                    uint32_t count, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_DENSE_ARRAY, NULL, &attr));
  if (count != 0) {
    void* copy = NULL;
    const size_t element_size_bytes = weft_dtype_size_bytes(dtype);
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&graph->arena, count, element_size_bytes, &copy));
    memcpy(copy, data, count * element_size_bytes);
    attr->as.dense_array.data = copy;
  }
  attr->as.dense_array.dtype = dtype;
  attr->as.dense_array.count = count;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_i64_array(weft_graph_t* graph, const int64_t* values, uint32_t count,
                                  const weft_attr_t** out_attr) {
  return weft_attr_dense_array(graph, WEFT_DTYPE_I64, values, count, out_attr);
}

weft_status_t weft_attr_enum(weft_graph_t* graph, const char* name, const char* value,
                             const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_ENUM, NULL, &attr));
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, name, &attr->as.enumeration.name));
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, value, &attr->as.enumeration.value));
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_struct(weft_graph_t* graph, const char* name,
                               const weft_named_attr_t* fields, uint32_t count,
                               const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_STRUCT, NULL, &attr));
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, name, &attr->as.structure.name));
  WEFT_RETURN_IF_ERROR(weft_attr_copy_entries(graph, fields, count, &attr->as.structure.fields));
  attr->as.structure.count = count;
  *out_attr = attr;
  return weft_ok_status();
}

weft_status_t weft_attr_opaque(weft_graph_t* graph, const char* text,
                               const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_attr_t* attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_create(graph, WEFT_ATTR_OPAQUE, NULL, &attr));
  WEFT_RETURN_IF_ERROR(weft_arena_copy_string(&graph->arena, text, strlen(text), &attr->as.text));
  *out_attr = attr;
  return weft_ok_status();
}

// ---- equality -----------------------------------------------------------------------------------

static bool weft_attr_strings_equal(const char* a, const char* b) {
  if (a == NULL || b == NULL) return a == b;
  return strcmp(a, b) == 0;
}

static bool weft_attr_entries_equal(const weft_named_attr_t* a, const weft_named_attr_t* b,
                                    uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    // Nearly always both lists have the same order; then this is linear.
    const weft_attr_t* other =
        strcmp(a[i].name, b[i].name) == 0 ? b[i].value : weft_attr_find(b, count, a[i].name);
    if (other == NULL || !weft_attr_equal(a[i].value, other)) return false;
  }
  return true;
}

static bool weft_attr_dense_equal(const weft_attr_t* a, const weft_attr_t* b) {
  if (a->as.dense.data == NULL || b->as.dense.data == NULL) {
    return a->as.dense.data == b->as.dense.data &&
           weft_attr_strings_equal(a->as.dense.text, b->as.dense.text);
  }
  if (a->type->element_count == 0) return true;
  if (a->as.dense.splat == b->as.dense.splat) {
    return a->as.dense.size_bytes == b->as.dense.size_bytes &&
           memcmp(a->as.dense.data, b->as.dense.data, a->as.dense.size_bytes) == 0;
  }
  const weft_attr_t* splat = a->as.dense.splat ? a : b;
  const char* full = (a->as.dense.splat ? b : a)->as.dense.data;
  const size_t element_size_bytes = splat->as.dense.size_bytes;
  for (int64_t i = 0; i < a->type->element_count; ++i) {
    if (memcmp(full + (size_t)i * element_size_bytes, splat->as.dense.data, element_size_bytes)) {
      return false;
    }
  }
  return true;
}

static bool weft_attr_dense_array_equal(const weft_attr_t* a, const weft_attr_t* b) {
  if (a->as.dense_array.dtype != b->as.dense_array.dtype ||
      a->as.dense_array.count != b->as.dense_array.count) {
    return false;
  }
  const size_t size_bytes =
      a->as.dense_array.count * weft_dtype_size_bytes(a->as.dense_array.dtype);
  return size_bytes == 0 || memcmp(a->as.dense_array.data, b->as.dense_array.data, size_bytes) == 0;
}

static bool weft_attr_array_equal(const weft_attr_t* a, const weft_attr_t* b) {
  if (a->as.array.count != b->as.array.count) return false;
  for (uint32_t i = 0; i < a->as.array.count; ++i) {
    if (!weft_attr_equal(a->as.array.elements[i], b->as.array.elements[i])) return false;
  }
  return true;
}

bool weft_attr_equal(const weft_attr_t* a, const weft_attr_t* b) {
  if (a == b) return true;
  if (a == NULL || b == NULL || a->kind != b->kind) return false;
  if (!weft_type_equal(a->type, b->type)) return false;
  switch (a->kind) {
    case WEFT_ATTR_UNIT:
      return true;
    case WEFT_ATTR_BOOL:
      return a->as.boolean == b->as.boolean;
    case WEFT_ATTR_INTEGER:
      return a->as.integer == b->as.integer;
    case WEFT_ATTR_FLOAT:
      // By bits: NaN equals itself and the zeros differ.
      return memcmp(&a->as.number, &b->as.number, sizeof(double)) == 0;
    case WEFT_ATTR_STRING:
      return a->as.string.size == b->as.string.size &&
             memcmp(a->as.string.data, b->as.string.data, a->as.string.size) == 0;
    case WEFT_ATTR_TYPE:
      return weft_type_equal(a->as.type_value, b->as.type_value);
    case WEFT_ATTR_SYMBOL:
      return strcmp(a->as.symbol, b->as.symbol) == 0;
    case WEFT_ATTR_ARRAY:
      return weft_attr_array_equal(a, b);
    case WEFT_ATTR_DICT:
      return a->as.dict.count == b->as.dict.count &&
             weft_attr_entries_equal(a->as.dict.entries, b->as.dict.entries, a->as.dict.count);
    case WEFT_ATTR_DENSE:
      return weft_attr_dense_equal(a, b);
    case WEFT_ATTR_DENSE_ARRAY:
      return weft_attr_dense_array_equal(a, b);
    case WEFT_ATTR_ENUM:
      return strcmp(a->as.enumeration.name, b->as.enumeration.name) == 0 &&
             strcmp(a->as.enumeration.value, b->as.enumeration.value) == 0;
    case WEFT_ATTR_STRUCT:
      return strcmp(a->as.structure.name, b->as.structure.name) == 0 &&
             a->as.structure.count == b->as.structure.count &&
             weft_attr_entries_equal(a->as.structure.fields, b->as.structure.fields,
                                     a->as.structure.count);
    case WEFT_ATTR_OPAQUE:
      return strcmp(a->as.text, b->as.text) == 0;
  }
  return false;
}

// ---- access -------------------------------------------------------------------------------------

const weft_attr_t* weft_attr_find(const weft_named_attr_t* entries, uint32_t count,
                                  const char* name) {
  for (uint32_t i = 0; i < count; ++i) {
    if (strcmp(entries[i].name, name) == 0) return entries[i].value;
  }
  return NULL;
}

bool weft_attr_to_i64_list(const weft_attr_t* attr, weft_i64_list_t* out_list) {
  *out_list = (weft_i64_list_t){0};
  if (attr == NULL || attr->kind != WEFT_ATTR_DENSE_ARRAY ||
      attr->as.dense_array.dtype != WEFT_DTYPE_I64) {
    return false;
  }
  out_list->data = attr->as.dense_array.data;
  out_list->count = attr->as.dense_array.count;
  return true;
}
