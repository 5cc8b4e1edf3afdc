// Order between streams: vector clocks and what they say about bytes and communicators.
//
// The clock of an instruction holds, for each stream, how far that stream has certainly come when
// the instruction starts. Two instructions are ordered if the clock of the one that is issued later
// covers the other. Since streams run in order, a position in the body is enough for each stream.
//
// An instruction of another stream is issued when stream 0 has completed everything before it, so
// stream 0 can only be in conflict with what was issued earlier elsewhere. Bytes touched by streams
// other than 0 are therefore all there is to remember: per arena and stream, the latest position
// that read and that wrote each range between two ends of such accesses, in a tree. A query that
// finds a position beyond the clock is looked at again, access by access and byte by byte, because
// the tree knows hulls only.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/verify_internal.h"

// Clocks -----------------------------------------------------------------------------------------

typedef struct order_s {
  const weft_verify_t* verify;
  uint32_t stream_count;
  uint32_t* clocks;  // [position][stream]: instructions before this position are complete
  uint32_t* latest;  // by stream: position + 1 of its last instruction, 0 for none
} order_t;

static uint32_t* clock_of(const order_t* order, uint32_t position) {
  return &order->clocks[(size_t)position * order->stream_count];
}

// What is complete when the instruction at |from| is, is so when the one at |into| starts.
static void join_clock(order_t* order, uint32_t into, uint32_t from) {
  uint32_t* to = clock_of(order, into);
  const uint32_t* known = clock_of(order, from);
  for (uint32_t s = 0; s < order->stream_count; ++s) {
    if (known[s] > to[s]) to[s] = known[s];
  }
  const uint32_t stream = order->verify->plan->body.instructions[from].stream;
  if (from + 1 > to[stream]) to[stream] = from + 1;
}

static weft_status_t compute_clocks(order_t* order) {
  const weft_verify_t* verify = order->verify;
  const weft_plan_block_t* body = &verify->plan->body;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      verify->scratch, (size_t)body->instruction_count * order->stream_count,
      sizeof(*order->clocks), (void**)&order->clocks));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(verify->scratch, order->stream_count,
                                                 sizeof(*order->latest), (void**)&order->latest));
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    const weft_instruction_t* instruction = &body->instructions[i];
    const uint32_t before = order->latest[instruction->stream];
    if (before > 0) join_clock(order, i, before - 1);
    if (instruction->stream != 0 && order->latest[0] > 0)
      join_clock(order, i, order->latest[0] - 1);
    for (uint32_t w = 0; w < instruction->wait_count; ++w) {
      join_clock(order, i, verify->position[instruction->waits[w]]);
    }
    order->latest[instruction->stream] = i + 1;
  }
  return weft_ok_status();
}

// The name of an instruction of the body, or of what is nested in it.
static const char* name_at(const weft_verify_t* verify, uint32_t position,
                           const weft_instruction_t* instruction,
                           char text[WEFT_VERIFY_NAME_CAPACITY]) {
  const weft_instruction_t* owner = &verify->plan->body.instructions[position];
  weft_verify_name(instruction, text);
  if (owner == instruction) return text;
  const size_t length = strlen(text);
  snprintf(text + length, WEFT_VERIFY_NAME_CAPACITY - length, " inside of #%u", owner->id);
  return text;
}

// Memory of the streams --------------------------------------------------------------------------

// Position + 1 of the last access of each range between two of |ends|; a node's |any| is the latest
// within it, |all| the latest that covered all of it.
typedef struct history_s {
  uint64_t* ends;  // ascending, distinct
  uint32_t end_count;
  uint32_t leaf_count;  // power of two
  uint32_t* any[2];     // [is_write][node], the root is 1
  uint32_t* all[2];
} history_t;

// Two accesses that nothing keeps apart. Of several the one with the latest instruction counts:
// who waits for that one has waited for all.
typedef struct race_s {
  bool is_found;
  weft_verify_access_t access;
  uint32_t earlier;       // position
  bool is_earlier_write;  // of the earlier access
  uint32_t earlier_buffer;
  uint64_t byte;
} race_t;

