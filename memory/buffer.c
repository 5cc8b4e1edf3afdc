// Buffers and their provenance.
#include "memory/buffer.h"

static const struct {
  const char* name;
  bool is_host;
} weft_memory_kinds[WEFT_MEMORY_KIND_COUNT_] = {
    [WEFT_MEMORY_HOST] = {.name = "host", .is_host = true},
    [WEFT_MEMORY_NUMA] = {.name = "numa", .is_host = true},
    [WEFT_MEMORY_PINNED] = {.name = "pinned", .is_host = true},
    [WEFT_MEMORY_SHARED] = {.name = "shared", .is_host = true},
    [WEFT_MEMORY_MAPPED] = {.name = "mapped", .is_host = true},
    [WEFT_MEMORY_DEVICE] = {.name = "device", .is_host = false},
};

const char* weft_memory_kind_name(weft_memory_kind_t kind) {
  return (unsigned)kind < WEFT_MEMORY_KIND_COUNT_ ? weft_memory_kinds[kind].name : "unknown";
}

bool weft_memory_kind_is_host(weft_memory_kind_t kind) {
  return (unsigned)kind < WEFT_MEMORY_KIND_COUNT_ && weft_memory_kinds[kind].is_host;
}

weft_provenance_t weft_provenance_host(void) {
  return (weft_provenance_t){
      .kind = WEFT_MEMORY_HOST,
      .numa_node = WEFT_MEMORY_ANY_NODE,
      .device_index = -1,
  };
}

static void weft_buffer_release_to_allocator(weft_buffer_t* buffer) {
  weft_allocator_release(buffer->allocator, buffer->data, buffer->size_bytes, buffer->alignment);
}

weft_status_t weft_buffer_allocate(weft_allocator_t allocator, size_t size_bytes, size_t alignment,
                                   weft_provenance_t provenance, weft_buffer_t* out_buffer) {
  *out_buffer = (weft_buffer_t){.data = NULL};
  void* data = NULL;
  WEFT_RETURN_IF_ERROR_WHILE(weft_allocator_allocate(allocator, size_bytes, alignment, &data),
                             "while allocating a buffer of %s memory",
                             weft_memory_kind_name(provenance.kind));
  *out_buffer = (weft_buffer_t){
      .data = data,
      .size_bytes = size_bytes,
      .alignment = alignment,
      .provenance = provenance,
      .release = weft_buffer_release_to_allocator,
      .allocator = allocator,
  };
  return weft_ok_status();
}

void weft_buffer_init_borrowed(void* data, size_t size_bytes, weft_provenance_t provenance,
                               weft_buffer_t* out_buffer) {
  weft_buffer_init_owned(data, size_bytes, provenance, NULL, NULL, out_buffer);
}

void weft_buffer_init_owned(void* data, size_t size_bytes, weft_provenance_t provenance,
                            weft_buffer_release_fn_t release, void* release_state,
                            weft_buffer_t* out_buffer) {
  *out_buffer = (weft_buffer_t){
      .data = data,
      .size_bytes = size_bytes,
      .alignment = 1,
      .provenance = provenance,
      .release = release,
      .release_state = release_state,
  };
}

weft_status_t weft_buffer_slice(const weft_buffer_t* buffer, size_t offset, size_t size_bytes,
                                weft_buffer_t* out_slice) {
  *out_slice = (weft_buffer_t){.data = NULL};
  if (offset > buffer->size_bytes || size_bytes > buffer->size_bytes - offset) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%zu bytes at offset %zu leave a buffer of %zu bytes",
                       size_bytes, offset, buffer->size_bytes);
  }
  char* data = buffer->data == NULL ? NULL : (char*)buffer->data + offset;
  weft_buffer_init_borrowed(data, size_bytes, buffer->provenance, out_slice);
  const size_t offset_alignment = offset & (~offset + 1);
  const bool offset_limits = offset != 0 && offset_alignment < buffer->alignment;
  out_slice->alignment = offset_limits ? offset_alignment : buffer->alignment;
  return weft_ok_status();
}

void weft_buffer_deinit(weft_buffer_t* buffer) {
  if (buffer->release != NULL) buffer->release(buffer);
  *buffer = (weft_buffer_t){.data = NULL};
}
