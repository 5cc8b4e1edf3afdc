// The store's contents and its waiting ranks.
//
// A rank waits for at most one thing, so what waits is one record per rank, and everything about
// them is a walk over the ranks. Keys are in a hash table of fixed width: what clients can store is
// bounded in bytes, and they know the token.
#include "runtime/launch/store_table.h"

#include <stdio.h>
#include <string.h>

#include "runtime/base/hash.h"

enum {
  BUCKET_COUNT = 1024,
  // Each entry counts for this many bytes besides its own, which bounds their number.
  ENTRY_OVERHEAD = 128,
  FAILURE_CAPACITY = 1024,
  RANKS_NAMED = 8,  // in a message, before "and N more"
};

typedef enum entry_kind_e {
  ENTRY_VALUE,
  ENTRY_COUNTER,
  ENTRY_BARRIER,  // somebody waits in it, or its value says why it broke
} entry_kind_t;

typedef struct entry_s {
  struct entry_s* next;
  entry_kind_t kind;
  bool is_broken;  // BARRIER
  size_t key_size;
  size_t value_size;
  uint8_t* value;  // a block of its own
  uint8_t key[];
} entry_t;

typedef struct rank_s {
  bool is_in;
  bool has_left;
  bool is_told;      // of the job's failure
  entry_t* barrier;  // waits in it
  // Waits for this key to be set: |key_size| bytes of |key|.
  bool waits_for_key;
  size_t key_size;
  uint8_t* key;  // WEFT_STORE_KEY_LIMIT bytes, made when first needed
  int64_t since_ns;
  int64_t deadline_ns;
  int64_t notice_ns;
  int64_t notice_interval_ns;
} rank_t;

struct weft_store_table_s {
  weft_allocator_t allocator;
  weft_store_reply_fn_t reply;
  void* user_data;
  uint32_t world_size;
  uint32_t count;
  size_t total_size;
  size_t failure_size;  // 0: the job has not failed
  char failure[FAILURE_CAPACITY];
  size_t token_size;
  char token[WEFT_STORE_HELLO_LIMIT];
  entry_t* buckets[BUCKET_COUNT];
  rank_t ranks[];
};

// Making and freeing ------------------------------------------------------------------------------

static size_t table_size(uint32_t world_size) {
  return sizeof(weft_store_table_t) + (size_t)world_size * sizeof(rank_t);
}

weft_status_t weft_store_table_create(uint32_t world_size, const char* token,
                                      weft_store_reply_fn_t reply, void* user_data,
                                      weft_allocator_t allocator, weft_store_table_t** out_table) {
  weft_store_table_t* table = NULL;
  *out_table = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, table_size(world_size),
                                               _Alignof(weft_store_table_t), (void**)&table));
  memset(table, 0, table_size(world_size));
  table->allocator = allocator;
  table->reply = reply;
  table->user_data = user_data;
  table->world_size = world_size;
  table->token_size = strnlen(token, sizeof(table->token));
  memcpy(table->token, token, table->token_size);
  *out_table = table;
  return weft_ok_status();
}

static void free_entry(weft_store_table_t* table, entry_t* entry) {
  table->total_size -= ENTRY_OVERHEAD + entry->key_size + entry->value_size;
  weft_allocator_release(table->allocator, entry->value, entry->value_size, 1);
  weft_allocator_release(table->allocator, entry, sizeof(*entry) + entry->key_size,
                         _Alignof(entry_t));
}

void weft_store_table_destroy(weft_store_table_t* table) {
  if (!table) return;
  for (size_t i = 0; i < BUCKET_COUNT; ++i) {
    while (table->buckets[i]) {
      entry_t* entry = table->buckets[i];
      table->buckets[i] = entry->next;
      free_entry(table, entry);
    }
  }
  for (uint32_t r = 0; r < table->world_size; ++r) {
    weft_allocator_release(table->allocator, table->ranks[r].key, WEFT_STORE_KEY_LIMIT, 1);
  }
  weft_allocator_release(table->allocator, table, table_size(table->world_size),
                         _Alignof(weft_store_table_t));
}

uint32_t weft_store_table_count(const weft_store_table_t* table) {
  return table->count;
}

// Replies -----------------------------------------------------------------------------------------

static void reply_value(weft_store_table_t* table, uint32_t rank, const void* data, size_t size) {
  const weft_store_message_t message = {.opcode = WEFT_STORE_OK, .value = {data, size}};
  table->reply(table->user_data, rank, &message);
}

