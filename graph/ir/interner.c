// Open-addressing hash tables with linear probing, at most half full.
#include "graph/ir/interner_internal.h"

#define WEFT_INTERN_FIRST_CAPACITY ((size_t)64)

const void* weft_intern_table_find(const weft_intern_table_t* table, uint64_t hash, const void* key,
                                   weft_intern_equal_fn_t* equal) {
  if (table->capacity == 0) return NULL;
  const size_t mask = table->capacity - 1;
  for (size_t i = (size_t)hash & mask;; i = (i + 1) & mask) {
    const weft_intern_slot_t* slot = &table->slots[i];
    if (slot->item == NULL) return NULL;
    if (slot->hash == hash && equal(slot->item, key)) return slot->item;
  }
}

static void weft_intern_table_place(weft_intern_slot_t* slots, size_t capacity, uint64_t hash,
                                    const void* item) {
  const size_t mask = capacity - 1;
  size_t i = (size_t)hash & mask;
  while (slots[i].item != NULL) i = (i + 1) & mask;
  slots[i] = (weft_intern_slot_t){.hash = hash, .item = item};
}

static weft_status_t weft_intern_table_grow(weft_intern_table_t* table, weft_arena_t* arena) {
  const size_t capacity = table->capacity == 0 ? WEFT_INTERN_FIRST_CAPACITY : table->capacity * 2;
  void* memory = NULL;
  WEFT_RETURN_IF_ERROR(
      weft_arena_allocate_array(arena, capacity, sizeof(weft_intern_slot_t), &memory));
  weft_intern_slot_t* slots = memory;
  for (size_t i = 0; i < table->capacity; ++i) {
    if (table->slots[i].item == NULL) continue;
    weft_intern_table_place(slots, capacity, table->slots[i].hash, table->slots[i].item);
  }
  table->slots = slots;
  table->capacity = capacity;
  return weft_ok_status();
}

weft_status_t weft_intern_table_insert(weft_intern_table_t* table, weft_arena_t* arena,
                                       uint64_t hash, const void* item) {
  if (table->count * 2 >= table->capacity) {
    WEFT_RETURN_IF_ERROR(weft_intern_table_grow(table, arena));
  }
  weft_intern_table_place(table->slots, table->capacity, hash, item);
  ++table->count;
  return weft_ok_status();
}
