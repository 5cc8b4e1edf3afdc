// Finding and running the cases of `weft check`.
//
// Modules are loaded first, by one thread; then workers take cases one by one and the calling
// thread reports them in order, so that the output does not depend on who was faster.
#include "tools/check_cases.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "graph/interp/interp.h"
#include "graph/ir/op_attrs.h"
#include "graph/ir/source_split.h"
#include "tools/command.h"

const char* weft_check_outcome_name(weft_check_outcome_t outcome) {
  static const char* const names[] = {
      [WEFT_CHECK_PASSED] = "passed",
      [WEFT_CHECK_FAILED] = "failed",
      [WEFT_CHECK_UNSUPPORTED] = "unsupported",
      [WEFT_CHECK_BAD_INPUT] = "bad input",
  };
  return names[outcome];
}

// ---- references ----

// Marks the functions that others name.
typedef struct reference_walk_s {
  const weft_graph_t* graph;
  const weft_function_t* from;  // whose body is walked; naming itself does not count
  bool* referenced;             // by function index
  uint32_t* pending;            // what was newly marked; NULL when nobody asks
  uint32_t pending_count;
  bool checks;  // an operation that checks something was met
} reference_walk_t;

static void mark_function(reference_walk_t* walk, const char* name) {
  const weft_function_t* function = weft_graph_find_function(walk->graph, name);
  if (function == NULL || function == walk->from || walk->referenced[function->index]) return;
  walk->referenced[function->index] = true;
  if (walk->pending != NULL) walk->pending[walk->pending_count++] = function->index;
}

static void mark_attr(reference_walk_t* walk, const weft_attr_t* attr) {
  switch (attr->kind) {
    case WEFT_ATTR_SYMBOL:
      mark_function(walk, attr->as.symbol);
      break;
    case WEFT_ATTR_ARRAY:
      for (uint32_t i = 0; i < attr->as.array.count; ++i) {
        mark_attr(walk, attr->as.array.elements[i]);
      }
      break;
    case WEFT_ATTR_DICT:
      for (uint32_t i = 0; i < attr->as.dict.count; ++i) {
        mark_attr(walk, attr->as.dict.entries[i].value);
      }
      break;
    default:
      break;
  }
}

static bool is_check(const weft_op_t* op) {
  const char* name = op->opcode == WEFT_OP_CUSTOM_CALL ? weft_op_custom_call_target(op) : op->name;
  return strncmp(name, "check.", 6) == 0;
}

static void mark_block(reference_walk_t* walk, const weft_block_t* block) {
  for (uint32_t i = 0; i < block->op_count; ++i) {
    const weft_op_t* op = block->ops[i];
    walk->checks = walk->checks || is_check(op);
    for (uint32_t k = 0; k < op->attr_count; ++k) mark_attr(walk, op->attrs[k].value);
    for (uint32_t k = 0; k < op->region_count; ++k) mark_block(walk, op->regions[k]);
  }
}

// Whether |function| or anything it uses checks something.
static weft_status_t find_checks(const weft_function_t* function, bool* out_checks) {
  const weft_graph_t* graph = function->graph;
  weft_arena_t arena;
  weft_arena_init(weft_allocator_system(), &arena);
  void* referenced = NULL;
  void* pending = NULL;
  weft_status_t status =
      weft_arena_allocate_array(&arena, graph->function_count, sizeof(bool), &referenced);
  if (weft_status_is_ok(status)) {
    status = weft_arena_allocate_array(&arena, graph->function_count, sizeof(uint32_t), &pending);
  }
  if (weft_status_is_ok(status)) {
    reference_walk_t walk = {
        .graph = graph, .from = function, .referenced = referenced, .pending = pending};
    mark_block(&walk, function->body);
    while (walk.pending_count > 0 && !walk.checks) {
      const weft_function_t* next = graph->functions[walk.pending[--walk.pending_count]];
      if (next->body != NULL) mark_block(&walk, next->body);
    }
    *out_checks = walk.checks;
  }
  weft_arena_deinit(&arena);
  return status;
}

