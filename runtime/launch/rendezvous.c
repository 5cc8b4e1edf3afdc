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
static const int64_t attempt_ns = INT64_C(500000000);
static const int64_t linger_ns = INT64_C(1000000000);

struct weft_rendezvous_s {
  weft_allocator_t allocator;
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
    pause_ns(100000000);
  }
}

static weft_status_t join(weft_rendezvous_t* rendezvous, const weft_environment_t* environment,
                          const weft_rendezvous_options_t* options,
                          const weft_rendezvous_places_t* places) {
  const int64_t timeout_ns = options->timeout_ns > 0 ? options->timeout_ns : default_timeout_ns;
  const int64_t begin_ns = weft_store_now_ns();
  weft_store_options_t client = {.struct_size = sizeof(client),
                                 .address = places->addresses[0],
                                 .token = places->token,
                                 .rank = environment->rank,
                                 .world_size = environment->world_size,
                                 .timeout_ns = timeout_ns};
  if (rendezvous->server) {
    client.address = weft_store_server_address(rendezvous->server);
    WEFT_RETURN_IF_ERROR(weft_store_connect(&client, rendezvous->allocator, &rendezvous->store));
  } else if (places->count == 1) {
    WEFT_RETURN_IF_ERROR_WHILE(
        weft_store_connect(&client, rendezvous->allocator, &rendezvous->store),
        "while waiting for rank 0, which hosts it");
  } else {
    WEFT_RETURN_IF_ERROR(search(rendezvous, &client, places, begin_ns + timeout_ns));
  }
  const weft_store_barrier_options_t barrier = {
      .struct_size = sizeof(barrier),
      .timeout_ns = timeout_ns - (weft_store_now_ns() - begin_ns),
      .notice_interval_ns = options->notice_interval_ns,
      .notice = options->notice,
      .user_data = options->user_data};
  return weft_store_barrier(rendezvous->store, "rendezvous", &barrier);
}

weft_status_t weft_rendezvous_create(const weft_environment_t* environment,
                                     const weft_rendezvous_options_t* options,
                                     weft_allocator_t allocator,
                                     weft_rendezvous_t** out_rendezvous) {
  weft_rendezvous_t* rendezvous = NULL;
  weft_rendezvous_places_t places;
  *out_rendezvous = NULL;
  if (options->struct_size != sizeof(*options) || environment->launcher == WEFT_LAUNCHER_NONE) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a rendezvous of a process that is no rank");
  }
  WEFT_RETURN_IF_ERROR(weft_rendezvous_find_places(environment, &places));
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, sizeof(*rendezvous),
                                               _Alignof(weft_rendezvous_t), (void**)&rendezvous));
  memset(rendezvous, 0, sizeof(*rendezvous));
  rendezvous->allocator = allocator;
  weft_status_t status = weft_ok_status();
  if (environment->rank == 0) status = host(rendezvous, environment, &places);
  if (weft_status_is_ok(status)) status = join(rendezvous, environment, options, &places);
  if (!weft_status_is_ok(status)) {
    weft_rendezvous_destroy(rendezvous);
    return status;
  }
  *out_rendezvous = rendezvous;
  return weft_ok_status();
}

weft_store_t* weft_rendezvous_store(weft_rendezvous_t* rendezvous) {
  return rendezvous->store;
}

void weft_rendezvous_destroy(weft_rendezvous_t* rendezvous) {
  if (!rendezvous) return;
  weft_store_close(rendezvous->store);
  const int64_t deadline_ns = weft_store_now_ns() + linger_ns;
  while (rendezvous->server && weft_store_server_client_count(rendezvous->server) > 0 &&
         weft_store_now_ns() < deadline_ns) {
    pause_ns(2000000);
  }
  weft_store_server_destroy(rendezvous->server);
  weft_allocator_release(rendezvous->allocator, rendezvous, sizeof(*rendezvous),
                         _Alignof(weft_rendezvous_t));
}
