// Times what happens between a step graph and its first step: parse (and check), program (strategy
// and partition), compile (lower, share, schedule, layout, predict) and verify.
//
// usage: plan_bench RUNS STRATEGY RANKS MACHINE FILE.mlir... For each file it prints one JSON line
// with the least processor time of RUNS for each part: one thread does all of it, and other work on
// the machine only adds to what it takes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "graph/plan/verify.h"
#include "strategies/program.h"
#include "weft/executor.h"
#include "weft/graph.h"

typedef enum part_e { PARSE, PROGRAM, COMPILE, VERIFY, PART_COUNT_ } part_t;

static const char* const part_names[PART_COUNT_] = {
    [PARSE] = "parse_ms",
    [PROGRAM] = "program_ms",
    [COMPILE] = "compile_ms",
    [VERIFY] = "verify_ms",
};

// What every step is laid out and compiled for.
typedef struct bench_s {
  int runs;
  weft_arena_t arena;
  weft_strategy_registry_t* registry;
  weft_strategy_values_t values;
  weft_mesh_t mesh;
  weft_machine_t* machine;
  weft_device_t* device;
} bench_t;

static void require(weft_status_t status, const char* what) {
  if (weft_status_is_ok(status)) return;
  fprintf(stderr, "plan_bench: %s: %s\n", what, weft_status_text(status));
  exit(1);
}

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
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

// Adds the time since |*start| to a part, which the next one follows.
static void end_part(double* start, double* fastest_ms) {
  const double now = now_ms();
  if (now - *start < *fastest_ms) *fastest_ms = now - *start;
  *start = now;
}

static void run_once(const bench_t* bench, const char* path, const char* text, size_t size,
                     double* fastest_ms, uint32_t* out_instructions) {
  const weft_allocator_t allocator = weft_allocator_system();
  const weft_program_options_t options = {
      .struct_size = sizeof(options), .values = &bench->values, .mesh = &bench->mesh};
  const weft_compile_options_t compile = {.struct_size = sizeof(compile),
                                          .rank_count = bench->mesh.rank_count,
                                          .machine = bench->machine};
  weft_graph_t* step = NULL;
  weft_program_t* program = NULL;
  weft_plan_t* plan = NULL;
  double start = now_ms();
  require(weft_graph_parse(text, size, path, NULL, allocator, &step), path);
  require(weft_graph_verify(step), path);
  end_part(&start, &fastest_ms[PARSE]);
  require(weft_program_create(step, &options, allocator, &program), path);
  end_part(&start, &fastest_ms[PROGRAM]);
  require(weft_compile_with(program->graph, &compile, bench->device, allocator, &plan), path);
  end_part(&start, &fastest_ms[COMPILE]);
  require(weft_plan_verify_spmd(plan, allocator), path);
  end_part(&start, &fastest_ms[VERIFY]);
  *out_instructions = weft_plan_instruction_count(plan);
  weft_plan_release(plan);
  weft_program_release(program);
  weft_graph_release(step);
}

static void measure(const bench_t* bench, const char* path) {
  double fastest_ms[PART_COUNT_];
  double total_ms = 0.0;
  uint32_t instructions = 0;
  size_t size = 0;
  char* text = read_file(path, &size);
  for (int part = 0; part < PART_COUNT_; ++part) fastest_ms[part] = 1e18;
  for (int i = 0; i < bench->runs; ++i) {
    run_once(bench, path, text, size, fastest_ms, &instructions);
  }
  printf("{\"file\": \"%s\", \"bytes\": %zu, \"instructions\": %u", path, size, instructions);
  for (int part = 0; part < PART_COUNT_; ++part) {
    printf(", \"%s\": %.3f", part_names[part], fastest_ms[part]);
    total_ms += fastest_ms[part];
  }
  printf(", \"total_ms\": %.3f}\n", total_ms);
  fflush(stdout);
  free(text);
}

static void open_bench(char** argv, bench_t* bench) {
  const weft_allocator_t allocator = weft_allocator_system();
  const weft_cpu_device_options_t device = {.struct_size = sizeof(device), .thread_count = 1};
  char mesh[32];
  bench->runs = atoi(argv[1]);
  snprintf(mesh, sizeof(mesh), "dp=%s", argv[3]);
  weft_arena_init(allocator, &bench->arena);
  require(weft_strategy_registry_create(allocator, &bench->registry), "strategies");
  require(weft_strategy_registry_select(bench->registry, argv[2], NULL, 0, &bench->arena,
                                        &bench->values),
          argv[2]);
  require(weft_mesh_parse(mesh, &bench->arena, &bench->mesh), mesh);
  require(weft_machine_named(argv[4], allocator, &bench->machine), argv[4]);
  require(weft_cpu_device_create(&device, allocator, &bench->device), "device");
}

int main(int argc, char** argv) {
  bench_t bench = {0};
  if (argc < 6 || atoi(argv[1]) < 1) {
    fprintf(stderr, "usage: plan_bench RUNS STRATEGY RANKS MACHINE FILE.mlir...\n");
    return 2;
  }
  open_bench(argv, &bench);
  for (int i = 5; i < argc; ++i) measure(&bench, argv[i]);
  weft_device_destroy(bench.device);
  weft_machine_release(bench.machine);
  weft_strategy_registry_release(bench.registry);
  weft_arena_deinit(&bench.arena);
  return 0;
}
