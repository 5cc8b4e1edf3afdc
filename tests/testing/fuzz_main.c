// Runs a fuzz target on files instead of under libFuzzer: every regular file of the files and
// folders on the command line, in the order of their names. So the seeds and the inputs that once
// crashed are tests in every build.
#include <fts.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

static int compare_names(const FTSENT** left, const FTSENT** right) {
  return strcmp((*left)->fts_name, (*right)->fts_name);
}

// Runs the target on one file. The buffer has exactly the file's size, so that AddressSanitizer
// sees a read past its end.
static int run_file(const char* path, size_t size_bytes) {
  FILE* file = fopen(path, "rb");
  uint8_t* data = malloc(size_bytes > 0 ? size_bytes : 1);
  const int usable = file != NULL && data != NULL && fread(data, 1, size_bytes, file) == size_bytes;
  if (usable) {
    LLVMFuzzerTestOneInput(data, size_bytes);
  } else {
    perror(path);
  }
  free(data);
  if (file != NULL) fclose(file);
  return usable ? 0 : 1;
}

int main(int argc, char** argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: %s FILE|FOLDER...\n", argv[0]);
    return EXIT_FAILURE;
  }
  FTS* tree = fts_open(argv + 1, FTS_LOGICAL | FTS_NOCHDIR, compare_names);
  if (tree == NULL) {
    perror("fts_open");
    return EXIT_FAILURE;
  }
  int file_count = 0;
  int failures = 0;
  for (FTSENT* entry = fts_read(tree); entry != NULL; entry = fts_read(tree)) {
    if (entry->fts_info == FTS_F) {
      ++file_count;
      failures += run_file(entry->fts_accpath, (size_t)entry->fts_statp->st_size);
    } else if (entry->fts_info == FTS_NS || entry->fts_info == FTS_ERR ||
               entry->fts_info == FTS_DNR) {
      fprintf(stderr, "%s: %s\n", entry->fts_path, strerror(entry->fts_errno));
      ++failures;
    }
  }
  fts_close(tree);
  printf("%d inputs\n", file_count);
  return failures == 0 && file_count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
