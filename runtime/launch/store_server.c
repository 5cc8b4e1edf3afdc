// The store's server: sockets and time around store_table.c.
//
// One epoll descriptor holds the listening socket, all connections, a timer for the table's next
// deadline and an event that stops the thread. Being one descriptor, it fits into somebody else's
// loop. A connection is read only while nothing waits to be written to it, so a client that never
// reads cannot make the server collect replies for it.
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "runtime/launch/store_address.h"
#include "runtime/launch/store_table.h"

enum {
  EVENTS_PER_POLL = 32,
  STRANGER_LIMIT = 64,  // connections that have not introduced themselves
  READS_PER_EVENT = 16,
};

static const int64_t hello_timeout_ns = INT64_C(5000000000);
static const int64_t accept_pause_ns = INT64_C(100000000);

typedef struct connection_s {
  struct connection_s* previous;
  struct connection_s* next;
  int fd;
  bool is_in;      // it introduced itself
  bool is_doomed;  // closed once everything is written
  uint32_t rank;
  int64_t deadline_ns;  // for the introduction
  uint8_t header[WEFT_STORE_HEADER_SIZE];
  size_t received;  // of header and message together
  size_t message_size;
  uint8_t* message;
  weft_string_buffer_t output;
  size_t written;  // of |output|
} connection_t;

struct weft_store_server_s {
  weft_allocator_t allocator;
  weft_store_table_t* table;
  connection_t** by_rank;
  connection_t* connections;
  uint32_t world_size;
  uint32_t stranger_count;
  int epoll_fd;
  int listen_fd;
  int timer_fd;
  int stop_fd;
  bool is_unix;
  bool has_thread;
  int64_t accept_again_ns;  // 0: accepting
  atomic_bool is_stopping;
  // Relaxed, for they guard nothing.
  atomic_uint client_count;  // connections that are in
  atomic_uint untold_count;  // see weft_store_table_untold
  pthread_t thread;
  char address[WEFT_ENVIRONMENT_ADDRESS_CAPACITY];
};

static void count_untold(weft_store_server_t* server) {
  atomic_store_explicit(&server->untold_count, weft_store_table_untold(server->table),
                        memory_order_relaxed);
}

// Connections -------------------------------------------------------------------------------------

static void watch(const weft_store_server_t* server, connection_t* connection) {
  const bool has_output = connection->written < connection->output.size;
  struct epoll_event event = {.events = has_output ? EPOLLOUT : EPOLLIN, .data.ptr = connection};
  epoll_ctl(server->epoll_fd, EPOLL_CTL_MOD, connection->fd, &event);
}

static void close_connection(weft_store_server_t* server, connection_t* connection) {
  if (connection->is_in && server->by_rank) {
    server->by_rank[connection->rank] = NULL;
    atomic_fetch_sub_explicit(&server->client_count, 1, memory_order_relaxed);
    weft_store_table_leave(server->table, connection->rank);
    count_untold(server);
  } else {
    --server->stranger_count;
  }
  if (connection->previous) {
    connection->previous->next = connection->next;
  } else {
    server->connections = connection->next;
  }
  if (connection->next) connection->next->previous = connection->previous;
  close(connection->fd);
  weft_allocator_release(server->allocator, connection->message, connection->message_size, 1);
  weft_string_buffer_deinit(&connection->output);
  weft_allocator_release(server->allocator, connection, sizeof(*connection),
                         _Alignof(connection_t));
}

// The hang-up wakes the loop, which closes the connection.
static void doom(connection_t* connection) {
  connection->is_doomed = true;
  shutdown(connection->fd, SHUT_RDWR);
}

// Writes what the socket takes. What goes wrong shows as a hang-up at the next read.
static void flush(const weft_store_server_t* server, connection_t* connection) {
  while (connection->written < connection->output.size) {
    const ssize_t count = send(connection->fd, connection->output.data + connection->written,
                               connection->output.size - connection->written, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) break;
    if (count < 0) {
      doom(connection);
      connection->written = connection->output.size;
      break;
    }
    connection->written += (size_t)count;
  }
  if (connection->written == connection->output.size) {
    connection->output.size = 0;
    connection->written = 0;
  }
  watch(server, connection);
}

