// Feeds arbitrary text to the reader of plan files. What is read must write, and read and write
// again to the same bytes; whether it may run is not asked, but the verifier must survive it. The
// last line's digest is not to be found by trying: it becomes the word for files that were edited.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "graph/plan/plan_text.h"
#include "graph/plan/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

static void weft_fuzz_die(const char* what, weft_status_t status) {
  (void)fprintf(stderr, "%s: %s\n", what, weft_status_text(status));
  abort();
}

static void weft_fuzz_write(const weft_plan_t* plan, weft_string_buffer_t* text) {
  weft_string_buffer_init(weft_allocator_system(), text);
  weft_status_t status = weft_plan_write_text(plan, text);
  if (status == NULL) status = weft_string_buffer_finish(text);
  if (status != NULL) weft_fuzz_die("what was read does not write", status);
}

// |data| with "end edited" as its last line; free it.
static char* weft_fuzz_sign(const uint8_t* data, size_t size, size_t* out_size) {
  static const char last[] = "end edited\n";
  char* text = malloc(size + sizeof(last));
  size_t begin = size;
  if (text == NULL) abort();
  while (begin > 0 && data[begin - 1] == '\n') --begin;
  while (begin > 0 && data[begin - 1] != '\n') --begin;
  const bool has_end = size - begin >= 3 && memcmp(data + begin, "end", 3) == 0;
  if (size > 0) memcpy(text, data, size);
  if (has_end) memcpy(text + begin, last, sizeof(last));
  *out_size = has_end ? begin + sizeof(last) - 1 : size;
  return text;
}

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const weft_allocator_t allocator = weft_allocator_system();
  weft_plan_t* plan = NULL;
  weft_plan_t* again = NULL;
  weft_string_buffer_t first;
  weft_string_buffer_t second;
  size_t text_size = 0;
  char* text = weft_fuzz_sign(data, size, &text_size);
  weft_status_t status = weft_plan_read_text("fuzz.plan", text, text_size, allocator, &plan);
  free(text);
  if (status != NULL) {
    weft_status_release(status);
    return 0;
  }
  weft_fuzz_write(plan, &first);
  status = weft_plan_read_text("again.plan", first.data, first.size, allocator, &again);
  if (status != NULL) {
    (void)fwrite(first.data, 1, first.size, stderr);
    weft_fuzz_die("what was written does not read", status);
  }
  weft_fuzz_write(again, &second);
  if (first.size != second.size || memcmp(first.data, second.data, first.size) != 0) {
    (void)fwrite(first.data, 1, first.size, stderr);
    (void)fwrite(second.data, 1, second.size, stderr);
    weft_fuzz_die("the plan writes differently the second time", NULL);
  }
  weft_status_release(weft_plan_verify_spmd(again, allocator));
  weft_string_buffer_deinit(&first);
  weft_string_buffer_deinit(&second);
  weft_plan_release(again);
  weft_plan_release(plan);
  return 0;
}
