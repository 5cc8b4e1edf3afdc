// The store's client: one blocking connection, every wait bounded by a deadline.
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "runtime/launch/store_address.h"
#include "runtime/launch/store_protocol.h"

// How long after the time the server was given its answer has to be here.
static const int64_t answer_slack_ns = INT64_C(10000000000);
// How long whoever listens has to show that it is a store.
static const int64_t welcome_slack_ns = INT64_C(1000000000);
static const int64_t retry_first_ns = INT64_C(10000000);
static const int64_t retry_longest_ns = INT64_C(200000000);

struct weft_store_s {
  weft_allocator_t allocator;
  int fd;
  uint32_t rank;
  bool is_broken;  // the two ends no longer agree where messages begin
  uint8_t* message;
  size_t message_size;
  char address[WEFT_ENVIRONMENT_ADDRESS_CAPACITY];
};

static int64_t add_time(int64_t now_ns, int64_t duration_ns) {
  int64_t sum = 0;
  return __builtin_add_overflow(now_ns, duration_ns, &sum) ? INT64_MAX : sum;
}

// Bytes -------------------------------------------------------------------------------------------

// Waits until |fd| is ready for |events|; false when |deadline_ns| passes first.
static bool wait_for(int fd, short events, int64_t deadline_ns) {
  for (;;) {
    const int64_t left_ns = deadline_ns - weft_store_now_ns();
    if (left_ns <= 0) return false;
    const int64_t left_ms = left_ns / 1000000 + 1;
    struct pollfd item = {.fd = fd, .events = events};
    const int count = poll(&item, 1, left_ms > 1000000 ? 1000000 : (int)left_ms);
    if (count > 0) return true;
    if (count < 0 && errno != EINTR) return true;  // shows in what is called next
  }
}

static weft_status_t no_answer(const weft_store_t* store) {
  return WEFT_STATUS(IO, "the store at %s does not answer", store->address);
}

static weft_status_t send_all(weft_store_t* store, const char* data, size_t size,
                              int64_t deadline_ns) {
  while (size > 0) {
    const ssize_t count = send(store->fd, data, size, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) {
      if (!wait_for(store->fd, POLLOUT, deadline_ns)) return no_answer(store);
      continue;
    }
    if (count < 0) {
      return WEFT_STATUS(ABORTED, "the store at %s closed the connection: %s", store->address,
                         strerror(errno));
    }
    data += count;
    size -= (size_t)count;
  }
  return weft_ok_status();
}

static weft_status_t receive_all(weft_store_t* store, uint8_t* data, size_t size,
                                 int64_t deadline_ns) {
  while (size > 0) {
    const ssize_t count = recv(store->fd, data, size, 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) {
      if (!wait_for(store->fd, POLLIN, deadline_ns)) return no_answer(store);
      continue;
    }
    if (count <= 0) {
      return WEFT_STATUS(ABORTED, "the store at %s closed the connection%s%s", store->address,
                         count < 0 ? ": " : "", count < 0 ? strerror(errno) : "");
    }
    data += count;
    size -= (size_t)count;
  }
  return weft_ok_status();
}

// Messages ----------------------------------------------------------------------------------------

static void drop_message(weft_store_t* store) {
  weft_allocator_release(store->allocator, store->message, store->message_size, 1);
  store->message = NULL;
  store->message_size = 0;
}

// The reply's bytes are valid until the next call.
static weft_status_t receive(weft_store_t* store, int64_t deadline_ns,
                             weft_store_message_t* out_reply) {
  uint8_t header[WEFT_STORE_HEADER_SIZE];
  size_t size = 0;
  drop_message(store);
  WEFT_RETURN_IF_ERROR(receive_all(store, header, sizeof(header), deadline_ns));
  WEFT_RETURN_IF_ERROR_WHILE(weft_store_header_parse(header, WEFT_STORE_MESSAGE_LIMIT, &size),
                             "while reading what %s sent, which is no weft store", store->address);
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(store->allocator, size, 1, (void**)&store->message));
  store->message_size = size;
  WEFT_RETURN_IF_ERROR(receive_all(store, store->message, size, deadline_ns));
  return weft_store_message_parse(store->message, size, out_reply);
}

