// The partitioner as a whole: random programs on random meshes with random shardings of arguments,
// results and values between, propagated, partitioned, run on every rank and compared with the
// global program.
//
// Padding of the inputs is poisoned. A failing case is made smaller while it keeps failing: fewer
// results, operations, pinned values and mesh axes. What is printed is StableHLO with the
// annotations in it.
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/ir/op_attrs.h"
#include "sharding/partition.h"
#include "sharding/propagate.h"
#include "tests/sharding/random_program.h"
#include "tests/testing/testing.h"

#define MAX_RANKS 8
#define MAX_RESULTS 4

typedef struct pin_s {
  bool is_set;
  bool is_open;
  weft_sharding_t sharding;
} pin_t;

typedef struct trial_s {
  uint64_t seed;
  const random_program_t* program;
  program_cut_t cut;
  weft_mesh_t mesh;
  pin_t values[PROGRAM_MAX_VALUES];  // by number of the program's value
  pin_t results[MAX_RESULTS];
  int32_t aliases[PROGRAM_ARGUMENT_COUNT];  // result that takes the argument's place; -1: none
  bool reads_text;  // annotations are read from the text: closed, on arguments and results only
  uint32_t storage_axes;  // mask: axes along which arguments are cut to be stored only
} trial_t;

// ---- one trial ----------------------------------------------------------------------------------

// What a trial takes while it runs.
typedef struct run_s {
  const trial_t* trial;
  weft_arena_t arena;
  weft_graph_t* graph;
  const weft_function_t* function;
  weft_mesh_t mesh;  // that the text has
  weft_annotations_t annotations;
  weft_partition_t partition;
  uint32_t arguments[PROGRAM_MAX_VALUES];
  uint32_t argument_count;
  weft_tensor_t inputs[PROGRAM_MAX_VALUES];
  weft_tensor_t shards[MAX_RANKS * PROGRAM_MAX_VALUES];
  weft_tensor_t expected[MAX_RESULTS];
  weft_tensor_t outputs[MAX_RANKS * MAX_RESULTS];
} run_t;

static void print_sharding(const trial_t* trial, const pin_t* pin, char* text, size_t capacity) {
  weft_arena_t arena;
  const char* formatted = NULL;
  weft_arena_init(weft_testing_allocator(), &arena);
  WEFT_ASSERT_OK(weft_sharding_format(&trial->mesh, &pin->sharding, &arena, &formatted));
  snprintf(text, capacity, "sdy.sharding = #sdy.sharding<@mesh, %s>", formatted);
  weft_arena_deinit(&arena);
}

// The result that |value|, an argument, is donated to; -1 when there is none of its type.
static int32_t alias_of(const trial_t* trial, uint32_t value) {
  if (value >= PROGRAM_ARGUMENT_COUNT) return -1;
  const int32_t result = trial->aliases[value];
  if (result < 0 || result >= (int32_t)trial->cut.result_count) return -1;
  const weft_shape_t from = program_value_shape(&trial->program->values[value]);
  const weft_shape_t to = program_value_shape(&trial->program->values[trial->cut.results[result]]);
  return weft_shape_equal(&from, &to) ? result : -1;
}

