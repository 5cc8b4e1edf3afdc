// The control block: layout, joining, aborting, groups, sleeping.
#include "runtime/comm/control.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "runtime/comm/reduce.h"

#define WEFT_CONTROL_MAGIC UINT64_C(0x3330746665777743)  // grows with every change of the layout
#define WEFT_CONTROL_PAGE 4096

_Static_assert(ATOMIC_INT_LOCK_FREE == 2 && ATOMIC_LLONG_LOCK_FREE == 2,
               "processes can share only lock-free atomics");

static size_t weft_control_align(size_t value) {
  return (value + WEFT_CONTROL_PAGE - 1) / WEFT_CONTROL_PAGE * WEFT_CONTROL_PAGE;
}

// Slots start on pages of their own, which their ranks touch first.
static size_t weft_control_slot_bytes(void) {
  return weft_control_align(sizeof(weft_slot_t));
}

size_t weft_control_size_bytes(uint32_t size) {
  return weft_control_align(sizeof(weft_control_t)) + size * weft_control_slot_bytes() +
         weft_control_align((size_t)WEFT_CONTROL_GROUPS * size * sizeof(uint16_t));
}

void weft_control_init(weft_control_t* control, uint32_t size) {
  control->size_bytes = weft_control_size_bytes(size);
  control->size = size;
  control->slots_offset = (uint32_t)weft_control_align(sizeof(weft_control_t));
  control->members_offset = control->slots_offset + size * weft_control_slot_bytes();
  control->magic = WEFT_CONTROL_MAGIC;
}

weft_status_t weft_control_check(const weft_control_t* control, uint32_t size) {
  if (control->magic != WEFT_CONTROL_MAGIC ||
      control->size_bytes != weft_control_size_bytes(control->size)) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "the job's memory was made by another program or version of weft");
  }
  if (control->size != size) {
    return WEFT_STATUS(INVALID_ARGUMENT, "the job has %u ranks, not %u", control->size, size);
  }
  return weft_ok_status();
}

weft_slot_t* weft_control_slot(const weft_control_t* control, uint32_t rank) {
  // The block is shared memory: constness of the header says nothing about the slots.
  uint8_t* base = (uint8_t*)(uintptr_t)control;
  return (weft_slot_t*)(void*)(base + control->slots_offset + rank * weft_control_slot_bytes());
}

// ---- Processes ----

static uint64_t weft_process_namespace(void) {
  struct stat info;
  return stat("/proc/self/ns/pid", &info) == 0 ? (uint64_t)info.st_ino : 0;
}

// Reads state and start time of |process| from its line in /proc. False when it cannot; errno tells
// why. The command's name, in brackets, may hold anything.
static bool weft_process_read(int32_t process, char* out_state, uint64_t* out_start) {
  char path[64];
  char text[1024];
  (void)snprintf(path, sizeof(path), "/proc/%d/stat", process);
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  errno = 0;
  const ssize_t length = read(file, text, sizeof(text) - 1);
  (void)close(file);
  if (length <= 0) return false;
  text[length] = '\0';
  const char* field = strrchr(text, ')');
  if (field == NULL || field[1] != ' ' || field[2] == '\0') return false;
  *out_state = field[2];
  // The bracket ends field 2; the start time is field 22.
  ++field;
  for (int i = 3; i < 22; ++i) {
    field = strchr(field + 1, ' ');
    if (field == NULL) return false;
  }
  *out_start = strtoull(field + 1, NULL, 10);
  return true;
}

weft_status_t weft_control_join(weft_control_t* control, uint32_t rank) {
  weft_slot_t* slot = weft_control_slot(control, rank);
  unsigned expected = WEFT_SLOT_FREE;
  if (!atomic_compare_exchange_strong_explicit(&slot->state, &expected, WEFT_SLOT_JOINING,
                                               memory_order_acquire, memory_order_acquire)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %u was already taken by process %d", rank,
                       slot->process);
  }
  slot->process = (int32_t)getpid();
  char state = 0;
  if (!weft_process_read(slot->process, &state, &slot->process_start)) slot->process_start = 0;
  slot->process_namespace = weft_process_namespace();
  cpu_set_t cpus;
  CPU_ZERO(&cpus);
  if (sched_getaffinity(0, sizeof(cpus), &cpus) == 0) {
    for (uint32_t i = 0; i < WEFT_CONTROL_CPU_WORDS * 64; ++i) {
      if (CPU_ISSET(i, &cpus)) slot->cpus[i / 64] |= UINT64_C(1) << (i % 64);
    }
  }
  atomic_store_explicit(&slot->progress.step, WEFT_COMM_NO_STEP, memory_order_relaxed);
  atomic_store_explicit(&slot->progress.instruction, WEFT_COMM_NO_INSTRUCTION,
                        memory_order_relaxed);
  atomic_store_explicit(&slot->progress.state, WEFT_PROGRESS_IDLE, memory_order_relaxed);
  // Pairs with the loads of |state| by whoever reads the fields above.
  atomic_store_explicit(&slot->state, WEFT_SLOT_JOINED, memory_order_release);
  return weft_ok_status();
}

