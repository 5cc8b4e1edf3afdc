// Rendezvous store: a small key-value table by which the ranks of one job find each other.
//
// The server is one object without a thread of its own: its descriptor becomes readable when there
// is something to do, so that the supervisor serves it in its loop; rank 0 of a job started by
// others lets weft_store_server_start serve it on a thread. It listens on loopback or on an
// abstract Unix socket unless it is explicitly allowed more, wants the job's token from every
// client, and takes nothing a client says on trust (store_protocol.h). Each rank has one
// connection, which it keeps as long as it takes part: a closed connection ends the barriers that
// wait for its rank.
//
// Addresses are text: "127.0.0.1:29500", "[::1]:29500", "host:29500" or "unix:@name".
#ifndef WEFT_RUNTIME_LAUNCH_STORE_H_
#define WEFT_RUNTIME_LAUNCH_STORE_H_

#include "weft/allocator.h"

enum {
  WEFT_STORE_KEY_LIMIT = 256,         // bytes of a key or barrier name
  WEFT_STORE_VALUE_LIMIT = 64 << 10,  // bytes of a value
  WEFT_STORE_TOTAL_LIMIT = 64 << 20,  // bytes of all keys and values together
};

// ---- Tokens ----

enum { WEFT_STORE_TOKEN_CAPACITY = 33 };

// Writes 128 random bits of the operating system as 32 hexadecimal digits. IO when it has none.
WEFT_MUST_USE weft_status_t weft_store_make_token(char out_token[WEFT_STORE_TOKEN_CAPACITY]);

// ---- Server ----

typedef struct weft_store_server_s weft_store_server_t;

typedef struct weft_store_server_options_s {
  size_t struct_size;
  const char* address;  // NULL: a free port of 127.0.0.1
  const char* token;    // required, 16 to 128 visible characters
  uint32_t world_size;  // required, > 0
  bool allow_remote;    // |address| may be other than loopback
} weft_store_server_options_t;

// Binds and listens; nothing is served yet. Port 0 takes a free port, which is bound once and stays
// bound: pass weft_store_server_address on. INVALID_ARGUMENT on bad options or an address that is
// not loopback; IO, saying "address already in use" where that is so, when it cannot be bound.
WEFT_MUST_USE weft_status_t weft_store_server_create(const weft_store_server_options_t* options,
                                                     weft_allocator_t allocator,
                                                     weft_store_server_t** out_server);

// Stops the thread if there is one, closes all connections and frees everything. NULL is harmless.
void weft_store_server_destroy(weft_store_server_t* server);

// The address clients connect to, with the bound port. Valid until the server is destroyed.
const char* weft_store_server_address(const weft_store_server_t* server);

// A descriptor that is readable when weft_store_server_poll has something to do.
int weft_store_server_fd(const weft_store_server_t* server);

// Serves what can be served without blocking longer than |timeout_ms| (0: not at all, -1: until
// there is something). Misbehaving clients are dropped; a failure is one of the server itself.
WEFT_MUST_USE weft_status_t weft_store_server_poll(weft_store_server_t* server, int timeout_ms);

// Serves on a thread of its own until the server is destroyed; weft_store_server_poll must not be
// called any more. All signals are blocked in the thread.
WEFT_MUST_USE weft_status_t weft_store_server_start(weft_store_server_t* server);

// How many ranks are connected. Thread-safe.
uint32_t weft_store_server_client_count(const weft_store_server_t* server);

// How many ranks have still to be told of a failure (weft_store_fail); 0 without one. Thread-safe.
uint32_t weft_store_server_untold_count(const weft_store_server_t* server);

// Closes the descriptors without stopping anything: for a forked child, which shares them with its
// parent. Then frees the memory.
void weft_store_server_abandon(weft_store_server_t* server);

// ---- Client ----

// One rank's connection. Externally synchronised.
typedef struct weft_store_s weft_store_t;

// Receives a line such as "waiting for rank 1, 3 of 4 after 10 s".
typedef void (*weft_store_notice_fn_t)(void* user_data, const char* text);

typedef struct weft_store_options_s {
  size_t struct_size;
  const char* address;
  const char* token;
  uint32_t rank;
  uint32_t world_size;
  int64_t timeout_ns;  // how long to try; the server may be started later
  int64_t notice_ns;  // after which, and twice and four times as long, |notice| is called; 0: never
  weft_store_notice_fn_t notice;  // told that there is no store yet; may be NULL
  void* user_data;
} weft_store_options_t;

// Connects and introduces this rank. ABORTED says who did not answer and why when the time is up.
// INVALID_ARGUMENT when the server refuses: wrong token, another world size, a rank that is
// connected already.
WEFT_MUST_USE weft_status_t weft_store_connect(const weft_store_options_t* options,
                                               weft_allocator_t allocator,
                                               weft_store_t** out_store);

// Closes the connection. NULL is harmless.
void weft_store_close(weft_store_t* store);

// Sets |key| to a copy of |size| bytes, replacing what was there, and wakes those who wait for it.
WEFT_MUST_USE weft_status_t weft_store_set(weft_store_t* store, const char* key, const void* data,
                                           size_t size);

// Tells all ranks, also those that come later, that the job has failed: what they wait for and ask
// for from now on fails with ABORTED and |text|. The first text stays.
WEFT_MUST_USE weft_status_t weft_store_fail(weft_store_t* store, const char* text);

// Waits until |key| is set. |*out_data| is a copy from |allocator|, NULL for an empty value.
// ABORTED names the key when |timeout_ns| passes.
WEFT_MUST_USE weft_status_t weft_store_get(weft_store_t* store, const char* key, int64_t timeout_ns,
                                           weft_allocator_t allocator, void** out_data,
                                           size_t* out_size);

// Adds |delta| to the counter |key|, 0 if it does not exist, and returns the sum. INVALID_ARGUMENT
// when |key| holds no counter or the sum overflows.
WEFT_MUST_USE weft_status_t weft_store_add(weft_store_t* store, const char* key, int64_t delta,
                                           int64_t* out_sum);

typedef struct weft_store_barrier_options_s {
  size_t struct_size;
  int64_t timeout_ns;
  int64_t notice_interval_ns;     // how often |notice| is called while waiting; 0: 10 s
  weft_store_notice_fn_t notice;  // may be NULL
  void* user_data;
} weft_store_barrier_options_t;

// Waits until all ranks called this with |name|, which may be used again afterwards. ABORTED names
// the ranks that are missing when one of those that wait gives up or a rank's connection closes;
// all that wait, and later comers, then fail alike.
WEFT_MUST_USE weft_status_t weft_store_barrier(weft_store_t* store, const char* name,
                                               const weft_store_barrier_options_t* options);

#endif  // WEFT_RUNTIME_LAUNCH_STORE_H_
