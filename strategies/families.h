// The built-in strategies, and the layouts they and `auto` share.
#ifndef WEFT_STRATEGIES_FAMILIES_H_
#define WEFT_STRATEGIES_FAMILIES_H_

#include "weft/strategy.h"

extern const weft_strategy_t weft_strategy_single_device;
extern const weft_strategy_t weft_strategy_auto;
extern const weft_strategy_t weft_strategy_ddp;
extern const weft_strategy_t weft_strategy_ddp_spawn;
extern const weft_strategy_t weft_strategy_ddp_fork;
extern const weft_strategy_t weft_strategy_deepspeed;
extern const weft_strategy_t weft_strategy_fsdp;

#define WEFT_MIB (UINT64_C(1) << 20)

// Number of ranks along the axes of |axes|.
uint64_t weft_family_rank_count(const weft_strategy_api_t* api,
                                const weft_strategy_context_t* context, uint32_t axes);

// Fails with |message|: mesh, placements or options that no step fits, so that it is the command
// that is wrong, where `fail` is for a step that does not fit.
WEFT_MUST_USE weft_status_t weft_family_misuse(const weft_strategy_api_t* api,
                                               weft_strategy_context_t* context,
                                               const char* message);

// The value of option "wrap", NULL when it is empty.
const char* weft_family_wrap(const weft_strategy_api_t* api,
                             const weft_strategy_context_t* context);

// Option "reduce_dtype", and whether its value is to round terms.
extern const char* const weft_family_reduce_choices[3];
#define WEFT_FAMILY_REDUCE_DTYPE                                                          \
  {                                                                                       \
    .name = "reduce_dtype", .type = WEFT_OPTION_CHOICE, .default_value = "float32",       \
    .help =                                                                               \
        "what ranks add up where gradients and other sums over samples are f16 or bf16: " \
        "float32: parts that are not rounded yet, which gives the losses of one device; " \
        "gradient: parts rounded to the type of the sum, which are half as many bytes",   \
    .choices = weft_family_reduce_choices                                                 \
  }
bool weft_family_rounds_terms(const weft_strategy_api_t* api,
                              const weft_strategy_context_t* context);

// Cuts the batch along the data axes and flattens by |policy|. Refuses several ranks along them
// without a batch to cut: all would compute the same.
WEFT_MUST_USE weft_status_t weft_family_lay_out(const weft_strategy_api_t* api,
                                                weft_strategy_context_t* context,
                                                const weft_flatten_policy_t* policy);

// Bytes at which a bucket is closed that is to be as large as the machine wants it, |otherwise|
// when that is not known; a note says what was taken. Gradients are added up along the data axes;
// |scatters|: in parts.
uint64_t weft_family_auto_bucket_bytes(const weft_strategy_api_t* api,
                                       weft_strategy_context_t* context, bool scatters,
                                       uint64_t otherwise);

// |mib| in bytes; UINT64_MAX for whatever does not fit.
uint64_t weft_family_bucket_bytes(double mib);

// About eight buckets, so that sums can start while gradients are still computed, but none so small
// that its latency counts, or so large that its memory does.
uint64_t weft_family_eighth_bytes(const weft_strategy_api_t* api,
                                  const weft_strategy_context_t* context);

// The option with which gradients of micro-batches are added up as ddp does.
#define WEFT_FAMILY_ACCUMULATE_WHOLE                                                          \
  {                                                                                           \
    .name = "accumulate_whole", .type = WEFT_OPTION_BOOL, .default_value = "false",           \
    .help =                                                                                   \
        "with micro-batches: each rank adds up whole gradients, which are summed over ranks " \
        "once, with the bits of ddp; otherwise every micro-batch's are, into parts"           \
  }
WEFT_MUST_USE weft_status_t weft_family_accumulate_whole(const weft_strategy_api_t* api,
                                                         weft_strategy_context_t* context,
                                                         weft_flatten_policy_t* policy);

// The option that says whether micro-batches run in a loop, and what it asks for.
#define WEFT_FAMILY_UNROLL_ACCUMULATION                                                         \
  {                                                                                             \
    .name = "unroll_accumulation", .type = WEFT_OPTION_BOOL, .default_value = "auto",           \
    .help =                                                                                     \
        "with micro-batches: true writes them one after the other, so that collectives of one " \
        "overlap with computation of the next and memory budgets reach into them; false runs "  \
        "them in a loop, whose plan is smaller, with the same bits; auto: true up to 200000 "   \
        "operations in all of them together",                                                   \
    .allows_auto = true                                                                         \
  }
WEFT_MUST_USE weft_status_t weft_family_unroll_accumulation(const weft_strategy_api_t* api,
                                                            weft_strategy_context_t* context);

// Policies of the families, by the same numbers as their options.
weft_flatten_policy_t weft_ddp_policy(uint64_t bucket_bytes);
weft_flatten_policy_t weft_deepspeed_policy(int64_t stage, uint32_t axes, uint64_t bucket_bytes);
// Parameters, gradients and states cut along |axes|.
weft_flatten_policy_t weft_fsdp_policy(uint32_t axes, uint64_t bucket_bytes, bool wrap_blocks,
                                       weft_regather_t regather);

// The default of bucket_mb and of reduce_bucket_size.
#define WEFT_DDP_BUCKET_BYTES (25 * WEFT_MIB)
#define WEFT_DEEPSPEED_BUCKET_ELEMENTS INT64_C(200000000)

// Bytes of a bucket of |elements| parameters: DeepSpeed counts buckets in elements. Of parameters
// of several types, the largest counts.
uint64_t weft_deepspeed_bucket_bytes(const weft_strategy_api_t* api,
                                     const weft_strategy_context_t* context, int64_t elements);

#endif  // WEFT_STRATEGIES_FAMILIES_H_
