// Attributes: the constant part of operations, functions and arguments.
//
// Parsed once into these forms whatever way the text spells them, so that readers never look at
// text. Immutable; live in the graph's arena. Every list of integers an operation of the table
// declares as such (dimensions, permutation, strides ...) is stored as DENSE_ARRAY of i64, whether
// it was written array<i64: ...>, dense<...> : tensor<Nxi64> or [...].
#ifndef WEFT_GRAPH_IR_ATTR_H_
#define WEFT_GRAPH_IR_ATTR_H_

#include "graph/ir/type.h"
#include "weft/builder.h"

typedef enum weft_attr_kind_e {
  WEFT_ATTR_UNIT,         // name alone
  WEFT_ATTR_BOOL,         // true, false
  WEFT_ATTR_INTEGER,      // 5 : i32
  WEFT_ATTR_FLOAT,        // 1.0e-4 : f32
  WEFT_ATTR_STRING,       // "..." unescaped; may hold NULs
  WEFT_ATTR_TYPE,         // tensor<f32>
  WEFT_ATTR_SYMBOL,       // @f, @outer::@inner
  WEFT_ATTR_ARRAY,        // [a, b]
  WEFT_ATTR_DICT,         // {a = 1, b}
  WEFT_ATTR_DENSE,        // dense<...> : tensor<...>
  WEFT_ATTR_DENSE_ARRAY,  // array<i64: 1, 2>
  WEFT_ATTR_ENUM,         // #stablehlo<comparison_direction EQ>: mnemonic and value
  WEFT_ATTR_STRUCT,       // #stablehlo.dot<a = [..], b = [..]>: name and fields
  WEFT_ATTR_OPAQUE,       // anything else (#sdy..., dialect attributes): source text
} weft_attr_kind_t;

struct weft_attr_s {
  weft_attr_kind_t kind;
  // INTEGER, FLOAT: scalar type (NULL when none was written); DENSE: tensor type; others NULL.
  const weft_type_t* type;
  union {
    bool boolean;
    int64_t integer;  // two's complement bits; read with the type's signedness
    double number;
    struct {
      const char* data;  // also terminated
      size_t size;
    } string;
    const weft_type_t* type_value;
    const char* symbol;  // without the leading '@'
    struct {
      const weft_attr_t* const* elements;
      uint32_t count;
    } array;
    struct {
      const weft_named_attr_t* entries;
      uint32_t count;
    } dict;
    struct {
      // Row-major little-endian elements (one byte each for i1), or a single one when |splat|.
      // NULL for opaque element types, whose source text is in |text|.
      const void* data;
      size_t size_bytes;
      bool splat;
      const char* text;
    } dense;
    struct {
      weft_dtype_t dtype;  // I1, I8 ... I64, F32, F64
      const void* data;    // |count| elements of that type
      uint32_t count;
    } dense_array;
    struct {
      const char* name;   // "stablehlo.comparison_direction"
      const char* value;  // "EQ"
    } enumeration;
    struct {
      const char* name;  // "stablehlo.dot"
      const weft_named_attr_t* fields;
      uint32_t count;
    } structure;
    const char* text;  // OPAQUE
  } as;
};

// Constructors: allocate in the graph's arena and copy what they are given.
WEFT_MUST_USE weft_status_t weft_attr_unit(weft_graph_t* graph, const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_bool(weft_graph_t* graph, bool value,
                                           const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_integer(weft_graph_t* graph, const weft_type_t* type,
                                              int64_t value, const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_float(weft_graph_t* graph, const weft_type_t* type,
                                            double value, const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_string(weft_graph_t* graph, const char* data, size_t size,
                                             const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_type(weft_graph_t* graph, const weft_type_t* value,
                                           const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_symbol(weft_graph_t* graph, const char* name,
                                             const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_array(weft_graph_t* graph, const weft_attr_t* const* elements,
                                            uint32_t count, const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_dict(weft_graph_t* graph, const weft_named_attr_t* entries,
                                           uint32_t count, const weft_attr_t** out_attr);
// |data| holds one element when |splat|, else all of |type|.
WEFT_MUST_USE weft_status_t weft_attr_dense(weft_graph_t* graph, const weft_type_t* type,
                                            const void* data, bool splat,
                                            const weft_attr_t** out_attr);
// A dense literal of an opaque element type or of dynamic dimensions, kept as its source text.
WEFT_MUST_USE weft_status_t weft_attr_dense_text(weft_graph_t* graph, const weft_type_t* type,
                                                 const char* text, const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_dense_array(weft_graph_t* graph, weft_dtype_t dtype,
                                                  const void* data, uint32_t count,
                                                  const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_i64_array(weft_graph_t* graph, const int64_t* values,
                                                uint32_t count, const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_enum(weft_graph_t* graph, const char* name, const char* value,
                                           const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_struct(weft_graph_t* graph, const char* name,
                                             const weft_named_attr_t* fields, uint32_t count,
                                             const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_attr_opaque(weft_graph_t* graph, const char* text,
                                             const weft_attr_t** out_attr);

// Structural equality; the order of dictionary entries and struct fields does not matter, and a
// splat equals the same values written out.
bool weft_attr_equal(const weft_attr_t* a, const weft_attr_t* b);

// Finds an entry by name in a list; NULL when absent.
const weft_attr_t* weft_attr_find(const weft_named_attr_t* entries, uint32_t count,
                                  const char* name);

// A list of 64-bit integers inside an attribute; |data| is NULL when |count| is 0.
typedef struct weft_i64_list_s {
  const int64_t* data;
  uint32_t count;
} weft_i64_list_t;

// Reads DENSE_ARRAY of i64 (true) ; NULL attributes and other kinds give an empty list and false.
bool weft_attr_to_i64_list(const weft_attr_t* attr, weft_i64_list_t* out_list);

#endif  // WEFT_GRAPH_IR_ATTR_H_
