// Terms and what is read of them. Reading a sequence of a sequence is arithmetic on mixed-radix
// numbers: it gives a sequence of the same base wherever no digit carries.
#include "graph/plan/verify_term.h"

#include <string.h>

#include "runtime/base/hash.h"

#define SEQUENCE_WORD (-1)

// Interning --------------------------------------------------------------------------------------

static weft_status_t grow(weft_arena_t* arena, size_t needed, size_t* capacity, size_t size,
                          void** array) {
  if (needed <= *capacity) return weft_ok_status();
  size_t grown_capacity = *capacity ? 2 * *capacity : 256;
  void* grown = NULL;
  while (grown_capacity < needed) grown_capacity *= 2;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, grown_capacity, size, &grown));
  if (*capacity) memcpy(grown, *array, *capacity * size);
  *array = grown;
  *capacity = grown_capacity;
  return weft_ok_status();
}

static uint32_t hash_of(const int64_t* key, size_t count) {
  return (uint32_t)weft_hash_quickly(WEFT_HASH_SEED, key, count * sizeof(*key));
}

static weft_status_t grow_slots(weft_terms_t* terms) {
  if (2 * (terms->count + 1) <= terms->slot_count) return weft_ok_status();
  const weft_term_slot_t* old = terms->slots;
  const uint32_t old_count = terms->slot_count;
  terms->slot_count = old_count ? 2 * old_count : 1024;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(terms->arena, terms->slot_count,
                                                 sizeof(*terms->slots), (void**)&terms->slots));
  for (uint32_t i = 0; i < old_count; ++i) {
    if (!old[i].number) continue;
    uint32_t slot = old[i].hash & (terms->slot_count - 1);
    while (terms->slots[slot].number) slot = (slot + 1) & (terms->slot_count - 1);
    terms->slots[slot] = old[i];
  }
  return weft_ok_status();
}

static weft_status_t intern(weft_terms_t* terms, const int64_t* key, uint32_t count,
                            const weft_term_t* term, uint32_t* out_number) {
  WEFT_RETURN_IF_ERROR(grow_slots(terms));
  const uint32_t hash = hash_of(key, count);
  uint32_t slot = hash & (terms->slot_count - 1);
  for (; terms->slots[slot].number; slot = (slot + 1) & (terms->slot_count - 1)) {
    if (terms->slots[slot].hash != hash) continue;
    const weft_term_t* other = &terms->terms[terms->slots[slot].number - 1];
    if (other->key_size != count || other->dtype != term->dtype || other->length != term->length ||
        memcmp(&terms->words[other->key], key, count * sizeof(*key)) != 0) {
      continue;
    }
    *out_number = terms->slots[slot].number - 1;
    return weft_ok_status();
  }
  size_t capacity = terms->capacity;
  WEFT_RETURN_IF_ERROR(grow(terms->arena, (size_t)terms->count + 1, &capacity,
                            sizeof(*terms->terms), (void**)&terms->terms));
  terms->capacity = (uint32_t)capacity;
  WEFT_RETURN_IF_ERROR(grow(terms->arena, terms->word_count + count, &terms->word_capacity,
                            sizeof(*terms->words), (void**)&terms->words));
  memcpy(&terms->words[terms->word_count], key, count * sizeof(*key));
  terms->terms[terms->count] = *term;
  terms->terms[terms->count].key = terms->word_count;
  terms->terms[terms->count].key_size = count;
  terms->terms[terms->count].is_stated = terms->is_stating;
  terms->terms[terms->count].same_as = terms->count;
  terms->terms[terms->count].whole = WEFT_TERM_NONE;
  terms->word_count += count;
  *out_number = terms->count;
  terms->slots[slot] = (weft_term_slot_t){.number = ++terms->count, .hash = hash};
  return weft_ok_status();
}

weft_status_t weft_terms_init(weft_arena_t* arena, weft_terms_t* out_terms) {
  *out_terms = (weft_terms_t){.arena = arena};
  return grow_slots(out_terms);
}

