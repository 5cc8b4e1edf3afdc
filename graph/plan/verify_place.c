// Places: which bytes views touch, exactly, and whether two of them meet.
//
// A view is brought into a normal form in which its runs of bytes ascend, so that questions about
// common bytes are answered by stepping over the runs of one place and searching the other, never
// byte by byte.
#include <inttypes.h>

#include "graph/plan/verify_internal.h"
#include "runtime/base/checked_math.h"

// Checks -----------------------------------------------------------------------------------------

// Bytes that the view reaches before and behind its offset; false when they overflow.
static bool reach_of(const weft_view_t* view, int64_t* out_before, int64_t* out_behind) {
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  *out_before = 0;
  *out_behind = element;
  for (int32_t i = 0; i < view->rank; ++i) {
    int64_t reach = 0;
    if (!weft_checked_mul_i64(view->dims[i] - 1, view->strides[i], &reach) ||
        !weft_checked_mul_i64(reach, element, &reach)) {
      return false;
    }
    if (!weft_checked_add_i64(reach < 0 ? *out_before : *out_behind, reach,
                              reach < 0 ? out_before : out_behind)) {
      return false;
    }
  }
  return weft_checked_add_i64(*out_before, view->offset_bytes, out_before) &&
         weft_checked_add_i64(*out_behind, view->offset_bytes, out_behind);
}

weft_status_t weft_verify_view(const weft_verify_t* verify, const weft_instruction_t* instruction,
                               const char* what, uint32_t index, const weft_view_t* view) {
  char name[WEFT_VERIFY_NAME_CAPACITY];
  weft_verify_name(instruction, name);
  if (view->buffer >= verify->plan->buffer_count) {
    return weft_verify_fail(verify, "%s: %s %u is a view of b%u, but the last buffer is b%u", name,
                            what, index, view->buffer, verify->plan->buffer_count - 1);
  }
  if ((unsigned)view->dtype >= WEFT_DTYPE_COUNT_ || weft_dtype_size_bytes(view->dtype) == 0) {
    return weft_verify_fail(verify, "%s: %s %u has elements of no type that can be computed", name,
                            what, index);
  }
  if (view->rank < 0 || view->rank > WEFT_MAX_RANK) {
    return weft_verify_fail(verify, "%s: %s %u has rank %d, expected 0 to %d", name, what, index,
                            (int)view->rank, WEFT_MAX_RANK);
  }
  int64_t count = 1;
  bool is_empty = false;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] < 0) {
      return weft_verify_fail(verify, "%s: %s %u has a dimension of size %" PRId64, name, what,
                              index, view->dims[i]);
    }
    is_empty = is_empty || view->dims[i] == 0;
    if (!is_empty && !weft_checked_mul_i64(count, view->dims[i], &count)) {
      return weft_verify_fail(verify, "%s: %s %u has more than 2^63 elements", name, what, index);
    }
  }
  const weft_buffer_t* buffer = &verify->plan->buffers[view->buffer];
  const int64_t element = (int64_t)weft_dtype_size_bytes(view->dtype);
  if (view->offset_bytes % element != 0) {
    return weft_verify_fail(verify,
                            "%s: %s %u starts at byte %" PRId64
                            " of b%u, which is no multiple of "
                            "the %" PRId64 " bytes of %s",
                            name, what, index, view->offset_bytes, view->buffer, element,
                            weft_dtype_name(view->dtype));
  }
  if (is_empty) return weft_ok_status();
  int64_t begin = 0;
  int64_t end = 0;
  if (!reach_of(view, &begin, &end) || begin < 0 || (uint64_t)end > buffer->size_bytes) {
    return weft_verify_fail(verify,
                            "%s: %s %u reaches from byte %" PRId64 " to %" PRId64
                            " of b%u, which has %zu bytes",
                            name, what, index, begin, end, view->buffer, buffer->size_bytes);
  }
  if (buffer->first == UINT32_MAX &&
      (buffer->kind == WEFT_BUFFER_STEP || buffer->kind == WEFT_BUFFER_HOST)) {
    return weft_verify_fail(verify, "%s: %s %u is a view of b%u, which is never alive", name, what,
                            index, view->buffer);
  }
  return weft_ok_status();
}

// Normal form ------------------------------------------------------------------------------------

// Inserts a dimension behind all that have a larger stride.
static void insert_dimension(weft_place_t* place, uint64_t dim, uint64_t stride) {
  int32_t at = place->rank++;
  for (; at > 0 && place->strides[at - 1] < stride; --at) {
    place->strides[at] = place->strides[at - 1];
    place->dims[at] = place->dims[at - 1];
  }
  place->strides[at] = stride;
  place->dims[at] = dim;
}

// Makes neighbours that are one run of bytes one dimension, and finds the counts.
static void merge_dimensions(weft_place_t* place) {
  while (place->rank > 0 && place->strides[place->rank - 1] == place->run_bytes) {
    place->run_bytes *= place->dims[--place->rank];
  }
  int32_t rank = 0;
  for (int32_t i = 0; i < place->rank; ++i) {
    if (rank > 0 && place->strides[rank - 1] == place->strides[i] * place->dims[i]) {
      place->dims[rank - 1] *= place->dims[i];
      place->strides[rank - 1] = place->strides[i];
      continue;
    }
    place->dims[rank] = place->dims[i];
    place->strides[rank++] = place->strides[i];
  }
  place->rank = rank;
  place->is_nested = true;
  place->run_count = 1;
  uint64_t span = place->run_bytes;
  for (int32_t i = rank; i-- > 0;) {
    if (place->strides[i] < span) place->is_nested = false;
    span += place->strides[i] * (place->dims[i] - 1);
    place->run_count *= place->dims[i];
  }
  place->end = place->begin + span;
}

