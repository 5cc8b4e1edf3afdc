// Terms: what tensors and memory hold, written down so that equal things have equal numbers.
//
// A *base* is an array of elements with a meaning: an argument of the step, what an operation
// gives, a constant. A *sequence* is what is read of one, element by element: base[offset + sum of
// ik * strides[k]], in row-major order of its dimensions. Layout operations, views and copies
// change sequences and make no bases. Dimensions of 1 are dropped and neighbours that are one run
// are merged, which leaves exactly one way to write a sequence of one base; and as terms are
// interned, two of them are equal if their numbers are. What is read of several pieces may have
// more than one written form: where numbers differ, weft_terms_equal compares elements.
#ifndef WEFT_GRAPH_PLAN_VERIFY_TERM_H_
#define WEFT_GRAPH_PLAN_VERIFY_TERM_H_

#include "graph/ir/graph.h"
#include "graph/plan/kernel.h"

#define WEFT_TERM_NONE UINT32_MAX
#define WEFT_TERM_MAX_RANK (2 * WEFT_MAX_RANK)

typedef enum weft_base_kind_e {
  WEFT_BASE_ARGUMENT,   // of the function: its number
  WEFT_BASE_CARRIED,    // of a loop: what a turn begins with; number of the loop's first result,
                        // index
  WEFT_BASE_VALUE,      // result of an operation: number of the value
  WEFT_BASE_GIVEN,      // by a collective for one operand: number of its first result, a sequence
  WEFT_BASE_STEP,       // of an elementwise operation: see weft_terms_step
  WEFT_BASE_REDUCTION,  // see weft_terms_reduction
  WEFT_BASE_CONSTANT,   // number of a constant's bytes
  WEFT_BASE_IMMEDIATE,  // one element: its bits
  WEFT_BASE_INTEGERS,   // element i is i
  WEFT_BASE_RANK,       // the number of the rank
  WEFT_BASE_PIECES,     // sequences one behind the other: each, and where it begins
  WEFT_BASE_COPY,       // a sequence whose parts are read in ways that strides cannot express
  WEFT_BASE_BYTES,      // of a sequence of another type
  WEFT_BASE_NOTHING,    // no elements
} weft_base_kind_t;

typedef struct weft_term_dims_s {
  int32_t rank;
  int64_t sizes[WEFT_TERM_MAX_RANK];
  int64_t strides[WEFT_TERM_MAX_RANK];
} weft_term_dims_t;

typedef struct weft_sequence_s {
  uint32_t base;
  int64_t offset;
  weft_term_dims_t dims;
} weft_sequence_t;

typedef struct weft_term_s {
  size_t key;  // its words
  uint32_t key_size;
  uint32_t same_as;  // a base with equal elements, or itself
  uint32_t whole;    // of a base: all of it, once somebody has asked
  int64_t length;    // elements
  weft_dtype_t dtype;
  bool is_sequence;
  bool is_stated;  // a base that was made while terms->is_stating
} weft_term_t;

typedef struct weft_term_bytes_s {
  const void* data;
  size_t size;
  uint64_t hash;
} weft_term_bytes_t;

typedef struct weft_term_slot_s {
  uint32_t number;  // of a term, + 1; 0: none
  uint32_t hash;    // of its words: terms with another one are not looked at
} weft_term_slot_t;

typedef struct weft_terms_s {
  weft_arena_t* arena;
  weft_term_t* terms;
  uint32_t count;
  uint32_t capacity;
  int64_t* words;
  size_t word_count;
  size_t word_capacity;
  weft_term_slot_t* slots;  // by hash
  uint32_t slot_count;
  weft_term_bytes_t* constants;
  uint32_t constant_count;
  uint32_t constant_capacity;
  bool is_stating;   // bases are what a graph says; later ones are what a plan does
  int64_t compared;  // runs, so far, by weft_terms_equal
} weft_terms_t;

typedef struct weft_piece_s {
  uint32_t sequence;
  int64_t begin;
} weft_piece_t;

WEFT_MUST_USE weft_status_t weft_terms_init(weft_arena_t* arena, weft_terms_t* out_terms);

