#include "tests/runtime/device/cpu/kernel_testing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/float_convert.h"

uint64_t weft_testing_random_bits(weft_testing_random_t* random) {
  uint64_t x = random->state += UINT64_C(0x9e3779b97f4a7c15);
  x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
  return x ^ (x >> 31);
}

int64_t weft_testing_random_range(weft_testing_random_t* random, int64_t low, int64_t high) {
  return low + (int64_t)(weft_testing_random_bits(random) % (uint64_t)(high - low + 1));
}

// ---- devices ------------------------------------------------------------------------------------

#define WEFT_TESTING_MAX_THREADS 8
static weft_device_t* weft_testing_devices[WEFT_TESTING_MAX_THREADS + 1];

weft_device_t* weft_testing_device(int32_t thread_count) {
  if (weft_testing_devices[thread_count] == NULL) {
    const weft_cpu_device_options_t options = {.struct_size = sizeof(options),
                                               .thread_count = thread_count};
    WEFT_ASSERT_OK(weft_cpu_device_create(&options, weft_testing_allocator(),
                                          &weft_testing_devices[thread_count]));
  }
  return weft_testing_devices[thread_count];
}

void weft_testing_devices_deinit(void) {
  for (int i = 0; i <= WEFT_TESTING_MAX_THREADS; ++i) {
    weft_device_destroy(weft_testing_devices[i]);
    weft_testing_devices[i] = NULL;
  }
}

#define WEFT_TESTING_CANARY 256

void weft_testing_launch(weft_device_t* device, const weft_kernel_t* kernel, void* const* inputs,
                         void* const* outputs) {
  weft_prepared_kernel_t* prepared = NULL;
  size_t bytes = 0;
  WEFT_ASSERT_OK(device->vtable->prepare(device, kernel, &prepared, &bytes));
  const size_t padded = (bytes + 63) / 64 * 64;
  unsigned char* memory = aligned_alloc(64, padded + 2 * WEFT_TESTING_CANARY);
  memset(memory, 0xa5, padded + 2 * WEFT_TESTING_CANARY);
  const size_t allocations = weft_testing_allocation_count();
  WEFT_ASSERT_OK(device->vtable->launch(device, NULL, prepared, inputs, outputs,
                                        memory + WEFT_TESTING_CANARY));
  ck_assert_msg(weft_testing_allocation_count() == allocations, "a launch allocated");
  for (size_t i = 0; i < WEFT_TESTING_CANARY; ++i) {
    ck_assert_msg(memory[i] == 0xa5, "wrote %zu bytes before the workspace",
                  WEFT_TESTING_CANARY - i);
    ck_assert_msg(memory[WEFT_TESTING_CANARY + padded + i] == 0xa5,
                  "wrote %zu bytes behind a workspace of %zu", i + padded - bytes, bytes);
  }
  free(memory);
  device->vtable->release(device, prepared);
}

// ---- arrays -------------------------------------------------------------------------------------

int64_t weft_testing_count(const weft_testing_array_t* array) {
  int64_t count = 1;
  for (int32_t d = 0; d < array->view.rank; ++d) count *= array->view.dims[d];
  return count;
}

void weft_testing_array_init(weft_testing_random_t* random, bool may_repeat, uint32_t buffer,
                             weft_testing_array_t* array) {
  weft_view_t* view = &array->view;
  const int64_t size = (int64_t)weft_dtype_size_bytes(view->dtype);
  int32_t order[WEFT_MAX_RANK];
  const bool dense = weft_testing_random_range(random, 0, 2) == 0;
  for (int32_t d = 0; d < view->rank; ++d) order[d] = d;
  for (int32_t d = view->rank - 1; d > 0 && !dense; --d) {
    if (weft_testing_random_range(random, 0, 2) != 0) continue;
    const int32_t other = (int32_t)weft_testing_random_range(random, 0, d);
    const int32_t kept = order[d];
    order[d] = order[other];
    order[other] = kept;
  }
  int64_t extent = 1, low = 0;
  for (int32_t i = view->rank - 1; i >= 0; --i) {
    const int32_t d = order[i];
    int64_t stride = extent;
    if (!dense && weft_testing_random_range(random, 0, 7) == 0) stride += extent * 2;
    extent = stride * (view->dims[d] > 0 ? view->dims[d] : 1);
    const int64_t kind = dense ? 7 : weft_testing_random_range(random, 0, 7);
    if (kind == 0 && may_repeat) stride = 0;
    if (kind == 1) {
      stride = -stride;
      low += stride * (view->dims[d] > 0 ? view->dims[d] - 1 : 0);
    }
    view->strides[d] = stride;
  }
  view->buffer = buffer;
  array->storage_bytes = (size_t)(extent * size);
  array->storage = malloc(array->storage_bytes + 1);
  memset(array->storage, 0x5a, array->storage_bytes);
  array->data = array->storage - low * size;
}

