// sort and top_k: stable merge sort of positions, one slice per thread at a time.
//
// Comparators that order by keys, "f(x) < f(y)", possibly lexicographically over several operands,
// are recognised whatever f is: f runs vectorised over the slice once, and the merge compares keys.
// Any other comparator runs its region for each pair.
#include "graph/ir/op_attrs.h"
#include "runtime/device/cpu/op_kernels.h"
#include "runtime/device/cpu/parallel.h"

#define WEFT_SORT_MAX_KEYS 8

typedef struct weft_sort_key_s {
  uint32_t reg;  // register of f(x)
  weft_dtype_t dtype;
  bool descending;
  bool is_float;  // compare as floats: NaN is not ordered. Else keys are ordered integers.
} weft_sort_key_t;

typedef struct weft_sort_prepared_s {
  weft_prepared_kernel_t base;
  weft_region_t comparator;
  weft_region_t extractor;  // results are the keys' registers
  uint32_t key_count;       // 0: run the comparator
  weft_sort_key_t keys[WEFT_SORT_MAX_KEYS];
  uint32_t operand_count;
  int64_t length, stride, slices;
  int64_t kept;  // top_k
  size_t scratch_offset;
  size_t scratch_bytes;  // per thread
} weft_sort_prepared_t;

typedef struct weft_sort_run_s {
  const weft_cpu_device_t* device;
  const weft_sort_prepared_t* sort;
  void* const* inputs;
  void* const* outputs;
  char* workspace;
} weft_sort_run_t;

// One slice being sorted by one thread.
typedef struct weft_sort_slice_s {
  const weft_sort_run_t* run;
  int64_t base;  // element offset of the slice
  int64_t* positions;
  int64_t* spare;
  uint64_t* keys[WEFT_SORT_MAX_KEYS];
  char* scratch;  // chunks for arguments, then the region's
} weft_sort_slice_t;

// ---- recognition --------------------------------------------------------------------------------

// True when registers |x| and |y| hold the same function of arguments 2k and 2k + 1, for one k.
// What comes behind the |argument_count| arguments is the same for all elements, like a constant.
static bool weft_sort_same_function(const weft_loop_step_t* steps, uint32_t argument_count,
                                    uint32_t x, uint32_t y, int depth, int64_t* operand) {
  const weft_loop_step_t* a = &steps[x];
  const weft_loop_step_t* b = &steps[y];
  if (depth > 32 || a->kind != b->kind || a->result_dtype != b->result_dtype) return false;
  if (a->kind == WEFT_LOOP_IMMEDIATE) return a->immediate_bits == b->immediate_bits;
  if (a->kind == WEFT_LOOP_LOAD && a->input >= argument_count) return a->input == b->input;
  if (a->kind == WEFT_LOOP_LOAD) {
    if (a->input % 2 != 0 || b->input != a->input + 1) return false;
    if (*operand >= 0 && *operand != (int64_t)(a->input / 2)) return false;
    *operand = a->input / 2;
    return true;
  }
  if (a->opcode != b->opcode || a->dtype != b->dtype || a->operand_count != b->operand_count ||
      a->compare_direction != b->compare_direction ||
      a->compare_total_order != b->compare_total_order || a->exponent_bits != b->exponent_bits ||
      a->mantissa_bits != b->mantissa_bits) {
    return false;
  }
  for (uint32_t i = 0; i < a->operand_count; ++i) {
    if (!weft_sort_same_function(steps, argument_count, a->operands[i], b->operands[i], depth + 1,
                                 operand)) {
      return false;
    }
  }
  return true;
}

