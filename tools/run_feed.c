// Where the values of a step's arguments come from.
#include "tools/run_feed.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/hash.h"
#include "runtime/base/plural.h"
#include "runtime/base/random.h"
#include "runtime/io/convert.h"
#include "runtime/io/init.h"
#include "runtime/io/safetensors.h"
#include "strategies/name.h"

// Literal values: --set -------------------------------------------------------------------------

static weft_status_t set_text(const char* name, const char* text, weft_tensor_t* tensor) {
  const int64_t count = weft_shape_element_count(&tensor->shape);
  const size_t size = weft_dtype_size_bytes(tensor->shape.dtype);
  if (!weft_dtype_is_integer(tensor->shape.dtype)) {
    return WEFT_STATUS(INVALID_INPUT, "--set %s: text needs an integer argument, not %s", name,
                       weft_dtype_name(tensor->shape.dtype));
  }
  const size_t length = strlen(text);
  if (length > (size_t)count) {
    return WEFT_STATUS(INVALID_INPUT, "--set %s: %zu byte%s of text do%s not fit in %lld element%s",
                       name, length, weft_plural(length), length == 1 ? "es" : "", (long long)count,
                       weft_plural((uint64_t)count));
  }
  memset(tensor->data, 0, (size_t)count * size);
  for (size_t i = 0; i < length; ++i) {
    WEFT_RETURN_IF_ERROR(weft_store_f64((double)(uint8_t)text[i], tensor->shape.dtype,
                                        (uint8_t*)tensor->data + i * size));
  }
  return weft_ok_status();
}

// One literal at |text|; |*out_end| is where it ends, |text| itself when it is none. Integers do
// not pass through a double, which would round the larger ones.
static weft_status_t store_literal(const char* text, weft_dtype_t dtype, void* target,
                                   const char** out_end) {
  char* end = NULL;
  char* integer_end = NULL;
  const double value = strtod(text, &end);
  *out_end = end;
  if (end == text || !weft_dtype_is_integer(dtype)) {
    return end == text ? weft_ok_status() : weft_store_f64(value, dtype, target);
  }
  errno = 0;
  const bool is_negative = text[strspn(text, " \t")] == '-';
  const int64_t negative = is_negative ? strtoll(text, &integer_end, 10) : 0;
  const uint64_t positive = is_negative ? 0 : strtoull(text, &integer_end, 10);
  if (errno != 0 || integer_end != end) return weft_store_f64(value, dtype, target);
  return is_negative ? weft_convert(WEFT_DTYPE_I64, &negative, dtype, target, 1)
                     : weft_convert(WEFT_DTYPE_UI64, &positive, dtype, target, 1);
}

static weft_status_t set_numbers(const char* name, const char* text, weft_tensor_t* tensor) {
  const int64_t count = weft_shape_element_count(&tensor->shape);
  const size_t size = weft_dtype_size_bytes(tensor->shape.dtype);
  uint8_t* data = tensor->data;
  int64_t given = 0;
  for (const char* at = text;;) {
    const char* end = NULL;
    uint64_t unused = 0;
    void* target = given < count ? (void*)(data + (size_t)given * size) : (void*)&unused;
    WEFT_RETURN_IF_ERROR_WHILE(store_literal(at, tensor->shape.dtype, target, &end),
                               "while reading --set %s", name);
    if (end == at || (*end != ',' && *end != '\0')) {
      return WEFT_STATUS(INVALID_ARGUMENT,
                         "--set %s: '%s' is not a number; give a number, a,b,c or text:STRING",
                         name, at);
    }
    ++given;
    if (*end == '\0') break;
    at = end + 1;
  }
  if (given != 1 && given != count) {
    return WEFT_STATUS(INVALID_INPUT, "--set %s: %lld number%s given for %lld element%s", name,
                       (long long)given, weft_plural((uint64_t)given), (long long)count,
                       weft_plural((uint64_t)count));
  }
  for (int64_t i = 1; given == 1 && i < count; ++i) memcpy(data + (size_t)i * size, data, size);
  return weft_ok_status();
}

