// The collectives of comm_bench.c through MPI: mpirun -n 2 mpi_bench [LARGEST_BYTES [SECONDS]].
#include <mpi.h>
#include <string.h>

#include "tests/bench/comm_bench.h"

enum { RANKS = 2 };

static float* input;
static float* output;

static void run(const char* operation, size_t bytes) {
  const int count = (int)(bytes / sizeof(float));
  if (strcmp(operation, "all_reduce") == 0) {
    MPI_Allreduce(MPI_IN_PLACE, input, count, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
  } else if (strcmp(operation, "all_gather") == 0) {
    MPI_Allgather(input, count / RANKS, MPI_FLOAT, output, count / RANKS, MPI_FLOAT,
                  MPI_COMM_WORLD);
  } else {
    MPI_Reduce_scatter_block(input, output, count / RANKS, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
  }
}

static void barrier(void) {
  MPI_Barrier(MPI_COMM_WORLD);
}

static double maximum(double value) {
  double result = 0;
  MPI_Allreduce(&value, &result, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
  return result;
}

int main(int argument_count, char** arguments) {
  static const char* const operations[] = {"all_reduce", "all_gather", "reduce_scatter", NULL};
  const size_t largest =
      argument_count > 1 ? (size_t)strtoull(arguments[1], NULL, 10) : (size_t)256 << 20;
  const double seconds = argument_count > 2 ? strtod(arguments[2], NULL) : 0.3;
  MPI_Init(&argument_count, &arguments);
  int rank = 0;
  int size = 0;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  if (size != RANKS) {
    fprintf(stderr, "mpi_bench: start it with mpirun -n %d\n", RANKS);
    MPI_Abort(MPI_COMM_WORLD, 1);
  }
  // Memory that MPI gives may be faster to share; measured, it is not.
  input = malloc(largest);
  output = malloc(largest);
  memset(input, 0, largest);
  memset(output, 0, largest);
  const bench_peer_t peer = {
      .name = "openmpi", .rank = rank, .run = run, .barrier = barrier, .maximum = maximum};
  bench_all(&peer, operations, largest, seconds);
  free(input);
  free(output);
  MPI_Finalize();
  return 0;
}
