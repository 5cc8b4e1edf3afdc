// Datasets: a row seen twice, or paired with another row's label, trains a wrong model silently.
#include "runtime/io/dataset.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "runtime/io/safetensors.h"
#include "tests/testing/testing.h"

enum { kRows = 23, kBatch = 4, kWidth = 3 };

static char path_buffer[8][512];

// Keeps a temporary path beyond the next call.
static const char* keep(int slot, const char* path) {
  snprintf(path_buffer[slot], sizeof(path_buffer[slot]), "%s", path);
  return path_buffer[slot];
}

static const char* write_npy(int slot, const char* name, const char* descr, const char* shape,
                             const void* data, size_t size) {
  char bytes[8192];
  char header[128];
  const int length =
      snprintf(header, sizeof(header), "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n",
               descr, shape);
  memcpy(bytes, "\x93NUMPY\1\0", 8);
  bytes[8] = (char)length;
  bytes[9] = 0;
  memcpy(bytes + 10, header, (size_t)length);
  memcpy(bytes + 10 + length, data, size);
  return keep(slot, weft_testing_write_file(name, bytes, 10 + (size_t)length + size));
}

// kRows rows of kWidth bytes; row r holds r, r + 100, r + 200.
static const char* write_rows(int slot) {
  uint8_t data[kRows * kWidth];
  for (int r = 0; r < kRows; ++r) {
    for (int c = 0; c < kWidth; ++c) data[r * kWidth + c] = (uint8_t)(r + 100 * c);
  }
  return write_npy(slot, "rows.npy", "|u1", "(23, 3)", data, sizeof(data));
}

static const char* write_labels(int slot) {
  int64_t data[kRows];
  for (int r = 0; r < kRows; ++r) data[r] = 1000 + r;
  return write_npy(slot, "labels.npy", "<i8", "(23,)", data, sizeof(data));
}

static weft_dataset_argument_t argument(const char* name, const char* source, weft_dtype_t dtype,
                                        int32_t rank, int64_t first, int64_t second) {
  return (weft_dataset_argument_t){
      .name = name,
      .shape = {.dtype = dtype, .rank = rank, .dims = {first, second}},
      .source = source,
  };
}

static weft_status_t create(const weft_dataset_argument_t* arguments, size_t count,
                            weft_dataset_order_t order, uint64_t seed,
                            weft_dataset_t** out_dataset) {
  weft_dataset_options_t options = weft_dataset_default_options();
  options.arguments = arguments;
  options.argument_count = count;
  options.order = order;
  options.seed = seed;
  return weft_dataset_create(&options, weft_testing_allocator(), out_dataset);
}

START_TEST(sequential_rows_come_in_order) {
  const weft_dataset_argument_t x = argument("x", write_rows(0), WEFT_DTYPE_F32, 2, kBatch, kWidth);
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(&x, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset));
  ck_assert_int_eq(weft_dataset_row_count(dataset, 0), kRows);
  ck_assert_int_eq(weft_dataset_steps_per_epoch(dataset), kRows / kBatch);
  ck_assert_ptr_nonnull(strstr(weft_dataset_describe(dataset, 0), "tensor<23x3xui8>, 23 rows"));
  for (int64_t step = 0; step < 12; ++step) {
    float data[kBatch * kWidth];
    WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, step, data));
    for (int64_t i = 0; i < kBatch; ++i) {
      // The formula of the interface: the last 3 of 23 rows do not fill a batch.
      const int64_t row = (step * kBatch + i) % (kRows / kBatch * kBatch);
      ck_assert_int_eq(weft_dataset_row_at(dataset, 0, step, i), row);
      for (int c = 0; c < kWidth; ++c) {
        ck_assert_float_eq(data[i * kWidth + c], (float)(row + 100 * c));
      }
    }
  }
  weft_dataset_destroy(dataset);
}
END_TEST

