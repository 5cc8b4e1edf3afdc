// rng_bit_generator with the bits that XLA gives.
//
// THREE_FRY: Threefry-2x32-20, PHILOX: Philox-4x32-10 (Salmon et al., "Parallel random numbers: as
// easy as 1, 2, 3", 2011); how counters map to elements follows XLA's random bit generators, which
// is what models saved with a state expect.
#include <string.h>

#include "graph/interp/ops.h"
#include "graph/ir/op_attrs.h"

typedef struct weft_interp_pair_s {
  uint32_t words[2];
} weft_interp_pair_t;

static uint32_t weft_interp_rotate(uint32_t x, int count) {
  return (x << count) | (x >> (32 - count));
}

static weft_interp_pair_t weft_interp_split(uint64_t value) {
  return (weft_interp_pair_t){.words = {(uint32_t)value, (uint32_t)(value >> 32)}};
}

static weft_interp_pair_t weft_interp_threefry(weft_interp_pair_t key, weft_interp_pair_t block) {
  static const int rotations[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  const uint32_t keys[3] = {key.words[0], key.words[1],
                            key.words[0] ^ key.words[1] ^ UINT32_C(0x1BD11BDA)};
  uint32_t a = block.words[0] + keys[0];
  uint32_t b = block.words[1] + keys[1];
  for (uint32_t group = 0; group < 5; ++group) {
    for (int round = 0; round < 4; ++round) {
      a += b;
      b = weft_interp_rotate(b, rotations[group % 2][round]) ^ a;
    }
    a += keys[(group + 1) % 3];
    b += keys[(group + 2) % 3] + group + 1;
  }
  return (weft_interp_pair_t){.words = {a, b}};
}

typedef struct weft_interp_quad_s {
  uint32_t words[4];
} weft_interp_quad_t;

static weft_interp_quad_t weft_interp_philox(weft_interp_pair_t key, weft_interp_quad_t block) {
  for (int round = 0; round < 10; ++round) {
    const uint64_t first = (uint64_t)block.words[0] * UINT32_C(0xD2511F53);
    const uint64_t second = (uint64_t)block.words[2] * UINT32_C(0xCD9E8D57);
    block = (weft_interp_quad_t){
        .words = {(uint32_t)(second >> 32) ^ block.words[1] ^ key.words[0], (uint32_t)second,
                  (uint32_t)(first >> 32) ^ block.words[3] ^ key.words[1], (uint32_t)first}};
    key.words[0] += UINT32_C(0x9E3779B9);
    key.words[1] += UINT32_C(0xBB67AE85);
  }
  return block;
}

// Where XLA cuts an array in two so that both words of a block are used: along the first even
// dimension, else along the first of the largest ones (whose last half element is dropped).
static int32_t weft_interp_split_dimension(const weft_type_t* type) {
  int32_t largest = 0;
  for (int32_t i = 0; i < type->rank; ++i) {
    if (type->dims[i] % 2 == 0) return i;
    if (type->dims[i] > type->dims[largest]) largest = i;
  }
  return largest;
}

// 32-bit and narrower elements: halves |a| and |b| alternate along the split dimension in blocks of
// the dimensions behind it. Returns the number of counters used.
static uint64_t weft_interp_threefry_narrow(weft_interp_pair_t key, uint64_t counter,
                                            const weft_type_t* type, void* data) {
  const size_t size = weft_dtype_size_bytes(type->dtype);
  const int32_t split = weft_interp_split_dimension(type);
  const int64_t length = type->rank == 0 ? 1 : type->dims[split];
  const int64_t half = (length + 1) / 2;
  int64_t inner = 1;
  for (int32_t i = split + 1; i < type->rank; ++i) inner *= type->dims[i];
  const int64_t outer = type->element_count / (length * inner);
  for (int64_t i = 0; i < type->element_count; ++i) {
    const int64_t along = i / inner % length;
    // The halves are interleaved per group of two along the dimension: [.., half, 2, ..].
    const int64_t position = (i / inner / length * half + along / 2) * inner + i % inner;
    const weft_interp_pair_t block =
        weft_interp_threefry(key, weft_interp_split(counter + (uint64_t)position));
    const uint32_t word = block.words[along % 2];
    memcpy((char*)data + (size_t)i * size, &word, size);
  }
  return (uint64_t)(outer * half * inner);
}

static uint64_t weft_interp_threefry_wide(weft_interp_pair_t key, uint64_t counter,
                                          const weft_type_t* type, void* data) {
  uint64_t* elements = data;
  for (int64_t i = 0; i < type->element_count; ++i) {
    const weft_interp_pair_t block =
        weft_interp_threefry(key, weft_interp_split(counter + (uint64_t)i));
    elements[i] = block.words[0] | ((uint64_t)block.words[1] << 32);
  }
  return (uint64_t)type->element_count;
}

// A 128-bit counter whose low half counts blocks; each block gives four words.
static void weft_interp_philox_fill(weft_interp_pair_t key, uint64_t low, uint64_t high,
                                    const weft_type_t* type, void* data) {
  const size_t size = weft_dtype_size_bytes(type->dtype);
  const int64_t per_block = size == 8 ? 2 : 4;
  weft_interp_quad_t block = {.words = {0}};
  for (int64_t i = 0; i < type->element_count; ++i) {
    if (i % per_block == 0) {
      const uint64_t counter = low + (uint64_t)(i / per_block);
      const weft_interp_pair_t first = weft_interp_split(counter);
      const weft_interp_pair_t second = weft_interp_split(high + (counter < low ? 1 : 0));
      block = weft_interp_philox(
          key, (weft_interp_quad_t){
                   .words = {first.words[0], first.words[1], second.words[0], second.words[1]}});
    }
    const int64_t part = i % per_block;
    if (size == 8) {
      const uint64_t word = block.words[2 * part] | ((uint64_t)block.words[2 * part + 1] << 32);
      memcpy((char*)data + (size_t)i * size, &word, size);
    } else {
      memcpy((char*)data + (size_t)i * size, &block.words[part], size);
    }
  }
}

static weft_status_t weft_interp_rng_state_error(weft_interp_t* interp, const weft_op_t* op,
                                                 const char* algorithm, const char* expected) {
  return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                        "%s: algorithm %s needs a state of %s", op->name, algorithm, expected);
}

