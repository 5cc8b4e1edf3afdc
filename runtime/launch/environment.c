// Cluster environments. One function per launcher reads its variables; weft_environment_detect asks
// them in an order in which the more specific comes first (torchrun inside a SLURM step is
// torchrun).
#include "runtime/launch/environment.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "runtime/launch/host_list.h"

typedef struct reader_s {
  weft_environment_lookup_fn_t lookup;
  void* user_data;
  weft_environment_t* environment;
} reader_t;

// Names of the variables that give a rank its place, for messages; NULL: there is none.
typedef struct variables_s {
  const char* rank;
  const char* world_size;
  const char* local_rank;
  const char* local_world_size;
} variables_t;

static const char* const launcher_names[WEFT_LAUNCHER_COUNT_] = {
    [WEFT_LAUNCHER_NONE] = "none",         [WEFT_LAUNCHER_WEFT] = "weft",
    [WEFT_LAUNCHER_TORCHRUN] = "torchrun", [WEFT_LAUNCHER_KUBEFLOW] = "Kubeflow",
    [WEFT_LAUNCHER_SLURM] = "SLURM",       [WEFT_LAUNCHER_LSF] = "LSF",
    [WEFT_LAUNCHER_OPEN_MPI] = "Open MPI", [WEFT_LAUNCHER_PMI] = "PMI",
};

const char* weft_launcher_name(weft_launcher_t launcher) {
  const bool is_known = (unsigned)launcher < WEFT_LAUNCHER_COUNT_;
  return is_known ? launcher_names[launcher] : "unknown";
}

static const char* get(const reader_t* reader, const char* name) {
  const char* value = name ? reader->lookup(reader->user_data, name) : NULL;
  return value && *value ? value : NULL;
}

static const char* get_first(const reader_t* reader, const char* const* names,
                             const char** out_name) {
  for (; *names; ++names) {
    const char* value = get(reader, *names);
    *out_name = *names;
    if (value) return value;
  }
  return NULL;
}

static weft_status_t missing(const char* present, const char* absent) {
  return WEFT_STATUS(INVALID_INPUT,
                     "%s is set but %s is not: set both to run as one rank of a job, or unset both",
                     present, absent);
}

static weft_status_t parse_number(const char* name, const char* text, uint64_t maximum,
                                  uint64_t* out_value) {
  uint64_t value = 0;
  const char* at = text;
  for (; *at >= '0' && *at <= '9' && value <= maximum; ++at) {
    value = 10 * value + (uint64_t)(*at - '0');
  }
  if (*at || at == text) {
    const bool is_large = at > text && *at >= '0' && *at <= '9';
    if (!is_large) {
      return WEFT_STATUS(INVALID_INPUT, "%s='%.100s' is not a whole number", name, text);
    }
    value = maximum + 1;
  }
  if (value > maximum) {
    return WEFT_STATUS(INVALID_INPUT, "%s=%.100s is more than %llu", name, text,
                       (unsigned long long)maximum);
  }
  *out_value = value;
  return weft_ok_status();
}

// Leaves |*value| as it is when |name| is unset.
static weft_status_t read_number(const reader_t* reader, const char* name, uint32_t* value,
                                 bool* out_is_set) {
  const char* text = get(reader, name);
  uint64_t number = 0;
  *out_is_set = text != NULL;
  if (!text) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(parse_number(name, text, INT32_MAX, &number));
  *value = (uint32_t)number;
  return weft_ok_status();
}

static weft_status_t read_optional(const reader_t* reader, const char* name, uint32_t* value) {
  bool is_set = false;
  return read_number(reader, name, value, &is_set);
}

static weft_status_t read_text(const reader_t* reader, const char* name, char* out_text,
                               size_t capacity) {
  const char* text = get(reader, name);
  if (!text) return weft_ok_status();
  const size_t length = strlen(text);
  if (length >= capacity) {
    return WEFT_STATUS(INVALID_INPUT, "%s has %zu characters, at most %zu are possible", name,
                       length, capacity - 1);
  }
  memcpy(out_text, text, length + 1);
  return weft_ok_status();
}

