// weft topology: the machine as ranks see it, and the cores each rank would get.
#include "runtime/topology/topology.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/plural.h"
#include "runtime/comm/reduce.h"
#include "runtime/topology/rank_placement.h"
#include "tools/command.h"

#define MAX_THREADS 65536

typedef struct topology_options_s {
  int32_t devices;
  int32_t threads;  // 0: one per core
  const char* synthetic;
  const char* xml_path;
  bool json;
} topology_options_t;

// What is printed.
typedef struct topology_view_s {
  const topology_options_t* options;
  const weft_topology_t* topology;
  const weft_rank_placement_t* placement;
} topology_view_t;

static void print_help(void) {
  printf(
      "usage: weft topology [option...]\n\n"
      "Shows the machine as far as this process may use it, and the cores that each\n"
      "rank of `weft run --devices N` gets: disjoint, and close to its memory.\n\n"
      "  --devices N       ranks on this machine (1), at most 1024\n"
      "  --threads T       threads of each rank (one per core)\n"
      "  --synthetic DESC  a machine that does not exist, in hwloc's notation\n"
      "  --xml FILE        a machine that `lstopo FILE.xml` saved\n"
      "  --json            as one JSON object\n\n"
      "examples\n"
      "  weft topology --devices 2\n"
      "  weft topology --devices 4 --synthetic \"pack:2 l3:2 core:4 pu:2\"\n\n"
      "exit codes: 0 success, 2 usage, 3 the description cannot be read\n");
}

// Lists of numbers ------------------------------------------------------------------------------

typedef int32_t(core_number_fn_t)(const weft_core_t* core);

static int32_t core_own_number(const weft_core_t* core) {
  return core->number;
}
static int32_t core_package(const weft_core_t* core) {
  return core->package;
}
static int32_t core_numa_node(const weft_core_t* core) {
  return core->numa_node;
}
static int32_t core_l3(const weft_core_t* core) {
  return core->l3;
}

// The smallest number above |above| among the cores; INT32_MAX when there is none.
static int32_t next_number(const topology_view_t* view, const int32_t* cores, int32_t count,
                           core_number_fn_t* number, int32_t above) {
  int32_t next = INT32_MAX;
  for (int32_t i = 0; i < count; ++i) {
    const int32_t value = number(weft_topology_core(view->topology, cores[i]));
    if (value > above && value < next) next = value;
  }
  return next;
}

// "0-3,6": each number once; "-" for numbers that are unknown.
static void append_numbers(const topology_view_t* view, const int32_t* cores, int32_t count,
                           core_number_fn_t* number, weft_string_buffer_t* buffer) {
  const char* separator = "";
  int32_t begin = next_number(view, cores, count, number, -1);
  if (begin == INT32_MAX) weft_string_buffer_append_char(buffer, '-');
  while (begin != INT32_MAX) {
    int32_t end = begin;
    int32_t next = next_number(view, cores, count, number, end);
    while (next == end + 1) {
      end = next;
      next = next_number(view, cores, count, number, end);
    }
    weft_string_buffer_append_format(buffer, "%s%d", separator, (int)begin);
    if (end > begin) weft_string_buffer_append_format(buffer, "-%d", (int)end);
    separator = ",";
    begin = next;
  }
}

// Text ------------------------------------------------------------------------------------------

enum { COLUMN_COUNT = 7, CELL_CAPACITY = 96 };

// A table whose columns are as wide as their widest cell.
typedef struct table_s {
  weft_allocator_t allocator;
  char (*cells)[CELL_CAPACITY];
  int32_t columns;
  int32_t rows;
  int32_t capacity;
} table_t;

static weft_status_t table_init(int32_t columns, int32_t rows, table_t* out_table) {
  *out_table =
      (table_t){.allocator = weft_allocator_system(), .columns = columns, .capacity = rows};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(out_table->allocator, (size_t)(columns * rows),
                                                     CELL_CAPACITY, 1, &memory));
  out_table->cells = memory;
  return weft_ok_status();
}

static void table_deinit(table_t* table) {
  weft_allocator_release(table->allocator, table->cells,
                         (size_t)(table->columns * table->capacity) * CELL_CAPACITY, 1);
}

