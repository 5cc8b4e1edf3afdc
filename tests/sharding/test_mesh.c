// Meshes: the text form, and positions and groups against what their definitions say.
#include "sharding/mesh.h"

#include <stdio.h>
#include <string.h>

#include "runtime/base/random.h"
#include "tests/testing/testing.h"

static weft_arena_t arena;

static void set_up(void) {
  weft_arena_init(weft_testing_allocator(), &arena);
}

static void tear_down(void) {
  weft_arena_deinit(&arena);
}

typedef struct random_stream_s {
  weft_random_key_t key;
  uint64_t next;
} random_stream_t;

static uint32_t below(random_stream_t* random, uint32_t limit) {
  return (uint32_t)(weft_random_u64(random->key, random->next++) % limit);
}

static weft_mesh_t parse(const char* text) {
  weft_mesh_t mesh;
  WEFT_ASSERT_OK(weft_mesh_parse(text, &arena, &mesh));
  return mesh;
}

static weft_axes_t axes(uint32_t count, const uint8_t* at) {
  weft_axes_t list = {.count = 0};
  for (uint32_t i = 0; i < count; ++i) list = weft_axes_with(list, at[i]);
  return list;
}
#define AXES(...) \
  axes(sizeof((uint8_t[]){__VA_ARGS__}) / sizeof(uint8_t), (const uint8_t[]){__VA_ARGS__})

START_TEST(reads_axes) {
  const weft_mesh_t mesh = parse("dp=4,tp_2=2,x=1");
  ck_assert_uint_eq(mesh.axis_count, 3);
  ck_assert_uint_eq(mesh.rank_count, 8);
  ck_assert_str_eq(mesh.axes[1].name, "tp_2");
  ck_assert_uint_eq(mesh.axes[0].size, 4);
  ck_assert_int_eq(weft_mesh_find_axis(&mesh, "x"), 2);
  ck_assert_int_eq(weft_mesh_find_axis(&mesh, "tp"), -1);
  char text[64];
  ck_assert_str_eq(weft_mesh_format(&mesh, text, sizeof(text)), "dp=4,tp_2=2,x=1");
  // Cut off, but terminated.
  ck_assert_str_eq(weft_mesh_format(&mesh, text, 6), "dp=4,");
  ck_assert_uint_eq(parse("a=65536").rank_count, 65536);
}
END_TEST

START_TEST(refuses_texts) {
  static const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"", "has no axes"},
      {"dp", "mesh axis 'dp': expected NAME=SIZE"},
      {"=4", "mesh axis '=4': expected NAME=SIZE"},
      {"dp=4,", "mesh axis '': expected NAME=SIZE"},
      {"d p=4", "mesh axis 'd p=4': expected NAME=SIZE"},
      {"dp=0", "mesh axis 'dp=0': the size is no number from 1 to 65536"},
      {"dp=", "mesh axis 'dp=': the size is no number"},
      {"dp=-1", "mesh axis 'dp=-1': the size is no number"},
      {"dp=4x", "mesh axis 'dp=4x': the size is no number"},
      {"dp=99999999999999999999999", "the size is no number from 1 to 65536"},
      {"dp=2,dp=2", "mesh axis 'dp=2': the mesh has an axis 'dp' already"},
      {"a=256,b=256,c=2", "mesh axis 'c=2': the mesh has more than 65536 ranks"},
      {"a=1,b=1,c=1,d=1,e=1,f=1,g=1,h=1,i=1", "mesh axis 'i=1': a mesh has at most 8 axes"},
  };
  for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); ++i) {
    weft_mesh_t mesh;
    WEFT_ASSERT_STATUS(weft_mesh_parse(cases[i].text, &arena, &mesh), INVALID_INPUT,
                       cases[i].message);
    ck_assert_uint_eq(mesh.axis_count, 0);
  }
}
END_TEST

START_TEST(positions_follow_the_list) {
  const weft_mesh_t mesh = parse("a=2,b=3,c=4");
  // Rank 17 = (1 * 3 + 1) * 4 + 1.
  ck_assert_uint_eq(weft_mesh_coordinate(&mesh, 17, 0), 1);
  ck_assert_uint_eq(weft_mesh_coordinate(&mesh, 17, 1), 1);
  ck_assert_uint_eq(weft_mesh_coordinate(&mesh, 17, 2), 1);
  ck_assert_uint_eq(weft_mesh_position(&mesh, AXES(0, 2), 23), 7);
  ck_assert_uint_eq(weft_mesh_position(&mesh, AXES(2, 0), 22), 5);
  ck_assert_uint_eq(weft_mesh_position(&mesh, (weft_axes_t){.count = 0}, 22), 0);
  ck_assert_uint_eq(weft_mesh_axes_size(&mesh, AXES(2, 0)), 8);
  ck_assert_uint_eq(weft_mesh_axes_size(&mesh, (weft_axes_t){.count = 0}), 1);
}
END_TEST