typedef struct race_check_s {
  order_t* order;
  history_t* histories;  // [stream - 1][kind]
  const weft_verify_access_t* access;
  uint32_t position;
  uint32_t last_collective;  // position + 1 of the one before, 0 for none
  race_t race;               // of the instruction at |position|
} race_check_t;

static history_t* history_of(const race_check_t* check, uint32_t stream, weft_buffer_kind_t kind) {
  return &check->histories[(stream - 1) * WEFT_BUFFER_KIND_COUNT_ + (uint32_t)kind];
}

static weft_status_t count_end(void* user_data, const weft_verify_access_t* access) {
  race_check_t* check = user_data;
  history_of(check, access->instruction->stream, access->place.kind)->end_count += 2;
  return weft_ok_status();
}

static weft_status_t add_end(void* user_data, const weft_verify_access_t* access) {
  race_check_t* check = user_data;
  history_t* history = history_of(check, access->instruction->stream, access->place.kind);
  history->ends[history->end_count++] = access->place.begin;
  history->ends[history->end_count++] = access->place.end;
  return weft_ok_status();
}

static int compare_ends(const void* a, const void* b) {
  const uint64_t left = *(const uint64_t*)a;
  const uint64_t right = *(const uint64_t*)b;
  return left < right ? -1 : left > right;
}

static weft_status_t finish_history(weft_arena_t* scratch, history_t* history) {
  uint32_t kept = 0;
  if (history->end_count == 0) return weft_ok_status();
  qsort(history->ends, history->end_count, sizeof(*history->ends), compare_ends);
  for (uint32_t i = 0; i < history->end_count; ++i) {
    if (kept == 0 || history->ends[kept - 1] != history->ends[i]) {
      history->ends[kept++] = history->ends[i];
    }
  }
  history->end_count = kept;
  history->leaf_count = 1;
  while (history->leaf_count < kept) history->leaf_count *= 2;
  for (uint32_t w = 0; w < 2; ++w) {
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, 2 * (size_t)history->leaf_count,
                                                   sizeof(uint32_t), (void**)&history->any[w]));
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, 2 * (size_t)history->leaf_count,
                                                   sizeof(uint32_t), (void**)&history->all[w]));
  }
  return weft_ok_status();
}

static weft_status_t visit_off_stream(race_check_t* check, weft_verify_visit_fn_t* visit) {
  const weft_verify_t* verify = check->order->verify;
  const weft_plan_block_t* body = &verify->plan->body;
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    if (body->instructions[i].stream == 0) continue;
    WEFT_RETURN_IF_ERROR(weft_verify_visit_accesses(verify, &body->instructions[i], visit, check));
  }
  return weft_ok_status();
}

static weft_status_t init_histories(race_check_t* check) {
  weft_arena_t* scratch = check->order->verify->scratch;
  const uint32_t count = (check->order->stream_count - 1) * WEFT_BUFFER_KIND_COUNT_;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, count, sizeof(*check->histories),
                                                 (void**)&check->histories));
  WEFT_RETURN_IF_ERROR(visit_off_stream(check, count_end));
  for (uint32_t h = 0; h < count; ++h) {
    history_t* history = &check->histories[h];
    WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(scratch, history->end_count,
                                                   sizeof(*history->ends), (void**)&history->ends));
    history->end_count = 0;
  }
  WEFT_RETURN_IF_ERROR(visit_off_stream(check, add_end));
  for (uint32_t h = 0; h < count; ++h) {
    WEFT_RETURN_IF_ERROR(finish_history(scratch, &check->histories[h]));
  }
  return weft_ok_status();
}

