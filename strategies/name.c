// Comparing names by edit distance. The table of distances is three rows of a fixed length, which
// is why names that are searched for have a longest length.
#include "strategies/name.h"

#include <stdio.h>
#include <string.h>

static char fold(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool weft_name_equal(const char* a, size_t size, const char* b) {
  for (size_t i = 0; i < size; ++i) {
    if (b[i] == '\0' || fold(a[i]) != fold(b[i])) return false;
  }
  return b[size] == '\0';
}

bool weft_name_is_valid(const char* name) {
  if (!name || name[0] < 'a' || name[0] > 'z') return false;
  size_t size = 0;
  for (; name[size]; ++size) {
    const char c = name[size];
    const bool is_allowed = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (!is_allowed || size + 1 >= WEFT_NAME_CAPACITY) return false;
  }
  return true;
}

void weft_name_search_init(const char* wanted, size_t size, weft_name_search_t* out_search) {
  // One slip in three letters still reads as the same word.
  *out_search = (weft_name_search_t){.wanted = wanted, .size = size, .distance = size / 3 + 1};
}

static size_t min_of(size_t a, size_t b) {
  return a < b ? a : b;
}

static char fold_separator(char c) {
  return c == '-' ? '_' : fold(c);
}

// Insertions, deletions, substitutions and swaps of neighbours that make |b| of |a|, the distance
// of optimal string alignment; '-' counts as '_'.
static size_t edit_distance(const char* a, size_t a_size, const char* b, size_t b_size) {
  size_t rows[3][WEFT_NAME_SEARCH_CAPACITY];
  for (size_t j = 0; j <= b_size; ++j) rows[0][j] = j;
  for (size_t i = 1; i <= a_size; ++i) {
    const size_t* above = rows[(i - 1) % 3];
    const size_t* two_above = rows[(i + 1) % 3];
    size_t* row = rows[i % 3];
    const char c = fold_separator(a[i - 1]);
    row[0] = i;
    for (size_t j = 1; j <= b_size; ++j) {
      const size_t substituted = above[j - 1] + (c != fold(b[j - 1]));
      row[j] = min_of(substituted, min_of(above[j], row[j - 1]) + 1);
      const bool is_swap =
          i > 1 && j > 1 && c == fold(b[j - 2]) && fold_separator(a[i - 2]) == fold(b[j - 1]);
      if (is_swap) row[j] = min_of(row[j], two_above[j - 2] + 1);
    }
  }
  return rows[a_size % 3][b_size];
}

void weft_name_search_offer(weft_name_search_t* search, const char* candidate) {
  const size_t size = strlen(candidate);
  if (search->size >= WEFT_NAME_SEARCH_CAPACITY || size >= WEFT_NAME_SEARCH_CAPACITY) return;
  const size_t distance = edit_distance(search->wanted, search->size, candidate, size);
  if (distance >= search->distance) return;
  search->closest = candidate;
  search->distance = distance;
}

void weft_name_list_add(weft_name_list_t* list, const char* name) {
  if (list->count == 0) list->first = name;
  if (list->count == 1) list->second = name;
  ++list->count;
}

const char* weft_name_list_format(const weft_name_list_t* list, char* text, size_t capacity) {
  if (list->count <= 1) {
    snprintf(text, capacity, "'%s'", list->count ? list->first : "");
  } else if (list->count == 2) {
    snprintf(text, capacity, "'%s' and '%s'", list->first, list->second);
  } else {
    snprintf(text, capacity, "'%s', '%s' and %u more", list->first, list->second, list->count - 2);
  }
  return text;
}
