// Loop kernels: random programs over random strided views against an evaluation element by element;
// reductions; independence of the results from position and thread count; updates in place.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/runtime/device/cpu/kernel_testing.h"

#define MAX_STEPS 24
#define MAX_ARRAYS 8

// A random loop kernel with its arrays.
typedef struct loop_case_s {
  weft_kernel_t kernel;
  weft_loop_step_t steps[MAX_STEPS];
  weft_loop_output_t outputs[MAX_ARRAYS];
  weft_testing_array_t input_arrays[MAX_ARRAYS];
  weft_testing_array_t output_arrays[MAX_ARRAYS];
  weft_view_t input_views[MAX_ARRAYS];
  weft_view_t output_views[MAX_ARRAYS];
} loop_case_t;

static void loop_case_init(loop_case_t* c, int32_t rank, const int64_t* dims) {
  memset(c, 0, sizeof(*c));
  c->kernel.kind = WEFT_KERNEL_LOOP;
  c->kernel.inputs = c->input_views;
  c->kernel.outputs = c->output_views;
  c->kernel.in_place = UINT32_MAX;
  c->kernel.as.loop.rank = rank;
  for (int32_t d = 0; d < rank; ++d) c->kernel.as.loop.dims[d] = dims[d];
  c->kernel.as.loop.steps = c->steps;
  c->kernel.as.loop.outputs = c->outputs;
}

static void loop_case_deinit(loop_case_t* c) {
  for (uint32_t i = 0; i < c->kernel.input_count; ++i) {
    weft_testing_array_deinit(&c->input_arrays[i]);
  }
  for (uint32_t i = 0; i < c->kernel.output_count; ++i) {
    weft_testing_array_deinit(&c->output_arrays[i]);
  }
}

static uint32_t add_step(loop_case_t* c, weft_loop_step_t step) {
  ck_assert_uint_lt(c->kernel.as.loop.step_count, MAX_STEPS);
  c->steps[c->kernel.as.loop.step_count] = step;
  return c->kernel.as.loop.step_count++;
}

static uint32_t add_input(loop_case_t* c, weft_testing_random_t* random, weft_dtype_t dtype,
                          bool may_repeat, bool specials) {
  const uint32_t index = c->kernel.input_count++;
  weft_testing_array_t* array = &c->input_arrays[index];
  array->view = (weft_view_t){.dtype = dtype, .rank = c->kernel.as.loop.rank};
  memcpy(array->view.dims, c->kernel.as.loop.dims, sizeof(array->view.dims));
  weft_testing_array_init(random, may_repeat, index, array);
  weft_testing_array_randomise(random, specials, array);
  c->input_views[index] = array->view;
  return add_step(
      c, (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .input = index, .result_dtype = dtype});
}

static uint32_t add_compute(loop_case_t* c, weft_opcode_t opcode, weft_dtype_t dtype,
                            weft_dtype_t result, uint32_t count, uint32_t a, uint32_t b,
                            uint32_t d) {
  return add_step(c, (weft_loop_step_t){.kind = WEFT_LOOP_COMPUTE,
                                        .opcode = opcode,
                                        .dtype = dtype,
                                        .result_dtype = result,
                                        .operand_count = count,
                                        .operands = {a, b, d}});
}

static uint32_t add_immediate(loop_case_t* c, weft_dtype_t dtype, double value) {
  weft_loop_step_t step = {.kind = WEFT_LOOP_IMMEDIATE, .result_dtype = dtype};
  weft_testing_from_double(dtype, value, &step.immediate_bits);
  return add_step(c, step);
}