// The number of ends at or before |byte|.
static uint32_t ends_to(const history_t* history, uint64_t byte) {
  uint32_t low = 0;
  uint32_t high = history->end_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (history->ends[middle] <= byte) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

// Positions only grow, so the last one is the latest.
static void remember(history_t* history, uint32_t write, uint32_t node, uint32_t begin,
                     uint32_t size, uint32_t from, uint32_t to, uint32_t time) {
  if (from >= begin + size || to <= begin) return;
  history->any[write][node] = time;
  if (from <= begin && begin + size <= to) {
    history->all[write][node] = time;
    return;
  }
  remember(history, write, 2 * node, begin, size / 2, from, to, time);
  remember(history, write, 2 * node + 1, begin + size / 2, size / 2, from, to, time);
}

static uint32_t recall(const history_t* history, uint32_t write, uint32_t node, uint32_t begin,
                       uint32_t size, uint32_t from, uint32_t to) {
  if (from >= begin + size || to <= begin) return 0;
  if (from <= begin && begin + size <= to) return history->any[write][node];
  const uint32_t left = recall(history, write, 2 * node, begin, size / 2, from, to);
  const uint32_t right = recall(history, write, 2 * node + 1, begin + size / 2, size / 2, from, to);
  const uint32_t inside = left > right ? left : right;
  return inside > history->all[write][node] ? inside : history->all[write][node];
}

// The latest time at which the stream touched a range that meets |place|'s hull.
static uint32_t latest_access(const history_t* history, uint32_t write, const weft_place_t* place) {
  if (history->end_count < 2) return 0;
  const uint32_t after = ends_to(history, place->begin);
  const uint32_t from = after == 0 ? 0 : after - 1;
  const uint32_t to = ends_to(history, place->end - 1);
  return from < to ? recall(history, write, 1, 0, history->leaf_count, from, to) : 0;
}

// Races ------------------------------------------------------------------------------------------

typedef struct conflict_s {
  const weft_verify_access_t* access;
  bool found;
  bool is_write;  // of the earlier access
  uint32_t buffer;
  uint64_t byte;
} conflict_t;

static weft_status_t find_conflict(void* user_data, const weft_verify_access_t* earlier) {
  conflict_t* conflict = user_data;
  uint64_t byte = 0;
  if (conflict->found || (!earlier->is_write && !conflict->access->is_write)) {
    return weft_ok_status();
  }
  if (!weft_places_meet(&earlier->place, &conflict->access->place, &byte)) return weft_ok_status();
  conflict->found = true;
  conflict->is_write = earlier->is_write;
  conflict->buffer = earlier->place.buffer;
  conflict->byte = byte;
  return weft_ok_status();
}

static weft_status_t fail_race(const race_check_t* check) {
  const weft_verify_t* verify = check->order->verify;
  const race_t* race = &check->race;
  const weft_place_t* place = &race->access.place;
  const weft_instruction_t* earlier = &verify->plan->body.instructions[race->earlier];
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char other[WEFT_VERIFY_NAME_CAPACITY];
  return weft_verify_fail(
      verify,
      "%s %s bytes %llu to %llu of the %s arena (b%u), of which %s on stream '%s' may still be %s "
      "byte %llu (b%u): it has to wait for #%u",
      name_at(verify, check->position, race->access.instruction, name),
      race->access.is_write ? "writes" : "reads", (unsigned long long)place->begin,
      (unsigned long long)place->end, weft_verify_arena_name(place->kind), place->buffer,
      weft_verify_name(earlier, other), verify->plan->streams[earlier->stream].name,
      race->is_earlier_write ? "writing" : "reading", (unsigned long long)race->byte,
      race->earlier_buffer, earlier->id);
}

// Looks at all instructions of |stream| that may run beside this one, but those before the race
// that is known.
static weft_status_t check_unordered(race_check_t* check, uint32_t stream) {
  const weft_verify_t* verify = check->order->verify;
  const weft_plan_block_t* body = &verify->plan->body;
  conflict_t conflict = {.access = check->access};
  uint32_t end = clock_of(check->order, check->position)[stream];
  if (check->race.is_found && check->race.earlier + 1 > end) end = check->race.earlier + 1;
  for (uint32_t i = check->position; i-- > end;) {
    const weft_instruction_t* earlier = &body->instructions[i];
    if (earlier->stream != stream) continue;
    WEFT_RETURN_IF_ERROR(weft_verify_visit_accesses(verify, earlier, find_conflict, &conflict));
    if (!conflict.found) continue;
    check->race = (race_t){.is_found = true,
                           .access = *check->access,
                           .earlier = i,
                           .is_earlier_write = conflict.is_write,
                           .earlier_buffer = conflict.buffer,
                           .byte = conflict.byte};
    break;
  }
  return weft_ok_status();
}

static weft_status_t check_race(void* user_data, const weft_verify_access_t* access) {
  race_check_t* check = user_data;
  const uint32_t own = check->order->verify->plan->body.instructions[check->position].stream;
  check->access = access;
  for (uint32_t s = 1; s < check->order->stream_count; ++s) {
    if (s == own) continue;
    const history_t* history = history_of(check, s, access->place.kind);
    const uint32_t clock = clock_of(check->order, check->position)[s];
    if (latest_access(history, 1, &access->place) > clock ||
        (access->is_write && latest_access(history, 0, &access->place) > clock)) {
      WEFT_RETURN_IF_ERROR(check_unordered(check, s));
    }
  }
  return weft_ok_status();
}

static weft_status_t remember_access(void* user_data, const weft_verify_access_t* access) {
  race_check_t* check = user_data;
  history_t* history = history_of(check, access->instruction->stream, access->place.kind);
  const uint32_t from = ends_to(history, access->place.begin) - 1;
  const uint32_t to = ends_to(history, access->place.end) - 1;
  remember(history, access->is_write, 1, 0, history->leaf_count, from, to, check->position + 1);
  return weft_ok_status();
}

// Communicators ----------------------------------------------------------------------------------

// The first collective in |instruction|, itself included; NULL for none.
static const weft_instruction_t* first_collective(const weft_instruction_t* instruction) {
  if (instruction->kind == WEFT_INSTRUCTION_COLLECTIVE) return instruction;
  for (uint32_t b = 0; b < instruction->block_count; ++b) {
    for (uint32_t i = 0; i < instruction->blocks[b].instruction_count; ++i) {
      const weft_instruction_t* found = first_collective(&instruction->blocks[b].instructions[i]);
      if (found) return found;
    }
  }
  return NULL;
}

// One thread at a time runs collectives on a communicator, and all ranks call them in one order.
static weft_status_t check_collective(race_check_t* check) {
  const weft_verify_t* verify = check->order->verify;
  const weft_plan_block_t* body = &verify->plan->body;
  const weft_instruction_t* collective = first_collective(&body->instructions[check->position]);
  const uint32_t before = check->last_collective;
  if (!collective) return weft_ok_status();
  check->last_collective = check->position + 1;
  if (before == 0) return weft_ok_status();
  const weft_instruction_t* owner = &body->instructions[before - 1];
  const weft_instruction_t* last = first_collective(owner);
  char name[WEFT_VERIFY_NAME_CAPACITY];
  char other[WEFT_VERIFY_NAME_CAPACITY];
  if (clock_of(check->order, check->position)[owner->stream] >= before) return weft_ok_status();
  return weft_verify_fail(
      verify,
      "%s may start before %s, on stream '%s', has ended: ranks would call them in different "
      "orders, so it has to wait for #%u",
      name_at(verify, check->position, collective, name), name_at(verify, before - 1, last, other),
      verify->plan->streams[owner->stream].name, owner->id);
}

// Bytes and communicators, one instruction after another: the first that is told to wait is the one
// that does not.
static weft_status_t check_all(order_t* order) {
  const weft_verify_t* verify = order->verify;
  const weft_plan_block_t* body = &verify->plan->body;
  race_check_t check = {.order = order};
  WEFT_RETURN_IF_ERROR(init_histories(&check));
  for (uint32_t i = 0; i < body->instruction_count; ++i) {
    weft_verify_at(verify, &body->instructions[i]);
    check.position = i;
    check.race.is_found = false;
    WEFT_RETURN_IF_ERROR(check_collective(&check));
    WEFT_RETURN_IF_ERROR(
        weft_verify_visit_all_accesses(verify, &body->instructions[i], check_race, &check));
    if (check.race.is_found) return fail_race(&check);
    if (body->instructions[i].stream == 0) continue;
    WEFT_RETURN_IF_ERROR(
        weft_verify_visit_accesses(verify, &body->instructions[i], remember_access, &check));
  }
  weft_verify_at(verify, NULL);
  return weft_ok_status();
}

weft_status_t weft_verify_order(const weft_verify_t* verify) {
  order_t order = {.verify = verify, .stream_count = verify->plan->stream_count};
  if (order.stream_count == 1) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(compute_clocks(&order));
  return check_all(&order);
}