// A case has no arguments and is not part of another function's work.
static bool is_case(const weft_function_t* function, bool referenced) {
  return function->body != NULL && function->body->argument_count == 0 && !referenced;
}

// ---- loading ----

typedef struct case_list_s {
  weft_check_suite_t* suite;
  weft_check_prepare_fn_t* prepare;
  uint32_t module_capacity;
  uint32_t case_capacity;
} case_list_t;

// Doubles an array in the arena; the old one stays behind until the suite ends.
static weft_status_t grow(weft_arena_t* arena, void** array, uint32_t count, uint32_t* capacity,
                          size_t element_size) {
  if (count < *capacity) return weft_ok_status();
  const uint32_t larger = *capacity == 0 ? 16 : *capacity * 2;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(arena, larger, element_size, &memory));
  if (count > 0) memcpy(memory, *array, count * element_size);
  *array = memory;
  *capacity = larger;
  return weft_ok_status();
}

static weft_status_t add_module(case_list_t* list, const char* path, uint32_t first_line,
                                weft_graph_t* graph, weft_status_t status) {
  weft_check_suite_t* suite = list->suite;
  void* modules = suite->modules;
  weft_status_t grown = grow(&suite->arena, &modules, suite->module_count, &list->module_capacity,
                             sizeof(suite->modules[0]));
  if (!weft_status_is_ok(grown)) {
    weft_graph_release(graph);
    return weft_status_join(grown, status);
  }
  suite->modules = modules;
  suite->modules[suite->module_count++] = (weft_check_module_t){
      .path = path, .first_line = first_line, .graph = graph, .status = status};
  return weft_ok_status();
}

static weft_status_t load_part(case_list_t* list, const char* path,
                               const weft_source_part_t* part) {
  weft_graph_t* graph = NULL;
  const weft_parse_options_t options = {.struct_size = sizeof(options),
                                        .first_line = part->first_line};
  weft_status_t status =
      weft_graph_parse(part->text, part->size, path, &options, weft_allocator_system(), &graph);
  if (weft_status_is_ok(status) && list->prepare != NULL) status = list->prepare(&graph);
  if (weft_status_is_ok(status)) status = weft_graph_verify(graph);
  return add_module(list, path, part->first_line, graph, status);
}

static weft_status_t load_file(case_list_t* list, const char* path) {
  char* text = NULL;
  size_t size = 0;
  weft_status_t status = weft_command_read_file(path, &text, &size);
  if (!weft_status_is_ok(status)) return add_module(list, path, 1, NULL, status);
  weft_source_split_t split;
  weft_source_part_t part;
  const uint32_t before = list->suite->module_count;
  weft_source_split_begin(text, size, &split);
  while (weft_status_is_ok(status) && weft_source_split_next(&split, &part)) {
    if (!weft_source_part_is_blank(&part)) status = load_part(list, path, &part);
  }
  if (weft_status_is_ok(status) && list->suite->module_count == before) {
    status = add_module(list, path, 1, NULL,
                        WEFT_STATUS(INVALID_INPUT, "%s: no cases: the file holds no module", path));
  }
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  return status;
}

static weft_status_t add_case(case_list_t* list, const weft_check_module_t* module,
                              const weft_function_t* function) {
  weft_check_suite_t* suite = list->suite;
  void* cases = suite->cases;
  WEFT_RETURN_IF_ERROR(grow(&suite->arena, &cases, suite->case_count, &list->case_capacity,
                            sizeof(suite->cases[0])));
  suite->cases = cases;
  weft_check_case_t* added = &suite->cases[suite->case_count++];
  *added = (weft_check_case_t){.module = module, .function = function};
  weft_string_buffer_init(weft_allocator_system(), &added->message);
  weft_string_buffer_init(weft_allocator_system(), &added->output);
  return weft_ok_status();
}