weft_status_t weft_terms_base(weft_terms_t* terms, weft_base_kind_t kind, const int64_t* words,
                              uint32_t count, weft_dtype_t dtype, int64_t length,
                              uint32_t* out_base) {
  const weft_term_t term = {.length = length, .dtype = dtype};
  int64_t few[16];
  int64_t* key = few;
  if (count + 1 > sizeof(few) / sizeof(few[0])) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(terms->arena, (size_t)count + 1, sizeof(*key), (void**)&key));
  }
  key[0] = kind;
  if (count) memcpy(key + 1, words, count * sizeof(*words));
  return intern(terms, key, count + 1, &term, out_base);
}

// Sequences --------------------------------------------------------------------------------------

// Steps of iotas are any numbers; all else is bounded by the sizes of arenas.
static int64_t multiply(int64_t a, int64_t b) {
  return (int64_t)((uint64_t)a * (uint64_t)b);
}
static int64_t add(int64_t a, int64_t b) {
  return (int64_t)((uint64_t)a + (uint64_t)b);
}

void weft_term_dims_dense(int32_t rank, const int64_t* sizes, weft_term_dims_t* out_dims) {
  int64_t stride = 1;
  out_dims->rank = rank;
  for (int32_t i = rank; i-- > 0;) {
    out_dims->sizes[i] = sizes[i];
    out_dims->strides[i] = stride;
    stride *= sizes[i];
  }
}

static int64_t count_of(const weft_term_dims_t* dims) {
  int64_t count = 1;
  for (int32_t i = 0; i < dims->rank; ++i) count *= dims->sizes[i];
  return count;
}

// The one way to write these dimensions.
static void normalise(weft_term_dims_t* dims) {
  int32_t rank = 0;
  for (int32_t i = 0; i < dims->rank; ++i) {
    if (dims->sizes[i] == 1) continue;
    if (rank > 0 && dims->strides[rank - 1] == multiply(dims->strides[i], dims->sizes[i])) {
      dims->sizes[rank - 1] *= dims->sizes[i];
      dims->strides[rank - 1] = dims->strides[i];
      continue;
    }
    dims->sizes[rank] = dims->sizes[i];
    dims->strides[rank++] = dims->strides[i];
  }
  dims->rank = rank;
}

static weft_status_t intern_nothing(weft_terms_t* terms, weft_dtype_t dtype,
                                    uint32_t* out_sequence) {
  uint32_t base = 0;
  WEFT_RETURN_IF_ERROR(weft_terms_base(terms, WEFT_BASE_NOTHING, NULL, 0, dtype, 0, &base));
  const int64_t key[] = {SEQUENCE_WORD, base};
  const weft_term_t term = {.dtype = dtype, .is_sequence = true};
  return intern(terms, key, 2, &term, out_sequence);
}

static weft_status_t intern_sequence(weft_terms_t* terms, weft_sequence_t* sequence,
                                     uint32_t* out_sequence) {
  int64_t key[3 + 2 * WEFT_TERM_MAX_RANK];
  uint32_t count = 0;
  const weft_term_t term = {.length = count_of(&sequence->dims),
                            .dtype = terms->terms[sequence->base].dtype,
                            .is_sequence = true};
  if (term.length == 0) return intern_nothing(terms, term.dtype, out_sequence);
  normalise(&sequence->dims);
  key[count++] = SEQUENCE_WORD;
  key[count++] = sequence->base;
  key[count++] = sequence->offset;
  for (int32_t i = 0; i < sequence->dims.rank; ++i) {
    key[count++] = sequence->dims.sizes[i];
    key[count++] = sequence->dims.strides[i];
  }
  return intern(terms, key, count, &term, out_sequence);
}

void weft_terms_get(const weft_terms_t* terms, uint32_t sequence, weft_sequence_t* out_sequence) {
  const weft_term_t* term = &terms->terms[sequence];
  const int64_t* key = &terms->words[term->key];
  out_sequence->base = (uint32_t)key[1];
  out_sequence->offset = term->key_size > 2 ? key[2] : 0;
  out_sequence->dims.rank = 0;
  for (uint32_t i = 3; i < term->key_size; i += 2) {
    out_sequence->dims.sizes[out_sequence->dims.rank] = key[i];
    out_sequence->dims.strides[out_sequence->dims.rank++] = key[i + 1];
  }
}

