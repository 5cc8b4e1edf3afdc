// Which runs of the sequence of parameters are blocks.
//
// Of a stretch the run with the most bytes is taken if its copies follow from each other, then what
// is left on both sides is looked at in the same way. Likeness is asked for strictly first:
// purpose, then use, then kind, which a run only counts by where little else is alive between its
// copies.
#include "strategies/repetition.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/cluster.h"
#include "strategies/repetition_internal.h"
#include "strategies/runs.h"

// A stretch with less than this share of all bytes, and a run with less than it of its stretch's
// bytes that is also less than half of its parameters, is left alone.
#define LEAST_SHARE 8

// Runs of one stretch that are looked at, stretches within stretches, and periods that are taken as
// one: what keeps work linear where hardly anything repeats.
#define MOST_TRIES 32
#define MOST_DEPTH 32
#define MOST_PERIODS 32

// Copies of a block: uses [begin + i * period, begin + (i + 1) * period) for each i < copies.
typedef struct blocks_s {
  uint32_t begin;
  uint32_t period;
  uint32_t copies;
} blocks_t;

typedef struct stretch_s {
  uint32_t begin;
  uint32_t end;
  uint64_t block_bytes_before;  // of the run that ends where it begins, 0: none does
  uint64_t block_bytes_behind;  // of the run that begins where it ends
  uint32_t depth;
} stretch_t;

typedef struct search_s {
  const weft_function_t* function;
  weft_arena_t* arena;
  weft_uses_t uses;
  uint64_t* bytes;    // of all uses before each one
  uint64_t* symbols;  // of the likeness that is looked for
  uint8_t* starts;    // by use: GOES_ON, BLOCK_BEGINS or REST_BEGINS
  uint32_t* reached;  // by value id: the last use whose parameter it was found to follow from
  uint32_t from;      // the use that is followed, from 1 on
  bool is_reached;
} search_t;

enum { GOES_ON, BLOCK_BEGINS, REST_BEGINS };

static uint64_t bytes_of(const search_t* search, uint32_t begin, uint32_t end) {
  return search->bytes[end] - search->bytes[begin];
}

// Copies that follow from each other -------------------------------------------------------------

static weft_status_t meet_reached(void* user_data, weft_value_t* value) {
  search_t* search = user_data;
  search->is_reached = search->is_reached || search->reached[value->id] == search->from;
  return weft_ok_status();
}

// Whether what reads use |to| follows from what reads use |from|.
static weft_status_t follows(search_t* search, uint32_t from, uint32_t to, bool* out_follows) {
  const weft_block_t* body = search->function->body;
  const uint32_t first = search->uses.uses[from].position;
  const uint32_t last = search->uses.uses[to].position;
  *out_follows = false;
  ++search->from;
  for (uint32_t k = first; k <= last; ++k) {
    const weft_op_t* op = body->ops[k];
    search->is_reached = k == first;
    if (k > first) WEFT_RETURN_IF_ERROR(weft_op_visit_inputs(op, meet_reached, search));
    if (!search->is_reached) continue;
    for (uint32_t r = 0; r < op->result_count; ++r) {
      search->reached[op->results[r]->id] = search->from;
    }
    if (k == last) *out_follows = first < last;
  }
  return weft_ok_status();
}

// How many copies do not follow from the one before.
static weft_status_t count_broken(search_t* search, const blocks_t* blocks, uint32_t* out_broken) {
  *out_broken = 0;
  for (uint32_t i = 1; i < blocks->copies; ++i) {
    bool is_link = false;
    const uint32_t to = blocks->begin + i * blocks->period;
    WEFT_RETURN_IF_ERROR(follows(search, to - blocks->period, to, &is_link));
    *out_broken += !is_link;
  }
  return weft_ok_status();
}

// Where copies begin -----------------------------------------------------------------------------

// Bytes alive before a copy, on average.
static double live_before(const search_t* search, const blocks_t* blocks) {
  double live = 0;
  for (uint32_t i = 0; i < blocks->copies; ++i) {
    live += search->uses.uses[blocks->begin + i * blocks->period].live_bytes;
  }
  return live / (double)blocks->copies;
}

