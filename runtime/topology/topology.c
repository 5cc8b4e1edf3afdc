// Core list and thread binding over hwloc.
#include "runtime/topology/topology.h"

#include <errno.h>
#include <hwloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct weft_topology_s {
  weft_allocator_t allocator;
  hwloc_topology_t machine;
  hwloc_bitmap_t allowed;  // hardware threads this process may use
  const char* source;      // "synthetic" or "saved" for a description, NULL for this machine
  int32_t allowed_core_count;
  double cpu_limit;
  bool is_bound;
  weft_topology_gpu_t* gpus;
  int32_t gpu_count;
  weft_core_t* cores;
  hwloc_bitmap_t* core_sets;  // usable hardware threads per core
  int32_t core_capacity;      // length of both arrays
  int32_t core_count;
};

// A core while the list is ordered.
typedef struct weft_core_candidate_s {
  hwloc_obj_t object;
  int kind;  // hwloc's rank: higher is faster; -1 when all are alike
  int32_t position;
} weft_core_candidate_t;

static int weft_core_candidate_compare(const void* left, const void* right) {
  const weft_core_candidate_t* a = left;
  const weft_core_candidate_t* b = right;
  if (a->kind != b->kind) return a->kind > b->kind ? -1 : 1;
  return a->position < b->position ? -1 : a->position > b->position;
}

static size_t weft_topology_cache_bytes(hwloc_obj_t core, unsigned depth) {
  for (hwloc_obj_t object = core; object != NULL; object = object->parent) {
    if (hwloc_obj_type_is_dcache(object->type) && object->attr->cache.depth == depth) {
      return object->attr->cache.size;
    }
  }
  return 0;
}

static void weft_topology_fill_core(const weft_topology_t* topology, hwloc_obj_t object,
                                    hwloc_const_bitmap_t usable, weft_core_t* out_core) {
  const hwloc_obj_t package =
      hwloc_get_ancestor_obj_by_type(topology->machine, HWLOC_OBJ_PACKAGE, object);
  const hwloc_obj_t node = hwloc_get_next_obj_covering_cpuset_by_type(
      topology->machine, object->cpuset, HWLOC_OBJ_NUMANODE, NULL);
  const hwloc_obj_t l3 =
      hwloc_get_ancestor_obj_by_type(topology->machine, HWLOC_OBJ_L3CACHE, object);
  *out_core = (weft_core_t){
      .number = (int32_t)object->logical_index,
      .cpu = hwloc_bitmap_first(usable),
      .thread_count = hwloc_bitmap_weight(usable),
      .package = package == NULL ? 0 : (int32_t)package->logical_index,
      .numa_node = node == NULL ? -1 : (int32_t)node->logical_index,
      .l3 = l3 == NULL ? -1 : (int32_t)l3->logical_index,
      .kind = hwloc_cpukinds_get_by_cpuset(topology->machine, object->cpuset, 0),
      .l1_bytes = weft_topology_cache_bytes(object, 1),
      .l2_bytes = weft_topology_cache_bytes(object, 2),
      .l3_bytes = weft_topology_cache_bytes(object, 3),
  };
}

// Lists the cores of |candidates| (|total| of them) that have a usable hardware thread.
static weft_status_t weft_topology_list_cores(weft_topology_t* topology,
                                              const weft_core_candidate_t* candidates,
                                              int32_t total) {
  void* cores = NULL;
  void* sets = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(topology->allocator, (size_t)total,
                                                     sizeof(weft_core_t), 64, &cores));
  topology->cores = cores;
  topology->core_capacity = total;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(topology->allocator, (size_t)total,
                                                     sizeof(hwloc_bitmap_t), 64, &sets));
  topology->core_sets = sets;
  for (int32_t i = 0; i < total; ++i) {
    const hwloc_obj_t object = candidates[i].object;
    if (!hwloc_bitmap_intersects(object->cpuset, topology->allowed)) continue;
    const hwloc_bitmap_t usable = hwloc_bitmap_alloc();
    if (usable == NULL || hwloc_bitmap_and(usable, object->cpuset, topology->allowed) != 0) {
      hwloc_bitmap_free(usable);
      return WEFT_STATUS(OUT_OF_MEMORY, "out of memory for the set of a core's threads");
    }
    weft_topology_fill_core(topology, object, usable, &topology->cores[topology->core_count]);
    topology->core_sets[topology->core_count++] = usable;
  }
  if (topology->core_count == 0) {
    return WEFT_STATUS(IO, "none of the machine's %d cores is in the process's affinity mask",
                       (int)total);
  }
  return weft_ok_status();
}

