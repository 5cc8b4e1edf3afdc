// What strategies offer to user code, made of collectives over all ranks.
//
// A mean divides before it rounds: f16 and bf16 are summed as f32, integers exactly in 128 bits, so
// that no sum overflows that has a mean.
#include <string.h>

#include "runtime/base/checked_math.h"
#include "runtime/base/float_convert.h"
#include "runtime/base/plural.h"
#include "runtime/comm/comm.h"
#include "runtime/comm/reduce.h"

__extension__ typedef __int128 weft_i128_t;

// Elements of a mean that are gathered at a time, over all ranks.
#define WEFT_VERBS_CHUNK_COUNT 8192

static weft_collective_t weft_verbs_collective(weft_collective_kind_t kind, weft_dtype_t dtype,
                                               size_t count, const void* input, void* output) {
  return (weft_collective_t){
      .kind = kind,
      .group = WEFT_COMM_WORLD,
      .dtype = dtype,
      .count = count,
      .source = -1,
      .target = -1,
      .input = input,
      .output = output,
      .instruction = WEFT_COMM_NO_INSTRUCTION,
  };
}

static weft_status_t weft_verbs_all_reduce(weft_comm_t* comm, weft_reduction_t reduction,
                                           weft_dtype_t dtype, size_t count, void* data) {
  weft_collective_t collective =
      weft_verbs_collective(WEFT_COLLECTIVE_ALL_REDUCE, dtype, count, data, data);
  collective.reduction = reduction;
  return weft_comm_run(comm, &collective);
}

// Memory ran out on this rank only: the others must not wait for it.
static weft_status_t weft_verbs_allocate(weft_comm_t* comm, weft_allocator_t allocator,
                                         size_t count, size_t element_bytes, void** out_pointer) {
  weft_status_t status =
      weft_allocator_allocate_array(allocator, count, element_bytes, 64, out_pointer);
  if (!weft_status_is_ok(status)) weft_comm_abort(comm, weft_status_text(status));
  return status;
}

// ---- Means ----

static weft_status_t weft_verbs_mean_float(weft_comm_t* comm, weft_tensor_t* tensor, size_t count) {
  const weft_dtype_t dtype = tensor->shape.dtype;
  WEFT_RETURN_IF_ERROR(weft_verbs_all_reduce(comm, WEFT_REDUCTION_SUM, dtype, count, tensor->data));
  if (dtype == WEFT_DTYPE_F32) {
    float* data = tensor->data;
    for (size_t i = 0; i < count; ++i) data[i] /= (float)weft_comm_size(comm);
  } else {
    double* data = tensor->data;
    for (size_t i = 0; i < count; ++i) data[i] /= (double)weft_comm_size(comm);
  }
  return weft_ok_status();
}

static weft_status_t weft_verbs_mean_half(weft_comm_t* comm, weft_tensor_t* tensor, size_t count) {
  const bool is_f16 = tensor->shape.dtype == WEFT_DTYPE_F16;
  uint16_t* data = tensor->data;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_verbs_allocate(comm, comm->allocator, count, sizeof(float), &memory));
  float* wide = memory;
  for (size_t i = 0; i < count; ++i) {
    wide[i] = is_f16 ? weft_f16_to_f32(data[i]) : weft_bf16_to_f32(data[i]);
  }
  weft_status_t status =
      weft_verbs_all_reduce(comm, WEFT_REDUCTION_SUM, WEFT_DTYPE_F32, count, wide);
  for (size_t i = 0; i < count && weft_status_is_ok(status); ++i) {
    const float mean = wide[i] / (float)weft_comm_size(comm);
    data[i] = is_f16 ? weft_f32_to_f16(mean) : weft_f32_to_bf16(mean);
  }
  weft_allocator_release(comm->allocator, memory, count * sizeof(float), 64);
  return status;
}

static weft_i128_t weft_verbs_load_integer(weft_dtype_t dtype, const uint8_t* data) {
  uint64_t bits = 0;
  const size_t size_bytes = weft_dtype_size_bytes(dtype);
  memcpy(&bits, data, size_bytes);  // little-endian, as all of weft's formats
  if (!weft_dtype_is_signed(dtype)) return (weft_i128_t)bits;
  const unsigned shift = 64u - 8u * (unsigned)size_bytes;
  return (weft_i128_t)((int64_t)(bits << shift) >> shift);
}

