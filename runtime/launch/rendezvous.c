// Rendezvous: hosts the store on rank 0, connects to it, and waits for all ranks.
//
// Where a port follows from the job instead of being handed over, something else may sit on it. So
// rank 0 takes the first free one of a short sequence, and the others try the sequence round and
// round: whoever answers wrongly, or with another job's store, is passed over.
#include "runtime/launch/rendezvous.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "runtime/launch/rendezvous_places.h"
#include "runtime/launch/store_address.h"

static const int64_t default_timeout_ns = INT64_C(1800000000000);
static const int64_t default_notice_ns = INT64_C(10000000000);
static const int64_t attempt_ns = INT64_C(500000000);
static const int64_t linger_ns = INT64_C(1000000000);

struct weft_rendezvous_s {
  weft_allocator_t allocator;
  int64_t failure_linger_ns;
  weft_store_server_t* server;  // NULL unless this rank hosts it
  weft_store_t* store;
};

// Hosting -----------------------------------------------------------------------------------------

static bool says(weft_status_t status, const char* text) {
  return strstr(weft_status_text(status), text) != NULL;
}

static weft_status_t listen_at(weft_rendezvous_t* rendezvous,
                               const weft_rendezvous_places_t* places, size_t index,
                               uint32_t world_size) {
  weft_store_server_options_t options = {.struct_size = sizeof(options),
                                         .address = places->listening[index],
                                         .token = places->token,
                                         .world_size = world_size,
                                         .allow_remote = places->is_remote};
  char v4[WEFT_ENVIRONMENT_ADDRESS_CAPACITY];
  weft_status_t status =
      weft_store_server_create(&options, rendezvous->allocator, &rendezvous->server);
  // A kernel without IPv6.
  if (!weft_status_is_ok(status) && strncmp(options.address, "[::]:", 5) == 0 &&
      !says(status, "already in use")) {
    weft_status_release(status);
    snprintf(v4, sizeof(v4), "0.0.0.0:%s", options.address + 5);
    options.address = v4;
    status = weft_store_server_create(&options, rendezvous->allocator, &rendezvous->server);
  }
  return status;
}

// Hosts the store at the first place that is free. The supervisor's store, or one that somebody
// else runs at WEFT_STORE, is found taken and used.
static weft_status_t host(weft_rendezvous_t* rendezvous, const weft_environment_t* environment,
                          const weft_rendezvous_places_t* places) {
  weft_status_t status = weft_ok_status();
  for (size_t i = 0; i < places->count; ++i) {
    weft_status_release(status);
    status = listen_at(rendezvous, places, i, environment->world_size);
    if (weft_status_is_ok(status)) return weft_store_server_start(rendezvous->server);
    if (!says(status, "already in use")) return status;
  }
  if (environment->store[0]) {
    weft_status_release(status);
    return weft_ok_status();
  }
  return weft_status_annotate(status,
                              "while rank 0 looked for a place for the store; WEFT_STORE "
                              "and WEFT_JOB_TOKEN choose another");
}

// Joining -----------------------------------------------------------------------------------------

static void pause_ns(int64_t duration_ns) {
  const struct timespec time = {.tv_nsec = (long)duration_ns};
  nanosleep(&time, NULL);
}

// Tries the places round and round until |deadline_ns|.
static weft_status_t search(weft_rendezvous_t* rendezvous, weft_store_options_t* options,
                            const weft_rendezvous_places_t* places, int64_t deadline_ns) {
  const int64_t begin_ns = weft_store_now_ns();
  const weft_store_notice_fn_t notice = options->notice;
  int64_t notice_ns = options->notice_ns;
  options->notice = NULL;
  for (;;) {
    weft_status_t status = weft_ok_status();
    for (size_t i = 0; i < places->count; ++i) {
      weft_status_release(status);
      options->address = places->addresses[i];
      options->timeout_ns = attempt_ns;
      status = weft_store_connect(options, rendezvous->allocator, &rendezvous->store);
      if (weft_status_is_ok(status)) return status;
    }
    if (weft_store_now_ns() >= deadline_ns) {
      return weft_status_annotate(
          status, "while trying %zu places for the store of rank 0, %s to %s", places->count,
          places->addresses[0], places->addresses[places->count - 1]);
    }
    weft_status_release(status);
    if (notice && notice_ns > 0 && weft_store_now_ns() - begin_ns >= notice_ns) {
      char text[1024];
      snprintf(text, sizeof(text),
               "rank %u is waiting for rank 0, which has opened no store at any of %s to %s after "
               "%.3g s",
               options->rank, places->addresses[0], places->addresses[places->count - 1],
               (double)(weft_store_now_ns() - begin_ns) * 1e-9);
      notice(options->user_data, text);
      notice_ns *= 2;
    }
    pause_ns(100000000);
  }
}