weft_status_t weft_terms_whole(weft_terms_t* terms, uint32_t base, uint32_t* out_sequence) {
  weft_sequence_t whole;
  *out_sequence = terms->terms[base].whole;
  if (*out_sequence != WEFT_TERM_NONE) return weft_ok_status();
  whole.base = base;
  whole.offset = 0;
  whole.dims.rank = 1;
  whole.dims.sizes[0] = terms->terms[base].length;
  whole.dims.strides[0] = 1;
  WEFT_RETURN_IF_ERROR(intern_sequence(terms, &whole, out_sequence));
  terms->terms[base].whole = *out_sequence;
  return weft_ok_status();
}

// Pieces -----------------------------------------------------------------------------------------

typedef struct piece_list_s {
  uint32_t* items;
  size_t count;
  size_t capacity;
} piece_list_t;

static weft_status_t push(weft_terms_t* terms, piece_list_t* list, uint32_t sequence) {
  WEFT_RETURN_IF_ERROR(grow(terms->arena, list->count + 1, &list->capacity, sizeof(*list->items),
                            (void**)&list->items));
  list->items[list->count++] = sequence;
  return weft_ok_status();
}

// |b| behind |a| as one run of neighbours, or of one element, where it is: other strides would
// depend on who is joined first.
static bool continues(const weft_sequence_t* a, const weft_sequence_t* b,
                      weft_sequence_t* out_sequence) {
  if (a->base != b->base || a->dims.rank > 1 || b->dims.rank > 1) return false;
  const int64_t count = a->dims.rank ? a->dims.sizes[0] : 1;
  const int64_t stride =
      a->dims.rank ? a->dims.strides[0] : add(b->offset, multiply(a->offset, -1));
  if (stride != 0 && stride != 1) return false;
  if (b->dims.rank && b->dims.strides[0] != stride) return false;
  if (b->offset != add(a->offset, multiply(count, stride))) return false;
  *out_sequence = *a;
  out_sequence->dims.rank = 1;
  out_sequence->dims.sizes[0] = count + (b->dims.rank ? b->dims.sizes[0] : 1);
  out_sequence->dims.strides[0] = stride;
  return true;
}

// Puts |sequence|, or the pieces that it is, behind |list|, grown together with the last one.
static weft_status_t append(weft_terms_t* terms, piece_list_t* list, uint32_t sequence) {
  weft_sequence_t next;
  weft_sequence_t last;
  weft_sequence_t grown;
  if (terms->terms[sequence].length == 0) return weft_ok_status();
  weft_terms_get(terms, sequence, &next);
  const bool is_whole = weft_terms_kind(terms, next.base) == WEFT_BASE_PIECES && next.offset == 0 &&
                        next.dims.rank == 1 && next.dims.strides[0] == 1 &&
                        next.dims.sizes[0] == terms->terms[next.base].length;
  if (is_whole) {
    const uint32_t count = weft_terms_piece_count(terms, next.base);
    for (uint32_t i = 0; i < count; ++i) {
      WEFT_RETURN_IF_ERROR(append(terms, list, weft_terms_piece(terms, next.base, i).sequence));
    }
    return weft_ok_status();
  }
  if (list->count > 0) {
    weft_terms_get(terms, list->items[list->count - 1], &last);
    if (continues(&last, &next, &grown)) {
      return intern_sequence(terms, &grown, &list->items[list->count - 1]);
    }
  }
  return push(terms, list, sequence);
}

static weft_status_t join_list(weft_terms_t* terms, const piece_list_t* list, weft_dtype_t dtype,
                               uint32_t* out_sequence) {
  int64_t* words = NULL;
  int64_t length = 0;
  uint32_t base = 0;
  if (list->count == 0) return intern_nothing(terms, dtype, out_sequence);
  if (list->count == 1) {
    *out_sequence = list->items[0];
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(terms->arena, list->count, 2 * sizeof(*words), (void**)&words));
  for (size_t i = 0; i < list->count; ++i) {
    words[2 * i] = list->items[i];
    words[2 * i + 1] = length;
    length += terms->terms[list->items[i]].length;
  }
  WEFT_RETURN_IF_ERROR(weft_terms_base(terms, WEFT_BASE_PIECES, words, 2 * (uint32_t)list->count,
                                       dtype, length, &base));
  return weft_terms_whole(terms, base, out_sequence);
}

weft_status_t weft_terms_join(weft_terms_t* terms, const uint32_t* sequences, uint32_t count,
                              weft_dtype_t dtype, uint32_t* out_sequence) {
  piece_list_t list = {0};
  for (uint32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(append(terms, &list, sequences[i]));
  }
  return join_list(terms, &list, dtype, out_sequence);
}

