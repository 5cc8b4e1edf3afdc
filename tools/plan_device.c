// One line of text, which is read back as strictly as the rest of a plan.
#include "tools/plan_device.h"

#include <stdio.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "runtime/base/plural.h"
#include "runtime/topology/topology.h"

#define MOST_THREADS 4096

typedef struct plan_device_s {
  bool is_given;    // the user asked for the number
  int32_t threads;  // 0: the plan does not say
} plan_device_t;

static weft_status_t count_cores(int32_t* out_cores) {
  weft_topology_t* topology = NULL;
  WEFT_RETURN_IF_ERROR(weft_topology_create(weft_allocator_system(), &topology));
  *out_cores = weft_topology_core_count(topology);
  weft_topology_destroy(topology);
  return weft_ok_status();
}

weft_status_t weft_plan_device_attach(weft_plan_t* plan, int32_t threads) {
  char text[32];
  int32_t count = threads;
  if (count == 0) WEFT_RETURN_IF_ERROR(count_cores(&count));
  const int size = snprintf(text, sizeof(text), "%s %d\n", threads ? "threads" : "cores", count);
  return weft_plan_attach(plan, WEFT_PLAN_DEVICE_ATTACHMENT, text, (size_t)size);
}

static weft_status_t read_device(const char* path, const weft_plan_t* plan,
                                 plan_device_t* out_device) {
  const weft_plan_attachment_t* own = weft_plan_attachment(plan, WEFT_PLAN_DEVICE_ATTACHMENT);
  char text[32] = "";
  char expected[32];
  *out_device = (plan_device_t){0};
  if (!own) return weft_ok_status();
  if (own->size < sizeof(text)) memcpy(text, own->text, own->size);
  out_device->is_given = strncmp(text, "threads ", 8) == 0;
  const char* digits = text + (out_device->is_given ? 8 : strlen("cores "));
  for (; *digits >= '0' && *digits <= '9' && out_device->threads <= MOST_THREADS; ++digits) {
    out_device->threads = out_device->threads * 10 + (*digits - '0');
  }
  // What does not write back as it was read is not what attach wrote.
  snprintf(expected, sizeof(expected), "%s %d\n", out_device->is_given ? "threads" : "cores",
           out_device->threads);
  if (strcmp(text, expected) == 0 && out_device->threads >= 1 &&
      out_device->threads <= MOST_THREADS) {
    return weft_ok_status();
  }
  return WEFT_STATUS(INVALID_INPUT,
                     "%s (attachment '%s'): expected 'threads N' or 'cores N' with N from 1 to %d",
                     path, own->name, MOST_THREADS);
}

weft_status_t weft_plan_device_choose(const char* path, const weft_plan_t* plan, int32_t* threads) {
  plan_device_t device;
  WEFT_RETURN_IF_ERROR(read_device(path, plan, &device));
  if (device.threads == 0) return weft_ok_status();
  if (device.is_given && *threads != 0 && *threads != device.threads) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--threads %d does not go with '%s', which was made for %d thread%s of each "
                       "rank: leave it out, or make the plan with it",
                       *threads, path, device.threads, weft_plural((uint64_t)device.threads));
  }
  if (*threads > device.threads) {
    return WEFT_STATUS(INVALID_ARGUMENT,
                       "--threads %d does not go with '%s', which was made on %d core%s and has "
                       "memory for no more threads: make the plan with --threads %d",
                       *threads, path, device.threads, weft_plural((uint64_t)device.threads),
                       *threads);
  }
  if (device.is_given) *threads = device.threads;
  return weft_ok_status();
}

weft_status_t weft_plan_device_limit(const char* path, const weft_plan_t* plan, int32_t* threads) {
  plan_device_t device;
  int32_t count = *threads;
  WEFT_RETURN_IF_ERROR(read_device(path, plan, &device));
  if (device.threads == 0) return weft_ok_status();
  if (count == 0) WEFT_RETURN_IF_ERROR(count_cores(&count));
  if (count > device.threads) *threads = device.threads;
  return weft_ok_status();
}
