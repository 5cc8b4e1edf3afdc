// Random step graphs as StableHLO text, for property tests of everything between text and device.
#ifndef WEFT_TESTS_RUNTIME_EXEC_PROGRAM_GENERATOR_H_
#define WEFT_TESTS_RUNTIME_EXEC_PROGRAM_GENERATOR_H_

#include "runtime/base/string_buffer.h"

// Appends one module whose @main takes three f32 arguments and gives some of its values as results;
// arguments are donated to results of their type at random. Values stay in a range where f32
// results are comparable. The text is a function of |seed|.
void weft_generate_program(uint64_t seed, uint32_t op_count, weft_string_buffer_t* text);

#endif  // WEFT_TESTS_RUNTIME_EXEC_PROGRAM_GENERATOR_H_