// Stores register |value|; reduced dimensions have size 1 in the array and stride 0 in the view.
static uint32_t add_output(loop_case_t* c, weft_testing_random_t* random, uint32_t value,
                           uint32_t reduced, weft_opcode_t opcode, uint32_t init) {
  const uint32_t index = c->kernel.output_count++;
  weft_testing_array_t* array = &c->output_arrays[index];
  const weft_loop_kernel_t* loop = &c->kernel.as.loop;
  array->view = (weft_view_t){.dtype = c->steps[value].result_dtype, .rank = loop->rank};
  for (int32_t d = 0; d < loop->rank; ++d) {
    array->view.dims[d] = ((reduced >> d) & 1) != 0 ? 1 : loop->dims[d];
  }
  weft_testing_array_init(random, false, 100 + index, array);
  c->output_views[index] = array->view;
  for (int32_t d = 0; d < loop->rank; ++d) {
    c->output_views[index].dims[d] = loop->dims[d];
    if (((reduced >> d) & 1) != 0) c->output_views[index].strides[d] = 0;
  }
  c->outputs[index] = (weft_loop_output_t){.value = value,
                                           .view = index,
                                           .is_reduction = reduced != 0,
                                           .reduce_opcode = opcode,
                                           .reduced_dims = reduced,
                                           .init = init};
  c->kernel.as.loop.output_count = c->kernel.output_count;
  return index;
}

static void launch(loop_case_t* c, int32_t thread_count) {
  void* inputs[MAX_ARRAYS];
  void* outputs[MAX_ARRAYS];
  for (uint32_t i = 0; i < c->kernel.input_count; ++i) inputs[i] = c->input_arrays[i].data;
  for (uint32_t i = 0; i < c->kernel.output_count; ++i) outputs[i] = c->output_arrays[i].data;
  weft_testing_launch(weft_testing_device(thread_count), &c->kernel, inputs, outputs);
}

// ---- evaluation element by element --------------------------------------------------------------

// Value of a step at one point, as a double (exact for all that the programs here compute).
static double evaluate(const loop_case_t* c, uint32_t index, int64_t point) {
  const weft_loop_step_t* step = &c->steps[index];
  switch (step->kind) {
    case WEFT_LOOP_LOAD:
      return weft_testing_read(&c->input_arrays[step->input], point);
    case WEFT_LOOP_IMMEDIATE:
      return weft_testing_to_double(step->result_dtype, &step->immediate_bits);
    case WEFT_LOOP_IOTA: {
      for (int32_t d = c->kernel.as.loop.rank - 1; d > step->dimension; --d) {
        point /= c->kernel.as.loop.dims[d];
      }
      const int64_t at = point % c->kernel.as.loop.dims[step->dimension];
      return weft_testing_round(step->result_dtype,
                                (double)(step->iota_start + step->iota_stride * at));
    }
    case WEFT_LOOP_COMPUTE:
      break;
  }
  const double x = evaluate(c, step->operands[0], point);
  const double y = step->operand_count > 1 ? evaluate(c, step->operands[1], point) : 0;
  const double z = step->operand_count > 2 ? evaluate(c, step->operands[2], point) : 0;
  switch (step->opcode) {
    case WEFT_OP_ADD:
      return weft_testing_round(step->result_dtype, x + y);
    case WEFT_OP_SUBTRACT:
      return weft_testing_round(step->result_dtype, x - y);
    case WEFT_OP_MULTIPLY:
      return weft_testing_round(step->result_dtype, x * y);
    case WEFT_OP_MAXIMUM:
      return x > y ? x : y;
    case WEFT_OP_NEGATE:
      return -x;
    case WEFT_OP_CONVERT:
      return weft_testing_round(step->result_dtype, x);
    case WEFT_OP_COMPARE:
      return x < y;
    case WEFT_OP_SELECT:
      return x != 0 ? y : z;
    default:
      ck_abort_msg("no evaluation of opcode %d", (int)step->opcode);
  }
  return 0;
}