START_TEST(shuffled_epochs_repeat_no_row) {
  const weft_dataset_argument_t x = argument("x", write_rows(0), WEFT_DTYPE_UI8, 2, kBatch, kWidth);
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(&x, 1, WEFT_DATASET_SHUFFLED, 7, &dataset));
  const int64_t steps = weft_dataset_steps_per_epoch(dataset);
  int visits[kRows] = {0};
  int in_order = 0;
  for (int64_t epoch = 0; epoch < 40; ++epoch) {
    bool seen[kRows] = {false};
    for (int64_t place = 0; place < steps * kBatch; ++place) {
      const int64_t row =
          weft_dataset_row_at(dataset, 0, epoch * steps + place / kBatch, place % kBatch);
      ck_assert(row >= 0 && row < kRows);
      ck_assert(!seen[row]);
      seen[row] = true;
      ++visits[row];
      in_order += row == place;
    }
  }
  // Every row gets its turn: 40 epochs of 20 of 23 rows visit each about 35 times.
  for (int r = 0; r < kRows; ++r) ck_assert_int_ge(visits[r], 20);
  ck_assert_int_lt(in_order, 120);
  weft_dataset_destroy(dataset);
}
END_TEST

START_TEST(the_seed_decides_the_order) {
  const weft_dataset_argument_t x = argument("x", write_rows(0), WEFT_DTYPE_UI8, 2, kBatch, kWidth);
  weft_dataset_t* datasets[3];
  const uint64_t seeds[] = {1, 1, 2};
  for (int d = 0; d < 3; ++d) {
    WEFT_ASSERT_OK(create(&x, 1, WEFT_DATASET_SHUFFLED, seeds[d], &datasets[d]));
  }
  int different_seed = 0;
  int different_epoch = 0;
  for (int64_t place = 0; place < 20; ++place) {
    const int64_t step = place / kBatch;
    const int64_t row = weft_dataset_row_at(datasets[0], 0, step, place % kBatch);
    ck_assert_int_eq(row, weft_dataset_row_at(datasets[1], 0, step, place % kBatch));
    different_seed += row != weft_dataset_row_at(datasets[2], 0, step, place % kBatch);
    different_epoch += row != weft_dataset_row_at(datasets[0], 0, step + 5, place % kBatch);
  }
  ck_assert_int_gt(different_seed, 5);
  ck_assert_int_gt(different_epoch, 5);
  for (int d = 0; d < 3; ++d) weft_dataset_destroy(datasets[d]);
}
END_TEST

START_TEST(inputs_and_labels_stay_together) {
  const weft_dataset_argument_t arguments[] = {
      argument("x", write_rows(0), WEFT_DTYPE_I32, 2, kBatch, kWidth),
      argument("y", write_labels(1), WEFT_DTYPE_I32, 1, kBatch, 0)};
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(arguments, 2, WEFT_DATASET_SHUFFLED, 3, &dataset));
  for (int64_t step = 0; step < 20; ++step) {
    int32_t x[kBatch * kWidth];
    int32_t y[kBatch];
    WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, step, x));
    WEFT_ASSERT_OK(weft_dataset_fill(dataset, 1, step, y));
    for (int i = 0; i < kBatch; ++i) ck_assert_int_eq(y[i], 1000 + x[i * kWidth]);
  }
  weft_dataset_destroy(dataset);
}
END_TEST

// Two ranks that take half of every batch see, together, what one rank sees.
START_TEST(shares_of_ranks_make_up_the_batch) {
  const weft_dataset_argument_t x = argument("x", write_rows(0), WEFT_DTYPE_UI8, 2, kBatch, kWidth);
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(&x, 1, WEFT_DATASET_SHUFFLED, 9, &dataset));
  for (int64_t step = 0; step < 10; ++step) {
    uint8_t whole[kBatch * kWidth];
    uint8_t parts[kBatch * kWidth];
    WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, step, whole));
    for (int64_t rank = 0; rank < 2; ++rank) {
      WEFT_ASSERT_OK(weft_dataset_fill_places(dataset, 0, step, rank * kBatch / 2, kBatch / 2,
                                              parts + rank * kBatch / 2 * kWidth));
    }
    ck_assert_mem_eq(whole, parts, sizeof(whole));
  }
  uint8_t data[kBatch * kWidth];
  WEFT_ASSERT_STATUS(weft_dataset_fill_places(dataset, 0, 0, 2, 3, data), INVALID_ARGUMENT,
                     "places 2 to 5 leave a batch of 4");
  WEFT_ASSERT_STATUS(weft_dataset_fill(dataset, 1, 0, data), INVALID_ARGUMENT, "argument 1 of 1");
  WEFT_ASSERT_STATUS(weft_dataset_fill(dataset, 0, -1, data), INVALID_ARGUMENT, "step -1");
  weft_dataset_destroy(dataset);
}
END_TEST

