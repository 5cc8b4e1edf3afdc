// Runs by divide and conquer: those that cross the middle of a stretch follow from how far its
// halves agree with themselves and each other at each distance, which four Z arrays tell.
//
// A run that leaves a stretch crosses the middle of a longer one and is found there as a whole.
#include "strategies/runs.h"

#include <stdlib.h>
#include <string.h>

typedef struct finder_s {
  const uint64_t* symbols;
  uint32_t count;
  weft_arena_t* arena;
  uint64_t* text;  // two halves of a stretch, in some order and direction
  uint32_t* z[4];  // by FROM_LEFT ...
  weft_run_t* runs;
  uint32_t run_count;
  uint32_t run_capacity;
} finder_t;

// How far equal symbols go on in one direction: pairs of one symbol left of the middle and one a
// period later, or of two right of it.
enum {
  AHEAD_RIGHT,  // from the middle, against a period later
  BACK_LEFT,    // before the middle, against a period earlier
  AHEAD_LEFT,   // from the middle, against a period earlier
  BACK_RIGHT,   // before the middle, against a period later
};

// By position: how many symbols from it on are those that |text| begins with.
static void compute_z(const uint64_t* text, uint32_t count, uint32_t* z) {
  uint32_t begin = 0;
  uint32_t end = 0;
  if (count > 0) z[0] = count;
  for (uint32_t i = 1; i < count; ++i) {
    uint32_t length = i < end && z[i - begin] < end - i ? z[i - begin] : 0;
    if (i < end && z[i - begin] >= end - i) length = end - i;
    while (i + length < count && text[length] == text[i + length]) ++length;
    z[i] = length;
    if (i + length > end) {
      begin = i;
      end = i + length;
    }
  }
}

static void copy_back(const uint64_t* from, uint32_t count, uint64_t* to) {
  for (uint32_t i = 0; i < count; ++i) to[i] = from[count - 1 - i];
}

static void compare_halves(finder_t* finder, uint32_t begin, uint32_t middle, uint32_t end) {
  const uint64_t* left = finder->symbols + begin;
  const uint64_t* right = finder->symbols + middle;
  const uint32_t left_count = middle - begin;
  const uint32_t right_count = end - middle;
  uint64_t* text = finder->text;
  memcpy(text, right, right_count * sizeof(*text));
  memcpy(text + right_count, left, left_count * sizeof(*text));
  compute_z(text, right_count, finder->z[AHEAD_RIGHT]);
  // Behind the left half comes the right one again: a symbol's partner may be in either.
  memcpy(text + right_count + left_count, right, right_count * sizeof(*text));
  compute_z(text, left_count + 2 * right_count, finder->z[AHEAD_LEFT]);
  copy_back(left, left_count, text);
  compute_z(text, left_count, finder->z[BACK_LEFT]);
  copy_back(right, right_count, text + left_count);
  copy_back(left, left_count, text + left_count + right_count);
  compute_z(text, 2 * left_count + right_count, finder->z[BACK_RIGHT]);
}

static bool is_as_long(const weft_run_t* a, const weft_run_t* b) {
  return a->begin == b->begin && a->end == b->end;
}

static weft_status_t add_run(finder_t* finder, const weft_run_t* run) {
  const uint64_t* symbols = finder->symbols;
  const uint32_t period = run->period;
  if (run->begin > 0 && symbols[run->begin - 1] == symbols[run->begin - 1 + period]) {
    return weft_ok_status();
  }
  if (run->end < finder->count && symbols[run->end] == symbols[run->end - period]) {
    return weft_ok_status();
  }
  // Periods come in ascending order: this one is a multiple.
  if (finder->run_count > 0 && is_as_long(&finder->runs[finder->run_count - 1], run)) {
    return weft_ok_status();
  }
  if (finder->run_count == finder->run_capacity) {
    weft_run_t* grown = NULL;
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(finder->arena, 2 * (size_t)finder->run_capacity,
                                                   sizeof(*grown), (void**)&grown));
    memcpy(grown, finder->runs, finder->run_count * sizeof(*grown));
    finder->runs = grown;
    finder->run_capacity *= 2;
  }
  finder->runs[finder->run_count++] = *run;
  return weft_ok_status();
}

static uint32_t least(uint32_t a, uint32_t b) {
  return a < b ? a : b;
}

static weft_status_t add_crossing(finder_t* finder, uint32_t begin, uint32_t middle, uint32_t end) {
  const uint32_t left_count = middle - begin;
  const uint32_t right_count = end - middle;
  compare_halves(finder, begin, middle, end);
  for (uint32_t p = 1; p <= left_count || p < right_count; ++p) {
    if (p <= left_count) {
      // Pairs of which the second one is at the middle or beside it.
      const uint32_t ahead =
          least(finder->z[AHEAD_LEFT][right_count + left_count - p], right_count);
      const uint32_t back = p < left_count ? finder->z[BACK_LEFT][p] : 0;
      const weft_run_t run = {.begin = middle - p - back, .end = middle + ahead, .period = p};
      if (ahead + back >= p) WEFT_RETURN_IF_ERROR(add_run(finder, &run));
    }
    if (p < right_count) {
      // Pairs of which the first one is.
      const uint32_t ahead = finder->z[AHEAD_RIGHT][p];
      const uint32_t back = least(finder->z[BACK_RIGHT][left_count + right_count - p], left_count);
      const weft_run_t run = {.begin = middle - back, .end = middle + p + ahead, .period = p};
      if (ahead + back >= p) WEFT_RETURN_IF_ERROR(add_run(finder, &run));
    }
  }
  return weft_ok_status();
}

static weft_status_t find(finder_t* finder, uint32_t begin, uint32_t end) {
  if (end - begin < 2) return weft_ok_status();
  const uint32_t middle = begin + (end - begin) / 2;
  WEFT_RETURN_IF_ERROR(add_crossing(finder, begin, middle, end));
  WEFT_RETURN_IF_ERROR(find(finder, begin, middle));
  return find(finder, middle, end);
}

static int compare_runs(const void* x, const void* y) {
  const weft_run_t* a = x;
  const weft_run_t* b = y;
  if (a->begin != b->begin) return a->begin < b->begin ? -1 : 1;
  if (a->end != b->end) return a->end < b->end ? -1 : 1;
  return a->period < b->period ? -1 : a->period > b->period;
}

weft_status_t weft_runs_find(const uint64_t* symbols, uint32_t count, weft_arena_t* arena,
                             weft_run_t** out_runs, uint32_t* out_count) {
  finder_t finder = {.symbols = symbols, .count = count, .arena = arena, .run_capacity = 64};
  const size_t size = 2 * (size_t)count + 1;
  *out_runs = NULL;
  *out_count = 0;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, size, sizeof(*finder.text), (void**)&finder.text));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, finder.run_capacity, sizeof(*finder.runs),
                                                 (void**)&finder.runs));
  for (int i = 0; i < 4; ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, size, sizeof(*finder.z[i]), (void**)&finder.z[i]));
  }
  WEFT_RETURN_IF_ERROR(find(&finder, 0, count));
  if (finder.run_count > 1) {
    qsort(finder.runs, finder.run_count, sizeof(*finder.runs), compare_runs);
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < finder.run_count; ++i) {
    if (kept > 0 && is_as_long(&finder.runs[kept - 1], &finder.runs[i])) continue;
    finder.runs[kept++] = finder.runs[i];
  }
  *out_runs = finder.runs;
  *out_count = kept;
  return weft_ok_status();
}
