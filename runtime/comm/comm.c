// The public calls: arguments are checked, bytes counted and failures kept here, the rest is the
// transport's.
//
// A call that is wrong on its own (an unknown group, a missing address) fails before anything is
// sent and leaves the communicator as it was. Every other failure is final.
#include "runtime/comm/comm.h"

#include <string.h>
#include <time.h>

#include "runtime/base/checked_math.h"
#include "runtime/comm/reduce.h"

// ---- Names ----

static const char* const weft_reduction_names[WEFT_REDUCTION_COUNT_] = {
    [WEFT_REDUCTION_NONE] = "none",       [WEFT_REDUCTION_SUM] = "sum",
    [WEFT_REDUCTION_PRODUCT] = "product", [WEFT_REDUCTION_MAX] = "max",
    [WEFT_REDUCTION_MIN] = "min",         [WEFT_REDUCTION_AND] = "and",
    [WEFT_REDUCTION_OR] = "or",           [WEFT_REDUCTION_XOR] = "xor",
};

static const char* const weft_collective_names[WEFT_COLLECTIVE_KIND_COUNT_] = {
    [WEFT_COLLECTIVE_ALL_REDUCE] = "all_reduce",
    [WEFT_COLLECTIVE_ALL_GATHER] = "all_gather",
    [WEFT_COLLECTIVE_REDUCE_SCATTER] = "reduce_scatter",
    [WEFT_COLLECTIVE_ALL_TO_ALL] = "all_to_all",
    [WEFT_COLLECTIVE_BROADCAST] = "broadcast",
    [WEFT_COLLECTIVE_PERMUTE] = "permute",
    [WEFT_COLLECTIVE_BARRIER] = "barrier",
};

static const char* const weft_progress_state_names[WEFT_PROGRESS_STATE_COUNT_] = {
    [WEFT_PROGRESS_ABSENT] = "absent",   [WEFT_PROGRESS_RUNNING] = "running",
    [WEFT_PROGRESS_WAITING] = "waiting", [WEFT_PROGRESS_IDLE] = "idle",
    [WEFT_PROGRESS_DONE] = "done",
};

const char* weft_reduction_name(weft_reduction_t reduction) {
  return (unsigned)reduction < WEFT_REDUCTION_COUNT_ ? weft_reduction_names[reduction] : "unknown";
}

const char* weft_collective_name(weft_collective_kind_t kind) {
  return (unsigned)kind < WEFT_COLLECTIVE_KIND_COUNT_ ? weft_collective_names[kind] : "unknown";
}

const char* weft_progress_state_name(weft_progress_state_t state) {
  return (unsigned)state < WEFT_PROGRESS_STATE_COUNT_ ? weft_progress_state_names[state]
                                                      : "unknown";
}

// ---- Creation ----

static weft_status_t weft_comm_append_group(weft_comm_t* comm, const uint32_t* members,
                                            uint32_t member_count);

weft_status_t weft_comm_init(weft_comm_t* comm, const weft_comm_vtable_t* vtable, uint32_t rank,
                             uint32_t size, weft_allocator_t allocator) {
  memset(comm, 0, sizeof(*comm));
  comm->vtable = vtable;
  comm->allocator = allocator;
  comm->rank = rank;
  comm->size = size;
  comm->progress = &comm->own_progress;
  comm->course = &comm->own_course;
  weft_status_t status = weft_comm_append_group(comm, NULL, size);
  if (!weft_status_is_ok(status)) weft_comm_deinit(comm);
  return status;
}

void weft_comm_deinit(weft_comm_t* comm) {
  for (uint32_t i = 0; i < comm->group_count; ++i) {
    weft_allocator_release(comm->allocator, comm->groups[i].ranks,
                           comm->groups[i].count * sizeof(uint32_t), _Alignof(uint32_t));
  }
  weft_allocator_release(comm->allocator, comm->groups,
                         comm->group_capacity * sizeof(weft_comm_members_t),
                         _Alignof(weft_comm_members_t));
  comm->groups = NULL;
  comm->group_count = comm->group_capacity = 0;
}

void weft_comm_destroy(weft_comm_t* comm) {
  if (comm != NULL) comm->vtable->destroy(comm);
}

// ---- Groups ----

static weft_status_t weft_comm_reserve_group(weft_comm_t* comm) {
  if (comm->group_count < comm->group_capacity) return weft_ok_status();
  const uint32_t capacity = comm->group_capacity == 0 ? 4 : comm->group_capacity * 2;
  void* groups = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(comm->allocator, capacity,
                                                     sizeof(weft_comm_members_t),
                                                     _Alignof(weft_comm_members_t), &groups));
  if (comm->group_count != 0) {
    memcpy(groups, comm->groups, comm->group_count * sizeof(weft_comm_members_t));
  }
  weft_allocator_release(comm->allocator, comm->groups,
                         comm->group_capacity * sizeof(weft_comm_members_t),
                         _Alignof(weft_comm_members_t));
  comm->groups = groups;
  comm->group_capacity = capacity;
  return weft_ok_status();
}

