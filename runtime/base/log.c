// Formats notes and hands them to the caller's sink.
#include "runtime/base/log.h"

#include <stdio.h>
#include <string.h>

#define WEFT_LOG_STACK_CAPACITY 512

static const char* const weft_log_level_names[] = {
    [WEFT_LOG_DEBUG] = "debug",
    [WEFT_LOG_INFO] = "info",
    [WEFT_LOG_WARNING] = "warning",
    [WEFT_LOG_ERROR] = "error",
};

const char* weft_log_level_name(weft_log_level_t level) {
  const size_t index = (size_t)level;
  const size_t count = sizeof(weft_log_level_names) / sizeof(weft_log_level_names[0]);
  return index < count ? weft_log_level_names[index] : "unknown";
}

bool weft_log_is_enabled(const weft_log_sink_t* sink, weft_log_level_t level) {
  return sink != NULL && sink->fn != NULL && level >= sink->minimum_level;
}

void weft_log(const weft_log_sink_t* sink, weft_log_level_t level, const char* format, ...) {
  if (!weft_log_is_enabled(sink, level)) return;
  char line[WEFT_LOG_STACK_CAPACITY];
  va_list arguments;
  va_start(arguments, format);
  const int length = vsnprintf(line, sizeof(line), format, arguments);
  va_end(arguments);
  if (length < 0) {
    sink->fn(sink->user_data, level, format);
    return;
  }
  if ((size_t)length < sizeof(line)) {
    sink->fn(sink->user_data, level, line);
    return;
  }
  void* long_line = NULL;
  const size_t capacity = (size_t)length + 1;
  weft_status_t status = weft_allocator_allocate(sink->allocator, capacity, 1, &long_line);
  if (!weft_status_is_ok(status)) {
    weft_status_release(status);
    memcpy(line + sizeof(line) - 4, "...", 4);
    sink->fn(sink->user_data, level, line);
    return;
  }
  va_start(arguments, format);
  (void)vsnprintf(long_line, capacity, format, arguments);
  va_end(arguments);
  sink->fn(sink->user_data, level, long_line);
  weft_allocator_release(sink->allocator, long_line, capacity, 1);
}
