// fit: fits a line to points by gradient descent, each rank with its part of the points.
//
// The ranks are processes, of whoever started them, or with --threads N threads of this one. Rank r
// of n has every n-th point from r on.
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <weft/comm.h>

enum { POINTS = 25, STEPS = 1000, MOST_THREADS = 64 };

static double point_x(uint32_t i) {
  return (double)i / POINTS;
}

// Three x minus one, and something that no line fits.
static double point_y(uint32_t i) {
  return 3.0 * point_x(i) - 1.0 + ((double)(i * 7 % 5) - 2.0) / 10.0;
}

static double residual(const double* line, uint32_t i) {
  return line[0] * point_x(i) + line[1] - point_y(i);
}

static weft_tensor_t vector(double* data, int64_t length) {
  const weft_shape_t shape = {.dtype = WEFT_DTYPE_F64, .rank = 1, .dims = {length}};
  weft_tensor_t tensor;
  weft_tensor_init_borrowed(&shape, data, &tensor);
  return tensor;
}

// One step: the gradient over all points is the sum over ranks.
static weft_status_t descend(weft_comm_t* comm, double* line, bool* out_is_done) {
  double gradient[2] = {0.0, 0.0};
  for (uint32_t i = weft_comm_rank(comm); i < POINTS; i += weft_comm_size(comm)) {
    gradient[0] += 2.0 * residual(line, i) * point_x(i) / POINTS;
    gradient[1] += 2.0 * residual(line, i) / POINTS;
  }
  weft_tensor_t tensor = vector(gradient, 2);
  WEFT_RETURN_IF_ERROR(weft_comm_reduce(comm, WEFT_REDUCE_SUM, &tensor));
  line[0] -= 0.5 * gradient[0];
  line[1] -= 0.5 * gradient[1];
  // All decide alike, or one would wait for ever for those that have stopped.
  return weft_comm_decide(comm, hypot(gradient[0], gradient[1]) < 1e-6, true, out_is_done);
}

// The residuals of all ranks, one row for each. Rows are of unequal length: shorter ones end in
// zeros.
static weft_status_t report(weft_comm_t* comm, const double* line, uint32_t steps) {
  double own[POINTS];
  weft_tensor_t all;
  int64_t count = 0;
  double largest = 0.0;
  for (uint32_t i = weft_comm_rank(comm); i < POINTS; i += weft_comm_size(comm)) {
    own[count++] = residual(line, i);
  }
  const weft_tensor_t tensor = vector(own, count);
  WEFT_RETURN_IF_ERROR(weft_comm_all_gather(comm, &tensor, weft_allocator_system(), &all));
  if (weft_comm_rank(comm) == 0) {
    const double* data = all.data;
    for (int64_t i = 0; i < weft_shape_element_count(&all.shape); ++i) {
      largest = fmax(largest, fabs(data[i]));
    }
    printf("y = %.4f x - %.4f after %u steps; largest residual %.4f\n", line[0], -line[1], steps,
           largest);
    printf("residuals of %lld ranks:", (long long)all.shape.dims[0]);
    for (int64_t rank = 0; rank < all.shape.dims[0]; ++rank) {
      const double* row = data + rank * all.shape.dims[1];
      int64_t length = all.shape.dims[1];
      while (length > 0 && row[length - 1] == 0.0) --length;
      printf(" %lld", (long long)length);
    }
    printf("\n");
  }
  weft_tensor_deinit(&all);
  return weft_ok_status();
}

static weft_status_t fit(weft_comm_t* comm) {
  double line[2] = {0.0, 0.0};
  uint32_t steps = 0;
  bool is_done = false;
  // Only rank 0 knows where to begin.
  if (weft_comm_rank(comm) == 0) line[0] = 1.0;
  WEFT_RETURN_IF_ERROR(weft_comm_broadcast(comm, 0, line, sizeof(line)));
  while (!is_done && steps < STEPS) {
    WEFT_RETURN_IF_ERROR(descend(comm, line, &is_done));
    ++steps;
  }
  WEFT_RETURN_IF_ERROR(report(comm, line, steps));
  return weft_comm_barrier(comm, "reported");
}

// Fits, and closes |comm|. Returns an exit code.
static int run_rank(weft_comm_t* comm) {
  weft_status_t status = fit(comm);
  const uint32_t rank = weft_comm_rank(comm);
  const int code = weft_status_is_ok(status) ? EXIT_SUCCESS : EXIT_FAILURE;
  if (code != EXIT_SUCCESS) {
    // What failed here alone is told to the others; what failed everywhere is known.
    weft_comm_abort(comm, weft_status_text(status));
    fprintf(stderr, "rank %u: %s\n", rank, weft_status_text(status));
  }
  weft_status_release(status);
  weft_comm_destroy(comm);
  return code;
}

static void* run_thread(void* comm) {
  return run_rank(comm) == EXIT_SUCCESS ? NULL : comm;
}

static int fail(weft_status_t status) {
  fprintf(stderr, "fit: %s\n", weft_status_text(status));
  weft_status_release(status);
  return EXIT_FAILURE;
}

static int run_threads(uint32_t count) {
  weft_comm_t* comms[MOST_THREADS];
  pthread_t threads[MOST_THREADS];
  int code = EXIT_SUCCESS;
  weft_comm_local_options_t options = weft_comm_local_default_options();
  options.size = count;
  weft_status_t status = weft_comm_local_create_with(&options, comms);
  if (!weft_status_is_ok(status)) return fail(status);
  for (uint32_t rank = 0; rank < count; ++rank) {
    if (pthread_create(&threads[rank], NULL, run_thread, comms[rank]) != 0) abort();
  }
  for (uint32_t rank = 0; rank < count; ++rank) {
    void* failed = NULL;
    pthread_join(threads[rank], &failed);
    if (failed) code = EXIT_FAILURE;
  }
  return code;
}

static void print_notice(void* user_data, const char* text) {
  (void)user_data;
  fprintf(stderr, "fit: %s\n", text);
}

int main(int argc, char** argv) {
  if (argc == 3 && strcmp(argv[1], "--threads") == 0) {
    const int count = atoi(argv[2]);
    if (count >= 1 && count <= MOST_THREADS) return run_threads((uint32_t)count);
  }
  if (argc != 1) {
    fprintf(stderr, "usage: fit [--threads N], N from 1 to %d\n", MOST_THREADS);
    return 2;
  }
  weft_comm_t* comm = NULL;
  weft_comm_join_options_t options = weft_comm_join_default_options();
  options.notice = print_notice;
  weft_status_t status = weft_comm_join(&options, &comm);
  return weft_status_is_ok(status) ? run_rank(comm) : fail(status);
}
