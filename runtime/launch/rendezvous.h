// Rendezvous: how the ranks of a job get a store in common, whoever started them.
//
// Ranks of weft's supervisor connect to the store it hosts. Ranks started by others agree on a
// place from their environment; rank 0 hosts the store there on a thread:
//
//   WEFT_STORE given                that address
//   all ranks on one host           an abstract Unix socket whose name is made of user and job: no
//                                   port that another program could hold, and both ends check that
//                                   the peer is the same user
//   several hosts                   MASTER_ADDR and MASTER_PORT; where the launcher itself listens
//                                   on that port (torchrun) or names none, the first free port of
//                                   a sequence that follows from host, port and job. WEFT_JOB_TOKEN
//                                   is required, for everybody on the network can connect.
#ifndef WEFT_RUNTIME_LAUNCH_RENDEZVOUS_H_
#define WEFT_RUNTIME_LAUNCH_RENDEZVOUS_H_

#include "runtime/launch/environment.h"
#include "runtime/launch/store.h"

typedef struct weft_rendezvous_s weft_rendezvous_t;

typedef struct weft_rendezvous_options_s {
  size_t struct_size;
  int64_t timeout_ns;             // for all ranks to arrive; 0: 30 minutes
  int64_t notice_interval_ns;     // 0: 10 s
  weft_store_notice_fn_t notice;  // told who is missing; may be NULL
  void* user_data;
} weft_rendezvous_options_t;

// Joins the job |environment| describes (launcher not NONE) and waits for all ranks. ABORTED names
// the ranks that are missing after the time-out, or hands on what weft_rendezvous_fail was given on
// another rank. Starts a thread on rank 0 unless the store is hosted elsewhere. Destroy
// |*out_rendezvous|, which may be NULL, after a failure, too.
WEFT_MUST_USE weft_status_t weft_rendezvous_create(const weft_environment_t* environment,
                                                   const weft_rendezvous_options_t* options,
                                                   weft_allocator_t allocator,
                                                   weft_rendezvous_t** out_rendezvous);

// How long ranks stay, at most, to tell others of a failure, which may be late; and where the
// launcher ends all ranks of a job as soon as one fails (torchrun, Open MPI).
#define WEFT_RENDEZVOUS_FAILURE_LINGER_NS INT64_C(5000000000)
#define WEFT_RENDEZVOUS_SHORT_LINGER_NS INT64_C(700000000)

// Tells all ranks of the job, those that wait and those that come, that this one has failed: they
// get ABORTED with |text|. Through |rendezvous|, or when it is NULL or failed early, in a way of
// its own that takes up to one of the times above, for others may be late. A failure is that nobody
// could be told.
WEFT_MUST_USE weft_status_t weft_rendezvous_fail(weft_rendezvous_t* rendezvous,
                                                 const weft_environment_t* environment,
                                                 const char* text, weft_allocator_t allocator);

// Leaves the job: closes the connection and, on the rank that hosts the store, waits up to a second
// for the others to close theirs, or after a failure until all of them know. NULL is harmless.
void weft_rendezvous_destroy(weft_rendezvous_t* rendezvous);

// This rank's connection.
weft_store_t* weft_rendezvous_store(weft_rendezvous_t* rendezvous);

#endif  // WEFT_RUNTIME_LAUNCH_RENDEZVOUS_H_
