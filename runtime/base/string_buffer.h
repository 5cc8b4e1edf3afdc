// Growing text buffer: printers and reports append to one of these. Externally synchronised.
#ifndef WEFT_RUNTIME_BASE_STRING_BUFFER_H_
#define WEFT_RUNTIME_BASE_STRING_BUFFER_H_

#include "weft/allocator.h"

// The first failed append is kept in |status| and later appends are ignored, so that a printer
// checks once at the end (weft_string_buffer_finish).
typedef struct weft_string_buffer_s {
  weft_allocator_t allocator;
  char* data;  // always terminated once anything was appended; NULL when empty
  size_t size;
  size_t capacity;
  weft_status_t status;
} weft_string_buffer_t;

void weft_string_buffer_init(weft_allocator_t allocator, weft_string_buffer_t* out_buffer);
void weft_string_buffer_deinit(weft_string_buffer_t* buffer);

void weft_string_buffer_append(weft_string_buffer_t* buffer, const char* data, size_t size);
void weft_string_buffer_append_cstring(weft_string_buffer_t* buffer, const char* text);
void weft_string_buffer_append_char(weft_string_buffer_t* buffer, char c);
void weft_string_buffer_append_format(weft_string_buffer_t* buffer, const char* format, ...)
    WEFT_PRINTF(2, 3);

// Returns and clears the stored status.
WEFT_MUST_USE weft_status_t weft_string_buffer_finish(weft_string_buffer_t* buffer);

#endif  // WEFT_RUNTIME_BASE_STRING_BUFFER_H_
