// The store's messages: their bytes, and nothing else. Nothing that was received is trusted; every
// size is checked here, so that the layers above see only well-formed messages.
//
// A message is its size (32 bits, little-endian like all numbers) and that many bytes, the first of
// which says what it is. Strings are a 16-bit size and bytes; a value is the rest of the message.
#ifndef WEFT_RUNTIME_LAUNCH_STORE_PROTOCOL_H_
#define WEFT_RUNTIME_LAUNCH_STORE_PROTOCOL_H_

#include "runtime/base/string_buffer.h"
#include "runtime/launch/store.h"

enum {
  WEFT_STORE_MAGIC = 0x54464557,  // "WEFT"
  WEFT_STORE_VERSION = 2,
  WEFT_STORE_HEADER_SIZE = 4,
  // Of a message without its header: opcode, a key, two numbers or a value.
  WEFT_STORE_MESSAGE_LIMIT = 1 + 2 + WEFT_STORE_KEY_LIMIT + 16 + WEFT_STORE_VALUE_LIMIT,
  // Of the first message of a client, which is not trusted yet.
  WEFT_STORE_HELLO_LIMIT = 256,
};

typedef enum weft_store_opcode_e {
  WEFT_STORE_HELLO = 1,    // magic u32, version u32, rank u32, world size u32, token string
  WEFT_STORE_SET = 2,      // key string, value
  WEFT_STORE_GET = 3,      // key string, timeout u64
  WEFT_STORE_ADD = 4,      // key string, delta u64
  WEFT_STORE_BARRIER = 5,  // name string, timeout u64, notice interval u64
  WEFT_STORE_FAIL = 6,     // text
  WEFT_STORE_OK = 16,      // value
  WEFT_STORE_NOTICE = 17,  // text; another reply follows
  WEFT_STORE_ERROR = 18,   // weft_status_code_t u8, text
} weft_store_opcode_t;

// Bytes inside a message, which must outlive this.
typedef struct weft_store_bytes_s {
  const uint8_t* data;
  size_t size;
} weft_store_bytes_t;

// One message; which fields count depends on |opcode|.
typedef struct weft_store_message_s {
  weft_store_opcode_t opcode;
  uint32_t magic;
  uint32_t version;
  uint32_t rank;
  uint32_t world_size;
  weft_status_code_t code;   // ERROR
  weft_store_bytes_t key;    // key, name or token
  weft_store_bytes_t value;  // value or text
  uint64_t numbers[2];       // time-outs, delta
} weft_store_message_t;

// The size of the message that |header| announces. INVALID_INPUT when it is 0 or above |limit|.
WEFT_MUST_USE weft_status_t weft_store_header_parse(const uint8_t header[WEFT_STORE_HEADER_SIZE],
                                                    size_t limit, size_t* out_size);

// Reads a message of |size| bytes. INVALID_INPUT unless it is exactly one.
WEFT_MUST_USE weft_status_t weft_store_message_parse(const uint8_t* data, size_t size,
                                                     weft_store_message_t* out_message);

// Appends header and message to |buffer|, which keeps a failure.
void weft_store_message_write(const weft_store_message_t* message, weft_string_buffer_t* buffer);

// Whether |size| bytes are equal, in a time that does not depend on them.
bool weft_store_bytes_equal(const void* left, const void* right, size_t size);

#endif  // WEFT_RUNTIME_LAUNCH_STORE_PROTOCOL_H_