static weft_status_t weft_topology_order_cores(weft_topology_t* topology) {
  // Some virtual machines report hardware threads only.
  const hwloc_obj_type_t type = hwloc_get_nbobjs_by_type(topology->machine, HWLOC_OBJ_CORE) > 0
                                    ? HWLOC_OBJ_CORE
                                    : HWLOC_OBJ_PU;
  const int32_t total = hwloc_get_nbobjs_by_type(topology->machine, type);
  if (total <= 0) return WEFT_STATUS(IO, "the machine's description has no processor");
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(topology->allocator, (size_t)total,
                                                     sizeof(weft_core_candidate_t), 64, &memory));
  weft_core_candidate_t* candidates = memory;
  for (int32_t i = 0; i < total; ++i) {
    const hwloc_obj_t object = hwloc_get_obj_by_type(topology->machine, type, (unsigned)i);
    candidates[i] = (weft_core_candidate_t){
        .object = object,
        .kind = hwloc_cpukinds_get_by_cpuset(topology->machine, object->cpuset, 0),
        .position = i,
    };
  }
  qsort(candidates, (size_t)total, sizeof(*candidates), weft_core_candidate_compare);
  weft_status_t status = weft_topology_list_cores(topology, candidates, total);
  weft_allocator_release(topology->allocator, memory, (size_t)total * sizeof(*candidates), 64);
  return status;
}

// Cuts the list to the quota, rounded up: a thread more loses less than an idle share.
static void weft_topology_apply_quota(weft_topology_t* topology, double limit) {
  if (limit <= 0) return;
  while (topology->core_count > 1 && (double)(topology->core_count - 1) >= limit) {
    hwloc_bitmap_free(topology->core_sets[--topology->core_count]);
  }
}

// Reads the description that |options| name into the machine, which is initialised.
static weft_status_t weft_topology_set_source(weft_topology_t* topology,
                                              const weft_topology_options_t* options) {
  if (options->synthetic != NULL) {
    topology->source = "synthetic";
    if (hwloc_topology_set_synthetic(topology->machine, options->synthetic) == 0) {
      return weft_ok_status();
    }
    return WEFT_STATUS(INVALID_INPUT, "'%s' is not a synthetic topology hwloc can read",
                       options->synthetic);
  }
  if (options->xml_path == NULL) return weft_ok_status();
  topology->source = "saved";
  // hwloc reports a missing file like a damaged one.
  if (access(options->xml_path, R_OK) != 0) {
    return WEFT_STATUS(NOT_FOUND, "cannot open '%s': %s", options->xml_path, strerror(errno));
  }
  if (hwloc_topology_set_xml(topology->machine, options->xml_path) == 0) return weft_ok_status();
  return WEFT_STATUS(INVALID_INPUT, "'%s' is not a topology that hwloc saved as XML",
                     options->xml_path);
}

static weft_status_t weft_topology_load(weft_topology_t* topology,
                                        const weft_topology_options_t* options) {
  if (hwloc_topology_init(&topology->machine) != 0) {
    topology->machine = NULL;
    return WEFT_STATUS(IO, "hwloc cannot create a topology: %s", strerror(errno));
  }
  if (options->find_gpus) {
    (void)hwloc_topology_set_io_types_filter(topology->machine, HWLOC_TYPE_FILTER_KEEP_IMPORTANT);
  }
  WEFT_RETURN_IF_ERROR(weft_topology_set_source(topology, options));
  if (hwloc_topology_load(topology->machine) != 0) {
    if (options->xml_path != NULL) {
      return WEFT_STATUS(INVALID_INPUT, "'%s' is not a topology that hwloc saved as XML",
                         options->xml_path);
    }
    return WEFT_STATUS(IO, "hwloc cannot read the machine's topology: %s", strerror(errno));
  }
  topology->allowed = hwloc_bitmap_dup(hwloc_topology_get_allowed_cpuset(topology->machine));
  if (topology->allowed == NULL) {
    return WEFT_STATUS(OUT_OF_MEMORY, "out of memory for the process's set of hardware threads");
  }
  if (topology->source != NULL) return weft_ok_status();
  const hwloc_bitmap_t affinity = hwloc_bitmap_alloc();
  // A system that cannot tell the affinity does not restrict it.
  if (affinity != NULL &&
      hwloc_get_cpubind(topology->machine, affinity, HWLOC_CPUBIND_PROCESS) == 0) {
    topology->is_bound = !hwloc_bitmap_isincluded(topology->allowed, affinity);
    (void)hwloc_bitmap_and(topology->allowed, topology->allowed, affinity);
  }
  hwloc_bitmap_free(affinity);
  return weft_ok_status();
}

