// The parser's state and the functions its files share.
//
// Recursive descent over one token of look-ahead. Three arenas hold memory: the graph's own (what
// the parse makes), |tables| (names in scope, aliases: freed at the end) and |scratch| (lists being
// collected: rewound after each operation). Every recursion goes through weft_parser_enter, which
// bounds its depth. A failed status ends the parse, so functions leave half-read state behind.
#ifndef WEFT_GRAPH_IR_PARSE_INTERNAL_H_
#define WEFT_GRAPH_IR_PARSE_INTERNAL_H_

#include "graph/ir/graph.h"
#include "graph/ir/lexer.h"
#include "graph/ir/op_table.h"

#define WEFT_DEFAULT_MAX_NESTING 256u
// A level of regions takes a few kilobytes of stack.
#define WEFT_MOST_MAX_NESTING 1024u

// Attribute of operations whose pretty text is kept because it could not be read.
#define WEFT_TEXT_ATTR "weft.text"

// ---- growing lists in scratch memory

typedef struct weft_list_s {
  void* data;
  uint32_t count;
  uint32_t capacity;
} weft_list_t;

// ---- names

// One name of a table: an SSA value or results of an operation, an alias, a name already noted.
typedef struct weft_name_entry_s {
  uint64_t hash;
  const char* name;  // not terminated
  uint32_t name_length;
  uint32_t next;   // next entry of the bucket, counted from 1
  uint32_t count;  // values: how many results the name stands for
  weft_value_t* const* values;
  const weft_attr_t* attr;  // attribute aliases
  const weft_type_t* type;  // type aliases
  const char* text;         // location aliases: source text, see |resolution|
  enum { WEFT_LOCATION_AS_WRITTEN, WEFT_LOCATION_IN_PROGRESS, WEFT_LOCATION_RESOLVED } resolution;
} weft_name_entry_t;

// Chained hash table over a stack of entries: names are forgotten in reverse order of definition.
typedef struct weft_name_table_s {
  weft_name_entry_t* entries;
  uint32_t* buckets;
  uint32_t count;
  uint32_t capacity;
  uint32_t bucket_count;  // a power of two, or 0
} weft_name_table_t;

// ---- parser

typedef struct weft_pending_location_s {
  weft_location_t* location;
  const char* text;  // holds '#'
} weft_pending_location_t;

typedef struct weft_parser_s {
  weft_graph_t* graph;
  weft_arena_t tables;
  weft_arena_t scratch;
  weft_lexer_t lexer;
  weft_token_t token;  // the one to be consumed next
  const char* text;    // terminated copy
  size_t text_size;
  uint32_t first_line;
  uint32_t max_nesting;
  uint32_t depth;
  const char* op_name;  // operation being read, for messages; NULL outside
  weft_function_t* function;
  weft_name_table_t values;
  weft_name_table_t aliases;    // with their sigil: "#map", "!t", "#loc1"
  weft_name_table_t noted;      // unknown attributes reported already
  weft_name_table_t resources;  // entries of dialect_resources; read on first use
  bool resources_read;
  size_t alias_bytes;  // text that aliases expanded to so far
  weft_pending_location_t* pending;
  uint32_t pending_count;
  uint32_t pending_capacity;
} weft_parser_t;

// An operation under construction.
typedef struct weft_op_state_s {
  weft_opcode_t opcode;
  const char* name;
  weft_location_t location;
  weft_list_t operands;        // weft_value_t*
  weft_list_t operand_tokens;  // weft_token_t
  weft_list_t result_types;    // const weft_type_t*
  weft_list_t attrs;           // weft_named_attr_t
  weft_list_t regions;         // weft_block_t*
  uint32_t named_results;      // results the text gives names to
} weft_op_state_t;

// What a balanced piece of source text may be followed by.
typedef struct weft_text_span_s {
  const char* begin;
  const char* end;
} weft_text_span_t;

// parse.c: tokens, errors, lists, names

