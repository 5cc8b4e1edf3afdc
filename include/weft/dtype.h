// Element types of tensors, with StableHLO's names.
#ifndef WEFT_DTYPE_H_
#define WEFT_DTYPE_H_

#include "weft/status.h"

#ifdef __cplusplus
extern "C" {
#endif

// Element types. Values of the types up to WEFT_DTYPE_F64 can be computed; WEFT_DTYPE_OPAQUE stands
// for any other element type the parser reads (complex, 4-bit, 8-bit floats, quantised ...): it is
// kept as text and reported as unsupported where a value of it would have to be computed.
typedef enum weft_dtype_e {
  WEFT_DTYPE_INVALID = 0,
  WEFT_DTYPE_I1,  // boolean, one byte per element in memory, 0 or 1
  WEFT_DTYPE_I8,  // two's complement
  WEFT_DTYPE_I16,
  WEFT_DTYPE_I32,
  WEFT_DTYPE_I64,
  WEFT_DTYPE_UI8,
  WEFT_DTYPE_UI16,
  WEFT_DTYPE_UI32,
  WEFT_DTYPE_UI64,
  WEFT_DTYPE_BF16,  // upper 16 bits of an IEEE binary32
  WEFT_DTYPE_F16,   // IEEE binary16
  WEFT_DTYPE_F32,
  WEFT_DTYPE_F64,
  WEFT_DTYPE_OPAQUE,
  WEFT_DTYPE_COUNT_,  // number of enumerators, not a type
} weft_dtype_t;

// Bytes one element takes in memory; 0 for INVALID and OPAQUE.
WEFT_API size_t weft_dtype_size_bytes(weft_dtype_t dtype);

// Width in bits as the specification counts it (1 for i1); 0 for INVALID and OPAQUE.
WEFT_API int weft_dtype_bit_width(weft_dtype_t dtype);

// StableHLO's name ("bf16", "ui8"); "invalid" and "opaque" for the two others; static storage.
WEFT_API const char* weft_dtype_name(weft_dtype_t dtype);

// Finds a computable type by its StableHLO name; WEFT_DTYPE_INVALID when there is none.
WEFT_API weft_dtype_t weft_dtype_from_name(const char* name, size_t name_length);

WEFT_API bool weft_dtype_is_float(weft_dtype_t dtype);
// Signed or unsigned integers, without i1.
WEFT_API bool weft_dtype_is_integer(weft_dtype_t dtype);
// I8 ... I64.
WEFT_API bool weft_dtype_is_signed(weft_dtype_t dtype);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_DTYPE_H_
