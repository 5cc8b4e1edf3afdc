// The baton, meetings and messages of a grid of processes.
#include "graph/interp/grid.h"

#include <string.h>

#include "graph/interp/grid_internal.h"

enum { WEFT_INTERP_THREAD_STACK_BYTES = 16 << 20 };

// ---- the baton ----

static uint32_t weft_interp_next_ready(const weft_interp_grid_state_t* grid, uint32_t after) {
  for (uint32_t i = 1; i <= grid->process_count; ++i) {
    const uint32_t number = (after + i) % grid->process_count;
    if (grid->processes[number].state == WEFT_INTERP_READY) return number;
  }
  return WEFT_INTERP_NOBODY;
}

static bool weft_interp_all_ended(const weft_interp_grid_state_t* grid) {
  for (uint32_t i = 0; i < grid->process_count; ++i) {
    if (grid->processes[i].state != WEFT_INTERP_ENDED) return false;
  }
  return true;
}

// Records the first failure and lets every waiting process go on, to find the failure and end.
static void weft_interp_grid_fail(weft_interp_grid_state_t* grid, weft_status_t status) {
  if (grid->failed) {
    weft_status_release(status);
    return;
  }
  grid->failed = true;
  grid->status = status;
  for (uint32_t i = 0; i < grid->process_count; ++i) {
    weft_interp_process_t* process = &grid->processes[i];
    if (process->state != WEFT_INTERP_ENDED) process->state = WEFT_INTERP_READY;
  }
}

// Who executes next; finds out when nobody can.
static uint32_t weft_interp_choose_next(weft_interp_grid_state_t* grid, uint32_t after) {
  uint32_t next = weft_interp_next_ready(grid, after);
  if (next == WEFT_INTERP_NOBODY && !weft_interp_all_ended(grid)) {
    weft_interp_grid_fail(grid, weft_interp_grid_deadlock(grid));
    next = weft_interp_next_ready(grid, after);
  }
  return next;
}

static void weft_interp_give_baton(weft_interp_grid_state_t* grid, uint32_t next) {
  (void)pthread_mutex_lock(&grid->mutex);
  grid->current = next;
  if (next != WEFT_INTERP_NOBODY) (void)pthread_cond_signal(&grid->processes[next].turn);
  (void)pthread_mutex_unlock(&grid->mutex);
}

static void weft_interp_await_baton(weft_interp_process_t* process) {
  weft_interp_grid_state_t* grid = process->grid;
  (void)pthread_mutex_lock(&grid->mutex);
  while (grid->current != process->interp.number) {
    (void)pthread_cond_wait(&process->turn, &grid->mutex);
  }
  (void)pthread_mutex_unlock(&grid->mutex);
}

// Lets others execute until this process is ready again. Fails when the run has failed meanwhile.
static weft_status_t weft_interp_wait(weft_interp_process_t* process) {
  weft_interp_grid_state_t* grid = process->grid;
  const uint32_t next = weft_interp_choose_next(grid, process->interp.number);
  if (next != process->interp.number) {
    weft_interp_give_baton(grid, next);
    weft_interp_await_baton(process);
  }
  if (grid->failed) return WEFT_STATUS(ABORTED, "another process has failed");
  return weft_ok_status();
}

// ---- meetings ----

static bool weft_interp_same_meeting(const weft_interp_process_t* a,
                                     const weft_interp_process_t* b) {
  if (b->state != WEFT_INTERP_MEETING || a->op->opcode != b->op->opcode ||
      a->meeting.channel != b->meeting.channel || a->meeting.group_size != b->meeting.group_size ||
      a->operand_count != b->operand_count || a->op->result_count != b->op->result_count) {
    return false;
  }
  if (memcmp(a->meeting.group, b->meeting.group, a->meeting.group_size * sizeof(uint32_t)) != 0) {
    return false;
  }
  for (uint32_t i = 0; i < a->operand_count; ++i) {
    if (a->operands[i].type != b->operands[i].type) return false;
  }
  for (uint32_t i = 0; i < a->op->result_count; ++i) {
    if (a->op->results[i]->type != b->op->results[i]->type) return false;
  }
  return true;
}

// Hands every member the operands of all members when |process| was the last to arrive.
static void weft_interp_try_meeting(weft_interp_process_t* process) {
  weft_interp_grid_state_t* grid = process->grid;
  const uint32_t size = process->meeting.group_size;
  for (uint32_t i = 0; i < size; ++i) {
    if (!weft_interp_same_meeting(process, &grid->processes[process->meeting.group[i]])) return;
  }
  for (uint32_t to = 0; to < size; ++to) {
    weft_interp_process_t* receiver = &grid->processes[process->meeting.group[to]];
    for (uint32_t from = 0; from < size; ++from) {
      const weft_interp_process_t* sender = &grid->processes[process->meeting.group[from]];
      for (uint32_t k = 0; k < sender->operand_count; ++k) {
        receiver->gathered[from * sender->operand_count + k] =
            weft_interp_retain(sender->operands[k]);
      }
    }
  }
  // Only now: a process that is ready may change its operands.
  for (uint32_t i = 0; i < size; ++i) {
    grid->processes[process->meeting.group[i]].state = WEFT_INTERP_READY;
  }
}