static weft_status_code_t known_code(weft_status_code_t code) {
  const bool is_known = strcmp(weft_status_code_name(code), "UNKNOWN") != 0;
  return is_known && code != WEFT_STATUS_OK ? code : WEFT_STATUS_INTERNAL;
}

static weft_status_t receive_answer(weft_store_t* store, int64_t deadline_ns,
                                    const weft_store_barrier_options_t* notices,
                                    weft_store_message_t* out_reply) {
  for (;;) {
    WEFT_RETURN_IF_ERROR(receive(store, deadline_ns, out_reply));
    if (out_reply->opcode == WEFT_STORE_OK) return weft_ok_status();
    char text[1024];
    snprintf(text, sizeof(text), "%.*s", (int)out_reply->value.size,
             out_reply->value.size > 0 ? (const char*)out_reply->value.data : "");
    if (out_reply->opcode == WEFT_STORE_ERROR) {
      return weft_status_create(known_code(out_reply->code), __FILE__, __LINE__, "%s", text);
    }
    if (out_reply->opcode != WEFT_STORE_NOTICE || !notices) {
      return WEFT_STATUS(INTERNAL, "the store at %s sent a message of the unexpected kind %d",
                         store->address, (int)out_reply->opcode);
    }
    if (notices->notice) notices->notice(notices->user_data, text);
  }
}

// Sends |request| and waits for its answer.
static weft_status_t exchange_until(weft_store_t* store, const weft_store_message_t* request,
                                    int64_t deadline_ns,
                                    const weft_store_barrier_options_t* notices,
                                    weft_store_message_t* out_reply) {
  weft_string_buffer_t buffer;
  if (store->is_broken) {
    return WEFT_STATUS(ABORTED, "the connection to the store at %s failed before", store->address);
  }
  if (request->key.size > WEFT_STORE_KEY_LIMIT || request->value.size > WEFT_STORE_VALUE_LIMIT) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "a key of %zu bytes with a value of %zu bytes, at most %d and %d are "
                       "possible",
                       request->key.size, request->value.size, WEFT_STORE_KEY_LIMIT,
                       WEFT_STORE_VALUE_LIMIT);
  }
  weft_string_buffer_init(store->allocator, &buffer);
  weft_store_message_write(request, &buffer);
  weft_status_t status = weft_string_buffer_finish(&buffer);
  out_reply->opcode = 0;
  if (weft_status_is_ok(status)) {
    status = send_all(store, buffer.data, buffer.size, deadline_ns);
  }
  weft_string_buffer_deinit(&buffer);
  if (weft_status_is_ok(status)) status = receive_answer(store, deadline_ns, notices, out_reply);
  // After an answer, whatever it says, the connection is as good as before.
  const bool is_answered =
      out_reply->opcode == WEFT_STORE_OK || out_reply->opcode == WEFT_STORE_ERROR;
  store->is_broken = store->is_broken || !is_answered;
  return status;
}

// The same; the server was given |timeout_ns| to answer.
static weft_status_t exchange(weft_store_t* store, const weft_store_message_t* request,
                              int64_t timeout_ns, const weft_store_barrier_options_t* notices,
                              weft_store_message_t* out_reply) {
  const int64_t deadline_ns = add_time(add_time(weft_store_now_ns(), timeout_ns), answer_slack_ns);
  return exchange_until(store, request, deadline_ns, notices, out_reply);
}

static weft_store_bytes_t bytes_of(const char* text) {
  return (weft_store_bytes_t){(const uint8_t*)text, strlen(text)};
}

// Connecting --------------------------------------------------------------------------------------

// One attempt. OK with fd -1 and the reason in |*out_error| when it may work later.
static weft_status_t try_connect(weft_store_t* store, const weft_store_address_t* address,
                                 int64_t deadline_ns, int* out_error) {
  const int yes = 1;
  socklen_t size = sizeof(*out_error);
  *out_error = 0;
  const int fd = socket(address->storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) return WEFT_STATUS(IO, "cannot make a socket: %s", strerror(errno));
  if (connect(fd, (const struct sockaddr*)&address->storage, address->size) != 0) {
    *out_error = errno;
    if (errno == EINPROGRESS) {
      *out_error = ETIMEDOUT;
      if (wait_for(fd, POLLOUT, deadline_ns)) {
        getsockopt(fd, SOL_SOCKET, SO_ERROR, out_error, &size);
      }
    }
  }
  weft_status_t status = weft_ok_status();
  if (*out_error == 0 && weft_store_address_is_unix(address)) {
    status = weft_store_address_check_peer(fd);
  }
  if (*out_error != 0 || !weft_status_is_ok(status)) {
    close(fd);
    return status;
  }
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
  setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof(yes));
  store->fd = fd;
  return weft_ok_status();
}

