// Datasets: the order of rows, and batches from them.
#include "runtime/io/dataset.h"

#include "runtime/base/random.h"
#include "runtime/io/convert.h"
#include "runtime/io/dataset_internal.h"

struct weft_dataset_s {
  weft_allocator_t allocator;
  weft_arena_t arena;
  weft_dataset_source_t* sources;
  size_t source_count;
  int64_t batch_count;    // whole batches in an epoch
  bool shuffles_batches;  // rather than rows: batches of several lengths
  weft_dataset_order_t order;
  weft_random_key_t key;
};

weft_dataset_options_t weft_dataset_default_options(void) {
  return (weft_dataset_options_t){.struct_size = sizeof(weft_dataset_options_t)};
}

static int64_t weft_dataset_batches(const weft_dataset_source_t* source) {
  return source->row_count / source->shape.dims[0];
}

// Checks that source |index| goes together with those before: paired row by row with those of its
// batch length, batch by batch with the rest.
static weft_status_t weft_dataset_check_agreement(const weft_dataset_t* dataset, size_t index) {
  const weft_dataset_source_t* other = &dataset->sources[index];
  for (size_t i = 0; i < index; ++i) {
    const weft_dataset_source_t* first = &dataset->sources[i];
    if (other->shape.dims[0] == first->shape.dims[0] && other->row_count != first->row_count) {
      return WEFT_STATUS(INVALID_INPUT,
                         "the data of '%s' (%s) has %lld rows, that of '%s' (%s) has %lld: they "
                         "cannot be paired",
                         first->name, first->path, (long long)first->row_count, other->name,
                         other->path, (long long)other->row_count);
    }
    if (weft_dataset_batches(other) != weft_dataset_batches(first)) {
      return WEFT_STATUS(
          INVALID_INPUT,
          "the data of '%s' (%s) has %lld batches of %lld rows, that of '%s' (%s) has %lld of "
          "%lld: they cannot be paired",
          first->name, first->path, (long long)weft_dataset_batches(first),
          (long long)first->shape.dims[0], other->name, other->path,
          (long long)weft_dataset_batches(other), (long long)other->shape.dims[0]);
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_dataset_open_sources(weft_dataset_t* dataset,
                                               const weft_dataset_options_t* options) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&dataset->arena, options->argument_count,
                                                 sizeof(weft_dataset_source_t), &memory));
  dataset->sources = memory;
  for (size_t i = 0; i < options->argument_count; ++i) {
    // Counted before it is opened: a half-opened source is closed too.
    ++dataset->source_count;
    WEFT_RETURN_IF_ERROR(weft_dataset_source_open(&options->arguments[i], options->log,
                                                  dataset->allocator, &dataset->arena,
                                                  &dataset->sources[i]));
    WEFT_RETURN_IF_ERROR(weft_dataset_check_agreement(dataset, i));
    dataset->shuffles_batches |=
        dataset->sources[i].shape.dims[0] != dataset->sources[0].shape.dims[0];
  }
  dataset->batch_count = weft_dataset_batches(&dataset->sources[0]);
  return weft_ok_status();
}

weft_status_t weft_dataset_create(const weft_dataset_options_t* options, weft_allocator_t allocator,
                                  weft_dataset_t** out_dataset) {
  *out_dataset = NULL;
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "dataset options have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  if (options->argument_count == 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a dataset needs at least one batch argument");
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, 1, sizeof(weft_dataset_t),
                                                     _Alignof(weft_dataset_t), &memory));
  weft_dataset_t* dataset = memory;
  dataset->allocator = allocator;
  dataset->order = options->order;
  dataset->key = weft_random_key_derive(weft_random_key(options->seed), "dataset", 7);
  weft_arena_init(allocator, &dataset->arena);
  weft_status_t status = weft_dataset_open_sources(dataset, options);
  if (!weft_status_is_ok(status)) {
    weft_dataset_destroy(dataset);
    return status;
  }
  *out_dataset = dataset;
  return weft_ok_status();
}