void weft_control_close(weft_control_t* control, uint32_t rank) {
  weft_slot_t* slot = weft_control_slot(control, rank);
  atomic_store_explicit(&slot->progress.state, WEFT_PROGRESS_DONE, memory_order_relaxed);
  atomic_store_explicit(&slot->state, WEFT_SLOT_CLOSED, memory_order_seq_cst);
  for (uint32_t i = 0; i < control->size; ++i) weft_control_ring(weft_control_slot(control, i));
}

// Whether the number of |slot|'s process means something here, and it is another process.
static bool weft_process_is_visible(weft_slot_t* slot) {
  // Pairs with the store at the end of weft_control_join.
  if (atomic_load_explicit(&slot->state, memory_order_acquire) != WEFT_SLOT_JOINED) return false;
  if (slot->process == (int32_t)getpid()) return false;
  return slot->process_namespace != 0 && slot->process_namespace == weft_process_namespace();
}

bool weft_control_has_ended(const weft_control_t* control, uint32_t rank) {
  weft_slot_t* slot = weft_control_slot(control, rank);
  if (!weft_process_is_visible(slot)) return false;
  char state = 0;
  uint64_t start = 0;
  if (!weft_process_read(slot->process, &state, &start)) {
    return errno == ENOENT || errno == ESRCH;
  }
  if (slot->process_start != 0 && start != slot->process_start) return true;
  return state == 'Z' || state == 'X';
}

bool weft_control_is_stopped(const weft_control_t* control, uint32_t rank) {
  weft_slot_t* slot = weft_control_slot(control, rank);
  char state = 0;
  uint64_t start = 0;
  return weft_process_is_visible(slot) && weft_process_read(slot->process, &state, &start) &&
         state == 'T' && (slot->process_start == 0 || start == slot->process_start);
}

// ---- Aborting ----

void weft_control_abort(weft_control_t* control, uint32_t rank, weft_status_code_t code,
                        const char* reason) {
  weft_abort_cell_t* cell = &control->abort;
  unsigned expected = 0;
  if (!atomic_compare_exchange_strong_explicit(&cell->state, &expected, 1, memory_order_relaxed,
                                               memory_order_relaxed)) {
    return;
  }
  cell->code = (uint32_t)code;
  cell->rank = rank;
  size_t length = 0;
  for (; reason != NULL && reason[length] != '\0' && length + 1 < sizeof(cell->reason); ++length) {
    cell->reason[length] = reason[length];
  }
  cell->reason[length] = '\0';
  // Pairs with the loads in weft_control_is_aborted and weft_control_abort_status.
  atomic_store_explicit(&cell->state, 2, memory_order_seq_cst);
  for (uint32_t i = 0; i < control->size; ++i) weft_control_ring(weft_control_slot(control, i));
}

bool weft_control_is_aborted(weft_control_t* control) {
  // Whoever writes the reason right now rings when it is complete.
  return atomic_load_explicit(&control->abort.state, memory_order_seq_cst) == 2;
}

weft_status_t weft_control_abort_status(weft_control_t* control) {
  const weft_abort_cell_t* cell = &control->abort;
  if (!weft_control_is_aborted(control)) return weft_ok_status();
  const char* prefix = "";
  char by_rank[64];
  if (cell->rank == WEFT_ABORT_BY_SUPERVISOR) {
    prefix = "the job was aborted: ";
  } else if (cell->rank != WEFT_ABORT_BY_CHECK) {
    (void)snprintf(by_rank, sizeof(by_rank), "rank %u aborted the job: ", cell->rank);
    prefix = by_rank;
  }
  return weft_status_known_failure(weft_status_create((weft_status_code_t)cell->code, __FILE__,
                                                      __LINE__, "%s%s", prefix, cell->reason));
}