// The base of a kind with these words, |length| elements long.
WEFT_MUST_USE weft_status_t weft_terms_base(weft_terms_t* terms, weft_base_kind_t kind,
                                            const int64_t* words, uint32_t count,
                                            weft_dtype_t dtype, int64_t length, uint32_t* out_base);

// All of |base|, in its order.
WEFT_MUST_USE weft_status_t weft_terms_whole(weft_terms_t* terms, uint32_t base,
                                             uint32_t* out_sequence);

// The sequence of elements |offset| + sum of ik * strides[k] of |sequence|, which exist.
WEFT_MUST_USE weft_status_t weft_terms_select(weft_terms_t* terms, uint32_t sequence,
                                              int64_t offset, const weft_term_dims_t* dims,
                                              uint32_t* out_sequence);

// |sequences| one behind the other.
WEFT_MUST_USE weft_status_t weft_terms_join(weft_terms_t* terms, const uint32_t* sequences,
                                            uint32_t count, weft_dtype_t dtype,
                                            uint32_t* out_sequence);

// One element again and again.
WEFT_MUST_USE weft_status_t weft_terms_immediate(weft_terms_t* terms, weft_dtype_t dtype,
                                                 uint64_t bits, int64_t length,
                                                 uint32_t* out_sequence);

// |start| + |step| * index along dimension |along| of |sizes|; -1: |start| everywhere.
WEFT_MUST_USE weft_status_t weft_terms_iota(weft_terms_t* terms, weft_dtype_t dtype, int32_t rank,
                                            const int64_t* sizes, int32_t along, int64_t start,
                                            int64_t step, uint32_t* out_sequence);

// What |size| bytes of a constant are as elements of |dtype|, repeated to |length| of them.
WEFT_MUST_USE weft_status_t weft_terms_constant(weft_terms_t* terms, weft_dtype_t dtype,
                                                const void* data, size_t size, int64_t length,
                                                uint32_t* out_sequence);

// The elementwise operation that |step| is, on |operands| (sequences) of |length| elements.
WEFT_MUST_USE weft_status_t weft_terms_step(weft_terms_t* terms, const weft_loop_step_t* step,
                                            const uint32_t* operands, int64_t length,
                                            uint32_t* out_sequence);

// |operand|, of |sizes|, reduced over the dimensions in |reduced|, from the single element |init|.
WEFT_MUST_USE weft_status_t weft_terms_reduction(weft_terms_t* terms, weft_opcode_t opcode,
                                                 uint32_t operand, uint32_t init, int32_t rank,
                                                 const int64_t* sizes, uint32_t reduced,
                                                 uint32_t* out_sequence);

void weft_terms_get(const weft_terms_t* terms, uint32_t sequence, weft_sequence_t* out_sequence);

// Whether two sequences have equal elements (verify_equal.c). WEFT_TERM_NONE equals nothing. Fails
// when too many would have to be followed.
WEFT_MUST_USE weft_status_t weft_terms_equal(weft_terms_t* terms, uint32_t a, uint32_t b,
                                             bool* out_equal);

// All of the operation that the graph states with the elements of |sequence|, which is all of an
// operation; |sequence| where it states none.
WEFT_MUST_USE weft_status_t weft_terms_restate(weft_terms_t* terms, uint32_t sequence,
                                               uint32_t* out_sequence);

static inline weft_base_kind_t weft_terms_kind(const weft_terms_t* terms, uint32_t base) {
  return (weft_base_kind_t)terms->words[terms->terms[base].key];
}

static inline uint32_t weft_terms_piece_count(const weft_terms_t* terms, uint32_t base) {
  return (terms->terms[base].key_size - 1) / 2;
}

static inline weft_piece_t weft_terms_piece(const weft_terms_t* terms, uint32_t base,
                                            uint32_t index) {
  const int64_t* words = &terms->words[terms->terms[base].key + 1 + 2 * (size_t)index];
  return (weft_piece_t){.sequence = (uint32_t)words[0], .begin = words[1]};
}

// Row-major dimensions without gaps.
void weft_term_dims_dense(int32_t rank, const int64_t* sizes, weft_term_dims_t* out_dims);

#endif  // WEFT_GRAPH_PLAN_VERIFY_TERM_H_
