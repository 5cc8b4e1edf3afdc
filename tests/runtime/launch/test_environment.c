// Variables of every launcher, as they were seen or are documented: which rank this process is, and
// what is refused.
#include <stdio.h>
#include <string.h>

#include "runtime/launch/environment.h"
#include "runtime/launch/host_list.h"
#include "tests/testing/testing.h"

enum { VARIABLE_LIMIT = 24 };

typedef struct fixture_s {
  const char* what;
  const char* variables[VARIABLE_LIMIT];  // "NAME=value"
  weft_environment_t expected;            // without token and store
} fixture_t;

static const char* look_up(void* user_data, const char* name) {
  const char* const* variables = user_data;
  const size_t length = strlen(name);
  for (; *variables; ++variables) {
    if (strncmp(*variables, name, length) == 0 && (*variables)[length] == '=') {
      return *variables + length + 1;
    }
  }
  return NULL;
}

static const fixture_t fixtures[] = {
    {"nothing", {"PATH=/bin", "RANK=", "WORLD_SIZE="}, {.job_fd = -1, .node_rank = UINT32_MAX}},
    {"weft",
     {"WEFT_RANK=1", "WEFT_WORLD_SIZE=4", "WEFT_LOCAL_RANK=1", "WEFT_LOCAL_WORLD_SIZE=4",
      "WEFT_JOB_FD=5", "RANK=9", "MASTER_PORT=none"},
     {.launcher = WEFT_LAUNCHER_WEFT,
      .rank = 1,
      .world_size = 4,
      .local_rank = 1,
      .local_world_size = 4,
      .node_count = 1,
      .job_fd = 5}},
    {"weft, by hand",
     {"WEFT_RANK=1", "WEFT_WORLD_SIZE=2"},
     {.launcher = WEFT_LAUNCHER_WEFT,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .local_world_size = 2,
      .node_count = 1,
      .job_fd = -1}},
    {"torchrun",
     {"GROUP_RANK=0", "GROUP_WORLD_SIZE=1", "LOCAL_RANK=1", "LOCAL_WORLD_SIZE=2",
      "MASTER_ADDR=localhost", "MASTER_PORT=41781", "RANK=1", "ROLE_RANK=1", "ROLE_WORLD_SIZE=2",
      "TORCHELASTIC_MAX_RESTARTS=0", "TORCHELASTIC_RESTART_COUNT=0",
      "TORCHELASTIC_RUN_ID=a8e1649e-d7b7-45b1-9acc-7d5d9714314f",
      "TORCHELASTIC_USE_AGENT_STORE=True", "WORLD_SIZE=2"},
     {.launcher = WEFT_LAUNCHER_TORCHRUN,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .local_world_size = 2,
      .node_count = 1,
      .job_fd = -1,
      .main_host = "localhost",
      .main_port = 41781,
      .main_port_is_taken = true,
      .job = "torchrun-a8e1649e-d7b7-45b1-9acc-7d5d9714314f.41781.0"}},
    {"torchrun on two hosts, inside a SLURM step",
     {"GROUP_RANK=1", "GROUP_WORLD_SIZE=2", "LOCAL_RANK=0", "LOCAL_WORLD_SIZE=2",
      "MASTER_ADDR=node1", "MASTER_PORT=29500", "RANK=2", "TORCHELASTIC_RUN_ID=none",
      "WORLD_SIZE=4", "SLURM_PROCID=1", "SLURM_NTASKS=2", "SLURM_LOCALID=0", "SLURM_NODEID=1"},
     {.launcher = WEFT_LAUNCHER_TORCHRUN,
      .rank = 2,
      .world_size = 4,
      .local_world_size = 2,
      .node_rank = 1,
      .node_count = 2,
      .job_fd = -1,
      .main_host = "node1",
      .main_port = 29500,
      .main_port_is_taken = true,
      .job = "torchrun-none.29500.0"}},
    {"torch's variables by hand, one host",
     {"RANK=1", "WORLD_SIZE=2", "MASTER_ADDR=127.0.0.1", "MASTER_PORT=29500"},
     {.launcher = WEFT_LAUNCHER_TORCHRUN,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .node_rank = UINT32_MAX,
      .job_fd = -1,
      .main_host = "127.0.0.1",
      .main_port = 29500,
      .job = "torchrun-manual.29500.0"}},
    {"Kubeflow",
     {"KUBERNETES_PORT=tcp://10.96.0.1:443", "MASTER_ADDR=job-master-0", "MASTER_PORT=23456",
      "RANK=3", "WORLD_SIZE=4"},
     {.launcher = WEFT_LAUNCHER_KUBEFLOW,
      .rank = 3,
      .world_size = 4,
      .local_world_size = 1,
      .node_rank = 3,
      .node_count = 4,
      .job_fd = -1,
      .main_host = "job-master-0",
      .main_port = 23456}},
    {"torchrun inside a Kubernetes pod",
     {"KUBERNETES_PORT=tcp://10.96.0.1:443", "MASTER_ADDR=localhost", "MASTER_PORT=23456", "RANK=1",
      "WORLD_SIZE=2", "LOCAL_RANK=1", "LOCAL_WORLD_SIZE=2", "TORCHELASTIC_RUN_ID=x"},
     {.launcher = WEFT_LAUNCHER_TORCHRUN,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .local_world_size = 2,
      .node_rank = UINT32_MAX,
      .job_fd = -1,
      .main_host = "localhost",
      .main_port = 23456,
      .main_port_is_taken = true,
      .job = "torchrun-x.23456.0"}},
    {"SLURM",
     {"SLURM_PROCID=5", "SLURM_NTASKS=7", "SLURM_LOCALID=1", "SLURM_NODEID=1",
      "SLURM_JOB_ID=200505", "SLURM_STEP_ID=3", "SLURM_JOB_NODELIST=gnode[10,20-25,37]",
      "SLURM_NNODES=2", "SLURM_TASKS_PER_NODE=4,3", "SLURM_JOB_NAME=train"},
     {.launcher = WEFT_LAUNCHER_SLURM,
      .rank = 5,
      .world_size = 7,
      .local_rank = 1,
      .local_world_size = 3,
      .node_rank = 1,
      .node_count = 2,
      .job_fd = -1,
      .main_host = "gnode10",
      .job = "slurm-200505.3"}},
    {"SLURM, the least there can be",
     {"SLURM_PROCID=1", "SLURM_NTASKS=2", "SLURM_LOCALID=1"},
     {.launcher = WEFT_LAUNCHER_SLURM,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .node_rank = UINT32_MAX,
      .job_fd = -1}},
    {"a SLURM step smaller than its job, one host",
     {"SLURM_PROCID=1", "SLURM_NTASKS=8", "SLURM_STEP_NUM_TASKS=2", "SLURM_LOCALID=1",
      "SLURM_NODEID=0", "SLURM_JOB_ID=7", "SLURM_STEP_ID=0", "SLURM_STEP_NODELIST=n2",
      "SLURM_JOB_NODELIST=n[1-4]", "SLURM_STEP_NUM_NODES=1", "SLURM_NNODES=4", "MASTER_PORT=12345"},
     {.launcher = WEFT_LAUNCHER_SLURM,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .local_world_size = 2,
      .node_count = 1,
      .job_fd = -1,
      .main_host = "n2",
      .main_port = 12345,
      .job = "slurm-7.0"}},
    {"a SLURM batch script is no rank",
     {"SLURM_PROCID=0", "SLURM_NTASKS=4", "SLURM_LOCALID=0", "SLURM_NODEID=0", "SLURM_JOB_ID=1",
      "ENVIRONMENT=BATCH", "SLURM_JOB_NAME=train"},
     {.job_fd = -1, .node_rank = UINT32_MAX}},
    {"an interactive shell is no rank",
     {"SLURM_PROCID=0", "SLURM_NTASKS=2", "SLURM_LOCALID=0", "SLURM_JOB_NAME=bash",
      "SLURM_JOB_ID=1"},
     {.job_fd = -1, .node_rank = UINT32_MAX}},
    {"nor with the variables of its own step",
     {"SLURM_PROCID=0", "SLURM_NTASKS=1", "SLURM_STEP_NUM_TASKS=1", "SLURM_STEP_ID=0",
      "SLURM_JOB_NAME=interactive", "SLURM_JOB_ID=1"},
     {.job_fd = -1, .node_rank = UINT32_MAX}},
    {"but srun from that shell starts ranks",
     {"SLURM_PROCID=1", "SLURM_NTASKS=2", "SLURM_STEP_NUM_TASKS=2", "SLURM_STEP_ID=1",
      "SLURM_LOCALID=1", "SLURM_NNODES=1", "SLURM_JOB_NAME=bash", "SLURM_JOB_ID=1"},
     {.launcher = WEFT_LAUNCHER_SLURM,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .local_world_size = 2,
      .node_rank = UINT32_MAX,
      .node_count = 1,
      .job_fd = -1,
      .job = "slurm-1.1"}},
    {"LSF",
     {"LSB_JOBID=4711", "JSM_NAMESPACE_RANK=5", "JSM_NAMESPACE_SIZE=8",
      "JSM_NAMESPACE_LOCAL_RANK=1", "LSB_MCPU_HOSTS=batch5 1 c05n03 42 c05n04 42"},
     {.launcher = WEFT_LAUNCHER_LSF,
      .rank = 5,
      .world_size = 8,
      .local_rank = 1,
      .node_rank = UINT32_MAX,
      .job_fd = -1,
      .main_host = "c05n03",
      .job = "lsf-4711"}},
    {"an LSF job without jsrun is no rank",
     {"LSB_JOBID=4711", "LSB_MCPU_HOSTS=c05n03 42"},
     {.job_fd = -1, .node_rank = UINT32_MAX}},
    {"Open MPI",
     {"OMPI_COMM_WORLD_RANK=1", "OMPI_COMM_WORLD_SIZE=2", "OMPI_COMM_WORLD_LOCAL_RANK=1",
      "OMPI_COMM_WORLD_LOCAL_SIZE=2", "OMPI_COMM_WORLD_NODE_RANK=1", "PMIX_RANK=1",
      "PMIX_NAMESPACE=1766588417", "OMPI_MCA_ess_base_jobid=1766588417"},
     {.launcher = WEFT_LAUNCHER_OPEN_MPI,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .local_world_size = 2,
      .node_rank = UINT32_MAX,
      .job_fd = -1,
      .job = "openmpi-1766588417"}},
    {"Open MPI inside a SLURM batch script",
     {"OMPI_COMM_WORLD_RANK=0", "OMPI_COMM_WORLD_SIZE=2", "OMPI_COMM_WORLD_LOCAL_RANK=0",
      "SLURM_PROCID=0", "SLURM_NTASKS=4", "ENVIRONMENT=BATCH", "MASTER_ADDR=n1"},
     {.launcher = WEFT_LAUNCHER_OPEN_MPI,
      .world_size = 2,
      .node_rank = UINT32_MAX,
      .job_fd = -1,
      .main_host = "n1"}},
    {"MPICH",
     {"HYDI_CONTROL_FD=7", "MPI_LOCALNRANKS=2", "MPI_LOCALRANKID=1", "PMI_FD=8", "PMI_RANK=1",
      "PMI_SIZE=2"},
     {.launcher = WEFT_LAUNCHER_PMI,
      .rank = 1,
      .world_size = 2,
      .local_rank = 1,
      .local_world_size = 2,
      .node_rank = UINT32_MAX,
      .job_fd = -1}},
    {"Cray PALS",
     {"PMI_RANK=3", "PMI_SIZE=4", "PMI_LOCAL_RANK=1", "PMI_LOCAL_SIZE=2", "PALS_APID=ab-cd"},
     {.launcher = WEFT_LAUNCHER_PMI,
      .rank = 3,
      .world_size = 4,
      .local_rank = 1,
      .local_world_size = 2,
      .node_rank = UINT32_MAX,
      .job_fd = -1,
      .job = "pmi-ab-cd"}},
};