// ---- Groups ----

static uint16_t* weft_control_members(const weft_control_t* control, weft_comm_group_t group) {
  uint8_t* base = (uint8_t*)(uintptr_t)control;
  uint16_t* members = (uint16_t*)(void*)(base + control->members_offset);
  return members + (size_t)group * control->size;
}

uint32_t weft_control_group_count(const weft_control_t* control, weft_comm_group_t group) {
  if (group == WEFT_COMM_WORLD) return control->size;
  weft_control_group_t* entry = (weft_control_group_t*)(uintptr_t)&control->groups[group];
  // Pairs with the store in weft_control_enter_group.
  return atomic_load_explicit(&entry->state, memory_order_acquire) == 2 ? entry->count : 0;
}

uint32_t weft_control_group_member(const weft_control_t* control, weft_comm_group_t group,
                                   uint32_t index) {
  return group == WEFT_COMM_WORLD ? index : weft_control_members(control, group)[index];
}

static weft_status_t weft_control_compare_group(const weft_control_t* control, uint32_t rank,
                                                weft_comm_group_t group,
                                                const weft_comm_members_t* members) {
  const uint32_t count = weft_control_group_count(control, group);
  if (count != members->count) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "group %u has %u members on rank %u but %u on the rank that named it first",
                       group, members->count, rank, count);
  }
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t other = weft_control_group_member(control, group, i);
    if (other != members->ranks[i]) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "member %u of group %u is rank %u on rank %u but rank %u on the rank that "
                         "named it first",
                         i, group, members->ranks[i], rank, other);
    }
  }
  return weft_ok_status();
}

weft_status_t weft_control_enter_group(weft_control_t* control, uint32_t rank,
                                       weft_comm_group_t group,
                                       const weft_comm_members_t* members) {
  if (group >= WEFT_CONTROL_GROUPS) {
    return WEFT_STATUS(UNSUPPORTED, "a job on one host can have %d groups of ranks, not more",
                       WEFT_CONTROL_GROUPS);
  }
  weft_control_group_t* entry = &control->groups[group];
  unsigned expected = 0;
  if (atomic_compare_exchange_strong_explicit(&entry->state, &expected, 1, memory_order_relaxed,
                                              memory_order_relaxed)) {
    entry->count = members->count;
    for (uint32_t i = 0; i < members->count; ++i) {
      weft_control_members(control, group)[i] = (uint16_t)members->ranks[i];
    }
    atomic_store_explicit(&entry->state, 2, memory_order_release);
    return weft_ok_status();
  }
  // Another rank writes the few words right now; if it died doing so, the job is lost anyway.
  const uint64_t deadline = weft_control_now_ns() + UINT64_C(1000000000);
  while (weft_control_group_count(control, group) == 0) {
    if (weft_control_now_ns() > deadline) {
      return WEFT_STATUS(ABORTED, "the rank that names group %u has stopped while doing so", group);
    }
    (void)sched_yield();
  }
  return weft_control_compare_group(control, rank, group, members);
}

// ---- Sleeping ----

void weft_control_ring(weft_slot_t* slot) {
  // The sleeper sets |sleeping|, then looks at what it waits for; the caller changed that, then
  // looks here. Both orders are sequentially consistent, so one of the two sees the other.
  if (atomic_load_explicit(&slot->sleeping, memory_order_seq_cst) == 0) return;
  atomic_fetch_add_explicit(&slot->doorbell, 1, memory_order_seq_cst);
  // Only one thread sleeps here; failures have no meaning.
  (void)syscall(SYS_futex, &slot->doorbell, FUTEX_WAKE, 1, NULL, NULL, 0);
}

void weft_control_sleep(weft_slot_t* slot, uint32_t bell, uint64_t timeout_ns) {
  struct timespec timeout = {.tv_sec = (time_t)(timeout_ns / 1000000000u),
                             .tv_nsec = (long)(timeout_ns % 1000000000u)};
  (void)syscall(SYS_futex, &slot->doorbell, FUTEX_WAIT, bell, &timeout, NULL, 0);
}

uint64_t weft_control_now_ns(void) {
  struct timespec now = {0};
  (void)clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}