static void print_trial(const trial_t* trial, weft_string_buffer_t* text) {
  uint32_t arguments[PROGRAM_MAX_VALUES];
  uint32_t count = 0;
  char header[256];
  static char attrs[PROGRAM_MAX_VALUES + MAX_RESULTS][240];
  const char* argument_attrs[PROGRAM_MAX_VALUES] = {NULL};
  const char* result_attrs[MAX_RESULTS] = {NULL};
  int used = snprintf(header, sizeof(header), "sdy.mesh @mesh = <[");
  for (uint32_t a = 0; a < trial->mesh.axis_count; ++a) {
    used += snprintf(header + used, sizeof(header) - (size_t)used, "%s\"%s\"=%u", a > 0 ? ", " : "",
                     trial->mesh.axes[a].name, trial->mesh.axes[a].size);
  }
  snprintf(header + used, sizeof(header) - (size_t)used, "]>\n");
  program_cut_arguments(trial->program, &trial->cut, arguments, &count);
  for (uint32_t i = 0; i < count; ++i) {
    attrs[i][0] = '\0';
    if (trial->values[arguments[i]].is_set) {
      print_sharding(trial, &trial->values[arguments[i]], attrs[i], sizeof(attrs[i]));
    }
    const int32_t alias = alias_of(trial, arguments[i]);
    if (alias >= 0) {
      const size_t length = strlen(attrs[i]);
      snprintf(attrs[i] + length, sizeof(attrs[i]) - length, "%stf.aliasing_output = %d : i32",
               length > 0 ? ", " : "", alias);
    }
    if (attrs[i][0] != '\0') argument_attrs[i] = attrs[i];
  }
  for (uint32_t i = 0; i < trial->cut.result_count; ++i) {
    char* attr = attrs[PROGRAM_MAX_VALUES + i];
    if (!trial->results[i].is_set) continue;
    print_sharding(trial, &trial->results[i], attr, sizeof(attrs[0]));
    result_attrs[i] = attr;
  }
  program_cut_print(trial->program, &trial->cut, header, argument_attrs, result_attrs, text);
}

static void pin_value(run_t* run, const weft_value_t* value) {
  if (value->name == NULL || value->name[0] != 'v') return;
  const pin_t* pin = &run->trial->values[strtoul(value->name + 1, NULL, 10)];
  if (pin->is_set) {
    weft_annotations_pin(&run->annotations, value, &pin->sharding, pin->is_open);
    if (value->op == NULL) {
      run->annotations.values[value->id].storage_axes =
          run->trial->storage_axes & weft_sharding_used_axes(&pin->sharding);
    }
  }
}

// Pins what the trial pins.
static weft_status_t annotate(run_t* run) {
  const trial_t* trial = run->trial;
  WEFT_RETURN_IF_ERROR(
      weft_annotations_create(run->function, &trial->mesh, &run->arena, &run->annotations));
  const weft_block_t* body = run->function->body;
  for (uint32_t i = 0; i < body->argument_count; ++i) pin_value(run, body->arguments[i]);
  for (uint32_t i = 0; i < body->op_count; ++i) {
    for (uint32_t k = 0; k < body->ops[i]->result_count; ++k) {
      pin_value(run, body->ops[i]->results[k]);
    }
  }
  for (uint32_t i = 0; i < trial->cut.result_count; ++i) {
    if (!trial->results[i].is_set) continue;
    run->annotations.results[i].sharding = trial->results[i].sharding;
    run->annotations.results[i].closed_dims = UINT32_MAX;
    run->annotations.results[i].is_set = true;
    run->annotations.results[i].is_pinned = true;
  }
  return weft_ok_status();
}

static weft_status_t prepare(run_t* run) {
  const trial_t* trial = run->trial;
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_testing_allocator(), &text);
  print_trial(trial, &text);
  WEFT_ASSERT_OK(weft_string_buffer_finish(&text));
  weft_status_t status = weft_graph_parse(text.data, text.size, "random.mlir", NULL,
                                          weft_testing_allocator(), &run->graph);
  weft_string_buffer_deinit(&text);
  WEFT_RETURN_IF_ERROR(status);
  WEFT_RETURN_IF_ERROR(weft_graph_verify(run->graph));
  weft_graph_freeze(run->graph);
  run->function = weft_graph_main(run->graph);
  program_cut_arguments(trial->program, &trial->cut, run->arguments, &run->argument_count);
  if (trial->reads_text) {
    WEFT_RETURN_IF_ERROR(
        weft_annotations_read(run->function, &run->arena, &run->mesh, &run->annotations));
    // Without any annotation there is no mesh.
    if (run->mesh.axis_count > 0) return weft_ok_status();
  }
  return annotate(run);
}

