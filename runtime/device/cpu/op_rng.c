// rng_bit_generator: Threefry-2x32-20 and Philox-4x32-10, with the bits XLA gives.
//
// (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", 2011.) Every element
// is a function of key and counter, so threads take any part. DEFAULT means PHILOX.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

typedef struct weft_rng_prepared_s {
  weft_prepared_kernel_t base;
  bool threefry;
  int64_t state_words;
  int64_t count;
  int64_t size;
  // THREE_FRY of 32 bits and less: the dimension that is cut in two halves, its length and the
  // number of elements behind it.
  int64_t length, inner;
} weft_rng_prepared_t;

typedef struct weft_rng_run_s {
  const weft_rng_prepared_t* rng;
  uint32_t key[2];
  uint64_t low, high;  // counter
  char* out;
} weft_rng_run_t;

static uint32_t weft_rotate_left(uint32_t x, int count) {
  return (x << count) | (x >> (32 - count));
}

static void weft_threefry(const uint32_t key[2], uint64_t counter, uint32_t out[2]) {
  static const int rotations[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  const uint32_t keys[3] = {key[0], key[1], key[0] ^ key[1] ^ UINT32_C(0x1BD11BDA)};
  uint32_t a = (uint32_t)counter + keys[0];
  uint32_t b = (uint32_t)(counter >> 32) + keys[1];
  for (uint32_t group = 0; group < 5; ++group) {
    for (int round = 0; round < 4; ++round) {
      a += b;
      b = weft_rotate_left(b, rotations[group % 2][round]) ^ a;
    }
    a += keys[(group + 1) % 3];
    b += keys[(group + 2) % 3] + group + 1;
  }
  out[0] = a;
  out[1] = b;
}

static void weft_philox(const uint32_t key[2], uint64_t low, uint64_t high, uint32_t out[4]) {
  uint32_t k0 = key[0], k1 = key[1];
  uint32_t x[4] = {(uint32_t)low, (uint32_t)(low >> 32), (uint32_t)high, (uint32_t)(high >> 32)};
  for (int round = 0; round < 10; ++round) {
    const uint64_t first = (uint64_t)x[0] * UINT32_C(0xD2511F53);
    const uint64_t second = (uint64_t)x[2] * UINT32_C(0xCD9E8D57);
    const uint32_t next[4] = {(uint32_t)(second >> 32) ^ x[1] ^ k0, (uint32_t)second,
                              (uint32_t)(first >> 32) ^ x[3] ^ k1, (uint32_t)first};
    memcpy(x, next, sizeof(x));
    k0 += UINT32_C(0x9E3779B9);
    k1 += UINT32_C(0xBB67AE85);
  }
  memcpy(out, x, sizeof(x));
}

static void weft_rng_fill_threefry(const weft_rng_run_t* run, int64_t begin, int64_t end) {
  const weft_rng_prepared_t* rng = run->rng;
  const int64_t half = (rng->length + 1) / 2;
  uint32_t words[2];
  for (int64_t i = begin; i < end; ++i) {
    if (rng->size == 8) {
      weft_threefry(run->key, run->low + (uint64_t)i, words);
      memcpy(run->out + i * 8, words, 8);
      continue;
    }
    // Both words of a block are neighbours along the cut dimension.
    const int64_t along = i / rng->inner % rng->length;
    const int64_t outer = i / rng->inner / rng->length;
    const int64_t position = (outer * half + along / 2) * rng->inner + i % rng->inner;
    weft_threefry(run->key, run->low + (uint64_t)position, words);
    memcpy(run->out + i * rng->size, &words[along % 2], (size_t)rng->size);
  }
}

static void weft_rng_fill_philox(const weft_rng_run_t* run, int64_t begin, int64_t end) {
  const weft_rng_prepared_t* rng = run->rng;
  const int64_t per_block = rng->size == 8 ? 2 : 4;
  uint32_t words[4] = {0};
  for (int64_t i = begin; i < end; ++i) {
    if (i == begin || i % per_block == 0) {
      const uint64_t counter = run->low + (uint64_t)(i / per_block);
      weft_philox(run->key, counter, run->high + (counter < run->low ? 1 : 0), words);
    }
    const int64_t part = i % per_block;
    memcpy(run->out + i * rng->size, &words[rng->size == 8 ? 2 * part : part], (size_t)rng->size);
  }
}

static void weft_rng_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_rng_run_t* run = context;
  int64_t begin = 0, end = 0;
  weft_parallel_part(run->rng->count, thread, thread_count, &begin, &end);
  if (run->rng->threefry) {
    weft_rng_fill_threefry(run, begin, end);
  } else {
    weft_rng_fill_philox(run, begin, end);
  }
}