// What is too long for a cell ends in "...".
static void table_set(table_t* table, int32_t column, const char* text) {
  char* cell = table->cells[table->rows * table->columns + column];
  const size_t length = strlen(text);
  if (length < CELL_CAPACITY) {
    memcpy(cell, text, length + 1);
    return;
  }
  memcpy(cell, text, CELL_CAPACITY - 4);
  memcpy(cell + CELL_CAPACITY - 4, "...", 4);
}

// Numbers to the right, the last column, which is the longest, to the left.
static void table_print(const table_t* table) {
  int widths[COLUMN_COUNT] = {0};
  for (int32_t i = 0; i < table->rows * table->columns; ++i) {
    const int length = (int)strlen(table->cells[i]);
    if (length > widths[i % table->columns]) widths[i % table->columns] = length;
  }
  for (int32_t row = 0; row < table->rows; ++row) {
    for (int32_t column = 0; column < table->columns; ++column) {
      const char* cell = table->cells[row * table->columns + column];
      const bool is_last = column + 1 == table->columns;
      printf("%s%*s", column > 0 ? "  " : "", is_last ? 0 : widths[column], cell);
    }
    putchar('\n');
  }
}

// The columns that say where some cores are: numbers of packages, nodes and caches, their own, and
// the hardware threads.
static weft_status_t table_set_place(const topology_view_t* view, table_t* table, int32_t column,
                                     const int32_t* cores, int32_t count) {
  core_number_fn_t* const numbers[] = {core_package, core_numa_node, core_l3, core_own_number};
  weft_status_t status = weft_ok_status();
  for (int i = 0; i < 5 && weft_status_is_ok(status); ++i) {
    weft_string_buffer_t text;
    weft_string_buffer_init(table->allocator, &text);
    if (i < 4) {
      append_numbers(view, cores, count, numbers[i], &text);
    } else {
      status = weft_topology_append_cpus(view->topology, cores, count, &text);
    }
    status = weft_status_join(status, weft_string_buffer_finish(&text));
    if (weft_status_is_ok(status)) table_set(table, column + i, text.data);
    weft_string_buffer_deinit(&text);
  }
  return status;
}

static void table_set_heads(table_t* table, int32_t column) {
  static const char* const heads[] = {"package", "NUMA node", "L3", "cores", "hardware threads"};
  for (int32_t i = 0; i < 5; ++i) table_set(table, column + i, heads[i]);
}

// True when both cores are in the same package, node and cache and of one kind.
static bool is_same_place(const weft_core_t* a, const weft_core_t* b) {
  return a->package == b->package && a->numa_node == b->numa_node && a->l3 == b->l3 &&
         a->kind == b->kind;
}

// One row for each run of cores in one place.
static weft_status_t print_cores(const topology_view_t* view) {
  const weft_allocator_t allocator = weft_allocator_system();
  const int32_t count = weft_topology_core_count(view->topology);
  void* memory = NULL;
  table_t table;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, (size_t)count, sizeof(int32_t), 64, &memory));
  int32_t* cores = memory;
  weft_status_t status = table_init(5, count + 1, &table);
  if (weft_status_is_ok(status)) {
    table_set_heads(&table, 0);
    ++table.rows;
    for (int32_t i = 0; i < count && weft_status_is_ok(status);) {
      int32_t end = i;
      while (end < count && is_same_place(weft_topology_core(view->topology, end),
                                          weft_topology_core(view->topology, i))) {
        cores[end] = end;
        ++end;
      }
      status = table_set_place(view, &table, 0, cores + i, end - i);
      ++table.rows;
      i = end;
    }
    if (weft_status_is_ok(status)) table_print(&table);
    table_deinit(&table);
  }
  weft_allocator_release(allocator, memory, (size_t)count * sizeof(int32_t), 64);
  return status;
}

