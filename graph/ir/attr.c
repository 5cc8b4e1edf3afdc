// Attribute constructors and equality.
//
// Attributes are records in the graph's arena. Small ones of operations are interned: a graph has a
// few different ones, however many operations, and half of what copies of a graph would take is
// attributes.
#include "graph/ir/attr.h"

#include <string.h>

#include "graph/ir/graph.h"
#include "graph/ir/interner_internal.h"
#include "runtime/base/checked_math.h"
#include "runtime/base/hash.h"

// What is longer is compared with nothing: it would have to be hashed.
#define WEFT_ATTR_MAX_INTERNED_BYTES 256

// ---- interning ----------------------------------------------------------------------------------

// The bytes that an attribute points to. Entries of lists are strings and attributes of the graph,
// so that equal bytes are equal lists.
typedef struct weft_attr_bytes_s {
  const void* data;
  size_t size;
} weft_attr_bytes_t;

static weft_attr_bytes_t weft_attr_bytes(const weft_attr_t* attr) {
  switch (attr->kind) {
    case WEFT_ATTR_STRING:
      return (weft_attr_bytes_t){attr->as.string.data, attr->as.string.size};
    case WEFT_ATTR_ARRAY:
      return (weft_attr_bytes_t){attr->as.array.elements,
                                 attr->as.array.count * sizeof(*attr->as.array.elements)};
    case WEFT_ATTR_DICT:
      return (weft_attr_bytes_t){attr->as.dict.entries,
                                 attr->as.dict.count * sizeof(*attr->as.dict.entries)};
    case WEFT_ATTR_DENSE:
      if (attr->as.dense.text) {
        return (weft_attr_bytes_t){attr->as.dense.text, strlen(attr->as.dense.text)};
      }
      return (weft_attr_bytes_t){attr->as.dense.data, attr->as.dense.size_bytes};
    case WEFT_ATTR_DENSE_ARRAY:
      return (weft_attr_bytes_t){
          attr->as.dense_array.data,
          attr->as.dense_array.count * weft_dtype_size_bytes(attr->as.dense_array.dtype)};
    case WEFT_ATTR_STRUCT:
      return (weft_attr_bytes_t){attr->as.structure.fields,
                                 attr->as.structure.count * sizeof(*attr->as.structure.fields)};
    case WEFT_ATTR_OPAQUE:
      return (weft_attr_bytes_t){attr->as.text, strlen(attr->as.text)};
    default:
      return (weft_attr_bytes_t){NULL, 0};
  }
}

// Everything else that it is, but for its kind and type.
typedef struct weft_attr_words_s {
  uint64_t at[2];
} weft_attr_words_t;

static weft_attr_words_t weft_attr_words(const weft_attr_t* attr) {
  weft_attr_words_t words = {{0, 0}};
  switch (attr->kind) {
    case WEFT_ATTR_BOOL:
      words.at[0] = attr->as.boolean;
      break;
    case WEFT_ATTR_INTEGER:
      words.at[0] = (uint64_t)attr->as.integer;
      break;
    case WEFT_ATTR_FLOAT:
      memcpy(&words.at[0], &attr->as.number, sizeof(words.at[0]));
      break;
    case WEFT_ATTR_TYPE:
      words.at[0] = (uintptr_t)attr->as.type_value;
      break;
    case WEFT_ATTR_SYMBOL:
      words.at[0] = (uintptr_t)attr->as.symbol;
      break;
    case WEFT_ATTR_DENSE:
      words.at[0] = attr->as.dense.splat;
      words.at[1] = attr->as.dense.text != NULL;
      break;
    case WEFT_ATTR_DENSE_ARRAY:
      words.at[0] = attr->as.dense_array.dtype;
      break;
    case WEFT_ATTR_ENUM:
      words.at[0] = (uintptr_t)attr->as.enumeration.name;
      words.at[1] = (uintptr_t)attr->as.enumeration.value;
      break;
    case WEFT_ATTR_STRUCT:
      words.at[0] = (uintptr_t)attr->as.structure.name;
      break;
    default:
      break;
  }
  return words;
}

// Addresses count: nobody sees in which slot of a table something is found.
static uint64_t weft_attr_hash(const weft_attr_t* attr, weft_attr_bytes_t bytes) {
  const weft_attr_words_t words = weft_attr_words(attr);
  const uint64_t parts[] = {(uint64_t)attr->kind, (uintptr_t)attr->type, words.at[0], words.at[1]};
  const uint64_t hash = weft_hash_quickly(WEFT_HASH_SEED, parts, sizeof(parts));
  return bytes.size == 0 ? hash : weft_hash_quickly(hash, bytes.data, bytes.size);
}