// Receives the table's replies.
static void on_reply(void* user_data, uint32_t rank, const weft_store_message_t* reply) {
  const weft_store_server_t* server = user_data;
  connection_t* connection = server->by_rank[rank];
  if (!connection) return;
  // A client that does not read does without notices.
  if (reply->opcode == WEFT_STORE_NOTICE && connection->output.size > 0) return;
  weft_store_message_write(reply, &connection->output);
  if (connection->output.status != NULL) doom(connection);
  flush(server, connection);
}

static void refuse(const weft_store_server_t* server, connection_t* connection,
                   weft_status_t status) {
  const char* text = weft_status_text(status);
  const weft_store_message_t reply = {.opcode = WEFT_STORE_ERROR,
                                      .code = weft_status_code(status),
                                      .value = {(const uint8_t*)text, strlen(text)}};
  weft_store_message_write(&reply, &connection->output);
  connection->is_doomed = true;
  flush(server, connection);
  weft_status_release(status);
}

static void handle_message(weft_store_server_t* server, connection_t* connection) {
  weft_store_message_t message;
  weft_status_t status =
      weft_store_message_parse(connection->message, connection->message_size, &message);
  if (weft_status_is_ok(status) && connection->is_in) {
    status =
        weft_store_table_request(server->table, connection->rank, &message, weft_store_now_ns());
  } else if (weft_status_is_ok(status)) {
    status = weft_store_table_enter(server->table, &message);
    if (weft_status_is_ok(status)) {
      const weft_store_message_t welcome = {.opcode = WEFT_STORE_OK};
      connection->is_in = true;
      connection->rank = message.rank;
      server->by_rank[message.rank] = connection;
      --server->stranger_count;
      atomic_fetch_add_explicit(&server->client_count, 1, memory_order_relaxed);
      on_reply(server, message.rank, &welcome);
    }
  }
  count_untold(server);
  if (!weft_status_is_ok(status)) refuse(server, connection, status);
  weft_allocator_release(server->allocator, connection->message, connection->message_size, 1);
  connection->message = NULL;
  connection->message_size = 0;
  connection->received = 0;
}

static void handle_header(const weft_store_server_t* server, connection_t* connection) {
  const size_t limit = connection->is_in ? WEFT_STORE_MESSAGE_LIMIT : WEFT_STORE_HELLO_LIMIT;
  size_t size = 0;
  weft_status_t status = weft_store_header_parse(connection->header, limit, &size);
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate(server->allocator, size, 1, (void**)&connection->message);
  }
  if (weft_status_is_ok(status)) {
    connection->message_size = size;
  } else {
    refuse(server, connection, status);
  }
}

// Reads what there is. False: the connection has to be closed.
static bool read_connection(weft_store_server_t* server, connection_t* connection) {
  for (int i = 0; i < READS_PER_EVENT; ++i) {
    if (connection->is_doomed || connection->output.size > 0) break;
    const bool has_header = connection->received >= WEFT_STORE_HEADER_SIZE;
    uint8_t* to = has_header ? connection->message + (connection->received - WEFT_STORE_HEADER_SIZE)
                             : connection->header + connection->received;
    const size_t end = WEFT_STORE_HEADER_SIZE + (has_header ? connection->message_size : 0);
    const ssize_t count = recv(connection->fd, to, end - connection->received, 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) break;
    if (count <= 0) return false;
    connection->received += (size_t)count;
    if (connection->received < end) continue;
    if (has_header) {
      handle_message(server, connection);
    } else {
      handle_header(server, connection);
    }
  }
  return !connection->is_doomed || connection->output.size > 0;
}

static void serve_connection(weft_store_server_t* server, connection_t* connection,
                             uint32_t events) {
  bool stays = true;
  if (events & EPOLLOUT) {
    flush(server, connection);
    stays = !connection->is_doomed || connection->output.size > 0;
  }
  if (stays && events & (EPOLLIN | EPOLLHUP | EPOLLERR)) {
    // While output waits, only a hang-up comes here; the next reading would find it.
    const bool is_gone = events & (EPOLLHUP | EPOLLERR) && connection->output.size > 0;
    stays = !is_gone && read_connection(server, connection);
  }
  if (!stays) close_connection(server, connection);
}