// What is updated in place must be laid out the same before and after.
static weft_status_t check_aliases(const run_t* run) {
  const weft_function_t* function = weft_graph_main(run->partition.graph);
  for (uint32_t i = 0; i < function->argument_count; ++i) {
    const weft_attr_t* attrs = function->argument_attrs[i];
    const weft_attr_t* alias =
        attrs == NULL
            ? NULL
            : weft_attr_find(attrs->as.dict.entries, attrs->as.dict.count, "tf.aliasing_output");
    if (alias != NULL && !weft_sharding_equal(&run->partition.arguments[i],
                                              &run->partition.results[alias->as.integer])) {
      return WEFT_STATUS(INTERNAL, "argument %u and result %d share memory but not a sharding", i,
                         (int)alias->as.integer);
    }
  }
  return weft_ok_status();
}

// True when |ids| of one group differ along a time axis.
static bool crosses_time(const weft_mesh_t* mesh, const weft_i64_matrix_t* ids, uint32_t row) {
  for (uint32_t a = 0; a < mesh->axis_count; ++a) {
    if ((mesh->time_axes >> a & 1) == 0) continue;
    const uint32_t first = weft_mesh_coordinate(mesh, (uint32_t)weft_i64_matrix_at(ids, row, 0), a);
    for (uint32_t i = 1; i < ids->columns; ++i) {
      const uint32_t rank = (uint32_t)weft_i64_matrix_at(ids, row, i);
      if (weft_mesh_coordinate(mesh, rank, a) != first) return true;
    }
  }
  return false;
}

// Along time axes there are sums and gathers, no exchange of parts.
static weft_status_t check_time(const weft_mesh_t* mesh, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    weft_collective_attrs_t attrs = {.use_global_device_ids = false};
    if (op->opcode == WEFT_OP_REDUCE_SCATTER || op->opcode == WEFT_OP_ALL_TO_ALL ||
        op->opcode == WEFT_OP_COLLECTIVE_PERMUTE) {
      weft_op_collective_attrs(op, &attrs);
    }
    const bool is_permute = op->opcode == WEFT_OP_COLLECTIVE_PERMUTE;
    const weft_i64_matrix_t* ids = is_permute ? &attrs.source_target_pairs : &attrs.replica_groups;
    for (uint32_t row = 0; row < ids->rows; ++row) {
      if (crosses_time(mesh, ids, row)) {
        return WEFT_STATUS(INTERNAL, "'%s' exchanges parts along a time axis", op->name);
      }
    }
    for (uint32_t r = 0; r < op->region_count; ++r) {
      WEFT_RETURN_IF_ERROR(check_time(mesh, op->regions[r]));
    }
  }
  return weft_ok_status();
}

static weft_status_t partition(run_t* run) {
  const weft_allocator_t allocator = weft_testing_allocator();
  WEFT_RETURN_IF_ERROR_WHILE(weft_sharding_propagate(&run->annotations, allocator),
                             "while propagating");
  WEFT_RETURN_IF_ERROR_WHILE(
      weft_sharding_partition(&run->annotations, &run->arena, allocator, &run->partition),
      "while partitioning");
  WEFT_RETURN_IF_ERROR(weft_graph_verify(run->partition.graph));
  WEFT_RETURN_IF_ERROR(
      check_time(run->annotations.mesh, weft_graph_main(run->partition.graph)->body));
  return check_aliases(run);
}

static weft_interp_options_t interp_options(void) {
  weft_interp_options_t options = weft_interp_options_default();
  options.max_operations = 1000000;
  return options;
}

