// Terms compared element by element.
//
// Sequences of one base have one written form. Sequences of pieces of several dimensions do not,
// nor do operations on them. Where two terms have different numbers and their equality matters,
// their elements are followed through pieces and copies down to elements of other bases, a run of
// equal distances at a time; two bases are the same if they are the same operation on operands
// whose elements are equal. That needs no unique form and concludes equality only. The number of
// runs that one verification may follow is bounded.
#include <string.h>

#include "graph/plan/verify_term.h"

// Of pieces in pieces, and of operations on operations.
#define MAX_DEPTH 200
// A few seconds.
#define MAX_COMPARED (INT64_C(1) << 27)

// Elements |index|, |index| + |stride|, ... of |base|.
typedef struct run_s {
  uint32_t base;
  int64_t index;
  int64_t stride;
  int64_t count;
} run_t;

static uint32_t representative(const weft_terms_t* terms, uint32_t base) {
  while (terms->terms[base].same_as != base) base = terms->terms[base].same_as;
  return base;
}

static int64_t word_of(const weft_terms_t* terms, uint32_t base, uint32_t index) {
  return terms->words[terms->terms[base].key + 1 + index];
}

static weft_status_t count_compared(weft_terms_t* terms, int64_t count) {
  terms->compared += count;
  if (terms->compared <= MAX_COMPARED) return weft_ok_status();
  return WEFT_STATUS(UNSUPPORTED,
                     "the graph puts values together of pieces in so many ways that more than %lld "
                     "runs of elements would have to be compared to verify its plan",
                     (long long)MAX_COMPARED);
}

// Runs -------------------------------------------------------------------------------------------

// As many of the elements |first|, |first| + |stride|, ... of |from|, up to |count|, as have equal
// distances in its base.
static run_t run_in_base(const weft_sequence_t* from, int64_t first, int64_t stride,
                         int64_t count) {
  run_t run = {.base = from->base, .index = from->offset, .count = count};
  int64_t place = 1;
  int64_t digits = first;
  int64_t moving_digit = 0;
  int64_t moving_size = 0;
  int64_t moving_step = 0;
  int64_t moving_stride = 0;
  for (int32_t d = from->dims.rank; d-- > 0;) {
    const int64_t size = d ? from->dims.sizes[d] : INT64_MAX;
    const int64_t digit = d ? digits % size : digits;
    if (d) digits /= size;
    run.index = (int64_t)((uint64_t)run.index + (uint64_t)digit * (uint64_t)from->dims.strides[d]);
    if (stride % place == 0) {
      moving_digit = digit;
      moving_size = size;
      moving_step = stride / place;
      moving_stride = from->dims.strides[d];
    }
    if (d) place *= size;
  }
  run.stride = (int64_t)((uint64_t)moving_step * (uint64_t)moving_stride);
  if (moving_step > 0 && (moving_size - 1 - moving_digit) / moving_step + 1 < count) {
    run.count = (moving_size - 1 - moving_digit) / moving_step + 1;
  }
  if (moving_step < 0 && moving_digit / -moving_step + 1 < count) {
    run.count = moving_digit / -moving_step + 1;
  }
  return run;
}