// Reads register |reg| as "f(x) < f(y)" or "f(x) > f(y)".
static bool weft_sort_read_key(const weft_loop_step_t* steps, uint32_t argument_count, uint32_t reg,
                               weft_sort_key_t* key) {
  const weft_loop_step_t* step = &steps[reg];
  if (step->kind != WEFT_LOOP_COMPUTE || step->opcode != WEFT_OP_COMPARE) return false;
  bool descending = step->compare_direction == WEFT_COMPARISON_GT;
  if (!descending && step->compare_direction != WEFT_COMPARISON_LT) return false;
  uint32_t x = step->operands[0], y = step->operands[1];
  int64_t operand = -1;
  if (!weft_sort_same_function(steps, argument_count, x, y, 0, &operand)) {
    // The arguments may come the other way round.
    operand = -1;
    if (!weft_sort_same_function(steps, argument_count, y, x, 0, &operand)) return false;
    x = y;
    descending = !descending;
  }
  *key =
      (weft_sort_key_t){.reg = x,
                        .dtype = step->dtype,
                        .descending = descending,
                        .is_float = weft_dtype_is_float(step->dtype) && !step->compare_total_order};
  return true;
}

static bool weft_sort_is_op(const weft_loop_step_t* step, weft_opcode_t opcode) {
  return step->kind == WEFT_LOOP_COMPUTE && step->opcode == opcode;
}

// True when |reg| is the equality of what |key| compares.
static bool weft_sort_is_equality(const weft_loop_step_t* steps, uint32_t reg,
                                  const weft_loop_step_t* key) {
  const weft_loop_step_t* step = &steps[reg];
  if (!weft_sort_is_op(step, WEFT_OP_COMPARE) || step->compare_direction != WEFT_COMPARISON_EQ) {
    return false;
  }
  return (step->operands[0] == key->operands[0] && step->operands[1] == key->operands[1]) ||
         (step->operands[0] == key->operands[1] && step->operands[1] == key->operands[0]);
}

// Reads "k1 or (equal1 and (k2 or (equal2 and ...)))", operands of or and and in any order.
static bool weft_sort_read_keys(const weft_loop_step_t* steps, uint32_t reg,
                                weft_sort_prepared_t* sort) {
  const uint32_t argument_count = sort->comparator.argument_count;
  while (sort->key_count < WEFT_SORT_MAX_KEYS) {
    if (weft_sort_read_key(steps, argument_count, reg, &sort->keys[sort->key_count])) {
      ++sort->key_count;
      return true;
    }
    const weft_loop_step_t* either = &steps[reg];
    if (!weft_sort_is_op(either, WEFT_OP_OR)) return false;
    const uint32_t first = either->operands[0], second = either->operands[1];
    const bool swapped = weft_sort_is_op(&steps[first], WEFT_OP_AND);
    const uint32_t key = swapped ? second : first;
    const weft_loop_step_t* both = &steps[swapped ? first : second];
    if (!weft_sort_is_op(both, WEFT_OP_AND)) return false;
    if (!weft_sort_read_key(steps, argument_count, key, &sort->keys[sort->key_count])) return false;
    ++sort->key_count;
    if (weft_sort_is_equality(steps, both->operands[0], &steps[key])) {
      reg = both->operands[1];
    } else if (weft_sort_is_equality(steps, both->operands[1], &steps[key])) {
      reg = both->operands[0];
    } else {
      return false;
    }
  }
  return false;
}

// ---- keys ---------------------------------------------------------------------------------------

// Turns |count| register elements into integers ordered like them (like totalOrder for floats), or
// into the bits of doubles for keys that compare as floats.
static void weft_sort_encode(const weft_sort_key_t* key, const char* values, int64_t count,
                             uint64_t* out_keys) {
  const weft_register_class_t register_class = weft_register_class(key->dtype);
  const size_t size = weft_register_size(register_class);
  const bool is_float = weft_dtype_is_float(key->dtype);
  const uint64_t top = UINT64_C(1) << (8 * size - 1);
  for (int64_t i = 0; i < count; ++i) {
    uint64_t bits = 0;
    if (key->is_float && size == 4) {
      float narrow = 0;
      memcpy(&narrow, values + (size_t)i * 4, 4);
      const double wide = narrow;
      memcpy(&bits, &wide, 8);
    } else {
      memcpy(&bits, values + (size_t)i * size, size);
      if (!key->is_float && (is_float || weft_dtype_is_signed(key->dtype))) {
        bits ^= is_float && (bits & top) != 0 ? top | (top - 1) : top;
      }
    }
    out_keys[i] = bits;
  }
}

