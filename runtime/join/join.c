// Meets the other ranks and maps the memory they share.
#include "runtime/join/join.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "runtime/comm/shm/shm.h"
#include "runtime/comm/shm/shm_job.h"
#include "runtime/join/progress.h"
#include "runtime/launch/rendezvous.h"

#define DEFAULT_TIMEOUT_NS UINT64_C(1800000000000)
#define DEFAULT_NOTICE_DELAY_NS UINT64_C(10000000000)
// A century, which can be added to any time.
#define LONGEST_NS (UINT64_C(1) << 61)
// A supervisor knows better than those who wait which rank is stuck: it comes first.
#define SUPERVISOR_LEAD_NS UINT64_C(30000000000)

struct weft_join_s {
  weft_allocator_t allocator;
  weft_environment_t environment;
  weft_join_options_t options;  // with defaults
  weft_rendezvous_t* rendezvous;
  weft_shm_job_t* job;  // of ranks that brought it themselves
  weft_comm_t* comm;
  bool has_met;  // all ranks have the memory; the store is gone
};

// What rank 0 tells the others about the memory it made.
typedef struct job_place_s {
  int32_t process;
  int32_t fd;
  char host[256];
} job_place_t;

static weft_status_t offer_job(weft_join_t* join) {
  job_place_t place = {.process = (int32_t)getpid()};
  WEFT_RETURN_IF_ERROR(
      weft_shm_job_create(join->environment.world_size, join->allocator, &join->job));
  place.fd = weft_shm_job_fd(join->job);
  if (gethostname(place.host, sizeof(place.host) - 1) != 0) place.host[0] = '\0';
  return weft_store_set(weft_rendezvous_store(join->rendezvous), "weft/job", &place, sizeof(place));
}

static weft_status_t open_job(weft_join_t* join) {
  job_place_t place;
  char host[256] = "";
  void* data = NULL;
  size_t size = 0;
  WEFT_RETURN_IF_ERROR(weft_store_get(weft_rendezvous_store(join->rendezvous), "weft/job",
                                      (int64_t)join->options.timeout_ns, join->allocator, &data,
                                      &size));
  const bool fits = size == sizeof(place);
  if (fits) memcpy(&place, data, sizeof(place));
  weft_allocator_release(join->allocator, data, size, 1);
  if (!fits) return WEFT_STATUS(INVALID_ARGUMENT, "rank 0 runs another version of weft");
  if (gethostname(host, sizeof(host) - 1) != 0) host[0] = '\0';
  if (strncmp(host, place.host, sizeof(host)) != 0) {
    return WEFT_STATUS(UNSUPPORTED,
                       "rank %u is on host '%s', rank 0 on '%s': this version of weft runs the "
                       "ranks of a job on one host",
                       join->environment.rank, host, place.host);
  }
  return weft_shm_job_open(place.process, place.fd, join->allocator, &join->job);
}

static weft_status_t find_job(weft_join_t* join, int* out_fd) {
  const weft_environment_t* environment = &join->environment;
  *out_fd = environment->job_fd;
  if (*out_fd >= 0) return weft_ok_status();
  // Alone, there is nobody to meet.
  if (environment->world_size > 1) {
    const weft_rendezvous_options_t rendezvous = {
        .struct_size = sizeof(rendezvous),
        .timeout_ns = (int64_t)join->options.timeout_ns,
        .notice_interval_ns = (int64_t)join->options.notice_delay_ns,
        .notice = join->options.notice,
        .user_data = join->options.user_data};
    WEFT_RETURN_IF_ERROR(
        weft_rendezvous_create(environment, &rendezvous, join->allocator, &join->rendezvous));
    WEFT_RETURN_IF_ERROR(environment->rank == 0 ? offer_job(join) : open_job(join));
  } else {
    WEFT_RETURN_IF_ERROR(weft_shm_job_create(1, join->allocator, &join->job));
  }
  *out_fd = weft_shm_job_fd(join->job);
  return weft_ok_status();
}

// Does what a supervisor would, where there is none.
static void tell_stall(const weft_comm_t* comm, const weft_stall_t* stall) {
  weft_string_buffer_t text;
  weft_string_buffer_init(comm->allocator, &text);
  weft_join_describe_stall(stall, comm->course, &text);
  weft_status_t status = weft_string_buffer_finish(&text);
  if (weft_status_is_ok(status)) comm->watch.notice(comm->watch.user_data, text.data);
  weft_status_release(status);
  weft_string_buffer_deinit(&text);
}