// Where runs are looked for.
typedef struct range_s {
  uint32_t begin;
  uint32_t end;
} range_t;

// What of a run before and behind its copies is no part of an irregular copy, since there is too
// little beside it: a first layer may have a parameter more.
static uint32_t count_loose(const range_t* range, const weft_run_t* run, const blocks_t* blocks) {
  const uint32_t before = blocks->begin - run->begin;
  const uint32_t behind = run->end - blocks->begin - blocks->copies * blocks->period;
  const bool is_copy_before = blocks->period - before <= run->begin - range->begin;
  const bool is_copy_behind = blocks->period - behind <= range->end - run->end;
  return (is_copy_before ? 0 : before) + (is_copy_behind ? 0 : behind);
}

// A run that is no multiple of its period has several ways to be cut: the one at which the least is
// alive between copies, then the one with the least left over. A block begins with its input.
static blocks_t align(const search_t* search, const range_t* range, const weft_run_t* run) {
  const uint32_t length = run->end - run->begin;
  blocks_t best = {.begin = run->begin, .period = run->period, .copies = length / run->period};
  double least = live_before(search, &best);
  for (uint32_t offset = 1; offset <= length % run->period; ++offset) {
    blocks_t blocks = best;
    blocks.begin = run->begin + offset;
    const double live = live_before(search, &blocks);
    const bool is_better = live < least || (live == least && count_loose(range, run, &blocks) <
                                                                 count_loose(range, run, &best));
    if (!is_better) continue;
    least = live;
    best = blocks;
  }
  return best;
}

// Whether no more is alive between copies than anywhere in |range|.
static bool begins_narrow(const search_t* search, const range_t* range, const blocks_t* blocks) {
  const weft_use_t* uses = search->uses.uses;
  uint32_t least = UINT32_MAX;
  for (uint32_t i = range->begin + 1; i < range->end; ++i) {
    if (uses[i].live_count < least) least = uses[i].live_count;
  }
  for (uint32_t i = 1; i < blocks->copies; ++i) {
    if (uses[blocks->begin + i * blocks->period].live_count > least) return false;
  }
  return true;
}

// Whether more is alive between copies than inside of them, on average: no block ends there.
static bool ends_wide(const search_t* search, const blocks_t* blocks) {
  const weft_use_t* uses = &search->uses.uses[blocks->begin];
  double between = 0;
  double inside = 0;
  uint32_t count = 0;
  for (uint32_t i = 1; i < blocks->copies * blocks->period; ++i) {
    if (i % blocks->period == 0) between += uses[i].live_bytes;
    if (isinf(uses[i].live_bytes)) continue;
    inside += uses[i].live_bytes;
    ++count;
  }
  return between * count > inside * (blocks->copies - 1) * (1 + 1e-9);
}

typedef struct choice_s {
  blocks_t blocks;
  double broken;  // share of copies that do not follow from the one before
  double live;    // before copies
} choice_t;

static bool is_better(const choice_t* a, const choice_t* b) {
  if (a->broken != b->broken) return a->broken < b->broken;
  if (a->live != b->live) return a->live < b->live;
  return a->blocks.copies * a->blocks.period > b->blocks.copies * b->blocks.period;
}

// The blocks of a run: copies of one period, or, where what is repeated also stands side by side (a
// matrix and its bias, in each of three projections), of the multiple of it whose copies follow
// from each other most often, with the least alive between them, and no more than inside. Towers
// beside each other break any chain; more than half must hold.
static weft_status_t choose_blocks(search_t* search, const range_t* range, const weft_run_t* run,
                                   weft_likeness_t likeness, blocks_t* out_blocks) {
  const uint32_t length = run->end - run->begin;
  choice_t best = {.broken = 1};
  for (uint32_t k = 1; k <= MOST_PERIODS && 2 * k * run->period <= length; ++k) {
    const weft_run_t multiple = {.begin = run->begin, .end = run->end, .period = k * run->period};
    choice_t choice = {.blocks = align(search, range, &multiple)};
    uint32_t broken = 0;
    choice.live = live_before(search, &choice.blocks);
    // No block begins in the middle of what one operation reads.
    if (isinf(choice.live)) continue;
    WEFT_RETURN_IF_ERROR(count_broken(search, &choice.blocks, &broken));
    // Parts that stand side by side follow from each other in pairs, too.
    const bool is_doubtful = (k > 1 || broken > 0) && likeness != WEFT_LIKENESS_KIND;
    if (is_doubtful && ends_wide(search, &choice.blocks)) continue;
    choice.broken = (double)broken / (double)(choice.blocks.copies - 1);
    if (is_better(&choice, &best)) best = choice;
    if (broken == 0 && k == 1) break;
  }
  *out_blocks = best.broken < 0.5 ? best.blocks : (blocks_t){0};
  return weft_ok_status();
}

