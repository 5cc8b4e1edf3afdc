// What user code calls to become a rank.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/base/plural.h"
#include "runtime/comm/reduce.h"
#include "runtime/join/join.h"

static const char* look_up(void* user_data, const char* name) {
  (void)user_data;
  return getenv(name);
}

weft_comm_join_options_t weft_comm_join_default_options(void) {
  return (weft_comm_join_options_t){.struct_size = sizeof(weft_comm_join_options_t),
                                    .rank = WEFT_COMM_RANK_OF_ENVIRONMENT,
                                    .allocator = weft_allocator_system()};
}

static weft_status_t read_environment(const weft_comm_join_options_t* options,
                                      weft_environment_t* out_environment) {
  if (options->address || options->token) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "an address and a token go with a rank of one's own, not with that of the "
                       "environment");
  }
  WEFT_RETURN_IF_ERROR(weft_environment_detect(look_up, NULL, out_environment));
  if (out_environment->launcher == WEFT_LAUNCHER_NONE) {
    return WEFT_STATUS(INVALID_INPUT,
                       "no variable says which rank this process is: start it by `weft launch`, "
                       "torchrun, srun or mpirun, or set WEFT_RANK, WEFT_WORLD_SIZE, WEFT_STORE "
                       "and WEFT_JOB_TOKEN");
  }
  if (options->size != 0 && options->size != out_environment->world_size) {
    return WEFT_STATUS(INVALID_ARGUMENT, "%s started %u rank%s, but this program is for %u",
                       weft_launcher_name(out_environment->launcher), out_environment->world_size,
                       weft_plural(out_environment->world_size), options->size);
  }
  return weft_ok_status();
}

static weft_status_t copy_text(const char* what, const char* text, char* out_text,
                               size_t capacity) {
  const size_t length = strlen(text);
  if (length >= capacity) {
    return WEFT_STATUS(INVALID_ARGUMENT, "the %s has %zu characters, more than %zu", what, length,
                       capacity - 1);
  }
  memcpy(out_text, text, length + 1);
  return weft_ok_status();
}

static weft_status_t check_token(const char* token) {
  const size_t length = strlen(token);
  bool is_visible = true;
  for (size_t i = 0; i < length; ++i) {
    is_visible = is_visible && token[i] > ' ' && token[i] < 0x7f;
  }
  if (is_visible && length >= WEFT_ENVIRONMENT_TOKEN_MINIMUM &&
      length < WEFT_ENVIRONMENT_TOKEN_CAPACITY) {
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_ARGUMENT,
                     "a job's token has %d to %d visible ASCII characters without blanks",
                     WEFT_ENVIRONMENT_TOKEN_MINIMUM, WEFT_ENVIRONMENT_TOKEN_CAPACITY - 1);
}

// What a launcher would have said.
static weft_status_t describe_rank(const weft_comm_join_options_t* options,
                                   weft_environment_t* environment) {
  // Both ends of such a socket check that the other is the same user.
  const bool is_private = options->address && strncmp(options->address, "unix:@", 6) == 0;
  const char* token = options->token || !is_private ? options->token : "no-secret-needed";
  environment->launcher = WEFT_LAUNCHER_WEFT;
  environment->rank = options->rank;
  environment->world_size = options->size;
  environment->job_fd = -1;
  environment->node_rank = UINT32_MAX;
  if (options->rank >= options->size) {
    return WEFT_STATUS(INVALID_ARGUMENT, "there is no rank %u among %u", options->rank,
                       options->size);
  }
  if (options->size == 1) return weft_ok_status();
  if (!options->address || !token) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "rank %u of %u needs %s: the same as the other ranks, to meet them",
                       options->rank, options->size, options->address ? "a token" : "an address");
  }
  WEFT_RETURN_IF_ERROR(check_token(token));
  WEFT_RETURN_IF_ERROR(
      copy_text("address", options->address, environment->store, sizeof(environment->store)));
  return copy_text("token", token, environment->token, sizeof(environment->token));
}

static weft_status_t check_size(uint32_t size) {
  if (size >= 1 && size <= WEFT_REDUCE_MAX_MEMBERS) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "a communicator has 1 to %d ranks, not %u",
                     WEFT_REDUCE_MAX_MEMBERS, size);
}

weft_status_t weft_comm_join(const weft_comm_join_options_t* options, weft_comm_t** out_comm) {
  *out_comm = NULL;
  weft_environment_t environment;
  memset(&environment, 0, sizeof(environment));
  if (options->struct_size != sizeof(*options)) {
    return WEFT_STATUS(INVALID_ARGUMENT, "options of joining have %zu bytes, not %zu",
                       options->struct_size, sizeof(*options));
  }
  const bool is_of_environment = options->rank == WEFT_COMM_RANK_OF_ENVIRONMENT;
  WEFT_RETURN_IF_ERROR(is_of_environment ? read_environment(options, &environment)
                                         : describe_rank(options, &environment));
  WEFT_RETURN_IF_ERROR(check_size(environment.world_size));
  const weft_join_options_t join_options = {.struct_size = sizeof(join_options),
                                            .timeout_ns = options->timeout_ns,
                                            .notice_delay_ns = options->notice_delay_ns,
                                            .notice = options->notice,
                                            .user_data = options->user_data};
  weft_join_t* join = NULL;
  weft_status_t status =
      weft_join_begin(&environment, &join_options, options->allocator, &join, out_comm);
  if (!weft_status_is_ok(status) && weft_status_code(status) != WEFT_STATUS_ABORTED) {
    weft_join_fail(join, &environment, weft_status_text(status), options->allocator);
  }
  weft_join_end(join);
  return status;
}
