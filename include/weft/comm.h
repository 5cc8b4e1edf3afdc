// Communicators: how the ranks of one job exchange data.
//
// A program gets one by joining other processes (weft_comm_join) or for threads of its own
// (weft_comm_local_create_with), whatever it does with weft otherwise. The verbs at the end are
// what strategies of other frameworks offer to user code (reduce, broadcast, all_gather, barrier,
// decisions); the runtime uses weft_comm_run directly.
//
// Every rank calls the same collectives and verbs in the same order; each call blocks until the
// others have called it, too. A communicator is for one thread at a time. What goes wrong while
// ranks exchange data goes wrong on all of them and is final: INVALID_ARGUMENT, naming both sides,
// when ranks call different things; ABORTED when a rank ended, closed its communicator, called
// weft_comm_abort, or kept another waiting longer than the time-out.
#ifndef WEFT_COMM_H_
#define WEFT_COMM_H_

#include "weft/allocator.h"
#include "weft/tensor.h"

#ifdef __cplusplus
extern "C" {
#endif

// How values of several ranks become one. Sums of f16 and bf16 accumulate in f32.
typedef enum weft_reduction_e {
  WEFT_REDUCTION_NONE = 0,
  WEFT_REDUCTION_SUM,
  WEFT_REDUCTION_PRODUCT,
  WEFT_REDUCTION_MAX,
  WEFT_REDUCTION_MIN,
  WEFT_REDUCTION_AND,  // bitwise; logical on i1
  WEFT_REDUCTION_OR,
  WEFT_REDUCTION_XOR,
  WEFT_REDUCTION_COUNT_,
} weft_reduction_t;

// The word of a reduction ("sum"); never NULL.
WEFT_API const char* weft_reduction_name(weft_reduction_t reduction);

typedef enum weft_collective_kind_e {
  WEFT_COLLECTIVE_ALL_REDUCE,
  WEFT_COLLECTIVE_ALL_GATHER,      // output: |count| elements of each member, in group order
  WEFT_COLLECTIVE_REDUCE_SCATTER,  // input: |count| elements for each member, in group order
  WEFT_COLLECTIVE_ALL_TO_ALL,      // |count| elements for and from each member
  WEFT_COLLECTIVE_BROADCAST,       // |count| elements of the group's member |root|
  WEFT_COLLECTIVE_PERMUTE,         // to |target|, from |source| (group members; -1: none)
  WEFT_COLLECTIVE_BARRIER,
  WEFT_COLLECTIVE_KIND_COUNT_,
} weft_collective_kind_t;

// The name of a collective ("all_reduce"); never NULL.
WEFT_API const char* weft_collective_name(weft_collective_kind_t kind);

// One rank's connection to the others. One thread at a time may run collectives on it.
typedef struct weft_comm_s weft_comm_t;

// Some ranks of a communicator in an order all of them agree on. Group 0 is all ranks in rank
// order and always exists.
typedef uint32_t weft_comm_group_t;
#define WEFT_COMM_WORLD 0u

// One collective, the same on every member but for the addresses.
typedef struct weft_collective_s {
  weft_collective_kind_t kind;
  weft_comm_group_t group;
  weft_dtype_t dtype;
  weft_reduction_t reduction;  // ALL_REDUCE, REDUCE_SCATTER
  size_t count;                // elements, see weft_collective_kind_t
  int32_t root;                // BROADCAST: member number
  int32_t source;              // PERMUTE: member number or -1 (output becomes zeros)
  int32_t target;              // PERMUTE: member number or -1
  const void* input;
  // May equal |input| for ALL_REDUCE and BROADCAST; for ALL_GATHER the input may be this member's
  // part of the output, for REDUCE_SCATTER the output its part of the input. No other overlap.
  void* output;
  uint64_t instruction;  // id for reports, compared like the rest; UINT64_MAX: none
} weft_collective_t;

// What a rank sent and called since its communicator was made. Bytes sent are those of the
// bandwidth optimal algorithm, the closed formulas strategies are judged by: 2(n-1)/n of the buffer
// for all_reduce, (n-1)/n of the full buffer for all_gather, reduce_scatter and all_to_all.
typedef struct weft_comm_counters_s {
  uint64_t calls[WEFT_COLLECTIVE_KIND_COUNT_];
  uint64_t bytes[WEFT_COLLECTIVE_KIND_COUNT_];
  uint64_t wait_ns;  // time spent waiting for other ranks
} weft_comm_counters_t;

// ---- Getting one ----

// Threads of one process as ranks.
typedef struct weft_comm_local_options_s {
  size_t struct_size;  // sizeof(weft_comm_local_options_t)
  uint32_t size;       // ranks, 1 to 1024
  // Gives all memory, that of weft_comm_memory included: threads see each other's blocks anyway.
  weft_allocator_t allocator;
  uint64_t timeout_ns;  // longest wait for another rank in a collective; 0: none
} weft_comm_local_options_t;

// One rank, the system's allocator, no time-out.
WEFT_API weft_comm_local_options_t weft_comm_local_default_options(void);

// Writes one communicator for each of |options->size| ranks to |comms|; each is for one thread, and
// destroyed on its own, in any order, from any thread. Starts no thread and does not block. After a
// failure all of |comms| are NULL. INVALID_ARGUMENT for a bad size or struct_size.
WEFT_API WEFT_MUST_USE weft_status_t
weft_comm_local_create_with(const weft_comm_local_options_t* options, weft_comm_t** comms);

// As |rank|: whoever started this process set environment variables that say which it is.
#define WEFT_COMM_RANK_OF_ENVIRONMENT UINT32_MAX

// Processes of one host as ranks.
typedef struct weft_comm_join_options_s {
  size_t struct_size;  // sizeof(weft_comm_join_options_t)
  // Which rank this process is. WEFT_COMM_RANK_OF_ENVIRONMENT: as the variables of weft's
  // supervisor, torchrun, srun, mpirun, jsrun or Kubeflow say, or WEFT_RANK, WEFT_WORLD_SIZE,
  // WEFT_STORE and WEFT_JOB_TOKEN set by hand; |address| and |token| are then NULL.
  uint32_t rank;
  // How many there are, 1 to 1024. With the rank of the environment, 0: as many as that says; any
  // other number has to be the same.
  uint32_t size;
  // Where ranks with a number of their own meet, the same text on all of them: "unix:@NAME", which
  // lets in processes of the same user only, or "127.0.0.1:PORT". Rank 0 listens there until all
  // have joined. NULL for a single rank.
  const char* address;
  // What tells this job from others that meet at |address|: 16 to 128 visible ASCII characters, the
  // same on all ranks. Required unless |address| is of the first kind.
  const char* token;
  // Longest wait for another rank: for all to join, and in a collective. 0: 30 minutes.
  uint64_t timeout_ns;
  // Gets a line, without its end, about ranks that others have waited for this long (0: 10 s), and
  // again when the time has doubled. On the thread that joins or runs a collective; must not use
  // the communicator. NULL: nobody is told. Under weft's supervisor that one tells instead.
  uint64_t notice_delay_ns;
  void (*notice)(void* user_data, const char* text);
  void* user_data;
  weft_allocator_t allocator;  // for the object; data is in shared memory
} weft_comm_join_options_t;

// The rank of the environment, no notices, the system's allocator.
WEFT_API weft_comm_join_options_t weft_comm_join_default_options(void);

// Makes this process a rank and blocks until all ranks have joined, so that afterwards the death of
// a process fails the others' collectives within a second. |*out_comm| is the caller's, and the
// job's memory goes with the last process that has it. Rank 0 runs a thread meanwhile. Reads the
// environment; a process may join several jobs, one after the other or at different addresses, that
// of weft's supervisor once, and must not use a communicator in a child that it forks.
//
// INVALID_INPUT: the environment says nothing, or contradicts itself; names the variable.
// INVALID_ARGUMENT: the options do, or the rank is taken. UNSUPPORTED: the ranks are on several
// hosts. ABORTED: not all came in time, naming who is missing, or another rank failed to join. A
// failure of this rank's own is told to the others, for which it stays up to 5 s; not under weft's
// supervisor, and less than a second under torchrun and Open MPI, which end the job themselves.
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_join(const weft_comm_join_options_t* options,
                                                    weft_comm_t** out_comm);

WEFT_API uint32_t weft_comm_rank(const weft_comm_t* comm);
WEFT_API uint32_t weft_comm_size(const weft_comm_t* comm);
WEFT_API void weft_comm_counters(const weft_comm_t* comm, weft_comm_counters_t* out_counters);

// Closes the connection, on any thread, and does not wait: what other ranks still want of this one
// fails there with ABORTED. A rank that gives up says why with weft_comm_abort before. Memory from
// weft_comm_memory must be released before. NULL is harmless.
WEFT_API void weft_comm_destroy(weft_comm_t* comm);

// ---- Collectives ----

// An allocator whose blocks other ranks can read in place: collectives on them copy nothing extra.
// Blocks from elsewhere work, too, through staging. Thread-safe.
WEFT_API weft_allocator_t weft_comm_memory(weft_comm_t* comm);

// Names a sub-group: every rank calls this in the same order, members or not, with the same
// arguments. Member i of the group is rank members[i].
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_add_group(weft_comm_t* comm, const uint32_t* members,
                                                         uint32_t member_count,
                                                         weft_comm_group_t* out_group);

// Runs one collective and blocks until |output| is complete and |input| may be written again.
// Reductions are deterministic: each element is combined over the members in one fixed order,
// whatever the sizes (see runtime/comm/README.md). INVALID_ARGUMENT naming both sides when members
// disagree about what they run; ABORTED when a rank died, the job was aborted or the communicator's
// time-out passed. After such a failure every later call fails the same way; arguments that are
// wrong on their own are refused with INVALID_ARGUMENT before anything is sent, and change nothing.
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_run(weft_comm_t* comm,
                                                   const weft_collective_t* collective);

// Makes every waiting and later call on this and the other ranks fail with ABORTED and
// |reason|. Async-signal-safe, but for threads as ranks. Thread-safe.
WEFT_API void weft_comm_abort(weft_comm_t* comm, const char* reason);

// ---- Verbs ----

typedef enum weft_reduce_op_e {
  WEFT_REDUCE_MEAN,  // of integers: truncated towards zero
  WEFT_REDUCE_SUM,
  WEFT_REDUCE_MIN,
  WEFT_REDUCE_MAX,
  WEFT_REDUCE_PRODUCT,
  WEFT_REDUCE_BAND,
  WEFT_REDUCE_BOR,
  WEFT_REDUCE_BXOR,
} weft_reduce_op_t;

// Reduces |tensor| over all ranks in place; all hold the result, with the same bits. Its type and
// number of elements are the same on all ranks; a mean of i1 is refused, and bitwise operations on
// floats. A mean needs memory for f16 and bf16 (four bytes an element) and integers (a fixed part).
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_reduce(weft_comm_t* comm, weft_reduce_op_t op,
                                                      weft_tensor_t* tensor);

// Copies |size| bytes at |data| on rank |root| to |data| on all others; |size| is the same
// everywhere.
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_broadcast(weft_comm_t* comm, uint32_t root,
                                                         void* data, size_t size);

// Stacks the tensors of all ranks: |*out_tensor| has shape (ranks, dims...), owned by the caller,
// from |allocator|. Tensors that differ in a dimension's size are padded with zeros to the largest;
// ranks that disagree about rank or element type fail with INVALID_ARGUMENT.
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_all_gather(weft_comm_t* comm,
                                                          const weft_tensor_t* tensor,
                                                          weft_allocator_t allocator,
                                                          weft_tensor_t* out_tensor);

// Waits for all ranks. |name| (NULL: "") must be the same everywhere, of which 63 bytes count.
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_barrier(weft_comm_t* comm, const char* name);

// Whether |decision| is true on all ranks (|all|) or on any; every rank gets the same answer.
WEFT_API WEFT_MUST_USE weft_status_t weft_comm_decide(weft_comm_t* comm, bool decision, bool all,
                                                      bool* out_decision);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_COMM_H_
