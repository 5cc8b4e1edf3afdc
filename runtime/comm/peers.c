// Runs collectives in rounds: post, wait for all, compare, exchange, leave.
//
// A small input travels with the post, so that one barrier is enough: whoever reads it reads memory
// that its owner does not write again until everybody has left the round. Otherwise members touch
// each other's buffers, and a second barrier keeps the owners from going on too early.
#include "runtime/comm/peers.h"

#include <string.h>

#include "runtime/comm/peers_internal.h"
#include "runtime/comm/reduce.h"

// Inputs up to this, over all members of a group, travel with the posts.
#define WEFT_PEERS_INLINE_TOTAL_BYTES 65536

// ---- Creation ----

static weft_status_t weft_peers_allocate(weft_peers_t* peers, size_t count, size_t element_bytes,
                                         void* out_pointer) {
  return weft_allocator_allocate_array(peers->comm.allocator, count, element_bytes,
                                       _Alignof(uint64_t), out_pointer);
}

static void weft_peers_release(weft_peers_t* peers, void* pointer, size_t count,
                               size_t element_bytes) {
  weft_allocator_release(peers->comm.allocator, pointer, count * element_bytes, _Alignof(uint64_t));
}

static void weft_peers_free(weft_peers_t* peers) {
  const uint32_t size = peers->comm.size;
  weft_peers_release(peers, peers->rounds, WEFT_CONTROL_GROUPS, sizeof(uint64_t));
  weft_peers_release(peers, peers->collectives, WEFT_CONTROL_GROUPS, sizeof(uint64_t));
  weft_peers_release(peers, (void*)peers->posts, size, sizeof(*peers->posts));
  weft_peers_release(peers, (void*)peers->inputs, size, sizeof(*peers->inputs));
  weft_peers_release(peers, (void*)peers->outputs, size, sizeof(*peers->outputs));
  weft_peers_release(peers, peers->views, size, sizeof(*peers->views));
  weft_comm_deinit(&peers->comm);
}

static weft_status_t weft_peers_prepare(weft_peers_t* peers) {
  const uint32_t size = peers->comm.size;
  WEFT_RETURN_IF_ERROR(
      weft_peers_allocate(peers, WEFT_CONTROL_GROUPS, sizeof(uint64_t), &peers->rounds));
  WEFT_RETURN_IF_ERROR(
      weft_peers_allocate(peers, WEFT_CONTROL_GROUPS, sizeof(uint64_t), &peers->collectives));
  WEFT_RETURN_IF_ERROR(
      weft_peers_allocate(peers, size, sizeof(*peers->posts), (void*)&peers->posts));
  WEFT_RETURN_IF_ERROR(
      weft_peers_allocate(peers, size, sizeof(*peers->inputs), (void*)&peers->inputs));
  WEFT_RETURN_IF_ERROR(
      weft_peers_allocate(peers, size, sizeof(*peers->outputs), (void*)&peers->outputs));
  return weft_peers_allocate(peers, size, sizeof(*peers->views), &peers->views);
}

weft_status_t weft_peers_init(weft_peers_t* peers, const weft_comm_vtable_t* vtable,
                              const weft_peer_memory_vtable_t* memory, weft_control_t* control,
                              uint32_t rank, uint64_t timeout_ns, weft_allocator_t allocator) {
  memset(peers, 0, sizeof(*peers));
  WEFT_RETURN_IF_ERROR(weft_comm_init(&peers->comm, vtable, rank, control->size, allocator));
  peers->memory = memory;
  peers->control = control;
  peers->slot = weft_control_slot(control, rank);
  peers->comm.progress = &peers->slot->progress;
  peers->comm.course = &control->course;
  peers->timeout_ns = timeout_ns;
  weft_status_t status = weft_peers_prepare(peers);
  if (weft_status_is_ok(status)) status = weft_control_join(control, rank);
  if (!weft_status_is_ok(status)) weft_peers_free(peers);
  return status;
}

void weft_peers_deinit(weft_peers_t* peers) {
  weft_control_close(peers->control, peers->comm.rank);
  weft_peers_free(peers);
}

weft_status_t weft_peers_add_group(weft_comm_t* comm, weft_comm_group_t group,
                                   const weft_comm_members_t* members) {
  weft_peers_t* peers = (weft_peers_t*)comm;
  return weft_control_enter_group(peers->control, comm->rank, group, members);
}