// Stricter than weft_attr_equal: nobody can tell one from the other.
static bool weft_attr_is_same(const void* item, const void* key) {
  const weft_attr_t* a = item;
  const weft_attr_t* b = key;
  if (a->kind != b->kind || a->type != b->type) return false;
  const weft_attr_words_t left = weft_attr_words(a);
  const weft_attr_words_t right = weft_attr_words(b);
  if (left.at[0] != right.at[0] || left.at[1] != right.at[1]) return false;
  const weft_attr_bytes_t own = weft_attr_bytes(a);
  const weft_attr_bytes_t others = weft_attr_bytes(b);
  return own.size == others.size && (own.size == 0 || memcmp(own.data, others.data, own.size) == 0);
}

// Lets |attr| point to a copy of what it points to.
static weft_status_t weft_attr_copy_bytes(weft_graph_t* graph, weft_attr_t* attr) {
  const weft_attr_bytes_t bytes = weft_attr_bytes(attr);
  const bool is_dense = attr->kind == WEFT_ATTR_DENSE && !attr->as.dense.text;
  const bool is_text = attr->kind == WEFT_ATTR_STRING || attr->kind == WEFT_ATTR_OPAQUE ||
                       (attr->kind == WEFT_ATTR_DENSE && !is_dense);
  void* copy = NULL;
  if (is_dense || is_text || bytes.size != 0) {
    size_t size = 0;
    if (!weft_checked_add_size(bytes.size, is_text, &size)) {
      return WEFT_STATUS(OUT_OF_MEMORY, "an attribute of %zu bytes exceeds the address space",
                         bytes.size);
    }
    const size_t alignment = is_dense ? 64 : is_text ? 1 : sizeof(uint64_t);
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_aligned(&graph->arena, size, alignment, &copy));
    if (bytes.size != 0) memcpy(copy, bytes.data, bytes.size);
  }
  switch (attr->kind) {
    case WEFT_ATTR_STRING:
      attr->as.string.data = copy;
      break;
    case WEFT_ATTR_ARRAY:
      attr->as.array.elements = copy;
      break;
    case WEFT_ATTR_DICT:
      attr->as.dict.entries = copy;
      break;
    case WEFT_ATTR_DENSE:
      if (is_dense) {
        attr->as.dense.data = copy;
      } else {
        attr->as.dense.text = copy;
      }
      break;
    case WEFT_ATTR_DENSE_ARRAY:
      attr->as.dense_array.data = copy;
      break;
    case WEFT_ATTR_STRUCT:
      attr->as.structure.fields = copy;
      break;
    case WEFT_ATTR_OPAQUE:
      attr->as.text = copy;
      break;
    default:
      break;
  }
  return weft_ok_status();
}

// What arguments and results have is theirs alone: their names.
static bool is_unique(weft_attr_kind_t kind) {
  return kind == WEFT_ATTR_STRING || kind == WEFT_ATTR_DICT;
}

// The graph's attribute that is what |key| is, with a copy of what that points to.
static weft_status_t weft_attr_intern(weft_graph_t* graph, const weft_attr_t* key,
                                      const weft_attr_t** out_attr) {
  *out_attr = NULL;
  weft_intern_table_t* table = &graph->interner->attrs;
  const weft_attr_bytes_t bytes = weft_attr_bytes(key);
  const bool is_small = bytes.size <= WEFT_ATTR_MAX_INTERNED_BYTES && !is_unique(key->kind);
  const uint64_t hash = is_small ? weft_attr_hash(key, bytes) : 0;
  if (is_small) *out_attr = weft_intern_table_find(table, hash, key, weft_attr_is_same);
  if (*out_attr) return weft_ok_status();
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate(&graph->arena, sizeof(*key), &memory));
  weft_attr_t* attr = memory;
  *attr = *key;
  WEFT_RETURN_IF_ERROR(weft_attr_copy_bytes(graph, attr));
  if (is_small) {
    WEFT_RETURN_IF_ERROR(weft_intern_table_insert(table, &graph->arena, hash, attr));
  }
  *out_attr = attr;
  return weft_ok_status();
}

// ---- constructors -------------------------------------------------------------------------------

static weft_status_t weft_attr_intern_cstring(weft_graph_t* graph, const char* text,
                                              const char** out_text) {
  return weft_graph_intern(graph, text, strlen(text), out_text);
}