static void reply_text(weft_store_table_t* table, uint32_t rank, weft_store_opcode_t opcode,
                       weft_status_code_t code, const char* text) {
  const weft_store_message_t message = {
      .opcode = opcode, .code = code, .value = {(const uint8_t*)text, strlen(text)}};
  table->reply(table->user_data, rank, &message);
}

// Consumes |status|.
static void reply_status(weft_store_table_t* table, uint32_t rank, weft_status_t status) {
  if (weft_status_is_ok(status)) {
    reply_value(table, rank, NULL, 0);
  } else {
    reply_text(table, rank, WEFT_STORE_ERROR, weft_status_code(status), weft_status_text(status));
  }
  weft_status_release(status);
}

// Entries -----------------------------------------------------------------------------------------

// Barriers have names of their own: a key may be called like one.
static entry_t** find_link(weft_store_table_t* table, bool is_barrier, weft_store_bytes_t key) {
  const uint64_t hash = weft_hash_bytes(WEFT_HASH_SEED, key.data, key.size);
  entry_t** link = &table->buckets[hash % BUCKET_COUNT];
  for (; *link; link = &(*link)->next) {
    const entry_t* entry = *link;
    if ((entry->kind == ENTRY_BARRIER) == is_barrier && entry->key_size == key.size &&
        memcmp(entry->key, key.data, key.size) == 0) {
      break;
    }
  }
  return link;
}

static weft_status_t set_value(weft_store_table_t* table, entry_t* entry, const void* data,
                               size_t size) {
  if (size > entry->value_size &&
      size - entry->value_size > WEFT_STORE_TOTAL_LIMIT - table->total_size) {
    return WEFT_STATUS(OUT_OF_MEMORY, "the store is full: %d bytes at most",
                       WEFT_STORE_TOTAL_LIMIT);
  }
  uint8_t* value = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(table->allocator, size, 1, (void**)&value));
  if (size > 0) memcpy(value, data, size);
  weft_allocator_release(table->allocator, entry->value, entry->value_size, 1);
  table->total_size += size;
  table->total_size -= entry->value_size;
  entry->value = value;
  entry->value_size = size;
  return weft_ok_status();
}

// Finds the entry or makes one of |kind|.
static weft_status_t obtain_entry(weft_store_table_t* table, entry_kind_t kind,
                                  weft_store_bytes_t key, entry_t** out_entry) {
  entry_t** link = find_link(table, kind == ENTRY_BARRIER, key);
  *out_entry = *link;
  if (*link) return weft_ok_status();
  if (ENTRY_OVERHEAD + key.size > WEFT_STORE_TOTAL_LIMIT - table->total_size) {
    return WEFT_STATUS(OUT_OF_MEMORY, "the store is full: %d bytes at most",
                       WEFT_STORE_TOTAL_LIMIT);
  }
  entry_t* entry = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(table->allocator, sizeof(*entry) + key.size,
                                               _Alignof(entry_t), (void**)&entry));
  memset(entry, 0, sizeof(*entry));
  entry->kind = kind;
  entry->key_size = key.size;
  if (key.size > 0) memcpy(entry->key, key.data, key.size);
  table->total_size += ENTRY_OVERHEAD + key.size;
  *link = entry;
  *out_entry = entry;
  return weft_ok_status();
}

static void remove_entry(weft_store_table_t* table, entry_t* entry) {
  const weft_store_bytes_t key = {entry->key, entry->key_size};
  entry_t** link = find_link(table, entry->kind == ENTRY_BARRIER, key);
  *link = entry->next;
  free_entry(table, entry);
}

// Barriers ----------------------------------------------------------------------------------------

static uint32_t count_waiting(const weft_store_table_t* table, const entry_t* barrier) {
  uint32_t count = 0;
  for (uint32_t r = 0; r < table->world_size; ++r) count += table->ranks[r].barrier == barrier;
  return count;
}

