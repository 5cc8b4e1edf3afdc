// Growing text buffer. Doubles its capacity, so appending n bytes costs O(n).
#include "runtime/base/string_buffer.h"

#include <stdio.h>
#include <string.h>

#include "runtime/base/checked_math.h"

#define WEFT_STRING_BUFFER_FIRST_CAPACITY ((size_t)256)

void weft_string_buffer_init(weft_allocator_t allocator, weft_string_buffer_t* out_buffer) {
  *out_buffer = (weft_string_buffer_t){.allocator = allocator};
}

void weft_string_buffer_deinit(weft_string_buffer_t* buffer) {
  weft_allocator_release(buffer->allocator, buffer->data, buffer->capacity, 1);
  weft_status_release(buffer->status);
  *buffer = (weft_string_buffer_t){.allocator = buffer->allocator};
}

// Makes room for |extra| more bytes and a terminator; false leaves the failure in the buffer.
static bool weft_string_buffer_reserve(weft_string_buffer_t* buffer, size_t extra) {
  if (buffer->status != NULL) return false;
  size_t needed = 0;
  if (!weft_checked_add_size(buffer->size, extra, &needed) ||
      !weft_checked_add_size(needed, 1, &needed)) {
    buffer->status = WEFT_STATUS(OUT_OF_MEMORY,
                                 "a text of %zu + %zu bytes exceeds the address "
                                 "space",
                                 buffer->size, extra);
    return false;
  }
  if (needed <= buffer->capacity) return true;
  size_t capacity = buffer->capacity == 0 ? WEFT_STRING_BUFFER_FIRST_CAPACITY : buffer->capacity;
  while (capacity < needed) {
    if (!weft_checked_mul_size(capacity, 2, &capacity)) capacity = needed;
  }
  void* data = NULL;
  buffer->status = weft_allocator_allocate(buffer->allocator, capacity, 1, &data);
  if (buffer->status != NULL) return false;
  if (buffer->size != 0) memcpy(data, buffer->data, buffer->size);
  weft_allocator_release(buffer->allocator, buffer->data, buffer->capacity, 1);
  buffer->data = data;
  buffer->data[buffer->size] = '\0';
  buffer->capacity = capacity;
  return true;
}

void weft_string_buffer_append(weft_string_buffer_t* buffer, const char* data, size_t size) {
  if (!weft_string_buffer_reserve(buffer, size)) return;
  if (size != 0) memcpy(buffer->data + buffer->size, data, size);
  buffer->size += size;
  buffer->data[buffer->size] = '\0';
}

void weft_string_buffer_append_cstring(weft_string_buffer_t* buffer, const char* text) {
  weft_string_buffer_append(buffer, text, strlen(text));
}

void weft_string_buffer_append_char(weft_string_buffer_t* buffer, char c) {
  weft_string_buffer_append(buffer, &c, 1);
}

void weft_string_buffer_append_format(weft_string_buffer_t* buffer, const char* format, ...) {
  if (buffer->status != NULL) return;
  // Most appends fit the room that is left, which saves a second pass over the format.
  const size_t room = buffer->capacity - buffer->size;
  va_list arguments;
  va_start(arguments, format);
  const int length =
      vsnprintf(room == 0 ? NULL : buffer->data + buffer->size, room, format, arguments);
  va_end(arguments);
  if (length < 0) {
    if (room != 0) buffer->data[buffer->size] = '\0';
    buffer->status = WEFT_STATUS(INVALID_ARGUMENT, "printf rejects the format '%s'", format);
    return;
  }
  if ((size_t)length >= room) {
    if (room != 0) buffer->data[buffer->size] = '\0';
    if (!weft_string_buffer_reserve(buffer, (size_t)length)) return;
    va_start(arguments, format);
    (void)vsnprintf(buffer->data + buffer->size, buffer->capacity - buffer->size, format,
                    arguments);
    va_end(arguments);
  }
  buffer->size += (size_t)length;
}

weft_status_t weft_string_buffer_finish(weft_string_buffer_t* buffer) {
  weft_status_t status = buffer->status;
  buffer->status = NULL;
  return status;
}