void weft_peers_abort(weft_comm_t* comm, const char* reason) {
  weft_peers_t* peers = (weft_peers_t*)comm;
  weft_control_abort(peers->control, comm->rank, WEFT_STATUS_ABORTED, reason);
}

// ---- Pieces ----

// A collective on its way: which of its sides other members have to see, and where they see it.
typedef struct weft_passage_s {
  weft_round_t round;
  size_t count;
  bool shows_input;
  bool shows_output;
  bool stages_input;
  bool stages_output;
  uint32_t input_parts;
  uint32_t output_parts;
  uint64_t input;  // published, if not staged
  uint64_t output;
} weft_passage_t;

// Bytes of a side with |parts| parts of |count| elements.
static size_t weft_passage_bytes(const weft_passage_t* passage, uint32_t parts, size_t count) {
  return parts * count * passage->round.element_bytes;
}

static weft_passage_t weft_passage_begin(weft_peers_t* peers, const weft_collective_t* collective) {
  weft_passage_t passage = {0};
  weft_round_t* round = &passage.round;
  round->collective = collective;
  round->members = &peers->comm.groups[collective->group];
  round->self = (uint32_t)round->members->self;
  const bool is_barrier = collective->kind == WEFT_COLLECTIVE_BARRIER;
  const uint32_t members = round->members->count;
  round->element_bytes = is_barrier ? 0 : weft_dtype_size_bytes(collective->dtype);
  passage.count = is_barrier ? 0 : collective->count;
  passage.input_parts = collective->kind == WEFT_COLLECTIVE_REDUCE_SCATTER ||
                                collective->kind == WEFT_COLLECTIVE_ALL_TO_ALL
                            ? members
                            : 1;
  passage.output_parts = collective->kind == WEFT_COLLECTIVE_ALL_GATHER ||
                                 collective->kind == WEFT_COLLECTIVE_ALL_TO_ALL
                             ? members
                             : 1;
  const size_t input_bytes = weft_passage_bytes(&passage, passage.input_parts, passage.count);
  round->is_inline = input_bytes <= WEFT_CONTROL_INLINE_BYTES &&
                     input_bytes * members <= WEFT_PEERS_INLINE_TOTAL_BYTES;
  passage.shows_input = weft_exchange_reads_input(collective, round->self) && input_bytes != 0;
  passage.shows_output = weft_exchange_writes_output(collective->kind) && passage.count != 0;
  if (round->is_inline) return passage;
  const size_t output_bytes = weft_passage_bytes(&passage, passage.output_parts, passage.count);
  passage.stages_input =
      passage.shows_input &&
      !peers->memory->publish(peers, collective->input, input_bytes, &passage.input);
  if (passage.shows_output &&
      !peers->memory->publish(peers, collective->output, output_bytes, &passage.output)) {
    passage.stages_output = weft_exchange_needs_output(collective->kind);
    passage.shows_output = passage.stages_output;
  }
  return passage;
}

// The most elements that fit the staging areas, in whole cache lines of each part.
static size_t weft_passage_piece(const weft_passage_t* passage, size_t rest) {
  size_t piece = rest;
  const uint32_t parts[2] = {passage->stages_input ? passage->input_parts : 0,
                             passage->stages_output ? passage->output_parts : 0};
  for (int i = 0; i < 2; ++i) {
    if (parts[i] == 0) continue;
    const size_t bytes = WEFT_PEERS_STAGING_BYTES / parts[i] / 64 * 64;
    const size_t count = bytes / passage->round.element_bytes;
    if (count < piece) piece = count;
  }
  return piece;
}

static weft_status_t weft_peers_staging(weft_peers_t* peers, int side, uint64_t* out_address) {
  if (peers->staging[side] == NULL) {
    WEFT_RETURN_IF_ERROR(peers->memory->stage(peers, &peers->staging[side]));
  }
  if (peers->memory->publish(peers, peers->staging[side], WEFT_PEERS_STAGING_BYTES, out_address)) {
    return weft_ok_status();
  }
  return WEFT_STATUS(INTERNAL, "the staging area cannot be published");
}

// ---- Posting ----