// Runs of a stretch ------------------------------------------------------------------------------

typedef struct candidate_s {
  weft_run_t run;
  uint64_t bytes;
} candidate_t;

static int compare_candidates(const void* x, const void* y) {
  const candidate_t* a = x;
  const candidate_t* b = y;
  if (a->bytes != b->bytes) return a->bytes > b->bytes ? -1 : 1;
  if (a->run.period != b->run.period) return a->run.period < b->run.period ? -1 : 1;
  return a->run.begin < b->run.begin ? -1 : a->run.begin > b->run.begin;
}

static weft_status_t list_candidates(search_t* search, uint32_t begin, uint32_t end,
                                     weft_likeness_t likeness, candidate_t** out_candidates,
                                     uint32_t* out_count) {
  const weft_use_t* uses = search->uses.uses;
  weft_run_t* runs = NULL;
  for (uint32_t i = begin; i < end; ++i) search->symbols[i] = uses[i].symbols[likeness];
  WEFT_RETURN_IF_ERROR(
      weft_runs_find(search->symbols + begin, end - begin, search->arena, &runs, out_count));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(search->arena, *out_count,
                                                 sizeof(**out_candidates), (void**)out_candidates));
  for (uint32_t i = 0; i < *out_count; ++i) {
    weft_run_t run = {
        .begin = begin + runs[i].begin, .end = begin + runs[i].end, .period = runs[i].period};
    // The purpose of what is at the end of the last block is another.
    const int wider = likeness == WEFT_LIKENESS_PURPOSE ? WEFT_LIKENESS_USE : (int)likeness;
    while (run.begin > begin &&
           uses[run.begin - 1].symbols[wider] == uses[run.begin - 1 + run.period].symbols[wider]) {
      --run.begin;
    }
    while (run.end < end &&
           uses[run.end].symbols[wider] == uses[run.end - run.period].symbols[wider]) {
      ++run.end;
    }
    (*out_candidates)[i] = (candidate_t){.run = run, .bytes = bytes_of(search, run.begin, run.end)};
  }
  if (*out_count > 1) {
    qsort(*out_candidates, *out_count, sizeof(**out_candidates), compare_candidates);
  }
  return weft_ok_status();
}

// Finds the blocks of uses [begin, end) that hold the most; |out_blocks->copies| is 0 for none.
static weft_status_t find_blocks(search_t* search, uint32_t begin, uint32_t end,
                                 weft_likeness_t likeness, blocks_t* out_blocks) {
  const uint64_t all = bytes_of(search, begin, end);
  const range_t range = {.begin = begin, .end = end};
  candidate_t* candidates = NULL;
  uint32_t count = 0;
  *out_blocks = (blocks_t){0};
  WEFT_RETURN_IF_ERROR(list_candidates(search, begin, end, likeness, &candidates, &count));
  for (uint32_t i = 0; i < count && i < MOST_TRIES; ++i) {
    const weft_run_t* run = &candidates[i].run;
    blocks_t blocks;
    if (candidates[i].bytes < all / LEAST_SHARE && 2 * (run->end - run->begin) < end - begin) {
      continue;
    }
    WEFT_RETURN_IF_ERROR(choose_blocks(search, &range, run, likeness, &blocks));
    const uint32_t size = blocks.copies * blocks.period;
    const uint64_t held = bytes_of(search, blocks.begin, blocks.begin + size);
    if (size == 0 || (held < all / LEAST_SHARE && 2 * size < end - begin)) continue;
    if (likeness == WEFT_LIKENESS_KIND && !begins_narrow(search, &range, &blocks)) continue;
    *out_blocks = blocks;
    return weft_ok_status();
  }
  return weft_ok_status();
}

