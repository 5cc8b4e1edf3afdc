// The output of ranks: bytes from pipes become lines.
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "runtime/launch/supervisor_internal.h"

static void emit_line(const weft_supervisor_t* supervisor, uint32_t rank, int stream,
                      const char* text, size_t size) {
  const weft_supervisor_event_t event = {.kind = WEFT_SUPERVISOR_OUTPUT,
                                         .rank = rank,
                                         .pid = supervisor->outcome->ranks[rank].pid,
                                         .stream = stream + 1,
                                         .text = text,
                                         .text_size = size};
  weft_supervisor_emit(supervisor, &event);
}

// Emits the whole lines of the buffer and moves the rest to its beginning.
static void emit_lines(const weft_supervisor_t* supervisor, uint32_t rank, int stream,
                       weft_supervisor_stream_t* source) {
  size_t begin = 0;
  for (;;) {
    const char* newline = memchr(source->line + begin, '\n', source->size - begin);
    if (!newline) break;
    const size_t end = (size_t)(newline - source->line);
    emit_line(supervisor, rank, stream, source->line + begin, end - begin);
    begin = end + 1;
  }
  if (begin == 0 && source->size == WEFT_SUPERVISOR_LINE_CAPACITY) {
    emit_line(supervisor, rank, stream, source->line, source->size);
    begin = source->size;
  }
  source->size -= begin;
  memmove(source->line, source->line + begin, source->size);
}

void weft_supervisor_read_stream(weft_supervisor_t* supervisor, uint32_t rank, int stream,
                                 bool is_last) {
  weft_supervisor_stream_t* source = &supervisor->ranks[rank].streams[stream];
  bool has_ended = is_last;
  // A rank that writes without end must not keep the supervisor here.
  for (int i = 0; i < 64 && source->fd >= 0; ++i) {
    const ssize_t count =
        read(source->fd, source->line + source->size, WEFT_SUPERVISOR_LINE_CAPACITY - source->size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) break;
    if (count <= 0) {
      has_ended = true;
      break;
    }
    source->size += (size_t)count;
    emit_lines(supervisor, rank, stream, source);
  }
  if (!has_ended || source->fd < 0) return;
  if (source->size > 0) emit_line(supervisor, rank, stream, source->line, source->size);
  source->size = 0;
  close(source->fd);
  source->fd = -1;
}