// Selection --------------------------------------------------------------------------------------

// A sequence as digits: index = sum of digit[j] * place[j].
typedef struct radix_s {
  const weft_term_dims_t* dims;
  int64_t places[WEFT_TERM_MAX_RANK];
} radix_t;

static void init_radix(const weft_term_dims_t* dims, radix_t* out_radix) {
  int64_t place = 1;
  out_radix->dims = dims;
  for (int32_t j = 0; j < WEFT_TERM_MAX_RANK; ++j) out_radix->places[j] = 1;
  for (int32_t j = dims->rank; j-- > 0;) {
    out_radix->places[j] = place;
    place *= dims->sizes[j];
  }
}

// The only digit that a multiple of |stride| changes as long as nothing carries; -1: several.
static int32_t single_digit(const radix_t* radix, int64_t stride) {
  for (int32_t j = 0; j < radix->dims->rank; ++j) {
    if (stride % radix->places[j] != 0) continue;
    return stride / radix->places[j] < radix->dims->sizes[j] ? j : -1;
  }
  return -1;
}

// Splits a dimension where its digit is full, so that the next one goes on. False when there are
// too many.
static bool split_dims(const radix_t* radix, const weft_term_dims_t* dims, const bool* flipped,
                       weft_term_dims_t* out_dims, bool* out_flipped) {
  out_dims->rank = 0;
  for (int32_t i = 0; i < dims->rank; ++i) {
    int64_t size = dims->sizes[i];
    int64_t stride = dims->strides[i];
    int64_t inner_sizes[WEFT_TERM_MAX_RANK] = {0};
    int64_t inner_strides[WEFT_TERM_MAX_RANK] = {0};
    int32_t inner = 0;
    while (stride > 0 && size > 1) {
      const int32_t j = single_digit(radix, stride);
      if (j <= 0) break;
      const int64_t step = stride / radix->places[j];
      const int64_t full = radix->dims->sizes[j] / step;
      if (step * size <= radix->dims->sizes[j] || radix->dims->sizes[j] % step != 0 ||
          size % full != 0 || full == 1 || inner + 1 >= WEFT_TERM_MAX_RANK) {
        break;
      }
      inner_sizes[inner] = full;
      inner_strides[inner++] = stride;
      size /= full;
      stride *= full;
    }
    if (out_dims->rank + inner + 1 > WEFT_TERM_MAX_RANK) return false;
    for (int32_t k = inner; k >= 0; --k) {
      out_dims->sizes[out_dims->rank] = k == inner ? size : inner_sizes[k];
      out_dims->strides[out_dims->rank] = k == inner ? stride : inner_strides[k];
      out_flipped[out_dims->rank++] = flipped[i];
    }
  }
  return true;
}

// Adds the digits of |stride| times |turns| to |reach|, and of one turn times the strides to
// |*out_stride|.
static void add_digits(const radix_t* radix, int64_t stride, int64_t turns, int64_t* reach,
                       int64_t* out_stride) {
  *out_stride = 0;
  for (int32_t j = 0; j < radix->dims->rank; ++j) {
    const int64_t digit = stride / radix->places[j];
    stride %= radix->places[j];
    reach[j] += digit * turns;
    *out_stride = add(*out_stride, multiply(digit, radix->dims->strides[j]));
  }
}