// The means of |count| elements, of which rank r's begin at |parts| + r * |count| elements.
static void weft_verbs_mean_parts(weft_dtype_t dtype, const uint8_t* parts, uint32_t ranks,
                                  size_t count, uint8_t* output) {
  const size_t element_bytes = weft_dtype_size_bytes(dtype);
  for (size_t i = 0; i < count; ++i) {
    weft_i128_t sum = 0;
    for (uint32_t rank = 0; rank < ranks; ++rank) {
      sum += weft_verbs_load_integer(dtype, parts + (rank * count + i) * element_bytes);
    }
    const uint64_t mean = (uint64_t)(sum / (weft_i128_t)ranks);
    memcpy(output + i * element_bytes, &mean, element_bytes);
  }
}

static weft_status_t weft_verbs_mean_integer(weft_comm_t* comm, weft_tensor_t* tensor,
                                             size_t count) {
  const weft_dtype_t dtype = tensor->shape.dtype;
  const size_t element_bytes = weft_dtype_size_bytes(dtype);
  const uint32_t ranks = weft_comm_size(comm);
  const size_t chunk_count = (WEFT_VERBS_CHUNK_COUNT + ranks - 1) / ranks;
  void* parts = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_verbs_allocate(comm, comm->allocator, chunk_count * ranks, element_bytes, &parts));
  weft_status_t status = weft_ok_status();
  for (size_t first = 0; first < count && weft_status_is_ok(status); first += chunk_count) {
    const size_t length = count - first < chunk_count ? count - first : chunk_count;
    uint8_t* data = (uint8_t*)tensor->data + first * element_bytes;
    const weft_collective_t gather =
        weft_verbs_collective(WEFT_COLLECTIVE_ALL_GATHER, dtype, length, data, parts);
    status = weft_comm_run(comm, &gather);
    if (weft_status_is_ok(status)) weft_verbs_mean_parts(dtype, parts, ranks, length, data);
  }
  weft_allocator_release(comm->allocator, parts, chunk_count * ranks * element_bytes, 64);
  return status;
}

static weft_status_t weft_verbs_mean(weft_comm_t* comm, weft_tensor_t* tensor, size_t count) {
  const weft_dtype_t dtype = tensor->shape.dtype;
  if (weft_dtype_is_integer(dtype)) return weft_verbs_mean_integer(comm, tensor, count);
  if (dtype == WEFT_DTYPE_F16 || dtype == WEFT_DTYPE_BF16) {
    return weft_verbs_mean_half(comm, tensor, count);
  }
  if (weft_dtype_is_float(dtype)) return weft_verbs_mean_float(comm, tensor, count);
  return WEFT_STATUS(INVALID_ARGUMENT, "the mean of %s is not defined", weft_dtype_name(dtype));
}

weft_status_t weft_comm_reduce(weft_comm_t* comm, weft_reduce_op_t op, weft_tensor_t* tensor) {
  static const weft_reduction_t reductions[] = {
      [WEFT_REDUCE_MEAN] = WEFT_REDUCTION_NONE,       [WEFT_REDUCE_SUM] = WEFT_REDUCTION_SUM,
      [WEFT_REDUCE_MIN] = WEFT_REDUCTION_MIN,         [WEFT_REDUCE_MAX] = WEFT_REDUCTION_MAX,
      [WEFT_REDUCE_PRODUCT] = WEFT_REDUCTION_PRODUCT, [WEFT_REDUCE_BAND] = WEFT_REDUCTION_AND,
      [WEFT_REDUCE_BOR] = WEFT_REDUCTION_OR,          [WEFT_REDUCE_BXOR] = WEFT_REDUCTION_XOR,
  };
  if ((unsigned)op >= sizeof(reductions) / sizeof(reductions[0])) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%u is no way to reduce", (unsigned)op);
  }
  const size_t count = (size_t)weft_shape_element_count(&tensor->shape);
  if (op == WEFT_REDUCE_MEAN && count != 0) return weft_verbs_mean(comm, tensor, count);
  const weft_reduction_t reduction = op == WEFT_REDUCE_MEAN ? WEFT_REDUCTION_SUM : reductions[op];
  return weft_verbs_all_reduce(comm, reduction, tensor->shape.dtype, count, tensor->data);
}