static void add_connection(weft_store_server_t* server, int fd) {
  connection_t* connection = NULL;
  weft_status_t status = weft_ok_status();
  if (server->is_unix) status = weft_store_address_check_peer(fd);
  if (weft_status_is_ok(status)) {
    status = weft_allocator_allocate(server->allocator, sizeof(*connection), _Alignof(connection_t),
                                     (void**)&connection);
  }
  struct epoll_event event = {.events = EPOLLIN};
  if (weft_status_is_ok(status)) {
    memset(connection, 0, sizeof(*connection));
    event.data.ptr = connection;
    if (epoll_ctl(server->epoll_fd, EPOLL_CTL_ADD, fd, &event) != 0) {
      weft_allocator_release(server->allocator, connection, sizeof(*connection),
                             _Alignof(connection_t));
      connection = NULL;
    }
  }
  weft_status_release(status);
  if (!connection) {
    close(fd);
    return;
  }
  // Hosts that vanish close nothing; this notices them. Refused harmlessly by Unix sockets.
  const int yes = 1;
  setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof(yes));
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
  weft_string_buffer_init(server->allocator, &connection->output);
  connection->fd = fd;
  connection->deadline_ns = weft_store_now_ns() + hello_timeout_ns;
  connection->next = server->connections;
  if (server->connections) server->connections->previous = connection;
  server->connections = connection;
  ++server->stranger_count;
}

static void listen_for(weft_store_server_t* server, bool on) {
  struct epoll_event event = {.events = on ? EPOLLIN : 0, .data.ptr = server};
  epoll_ctl(server->epoll_fd, EPOLL_CTL_MOD, server->listen_fd, &event);
  server->accept_again_ns = on ? 0 : weft_store_now_ns() + accept_pause_ns;
}

static void accept_connections(weft_store_server_t* server) {
  for (int i = 0; i < EVENTS_PER_POLL; ++i) {
    const int fd = accept4(server->listen_fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0 && (errno == EAGAIN || errno == EINTR || errno == ECONNABORTED)) return;
    if (fd < 0) {
      // Out of descriptors or memory: the socket stays readable, so look away for a while.
      listen_for(server, false);
      return;
    }
    if (server->stranger_count >= STRANGER_LIMIT) {
      close(fd);
    } else {
      add_connection(server, fd);
    }
  }
}

// Time --------------------------------------------------------------------------------------------

static void handle_time(weft_store_server_t* server) {
  const int64_t now_ns = weft_store_now_ns();
  weft_store_table_advance(server->table, now_ns);
  if (server->accept_again_ns > 0 && server->accept_again_ns <= now_ns) listen_for(server, true);
  for (connection_t *connection = server->connections, *next = NULL; connection;
       connection = next) {
    next = connection->next;
    if (!connection->is_in && connection->deadline_ns <= now_ns) {
      close_connection(server, connection);
    }
  }
}

static void set_timer(const weft_store_server_t* server) {
  int64_t deadline_ns = weft_store_table_deadline(server->table);
  if (server->accept_again_ns > 0 && server->accept_again_ns < deadline_ns) {
    deadline_ns = server->accept_again_ns;
  }
  const connection_t* connection = server->stranger_count > 0 ? server->connections : NULL;
  for (; connection; connection = connection->next) {
    if (!connection->is_in && connection->deadline_ns < deadline_ns) {
      deadline_ns = connection->deadline_ns;
    }
  }
  struct itimerspec time;
  memset(&time, 0, sizeof(time));
  if (deadline_ns != INT64_MAX) {
    if (deadline_ns < 1) deadline_ns = 1;  // 0 would disarm the timer
    time.it_value.tv_sec = (time_t)(deadline_ns / 1000000000);
    time.it_value.tv_nsec = (long)(deadline_ns % 1000000000);
  }
  timerfd_settime(server->timer_fd, TFD_TIMER_ABSTIME, &time, NULL);
}

weft_status_t weft_store_server_poll(weft_store_server_t* server, int timeout_ms) {
  struct epoll_event events[EVENTS_PER_POLL];
  int count = epoll_wait(server->epoll_fd, events, EVENTS_PER_POLL, timeout_ms);
  if (count < 0 && errno == EINTR) return weft_ok_status();
  if (count < 0) return WEFT_STATUS(IO, "the store cannot wait: %s", strerror(errno));
  bool is_due = false;
  for (int i = 0; i < count; ++i) {
    if (events[i].data.ptr == server) {
      accept_connections(server);
    } else if (events[i].data.ptr == &server->timer_fd) {
      uint64_t ticks = 0;
      is_due = read(server->timer_fd, &ticks, sizeof(ticks)) > 0 || is_due;
    } else if (events[i].data.ptr != &server->stop_fd) {
      serve_connection(server, events[i].data.ptr, events[i].events);
    }
  }
  // Last, for it closes connections that may be among the events.
  if (is_due) handle_time(server);
  set_timer(server);
  return weft_ok_status();
}