// True when |array| is the output's storage where the evaluation says so and untouched elsewhere.
static void check_stores(const loop_case_t* c, const char* what) {
  const weft_loop_kernel_t* loop = &c->kernel.as.loop;
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    if (loop->outputs[i].is_reduction) continue;
    const weft_testing_array_t* array = &c->output_arrays[i];
    char* expected = malloc(array->storage_bytes + 1);
    memset(expected, 0x5a, array->storage_bytes);
    const size_t size = weft_dtype_size_bytes(array->view.dtype);
    for (int64_t k = 0; k < weft_testing_count(array); ++k) {
      const double value = evaluate(c, loop->outputs[i].value, k);
      weft_testing_from_double(array->view.dtype, value,
                               expected + (weft_testing_element(array, k) - array->storage));
      ck_assert_msg(value == weft_testing_read(array, k) ||
                        (isnan(value) && isnan(weft_testing_read(array, k))),
                    "%s: output %u element %lld is %.9g, expected %.9g", what, i, (long long)k,
                    weft_testing_read(array, k), value);
      memcpy(expected + (weft_testing_element(array, k) - array->storage),
             weft_testing_element(array, k), size);
    }
    ck_assert_msg(memcmp(expected, array->storage, array->storage_bytes) == 0,
                  "%s: output %u: bytes between its elements changed", what, i);
    free(expected);
  }
}

static int64_t random_dim(weft_testing_random_t* random) {
  static const int64_t sizes[] = {1, 2, 3, 5, 8, 17, 33, 64, 100};
  return sizes[weft_testing_random_bits(random) % 9];
}

static weft_dtype_t random_float(weft_testing_random_t* random) {
  static const weft_dtype_t types[] = {WEFT_DTYPE_F32, WEFT_DTYPE_F32, WEFT_DTYPE_F64,
                                       WEFT_DTYPE_F16, WEFT_DTYPE_BF16};
  return types[weft_testing_random_bits(random) % 5];
}

// A program of random steps of one float type, with conversions, comparisons and indices.
static void random_program(loop_case_t* c, weft_testing_random_t* random) {
  uint32_t floats[MAX_STEPS];
  uint32_t count = 0;
  const weft_dtype_t dtype = random_float(random);
  const int64_t inputs = weft_testing_random_range(random, 1, 3);
  for (int64_t i = 0; i < inputs; ++i) {
    const weft_dtype_t from = random_float(random);
    uint32_t reg = add_input(c, random, from, true, false);
    if (from != dtype) reg = add_compute(c, WEFT_OP_CONVERT, from, dtype, 1, reg, 0, 0);
    floats[count++] = reg;
  }
  floats[count++] = add_immediate(c, dtype, 0.75);
  if (c->kernel.as.loop.rank > 0) {
    floats[count++] =
        add_step(c, (weft_loop_step_t){.kind = WEFT_LOOP_IOTA,
                                       .result_dtype = dtype,
                                       .dimension = (int32_t)weft_testing_random_range(
                                           random, 0, c->kernel.as.loop.rank - 1),
                                       .iota_stride = 2,
                                       .iota_start = -3});
  }
  const int64_t steps = weft_testing_random_range(random, 0, 8);
  for (int64_t i = 0; i < steps; ++i) {
    static const weft_opcode_t opcodes[] = {WEFT_OP_ADD,     WEFT_OP_SUBTRACT, WEFT_OP_MULTIPLY,
                                            WEFT_OP_MAXIMUM, WEFT_OP_NEGATE,   WEFT_OP_SELECT};
    const weft_opcode_t opcode = opcodes[weft_testing_random_bits(random) % 6];
    const uint32_t a = floats[weft_testing_random_bits(random) % count];
    const uint32_t b = floats[weft_testing_random_bits(random) % count];
    if (opcode == WEFT_OP_SELECT) {
      const uint32_t mask = add_compute(c, WEFT_OP_COMPARE, dtype, WEFT_DTYPE_I1, 2, a, b, 0);
      c->steps[mask].compare_direction = WEFT_COMPARISON_LT;
      floats[count++] = add_compute(c, opcode, dtype, dtype, 3, mask, a, b);
    } else {
      floats[count++] =
          add_compute(c, opcode, dtype, dtype, opcode == WEFT_OP_NEGATE ? 1 : 2, a, b, 0);
    }
  }
  add_output(c, random, floats[count - 1], 0, WEFT_OP_ADD, 0);
  add_output(c, random, floats[weft_testing_random_bits(random) % count], 0, WEFT_OP_ADD, 0);
}