static weft_status_t run_both(run_t* run) {
  const trial_t* trial = run->trial;
  const uint32_t count = run->argument_count;
  const uint32_t ranks = trial->mesh.rank_count;
  for (uint32_t i = 0; i < count; ++i) {
    // By number, so that a smaller program gets the same inputs.
    random_stream_t random = random_stream(trial->seed * 1000 + run->arguments[i]);
    const weft_shape_t shape = program_value_shape(&trial->program->values[run->arguments[i]]);
    random_tensor(&random, &shape, WEFT_REDUCTION_SUM, &run->inputs[i]);
    for (uint32_t rank = 0; rank < ranks; ++rank) {
      weft_tensor_t* shard = &run->shards[rank * count + i];
      const weft_sharding_t* sharding = &run->partition.arguments[i];
      WEFT_RETURN_IF_ERROR(weft_sharding_slice(&trial->mesh, sharding, &run->inputs[i], rank,
                                               weft_testing_allocator(), shard));
      poison_padding(&random, &trial->mesh, sharding, &shape, rank, shard);
    }
  }
  const weft_interp_options_t options = interp_options();
  WEFT_RETURN_IF_ERROR_WHILE(
      weft_interp_run(run->function, run->inputs, count, &options, run->expected),
      "while running the global program");
  const weft_interp_grid_t grid = {1, ranks};
  return weft_interp_run_spmd(weft_graph_main(run->partition.graph), grid, run->shards, &options,
                              run->outputs);
}

static bool numbers_agree(double expected, double actual, bool is_inexact, weft_dtype_t dtype) {
  if (expected == actual || (isnan(expected) && isnan(actual))) return true;
  if (!is_inexact) return false;
  const bool is_short = dtype == WEFT_DTYPE_BF16 || dtype == WEFT_DTYPE_F16;
  return fabs(expected - actual) <= (is_short ? 3e-2 : 1e-4) * fmax(1.0, fabs(expected));
}

static weft_status_t compare(run_t* run) {
  const trial_t* trial = run->trial;
  const uint32_t count = trial->cut.result_count;
  weft_tensor_t shards[MAX_RANKS];
  for (uint32_t i = 0; i < count; ++i) {
    const program_value_t* value = &trial->program->values[trial->cut.results[i]];
    const weft_shape_t shape = program_value_shape(value);
    for (uint32_t rank = 0; rank < trial->mesh.rank_count; ++rank) {
      shards[rank] = run->outputs[rank * count + i];
    }
    weft_tensor_t actual;
    WEFT_RETURN_IF_ERROR_WHILE(
        weft_sharding_assemble(&trial->mesh, &run->partition.results[i], &shape, shards,
                               weft_testing_allocator(), &actual),
        "while assembling result %u", i);
    weft_status_t status = weft_ok_status();
    for (int64_t k = 0; k < weft_shape_element_count(&shape) && status == NULL; ++k) {
      const double a = tensor_get(&run->expected[i], k);
      const double b = tensor_get(&actual, k);
      if (!numbers_agree(a, b, value->is_inexact, value->dtype)) {
        status =
            WEFT_STATUS(INTERNAL, "result %u (%%v%u), element %" PRId64 ": expected %.9g, got %.9g",
                        i, trial->cut.results[i], k, a, b);
      }
    }
    weft_tensor_deinit(&actual);
    WEFT_RETURN_IF_ERROR(status);
  }
  return weft_ok_status();
}

static void deinit_run(run_t* run) {
  for (uint32_t i = 0; i < PROGRAM_MAX_VALUES; ++i) weft_tensor_deinit(&run->inputs[i]);
  for (uint32_t i = 0; i < MAX_RANKS * PROGRAM_MAX_VALUES; ++i) weft_tensor_deinit(&run->shards[i]);
  for (uint32_t i = 0; i < MAX_RESULTS; ++i) weft_tensor_deinit(&run->expected[i]);
  for (uint32_t i = 0; i < MAX_RANKS * MAX_RESULTS; ++i) weft_tensor_deinit(&run->outputs[i]);
  weft_graph_release(run->partition.graph);
  weft_graph_release(run->graph);
  weft_arena_deinit(&run->arena);
}