// Stretches --------------------------------------------------------------------------------------

// A block may be several layers of which some are alike again, as in four of one kind and one of
// another: each of those is a block, and so is what is between them.
static weft_status_t find_inner(search_t* search, const blocks_t* blocks, weft_likeness_t likeness,
                                blocks_t* out_inner) {
  const uint32_t end = blocks->begin + blocks->period;
  *out_inner = (blocks_t){0};
  if (likeness != WEFT_LIKENESS_PURPOSE || blocks->period < 3) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(find_blocks(search, blocks->begin, end, likeness, out_inner));
  const uint32_t inner_end = out_inner->begin + out_inner->copies * out_inner->period;
  const uint64_t held = bytes_of(search, out_inner->begin, inner_end);
  if (2 * held < bytes_of(search, blocks->begin, end)) out_inner->copies = 0;
  return weft_ok_status();
}

static weft_status_t mark_blocks(search_t* search, const blocks_t* blocks,
                                 weft_likeness_t likeness) {
  const uint32_t period = blocks->period;
  blocks_t inner;
  WEFT_RETURN_IF_ERROR(find_inner(search, blocks, likeness, &inner));
  for (uint32_t i = 0; i < blocks->copies * period; ++i) {
    search->starts[blocks->begin + i] = i % period == 0 ? BLOCK_BEGINS : GOES_ON;
  }
  for (uint32_t k = 0; inner.copies > 0 && k <= inner.copies; ++k) {
    const uint32_t at = inner.begin - blocks->begin + k * inner.period;
    const uint32_t from = k == 0 ? blocks->begin : blocks->begin + at;
    const uint32_t to = k == 0 ? inner.begin : blocks->begin + period;
    // Little before the first or behind the last is a part of it.
    const bool is_end = k == 0 || k == inner.copies;
    if (is_end && LEAST_SHARE * bytes_of(search, from, to) <
                      bytes_of(search, inner.begin, inner.begin + inner.period))
      continue;
    for (uint32_t i = 0; i < blocks->copies; ++i) {
      search->starts[blocks->begin + i * period + at] = BLOCK_BEGINS;
    }
  }
  const uint32_t end = blocks->begin + blocks->copies * period;
  if (end < search->uses.count) search->starts[end] = REST_BEGINS;
  return weft_ok_status();
}

// What is left between two runs is an irregular block where it is about as large as theirs.
static bool is_irregular_block(const search_t* search, const stretch_t* stretch) {
  if (stretch->block_bytes_before == 0 || stretch->block_bytes_behind == 0) return false;
  const uint64_t bytes = bytes_of(search, stretch->begin, stretch->end);
  const uint64_t larger = stretch->block_bytes_before > stretch->block_bytes_behind
                              ? stretch->block_bytes_before
                              : stretch->block_bytes_behind;
  return bytes <= 2 * larger && LEAST_SHARE * bytes >= larger;
}