// ---- GPUs ---------------------------------------------------------------------------------------

// Display and 3D controllers of makers of GPUs: others are the consoles of servers and of virtual
// machines.
static bool weft_topology_is_gpu(hwloc_obj_t device) {
  const unsigned class_id = device->attr->pcidev.class_id;
  const unsigned vendor = device->attr->pcidev.vendor_id;
  if (class_id >> 8 != 0x03) return false;
  return class_id == 0x0302 || vendor == 0x10de || vendor == 0x1002 || vendor == 0x8086;
}

static void weft_topology_fill_gpu(const weft_topology_t* topology, hwloc_obj_t device,
                                   weft_topology_gpu_t* out_gpu) {
  const hwloc_obj_t place = hwloc_get_non_io_ancestor_obj(topology->machine, device);
  const char* model = device->name;
  const char* name = NULL;
  for (hwloc_obj_t child = device->io_first_child; child != NULL; child = child->next_sibling) {
    if (child->type != HWLOC_OBJ_OS_DEVICE) continue;
    const bool computes = child->attr->osdev.type == HWLOC_OBJ_OSDEV_COPROC;
    if (child->attr->osdev.type == HWLOC_OBJ_OSDEV_GPU || computes) name = child->name;
    const char* stated = hwloc_obj_get_info_by_name(child, "GPUModel");
    if (stated != NULL) model = stated;
    if (computes) break;
  }
  *out_gpu = (weft_topology_gpu_t){.model = model == NULL ? "" : model, .numa_node = -1};
  if (name != NULL) {
    (void)snprintf(out_gpu->name, sizeof(out_gpu->name), "%s", name);
  } else {
    const struct hwloc_pcidev_attr_s* bus = &device->attr->pcidev;
    (void)snprintf(out_gpu->name, sizeof(out_gpu->name), "%04x:%02x:%02x.%x", (unsigned)bus->domain,
                   bus->bus, bus->dev, bus->func);
  }
  // Near more than one node is near none.
  if (place == NULL || place->nodeset == NULL || hwloc_bitmap_weight(place->nodeset) != 1) return;
  const hwloc_obj_t node = hwloc_get_numanode_obj_by_os_index(
      topology->machine, (unsigned)hwloc_bitmap_first(place->nodeset));
  if (node != NULL) out_gpu->numa_node = (int32_t)node->logical_index;
}

static weft_status_t weft_topology_find_gpus(weft_topology_t* topology) {
  int32_t count = 0;
  hwloc_obj_t device = NULL;
  while ((device = hwloc_get_next_pcidev(topology->machine, device)) != NULL) {
    count += weft_topology_is_gpu(device);
  }
  if (count == 0) return weft_ok_status();
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(weft_allocator_allocate_array(topology->allocator, (size_t)count,
                                                     sizeof(weft_topology_gpu_t), 64, &memory));
  topology->gpus = memory;
  while ((device = hwloc_get_next_pcidev(topology->machine, device)) != NULL) {
    if (!weft_topology_is_gpu(device)) continue;
    weft_topology_fill_gpu(topology, device, &topology->gpus[topology->gpu_count++]);
  }
  return weft_ok_status();
}

int32_t weft_topology_gpu_count(const weft_topology_t* topology) {
  return topology->gpu_count;
}

const weft_topology_gpu_t* weft_topology_gpu(const weft_topology_t* topology, int32_t index) {
  return &topology->gpus[index];
}

// ---- the object ---------------------------------------------------------------------------------

weft_status_t weft_topology_create_from(const weft_topology_options_t* options,
                                        weft_allocator_t allocator,
                                        weft_topology_t** out_topology) {
  *out_topology = NULL;
  if (options->synthetic != NULL && options->xml_path != NULL) {
    return WEFT_STATUS(INVALID_ARGUMENT, "a topology is either synthetic or read from a file");
  }
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_allocator_allocate_array(allocator, 1, sizeof(weft_topology_t), 64, &memory));
  weft_topology_t* topology = memory;
  topology->allocator = allocator;
  weft_status_t status = weft_topology_load(topology, options);
  if (weft_status_is_ok(status)) status = weft_topology_order_cores(topology);
  if (weft_status_is_ok(status) && options->find_gpus) status = weft_topology_find_gpus(topology);
  if (!weft_status_is_ok(status)) {
    weft_topology_destroy(topology);
    return status;
  }
  topology->allowed_core_count = topology->core_count;
  if (topology->source == NULL) {
    topology->cpu_limit = weft_cgroup_cpu_limit("");
    weft_topology_apply_quota(topology, topology->cpu_limit);
  }
  *out_topology = topology;
  return weft_ok_status();
}