// Prints the program of a rank when |shows|. What fails is in the status.
static weft_status_t run_trial(const trial_t* trial, bool shows) {
  static run_t run;
  memset(&run, 0, sizeof(run));
  run.trial = trial;
  weft_arena_init(weft_testing_allocator(), &run.arena);
  weft_status_t status = prepare(&run);
  if (status == NULL) status = partition(&run);
  if (shows && run.partition.graph != NULL) {
    char* text = NULL;
    size_t size = 0;
    WEFT_ASSERT_OK(weft_graph_print(run.partition.graph, WEFT_PRINT_DEFAULT,
                                    weft_testing_allocator(), &text, &size));
    printf("the program of a rank:\n%s", text);
  }
  if (status == NULL) status = run_both(&run);
  if (status == NULL) status = compare(&run);
  deinit_run(&run);
  return status;
}

static bool trial_fails(const trial_t* trial) {
  weft_status_t status = run_trial(trial, false);
  const bool fails = status != NULL;
  weft_status_release(status);
  return fails;
}

// ---- making failures small ----------------------------------------------------------------------

// Keeps |changed| as the trial if it still fails.
static bool keep_if_failing(trial_t* trial, const trial_t* changed) {
  if (!trial_fails(changed)) return false;
  *trial = *changed;
  return true;
}

static void shrink_results(trial_t* trial) {
  for (uint32_t i = 0; i < trial->cut.result_count; ++i) {
    trial_t changed = *trial;
    changed.cut.results[0] = trial->cut.results[i];
    changed.results[0] = trial->results[i];
    changed.cut.result_count = 1;
    if (keep_if_failing(trial, &changed)) break;
  }
  if (trial->cut.result_count != 1) return;
  // The first value that differs is closest to the cause.
  for (uint32_t value = 0; value < trial->cut.results[0]; ++value) {
    trial_t changed = *trial;
    changed.cut.results[0] = value;
    changed.results[0].is_set = false;
    if (keep_if_failing(trial, &changed)) return;
  }
}

// Pins the values of operation |op|, which become arguments, to what propagation gave them.
static void pin_as_propagated(trial_t* trial, const program_op_t* op) {
  static run_t run;
  memset(&run, 0, sizeof(run));
  run.trial = trial;
  weft_arena_init(weft_testing_allocator(), &run.arena);
  weft_status_t status = prepare(&run);
  if (status == NULL) {
    status = weft_sharding_propagate(&run.annotations, weft_testing_allocator());
  }
  const weft_block_t* body = status == NULL ? run.function->body : NULL;
  for (uint32_t i = 0; body != NULL && i < body->op_count; ++i) {
    for (uint32_t k = 0; k < body->ops[i]->result_count; ++k) {
      const weft_value_t* value = body->ops[i]->results[k];
      if (value->name == NULL || value->name[0] != 'v') continue;
      const uint32_t number = (uint32_t)strtoul(value->name + 1, NULL, 10);
      if (number < op->first_value || number >= op->first_value + op->value_count) continue;
      trial->values[number] =
          (pin_t){.is_set = true, .sharding = run.annotations.values[value->id].sharding};
    }
  }
  weft_status_release(status);
  deinit_run(&run);
}

static void shrink_ops(trial_t* trial) {
  bool live[PROGRAM_MAX_OPS];
  program_cut_live_ops(trial->program, &trial->cut, live);
  for (uint32_t i = 0; i < trial->program->op_count; ++i) {
    if (!live[i] || trial->cut.is_dropped[i]) continue;
    trial_t changed = *trial;
    changed.cut.is_dropped[i] = true;
    if (keep_if_failing(trial, &changed)) continue;
    changed.cut.is_dropped[i] = false;
    pin_as_propagated(&changed, &trial->program->ops[i]);
    changed.cut.is_dropped[i] = true;
    keep_if_failing(trial, &changed);
  }
}

