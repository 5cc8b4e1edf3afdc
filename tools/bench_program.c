// Appending operations in StableHLO's pretty form, or its generic one where that is shorter.
#include "tools/bench_program.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef weft_writer_value_t value_t;
typedef weft_writer_t program_t;

// ---- types --------------------------------------------------------------------------------------

enum { TYPE_CAPACITY = 128 };

static const char* type_of(const value_t* value, char* text) {
  size_t used = (size_t)snprintf(text, TYPE_CAPACITY, "tensor<");
  for (int d = 0; d < value->rank; ++d) {
    used += (size_t)snprintf(text + used, TYPE_CAPACITY - used, "%" PRId64 "x", value->dims[d]);
  }
  (void)snprintf(text + used, TYPE_CAPACITY - used, "%s>", value->dtype);
  return text;
}

static value_t shaped(const char* dtype, int rank, const int64_t* dims) {
  value_t value = {.dtype = dtype, .rank = rank};
  for (int d = 0; d < rank; ++d) value.dims[d] = dims[d];
  return value;
}

static value_t define(program_t* p, value_t shape) {
  shape.id = p->next_id++;
  return shape;
}

static void put(program_t* p, const char* format, ...) __attribute__((format(printf, 2, 3)));
static void put(program_t* p, const char* format, ...) {
  char line[2048];
  va_list arguments;
  va_start(arguments, format);
  (void)vsnprintf(line, sizeof(line), format, arguments);
  va_end(arguments);
  weft_string_buffer_append_cstring(&p->body, line);
}

// "[1, 2]" of a bit set.
static const char* list_of(uint32_t dims, char* text) {
  size_t used = (size_t)snprintf(text, TYPE_CAPACITY, "[");
  const char* separator = "";
  for (int d = 0; d < WEFT_WRITER_RANK; ++d) {
    if (((dims >> d) & 1) == 0) continue;
    used += (size_t)snprintf(text + used, TYPE_CAPACITY - used, "%s%d", separator, d);
    separator = ", ";
  }
  (void)snprintf(text + used, TYPE_CAPACITY - used, "]");
  return text;
}

// ---- the module ---------------------------------------------------------------------------------

void weft_writer_begin(program_t* p) {
  memset(p, 0, sizeof(*p));
  weft_string_buffer_init(weft_allocator_system(), &p->arguments);
  weft_string_buffer_init(weft_allocator_system(), &p->body);
  weft_string_buffer_init(weft_allocator_system(), &p->result_types);
  weft_string_buffer_init(weft_allocator_system(), &p->results);
}

void weft_writer_deinit(program_t* p) {
  weft_string_buffer_deinit(&p->arguments);
  weft_string_buffer_deinit(&p->body);
  weft_string_buffer_deinit(&p->result_types);
  weft_string_buffer_deinit(&p->results);
}

weft_status_t weft_writer_end(program_t* p, const char** out_text, size_t* out_size) {
  weft_status_t status = weft_string_buffer_finish(&p->body);
  status = weft_status_join(status, weft_string_buffer_finish(&p->result_types));
  status = weft_status_join(status, weft_string_buffer_finish(&p->results));
  WEFT_RETURN_IF_ERROR(status);
  weft_string_buffer_append_format(&p->arguments, ") -> (%s) {\n", p->result_types.data);
  weft_string_buffer_append(&p->arguments, p->body.data, p->body.size);
  weft_string_buffer_append_cstring(&p->arguments, "  return ");
  for (uint32_t i = 0, at = 0; i < p->result_count; ++i) {
    const char* id = p->results.data + at;
    weft_string_buffer_append_format(&p->arguments, "%s%s", i > 0 ? ", " : "", id);
    at += (uint32_t)strlen(id) + 1;
  }
  weft_string_buffer_append_cstring(&p->arguments, " : ");
  // The types once more, without attributes.
  const char* from = p->result_types.data;
  bool is_inside = false;
  for (; *from != '\0'; ++from) {
    if (*from == '{') is_inside = true;
    if (!is_inside) weft_string_buffer_append_char(&p->arguments, *from);
    if (*from == '}') is_inside = false;
  }
  weft_string_buffer_append_cstring(&p->arguments, "\n}\n");
  WEFT_RETURN_IF_ERROR(weft_string_buffer_finish(&p->arguments));
  *out_text = p->arguments.data;
  *out_size = p->arguments.size;
  return weft_ok_status();
}