START_TEST(text_becomes_windows_that_share_a_token) {
  static const char text[] = "abcdefghijklmnopqrstuvwxyz";
  const char* path = keep(0, weft_testing_write_file("text.txt", text, 26));
  const weft_dataset_argument_t tokens = argument("tokens", path, WEFT_DTYPE_I32, 2, 2, 5);
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(&tokens, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset));
  // Windows start at 0, 4, ..., 20: the one at 24 would need token 28.
  ck_assert_int_eq(weft_dataset_row_count(dataset, 0), 6);
  ck_assert_int_eq(weft_dataset_steps_per_epoch(dataset), 3);
  int32_t data[10];
  for (int64_t step = 0; step < 6; ++step) {
    WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, step, data));
    for (int64_t i = 0; i < 2; ++i) {
      const int64_t window = (step * 2 + i) % 6;
      for (int64_t t = 0; t < 5; ++t) ck_assert_int_eq(data[i * 5 + t], text[window * 4 + t]);
    }
  }
  double nats = 0;
  WEFT_ASSERT_OK(weft_dataset_unigram_entropy(dataset, 0, &nats));
  ck_assert_double_eq_tol(nats, log(26), 1e-13);
  ck_assert_ptr_nonnull(strstr(weft_dataset_describe(dataset, 0), "26 tokens, 6 windows of 5"));
  weft_dataset_destroy(dataset);
}
END_TEST

START_TEST(token_files_of_every_width_are_read) {
  static const char* const options[] = {"u8", "u16", "i32"};
  static const size_t sizes[] = {1, 2, 4};
  for (int kind = 0; kind < 3; ++kind) {
    unsigned char bytes[40 * 4] = {0};
    for (size_t i = 0; i < 40; ++i) {
      bytes[i * sizes[kind]] = (unsigned char)i;
      if (sizes[kind] > 1) bytes[i * sizes[kind] + 1] = 1;
    }
    char source[600];
    snprintf(source, sizeof(source), "%s:%s",
             weft_testing_write_file("tokens.bin", bytes, 40 * sizes[kind]), options[kind]);
    const weft_dataset_argument_t tokens = argument("tokens", source, WEFT_DTYPE_I32, 2, 3, 4);
    weft_dataset_t* dataset = NULL;
    WEFT_ASSERT_OK(create(&tokens, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset));
    ck_assert_int_eq(weft_dataset_row_count(dataset, 0), 13);
    int32_t data[12];
    WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, 1, data));
    const int32_t high = kind == 0 ? 0 : 256;
    for (int i = 0; i < 3; ++i) {
      for (int t = 0; t < 4; ++t) ck_assert_int_eq(data[i * 4 + t], high + (3 + i) * 3 + t);
    }
    weft_dataset_destroy(dataset);
  }
}
END_TEST

START_TEST(folders_and_safetensors_are_sources) {
  const char* folder = keep(0, weft_testing_temporary_path("corpus"));
  ck_assert_int_eq(mkdir(folder, 0777), 0);
  weft_testing_write_file("corpus/b.h", "6789", 4);
  weft_testing_write_file("corpus/a.h", "012345", 6);
  weft_testing_write_file("corpus/a.c", "xxxxxx", 6);
  char source[600];
  snprintf(source, sizeof(source), "%s:*.h", folder);
  const weft_dataset_argument_t text = argument("tokens", source, WEFT_DTYPE_UI8, 2, 1, 10);
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(&text, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset));
  char data[16];
  WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, 5, data));
  ck_assert_mem_eq(data, "0123456789", 10);
  ck_assert_ptr_nonnull(strstr(weft_dataset_describe(dataset, 0), "2 files, 10 bytes"));
  weft_dataset_destroy(dataset);

  const float x[] = {1, 2, 3, 4};
  const float y[] = {5, 6, 7, 8};
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_F32, .rank = 2, .dims = {2, 2}};
  const weft_safetensors_item_t items[] = {{"x", shape, x}, {"images", shape, y}};
  const char* path = keep(1, weft_testing_temporary_path("d.safetensors"));
  WEFT_ASSERT_OK(weft_safetensors_write(path, items, 2, NULL, weft_testing_allocator()));
  snprintf(source, sizeof(source), "%s:images", path);
  // By option, by the argument's name, and neither.
  const weft_dataset_argument_t both[] = {argument("a", source, WEFT_DTYPE_F32, 2, 1, 2),
                                          argument("x", path, WEFT_DTYPE_F64, 2, 1, 2)};
  WEFT_ASSERT_OK(create(both, 2, WEFT_DATASET_SEQUENTIAL, 0, &dataset));
  float a[2];
  double b[2];
  WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, 1, a));
  WEFT_ASSERT_OK(weft_dataset_fill(dataset, 1, 1, b));
  ck_assert_float_eq(a[1], 8.0f);
  ck_assert_double_eq(b[0], 3.0);
  double nats = 0;
  WEFT_ASSERT_STATUS(weft_dataset_unigram_entropy(dataset, 0, &nats), UNSUPPORTED,
                     "is not a stream of bytes");
  weft_dataset_destroy(dataset);
  const weft_dataset_argument_t neither = argument("q", path, WEFT_DTYPE_F32, 2, 1, 2);
  WEFT_ASSERT_STATUS(create(&neither, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset), NOT_FOUND,
                     "has no tensor 'q' among its 2");
}
END_TEST

