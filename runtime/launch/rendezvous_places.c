// Where the store of a job can be. See rendezvous.h for the rules.
#include "runtime/launch/rendezvous_places.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "runtime/base/hash.h"

enum {
  // Below the range from which Linux gives out ports by itself.
  FIRST_DERIVED_PORT = 20000,
  DERIVED_PORT_RANGE = 12000,
};

static void add_place(weft_rendezvous_places_t* places, const char* host, uint16_t port) {
  const bool is_v6 = strchr(host, ':') != NULL;
  snprintf(places->addresses[places->count], WEFT_ENVIRONMENT_ADDRESS_CAPACITY,
           is_v6 ? "[%s]:%u" : "%s:%u", host, port);
  // Rank 0 may know itself under another name (Kubeflow calls it localhost), so it listens to all.
  snprintf(places->listening[places->count], WEFT_ENVIRONMENT_ADDRESS_CAPACITY, "[::]:%u", port);
  ++places->count;
}

static uint64_t hash_job(const weft_environment_t* environment) {
  uint64_t hash =
      weft_hash_bytes(WEFT_HASH_SEED, environment->main_host, strlen(environment->main_host));
  hash = weft_hash_bytes(hash, environment->job, strlen(environment->job));
  return weft_hash_u64(hash, environment->main_port);
}

static weft_status_t find_network_places(const weft_environment_t* environment,
                                         weft_rendezvous_places_t* places) {
  const char* launcher = weft_launcher_name(environment->launcher);
  places->is_remote = true;
  if (!environment->main_host[0]) {
    return WEFT_STATUS(
        INVALID_INPUT,
        "the %u ranks started by %s may be on several hosts: set MASTER_ADDR to rank "
        "0's host",
        environment->world_size, launcher);
  }
  if (!environment->token[0]) {
    return WEFT_STATUS(INVALID_INPUT,
                       "the %u ranks started by %s may be on several hosts: set WEFT_JOB_TOKEN to "
                       "the same random text on all of them",
                       environment->world_size, launcher);
  }
  if (environment->main_port && !environment->main_port_is_taken) {
    add_place(places, environment->main_host, environment->main_port);
    return weft_ok_status();
  }
  if (!environment->main_port && !environment->job[0]) {
    return WEFT_STATUS(INVALID_INPUT,
                       "nothing that %s set tells this job from others: set MASTER_PORT to a free "
                       "port of %s",
                       launcher, environment->main_host);
  }
  const uint64_t hash = hash_job(environment);
  for (uint64_t i = 0; i < WEFT_RENDEZVOUS_PLACE_LIMIT; ++i) {
    add_place(places, environment->main_host,
              (uint16_t)(FIRST_DERIVED_PORT + (hash + 1009 * i) % DERIVED_PORT_RANGE));
  }
  return weft_ok_status();
}

// The name needs no secret: both ends of the socket check that the other is the same user.
static void find_local_place(const weft_environment_t* environment,
                             weft_rendezvous_places_t* places) {
  char job[64];
  uint64_t hash = hash_job(environment);
  hash = weft_hash_bytes(hash, environment->token, strlen(environment->token));
  snprintf(job, sizeof(job), "%016llx", (unsigned long long)hash);
  if (!environment->job[0] && !environment->token[0]) {
    // An MPI that names its jobs nowhere starts the ranks of a host from one process.
    snprintf(job, sizeof(job), "parent-%d", (int)getppid());
  }
  snprintf(places->addresses[0], WEFT_ENVIRONMENT_ADDRESS_CAPACITY, "unix:@weft-%u-%u-%s",
           geteuid(), environment->world_size, job);
  snprintf(places->listening[0], WEFT_ENVIRONMENT_ADDRESS_CAPACITY, "%s", places->addresses[0]);
  places->count = 1;
  if (!places->token[0]) snprintf(places->token, sizeof(places->token), "no-secret-needed");
}

weft_status_t weft_rendezvous_find_places(const weft_environment_t* environment,
                                          weft_rendezvous_places_t* out_places) {
  weft_rendezvous_places_t* places = out_places;
  memset(places, 0, sizeof(*places));
  memcpy(places->token, environment->token, sizeof(places->token));
  if (environment->store[0]) {
    if (!environment->token[0]) {
      return WEFT_STATUS(INVALID_INPUT, "WEFT_STORE is set but WEFT_JOB_TOKEN is not");
    }
    memcpy(places->addresses[0], environment->store, sizeof(environment->store));
    memcpy(places->listening[0], environment->store, sizeof(environment->store));
    places->count = 1;
    places->is_remote = true;  // the user's own choice
    return weft_ok_status();
  }
  if (environment->launcher == WEFT_LAUNCHER_WEFT) {
    return WEFT_STATUS(INVALID_INPUT,
                       "WEFT_RANK is set but WEFT_STORE is not: set it to host:port or unix:@name, "
                       "the same on all ranks");
  }
  if (!weft_environment_is_single_host(environment)) {
    return find_network_places(environment, places);
  }
  find_local_place(environment, places);
  return weft_ok_status();
}