static void expect_groups(const weft_mesh_t* mesh, weft_axes_t list, const uint32_t* expected) {
  uint32_t ranks[64];
  weft_mesh_groups(mesh, list, ranks);
  for (uint32_t i = 0; i < mesh->rank_count; ++i) {
    ck_assert_msg(ranks[i] == expected[i], "entry %u is %u, expected %u", i, ranks[i], expected[i]);
  }
}

START_TEST(groups_are_in_order) {
  const weft_mesh_t mesh = parse("a=2,b=4");
  expect_groups(&mesh, AXES(1), (const uint32_t[]){0, 1, 2, 3, 4, 5, 6, 7});
  expect_groups(&mesh, AXES(0), (const uint32_t[]){0, 4, 1, 5, 2, 6, 3, 7});
  // b is the major axis: positions walk a first.
  expect_groups(&mesh, AXES(1, 0), (const uint32_t[]){0, 4, 1, 5, 2, 6, 3, 7});
  expect_groups(&mesh, (weft_axes_t){.count = 0}, (const uint32_t[]){0, 1, 2, 3, 4, 5, 6, 7});
}
END_TEST

// Groups partition the ranks, members differ only along the axes, positions count up.
START_TEST(groups_of_random_meshes) {
  random_stream_t random = {.key = weft_random_key(weft_testing_seed())};
  for (int round = 0; round < 200; ++round) {
    char text[128] = "";
    const uint32_t count = 1 + below(&random, 4);
    for (uint32_t a = 0; a < count; ++a) {
      const size_t used = strlen(text);
      (void)snprintf(text + used, sizeof(text) - used, "%sx%u=%u", a == 0 ? "" : ",", a,
                     1 + below(&random, 4));
    }
    const weft_mesh_t mesh = parse(text);
    weft_axes_t list = {.count = 0};
    while (below(&random, 3) != 0) {
      const uint32_t axis = below(&random, count);
      if (!weft_axes_contain(list, axis)) list = weft_axes_with(list, axis);
    }
    uint32_t ranks[256];
    bool seen[256] = {false};
    weft_mesh_groups(&mesh, list, ranks);
    const uint32_t size = weft_mesh_axes_size(&mesh, list);
    for (uint32_t i = 0; i < mesh.rank_count; ++i) {
      ck_assert_msg(ranks[i] < mesh.rank_count && !seen[ranks[i]], "mesh %s: entry %u", text, i);
      seen[ranks[i]] = true;
      ck_assert_uint_eq(weft_mesh_position(&mesh, list, ranks[i]), i % size);
      const uint32_t first = ranks[i - i % size];
      for (uint32_t a = 0; a < count; ++a) {
        if (weft_axes_contain(list, a)) continue;
        ck_assert_uint_eq(weft_mesh_coordinate(&mesh, ranks[i], a),
                          weft_mesh_coordinate(&mesh, first, a));
      }
      if (i % size == 0 && i > 0) ck_assert_uint_gt(first, ranks[i - size]);
    }
  }
}
END_TEST

START_TEST(axis_lists) {
  const weft_axes_t list = AXES(3, 0, 2);
  ck_assert(weft_axes_equal(list, AXES(3, 0, 2)));
  ck_assert(!weft_axes_equal(list, AXES(3, 2, 0)));
  ck_assert(!weft_axes_equal(list, AXES(3, 0)));
  ck_assert(weft_axes_contain(list, 2) && !weft_axes_contain(list, 1));
  ck_assert_uint_eq(weft_axes_mask(list), 0xd);
  ck_assert(weft_axes_equal(weft_axes_without(list, 1), AXES(3, 2)));
  ck_assert(weft_axes_equal(weft_axes_common_prefix(list, AXES(3, 0, 1)), AXES(3, 0)));
  ck_assert_uint_eq(weft_axes_common_prefix(list, AXES(0, 3)).count, 0);
}
END_TEST

Suite* weft_test_suite(void) {
  Suite* suite = suite_create("sharding/mesh");
  TCase* text = weft_testing_check_leaks(tcase_create("text"));
  tcase_add_checked_fixture(text, set_up, tear_down);
  tcase_add_test(text, reads_axes);
  tcase_add_test(text, refuses_texts);
  suite_add_tcase(suite, text);
  TCase* ranks = weft_testing_check_leaks(tcase_create("ranks"));
  tcase_add_checked_fixture(ranks, set_up, tear_down);
  tcase_add_test(ranks, positions_follow_the_list);
  tcase_add_test(ranks, groups_are_in_order);
  tcase_add_test(ranks, groups_of_random_meshes);
  tcase_add_test(ranks, axis_lists);
  suite_add_tcase(suite, ranks);
  return suite;
}