// Whoever cannot take part says so through the store; the job's memory tells nobody of those that
// are not there.
static weft_status_t wait_for_others(const weft_join_t* join) {
  const weft_store_barrier_options_t barrier = {
      .struct_size = sizeof(barrier),
      .timeout_ns = (int64_t)join->options.timeout_ns,
      .notice_interval_ns = (int64_t)join->options.notice_delay_ns,
      .notice = join->environment.rank == 0 ? join->options.notice : NULL,
      .user_data = join->options.user_data};
  return weft_store_barrier(weft_rendezvous_store(join->rendezvous), "start", &barrier);
}

static weft_status_t join_all(weft_join_t* join) {
  const weft_environment_t* environment = &join->environment;
  const bool is_supervised = environment->job_fd >= 0;
  int fd = -1;
  WEFT_RETURN_IF_ERROR(find_job(join, &fd));
  weft_comm_shm_options_t shm = weft_comm_shm_default_options();
  shm.rank = environment->rank;
  shm.size = environment->world_size;
  shm.job_fd = fd;
  shm.timeout_ns = join->options.timeout_ns;
  shm.allocator = join->allocator;
  if (is_supervised) shm.timeout_ns += SUPERVISOR_LEAD_NS;
  WEFT_RETURN_IF_ERROR(weft_comm_shm_create(&shm, &join->comm));
  if (!is_supervised && join->options.notice) {
    const weft_comm_watch_t watch = {.delay_ns = join->options.notice_delay_ns,
                                     .stalled = tell_stall,
                                     .notice = join->options.notice,
                                     .user_data = join->options.user_data};
    weft_comm_set_watch(join->comm, &watch);
  }
  if (join->rendezvous) WEFT_RETURN_IF_ERROR(wait_for_others(join));
  weft_rendezvous_destroy(join->rendezvous);
  join->rendezvous = NULL;
  join->has_met = true;
  // Nobody goes on before rank 0 has closed the store: the next job may meet at the same place.
  WEFT_RETURN_IF_ERROR(weft_comm_barrier(join->comm, "start"));
  join->comm->counters = (weft_comm_counters_t){0};
  return weft_ok_status();
}

static uint64_t choose_time(uint64_t given_ns, uint64_t default_ns) {
  if (given_ns == 0) return default_ns;
  return given_ns < LONGEST_NS ? given_ns : LONGEST_NS;
}

weft_status_t weft_join_begin(const weft_environment_t* environment,
                              const weft_join_options_t* options, weft_allocator_t allocator,
                              weft_join_t** out_join, weft_comm_t** out_comm) {
  *out_join = NULL;
  *out_comm = NULL;
  if (options->struct_size != sizeof(*options) || environment->launcher == WEFT_LAUNCHER_NONE) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a process that is no rank cannot join a job");
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, 1, sizeof(weft_join_t),
                                                     _Alignof(weft_join_t), &memory));
  weft_join_t* join = memory;
  join->allocator = allocator;
  join->environment = *environment;
  join->options = *options;
  join->options.timeout_ns = choose_time(options->timeout_ns, DEFAULT_TIMEOUT_NS);
  join->options.notice_delay_ns = choose_time(options->notice_delay_ns, DEFAULT_NOTICE_DELAY_NS);
  *out_join = join;
  WEFT_RETURN_IF_ERROR(join_all(join));
  *out_comm = join->comm;
  join->comm = NULL;
  *out_join = NULL;
  weft_join_end(join);
  return weft_ok_status();
}

void weft_join_fail(weft_join_t* join, const weft_environment_t* environment, const char* text,
                    weft_allocator_t allocator) {
  char reason[1024];
  snprintf(reason, sizeof(reason), "rank %u failed before it joined: %s", environment->rank, text);
  if (join && join->comm) weft_comm_abort(join->comm, reason);
  const bool is_supervised = environment->job_fd >= 0;
  const bool has_met = join && join->has_met;
  // It has tried, for all of its time or until it was refused.
  const bool is_alone = join && join->rendezvous && !weft_rendezvous_store(join->rendezvous);
  if (environment->launcher == WEFT_LAUNCHER_NONE || is_supervised || has_met || is_alone ||
      environment->world_size < 2) {
    return;
  }
  weft_status_release(
      weft_rendezvous_fail(join ? join->rendezvous : NULL, environment, reason, allocator));
}

void weft_join_end(weft_join_t* join) {
  if (!join) return;
  weft_comm_destroy(join->comm);
  weft_shm_job_destroy(join->job);
  weft_rendezvous_destroy(join->rendezvous);
  weft_allocator_release(join->allocator, join, sizeof(*join), _Alignof(weft_join_t));
}
