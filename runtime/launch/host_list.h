// Host lists as batch systems write them.
#ifndef WEFT_RUNTIME_LAUNCH_HOST_LIST_H_
#define WEFT_RUNTIME_LAUNCH_HOST_LIST_H_

#include "weft/status.h"

// Writes the first host of a SLURM list into |out_host|: "node[07-12,20],login" gives "node07",
// "rack[1-2]n[3,5]" gives "rack1n3". INVALID_INPUT, naming |variable|, for anything else and for
// names of |capacity| bytes or more.
WEFT_MUST_USE weft_status_t weft_host_list_first(const char* variable, const char* list,
                                                 char* out_host, size_t capacity);

// The |index|-th entry of a SLURM list of tasks per node, "4(x2),3" being 4, 4 and 3.
// INVALID_INPUT, naming |variable|, when it is no such list or has no such entry.
WEFT_MUST_USE weft_status_t weft_host_list_tasks(const char* variable, const char* list,
                                                 uint32_t index, uint32_t* out_tasks);

// Writes the host of rank 0 of an LSF job into |out_host|, from the text of its rank file (a host a
// line) or of LSB_MCPU_HOSTS (pairs of host and slots) when |has_slots|. The first host of several
// is the one the batch script runs on, where jsrun places no rank. INVALID_INPUT names |variable|.
WEFT_MUST_USE weft_status_t weft_host_list_lsf(const char* variable, const char* list,
                                               bool has_slots, char* out_host, size_t capacity);

#endif  // WEFT_RUNTIME_LAUNCH_HOST_LIST_H_