weft_status_t weft_interp_grid_meet(weft_interp_t* interp, const weft_op_t* op,
                                    const weft_interp_meeting_t* meeting,
                                    const weft_interp_value_t* operands, uint32_t operand_count,
                                    weft_interp_value_t** out_operands) {
  *out_operands = NULL;
  weft_interp_process_t* process = &interp->run->processes->processes[interp->number];
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_interp_scratch(interp, (size_t)meeting->group_size * operand_count,
                                           sizeof(weft_interp_value_t), &memory));
  process->op = op;
  process->meeting = *meeting;
  process->operands = operands;
  process->operand_count = operand_count;
  process->gathered = memory;
  process->state = WEFT_INTERP_MEETING;
  weft_interp_try_meeting(process);
  weft_status_t status = weft_interp_wait(process);
  if (!weft_status_is_ok(status)) {
    weft_interp_grid_release(interp, memory, meeting->group_size * operand_count);
    return status;
  }
  *out_operands = memory;
  return weft_ok_status();
}

void weft_interp_grid_release(weft_interp_t* interp, weft_interp_value_t* operands,
                              uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) weft_interp_release(interp, &operands[i]);
}

// ---- messages ----

static size_t weft_interp_message_size(uint32_t count) {
  return sizeof(weft_interp_message_t) + (size_t)count * sizeof(weft_interp_value_t);
}

weft_status_t weft_interp_grid_send(weft_interp_t* interp, const weft_op_t* op, int64_t channel,
                                    uint32_t target, const weft_interp_value_t* values,
                                    uint32_t count) {
  weft_interp_grid_state_t* grid = interp->run->processes;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(
      interp->allocator, 1, weft_interp_message_size(count), WEFT_INTERP_ALIGNMENT, &memory));
  weft_interp_message_t* message = memory;
  message->op = op;
  message->channel = channel;
  message->source = interp->number;
  message->target = target;
  message->count = count;
  for (uint32_t i = 0; i < count; ++i) message->values[i] = weft_interp_retain(values[i]);
  weft_interp_message_t** tail = &grid->messages;
  while (*tail != NULL) tail = &(*tail)->next;
  *tail = message;
  // Receivers look for themselves whether it is for them.
  for (uint32_t i = 0; i < grid->process_count; ++i) {
    if (grid->processes[i].state == WEFT_INTERP_RECEIVING) {
      grid->processes[i].state = WEFT_INTERP_READY;
    }
  }
  return weft_ok_status();
}

static void weft_interp_free_message(weft_interp_t* interp, weft_interp_message_t* message) {
  for (uint32_t i = 0; i < message->count; ++i) weft_interp_release(interp, &message->values[i]);
  weft_allocator_release(interp->allocator, message, weft_interp_message_size(message->count),
                         WEFT_INTERP_ALIGNMENT);
}

static weft_interp_message_t* weft_interp_take_message(weft_interp_grid_state_t* grid,
                                                       uint32_t receiver, int64_t channel,
                                                       uint32_t source) {
  for (weft_interp_message_t** link = &grid->messages; *link != NULL; link = &(*link)->next) {
    weft_interp_message_t* message = *link;
    if (message->channel != channel) continue;
    if (message->target != WEFT_INTERP_ANY_PROCESS && message->target != receiver) continue;
    if (source != WEFT_INTERP_ANY_PROCESS && message->source != source) continue;
    *link = message->next;
    return message;
  }
  return NULL;
}

weft_status_t weft_interp_grid_receive(weft_interp_t* interp, const weft_op_t* op, int64_t channel,
                                       uint32_t source, weft_interp_value_t* out_values,
                                       uint32_t count) {
  weft_interp_grid_state_t* grid = interp->run->processes;
  weft_interp_process_t* process = &grid->processes[interp->number];
  weft_interp_message_t* message = NULL;
  while ((message = weft_interp_take_message(grid, interp->number, channel, source)) == NULL) {
    process->op = op;
    process->meeting = (weft_interp_meeting_t){.channel = channel};
    process->operand_count = 0;
    process->state = WEFT_INTERP_RECEIVING;
    WEFT_RETURN_IF_ERROR(weft_interp_wait(process));
  }
  bool matches = message->count == count;
  for (uint32_t i = 0; matches && i < count; ++i) {
    matches = message->values[i].type == op->results[i]->type;
  }
  for (uint32_t i = 0; matches && i < count; ++i) {
    out_values[i] = weft_interp_take(&message->values[i]);
  }
  const uint32_t line = message->op->location.line;
  weft_interp_free_message(interp, message);
  if (matches) return weft_ok_status();
  return WEFT_STATUS_AT(interp->run->graph, op->location, INVALID_INPUT,
                        "%s: the types of what was sent on channel %lld (line %u) are not those "
                        "of its results",
                        op->name, (long long)channel, line);
}

// ---- processes ----