// False when strides cannot express it.
static bool compose(const weft_sequence_t* from, int64_t offset, const weft_term_dims_t* selected,
                    weft_sequence_t* out_sequence) {
  weft_term_dims_t dims = {.rank = 0};
  weft_term_dims_t split = {.rank = 0};
  bool flipped[WEFT_TERM_MAX_RANK];
  bool split_flipped[WEFT_TERM_MAX_RANK];
  int64_t reach[WEFT_TERM_MAX_RANK] = {0};
  radix_t radix;
  for (int32_t i = 0; i < selected->rank; ++i) {
    if (selected->sizes[i] == 1) continue;
    const bool is_flipped = selected->strides[i] < 0;
    if (is_flipped) offset += (selected->sizes[i] - 1) * selected->strides[i];
    dims.sizes[dims.rank] = selected->sizes[i];
    dims.strides[dims.rank] = is_flipped ? -selected->strides[i] : selected->strides[i];
    flipped[dims.rank++] = is_flipped;
  }
  init_radix(&from->dims, &radix);
  if (!split_dims(&radix, &dims, flipped, &split, split_flipped)) return false;
  *out_sequence = (weft_sequence_t){.base = from->base};
  add_digits(&radix, offset, 1, reach, &out_sequence->offset);
  out_sequence->offset = add(out_sequence->offset, from->offset);
  out_sequence->dims.rank = split.rank;
  for (int32_t i = 0; i < split.rank; ++i) {
    int64_t stride = 0;
    add_digits(&radix, split.strides[i], split.sizes[i] - 1, reach, &stride);
    if (split_flipped[i]) {
      out_sequence->offset = add(out_sequence->offset, multiply(split.sizes[i] - 1, stride));
      stride = multiply(stride, -1);
    }
    out_sequence->dims.sizes[i] = split.sizes[i];
    out_sequence->dims.strides[i] = stride;
  }
  for (int32_t j = 0; j < from->dims.rank; ++j) {
    if (reach[j] >= from->dims.sizes[j]) return false;
  }
  return true;
}

static weft_status_t append_range(weft_terms_t* terms, piece_list_t* list, uint32_t sequence,
                                  int64_t begin, int64_t count);

// A range of a sequence of several dimensions: what is left of a row, rows, the begin of a row.
static weft_status_t append_rows(weft_terms_t* terms, piece_list_t* list, uint32_t sequence,
                                 int64_t begin, int64_t count) {
  weft_sequence_t from;
  weft_terms_get(terms, sequence, &from);
  if (from.dims.rank == 0) return append(terms, list, sequence);
  weft_term_dims_t row = from.dims;
  row.sizes[0] = 1;
  const int64_t row_size = count_of(&row);
  while (count > 0) {
    const int64_t in_row = begin % row_size;
    weft_sequence_t part = from;
    uint32_t number = 0;
    int64_t taken = row_size - in_row < count ? row_size - in_row : count;
    const bool is_row = in_row == 0 && count >= row_size;
    part.offset = add(part.offset, multiply(begin / row_size, from.dims.strides[0]));
    part.dims.sizes[0] = is_row ? count / row_size : 1;
    if (is_row) taken = part.dims.sizes[0] * row_size;
    WEFT_RETURN_IF_ERROR(intern_sequence(terms, &part, &number));
    if (is_row) {
      WEFT_RETURN_IF_ERROR(append(terms, list, number));
    } else {
      WEFT_RETURN_IF_ERROR(append_range(terms, list, number, in_row, taken));
    }
    begin += taken;
    count -= taken;
  }
  return weft_ok_status();
}

static weft_status_t append_range(weft_terms_t* terms, piece_list_t* list, uint32_t sequence,
                                  int64_t begin, int64_t count) {
  weft_sequence_t from;
  weft_sequence_t part;
  weft_term_dims_t dims = {.rank = 1};
  uint32_t number = 0;
  dims.sizes[0] = count;
  dims.strides[0] = 1;
  weft_terms_get(terms, sequence, &from);
  if (count == 0) return weft_ok_status();
  if (!compose(&from, begin, &dims, &part)) {
    return append_rows(terms, list, sequence, begin, count);
  }
  WEFT_RETURN_IF_ERROR(intern_sequence(terms, &part, &number));
  return append(terms, list, number);
}

// Elements [begin, begin + count) of |base|, which consists of pieces.
static weft_status_t cut_pieces(weft_terms_t* terms, uint32_t base, int64_t begin, int64_t count,
                                piece_list_t* list) {
  const uint32_t piece_count = weft_terms_piece_count(terms, base);
  for (uint32_t i = 0; i < piece_count; ++i) {
    const weft_piece_t piece = weft_terms_piece(terms, base, i);
    const int64_t length = terms->terms[piece.sequence].length;
    if (piece.begin >= begin + count) break;
    const int64_t from = begin > piece.begin ? begin - piece.begin : 0;
    const int64_t to = begin + count - piece.begin < length ? begin + count - piece.begin : length;
    if (to > from) WEFT_RETURN_IF_ERROR(append_range(terms, list, piece.sequence, from, to - from));
  }
  return weft_ok_status();
}

