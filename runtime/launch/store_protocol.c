// The store's messages. One table of fields drives reading and writing, so that both agree.
#include "runtime/launch/store_protocol.h"

#include <string.h>

typedef enum field_e {
  FIELD_END = 0,
  FIELD_MAGIC,
  FIELD_VERSION,
  FIELD_RANK,
  FIELD_WORLD_SIZE,
  FIELD_CODE,
  FIELD_KEY,
  FIELD_FIRST_NUMBER,
  FIELD_SECOND_NUMBER,
  FIELD_VALUE,  // always last
} field_t;

enum { FIELD_LIMIT = 6, OPCODE_LIMIT = 19 };

static const struct {
  bool is_known;
  uint8_t fields[FIELD_LIMIT];
} layouts[OPCODE_LIMIT] = {
    [WEFT_STORE_HELLO] = {true,
                          {FIELD_MAGIC, FIELD_VERSION, FIELD_RANK, FIELD_WORLD_SIZE, FIELD_KEY}},
    [WEFT_STORE_SET] = {true, {FIELD_KEY, FIELD_VALUE}},
    [WEFT_STORE_GET] = {true, {FIELD_KEY, FIELD_FIRST_NUMBER}},
    [WEFT_STORE_ADD] = {true, {FIELD_KEY, FIELD_FIRST_NUMBER}},
    [WEFT_STORE_BARRIER] = {true, {FIELD_KEY, FIELD_FIRST_NUMBER, FIELD_SECOND_NUMBER}},
    [WEFT_STORE_FAIL] = {true, {FIELD_VALUE}},
    [WEFT_STORE_OK] = {true, {FIELD_VALUE}},
    [WEFT_STORE_NOTICE] = {true, {FIELD_VALUE}},
    [WEFT_STORE_ERROR] = {true, {FIELD_CODE, FIELD_VALUE}},
};

typedef struct cursor_s {
  const uint8_t* data;
  size_t size;
} cursor_t;

// Takes |count| <= 8 bytes as a number.
static bool take_number(cursor_t* cursor, size_t count, uint64_t* out_value) {
  if (cursor->size < count) return false;
  uint64_t value = 0;
  for (size_t i = count; i > 0; --i) value = value << 8 | cursor->data[i - 1];
  cursor->data += count;
  cursor->size -= count;
  *out_value = value;
  return true;
}

static bool take_u32(cursor_t* cursor, uint32_t* out_value) {
  uint64_t value = 0;
  const bool ok = take_number(cursor, 4, &value);
  *out_value = (uint32_t)value;
  return ok;
}

static bool take_bytes(cursor_t* cursor, size_t size, weft_store_bytes_t* out_bytes) {
  if (cursor->size < size) return false;
  *out_bytes = (weft_store_bytes_t){cursor->data, size};
  cursor->data += size;
  cursor->size -= size;
  return true;
}

static bool take_key(cursor_t* cursor, weft_store_bytes_t* out_key) {
  uint64_t size = 0;
  return take_number(cursor, 2, &size) && size <= WEFT_STORE_KEY_LIMIT &&
         take_bytes(cursor, (size_t)size, out_key);
}

static bool take_field(cursor_t* cursor, field_t field, weft_store_message_t* message) {
  uint64_t number = 0;
  switch (field) {
    case FIELD_MAGIC:
      return take_u32(cursor, &message->magic);
    case FIELD_VERSION:
      return take_u32(cursor, &message->version);
    case FIELD_RANK:
      return take_u32(cursor, &message->rank);
    case FIELD_WORLD_SIZE:
      return take_u32(cursor, &message->world_size);
    case FIELD_CODE:
      if (!take_number(cursor, 1, &number)) return false;
      message->code = (weft_status_code_t)number;
      return number != WEFT_STATUS_OK;
    case FIELD_KEY:
      return take_key(cursor, &message->key);
    case FIELD_FIRST_NUMBER:
      return take_number(cursor, 8, &message->numbers[0]);
    case FIELD_SECOND_NUMBER:
      return take_number(cursor, 8, &message->numbers[1]);
    case FIELD_VALUE:
      return cursor->size <= WEFT_STORE_VALUE_LIMIT &&
             take_bytes(cursor, cursor->size, &message->value);
    case FIELD_END:
      break;
  }
  return false;
}