// Enters a group into the table; NULL |members|: all ranks.
static weft_status_t weft_comm_append_group(weft_comm_t* comm, const uint32_t* members,
                                            uint32_t member_count) {
  WEFT_RETURN_IF_ERROR(weft_comm_reserve_group(comm));
  void* ranks = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(comm->allocator, member_count,
                                                     sizeof(uint32_t), _Alignof(uint32_t), &ranks));
  weft_comm_members_t* group = &comm->groups[comm->group_count];
  *group = (weft_comm_members_t){.ranks = ranks, .count = member_count, .self = -1};
  for (uint32_t i = 0; i < member_count; ++i) {
    group->ranks[i] = members != NULL ? members[i] : i;
    if (group->ranks[i] == comm->rank) group->self = (int32_t)i;
  }
  ++comm->group_count;
  return weft_ok_status();
}

const weft_comm_members_t* weft_comm_group_members(const weft_comm_t* comm,
                                                   weft_comm_group_t group) {
  return group < comm->group_count ? &comm->groups[group] : NULL;
}

weft_status_t weft_comm_add_group(weft_comm_t* comm, const uint32_t* members, uint32_t member_count,
                                  weft_comm_group_t* out_group) {
  *out_group = WEFT_COMM_WORLD;
  if (member_count == 0) return WEFT_STATUS(INVALID_ARGUMENT, "a group needs at least one member");
  for (uint32_t i = 0; i < member_count; ++i) {
    if (members[i] >= comm->size) {
      return WEFT_STATUS(INVALID_ARGUMENT, "member %u of the group is rank %u, but there are %u", i,
                         members[i], comm->size);
    }
    for (uint32_t k = 0; k < i; ++k) {
      if (members[k] == members[i]) {
        return WEFT_STATUS(INVALID_ARGUMENT, "rank %u is member %u and member %u of the group",
                           members[i], k, i);
      }
    }
  }
  WEFT_RETURN_IF_ERROR(weft_comm_append_group(comm, members, member_count));
  const weft_comm_group_t group = comm->group_count - 1;
  weft_status_t status = comm->vtable->add_group(comm, group, &comm->groups[group]);
  if (!weft_status_is_ok(status)) {
    weft_allocator_release(comm->allocator, comm->groups[group].ranks,
                           member_count * sizeof(uint32_t), _Alignof(uint32_t));
    --comm->group_count;
    return status;
  }
  *out_group = group;
  return weft_ok_status();
}

// ---- Simple accessors ----

uint32_t weft_comm_rank(const weft_comm_t* comm) {
  return comm->rank;
}

uint32_t weft_comm_size(const weft_comm_t* comm) {
  return comm->size;
}

void weft_comm_counters(const weft_comm_t* comm, weft_comm_counters_t* out_counters) {
  *out_counters = comm->counters;
}

weft_allocator_t weft_comm_memory(weft_comm_t* comm) {
  return comm->vtable->memory(comm);
}

void weft_comm_set_watch(weft_comm_t* comm, const weft_comm_watch_t* watch) {
  comm->watch = *watch;
}

weft_course_t* weft_comm_course(weft_comm_t* comm) {
  return comm->course;
}

void weft_comm_abort(weft_comm_t* comm, const char* reason) {
  comm->vtable->abort(comm, reason);
}

// ---- Progress ----

// Relaxed throughout: the cell is a report, it orders nothing.
static void weft_progress_note_time(weft_progress_cell_t* cell) {
  struct timespec now = {0};
  (void)clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
  atomic_store_explicit(&cell->changed_ns,
                        (unsigned long long)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec,
                        memory_order_relaxed);
}

void weft_comm_note(weft_comm_t* comm, uint64_t step, uint64_t instruction) {
  weft_progress_cell_t* cell = comm->progress;
  atomic_store_explicit(&cell->step, step, memory_order_relaxed);
  atomic_store_explicit(&cell->instruction, instruction, memory_order_relaxed);
  atomic_store_explicit(&cell->state, WEFT_PROGRESS_RUNNING, memory_order_relaxed);
  weft_progress_note_time(cell);
}

void weft_comm_note_idle(weft_comm_t* comm) {
  atomic_store_explicit(&comm->progress->instruction, WEFT_COMM_NO_INSTRUCTION,
                        memory_order_relaxed);
  atomic_store_explicit(&comm->progress->state, WEFT_PROGRESS_IDLE, memory_order_relaxed);
  weft_progress_note_time(comm->progress);
}

