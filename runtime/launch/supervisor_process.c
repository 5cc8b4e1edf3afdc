// The supervisor's processes: the guard, the ranks, and what they leave behind.
//
// Between fork and exec only async-signal-safe functions run. Everything is prepared before, so a
// rank that cannot be started is a status here and never a half-started child.
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "runtime/launch/supervisor_internal.h"

enum { SWEEP_STEP_NS = 2000000, SWEEP_STEPS = 500 };

// This process
// -------------------------------------------------------------------------------------

static const int caught_signals[] = {SIGCHLD, SIGINT, SIGTERM, SIGHUP};

static pid_t parent_of(pid_t pid) {
  char path[64];
  char text[512];
  snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  const ssize_t size = read(fd, text, sizeof(text) - 1);
  close(fd);
  if (size <= 0) return 0;
  text[size] = '\0';
  // "pid (name) state parent": the name may contain anything, so the last parenthesis counts.
  const char* name_end = strrchr(text, ')');
  return name_end && strlen(name_end) > 4 ? (pid_t)strtol(name_end + 4, NULL, 10) : 0;
}

// Calls |visit| for each child of this process.
static void visit_children(void (*visit)(void* user_data, pid_t pid), void* user_data) {
  DIR* folder = opendir("/proc");
  const pid_t self = getpid();
  for (const struct dirent* entry = folder ? readdir(folder) : NULL; entry;
       entry = readdir(folder)) {
    if (!isdigit((unsigned char)entry->d_name[0])) continue;
    const pid_t pid = (pid_t)strtol(entry->d_name, NULL, 10);
    if (parent_of(pid) == self) visit(user_data, pid);
  }
  if (folder) closedir(folder);
}

typedef struct bystanders_s {
  pid_t* pids;  // NULL: only count
  size_t capacity;
  size_t count;
} bystanders_t;

static void note_bystander(void* user_data, pid_t pid) {
  bystanders_t* bystanders = user_data;
  if (bystanders->count < bystanders->capacity) bystanders->pids[bystanders->count] = pid;
  if (!bystanders->pids || bystanders->count < bystanders->capacity) ++bystanders->count;
}

static weft_status_t note_bystanders(weft_supervisor_t* supervisor) {
  siginfo_t info;
  // Nearly always there are none, and /proc need not be read.
  if (waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0) return weft_ok_status();
  bystanders_t bystanders = {NULL, 0, 0};
  visit_children(note_bystander, &bystanders);
  bystanders.capacity = bystanders.count;
  bystanders.count = 0;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&supervisor->arena, bystanders.capacity,
                                                 sizeof(pid_t), (void**)&bystanders.pids));
  visit_children(note_bystander, &bystanders);
  supervisor->bystanders = bystanders.pids;
  supervisor->bystander_count = bystanders.count;
  return weft_ok_status();
}

weft_status_t weft_supervisor_prepare_process(weft_supervisor_t* supervisor) {
  struct sigaction action;
  sigset_t mask;
  WEFT_RETURN_IF_ERROR(note_bystanders(supervisor));
  sigemptyset(&mask);
  for (size_t i = 0; i < sizeof(caught_signals) / sizeof(caught_signals[0]); ++i) {
    sigaddset(&mask, caught_signals[i]);
  }
  // Signals whose action is to be ignored stay ignored (nohup): they are dropped before the mask
  // counts. Children, however, must not be reaped by themselves.
  memset(&action, 0, sizeof(action));
  action.sa_handler = SIG_DFL;
  supervisor->signal_fd = signalfd(-1, &mask, SFD_CLOEXEC | SFD_NONBLOCK);
  if (supervisor->signal_fd < 0) {
    return WEFT_STATUS(IO, "cannot receive signals: %s", strerror(errno));
  }
  sigprocmask(SIG_BLOCK, &mask, &supervisor->old_mask);
  sigaction(SIGCHLD, &action, &supervisor->old_child_action);
  prctl(PR_GET_CHILD_SUBREAPER, (unsigned long)&supervisor->was_subreaper, 0, 0, 0);
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  return weft_ok_status();
}