static void sleep_ns(int64_t duration_ns) {
  const struct timespec time = {.tv_sec = (time_t)(duration_ns / 1000000000),
                                .tv_nsec = (long)(duration_ns % 1000000000)};
  nanosleep(&time, NULL);
}

// Says that there is no store yet, again when the time has doubled; returns when next.
static int64_t notice_absence(const weft_store_options_t* options, int64_t begin_ns,
                              int64_t next_ns) {
  char text[512];
  const int64_t now_ns = weft_store_now_ns();
  if (!options->notice || options->notice_ns <= 0 || now_ns < next_ns) return next_ns;
  const double waited_s = (double)(now_ns - begin_ns) * 1e-9;
  snprintf(text, sizeof(text),
           "rank %u is waiting for rank 0, which has not opened the store at %s after %.3g s",
           options->rank, options->address, waited_s);
  options->notice(options->user_data, text);
  return begin_ns + 2 * (next_ns - begin_ns);
}

// The server may not be there yet: it is one of the ranks.
static weft_status_t connect_until(weft_store_t* store, const weft_store_options_t* options,
                                   int64_t deadline_ns) {
  int64_t pause_ns = retry_first_ns;
  const int64_t begin_ns = weft_store_now_ns();
  int64_t notice_ns = add_time(begin_ns, options->notice_ns);
  for (;;) {
    weft_store_address_t address;
    int error = 0;
    WEFT_RETURN_IF_ERROR(weft_store_address_parse(options->address, &address));
    WEFT_RETURN_IF_ERROR(try_connect(store, &address, deadline_ns, &error));
    if (store->fd >= 0) return weft_ok_status();
    const int64_t left_ns = deadline_ns - weft_store_now_ns();
    if (left_ns <= 0) {
      return WEFT_STATUS(ABORTED, "rank %u finds no store at %s after %.3g s: %s", options->rank,
                         options->address, (double)options->timeout_ns * 1e-9, strerror(error));
    }
    notice_ns = notice_absence(options, begin_ns, notice_ns);
    sleep_ns(pause_ns < left_ns ? pause_ns : left_ns);
    pause_ns = 2 * pause_ns < retry_longest_ns ? 2 * pause_ns : retry_longest_ns;
  }
}

static weft_status_t introduce(weft_store_t* store, const weft_store_options_t* options,
                               int64_t deadline_ns) {
  const weft_store_message_t hello = {.opcode = WEFT_STORE_HELLO,
                                      .magic = WEFT_STORE_MAGIC,
                                      .version = WEFT_STORE_VERSION,
                                      .rank = options->rank,
                                      .world_size = options->world_size,
                                      .key = bytes_of(options->token)};
  weft_store_message_t reply;
  WEFT_RETURN_IF_ERROR_WHILE(
      exchange_until(store, &hello, add_time(deadline_ns, welcome_slack_ns), NULL, &reply),
      "while rank %u joined the store at %s", options->rank, options->address);
  return weft_ok_status();
}

weft_status_t weft_store_connect(const weft_store_options_t* options, weft_allocator_t allocator,
                                 weft_store_t** out_store) {
  weft_store_t* store = NULL;
  *out_store = NULL;
  if (options->struct_size != sizeof(*options) || !options->address || !options->token ||
      strlen(options->address) >= WEFT_ENVIRONMENT_ADDRESS_CAPACITY ||
      strlen(options->token) >= WEFT_ENVIRONMENT_TOKEN_CAPACITY) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "options of a connection to a store: no or too long an address or token");
  }
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate(allocator, sizeof(*store), _Alignof(weft_store_t), (void**)&store));
  memset(store, 0, sizeof(*store));
  store->allocator = allocator;
  store->fd = -1;
  store->rank = options->rank;
  memcpy(store->address, options->address, strlen(options->address) + 1);
  const int64_t deadline_ns = add_time(weft_store_now_ns(), options->timeout_ns);
  weft_status_t status = connect_until(store, options, deadline_ns);
  if (weft_status_is_ok(status)) status = introduce(store, options, deadline_ns);
  if (!weft_status_is_ok(status)) {
    weft_store_close(store);
    return status;
  }
  *out_store = store;
  return weft_ok_status();
}

