// Names that users type: compared without regard to case, and answered with the closest one known;
// and lists of names in messages.
//
// Only ASCII letters are folded, so that the locale of the process does not matter.
#ifndef WEFT_STRATEGIES_NAME_H_
#define WEFT_STRATEGIES_NAME_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Longest name of a strategy, alias or option.
#define WEFT_NAME_CAPACITY 64

// Names of this length and more, arguments' among them, are never suggested.
#define WEFT_NAME_SEARCH_CAPACITY 256

// True when the |size| bytes of |a| and the terminated |b| differ in case at most.
bool weft_name_equal(const char* a, size_t size, const char* b);

// True for lower-case letters, digits and underscores that begin with a letter, shorter than
// WEFT_NAME_CAPACITY: what strategies, aliases and options may be called.
bool weft_name_is_valid(const char* name);

// A search for the name closest to what a user typed.
typedef struct weft_name_search_s {
  const char* wanted;  // |size| bytes
  size_t size;
  const char* closest;  // NULL while no candidate is close enough to be meant
  size_t distance;      // of |closest|, or one more than the largest worth mentioning
} weft_name_search_t;

void weft_name_search_init(const char* wanted, size_t size, weft_name_search_t* out_search);

// Considers |candidate|, which must outlive the search. The first of equally close ones is kept.
void weft_name_search_offer(weft_name_search_t* search, const char* candidate);

// Names of which a message tells two, and how many more there are. Start with zeros.
typedef struct weft_name_list_s {
  const char* first;
  const char* second;
  uint32_t count;
} weft_name_list_t;

// |name| must outlive the list.
void weft_name_list_add(weft_name_list_t* list, const char* name);

// Writes "'a'", "'a' and 'b'" or "'a', 'b' and 3 more" into |text| and returns |text|. What does
// not fit is cut off.
const char* weft_name_list_format(const weft_name_list_t* list, char* text, size_t capacity);

#endif  // WEFT_STRATEGIES_NAME_H_