START_TEST(random_programs_match) {
  weft_testing_random_t random = {weft_testing_seed()};
  for (int round = 0; round < 150; ++round) {
    int64_t dims[5];
    const int32_t rank = (int32_t)weft_testing_random_range(&random, 0, 4);
    int64_t total = 1;
    for (int32_t d = 0; d < rank; ++d) {
      dims[d] = random_dim(&random);
      while (total * dims[d] > 20000) dims[d] = (dims[d] + 1) / 2;
      total *= dims[d];
    }
    loop_case_t c;
    loop_case_init(&c, rank, dims);
    random_program(&c, &random);
    launch(&c, 1 + round % 2);
    char what[64];
    snprintf(what, sizeof(what), "round %d", round);
    check_stores(&c, what);
    loop_case_deinit(&c);
  }
}
END_TEST

// Matrices whose rows are the other's columns: tiles of every size and remainder.
START_TEST(transposes_match) {
  static const int64_t shapes[][3] = {{1, 37, 53}, {1, 64, 64}, {3, 100, 7},
                                      {2, 9, 200}, {1, 1, 65},  {5, 31, 33}};
  static const weft_dtype_t types[] = {WEFT_DTYPE_I8, WEFT_DTYPE_BF16, WEFT_DTYPE_F32,
                                       WEFT_DTYPE_F64};
  weft_testing_random_t random = {weft_testing_seed()};
  for (size_t s = 0; s < sizeof(shapes) / sizeof(shapes[0]); ++s) {
    for (size_t t = 0; t < 4; ++t) {
      for (int reversed = 0; reversed < 2; ++reversed) {
        loop_case_t c;
        loop_case_init(&c, 3, shapes[s]);
        const uint32_t value = add_input(&c, &random, types[t], false, false);
        weft_view_t* view = &c.input_arrays[0].view;
        view->strides[0] = shapes[s][1] * shapes[s][2];
        view->strides[1] = 1;
        view->strides[2] = shapes[s][1];
        c.input_arrays[0].data = realloc(c.input_arrays[0].storage, 200000);
        c.input_arrays[0].storage = c.input_arrays[0].data;
        if (reversed != 0) {
          view->strides[2] = -shapes[s][1];
          c.input_arrays[0].data +=
              shapes[s][1] * (shapes[s][2] - 1) * (int64_t)weft_dtype_size_bytes(types[t]);
        }
        c.input_views[0] = *view;
        weft_testing_array_randomise(&random, false, &c.input_arrays[0]);
        add_output(&c, &random, value, 0, WEFT_OP_ADD, 0);
        launch(&c, 2);
        check_stores(&c, "transpose");
        loop_case_deinit(&c);
      }
    }
  }
}
END_TEST

// ---- reductions ---------------------------------------------------------------------------------

static double reduce_step(weft_opcode_t opcode, double a, double b) {
  switch (opcode) {
    case WEFT_OP_ADD:
      return a + b;
    case WEFT_OP_MULTIPLY:
      return a * b;
    case WEFT_OP_MAXIMUM:
      return isnan(a) || isnan(b) ? (double)NAN : (a > b ? a : b);
    default:
      return isnan(a) || isnan(b) ? (double)NAN : (a < b ? a : b);
  }
}