static weft_status_t divide(search_t* search, const stretch_t* stretch) {
  const uint64_t bytes = bytes_of(search, stretch->begin, stretch->end);
  blocks_t blocks = {0};
  int likeness = 0;
  if (stretch->end - stretch->begin < 2 || stretch->depth == MOST_DEPTH) return weft_ok_status();
  if (is_irregular_block(search, stretch)) {
    search->starts[stretch->begin] = BLOCK_BEGINS;
    return weft_ok_status();
  }
  if (bytes < bytes_of(search, 0, search->uses.count) / LEAST_SHARE) return weft_ok_status();
  for (; likeness < WEFT_LIKENESS_COUNT_ && blocks.copies == 0; ++likeness) {
    WEFT_RETURN_IF_ERROR(
        find_blocks(search, stretch->begin, stretch->end, (weft_likeness_t)likeness, &blocks));
  }
  if (blocks.copies == 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(mark_blocks(search, &blocks, (weft_likeness_t)(likeness - 1)));
  const uint64_t block_bytes = bytes_of(search, blocks.begin, blocks.begin + blocks.period);
  const stretch_t before = {.begin = stretch->begin,
                            .end = blocks.begin,
                            .block_bytes_before = stretch->block_bytes_before,
                            .block_bytes_behind = block_bytes,
                            .depth = stretch->depth + 1};
  const stretch_t behind = {.begin = blocks.begin + blocks.copies * blocks.period,
                            .end = stretch->end,
                            .block_bytes_before = block_bytes,
                            .block_bytes_behind = stretch->block_bytes_behind,
                            .depth = stretch->depth + 1};
  WEFT_RETURN_IF_ERROR(divide(search, &before));
  return divide(search, &behind);
}

static weft_status_t name_blocks(const search_t* search, weft_arena_t* arena, const char** units,
                                 uint32_t* out_block_count) {
  const char* name = NULL;
  for (uint32_t i = 0; i < search->uses.count; ++i) {
    if (search->starts[i] == REST_BEGINS) name = NULL;
    if (search->starts[i] == BLOCK_BEGINS) {
      WEFT_RETURN_IF_ERROR(weft_arena_format(arena, &name, "(block %u)", (*out_block_count)++));
    }
    if (name) units[search->uses.uses[i].argument] = name;
  }
  return weft_ok_status();
}

static weft_status_t run_search(search_t* search) {
  const uint32_t count = search->uses.count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(search->arena, count + 1, sizeof(*search->bytes),
                                                 (void**)&search->bytes));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(search->arena, count, sizeof(*search->symbols),
                                                 (void**)&search->symbols));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(search->arena, count, sizeof(*search->starts),
                                                 (void**)&search->starts));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(search->arena, search->function->graph->value_count,
                                sizeof(*search->reached), (void**)&search->reached));
  for (uint32_t i = 0; i < count; ++i) {
    search->bytes[i + 1] = search->bytes[i] + search->uses.uses[i].bytes;
  }
  return divide(search, &(stretch_t){.end = count});
}

static int compare_texts(const void* x, const void* y) {
  return strcmp(*(const char* const*)x, *(const char* const*)y);
}

weft_status_t weft_repetition_compare(const weft_function_t* function, const weft_roles_t* roles,
                                      const char* const* units, weft_arena_t* arena,
                                      bool* out_fits) {
  weft_uses_t uses;
  const char* last = "";
  uint32_t changes = 0;
  uint32_t count = 0;
  const char** sorted = NULL;
  WEFT_RETURN_IF_ERROR(weft_uses_find(function, roles, arena, &uses));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, uses.count, sizeof(*sorted), (void**)&sorted));
  for (uint32_t i = 0; i < uses.count; ++i) {
    const char* unit = units[uses.uses[i].argument];
    if (unit[0] == '\0') continue;
    changes += strcmp(unit, last) != 0;
    sorted[count++] = last = unit;
  }
  if (count > 1) qsort(sorted, count, sizeof(*sorted), compare_texts);
  uint32_t kinds = count > 0;
  for (uint32_t i = 1; i < count; ++i) kinds += strcmp(sorted[i - 1], sorted[i]) != 0;
  *out_fits = 4 * changes <= 5 * kinds;
  return weft_ok_status();
}

weft_status_t weft_repetition_find(const weft_function_t* function, const weft_roles_t* roles,
                                   weft_arena_t* arena, const char** units,
                                   uint32_t* out_block_count) {
  weft_arena_t scratch;
  search_t search = {.function = function, .arena = &scratch};
  *out_block_count = 0;
  weft_arena_init(function->graph->allocator, &scratch);
  weft_status_t status = weft_uses_find(function, roles, &scratch, &search.uses);
  if (weft_status_is_ok(status)) status = run_search(&search);
  if (weft_status_is_ok(status)) status = name_blocks(&search, arena, units, out_block_count);
  weft_arena_deinit(&scratch);
  return status;
}
