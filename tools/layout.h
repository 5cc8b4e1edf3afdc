// Laying a step out over ranks, for the subcommands that do: the options and what they make.
#ifndef WEFT_TOOLS_LAYOUT_H_
#define WEFT_TOOLS_LAYOUT_H_

#include "strategies/program.h"
#include "tools/command.h"
#include "weft/executor.h"
#include "weft/machine.h"

// Values of getopt_long for the options below; a command's own stay under the first.
enum {
  WEFT_LAYOUT_OPTION_STRATEGY = 512,
  WEFT_LAYOUT_OPTION_DEVICES,
  WEFT_LAYOUT_OPTION_MESH,
  WEFT_LAYOUT_OPTION_OPT,
  WEFT_LAYOUT_OPTION_PLACE,
  WEFT_LAYOUT_OPTION_PLUGIN,
  WEFT_LAYOUT_OPTION_ACCUMULATE,
  WEFT_LAYOUT_OPTION_CLUSTER,
  WEFT_LAYOUT_OPTION_OVERLAP,
  WEFT_LAYOUT_OPTION_BUFFERS,
  WEFT_LAYOUT_OPTION_SEPARATE_LINKS,
  WEFT_LAYOUT_OPTION_MEMORY_BUDGET,
  WEFT_LAYOUT_OPTION_GIVE_UP,
};

// clang-format off
#define WEFT_LAYOUT_LONG_OPTIONS                                        \
  {"strategy", required_argument, NULL, WEFT_LAYOUT_OPTION_STRATEGY},   \
  {"devices", required_argument, NULL, WEFT_LAYOUT_OPTION_DEVICES},     \
  {"mesh", required_argument, NULL, WEFT_LAYOUT_OPTION_MESH},           \
  {"opt", required_argument, NULL, WEFT_LAYOUT_OPTION_OPT},             \
  {"place", required_argument, NULL, WEFT_LAYOUT_OPTION_PLACE},         \
  {"plugin", required_argument, NULL, WEFT_LAYOUT_OPTION_PLUGIN},       \
  {"accumulate", required_argument, NULL, WEFT_LAYOUT_OPTION_ACCUMULATE}

// For the commands that make plans.
#define WEFT_SCHEDULE_LONG_OPTIONS                                      \
  {"cluster", required_argument, NULL, WEFT_LAYOUT_OPTION_CLUSTER},     \
  {"overlap", required_argument, NULL, WEFT_LAYOUT_OPTION_OVERLAP},     \
  {"buffers", required_argument, NULL, WEFT_LAYOUT_OPTION_BUFFERS},     \
  {"separate-links", no_argument, NULL, WEFT_LAYOUT_OPTION_SEPARATE_LINKS}, \
  {"memory-budget", required_argument, NULL, WEFT_LAYOUT_OPTION_MEMORY_BUDGET}, \
  {"give-up", required_argument, NULL, WEFT_LAYOUT_OPTION_GIVE_UP}
// clang-format on

#define WEFT_LAYOUT_HELP                                                            \
  "layout\n"                                                                        \
  "  --strategy NAME        how the step is laid out over ranks; `weft\n"           \
  "                         strategies` lists them (default: single_device, or\n"   \
  "                         auto with --devices or --mesh)\n"                       \
  "  --devices N            number of ranks, at most 65536; 1024 can be run\n"      \
  "  --mesh AXIS=N[,..]     ranks as a mesh of named axes (default: dp=N)\n"        \
  "  --opt NAME=VALUE       option of the strategy\n"                               \
  "  --place NAME=AXIS:DIM  cuts the arguments of that name, in which a * stands\n" \
  "                         for anything, along an axis of the mesh\n"              \
  "  --plugin PATH          shared object with further strategies\n"                \
  "  --accumulate N         works a batch off in N micro-batches, one after the\n"  \
  "                         other, and updates once\n\n"