// ---- Broadcast ----

weft_status_t weft_comm_broadcast(weft_comm_t* comm, uint32_t root, void* data, size_t size) {
  if (root >= weft_comm_size(comm)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "broadcast: the root is rank %u, but there are %u", root,
                       weft_comm_size(comm));
  }
  weft_collective_t collective =
      weft_verbs_collective(WEFT_COLLECTIVE_BROADCAST, WEFT_DTYPE_UI8, size, data, data);
  collective.root = (int32_t)root;
  return weft_comm_run(comm, &collective);
}

// ---- Gathering ----

// Element type, rank and dimensions as numbers.
#define WEFT_VERBS_SHAPE_WORDS (2 + WEFT_MAX_RANK)

// Learns the shape of which every rank's tensor is a corner. |*out_is_even|: all have it.
static weft_status_t weft_verbs_common_shape(weft_comm_t* comm, const weft_shape_t* shape,
                                             weft_shape_t* out_shape, bool* out_is_even) {
  const uint32_t ranks = weft_comm_size(comm);
  const size_t words_bytes = (size_t)ranks * WEFT_VERBS_SHAPE_WORDS * sizeof(int64_t);
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_verbs_allocate(
      comm, comm->allocator, (size_t)ranks * WEFT_VERBS_SHAPE_WORDS, sizeof(int64_t), &memory));
  int64_t own[WEFT_VERBS_SHAPE_WORDS] = {(int64_t)shape->dtype, shape->rank};
  for (int32_t i = 0; i < shape->rank; ++i) own[2 + i] = shape->dims[i];
  const weft_collective_t gather = weft_verbs_collective(WEFT_COLLECTIVE_ALL_GATHER, WEFT_DTYPE_I64,
                                                         WEFT_VERBS_SHAPE_WORDS, own, memory);
  weft_status_t status = weft_comm_run(comm, &gather);
  *out_shape = *shape;
  *out_is_even = true;
  for (uint32_t rank = 0; rank < ranks && weft_status_is_ok(status); ++rank) {
    const int64_t* other = (const int64_t*)memory + (size_t)rank * WEFT_VERBS_SHAPE_WORDS;
    const int64_t* first = memory;
    if (other[0] != first[0] || other[1] != first[1]) {
      status = WEFT_STATUS(
          INVALID_ARGUMENT,
          "all_gather: rank 0 has %s with %lld dimension%s, but rank %u has %s with %lld",
          weft_dtype_name((weft_dtype_t)first[0]), (long long)first[1],
          weft_plural((uint64_t)first[1]), rank, weft_dtype_name((weft_dtype_t)other[0]),
          (long long)other[1]);
      break;
    }
    for (int32_t i = 0; i < shape->rank; ++i) {
      if (other[2 + i] != first[2 + i]) *out_is_even = false;
      if (other[2 + i] > out_shape->dims[i]) out_shape->dims[i] = other[2 + i];
    }
  }
  weft_allocator_release(comm->allocator, memory, words_bytes, 64);
  return status;
}

// Copies |input| to the corner of a zeroed tensor of |shape|, row by row.
static void weft_verbs_pad(const weft_tensor_t* input, const weft_shape_t* shape, uint8_t* output) {
  const int32_t rank = input->shape.rank;
  const size_t element_bytes = weft_dtype_size_bytes(shape->dtype);
  const int64_t total = weft_shape_element_count(&input->shape);
  if (total == 0) return;
  if (rank == 0) {
    memcpy(output, input->data, element_bytes);
    return;
  }
  const int64_t row = input->shape.dims[rank - 1];
  int64_t index[WEFT_MAX_RANK] = {0};
  for (int64_t done = 0; done < total; done += row) {
    int64_t offset = 0;
    for (int32_t i = 0; i < rank; ++i) offset = offset * shape->dims[i] + index[i];
    memcpy(output + (size_t)offset * element_bytes,
           (const uint8_t*)input->data + (size_t)done * element_bytes, (size_t)row * element_bytes);
    for (int32_t i = rank - 2; i >= 0; --i) {
      if (++index[i] < input->shape.dims[i]) break;
      index[i] = 0;
    }
  }
}