START_TEST(test_fixture) {
  const fixture_t* fixture = &fixtures[_i];
  const weft_environment_t* expected = &fixture->expected;
  weft_environment_t actual;
  weft_status_t status = weft_environment_detect(look_up, (void*)fixture->variables, &actual);
  ck_assert_msg(weft_status_is_ok(status), "%s: %s", fixture->what, weft_status_text(status));
#define CHECK_NUMBER(field)                                                               \
  ck_assert_msg(actual.field == expected->field, "%s: " #field " is %lld, expected %lld", \
                fixture->what, (long long)actual.field, (long long)expected->field)
#define CHECK_TEXT(field)                                                             \
  ck_assert_msg(strcmp(actual.field, expected->field) == 0,                           \
                "%s: " #field " is '%s', expected '%s'", fixture->what, actual.field, \
                expected->field)
  CHECK_NUMBER(launcher);
  CHECK_NUMBER(rank);
  CHECK_NUMBER(world_size);
  CHECK_NUMBER(local_rank);
  CHECK_NUMBER(local_world_size);
  CHECK_NUMBER(node_rank);
  CHECK_NUMBER(node_count);
  CHECK_NUMBER(job_fd);
  CHECK_NUMBER(main_port);
  CHECK_NUMBER(main_port_is_taken);
  CHECK_TEXT(main_host);
  CHECK_TEXT(job);
#undef CHECK_NUMBER
#undef CHECK_TEXT
}
END_TEST