void weft_place_of_view(const weft_plan_t* plan, const weft_view_t* view, weft_place_t* out_place) {
  const weft_buffer_t* buffer = &plan->buffers[view->buffer];
  const uint64_t element = weft_dtype_size_bytes(view->dtype);
  weft_place_t* place = out_place;
  place->kind = buffer->kind;
  place->buffer = view->buffer;
  place->begin = (uint64_t)((int64_t)buffer->offset_bytes + view->offset_bytes);
  place->end = place->begin;
  place->run_bytes = element;
  place->run_count = 0;
  place->rank = 0;
  place->is_nested = true;
  for (int32_t i = 0; i < view->rank; ++i) {
    if (view->dims[i] == 0) {
      place->rank = 0;
      place->run_bytes = 0;
      return;
    }
    if (view->dims[i] == 1 || view->strides[i] == 0) continue;
    const int64_t stride = view->strides[i] * (int64_t)element;
    if (stride < 0) place->begin -= (uint64_t)(-stride * (view->dims[i] - 1));
    insert_dimension(place, (uint64_t)view->dims[i], (uint64_t)(stride < 0 ? -stride : stride));
  }
  merge_dimensions(place);
}

void weft_place_of_buffer(const weft_plan_t* plan, uint32_t buffer, weft_place_t* out_place) {
  const weft_buffer_t* whole = &plan->buffers[buffer];
  out_place->kind = whole->kind;
  out_place->buffer = buffer;
  out_place->begin = whole->offset_bytes;
  out_place->end = whole->offset_bytes + whole->size_bytes;
  out_place->run_bytes = whole->size_bytes;
  out_place->run_count = whole->size_bytes ? 1 : 0;
  out_place->rank = 0;
  out_place->is_nested = true;
}

bool weft_place_next_run(const weft_place_t* place, uint64_t* index, uint64_t* inout_begin) {
  for (int32_t d = place->rank - 1; d >= 0; --d) {
    *inout_begin += place->strides[d];
    if (++index[d] < place->dims[d]) return true;
    *inout_begin -= place->strides[d] * place->dims[d];
    index[d] = 0;
  }
  return false;
}

// Common bytes -----------------------------------------------------------------------------------

// The first byte of |place|, which is nested, that is not before |from|; UINT64_MAX for none.
static uint64_t first_byte_from(const weft_place_t* place, uint64_t from) {
  if (from <= place->begin) return place->begin;
  if (from >= place->end) return UINT64_MAX;
  // Digits of |from| as an index; where it falls between runs, the next run is one step further in
  // the innermost dimension that has one.
  uint64_t rest = from - place->begin;
  uint64_t base = place->begin;
  uint64_t next = UINT64_MAX;
  for (int32_t i = 0; i < place->rank; ++i) {
    uint64_t digit = rest / place->strides[i];
    if (digit >= place->dims[i]) digit = place->dims[i] - 1;
    if (digit + 1 < place->dims[i]) next = base + (digit + 1) * place->strides[i];
    base += digit * place->strides[i];
    rest -= digit * place->strides[i];
  }
  return rest < place->run_bytes ? from : next;
}

bool weft_places_meet(const weft_place_t* a, const weft_place_t* b, uint64_t* out_byte) {
  const uint64_t begin = a->begin > b->begin ? a->begin : b->begin;
  const uint64_t end = a->end < b->end ? a->end : b->end;
  *out_byte = begin;
  if (a->kind != b->kind || begin >= end) return false;
  if (!a->is_nested || !b->is_nested) return true;
  // Each step goes to a byte of one place that is not before the last one of the other, so that it
  // passes at least a run of one of them.
  uint64_t at = begin;
  for (;;) {
    const uint64_t in_a = first_byte_from(a, at);
    if (in_a >= end) return false;
    const uint64_t in_b = first_byte_from(b, in_a);
    if (in_b >= end) return false;
    if (in_a == in_b) {
      *out_byte = in_a;
      return true;
    }
    at = in_b;
  }
}

bool weft_views_coincide(const weft_plan_t* plan, const weft_view_t* a, const weft_view_t* b) {
  const weft_buffer_t* in_a = &plan->buffers[a->buffer];
  const weft_buffer_t* in_b = &plan->buffers[b->buffer];
  if (in_a->kind != in_b->kind || a->rank != b->rank ||
      weft_dtype_size_bytes(a->dtype) != weft_dtype_size_bytes(b->dtype) ||
      (int64_t)in_a->offset_bytes + a->offset_bytes !=
          (int64_t)in_b->offset_bytes + b->offset_bytes) {
    return false;
  }
  for (int32_t i = 0; i < a->rank; ++i) {
    if (a->dims[i] != b->dims[i]) return false;
    if (a->dims[i] > 1 && a->strides[i] != b->strides[i]) return false;
  }
  return true;
}
