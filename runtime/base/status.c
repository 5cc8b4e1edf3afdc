// Status records: creation, context lines, joining.
//
// Unusual: records come from plain malloc, the one exception to "take an allocator", because a
// status must be creatable where no allocator is at hand and base depends on libc only. When malloc
// fails the failure is reported through one immutable static record that is never freed.
#include "weft/status.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct weft_status_record_s {
  weft_status_code_t code;
  int source_line;
  const char* source_file;  // static storage (__FILE__)
  char* message;            // first message alone, owned
  char* text;               // message and context; the same pointer as |message| without context
};

// Written by nobody: every function that would change a record checks for it first.
static char weft_status_out_of_memory_message[] = "out of memory while reporting a failure";
static weft_status_record_t weft_status_out_of_memory_record = {
    .code = WEFT_STATUS_OUT_OF_MEMORY,
    .source_line = __LINE__,
    .source_file = __FILE__,
    .message = weft_status_out_of_memory_message,
    .text = weft_status_out_of_memory_message,
};

static const struct {
  weft_status_code_t code;
  const char* name;
} weft_status_code_names[] = {
    {.code = WEFT_STATUS_OK, .name = "OK"},
    {.code = WEFT_STATUS_INVALID_INPUT, .name = "INVALID_INPUT"},
    {.code = WEFT_STATUS_UNSUPPORTED, .name = "UNSUPPORTED"},
    {.code = WEFT_STATUS_NOT_FOUND, .name = "NOT_FOUND"},
    {.code = WEFT_STATUS_CHECK_FAILED, .name = "CHECK_FAILED"},
    {.code = WEFT_STATUS_INVALID_ARGUMENT, .name = "INVALID_ARGUMENT"},
    {.code = WEFT_STATUS_INTERNAL, .name = "INTERNAL"},
    {.code = WEFT_STATUS_OUT_OF_MEMORY, .name = "OUT_OF_MEMORY"},
    {.code = WEFT_STATUS_IO, .name = "IO"},
    {.code = WEFT_STATUS_ABORTED, .name = "ABORTED"},
};

weft_status_code_t weft_status_code(weft_status_t status) {
  return status == NULL ? WEFT_STATUS_OK : status->code;
}

const char* weft_status_code_name(weft_status_code_t code) {
  const size_t count = sizeof(weft_status_code_names) / sizeof(weft_status_code_names[0]);
  for (size_t i = 0; i < count; ++i) {
    if (weft_status_code_names[i].code == code) return weft_status_code_names[i].name;
  }
  return "UNKNOWN";
}

const char* weft_status_message(weft_status_t status) {
  return status == NULL ? "" : status->message;
}

const char* weft_status_text(weft_status_t status) {
  return status == NULL ? "" : status->text;
}

const char* weft_status_source_file(weft_status_t status) {
  return status == NULL ? "" : status->source_file;
}

int weft_status_source_line(weft_status_t status) {
  return status == NULL ? 0 : status->source_line;
}

// Formats into a malloc'd string; NULL when memory is out. A format that printf itself rejects is
// kept verbatim, so that a failure is never reported empty.
static char* weft_status_vformat(const char* format, va_list arguments) WEFT_PRINTF(1, 0);
static char* weft_status_vformat(const char* format, va_list arguments) {
  va_list measure;
  va_copy(measure, arguments);
  const int length = vsnprintf(NULL, 0, format, measure);
  va_end(measure);
  const size_t capacity = (length < 0 ? strlen(format) : (size_t)length) + 1;
  char* text = malloc(capacity);
  if (text == NULL) return NULL;
  if (length < 0) {
    memcpy(text, format, capacity);
  } else {
    (void)vsnprintf(text, capacity, format, arguments);
  }
  return text;
}

weft_status_t weft_status_create(weft_status_code_t code, const char* source_file, int source_line,
                                 const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char* message = weft_status_vformat(format, arguments);
  va_end(arguments);
  weft_status_record_t* record = message == NULL ? NULL : malloc(sizeof(*record));
  if (record == NULL) {
    free(message);
    return &weft_status_out_of_memory_record;
  }
  *record = (weft_status_record_t){
      // A failure must never read as success, whatever code the caller passed.
      .code = code == WEFT_STATUS_OK ? WEFT_STATUS_INTERNAL : code,
      .source_line = source_line,
      .source_file = source_file == NULL ? "" : source_file,
      .message = message,
      .text = message,
  };
  return record;
}

// Appends |context| to the text of |status|. When memory is out the context is dropped, not the
// failure.
static void weft_status_append_context(weft_status_t status, const char* context) {
  const size_t text_length = strlen(status->text);
  const size_t context_length = strlen(context);
  char* text = malloc(text_length + 2 + context_length + 1);
  if (text == NULL) return;
  memcpy(text, status->text, text_length);
  memcpy(text + text_length, "; ", 2);
  memcpy(text + text_length + 2, context, context_length + 1);
  if (status->text != status->message) free(status->text);
  status->text = text;
}

weft_status_t weft_status_annotate(weft_status_t status, const char* format, ...) {
  if (status == NULL || status == &weft_status_out_of_memory_record) return status;
  va_list arguments;
  va_start(arguments, format);
  char* context = weft_status_vformat(format, arguments);
  va_end(arguments);
  if (context == NULL) return status;
  weft_status_append_context(status, context);
  free(context);
  return status;
}

weft_status_t weft_status_join(weft_status_t first, weft_status_t second) {
  if (first == NULL) return second;
  if (second == NULL) return first;
  if (first != &weft_status_out_of_memory_record) weft_status_append_context(first, second->text);
  if (first != second) weft_status_release(second);
  return first;
}

void weft_status_release(weft_status_t status) {
  if (status == NULL || status == &weft_status_out_of_memory_record) return;
  if (status->text != status->message) free(status->text);
  free(status->message);
  free(status);
}