static void shrink_pin(trial_t* trial, size_t offset) {
  trial_t changed = *trial;
  pin_t* pin = (pin_t*)((char*)&changed + offset);
  if (!pin->is_set) return;
  pin->is_set = false;
  if (keep_if_failing(trial, &changed)) return;
  for (int32_t d = 0; d < pin->sharding.rank; ++d) {
    for (uint32_t a = 0; a < trial->mesh.axis_count; ++a) {
      changed = *trial;
      if (!weft_axes_contain(pin->sharding.dims[d], a)) continue;
      pin->sharding.dims[d] = weft_axes_without(pin->sharding.dims[d], UINT32_C(1) << a);
      keep_if_failing(trial, &changed);
    }
  }
}

static void shrink_pins(trial_t* trial) {
  for (uint32_t i = 0; i < trial->program->value_count; ++i) {
    shrink_pin(trial, (size_t)((char*)&trial->values[i] - (char*)trial));
  }
  for (uint32_t i = 0; i < trial->cut.result_count; ++i) {
    shrink_pin(trial, (size_t)((char*)&trial->results[i] - (char*)trial));
  }
}

static void shrink_mesh(trial_t* trial) {
  for (uint32_t a = 0; a < trial->mesh.axis_count; ++a) {
    for (uint32_t size = 1; size < trial->mesh.axes[a].size; ++size) {
      trial_t changed = *trial;
      changed.mesh.rank_count = changed.mesh.rank_count / changed.mesh.axes[a].size * size;
      changed.mesh.axes[a].size = size;
      if (keep_if_failing(trial, &changed)) break;
    }
  }
}

static void report(const trial_t* original) {
  static trial_t trial;
  trial = *original;
  for (int round = 0; round < 3; ++round) {
    shrink_results(&trial);
    shrink_ops(&trial);
    shrink_mesh(&trial);
    shrink_pins(&trial);
  }
  weft_string_buffer_t text;
  weft_string_buffer_init(weft_testing_allocator(), &text);
  print_trial(&trial, &text);
  printf("seed %" PRIu64
         " fails; made smaller (time axes 0x%x, storage axes 0x%x, wide axes 0x%x):\n%s",
         trial.seed, trial.mesh.time_axes, trial.storage_axes, trial.mesh.wide_axes, text.data);
  for (uint32_t i = 0; i < trial.program->value_count; ++i) {
    if (!trial.values[i].is_set) continue;
    char sharding[160];
    print_sharding(&trial, &trial.values[i], sharding, sizeof(sharding));
    printf("// %%v%u is pinned: %s%s\n", i, sharding, trial.values[i].is_open ? " (open)" : "");
  }
  weft_status_t status = run_trial(&trial, true);
  fflush(stdout);
  ck_abort_msg("WEFT_TEST_SEED=%" PRIu64 ": %s", trial.seed, weft_testing_describe_failure(status));
}

// ---- random trials ------------------------------------------------------------------------------

static pin_t random_pin(random_stream_t* random, const weft_mesh_t* mesh,
                        const program_value_t* value, uint32_t percent) {
  pin_t pin = {.is_set = random_below(random, 100) < percent};
  pin.is_open = random_below(random, 4) == 0;
  const bool even = random_below(random, 100) < 60;
  const weft_type_t type = {.kind = WEFT_TYPE_TENSOR, .rank = value->rank, .dims = value->dims};
  pin.sharding = random_sharding(random, mesh, &type, WEFT_REDUCTION_NONE, even);
  return pin;
}

