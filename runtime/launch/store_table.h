// The store's contents and its waiting ranks, without sockets and clocks: requests and the time
// come in, replies go out through a callback. So it can be tested with any order of events.
#ifndef WEFT_RUNTIME_LAUNCH_STORE_TABLE_H_
#define WEFT_RUNTIME_LAUNCH_STORE_TABLE_H_

#include "runtime/launch/store_protocol.h"

// Externally synchronised.
typedef struct weft_store_table_s weft_store_table_t;

// Receives a reply for |rank|. Must not call the table.
typedef void (*weft_store_reply_fn_t)(void* user_data, uint32_t rank,
                                      const weft_store_message_t* reply);

WEFT_MUST_USE weft_status_t weft_store_table_create(uint32_t world_size, const char* token,
                                                    weft_store_reply_fn_t reply, void* user_data,
                                                    weft_allocator_t allocator,
                                                    weft_store_table_t** out_table);
void weft_store_table_destroy(weft_store_table_t* table);

// Lets the client that sent |hello| in as the rank it says. INVALID_ARGUMENT, whose text is for the
// client, for a wrong token, version, world size, or a rank that is in already; the last two fail
// the job. Replies nothing to this client.
WEFT_MUST_USE weft_status_t weft_store_table_enter(weft_store_table_t* table,
                                                   const weft_store_message_t* hello);

// Serves a request of |rank|, which is in. Replies now or later. INVALID_INPUT when the client does
// what none of ours does: it has to go.
WEFT_MUST_USE weft_status_t weft_store_table_request(weft_store_table_t* table, uint32_t rank,
                                                     const weft_store_message_t* request,
                                                     int64_t now_ns);

// |rank|'s connection is gone. Ends the barriers in which others wait for it.
void weft_store_table_leave(weft_store_table_t* table, uint32_t rank);

// How many ranks are in.
uint32_t weft_store_table_count(const weft_store_table_t* table);

// How many ranks have still to be told that the job failed; 0 while it has not. Those that left
// learn nothing any more.
uint32_t weft_store_table_untold(const weft_store_table_t* table);

// When weft_store_table_advance has to be called next; INT64_MAX: no need.
int64_t weft_store_table_deadline(const weft_store_table_t* table);

// Sends the notices and time-outs that are due.
void weft_store_table_advance(weft_store_table_t* table, int64_t now_ns);

#endif  // WEFT_RUNTIME_LAUNCH_STORE_TABLE_H_