void weft_supervisor_restore_process(weft_supervisor_t* supervisor) {
  struct signalfd_siginfo info;
  if (supervisor->signal_fd < 0) return;
  prctl(PR_SET_CHILD_SUBREAPER, (unsigned long)supervisor->was_subreaper, 0, 0, 0);
  // A second Ctrl-C that is still pending would end the process before it can report.
  while (read(supervisor->signal_fd, &info, sizeof(info)) > 0) {
  }
  close(supervisor->signal_fd);
  supervisor->signal_fd = -1;
  sigaction(SIGCHLD, &supervisor->old_child_action, NULL);
  sigprocmask(SIG_SETMASK, &supervisor->old_mask, NULL);
}

// The guard ---------------------------------------------------------------------------------------

// Waits for the other end of |fd| to close, then ends its own process group. Nothing but SIGKILL
// ends it before.
static _Noreturn void guard(int fd) {
  sigset_t all;
  char byte = 0;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  setpgid(0, 0);
  prctl(PR_SET_NAME, (unsigned long)"weft-guard", 0, 0, 0);
  // Were it stopped together with the ranks, the supervisor's death would wake it.
  prctl(PR_SET_PDEATHSIG, SIGCONT, 0, 0, 0);
  // It must not keep open what others wait to see closed.
  dup2(fd, 0);
  if (close_range(1, ~0U, 0) != 0) {
    for (int other = 1; other < 4096; ++other) close(other);
  }
  while (read(0, &byte, 1) < 0 && errno == EINTR) {
  }
  kill(0, SIGKILL);
  _exit(0);
}

weft_status_t weft_supervisor_start_guard(weft_supervisor_t* supervisor) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return WEFT_STATUS(IO, "cannot make a pipe: %s", strerror(errno));
  }
  const pid_t pid = fork();
  if (pid == 0) guard(ends[0]);
  const int error = errno;
  close(ends[0]);
  if (pid < 0) {
    close(ends[1]);
    return WEFT_STATUS(IO, "cannot start a process: %s", strerror(error));
  }
  // Both sides do this, for either may be first.
  setpgid(pid, pid);
  supervisor->guard_fd = ends[1];
  supervisor->guard = pid;
  supervisor->group = pid;
  return weft_ok_status();
}

// Ranks -------------------------------------------------------------------------------------------

// What a child needs, made by the parent.
typedef struct launch_s {
  uint32_t rank;
  pid_t supervisor;
  int outputs[WEFT_SUPERVISOR_STREAMS];  // -1: the supervisor's own
  int error_fd;                          // where the child writes errno when it cannot execute
  char* const* environment;
} launch_t;

static bool is_own_variable(const char* entry) {
  static const char* const names[] = {"WEFT_RANK=",  "WEFT_WORLD_SIZE=",       "WEFT_LOCAL_RANK=",
                                      "WEFT_STORE=", "WEFT_LOCAL_WORLD_SIZE=", "WEFT_JOB_TOKEN=",
                                      "WEFT_JOB_FD="};
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
    if (strncmp(entry, names[i], strlen(names[i])) == 0) return true;
  }
  return false;
}

static weft_status_t make_environment(weft_supervisor_t* supervisor, uint32_t rank,
                                      char* const** out_environment) {
  const weft_supervisor_options_t* options = supervisor->options;
  char* const* old = options->environment ? options->environment : environ;
  size_t count = 0;
  size_t size = 0;
  const char** all = NULL;
  while (old && old[count]) ++count;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(&supervisor->arena, count + 8, sizeof(char*), (void**)&all));
  for (size_t i = 0; i < count; ++i) {
    if (!is_own_variable(old[i])) all[size++] = old[i];
  }
  const struct {
    const char* name;
    uint32_t value;
  } numbers[] = {{"WEFT_RANK", rank},
                 {"WEFT_WORLD_SIZE", supervisor->count},
                 {"WEFT_LOCAL_RANK", rank},
                 {"WEFT_LOCAL_WORLD_SIZE", supervisor->count}};
  for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); ++i) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(&supervisor->arena, &all[size++], "%s=%u",
                                           numbers[i].name, numbers[i].value));
  }
  WEFT_RETURN_IF_ERROR(
      weft_arena_format(&supervisor->arena, &all[size++], "WEFT_JOB_TOKEN=%s", supervisor->token));
  if (supervisor->server) {
    WEFT_RETURN_IF_ERROR(weft_arena_format(&supervisor->arena, &all[size++], "WEFT_STORE=%s",
                                           weft_store_server_address(supervisor->server)));
  }
  if (options->job_fd >= 0) {
    WEFT_RETURN_IF_ERROR(
        weft_arena_format(&supervisor->arena, &all[size++], "WEFT_JOB_FD=%d", options->job_fd));
  }
  *out_environment = (char* const*)all;
  return weft_ok_status();
}