// Values that are set once ----------------------------------------------------------------------

static weft_status_t missing_value(const weft_argument_role_t* argument) {
  if (argument->role == WEFT_ROLE_BATCH && argument->is_inferred) {
    return WEFT_STATUS(NOT_FOUND,
                       "no data for argument '%s', taken as batch because %s: give --data %s=FILE, "
                       "--synthetic, or its role with --role %s=ROLE",
                       argument->name, argument->reason, argument->name, argument->name);
  }
  switch (argument->role) {
    case WEFT_ROLE_BATCH:
      return WEFT_STATUS(NOT_FOUND,
                         "no data for batch argument '%s': give --data %s=FILE (or --synthetic)",
                         argument->name, argument->name);
    case WEFT_ROLE_HYPER:
      return WEFT_STATUS(NOT_FOUND, "no value for hyper argument '%s': give --hyper %s=VALUE",
                         argument->name, argument->name);
    default:
      return WEFT_STATUS(NOT_FOUND,
                         "no initial value for %s argument '%s': give --load FILE, "
                         "--init '%s=%s' (* in the name stands for anything) or --set %s=VALUE",
                         weft_role_name(argument->role), argument->name, argument->name,
                         argument->role == WEFT_ROLE_STATE ? "zeros" : "normal(0.02)",
                         argument->name);
  }
}

static weft_status_t write_values(void* user_data, int64_t first, int64_t count, void* data) {
  return weft_init_values_write(user_data, first, count, data);
}

// Only what this rank keeps is made.
static weft_status_t fill_with(const weft_run_feed_t* feed, uint32_t index,
                               const weft_init_t* init) {
  const char* name = feed->roles->arguments[index].name;
  weft_shape_t shape;
  weft_init_values_t values;
  weft_run_storage_shape(feed->storage, index, &shape);
  WEFT_RETURN_IF_ERROR(weft_init_resolve(init, feed->options->seed, name, &shape, &values));
  WEFT_RETURN_IF_ERROR_WHILE(weft_run_storage_fill(feed->storage, index, write_values, &values),
                             "while initialising '%s'", name);
  return weft_ok_status();
}

static weft_status_t fill_from_expression(const weft_run_feed_t* feed, uint32_t index,
                                          const char* text) {
  weft_init_t init;
  WEFT_RETURN_IF_ERROR_WHILE(weft_init_parse(text, &init), "while reading the init of '%s'",
                             feed->roles->arguments[index].name);
  return fill_with(feed, index, &init);
}

// A key from the seed alone (|step| < 0) or from seed and step.
static weft_status_t fill_rng(const weft_run_feed_t* feed, const weft_argument_role_t* argument,
                              int64_t step, weft_tensor_t* tensor) {
  const size_t bytes = weft_shape_size_bytes(&tensor->shape);
  const uint64_t name_hash =
      weft_hash_bytes(WEFT_HASH_SEED, argument->name, strlen(argument->name));
  if (!weft_dtype_is_integer(tensor->shape.dtype)) {
    return WEFT_STATUS(INVALID_INPUT, "rng argument '%s' has type %s, expected integers",
                       argument->name, weft_dtype_name(tensor->shape.dtype));
  }
  uint8_t* data = tensor->data;
  for (size_t at = 0; at < bytes; at += 8) {
    const uint64_t word = weft_hash_u64(
        weft_hash_u64(weft_hash_u64(name_hash, feed->options->seed), (uint64_t)(step + 1)), at);
    memcpy(data + at, &word, bytes - at < 8 ? bytes - at : 8);
  }
  return weft_ok_status();
}

// Whether --save writes the argument.
static bool is_saved(const weft_argument_role_t* argument) {
  return argument->role == WEFT_ROLE_PARAM || argument->role == WEFT_ROLE_STATE ||
         argument->role == WEFT_ROLE_CONST ||
         (argument->role == WEFT_ROLE_RNG && argument->result >= 0);
}

