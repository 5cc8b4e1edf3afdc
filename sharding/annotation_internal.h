// What the readers of sdy and mhlo annotations have in common.
//
// Both say how device numbers are cut, in different words: sdy by the axes of a mesh (perhaps parts
// of axes, perhaps with the devices in another order), mhlo by the dimensions of a tile assignment.
// Both become digits here: mixed-radix digits of the device number. When all annotations of a
// function are read, the coarsest mesh in which every digit is a list of whole axes becomes the
// mesh of the function, and its ranks are the device numbers.
//
// Devices may be listed in an order that no digits describe. Then that order is taken for the order
// of ranks, and everything is read again in terms of positions in it.
#ifndef WEFT_SHARDING_ANNOTATION_INTERNAL_H_
#define WEFT_SHARDING_ANNOTATION_INTERNAL_H_

#include "sharding/annotation.h"
#include "sharding/text_internal.h"

// (device / stride) % size. One of size 1 cuts nothing, but remembers which axis was written.
typedef struct weft_digit_s {
  uint32_t stride;
  uint32_t size;
  const char* axis;  // as written; NULL for tile assignments
} weft_digit_t;

// Digits, major to minor.
typedef struct weft_digits_s {
  const weft_digit_t* at;
  uint32_t count;
} weft_digits_t;

// One axis of a mesh as it was written.
typedef struct weft_written_axis_s {
  const char* name;
  uint32_t size;
  weft_digits_t digits;
} weft_written_axis_t;

// A mesh as it was written: @name, or inside of a sharding.
typedef struct weft_written_mesh_s {
  const char* name;  // NULL when inside of a sharding
  weft_written_axis_t* axes;
  uint32_t axis_count;
  uint32_t device_count;
  bool is_maximal;  // everything is on one device
  struct weft_written_mesh_s* next;
} weft_written_mesh_t;

// A sharding as it was written.
typedef struct weft_written_sharding_s {
  bool fits_any_rank;  // nothing is cut, whatever the rank
  bool is_maximal;     // everything is on one device
  uint32_t dim_count;
  weft_digits_t* dims;
  uint8_t* priorities;  // per dimension; NULL: all 0
  uint32_t open_dims;
  weft_digits_t replicated;
  weft_digits_t unreduced;
} weft_written_sharding_t;

// A sharding and what it was written on.
typedef struct weft_sharding_request_s {
  weft_sharding_text_t text;
  weft_written_sharding_t sharding;
  const weft_type_t* type;
  weft_annotation_t* annotation;  // to be filled
  struct weft_sharding_request_s* next;
} weft_sharding_request_t;

// Where digits begin and end: a chain of divisors at most, so that more than these never are one.
#define WEFT_MAX_CUTS 64

// State of reading one function.
typedef struct weft_annotation_reader_s {
  const weft_function_t* function;
  const weft_graph_t* graph;
  weft_arena_t scratch;
  weft_arena_t* arena;  // of what outlives the reader
  weft_annotations_t* annotations;
  uint32_t device_count;      // 0 until known
  const char* device_source;  // the text that made it known
  const uint32_t* order;      // by rank: its device; NULL: the same
  uint32_t order_count;
  const char* order_source;      // the text it is from
  weft_written_mesh_t* meshes;   // those that were met, in that order
  uint32_t cuts[WEFT_MAX_CUTS];  // ascending
  uint32_t cut_count;
  weft_sharding_request_t* requests;
  weft_sharding_request_t** last_request;
} weft_annotation_reader_t;

// ---- annotation.c

// Has |annotation|, of a value of |type|, filled when the mesh is known.
WEFT_MUST_USE weft_status_t weft_annotation_add_request(weft_annotation_reader_t* reader,
                                                        const weft_sharding_text_t* text,
                                                        const weft_written_sharding_t* sharding,
                                                        const weft_type_t* type,
                                                        weft_annotation_t* annotation);

// ---- annotation_manual.c

// Reads sdy.manual_computation; annotations in its body are not read.
WEFT_MUST_USE weft_status_t weft_annotation_read_manual(weft_annotation_reader_t* reader,
                                                        const weft_op_t* op);

// Checks the types of all manual computations in |block|, when the annotations are filled.
WEFT_MUST_USE weft_status_t weft_annotation_check_manual(const weft_annotation_reader_t* reader,
                                                         const weft_mesh_t* mesh,
                                                         const weft_block_t* block);

// ---- annotation_mesh.c

// States that |text| is over |count| devices. INVALID_INPUT when another text said otherwise.
WEFT_MUST_USE weft_status_t weft_annotation_devices(weft_annotation_reader_t* reader,
                                                    const weft_sharding_text_t* text,
                                                    uint32_t count);

// Notes that the function's mesh has to have boundaries where |digits| have.
WEFT_MUST_USE weft_status_t weft_annotation_add_cuts(weft_annotation_reader_t* reader,
                                                     const weft_sharding_text_t* text,
                                                     weft_digits_t digits);

// Writes the device numbers of an array of |dim_count| dimensions, row-major, as digits: one list
// for each dimension, in the reader's scratch. The array holds 0 ... count - 1 in some order.
// UNSUPPORTED when that is no transposition of the order of ranks; a reader that has none yet is
// given this one.
WEFT_MUST_USE weft_status_t weft_annotation_digits(weft_annotation_reader_t* reader,
                                                   const weft_sharding_text_t* text,
                                                   const uint32_t* devices, const uint32_t* dims,
                                                   uint32_t dim_count, weft_digits_t* out_dims);

// The part of |axis| with |pre_size| positions before it and |size| of its own.
WEFT_MUST_USE weft_status_t weft_annotation_sub_axis(const weft_sharding_text_t* text,
                                                     const weft_written_axis_t* axis,
                                                     uint32_t pre_size, uint32_t size,
                                                     weft_arena_t* arena,
                                                     weft_digits_t* out_digits);

// Makes the mesh of everything that was read; names live in |arena|.
WEFT_MUST_USE weft_status_t weft_annotation_make_mesh(const weft_annotation_reader_t* reader,
                                                      weft_arena_t* arena, weft_mesh_t* out_mesh);

// The axes of |mesh| that |digits| are. INVALID_INPUT when one of them is in |*used|, to which they
// are added.
WEFT_MUST_USE weft_status_t weft_annotation_axes(const weft_sharding_text_t* text,
                                                 const weft_mesh_t* mesh, weft_digits_t digits,
                                                 uint32_t* used, weft_axes_t* out_axes);

// ---- annotation_sdy.c and annotation_mhlo.c

// Reads #sdy.sharding, #sdy.sharding_per_value or what is in their angle brackets. |*out_shardings|
// lives in the reader's scratch.
WEFT_MUST_USE weft_status_t weft_annotation_read_sdy(weft_annotation_reader_t* reader,
                                                     weft_sharding_text_t* text,
                                                     weft_written_sharding_t** out_shardings,
                                                     uint32_t* out_count, bool* out_per_value);

// Reads the string of mhlo.sharding.
WEFT_MUST_USE weft_status_t weft_annotation_read_mhlo(weft_annotation_reader_t* reader,
                                                      weft_sharding_text_t* text,
                                                      weft_written_sharding_t** out_shardings,
                                                      uint32_t* out_count, bool* out_per_value);

#endif  // WEFT_SHARDING_ANNOTATION_INTERNAL_H_
