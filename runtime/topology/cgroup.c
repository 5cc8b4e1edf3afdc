// Reads the CPU quota of this process's control group, versions 1 and 2.
//
// Unusual: whatever cannot be read counts as "no limit". A container without /sys/fs/cgroup is
// common, and the quota only tunes the number of threads.
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "runtime/topology/topology.h"

// Reads the first line of a small file without its newline; false when there is none.
static bool weft_cgroup_read_line(const char* path, char* line, size_t capacity) {
  FILE* file = fopen(path, "re");
  if (file == NULL) return false;
  const bool read = fgets(line, (int)capacity, file) != NULL;
  (void)fclose(file);
  if (read) line[strcspn(line, "\n")] = '\0';
  return read;
}

// quota / period in CPUs; 0 for no limit, as version 1 writes -1 and version 2 "max".
static double weft_cgroup_ratio(const char* quota_text, const char* period_text) {
  const double quota = strtod(quota_text, NULL);
  const double period = strtod(period_text, NULL);
  return quota > 0 && period > 0 ? quota / period : 0;
}

static double weft_cgroup_stricter(double a, double b) {
  if (a == 0) return b;
  return b == 0 || a < b ? a : b;
}

// The limit that the files of one group folder state.
static double weft_cgroup_folder_limit(const char* folder, bool is_version_2) {
  char path[PATH_MAX];
  char line[128];
  char period[128];
  if (is_version_2) {
    if (snprintf(path, sizeof(path), "%s/cpu.max", folder) >= (int)sizeof(path)) return 0;
    if (!weft_cgroup_read_line(path, line, sizeof(line))) return 0;
    char* space = strchr(line, ' ');
    if (space == NULL) return 0;
    *space = '\0';
    return weft_cgroup_ratio(line, space + 1);
  }
  if (snprintf(path, sizeof(path), "%s/cpu.cfs_quota_us", folder) >= (int)sizeof(path)) return 0;
  if (!weft_cgroup_read_line(path, line, sizeof(line))) return 0;
  if (snprintf(path, sizeof(path), "%s/cpu.cfs_period_us", folder) >= (int)sizeof(path)) return 0;
  if (!weft_cgroup_read_line(path, period, sizeof(period))) return 0;
  return weft_cgroup_ratio(line, period);
}

// The strictest limit from |group| up to the root of the hierarchy at |mount|. A container sees its
// own group as the root, so the part of the path it cannot see is skipped by the same walk.
static double weft_cgroup_path_limit(const char* mount, const char* group, bool is_version_2) {
  char folder[PATH_MAX];
  const int length = snprintf(folder, sizeof(folder), "%s%s", mount, group);
  if (length < 0 || (size_t)length >= sizeof(folder)) return 0;
  const size_t mount_length = strlen(mount);
  double limit = 0;
  for (;;) {
    limit = weft_cgroup_stricter(limit, weft_cgroup_folder_limit(folder, is_version_2));
    char* slash = strrchr(folder, '/');
    if (slash == NULL || strlen(folder) <= mount_length) return limit;
    *slash = '\0';
  }
}

// Whether the comma-separated |controllers| contain "cpu".
static bool weft_cgroup_has_cpu(const char* controllers) {
  for (const char* name = controllers; name != NULL;) {
    const size_t length = strcspn(name, ",");
    if (length == 3 && strncmp(name, "cpu", 3) == 0) return true;
    name = name[length] == ',' ? name + length + 1 : NULL;
  }
  return false;
}

// One line "id:controllers:path" of /proc/self/cgroup.
static double weft_cgroup_entry_limit(const char* root, char* line) {
  char* controllers = strchr(line, ':');
  if (controllers == NULL) return 0;
  char* group = strchr(++controllers, ':');
  if (group == NULL) return 0;
  *group++ = '\0';
  char mount[PATH_MAX];
  if (controllers[0] == '\0') {
    if (snprintf(mount, sizeof(mount), "%s/sys/fs/cgroup", root) >= (int)sizeof(mount)) return 0;
    return weft_cgroup_path_limit(mount, group, true);
  }
  if (!weft_cgroup_has_cpu(controllers)) return 0;
  if (snprintf(mount, sizeof(mount), "%s/sys/fs/cgroup/cpu", root) >= (int)sizeof(mount)) return 0;
  return weft_cgroup_path_limit(mount, group, false);
}

double weft_cgroup_cpu_limit(const char* root) {
  char path[PATH_MAX];
  if (snprintf(path, sizeof(path), "%s/proc/self/cgroup", root) >= (int)sizeof(path)) return 0;
  FILE* file = fopen(path, "re");
  if (file == NULL) return 0;
  double limit = 0;
  char line[PATH_MAX + 256];
  while (fgets(line, sizeof(line), file) != NULL) {
    line[strcspn(line, "\n")] = '\0';
    limit = weft_cgroup_stricter(limit, weft_cgroup_entry_limit(root, line));
  }
  (void)fclose(file);
  return limit;
}
