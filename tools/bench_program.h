// Writing training steps as StableHLO text, operation by operation.
//
// A program grows at its end: each function appends one operation and returns what stands for its
// result. All values are f32 unless said otherwise. Sizes are the caller's to get right: the graph
// that is read from the text checks them.
#ifndef WEFT_TOOLS_BENCH_PROGRAM_H_
#define WEFT_TOOLS_BENCH_PROGRAM_H_

#include "runtime/base/string_buffer.h"
#include "weft/dtype.h"

enum { WEFT_WRITER_RANK = 4, WEFT_WRITER_PARAMETERS = 64, WEFT_WRITER_SLOTS = 3 };

typedef struct weft_writer_value_s {
  uint32_t id;
  const char* dtype;
  int rank;
  int64_t dims[WEFT_WRITER_RANK];
} weft_writer_value_t;

// A parameter with the state that its update keeps, all of its shape.
typedef struct weft_writer_parameter_s {
  weft_writer_value_t slots[WEFT_WRITER_SLOTS];
  weft_writer_value_t gradient;
} weft_writer_parameter_t;

typedef struct weft_writer_s {
  weft_string_buffer_t arguments, body, result_types, results;
  uint32_t next_id;
  uint32_t result_count;
  uint32_t parameter_count;
  weft_writer_parameter_t parameters[WEFT_WRITER_PARAMETERS];
} weft_writer_t;

void weft_writer_begin(weft_writer_t* program);
void weft_writer_deinit(weft_writer_t* program);
// The module's text, valid until the program goes.
WEFT_MUST_USE weft_status_t weft_writer_end(weft_writer_t* program, const char** out_text,
                                            size_t* out_size);

// Arguments: of the batch, and parameters with |states| others of their shape.
weft_writer_value_t weft_writer_batch(weft_writer_t* p, const char* name, const char* dtype,
                                      int rank, const int64_t* dims);
uint32_t weft_writer_parameter(weft_writer_t* p, uint32_t states, int rank, const int64_t* dims);
// Results: what replaces slot |slot| of a parameter, and the loss. Replacements come in the order
// of the arguments.
void weft_writer_replace(weft_writer_t* p, weft_writer_value_t value);
void weft_writer_loss(weft_writer_t* p, weft_writer_value_t loss);

weft_writer_value_t weft_writer_constant(weft_writer_t* p, double number);
weft_writer_value_t weft_writer_filled(weft_writer_t* p, weft_writer_value_t like, double number);
weft_writer_value_t weft_writer_unary(weft_writer_t* p, const char* op, weft_writer_value_t x);
weft_writer_value_t weft_writer_binary(weft_writer_t* p, const char* op, weft_writer_value_t x,
                                       weft_writer_value_t y);
// |x| op |number|, element by element.
weft_writer_value_t weft_writer_scaled(weft_writer_t* p, const char* op, weft_writer_value_t x,
                                       double number);
// |x|'s dimensions become |map| of |like|'s shape.
weft_writer_value_t weft_writer_broadcast(weft_writer_t* p, weft_writer_value_t x,
                                          weft_writer_value_t like, const char* map);
weft_writer_value_t weft_writer_reduce(weft_writer_t* p, const char* op, weft_writer_value_t x,
                                       uint32_t dims);
weft_writer_value_t weft_writer_reshape(weft_writer_t* p, weft_writer_value_t x, int rank,
                                        const int64_t* dims);
weft_writer_value_t weft_writer_transpose(weft_writer_t* p, weft_writer_value_t x,
                                          const int* order);
// Dimensions as bit sets, paired in ascending order; the result has the batch, x's others, y's.
weft_writer_value_t weft_writer_dot(weft_writer_t* p, weft_writer_value_t x, weft_writer_value_t y,
                                    uint32_t x_batch, uint32_t y_batch, uint32_t x_sum,
                                    uint32_t y_sum);
// Where |x| compares as |direction| with |y|: |then|, else |other|.
weft_writer_value_t weft_writer_select(weft_writer_t* p, const char* direction,
                                       weft_writer_value_t x, weft_writer_value_t y,
                                       weft_writer_value_t then, weft_writer_value_t other);
// i32, along |dim|.
weft_writer_value_t weft_writer_iota(weft_writer_t* p, weft_writer_value_t like, int dim);
weft_writer_value_t weft_writer_rows(weft_writer_t* p, weft_writer_value_t table,
                                     weft_writer_value_t indices);
weft_writer_value_t weft_writer_add_rows(weft_writer_t* p, weft_writer_value_t table,
                                         weft_writer_value_t indices, weft_writer_value_t rows);
// Images [b, y, x, f]: |form| is "forward", "input" or "weights".
weft_writer_value_t weft_writer_convolution(weft_writer_t* p, const char* form,
                                            weft_writer_value_t x, weft_writer_value_t w,
                                            weft_writer_value_t like);
weft_writer_value_t weft_writer_pool(weft_writer_t* p, weft_writer_value_t x);
weft_writer_value_t weft_writer_unpool(weft_writer_t* p, weft_writer_value_t x,
                                       weft_writer_value_t pooled);

#endif  // WEFT_TOOLS_BENCH_PROGRAM_H_
