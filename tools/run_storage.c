// Arguments of a step on one device or on one rank of several.
#include "tools/run_storage.h"

#include <string.h>

#include "runtime/comm/comm.h"
#include "runtime/device/device.h"

void weft_run_storage_shape(const weft_run_storage_t* storage, uint32_t index,
                            weft_shape_t* out_shape) {
  weft_type_to_shape(storage->function->body->arguments[index]->type, out_shape);
}

// True when the executor holds all of argument |index| in its own shape.
static bool is_whole(const weft_run_storage_t* storage, uint32_t index) {
  const weft_program_t* program = storage->program;
  if (!program) return true;
  const uint32_t argument = program->arguments[index].parts[0].argument;
  return weft_program_stands_alone(program, index) &&
         weft_sharding_is_replicated(&program->program_arguments[argument].sharding);
}

static uint32_t part_count(const weft_run_storage_t* storage, uint32_t index) {
  return storage->program ? storage->program->arguments[index].part_count : 1;
}

static weft_status_t local_part(const weft_run_storage_t* storage, uint32_t index, uint32_t part,
                                weft_tensor_t* out_view) {
  const weft_program_t* program = storage->program;
  const uint32_t argument = program ? program->arguments[index].parts[part].argument : index;
  return weft_executor_argument(storage->executor, argument, out_view);
}

weft_status_t weft_run_storage_open(const weft_run_storage_t* storage, uint32_t index,
                                    weft_tensor_t* out_tensor) {
  weft_shape_t shape;
  memset(out_tensor, 0, sizeof(*out_tensor));
  if (is_whole(storage, index)) return local_part(storage, index, 0, out_tensor);
  weft_run_storage_shape(storage, index, &shape);
  return weft_tensor_init(&shape, weft_allocator_system(), out_tensor);
}

weft_status_t weft_run_storage_store(const weft_run_storage_t* storage, uint32_t index,
                                     weft_status_t status, weft_tensor_t* tensor) {
  const uint32_t count = is_whole(storage, index) ? 0 : part_count(storage, index);
  for (uint32_t p = 0; p < count && weft_status_is_ok(status); ++p) {
    weft_tensor_t local;
    status = local_part(storage, index, p, &local);
    if (weft_status_is_ok(status)) {
      status = weft_program_scatter(storage->program, index, p, storage->rank, tensor, &local);
    }
  }
  weft_tensor_deinit(tensor);
  return status;
}

// Filling in place: each thread walks all runs of elements and fills what falls in its share.

#define MOST_FILL_THREADS 256
#define FILL_GRAIN 65536  // elements that are worth a thread

typedef struct filling_s {
  const weft_run_storage_t* storage;
  uint32_t index;
  weft_run_fill_fn_t* fill;
  void* user_data;
  int64_t count;  // of all elements that are here
  weft_status_t statuses[MOST_FILL_THREADS];
} filling_t;

// One thread's walk.
typedef struct share_s {
  const filling_t* filling;
  int64_t begin;  // of the share, in elements of all runs
  int64_t end;
  int64_t position;
  weft_tensor_t local;  // what holds the part that is walked
} share_t;

static weft_status_t count_run(void* user_data, int64_t local, int64_t global, int64_t count) {
  share_t* share = user_data;
  (void)local;
  (void)global;
  share->position += count;
  return weft_ok_status();
}

static weft_status_t fill_run(void* user_data, int64_t local, int64_t global, int64_t count) {
  share_t* share = user_data;
  const filling_t* filling = share->filling;
  const int64_t run = share->position;
  const int64_t first = share->begin > run ? share->begin - run : 0;
  const int64_t end = share->end - run < count ? share->end - run : count;
  share->position += count;
  if (first >= end) return weft_ok_status();
  const size_t offset = (size_t)(local + first) * weft_dtype_size_bytes(share->local.shape.dtype);
  return filling->fill(filling->user_data, global + first, end - first,
                       (uint8_t*)share->local.data + offset);
}

static weft_status_t walk(share_t* share, weft_program_run_fn_t* visit) {
  const weft_run_storage_t* storage = share->filling->storage;
  const uint32_t index = share->filling->index;
  for (uint32_t p = 0; p < part_count(storage, index); ++p) {
    WEFT_RETURN_IF_ERROR(local_part(storage, index, p, &share->local));
    WEFT_RETURN_IF_ERROR(
        storage->program
            ? weft_program_visit(storage->program, index, p, storage->rank, visit, share)
            : visit(share, 0, 0, weft_shape_element_count(&share->local.shape)));
  }
  return weft_ok_status();
}