// A rank that guessed would hang the others, so each of these names the variable.
static const struct {
  const char* variables[VARIABLE_LIMIT];
  const char* message;
} refusals[] = {
    {{"WEFT_RANK=0"}, "WEFT_RANK is set but WEFT_WORLD_SIZE is not"},
    {{"WEFT_WORLD_SIZE=2"}, "WEFT_WORLD_SIZE is set but WEFT_RANK is not"},
    {{"WEFT_RANK=2", "WEFT_WORLD_SIZE=2"}, "WEFT_RANK=2 but WEFT_WORLD_SIZE=2: ranks count from 0"},
    {{"WEFT_RANK=0", "WEFT_WORLD_SIZE=0"}, "WEFT_WORLD_SIZE=0: a job has at least one rank"},
    {{"WEFT_RANK=-1", "WEFT_WORLD_SIZE=2"}, "WEFT_RANK='-1' is not a whole number"},
    {{"WEFT_RANK=1x", "WEFT_WORLD_SIZE=2"}, "WEFT_RANK='1x' is not a whole number"},
    {{"WEFT_RANK=99999999999999999999", "WEFT_WORLD_SIZE=2"},
     "WEFT_RANK=99999999999999999999 is more than 2147483647"},
    {{"WEFT_RANK=1", "WEFT_WORLD_SIZE=2", "WEFT_LOCAL_RANK=1", "WEFT_LOCAL_WORLD_SIZE=1"},
     "WEFT_LOCAL_RANK=1 but WEFT_LOCAL_WORLD_SIZE=1"},
    {{"WEFT_RANK=1", "WEFT_WORLD_SIZE=2", "WEFT_LOCAL_WORLD_SIZE=3"},
     "WEFT_LOCAL_WORLD_SIZE=3 is more than WEFT_WORLD_SIZE=2"},
    {{"WEFT_RANK=0", "WEFT_WORLD_SIZE=2", "WEFT_JOB_FD=x"}, "WEFT_JOB_FD='x'"},
    {{"WEFT_RANK=0", "WEFT_WORLD_SIZE=2", "WEFT_JOB_TOKEN=short"}, "WEFT_JOB_TOKEN must be 16 to"},
    {{"WEFT_RANK=0", "WEFT_WORLD_SIZE=2", "WEFT_JOB_TOKEN=0123456789 abcdefgh"},
     "WEFT_JOB_TOKEN must be 16 to"},
    {{"RANK=0"}, "RANK is set but WORLD_SIZE is not"},
    {{"WORLD_SIZE=2"}, "WORLD_SIZE is set but RANK is not"},
    {{"LOCAL_RANK=1"}, "LOCAL_RANK is set but RANK is not"},
    {{"TORCHELASTIC_RUN_ID=x"}, "TORCHELASTIC_RUN_ID is set but RANK is not"},
    {{"RANK=1", "WORLD_SIZE=2"}, "RANK is set but LOCAL_RANK is not"},
    {{"RANK=1", "WORLD_SIZE=2", "LOCAL_RANK=1", "MASTER_ADDR=a"},
     "MASTER_ADDR is set but MASTER_PORT is not"},
    {{"RANK=1", "WORLD_SIZE=2", "LOCAL_RANK=1", "MASTER_PORT=1"},
     "MASTER_PORT is set but MASTER_ADDR is not"},
    {{"RANK=1", "WORLD_SIZE=2", "LOCAL_RANK=1", "MASTER_ADDR=a", "MASTER_PORT=65536"},
     "MASTER_PORT=65536 is more than 65535"},
    {{"RANK=1", "WORLD_SIZE=2", "LOCAL_RANK=1", "MASTER_ADDR=a", "MASTER_PORT=0"},
     "MASTER_PORT=0 is not a port"},
    {{"KUBERNETES_PORT=x", "RANK=0", "WORLD_SIZE=2"}, "RANK is set but MASTER_ADDR is not"},
    {{"SLURM_PROCID=1"}, "SLURM_PROCID is set but SLURM_NTASKS is not"},
    {{"SLURM_PROCID=4", "SLURM_NTASKS=4"}, "SLURM_PROCID=4 but SLURM_NTASKS=4"},
    {{"SLURM_PROCID=1", "SLURM_NTASKS=4"}, "SLURM_PROCID is set but SLURM_LOCALID is not"},
    {{"SLURM_PROCID=1", "SLURM_NTASKS=4", "SLURM_LOCALID=0", "SLURM_NODEID=2", "SLURM_NNODES=2"},
     "SLURM_NODEID=2 but SLURM_NNODES=2"},
    {{"SLURM_PROCID=1", "SLURM_NTASKS=4", "SLURM_LOCALID=0", "SLURM_JOB_NODELIST=a b"},
     "SLURM_JOB_NODELIST='a b' is no list of hosts"},
    {{"SLURM_PROCID=1", "SLURM_NTASKS=4", "SLURM_LOCALID=0", "SLURM_NODEID=1", "SLURM_NNODES=2",
      "SLURM_TASKS_PER_NODE=4"},
     "SLURM_TASKS_PER_NODE='4' has no entry for node 1"},
    {{"JSM_NAMESPACE_RANK=0", "JSM_NAMESPACE_SIZE=2", "JSM_NAMESPACE_LOCAL_RANK=0"},
     "JSM_NAMESPACE_RANK is set but LSB_JOBID is not"},
    {{"LSB_JOBID=1", "JSM_NAMESPACE_SIZE=2"},
     "JSM_NAMESPACE_SIZE is set but JSM_NAMESPACE_RANK is not"},
    {{"LSB_JOBID=1", "JSM_NAMESPACE_RANK=0", "JSM_NAMESPACE_SIZE=2", "JSM_NAMESPACE_LOCAL_RANK=0",
      "LSB_DJOB_RANKFILE=/nonexistent"},
     "LSB_DJOB_RANKFILE: cannot open '/nonexistent': No such file"},
    {{"OMPI_COMM_WORLD_RANK=0"}, "OMPI_COMM_WORLD_RANK is set but OMPI_COMM_WORLD_SIZE is not"},
    {{"PMI_RANK=0"}, "PMI_RANK is set but PMI_SIZE is not"},
    {{"PMI_RANK=0", "PMI_SIZE=2"}, "PMI_RANK is set but MPI_LOCALRANKID is not"},
    {{"PMIX_RANK=0"}, "PMIX_RANK is set but nothing says how many ranks there are"},
};

