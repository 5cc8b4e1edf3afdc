// Blocks of layers without names: what a step does over and over.
//
// Parameters are put in the order in which the forward pass uses them, and each is told by its type
// and by what is computed with it. A block is what that sequence repeats, if each copy is computed
// from the one before it: four projections of one attention are equal, too, but stand side by side.
#ifndef WEFT_STRATEGIES_REPETITION_H_
#define WEFT_STRATEGIES_REPETITION_H_

#include "graph/ir/roles.h"

// Names the block of every parameter of |function| (flat) that is in one, "(block 0)", "(block 1)",
// ... in order of use; entries of |units|, by argument, of others stay as they are. A function
// without repetition has none. Depends on nothing but the graph and |roles|; about linear in
// operations.
WEFT_MUST_USE weft_status_t weft_repetition_find(const weft_function_t* function,
                                                 const weft_roles_t* roles, weft_arena_t* arena,
                                                 const char** units, uint32_t* out_block_count);

// Whether |units|, names by argument, are stretches of the forward pass: in the order in which it
// uses parameters, hardly any unit comes again. "" is none.
WEFT_MUST_USE weft_status_t weft_repetition_compare(const weft_function_t* function,
                                                    const weft_roles_t* roles,
                                                    const char* const* units, weft_arena_t* arena,
                                                    bool* out_fits);

#endif  // WEFT_STRATEGIES_REPETITION_H_
