// Files are compared by device and inode: links and other spellings of a path name the same file.
// Writing over data that is mapped would end the run with SIGBUS.
#include "tools/run_paths.h"

#include <string.h>
#include <sys/stat.h>

typedef struct output_s {
  const char* option;
  const char* path;
} output_t;

static const char* last_part(const char* path) {
  const char* slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static weft_status_t stat_folder(const char* path, weft_arena_t* arena, struct stat* out_info,
                                 bool* out_exists) {
  const size_t size = (size_t)(last_part(path) - path);
  const char* folder = ".";
  if (size > 0) WEFT_RETURN_IF_ERROR(weft_arena_copy_string(arena, path, size, &folder));
  *out_exists = stat(folder, out_info) == 0;
  return weft_ok_status();
}

// Whether both are one file, which need not exist yet. Devices take what several write.
static weft_status_t is_same_file(const char* first, const char* second, weft_arena_t* arena,
                                  bool* out_same) {
  struct stat a;
  struct stat b;
  bool has_a = stat(first, &a) == 0;
  bool has_b = stat(second, &b) == 0;
  *out_same = has_a && has_b && S_ISREG(a.st_mode) && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
  if (has_a || has_b || strcmp(last_part(first), last_part(second)) != 0) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(stat_folder(first, arena, &a, &has_a));
  WEFT_RETURN_IF_ERROR(stat_folder(second, arena, &b, &has_b));
  *out_same = has_a && has_b && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
  return weft_ok_status();
}

static weft_status_t keep_apart(const output_t* output, const char* other_option,
                                const char* other_name, const char* other, weft_arena_t* arena) {
  bool is_same = false;
  if (!output->path || !other) return weft_ok_status();
  WEFT_RETURN_IF_ERROR(is_same_file(output->path, other, arena, &is_same));
  if (!is_same) return weft_ok_status();
  return WEFT_STATUS(INVALID_ARGUMENT, "%s and %s%s%s name the same file '%s'", output->option,
                     other_option, *other_name ? " " : "", other_name, output->path);
}

// The file of a source PATH or PATH:OPTION.
static weft_status_t find_source(const char* source, weft_arena_t* arena, const char** out_path) {
  struct stat info;
  const char* colon = strrchr(source, ':');
  *out_path = source;
  if (!colon || stat(source, &info) == 0) return weft_ok_status();
  return weft_arena_copy_string(arena, source, (size_t)(colon - source), out_path);
}

static weft_status_t check_output(const weft_run_options_t* options, const output_t* output,
                                  bool may_replace_checkpoint, weft_arena_t* arena) {
  WEFT_RETURN_IF_ERROR(keep_apart(output, "the step", "", options->graph_path, arena));
  WEFT_RETURN_IF_ERROR(keep_apart(output, "--cluster", "", options->layout.cluster, arena));
  if (!may_replace_checkpoint) {
    WEFT_RETURN_IF_ERROR(
        keep_apart(output, options->resume ? "--resume" : "--load", "", options->load_path, arena));
  }
  for (size_t i = 0; i < options->data.count; ++i) {
    const char* path = NULL;
    WEFT_RETURN_IF_ERROR(find_source(options->data.items[i].value, arena, &path));
    WEFT_RETURN_IF_ERROR(keep_apart(output, "--data", options->data.items[i].name, path, arena));
  }
  return weft_ok_status();
}

weft_status_t weft_run_paths_check(const weft_run_options_t* options, weft_arena_t* arena) {
  const output_t save = {.option = "--save", .path = options->save_path};
  const output_t log = {.option = "--log", .path = options->log_path};
  WEFT_RETURN_IF_ERROR(check_output(options, &save, true, arena));
  WEFT_RETURN_IF_ERROR(check_output(options, &log, false, arena));
  return keep_apart(&save, "--log", "", options->log_path, arena);
}