void weft_dataset_destroy(weft_dataset_t* dataset) {
  if (dataset == NULL) return;
  for (size_t i = 0; i < dataset->source_count; ++i) {
    weft_dataset_source_close(&dataset->sources[i]);
  }
  weft_arena_deinit(&dataset->arena);
  weft_allocator_release(dataset->allocator, dataset, sizeof(*dataset), _Alignof(weft_dataset_t));
}

int64_t weft_dataset_row_count(const weft_dataset_t* dataset, size_t argument) {
  return dataset->sources[argument].row_count;
}

int64_t weft_dataset_steps_per_epoch(const weft_dataset_t* dataset) {
  return dataset->batch_count;
}

int64_t weft_dataset_row_at(const weft_dataset_t* dataset, size_t argument, int64_t step,
                            int64_t place) {
  const weft_dataset_source_t* source = &dataset->sources[argument];
  const int64_t batch = source->shape.dims[0];
  const int64_t index = step % dataset->batch_count;
  if (dataset->order == WEFT_DATASET_SEQUENTIAL) return index * batch + place;
  const uint64_t epoch = (uint64_t)(step / dataset->batch_count);
  const weft_random_key_t key = weft_random_key(weft_random_u64(dataset->key, epoch));
  if (dataset->shuffles_batches) {
    return (int64_t)weft_random_permute(key, (uint64_t)dataset->batch_count, (uint64_t)index) *
               batch +
           place;
  }
  return (int64_t)weft_random_permute(key, (uint64_t)source->row_count,
                                      (uint64_t)(index * batch + place));
}

weft_status_t weft_dataset_fill_places(const weft_dataset_t* dataset, size_t argument, int64_t step,
                                       int64_t first, int64_t count, void* data) {
  if (argument >= dataset->source_count || step < 0) {
    return WEFT_STATUS(INVALID_ARGUMENT, "argument %zu of %zu, step %lld do not exist", argument,
                       dataset->source_count, (long long)step);
  }
  const weft_dataset_source_t* source = &dataset->sources[argument];
  const int64_t batch = source->shape.dims[0];
  if (first < 0 || count < 0 || first > batch || count > batch - first) {
    return WEFT_STATUS(INVALID_ARGUMENT, "places %lld to %lld leave a batch of %lld",
                       (long long)first, (long long)(first + count), (long long)batch);
  }
  const size_t from_size = weft_dtype_size_bytes(source->content.dtype);
  const size_t row_bytes =
      (size_t)source->row_elements * weft_dtype_size_bytes(source->shape.dtype);
  char* target = data;
  for (int64_t i = 0; i < count; ++i) {
    const int64_t row = weft_dataset_row_at(dataset, argument, step, first + i);
    const char* begin = source->data + (size_t)(row * source->row_stride) * from_size;
    WEFT_RETURN_IF_ERROR_WHILE(weft_convert(source->content.dtype, begin, source->shape.dtype,
                                            target, (size_t)source->row_elements),
                               "while reading row %lld of %s for batch argument '%s'",
                               (long long)row, source->path, source->name);
    target += row_bytes;
  }
  return weft_ok_status();
}

weft_status_t weft_dataset_fill(const weft_dataset_t* dataset, size_t argument, int64_t step,
                                void* data) {
  if (argument >= dataset->source_count) {
    return WEFT_STATUS(INVALID_ARGUMENT, "argument %zu of %zu does not exist", argument,
                       dataset->source_count);
  }
  return weft_dataset_fill_places(dataset, argument, step, 0,
                                  dataset->sources[argument].shape.dims[0], data);
}

weft_status_t weft_dataset_unigram_entropy(const weft_dataset_t* dataset, size_t argument,
                                           double* out_nats) {
  *out_nats = 0;
  const weft_dataset_source_t* source = &dataset->sources[argument];
  if (!source->is_bytes) {
    return WEFT_STATUS(UNSUPPORTED, "%s: is not a stream of bytes", source->path);
  }
  *out_nats = weft_unigram_entropy(source->data, (size_t)source->content.dims[0]);
  return weft_ok_status();
}

const char* weft_dataset_describe(const weft_dataset_t* dataset, size_t argument) {
  return dataset->sources[argument].description;
}
