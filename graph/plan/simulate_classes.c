// Partition refinement of ranks: classes are split as long as two of their ranks see different
// groups.
//
// Groups get numbers by sorting what tells them apart (costs, then the sorted classes of their
// members), ranks by sorting (class, number of their group in each set). At the fixed point, two
// groups with one number have the same classes, so one group of classes stands for both.
#include <stdlib.h>
#include <string.h>

#include "graph/plan/simulate_internal.h"

// A row of numbers to sort by.
typedef struct class_row_s {
  const uint32_t* values;
  uint32_t length;
  uint32_t index;  // of the rank or group
} class_row_t;

typedef struct refinement_s {
  const weft_course_t* course;
  uint32_t rank_count;
  uint32_t set_count;
  bool* is_used;     // by set: some collective of the course has it
  uint32_t* labels;  // by rank
  uint32_t label_count;
  uint32_t** group_of;      // by set and rank
  uint32_t** costs;         // by set and group: number of what the group's collectives cost
  uint32_t** numbers;       // by set and group
  uint32_t* number_counts;  // by set
  class_row_t* rows;        // scratch
  uint32_t* values;         // scratch: rank_count * (set_count + 1) or more
} refinement_t;

static int compare_numbers(const void* left, const void* right) {
  const uint32_t a = *(const uint32_t*)left;
  const uint32_t b = *(const uint32_t*)right;
  return a < b ? -1 : a > b;
}

static int compare_values(const class_row_t* a, const class_row_t* b) {
  for (uint32_t i = 0; i < a->length && i < b->length; ++i) {
    if (a->values[i] != b->values[i]) return a->values[i] < b->values[i] ? -1 : 1;
  }
  return 0;
}

static int compare_rows(const void* left, const void* right) {
  const class_row_t* a = left;
  const class_row_t* b = right;
  const int order = compare_values(a, b);
  if (order != 0) return order;
  return a->index < b->index ? -1 : a->index > b->index;
}

// Sorts |count| rows and numbers them from 0, equal ones alike. Returns how many numbers there are.
static uint32_t number_rows(class_row_t* rows, uint32_t count, uint32_t* out_numbers) {
  uint32_t number = 0;
  qsort(rows, count, sizeof(*rows), compare_rows);
  for (uint32_t i = 0; i < count; ++i) {
    if (i > 0 && compare_values(&rows[i - 1], &rows[i]) != 0) ++number;
    out_numbers[rows[i].index] = number;
  }
  return count > 0 ? number + 1 : 0;
}

static bool same_costs(const weft_course_t* course, uint32_t set, uint32_t a, uint32_t b) {
  for (uint32_t i = 0; i < course->call_count; ++i) {
    const weft_course_call_t* call = &course->calls[i];
    if (call->kernel.groups != set) continue;
    if (call->group_ns[a] != call->group_ns[b]) return false;
  }
  return true;
}

// Few costs differ (groups within and across machines), so each is compared with one of each kind.
static void number_costs(const weft_course_t* course, uint32_t set, uint32_t* kinds,
                         uint32_t* out_costs) {
  uint32_t kind_count = 0;
  for (uint32_t g = 0; g < course->groups[set].group_count; ++g) {
    uint32_t kind = 0;
    while (kind < kind_count && !same_costs(course, set, kinds[kind], g)) ++kind;
    if (kind == kind_count) kinds[kind_count++] = g;
    out_costs[g] = kind;
  }
}

static weft_status_t refinement_init(const weft_course_t* course, uint32_t rank_count,
                                     uint32_t* labels, weft_arena_t* arena,
                                     refinement_t* out_state) {
  refinement_t state = {.course = course,
                        .rank_count = rank_count,
                        .set_count = course->plan->groups_count,
                        .labels = labels};
  uint32_t*** const tables[] = {&state.group_of, &state.costs, &state.numbers};
  for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); ++i) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_allocate_array(arena, state.set_count, sizeof(uint32_t*), (void**)tables[i]));
    for (uint32_t s = 0; s < state.set_count; ++s) {
      WEFT_RETURN_IF_ERROR(
          weft_arena_allocate_array(arena, rank_count, sizeof(uint32_t), (void**)&(*tables[i])[s]));
    }
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, state.set_count, sizeof(uint32_t),
                                                 (void**)&state.number_counts));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, state.set_count, sizeof(bool), (void**)&state.is_used));
  for (uint32_t i = 0; i < course->count; ++i) {
    if (course->items[i].groups != WEFT_COURSE_NONE) state.is_used[course->items[i].groups] = true;
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, rank_count, sizeof(*state.rows), (void**)&state.rows));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      arena, rank_count, (state.set_count + 2) * sizeof(uint32_t), (void**)&state.values));
  for (uint32_t s = 0; s < state.set_count; ++s) {
    const weft_course_groups_t* groups = &course->groups[s];
    for (uint32_t i = 0; i < groups->group_count * groups->group_size; ++i) {
      state.group_of[s][groups->members[i]] = i / groups->group_size;
    }
    number_costs(course, s, state.values, state.costs[s]);
  }
  *out_state = state;
  return weft_ok_status();
}

