// Addresses of the store. Unix sockets are abstract ones only: they have no file that could be left
// behind.
#include "runtime/launch/store_address.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

static const char unix_prefix[] = "unix:@";

static weft_status_t bad_address(const char* text) {
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "'%.300s' is no address of a store: expected host:port, [ipv6]:port or "
                     "unix:@name",
                     text);
}

static weft_status_t parse_unix(const char* text, weft_store_address_t* out_address) {
  struct sockaddr_un* address = (struct sockaddr_un*)&out_address->storage;
  const char* name = text + sizeof(unix_prefix) - 1;
  const size_t length = strlen(name);
  // The first byte of the path is the NUL that marks abstract names.
  if (length == 0 || length > sizeof(address->sun_path) - 1) return bad_address(text);
  address->sun_family = AF_UNIX;
  memcpy(address->sun_path + 1, name, length);
  out_address->size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + length);
  return weft_ok_status();
}

// Splits at the last colon; brackets around the host go.
static weft_status_t split(const char* text, char host[WEFT_ENVIRONMENT_HOST_CAPACITY],
                           const char** out_port) {
  const char* colon = strrchr(text, ':');
  if (!colon) return bad_address(text);
  const char* begin = text;
  const char* end = colon;
  if (*begin == '[') {
    if (end == begin || end[-1] != ']') return bad_address(text);
    ++begin;
    --end;
  } else if (memchr(begin, ':', (size_t)(end - begin))) {
    return bad_address(text);
  }
  const size_t length = (size_t)(end - begin);
  if (length == 0 || length >= WEFT_ENVIRONMENT_HOST_CAPACITY) return bad_address(text);
  memcpy(host, begin, length);
  host[length] = '\0';
  *out_port = colon + 1;
  const size_t digits = strspn(*out_port, "0123456789");
  return digits > 0 && digits <= 5 && !(*out_port)[digits] ? weft_ok_status() : bad_address(text);
}

weft_status_t weft_store_address_parse(const char* text, weft_store_address_t* out_address) {
  char host[WEFT_ENVIRONMENT_HOST_CAPACITY];
  const char* port = NULL;
  memset(out_address, 0, sizeof(*out_address));
  if (strncmp(text, unix_prefix, sizeof(unix_prefix) - 1) == 0) {
    return parse_unix(text, out_address);
  }
  WEFT_RETURN_IF_ERROR(split(text, host, &port));
  long number = 0;
  for (const char* at = port; *at; ++at) number = 10 * number + (*at - '0');
  if (number > UINT16_MAX) return bad_address(text);
  const struct addrinfo hints = {
      .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV};
  struct addrinfo* list = NULL;
  const int error = getaddrinfo(host, port, &hints, &list);
  if (error != 0) {
    return WEFT_STATUS(NOT_FOUND, "host '%s' cannot be resolved: %s", host, gai_strerror(error));
  }
  memcpy(&out_address->storage, list->ai_addr, list->ai_addrlen);
  out_address->size = list->ai_addrlen;
  freeaddrinfo(list);
  return weft_ok_status();
}

weft_status_t weft_store_address_of_socket(int fd,
                                           char out_text[WEFT_ENVIRONMENT_ADDRESS_CAPACITY]) {
  weft_store_address_t address;
  char host[INET6_ADDRSTRLEN] = "";
  memset(&address, 0, sizeof(address));
  address.size = sizeof(address.storage);
  out_text[0] = '\0';
  if (getsockname(fd, (struct sockaddr*)&address.storage, &address.size) != 0) {
    return WEFT_STATUS(IO, "cannot read the store's address: %s", strerror(errno));
  }
  if (address.storage.ss_family == AF_UNIX) {
    const struct sockaddr_un* path = (const struct sockaddr_un*)&address.storage;
    const int length = (int)(address.size - offsetof(struct sockaddr_un, sun_path)) - 1;
    snprintf(out_text, WEFT_ENVIRONMENT_ADDRESS_CAPACITY, "%s%.*s", unix_prefix, length,
             path->sun_path + 1);
  } else if (address.storage.ss_family == AF_INET6) {
    const struct sockaddr_in6* v6 = (const struct sockaddr_in6*)&address.storage;
    inet_ntop(AF_INET6, &v6->sin6_addr, host, sizeof(host));
    snprintf(out_text, WEFT_ENVIRONMENT_ADDRESS_CAPACITY, "[%s]:%u", host, ntohs(v6->sin6_port));
  } else {
    const struct sockaddr_in* v4 = (const struct sockaddr_in*)&address.storage;
    inet_ntop(AF_INET, &v4->sin_addr, host, sizeof(host));
    snprintf(out_text, WEFT_ENVIRONMENT_ADDRESS_CAPACITY, "%s:%u", host, ntohs(v4->sin_port));
  }
  return weft_ok_status();
}

bool weft_store_address_is_unix(const weft_store_address_t* address) {
  return address->storage.ss_family == AF_UNIX;
}

bool weft_store_address_is_local(const weft_store_address_t* address) {
  if (address->storage.ss_family == AF_UNIX) return true;
  if (address->storage.ss_family == AF_INET) {
    const struct sockaddr_in* v4 = (const struct sockaddr_in*)&address->storage;
    return ntohl(v4->sin_addr.s_addr) >> 24 == 127;
  }
  const struct in6_addr* v6 = &((const struct sockaddr_in6*)&address->storage)->sin6_addr;
  return IN6_IS_ADDR_LOOPBACK(v6) || (IN6_IS_ADDR_V4MAPPED(v6) && v6->s6_addr[12] == 127);
}

weft_status_t weft_store_address_check_peer(int fd) {
  struct ucred peer;
  socklen_t size = sizeof(peer);
  if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) {
    return WEFT_STATUS(IO, "cannot read whose process is at the other end: %s", strerror(errno));
  }
  if (peer.uid != geteuid()) {
    return WEFT_STATUS(IO, "process %d at the other end belongs to user %u, not to %u",
                       (int)peer.pid, peer.uid, geteuid());
  }
  return weft_ok_status();
}

int64_t weft_store_now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
