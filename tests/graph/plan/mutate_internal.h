// What the files of mutations share: places to choose from, and names to expect in messages.
#ifndef WEFT_TESTS_GRAPH_PLAN_MUTATE_INTERNAL_H_
#define WEFT_TESTS_GRAPH_PLAN_MUTATE_INTERNAL_H_

#include "tests/graph/plan/mutate.h"

void mutation_expect(mutation_t* mutation, const char* format, ...) WEFT_PRINTF(2, 3);
void mutation_expect_instruction(mutation_t* mutation, uint32_t id);
void mutation_expect_lost_order(mutation_t* mutation, uint32_t earlier, uint32_t later);
// Whoever finds it may be far behind: the first one that has no operation of the graph left.
void mutation_expect_anything(mutation_t* mutation);

// One of the instructions of the body for which |fits| holds; NULL for none.
typedef bool fits_fn_t(const weft_plan_t* plan, const weft_instruction_t* instruction);
weft_instruction_t* mutation_choose(weft_plan_t* plan, random_stream_t* random, fits_fn_t* fits);
// The same, loops and branches included.
weft_instruction_t* mutation_choose_nested(weft_plan_t* plan, random_stream_t* random,
                                           fits_fn_t* fits);
uint32_t mutation_position_of(const weft_plan_t* plan, const weft_instruction_t* instruction);
fits_fn_t mutation_is_collective;
fits_fn_t mutation_is_kernel;
fits_fn_t mutation_is_computing_loop;
fits_fn_t mutation_is_contraction;

void mutation_remove_wait_for(weft_instruction_t* instruction, uint32_t id);
void mutation_add_wait(weft_plan_t* plan, weft_instruction_t* instruction, uint32_t id);

// Each corrupts |plan|; false where it has no place for it.
typedef bool mutate_fn_t(weft_plan_t* plan, random_stream_t* random, mutation_t* mutation);
mutate_fn_t mutate_drop_wait;
mutate_fn_t mutate_later_wait;
mutate_fn_t mutate_other_stream;
mutate_fn_t mutate_kernel_on_link;
mutate_fn_t mutate_overlap_buffers;
mutate_fn_t mutate_free_early;
mutate_fn_t mutate_shorten_buffer;
mutate_fn_t mutate_shorten_arena;
mutate_fn_t mutate_view_out_of_buffer;
mutate_fn_t mutate_shift_output;
mutate_fn_t mutate_break_alias;
mutate_fn_t mutate_write_argument;
mutate_fn_t mutate_break_register;
mutate_fn_t mutate_register_type;
mutate_fn_t mutate_change_dimension;
mutate_fn_t mutate_wait_for_later;
mutate_fn_t mutate_nested_wait;
mutate_fn_t mutate_exchange_ids;
mutate_fn_t mutate_drop_result;
mutate_fn_t mutate_drop_writer;
mutate_fn_t mutate_group_twice;
mutate_fn_t mutate_count_of_view;
mutate_fn_t mutate_swap_neighbours;
mutate_fn_t mutate_stale_read;
mutate_fn_t mutate_change_step;
mutate_fn_t mutate_change_immediate;
mutate_fn_t mutate_shift_input;
mutate_fn_t mutate_rank_reduction;
mutate_fn_t mutate_rank_group;
mutate_fn_t mutate_rank_swap;
mutate_fn_t mutate_rank_count;
mutate_fn_t mutate_rank_dtype;
mutate_fn_t mutate_rank_root;
mutate_fn_t mutate_rank_missing;

#endif  // WEFT_TESTS_GRAPH_PLAN_MUTATE_INTERNAL_H_