void weft_comm_note_collective(weft_comm_t* comm, const weft_collective_t* collective,
                               uint64_t number) {
  weft_progress_cell_t* cell = comm->progress;
  atomic_store_explicit(&cell->kind, collective->kind, memory_order_relaxed);
  atomic_store_explicit(&cell->group, collective->group, memory_order_relaxed);
  atomic_store_explicit(&cell->collective, number, memory_order_relaxed);
  if (collective->instruction != WEFT_COMM_NO_INSTRUCTION) {
    atomic_store_explicit(&cell->instruction, collective->instruction, memory_order_relaxed);
  }
  weft_progress_note_time(cell);
}

void weft_progress_read(const weft_progress_cell_t* cell, weft_progress_t* out_progress) {
  // C11 takes no const object for an atomic load.
  weft_progress_cell_t* source = (weft_progress_cell_t*)(uintptr_t)cell;
  *out_progress = (weft_progress_t){
      .state = (weft_progress_state_t)atomic_load_explicit(&source->state, memory_order_relaxed),
      .step = atomic_load_explicit(&source->step, memory_order_relaxed),
      .instruction = atomic_load_explicit(&source->instruction, memory_order_relaxed),
      .kind = (weft_collective_kind_t)atomic_load_explicit(&source->kind, memory_order_relaxed),
      .group = atomic_load_explicit(&source->group, memory_order_relaxed),
      .collective = atomic_load_explicit(&source->collective, memory_order_relaxed),
      .changed_ns = atomic_load_explicit(&source->changed_ns, memory_order_relaxed),
  };
}

// ---- Running ----

size_t weft_collective_input_count(const weft_collective_t* collective, uint32_t member_count) {
  switch (collective->kind) {
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return collective->count * member_count;
    case WEFT_COLLECTIVE_BARRIER:
      return 0;
    default:
      return collective->count;
  }
}

size_t weft_collective_output_count(const weft_collective_t* collective, uint32_t member_count) {
  switch (collective->kind) {
    case WEFT_COLLECTIVE_ALL_GATHER:
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return collective->count * member_count;
    case WEFT_COLLECTIVE_BARRIER:
      return 0;
    default:
      return collective->count;
  }
}

uint64_t weft_collective_sent_bytes(const weft_collective_t* collective, uint32_t member_count,
                                    uint32_t self) {
  const uint64_t bytes = collective->count * weft_dtype_size_bytes(collective->dtype);
  const uint64_t n = member_count;
  // The part of |bytes| that goes to others is split off before the product can overflow.
  const uint64_t share = bytes / n * (n - 1) + bytes % n * (n - 1) / n;
  switch (collective->kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
      return bytes / n * (2 * (n - 1)) + bytes % n * (2 * (n - 1)) / n;
    case WEFT_COLLECTIVE_ALL_GATHER:
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
    case WEFT_COLLECTIVE_ALL_TO_ALL:
      return bytes * (n - 1);
    case WEFT_COLLECTIVE_BROADCAST:
      return share;
    case WEFT_COLLECTIVE_PERMUTE:
      return collective->target >= 0 && (uint32_t)collective->target != self ? bytes : 0;
    default:
      return 0;
  }
}

// The kinds' own fields.
static weft_status_t weft_collective_check_kind(const weft_collective_t* c, uint32_t members) {
  const char* name = weft_collective_name(c->kind);
  switch (c->kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
      if (weft_reduce_is_supported(c->reduction, c->dtype)) return weft_ok_status();
      return WEFT_STATUS(INVALID_ARGUMENT, "%s: the reduction %s is not defined on %s", name,
                         weft_reduction_name(c->reduction), weft_dtype_name(c->dtype));
    case WEFT_COLLECTIVE_BROADCAST:
      if (c->root >= 0 && (uint32_t)c->root < members) return weft_ok_status();
      return WEFT_STATUS(INVALID_ARGUMENT, "broadcast: the root is member %d of a group of %u",
                         c->root, members);
    case WEFT_COLLECTIVE_PERMUTE:
      if (c->source >= -1 && c->source < (int32_t)members && c->target >= -1 &&
          c->target < (int32_t)members) {
        return weft_ok_status();
      }
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "permute: source %d or target %d is no member of a group of %u", c->source,
                         c->target, members);
    default:
      return weft_ok_status();
  }
}