// Parameters must come from a checkpoint, and constants that have no init; with --resume all that
// was saved. The rest may.
static bool must_be_loaded(const weft_run_feed_t* feed, const weft_argument_role_t* argument) {
  if (feed->options->resume) return is_saved(argument);
  return argument->role == WEFT_ROLE_PARAM ||
         (argument->role == WEFT_ROLE_CONST && !argument->init);
}

static weft_status_t fill_from_checkpoint(const weft_run_feed_t* feed,
                                          const weft_argument_role_t* argument,
                                          const weft_safetensors_t* checkpoint,
                                          weft_tensor_t* tensor, bool* out_done) {
  *out_done = false;
  if (weft_safetensors_find(checkpoint, argument->name)) {
    *out_done = true;
    return weft_safetensors_copy(checkpoint, argument->name, &tensor->shape, tensor->data);
  }
  if (must_be_loaded(feed, argument)) {
    return WEFT_STATUS(INVALID_INPUT, "'%s' has no tensor '%s' for the %s argument of this name",
                       weft_safetensors_path(checkpoint), argument->name,
                       weft_role_name(argument->role));
  }
  return weft_ok_status();
}

// The expression that gives an argument its first value; NULL when something else does.
static const char* find_expression(const weft_run_feed_t* feed,
                                   const weft_argument_role_t* argument,
                                   const weft_safetensors_t* checkpoint) {
  if (weft_run_pairs_find(&feed->options->set, argument->name)) return NULL;
  const char* init = weft_run_pairs_find(&feed->options->init, argument->name);
  if (init) return init;
  if (checkpoint &&
      (weft_safetensors_find(checkpoint, argument->name) || must_be_loaded(feed, argument))) {
    return NULL;
  }
  return argument->role == WEFT_ROLE_RNG ? NULL : argument->init;
}

static weft_status_t fill_tensor(weft_run_feed_t* feed, const weft_argument_role_t* argument,
                                 const weft_safetensors_t* checkpoint, weft_tensor_t* tensor) {
  const char* literal = weft_run_pairs_find(&feed->options->set, argument->name);
  if (literal) {
    return strncmp(literal, "text:", 5) == 0 ? set_text(argument->name, literal + 5, tensor)
                                             : set_numbers(argument->name, literal, tensor);
  }
  if (checkpoint) {
    bool done = false;
    WEFT_RETURN_IF_ERROR(fill_from_checkpoint(feed, argument, checkpoint, tensor, &done));
    if (done) return weft_ok_status();
  }
  if (argument->role == WEFT_ROLE_RNG) return fill_rng(feed, argument, -1, tensor);
  return missing_value(argument);
}

static weft_status_t fill_once(weft_run_feed_t* feed, uint32_t index,
                               const weft_safetensors_t* checkpoint) {
  const weft_argument_role_t* argument = &feed->roles->arguments[index];
  const char* expression = find_expression(feed, argument, checkpoint);
  if (expression) return fill_from_expression(feed, index, expression);
  weft_tensor_t tensor;
  WEFT_RETURN_IF_ERROR(weft_run_storage_open(feed->storage, index, &tensor));
  return weft_run_storage_store(feed->storage, index,
                                fill_tensor(feed, argument, checkpoint, &tensor), &tensor);
}

// Values of every step --------------------------------------------------------------------------

// Steps of a schedule that are tried before the first one runs; more take longer than they are
// worth.
#define CHECKED_STEPS (INT64_C(1) << 22)

// Values that the argument's type does not have are refused before the first step: the ends of a
// schedule of floats, every step of one of integers.
static weft_status_t check_schedule(const weft_run_feed_t* feed, uint32_t index,
                                    const weft_schedule_t* schedule) {
  const char* name = feed->roles->arguments[index].name;
  const int64_t total_steps = feed->first_step + feed->options->steps;
  weft_shape_t shape;
  uint64_t unused = 0;
  weft_run_storage_shape(feed->storage, index, &shape);
  if (weft_dtype_is_float(shape.dtype) || schedule->kind == WEFT_SCHEDULE_CONSTANT) {
    WEFT_RETURN_IF_ERROR_WHILE(weft_store_f64(schedule->start, shape.dtype, &unused),
                               "while reading --hyper %s", name);
    WEFT_RETURN_IF_ERROR_WHILE(weft_store_f64(schedule->end, shape.dtype, &unused),
                               "while reading --hyper %s", name);
    return weft_ok_status();
  }
  for (int64_t i = 0; i < feed->options->steps && i < CHECKED_STEPS; ++i) {
    const int64_t step = feed->first_step + i;
    WEFT_RETURN_IF_ERROR_WHILE(
        weft_store_f64(weft_schedule_evaluate(schedule, step, total_steps), shape.dtype, &unused),
        "while computing --hyper %s for step %lld", name, (long long)step);
  }
  return weft_ok_status();
}