static int weft_sort_compare_key(const weft_sort_key_t* key, uint64_t a, uint64_t b,
                                 bool* out_equal) {
  bool less = a < b, equal = a == b;
  if (key->is_float) {
    double x = 0, y = 0;
    memcpy(&x, &a, 8);
    memcpy(&y, &b, 8);
    less = key->descending ? x > y : x < y;
    equal = x == y;
  } else if (key->descending) {
    less = a > b;
  }
  *out_equal = equal;
  return less;
}

// Loads |count| elements of operand |operand| from element |first| of the slice on as a register.
static void weft_sort_load(const weft_sort_slice_t* slice, uint32_t operand, int64_t first,
                           int64_t count, char* staging, char* values) {
  const weft_sort_prepared_t* sort = slice->run->sort;
  const weft_dtype_t dtype = sort->base.kernel->inputs[operand].dtype;
  const int64_t size = (int64_t)weft_dtype_size_bytes(dtype);
  const char* at =
      (const char*)slice->run->inputs[operand] + (slice->base + first * sort->stride) * size;
  const char* dense = at;
  if (sort->stride != 1 && count > 1) {
    for (int64_t i = 0; i < count; ++i) {
      memcpy(staging + i * size, at + i * sort->stride * size, (size_t)size);
    }
    dense = staging;
  }
  weft_register_load(slice->run->device->steps, dtype, dense, (size_t)count, values);
}

static void weft_sort_extract(const weft_sort_slice_t* slice) {
  const weft_sort_prepared_t* sort = slice->run->sort;
  const uint32_t n = sort->operand_count;
  char* staging = slice->scratch;
  char* arguments_at = staging + WEFT_REGION_CHUNK_BYTES;
  char* region_at = arguments_at + (size_t)n * WEFT_REGION_CHUNK_BYTES;
  const void* arguments[2 * WEFT_REGION_MAX_RESULTS];
  const void* results[WEFT_REGION_MAX_RESULTS];
  for (int64_t done = 0; done < sort->length; done += WEFT_REGION_CHUNK) {
    const int64_t count =
        sort->length - done < WEFT_REGION_CHUNK ? sort->length - done : WEFT_REGION_CHUNK;
    for (uint32_t i = 0; i < n; ++i) {
      char* values = arguments_at + (size_t)i * WEFT_REGION_CHUNK_BYTES;
      weft_sort_load(slice, i, done, count, staging, values);
      arguments[2 * i] = arguments[2 * i + 1] = values;
    }
    weft_region_run(&sort->extractor, region_at, arguments,
                    weft_region_captures(sort->base.kernel, slice->run->inputs), (size_t)count,
                    results);
    for (uint32_t k = 0; k < sort->key_count; ++k) {
      weft_sort_encode(&sort->keys[k], results[k], count, slice->keys[k] + done);
    }
  }
}

// ---- sorting ------------------------------------------------------------------------------------

