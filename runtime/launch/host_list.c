// Host lists as batch systems write them: only as much of their grammar as the first host needs.
#include "runtime/launch/host_list.h"

#include <string.h>

static bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_';
}

static weft_status_t bad_list(const char* variable, const char* list) {
  return WEFT_STATUS(INVALID_INPUT, "%s='%.200s' is no list of hosts", variable, list);
}

static weft_status_t append(const char* variable, char c, char* host, size_t capacity,
                            size_t* length) {
  if (*length + 1 >= capacity) {
    return WEFT_STATUS(INVALID_INPUT, "%s: the first host's name is longer than %zu characters",
                       variable, capacity - 1);
  }
  host[(*length)++] = c;
  host[*length] = '\0';
  return weft_ok_status();
}

weft_status_t weft_host_list_first(const char* variable, const char* list, char* out_host,
                                   size_t capacity) {
  size_t length = 0;
  out_host[0] = '\0';
  for (const char* at = list; *at && *at != ',';) {
    if (*at != '[') {
      if (!is_host_character(*at)) return bad_list(variable, list);
      WEFT_RETURN_IF_ERROR(append(variable, *at++, out_host, capacity, &length));
      continue;
    }
    const char* end = strchr(at, ']');
    const char* first = ++at;
    while (*at >= '0' && *at <= '9') {
      WEFT_RETURN_IF_ERROR(append(variable, *at++, out_host, capacity, &length));
    }
    if (!end || at == first || (*at != '-' && *at != ',' && *at != ']')) {
      return bad_list(variable, list);
    }
    at = end + 1;
  }
  return length > 0 ? weft_ok_status() : bad_list(variable, list);
}

// Reads digits at |*at|; at most 2^31.
static bool scan_number(const char** at, uint32_t* out_value) {
  const char* begin = *at;
  uint64_t value = 0;
  while (**at >= '0' && **at <= '9' && value <= INT32_MAX) {
    value = 10 * value + (uint64_t)(*(*at)++ - '0');
  }
  *out_value = (uint32_t)value;
  return *at > begin && value <= INT32_MAX;
}

weft_status_t weft_host_list_tasks(const char* variable, const char* list, uint32_t index,
                                   uint32_t* out_tasks) {
  uint64_t entry = 0;
  *out_tasks = 0;
  for (const char* at = list;;) {
    uint32_t tasks = 0;
    uint32_t repeat = 1;
    bool is_valid = scan_number(&at, &tasks);
    if (is_valid && strncmp(at, "(x", 2) == 0) {
      at += 2;
      is_valid = scan_number(&at, &repeat) && *at++ == ')';
    }
    if (!is_valid || (*at && *at != ',')) {
      return WEFT_STATUS(INVALID_INPUT, "%s='%.200s' is no list of tasks per node", variable, list);
    }
    entry += repeat;
    if (index < entry) {
      *out_tasks = tasks;
      return weft_ok_status();
    }
    if (!*at) {
      return WEFT_STATUS(INVALID_INPUT, "%s='%.200s' has no entry for node %u", variable, list,
                         index);
    }
    ++at;
  }
}

// Finds the next word at or after |*at|.
static bool next_word(const char** at, const char** out_word, size_t* out_length) {
  *at += strspn(*at, " \t\r\n");
  *out_word = *at;
  *out_length = strcspn(*at, " \t\r\n");
  *at += *out_length;
  return *out_length > 0;
}

weft_status_t weft_host_list_lsf(const char* variable, const char* list, bool has_slots,
                                 char* out_host, size_t capacity) {
  const char* words[2] = {NULL, NULL};
  size_t lengths[2] = {0, 0};
  const char* at = list;
  size_t count = 0;
  out_host[0] = '\0';
  while (count < 2 && next_word(&at, &words[count], &lengths[count])) {
    const char* slots = NULL;
    size_t slots_length = 0;
    if (has_slots && !next_word(&at, &slots, &slots_length)) return bad_list(variable, list);
    ++count;
  }
  if (count == 0) return bad_list(variable, list);
  size_t length = 0;
  for (size_t i = 0; i < lengths[count - 1]; ++i) {
    const char c = words[count - 1][i];
    if (!is_host_character(c)) return bad_list(variable, list);
    WEFT_RETURN_IF_ERROR(append(variable, c, out_host, capacity, &length));
  }
  return weft_ok_status();
}
