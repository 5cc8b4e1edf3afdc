// Loop programs bound to step functions: what loop kernels and region kernels execute.
#ifndef WEFT_RUNTIME_DEVICE_CPU_PROGRAM_H_
#define WEFT_RUNTIME_DEVICE_CPU_PROGRAM_H_

#include "runtime/base/arena.h"
#include "runtime/device/cpu/loop_steps.h"

typedef struct weft_program_step_s {
  const weft_loop_step_t* step;
  weft_register_class_t register_class;
  weft_step_fn_t compute;  // COMPUTE
  weft_step_fn_t round;    // COMPUTE with an f16 or bf16 result that may need it, else NULL
} weft_program_step_t;

typedef struct weft_program_s {
  const weft_program_step_t* steps;
  uint32_t step_count;
} weft_program_t;

// The register class that holds |dtype|.
weft_register_class_t weft_register_class(weft_dtype_t dtype);

// Bytes of one element in a register.
size_t weft_register_size(weft_register_class_t register_class);

// Binds every step to its function. UNSUPPORTED names the operation and type that has none.
WEFT_MUST_USE weft_status_t weft_program_bind(const weft_step_table_t* table,
                                              const weft_loop_step_t* steps, uint32_t step_count,
                                              weft_arena_t* arena, weft_program_t* out_program);

// Fills one granule with the element whose bytes in memory are at |element|.
void weft_register_fill(weft_dtype_t dtype, const void* element, void* granule);

// Fills |count| elements with start, start + stride, start + 2 * stride ...; integers wrap.
void weft_register_iota(weft_dtype_t dtype, int64_t start, int64_t stride, size_t count,
                        void* values);

// Between dense elements in memory and a register: one copy, or a conversion for f16 and bf16.
void weft_register_load(const weft_step_table_t* table, weft_dtype_t dtype, const void* memory,
                        size_t count, void* values);
void weft_register_store(const weft_step_table_t* table, weft_dtype_t dtype, const void* values,
                         size_t count, void* memory);

#endif  // WEFT_RUNTIME_DEVICE_CPU_PROGRAM_H_
