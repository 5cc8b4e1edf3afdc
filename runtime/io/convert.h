// Conversion of arrays between element types, for data whose type differs from the argument's.
//
// | from \ to       | i1   | integer       | float                                |
// |-----------------|------|---------------|--------------------------------------|
// | i1              | 0, 1 | 0 or 1        | 0 or 1                               |
// | integer         | no   | range-checked | where every value of the type is exact|
// | float           | no   | no            | rounded to nearest even              |
//
// So u8 becomes any float, u16 and i16 become f32 and f64, i32 and u32 become f64, 64-bit integers
// no float. Everything else is refused, not approximated.
#ifndef WEFT_RUNTIME_IO_CONVERT_H_
#define WEFT_RUNTIME_IO_CONVERT_H_

#include "weft/dtype.h"

// Whether the table has |from| to |to|.
bool weft_convert_is_supported(weft_dtype_t from, weft_dtype_t to);

// Converts |count| elements; neither pointer needs alignment, the ranges must not overlap.
// UNSUPPORTED names both types; INVALID_INPUT names the first integer that does not fit.
WEFT_MUST_USE weft_status_t weft_convert(weft_dtype_t from, const void* source, weft_dtype_t to,
                                         void* target, size_t count);

// Writes |value| as one element of |dtype|: floats are rounded, but a finite value must not become
// infinite; integers and i1 must be exact. Else INVALID_INPUT names the value and the type.
WEFT_MUST_USE weft_status_t weft_store_f64(double value, weft_dtype_t dtype, void* target);

#endif  // WEFT_RUNTIME_IO_CONVERT_H_
