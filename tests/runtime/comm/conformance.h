// What every communicator must do. Each function is a test body that fails the Check test it runs
// in; which of them apply is up to the test files of the transports.
#ifndef WEFT_TESTS_RUNTIME_COMM_CONFORMANCE_H_
#define WEFT_TESTS_RUNTIME_COMM_CONFORMANCE_H_

#include "tests/runtime/comm/session.h"

// ---- conformance.c: results ----

// Every kind, element type and reduction at sizes around vectors, lines and inline data, from
// buffers of any provenance and alignment, against the reference.
void weft_conformance_results(const weft_transport_t* transport, uint32_t size);
// Large ones, which are cut into slices and, where staged, into pieces.
void weft_conformance_large(const weft_transport_t* transport, uint32_t size);
// The bits of an element do not depend on its place, on the cut, or on the rank.
void weft_conformance_bits(const weft_transport_t* transport, uint32_t size);
// A reduce-scatter among neighbours and an all-reduce across equal one all-reduce.
void weft_conformance_hierarchy(const weft_transport_t* transport);
// Groups that overlap, in any order of members, used at different times.
void weft_conformance_groups(const weft_transport_t* transport);
// |count| random small collectives in random groups.
void weft_conformance_stress(const weft_transport_t* transport, uint32_t size, uint64_t count);

// ---- conformance_failures.c ----

void weft_conformance_mismatches(const weft_transport_t* transport);
void weft_conformance_orders(const weft_transport_t* transport);
void weft_conformance_abort(const weft_transport_t* transport);
void weft_conformance_close(const weft_transport_t* transport);
void weft_conformance_timeout(const weft_transport_t* transport);
void weft_conformance_arguments(const weft_transport_t* transport);

// ---- conformance_verbs.c ----

void weft_conformance_counters(const weft_transport_t* transport);
void weft_conformance_reduce(const weft_transport_t* transport);
void weft_conformance_broadcast(const weft_transport_t* transport);
void weft_conformance_gather(const weft_transport_t* transport);
void weft_conformance_barrier(const weft_transport_t* transport);

#endif  // WEFT_TESTS_RUNTIME_COMM_CONFORMANCE_H_