static bool is_loopback_name(const char* host) {
  return strcmp(host, "localhost") == 0 || strcmp(host, "::1") == 0 ||
         strncmp(host, "127.", 4) == 0;
}

bool weft_environment_is_single_host(const weft_environment_t* environment) {
  return environment->world_size <= 1 || environment->node_count == 1 ||
         environment->local_world_size == environment->world_size ||
         (environment->node_count == 0 && is_loopback_name(environment->main_host));
}

// Reads rank and size, which must both be there and fit, and what there is about the host.
static weft_status_t read_place(const reader_t* reader, const variables_t* names) {
  weft_environment_t* environment = reader->environment;
  bool has_rank = false;
  bool has_size = false;
  WEFT_RETURN_IF_ERROR(read_number(reader, names->rank, &environment->rank, &has_rank));
  WEFT_RETURN_IF_ERROR(read_number(reader, names->world_size, &environment->world_size, &has_size));
  if (!has_rank || !has_size) {
    return missing(has_rank ? names->rank : names->world_size,
                   has_rank ? names->world_size : names->rank);
  }
  if (environment->world_size == 0) {
    return WEFT_STATUS(INVALID_INPUT, "%s=0: a job has at least one rank", names->world_size);
  }
  if (environment->rank >= environment->world_size) {
    return WEFT_STATUS(INVALID_INPUT, "%s=%u but %s=%u: ranks count from 0 to %u", names->rank,
                       environment->rank, names->world_size, environment->world_size,
                       environment->world_size - 1);
  }
  WEFT_RETURN_IF_ERROR(
      read_optional(reader, names->local_world_size, &environment->local_world_size));
  if (environment->local_world_size > environment->world_size) {
    return WEFT_STATUS(INVALID_INPUT, "%s=%u is more than %s=%u", names->local_world_size,
                       environment->local_world_size, names->world_size, environment->world_size);
  }
  return weft_ok_status();
}

// The number among the ranks of this host: what the launcher says or, on the only host, the rank.
static weft_status_t read_local_rank(const reader_t* reader, const variables_t* names) {
  weft_environment_t* environment = reader->environment;
  bool is_set = false;
  WEFT_RETURN_IF_ERROR(read_number(reader, names->local_rank, &environment->local_rank, &is_set));
  if (!is_set) {
    if (!weft_environment_is_single_host(environment))
      return missing(names->rank, names->local_rank);
    environment->local_rank = environment->rank;
  }
  const bool knows_size = environment->local_world_size > 0;
  const uint32_t limit = knows_size ? environment->local_world_size : environment->world_size;
  if (environment->local_rank >= limit) {
    return WEFT_STATUS(INVALID_INPUT, "%s=%u but %s=%u: ranks of a host count from 0 to %u",
                       is_set ? names->local_rank : names->rank, environment->local_rank,
                       knows_size ? names->local_world_size : names->world_size, limit, limit - 1);
  }
  return weft_ok_status();
}

// MASTER_ADDR and MASTER_PORT. |require_pair|: one of them alone is an error.
static weft_status_t read_main_address(const reader_t* reader, bool require_pair) {
  weft_environment_t* environment = reader->environment;
  const char* host = get(reader, "MASTER_ADDR");
  const char* port = get(reader, "MASTER_PORT");
  if (require_pair && !host != !port) {
    return missing(host ? "MASTER_ADDR" : "MASTER_PORT", host ? "MASTER_PORT" : "MASTER_ADDR");
  }
  WEFT_RETURN_IF_ERROR(
      read_text(reader, "MASTER_ADDR", environment->main_host, sizeof(environment->main_host)));
  if (port) {
    uint64_t number = 0;
    WEFT_RETURN_IF_ERROR(parse_number("MASTER_PORT", port, UINT16_MAX, &number));
    if (number == 0) return WEFT_STATUS(INVALID_INPUT, "MASTER_PORT=0 is not a port");
    environment->main_port = (uint16_t)number;
  }
  return weft_ok_status();
}