static weft_status_t weft_collective_check_addresses(const weft_collective_t* c,
                                                     const weft_comm_members_t* members) {
  size_t bytes = 0;
  if (!weft_checked_mul_size(c->count, weft_dtype_size_bytes(c->dtype), &bytes) ||
      !weft_checked_mul_size(bytes, members->count, &bytes)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s of %zu %s among %u ranks is larger than memory",
                       weft_collective_name(c->kind), c->count, weft_dtype_name(c->dtype),
                       members->count);
  }
  if (c->count == 0) return weft_ok_status();
  const bool reads = c->kind != WEFT_COLLECTIVE_BROADCAST || c->root == members->self;
  if (c->input == NULL && reads) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s of %zu %s has no input address",
                       weft_collective_name(c->kind), c->count, weft_dtype_name(c->dtype));
  }
  if (c->output == NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s of %zu %s has no output address",
                       weft_collective_name(c->kind), c->count, weft_dtype_name(c->dtype));
  }
  return weft_ok_status();
}

// Buffers overlap only where every element is read before it is written, by whoever does so.
static weft_status_t weft_collective_check_overlap(const weft_collective_t* c,
                                                   const weft_comm_members_t* members) {
  const size_t element_bytes = weft_dtype_size_bytes(c->dtype);
  const uintptr_t input = (uintptr_t)c->input;
  const uintptr_t output = (uintptr_t)c->output;
  const size_t self = (size_t)members->self * c->count * element_bytes;
  if (c->input == NULL ||
      input >= output + weft_collective_output_count(c, members->count) * element_bytes) {
    return weft_ok_status();
  }
  if (output >= input + weft_collective_input_count(c, members->count) * element_bytes) {
    return weft_ok_status();
  }
  switch (c->kind) {
    case WEFT_COLLECTIVE_ALL_REDUCE:
    case WEFT_COLLECTIVE_BROADCAST:
      if (input == output) return weft_ok_status();
      break;
    case WEFT_COLLECTIVE_ALL_GATHER:
      if (input == output + self) return weft_ok_status();
      break;
    case WEFT_COLLECTIVE_REDUCE_SCATTER:
      if (output == input + self) return weft_ok_status();
      break;
    default:
      break;
  }
  return WEFT_STATUS(INVALID_ARGUMENT, "%s of %zu %s: input and output overlap",
                     weft_collective_name(c->kind), c->count, weft_dtype_name(c->dtype));
}

static weft_status_t weft_collective_check(const weft_comm_t* comm, const weft_collective_t* c) {
  if ((unsigned)c->kind >= WEFT_COLLECTIVE_KIND_COUNT_) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%u is no kind of collective", (unsigned)c->kind);
  }
  const weft_comm_members_t* members = weft_comm_group_members(comm, c->group);
  if (members == NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: there is no group %u, the last is %u",
                       weft_collective_name(c->kind), c->group, comm->group_count - 1);
  }
  if (members->self < 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: rank %u is no member of group %u",
                       weft_collective_name(c->kind), comm->rank, c->group);
  }
  if (c->kind == WEFT_COLLECTIVE_BARRIER) return weft_ok_status();
  if (weft_dtype_size_bytes(c->dtype) == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s: %s is no element type that can be moved",
                       weft_collective_name(c->kind), weft_dtype_name(c->dtype));
  }
  WEFT_RETURN_IF_ERROR(weft_collective_check_kind(c, members->count));
  WEFT_RETURN_IF_ERROR(weft_collective_check_addresses(c, members));
  return weft_collective_check_overlap(c, members);
}

// Keeps the first failure for later calls.
static void weft_comm_keep_failure(weft_comm_t* comm, weft_status_t status) {
  comm->failure_code = weft_status_code(status);
  const char* text = weft_status_text(status);
  size_t length = strlen(text);
  if (length >= WEFT_COMM_FAILURE_CAPACITY) length = WEFT_COMM_FAILURE_CAPACITY - 1;
  memcpy(comm->failure, text, length);
  comm->failure[length] = '\0';
}

static weft_status_t weft_comm_repeat_failure(const weft_comm_t* comm) {
  return weft_status_known_failure(
      weft_status_create(comm->failure_code, __FILE__, __LINE__, "%s", comm->failure));
}

weft_status_t weft_comm_run(weft_comm_t* comm, const weft_collective_t* collective) {
  WEFT_RETURN_IF_ERROR(weft_collective_check(comm, collective));
  if (comm->failure_code != WEFT_STATUS_OK) return weft_comm_repeat_failure(comm);
  weft_status_t status = comm->vtable->run(comm, collective);
  if (!weft_status_is_ok(status)) {
    weft_comm_keep_failure(comm, status);
    return status;
  }
  const weft_comm_members_t* members = &comm->groups[collective->group];
  ++comm->counters.calls[collective->kind];
  comm->counters.bytes[collective->kind] +=
      collective->kind == WEFT_COLLECTIVE_BARRIER
          ? 0
          : weft_collective_sent_bytes(collective, members->count, (uint32_t)members->self);
  return weft_ok_status();
}