// The ring entry for the next post, when nobody reads its last one any more.
static weft_status_t weft_peers_take_post(weft_peers_t* peers, weft_post_t** out_post) {
  const weft_ring_use_t* use = &peers->ring[peers->ring_next];
  if (use->target != 0) {
    WEFT_RETURN_IF_ERROR(weft_peers_wait(peers, use->group, use->target));
  }
  *out_post = &peers->slot->posts[peers->ring_next];
  return weft_ok_status();
}

static weft_status_t weft_passage_post_input(weft_peers_t* peers, const weft_passage_t* passage,
                                             weft_post_t* post) {
  const weft_round_t* round = &passage->round;
  const uint8_t* input = round->collective->input;
  const size_t offset = round->position * round->element_bytes;
  post->input_stride = passage->count * round->element_bytes;
  if (!passage->shows_input) return weft_ok_status();
  if (round->is_inline) {
    memcpy(post->payload, input, weft_passage_bytes(passage, passage->input_parts, passage->count));
    return weft_ok_status();
  }
  if (!passage->stages_input) {
    post->input = passage->input + offset;
    return weft_ok_status();
  }
  WEFT_RETURN_IF_ERROR(weft_peers_staging(peers, 0, &post->input));
  const size_t piece_bytes = post->length * round->element_bytes;
  for (uint32_t i = 0; i < passage->input_parts; ++i) {
    memcpy((uint8_t*)peers->staging[0] + i * piece_bytes, input + i * post->input_stride + offset,
           piece_bytes);
  }
  post->input_stride = piece_bytes;
  return weft_ok_status();
}

static weft_status_t weft_passage_post_output(weft_peers_t* peers, const weft_passage_t* passage,
                                              weft_post_t* post) {
  const weft_round_t* round = &passage->round;
  post->output_stride = passage->count * round->element_bytes;
  post->shows_output = passage->shows_output && !round->is_inline;
  if (!post->shows_output) return weft_ok_status();
  if (!passage->stages_output) {
    post->output = passage->output + round->position * round->element_bytes;
    return weft_ok_status();
  }
  post->output_stride = post->length * round->element_bytes;
  return weft_peers_staging(peers, 1, &post->output);
}

static void weft_passage_post_collective(const weft_peers_t* peers, const weft_passage_t* passage,
                                         weft_post_t* post) {
  const weft_collective_t* collective = passage->round.collective;
  const bool reduces = collective->kind == WEFT_COLLECTIVE_ALL_REDUCE ||
                       collective->kind == WEFT_COLLECTIVE_REDUCE_SCATTER;
  // Fields that do not belong to the kind are left to the caller; they must not be compared.
  post->kind = collective->kind;
  post->dtype = collective->dtype;
  post->reduction = reduces ? collective->reduction : WEFT_REDUCTION_NONE;
  post->root = collective->kind == WEFT_COLLECTIVE_BROADCAST ? collective->root : -1;
  post->source = collective->source;
  post->target = collective->target;
  post->count = passage->count;
  post->collective = peers->collectives[collective->group];
  post->instruction = collective->instruction;
  post->step = atomic_load_explicit(&peers->slot->progress.step, memory_order_relaxed);
  post->position = passage->round.position;
  post->length = weft_passage_piece(passage, passage->count - passage->round.position);
  if (collective->kind != WEFT_COLLECTIVE_BARRIER) return;
  memset(post->payload, 0, WEFT_COMM_BARRIER_NAME_CAPACITY);
  if (collective->input != NULL) {
    const size_t length = strnlen(collective->input, WEFT_COMM_BARRIER_NAME_CAPACITY - 1);
    memcpy(post->payload, collective->input, length);
  }
}

static weft_status_t weft_passage_post(weft_peers_t* peers, const weft_passage_t* passage,
                                       uint64_t round_number) {
  const weft_comm_group_t group = passage->round.collective->group;
  weft_post_t* post = NULL;
  WEFT_RETURN_IF_ERROR(weft_peers_take_post(peers, &post));
  weft_passage_post_collective(peers, passage, post);
  WEFT_RETURN_IF_ERROR(weft_passage_post_input(peers, passage, post));
  WEFT_RETURN_IF_ERROR(weft_passage_post_output(peers, passage, post));
  peers->ring[peers->ring_next] =
      (weft_ring_use_t){.group = group, .target = 4 * round_number + WEFT_PHASE_LEFT};
  peers->slot->turns[group].ring[round_number % 2] = peers->ring_next;
  peers->ring_next = (peers->ring_next + 1) % WEFT_CONTROL_RING;
  weft_peers_arrive(peers, group, 4 * round_number + WEFT_PHASE_POSTED);
  return weft_ok_status();
}