START_TEST(test_refusal) {
  weft_environment_t environment;
  WEFT_ASSERT_STATUS(weft_environment_detect(look_up, (void*)refusals[_i].variables, &environment),
                     INVALID_INPUT, refusals[_i].message);
  ck_assert_int_eq(environment.launcher, WEFT_LAUNCHER_NONE);
}
END_TEST

START_TEST(test_store_and_token) {
  const char* const variables[] = {"WEFT_RANK=0", "WEFT_WORLD_SIZE=2", "WEFT_STORE=127.0.0.1:99",
                                   "WEFT_JOB_TOKEN=0123456789abcdef", NULL};
  weft_environment_t environment;
  WEFT_ASSERT_OK(weft_environment_detect(look_up, (void*)variables, &environment));
  ck_assert_str_eq(environment.store, "127.0.0.1:99");
  ck_assert_str_eq(environment.token, "0123456789abcdef");
}
END_TEST

START_TEST(test_long_values) {
  char host[400] = "MASTER_ADDR=";
  const char* const variables[] = {"RANK=0", "WORLD_SIZE=1", "MASTER_PORT=1", host, NULL};
  weft_environment_t environment;
  memset(host + strlen(host), 'a', 256);
  WEFT_ASSERT_STATUS(weft_environment_detect(look_up, (void*)variables, &environment),
                     INVALID_INPUT, "MASTER_ADDR has 256 characters, at most 255");
}
END_TEST

