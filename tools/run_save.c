// Saving: rank 0 makes the file, every rank writes what it holds where it belongs, and rank 0 gives
// the file its name once all have. Nothing is collected, so that saving takes no memory and sends
// no data. The bytes follow from the step alone: whatever the ranks are, the file is the same.
#include "tools/run_save.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "runtime/comm/comm.h"
#include "runtime/io/safetensors.h"
#include "tools/run_agree.h"

typedef struct saving_s {
  const weft_run_feed_t* feed;
  const char* path;
  weft_arena_t arena;
  weft_safetensors_item_t* items;
  uint32_t* arguments;  // by item
  size_t count;
  weft_safetensors_layout_t* layout;
  weft_atomic_file_t file;  // of rank 0
  int descriptor;           // of the same file
} saving_t;

// What rank 0 tells the others about the file; 0: there is none.
typedef struct file_place_s {
  int32_t process;
  int32_t descriptor;
} file_place_t;

static weft_status_t list_items(saving_t* saving, int64_t next_step) {
  const weft_run_feed_t* feed = saving->feed;
  const size_t capacity = feed->roles->argument_count;
  const char* step_text = NULL;
  const char* seed_text = NULL;
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(&saving->arena, capacity, sizeof(*saving->items),
                                                 (void**)&saving->items));
  WEFT_RETURN_IF_ERROR(weft_arena_allocate_array(
      &saving->arena, capacity, sizeof(*saving->arguments), (void**)&saving->arguments));
  WEFT_RETURN_IF_ERROR(weft_arena_format(&saving->arena, &step_text, "%lld", (long long)next_step));
  WEFT_RETURN_IF_ERROR(weft_arena_format(&saving->arena, &seed_text, "%llu",
                                         (unsigned long long)feed->options->seed));
  for (uint32_t i = 0; i < feed->roles->argument_count; ++i) {
    if (!weft_run_feed_is_saved(feed, i)) continue;
    weft_safetensors_item_t* item = &saving->items[saving->count];
    *item = (weft_safetensors_item_t){.name = feed->roles->arguments[i].name};
    weft_run_storage_shape(feed->storage, i, &item->shape);
    saving->arguments[saving->count++] = i;
  }
  const weft_safetensors_metadata_item_t metadata[] = {
      {.key = WEFT_RUN_ORDER_KEY, .value = weft_run_order_name(feed->options)},
      {.key = WEFT_RUN_SEED_KEY, .value = seed_text},
      {.key = WEFT_RUN_STEP_KEY, .value = step_text}};
  weft_safetensors_write_options_t options = weft_safetensors_write_default_options();
  options.metadata = metadata;
  options.metadata_count = sizeof(metadata) / sizeof(metadata[0]);
  return weft_safetensors_layout_create(saving->path, saving->items, saving->count, &options,
                                        weft_allocator_system(), &saving->layout);
}

// On rank 0.
static weft_status_t make_file(saving_t* saving) {
  WEFT_RETURN_IF_ERROR(weft_atomic_file_open(saving->path, saving->feed->options->force,
                                             weft_allocator_system(), &saving->file));
  saving->descriptor = saving->file.descriptor;
  WEFT_RETURN_IF_ERROR(
      weft_atomic_file_reserve(&saving->file, weft_safetensors_layout_file_bytes(saving->layout)));
  return weft_safetensors_layout_begin(saving->layout, &saving->file);
}

// On the others. The file has another name until it is whole, and perhaps another working folder;
// its descriptor is found as the job's memory is.
static weft_status_t open_file(saving_t* saving, const file_place_t* place) {
  char path[64];
  snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)place->process, (int)place->descriptor);
  saving->descriptor = open(path, O_WRONLY | O_CLOEXEC);
  if (saving->descriptor >= 0) return weft_ok_status();
  return WEFT_STATUS(IO, "%s: rank %u cannot open the file that rank 0 has made (%s): %s",
                     saving->path, saving->feed->storage->rank, path, strerror(errno));
}

static weft_status_t find_file(saving_t* saving) {
  weft_comm_t* comm = saving->feed->storage->comm;
  const bool is_maker = saving->feed->storage->rank == 0;
  weft_status_t status = is_maker ? make_file(saving) : weft_ok_status();
  if (!comm) return status;
  file_place_t place = {0};
  if (is_maker && weft_status_is_ok(status)) {
    place = (file_place_t){.process = (int32_t)getpid(), .descriptor = saving->descriptor};
  }
  status = weft_status_join(status, weft_comm_broadcast(comm, 0, &place, sizeof(place)));
  // Without a file, rank 0 says why when all have met again.
  if (is_maker || place.process == 0 || !weft_status_is_ok(status)) return status;
  return open_file(saving, &place);
}

typedef struct place_s {
  const saving_t* saving;
  size_t offset;
  size_t element_bytes;
} place_t;

static weft_status_t write_elements(void* user_data, int64_t first, int64_t count,
                                    const void* data) {
  const place_t* place = user_data;
  return weft_file_write_at(place->saving->descriptor, place->saving->path, data,
                            (size_t)count * place->element_bytes,
                            place->offset + (size_t)first * place->element_bytes);
}

static weft_status_t write_parts(const saving_t* saving) {
  for (size_t i = 0; i < saving->count && saving->descriptor >= 0; ++i) {
    place_t place = {.saving = saving,
                     .offset = weft_safetensors_layout_offset(saving->layout, i),
                     .element_bytes = weft_dtype_size_bytes(saving->items[i].shape.dtype)};
    WEFT_RETURN_IF_ERROR(
        weft_run_storage_own(saving->feed->storage, saving->arguments[i], write_elements, &place));
  }
  return weft_ok_status();
}

static weft_status_t save_all(saving_t* saving, int64_t next_step) {
  weft_comm_t* comm = saving->feed->storage->comm;
  WEFT_RETURN_IF_ERROR(list_items(saving, next_step));
  weft_status_t status = find_file(saving);
  if (weft_status_is_ok(status)) status = write_parts(saving);
  if (comm) status = weft_run_settle(comm, status, "while saving");
  // The others need not wait for the disk.
  if (!weft_status_is_ok(status) || saving->feed->storage->rank != 0) return status;
  saving->descriptor = -1;
  return weft_atomic_file_commit(&saving->file);
}

weft_status_t weft_run_save(const weft_run_feed_t* feed, int64_t next_step) {
  saving_t saving = {
      .feed = feed, .path = feed->options->save_path, .file = {.descriptor = -1}, .descriptor = -1};
  weft_arena_init(weft_allocator_system(), &saving.arena);
  weft_status_t status = save_all(&saving, next_step);
  if (feed->storage->rank != 0 && saving.descriptor >= 0) close(saving.descriptor);
  weft_atomic_file_abort(&saving.file);
  weft_safetensors_layout_destroy(saving.layout);
  weft_arena_deinit(&saving.arena);
  return status;
}
