// Cluster environments: recognises, from environment variables alone, that this process is one rank
// of a job that somebody else started.
//
// Known are weft's own supervisor, torchrun, SLURM (srun), LSF (jsrun), Open MPI, other MPIs that
// follow the PMI convention, and Kubeflow's training operator. Variables that contradict each other
// or are set by half are errors that name the variable: a rank that guesses hangs the others.
#ifndef WEFT_RUNTIME_LAUNCH_ENVIRONMENT_H_
#define WEFT_RUNTIME_LAUNCH_ENVIRONMENT_H_

#include "weft/status.h"

// Who started this process, in the order in which they are looked for.
typedef enum weft_launcher_e {
  WEFT_LAUNCHER_NONE = 0,  // nobody: this process is no rank
  WEFT_LAUNCHER_WEFT,      // WEFT_RANK, WEFT_WORLD_SIZE
  WEFT_LAUNCHER_TORCHRUN,  // RANK, WORLD_SIZE
  WEFT_LAUNCHER_KUBEFLOW,  // the same, with KUBERNETES_PORT and without LOCAL_RANK
  WEFT_LAUNCHER_SLURM,     // SLURM_PROCID, SLURM_NTASKS
  WEFT_LAUNCHER_LSF,       // LSB_JOBID, JSM_NAMESPACE_RANK, JSM_NAMESPACE_SIZE
  WEFT_LAUNCHER_OPEN_MPI,  // OMPI_COMM_WORLD_RANK, OMPI_COMM_WORLD_SIZE
  WEFT_LAUNCHER_PMI,       // PMI_RANK, PMI_SIZE
  WEFT_LAUNCHER_COUNT_,
} weft_launcher_t;

// The name users know a launcher by ("torchrun"; "none"); never NULL.
const char* weft_launcher_name(weft_launcher_t launcher);

enum {
  WEFT_ENVIRONMENT_HOST_CAPACITY = 256,
  WEFT_ENVIRONMENT_ADDRESS_CAPACITY = 320,
  WEFT_ENVIRONMENT_JOB_CAPACITY = 256,
  // Tokens are 16 to 128 visible ASCII characters.
  WEFT_ENVIRONMENT_TOKEN_MINIMUM = 16,
  WEFT_ENVIRONMENT_TOKEN_CAPACITY = 129,
};

// Where this process stands in its job. Plain data; values longer than their field are errors.
typedef struct weft_environment_s {
  weft_launcher_t launcher;
  uint32_t rank;
  uint32_t world_size;        // > rank unless |launcher| is NONE, then 0
  uint32_t local_rank;        // among the ranks of this host
  uint32_t local_world_size;  // ranks of this host; 0 when the launcher does not say
  uint32_t node_rank;         // UINT32_MAX when the launcher does not say
  uint32_t node_count;        // 0 when the launcher does not say
  int job_fd;                 // WEFT_JOB_FD: the descriptor of the job's shared memory; -1 without
  // The host and port the launcher chose for rank 0's store; "" and 0 when it did not.
  char main_host[WEFT_ENVIRONMENT_HOST_CAPACITY];
  uint16_t main_port;
  // Something (torchrun's agent) listens on |main_port| already.
  bool main_port_is_taken;
  char store[WEFT_ENVIRONMENT_ADDRESS_CAPACITY];  // WEFT_STORE; "" without
  char token[WEFT_ENVIRONMENT_TOKEN_CAPACITY];    // WEFT_JOB_TOKEN; "" without
  // Equal on all ranks of the job, different for other jobs of the launcher; "" when unknown.
  char job[WEFT_ENVIRONMENT_JOB_CAPACITY];
} weft_environment_t;

// Returns the value of the variable |name| or NULL. Values are copied before the next call.
typedef const char* (*weft_environment_lookup_fn_t)(void* user_data, const char* name);

// Fills |out_environment| from the variables |lookup| knows (getenv, or a test's table); empty ones
// count as unset. OK with WEFT_LAUNCHER_NONE when this process is no rank. INVALID_INPUT names the
// variable that is missing, no number, out of range or in contradiction to another. Reads the file
// that LSB_DJOB_RANKFILE names, nothing else. Thread-safe if |lookup| is.
WEFT_MUST_USE weft_status_t weft_environment_detect(weft_environment_lookup_fn_t lookup,
                                                    void* user_data,
                                                    weft_environment_t* out_environment);

// Whether all ranks are known to run on this host.
bool weft_environment_is_single_host(const weft_environment_t* environment);

#endif  // WEFT_RUNTIME_LAUNCH_ENVIRONMENT_H_