// Number of elements, checked: the shape is put together from several ranks'.
static weft_status_t weft_verbs_stacked_shape(const weft_shape_t* part, uint32_t ranks,
                                              weft_shape_t* out_shape) {
  *out_shape = (weft_shape_t){.dtype = part->dtype, .rank = part->rank + 1};
  out_shape->dims[0] = ranks;
  int64_t total = (int64_t)weft_dtype_size_bytes(part->dtype) * ranks;
  for (int32_t i = 0; i < part->rank; ++i) {
    out_shape->dims[1 + i] = part->dims[i];
    if (!weft_checked_mul_i64(total, part->dims[i], &total)) {
      char text[WEFT_SHAPE_TEXT_CAPACITY];
      return WEFT_STATUS(INVALID_ARGUMENT, "all_gather: %u times %s is larger than memory", ranks,
                         weft_shape_format(part, text, sizeof(text)));
    }
  }
  return weft_ok_status();
}

static weft_status_t weft_verbs_gather(weft_comm_t* comm, const weft_tensor_t* tensor,
                                       const weft_shape_t* part, bool is_even, void* output) {
  const size_t count = (size_t)weft_shape_element_count(part);
  const size_t size_bytes = weft_shape_size_bytes(part);
  if (is_even || count == 0) {
    const weft_collective_t gather =
        weft_verbs_collective(WEFT_COLLECTIVE_ALL_GATHER, part->dtype, count, tensor->data, output);
    return weft_comm_run(comm, &gather);
  }
  void* padded = NULL;
  WEFT_RETURN_IF_ERROR(weft_verbs_allocate(comm, comm->allocator, size_bytes, 1, &padded));
  weft_verbs_pad(tensor, part, padded);
  const weft_collective_t gather =
      weft_verbs_collective(WEFT_COLLECTIVE_ALL_GATHER, part->dtype, count, padded, output);
  weft_status_t status = weft_comm_run(comm, &gather);
  weft_allocator_release(comm->allocator, padded, size_bytes, 64);
  return status;
}

weft_status_t weft_comm_all_gather(weft_comm_t* comm, const weft_tensor_t* tensor,
                                   weft_allocator_t allocator, weft_tensor_t* out_tensor) {
  memset(out_tensor, 0, sizeof(*out_tensor));
  if (tensor->shape.rank + 1 > WEFT_MAX_RANK) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "all_gather: a stack of tensors with %d dimensions has more than %d",
                       tensor->shape.rank, WEFT_MAX_RANK);
  }
  weft_shape_t part;
  bool is_even = false;
  WEFT_RETURN_IF_ERROR(weft_verbs_common_shape(comm, &tensor->shape, &part, &is_even));
  weft_shape_t stacked;
  WEFT_RETURN_IF_ERROR(weft_verbs_stacked_shape(&part, weft_comm_size(comm), &stacked));
  weft_tensor_t output;
  weft_status_t status = weft_tensor_init(&stacked, allocator, &output);
  if (!weft_status_is_ok(status)) {
    weft_comm_abort(comm, weft_status_text(status));
    return status;
  }
  status = weft_verbs_gather(comm, tensor, &part, is_even, output.data);
  if (!weft_status_is_ok(status)) {
    weft_tensor_deinit(&output);
    return status;
  }
  *out_tensor = output;
  return weft_ok_status();
}

// ---- Barriers and decisions ----

weft_status_t weft_comm_barrier(weft_comm_t* comm, const char* name) {
  const weft_collective_t barrier =
      weft_verbs_collective(WEFT_COLLECTIVE_BARRIER, WEFT_DTYPE_INVALID, 0, name, NULL);
  return weft_comm_run(comm, &barrier);
}

weft_status_t weft_comm_decide(weft_comm_t* comm, bool decision, bool all, bool* out_decision) {
  *out_decision = false;
  uint8_t vote = decision ? 1 : 0;
  WEFT_RETURN_IF_ERROR(weft_verbs_all_reduce(comm, all ? WEFT_REDUCTION_AND : WEFT_REDUCTION_OR,
                                             WEFT_DTYPE_I1, 1, &vote));
  *out_decision = vote != 0;
  return weft_ok_status();
}