// Life --------------------------------------------------------------------------------------------

static weft_status_t check_token(const char* token) {
  const size_t length = token ? strnlen(token, WEFT_ENVIRONMENT_TOKEN_CAPACITY) : 0;
  if (length < WEFT_ENVIRONMENT_TOKEN_MINIMUM || length >= WEFT_ENVIRONMENT_TOKEN_CAPACITY) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a store's token has %d to %d characters, not %zu",
                       WEFT_ENVIRONMENT_TOKEN_MINIMUM, WEFT_ENVIRONMENT_TOKEN_CAPACITY - 1, length);
  }
  return weft_ok_status();
}

static weft_status_t bind_socket(weft_store_server_t* server, const char* text,
                                 const weft_store_address_t* address) {
  const int yes = 1;
  const int no = 0;
  server->is_unix = weft_store_address_is_unix(address);
  server->listen_fd =
      socket(address->storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (server->listen_fd < 0) {
    return WEFT_STATUS(IO, "cannot make a socket for '%s': %s", text, strerror(errno));
  }
  if (!server->is_unix) {
    // Ports of connections that were just closed may be taken; ports others listen on may not.
    setsockopt(server->listen_fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
  }
  if (address->storage.ss_family == AF_INET6) {
    setsockopt(server->listen_fd, IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof(no));
  }
  if (bind(server->listen_fd, (const struct sockaddr*)&address->storage, address->size) != 0 ||
      listen(server->listen_fd, SOMAXCONN) != 0) {
    const int error = errno;
    return WEFT_STATUS(IO, "cannot listen at '%s': %s", text,
                       error == EADDRINUSE ? "address already in use" : strerror(error));
  }
  return weft_store_address_of_socket(server->listen_fd, server->address);
}

static weft_status_t watch_descriptors(weft_store_server_t* server) {
  server->epoll_fd = epoll_create1(EPOLL_CLOEXEC);
  server->timer_fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  server->stop_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  struct epoll_event listening = {.events = EPOLLIN, .data.ptr = server};
  struct epoll_event timing = {.events = EPOLLIN, .data.ptr = &server->timer_fd};
  struct epoll_event stopping = {.events = EPOLLIN, .data.ptr = &server->stop_fd};
  if (server->epoll_fd < 0 || server->timer_fd < 0 || server->stop_fd < 0 ||
      epoll_ctl(server->epoll_fd, EPOLL_CTL_ADD, server->listen_fd, &listening) != 0 ||
      epoll_ctl(server->epoll_fd, EPOLL_CTL_ADD, server->timer_fd, &timing) != 0 ||
      epoll_ctl(server->epoll_fd, EPOLL_CTL_ADD, server->stop_fd, &stopping) != 0) {
    return WEFT_STATUS(IO, "cannot watch the store's sockets: %s", strerror(errno));
  }
  return weft_ok_status();
}

static weft_status_t server_init(weft_store_server_t* server, const char* text,
                                 const weft_store_server_options_t* options) {
  weft_store_address_t address;
  WEFT_RETURN_IF_ERROR(weft_store_address_parse(text, &address));
  if (!options->allow_remote && !weft_store_address_is_local(&address)) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "a store at '%s' could be reached from other machines, which it is not "
                       "allowed",
                       text);
  }
  WEFT_RETURN_IF_ERROR(bind_socket(server, text, &address));
  WEFT_RETURN_IF_ERROR(watch_descriptors(server));
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(server->allocator, options->world_size,
                                                     sizeof(connection_t*), _Alignof(connection_t*),
                                                     (void**)&server->by_rank));
  return weft_store_table_create(options->world_size, options->token, on_reply, server,
                                 server->allocator, &server->table);
}

