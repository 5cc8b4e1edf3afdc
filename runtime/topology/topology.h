// The machine as this process may use it: an ordered list of physical cores, and thread binding.
//
// Cores the process must not use (affinity mask, cgroup cpuset) are left out, and the list is cut
// to the cgroup's CPU quota, so "one thread per core" is always right. Faster kinds of cores come
// first, then the order of the hardware, so neighbours share caches. Immutable; thread-safe.
#ifndef WEFT_RUNTIME_TOPOLOGY_TOPOLOGY_H_
#define WEFT_RUNTIME_TOPOLOGY_TOPOLOGY_H_

#include "runtime/base/string_buffer.h"
#include "weft/allocator.h"

typedef struct weft_topology_s weft_topology_t;

typedef struct weft_core_s {
  int32_t number;        // its place in the machine, counted by hwloc
  int32_t cpu;           // the operating system's number of its first usable hardware thread
  int32_t thread_count;  // usable hardware threads
  int32_t package;       // socket
  int32_t numa_node;     // -1 when the machine reports none
  int32_t l3;            // number of the L3 cache that serves it; -1 when unknown
  int32_t kind;     // cores of one kind are alike, faster kinds have larger numbers; -1 unknown
  size_t l1_bytes;  // data caches that serve this core; 0 when unknown
  size_t l2_bytes;
  size_t l3_bytes;
} weft_core_t;

// Discovers the machine. IO when the system's description cannot be read. Costs some 10 ms.
WEFT_MUST_USE weft_status_t weft_topology_create(weft_allocator_t allocator,
                                                 weft_topology_t** out_topology);

// A machine that does not exist, for tests and planning, in hwloc's notation
// ("package:2 numa:1 core:4 pu:2"). INVALID_INPUT when hwloc cannot read it. Affinity and quota do
// not apply, and threads cannot be bound to it.
WEFT_MUST_USE weft_status_t weft_topology_create_synthetic(const char* description,
                                                           weft_allocator_t allocator,
                                                           weft_topology_t** out_topology);

// Which machine to describe, and how much of it.
typedef struct weft_topology_options_s {
  const char* synthetic;  // as for weft_topology_create_synthetic; else NULL
  const char* xml_path;   // a file that lstopo or another hwloc tool saved; else NULL
  bool find_gpus;         // look for GPUs, which takes longer
} weft_topology_options_t;

// The machine that |options| name: this one, with affinity and quota, when neither source is given.
// INVALID_INPUT when hwloc cannot read a description, NOT_FOUND when there is no such file.
WEFT_MUST_USE weft_status_t weft_topology_create_from(const weft_topology_options_t* options,
                                                      weft_allocator_t allocator,
                                                      weft_topology_t** out_topology);

void weft_topology_destroy(weft_topology_t* topology);

// Cores to run one thread each on: at least 1.
int32_t weft_topology_core_count(const weft_topology_t* topology);

// Core |index| < core count, valid as long as |topology|.
const weft_core_t* weft_topology_core(const weft_topology_t* topology, int32_t index);

int32_t weft_topology_package_count(const weft_topology_t* topology);
int32_t weft_topology_numa_node_count(const weft_topology_t* topology);

// Cores before the quota cut the list, and the quota in CPUs (0: none).
int32_t weft_topology_allowed_core_count(const weft_topology_t* topology);
double weft_topology_cpu_limit(const weft_topology_t* topology);

// True when somebody bound this process: it may use less than its cgroup allows. Launchers that
// place ranks themselves leave this trace. False for descriptions.
bool weft_topology_is_bound(const weft_topology_t* topology);

// Memory of NUMA node |index| < numa node count; 0 when the description does not say.
uint64_t weft_topology_numa_memory_bytes(const weft_topology_t* topology, int32_t index);

// A GPU as the bus shows it. |model| lives as long as the topology.
typedef struct weft_topology_gpu_s {
  char name[24];      // "cuda0" or "card0" where a driver names it, else the bus address
  const char* model;  // "" when unknown
  int32_t numa_node;  // the nearest; -1 when the machine does not say
} weft_topology_gpu_t;

// GPUs found; 0 unless the options asked to find them.
int32_t weft_topology_gpu_count(const weft_topology_t* topology);
const weft_topology_gpu_t* weft_topology_gpu(const weft_topology_t* topology, int32_t index);

// Binds the calling thread to core |index|, all its usable hardware threads. UNSUPPORTED on a
// synthetic topology, IO with the system's reason when it refuses.
WEFT_MUST_USE weft_status_t weft_topology_bind_thread(const weft_topology_t* topology,
                                                      int32_t index);

// Lets the calling thread run wherever the process could when |topology| was created.
WEFT_MUST_USE weft_status_t weft_topology_unbind_thread(const weft_topology_t* topology);

// Binds all threads of the calling process, and those it will start, to |count| cores of the list.
// A topology that is created afterwards lists only these. Memory comes from the node of the thread
// that touches it first; where the cores are on several nodes and nobody chose a policy, what the
// calling thread and those it will start touch is spread over these nodes instead, because arenas
// are cleared by one thread. Fails as weft_topology_bind_thread.
WEFT_MUST_USE weft_status_t weft_topology_bind_process(const weft_topology_t* topology,
                                                       const int32_t* cores, int32_t count);

// Appends the operating system's numbers of the usable hardware threads of |count| cores: "0-3,8".
WEFT_MUST_USE weft_status_t weft_topology_append_cpus(const weft_topology_t* topology,
                                                      const int32_t* cores, int32_t count,
                                                      weft_string_buffer_t* buffer);

// Appends one line of text: cores, packages, NUMA nodes, caches.
void weft_topology_describe(const weft_topology_t* topology, weft_string_buffer_t* buffer);

// CPUs' worth of time the cgroup of this process may use; 0 without a limit. |root| stands for "/"
// (tests give a folder with proc/self/cgroup and sys/fs/cgroup); both cgroup versions are read.
double weft_cgroup_cpu_limit(const char* root);

#endif  // WEFT_RUNTIME_TOPOLOGY_TOPOLOGY_H_