START_TEST(test_rank_file) {
  static const char text[] = "batch1\nh36n07\nh36n07\nh36n08\n";
  char variable[600];
  const char* const variables[] = {"LSB_JOBID=1",
                                   "JSM_NAMESPACE_RANK=0",
                                   "JSM_NAMESPACE_SIZE=2",
                                   "JSM_NAMESPACE_LOCAL_RANK=0",
                                   variable,
                                   NULL};
  weft_environment_t environment;
  snprintf(variable, sizeof(variable), "LSB_DJOB_RANKFILE=%s",
           weft_testing_write_file("ranks", text, sizeof(text) - 1));
  WEFT_ASSERT_OK(weft_environment_detect(look_up, (void*)variables, &environment));
  ck_assert_str_eq(environment.main_host, "h36n07");
}
END_TEST

START_TEST(test_single_host) {
  weft_environment_t environment = {.world_size = 4};
  ck_assert(!weft_environment_is_single_host(&environment));
  environment.local_world_size = 4;
  ck_assert(weft_environment_is_single_host(&environment));
  environment.local_world_size = 2;
  snprintf(environment.main_host, sizeof(environment.main_host), "127.0.0.1");
  ck_assert(weft_environment_is_single_host(&environment));
  // Kubeflow's master calls itself localhost, yet the others are elsewhere.
  environment.node_count = 2;
  ck_assert(!weft_environment_is_single_host(&environment));
}
END_TEST