static void check_reductions(const loop_case_t* c, const char* what) {
  const weft_loop_kernel_t* loop = &c->kernel.as.loop;
  int64_t total = 1;
  for (int32_t d = 0; d < loop->rank; ++d) total *= loop->dims[d];
  for (uint32_t i = 0; i < loop->output_count; ++i) {
    const weft_loop_output_t* output = &loop->outputs[i];
    const weft_testing_array_t* array = &c->output_arrays[i];
    if (!output->is_reduction) continue;
    const int64_t count = weft_testing_count(array);
    double* expected = malloc(sizeof(double) * (size_t)(count + 1));
    double* magnitude = calloc((size_t)count + 1, sizeof(double));
    for (int64_t k = 0; k < count; ++k) expected[k] = evaluate(c, output->init, 0);
    for (int64_t k = 0; k < total; ++k) {
      int64_t rest = k, at = 0, scale = 1;
      for (int32_t d = loop->rank - 1; d >= 0; --d) {
        if (((output->reduced_dims >> d) & 1) == 0) {
          at += rest % loop->dims[d] * scale;
          scale *= loop->dims[d];
        }
        rest /= loop->dims[d];
      }
      const double value = evaluate(c, output->value, k);
      expected[at] = reduce_step(output->reduce_opcode, expected[at], value);
      magnitude[at] += fabs(value);
    }
    const bool exact =
        output->reduce_opcode == WEFT_OP_MAXIMUM || output->reduce_opcode == WEFT_OP_MINIMUM;
    const double epsilon = array->view.dtype == WEFT_DTYPE_F64 ? 1e-13 : 1e-7;
    for (int64_t k = 0; k < count; ++k) {
      const double got = weft_testing_read(array, k);
      const double want = weft_testing_round(array->view.dtype, expected[k]);
      // One rounding of the result may fall the other way.
      const double place =
          fabs(want) * (array->view.dtype == WEFT_DTYPE_BF16
                            ? 0x1p-7
                            : (array->view.dtype == WEFT_DTYPE_F16 ? 0x1p-10 : 1e-7));
      const double tolerance =
          exact ? 0
                : magnitude[k] * epsilon +
                      (array->view.dtype == WEFT_DTYPE_F64 ? fabs(want) * 1e-12 : place);
      ck_assert_msg(fabs(got - want) <= tolerance || (isnan(got) && isnan(want)),
                    "%s: output %u element %lld is %.9g, expected %.9g", what, i, (long long)k, got,
                    want);
    }
    free(expected);
    free(magnitude);
  }
}

// Any reduced dimensions, several reductions and a store in one kernel.
START_TEST(random_reductions_match) {
  static const weft_opcode_t opcodes[] = {WEFT_OP_ADD, WEFT_OP_MAXIMUM, WEFT_OP_MINIMUM};
  weft_testing_random_t random = {weft_testing_seed()};
  for (int round = 0; round < 200; ++round) {
    int64_t dims[5];
    const int32_t rank = (int32_t)weft_testing_random_range(&random, 1, 4);
    int64_t total = 1;
    for (int32_t d = 0; d < rank; ++d) {
      dims[d] = round % 4 == 0 ? weft_testing_random_range(&random, 1, 400) : random_dim(&random);
      while (total * dims[d] > 100000) dims[d] = (dims[d] + 1) / 2;
      total *= dims[d];
    }
    if (round % 29 == 7) dims[0] = 0;
    loop_case_t c;
    loop_case_init(&c, rank, dims);
    const weft_dtype_t dtype = random_float(&random);
    const uint32_t value = add_input(&c, &random, dtype, true, false);
    const uint32_t init = add_immediate(&c, dtype, 0.5);
    const uint32_t other = add_compute(&c, WEFT_OP_NEGATE, dtype, dtype, 1, value, 0, 0);
    const int64_t outputs = weft_testing_random_range(&random, 1, 3);
    for (int64_t i = 0; i < outputs; ++i) {
      const uint32_t reduced = (uint32_t)weft_testing_random_range(&random, 1, (1 << rank) - 1);
      add_output(&c, &random, i == 1 ? other : value, reduced,
                 opcodes[weft_testing_random_bits(&random) % 3], init);
    }
    if (round % 3 == 0) add_output(&c, &random, other, 0, WEFT_OP_ADD, 0);
    launch(&c, 1 + round % 2);
    char what[64];
    snprintf(what, sizeof(what), "round %d", round);
    check_reductions(&c, what);
    check_stores(&c, what);
    loop_case_deinit(&c);
  }
}
END_TEST