static weft_status_t connect_store(weft_rendezvous_t* rendezvous,
                                   const weft_environment_t* environment,
                                   const weft_rendezvous_options_t* options,
                                   const weft_rendezvous_places_t* places) {
  weft_store_options_t client = {.struct_size = sizeof(client),
                                 .address = places->addresses[0],
                                 .token = places->token,
                                 .rank = environment->rank,
                                 .world_size = environment->world_size,
                                 .timeout_ns = options->timeout_ns,
                                 .notice_ns = options->notice_interval_ns,
                                 .notice = options->notice,
                                 .user_data = options->user_data};
  if (rendezvous->server) {
    client.address = weft_store_server_address(rendezvous->server);
    return weft_store_connect(&client, rendezvous->allocator, &rendezvous->store);
  }
  if (places->count > 1) {
    return search(rendezvous, &client, places, weft_store_now_ns() + options->timeout_ns);
  }
  WEFT_RETURN_IF_ERROR_WHILE(weft_store_connect(&client, rendezvous->allocator, &rendezvous->store),
                             "while waiting for rank 0, which hosts it");
  return weft_ok_status();
}

static int64_t failure_linger_ns(const weft_environment_t* environment) {
  const bool ends_jobs = environment->launcher == WEFT_LAUNCHER_TORCHRUN ||
                         environment->launcher == WEFT_LAUNCHER_OPEN_MPI;
  return ends_jobs ? WEFT_RENDEZVOUS_SHORT_LINGER_NS : WEFT_RENDEZVOUS_FAILURE_LINGER_NS;
}

// Hosts the store if that is this rank's part, and connects to it.
static weft_status_t enter(const weft_environment_t* environment,
                           const weft_rendezvous_options_t* options, weft_allocator_t allocator,
                           weft_rendezvous_t** out_rendezvous) {
  weft_rendezvous_places_t places;
  weft_rendezvous_t* rendezvous = NULL;
  WEFT_RETURN_IF_ERROR(weft_rendezvous_find_places(environment, &places));
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, sizeof(*rendezvous),
                                               _Alignof(weft_rendezvous_t), (void**)&rendezvous));
  memset(rendezvous, 0, sizeof(*rendezvous));
  rendezvous->allocator = allocator;
  rendezvous->failure_linger_ns = failure_linger_ns(environment);
  *out_rendezvous = rendezvous;
  if (environment->rank == 0) WEFT_RETURN_IF_ERROR(host(rendezvous, environment, &places));
  return connect_store(rendezvous, environment, options, &places);
}

weft_status_t weft_rendezvous_create(const weft_environment_t* environment,
                                     const weft_rendezvous_options_t* options,
                                     weft_allocator_t allocator,
                                     weft_rendezvous_t** out_rendezvous) {
  *out_rendezvous = NULL;
  if (options->struct_size != sizeof(*options) || environment->launcher == WEFT_LAUNCHER_NONE) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a rendezvous of a process that is no rank");
  }
  weft_rendezvous_options_t settings = *options;
  if (settings.timeout_ns <= 0) settings.timeout_ns = default_timeout_ns;
  if (settings.notice_interval_ns <= 0) settings.notice_interval_ns = default_notice_ns;
  const int64_t begin_ns = weft_store_now_ns();
  WEFT_RETURN_IF_ERROR(enter(environment, &settings, allocator, out_rendezvous));
  const weft_store_barrier_options_t barrier = {
      .struct_size = sizeof(barrier),
      .timeout_ns = settings.timeout_ns - (weft_store_now_ns() - begin_ns),
      .notice_interval_ns = settings.notice_interval_ns,
      // One line about what all of them see.
      .notice = environment->rank == 0 ? settings.notice : NULL,
      .user_data = settings.user_data};
  return weft_store_barrier((*out_rendezvous)->store, "rendezvous", &barrier);
}

weft_status_t weft_rendezvous_fail(weft_rendezvous_t* rendezvous,
                                   const weft_environment_t* environment, const char* text,
                                   weft_allocator_t allocator) {
  if (rendezvous && rendezvous->store) return weft_store_fail(rendezvous->store, text);
  // A store that is hosted already has the place of another one.
  if (rendezvous && rendezvous->server) return WEFT_STATUS(ABORTED, "no connection to the store");
  const weft_rendezvous_options_t options = {.struct_size = sizeof(options),
                                             .timeout_ns = failure_linger_ns(environment)};
  weft_rendezvous_t* own = NULL;
  weft_status_t status = enter(environment, &options, allocator, &own);
  if (weft_status_is_ok(status)) status = weft_store_fail(own->store, text);
  weft_rendezvous_destroy(own);
  return status;
}

weft_store_t* weft_rendezvous_store(weft_rendezvous_t* rendezvous) {
  return rendezvous->store;
}

// Whether somebody still needs the store after |waited_ns|.
static bool is_needed(const weft_rendezvous_t* rendezvous, int64_t waited_ns) {
  if (weft_store_server_untold_count(rendezvous->server) > 0) {
    return waited_ns < rendezvous->failure_linger_ns;
  }
  return weft_store_server_client_count(rendezvous->server) > 0 && waited_ns < linger_ns;
}

void weft_rendezvous_destroy(weft_rendezvous_t* rendezvous) {
  if (!rendezvous) return;
  const int64_t begin_ns = weft_store_now_ns();
  weft_store_close(rendezvous->store);
  while (rendezvous->server && is_needed(rendezvous, weft_store_now_ns() - begin_ns)) {
    pause_ns(2000000);
  }
  weft_store_server_destroy(rendezvous->server);
  weft_allocator_release(rendezvous->allocator, rendezvous, sizeof(*rendezvous),
                         _Alignof(weft_rendezvous_t));
}