// ---- Running ----

// Copies what the others wrote to the staging area to where it belongs.
static void weft_passage_unstage(const weft_peers_t* peers, const weft_passage_t* passage) {
  const weft_round_t* round = &passage->round;
  if (!passage->stages_output) return;
  const weft_post_t* post = peers->posts[round->self];
  const size_t size_bytes = round->length * round->element_bytes;
  for (uint32_t i = 0; i < passage->output_parts; ++i) {
    memcpy(round->output + i * round->output_stride,
           (const uint8_t*)peers->staging[1] + i * post->output_stride, size_bytes);
  }
}

// Finds the members' posts and the length of the round.
static weft_status_t weft_passage_meet(weft_peers_t* peers, weft_passage_t* passage,
                                       uint64_t round_number) {
  weft_round_t* round = &passage->round;
  const weft_comm_group_t group = round->collective->group;
  WEFT_RETURN_IF_ERROR(weft_peers_wait(peers, group, 4 * round_number + WEFT_PHASE_POSTED));
  for (uint32_t i = 0; i < round->members->count; ++i) {
    const weft_slot_t* slot = weft_control_slot(peers->control, round->members->ranks[i]);
    peers->posts[i] = &slot->posts[slot->turns[group].ring[round_number % 2]];
  }
  WEFT_RETURN_IF_ERROR(weft_peers_compare(peers, round->collective, round->members));
  round->length = passage->count - round->position;
  for (uint32_t i = 0; i < round->members->count; ++i) {
    if (peers->posts[i]->length < round->length) round->length = peers->posts[i]->length;
  }
  return weft_ok_status();
}

static weft_status_t weft_passage_round(weft_peers_t* peers, weft_passage_t* passage) {
  weft_round_t* round = &passage->round;
  const weft_comm_group_t group = round->collective->group;
  const uint64_t round_number = peers->rounds[group]++;
  const uint64_t left = 4 * round_number + WEFT_PHASE_LEFT;
  WEFT_RETURN_IF_ERROR(weft_passage_post(peers, passage, round_number));
  WEFT_RETURN_IF_ERROR(weft_passage_meet(peers, passage, round_number));
  round->output_stride = passage->count * round->element_bytes;
  if (passage->count != 0) {
    round->output = (uint8_t*)round->collective->output + round->position * round->element_bytes;
  }
  WEFT_RETURN_IF_ERROR(weft_exchange(peers, round));
  weft_peers_arrive(peers, group, left);
  if (!round->is_inline) {
    WEFT_RETURN_IF_ERROR(weft_peers_wait(peers, group, left));
    weft_passage_unstage(peers, passage);
  }
  round->position += round->length;
  return weft_ok_status();
}

// Ends the job with |status| as everybody's failure. Returns an earlier one, if there is: a rank
// that failed ends, and that it ended is no news.
static weft_status_t weft_peers_fail(weft_peers_t* peers, weft_status_t status) {
  weft_control_abort(peers->control, WEFT_ABORT_BY_CHECK, weft_status_code(status),
                     weft_status_text(status));
  if (!weft_control_is_aborted(peers->control)) return weft_status_known_failure(status);
  weft_status_release(status);
  return weft_control_abort_status(peers->control);
}

weft_status_t weft_peers_run(weft_comm_t* comm, const weft_collective_t* collective) {
  weft_peers_t* peers = (weft_peers_t*)comm;
  if (weft_control_is_aborted(peers->control)) return weft_control_abort_status(peers->control);
  weft_comm_note_collective(comm, collective, ++peers->collectives[collective->group]);
  weft_passage_t passage = weft_passage_begin(peers, collective);
  do {
    weft_status_t status = weft_passage_round(peers, &passage);
    // Whatever happened, the others must not wait for this rank.
    if (!weft_status_is_ok(status)) return weft_peers_fail(peers, status);
  } while (passage.round.position < passage.count);
  return weft_ok_status();
}