// Makes the child a proper member of the job. Async-signal-safe.
static void become_rank(const weft_supervisor_t* supervisor, const launch_t* launch) {
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  // The supervisor may have died before that; then nobody would tell.
  if (getppid() != launch->supervisor) _exit(WEFT_EXIT_PEER_FAILED);
  setpgid(0, supervisor->group);
  const int null_fd = open("/dev/null", O_RDWR | O_CLOEXEC);
  // The job is no foreground group of the terminal: reading it would stop the rank, and so would
  // writing where the terminal is set to tostop.
  if (launch->rank > 0 || isatty(0)) dup2(null_fd, 0);
  for (int i = 0; i < WEFT_SUPERVISOR_STREAMS; ++i) {
    if (launch->outputs[i] >= 0) dup2(launch->outputs[i], i + 1);
  }
  signal(SIGTTOU, SIG_IGN);
  if (supervisor->options->job_fd >= 0) fcntl(supervisor->options->job_fd, F_SETFD, 0);
  sigaction(SIGCHLD, &supervisor->old_child_action, NULL);
  sigprocmask(SIG_SETMASK, &supervisor->old_mask, NULL);
}

static _Noreturn void execute(const weft_supervisor_t* supervisor, const launch_t* launch) {
  const weft_supervisor_options_t* options = supervisor->options;
  become_rank(supervisor, launch);
  execve(options->program ? options->program : "/proc/self/exe", options->argv,
         launch->environment);
  const int error = errno;
  if (write(launch->error_fd, &error, sizeof(error)) < 0) {
    // The exit code says as much.
  }
  _exit(WEFT_EXIT_NOT_STARTED);
}

// Closes what the child of a plain fork has of the supervisor's; exec does that by itself.
static void close_inherited(weft_supervisor_t* supervisor, const launch_t* launch) {
  close(supervisor->signal_fd);
  close(supervisor->guard_fd);
  for (uint32_t r = 0; r < supervisor->count; ++r) {
    for (int i = 0; i < WEFT_SUPERVISOR_STREAMS; ++i) {
      if (supervisor->ranks[r].streams[i].fd >= 0) close(supervisor->ranks[r].streams[i].fd);
    }
  }
  for (int i = 0; i < WEFT_SUPERVISOR_STREAMS; ++i) {
    if (launch->outputs[i] >= 0) close(launch->outputs[i]);
  }
}

static _Noreturn void run_child(weft_supervisor_t* supervisor, const launch_t* launch) {
  const weft_supervisor_options_t* options = supervisor->options;
  weft_environment_t environment;
  become_rank(supervisor, launch);
  memset(&environment, 0, sizeof(environment));
  environment.launcher = WEFT_LAUNCHER_WEFT;
  environment.rank = environment.local_rank = launch->rank;
  environment.world_size = environment.local_world_size = supervisor->count;
  environment.node_count = 1;
  environment.job_fd = options->job_fd;
  memcpy(environment.token, supervisor->token, sizeof(supervisor->token));
  if (supervisor->server) {
    snprintf(environment.store, sizeof(environment.store), "%s",
             weft_store_server_address(supervisor->server));
  }
  weft_store_server_abandon(supervisor->server);
  close_inherited(supervisor, launch);
  const int code = options->child_main(options->user_data, &environment);
  fflush(NULL);
  _exit(code);
}