static void weft_interp_run_process(weft_interp_process_t* process) {
  weft_interp_grid_state_t* grid = process->grid;
  weft_interp_t* interp = &process->interp;
  weft_status_t status = weft_ok_status();
  if (!grid->failed) {
    status =
        weft_interp_call(interp, NULL, process->function, process->arguments, process->results);
  }
  process->state = WEFT_INTERP_ENDED;
  if (weft_status_is_ok(status)) return;
  if (grid->process_count > 1) {
    const uint32_t partitions = grid->run->grid.partition_count;
    status = weft_status_annotate(status, "while running process (replica %u, partition %u)",
                                  interp->number / partitions, interp->number % partitions);
  }
  weft_interp_grid_fail(grid, status);
}

static void* weft_interp_thread_main(void* argument) {
  weft_interp_process_t* process = argument;
  weft_interp_await_baton(process);
  weft_interp_run_process(process);
  weft_interp_give_baton(process->grid,
                         weft_interp_choose_next(process->grid, process->interp.number));
  return NULL;
}

static void weft_interp_run_threads(weft_interp_grid_state_t* grid) {
  pthread_attr_t attributes;
  (void)pthread_attr_init(&attributes);
  (void)pthread_attr_setstacksize(&attributes, WEFT_INTERP_THREAD_STACK_BYTES);
  uint32_t started = 0;
  int error = 0;
  while (started < grid->process_count && error == 0) {
    weft_interp_process_t* process = &grid->processes[started];
    error = pthread_create(&process->thread, &attributes, weft_interp_thread_main, process);
    if (error == 0) ++started;
  }
  (void)pthread_attr_destroy(&attributes);
  if (error != 0) {
    for (uint32_t i = started; i < grid->process_count; ++i) {
      grid->processes[i].state = WEFT_INTERP_ENDED;
    }
    weft_interp_grid_fail(grid, WEFT_STATUS(IO, "thread %u of %u could not be created: %s",
                                            started + 1, grid->process_count, strerror(error)));
  }
  if (started > 0) weft_interp_give_baton(grid, 0);
  for (uint32_t i = 0; i < started; ++i) (void)pthread_join(grid->processes[i].thread, NULL);
}

static void weft_interp_grid_init(weft_interp_run_t* run, const weft_function_t* const* functions,
                                  uint32_t count, weft_interp_process_t* processes,
                                  weft_interp_value_t* arguments, weft_interp_value_t* results,
                                  weft_interp_grid_state_t* out_grid) {
  *out_grid = (weft_interp_grid_state_t){
      .run = run, .processes = processes, .process_count = count, .current = WEFT_INTERP_NOBODY};
  (void)pthread_mutex_init(&out_grid->mutex, NULL);
  for (uint32_t i = 0; i < count; ++i) {
    weft_interp_process_t* process = &processes[i];
    *process = (weft_interp_process_t){
        .grid = out_grid, .function = functions[i], .arguments = arguments, .results = results};
    weft_interp_init(run, i, &process->interp);
    (void)pthread_cond_init(&process->turn, NULL);
    if (functions[i]->body != NULL) arguments += functions[i]->body->argument_count;
    results += functions[i]->result_count;
  }
}

static void weft_interp_grid_deinit(weft_interp_grid_state_t* grid) {
  weft_interp_t* interp = &grid->processes[0].interp;
  while (grid->messages != NULL) {
    weft_interp_message_t* message = grid->messages;
    grid->messages = message->next;
    weft_interp_free_message(interp, message);
  }
  for (uint32_t i = 0; i < grid->process_count; ++i) {
    weft_interp_deinit(&grid->processes[i].interp);
    (void)pthread_cond_destroy(&grid->processes[i].turn);
  }
  (void)pthread_mutex_destroy(&grid->mutex);
}

weft_status_t weft_interp_grid_run(weft_interp_run_t* run, const weft_function_t* const* functions,
                                   weft_interp_grid_t grid, weft_interp_value_t* arguments,
                                   weft_interp_value_t* results) {
  const uint32_t count = grid.replica_count * grid.partition_count;
  void* processes = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(run->options.allocator, count,
                                                     sizeof(weft_interp_process_t),
                                                     WEFT_INTERP_ALIGNMENT, &processes));
  weft_interp_grid_state_t* outer = run->processes;
  const weft_interp_grid_t outer_grid = run->grid;
  weft_interp_grid_state_t state;
  run->grid = grid;
  weft_interp_grid_init(run, functions, count, processes, arguments, results, &state);
  run->processes = &state;
  if (count == 1) {
    // No thread: the process waits for nobody but itself.
    state.current = 0;
    weft_interp_run_process(&state.processes[0]);
  } else {
    weft_interp_run_threads(&state);
  }
  if (!state.failed && state.messages != NULL) {
    weft_interp_grid_fail(&state, weft_interp_grid_undelivered(&state));
  }
  weft_interp_grid_deinit(&state);
  run->processes = outer;
  run->grid = outer_grid;
  weft_allocator_release(run->options.allocator, processes,
                         (size_t)count * sizeof(weft_interp_process_t), WEFT_INTERP_ALIGNMENT);
  return state.status;
}