// Of what is read of pieces, only those that it touches count.
static weft_status_t intern_cut(weft_terms_t* terms, const weft_sequence_t* sequence,
                                uint32_t* out_sequence) {
  int64_t begin = sequence->offset;
  int64_t end = sequence->offset + 1;
  piece_list_t list = {0};
  uint32_t cut = 0;
  weft_sequence_t own = *sequence;
  for (int32_t i = 0; i < sequence->dims.rank; ++i) {
    const int64_t reach = (sequence->dims.sizes[i] - 1) * sequence->dims.strides[i];
    if (reach < 0) begin += reach;
    if (reach > 0) end += reach;
  }
  if (begin == 0 && end == terms->terms[sequence->base].length) {
    return intern_sequence(terms, &own, out_sequence);
  }
  WEFT_RETURN_IF_ERROR(cut_pieces(terms, sequence->base, begin, end - begin, &list));
  WEFT_RETURN_IF_ERROR(join_list(terms, &list, terms->terms[sequence->base].dtype, &cut));
  return weft_terms_select(terms, cut, sequence->offset - begin, &sequence->dims, out_sequence);
}

weft_status_t weft_terms_select(weft_terms_t* terms, uint32_t sequence, int64_t offset,
                                const weft_term_dims_t* dims, uint32_t* out_sequence) {
  weft_sequence_t from;
  weft_sequence_t selected;
  uint32_t base = 0;
  if (count_of(dims) == 0) return intern_nothing(terms, terms->terms[sequence].dtype, out_sequence);
  weft_terms_get(terms, sequence, &from);
  if (!compose(&from, offset, dims, &selected)) {
    weft_term_dims_t run = *dims;
    normalise(&run);
    if (run.rank == 1 && run.strides[0] == 1) {
      piece_list_t list = {0};
      WEFT_RETURN_IF_ERROR(append_range(terms, &list, sequence, offset, run.sizes[0]));
      return join_list(terms, &list, terms->terms[sequence].dtype, out_sequence);
    }
    const int64_t word = sequence;
    WEFT_RETURN_IF_ERROR(weft_terms_base(terms, WEFT_BASE_COPY, &word, 1,
                                         terms->terms[sequence].dtype,
                                         terms->terms[sequence].length, &base));
    selected = (weft_sequence_t){.base = base, .offset = offset, .dims = *dims};
  }
  normalise(&selected.dims);
  if (weft_terms_kind(terms, selected.base) == WEFT_BASE_PIECES) {
    return intern_cut(terms, &selected, out_sequence);
  }
  return intern_sequence(terms, &selected, out_sequence);
}

// Leaves -----------------------------------------------------------------------------------------

weft_status_t weft_terms_immediate(weft_terms_t* terms, weft_dtype_t dtype, uint64_t bits,
                                   int64_t length, uint32_t* out_sequence) {
  weft_sequence_t sequence = {.dims = {.rank = 1}};
  const size_t size = weft_dtype_size_bytes(dtype);
  if (size < sizeof(bits)) bits &= (UINT64_C(1) << (8 * size)) - 1;
  const int64_t word = (int64_t)bits;
  WEFT_RETURN_IF_ERROR(
      weft_terms_base(terms, WEFT_BASE_IMMEDIATE, &word, 1, dtype, 1, &sequence.base));
  sequence.dims.sizes[0] = length;
  return intern_sequence(terms, &sequence, out_sequence);
}

weft_status_t weft_terms_iota(weft_terms_t* terms, weft_dtype_t dtype, int32_t rank,
                              const int64_t* sizes, int32_t along, int64_t start, int64_t step,
                              uint32_t* out_sequence) {
  weft_sequence_t sequence = {.offset = start, .dims = {.rank = rank}};
  WEFT_RETURN_IF_ERROR(
      weft_terms_base(terms, WEFT_BASE_INTEGERS, NULL, 0, dtype, INT64_MAX, &sequence.base));
  for (int32_t i = 0; i < rank; ++i) {
    sequence.dims.sizes[i] = sizes[i];
    sequence.dims.strides[i] = i == along ? step : 0;
  }
  return intern_sequence(terms, &sequence, out_sequence);
}