static void fill_share(void* context, int32_t thread, int32_t thread_count) {
  filling_t* filling = context;
  if (thread_count > MOST_FILL_THREADS) thread_count = MOST_FILL_THREADS;
  if (thread >= thread_count) return;
  share_t share = {.filling = filling,
                   .begin = filling->count / thread_count * thread,
                   .end = filling->count / thread_count * (thread + 1)};
  if (thread + 1 == thread_count) share.end = filling->count;
  filling->statuses[thread] = walk(&share, fill_run);
}

weft_status_t weft_run_storage_fill(const weft_run_storage_t* storage, uint32_t index,
                                    weft_run_fill_fn_t* fill, void* user_data) {
  weft_device_t* device = storage->device;
  filling_t filling = {.storage = storage, .index = index, .fill = fill, .user_data = user_data};
  share_t all = {.filling = &filling};
  WEFT_RETURN_IF_ERROR(walk(&all, count_run));
  filling.count = all.position;
  if (device && device->vtable->run_on_threads && filling.count >= FILL_GRAIN) {
    device->vtable->run_on_threads(device, fill_share, &filling);
  } else {
    fill_share(&filling, 0, 1);
  }
  // The failure of the first element that has one.
  weft_status_t status = weft_ok_status();
  for (int32_t i = 0; i < MOST_FILL_THREADS; ++i) {
    if (weft_status_is_ok(status)) {
      status = filling.statuses[i];
    } else {
      weft_status_release(filling.statuses[i]);
    }
  }
  return status;
}

weft_status_t weft_run_storage_rows(const weft_run_storage_t* storage, uint32_t index,
                                    weft_tensor_t* out_view, int64_t* out_first, int64_t* out_count,
                                    bool* out_is_rows) {
  weft_shape_t shape;
  const weft_program_t* program = storage->program;
  weft_run_storage_shape(storage, index, &shape);
  WEFT_RETURN_IF_ERROR(local_part(storage, index, 0, out_view));
  *out_is_rows = true;
  *out_first = 0;
  *out_count = shape.rank > 0 ? shape.dims[0] : 1;
  if (is_whole(storage, index)) return weft_ok_status();
  const uint32_t argument = program->arguments[index].parts[0].argument;
  const weft_sharding_t* sharding = &program->program_arguments[argument].sharding;
  *out_is_rows = weft_program_stands_alone(program, index);
  for (int32_t d = 1; d < shape.rank && *out_is_rows; ++d) {
    if (sharding->dims[d].count) *out_is_rows = false;
  }
  if (*out_is_rows) {
    weft_sharding_range(program->mesh, sharding, 0, shape.dims[0], storage->rank, out_first,
                        out_count);
  }
  return weft_ok_status();
}

// Reading ---------------------------------------------------------------------------------------

#define PIECE_BYTES ((size_t)1 << 20)

// Turns runs of a rank's storage into what |take| gets.
typedef struct owner_s {
  weft_run_take_fn_t* take;
  void* user_data;
  weft_tensor_t local;
} owner_t;

static weft_status_t take_run(void* user_data, int64_t local, int64_t global, int64_t count) {
  const owner_t* owner = user_data;
  const size_t offset = (size_t)local * weft_dtype_size_bytes(owner->local.shape.dtype);
  return owner->take(owner->user_data, global, count, (const uint8_t*)owner->local.data + offset);
}

weft_status_t weft_run_storage_own(const weft_run_storage_t* storage, uint32_t index,
                                   weft_run_take_fn_t* take, void* user_data) {
  owner_t owner = {.take = take, .user_data = user_data};
  const weft_program_t* program = storage->program;
  for (uint32_t p = 0; p < part_count(storage, index); ++p) {
    WEFT_RETURN_IF_ERROR(local_part(storage, index, p, &owner.local));
    if (!program) return take_run(&owner, 0, 0, weft_shape_element_count(&owner.local.shape));
    if (!weft_program_is_first_holder(program, index, p, storage->rank)) continue;
    WEFT_RETURN_IF_ERROR(weft_program_visit(program, index, p, storage->rank, take_run, &owner));
  }
  return weft_ok_status();
}

// The argument that result |index| of the step replaces and is found in; -1: none.
static int64_t holder_of(const weft_run_storage_t* storage, uint32_t index) {
  const weft_program_t* program = storage->program;
  if (!program || program->results[index] >= 0) return -1;
  for (uint32_t i = 0; i < program->roles.argument_count; ++i) {
    if (program->roles.arguments[i].result == (int32_t)index) return i;
  }
  return -1;
}

weft_status_t weft_run_storage_result(const weft_run_storage_t* storage, uint32_t index,
                                      weft_tensor_t* out_view) {
  const weft_program_t* program = storage->program;
  const int64_t argument = holder_of(storage, index);
  memset(out_view, 0, sizeof(*out_view));
  if (argument >= 0) return local_part(storage, (uint32_t)argument, 0, out_view);
  const uint32_t result = program ? (uint32_t)program->results[index] : index;
  return weft_executor_result(storage->executor, result, out_view);
}