static bool weft_sort_before(const weft_sort_slice_t* slice, int64_t a, int64_t b) {
  const weft_sort_prepared_t* sort = slice->run->sort;
  if (sort->key_count == 0) {
    const uint32_t n = sort->operand_count;
    char* staging = slice->scratch;
    char* arguments_at = staging + WEFT_REGION_CHUNK_BYTES;
    char* region_at = arguments_at + (size_t)(2 * n) * WEFT_REGION_CHUNK_BYTES;
    const void* arguments[2 * WEFT_REGION_MAX_RESULTS];
    const void* results[WEFT_REGION_MAX_RESULTS];
    for (uint32_t i = 0; i < 2 * n; ++i) {
      char* value = arguments_at + (size_t)i * WEFT_REGION_CHUNK_BYTES;
      weft_sort_load(slice, i / 2, i % 2 == 0 ? a : b, 1, staging, value);
      arguments[i] = value;
    }
    weft_region_run(&sort->comparator, region_at, arguments,
                    weft_region_captures(sort->base.kernel, slice->run->inputs), 1, results);
    return *(const uint8_t*)results[0] != 0;
  }
  for (uint32_t k = 0; k < sort->key_count; ++k) {
    bool equal = false;
    const uint64_t* keys = slice->keys[k];
    if (weft_sort_compare_key(&sort->keys[k], keys[a], keys[b], &equal)) return true;
    if (!equal) return false;
  }
  return false;
}

// Bottom up; leaves the order in |slice->positions|.
static void weft_sort_positions(weft_sort_slice_t* slice) {
  const int64_t count = slice->run->sort->length;
  for (int64_t i = 0; i < count; ++i) slice->positions[i] = i;
  for (int64_t width = 1; width < count; width *= 2) {
    for (int64_t low = 0; low < count; low += 2 * width) {
      const int64_t middle = low + width < count ? low + width : count;
      const int64_t high = middle + width < count ? middle + width : count;
      int64_t left = low, right = middle;
      for (int64_t i = low; i < high; ++i) {
        const bool take_right =
            left == middle || (right < high && weft_sort_before(slice, slice->positions[right],
                                                                slice->positions[left]));
        slice->spare[i] = take_right ? slice->positions[right++] : slice->positions[left++];
      }
    }
    int64_t* sorted = slice->spare;
    slice->spare = slice->positions;
    slice->positions = sorted;
  }
}

static void weft_sort_slice_init(const weft_sort_run_t* run, int32_t thread,
                                 weft_sort_slice_t* slice) {
  const weft_sort_prepared_t* sort = run->sort;
  char* at = run->workspace + sort->scratch_offset + (size_t)thread * sort->scratch_bytes;
  *slice = (weft_sort_slice_t){.run = run};
  slice->positions = (void*)at;
  slice->spare = slice->positions + sort->length;
  uint64_t* keys = (void*)(slice->spare + sort->length);
  slice->keys[0] = keys;
  for (uint32_t k = 1; k < sort->key_count; ++k) slice->keys[k] = keys + (int64_t)k * sort->length;
  slice->scratch =
      at + (((size_t)(2 + sort->key_count) * (size_t)sort->length * 8 + 63) & ~(size_t)63);
}

static void weft_sort_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_sort_run_t* run = context;
  const weft_sort_prepared_t* sort = run->sort;
  weft_sort_slice_t slice;
  int64_t begin = 0, end = 0;
  weft_parallel_part(sort->slices, thread, thread_count, &begin, &end);
  for (int64_t s = begin; s < end; ++s) {
    weft_sort_slice_init(run, thread, &slice);
    slice.base = s / sort->stride * sort->stride * sort->length + s % sort->stride;
    if (sort->key_count > 0) weft_sort_extract(&slice);
    weft_sort_positions(&slice);
    for (uint32_t i = 0; i < sort->operand_count; ++i) {
      const int64_t size = (int64_t)weft_dtype_size_bytes(sort->base.kernel->inputs[i].dtype);
      const char* from = (const char*)run->inputs[i] + slice.base * size;
      char* to = (char*)run->outputs[i] + slice.base * size;
      for (int64_t k = 0; k < sort->length; ++k) {
        memcpy(to + k * sort->stride * size, from + slice.positions[k] * sort->stride * size,
               (size_t)size);
      }
    }
  }
}