static weft_status_t add_hyper(weft_run_feed_t* feed, uint32_t index) {
  const weft_argument_role_t* argument = &feed->roles->arguments[index];
  weft_run_hyper_t* hyper = &feed->hypers[feed->hyper_count];
  const char* text = weft_run_pairs_find(&feed->options->hyper, argument->name);
  hyper->argument = index;
  if (text) {
    ++feed->hyper_count;
    WEFT_RETURN_IF_ERROR_WHILE(weft_schedule_parse(text, &hyper->schedule),
                               "while reading --hyper %s", argument->name);
    return check_schedule(feed, index, &hyper->schedule);
  }
  return fill_once(feed, index, NULL);
}

// Seeded values for a batch argument without data: integers below 256, floats in [0, 1).
static weft_status_t fill_synthetic(const weft_run_feed_t* feed, uint32_t index) {
  weft_shape_t shape;
  weft_run_storage_shape(feed->storage, index, &shape);
  const weft_dtype_t dtype = shape.dtype;
  weft_init_t init = {.kind = WEFT_INIT_UNIFORM, .a = 0.0, .b = 1.0};
  if (weft_dtype_is_integer(dtype)) init.b = weft_dtype_bit_width(dtype) > 8 ? 256.0 : 127.0;
  if (dtype == WEFT_DTYPE_I1) init = (weft_init_t){.kind = WEFT_INIT_VALUE, .a = 1.0};
  return fill_with(feed, index, &init);
}

// The first batch argument that has rows counts: tokens where a row is a window of them, of which T
// tokens train T - 1 predictions.
static void note_samples(weft_run_feed_t* feed, const weft_shape_t* shape) {
  if (feed->samples_per_step || shape->rank == 0) return;
  feed->sample_unit = "rows";
  feed->samples_per_step = shape->dims[0];
  if (shape->rank == 2 && weft_dtype_is_integer(shape->dtype) && shape->dims[1] > 1) {
    feed->sample_unit = "tokens";
    feed->samples_per_step = shape->dims[0] * (shape->dims[1] - 1);
  }
}

static weft_status_t add_batches(weft_run_feed_t* feed, const weft_log_sink_t* log) {
  weft_dataset_argument_t* arguments = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&feed->arena, feed->roles->argument_count,
                                                 sizeof(*arguments), (void**)&arguments));
  for (uint32_t i = 0; i < feed->roles->argument_count; ++i) {
    const weft_argument_role_t* argument = &feed->roles->arguments[i];
    if (argument->role != WEFT_ROLE_BATCH) continue;
    weft_shape_t shape;
    weft_run_storage_shape(feed->storage, i, &shape);
    const char* source = weft_run_pairs_find(&feed->options->data, argument->name);
    if (!source && weft_run_pairs_find(&feed->options->set, argument->name)) {
      WEFT_RETURN_IF_ERROR(fill_once(feed, i, NULL));
    } else if (!source && feed->options->synthetic) {
      WEFT_RETURN_IF_ERROR(fill_synthetic(feed, i));
    } else if (!source) {
      return missing_value(argument);
    } else {
      feed->dataset_arguments[feed->dataset_count] = i;
      arguments[feed->dataset_count++] =
          (weft_dataset_argument_t){.name = argument->name, .shape = shape, .source = source};
    }
    note_samples(feed, &shape);
  }
  if (feed->dataset_count == 0) return weft_ok_status();
  weft_dataset_options_t options = weft_dataset_default_options();
  options.arguments = arguments;
  options.argument_count = feed->dataset_count;
  options.order = feed->options->sequential ? WEFT_DATASET_SEQUENTIAL : WEFT_DATASET_SHUFFLED;
  options.seed = feed->options->seed;
  options.log = log;
  return weft_dataset_create(&options, weft_allocator_system(), &feed->dataset);
}

