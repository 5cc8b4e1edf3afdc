// Fuzzes what the rendezvous store does with what clients send: messages that parse are written
// back byte by byte, every request of a rank gets exactly one answer, and nobody else gets any.
//
// The input is a series of steps of four ranks: a byte that says who does what, then for a message
// its size (16 bits) and its bytes, for time passing one byte of tenths of seconds.
#include <stdlib.h>
#include <string.h>

#include "runtime/launch/store_table.h"

enum { RANKS = 4 };

static const char token[] = "0123456789abcdef";

typedef struct state_s {
  weft_store_table_t* table;
  bool is_in[RANKS];
  int open_requests[RANKS];
} state_t;

static void check(bool condition) {
  if (!condition) abort();
}

static void on_reply(void* user_data, uint32_t rank, const weft_store_message_t* reply) {
  state_t* state = user_data;
  check(rank < RANKS && state->is_in[rank] && state->open_requests[rank] == 1);
  check(reply->value.size <= WEFT_STORE_VALUE_LIMIT);
  if (reply->opcode != WEFT_STORE_NOTICE) state->open_requests[rank] = 0;
}

static void check_round_trip(const weft_store_message_t* message, const uint8_t* data,
                             size_t size) {
  weft_string_buffer_t buffer;
  size_t announced = 0;
  weft_string_buffer_init(weft_allocator_system(), &buffer);
  weft_store_message_write(message, &buffer);
  check(buffer.status == NULL && buffer.size == size + WEFT_STORE_HEADER_SIZE);
  check(memcmp(buffer.data + WEFT_STORE_HEADER_SIZE, data, size) == 0);
  check(weft_status_is_ok(
      weft_store_header_parse((const uint8_t*)buffer.data, WEFT_STORE_MESSAGE_LIMIT, &announced)));
  check(announced == size);
  weft_string_buffer_deinit(&buffer);
}

static void leave(state_t* state, uint32_t rank) {
  state->is_in[rank] = false;
  state->open_requests[rank] = 0;
  weft_store_table_leave(state->table, rank);
}

static void send_message(state_t* state, uint32_t rank, const uint8_t* data, size_t size,
                         int64_t now_ns) {
  weft_store_message_t message;
  weft_status_t status = weft_store_message_parse(data, size, &message);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    return;
  }
  check_round_trip(&message, data, size);
  if (!state->is_in[rank]) {
    status = weft_store_table_enter(state->table, &message);
    if (weft_status_is_ok(status)) state->is_in[message.rank] = true;
  } else if (state->open_requests[rank] == 0) {
    state->open_requests[rank] = 1;
    status = weft_store_table_request(state->table, rank, &message, now_ns);
    if (!weft_status_is_ok(status)) leave(state, rank);
  } else {
    status = weft_store_table_request(state->table, rank, &message, now_ns);
    check(!weft_status_is_ok(status));
    leave(state, rank);
  }
  weft_status_release(status);
}

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  state_t state = {0};
  int64_t now_ns = 0;
  weft_status_t status = weft_store_table_create(RANKS, token, on_reply, &state,
                                                 weft_allocator_system(), &state.table);
  check(weft_status_is_ok(status));
  while (size >= 3) {
    const uint32_t rank = data[0] & 3u;
    const unsigned action = data[0] >> 2 & 3u;
    if (action == 1) {
      leave(&state, rank);
    } else if (action == 2) {
      now_ns += (int64_t)data[1] * 100000000;
      weft_store_table_advance(state.table, now_ns);
      check(weft_store_table_deadline(state.table) > now_ns);
    } else {
      size_t length = (size_t)data[1] | (size_t)data[2] << 8;
      if (length > size - 3) length = size - 3;
      send_message(&state, rank, data + 3, length, now_ns);
      data += length;
      size -= length;
    }
    data += 3;
    size -= 3;
  }
  uint32_t count = 0;
  for (uint32_t r = 0; r < RANKS; ++r) count += state.is_in[r];
  check(count == weft_store_table_count(state.table));
  weft_store_table_destroy(state.table);
  return 0;
}