// Donates arguments to results of their type, each to another one; some results are made arguments
// or values of an argument's type for it.
static void random_aliases(random_stream_t* random, trial_t* trial) {
  bool is_taken[MAX_RESULTS] = {false};
  for (uint32_t i = 0; i < PROGRAM_ARGUMENT_COUNT; ++i) {
    trial->aliases[i] = -1;
    const weft_shape_t from = program_value_shape(&trial->program->values[i]);
    for (uint32_t r = 0; r < trial->cut.result_count && trial->aliases[i] < 0; ++r) {
      if (is_taken[r] || random_below(random, 2) == 0) continue;
      for (uint32_t value = trial->program->value_count; value-- > 0;) {
        const weft_shape_t to = program_value_shape(&trial->program->values[value]);
        if (!weft_shape_equal(&from, &to) || random_below(random, 3) == 0) continue;
        trial->cut.results[r] = value;
        trial->results[r] = random_pin(random, &trial->mesh, &trial->program->values[value], 30);
        trial->aliases[i] = (int32_t)r;
        is_taken[r] = true;
        break;
      }
    }
  }
}

static void random_trial(uint64_t seed, const random_program_t* program, trial_t* out_trial) {
  random_stream_t random = random_stream(seed ^ UINT64_C(0x7a11));
  memset(out_trial, 0, sizeof(*out_trial));
  out_trial->seed = seed;
  out_trial->program = program;
  out_trial->mesh = random_mesh(&random);
  const uint32_t count = program->value_count;
  out_trial->cut.result_count = 1 + random_below(&random, MAX_RESULTS);
  for (uint32_t i = 0; i < out_trial->cut.result_count; ++i) {
    const uint32_t back = i == 0 || count < 12 ? 1 : 1 + random_below(&random, 12);
    out_trial->cut.results[i] = count - back;
    out_trial->results[i] =
        random_pin(&random, &out_trial->mesh, &program->values[count - back], 50);
  }
  out_trial->reads_text = random_below(&random, 3) == 0;
  for (uint32_t i = 0; i < count; ++i) {
    const bool is_argument = i < PROGRAM_ARGUMENT_COUNT;
    const uint32_t percent = is_argument ? 75 : out_trial->reads_text ? 0 : 6;
    out_trial->values[i] = random_pin(&random, &out_trial->mesh, &program->values[i], percent);
    if (out_trial->reads_text) out_trial->values[i].is_open = false;
  }
  random_aliases(&random, out_trial);
  if (!out_trial->reads_text && random_below(&random, 4) == 0) {
    out_trial->mesh.time_axes = UINT32_C(1) << random_below(&random, out_trial->mesh.axis_count);
  }
  if (random_below(&random, 4) == 0) out_trial->storage_axes = random_below(&random, 8);
  if (!out_trial->reads_text && random_below(&random, 2) == 0) {
    out_trial->mesh.wide_axes = random_below(&random, 8);
  }
}

static void check_programs(uint64_t first_seed, uint32_t program_count, uint32_t op_count) {
  static random_program_t program;
  static trial_t trial;
  for (uint64_t seed = first_seed; seed < first_seed + program_count; ++seed) {
    random_program_init(seed, op_count, &program);
    random_trial(seed, &program, &trial);
    if (trial_fails(&trial)) report(&trial);
    random_program_deinit(&program);
  }
  printf("cases: %" PRIu32 " random programs partitioned\n", program_count);
}

START_TEST(short_programs_agree) {
  check_programs(weft_testing_seed(), 8000, 6);
}
END_TEST

START_TEST(long_programs_agree) {
  check_programs(weft_testing_seed() + 1000000, 3000, 20);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("partition random");
  TCase* small = weft_testing_check_leaks(tcase_create("short programs"));
  tcase_set_timeout(small, 200);
  tcase_add_test(small, short_programs_agree);
  suite_add_tcase(suite, small);
  TCase* large = weft_testing_check_leaks(tcase_create("long programs"));
  tcase_set_timeout(large, 200);
  tcase_add_test(large, long_programs_agree);
  suite_add_tcase(suite, large);
  return suite;
}