// Makes the job's name of a launcher's own identifiers, which may be NULL.
static weft_status_t name_job(const reader_t* reader, const char* kind, const char* id,
                              const char* part) {
  weft_environment_t* environment = reader->environment;
  if (!id) return weft_ok_status();
  const int length = snprintf(environment->job, sizeof(environment->job), "%s-%s%s%s", kind, id,
                              part ? "." : "", part ? part : "");
  if (length < 0 || (size_t)length >= sizeof(environment->job)) {
    return WEFT_STATUS(INVALID_INPUT, "the job identifier '%.40s...' of %s is too long", id, kind);
  }
  return weft_ok_status();
}

// weft's own supervisor ---------------------------------------------------------------------------

static bool is_weft(const reader_t* reader) {
  return get(reader, "WEFT_RANK") || get(reader, "WEFT_WORLD_SIZE");
}

static weft_status_t read_weft(const reader_t* reader) {
  static const variables_t names = {"WEFT_RANK", "WEFT_WORLD_SIZE", "WEFT_LOCAL_RANK",
                                    "WEFT_LOCAL_WORLD_SIZE"};
  weft_environment_t* environment = reader->environment;
  WEFT_RETURN_IF_ERROR(read_place(reader, &names));
  // Ranks started by hand are on one host unless they say otherwise.
  if (environment->local_world_size == 0 && !get(reader, names.local_rank)) {
    environment->local_world_size = environment->world_size;
  }
  WEFT_RETURN_IF_ERROR(read_local_rank(reader, &names));
  if (environment->local_world_size == environment->world_size) {
    environment->node_rank = 0;
    environment->node_count = 1;
  }
  const char* fd = get(reader, "WEFT_JOB_FD");
  if (fd) {
    uint64_t number = 0;
    WEFT_RETURN_IF_ERROR(parse_number("WEFT_JOB_FD", fd, INT32_MAX, &number));
    environment->job_fd = (int)number;
  }
  return weft_ok_status();
}

// torchrun and Kubeflow ---------------------------------------------------------------------------

static bool is_torchrun(const reader_t* reader) {
  return get(reader, "RANK") || get(reader, "WORLD_SIZE") || get(reader, "TORCHELASTIC_RUN_ID");
}