#define WEFT_SCHEDULE_HELP                                                             \
  "schedule\n"                                                                         \
  "  --cluster NAME|FILE    the machine that the plan is for: a description in a\n"    \
  "                         file, or a built-in one (default: cpu)\n"                  \
  "  --overlap MODE         collectives beside computation: auto (where the machine\n" \
  "                         gains by it; default), on or off\n"                        \
  "  --buffers N            gathered units held at once (0, the default: the fewest\n" \
  "                         that lose at most 1 %% against any number)\n"              \
  "  --separate-links       a stream for each class of links, in place of one for\n"   \
  "                         all: inside nodes and across them, one at a time\n"        \
  "  --memory-budget SIZE   most device memory, as in 12GiB or 500MB: fewer\n"         \
  "                         buffers, then values given up and gathered, computed\n"    \
  "                         or fetched from host memory again\n"                       \
  "  --give-up KINDS        how values may be given up for the budget, separated by\n" \
  "                         commas: gather, compute, host (default: all)\n\n"

typedef struct weft_layout_options_s {
  const char* strategy;  // NULL when not given
  const char* mesh;
  uint32_t devices;  // 0 when not given
  const char** settings;
  uint32_t setting_count;
  const char** places;
  uint32_t place_count;
  const char** plugins;
  uint32_t plugin_count;
  uint32_t micro_batches;         // 0 when not given
  uint32_t most_ranks;            // that the command takes
  const char* cluster;            // NULL when not given
  const weft_machine_t* machine;  // that the layout is for, once it is open
  weft_device_t* device;          // the same, for strategies that compare plans; NULL: see below
  weft_overlap_t overlap;
  bool has_overlap;
  bool has_buffers;
  uint32_t gather_buffers;  // 0: chosen
  bool separate_links;
  bool has_give_up;
  weft_memory_policy_t memory;  // budget_bytes is 0 when not given
} weft_layout_options_t;

// Room for what |argc| arguments can hold, in |arena|. Commands that cannot do with as many ranks
// as a mesh may have set |most_ranks| afterwards.
WEFT_MUST_USE weft_status_t weft_layout_options_init(int argc, weft_arena_t* arena,
                                                     weft_layout_options_t* out_options);

// Takes one option of the table above; other values are left alone.
WEFT_MUST_USE weft_status_t weft_layout_options_take(weft_layout_options_t* options, int option,
                                                     const char* argument);

// Whether any option was given of the layout, or of the schedule.
bool weft_layout_options_given(const weft_layout_options_t* options);
bool weft_schedule_options_given(const weft_layout_options_t* options);

// Opens the machine that --cluster names: a file, or a built-in description; "cpu" without it. Free
// with weft_machine_release.
WEFT_MUST_USE weft_status_t weft_layout_machine(const char* cluster, weft_machine_t** out_machine);

// The strategy and mesh that the options name, and the registry they come from.
typedef struct weft_layout_s {
  weft_arena_t arena;
  weft_strategy_registry_t* registry;
  weft_strategy_values_t values;
  weft_mesh_t mesh;
} weft_layout_t;

// Loads plug-ins, selects the strategy and reads the mesh. INVALID_ARGUMENT for values of options
// that are wrong, INVALID_INPUT and NOT_FOUND for plug-ins that are none. Deinitialise in every
// case.
WEFT_MUST_USE weft_status_t weft_layout_init(const weft_layout_options_t* options,
                                             weft_layout_t* out_layout);
void weft_layout_deinit(weft_layout_t* layout);

// How plans of |rank_count| ranks are made, as |options| say. |options->machine| has to be open
// where there is one.
weft_compile_options_t weft_layout_compile_options(const weft_layout_options_t* options,
                                                   uint32_t rank_count);

// A device to compare plans on before one is chosen, while there is no other, where the strategy of
// |layout| does; NULL with others. It has one thread, so that creating it starts none. Destroy it
// with weft_device_destroy.
WEFT_MUST_USE weft_status_t weft_layout_trial_device(const weft_layout_t* layout,
                                                     weft_device_t** out_device);

// Lays |step| out. INVALID_INPUT for options that do not fit the step. Free with
// weft_program_release before the layout.
WEFT_MUST_USE weft_status_t weft_layout_apply(const weft_layout_t* layout,
                                              const weft_layout_options_t* options,
                                              const weft_graph_t* step,
                                              weft_pass_observer_fn_t* observer, void* user_data,
                                              weft_program_t** out_program);

// Notes of the strategy, one a line, on standard error.
void weft_layout_print_notes(const weft_program_t* program);

#endif  // WEFT_TOOLS_LAYOUT_H_