static weft_status_t weft_sort_launch(const weft_cpu_device_t* device,
                                      const weft_prepared_kernel_t* prepared, void* const* inputs,
                                      void* const* outputs, char* workspace) {
  const weft_sort_prepared_t* sort = (const weft_sort_prepared_t*)prepared;
  weft_sort_run_t run = {
      .device = device, .sort = sort, .inputs = inputs, .outputs = outputs, .workspace = workspace};
  if (sort->length == 0 || sort->slices == 0) return weft_ok_status();
  weft_parallel_run(sort->slices * sort->length < 2048 ? 1 : device->thread_count, weft_sort_body,
                    &run);
  return weft_ok_status();
}

static weft_status_t weft_sort_reserve(const weft_cpu_device_t* device,
                                       weft_sort_prepared_t* sort) {
  const size_t region = sort->comparator.scratch_bytes;
  sort->scratch_bytes = (size_t)(2 + sort->key_count) * (size_t)sort->length * 8 +
                        (size_t)(1 + 2 * sort->operand_count) * WEFT_REGION_CHUNK_BYTES + region +
                        128;
  sort->scratch_bytes = (sort->scratch_bytes + 63) & ~(size_t)63;
  return weft_cpu_reserve(&sort->base, sort->scratch_bytes * (size_t)device->thread_count,
                          &sort->scratch_offset);
}

static weft_status_t weft_sort_prepare(const weft_cpu_device_t* device,
                                       weft_prepared_kernel_t* prepared) {
  weft_sort_prepared_t* sort = (weft_sort_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const weft_op_t* op = kernel->as.op.op;
  const weft_view_t* operand = &kernel->inputs[0];
  prepared->launch = weft_sort_launch;
  sort->operand_count = kernel->output_count;
  if (sort->operand_count > WEFT_REGION_MAX_RESULTS) {
    return WEFT_CPU_UNSUPPORTED(op, "sort of more than %d operands", WEFT_REGION_MAX_RESULTS);
  }
  // A scalar is one slice of one element.
  const int64_t dimension = operand->rank == 0 ? 0 : weft_op_sort_dimension(op);
  sort->length = operand->rank == 0 ? 1 : operand->dims[dimension];
  sort->stride = operand->rank == 0 ? 1 : operand->strides[dimension];
  sort->slices = sort->length == 0 ? 0 : weft_view_count(operand) / sort->length;
  WEFT_RETURN_IF_ERROR(weft_region_prepare(device, kernel, 0, &prepared->arena, &sort->comparator));
  const weft_loop_step_t* steps = sort->comparator.program.steps[0].step;
  if (!weft_sort_read_keys(steps, sort->comparator.results[0], sort)) sort->key_count = 0;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&prepared->arena, WEFT_SORT_MAX_KEYS, sizeof(uint32_t), &memory));
  uint32_t* results = memory;
  for (uint32_t k = 0; k < sort->key_count; ++k) results[k] = sort->keys[k].reg;
  sort->extractor = sort->comparator;
  sort->extractor.results = results;
  sort->extractor.result_count = sort->key_count;
  return weft_sort_reserve(device, sort);
}

// ---- top_k --------------------------------------------------------------------------------------

// Largest first, equal elements in their order; floats in totalOrder. Keeps a sorted list of the
// best while it is short, else sorts the row.
static void weft_top_k_row(weft_sort_slice_t* slice, int64_t row) {
  const weft_sort_prepared_t* sort = slice->run->sort;
  slice->base = row * sort->length;
  for (int64_t done = 0; done < sort->length; done += WEFT_REGION_CHUNK) {
    const int64_t count =
        sort->length - done < WEFT_REGION_CHUNK ? sort->length - done : WEFT_REGION_CHUNK;
    char* values = slice->scratch + WEFT_REGION_CHUNK_BYTES;
    weft_sort_load(slice, 0, done, count, slice->scratch, values);
    weft_sort_encode(&sort->keys[0], values, count, slice->keys[0] + done);
  }
  if (sort->kept > 64) {
    weft_sort_positions(slice);
    return;
  }
  const uint64_t* keys = slice->keys[0];
  int64_t filled = 0;
  for (int64_t i = 0; i < sort->length; ++i) {
    if (filled == sort->kept && (filled == 0 || keys[i] <= keys[slice->positions[filled - 1]])) {
      continue;
    }
    int64_t at = filled < sort->kept ? filled++ : filled - 1;
    for (; at > 0 && keys[slice->positions[at - 1]] < keys[i]; --at) {
      slice->positions[at] = slice->positions[at - 1];
    }
    slice->positions[at] = i;
  }
}