START_TEST(colons_in_paths_are_no_options) {
  const char* path = keep(0, weft_testing_write_file("odd:u16", "abcdef", 6));
  const weft_dataset_argument_t tokens = argument("tokens", path, WEFT_DTYPE_I32, 2, 1, 3);
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(&tokens, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset));
  int32_t data[3];
  WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, 0, data));
  ck_assert_int_eq(data[0], 'a');
  weft_dataset_destroy(dataset);
}
END_TEST

START_TEST(misfits_are_explained) {
  const char* rows = write_rows(0);
  const char* labels = write_labels(1);
  const char* text = keep(2, weft_testing_write_file("short.txt", "abcdefg", 7));
  char bad_option[600];
  snprintf(bad_option, sizeof(bad_option), "%s:u64", text);
  char odd[600];
  snprintf(odd, sizeof(odd), "%s:u16", text);
  char npy_option[600];
  snprintf(npy_option, sizeof(npy_option), "%s:x", rows);
  const struct {
    weft_dataset_argument_t argument;
    weft_status_code_t code;
    const char* message;
  } cases[] = {
      {argument("x", "/nowhere/x.npy", WEFT_DTYPE_F32, 2, 4, 3), WEFT_STATUS_NOT_FOUND,
       "/nowhere/x.npy: does not exist; while opening the data of 'x'"},
      {argument("x", "/nowhere/x:u8", WEFT_DTYPE_F32, 2, 4, 3), WEFT_STATUS_NOT_FOUND,
       "neither /nowhere/x:u8 nor /nowhere/x exists"},
      {argument("x", rows, WEFT_DTYPE_F32, 2, 4, 5), WEFT_STATUS_INVALID_INPUT,
       "'x' of type tensor<4x5xf32> cannot take rows of tensor<23x3xui8>"},
      {argument("x", rows, WEFT_DTYPE_F32, 1, 4, 0), WEFT_STATUS_INVALID_INPUT,
       "'x' of type tensor<4xf32> cannot take rows of tensor<23x3xui8>"},
      {argument("x", rows, WEFT_DTYPE_F32, 2, 24, 3), WEFT_STATUS_INVALID_INPUT,
       "has 23 rows, too few for one batch of 24"},
      {argument("x", rows, WEFT_DTYPE_F32, 0, 0, 0), WEFT_STATUS_INVALID_INPUT,
       "'x' of type tensor<f32> has no batch dimension"},
      {argument("x", rows, WEFT_DTYPE_I1, 2, 4, 3), WEFT_STATUS_UNSUPPORTED,
       "data of type ui8 cannot become i1 without loss, for batch argument 'x'"},
      {argument("y", labels, WEFT_DTYPE_F32, 1, 4, 0), WEFT_STATUS_UNSUPPORTED,
       "data of type i64 cannot become f32"},
      {argument("t", text, WEFT_DTYPE_I32, 2, 2, 5), WEFT_STATUS_INVALID_INPUT,
       "has 7 tokens, too few for one batch of 2 windows of 5 for 't', which takes 9"},
      {argument("t", bad_option, WEFT_DTYPE_I32, 2, 1, 2), WEFT_STATUS_INVALID_INPUT,
       "'u64' is not a type of tokens"},
      {argument("t", odd, WEFT_DTYPE_I32, 2, 1, 2), WEFT_STATUS_INVALID_INPUT,
       "7 bytes are not a whole number of u16 tokens"},
      {argument("x", text, WEFT_DTYPE_F32, 2, 1, 2), WEFT_STATUS_INVALID_INPUT,
       "the data of 'x' is text, but the argument is f32; give a .npy or .safetensors file"},
      {argument("x", npy_option, WEFT_DTYPE_F32, 2, 4, 3), WEFT_STATUS_INVALID_INPUT,
       "a .npy file takes no option, got 'x'"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_dataset_t* dataset = NULL;
    const char* problem = weft_testing_describe_mismatch(
        create(&cases[i].argument, 1, WEFT_DATASET_SHUFFLED, 0, &dataset), cases[i].code,
        cases[i].message);
    ck_assert_msg(problem == NULL, "case %zu: %s", i, problem);
    ck_assert_ptr_null(dataset);
  }
}
END_TEST

START_TEST(arguments_must_agree) {
  const char* rows = write_rows(0);
  const char* labels = write_labels(1);
  const char* text = keep(2, weft_testing_write_file("t.txt", "abcdefghijkl", 12));
  weft_dataset_t* dataset = NULL;
  const weft_dataset_argument_t batches[] = {argument("x", rows, WEFT_DTYPE_F32, 2, 4, 3),
                                             argument("y", labels, WEFT_DTYPE_I32, 1, 3, 0)};
  WEFT_ASSERT_STATUS(create(batches, 2, WEFT_DATASET_SHUFFLED, 0, &dataset), INVALID_INPUT,
                     "has 5 batches of 4 rows, that of 'y'");
  WEFT_ASSERT_STATUS(create(batches, 2, WEFT_DATASET_SHUFFLED, 0, &dataset), INVALID_INPUT,
                     "has 7 of 3: they cannot be paired");
  const weft_dataset_argument_t counts[] = {argument("x", rows, WEFT_DTYPE_F32, 2, 4, 3),
                                            argument("t", text, WEFT_DTYPE_I32, 2, 4, 2)};
  WEFT_ASSERT_STATUS(create(counts, 2, WEFT_DATASET_SHUFFLED, 0, &dataset), INVALID_INPUT,
                     "has 11: they cannot be paired");
  WEFT_ASSERT_STATUS(create(counts, 0, WEFT_DATASET_SHUFFLED, 0, &dataset), INVALID_ARGUMENT,
                     "at least one batch argument");
}
END_TEST

// Nodes, what is known of each, and edges: a batch of each is a graph.
START_TEST(batches_of_several_lengths_stay_together) {
  int32_t edges[5 * 7];
  for (int i = 0; i < 5 * 7; ++i) edges[i] = i;
  const char* path = write_npy(2, "edges.npy", "<i4", "(35,)", edges, sizeof(edges));
  const weft_dataset_argument_t arguments[] = {
      argument("nodes", write_rows(0), WEFT_DTYPE_UI8, 2, kBatch, kWidth),
      argument("edges", path, WEFT_DTYPE_I32, 1, 7, 0),
      argument("labels", write_labels(1), WEFT_DTYPE_I32, 1, kBatch, 0)};
  for (int order = WEFT_DATASET_SHUFFLED; order <= WEFT_DATASET_SEQUENTIAL; ++order) {
    weft_dataset_t* dataset = NULL;
    int visits[5] = {0};
    int in_order = 0;
    WEFT_ASSERT_OK(create(arguments, 3, (weft_dataset_order_t)order, 3, &dataset));
    ck_assert_int_eq(weft_dataset_row_count(dataset, 0), kRows);
    ck_assert_int_eq(weft_dataset_row_count(dataset, 1), 35);
    ck_assert_int_eq(weft_dataset_steps_per_epoch(dataset), 5);
    for (int64_t step = 0; step < 100; ++step) {
      uint8_t nodes[kBatch * kWidth];
      int32_t some[6];
      int32_t labels[kBatch];
      WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, step, nodes));
      // One rank's share of them.
      WEFT_ASSERT_OK(weft_dataset_fill_places(dataset, 1, step, 1, 6, some));
      WEFT_ASSERT_OK(weft_dataset_fill(dataset, 2, step, labels));
      const int batch = some[0] / 7;
      for (int i = 0; i < 6; ++i) ck_assert_int_eq(some[i], batch * 7 + i + 1);
      for (int i = 0; i < kBatch; ++i) {
        ck_assert_int_eq(nodes[i * kWidth], batch * kBatch + i);
        ck_assert_int_eq(labels[i], 1000 + batch * kBatch + i);
      }
      ++visits[batch];
      in_order += batch == step % 5;
    }
    // Each once in an epoch.
    for (int i = 0; i < 5; ++i) ck_assert_int_eq(visits[i], 20);
    ck_assert(order == WEFT_DATASET_SEQUENTIAL ? in_order == 100 : in_order < 60);
    int32_t unused[8];
    WEFT_ASSERT_STATUS(weft_dataset_fill_places(dataset, 1, 0, 0, 8, unused), INVALID_ARGUMENT,
                       "places 0 to 8 leave a batch of 7");
    WEFT_ASSERT_STATUS(weft_dataset_fill(dataset, 3, 0, unused), INVALID_ARGUMENT,
                       "argument 3 of 3 does not exist");
    weft_dataset_destroy(dataset);
  }
}
END_TEST