static weft_status_t add_cases(case_list_t* list, const weft_check_module_t* module) {
  if (!weft_status_is_ok(module->status)) return add_case(list, module, NULL);
  const weft_graph_t* graph = module->graph;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&list->suite->arena, graph->function_count, sizeof(bool), &memory));
  reference_walk_t walk = {.graph = graph, .referenced = memory};
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    walk.from = graph->functions[i];
    if (walk.from->body != NULL) mark_block(&walk, walk.from->body);
  }
  for (uint32_t i = 0; i < graph->function_count; ++i) {
    const weft_function_t* function = graph->functions[i];
    if (!is_case(function, walk.referenced[i]) || function == module->compared) continue;
    WEFT_RETURN_IF_ERROR(add_case(list, module, function));
    // Modules without any check are the exception, so most functions are not walked again.
    bool checks = walk.checks;
    if (checks) WEFT_RETURN_IF_ERROR(find_checks(function, &checks));
    list->suite->cases[list->suite->case_count - 1].checks = checks;
  }
  return weft_ok_status();
}

// A file that says nothing must not look like one that passes.
static weft_status_t add_missing_case(case_list_t* list, weft_check_module_t* module) {
  bool has_body = false;
  for (uint32_t i = 0; i < module->graph->function_count; ++i) {
    has_body = has_body || module->graph->functions[i]->body != NULL;
  }
  module->status =
      has_body ? WEFT_STATUS(INVALID_INPUT,
                             "%s: no cases: every function has arguments or is used by "
                             "another one (%s)",
                             module->path,
                             list->suite->advice ? list->suite->advice
                                                 : "--differential SEED makes up arguments")
               : WEFT_STATUS(INVALID_INPUT, "%s: no cases: no function has a body", module->path);
  return add_case(list, module, NULL);
}

weft_status_t weft_check_suite_find_cases(weft_check_suite_t* suite) {
  case_list_t list = {.suite = suite};
  uint32_t before = 0;
  bool any_compared = false;
  for (uint32_t i = 0; i < suite->module_count; ++i) {
    weft_check_module_t* module = &suite->modules[i];
    any_compared = any_compared || module->compared != NULL;
    WEFT_RETURN_IF_ERROR(add_cases(&list, module));
    // The modules of a file share their path.
    if (i + 1 < suite->module_count && suite->modules[i + 1].path == module->path) continue;
    if (suite->case_count == before && !any_compared) {
      WEFT_RETURN_IF_ERROR(add_missing_case(&list, module));
    }
    before = suite->case_count;
    any_compared = false;
  }
  return weft_ok_status();
}

weft_status_t weft_check_suite_load(const char* const* paths, uint32_t path_count,
                                    weft_check_prepare_fn_t* prepare,
                                    weft_check_suite_t* out_suite) {
  *out_suite = (weft_check_suite_t){.module_count = 0};
  weft_arena_init(weft_allocator_system(), &out_suite->arena);
  case_list_t list = {.suite = out_suite, .prepare = prepare};
  for (uint32_t i = 0; i < path_count; ++i) WEFT_RETURN_IF_ERROR(load_file(&list, paths[i]));
  return weft_ok_status();
}

void weft_check_suite_deinit(weft_check_suite_t* suite) {
  for (uint32_t i = 0; i < suite->case_count; ++i) {
    weft_string_buffer_deinit(&suite->cases[i].message);
    weft_string_buffer_deinit(&suite->cases[i].output);
  }
  for (uint32_t i = 0; i < suite->module_count; ++i) {
    weft_graph_release(suite->modules[i].graph);
    weft_status_release(suite->modules[i].status);
  }
  weft_arena_deinit(&suite->arena);
}

// ---- running ----

static void append_output(void* user_data, const char* text, size_t size) {
  weft_string_buffer_append(user_data, text, size);
}

static weft_status_t run_function(const weft_function_t* function, uint64_t max_operations,
                                  weft_string_buffer_t* output) {
  const weft_allocator_t allocator = weft_allocator_system();
  weft_interp_options_t options = weft_interp_options_default();
  options.max_operations = max_operations;
  options.print = append_output;
  options.print_user_data = output;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(allocator, function->result_count,
                                                     sizeof(weft_tensor_t), 16, &memory));
  weft_tensor_t* results = memory;
  weft_status_t status = weft_interp_run(function, NULL, 0, &options, results);
  for (uint32_t i = 0; i < function->result_count; ++i) weft_tensor_deinit(&results[i]);
  weft_allocator_release(allocator, memory, function->result_count * sizeof(weft_tensor_t), 16);
  return status;
}