weft_status_t weft_store_server_create(const weft_store_server_options_t* options,
                                       weft_allocator_t allocator,
                                       weft_store_server_t** out_server) {
  weft_store_server_t* server = NULL;
  *out_server = NULL;
  if (options->struct_size != sizeof(*options) || options->world_size == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "options of a store: struct_size %zu, world_size %u",
                       options->struct_size, options->world_size);
  }
  WEFT_RETURN_IF_ERROR(check_token(options->token));
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, sizeof(*server),
                                               _Alignof(weft_store_server_t), (void**)&server));
  memset(server, 0, sizeof(*server));
  server->allocator = allocator;
  server->world_size = options->world_size;
  server->epoll_fd = server->listen_fd = server->timer_fd = server->stop_fd = -1;
  atomic_init(&server->is_stopping, false);
  atomic_init(&server->client_count, 0);
  atomic_init(&server->untold_count, 0);
  weft_status_t status =
      server_init(server, options->address ? options->address : "127.0.0.1:0", options);
  if (!weft_status_is_ok(status)) {
    weft_store_server_destroy(server);
    return status;
  }
  *out_server = server;
  return weft_ok_status();
}

static void close_fd(int fd) {
  if (fd >= 0) close(fd);
}

void weft_store_server_abandon(weft_store_server_t* server) {
  if (!server) return;
  // Nobody is told: the ranks see the connections close, unless a parent process keeps them.
  if (server->by_rank) memset(server->by_rank, 0, server->world_size * sizeof(connection_t*));
  while (server->connections) close_connection(server, server->connections);
  close_fd(server->listen_fd);
  close_fd(server->timer_fd);
  close_fd(server->stop_fd);
  close_fd(server->epoll_fd);
  weft_store_table_destroy(server->table);
  weft_allocator_release(server->allocator, server->by_rank,
                         server->world_size * sizeof(connection_t*), _Alignof(connection_t*));
  weft_allocator_release(server->allocator, server, sizeof(*server), _Alignof(weft_store_server_t));
}

void weft_store_server_destroy(weft_store_server_t* server) {
  if (server && server->has_thread) {
    const uint64_t one = 1;
    // Pairs with the load in serve_on_thread; the event only wakes it.
    atomic_store_explicit(&server->is_stopping, true, memory_order_release);
    if (write(server->stop_fd, &one, sizeof(one)) < 0) {
      // The counter is full: the thread is being woken already.
    }
    pthread_join(server->thread, NULL);
  }
  weft_store_server_abandon(server);
}

const char* weft_store_server_address(const weft_store_server_t* server) {
  return server->address;
}

uint32_t weft_store_server_client_count(const weft_store_server_t* server) {
  return atomic_load_explicit(&server->client_count, memory_order_relaxed);
}

uint32_t weft_store_server_untold_count(const weft_store_server_t* server) {
  return atomic_load_explicit(&server->untold_count, memory_order_relaxed);
}

int weft_store_server_fd(const weft_store_server_t* server) {
  return server->epoll_fd;
}

static void* serve_on_thread(void* argument) {
  weft_store_server_t* server = argument;
  weft_status_t status = weft_ok_status();
  while (weft_status_is_ok(status) &&
         !atomic_load_explicit(&server->is_stopping, memory_order_acquire)) {
    status = weft_store_server_poll(server, -1);
  }
  // A server that cannot go on shows to its clients: their connections close.
  if (!weft_status_is_ok(status)) shutdown(server->listen_fd, SHUT_RDWR);
  weft_status_release(status);
  return NULL;
}

weft_status_t weft_store_server_start(weft_store_server_t* server) {
  sigset_t all;
  sigset_t old;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  const int error = pthread_create(&server->thread, NULL, serve_on_thread, server);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  if (error != 0) return WEFT_STATUS(IO, "cannot start the store's thread: %s", strerror(error));
  server->has_thread = true;
  return weft_ok_status();
}

weft_status_t weft_store_make_token(char out_token[WEFT_STORE_TOKEN_CAPACITY]) {
  uint8_t bits[(WEFT_STORE_TOKEN_CAPACITY - 1) / 2];
  out_token[0] = '\0';
  if (getrandom(bits, sizeof(bits), 0) != (ssize_t)sizeof(bits)) {
    return WEFT_STATUS(IO, "the operating system gives no random bits: %s", strerror(errno));
  }
  for (size_t i = 0; i < sizeof(bits); ++i) {
    snprintf(out_token + 2 * i, 3, "%02x", bits[i]);
  }
  return weft_ok_status();
}
