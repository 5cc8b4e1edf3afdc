// What an option would do, by what the plan says of its strategy.
#include "tools/explain_options.h"

#include <stdlib.h>
#include <string.h>

#include "strategies/program_plan.h"
#include "tools/explain_trials.h"

static const char* value_of(const weft_strategy_values_t* values, const char* name) {
  const char* text = weft_strategy_value(values, name);
  return text ? text : "";
}

// The size at which "auto" closes buckets on |machine|: the same formula on what the plan reduces.
// 0 where it closes none by size.
static int64_t computed_bucket_bytes(const weft_plan_t* plan, const weft_machine_t* machine) {
  const weft_collective_kernel_t* first = NULL;
  double bytes = 0;
  for (uint32_t i = 0; i < plan->body.instruction_count; ++i) {
    const weft_instruction_t* instruction = &plan->body.instructions[i];
    const weft_collective_kernel_t* call = &instruction->kernel.as.collective;
    if (instruction->kind != WEFT_INSTRUCTION_COLLECTIVE) continue;
    const bool scatters = call->kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
    if (!scatters && call->kind != WEFT_COLLECTIVE_ALL_REDUCE) continue;
    // Where gradients are scattered, what is summed whole is no bucket.
    if (!first || (scatters && first->kind != call->kind)) {
      first = call;
      bytes = 0;
    }
    if (call->kind != first->kind || call->groups != first->groups) continue;
    const double parts = scatters ? plan->groups[call->groups].group_size : 1;
    bytes += (double)call->count * parts * (double)weft_dtype_size_bytes(call->dtype);
  }
  if (!first || weft_machine_collectives_compute(machine)) return 0;
  const weft_plan_groups_t* groups = &plan->groups[first->groups];
  return (int64_t)weft_machine_bucket_bytes(machine, first->kind, groups->members,
                                            groups->group_size, bytes);
}

// Buckets that end where units do do not grow by an option here.
static weft_status_t find_bucket_option(const weft_strategy_values_t* values,
                                        weft_explanation_t* explanation, weft_arena_t* arena) {
  weft_explanation_options_t* options = &explanation->options;
  const char* name = values->strategy->name;
  const bool is_fsdp = strcmp(name, "fsdp") == 0;
  const bool is_deepspeed = strcmp(name, "deepspeed") == 0;
  if (!is_fsdp && !is_deepspeed && strcmp(name, "ddp") != 0) return weft_ok_status();
  if (*value_of(values, "wrap")) return weft_ok_status();
  if (is_fsdp && strcmp(value_of(values, "auto_wrap"), "none") != 0) return weft_ok_status();
  const char* size = value_of(values, is_deepspeed ? "reduce_bucket_size" : "bucket_mb");
  if (strcmp(size, "auto") == 0) {
    // A size that was computed is one that can be given, too.
    options->bucket_bytes = computed_bucket_bytes(explanation->plan, explanation->machine);
  } else {
    char* end = NULL;
    const double number = strtod(size, &end);
    if (end == size || *end != '\0' || !(number >= 0 && number < 1e12)) return weft_ok_status();
    if (is_deepspeed) options->bucket_elements = number < 1 ? 1 : (int64_t)number;
    options->bucket_bytes = (int64_t)(number * (is_deepspeed ? 4 : 1048576));
  }
  // Two digits: a first guess has no more.
  options->bucket_option = is_deepspeed ? "--opt reduce_bucket_size" : "--opt bucket_mb";
  options->bucket_unit_bytes = is_deepspeed ? 4 : 1048576;
  if (options->bucket_bytes <= 0) return weft_ok_status();
  return weft_arena_format(arena, &options->larger_buckets, "%s=%.2g", options->bucket_option,
                           2 * (double)options->bucket_bytes / options->bucket_unit_bytes);
}

static void find_gather_option(const weft_strategy_values_t* values, const weft_plan_t* plan,
                               weft_explanation_options_t* options) {
  // A memory budget may be what has it gathered again.
  if (strcmp(values->strategy->name, "fsdp") != 0 || plan->memory_actions.regathered > 0) return;
  options->keep_gathered = "--opt reshard_after_forward=false";
}

static weft_status_t select_values(const weft_program_origin_t* origin,
                                   const weft_strategy_registry_t* registry, weft_arena_t* arena,
                                   weft_strategy_values_t* out_values) {
  const char** settings = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, origin->option_count, sizeof(*settings), (void**)&settings));
  for (uint32_t i = 0; i < origin->option_count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(arena, &settings[i], "%s=%s", origin->option_names[i],
                                           origin->option_values[i]));
  }
  return weft_strategy_registry_select(registry, origin->strategy, settings, origin->option_count,
                                       arena, out_values);
}

// What the plan alone suggests. Nothing is known of plans that no strategy of this command made, or
// a plug-in's.
static weft_status_t suggest(const weft_plan_source_t* source, weft_explanation_t* explanation,
                             weft_arena_t* arena) {
  weft_program_origin_t origin;
  weft_program_t* program = NULL;
  weft_strategy_registry_t* registry = NULL;
  weft_strategy_values_t values;
  if (!weft_plan_has_program(explanation->plan)) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(weft_program_of_plan(source->path, explanation->plan,
                                            weft_allocator_system(), &origin, &program));
  weft_status_t status = weft_strategy_registry_create(weft_allocator_system(), &registry);
  if (weft_status_is_ok(status)) {
    weft_status_t selected = select_values(&origin, registry, arena, &values);
    if (weft_status_is_ok(selected)) {
      status = find_bucket_option(&values, explanation, arena);
      find_gather_option(&values, explanation->plan, &explanation->options);
    }
    weft_status_release(selected);
  }
  weft_strategy_registry_release(registry);
  weft_program_release(program);
  return status;
}

weft_status_t weft_explain_options(const weft_plan_source_t* source,
                                   weft_explanation_t* explanation, weft_arena_t* arena) {
  const bool is_step = source->step != NULL;
  weft_device_t* own = NULL;
  explanation->options = (weft_explanation_options_t){0};
  if (!is_step) WEFT_RETURN_IF_ERROR(suggest(source, explanation, arena));
  if (!is_step && source->layout.cluster) return weft_ok_status();
  const weft_cpu_device_options_t options = {.struct_size = sizeof(options),
                                             .thread_count = source->threads};
  if (!source->device) {
    WEFT_RETURN_IF_ERROR(weft_cpu_device_create(&options, weft_allocator_system(), &own));
  }
  weft_explain_trials_t trials = {.source = source,
                                  .explanation = explanation,
                                  .device = own ? own : source->device,
                                  .arena = arena};
  weft_status_t status = weft_explain_try_schedules(&trials);
  if (weft_status_is_ok(status) && is_step) {
    status = weft_explain_try_strategies(
        &trials, computed_bucket_bytes(explanation->plan, explanation->machine));
  }
  weft_device_destroy(own);
  return status;
}
