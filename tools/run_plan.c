// Plans as the input of `weft run`.
#include "tools/run_plan.h"

#include <stdio.h>
#include <string.h>

#include "runtime/base/hash.h"
#include "runtime/base/plural.h"
#include "runtime/comm/comm.h"
#include "tools/command.h"

// The first bytes tell, so that a large step graph is not read twice.
static bool is_plan_file(const char* path) {
  char start[16];
  FILE* file = fopen(path, "rb");
  if (!file) return false;  // who reads it as a step says why
  const size_t size = fread(start, 1, sizeof(start), file);
  fclose(file);
  return weft_tool_is_plan(start, size);
}

// Options ---------------------------------------------------------------------------------------

static bool same_axes(const weft_mesh_t* a, const weft_mesh_t* b) {
  if (a->axis_count != b->axis_count) return false;
  for (uint32_t i = 0; i < a->axis_count; ++i) {
    if (a->axes[i].size != b->axes[i].size || strcmp(a->axes[i].name, b->axes[i].name) != 0) {
      return false;
    }
  }
  return true;
}

static weft_status_t check_mesh(const weft_run_options_t* options, const weft_run_plan_t* plan) {
  char text[256];
  weft_arena_t arena;
  weft_mesh_t mesh;
  if (!options->layout.mesh) return weft_ok_status();
  weft_arena_init(weft_allocator_system(), &arena);
  weft_status_t status = weft_mesh_parse(options->layout.mesh, &arena, &mesh);
  if (weft_status_is_ok(status) && !same_axes(&mesh, plan->program->mesh)) {
    status = WEFT_STATUS(INVALID_ARGUMENT, "--mesh %s does not go with '%s', which is for %s",
                         options->layout.mesh, options->graph_path,
                         weft_mesh_format(plan->program->mesh, text, sizeof(text)));
  }
  weft_arena_deinit(&arena);
  return weft_command_usage_error(status);
}

// What the plan is already may be said again; what it is not is refused, not ignored.
static weft_status_t check_options(const weft_run_options_t* options, const weft_run_plan_t* plan) {
  const weft_layout_options_t* layout = &options->layout;
  const char* path = options->graph_path;
  const uint32_t ranks = plan->program->mesh->rank_count;
  if (layout->devices && layout->devices != ranks) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--devices %u does not go with '%s', which is for %u rank%s",
                       layout->devices, path, ranks, weft_plural(ranks));
  }
  if (layout->strategy && strcmp(layout->strategy, plan->origin.strategy) != 0) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--strategy %s does not go with '%s', which was made by %s",
                       layout->strategy, path, plan->origin.strategy);
  }
  if (layout->micro_batches && layout->micro_batches != plan->origin.micro_batches) {
    return WEFT_STATUS(
        INVALID_ARGUMENT, "--accumulate %u does not go with '%s', which works a batch off in %u",
        layout->micro_batches, path, plan->origin.micro_batches ? plan->origin.micro_batches : 1);
  }
  const char* fixed = layout->setting_count         ? "--opt"
                      : layout->place_count         ? "--place"
                      : layout->plugin_count        ? "--plugin"
                      : layout->cluster             ? "--cluster"
                      : layout->has_overlap         ? "--overlap"
                      : layout->has_buffers         ? "--buffers"
                      : layout->separate_links      ? "--separate-links"
                      : layout->memory.budget_bytes ? "--memory-budget"
                      : layout->has_give_up         ? "--give-up"
                      : options->dump_after         ? "--dump-after"
                                                    : NULL;
  if (fixed) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "%s does not go with '%s', which is a plan: give it to `weft plan`", fixed,
                       path);
  }
  if (ranks > layout->most_ranks) {
    return WEFT_STATUS(INVALID_INPUT, "'%s' is for %u ranks, more than the %u that can run", path,
                       ranks, layout->most_ranks);
  }
  return check_mesh(options, plan);
}

// The plan --------------------------------------------------------------------------------------

weft_status_t weft_run_plan_init(const weft_run_options_t* options, weft_run_plan_t* out_plan) {
  const char* path = options->graph_path;
  char* text = NULL;
  size_t size = 0;
  *out_plan = (weft_run_plan_t){0};
  if (!is_plan_file(path)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_command_read_file(path, &text, &size));
  out_plan->hash = weft_hash_bytes(WEFT_HASH_SEED, text, size);
  weft_status_t status = weft_tool_read_plan(path, text, size, &out_plan->plan);
  weft_allocator_release(weft_allocator_system(), text, size + 1, 1);
  WEFT_RETURN_IF_ERROR(status);
  WEFT_RETURN_IF_ERROR(weft_program_of_plan(path, out_plan->plan, weft_allocator_system(),
                                            &out_plan->origin, &out_plan->program));
  return check_options(options, out_plan);
}

void weft_run_plan_deinit(weft_run_plan_t* plan) {
  weft_program_release(plan->program);
  weft_plan_release(plan->plan);
  *plan = (weft_run_plan_t){0};
}

weft_status_t weft_run_plan_agree(const weft_run_plan_t* plan, weft_comm_t* comm) {
  const uint32_t count = weft_comm_size(comm);
  uint64_t* hashes = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      weft_allocator_system(), count, sizeof(*hashes), _Alignof(uint64_t), (void**)&hashes));
  const weft_collective_t exchange = {.kind = WEFT_COLLECTIVE_ALL_GATHER,
                                      .group = WEFT_COMM_WORLD,
                                      .dtype = WEFT_DTYPE_UI64,
                                      .count = 1,
                                      .input = &plan->hash,
                                      .output = hashes,
                                      .instruction = WEFT_COMM_NO_INSTRUCTION};
  weft_status_t status = weft_status_annotate(weft_comm_run(comm, &exchange),
                                              "while comparing the plan files of all ranks");
  for (uint32_t r = 1; weft_status_is_ok(status) && r < count; ++r) {
    if (hashes[r] == hashes[0]) continue;
    status =
        WEFT_STATUS(INVALID_ARGUMENT,
                    "rank %u has read another plan file than rank 0: give every rank the same", r);
  }
  weft_allocator_release(weft_allocator_system(), hashes, count * sizeof(*hashes),
                         _Alignof(uint64_t));
  return status;
}