weft_status_t weft_topology_create(weft_allocator_t allocator, weft_topology_t** out_topology) {
  const weft_topology_options_t options = {.synthetic = NULL};
  return weft_topology_create_from(&options, allocator, out_topology);
}

weft_status_t weft_topology_create_synthetic(const char* description, weft_allocator_t allocator,
                                             weft_topology_t** out_topology) {
  const weft_topology_options_t options = {.synthetic = description};
  return weft_topology_create_from(&options, allocator, out_topology);
}

void weft_topology_destroy(weft_topology_t* topology) {
  if (topology == NULL) return;
  for (int32_t i = 0; i < topology->core_count; ++i) hwloc_bitmap_free(topology->core_sets[i]);
  const size_t capacity = (size_t)topology->core_capacity;
  weft_allocator_release(topology->allocator, topology->core_sets,
                         capacity * sizeof(hwloc_bitmap_t), 64);
  weft_allocator_release(topology->allocator, topology->cores, capacity * sizeof(weft_core_t), 64);
  weft_allocator_release(topology->allocator, topology->gpus,
                         (size_t)topology->gpu_count * sizeof(weft_topology_gpu_t), 64);
  hwloc_bitmap_free(topology->allowed);
  if (topology->machine != NULL) hwloc_topology_destroy(topology->machine);
  weft_allocator_release(topology->allocator, topology, sizeof(*topology), 64);
}

int32_t weft_topology_core_count(const weft_topology_t* topology) {
  return topology->core_count;
}

const weft_core_t* weft_topology_core(const weft_topology_t* topology, int32_t index) {
  return &topology->cores[index];
}

int32_t weft_topology_package_count(const weft_topology_t* topology) {
  const int count = hwloc_get_nbobjs_by_type(topology->machine, HWLOC_OBJ_PACKAGE);
  return count < 1 ? 1 : count;
}

int32_t weft_topology_numa_node_count(const weft_topology_t* topology) {
  return hwloc_get_nbobjs_by_type(topology->machine, HWLOC_OBJ_NUMANODE);
}

int32_t weft_topology_allowed_core_count(const weft_topology_t* topology) {
  return topology->allowed_core_count;
}

double weft_topology_cpu_limit(const weft_topology_t* topology) {
  return topology->cpu_limit;
}

bool weft_topology_is_bound(const weft_topology_t* topology) {
  return topology->is_bound;
}

uint64_t weft_topology_numa_memory_bytes(const weft_topology_t* topology, int32_t index) {
  const hwloc_obj_t node =
      hwloc_get_obj_by_type(topology->machine, HWLOC_OBJ_NUMANODE, (unsigned)index);
  return node == NULL ? 0 : node->attr->numanode.local_memory;
}

// ---- binding ------------------------------------------------------------------------------------

static weft_status_t weft_topology_bind(const weft_topology_t* topology, hwloc_const_bitmap_t set,
                                        bool whole_process) {
  const char* what = whole_process ? "process" : "thread";
  if (topology->source != NULL) {
    return WEFT_STATUS(UNSUPPORTED, "a %s cannot be bound to a %s topology", what,
                       topology->source);
  }
  const int flags = whole_process ? HWLOC_CPUBIND_PROCESS : HWLOC_CPUBIND_THREAD;
  if (hwloc_set_cpubind(topology->machine, set, flags) != 0) {
    return WEFT_STATUS(IO, "the system refused to bind a %s to hardware thread %d%s: %s", what,
                       hwloc_bitmap_first(set), hwloc_bitmap_weight(set) > 1 ? " and others" : "",
                       strerror(errno));
  }
  return weft_ok_status();
}

static weft_status_t weft_topology_check_core(const weft_topology_t* topology, int32_t index) {
  if (index >= 0 && index < topology->core_count) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "core %d does not exist: this process may use %d",
                     (int)index, (int)topology->core_count);
}

weft_status_t weft_topology_bind_thread(const weft_topology_t* topology, int32_t index) {
  WEFT_RETURN_IF_ERROR(weft_topology_check_core(topology, index));
  return weft_topology_bind(topology, topology->core_sets[index], false);
}

weft_status_t weft_topology_unbind_thread(const weft_topology_t* topology) {
  return weft_topology_bind(topology, topology->allowed, false);
}

