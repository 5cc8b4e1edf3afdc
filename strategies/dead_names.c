// What becomes of Lightning's names. Two tables: strategies, and options of the built-in ones.
#include "strategies/dead_names.h"

#include <string.h>

#include "strategies/name.h"

typedef struct dead_name_s {
  const char* name;
  const char* modern;   // the strategy to use now; NULL when weft has none in its place
  const char* because;  // what the name meant, and where it is gone
} dead_name_t;

// |name| is not available, or, with |modern|, is called that now.
static const dead_name_t dead_names[] = {
    // Renamed or dropped by Lightning; weft has the successor.
    {"dp", "ddp", "it runs a process for each rank instead of threads in one process"},
    {"ddp2", "ddp", "ddp2 is gone from Lightning, too"},
    {"ddp_cpu", "ddp", "weft's ddp runs on the CPU"},
    {"horovod", "ddp", "weft brings its own collectives"},
    {"ddp_sharded", "deepspeed_stage_2", "FairScale's sharded optimizer is ZeRO stage 2"},
    {"ddp_sharded_spawn", "deepspeed_stage_2", "FairScale's sharded optimizer is ZeRO stage 2"},
    {"ddp_fully_sharded", "fsdp", "FairScale's fully sharded training lives on as FSDP"},
    {"fsdp_native", "fsdp", "Lightning 2.0 renamed it"},
    // Renamed by Lightning to something that weft lacks.
    {"fsdp_native_full_shard_offload", NULL,
     "Lightning calls it fsdp_cpu_offload now; weft has fsdp, but nothing is kept in other memory"},
    {"tpu_spawn", NULL, "Lightning calls it xla now; weft has no device for TPUs"},
    {"tpu_spawn_debug", NULL, "Lightning calls it xla_debug now; weft has no device for TPUs"},
    {"single_tpu", NULL, "Lightning calls it single_xla now; weft has no device for TPUs"},
    {"collaborative", NULL, "Lightning calls it hivemind now; weft's ranks cannot come and go"},
    // What Lightning has and weft lacks.
    {"bagua", NULL, "weft has no relaxed, compressed or decentralised reductions"},
    {"colossalai", NULL, "nothing is moved between memories by measured use"},
    {"hivemind", NULL, "weft's ranks cannot come and go"},
    {"xla", NULL, "weft has no device for TPUs"},
    {"xla_debug", NULL, "weft has no device for TPUs"},
    {"xla_fsdp", NULL, "weft has no device for TPUs"},
    {"single_xla", NULL, "weft has no device for TPUs"},
    {"hpu_single", NULL, "weft has no device for Gaudi"},
    {"hpu_parallel", NULL, "weft has no device for Gaudi"},
    {"hpu_ddp", NULL, "weft has no device for Gaudi"},
    {"hpu_fsdp", NULL, "weft has no device for Gaudi"},
    {"hpu_deepspeed", NULL, "weft has no device for Gaudi"},
    {"hpu_deepspeed_stage_1", NULL, "weft has no device for Gaudi"},
    {"hpu_deepspeed_stage_2", NULL, "weft has no device for Gaudi"},
    {"hpu_deepspeed_stage_2_offload", NULL, "weft has no device for Gaudi"},
    {"hpu_deepspeed_stage_3", NULL, "weft has no device for Gaudi"},
    {"hpu_deepspeed_stage_3_offload", NULL, "weft has no device for Gaudi"},
    {"hpu_deepspeed_stage_3_offload_nvme", NULL, "weft has no device for Gaudi"},
    {"ipu_strategy", NULL, "weft has no device for Graphcore's IPUs"},
    {"deepspeed_stage_1_offload", NULL, "weft has deepspeed_stage_1, without offload"},
    {"deepspeed_stage_2_offload", NULL, "weft has deepspeed_stage_2, without offload"},
    {"deepspeed_stage_3_offload", NULL, "weft has deepspeed_stage_3, without offload"},
    {"deepspeed_stage_3_offload_nvme", NULL, "weft has deepspeed_stage_3, without offload"},
    {"fsdp_cpu_offload", NULL, "weft has fsdp, without offload"},
};

#define DEAD_NAME_COUNT (sizeof(dead_names) / sizeof(dead_names[0]))

bool weft_dead_name_find(const char* name, weft_status_t* out_status) {
  *out_status = weft_ok_status();
  for (size_t i = 0; i < DEAD_NAME_COUNT; ++i) {
    const dead_name_t* dead = &dead_names[i];
    if (!weft_name_equal(name, strlen(name), dead->name)) continue;
    *out_status = dead->modern ? WEFT_STATUS(NOT_FOUND, "there is no strategy '%s'; use %s: %s",
                                             dead->name, dead->modern, dead->because)
                               : WEFT_STATUS(UNSUPPORTED,
                                             "strategy '%s' is not available in this version: %s",
                                             dead->name, dead->because);
    return true;
  }
  return false;
}