static void number_groups(refinement_t* state, uint32_t set) {
  const weft_course_groups_t* groups = &state->course->groups[set];
  const uint32_t length = groups->group_size + 1;
  for (uint32_t g = 0; g < groups->group_count; ++g) {
    uint32_t* values = state->values + (size_t)g * length;
    const uint32_t* members = weft_course_members(groups, g);
    values[0] = state->costs[set][g];
    for (uint32_t i = 0; i < groups->group_size; ++i) values[1 + i] = state->labels[members[i]];
    qsort(values + 1, groups->group_size, sizeof(*values), compare_numbers);
    state->rows[g] = (class_row_t){.values = values, .length = length, .index = g};
  }
  state->number_counts[set] = number_rows(state->rows, groups->group_count, state->numbers[set]);
}

// Returns whether a class was split.
static bool refine(refinement_t* state) {
  const uint32_t length = state->set_count + 1;
  const uint32_t before = state->label_count;
  // Groups of other sets have the number 0, which tells nothing apart.
  for (uint32_t s = 0; s < state->set_count; ++s) {
    if (state->is_used[s]) number_groups(state, s);
  }
  for (uint32_t r = 0; r < state->rank_count; ++r) {
    uint32_t* values = state->values + (size_t)r * length;
    values[0] = state->labels[r];
    for (uint32_t s = 0; s < state->set_count; ++s) {
      values[1 + s] = state->numbers[s][state->group_of[s][r]];
    }
    state->rows[r] = (class_row_t){.values = values, .length = length, .index = r};
  }
  state->label_count = number_rows(state->rows, state->rank_count, state->labels);
  return state->label_count != before;
}

// One group of classes for every number of the set's groups.
static weft_status_t build_groups(const refinement_t* state, uint32_t set, weft_arena_t* arena,
                                  weft_class_groups_t* out_groups) {
  const weft_course_groups_t* groups = &state->course->groups[set];
  weft_class_groups_t result = {.count = state->number_counts[set]};
  uint32_t** const arrays[] = {&result.starts, &result.samples};
  for (size_t i = 0; i < sizeof(arrays) / sizeof(arrays[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)result.count + 1,
                                                   sizeof(uint32_t), (void**)arrays[i]));
  }
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, (size_t)result.count * groups->group_size,
                                                 sizeof(uint32_t), (void**)&result.members));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, state->label_count, sizeof(uint32_t),
                                                 (void**)&result.of_class));
  for (uint32_t g = groups->group_count; g-- > 0;) result.samples[state->numbers[set][g]] = g;
  uint32_t filled = 0;
  for (uint32_t n = 0; n < result.count; ++n) {
    const uint32_t* members = weft_course_members(groups, result.samples[n]);
    uint32_t* classes = state->values;
    for (uint32_t i = 0; i < groups->group_size; ++i) classes[i] = state->labels[members[i]];
    qsort(classes, groups->group_size, sizeof(*classes), compare_numbers);
    for (uint32_t i = 0; i < groups->group_size; ++i) {
      if (i > 0 && classes[i] == classes[i - 1]) continue;
      result.of_class[classes[i]] = n;
      result.members[filled++] = classes[i];
    }
    result.starts[n + 1] = filled;
  }
  *out_groups = result;
  return weft_ok_status();
}

weft_status_t weft_rank_classes_compute(const weft_course_t* course, uint32_t rank_count,
                                        uint32_t* labels, weft_arena_t* arena,
                                        weft_rank_classes_t* out_classes) {
  refinement_t state;
  weft_rank_classes_t classes = {.of_rank = labels};
  *out_classes = (weft_rank_classes_t){0};
  WEFT_RETURN_IF_ERROR(refinement_init(course, rank_count, labels, arena, &state));
  while (refine(&state)) {
  }
  classes.count = state.label_count;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, classes.count, sizeof(uint32_t),
                                                 (void**)&classes.first_ranks));
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, classes.count, sizeof(uint32_t), (void**)&classes.sizes));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, state.set_count, sizeof(*classes.groups),
                                                 (void**)&classes.groups));
  for (uint32_t r = rank_count; r-- > 0;) {
    classes.first_ranks[labels[r]] = r;
    ++classes.sizes[labels[r]];
  }
  for (uint32_t s = 0; s < state.set_count; ++s) {
    WEFT_RETURN_IF_ERROR(build_groups(&state, s, arena, &classes.groups[s]));
  }
  *out_classes = classes;
  return weft_ok_status();
}
