// What the suites of the CPU device share: random loop kernels and contractions, a slow evaluation
// of them element by element in double or integer arithmetic, and launches that watch their
// workspace.
#ifndef WEFT_TESTS_RUNTIME_DEVICE_CPU_KERNEL_TESTING_H_
#define WEFT_TESTS_RUNTIME_DEVICE_CPU_KERNEL_TESTING_H_

#include "runtime/device/device.h"
#include "tests/testing/testing.h"

// A generator of test values with a state of its own.
typedef struct weft_testing_random_s {
  uint64_t state;
} weft_testing_random_t;

uint64_t weft_testing_random_bits(weft_testing_random_t* random);
// Uniform in [low, high].
int64_t weft_testing_random_range(weft_testing_random_t* random, int64_t low, int64_t high);

// One device per thread count, pinning off: created on first use, destroyed by
// weft_testing_devices_deinit (a teardown).
weft_device_t* weft_testing_device(int32_t thread_count);
void weft_testing_devices_deinit(void);

// Prepares and launches |kernel| once, with canaries around the workspace and the workspace filled
// with garbage. The addresses are the views' first elements.
void weft_testing_launch(weft_device_t* device, const weft_kernel_t* kernel, void* const* inputs,
                         void* const* outputs);

// An array of |dtype| whose elements a view addresses; |data| points at the view's first element.
typedef struct weft_testing_array_s {
  weft_view_t view;
  char* storage;
  size_t storage_bytes;
  char* data;
} weft_testing_array_t;

// Fills in |array->view.strides| at random (dense, permuted, padded, negative, and, if
// |may_repeat|, 0) for the dims and dtype that are set, and allocates storage filled with |fill|.
void weft_testing_array_init(weft_testing_random_t* random, bool may_repeat, uint32_t buffer,
                             weft_testing_array_t* array);
void weft_testing_array_deinit(weft_testing_array_t* array);

// Writes a random element of the array's type: small numbers mostly, special values sometimes.
void weft_testing_array_randomise(weft_testing_random_t* random, bool specials,
                                  weft_testing_array_t* array);

// Element |index| (row-major over the view's dims) as a double, or its integer value.
double weft_testing_read(const weft_testing_array_t* array, int64_t index);
int64_t weft_testing_read_integer(const weft_testing_array_t* array, int64_t index);
char* weft_testing_element(const weft_testing_array_t* array, int64_t index);
int64_t weft_testing_count(const weft_testing_array_t* array);

// |bits| of an element of |dtype| as a double.
double weft_testing_to_double(weft_dtype_t dtype, const void* element);
// Rounds |value| to |dtype| and back.
double weft_testing_round(weft_dtype_t dtype, double value);
void weft_testing_from_double(weft_dtype_t dtype, double value, void* element);

#endif  // WEFT_TESTS_RUNTIME_DEVICE_CPU_KERNEL_TESTING_H_
