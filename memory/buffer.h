// A buffer: bytes together with where they live and what frees them.
//
// Whoever hands memory between folders hands a buffer, so that a communicator can see whether it is
// shared or pinned, and an owner can free it without knowing who made it. Externally synchronised.
#ifndef WEFT_MEMORY_BUFFER_H_
#define WEFT_MEMORY_BUFFER_H_

#include "weft/allocator.h"

typedef enum weft_memory_kind_e {
  WEFT_MEMORY_HOST = 0,  // ordinary process memory
  WEFT_MEMORY_NUMA,      // host memory placed on |numa_node|
  WEFT_MEMORY_PINNED,    // host memory the operating system will not page out
  WEFT_MEMORY_SHARED,    // host memory other processes map too
  WEFT_MEMORY_MAPPED,    // pages of a file
  WEFT_MEMORY_DEVICE,    // memory of an accelerator; the host cannot dereference it
  WEFT_MEMORY_KIND_COUNT_,
} weft_memory_kind_t;

typedef uint32_t weft_memory_flags_t;
enum {
  WEFT_MEMORY_REGISTERED = 1u << 0,  // known to a network or device driver
  WEFT_MEMORY_READ_ONLY = 1u << 1,   // writing is undefined
};

// The node of memory that is on none in particular.
#define WEFT_MEMORY_ANY_NODE (-1)

typedef struct weft_provenance_s {
  weft_memory_kind_t kind;
  weft_memory_flags_t flags;
  int32_t numa_node;     // WEFT_MEMORY_ANY_NODE unless placed
  int32_t device_index;  // of WEFT_MEMORY_DEVICE; -1 otherwise
} weft_provenance_t;

typedef struct weft_buffer_s weft_buffer_t;

// Frees the storage of |buffer|. Called at most once per buffer.
typedef void (*weft_buffer_release_fn_t)(weft_buffer_t* buffer);

struct weft_buffer_s {
  void* data;
  size_t size_bytes;
  size_t alignment;  // guaranteed; 1 for memory described from outside
  weft_provenance_t provenance;
  weft_buffer_release_fn_t release;  // NULL: borrowed, whoever lent it frees it
  weft_allocator_t allocator;        // of buffers made by weft_buffer_allocate
  void* release_state;               // for |release|
};

// Provenance of ordinary host memory.
weft_provenance_t weft_provenance_host(void);

// Takes |size_bytes| uninitialised bytes at |alignment| from |allocator|; |provenance| says what
// that allocator gives out. Free with weft_buffer_deinit.
WEFT_MUST_USE weft_status_t weft_buffer_allocate(weft_allocator_t allocator, size_t size_bytes,
                                                 size_t alignment, weft_provenance_t provenance,
                                                 weft_buffer_t* out_buffer);

// Describes memory that somebody else frees, after the buffer is gone.
void weft_buffer_init_borrowed(void* data, size_t size_bytes, weft_provenance_t provenance,
                               weft_buffer_t* out_buffer);

// Describes memory that |release| frees; |release_state| is handed to it inside the buffer.
void weft_buffer_init_owned(void* data, size_t size_bytes, weft_provenance_t provenance,
                            weft_buffer_release_fn_t release, void* release_state,
                            weft_buffer_t* out_buffer);

// Narrows to |size_bytes| at |offset| as a borrowed buffer of the same provenance.
// INVALID_ARGUMENT when the range leaves |buffer|.
WEFT_MUST_USE weft_status_t weft_buffer_slice(const weft_buffer_t* buffer, size_t offset,
                                              size_t size_bytes, weft_buffer_t* out_slice);

// Frees what the buffer owns and zeroes it; harmless on a zeroed one.
void weft_buffer_deinit(weft_buffer_t* buffer);

// Name of |kind| ("shared"), static storage.
const char* weft_memory_kind_name(weft_memory_kind_t kind);

// Whether the host may dereference memory of |kind|.
bool weft_memory_kind_is_host(weft_memory_kind_t kind);

#endif  // WEFT_MEMORY_BUFFER_H_