// Calls |take| for what this rank contributes to a result.
static weft_status_t own_result(const weft_run_storage_t* storage, uint32_t index,
                                weft_run_take_fn_t* take, void* user_data) {
  owner_t owner = {.take = take, .user_data = user_data};
  const weft_program_t* program = storage->program;
  const int64_t argument = holder_of(storage, index);
  if (argument >= 0) return weft_run_storage_own(storage, (uint32_t)argument, take, user_data);
  WEFT_RETURN_IF_ERROR(weft_run_storage_result(storage, index, &owner.local));
  if (!program) return take_run(&owner, 0, 0, weft_shape_element_count(&owner.local.shape));
  if (!weft_program_is_first_holder_of_result(program, index, storage->rank)) {
    return weft_ok_status();
  }
  return weft_program_visit_result(program, index, storage->rank, take_run, &owner);
}

// Whether every rank has all of a result.
static bool is_everywhere(const weft_run_storage_t* storage, uint32_t index) {
  const weft_program_t* program = storage->program;
  const int64_t argument = holder_of(storage, index);
  if (argument < 0) {
    return weft_sharding_is_replicated(&program->program_results[program->results[index]].sharding);
  }
  for (uint32_t p = 0; p < part_count(storage, (uint32_t)argument); ++p) {
    const uint32_t holder = program->arguments[argument].parts[p].argument;
    if (!weft_sharding_is_replicated(&program->program_arguments[holder].sharding)) return false;
  }
  return true;
}

// Elements [first, first + count) of a result, while they are put together.
typedef struct piece_s {
  int64_t first;
  int64_t count;
  size_t element_bytes;
  uint8_t* data;
} piece_t;

static weft_status_t copy_to_piece(void* user_data, int64_t first, int64_t count,
                                   const void* data) {
  const piece_t* piece = user_data;
  const int64_t begin = first > piece->first ? first : piece->first;
  const int64_t piece_end = piece->first + piece->count;
  const int64_t end = first + count < piece_end ? first + count : piece_end;
  if (begin >= end) return weft_ok_status();
  memcpy(piece->data + (size_t)(begin - piece->first) * piece->element_bytes,
         (const uint8_t*)data + (size_t)(begin - first) * piece->element_bytes,
         (size_t)(end - begin) * piece->element_bytes);
  return weft_ok_status();
}

// Every byte comes from one rank and is zero on the others.
static weft_status_t collect_piece(const weft_run_storage_t* storage, uint32_t index,
                                   piece_t* piece) {
  const size_t bytes = (size_t)piece->count * piece->element_bytes;
  const weft_collective_t merge = {.kind = WEFT_COLLECTIVE_ALL_REDUCE,
                                   .group = WEFT_COMM_WORLD,
                                   .dtype = WEFT_DTYPE_UI8,
                                   .reduction = WEFT_REDUCTION_OR,
                                   .count = bytes,
                                   .input = piece->data,
                                   .output = piece->data,
                                   .instruction = WEFT_COMM_NO_INSTRUCTION};
  memset(piece->data, 0, bytes);
  WEFT_RETURN_IF_ERROR(own_result(storage, index, copy_to_piece, piece));
  return weft_comm_run(storage->comm, &merge);
}

static weft_status_t collect_result(const weft_run_storage_t* storage, uint32_t index,
                                    weft_dtype_t dtype, int64_t total, weft_run_take_fn_t* take,
                                    void* user_data) {
  const weft_allocator_t allocator = weft_comm_memory(storage->comm);
  piece_t piece = {.element_bytes = weft_dtype_size_bytes(dtype)};
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate(allocator, PIECE_BYTES, 64, &memory));
  const int64_t most = (int64_t)(PIECE_BYTES / piece.element_bytes);
  weft_status_t status = weft_ok_status();
  piece.data = memory;
  for (; piece.first < total && weft_status_is_ok(status); piece.first += piece.count) {
    piece.count = total - piece.first < most ? total - piece.first : most;
    status = collect_piece(storage, index, &piece);
    if (weft_status_is_ok(status) && storage->rank == 0) {
      status = take(user_data, piece.first, piece.count, piece.data);
    }
  }
  weft_allocator_release(allocator, memory, PIECE_BYTES, 64);
  return status;
}

weft_status_t weft_run_storage_read_result(const weft_run_storage_t* storage, uint32_t index,
                                           weft_run_take_fn_t* take, void* user_data) {
  const weft_type_t* type = storage->function->result_types[index];
  if (!storage->comm || is_everywhere(storage, index)) {
    return storage->rank == 0 ? own_result(storage, index, take, user_data) : weft_ok_status();
  }
  return collect_result(storage, index, type->dtype, type->element_count, take, user_data);
}
