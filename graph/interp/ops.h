// The evaluators of all operations, by the file that holds them.
#ifndef WEFT_GRAPH_INTERP_OPS_H_
#define WEFT_GRAPH_INTERP_OPS_H_

#include "graph/interp/interp_internal.h"

#define WEFT_INTERP_DECLARE(name)                                                           \
  weft_status_t weft_interp_eval_##name(weft_interp_t* interp, weft_interp_frame_t* frame,  \
                                        const weft_op_t* op, weft_interp_value_t* operands, \
                                        weft_interp_value_t* results)

// elementwise.c
WEFT_INTERP_DECLARE(elementwise);
WEFT_INTERP_DECLARE(map);

// movement.c
WEFT_INTERP_DECLARE(bitcast_convert);
WEFT_INTERP_DECLARE(broadcast);
WEFT_INTERP_DECLARE(broadcast_in_dim);
WEFT_INTERP_DECLARE(concatenate);
WEFT_INTERP_DECLARE(constant);
WEFT_INTERP_DECLARE(dynamic_slice);
WEFT_INTERP_DECLARE(dynamic_update_slice);
WEFT_INTERP_DECLARE(iota);
WEFT_INTERP_DECLARE(pad);
WEFT_INTERP_DECLARE(reshape);
WEFT_INTERP_DECLARE(reverse);
WEFT_INTERP_DECLARE(slice);
WEFT_INTERP_DECLARE(transpose);

// gather_scatter.c
WEFT_INTERP_DECLARE(gather);
WEFT_INTERP_DECLARE(scatter);

// reduce.c, window.c
WEFT_INTERP_DECLARE(reduce);
WEFT_INTERP_DECLARE(reduce_window);
WEFT_INTERP_DECLARE(select_and_scatter);

// exact_sum.c
WEFT_INTERP_DECLARE(exact_round);
WEFT_INTERP_DECLARE(exact_sum);

// contraction.c, convolution.c
WEFT_INTERP_DECLARE(dot_general);
WEFT_INTERP_DECLARE(convolution);

// sort.c
WEFT_INTERP_DECLARE(sort);
WEFT_INTERP_DECLARE(top_k);

// random.c
WEFT_INTERP_DECLARE(rng_bit_generator);

// control.c
WEFT_INTERP_DECLARE(after_all);
WEFT_INTERP_DECLARE(call);
WEFT_INTERP_DECLARE(case);
WEFT_INTERP_DECLARE(custom_call);
WEFT_INTERP_DECLARE(get_tuple_element);
WEFT_INTERP_DECLARE(identity);
WEFT_INTERP_DECLARE(if);
WEFT_INTERP_DECLARE(tuple);
WEFT_INTERP_DECLARE(while);

// check.c
WEFT_INTERP_DECLARE(check);
WEFT_INTERP_DECLARE(check_custom_call);
WEFT_INTERP_DECLARE(print);

// collectives.c
WEFT_INTERP_DECLARE(all_gather);
WEFT_INTERP_DECLARE(all_reduce);
WEFT_INTERP_DECLARE(all_to_all);
WEFT_INTERP_DECLARE(collective_broadcast);
WEFT_INTERP_DECLARE(collective_permute);
WEFT_INTERP_DECLARE(partition_id);
WEFT_INTERP_DECLARE(recv);
WEFT_INTERP_DECLARE(reduce_scatter);
WEFT_INTERP_DECLARE(replica_id);
WEFT_INTERP_DECLARE(send);

// parallel.c
WEFT_INTERP_DECLARE(run_parallel);

#undef WEFT_INTERP_DECLARE

#endif  // WEFT_GRAPH_INTERP_OPS_H_