static weft_status_t print_ranks(const topology_view_t* view) {
  const weft_rank_placement_t* placement = view->placement;
  table_t table;
  WEFT_RETURN_IF_ERROR(table_init(7, placement->rank_count + 1, &table));
  table_set(&table, 0, "rank");
  table_set(&table, 1, "threads");
  table_set_heads(&table, 2);
  ++table.rows;
  weft_status_t status = weft_ok_status();
  for (int32_t rank = 0; rank < placement->rank_count && weft_status_is_ok(status); ++rank) {
    const weft_rank_cores_t* cores = &placement->ranks[rank];
    char text[16];
    snprintf(text, sizeof(text), "%d", (int)rank);
    table_set(&table, 0, text);
    snprintf(text, sizeof(text), "%d", (int)cores->thread_count);
    table_set(&table, 1, text);
    status = table_set_place(view, &table, 2, cores->cores, cores->core_count);
    ++table.rows;
  }
  if (weft_status_is_ok(status)) table_print(&table);
  table_deinit(&table);
  return status;
}

static void print_memory(const topology_view_t* view) {
  const int32_t nodes = weft_topology_numa_node_count(view->topology);
  uint64_t total = 0;
  for (int32_t i = 0; i < nodes; ++i) total += weft_topology_numa_memory_bytes(view->topology, i);
  char text[WEFT_COMMAND_BYTES_CAPACITY];
  if (total == 0) return;
  printf("memory   %s", weft_command_format_bytes(total, text));
  for (int32_t i = 0; i < nodes && nodes > 1; ++i) {
    const uint64_t bytes = weft_topology_numa_memory_bytes(view->topology, i);
    printf("%s%s", i == 0 ? ": " : " + ", weft_command_format_bytes(bytes, text));
  }
  if (nodes > 1) printf(" in %d NUMA nodes", (int)nodes);
  putchar('\n');
}

static void print_caches(const topology_view_t* view) {
  const weft_core_t* core = weft_topology_core(view->topology, 0);
  const size_t sizes[] = {core->l1_bytes, core->l2_bytes, core->l3_bytes};
  const char* separator = "caches   ";
  for (int i = 0; i < 3; ++i) {
    char text[WEFT_COMMAND_BYTES_CAPACITY];
    if (sizes[i] == 0) continue;
    printf("%sL%d %s", separator, i + 1, weft_command_format_bytes(sizes[i], text));
    separator = ", ";
  }
  if (separator[0] == ',') putchar('\n');
}

static void print_machine(const topology_view_t* view) {
  const weft_topology_t* topology = view->topology;
  const topology_options_t* options = view->options;
  const int32_t count = weft_topology_core_count(topology);
  const int32_t packages = weft_topology_package_count(topology);
  int32_t hardware_threads = 0;
  for (int32_t i = 0; i < count; ++i) {
    hardware_threads += weft_topology_core(topology, i)->thread_count;
  }
  if (options->synthetic != NULL) {
    printf("machine  %s (synthetic)\n", options->synthetic);
  } else if (options->xml_path != NULL) {
    printf("machine  %s\n", options->xml_path);
  }
  printf("cores    %d, %d hardware thread%s, %d package%s\n", (int)count, (int)hardware_threads,
         weft_plural((uint64_t)hardware_threads), (int)packages, weft_plural((uint64_t)packages));
  print_memory(view);
  print_caches(view);
  const int32_t allowed = weft_topology_allowed_core_count(topology);
  const double limit = weft_topology_cpu_limit(topology);
  if (limit > 0) {
    printf("quota    %g CPU%s: %d of %d core%s %s used\n", limit, limit == 1 ? "" : "s", (int)count,
           (int)allowed, weft_plural((uint64_t)allowed), count == 1 ? "is" : "are");
  }
  for (int32_t i = 0; i < weft_topology_gpu_count(topology); ++i) {
    const weft_topology_gpu_t* gpu = weft_topology_gpu(topology, i);
    printf("GPU      %s%s%s", gpu->name, gpu->model[0] != '\0' ? ", " : "", gpu->model);
    if (gpu->numa_node >= 0) printf(", near NUMA node %d", (int)gpu->numa_node);
    putchar('\n');
  }
}

// What does not fit, in |buffer|; "" when all does.
static weft_status_t make_note(const topology_view_t* view, weft_string_buffer_t* buffer) {
  weft_string_buffer_append_cstring(buffer, "");
  weft_rank_placement_append_note(view->placement, view->topology, buffer);
  return weft_string_buffer_finish(buffer);
}