weft_status_t weft_attr_unit(weft_graph_t* graph, const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_UNIT};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_bool(weft_graph_t* graph, bool value, const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_BOOL, .as.boolean = value};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_integer(weft_graph_t* graph, const weft_type_t* type, int64_t value,
                                const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_INTEGER, .type = type, .as.integer = value};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_float(weft_graph_t* graph, const weft_type_t* type, double value,
                              const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_FLOAT, .type = type, .as.number = value};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_string(weft_graph_t* graph, const char* data, size_t size,
                               const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_STRING, .as.string = {.data = data, .size = size}};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_type(weft_graph_t* graph, const weft_type_t* value,
                             const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_TYPE, .as.type_value = value};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_symbol(weft_graph_t* graph, const char* name,
                               const weft_attr_t** out_attr) {
  weft_attr_t key = {.kind = WEFT_ATTR_SYMBOL};
  *out_attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, name, &key.as.symbol));
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_array(weft_graph_t* graph, const weft_attr_t* const* elements,
                              uint32_t count, const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_ARRAY,
                           .as.array = {.elements = elements, .count = count}};
  return weft_attr_intern(graph, &key, out_attr);
}

// Entries that fit WEFT_ATTR_MAX_INTERNED_BYTES are copied to |few|, the others to the arena.
#define WEFT_ATTR_FEW_ENTRIES (WEFT_ATTR_MAX_INTERNED_BYTES / sizeof(weft_named_attr_t))

// A list of named attributes with the graph's names.
static weft_status_t weft_attr_intern_names(weft_graph_t* graph, const weft_named_attr_t* entries,
                                            uint32_t count,
                                            weft_named_attr_t few[WEFT_ATTR_FEW_ENTRIES],
                                            const weft_named_attr_t** out_entries) {
  weft_named_attr_t* own = few;
  *out_entries = NULL;
  if (count > WEFT_ATTR_FEW_ENTRIES) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(&graph->arena, count, sizeof(*own), (void**)&own));
  }
  for (uint32_t i = 0; i < count; ++i) {
    own[i].value = entries[i].value;
    WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, entries[i].name, &own[i].name));
  }
  *out_entries = own;
  return weft_ok_status();
}

weft_status_t weft_attr_dict(weft_graph_t* graph, const weft_named_attr_t* entries, uint32_t count,
                             const weft_attr_t** out_attr) {
  weft_named_attr_t few[WEFT_ATTR_FEW_ENTRIES];
  weft_attr_t key = {.kind = WEFT_ATTR_DICT, .as.dict = {.count = count}};
  *out_attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_intern_names(graph, entries, count, few, &key.as.dict.entries));
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_dense(weft_graph_t* graph, const weft_type_t* type, const void* data,
                              bool splat, const weft_attr_t** out_attr) {
  *out_attr = NULL;
  if (!weft_type_is_computable(type)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a dense attribute of type %s has no values to store",
                       weft_type_text(graph, type));
  }
  const size_t size_bytes = splat ? weft_dtype_size_bytes(type->dtype) : weft_type_size_bytes(type);
  const weft_attr_t key = {.kind = WEFT_ATTR_DENSE,
                           .type = type,
                           .as.dense = {.data = data, .size_bytes = size_bytes, .splat = splat}};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_dense_text(weft_graph_t* graph, const weft_type_t* type, const char* text,
                                   const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_DENSE, .type = type, .as.dense = {.text = text}};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_dense_array(weft_graph_t* graph, weft_dtype_t dtype, const void* data,
                                    uint32_t count, const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_DENSE_ARRAY,
                           .as.dense_array = {.dtype = dtype, .data = data, .count = count}};
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_i64_array(weft_graph_t* graph, const int64_t* values, uint32_t count,
                                  const weft_attr_t** out_attr) {
  return weft_attr_dense_array(graph, WEFT_DTYPE_I64, values, count, out_attr);
}

weft_status_t weft_attr_enum(weft_graph_t* graph, const char* name, const char* value,
                             const weft_attr_t** out_attr) {
  weft_attr_t key = {.kind = WEFT_ATTR_ENUM};
  *out_attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, name, &key.as.enumeration.name));
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, value, &key.as.enumeration.value));
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_struct(weft_graph_t* graph, const char* name,
                               const weft_named_attr_t* fields, uint32_t count,
                               const weft_attr_t** out_attr) {
  weft_named_attr_t few[WEFT_ATTR_FEW_ENTRIES];
  weft_attr_t key = {.kind = WEFT_ATTR_STRUCT, .as.structure = {.count = count}};
  *out_attr = NULL;
  WEFT_RETURN_IF_ERROR(weft_attr_intern_cstring(graph, name, &key.as.structure.name));
  WEFT_RETURN_IF_ERROR(weft_attr_intern_names(graph, fields, count, few, &key.as.structure.fields));
  return weft_attr_intern(graph, &key, out_attr);
}

weft_status_t weft_attr_opaque(weft_graph_t* graph, const char* text,
                               const weft_attr_t** out_attr) {
  const weft_attr_t key = {.kind = WEFT_ATTR_OPAQUE, .as.text = text};
  return weft_attr_intern(graph, &key, out_attr);
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