// The piece of |base| that holds its element |at|.
static weft_piece_t piece_at(const weft_terms_t* terms, uint32_t base, int64_t at) {
  uint32_t low = 0;
  uint32_t high = weft_terms_piece_count(terms, base);
  while (high - low > 1) {
    const uint32_t middle = low + (high - low) / 2;
    if (weft_terms_piece(terms, base, middle).begin <= at) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return weft_terms_piece(terms, base, low);
}

// A run of elements of |sequence| that starts with its element |first|, of others than pieces and
// copies; false when those are nested too deeply.
static bool run_at(const weft_terms_t* terms, uint32_t sequence, int64_t first, run_t* out_run) {
  int64_t stride = 1;
  int64_t count = terms->terms[sequence].length - first;
  for (int depth = 0; depth < MAX_DEPTH; ++depth) {
    weft_sequence_t from;
    weft_piece_t piece = {0};
    weft_terms_get(terms, sequence, &from);
    *out_run = run_in_base(&from, first, stride, count);
    const weft_base_kind_t kind = weft_terms_kind(terms, from.base);
    if (kind == WEFT_BASE_COPY) {
      piece.sequence = (uint32_t)word_of(terms, from.base, 0);
    } else if (kind == WEFT_BASE_PIECES) {
      piece = piece_at(terms, from.base, out_run->index);
    } else {
      out_run->base = representative(terms, from.base);
      return true;
    }
    sequence = piece.sequence;
    first = out_run->index - piece.begin;
    stride = out_run->stride;
    count = out_run->count;
    const int64_t last = terms->terms[sequence].length - 1;
    if (stride > 0 && (last - first) / stride + 1 < count) count = (last - first) / stride + 1;
    if (stride < 0 && first / -stride + 1 < count) count = first / -stride + 1;
  }
  return false;
}

static bool is_number(const weft_terms_t* terms, uint32_t base) {
  const weft_base_kind_t kind = weft_terms_kind(terms, base);
  return kind == WEFT_BASE_IMMEDIATE ||
         (kind == WEFT_BASE_CONSTANT &&
          weft_dtype_size_bytes(terms->terms[base].dtype) <= sizeof(uint64_t));
}

// The bits of element |index| of |base|, which is a number.
static uint64_t bits_of(const weft_terms_t* terms, uint32_t base, int64_t index) {
  const size_t size = weft_dtype_size_bytes(terms->terms[base].dtype);
  uint64_t bits = 0;
  if (weft_terms_kind(terms, base) == WEFT_BASE_IMMEDIATE) {
    return (uint64_t)word_of(terms, base, 0);
  }
  const char* data = terms->constants[word_of(terms, base, 0)].data;
  memcpy(&bits, data + (size_t)index * size, size);
  return bits;
}

// Comparing --------------------------------------------------------------------------------------

static weft_status_t compare(weft_terms_t* terms, uint32_t a, uint32_t b, int depth,
                             bool* out_equal);

// Words [begin, end) of the same operation on a and b; |operands| marks those that are sequences.
static weft_status_t compare_words(weft_terms_t* terms, uint32_t a, uint32_t b, uint32_t operands,
                                   int depth, bool* out_equal) {
  const uint32_t count = terms->terms[a].key_size - 1;
  *out_equal = terms->terms[b].key_size - 1 == count;
  for (uint32_t i = 0; i < count && *out_equal; ++i) {
    const bool is_operand = i < 32 && ((operands >> i) & 1) && word_of(terms, a, i) >= 0;
    *out_equal =
        is_operand ? word_of(terms, b, i) >= 0 : word_of(terms, a, i) == word_of(terms, b, i);
  }
  for (uint32_t i = 0; i < count && *out_equal; ++i) {
    if (i >= 32 || !((operands >> i) & 1) || word_of(terms, a, i) < 0) continue;
    WEFT_RETURN_IF_ERROR(compare(terms, (uint32_t)word_of(terms, a, i),
                                 (uint32_t)word_of(terms, b, i), depth + 1, out_equal));
  }
  return weft_ok_status();
}

// Whether element i of |a| is element i of |b|, for each i.
static weft_status_t compare_bases(weft_terms_t* terms, uint32_t a, uint32_t b, int depth,
                                   bool* out_equal) {
  const weft_term_t* of_a = &terms->terms[a];
  const weft_term_t* of_b = &terms->terms[b];
  const weft_base_kind_t kind = weft_terms_kind(terms, a);
  *out_equal = a == b;
  if (a == b || depth > MAX_DEPTH || kind != weft_terms_kind(terms, b) ||
      of_a->length != of_b->length || of_a->dtype != of_b->dtype) {
    return weft_ok_status();
  }
  switch (kind) {
    case WEFT_BASE_STEP:
      WEFT_RETURN_IF_ERROR(compare_words(terms, a, b, 7u << 3, depth, out_equal));
      break;
    case WEFT_BASE_REDUCTION:
      WEFT_RETURN_IF_ERROR(compare_words(terms, a, b, 3u << 1, depth, out_equal));
      break;
    case WEFT_BASE_BYTES:
      WEFT_RETURN_IF_ERROR(compare_words(terms, a, b, 1u, depth, out_equal));
      break;
    default:
      return weft_ok_status();
  }
  if (*out_equal) terms->terms[representative(terms, a)].same_as = representative(terms, b);
  return weft_ok_status();
}

// The first |count| elements of both runs.
static weft_status_t compare_runs(weft_terms_t* terms, const run_t* a, const run_t* b,
                                  int64_t count, int depth, bool* out_equal) {
  const bool is_parallel = a->index == b->index && (a->stride == b->stride || count == 1);
  *out_equal = is_parallel && a->base == b->base;
  if (*out_equal) return weft_ok_status();
  if (is_number(terms, a->base) && is_number(terms, b->base)) {
    WEFT_RETURN_IF_ERROR(count_compared(terms, count));
    *out_equal = true;
    for (int64_t i = 0; i < count && *out_equal; ++i) {
      *out_equal = bits_of(terms, a->base, a->index + i * a->stride) ==
                   bits_of(terms, b->base, b->index + i * b->stride);
    }
    return weft_ok_status();
  }
  return is_parallel ? compare_bases(terms, a->base, b->base, depth, out_equal) : weft_ok_status();
}

static weft_status_t compare(weft_terms_t* terms, uint32_t a, uint32_t b, int depth,
                             bool* out_equal) {
  const int64_t length = terms->terms[a].length;
  *out_equal = a == b;
  if (a == b || depth > MAX_DEPTH || length != terms->terms[b].length ||
      terms->terms[a].dtype != terms->terms[b].dtype) {
    return weft_ok_status();
  }
  int64_t count = 0;
  *out_equal = true;
  for (int64_t at = 0; at < length && *out_equal; at += count) {
    run_t run_a;
    run_t run_b;
    WEFT_RETURN_IF_ERROR(count_compared(terms, 1));
    *out_equal = run_at(terms, a, at, &run_a) && run_at(terms, b, at, &run_b);
    if (!*out_equal) break;
    count = run_a.count < run_b.count ? run_a.count : run_b.count;
    WEFT_RETURN_IF_ERROR(compare_runs(terms, &run_a, &run_b, count, depth, out_equal));
  }
  return weft_ok_status();
}

weft_status_t weft_terms_equal(weft_terms_t* terms, uint32_t a, uint32_t b, bool* out_equal) {
  *out_equal = false;
  if (a == WEFT_TERM_NONE || b == WEFT_TERM_NONE) return weft_ok_status();
  return compare(terms, a, b, 0, out_equal);
}

weft_status_t weft_terms_restate(weft_terms_t* terms, uint32_t sequence, uint32_t* out_sequence) {
  weft_sequence_t from;
  *out_sequence = sequence;
  weft_terms_get(terms, sequence, &from);
  if (terms->terms[from.base].is_stated) return weft_ok_status();
  const uint32_t count = terms->count;
  for (uint32_t i = 0; i < count; ++i) {
    bool is_equal = false;
    if (terms->terms[i].is_sequence || !terms->terms[i].is_stated) continue;
    WEFT_RETURN_IF_ERROR(compare_bases(terms, i, from.base, 0, &is_equal));
    if (is_equal) return weft_terms_whole(terms, i, out_sequence);
  }
  return weft_ok_status();
}