void weft_store_close(weft_store_t* store) {
  if (!store) return;
  if (store->fd >= 0) close(store->fd);
  drop_message(store);
  weft_allocator_release(store->allocator, store, sizeof(*store), _Alignof(weft_store_t));
}

// Requests ----------------------------------------------------------------------------------------

weft_status_t weft_store_set(weft_store_t* store, const char* key, const void* data, size_t size) {
  const weft_store_message_t request = {
      .opcode = WEFT_STORE_SET, .key = bytes_of(key), .value = {data, size}};
  weft_store_message_t reply;
  WEFT_RETURN_IF_ERROR_WHILE(exchange(store, &request, 0, NULL, &reply), "while setting '%s'", key);
  return weft_ok_status();
}

weft_status_t weft_store_fail(weft_store_t* store, const char* text) {
  const size_t size = strlen(text);
  const weft_store_message_t request = {
      .opcode = WEFT_STORE_FAIL,
      .value = {(const uint8_t*)text,
                size < WEFT_STORE_VALUE_LIMIT ? size : WEFT_STORE_VALUE_LIMIT}};
  weft_store_message_t reply;
  return exchange(store, &request, 0, NULL, &reply);
}

weft_status_t weft_store_get(weft_store_t* store, const char* key, int64_t timeout_ns,
                             weft_allocator_t allocator, void** out_data, size_t* out_size) {
  const int64_t wait_ns = timeout_ns > 0 ? timeout_ns : 0;
  const weft_store_message_t request = {
      .opcode = WEFT_STORE_GET, .key = bytes_of(key), .numbers = {(uint64_t)wait_ns, 0}};
  weft_store_message_t reply;
  *out_data = NULL;
  *out_size = 0;
  WEFT_RETURN_IF_ERROR(exchange(store, &request, wait_ns, NULL, &reply));
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, reply.value.size, 1, out_data));
  if (reply.value.size > 0) memcpy(*out_data, reply.value.data, reply.value.size);
  *out_size = reply.value.size;
  return weft_ok_status();
}

weft_status_t weft_store_add(weft_store_t* store, const char* key, int64_t delta,
                             int64_t* out_sum) {
  const weft_store_message_t request = {
      .opcode = WEFT_STORE_ADD, .key = bytes_of(key), .numbers = {(uint64_t)delta, 0}};
  weft_store_message_t reply;
  uint64_t sum = 0;
  *out_sum = 0;
  WEFT_RETURN_IF_ERROR_WHILE(exchange(store, &request, 0, NULL, &reply), "while adding to '%s'",
                             key);
  if (reply.value.size != sizeof(sum)) {
    return WEFT_STATUS(INTERNAL, "the store at %s sent a counter of %zu bytes", store->address,
                       reply.value.size);
  }
  for (size_t i = sizeof(sum); i > 0; --i) sum = sum << 8 | reply.value.data[i - 1];
  *out_sum = (int64_t)sum;
  return weft_ok_status();
}

weft_status_t weft_store_barrier(weft_store_t* store, const char* name,
                                 const weft_store_barrier_options_t* options) {
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "options of a barrier: struct_size %zu",
                       options->struct_size);
  }
  const int64_t wait_ns = options->timeout_ns > 0 ? options->timeout_ns : 0;
  const int64_t notice_ns =
      options->notice_interval_ns > 0 ? options->notice_interval_ns : INT64_C(10000000000);
  const weft_store_message_t request = {
      .opcode = WEFT_STORE_BARRIER,
      .key = bytes_of(name),
      .numbers = {(uint64_t)wait_ns, options->notice ? (uint64_t)notice_ns : 0}};
  weft_store_message_t reply;
  return exchange(store, &request, wait_ns, options, &reply);
}