// Moves to the next token; fails on a token that cannot be read.
WEFT_MUST_USE weft_status_t weft_parser_advance(weft_parser_t* parser);
// The token after the current one; does not move.
weft_token_t weft_parser_peek(const weft_parser_t* parser);
// Continues reading at |cursor|, which lies at or after the lexer's position.
WEFT_MUST_USE weft_status_t weft_parser_continue_at(weft_parser_t* parser, const char* cursor);

weft_location_t weft_token_location(const weft_token_t* token);
// INVALID_INPUT at |token|: "stablehlo.add: expected |what|, found 'x'".
WEFT_MUST_USE weft_status_t weft_parser_expected(const weft_parser_t* parser,
                                                 const weft_token_t* token, const char* what);
// INVALID_INPUT at |token| with the operation's name in front.
WEFT_MUST_USE weft_status_t weft_parser_fail(const weft_parser_t* parser, const weft_token_t* token,
                                             const char* format, ...) WEFT_PRINTF(3, 4);
// Gives a status of the graph's constructors the place of |token|.
WEFT_MUST_USE weft_status_t weft_parser_locate(const weft_parser_t* parser,
                                               const weft_token_t* token, weft_status_t status);
// Consumes one punctuation character / arrow / word, or fails naming it.
WEFT_MUST_USE weft_status_t weft_parser_expect(weft_parser_t* parser, char punctuation);
WEFT_MUST_USE weft_status_t weft_parser_expect_arrow(weft_parser_t* parser);
WEFT_MUST_USE weft_status_t weft_parser_expect_word(weft_parser_t* parser, const char* word);
// Consumes the punctuation character if it is there.
WEFT_MUST_USE weft_status_t weft_parser_accept(weft_parser_t* parser, char punctuation,
                                               bool* out_accepted);
// One level deeper / back; fails over the limit.
WEFT_MUST_USE weft_status_t weft_parser_enter(weft_parser_t* parser, const weft_token_t* token);
void weft_parser_leave(weft_parser_t* parser);

WEFT_MUST_USE weft_status_t weft_list_push(weft_parser_t* parser, weft_list_t* list,
                                           size_t item_size_bytes, const void* item);

WEFT_MUST_USE weft_status_t weft_name_table_add(weft_parser_t* parser, weft_name_table_t* table,
                                                const weft_name_entry_t* entry);
const weft_name_entry_t* weft_name_table_find(const weft_name_table_t* table, const char* name,
                                              size_t name_length);
// Forgets all but the first |count| names.
void weft_name_table_truncate(weft_name_table_t* table, uint32_t count);

// parse_text.c: source text kept as text

// Finds the end of the bracketed text that starts with the opening bracket at |begin|.
WEFT_MUST_USE weft_status_t weft_parser_skip_balanced(weft_parser_t* parser, const char* begin,
                                                      const char** out_end);
// Finds the closing |bracket| of a bracket that was opened before |begin|.
WEFT_MUST_USE weft_status_t weft_parser_scan_to_close(weft_parser_t* parser, const char* begin,
                                                      char bracket, const char** out_end);
// Copies source text with blanks and comments collapsed to one space and aliases replaced by what
// they stand for, into the graph.
WEFT_MUST_USE weft_status_t weft_parser_copy_text(weft_parser_t* parser, const char* prefix,
                                                  weft_text_span_t span, const char* suffix,
                                                  const char** out_text);
// Counts text that an alias expands to; fails when it is out of all proportion to the source.
WEFT_MUST_USE weft_status_t weft_parser_charge_alias(weft_parser_t* parser,
                                                     const weft_token_t* token, size_t bytes);
// Decodes a STRING token or the quoted part of a SYMBOL into the graph.
WEFT_MUST_USE weft_status_t weft_parser_unquote(weft_parser_t* parser, const weft_token_t* token,
                                                const char** out_data, size_t* out_size);
// Name of a SYMBOL token, without '@' and quotes.
WEFT_MUST_USE weft_status_t weft_parser_symbol_name(weft_parser_t* parser,
                                                    const weft_token_t* token,
                                                    const char** out_name);

// parse_location.c

// Reads an optional loc(...) into |location|, which must live as long as the graph (it may be
// completed at the end of the file, where locations are defined), or NULL to ignore it.
WEFT_MUST_USE weft_status_t weft_parse_optional_location(weft_parser_t* parser,
                                                         weft_location_t* location);