// Appends "1, 2 and 7" for the ranks that are not in |barrier|; with |connected|, only those of
// them that have a connection.
static void append_missing(const weft_store_table_t* table, const entry_t* barrier, bool connected,
                           weft_string_buffer_t* text) {
  uint32_t count = 0;
  for (uint32_t r = 0; r < table->world_size; ++r) {
    count += table->ranks[r].barrier != barrier && (!connected || table->ranks[r].is_in);
  }
  weft_string_buffer_append_cstring(text, count == 1 ? "rank " : "ranks ");
  uint32_t named = 0;
  for (uint32_t r = 0; r < table->world_size && named < RANKS_NAMED; ++r) {
    if (table->ranks[r].barrier == barrier || (connected && !table->ranks[r].is_in)) continue;
    const bool is_last = ++named == count;
    weft_string_buffer_append_format(text, "%s%u", named == 1 ? "" : is_last ? " and " : ", ", r);
  }
  if (count > named) weft_string_buffer_append_format(text, " and %u more", count - named);
}

static bool any_missing_is_in(const weft_store_table_t* table, const entry_t* barrier) {
  for (uint32_t r = 0; r < table->world_size; ++r) {
    if (table->ranks[r].barrier != barrier && table->ranks[r].is_in) return true;
  }
  return false;
}

// "barrier 'x': waiting for rank 1, 3 of 4 after 10 s".
static void describe_barrier(const weft_store_table_t* table, const entry_t* barrier,
                             const char* what, int64_t waited_ns, weft_string_buffer_t* text) {
  weft_string_buffer_append_format(text, "barrier '%.*s': %s ", (int)barrier->key_size,
                                   (const char*)barrier->key, what);
  append_missing(table, barrier, false, text);
  weft_string_buffer_append_format(text, ", %u of %u after %.3g s", count_waiting(table, barrier),
                                   table->world_size, (double)waited_ns * 1e-9);
  if (!any_missing_is_in(table, barrier)) return;
  weft_string_buffer_append_cstring(text, " (connected, but elsewhere: ");
  append_missing(table, barrier, true, text);
  weft_string_buffer_append_char(text, ')');
}

// Fails all that wait in |barrier| and whoever comes later. Consumes |text|, which may be broken
// for want of memory.
static void break_barrier(weft_store_table_t* table, entry_t* barrier, weft_string_buffer_t* text) {
  weft_status_t status = weft_string_buffer_finish(text);
  const char* reason = text->data && weft_status_is_ok(status) ? text->data : "a barrier broke";
  weft_status_release(status);
  const size_t size = strlen(reason);
  // Without memory for the reason the barrier is as broken, with a shorter explanation.
  weft_status_release(set_value(table, barrier, reason, size));
  barrier->is_broken = true;
  for (uint32_t r = 0; r < table->world_size; ++r) {
    if (table->ranks[r].barrier != barrier) continue;
    table->ranks[r].barrier = NULL;
    reply_text(table, r, WEFT_STORE_ERROR, WEFT_STATUS_ABORTED, reason);
  }
  weft_string_buffer_deinit(text);
}

static bool find_rank_that_left(const weft_store_table_t* table, const entry_t* barrier,
                                uint32_t* out_rank) {
  for (uint32_t r = 0; r < table->world_size; ++r) {
    if (table->ranks[r].barrier == barrier || !table->ranks[r].has_left) continue;
    *out_rank = r;
    return true;
  }
  return false;
}

static void break_for_leaving(weft_store_table_t* table, entry_t* barrier, uint32_t rank) {
  weft_string_buffer_t text;
  weft_string_buffer_init(table->allocator, &text);
  weft_string_buffer_append_format(
      &text, "barrier '%.*s': rank %u closed its connection; %u of %u were there",
      (int)barrier->key_size, (const char*)barrier->key, rank, count_waiting(table, barrier),
      table->world_size);
  break_barrier(table, barrier, &text);
}

static int64_t add_time(int64_t now_ns, uint64_t duration_ns) {
  return duration_ns >= (uint64_t)(INT64_MAX - now_ns) ? INT64_MAX : now_ns + (int64_t)duration_ns;
}

