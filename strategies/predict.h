// What the plan of a layout takes, before it is decided for.
#ifndef WEFT_STRATEGIES_PREDICT_H_
#define WEFT_STRATEGIES_PREDICT_H_

#include "strategies/program.h"

// Lays |step| out as |options| say, but by the hook |apply|, and makes the plan, with workspaces of
// |options->device|. A memory budget in |options| has no effect.
WEFT_MUST_USE weft_status_t weft_predict_layout(const weft_graph_t* step,
                                                const weft_program_options_t* options,
                                                weft_strategy_apply_fn_t* apply,
                                                weft_strategy_prediction_t* out_prediction);

#endif  // WEFT_STRATEGIES_PREDICT_H_