// Reads loc(...) and returns the text between the parentheses.
WEFT_MUST_USE weft_status_t weft_parse_location_text(weft_parser_t* parser, const char** out_text);
// Replaces location aliases by what they stand for.
WEFT_MUST_USE weft_status_t weft_parser_resolve_locations(weft_parser_t* parser);

// parse_type.c

WEFT_MUST_USE weft_status_t weft_parse_type(weft_parser_t* parser, const weft_type_t** out_type);
// Reads (T, U): the parentheses included.
WEFT_MUST_USE weft_status_t weft_parse_type_list(weft_parser_t* parser, weft_list_t* types);
// Reads T, or (T, U): what stands after an arrow.
WEFT_MUST_USE weft_status_t weft_parse_result_types(weft_parser_t* parser, weft_list_t* types);
// True when an identifier can only start a type.
bool weft_token_starts_type(const weft_token_t* token);

// parse_attr.c

WEFT_MUST_USE weft_status_t weft_parse_attr(weft_parser_t* parser, const weft_attr_t** out_attr);
// Reads {a = 1, b} and appends to |attrs|; names are interned and must be new to the list.
WEFT_MUST_USE weft_status_t weft_parse_attr_dict(weft_parser_t* parser, weft_list_t* attrs);
WEFT_MUST_USE weft_status_t weft_parse_optional_attr_dict(weft_parser_t* parser,
                                                          weft_list_t* attrs);
WEFT_MUST_USE weft_status_t weft_attrs_push(weft_parser_t* parser, weft_list_t* attrs,
                                            const char* name, const weft_attr_t* value);
WEFT_MUST_USE weft_status_t weft_parse_signed_i64(weft_parser_t* parser, int64_t* out_value);
// Reads [1, 2, 3].
WEFT_MUST_USE weft_status_t weft_parse_i64_list(weft_parser_t* parser,
                                                const weft_attr_t** out_attr);
// A bare word that names an attribute or an enumeration's value, interned.
WEFT_MUST_USE weft_status_t weft_parse_word(weft_parser_t* parser, const char* what,
                                            const char** out_word);

// parse_dialect_attr.c

// Reads an attribute that starts with '#'.
WEFT_MUST_USE weft_status_t weft_parse_hash_attr(weft_parser_t* parser,
                                                 const weft_attr_t** out_attr);
// Reads <a = 1, b = [2]> as the structure |name|.
WEFT_MUST_USE weft_status_t weft_parse_struct_body(weft_parser_t* parser, const char* name,
                                                   const weft_attr_t** out_attr);
// Reads [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1].
WEFT_MUST_USE weft_status_t weft_parse_conv_dimensions(weft_parser_t* parser,
                                                       const weft_attr_t** out_attr);

// parse_dense.c