START_TEST(test_host_lists) {
  static const struct {
    const char* list;
    const char* host;  // NULL: refused
  } cases[] = {
      {"node1", "node1"},
      {"node1,node2", "node1"},
      {"node[07-12,20],login", "node07"},
      {"rack[1-2]n[3,5]", "rack1n3"},
      {"a[5].b-c.org", "a5.b-c.org"},
      {"", NULL},
      {",a", NULL},
      {"a[", NULL},
      {"a[]", NULL},
      {"a[1", NULL},
      {"a[x]", NULL},
      {"a;b", NULL},
      {"a]", NULL},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    char host[32];
    weft_status_t status = weft_host_list_first("LIST", cases[i].list, host, sizeof(host));
    ck_assert_msg(weft_status_is_ok(status) == (cases[i].host != NULL), "'%s'", cases[i].list);
    if (cases[i].host) ck_assert_str_eq(host, cases[i].host);
    weft_status_release(status);
  }
  char host[4];
  WEFT_ASSERT_OK(weft_host_list_first("LIST", "abc", host, sizeof(host)));
  WEFT_ASSERT_STATUS(weft_host_list_first("LIST", "abcd", host, sizeof(host)), INVALID_INPUT,
                     "LIST: the first host's name is longer than 3");
}
END_TEST

