// Walks the tree of a reduction block by block, so that every input is read from memory once and
// what lies between stays in the first-level cache.
#include "runtime/comm/reduce.h"

#include <string.h>

#include "runtime/comm/reduce_internal.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Of accumulators. With one block for each level of the tree, all of them fit beside the inputs.
#define WEFT_REDUCE_BLOCK_BYTES 4096
#define WEFT_REDUCE_LEVELS 11  // 1 + log2(WEFT_REDUCE_MAX_MEMBERS)

typedef struct weft_reduce_job_s {
  weft_combine_fn_t combine;
  weft_widen_fn_t widen;    // NULL: elements are combined as they are
  weft_narrow_fn_t narrow;  // with |widen|
  size_t element_bytes;
  const void* const* inputs;
  // The block at hand: elements of it, and elements rounded up to whole vectors.
  size_t first;
  size_t count;
  size_t padded_count;
  // Block |i| belongs to level |i| of the tree; the last is for tails and narrowed results.
  _Alignas(64) uint8_t blocks[WEFT_REDUCE_LEVELS + 1][WEFT_REDUCE_BLOCK_BYTES];
} weft_reduce_job_t;

static const weft_reduce_kernels_t* weft_reduce_kernels(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      weft_reduce_kernels_avx512() != NULL) {
    return weft_reduce_kernels_avx512();
  }
  if (__builtin_cpu_supports("avx2") && weft_reduce_kernels_avx2() != NULL) {
    return weft_reduce_kernels_avx2();
  }
#endif
  return weft_reduce_kernels_baseline();
}

bool weft_reduce_is_supported(weft_reduction_t reduction, weft_dtype_t dtype) {
  if ((unsigned)reduction >= WEFT_REDUCTION_COUNT_ || (unsigned)dtype >= WEFT_DTYPE_COUNT_) {
    return false;
  }
  return weft_reduce_kernels_baseline()->combine[reduction][dtype] != NULL;
}

// The block of one input, as accumulators in whole vectors: the input itself where it is that.
static const void* weft_reduce_leaf(weft_reduce_job_t* job, uint32_t member, uint8_t* block) {
  const uint8_t* input = (const uint8_t*)job->inputs[member] + job->first * job->element_bytes;
  if (job->count != job->padded_count) {
    uint8_t* padded = job->widen != NULL ? job->blocks[WEFT_REDUCE_LEVELS] : block;
    const size_t size_bytes = job->count * job->element_bytes;
    memcpy(padded, input, size_bytes);
    memset(padded + size_bytes, 0, job->padded_count * job->element_bytes - size_bytes);
    input = padded;
  }
  if (job->widen == NULL) return input;
  job->widen((float*)(void*)block, input, job->padded_count);
  return block;
}

// Combines |count| members from |first| on into |output|, the level's own block when that is NULL.
static const void* weft_reduce_members(weft_reduce_job_t* job, uint32_t first, uint32_t count,
                                       uint32_t level, void* output) {
  uint8_t* block = job->blocks[level];
  if (count == 1) return weft_reduce_leaf(job, first, block);
  uint32_t left_count = 1;
  while (left_count * 2 < count) left_count *= 2;
  const void* left = weft_reduce_members(job, first, left_count, level, NULL);
  const void* right =
      weft_reduce_members(job, first + left_count, count - left_count, level + 1, NULL);
  const size_t accumulator_bytes = job->widen != NULL ? sizeof(float) : job->element_bytes;
  void* result = output != NULL ? output : block;
  job->combine(result, left, right,
               job->padded_count * accumulator_bytes / WEFT_REDUCE_VECTOR_BYTES);
  return result;
}

static void weft_reduce_block(weft_reduce_job_t* job, uint32_t member_count, void* const* outputs,
                              uint32_t output_count, bool stream) {
  const size_t offset = job->first * job->element_bytes;
  const size_t size_bytes = job->count * job->element_bytes;
  const bool direct = output_count == 1 && !stream && job->widen == NULL && member_count > 1 &&
                      job->count == job->padded_count;
  void* target = direct ? (uint8_t*)outputs[0] + offset : NULL;
  const void* result = weft_reduce_members(job, 0, member_count, 0, target);
  if (direct) return;
  if (job->widen != NULL) {
    uint8_t* narrowed = job->blocks[WEFT_REDUCE_LEVELS];
    job->narrow((uint16_t*)(void*)narrowed, result, job->padded_count);
    result = narrowed;
  }
  for (uint32_t i = 0; i < output_count; ++i) {
    uint8_t* output = (uint8_t*)outputs[i] + offset;
    if (output != result) weft_stream_copy(output, result, size_bytes, stream);
  }
}

void weft_reduce(weft_reduction_t reduction, weft_dtype_t dtype, const void* const* inputs,
                 uint32_t member_count, size_t count, void* const* outputs, uint32_t output_count,
                 bool stream) {
  const weft_reduce_kernels_t* kernels = weft_reduce_kernels();
  weft_reduce_job_t job;
  job.combine = kernels->combine[reduction][dtype];
  job.widen = kernels->widen[dtype];
  job.narrow = kernels->narrow[dtype];
  job.element_bytes = weft_dtype_size_bytes(dtype);
  job.inputs = inputs;
  const size_t accumulator_bytes = job.widen != NULL ? sizeof(float) : job.element_bytes;
  const size_t block_count = WEFT_REDUCE_BLOCK_BYTES / accumulator_bytes;
  const size_t vector_count = WEFT_REDUCE_VECTOR_BYTES / accumulator_bytes;
  for (size_t first = 0; first < count; first += job.count) {
    job.first = first;
    job.count = count - first < block_count ? count - first : block_count;
    // A block that ends in a partial vector is cut there, so that only that vector is copied.
    if (job.count > vector_count) job.count -= job.count % vector_count;
    job.padded_count = (job.count + vector_count - 1) / vector_count * vector_count;
    weft_reduce_block(&job, member_count, outputs, output_count, stream);
  }
  if (stream) weft_stream_fence();
}

// ---- Copies around the caches ----

#if defined(__SSE2__)
void weft_stream_copy(void* output, const void* input, size_t size_bytes, bool stream) {
  uint8_t* out = output;
  const uint8_t* in = input;
  const size_t head = (size_t)(-(uintptr_t)out & 63u);
  if (!stream || size_bytes < head + 64) {
    memcpy(out, in, size_bytes);
    return;
  }
  memcpy(out, in, head);
  out += head;
  in += head;
  size_bytes -= head;
  // Whole cache lines: a line written in parts would be read first.
  for (; size_bytes >= 64; size_bytes -= 64, out += 64, in += 64) {
    const __m128i a = _mm_loadu_si128((const __m128i*)(const void*)in);
    const __m128i b = _mm_loadu_si128((const __m128i*)(const void*)(in + 16));
    const __m128i c = _mm_loadu_si128((const __m128i*)(const void*)(in + 32));
    const __m128i d = _mm_loadu_si128((const __m128i*)(const void*)(in + 48));
    _mm_stream_si128((__m128i*)(void*)out, a);
    _mm_stream_si128((__m128i*)(void*)(out + 16), b);
    _mm_stream_si128((__m128i*)(void*)(out + 32), c);
    _mm_stream_si128((__m128i*)(void*)(out + 48), d);
  }
  memcpy(out, in, size_bytes);
}

void weft_stream_fence(void) {
  _mm_sfence();
}
#else
void weft_stream_copy(void* output, const void* input, size_t size_bytes, bool stream) {
  (void)stream;
  memcpy(output, input, size_bytes);
}

void weft_stream_fence(void) {}
#endif