static void run_case(weft_check_case_t* check_case, uint64_t max_operations) {
  weft_status_t status = weft_ok_status();
  const char* text = NULL;
  weft_status_code_t code = WEFT_STATUS_OK;
  if (check_case->function == NULL) {
    text = weft_status_text(check_case->module->status);
    code = weft_status_code(check_case->module->status);
    check_case->outcome = WEFT_CHECK_BAD_INPUT;
  } else {
    status = run_function(check_case->function, max_operations, &check_case->output);
    text = weft_status_text(status);
    code = weft_status_code(status);
    check_case->outcome = code == WEFT_STATUS_OK ? WEFT_CHECK_PASSED : WEFT_CHECK_FAILED;
  }
  if (code == WEFT_STATUS_UNSUPPORTED) check_case->outcome = WEFT_CHECK_UNSUPPORTED;
  if (code != WEFT_STATUS_OK) weft_string_buffer_append_cstring(&check_case->message, text);
  weft_status_release(status);
}

typedef struct worker_pool_s {
  weft_check_suite_t* suite;
  uint64_t max_operations;
  atomic_uint next;  // case to take
  pthread_mutex_t mutex;
  pthread_cond_t finished;
  bool* done;  // per case; guarded by |mutex|
} worker_pool_t;

static void* worker_main(void* argument) {
  worker_pool_t* pool = argument;
  for (;;) {
    const unsigned index = atomic_fetch_add_explicit(&pool->next, 1, memory_order_relaxed);
    if (index >= pool->suite->case_count) return NULL;
    run_case(&pool->suite->cases[index], pool->max_operations);
    (void)pthread_mutex_lock(&pool->mutex);
    pool->done[index] = true;
    (void)pthread_cond_signal(&pool->finished);
    (void)pthread_mutex_unlock(&pool->mutex);
  }
}

static void report_in_order(worker_pool_t* pool, const weft_check_run_options_t* options) {
  for (uint32_t i = 0; i < pool->suite->case_count; ++i) {
    (void)pthread_mutex_lock(&pool->mutex);
    while (!pool->done[i]) (void)pthread_cond_wait(&pool->finished, &pool->mutex);
    (void)pthread_mutex_unlock(&pool->mutex);
    options->report(options->user_data, &pool->suite->cases[i]);
  }
}

static weft_status_t run_with_workers(weft_check_suite_t* suite,
                                      const weft_check_run_options_t* options, uint32_t workers) {
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&suite->arena, suite->case_count, sizeof(bool), &memory));
  worker_pool_t pool = {.suite = suite, .max_operations = options->max_operations, .done = memory};
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&suite->arena, workers, sizeof(pthread_t), &memory));
  pthread_t* threads = memory;
  (void)pthread_mutex_init(&pool.mutex, NULL);
  (void)pthread_cond_init(&pool.finished, NULL);
  uint32_t started = 0;
  while (started < workers && pthread_create(&threads[started], NULL, worker_main, &pool) == 0) {
    ++started;
  }
  weft_status_t status = weft_ok_status();
  if (started == 0) {
    status = WEFT_STATUS(IO, "no thread could be created to run the cases");
  } else {
    report_in_order(&pool, options);
  }
  for (uint32_t i = 0; i < started; ++i) (void)pthread_join(threads[i], NULL);
  (void)pthread_cond_destroy(&pool.finished);
  (void)pthread_mutex_destroy(&pool.mutex);
  return status;
}

weft_status_t weft_check_suite_run(weft_check_suite_t* suite,
                                   const weft_check_run_options_t* options) {
  const uint32_t workers = options->jobs < suite->case_count ? options->jobs : suite->case_count;
  if (workers > 1) return run_with_workers(suite, options, workers);
  for (uint32_t i = 0; i < suite->case_count; ++i) {
    run_case(&suite->cases[i], options->max_operations);
    options->report(options->user_data, &suite->cases[i]);
  }
  return weft_ok_status();
}