static weft_status_t print_text(const topology_view_t* view, const char* note) {
  print_machine(view);
  putchar('\n');
  WEFT_RETURN_IF_ERROR(print_cores(view));
  putchar('\n');
  WEFT_RETURN_IF_ERROR(print_ranks(view));
  if (note[0] != '\0') printf("\nnote: %s\n", note);
  return weft_ok_status();
}

// JSON ------------------------------------------------------------------------------------------

static void print_json_string(const char* name, const char* text) {
  printf("\"%s\": ", name);
  if (text == NULL) {
    printf("null");
    return;
  }
  putchar('"');
  weft_command_print_json_text(stdout, text);
  putchar('"');
}

// A number that -1 stands in for when it is unknown.
static void print_json_number(const char* name, int32_t number) {
  if (number < 0) {
    printf("\"%s\": null", name);
  } else {
    printf("\"%s\": %d", name, (int)number);
  }
}

static void print_json_machine(const topology_view_t* view) {
  const weft_topology_t* topology = view->topology;
  printf("{");
  print_json_string("synthetic", view->options->synthetic);
  printf(", ");
  print_json_string("xml", view->options->xml_path);
  printf(", \"packages\": %d, \"allowed_cores\": %d, \"cpu_limit\": ",
         (int)weft_topology_package_count(topology),
         (int)weft_topology_allowed_core_count(topology));
  const double limit = weft_topology_cpu_limit(topology);
  if (limit > 0) {
    printf("%g", limit);
  } else {
    printf("null");
  }
  printf(",\n \"numa_nodes\": [");
  for (int32_t i = 0; i < weft_topology_numa_node_count(topology); ++i) {
    printf("%s{\"memory_bytes\": %" PRIu64 "}", i > 0 ? ", " : "",
           weft_topology_numa_memory_bytes(topology, i));
  }
  printf("],\n \"gpus\": [");
  for (int32_t i = 0; i < weft_topology_gpu_count(topology); ++i) {
    const weft_topology_gpu_t* gpu = weft_topology_gpu(topology, i);
    printf("%s{", i > 0 ? ", " : "");
    print_json_string("name", gpu->name);
    printf(", ");
    print_json_string("model", gpu->model);
    printf(", ");
    print_json_number("numa_node", gpu->numa_node);
    printf("}");
  }
  printf("],\n \"cores\": [");
}

static void print_json_cores(const topology_view_t* view) {
  for (int32_t i = 0; i < weft_topology_core_count(view->topology); ++i) {
    const weft_core_t* core = weft_topology_core(view->topology, i);
    printf("%s\n  {\"number\": %d, \"cpu\": %d, \"hardware_threads\": %d, ", i > 0 ? "," : "",
           (int)core->number, (int)core->cpu, (int)core->thread_count);
    print_json_number("package", core->package);
    printf(", ");
    print_json_number("numa_node", core->numa_node);
    printf(", ");
    print_json_number("l3", core->l3);
    printf(", ");
    print_json_number("kind", core->kind);
    printf(", \"l1_bytes\": %zu, \"l2_bytes\": %zu, \"l3_bytes\": %zu}", core->l1_bytes,
           core->l2_bytes, core->l3_bytes);
  }
}

static weft_status_t print_json(const topology_view_t* view, const char* note) {
  print_json_machine(view);
  print_json_cores(view);
  printf("],\n \"ranks\": [");
  weft_status_t status = weft_ok_status();
  for (int32_t rank = 0; rank < view->placement->rank_count && weft_status_is_ok(status); ++rank) {
    const weft_rank_cores_t* cores = &view->placement->ranks[rank];
    printf("%s\n  {\"threads\": %d, \"cores\": [", rank > 0 ? "," : "", (int)cores->thread_count);
    for (int32_t i = 0; i < cores->core_count; ++i) {
      printf("%s%d", i > 0 ? ", " : "",
             (int)weft_topology_core(view->topology, cores->cores[i])->number);
    }
    weft_string_buffer_t cpus;
    weft_string_buffer_init(weft_allocator_system(), &cpus);
    status = weft_topology_append_cpus(view->topology, cores->cores, cores->core_count, &cpus);
    status = weft_status_join(status, weft_string_buffer_finish(&cpus));
    printf("], ");
    if (weft_status_is_ok(status)) print_json_string("cpus", cpus.data);
    printf("}");
    weft_string_buffer_deinit(&cpus);
  }
  printf("],\n ");
  print_json_string("note", note[0] == '\0' ? NULL : note);
  printf("}\n");
  return status;
}