static value_t add_argument(program_t* p, value_t shape, const char* attributes) {
  char type[TYPE_CAPACITY];
  const bool is_first = p->arguments.size == 0;
  const value_t value = define(p, shape);
  weft_string_buffer_append_format(&p->arguments, "%s%%v%u: %s {%s}",
                                   is_first ? "func.func public @main(" : ", ", value.id,
                                   type_of(&value, type), attributes);
  return value;
}

value_t weft_writer_batch(program_t* p, const char* name, const char* dtype, int rank,
                          const int64_t* dims) {
  char attributes[128];
  (void)snprintf(attributes, sizeof(attributes), "weft.name = \"%s\", weft.role = \"batch\"", name);
  return add_argument(p, shaped(dtype, rank, dims), attributes);
}

uint32_t weft_writer_parameter(program_t* p, uint32_t states, int rank, const int64_t* dims) {
  const uint32_t index = p->parameter_count++;
  for (uint32_t s = 0; s <= states; ++s) {
    char attributes[160];
    (void)snprintf(attributes, sizeof(attributes),
                   "tf.aliasing_output = %u : i32, %sweft.name = \"slot%u.%u\", weft.role = \"%s\"",
                   index * (states + 1) + s, s > 0 ? "weft.init = \"zeros\", " : "", s, index,
                   s > 0 ? "state" : "param");
    p->parameters[index].slots[s] = add_argument(p, shaped("f32", rank, dims), attributes);
  }
  return index;
}

static void add_result(program_t* p, value_t value, const char* attributes) {
  char type[TYPE_CAPACITY], id[16];
  weft_string_buffer_append_format(&p->result_types, "%s%s%s", p->result_count > 0 ? ", " : "",
                                   type_of(&value, type), attributes);
  (void)snprintf(id, sizeof(id), "%%v%u", value.id);
  weft_string_buffer_append(&p->results, id, strlen(id) + 1);
  ++p->result_count;
}

void weft_writer_replace(program_t* p, value_t value) {
  add_result(p, value, "");
}

void weft_writer_loss(program_t* p, value_t loss) {
  add_result(p, loss, " {weft.name = \"loss\", weft.role = \"loss\"}");
}

// ---- element by element -------------------------------------------------------------------------

value_t weft_writer_filled(program_t* p, value_t like, double number) {
  char type[TYPE_CAPACITY];
  const value_t value = define(p, like);
  put(p, "  %%v%u = stablehlo.constant dense<%.6e> : %s\n", value.id, number,
      type_of(&value, type));
  return value;
}

value_t weft_writer_constant(program_t* p, double number) {
  return weft_writer_filled(p, shaped("f32", 0, NULL), number);
}

value_t weft_writer_unary(program_t* p, const char* op, value_t x) {
  char type[TYPE_CAPACITY];
  const value_t value = define(p, x);
  put(p, "  %%v%u = stablehlo.%s %%v%u : %s\n", value.id, op, x.id, type_of(&value, type));
  return value;
}

value_t weft_writer_binary(program_t* p, const char* op, value_t x, value_t y) {
  char type[TYPE_CAPACITY];
  const value_t value = define(p, x);
  put(p, "  %%v%u = stablehlo.%s %%v%u, %%v%u : %s\n", value.id, op, x.id, y.id,
      type_of(&value, type));
  return value;
}

value_t weft_writer_broadcast(program_t* p, value_t x, value_t like, const char* map) {
  char from[TYPE_CAPACITY], to[TYPE_CAPACITY];
  like.dtype = x.dtype;
  const value_t value = define(p, like);
  put(p, "  %%v%u = stablehlo.broadcast_in_dim %%v%u, dims = %s : (%s) -> %s\n", value.id, x.id,
      map, type_of(&x, from), type_of(&value, to));
  return value;
}

value_t weft_writer_scaled(program_t* p, const char* op, value_t x, double number) {
  const value_t scalar = weft_writer_constant(p, number);
  return weft_writer_binary(p, op, x, weft_writer_broadcast(p, scalar, x, "[]"));
}

value_t weft_writer_iota(program_t* p, value_t like, int dim) {
  char type[TYPE_CAPACITY];
  like.dtype = "i32";
  const value_t value = define(p, like);
  put(p, "  %%v%u = stablehlo.iota dim = %d : %s\n", value.id, dim, type_of(&value, type));
  return value;
}

value_t weft_writer_select(program_t* p, const char* direction, value_t x, value_t y, value_t then,
                           value_t other) {
  char of[TYPE_CAPACITY], flag[TYPE_CAPACITY], to[TYPE_CAPACITY];
  value_t flags = x;
  flags.dtype = "i1";
  flags = define(p, flags);
  put(p, "  %%v%u = stablehlo.compare %s, %%v%u, %%v%u, %s : (%s, %s) -> %s\n", flags.id, direction,
      x.id, y.id, strcmp(x.dtype, "f32") == 0 ? "FLOAT" : "SIGNED", type_of(&x, of), of,
      type_of(&flags, flag));
  const value_t value = define(p, then);
  put(p, "  %%v%u = stablehlo.select %%v%u, %%v%u, %%v%u : %s, %s\n", value.id, flags.id, then.id,
      other.id, flag, type_of(&value, to));
  return value;
}