// Reads dense<...> : T, dense_resource<...> : T and array<T: ...>; the current token is the word.
WEFT_MUST_USE weft_status_t weft_parse_dense(weft_parser_t* parser, const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_parse_dense_resource(weft_parser_t* parser,
                                                      const weft_attr_t** out_attr);
WEFT_MUST_USE weft_status_t weft_parse_dense_array(weft_parser_t* parser,
                                                   const weft_attr_t** out_attr);

// parse_number.c

// Correctly rounded value of the decimal number at |*cursor| (digits . digits e digits), which is
// moved behind it.
double weft_parse_decimal(const char** cursor);
// Whether |magnitude| with its sign is a value of integer type |dtype| (I1 ... UI64); signless
// types also take the upper half of their unsigned range, as in MLIR.
bool weft_integer_fits(weft_dtype_t dtype, bool negative, uint64_t magnitude);
// Writes the element of |dtype| (one to eight bytes) for a number / for bits.
void weft_store_float(weft_dtype_t dtype, double value, void* out_element);
void weft_store_bits(weft_dtype_t dtype, uint64_t bits, void* out_element);

// parse_canonical.c

// Brings the attributes of a known operation into the form its rules ask for, and notes those
// nobody knows.
WEFT_MUST_USE weft_status_t weft_canonicalise_attrs(weft_parser_t* parser, weft_op_state_t* state);
// Notes attributes of functions, arguments and modules nobody knows.
WEFT_MUST_USE weft_status_t weft_note_unknown_attrs(weft_parser_t* parser,
                                                    const weft_named_attr_t* attrs, uint32_t count,
                                                    weft_location_t location);

// parse_op.c

// Reads an operation that stands beside the functions.
WEFT_MUST_USE weft_status_t weft_parse_module_op(weft_parser_t* parser);
// Reads operations up to the closing brace, which stays.
WEFT_MUST_USE weft_status_t weft_parse_block_ops(weft_parser_t* parser, weft_block_t* block);
// Reads the use of a value and appends it to the operands.
WEFT_MUST_USE weft_status_t weft_parse_operand(weft_parser_t* parser, weft_op_state_t* state);
// Reads %a, %b; nothing when the current token is no value. Leaves a comma that is not followed by
// a value.
WEFT_MUST_USE weft_status_t weft_parse_operands(weft_parser_t* parser, weft_op_state_t* state);
// Reads (%a, %b).
WEFT_MUST_USE weft_status_t weft_parse_operands_in_parentheses(weft_parser_t* parser,
                                                               weft_op_state_t* state);
// Makes |names[i]| stand for argument i of |block|.
WEFT_MUST_USE weft_status_t weft_define_arguments(weft_parser_t* parser, weft_block_t* block,
                                                  const weft_token_t* names, uint32_t count);
// Reads { ops } as a region whose block has the given arguments, in a scope of its own.
WEFT_MUST_USE weft_status_t weft_parse_region_body(weft_parser_t* parser, weft_op_state_t* state,
                                                   const weft_type_t* const* types,
                                                   const weft_token_t* names, uint32_t count);
// Reads %a: T, %b: U inside parentheses that are consumed too.
WEFT_MUST_USE weft_status_t weft_parse_arguments(weft_parser_t* parser, weft_list_t* names,
                                                 weft_list_t* types);
// Checks that the operands have the stated types.
WEFT_MUST_USE weft_status_t weft_check_operand_types(weft_parser_t* parser,
                                                     const weft_op_state_t* state,
                                                     const weft_type_t* const* types,
                                                     uint32_t count, const weft_token_t* at);
// Reads (T, U) -> V, checks the operands and sets the result types.
WEFT_MUST_USE weft_status_t weft_parse_function_types(weft_parser_t* parser,
                                                      weft_op_state_t* state);

// parse_function.c

// Reads a function in pretty form; the current token is func.func's name.
WEFT_MUST_USE weft_status_t weft_parse_function(weft_parser_t* parser);
// Reads "func.func"(...); the current token is the string.
WEFT_MUST_USE weft_status_t weft_parse_generic_function(weft_parser_t* parser);

// parse_form.c, parse_special_form.c

// Reads the rest of a pretty operation, whose name was consumed.
WEFT_MUST_USE weft_status_t weft_parse_form(weft_parser_t* parser, weft_op_state_t* state);

typedef weft_status_t(weft_parse_form_fn_t)(weft_parser_t* parser, weft_op_state_t* state);
weft_parse_form_fn_t weft_parse_slice_ranges;
weft_parse_form_fn_t weft_parse_tuple_index;
weft_parse_form_fn_t weft_parse_dot_pairs;
weft_parse_form_fn_t weft_parse_convolution_window;
weft_parse_form_fn_t weft_parse_constant_value;
weft_parse_form_fn_t weft_parse_check_constant_value;
weft_parse_form_fn_t weft_parse_reduce;
weft_parse_form_fn_t weft_parse_while;
weft_parse_form_fn_t weft_parse_sdy_mesh;
weft_parse_form_fn_t weft_parse_sdy_sharding;
weft_parse_form_fn_t weft_parse_sdy_manual_computation;

// parse_unknown.c

// Keeps a pretty operation weft does not know: results, operands and text.
WEFT_MUST_USE weft_status_t weft_parse_unknown_form(weft_parser_t* parser, weft_op_state_t* state);

#endif  // WEFT_GRAPH_IR_PARSE_INTERNAL_H_