static weft_status_t intern_bytes(weft_terms_t* terms, const void* data, size_t size,
                                  int64_t* out_number) {
  const uint64_t hash = weft_hash_bytes(size, data, size);
  size_t capacity = terms->constant_capacity;
  for (uint32_t i = 0; i < terms->constant_count; ++i) {
    const weft_term_bytes_t* other = &terms->constants[i];
    if (other->hash != hash || other->size != size || memcmp(other->data, data, size) != 0) {
      continue;
    }
    *out_number = i;
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(grow(terms->arena, (size_t)terms->constant_count + 1, &capacity,
                            sizeof(*terms->constants), (void**)&terms->constants));
  terms->constant_capacity = (uint32_t)capacity;
  *out_number = terms->constant_count;
  terms->constants[terms->constant_count++] =
      (weft_term_bytes_t){.data = data, .size = size, .hash = hash};
  return weft_ok_status();
}

weft_status_t weft_terms_constant(weft_terms_t* terms, weft_dtype_t dtype, const void* data,
                                  size_t size, int64_t length, uint32_t* out_sequence) {
  const size_t element = weft_dtype_size_bytes(dtype);
  weft_sequence_t sequence = {.dims = {.rank = 2}};
  int64_t number = 0;
  if (length == 0 || size < element) return intern_nothing(terms, dtype, out_sequence);
  if (size == element) {
    uint64_t bits = 0;
    memcpy(&bits, data, element);
    return weft_terms_immediate(terms, dtype, bits, length, out_sequence);
  }
  WEFT_RETURN_IF_ERROR(intern_bytes(terms, data, size, &number));
  const int64_t elements = (int64_t)(size / element);
  WEFT_RETURN_IF_ERROR(
      weft_terms_base(terms, WEFT_BASE_CONSTANT, &number, 1, dtype, elements, &sequence.base));
  sequence.dims.sizes[0] = length / elements;
  sequence.dims.sizes[1] = elements;
  sequence.dims.strides[0] = 0;
  sequence.dims.strides[1] = 1;
  return intern_sequence(terms, &sequence, out_sequence);
}

// Computed ---------------------------------------------------------------------------------------

weft_status_t weft_terms_step(weft_terms_t* terms, const weft_loop_step_t* step,
                              const uint32_t* operands, int64_t length, uint32_t* out_sequence) {
  int64_t words[6] = {step->opcode, 0, 0, -1, -1, -1};
  uint32_t base = 0;
  if (length == 0) return intern_nothing(terms, step->result_dtype, out_sequence);
  if (step->opcode == WEFT_OP_COMPARE) {
    words[1] = step->compare_direction;
    words[2] = step->compare_total_order;
  } else if (step->opcode == WEFT_OP_REDUCE_PRECISION) {
    words[1] = step->exponent_bits;
    words[2] = step->mantissa_bits;
  }
  for (uint32_t i = 0; i < step->operand_count; ++i) words[3 + i] = operands[i];
  WEFT_RETURN_IF_ERROR(
      weft_terms_base(terms, WEFT_BASE_STEP, words, 6, step->result_dtype, length, &base));
  return weft_terms_whole(terms, base, out_sequence);
}

weft_status_t weft_terms_reduction(weft_terms_t* terms, weft_opcode_t opcode, uint32_t operand,
                                   uint32_t init, int32_t rank, const int64_t* sizes,
                                   uint32_t reduced, uint32_t* out_sequence) {
  int64_t words[3 + 2 * WEFT_MAX_RANK] = {opcode, operand, init};
  uint32_t count = 3;
  int64_t length = 1;
  uint32_t base = 0;
  for (int32_t i = 0; i < rank; ++i) {
    const int64_t is_reduced = (reduced >> i) & 1;
    if (!is_reduced) length *= sizes[i];
    if (sizes[i] == 1) continue;
    if (count > 3 && words[count - 1] == is_reduced) {
      words[count - 2] *= sizes[i];
      continue;
    }
    words[count++] = sizes[i];
    words[count++] = is_reduced;
  }
  const weft_dtype_t dtype = terms->terms[operand].dtype;
  if (length == 0) return intern_nothing(terms, dtype, out_sequence);
  WEFT_RETURN_IF_ERROR(
      weft_terms_base(terms, WEFT_BASE_REDUCTION, words, count, dtype, length, &base));
  return weft_terms_whole(terms, base, out_sequence);
}