void weft_testing_array_deinit(weft_testing_array_t* array) {
  free(array->storage);
  array->storage = NULL;
}

char* weft_testing_element(const weft_testing_array_t* array, int64_t index) {
  int64_t offset = 0;
  for (int32_t d = array->view.rank - 1; d >= 0; --d) {
    offset += index % array->view.dims[d] * array->view.strides[d];
    index /= array->view.dims[d];
  }
  return array->data + offset * (int64_t)weft_dtype_size_bytes(array->view.dtype);
}

static double weft_testing_special(weft_testing_random_t* random) {
  static const double values[] = {0.0,    -0.0, INFINITY, -INFINITY,   NAN, 1e-40,
                                  -1e-42, 0.5,  -0.5,     1.5,         2.5, 65504.0,
                                  3.4e38, 1e30, -1e30,    2147483648.0};
  return values[weft_testing_random_bits(random) % (sizeof(values) / sizeof(values[0]))];
}

void weft_testing_array_randomise(weft_testing_random_t* random, bool specials,
                                  weft_testing_array_t* array) {
  const int64_t count = weft_testing_count(array);
  const weft_dtype_t dtype = array->view.dtype;
  const size_t size = weft_dtype_size_bytes(dtype);
  for (int64_t i = 0; i < count; ++i) {
    char* element = weft_testing_element(array, i);
    if (weft_dtype_is_float(dtype)) {
      double value = (double)weft_testing_random_range(random, -4000, 4000) / 1000.0;
      if (specials && weft_testing_random_range(random, 0, 5) == 0) {
        value = weft_testing_special(random);
      }
      weft_testing_from_double(dtype, value, element);
      continue;
    }
    uint64_t bits = weft_testing_random_bits(random);
    if (dtype == WEFT_DTYPE_I1) bits &= 1;
    if (dtype != WEFT_DTYPE_I1 && weft_testing_random_range(random, 0, 2) != 0) {
      bits = (uint64_t)weft_testing_random_range(random, weft_dtype_is_signed(dtype) ? -5 : 0, 9);
    }
    memcpy(element, &bits, size);
  }
}

double weft_testing_to_double(weft_dtype_t dtype, const void* element) {
  uint64_t bits = 0;
  const size_t size = weft_dtype_size_bytes(dtype);
  memcpy(&bits, element, size);
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      return (double)weft_bf16_to_f32((uint16_t)bits);
    case WEFT_DTYPE_F16:
      return (double)weft_f16_to_f32((uint16_t)bits);
    case WEFT_DTYPE_F32:
      return (double)weft_f32_from_bits((uint32_t)bits);
    case WEFT_DTYPE_F64:
      return weft_f64_from_bits(bits);
    default:
      break;
  }
  if (!weft_dtype_is_signed(dtype)) return (double)bits;
  const int shift = 64 - 8 * (int)size;
  return (double)((int64_t)(bits << shift) >> shift);
}

void weft_testing_from_double(weft_dtype_t dtype, double value, void* element) {
  uint64_t bits = 0;
  switch (dtype) {
    case WEFT_DTYPE_BF16:
      bits = weft_f64_to_bf16(value);
      break;
    case WEFT_DTYPE_F16:
      bits = weft_f64_to_f16(value);
      break;
    case WEFT_DTYPE_F32:
      bits = weft_f32_to_bits((float)value);
      break;
    case WEFT_DTYPE_F64:
      bits = weft_f64_to_bits(value);
      break;
    default:
      bits = (uint64_t)(int64_t)value;
  }
  memcpy(element, &bits, weft_dtype_size_bytes(dtype));
}

double weft_testing_round(weft_dtype_t dtype, double value) {
  uint64_t bits = 0;
  weft_testing_from_double(dtype, value, &bits);
  return weft_testing_to_double(dtype, &bits);
}

double weft_testing_read(const weft_testing_array_t* array, int64_t index) {
  return weft_testing_to_double(array->view.dtype, weft_testing_element(array, index));
}

int64_t weft_testing_read_integer(const weft_testing_array_t* array, int64_t index) {
  const size_t size = weft_dtype_size_bytes(array->view.dtype);
  uint64_t bits = 0;
  memcpy(&bits, weft_testing_element(array, index), size);
  if (!weft_dtype_is_signed(array->view.dtype)) return (int64_t)bits;
  const int shift = 64 - 8 * (int)size;
  return (int64_t)(bits << shift) >> shift;
}
