// Datasets: fill the batch arguments of step k from files, in an order that (seed, k) determines.
//
// Every batch argument has a source. A source is a table of rows, and a batch is B of them:
// - a source of the argument's rank, [N, ...], has N rows (a .npy file, a tensor of a safetensors
//   file);
// - a source of rank 1 (text as bytes, a raw token file, a 1-D array) for an argument [B, T] of
//   integers is a stream of tokens. Its rows are windows of T tokens; window w starts at w * (T -
//   1), so that neighbours share one token: the target of one is the first input of the next.
// Arguments of one batch length B must have the same number of rows and take the same row in each
// place, so inputs and labels from different files stay together. Arguments of other lengths (the
// nodes and the edges of graphs) must have the same number of whole batches: batch k of each is cut
// by its own length, and what is shuffled are batches, not rows. The order does not depend on how
// many ranks divide a batch. Rows that do not fill a whole batch are left out, when rows are
// shuffled others in each epoch.
#ifndef WEFT_RUNTIME_IO_DATASET_H_
#define WEFT_RUNTIME_IO_DATASET_H_

#include "runtime/base/log.h"
#include "weft/tensor.h"

typedef enum weft_dataset_order_e {
  // Each epoch visits the rows, or batches of several lengths, in a permutation of its own that the
  // seed chooses.
  WEFT_DATASET_SHUFFLED = 0,
  // Row (k * B + i) mod (floor(N / B) * B).
  WEFT_DATASET_SEQUENTIAL,
} weft_dataset_order_t;

typedef struct weft_dataset_argument_s {
  const char* name;    // for errors
  weft_shape_t shape;  // [B, ...]
  // PATH or PATH:OPTION. By what is at PATH:
  //   *.npy          no option
  //   *.safetensors  option: tensor name; may be left out when it has the argument's name or the
  //   file
  //                  has one tensor only
  //   a folder       option: patterns separated by commas ("*.h,*.c"); its files as bytes
  //   another file   one that begins like a .npy or .safetensors file is read as such, unless an
  //                  option says otherwise; else tokens: u8 (default), u16 or i32, little-endian,
  //                  for arguments of integers
  // A path that exists is taken as it is, colons included.
  const char* source;
} weft_dataset_argument_t;

typedef struct weft_dataset_options_s {
  size_t struct_size;  // sizeof(weft_dataset_options_t)
  const weft_dataset_argument_t* arguments;
  size_t argument_count;
  weft_dataset_order_t order;
  uint64_t seed;               // of the shuffled order
  const weft_log_sink_t* log;  // hears of files that are skipped; may be NULL
} weft_dataset_options_t;

weft_dataset_options_t weft_dataset_default_options(void);

// Immutable once created; thread-safe.
typedef struct weft_dataset_s weft_dataset_t;

// Opens all sources. NOT_FOUND for missing files and tensors; INVALID_INPUT names the argument, the
// file and both shapes or counts when they do not fit; UNSUPPORTED when convert.h has no row for
// the element types. Free with weft_dataset_destroy.
WEFT_MUST_USE weft_status_t weft_dataset_create(const weft_dataset_options_t* options,
                                                weft_allocator_t allocator,
                                                weft_dataset_t** out_dataset);
void weft_dataset_destroy(weft_dataset_t* dataset);

// Rows of the source of argument |argument|, and whole batches in an epoch (>= 1).
int64_t weft_dataset_row_count(const weft_dataset_t* dataset, size_t argument);
int64_t weft_dataset_steps_per_epoch(const weft_dataset_t* dataset);

// The row that place |place| of argument |argument|'s batch of |step| holds.
int64_t weft_dataset_row_at(const weft_dataset_t* dataset, size_t argument, int64_t step,
                            int64_t place);

// Fills |data| with argument |argument| of the batch of step |step| >= 0, in the argument's type
// and shape. Blocks for page faults only.
WEFT_MUST_USE weft_status_t weft_dataset_fill(const weft_dataset_t* dataset, size_t argument,
                                              int64_t step, void* data);

// The same for places [first, first + count) of the batch: one rank's share.
WEFT_MUST_USE weft_status_t weft_dataset_fill_places(const weft_dataset_t* dataset, size_t argument,
                                                     int64_t step, int64_t first, int64_t count,
                                                     void* data);

// Unigram entropy in nats per token of an argument fed from a stream of bytes; UNSUPPORTED for
// other sources.
WEFT_MUST_USE weft_status_t weft_dataset_unigram_entropy(const weft_dataset_t* dataset,
                                                         size_t argument, double* out_nats);

// One line on argument |argument|'s source for reports ("12 files, 3456 bytes, 54 windows of 65"),
// static for the dataset's life.
const char* weft_dataset_describe(const weft_dataset_t* dataset, size_t argument);

#endif  // WEFT_RUNTIME_IO_DATASET_H_