// Large enough for many tasks and partial results: sums along each side and over all.
START_TEST(large_reductions_match) {
  weft_testing_random_t random = {weft_testing_seed()};
  static const int64_t shapes[][3] = {{1, 400, 300}, {6, 300, 64}, {1, 1, 120000}, {40, 3, 800}};
  for (size_t s = 0; s < 4; ++s) {
    for (uint32_t reduced = 1; reduced < 8; ++reduced) {
      loop_case_t c;
      loop_case_init(&c, 3, shapes[s]);
      const uint32_t value = add_input(&c, &random, WEFT_DTYPE_F32, false, false);
      const uint32_t init = add_immediate(&c, WEFT_DTYPE_F32, 2);
      add_output(&c, &random, value, reduced, WEFT_OP_ADD, init);
      add_output(&c, &random, value, reduced ^ 5 ? reduced ^ 5 : 7, WEFT_OP_MAXIMUM, init);
      launch(&c, 2);
      char what[64];
      snprintf(what, sizeof(what), "shape %zu dims %u", s, reduced);
      check_reductions(&c, what);
      loop_case_deinit(&c);
    }
  }
}
END_TEST

// Sums of i8 wrap, and/or/xor fold bits, sums of i1 are or.
START_TEST(integer_reductions_match) {
  weft_testing_random_t random = {weft_testing_seed()};
  static const weft_dtype_t types[] = {WEFT_DTYPE_I1, WEFT_DTYPE_I8, WEFT_DTYPE_UI16,
                                       WEFT_DTYPE_I32, WEFT_DTYPE_UI64};
  static const weft_opcode_t opcodes[] = {WEFT_OP_ADD, WEFT_OP_AND, WEFT_OP_OR, WEFT_OP_XOR};
  for (size_t t = 0; t < 5; ++t) {
    for (size_t o = 0; o < 4; ++o) {
      const int64_t dims[2] = {70, 90};
      loop_case_t c;
      loop_case_init(&c, 2, dims);
      const uint32_t value = add_input(&c, &random, types[t], false, false);
      const uint32_t init = add_immediate(&c, types[t], 1);
      const uint32_t reduced = 1 + (uint32_t)(t + o) % 3;
      add_output(&c, &random, value, reduced, opcodes[o], init);
      launch(&c, 2);
      const weft_testing_array_t* out = &c.output_arrays[0];
      for (int64_t k = 0; k < weft_testing_count(out); ++k) {
        uint64_t want = 1;
        for (int64_t p = 0; p < 70 * 90; ++p) {
          const int64_t row = p / 90, column = p % 90;
          const int64_t at = reduced == 3 ? 0 : (reduced == 1 ? column : row);
          if (at != k) continue;
          const uint64_t x = (uint64_t)weft_testing_read_integer(&c.input_arrays[0], p);
          if (opcodes[o] == WEFT_OP_ADD) want = types[t] == WEFT_DTYPE_I1 ? want | x : want + x;
          if (opcodes[o] == WEFT_OP_AND) want &= x;
          if (opcodes[o] == WEFT_OP_OR) want |= x;
          if (opcodes[o] == WEFT_OP_XOR) want ^= x;
        }
        uint64_t got = 0;
        const size_t size = weft_dtype_size_bytes(types[t]);
        memcpy(&got, weft_testing_element(out, k), size);
        ck_assert_msg(memcmp(&got, &want, size) == 0, "type %zu op %zu element %lld", t, o,
                      (long long)k);
      }
      loop_case_deinit(&c);
    }
  }
}
END_TEST

// ---- position, threads, storage -----------------------------------------------------------------