// Option names that match no argument -----------------------------------------------------------

static const weft_argument_role_t* find_argument(const weft_run_feed_t* feed, const char* name) {
  for (uint32_t i = 0; i < feed->roles->argument_count; ++i) {
    if (strcmp(feed->roles->arguments[i].name, name) == 0) return &feed->roles->arguments[i];
  }
  return NULL;
}

// A pattern fits when an argument matches it.
static weft_status_t check_pattern(const weft_run_feed_t* feed, const char* option,
                                   const char* pattern) {
  for (uint32_t i = 0; i < feed->roles->argument_count; ++i) {
    if (weft_run_name_matches(pattern, feed->roles->arguments[i].name)) return weft_ok_status();
  }
  return WEFT_STATUS(NOT_FOUND, "%s: no argument of the step matches '%s'; %s lists them", option,
                     pattern, feed->options->lister);
}

static weft_status_t refuse_name(const weft_run_feed_t* feed, const char* option,
                                 const char* name) {
  weft_name_search_t search;
  weft_name_search_init(name, strlen(name), &search);
  for (uint32_t i = 0; i < feed->roles->argument_count; ++i) {
    weft_name_search_offer(&search, feed->roles->arguments[i].name);
  }
  if (search.closest) {
    return WEFT_STATUS(NOT_FOUND, "%s: the step has no argument '%s'; did you mean '%s'?", option,
                       name, search.closest);
  }
  return WEFT_STATUS(NOT_FOUND, "%s: the step has no argument '%s'; %s lists its arguments", option,
                     name, feed->options->lister);
}

static weft_status_t check_names(const weft_run_feed_t* feed, const char* option,
                                 const weft_run_pairs_t* pairs, weft_role_t needed) {
  for (size_t p = 0; p < pairs->count; ++p) {
    const char* name = pairs->items[p].name;
    const weft_argument_role_t* found = find_argument(feed, name);
    if (!found && strchr(name, '*') && needed == WEFT_ROLE_NONE) {
      WEFT_RETURN_IF_ERROR(check_pattern(feed, option, name));
      continue;
    }
    if (!found) return refuse_name(feed, option, name);
    if (needed != WEFT_ROLE_NONE && found->role != needed) {
      return WEFT_STATUS(INVALID_INPUT, "%s: argument '%s' has role %s, expected %s", option, name,
                         weft_role_name(found->role), weft_role_name(needed));
    }
  }
  return weft_ok_status();
}

static weft_status_t check_all_names(const weft_run_feed_t* feed) {
  const weft_run_options_t* options = feed->options;
  WEFT_RETURN_IF_ERROR(check_names(feed, "--data", &options->data, WEFT_ROLE_BATCH));
  WEFT_RETURN_IF_ERROR(check_names(feed, "--hyper", &options->hyper, WEFT_ROLE_HYPER));
  WEFT_RETURN_IF_ERROR(check_names(feed, "--init", &options->init, WEFT_ROLE_NONE));
  return check_names(feed, "--set", &options->set, WEFT_ROLE_NONE);
}

// Tensors of the checkpoint that nothing takes, which may mean that it is of another model.
static void note_unused_tensors(const weft_run_feed_t* feed, const weft_safetensors_t* checkpoint,
                                const weft_log_sink_t* log) {
  const char* example = NULL;
  size_t unused = 0;
  for (size_t t = 0; t < weft_safetensors_count(checkpoint); ++t) {
    const char* name = weft_safetensors_entry(checkpoint, t)->name;
    const weft_argument_role_t* argument = find_argument(feed, name);
    const bool is_taken =
        argument && argument->role != WEFT_ROLE_BATCH && argument->role != WEFT_ROLE_HYPER;
    if (is_taken) continue;
    if (unused++ == 0) example = name;
  }
  if (unused == 0) return;
  const size_t count = weft_safetensors_count(checkpoint);
  weft_log(log, WEFT_LOG_INFO, "%zu of %zu tensor%s of '%s' %s not used, for example '%s'", unused,
           count, weft_plural(count), weft_safetensors_path(checkpoint), unused == 1 ? "is" : "are",
           example);
}