START_TEST(values_that_do_not_fit_are_located) {
  const int64_t labels[] = {1, 2, INT64_C(1) << 40, 4};
  const char* path = write_npy(0, "large.npy", "<i8", "(4,)", labels, sizeof(labels));
  const weft_dataset_argument_t y = argument("y", path, WEFT_DTYPE_I32, 1, 2, 0);
  weft_dataset_t* dataset = NULL;
  WEFT_ASSERT_OK(create(&y, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset));
  int32_t data[2];
  WEFT_ASSERT_OK(weft_dataset_fill(dataset, 0, 0, data));
  WEFT_ASSERT_STATUS(weft_dataset_fill(dataset, 0, 1, data), INVALID_INPUT,
                     "the i64 value 1099511627776 does not fit i32; while reading row 2 of ");
  weft_dataset_destroy(dataset);
}
END_TEST

START_TEST(running_out_of_memory_is_reported) {
  const char* folder = keep(0, weft_testing_temporary_path("small"));
  ck_assert_int_eq(mkdir(folder, 0777), 0);
  weft_testing_write_file("small/a.h", "0123456789", 10);
  char source[600];
  snprintf(source, sizeof(source), "%s:*.h,*.c", folder);
  const weft_dataset_argument_t text = argument("tokens", source, WEFT_DTYPE_UI8, 2, 1, 10);
  for (size_t allowed = 0;; ++allowed) {
    weft_testing_fail_allocations_after(allowed);
    weft_dataset_t* dataset = NULL;
    weft_status_t status = create(&text, 1, WEFT_DATASET_SEQUENTIAL, 0, &dataset);
    if (weft_status_is_ok(status)) {
      weft_dataset_destroy(dataset);
      ck_assert_uint_ge(allowed, 4);
      break;
    }
    ck_assert_uint_eq(weft_testing_live_blocks(), 0);
    WEFT_ASSERT_STATUS(status, OUT_OF_MEMORY, "out of memory");
  }
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("dataset");
  TCase* order = weft_testing_check_leaks(tcase_create("order"));
  tcase_add_test(order, sequential_rows_come_in_order);
  tcase_add_test(order, shuffled_epochs_repeat_no_row);
  tcase_add_test(order, the_seed_decides_the_order);
  tcase_add_test(order, inputs_and_labels_stay_together);
  tcase_add_test(order, shares_of_ranks_make_up_the_batch);
  suite_add_tcase(suite, order);
  TCase* sources = weft_testing_check_leaks(tcase_create("sources"));
  tcase_add_test(sources, text_becomes_windows_that_share_a_token);
  tcase_add_test(sources, token_files_of_every_width_are_read);
  tcase_add_test(sources, folders_and_safetensors_are_sources);
  tcase_add_test(sources, colons_in_paths_are_no_options);
  suite_add_tcase(suite, sources);
  TCase* errors = weft_testing_check_leaks(tcase_create("errors"));
  tcase_add_test(errors, misfits_are_explained);
  tcase_add_test(errors, arguments_must_agree);
  tcase_add_test(errors, batches_of_several_lengths_stay_together);
  tcase_add_test(errors, values_that_do_not_fit_are_located);
  tcase_add_test(errors, running_out_of_memory_is_reported);
  suite_add_tcase(suite, errors);
  return suite;
}
