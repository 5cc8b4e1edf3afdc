// Times weft_graph_parse and weft_graph_verify through the public library.
//
// usage: parse_bench FILE.mlir... For each file it prints one JSON line with medians over several
// runs. Reading the file is not timed.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "weft/allocator.h"
#include "weft/graph.h"
#include "weft/status.h"

enum { RUNS = 7 };

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
}

static int compare_doubles(const void* a, const void* b) {
  const double x = *(const double*)a;
  const double y = *(const double*)b;
  return (x > y) - (x < y);
}

static double median(double* values) {
  qsort(values, RUNS, sizeof(values[0]), compare_doubles);
  return values[RUNS / 2];
}

static char* read_file(const char* path, size_t* out_size) {
  FILE* file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) {
    perror(path);
    exit(1);
  }
  const long size = ftell(file);
  rewind(file);
  char* text = size < 0 ? NULL : malloc((size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) {
    perror(path);
    exit(1);
  }
  fclose(file);
  *out_size = (size_t)size;
  return text;
}

static void require(weft_status_t status, const char* path) {
  if (weft_status_is_ok(status)) return;
  fprintf(stderr, "parse_bench: %s: %s\n", path, weft_status_text(status));
  exit(1);
}

static void measure(const char* path) {
  size_t size = 0;
  char* text = read_file(path, &size);
  double parse_ms[RUNS];
  double verify_ms[RUNS];
  for (int i = 0; i < RUNS; ++i) {
    weft_graph_t* graph = NULL;
    const double start = now_ms();
    require(weft_graph_parse(text, size, path, NULL, weft_allocator_system(), &graph), path);
    const double parsed = now_ms();
    require(weft_graph_verify(graph), path);
    verify_ms[i] = now_ms() - parsed;
    parse_ms[i] = parsed - start;
    weft_graph_release(graph);
  }
  printf("{\"file\": \"%s\", \"bytes\": %zu, \"parse_ms\": %.3f, \"verify_ms\": %.3f}\n", path,
         size, median(parse_ms), median(verify_ms));
  free(text);
}

int main(int argc, char** argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: parse_bench FILE.mlir...\n");
    return 2;
  }
  for (int i = 1; i < argc; ++i) measure(argv[i]);
  return 0;
}