static const weft_opcode_t math_opcodes[] = {WEFT_OP_EXPONENTIAL, WEFT_OP_TANH,
                                             WEFT_OP_LOG,         WEFT_OP_LOGISTIC,
                                             WEFT_OP_CHLO_ERF,    WEFT_OP_SINE,
                                             WEFT_OP_RSQRT,       WEFT_OP_CBRT,
                                             WEFT_OP_TAN,         WEFT_OP_EXPONENTIAL_MINUS_ONE,
                                             WEFT_OP_LOG_PLUS_ONE};

// An element's bits depend on its value, not on where it lies or how long the array is.
START_TEST(bits_do_not_depend_on_position) {
  weft_testing_random_t random = {weft_testing_seed()};
  float all[2000];
  for (int i = 0; i < 2000; ++i) {
    all[i] = (float)weft_testing_random_range(&random, -80000, 80000) / 7000.0f;
  }
  for (size_t o = 0; o < sizeof(math_opcodes) / sizeof(math_opcodes[0]); ++o) {
    float whole[2000];
    for (int part = 0; part < 12; ++part) {
      const int64_t offset = part == 0 ? 0 : weft_testing_random_range(&random, 0, 1500);
      const int64_t dims[1] = {part == 0 ? 2000 : weft_testing_random_range(&random, 1, 499)};
      loop_case_t c;
      loop_case_init(&c, 1, dims);
      c.kernel.input_count = c.kernel.output_count = 1;
      c.input_views[0] =
          (weft_view_t){.dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {dims[0]}, .strides = {1}};
      c.output_views[0] = c.input_views[0];
      c.output_views[0].buffer = 1;
      add_step(&c, (weft_loop_step_t){.kind = WEFT_LOOP_LOAD, .result_dtype = WEFT_DTYPE_F32});
      add_compute(&c, math_opcodes[o], WEFT_DTYPE_F32, WEFT_DTYPE_F32, 1, 0, 0, 0);
      c.outputs[0] = (weft_loop_output_t){.value = 1};
      c.kernel.as.loop.output_count = 1;
      float result[2000];
      void* inputs[1] = {all + offset};
      void* outputs[1] = {part == 0 ? whole : result};
      weft_testing_launch(weft_testing_device(1 + part % 2), &c.kernel, inputs, outputs);
      if (part > 0) {
        ck_assert_msg(memcmp(result, whole + offset, (size_t)dims[0] * 4) == 0,
                      "opcode %d, %lld elements from %lld", (int)math_opcodes[o],
                      (long long)dims[0], (long long)offset);
      }
    }
  }
}
END_TEST

START_TEST(bits_do_not_depend_on_threads) {
  weft_testing_random_t random = {weft_testing_seed()};
  for (int round = 0; round < 12; ++round) {
    const int64_t dims[3] = {weft_testing_random_range(&random, 1, 40),
                             weft_testing_random_range(&random, 1, 200),
                             weft_testing_random_range(&random, 1, 100)};
    loop_case_t c;
    loop_case_init(&c, 3, dims);
    const uint32_t value = add_input(&c, &random, WEFT_DTYPE_F32, true, false);
    const uint32_t init = add_immediate(&c, WEFT_DTYPE_F32, 0);
    const uint32_t exponential =
        add_compute(&c, WEFT_OP_EXPONENTIAL, WEFT_DTYPE_F32, WEFT_DTYPE_F32, 1, value, 0, 0);
    const uint32_t reduced = 1 + (uint32_t)round % 7;
    add_output(&c, &random, exponential, reduced, WEFT_OP_ADD, init);
    launch(&c, 1);
    char* first = malloc(c.output_arrays[0].storage_bytes);
    memcpy(first, c.output_arrays[0].storage, c.output_arrays[0].storage_bytes);
    for (int32_t threads = 2; threads <= 5; ++threads) {
      memset(c.output_arrays[0].storage, 0x5a, c.output_arrays[0].storage_bytes);
      launch(&c, threads);
      ck_assert_msg(
          memcmp(first, c.output_arrays[0].storage, c.output_arrays[0].storage_bytes) == 0,
          "round %d: %d threads differ from 1", round, (int)threads);
    }
    free(first);
    loop_case_deinit(&c);
  }
}
END_TEST