// Options ---------------------------------------------------------------------------------------

static weft_status_t run_topology_command(const topology_options_t* options) {
  const weft_topology_options_t source = {
      .synthetic = options->synthetic, .xml_path = options->xml_path, .find_gpus = true};
  weft_topology_t* topology = NULL;
  WEFT_RETURN_IF_ERROR(weft_topology_create_from(&source, weft_allocator_system(), &topology));
  weft_rank_placement_t placement;
  weft_string_buffer_t note;
  weft_string_buffer_init(weft_allocator_system(), &note);
  weft_status_t status = weft_rank_placement_compute(topology, options->devices, options->threads,
                                                     weft_allocator_system(), &placement);
  if (weft_status_is_ok(status)) {
    const topology_view_t view = {
        .options = options, .topology = topology, .placement = &placement};
    status = make_note(&view, &note);
    if (weft_status_is_ok(status)) {
      status = options->json ? print_json(&view, note.data) : print_text(&view, note.data);
    }
    weft_rank_placement_deinit(&placement);
  }
  weft_string_buffer_deinit(&note);
  weft_topology_destroy(topology);
  return status;
}

enum {
  OPTION_DEVICES = 256,
  OPTION_THREADS,
  OPTION_SYNTHETIC,
  OPTION_XML,
  OPTION_JSON,
};

static const struct option topology_long_options[] = {
    {"devices", required_argument, NULL, OPTION_DEVICES},
    {"threads", required_argument, NULL, OPTION_THREADS},
    {"synthetic", required_argument, NULL, OPTION_SYNTHETIC},
    {"xml", required_argument, NULL, OPTION_XML},
    {"json", no_argument, NULL, OPTION_JSON},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static weft_status_t parse_count(const char* name, const char* text, int32_t most,
                                 int32_t* out_count) {
  char* end = NULL;
  errno = 0;
  const long value = strtol(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || value < 1 || value > most) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s is '%s', expected a number from 1 to %d", name, text,
                       (int)most);
  }
  *out_count = (int32_t)value;
  return weft_ok_status();
}

static weft_status_t parse_options(int argc, char** argv, topology_options_t* options, bool* help) {
  optind = 1;
  opterr = 0;
  for (int option; (option = getopt_long(argc, argv, ":h", topology_long_options, NULL)) != -1;) {
    if (option == '?' || option == ':') {
      return weft_command_option_error(option, argv, topology_long_options, "topology");
    }
    if (option == OPTION_DEVICES) {
      WEFT_RETURN_IF_ERROR(
          parse_count("--devices", optarg, WEFT_REDUCE_MAX_MEMBERS, &options->devices));
    }
    if (option == OPTION_THREADS) {
      WEFT_RETURN_IF_ERROR(parse_count("--threads", optarg, MAX_THREADS, &options->threads));
    }
    if (option == OPTION_SYNTHETIC) options->synthetic = optarg;
    if (option == OPTION_XML) options->xml_path = optarg;
    if (option == OPTION_JSON) options->json = true;
    if (option == 'h') *help = true;
  }
  if (*help) return weft_ok_status();
  if (optind < argc) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "unexpected argument '%s'; `weft topology --help` shows an example",
                       argv[optind]);
  }
  if (options->synthetic != NULL && options->xml_path != NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT, "--synthetic and --xml exclude each other");
  }
  return weft_ok_status();
}

static int command_topology(int argc, char** argv) {
  topology_options_t options = {.devices = 1};
  bool help = false;
  weft_status_t status = parse_options(argc, argv, &options, &help);
  if (weft_status_is_ok(status) && help) {
    print_help();
    return WEFT_EXIT_OK;
  }
  if (weft_status_is_ok(status)) status = run_topology_command(&options);
  return weft_status_is_ok(status) ? WEFT_EXIT_OK : weft_command_fail(status);
}

const weft_command_t weft_command_topology = {
    .name = "topology",
    .summary = "show the machine and the cores each rank gets",
    .run = command_topology,
};