// The hardware threads of |count| cores. Free with hwloc_bitmap_free.
static weft_status_t weft_topology_union(const weft_topology_t* topology, const int32_t* cores,
                                         int32_t count, hwloc_bitmap_t* out_set) {
  *out_set = NULL;
  for (int32_t i = 0; i < count; ++i) {
    WEFT_RETURN_IF_ERROR(weft_topology_check_core(topology, cores[i]));
  }
  const hwloc_bitmap_t set = hwloc_bitmap_alloc();
  bool complete = set != NULL;
  for (int32_t i = 0; i < count && complete; ++i) {
    complete = hwloc_bitmap_or(set, set, topology->core_sets[cores[i]]) == 0;
  }
  if (!complete) {
    hwloc_bitmap_free(set);
    return WEFT_STATUS(OUT_OF_MEMORY, "out of memory for a set of %d cores", (int)count);
  }
  *out_set = set;
  return weft_ok_status();
}

// Spreads memory over the nodes near |set| if there are several. Where the system refuses, as
// containers often do, memory is as far as it would have been: that costs speed only.
static void weft_topology_spread_memory(const weft_topology_t* topology, hwloc_const_bitmap_t set) {
  const hwloc_nodeset_t nodes = hwloc_bitmap_alloc();
  const hwloc_nodeset_t current = hwloc_bitmap_alloc();
  hwloc_membind_policy_t policy = HWLOC_MEMBIND_DEFAULT;
  if (nodes != NULL && current != NULL &&
      hwloc_cpuset_to_nodeset(topology->machine, set, nodes) == 0 &&
      hwloc_bitmap_weight(nodes) > 1 &&
      hwloc_get_membind(topology->machine, current, &policy,
                        HWLOC_MEMBIND_THREAD | HWLOC_MEMBIND_BYNODESET) == 0 &&
      (policy == HWLOC_MEMBIND_DEFAULT || policy == HWLOC_MEMBIND_FIRSTTOUCH)) {
    (void)hwloc_set_membind(topology->machine, nodes, HWLOC_MEMBIND_INTERLEAVE,
                            HWLOC_MEMBIND_THREAD | HWLOC_MEMBIND_BYNODESET);
  }
  hwloc_bitmap_free(current);
  hwloc_bitmap_free(nodes);
}

weft_status_t weft_topology_bind_process(const weft_topology_t* topology, const int32_t* cores,
                                         int32_t count) {
  if (count < 1) return WEFT_STATUS(INVALID_ARGUMENT, "a process needs at least one core");
  hwloc_bitmap_t set = NULL;
  WEFT_RETURN_IF_ERROR(weft_topology_union(topology, cores, count, &set));
  weft_status_t status = weft_topology_bind(topology, set, true);
  if (weft_status_is_ok(status)) weft_topology_spread_memory(topology, set);
  hwloc_bitmap_free(set);
  return status;
}

weft_status_t weft_topology_append_cpus(const weft_topology_t* topology, const int32_t* cores,
                                        int32_t count, weft_string_buffer_t* buffer) {
  hwloc_bitmap_t set = NULL;
  WEFT_RETURN_IF_ERROR(weft_topology_union(topology, cores, count, &set));
  const char* separator = "";
  for (int begin = hwloc_bitmap_first(set); begin >= 0;) {
    int end = begin;
    while (hwloc_bitmap_isset(set, (unsigned)end + 1)) ++end;
    weft_string_buffer_append_format(buffer, end > begin ? "%s%d-%d" : "%s%d", separator, begin,
                                     end);
    separator = ",";
    begin = hwloc_bitmap_next(set, end);
  }
  hwloc_bitmap_free(set);
  return weft_ok_status();
}

void weft_topology_describe(const weft_topology_t* topology, weft_string_buffer_t* buffer) {
  const weft_core_t* core = &topology->cores[0];
  weft_string_buffer_append_format(
      buffer, "%d cores of %d hardware threads, %d packages, %d NUMA nodes",
      (int)topology->core_count, (int)core->thread_count,
      (int)weft_topology_package_count(topology), (int)weft_topology_numa_node_count(topology));
  static const char* const names[] = {"L1", "L2", "L3"};
  const size_t sizes[] = {core->l1_bytes, core->l2_bytes, core->l3_bytes};
  for (int i = 0; i < 3; ++i) {
    if (sizes[i] == 0) continue;
    weft_string_buffer_append_format(buffer, ", %s %zu KiB", names[i], sizes[i] / 1024);
  }
}
