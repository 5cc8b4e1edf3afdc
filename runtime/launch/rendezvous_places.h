// Where the store of a job can be: what all of its ranks conclude from their environment alone.
#ifndef WEFT_RUNTIME_LAUNCH_RENDEZVOUS_PLACES_H_
#define WEFT_RUNTIME_LAUNCH_RENDEZVOUS_PLACES_H_

#include "runtime/launch/environment.h"

enum { WEFT_RENDEZVOUS_PLACE_LIMIT = 8 };

typedef struct weft_rendezvous_places_s {
  size_t count;    // > 1: rank 0 takes the first that is free
  bool is_remote;  // other machines may have to reach it
  char token[WEFT_ENVIRONMENT_TOKEN_CAPACITY];
  // To connect to, and for rank 0 to listen at.
  char addresses[WEFT_RENDEZVOUS_PLACE_LIMIT][WEFT_ENVIRONMENT_ADDRESS_CAPACITY];
  char listening[WEFT_RENDEZVOUS_PLACE_LIMIT][WEFT_ENVIRONMENT_ADDRESS_CAPACITY];
} weft_rendezvous_places_t;

// INVALID_INPUT names the variable to set when the environment does not say enough.
WEFT_MUST_USE weft_status_t weft_rendezvous_find_places(const weft_environment_t* environment,
                                                        weft_rendezvous_places_t* out_places);

#endif  // WEFT_RUNTIME_LAUNCH_RENDEZVOUS_PLACES_H_