static void enter_barrier(weft_store_table_t* table, uint32_t rank,
                          const weft_store_message_t* request, int64_t now_ns) {
  entry_t* barrier = NULL;
  weft_status_t status = obtain_entry(table, ENTRY_BARRIER, request->key, &barrier);
  if (!weft_status_is_ok(status)) {
    reply_status(table, rank, status);
    return;
  }
  if (barrier->is_broken) {
    const weft_store_message_t message = {.opcode = WEFT_STORE_ERROR,
                                          .code = WEFT_STATUS_ABORTED,
                                          .value = {barrier->value, barrier->value_size}};
    table->reply(table->user_data, rank, &message);
    return;
  }
  rank_t* self = &table->ranks[rank];
  self->barrier = barrier;
  self->since_ns = now_ns;
  self->deadline_ns = add_time(now_ns, request->numbers[0]);
  const uint64_t interval = request->numbers[1];
  self->notice_interval_ns = interval == 0 || interval > INT64_MAX ? INT64_MAX : (int64_t)interval;
  self->notice_ns = add_time(now_ns, (uint64_t)self->notice_interval_ns);
  uint32_t gone = 0;
  if (count_waiting(table, barrier) == table->world_size) {
    for (uint32_t r = 0; r < table->world_size; ++r) {
      table->ranks[r].barrier = NULL;
      reply_value(table, r, NULL, 0);
    }
    remove_entry(table, barrier);
  } else if (find_rank_that_left(table, barrier, &gone)) {
    break_for_leaving(table, barrier, gone);
  }
}

// Keys --------------------------------------------------------------------------------------------

static void wake_for_key(weft_store_table_t* table, const entry_t* entry) {
  for (uint32_t r = 0; r < table->world_size; ++r) {
    rank_t* rank = &table->ranks[r];
    if (!rank->waits_for_key || rank->key_size != entry->key_size ||
        memcmp(rank->key, entry->key, entry->key_size) != 0) {
      continue;
    }
    rank->waits_for_key = false;
    reply_value(table, r, entry->value, entry->value_size);
  }
}

static weft_status_t set_key(weft_store_table_t* table, const weft_store_message_t* request) {
  entry_t* entry = *find_link(table, false, request->key);
  const bool is_new = !entry;
  WEFT_RETURN_IF_ERROR(obtain_entry(table, ENTRY_VALUE, request->key, &entry));
  weft_status_t status = set_value(table, entry, request->value.data, request->value.size);
  if (!weft_status_is_ok(status)) {
    if (is_new) remove_entry(table, entry);
    return status;
  }
  entry->kind = ENTRY_VALUE;
  wake_for_key(table, entry);
  return weft_ok_status();
}

static weft_status_t wait_for_key(weft_store_table_t* table, uint32_t rank,
                                  const weft_store_message_t* request, int64_t now_ns) {
  rank_t* self = &table->ranks[rank];
  if (!self->key) {
    WEFT_RETURN_IF_ERROR(
        weft_allocator_allocate(table->allocator, WEFT_STORE_KEY_LIMIT, 1, (void**)&self->key));
  }
  if (request->key.size > 0) memcpy(self->key, request->key.data, request->key.size);
  self->key_size = request->key.size;
  self->waits_for_key = true;
  self->since_ns = now_ns;
  self->deadline_ns = add_time(now_ns, request->numbers[0]);
  self->notice_ns = INT64_MAX;
  return weft_ok_status();
}

static void get_key(weft_store_table_t* table, uint32_t rank, const weft_store_message_t* request,
                    int64_t now_ns) {
  const entry_t* entry = *find_link(table, false, request->key);
  if (entry) {
    reply_value(table, rank, entry->value, entry->value_size);
    return;
  }
  weft_status_t status = wait_for_key(table, rank, request, now_ns);
  if (!weft_status_is_ok(status)) reply_status(table, rank, status);
}

static void encode_i64(int64_t value, uint8_t bytes[8]) {
  for (size_t i = 0; i < 8; ++i) bytes[i] = (uint8_t)((uint64_t)value >> (8 * i));
}

static int64_t decode_i64(const uint8_t* bytes) {
  uint64_t value = 0;
  for (size_t i = 8; i > 0; --i) value = value << 8 | bytes[i - 1];
  return (int64_t)value;
}

static weft_status_t add_to_key(weft_store_table_t* table, const weft_store_message_t* request,
                                uint8_t out_sum[8]) {
  entry_t* entry = *find_link(table, false, request->key);
  const bool is_new = !entry;
  int64_t sum = 0;
  if (entry && entry->kind != ENTRY_COUNTER) {
    return WEFT_STATUS(INVALID_ARGUMENT, "key '%.*s' holds no counter", (int)request->key.size,
                       (const char*)request->key.data);
  }
  const int64_t old = entry ? decode_i64(entry->value) : 0;
  if (__builtin_add_overflow(old, (int64_t)request->numbers[0], &sum)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "counter '%.*s' overflows", (int)request->key.size,
                       (const char*)request->key.data);
  }
  encode_i64(sum, out_sum);
  WEFT_RETURN_IF_ERROR(obtain_entry(table, ENTRY_COUNTER, request->key, &entry));
  weft_status_t status = set_value(table, entry, out_sum, 8);
  if (!weft_status_is_ok(status)) {
    if (is_new) remove_entry(table, entry);
    return status;
  }
  wake_for_key(table, entry);
  return weft_ok_status();
}