const char* weft_dead_name_at(size_t index) {
  return index < DEAD_NAME_COUNT ? dead_names[index].name : NULL;
}

// Whose options they are.
typedef enum family_e {
  FAMILY_ANY,
  FAMILY_DDP,
  FAMILY_FSDP,
  FAMILY_DEEPSPEED,
  FAMILY_COUNT_,
} family_t;

static const char* const families[FAMILY_COUNT_][8] = {
    [FAMILY_ANY] = {"ddp", "ddp_spawn", "ddp_fork", "fsdp", "deepspeed", "auto"},
    [FAMILY_DDP] = {"ddp", "ddp_spawn", "ddp_fork"},
    [FAMILY_FSDP] = {"fsdp"},
    [FAMILY_DEEPSPEED] = {"deepspeed"},
};

typedef struct dead_option_s {
  const char* name;
  family_t family;
  bool is_missing;      // it would have a meaning, but weft cannot do it
  const char* because;  // a sentence for the user
} dead_option_t;

static const dead_option_t dead_options[] = {
    // Of DistributedDataParallel.
    {"bucket_cap_mb", FAMILY_DDP, false, "it is called bucket_mb"},
    {"static_graph", FAMILY_DDP, false, "every step is a static graph"},
    {"gradient_as_bucket_view", FAMILY_DDP, false, "gradients always lie in their buckets"},
    {"broadcast_buffers", FAMILY_DDP, false,
     "every rank computes equal buffers, so none is broadcast"},
    {"init_sync", FAMILY_DDP, false, "every rank makes the same first values from the seed"},
    {"sync_module_states", FAMILY_FSDP, false,
     "every rank makes the same first values from the seed"},
    {"skip_all_reduce_unused_params", FAMILY_DDP, false,
     "unused parameters are known from the graph"},
    {"start_method", FAMILY_DDP, false, "ddp starts fresh processes, ddp_spawn and ddp_fork fork"},
    {"process_group_backend", FAMILY_ANY, false, "ranks talk through weft's own communicator"},
    {"process_group", FAMILY_ANY, false, "groups of ranks are the axes of the mesh"},
    {"device_mesh", FAMILY_ANY, false, "the mesh belongs to the run, not to the strategy"},
    {"timeout", FAMILY_ANY, false, "time-outs belong to the run, not to the strategy"},
    {"ddp_comm_hook", FAMILY_DDP, true, "gradients are reduced as they are"},
    {"ddp_comm_wrapper", FAMILY_DDP, true, "gradients are reduced as they are"},
    {"ddp_comm_state", FAMILY_DDP, true, "gradients are reduced as they are"},
    {"model_averaging_period", FAMILY_DDP, true, "gradients are reduced in every step"},
    // Of FullyShardedDataParallel.
    {"auto_wrap_policy", FAMILY_FSDP, false, "it is called auto_wrap: block or none"},
    {"use_orig_params", FAMILY_FSDP, false, "parameters keep their names and shapes in files"},
    {"limit_all_gathers", FAMILY_FSDP, false, "the plan fixes when parameters are gathered"},
    {"forward_prefetch", FAMILY_FSDP, false, "the plan fixes when parameters are gathered"},
    {"backward_prefetch", FAMILY_FSDP, false, "the plan fixes when parameters are gathered"},
    {"param_init_fn", FAMILY_FSDP, false, "first values come from the step's weft.init attributes"},
    {"cpu_offload", FAMILY_FSDP, true, "everything stays in the device's memory"},
    {"mixed_precision", FAMILY_FSDP, true, "element types are those of the step"},
    {"activation_checkpointing", FAMILY_FSDP, true, "what is recomputed is decided while lowering"},
    {"activation_checkpointing_policy", FAMILY_FSDP, true,
     "what is recomputed is decided while lowering"},
    {"ignored_modules", FAMILY_FSDP, true, "every parameter is treated alike"},
    {"ignored_states", FAMILY_FSDP, true, "every parameter is treated alike"},
    {"state_dict_type", FAMILY_FSDP, true, "files hold whole tensors"},
    // Of DeepSpeed.
    {"zero_optimization", FAMILY_DEEPSPEED, false, "stage=0 switches it off"},
    {"allgather_bucket_size", FAMILY_DEEPSPEED, false,
     "reduce_bucket_size is the size in both directions"},
    {"communication_data_type", FAMILY_DEEPSPEED, false, "it is called reduce_dtype"},
    {"contiguous_gradients", FAMILY_DEEPSPEED, false, "gradients always lie in their buckets"},
    {"reduce_scatter", FAMILY_DEEPSPEED, false, "the stage says what is scattered"},
    {"allgather_partitions", FAMILY_DEEPSPEED, false, "the stage says what is gathered"},
    {"overlap_comm", FAMILY_DEEPSPEED, false,
     "the plan fixes the order of computation and communication"},
    {"sub_group_size", FAMILY_DEEPSPEED, false, "a bucket is updated at once"},
    {"zero_allow_untested_optimizer", FAMILY_DEEPSPEED, false, "the optimizer is part of the step"},
    {"loss_scale", FAMILY_DEEPSPEED, false, "scaling the loss is part of the step"},
    {"initial_scale_power", FAMILY_DEEPSPEED, false, "scaling the loss is part of the step"},
    {"loss_scale_window", FAMILY_DEEPSPEED, false, "scaling the loss is part of the step"},
    {"hysteresis", FAMILY_DEEPSPEED, false, "scaling the loss is part of the step"},
    {"min_loss_scale", FAMILY_DEEPSPEED, false, "scaling the loss is part of the step"},
    {"logging_level", FAMILY_DEEPSPEED, false, "what is reported belongs to the run"},
    {"logging_batch_size_per_gpu", FAMILY_DEEPSPEED, false,
     "the batch is that of the step, cut over the ranks"},
    {"config", FAMILY_DEEPSPEED, true, "options are given one by one"},
    {"remote_device", FAMILY_DEEPSPEED, true, "everything stays in the device's memory"},
    {"offload_optimizer", FAMILY_DEEPSPEED, true, "everything stays in the device's memory"},
    {"offload_optimizer_device", FAMILY_DEEPSPEED, true, "everything stays in the device's memory"},
    {"offload_parameters", FAMILY_DEEPSPEED, true, "everything stays in the device's memory"},
    {"offload_params_device", FAMILY_DEEPSPEED, true, "everything stays in the device's memory"},
    {"nvme_path", FAMILY_DEEPSPEED, true, "everything stays in the device's memory"},
    {"pin_memory", FAMILY_DEEPSPEED, true, "everything stays in the device's memory"},
    {"partition_activations", FAMILY_DEEPSPEED, true,
     "activations stay on the rank that computes them"},
    {"cpu_checkpointing", FAMILY_DEEPSPEED, true,
     "activations stay on the rank that computes them"},
    {"stage3_param_persistence_threshold", FAMILY_DEEPSPEED, true,
     "stage 3 cuts parameters of every size"},
    {"stage3_prefetch_bucket_size", FAMILY_DEEPSPEED, false,
     "the plan fixes when parameters are gathered"},
    {"zero_hpz_partition_size", FAMILY_DEEPSPEED, true, "parameters are cut along all data axes"},
    {"mics_shard_size", FAMILY_DEEPSPEED, true,
     "fsdp with sharding_strategy=HYBRID_SHARD cuts along one axis"},
    {"zero_quantized_weights", FAMILY_DEEPSPEED, true, "values are sent as they are"},
    {"zero_quantized_gradients", FAMILY_DEEPSPEED, true, "values are sent as they are"},
};

#define DEAD_OPTION_COUNT (sizeof(dead_options) / sizeof(dead_options[0]))

static bool is_of_family(const char* strategy, family_t family) {
  for (size_t i = 0; families[family][i]; ++i) {
    if (strcmp(strategy, families[family][i]) == 0) return true;
  }
  return false;
}

bool weft_dead_option_find(const char* strategy, const char* name, size_t size,
                           weft_status_t* out_status) {
  *out_status = weft_ok_status();
  for (size_t i = 0; i < DEAD_OPTION_COUNT; ++i) {
    const dead_option_t* dead = &dead_options[i];
    if (!weft_name_equal(name, size, dead->name) || !is_of_family(strategy, dead->family)) continue;
    *out_status = dead->is_missing
                      ? WEFT_STATUS(UNSUPPORTED, "option %s is not available in this version: %s",
                                    dead->name, dead->because)
                      : WEFT_STATUS(INVALID_INPUT, "strategy %s takes no option %s: %s", strategy,
                                    dead->name, dead->because);
    return true;
  }
  return false;
}

const char* weft_dead_option_at(size_t index) {
  return index < DEAD_OPTION_COUNT ? dead_options[index].name : NULL;
}