weft_status_t weft_store_header_parse(const uint8_t header[WEFT_STORE_HEADER_SIZE], size_t limit,
                                      size_t* out_size) {
  cursor_t cursor = {header, WEFT_STORE_HEADER_SIZE};
  uint32_t size = 0;
  *out_size = 0;
  if (!take_u32(&cursor, &size) || size == 0 || size > limit) {
    return WEFT_STATUS(INVALID_INPUT, "a message of %u bytes, expected 1 to %zu", size, limit);
  }
  *out_size = size;
  return weft_ok_status();
}

weft_status_t weft_store_message_parse(const uint8_t* data, size_t size,
                                       weft_store_message_t* out_message) {
  weft_store_message_t message;
  cursor_t cursor = {data, size};
  uint64_t opcode = 0;
  memset(&message, 0, sizeof(message));
  memset(out_message, 0, sizeof(*out_message));
  if (!take_number(&cursor, 1, &opcode) || opcode >= OPCODE_LIMIT || !layouts[opcode].is_known) {
    return WEFT_STATUS(INVALID_INPUT, "a message of the unknown kind %u", (unsigned)opcode);
  }
  message.opcode = (weft_store_opcode_t)opcode;
  for (const uint8_t* field = layouts[opcode].fields; *field != FIELD_END; ++field) {
    if (!take_field(&cursor, (field_t)*field, &message)) {
      return WEFT_STATUS(INVALID_INPUT, "a message of kind %u and %zu bytes is malformed",
                         (unsigned)opcode, size);
    }
  }
  if (cursor.size != 0) {
    return WEFT_STATUS(INVALID_INPUT, "a message of kind %u has %zu bytes too many",
                       (unsigned)opcode, cursor.size);
  }
  *out_message = message;
  return weft_ok_status();
}

static void put_number(weft_string_buffer_t* buffer, size_t count, uint64_t value) {
  char bytes[8];
  for (size_t i = 0; i < count; ++i) bytes[i] = (char)(value >> (8 * i) & 0xff);
  weft_string_buffer_append(buffer, bytes, count);
}

static void put_field(weft_string_buffer_t* buffer, field_t field,
                      const weft_store_message_t* message) {
  switch (field) {
    case FIELD_MAGIC:
      put_number(buffer, 4, message->magic);
      break;
    case FIELD_VERSION:
      put_number(buffer, 4, message->version);
      break;
    case FIELD_RANK:
      put_number(buffer, 4, message->rank);
      break;
    case FIELD_WORLD_SIZE:
      put_number(buffer, 4, message->world_size);
      break;
    case FIELD_CODE:
      put_number(buffer, 1, (uint64_t)message->code);
      break;
    case FIELD_KEY:
      put_number(buffer, 2, message->key.size);
      weft_string_buffer_append(buffer, (const char*)message->key.data, message->key.size);
      break;
    case FIELD_FIRST_NUMBER:
      put_number(buffer, 8, message->numbers[0]);
      break;
    case FIELD_SECOND_NUMBER:
      put_number(buffer, 8, message->numbers[1]);
      break;
    case FIELD_VALUE:
      weft_string_buffer_append(buffer, (const char*)message->value.data, message->value.size);
      break;
    case FIELD_END:
      break;
  }
}

void weft_store_message_write(const weft_store_message_t* message, weft_string_buffer_t* buffer) {
  const size_t begin = buffer->size;
  put_number(buffer, WEFT_STORE_HEADER_SIZE, 0);
  put_number(buffer, 1, (uint64_t)message->opcode);
  for (const uint8_t* field = layouts[message->opcode].fields; *field != FIELD_END; ++field) {
    put_field(buffer, (field_t)*field, message);
  }
  if (buffer->status != NULL) return;
  // The header, now that the size is known.
  const size_t size = buffer->size - begin - WEFT_STORE_HEADER_SIZE;
  for (size_t i = 0; i < WEFT_STORE_HEADER_SIZE; ++i) {
    buffer->data[begin + i] = (char)(size >> (8 * i) & 0xff);
  }
}

bool weft_store_bytes_equal(const void* left, const void* right, size_t size) {
  const volatile uint8_t* a = left;
  const volatile uint8_t* b = right;
  uint8_t difference = 0;
  for (size_t i = 0; i < size; ++i) difference |= (uint8_t)(a[i] ^ b[i]);
  return difference == 0;
}
