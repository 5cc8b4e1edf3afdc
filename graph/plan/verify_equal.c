// Terms compared element by element.
//
// Sequences of one base have one written form. Sequences of pieces of several dimensions do not,
// nor do operations on them. Where two terms have different numbers and their equality matters,
// their elements are followed through pieces and copies down to elements of other bases, a chunk at
// a time; two bases are the same if they are the same operation on operands whose elements are
// equal. That needs no unique form and concludes equality only. The number of elements that one
// verification may follow is bounded.
#include <string.h>

#include "graph/plan/verify_term.h"

enum {
  FIRST_CHUNK = 32,
  CHUNK = 256,
  MAX_DEPTH = 64,  // of pieces in pieces, and of operations on operations
};
// About two seconds.
#define MAX_COMPARED (INT64_C(1) << 27)

// Element |index| of |base|.
typedef struct atom_s {
  uint32_t base;
  int64_t index;
} atom_t;

static uint32_t representative(const weft_terms_t* terms, uint32_t base) {
  while (terms->terms[base].same_as != base) base = terms->terms[base].same_as;
  return base;
}

static int64_t word_of(const weft_terms_t* terms, uint32_t base, uint32_t index) {
  return terms->words[terms->terms[base].key + 1 + index];
}

static weft_status_t count_compared(weft_terms_t* terms, int64_t count) {
  terms->compared += count + 1;
  if (terms->compared <= MAX_COMPARED) return weft_ok_status();
  return WEFT_STATUS(UNSUPPORTED,
                     "the graph puts values together of pieces in so many ways that more than %lld "
                     "elements would have to be compared one by one to verify its plan",
                     (long long)MAX_COMPARED);
}

// Elements ---------------------------------------------------------------------------------------

static bool resolve(const weft_terms_t* terms, uint32_t sequence, int64_t first, int64_t stride,
                    int64_t count, int depth, atom_t* atoms);

// The piece of |base| that holds its element |at|.
static uint32_t piece_at(const weft_terms_t* terms, uint32_t base, int64_t at) {
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
  return low;
}

// |atoms| are elements of |base|, which consists of other sequences: goes on to those.
static bool resolve_inside(const weft_terms_t* terms, uint32_t base, int64_t count, int depth,
                           atom_t* atoms) {
  const bool is_copy = weft_terms_kind(terms, base) == WEFT_BASE_COPY;
  int64_t i = 0;
  while (i < count) {
    weft_piece_t piece = {.sequence = (uint32_t)word_of(terms, base, 0)};
    if (!is_copy) piece = weft_terms_piece(terms, base, piece_at(terms, base, atoms[i].index));
    const int64_t first = atoms[i].index - piece.begin;
    const int64_t length = terms->terms[piece.sequence].length;
    const int64_t stride = i + 1 < count ? atoms[i + 1].index - atoms[i].index : 0;
    int64_t run = 1;
    while (i + run < count && atoms[i + run].index - atoms[i + run - 1].index == stride &&
           atoms[i + run].index >= piece.begin && atoms[i + run].index < piece.begin + length) {
      ++run;
    }
    if (!resolve(terms, piece.sequence, first, stride, run, depth + 1, atoms + i)) return false;
    i += run;
  }
  return true;
}

// Elements |first|, |first| + |stride|, ... of |sequence|; false when they are nested too deeply.
static bool resolve(const weft_terms_t* terms, uint32_t sequence, int64_t first, int64_t stride,
                    int64_t count, int depth, atom_t* atoms) {
  weft_sequence_t from;
  if (depth > MAX_DEPTH) return false;
  weft_terms_get(terms, sequence, &from);
  for (int64_t i = 0; i < count; ++i) {
    int64_t rest = first + i * stride;
    uint64_t index = (uint64_t)from.offset;
    for (int32_t d = from.dims.rank; d-- > 0;) {
      const int64_t digit = d ? rest % from.dims.sizes[d] : rest;
      if (d) rest /= from.dims.sizes[d];
      index += (uint64_t)digit * (uint64_t)from.dims.strides[d];
    }
    atoms[i] = (atom_t){.base = from.base, .index = (int64_t)index};
  }
  const weft_base_kind_t kind = weft_terms_kind(terms, from.base);
  if (kind == WEFT_BASE_PIECES || kind == WEFT_BASE_COPY) {
    return resolve_inside(terms, from.base, count, depth, atoms);
  }
  const uint32_t base = representative(terms, from.base);
  for (int64_t i = 0; i < count; ++i) atoms[i].base = base;
  return true;
}

// The bits of an element that is known as a number.
static bool bits_of(const weft_terms_t* terms, const atom_t* atom, uint64_t* out_bits) {
  const weft_base_kind_t kind = weft_terms_kind(terms, atom->base);
  const size_t size = weft_dtype_size_bytes(terms->terms[atom->base].dtype);
  *out_bits = 0;
  if (kind == WEFT_BASE_IMMEDIATE) *out_bits = (uint64_t)word_of(terms, atom->base, 0);
  if (kind != WEFT_BASE_CONSTANT) return kind == WEFT_BASE_IMMEDIATE;
  if (size > sizeof(*out_bits)) return false;
  const char* data = terms->constants[word_of(terms, atom->base, 0)].data;
  memcpy(out_bits, data + (size_t)atom->index * size, size);
  return true;
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

static weft_status_t compare_atoms(weft_terms_t* terms, const atom_t* a, const atom_t* b,
                                   int64_t count, int depth, bool* out_equal) {
  uint64_t bits_a = 0;
  uint64_t bits_b = 0;
  *out_equal = true;
  for (int64_t i = 0; i < count && *out_equal; ++i) {
    const uint32_t base_a = representative(terms, a[i].base);
    const uint32_t base_b = representative(terms, b[i].base);
    if (base_a == base_b && a[i].index == b[i].index) continue;
    if (bits_of(terms, &a[i], &bits_a) && bits_of(terms, &b[i], &bits_b)) {
      *out_equal = bits_a == bits_b;
    } else if (a[i].index == b[i].index) {
      WEFT_RETURN_IF_ERROR(compare_bases(terms, base_a, base_b, depth, out_equal));
    } else {
      *out_equal = false;
    }
  }
  return weft_ok_status();
}

static weft_status_t compare(weft_terms_t* terms, uint32_t a, uint32_t b, int depth,
                             bool* out_equal) {
  const int64_t length = terms->terms[a].length;
  atom_t atoms[2][CHUNK];
  *out_equal = a == b;
  if (a == b || depth > MAX_DEPTH || length != terms->terms[b].length ||
      terms->terms[a].dtype != terms->terms[b].dtype) {
    return weft_ok_status();
  }
  int64_t chunk = FIRST_CHUNK;
  *out_equal = true;
  for (int64_t at = 0; at < length && *out_equal; at += chunk) {
    if (at > 0) chunk = CHUNK;
    const int64_t count = length - at < chunk ? length - at : chunk;
    WEFT_RETURN_IF_ERROR(count_compared(terms, count));
    *out_equal = resolve(terms, a, at, 1, count, 0, atoms[0]) &&
                 resolve(terms, b, at, 1, count, 0, atoms[1]);
    if (!*out_equal) break;
    WEFT_RETURN_IF_ERROR(compare_atoms(terms, atoms[0], atoms[1], count, depth, out_equal));
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