static weft_status_t read_torchrun(const reader_t* reader) {
  static const variables_t names = {"RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE"};
  weft_environment_t* environment = reader->environment;
  if (!get(reader, "RANK") && !get(reader, "WORLD_SIZE")) {
    return missing("TORCHELASTIC_RUN_ID", "RANK");
  }
  WEFT_RETURN_IF_ERROR(read_place(reader, &names));
  WEFT_RETURN_IF_ERROR(read_main_address(reader, true));
  if (get(reader, "KUBERNETES_PORT") && !get(reader, "LOCAL_RANK")) {
    // One pod per rank. The operator starts nothing that listens on the port.
    environment->launcher = WEFT_LAUNCHER_KUBEFLOW;
    if (!environment->main_port) return missing("RANK", "MASTER_ADDR");
    environment->local_world_size = 1;
    environment->node_rank = environment->rank;
    environment->node_count = environment->world_size;
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(read_local_rank(reader, &names));
  WEFT_RETURN_IF_ERROR(read_optional(reader, "GROUP_RANK", &environment->node_rank));
  WEFT_RETURN_IF_ERROR(read_optional(reader, "GROUP_WORLD_SIZE", &environment->node_count));
  const char* run_id = get(reader, "TORCHELASTIC_RUN_ID");
  environment->main_port_is_taken = run_id != NULL;
  if (!run_id && environment->main_port) run_id = "manual";
  // The run's identifier is "none" unless the user chose one, so the port goes into the name.
  char part[32];
  const char* restarts = get(reader, "TORCHELASTIC_RESTART_COUNT");
  snprintf(part, sizeof(part), "%u.%.10s", environment->main_port, restarts ? restarts : "0");
  return name_job(reader, "torchrun", run_id, part);
}

// SLURM -------------------------------------------------------------------------------------------

// A batch script and an interactive shell have SLURM_PROCID=0 and the whole job's SLURM_NTASKS, yet
// are no ranks: nobody started the others.
static bool is_slurm(const reader_t* reader) {
  const char* step = get(reader, "SLURM_STEP_ID");
  const char* environment = get(reader, "ENVIRONMENT");
  const char* job_name = get(reader, "SLURM_JOB_NAME");
  const char* step_tasks = get(reader, "SLURM_STEP_NUM_TASKS");
  if (!get(reader, "SLURM_PROCID")) return false;
  if (!step && environment && strcmp(environment, "BATCH") == 0) return false;
  const bool is_shell =
      job_name && (strcmp(job_name, "bash") == 0 || strcmp(job_name, "interactive") == 0);
  return !is_shell || (step_tasks && strcmp(step_tasks, "1") != 0);
}

static weft_status_t read_slurm_nodes(const reader_t* reader) {
  static const char* const node_counts[] = {"SLURM_STEP_NUM_NODES", "SLURM_NNODES",
                                            "SLURM_JOB_NUM_NODES", NULL};
  static const char* const node_lists[] = {"SLURM_STEP_NODELIST", "SLURM_JOB_NODELIST",
                                           "SLURM_NODELIST", NULL};
  static const char* const task_lists[] = {"SLURM_STEP_TASKS_PER_NODE", "SLURM_TASKS_PER_NODE",
                                           NULL};
  weft_environment_t* environment = reader->environment;
  const char* name = NULL;
  const char* value = get_first(reader, node_counts, &name);
  if (value) WEFT_RETURN_IF_ERROR(read_optional(reader, name, &environment->node_count));
  WEFT_RETURN_IF_ERROR(read_optional(reader, "SLURM_NODEID", &environment->node_rank));
  if (environment->node_count > 0 && environment->node_rank != UINT32_MAX &&
      environment->node_rank >= environment->node_count) {
    return WEFT_STATUS(INVALID_INPUT, "SLURM_NODEID=%u but %s=%u: nodes count from 0",
                       environment->node_rank, name, environment->node_count);
  }
  value = get_first(reader, node_lists, &name);
  if (value && !environment->main_host[0]) {
    WEFT_RETURN_IF_ERROR(
        weft_host_list_first(name, value, environment->main_host, sizeof(environment->main_host)));
  }
  value = get_first(reader, task_lists, &name);
  if (environment->node_count == 1) {
    environment->local_world_size = environment->world_size;
  } else if (value && environment->node_rank != UINT32_MAX) {
    WEFT_RETURN_IF_ERROR(
        weft_host_list_tasks(name, value, environment->node_rank, &environment->local_world_size));
  }
  return weft_ok_status();
}

static weft_status_t read_slurm(const reader_t* reader) {
  variables_t names = {"SLURM_PROCID", "SLURM_NTASKS", "SLURM_LOCALID", NULL};
  if (get(reader, "SLURM_STEP_NUM_TASKS")) names.world_size = "SLURM_STEP_NUM_TASKS";
  WEFT_RETURN_IF_ERROR(read_main_address(reader, false));
  WEFT_RETURN_IF_ERROR(read_place(reader, &names));
  WEFT_RETURN_IF_ERROR(read_slurm_nodes(reader));
  names.local_world_size = "SLURM_TASKS_PER_NODE";
  WEFT_RETURN_IF_ERROR(read_local_rank(reader, &names));
  const char* id = get(reader, "SLURM_JOB_ID");
  const char* step = get(reader, "SLURM_STEP_ID");
  return name_job(reader, "slurm", id ? id : get(reader, "SLURM_JOBID"), step);
}

// LSF ---------------------------------------------------------------------------------------------

static bool is_lsf(const reader_t* reader) {
  return get(reader, "JSM_NAMESPACE_RANK") || get(reader, "JSM_NAMESPACE_SIZE");
}

static weft_status_t read_lsf_rank_file(const reader_t* reader, const char* path) {
  char text[2 * WEFT_ENVIRONMENT_HOST_CAPACITY + 8];  // two lines are enough
  FILE* file = fopen(path, "rbe");
  if (!file) {
    return WEFT_STATUS(INVALID_INPUT, "LSB_DJOB_RANKFILE: cannot open '%s': %s", path,
                       strerror(errno));
  }
  const size_t size = fread(text, 1, sizeof(text) - 1, file);
  fclose(file);
  text[size] = '\0';
  weft_environment_t* environment = reader->environment;
  return weft_host_list_lsf("LSB_DJOB_RANKFILE", text, false, environment->main_host,
                            sizeof(environment->main_host));
}

static weft_status_t read_lsf(const reader_t* reader) {
  static const variables_t names = {"JSM_NAMESPACE_RANK", "JSM_NAMESPACE_SIZE",
                                    "JSM_NAMESPACE_LOCAL_RANK", "JSM_NAMESPACE_LOCAL_SIZE"};
  weft_environment_t* environment = reader->environment;
  const char* job = get(reader, "LSB_JOBID");
  WEFT_RETURN_IF_ERROR(read_place(reader, &names));
  if (!job) return missing(names.rank, "LSB_JOBID");
  WEFT_RETURN_IF_ERROR(read_local_rank(reader, &names));
  WEFT_RETURN_IF_ERROR(read_main_address(reader, false));
  const char* rank_file = get(reader, "LSB_DJOB_RANKFILE");
  const char* hosts = get(reader, "LSB_MCPU_HOSTS");
  if (!environment->main_host[0] && rank_file) {
    WEFT_RETURN_IF_ERROR(read_lsf_rank_file(reader, rank_file));
  } else if (!environment->main_host[0] && hosts) {
    WEFT_RETURN_IF_ERROR(weft_host_list_lsf("LSB_MCPU_HOSTS", hosts, true, environment->main_host,
                                            sizeof(environment->main_host)));
  }
  return name_job(reader, "lsf", job, get(reader, "JSM_NAMESPACE_ID"));
}

// MPI ---------------------------------------------------------------------------------------------

static bool is_open_mpi(const reader_t* reader) {
  return get(reader, "OMPI_COMM_WORLD_RANK") || get(reader, "OMPI_COMM_WORLD_SIZE");
}

static weft_status_t read_open_mpi(const reader_t* reader) {
  static const variables_t names = {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE",
                                    "OMPI_COMM_WORLD_LOCAL_RANK", "OMPI_COMM_WORLD_LOCAL_SIZE"};
  WEFT_RETURN_IF_ERROR(read_main_address(reader, false));
  WEFT_RETURN_IF_ERROR(read_place(reader, &names));
  WEFT_RETURN_IF_ERROR(read_local_rank(reader, &names));
  const char* job = get(reader, "PMIX_NAMESPACE");
  return name_job(reader, "openmpi", job ? job : get(reader, "OMPI_MCA_ess_base_jobid"), NULL);
}

static bool is_pmi(const reader_t* reader) {
  return get(reader, "PMI_RANK") || get(reader, "PMI_SIZE") || get(reader, "PMIX_RANK");
}

static weft_status_t read_pmi(const reader_t* reader) {
  // Hydra (MPICH, Intel MPI) has the first names of the host's ranks, Cray's launcher the others.
  static const variables_t hydra = {"PMI_RANK", "PMI_SIZE", "MPI_LOCALRANKID", "MPI_LOCALNRANKS"};
  static const variables_t cray = {"PMI_RANK", "PMI_SIZE", "PMI_LOCAL_RANK", "PMI_LOCAL_SIZE"};
  const bool is_cray = !get(reader, hydra.local_rank) && get(reader, cray.local_rank);
  const variables_t* names = is_cray ? &cray : &hydra;
  if (!get(reader, "PMI_RANK") && !get(reader, "PMI_SIZE")) {
    return WEFT_STATUS(INVALID_INPUT,
                       "PMIX_RANK is set but nothing says how many ranks there are: set WEFT_RANK "
                       "and WEFT_WORLD_SIZE, or unset PMIX_RANK");
  }
  WEFT_RETURN_IF_ERROR(read_main_address(reader, false));
  WEFT_RETURN_IF_ERROR(read_place(reader, names));
  WEFT_RETURN_IF_ERROR(read_local_rank(reader, names));
  const char* job = get(reader, "PMIX_NAMESPACE");
  return name_job(reader, "pmi", job ? job : get(reader, "PALS_APID"), NULL);
}

// All ---------------------------------------------------------------------------------------------

static const struct {
  weft_launcher_t launcher;
  bool (*is_present)(const reader_t* reader);
  weft_status_t (*read)(const reader_t* reader);
} launchers[] = {
    {WEFT_LAUNCHER_WEFT, is_weft, read_weft},
    {WEFT_LAUNCHER_TORCHRUN, is_torchrun, read_torchrun},
    {WEFT_LAUNCHER_SLURM, is_slurm, read_slurm},
    {WEFT_LAUNCHER_LSF, is_lsf, read_lsf},
    {WEFT_LAUNCHER_OPEN_MPI, is_open_mpi, read_open_mpi},
    {WEFT_LAUNCHER_PMI, is_pmi, read_pmi},
};

static weft_status_t read_token(const reader_t* reader) {
  weft_environment_t* environment = reader->environment;
  WEFT_RETURN_IF_ERROR(
      read_text(reader, "WEFT_JOB_TOKEN", environment->token, sizeof(environment->token)));
  const size_t length = strlen(environment->token);
  bool is_visible = true;
  for (size_t i = 0; i < length; ++i) {
    is_visible = is_visible && environment->token[i] > ' ' && environment->token[i] < 0x7f;
  }
  if (length > 0 && (length < WEFT_ENVIRONMENT_TOKEN_MINIMUM || !is_visible)) {
    return WEFT_STATUS(INVALID_INPUT,
                       "WEFT_JOB_TOKEN must be %d to %d visible ASCII characters without blanks",
                       WEFT_ENVIRONMENT_TOKEN_MINIMUM, WEFT_ENVIRONMENT_TOKEN_CAPACITY - 1);
  }
  return weft_ok_status();
}

static weft_status_t detect(const reader_t* reader) {
  weft_environment_t* environment = reader->environment;
  for (size_t i = 0; i < sizeof(launchers) / sizeof(launchers[0]); ++i) {
    if (!launchers[i].is_present(reader)) continue;
    environment->launcher = launchers[i].launcher;
    WEFT_RETURN_IF_ERROR(
        read_text(reader, "WEFT_STORE", environment->store, sizeof(environment->store)));
    WEFT_RETURN_IF_ERROR(read_token(reader));
    return launchers[i].read(reader);
  }
  // Some programs start ranks with nothing but this; their first rank has no variable at all.
  if (get(reader, "LOCAL_RANK")) return missing("LOCAL_RANK", "RANK");
  return weft_ok_status();
}

static void clear(weft_environment_t* environment) {
  memset(environment, 0, sizeof(*environment));
  environment->job_fd = -1;
  environment->node_rank = UINT32_MAX;
}

weft_status_t weft_environment_detect(weft_environment_lookup_fn_t lookup, void* user_data,
                                      weft_environment_t* out_environment) {
  weft_environment_t environment;
  clear(&environment);
  clear(out_environment);
  const reader_t reader = {lookup, user_data, &environment};
  WEFT_RETURN_IF_ERROR(detect(&reader));
  *out_environment = environment;
  return weft_ok_status();
}
