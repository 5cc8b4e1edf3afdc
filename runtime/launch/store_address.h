// Addresses of the store: text to socket address and back.
#ifndef WEFT_RUNTIME_LAUNCH_STORE_ADDRESS_H_
#define WEFT_RUNTIME_LAUNCH_STORE_ADDRESS_H_

#include <sys/socket.h>

#include "runtime/launch/environment.h"

typedef struct weft_store_address_s {
  struct sockaddr_storage storage;
  socklen_t size;
} weft_store_address_t;

// Reads "host:port", "[ipv6]:port" or "unix:@name"; a host that is no number is resolved, which may
// block. INVALID_ARGUMENT when it is none of these, NOT_FOUND when the host is unknown.
WEFT_MUST_USE weft_status_t weft_store_address_parse(const char* text,
                                                     weft_store_address_t* out_address);

// Writes the address of the bound socket |fd| as text.
WEFT_MUST_USE weft_status_t
weft_store_address_of_socket(int fd, char out_text[WEFT_ENVIRONMENT_ADDRESS_CAPACITY]);

bool weft_store_address_is_unix(const weft_store_address_t* address);

// Whether only this machine can connect to it.
bool weft_store_address_is_local(const weft_store_address_t* address);

// IO unless the process at the other end of the Unix socket |fd| belongs to this user.
WEFT_MUST_USE weft_status_t weft_store_address_check_peer(int fd);

// CLOCK_MONOTONIC in nanoseconds.
int64_t weft_store_now_ns(void);

#endif  // WEFT_RUNTIME_LAUNCH_STORE_ADDRESS_H_