START_TEST(test_task_lists) {
  static const uint32_t expected[] = {4, 4, 3, 1, 1, 1};
  uint32_t tasks = 0;
  for (uint32_t i = 0; i < 6; ++i) {
    WEFT_ASSERT_OK(weft_host_list_tasks("T", "4(x2),3,1(x3)", i, &tasks));
    ck_assert_uint_eq(tasks, expected[i]);
  }
  WEFT_ASSERT_STATUS(weft_host_list_tasks("T", "4(x2),3,1(x3)", 6, &tasks), INVALID_INPUT,
                     "no entry for node 6");
  static const char* const bad[] = {"", "x", "4(", "4(x", "4(x2", "4(x)", "4,", "4 3", "-1"};
  for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); ++i) {
    WEFT_ASSERT_STATUS(weft_host_list_tasks("T", bad[i], 5, &tasks), INVALID_INPUT, "T='");
  }
}
END_TEST

START_TEST(test_lsf_hosts) {
  char host[16];
  WEFT_ASSERT_OK(weft_host_list_lsf("H", "batch1 1 c1 4 c2 4", true, host, sizeof(host)));
  ck_assert_str_eq(host, "c1");
  WEFT_ASSERT_OK(weft_host_list_lsf("H", "c1 4", true, host, sizeof(host)));
  ck_assert_str_eq(host, "c1");
  WEFT_ASSERT_STATUS(weft_host_list_lsf("H", "c1", true, host, sizeof(host)), INVALID_INPUT, "H='");
  WEFT_ASSERT_STATUS(weft_host_list_lsf("H", " \n", false, host, sizeof(host)), INVALID_INPUT,
                     "H='");
}
END_TEST

START_TEST(test_names) {
  for (int i = 0; i < WEFT_LAUNCHER_COUNT_; ++i) {
    ck_assert_str_ne(weft_launcher_name((weft_launcher_t)i), "unknown");
    ck_assert_ptr_nonnull(weft_launcher_name((weft_launcher_t)i));
  }
  ck_assert_str_eq(weft_launcher_name(WEFT_LAUNCHER_COUNT_), "unknown");
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("environment");
  TCase* fixture = tcase_create("fixture");
  tcase_add_loop_test(fixture, test_fixture, 0, (int)(sizeof(fixtures) / sizeof(fixtures[0])));
  suite_add_tcase(suite, fixture);
  TCase* refusal = tcase_create("refusal");
  tcase_add_loop_test(refusal, test_refusal, 0, (int)(sizeof(refusals) / sizeof(refusals[0])));
  suite_add_tcase(suite, refusal);
  TCase* detail = tcase_create("detail");
  tcase_add_test(detail, test_store_and_token);
  tcase_add_test(detail, test_long_values);
  tcase_add_test(detail, test_rank_file);
  tcase_add_test(detail, test_single_host);
  tcase_add_test(detail, test_names);
  suite_add_tcase(suite, detail);
  TCase* lists = tcase_create("host_list");
  tcase_add_test(lists, test_host_lists);
  tcase_add_test(lists, test_task_lists);
  tcase_add_test(lists, test_lsf_hosts);
  suite_add_tcase(suite, lists);
  return suite;
}