static void add_key(weft_store_table_t* table, uint32_t rank, const weft_store_message_t* request) {
  uint8_t sum[8];
  weft_status_t status = add_to_key(table, request, sum);
  if (weft_status_is_ok(status)) {
    reply_value(table, rank, sum, sizeof(sum));
  } else {
    reply_status(table, rank, status);
  }
}

// Failure -----------------------------------------------------------------------------------------

static void tell_failure(weft_store_table_t* table, uint32_t rank) {
  const weft_store_message_t message = {
      .opcode = WEFT_STORE_ERROR,
      .code = WEFT_STATUS_ABORTED,
      .value = {(const uint8_t*)table->failure, table->failure_size}};
  table->ranks[rank].is_told = true;
  table->reply(table->user_data, rank, &message);
}

// The first failure is the job's. Whoever waits does so in vain.
static void keep_failure(weft_store_table_t* table, const char* text, size_t size) {
  if (table->failure_size > 0) return;
  table->failure_size = size < FAILURE_CAPACITY ? size : FAILURE_CAPACITY;
  memcpy(table->failure, text, table->failure_size);
  for (uint32_t r = 0; r < table->world_size; ++r) {
    rank_t* other = &table->ranks[r];
    if (!other->barrier && !other->waits_for_key) continue;
    other->barrier = NULL;
    other->waits_for_key = false;
    tell_failure(table, r);
  }
}

static void fail_job(weft_store_table_t* table, uint32_t rank,
                     const weft_store_message_t* request) {
  static const char unnamed[] = "a rank failed";
  const bool is_named = request->value.size > 0;
  table->ranks[rank].is_told = true;
  reply_value(table, rank, NULL, 0);
  keep_failure(table, is_named ? (const char*)request->value.data : unnamed,
               is_named ? request->value.size : sizeof(unnamed) - 1);
}

uint32_t weft_store_table_untold(const weft_store_table_t* table) {
  uint32_t count = 0;
  for (uint32_t r = 0; r < table->world_size && table->failure_size > 0; ++r) {
    count += !table->ranks[r].is_told && !table->ranks[r].has_left;
  }
  return count;
}

// Ranks -------------------------------------------------------------------------------------------

static weft_status_t check_place(const weft_store_table_t* table,
                                 const weft_store_message_t* hello) {
  if (hello->world_size != table->world_size) {
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %u believes in %u ranks, the store in %u",
                       hello->rank, hello->world_size, table->world_size);
  }
  if (hello->rank >= table->world_size) {
    return WEFT_STATUS(INVALID_ARGUMENT, "rank %u of %u: ranks count from 0", hello->rank,
                       hello->world_size);
  }
  if (table->ranks[hello->rank].is_in) {
    return WEFT_STATUS(INVALID_ARGUMENT, "two processes are rank %u", hello->rank);
  }
  return weft_ok_status();
}

weft_status_t weft_store_table_enter(weft_store_table_t* table, const weft_store_message_t* hello) {
  // The token first: whoever lacks it learns nothing else.
  const bool fits = hello->opcode == WEFT_STORE_HELLO && hello->key.size == table->token_size;
  if (!fits || !weft_store_bytes_equal(hello->key.data, table->token, table->token_size)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "wrong token: this store belongs to another job");
  }
  if (hello->magic != WEFT_STORE_MAGIC || hello->version != WEFT_STORE_VERSION) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "protocol version %u, but the store speaks %d: all ranks need the same weft",
                       hello->version, WEFT_STORE_VERSION);
  }
  weft_status_t status = check_place(table, hello);
  if (!weft_status_is_ok(status)) {
    // It knows the token, so it is of this job, which cannot come about.
    keep_failure(table, weft_status_text(status), strlen(weft_status_text(status)));
    if (hello->rank < table->world_size) table->ranks[hello->rank].is_told = true;
    return status;
  }
  rank_t* rank = &table->ranks[hello->rank];
  rank->is_in = true;
  rank->has_left = false;
  ++table->count;
  return weft_ok_status();
}