// ---- shapes -------------------------------------------------------------------------------------

value_t weft_writer_reduce(program_t* p, const char* op, value_t x, uint32_t dims) {
  char from[TYPE_CAPACITY], to[TYPE_CAPACITY], list[TYPE_CAPACITY];
  const bool is_maximum = strcmp(op, "maximum") == 0;
  const value_t init = weft_writer_constant(p, is_maximum ? -1e30 : 0);
  value_t shape = {.dtype = x.dtype};
  for (int d = 0; d < x.rank; ++d) {
    if (((dims >> d) & 1) == 0) shape.dims[shape.rank++] = x.dims[d];
  }
  const value_t value = define(p, shape);
  put(p,
      "  %%v%u = stablehlo.reduce(%%v%u init: %%v%u) applies stablehlo.%s across dimensions = %s : "
      "(%s, tensor<f32>) -> %s\n",
      value.id, x.id, init.id, op, list_of(dims, list), type_of(&x, from), type_of(&value, to));
  return value;
}

value_t weft_writer_reshape(program_t* p, value_t x, int rank, const int64_t* dims) {
  char from[TYPE_CAPACITY], to[TYPE_CAPACITY];
  const value_t value = define(p, shaped(x.dtype, rank, dims));
  put(p, "  %%v%u = stablehlo.reshape %%v%u : (%s) -> %s\n", value.id, x.id, type_of(&x, from),
      type_of(&value, to));
  return value;
}

value_t weft_writer_transpose(program_t* p, value_t x, const int* order) {
  char from[TYPE_CAPACITY], to[TYPE_CAPACITY];
  value_t shape = x;
  for (int d = 0; d < x.rank; ++d) shape.dims[d] = x.dims[order[d]];
  const value_t value = define(p, shape);
  put(p, "  %%v%u = stablehlo.transpose %%v%u, dims = [%d", value.id, x.id, order[0]);
  for (int d = 1; d < x.rank; ++d) put(p, ", %d", order[d]);
  put(p, "] : (%s) -> %s\n", type_of(&x, from), type_of(&value, to));
  return value;
}

value_t weft_writer_dot(program_t* p, value_t x, value_t y, uint32_t x_batch, uint32_t y_batch,
                        uint32_t x_sum, uint32_t y_sum) {
  char a[TYPE_CAPACITY], b[TYPE_CAPACITY], to[TYPE_CAPACITY];
  char lists[4][TYPE_CAPACITY];
  value_t shape = {.dtype = "f32"};
  for (int d = 0; d < x.rank; ++d) {
    if (((x_batch >> d) & 1) != 0) shape.dims[shape.rank++] = x.dims[d];
  }
  for (int d = 0; d < x.rank; ++d) {
    if ((((x_batch | x_sum) >> d) & 1) == 0) shape.dims[shape.rank++] = x.dims[d];
  }
  for (int d = 0; d < y.rank; ++d) {
    if ((((y_batch | y_sum) >> d) & 1) == 0) shape.dims[shape.rank++] = y.dims[d];
  }
  const value_t value = define(p, shape);
  put(p, "  %%v%u = stablehlo.dot_general %%v%u, %%v%u, ", value.id, x.id, y.id);
  if (x_batch != 0) {
    put(p, "batching_dims = %s x %s, ", list_of(x_batch, lists[0]), list_of(y_batch, lists[1]));
  }
  put(p, "contracting_dims = %s x %s : (%s, %s) -> %s\n", list_of(x_sum, lists[2]),
      list_of(y_sum, lists[3]), type_of(&x, a), type_of(&y, b), type_of(&value, to));
  return value;
}

// ---- tables -------------------------------------------------------------------------------------

// Indices [b, t] into a table [rows, width].
static value_t with_unit(program_t* p, value_t indices) {
  const int64_t dims[3] = {indices.dims[0], indices.dims[1], 1};
  return weft_writer_reshape(p, indices, 3, dims);
}