static weft_status_t open_streams(weft_supervisor_t* supervisor, launch_t* launch) {
  weft_supervisor_rank_t* self = &supervisor->ranks[launch->rank];
  for (int i = 0; launch->rank > 0 && i < WEFT_SUPERVISOR_STREAMS; ++i) {
    int ends[2];
    WEFT_RETURN_IF_ERROR(weft_arena_allocate(&supervisor->arena, WEFT_SUPERVISOR_LINE_CAPACITY,
                                             (void**)&self->streams[i].line));
    if (pipe2(ends, O_CLOEXEC) != 0) {
      return WEFT_STATUS(IO, "cannot make a pipe for the output of rank %u: %s", launch->rank,
                         strerror(errno));
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    self->streams[i].fd = ends[0];
    launch->outputs[i] = ends[1];
  }
  return weft_ok_status();
}

// Forks; in the parent, waits until the child executes its program.
static weft_status_t launch_process(weft_supervisor_t* supervisor, launch_t* launch,
                                    pid_t* out_pid) {
  const weft_supervisor_options_t* options = supervisor->options;
  int ends[2] = {-1, -1};
  int child_error = 0;
  *out_pid = 0;
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return WEFT_STATUS(IO, "cannot make a pipe: %s", strerror(errno));
  }
  launch->error_fd = ends[1];
  // What the caller printed before must not be in the child's buffers, too.
  fflush(NULL);
  const pid_t pid = fork();
  if (pid == 0 && options->start == WEFT_SUPERVISOR_REEXEC) execute(supervisor, launch);
  if (pid == 0) {
    close(ends[0]);
    close(ends[1]);
    run_child(supervisor, launch);
  }
  const int error = errno;
  close(ends[1]);
  if (pid > 0) {
    setpgid(pid, supervisor->group);
    *out_pid = pid;
    while (read(ends[0], &child_error, sizeof(child_error)) < 0 && errno == EINTR) {
    }
  }
  close(ends[0]);
  if (pid < 0) {
    return WEFT_STATUS(IO, "cannot start rank %u: %s", launch->rank, strerror(error));
  }
  if (child_error != 0) {
    return WEFT_STATUS(IO, "cannot start rank %u: '%s': %s", launch->rank,
                       options->program ? options->program : "/proc/self/exe",
                       strerror(child_error));
  }
  return weft_ok_status();
}

weft_status_t weft_supervisor_start_rank(weft_supervisor_t* supervisor, uint32_t rank) {
  weft_supervisor_rank_t* self = &supervisor->ranks[rank];
  launch_t launch = {.rank = rank, .supervisor = getpid(), .outputs = {-1, -1}};
  weft_status_t status = weft_ok_status();
  if (supervisor->options->start == WEFT_SUPERVISOR_REEXEC) {
    status = make_environment(supervisor, rank, &launch.environment);
  }
  if (weft_status_is_ok(status)) status = open_streams(supervisor, &launch);
  if (weft_status_is_ok(status)) status = launch_process(supervisor, &launch, &self->pid);
  for (int i = 0; i < WEFT_SUPERVISOR_STREAMS; ++i) {
    if (launch.outputs[i] >= 0) close(launch.outputs[i]);
  }
  if (self->pid > 0) {
    supervisor->outcome->ranks[rank].pid = self->pid;
    ++supervisor->alive;
  }
  return status;
}

// The end -----------------------------------------------------------------------------------------

void weft_supervisor_signal_group(const weft_supervisor_t* supervisor, int signal_number) {
  // A process that was not reaped keeps the group's number from being given to another group.
  if (supervisor->group > 0 && (supervisor->guard > 0 || supervisor->alive > 0)) {
    kill(-supervisor->group, signal_number);
  }
}

typedef struct sweep_s {
  const weft_supervisor_t* supervisor;
  size_t leftover_count;
} sweep_t;

static void kill_leftover(void* user_data, pid_t pid) {
  sweep_t* sweep = user_data;
  for (size_t i = 0; i < sweep->supervisor->bystander_count; ++i) {
    if (sweep->supervisor->bystanders[i] == pid) return;
  }
  ++sweep->leftover_count;
  kill(pid, SIGKILL);
}

// Reaps without blocking; false when there are no children left.
static bool reap_some(weft_supervisor_t* supervisor) {
  for (;;) {
    const pid_t pid = waitpid(-1, NULL, WNOHANG);
    if (pid == 0) return true;
    if (pid < 0 && errno != EINTR) return false;
    if (pid == supervisor->guard) supervisor->guard = 0;
    // Its number may be given to a process that is not spared.
    for (size_t i = 0; i < supervisor->bystander_count && pid > 0; ++i) {
      if (supervisor->bystanders[i] == pid) supervisor->bystanders[i] = 0;
    }
  }
}

void weft_supervisor_sweep(weft_supervisor_t* supervisor) {
  const struct timespec pause = {.tv_nsec = SWEEP_STEP_NS};
  if (supervisor->guard_fd >= 0) close(supervisor->guard_fd);
  supervisor->guard_fd = -1;
  // Killing a child hands its own children to this process, so several rounds may be needed.
  for (int step = 0; step < SWEEP_STEPS && reap_some(supervisor); ++step) {
    sweep_t sweep = {supervisor, 0};
    if (supervisor->guard == 0) {
      visit_children(kill_leftover, &sweep);
      if (sweep.leftover_count == 0) break;
    }
    nanosleep(&pause, NULL);
  }
}