weft_status_t weft_interp_eval_rng_bit_generator(weft_interp_t* interp, weft_interp_frame_t* frame,
                                                 const weft_op_t* op, weft_interp_value_t* operands,
                                                 weft_interp_value_t* results) {
  (void)frame;
  const weft_rng_algorithm_t algorithm = weft_op_rng_algorithm(op);
  const int64_t state_size = operands[0].type->element_count;
  const bool is_threefry = algorithm == WEFT_RNG_THREE_FRY;
  const bool known = operands[0].type->dtype == WEFT_DTYPE_UI64 &&
                     (state_size == 2 || (state_size == 3 && !is_threefry));
  if (!known) {
    return is_threefry ? weft_interp_rng_state_error(interp, op, "THREE_FRY", "two ui64")
                       : weft_interp_rng_state_error(interp, op, "PHILOX", "two or three ui64");
  }
  const weft_type_t* type = op->results[1]->type;
  if (type->dtype == WEFT_DTYPE_I1) {
    return WEFT_STATUS_AT(interp->run->graph, op->location, UNSUPPORTED,
                          "%s: i1 elements have no random bits", op->name);
  }
  results[0] = weft_interp_take(&operands[0]);
  WEFT_RETURN_IF_ERROR(weft_interp_make_writable(interp, op, &results[0]));
  WEFT_RETURN_IF_ERROR(weft_interp_new_tensor(interp, op, type, &results[1]));
  if (type->element_count == 0) return weft_ok_status();
  uint64_t* state = weft_interp_mutable_data(results[0]);
  void* data = weft_interp_mutable_data(results[1]);
  const weft_interp_pair_t key = weft_interp_split(state[0]);
  const bool wide = weft_dtype_size_bytes(type->dtype) == 8;
  if (is_threefry) {
    state[1] += wide ? weft_interp_threefry_wide(key, state[1], type, data)
                     : weft_interp_threefry_narrow(key, state[1], type, data);
    return weft_ok_status();
  }
  // Without a third word XLA takes the key for the upper half of the counter.
  const uint64_t high = state_size == 3 ? state[2] : state[0];
  weft_interp_philox_fill(key, state[1], high, type, data);
  const uint64_t per_block = wide ? 2 : 4;
  const uint64_t blocks = ((uint64_t)type->element_count + per_block - 1) / per_block;
  if (state_size == 3 && state[1] + blocks < state[1]) ++state[2];
  state[1] += blocks;
  return weft_ok_status();
}