// The whole -------------------------------------------------------------------------------------

static weft_status_t read_resume_step(weft_run_feed_t* feed, const weft_safetensors_t* file) {
  const char* text = weft_safetensors_metadata(file, WEFT_RUN_STEP_KEY);
  char* end = NULL;
  errno = 0;
  feed->first_step = text ? strtoll(text, &end, 10) : -1;
  if (!text || errno != 0 || *end != '\0' || feed->first_step < 0) {
    return WEFT_STATUS(INVALID_INPUT,
                       "'%s' does not say at which step it was saved; give --load instead of "
                       "--resume",
                       weft_safetensors_path(file));
  }
  return weft_ok_status();
}

const char* weft_run_order_name(const weft_run_options_t* options) {
  return options->sequential ? "sequential" : "shuffled";
}

// Going on with another order of the data is a choice; doing so unawares repeats rows.
static weft_status_t note_other_order(weft_run_feed_t* feed, const weft_safetensors_t* file,
                                      const weft_log_sink_t* log) {
  const char* seed = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_format(&feed->arena, &seed, "%llu", (unsigned long long)feed->options->seed));
  const struct {
    const char* option;
    const char* saved;
    const char* now;
  } values[] = {{"--seed", weft_safetensors_metadata(file, WEFT_RUN_SEED_KEY), seed},
                {"--order", weft_safetensors_metadata(file, WEFT_RUN_ORDER_KEY),
                 weft_run_order_name(feed->options)}};
  for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); ++i) {
    if (!values[i].saved || strcmp(values[i].saved, values[i].now) == 0) continue;
    weft_log(log, WEFT_LOG_WARNING,
             "'%s' was saved with %s %s, and this run has %s: it goes on with other batches than "
             "the run that was saved would have",
             weft_safetensors_path(file), values[i].option, values[i].saved, values[i].now);
  }
  return weft_ok_status();
}

static weft_status_t fill_all_once(weft_run_feed_t* feed, const weft_safetensors_t* checkpoint) {
  for (uint32_t i = 0; i < feed->roles->argument_count; ++i) {
    const weft_argument_role_t* argument = &feed->roles->arguments[i];
    if (argument->role == WEFT_ROLE_BATCH) continue;
    if (argument->role == WEFT_ROLE_HYPER) {
      WEFT_RETURN_IF_ERROR(add_hyper(feed, i));
    } else {
      WEFT_RETURN_IF_ERROR(fill_once(feed, i, checkpoint));
    }
    const bool is_set = weft_run_pairs_find(&feed->options->set, argument->name) != NULL ||
                        weft_run_pairs_find(&feed->options->init, argument->name) != NULL;
    if (argument->role == WEFT_ROLE_RNG && argument->result < 0 && !is_set) {
      feed->fresh_rngs[feed->fresh_rng_count++] = i;
    }
  }
  return weft_ok_status();
}

weft_status_t weft_run_feed_init(const weft_run_options_t* options, const weft_roles_t* roles,
                                 const weft_run_storage_t* storage, const weft_log_sink_t* log,
                                 weft_run_feed_t* out_feed) {
  weft_run_feed_t* feed = out_feed;
  *feed = (weft_run_feed_t){.options = options, .roles = roles, .storage = storage};
  const size_t count = roles->argument_count;
  weft_arena_init(weft_allocator_system(), &feed->arena);
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&feed->arena, count, sizeof(*feed->hypers), (void**)&feed->hypers));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&feed->arena, count, sizeof(*feed->fresh_rngs),
                                                 (void**)&feed->fresh_rngs));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &feed->arena, count, sizeof(*feed->dataset_arguments), (void**)&feed->dataset_arguments));
  WEFT_RETURN_IF_ERROR(check_all_names(feed));
  weft_safetensors_t* checkpoint = NULL;
  weft_status_t status = weft_ok_status();
  if (options->load_path) {
    status = weft_safetensors_open(options->load_path, weft_allocator_system(), &checkpoint);
  }
  if (weft_status_is_ok(status) && options->resume) {
    status = read_resume_step(feed, checkpoint);
    if (weft_status_is_ok(status)) status = note_other_order(feed, checkpoint, log);
  }
  if (weft_status_is_ok(status)) status = fill_all_once(feed, checkpoint);
  if (weft_status_is_ok(status) && checkpoint) note_unused_tensors(feed, checkpoint, log);
  if (checkpoint) weft_safetensors_close(checkpoint);
  if (weft_status_is_ok(status)) status = add_batches(feed, log);
  return status;
}

