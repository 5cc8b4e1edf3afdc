// A rank that another launcher started: finds the others from its environment, counts them, and
// prints "rank R of N counted N".
#include <stdio.h>
#include <stdlib.h>

#include "runtime/launch/rendezvous.h"

static const int64_t timeout_ns = INT64_C(60000000000);

static const char* look_up(void* user_data, const char* name) {
  (void)user_data;
  return getenv(name);
}

static void print_notice(void* user_data, const char* text) {
  (void)user_data;
  fprintf(stderr, "%s\n", text);
}

static weft_status_t meet(weft_rendezvous_t* rendezvous, int64_t* out_sum) {
  const weft_store_barrier_options_t barrier = {.struct_size = sizeof(barrier),
                                                .timeout_ns = timeout_ns};
  weft_store_t* store = weft_rendezvous_store(rendezvous);
  WEFT_RETURN_IF_ERROR(weft_store_add(store, "ranks", 1, out_sum));
  WEFT_RETURN_IF_ERROR(weft_store_barrier(store, "counted", &barrier));
  return weft_store_add(store, "ranks", 0, out_sum);
}

int main(void) {
  weft_environment_t environment;
  weft_rendezvous_t* rendezvous = NULL;
  int64_t sum = 0;
  const weft_rendezvous_options_t options = {
      .struct_size = sizeof(options), .timeout_ns = timeout_ns, .notice = print_notice};
  weft_status_t status = weft_environment_detect(look_up, NULL, &environment);
  if (weft_status_is_ok(status)) {
    status = weft_rendezvous_create(&environment, &options, weft_allocator_system(), &rendezvous);
  }
  if (weft_status_is_ok(status)) status = meet(rendezvous, &sum);
  weft_rendezvous_destroy(rendezvous);
  if (!weft_status_is_ok(status)) {
    printf("failed: %s\n", weft_status_text(status));
    weft_status_release(status);
    return 1;
  }
  printf("%s: rank %u of %u counted %d\n", weft_launcher_name(environment.launcher),
         environment.rank, environment.world_size, (int)sum);
  return 0;
}