// p -= rate * m; m stays readable after p is written; both are updated where they lie.
START_TEST(updates_in_place) {
  static const int64_t sizes[] = {1, 63, 64, 1024, 100000};
  for (size_t s = 0; s < 5; ++s) {
    const int64_t dims[1] = {sizes[s]};
    loop_case_t c;
    loop_case_init(&c, 1, dims);
    for (uint32_t i = 0; i < 2; ++i) {
      c.input_views[i] = (weft_view_t){
          .buffer = i, .dtype = WEFT_DTYPE_F32, .rank = 1, .dims = {dims[0]}, .strides = {1}};
      c.output_views[i] = c.input_views[i];
      add_step(&c, (weft_loop_step_t){
                       .kind = WEFT_LOOP_LOAD, .input = i, .result_dtype = WEFT_DTYPE_F32});
    }
    const uint32_t half = add_immediate(&c, WEFT_DTYPE_F32, 0.5);
    const uint32_t new_m =
        add_compute(&c, WEFT_OP_MULTIPLY, WEFT_DTYPE_F32, WEFT_DTYPE_F32, 2, 1, half, 0);
    // Reads m again after the new m is known.
    const uint32_t sum =
        add_compute(&c, WEFT_OP_ADD, WEFT_DTYPE_F32, WEFT_DTYPE_F32, 2, new_m, 1, 0);
    const uint32_t new_p =
        add_compute(&c, WEFT_OP_SUBTRACT, WEFT_DTYPE_F32, WEFT_DTYPE_F32, 2, 0, sum, 0);
    c.outputs[0] = (weft_loop_output_t){.value = new_p, .view = 0};
    c.outputs[1] = (weft_loop_output_t){.value = new_m, .view = 1};
    c.kernel.input_count = c.kernel.output_count = 2;
    c.kernel.as.loop.output_count = 2;
    c.kernel.in_place = 0;
    float* p = malloc(sizeof(float) * (size_t)dims[0]);
    float* m = malloc(sizeof(float) * (size_t)dims[0]);
    for (int64_t i = 0; i < dims[0]; ++i) {
      p[i] = (float)i;
      m[i] = (float)(i % 7);
    }
    void* arrays[2] = {p, m};
    weft_testing_launch(weft_testing_device(2), &c.kernel, arrays, arrays);
    for (int64_t i = 0; i < dims[0]; ++i) {
      const float old = (float)(i % 7);
      ck_assert_msg(m[i] == old * 0.5f && p[i] == (float)i - old * 1.5f,
                    "size %lld element %lld: m %g, p %g", (long long)dims[0], (long long)i,
                    (double)m[i], (double)p[i]);
    }
    free(p);
    free(m);
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("runtime/device/cpu/loop");
  TCase* programs = weft_testing_check_leaks(tcase_create("programs"));
  tcase_add_checked_fixture(programs, NULL, weft_testing_devices_deinit);
  tcase_add_test(programs, random_programs_match);
  tcase_add_test(programs, transposes_match);
  suite_add_tcase(suite, programs);
  TCase* reductions = weft_testing_check_leaks(tcase_create("reductions"));
  tcase_add_checked_fixture(reductions, NULL, weft_testing_devices_deinit);
  tcase_add_test(reductions, random_reductions_match);
  tcase_add_test(reductions, large_reductions_match);
  tcase_add_test(reductions, integer_reductions_match);
  suite_add_tcase(suite, reductions);
  TCase* bits = weft_testing_check_leaks(tcase_create("bits"));
  tcase_add_checked_fixture(bits, NULL, weft_testing_devices_deinit);
  tcase_add_test(bits, bits_do_not_depend_on_position);
  tcase_add_test(bits, bits_do_not_depend_on_threads);
  tcase_add_test(bits, updates_in_place);
  suite_add_tcase(suite, bits);
  return suite;
}