void weft_run_feed_deinit(weft_run_feed_t* feed) {
  if (feed->dataset) weft_dataset_destroy(feed->dataset);
  feed->dataset = NULL;
  weft_arena_deinit(&feed->arena);
}

static weft_status_t fill_hyper(const weft_run_feed_t* feed, const weft_run_hyper_t* hyper,
                                double value, weft_tensor_t* tensor) {
  const size_t size = weft_dtype_size_bytes(tensor->shape.dtype);
  for (int64_t e = 0; e < weft_shape_element_count(&tensor->shape); ++e) {
    WEFT_RETURN_IF_ERROR_WHILE(
        weft_store_f64(value, tensor->shape.dtype, (uint8_t*)tensor->data + (size_t)e * size),
        "while setting hyper argument '%s'", feed->roles->arguments[hyper->argument].name);
  }
  return weft_ok_status();
}

// Only the rows that this rank holds are read, where it holds rows.
static weft_status_t fill_batch(const weft_run_feed_t* feed, size_t dataset, int64_t step) {
  const uint32_t index = feed->dataset_arguments[dataset];
  weft_tensor_t tensor;
  int64_t first = 0;
  int64_t count = 0;
  bool is_rows = false;
  WEFT_RETURN_IF_ERROR(
      weft_run_storage_rows(feed->storage, index, &tensor, &first, &count, &is_rows));
  if (is_rows) {
    return count > 0
               ? weft_dataset_fill_places(feed->dataset, dataset, step, first, count, tensor.data)
               : weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_run_storage_open(feed->storage, index, &tensor));
  return weft_run_storage_store(
      feed->storage, index, weft_dataset_fill(feed->dataset, dataset, step, tensor.data), &tensor);
}

weft_status_t weft_run_feed_step(weft_run_feed_t* feed, int64_t step) {
  weft_tensor_t tensor;
  const int64_t total_steps = feed->first_step + feed->options->steps;
  for (size_t i = 0; i < feed->hyper_count; ++i) {
    const weft_run_hyper_t* hyper = &feed->hypers[i];
    const double value = weft_schedule_evaluate(&hyper->schedule, step, total_steps);
    WEFT_RETURN_IF_ERROR(weft_run_storage_open(feed->storage, hyper->argument, &tensor));
    WEFT_RETURN_IF_ERROR(weft_run_storage_store(feed->storage, hyper->argument,
                                                fill_hyper(feed, hyper, value, &tensor), &tensor));
  }
  for (size_t i = 0; i < feed->fresh_rng_count; ++i) {
    const uint32_t index = feed->fresh_rngs[i];
    WEFT_RETURN_IF_ERROR(weft_run_storage_open(feed->storage, index, &tensor));
    WEFT_RETURN_IF_ERROR(weft_run_storage_store(
        feed->storage, index, fill_rng(feed, &feed->roles->arguments[index], step, &tensor),
        &tensor));
  }
  for (size_t i = 0; i < feed->dataset_count; ++i) {
    WEFT_RETURN_IF_ERROR(fill_batch(feed, i, step));
  }
  return weft_ok_status();
}

bool weft_run_feed_is_saved(const weft_run_feed_t* feed, uint32_t index) {
  return is_saved(&feed->roles->arguments[index]);
}