weft_status_t weft_store_table_request(weft_store_table_t* table, uint32_t rank,
                                       const weft_store_message_t* request, int64_t now_ns) {
  const rank_t* self = &table->ranks[rank];
  if (self->barrier || self->waits_for_key) {
    return WEFT_STATUS(INVALID_INPUT, "rank %u sends a request while it waits for a reply", rank);
  }
  if (table->failure_size > 0 && request->opcode != WEFT_STORE_FAIL) {
    tell_failure(table, rank);
    return weft_ok_status();
  }
  switch (request->opcode) {
    case WEFT_STORE_FAIL:
      fail_job(table, rank, request);
      return weft_ok_status();
    case WEFT_STORE_SET:
      reply_status(table, rank, set_key(table, request));
      return weft_ok_status();
    case WEFT_STORE_GET:
      get_key(table, rank, request, now_ns);
      return weft_ok_status();
    case WEFT_STORE_ADD:
      add_key(table, rank, request);
      return weft_ok_status();
    case WEFT_STORE_BARRIER:
      enter_barrier(table, rank, request, now_ns);
      return weft_ok_status();
    case WEFT_STORE_HELLO:
    case WEFT_STORE_OK:
    case WEFT_STORE_NOTICE:
    case WEFT_STORE_ERROR:
      break;
  }
  return WEFT_STATUS(INVALID_INPUT, "rank %u sends a message that is no request", rank);
}

void weft_store_table_leave(weft_store_table_t* table, uint32_t rank) {
  rank_t* self = &table->ranks[rank];
  if (!self->is_in) return;
  entry_t* own = self->barrier;
  self->is_in = false;
  self->has_left = true;
  self->barrier = NULL;
  self->waits_for_key = false;
  --table->count;
  // Breaking a barrier frees all ranks in it, so each is broken once.
  for (uint32_t r = 0; r < table->world_size; ++r) {
    entry_t* barrier = table->ranks[r].barrier;
    if (barrier == own) own = NULL;
    if (barrier) break_for_leaving(table, barrier, rank);
  }
  // Nobody else was in it: as if nobody had come.
  if (own) remove_entry(table, own);
}

// Time --------------------------------------------------------------------------------------------

int64_t weft_store_table_deadline(const weft_store_table_t* table) {
  int64_t deadline_ns = INT64_MAX;
  for (uint32_t r = 0; r < table->world_size; ++r) {
    const rank_t* rank = &table->ranks[r];
    if (!rank->barrier && !rank->waits_for_key) continue;
    if (rank->deadline_ns < deadline_ns) deadline_ns = rank->deadline_ns;
    if (rank->notice_ns < deadline_ns) deadline_ns = rank->notice_ns;
  }
  return deadline_ns;
}

static void time_out(weft_store_table_t* table, uint32_t rank, int64_t now_ns) {
  rank_t* self = &table->ranks[rank];
  weft_string_buffer_t text;
  if (self->barrier) {
    weft_string_buffer_init(table->allocator, &text);
    describe_barrier(table, self->barrier, "gave up waiting for", now_ns - self->since_ns, &text);
    break_barrier(table, self->barrier, &text);
    return;
  }
  self->waits_for_key = false;
  reply_status(table, rank,
               WEFT_STATUS(ABORTED, "key '%.*s' was not set after %.3g s", (int)self->key_size,
                           (const char*)self->key, (double)(now_ns - self->since_ns) * 1e-9));
}

static void send_notice(weft_store_table_t* table, uint32_t rank, int64_t now_ns) {
  rank_t* self = &table->ranks[rank];
  weft_string_buffer_t text;
  weft_string_buffer_init(table->allocator, &text);
  describe_barrier(table, self->barrier, "waiting for", now_ns - self->since_ns, &text);
  if (text.status == NULL) reply_text(table, rank, WEFT_STORE_NOTICE, WEFT_STATUS_OK, text.data);
  weft_string_buffer_deinit(&text);
  self->notice_ns = add_time(now_ns, (uint64_t)self->notice_interval_ns);
}

void weft_store_table_advance(weft_store_table_t* table, int64_t now_ns) {
  for (uint32_t r = 0; r < table->world_size; ++r) {
    const rank_t* rank = &table->ranks[r];
    if ((rank->barrier || rank->waits_for_key) && rank->deadline_ns <= now_ns) {
      time_out(table, r, now_ns);
    } else if (rank->barrier && rank->notice_ns <= now_ns) {
      send_notice(table, r, now_ns);
    }
  }
}
