// Machines: what computing and communicating costs somewhere.
//
// A machine is a description, never a measurement made behind the caller's back: plans are
// scheduled for one, simulated on one, and print its name. Descriptions are YAML files; those of
// well-known clusters are built in, and `weft bench --calibrate` writes that of the machine it runs
// on. docs/machines.md describes the format, its units and what each figure means.
#ifndef WEFT_MACHINE_H_
#define WEFT_MACHINE_H_

#include "weft/allocator.h"
#include "weft/status.h"

#ifdef __cplusplus
extern "C" {
#endif

// Immutable, thread-safe to read.
typedef struct weft_machine_s weft_machine_t;

// Reads a description of |size| bytes; |file_name| is for messages. INVALID_INPUT with line and
// column for what cannot be read, and for figures that make no sense. Free with
// weft_machine_release.
WEFT_API WEFT_MUST_USE weft_status_t weft_machine_read(const char* file_name, const char* text,
                                                       size_t size, weft_allocator_t allocator,
                                                       weft_machine_t** out_machine);

// Finds a built-in description by name. NOT_FOUND names those that there are. Free with
// weft_machine_release.
WEFT_API WEFT_MUST_USE weft_status_t weft_machine_named(const char* name,
                                                        weft_allocator_t allocator,
                                                        weft_machine_t** out_machine);

// Names of the built-in descriptions, ended by NULL; static storage.
WEFT_API const char* const* weft_machine_names(void);

// Frees the machine; NULL is harmless.
WEFT_API void weft_machine_release(weft_machine_t* machine);

// The machine's own name for messages and plans; lives as long as the machine.
WEFT_API const char* weft_machine_name(const weft_machine_t* machine);

// Prints a description that reads back to an equal machine. Free the terminated text of |*out_size|
// bytes with weft_allocator_release(allocator, text, size + 1, 1).
WEFT_API WEFT_MUST_USE weft_status_t weft_machine_print(const weft_machine_t* machine,
                                                        weft_allocator_t allocator, char** out_text,
                                                        size_t* out_size);

#ifdef __cplusplus
}
#endif

#endif  // WEFT_MACHINE_H_