static weft_status_t weft_rng_launch(const weft_cpu_device_t* device,
                                     const weft_prepared_kernel_t* prepared, void* const* inputs,
                                     void* const* outputs, char* workspace) {
  (void)workspace;
  const weft_rng_prepared_t* rng = (const weft_rng_prepared_t*)prepared;
  uint64_t state[3] = {0};
  memcpy(state, inputs[0], (size_t)rng->state_words * 8);
  weft_rng_run_t run = {.rng = rng,
                        .key = {(uint32_t)state[0], (uint32_t)(state[0] >> 32)},
                        .low = state[1],
                        // Without a third word the key is the upper half of the counter.
                        .high = rng->state_words == 3 ? state[2] : state[0],
                        .out = outputs[1]};
  weft_parallel_run(rng->count < 4096 ? 1 : device->thread_count, weft_rng_body, &run);
  if (rng->count > 0 && rng->threefry) {
    const int64_t cut = rng->count / rng->length * ((rng->length + 1) / 2);
    state[1] += (uint64_t)(rng->size == 8 ? rng->count : cut);
  } else if (rng->count > 0) {
    const uint64_t per_block = rng->size == 8 ? 2 : 4;
    const uint64_t blocks = ((uint64_t)rng->count + per_block - 1) / per_block;
    if (rng->state_words == 3 && state[1] + blocks < state[1]) ++state[2];
    state[1] += blocks;
  }
  memcpy(outputs[0], state, (size_t)rng->state_words * 8);
  return weft_ok_status();
}

static weft_status_t weft_rng_prepare(const weft_cpu_device_t* device,
                                      weft_prepared_kernel_t* prepared) {
  (void)device;
  weft_rng_prepared_t* rng = (weft_rng_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const weft_op_t* op = kernel->as.op.op;
  const weft_view_t* result = &kernel->outputs[1];
  prepared->launch = weft_rng_launch;
  rng->threefry = weft_op_rng_algorithm(op) == WEFT_RNG_THREE_FRY;
  rng->state_words = weft_view_count(&kernel->inputs[0]);
  const bool fits = rng->state_words == 2 || (rng->state_words == 3 && !rng->threefry);
  if (kernel->inputs[0].dtype != WEFT_DTYPE_UI64 || !fits) {
    return WEFT_CPU_UNSUPPORTED(op, "%s: algorithm %s needs a state of %s", op->name,
                                rng->threefry ? "THREE_FRY" : "PHILOX",
                                rng->threefry ? "two ui64" : "two or three ui64");
  }
  if (result->dtype == WEFT_DTYPE_I1) {
    return WEFT_CPU_UNSUPPORTED(op, "%s: i1 elements have no random bits", op->name);
  }
  rng->count = weft_view_count(result);
  rng->size = (int64_t)weft_dtype_size_bytes(result->dtype);
  // The cut is along the first even dimension, else along the first of the largest ones.
  int32_t cut = 0;
  for (int32_t d = 0; d < result->rank; ++d) {
    if (result->dims[d] % 2 == 0) {
      cut = d;
      break;
    }
    if (result->dims[d] > result->dims[cut]) cut = d;
  }
  rng->length = result->rank == 0 ? 1 : result->dims[cut];
  rng->inner = result->rank == 0 ? 1 : result->strides[cut];
  return weft_ok_status();
}

const weft_cpu_op_kernel_t weft_cpu_rng_kernel = {.size_bytes = sizeof(weft_rng_prepared_t),
                                                  .prepare = weft_rng_prepare};