value_t weft_writer_rows(program_t* p, value_t table, value_t indices) {
  char a[TYPE_CAPACITY], b[TYPE_CAPACITY], to[TYPE_CAPACITY];
  const value_t at = with_unit(p, indices);
  const int64_t dims[3] = {indices.dims[0], indices.dims[1], table.dims[1]};
  const value_t value = define(p, shaped("f32", 3, dims));
  put(p,
      "  %%v%u = \"stablehlo.gather\"(%%v%u, %%v%u) <{dimension_numbers = "
      "#stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], "
      "index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, %" PRId64
      ">}> : (%s, %s) -> %s\n",
      value.id, table.id, at.id, table.dims[1], type_of(&table, a), type_of(&at, b),
      type_of(&value, to));
  return value;
}

#define ADD_REGION                                                    \
  "{\n  ^bb0(%%a: tensor<f32>, %%b: tensor<f32>):\n    %%c = "        \
  "stablehlo.add %%a, %%b : tensor<f32>\n    stablehlo.return %%c : " \
  "tensor<f32>\n  })"

value_t weft_writer_add_rows(program_t* p, value_t table, value_t indices, value_t rows) {
  char a[TYPE_CAPACITY], b[TYPE_CAPACITY], c[TYPE_CAPACITY];
  const value_t at = with_unit(p, indices);
  const value_t value = define(p, table);
  put(p,
      "  %%v%u = \"stablehlo.scatter\"(%%v%u, %%v%u, %%v%u) <{indices_are_sorted = false, "
      "scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [2], "
      "inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 2>, "
      "unique_indices = false}> (" ADD_REGION " : (%s, %s, %s) -> %s\n",
      value.id, table.id, at.id, rows.id, type_of(&table, a), type_of(&at, b), type_of(&rows, c),
      a);
  return value;
}

// ---- images -------------------------------------------------------------------------------------

value_t weft_writer_convolution(program_t* p, const char* form, value_t x, value_t w,
                                value_t like) {
  char a[TYPE_CAPACITY], b[TYPE_CAPACITY], to[TYPE_CAPACITY];
  const char* dims = "[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]";
  if (strcmp(form, "weights") == 0) dims = "[f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f]";
  if (strcmp(form, "input") == 0) {
    const value_t reversed = define(p, w);
    dims = "[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]";
    put(p, "  %%v%u = stablehlo.reverse %%v%u, dims = [0, 1] : %s\n", reversed.id, w.id,
        type_of(&w, b));
    w = reversed;
  }
  const value_t value = define(p, like);
  put(p,
      "  %%v%u = stablehlo.convolution(%%v%u, %%v%u) dim_numbers = %s, window = {stride = [1, 1], "
      "pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} "
      "{batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (%s, %s) -> %s\n",
      value.id, x.id, w.id, dims, type_of(&x, a), type_of(&w, b), type_of(&value, to));
  return value;
}

#define POOL_WINDOW                                                                      \
  "<{padding = dense<0> : tensor<4x2xi64>, window_dimensions = array<i64: 1, 2, 2, 1>, " \
  "window_strides = array<i64: 1, 2, 2, 1>}>"

value_t weft_writer_pool(program_t* p, value_t x) {
  char from[TYPE_CAPACITY], to[TYPE_CAPACITY];
  const value_t init = weft_writer_constant(p, -1e30);
  value_t shape = x;
  shape.dims[1] /= 2;
  shape.dims[2] /= 2;
  const value_t value = define(p, shape);
  put(p,
      "  %%v%u = \"stablehlo.reduce_window\"(%%v%u, %%v%u) " POOL_WINDOW
      " ({\n  ^bb0(%%a: tensor<f32>, %%b: tensor<f32>):\n    %%c = stablehlo.maximum %%a, %%b : "
      "tensor<f32>\n    stablehlo.return %%c : tensor<f32>\n  }) : (%s, tensor<f32>) -> %s\n",
      value.id, x.id, init.id, type_of(&x, from), type_of(&value, to));
  return value;
}

value_t weft_writer_unpool(program_t* p, value_t x, value_t pooled) {
  char from[TYPE_CAPACITY], of[TYPE_CAPACITY];
  const value_t init = weft_writer_constant(p, 0);
  const value_t value = define(p, x);
  put(p,
      "  %%v%u = \"stablehlo.select_and_scatter\"(%%v%u, %%v%u, %%v%u) " POOL_WINDOW
      " ({\n  ^bb0(%%a: tensor<f32>, %%b: tensor<f32>):\n    %%c = stablehlo.compare GE, %%a, %%b, "
      "FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>\n    stablehlo.return %%c : tensor<i1>\n  "
      "}, " ADD_REGION " : (%s, %s, tensor<f32>) -> %s\n",
      value.id, x.id, pooled.id, init.id, type_of(&x, from), type_of(&pooled, of), from);
  return value;
}