static void weft_top_k_body(void* context, int32_t thread, int32_t thread_count) {
  const weft_sort_run_t* run = context;
  const weft_sort_prepared_t* sort = run->sort;
  const size_t size = weft_dtype_size_bytes(sort->base.kernel->inputs[0].dtype);
  weft_sort_slice_t slice;
  int64_t begin = 0, end = 0;
  weft_parallel_part(sort->slices, thread, thread_count, &begin, &end);
  for (int64_t row = begin; row < end; ++row) {
    weft_sort_slice_init(run, thread, &slice);
    weft_top_k_row(&slice, row);
    for (int64_t i = 0; i < sort->kept; ++i) {
      const int32_t position = (int32_t)slice.positions[i];
      memcpy((char*)run->outputs[0] + (size_t)(row * sort->kept + i) * size,
             (const char*)run->inputs[0] + (size_t)(row * sort->length + position) * size, size);
      memcpy((char*)run->outputs[1] + (row * sort->kept + i) * 4, &position, 4);
    }
  }
}

static weft_status_t weft_top_k_launch(const weft_cpu_device_t* device,
                                       const weft_prepared_kernel_t* prepared, void* const* inputs,
                                       void* const* outputs, char* workspace) {
  const weft_sort_prepared_t* sort = (const weft_sort_prepared_t*)prepared;
  weft_sort_run_t run = {
      .device = device, .sort = sort, .inputs = inputs, .outputs = outputs, .workspace = workspace};
  if (sort->kept == 0 || sort->slices == 0) return weft_ok_status();
  weft_parallel_run(sort->slices * sort->length < 4096 ? 1 : device->thread_count, weft_top_k_body,
                    &run);
  return weft_ok_status();
}

static weft_status_t weft_top_k_prepare(const weft_cpu_device_t* device,
                                        weft_prepared_kernel_t* prepared) {
  weft_sort_prepared_t* sort = (weft_sort_prepared_t*)prepared;
  const weft_kernel_t* kernel = prepared->kernel;
  const weft_view_t* operand = &kernel->inputs[0];
  prepared->launch = weft_top_k_launch;
  if (kernel->outputs[1].dtype != WEFT_DTYPE_I32) {
    return WEFT_CPU_UNSUPPORTED(kernel->as.op.op, "top_k with indices of type %s",
                                weft_dtype_name(kernel->outputs[1].dtype));
  }
  sort->operand_count = 1;
  sort->length = operand->dims[operand->rank - 1];
  sort->stride = 1;
  sort->slices = sort->length == 0 ? 0 : weft_view_count(operand) / sort->length;
  sort->kept = kernel->outputs[0].dims[operand->rank - 1];
  sort->key_count = 1;
  sort->keys[0] = (weft_sort_key_t){.dtype = operand->dtype, .descending = true};
  return weft_sort_reserve(device, sort);
}

const weft_cpu_op_kernel_t weft_cpu_sort_kernel = {.size_bytes = sizeof(weft_sort_prepared_t),
                                                   .prepare = weft_sort_prepare};
const weft_cpu_op_kernel_t weft_cpu_top_k_kernel = {.size_bytes = sizeof(weft_sort_prepared_t),
                                                    .prepare = weft_top_k_prepare};
