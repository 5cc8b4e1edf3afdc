"""The generated test files oracle_*.mlir: seeded random operands, expected values from XLA.

Each family is a function that yields test functions; the random numbers of a family start from its
name, so that changing one family leaves the others as they are.
"""

import zlib

import numpy as np

import builder
import jax_programs
from builder import FLOATS, INTEGERS, SIGNED, Function, type_of

skeleton = builder.skeleton

# How far XLA's own approximation may be from the exact result, in units in the last place. XLA computes
# 16-bit floats in f32 and rounds, except that it subtracts 1 in f16; its f64 log_plus_one loses bits.
_ULP = {"f16": 1, "bf16": 1, "f32": 4, "f64": 4}
_ULP_OF = {("exponential_minus_one", "f16"): 4, ("log_plus_one", "f64"): 256}

_UNARY_RANGES = {
    "cbrt": (-8, 8), "cosine": (-6, 6), "exponential": (-6, 6), "exponential_minus_one": (-4, 4),
    "log": (0.0625, 9), "log_plus_one": (-0.875, 7), "logistic": (-8, 8), "rsqrt": (0.0625, 9),
    "sine": (-6, 6), "sqrt": (0, 9), "tan": (-1.25, 1.25), "tanh": (-4, 4),
}
_UNARY_EXACT = ("abs", "ceil", "floor", "negate", "round_nearest_afz", "round_nearest_even", "sign")


def _unary(values):
    for element in FLOATS:
        for op, (low, high) in _UNARY_RANGES.items():
            function = Function(f"{op}_{element}")
            function.constant("a", values.array((4, 6), element, low, high), element)
            type_ = type_of((4, 6), element)
            function.line(f"%r = stablehlo.{op} %a : {type_}")
            function.check("%r", (4, 6), element, ulp=_ULP_OF.get((op, element), _ULP[element]))
            yield function
        for op in _UNARY_EXACT:
            function = Function(f"{op}_{element}")
            function.constant("a", values.array((4, 6), element, -9, 9), element)
            function.line(f"%r = stablehlo.{op} %a : {type_of((4, 6), element)}")
            function.check("%r", (4, 6), element)
            yield function
        for op, low, high in (("erf", -3, 3), ("erf_inv", -0.9375, 0.9375), ("square", -9, 9)):
            function = Function(f"chlo_{op}_{element}")
            function.constant("a", values.array((4, 6), element, low, high), element)
            type_ = type_of((4, 6), element)
            function.line(f"%r = chlo.{op} %a : {type_} -> {type_}")
            if op == "square":
                function.check("%r", (4, 6), element)
            else:
                function.check("%r", (4, 6), element, ulp=2 * _ULP[element])
            yield function
    for element in INTEGERS:
        for op in ("not", "negate", "popcnt", "count_leading_zeros"):
            function = Function(f"{op}_{element}")
            function.constant("a", values.array((3, 5), element), element)
            function.line(f"%r = stablehlo.{op} %a : {type_of((3, 5), element)}")
            function.check("%r", (3, 5), element)
            yield function


def _binary(values):
    shape = (4, 5)
    for element in FLOATS:
        type_ = type_of(shape, element)
        for op in ("add", "subtract", "multiply", "divide", "remainder", "maximum", "minimum",
                   "atan2", "power"):
            function = Function(f"{op}_{element}")
            low = 0.125 if op == "power" else -9
            function.constant("a", values.array(shape, element, low, 9), element)
            function.constant("b", values.array(shape, element, -3, 3), element)
            function.line(f"%r = stablehlo.{op} %a, %b : {type_}")
            if op in ("atan2", "power"):
                function.check("%r", shape, element, ulp=_ULP[element])
            else:
                function.check("%r", shape, element)
            yield function
    for element in INTEGERS:
        type_ = type_of(shape, element)
        ops = ["add", "subtract", "multiply", "divide", "remainder", "maximum", "minimum", "and",
               "or", "xor"]
        for op in ops:
            function = Function(f"{op}_{element}")
            function.constant("a", values.array(shape, element), element)
            function.constant("b", values.array(shape, element), element)
            function.line(f"%r = stablehlo.{op} %a, %b : {type_}")
            function.check("%r", shape, element)
            yield function
        for op in ("shift_left", "shift_right_logical", "shift_right_arithmetic", "power"):
            function = Function(f"{op}_{element}")
            function.constant("a", values.array(shape, element), element)
            function.constant("b", values.array(shape, element, 0, builder.WIDTH[element] + 1),
                              element)
            if op == "power":
                function.lines.pop()
                function.constant("b", values.array(shape, element, 0, 20), element)
            function.line(f"%r = stablehlo.{op} %a, %b : {type_}")
            function.check("%r", shape, element)
            yield function


def _convert(values):
    shape = (3, 7)
    elements = ("i1",) + INTEGERS + FLOATS
    for source in elements:
        function = Function(f"convert_from_{source}")
        if source in FLOATS:
            function.constant("a", values.array(shape, source, -300, 300), source)
        else:
            function.constant("a", values.array(shape, source), source)
        for target in elements:
            # XLA rounds f64 twice on the way to 16-bit floats, and so agrees only by chance.
            if source == target or (source == "f64" and target in ("f16", "bf16")):
                continue
            function.line(f"%to_{target} = stablehlo.convert %a : ({type_of(shape, source)}) -> "
                          f"{type_of(shape, target)}")
            function.check(f"%to_{target}", shape, target)
        yield function


def _sum_tolerance(element, terms, largest):
    """How far apart two orders of summation can be: half an ULP of the sum for every term."""
    epsilon = {"f16": 2.0**-10, "bf16": 2.0**-7, "f32": 2.0**-23, "f64": 2.0**-52}[element]
    return max(terms, 1) * terms * largest * epsilon


def _contraction(function, element, result, shape, terms, largest):
    if result in FLOATS:
        function.check("%r", shape, result,
                       tolerance=_sum_tolerance(element if element in FLOATS else result,
                                                max(terms, 2), largest))
    else:
        function.check("%r", shape, result)


def _dot_general(values):
    for number in range(40):
        element = ("f32", "f64", "i32", "bf16", "f16", "i8", "ui16", "i64")[number % 8]
        batch = [values.integer(1, 3) for _ in range(values.integer(0, 2))]
        contract = [values.integer(1, 5) for _ in range(values.integer(0, 2))]
        left = [values.integer(1, 4) for _ in range(values.integer(0, 2))]
        right = [values.integer(1, 4) for _ in range(values.integer(0, 2))]

        def arrange(free):
            kinds = ([("b", i, size) for i, size in enumerate(batch)] +
                     [("c", i, size) for i, size in enumerate(contract)] +
                     [("f", i, size) for i, size in enumerate(free)])
            kinds = values.shuffled(kinds)
            # The free dimensions keep their order in the result.
            sizes = iter([size for kind, _, size in kinds if kind == "f"])
            place = {(kind, i): at for at, (kind, i, _) in enumerate(kinds)}
            return ([size for _, _, size in kinds], [place["b", i] for i in range(len(batch))],
                    [place["c", i] for i in range(len(contract))], list(sizes))
        lhs, lhs_batch, lhs_contract, lhs_free = arrange(left)
        rhs, rhs_batch, rhs_contract, rhs_free = arrange(right)
        function = Function(f"dot_general_{number}_{element}")
        bounds = (-4, 4) if element in FLOATS else (None, None)
        function.constant("a", values.array(tuple(lhs), element, *bounds), element)
        function.constant("b", values.array(tuple(rhs), element, *bounds), element)
        shape = tuple(batch + lhs_free + rhs_free)
        batching = f"batching_dims = {lhs_batch} x {rhs_batch}, " if batch else ""
        function.line(f"%r = stablehlo.dot_general %a, %b, {batching}contracting_dims = "
                      f"{lhs_contract} x {rhs_contract} : ({type_of(lhs, element)}, "
                      f"{type_of(rhs, element)}) -> {type_of(shape, element)}")
        _contraction(function, element, element, shape, int(np.prod(contract or [1])), 16.0)
        yield function


def _convolution(values):
    number = 0
    while number < 40:
        spatial = values.integer(1, 2 if number % 4 else 3)
        element = ("f32", "i32", "f64", "bf16", "i8", "f16")[number % 6]
        groups = values.choice([1, 1, 2, 3])
        batch_groups = 1 if groups > 1 else values.choice([1, 1, 2])
        batch = batch_groups * values.integer(1, 2)
        in_features = groups * values.integer(1, 2)
        out_features = groups * batch_groups * values.integer(1, 2)
        size = [values.integer(2, 6) for _ in range(spatial)]
        kernel = [values.integer(1, 3) for _ in range(spatial)]
        stride = [values.integer(1, 3) for _ in range(spatial)]
        pad = [[values.integer(-1, 2), values.integer(-1, 2)] for _ in range(spatial)]
        lhs_dilate = [values.choice([1, 1, 2, 3]) for _ in range(spatial)]
        rhs_dilate = [values.choice([1, 1, 2, 3]) for _ in range(spatial)]
        reverse = [values.choice([False, True]) for _ in range(spatial)]
        out = []
        for axis in range(spatial):
            padded = ((size[axis] - 1) * lhs_dilate[axis] + 1) + sum(pad[axis])
            window = (kernel[axis] - 1) * rhs_dilate[axis] + 1
            out.append((padded - window) // stride[axis] + 1 if padded >= window else 0)
        if 0 in out:
            continue
        number += 1

        def layout(first, second, sizes):
            names = values.shuffled([first[0], second[0]] + [str(i) for i in range(spatial)])
            by_name = {first[0]: first[1], second[0]: second[1],
                       **{str(i): sizes[i] for i in range(spatial)}}
            return f"[{', '.join(names)}]", tuple(by_name[name] for name in names)
        lhs_names, lhs = layout(("b", batch), ("f", in_features), size)
        rhs_names, rhs = layout(("i", in_features // groups), ("o", out_features), kernel)
        out_names, result = layout(("b", batch // batch_groups), ("f", out_features), out)
        function = Function(f"convolution_{number}_{element}")
        bounds = (-4, 4) if element in FLOATS else (-50, 50)
        function.constant("a", values.array(lhs, element, *bounds), element)
        function.constant("b", values.array(rhs, element, *bounds), element)
        shown = ", ".join(str(flag).lower() for flag in reverse)
        function.line(
            f"%r = stablehlo.convolution(%a, %b) dim_numbers = {lhs_names}x{rhs_names}->"
            f"{out_names}, window = {{stride = {stride}, pad = {pad}, lhs_dilate = {lhs_dilate}, "
            f"rhs_dilate = {rhs_dilate}, reverse = [{shown}]}} {{batch_group_count = "
            f"{batch_groups} : i64, feature_group_count = {groups} : i64}} : "
            f"({type_of(lhs, element)}, {type_of(rhs, element)}) -> {type_of(result, element)}")
        terms = int(np.prod(kernel)) * (in_features // groups)
        _contraction(function, element, element, result, terms, 16.0)
        yield function


def _shape(values, low_rank=1, high_rank=4, high=4):
    return tuple(values.integer(1, high) for _ in range(values.integer(low_rank, high_rank)))


_REDUCERS = ("add", "multiply", "maximum", "minimum")


def _identity(op, element):
    bits = builder.WIDTH[element]
    if op in ("add", "multiply"):
        return {"add": 0, "multiply": 1}[op]
    if element in FLOATS:
        return -np.inf if op == "maximum" else np.inf
    low = -(1 << (bits - 1)) if element[0] == "i" else 0
    return low if op == "maximum" else low + (1 << bits) - 1


def _init(function, values, op, element):
    array = values.array((), element, 0, 1)
    function.constant("z", np.array(_identity(op, element)).astype(array.dtype), element)


def _reduce(values):
    for number in range(32):
        element = (INTEGERS + FLOATS)[number % 12]
        op = _REDUCERS[number % 4]
        shape = _shape(values)
        axes = sorted(values.shuffled(range(len(shape)))[:values.integer(0, len(shape))])
        function = Function(f"reduce_{number}_{op}_{element}")
        bounds = (-2, 2) if element in FLOATS else (None, None)
        function.constant("a", values.array(shape, element, *bounds), element)
        _init(function, values, op, element)
        result = tuple(size for axis, size in enumerate(shape) if axis not in axes)
        function.line(f"%r = stablehlo.reduce(%a init: %z) applies stablehlo.{op} across "
                      f"dimensions = {axes} : ({type_of(shape, element)}, {type_of((), element)}) "
                      f"-> {type_of(result, element)}")
        terms = int(np.prod([shape[axis] for axis in axes] or [1]))
        if element in FLOATS and op in ("add", "multiply"):
            largest = 2.0 if op == "add" else 2.0**terms
            function.check("%r", result, element,
                           tolerance=min(_sum_tolerance(element, terms, largest), 1.0))
        else:
            function.check("%r", result, element)
        yield function


def _region(op, element, one="x", two="y"):
    scalar = type_of((), element)
    return (f"({{\n  ^bb0(%{one}: {scalar}, %{two}: {scalar}):\n"
            f"    %s = stablehlo.{op} %{one}, %{two} : {scalar}\n"
            f"    stablehlo.return %s : {scalar}\n  }})")


def _window(values, rank, size):
    """Random window attributes; base and window dilation are 1 in half of the cases."""
    plain = values.choice([True, False])
    window = [values.integer(1, 3) for _ in range(rank)]
    stride = [values.integer(1, 2) for _ in range(rank)]
    base = [1 if plain else values.integer(1, 2) for _ in range(rank)]
    dilate = [1 if plain else values.integer(1, 2) for _ in range(rank)]
    pad = [[values.integer(0, 2), values.integer(0, 2)] for _ in range(rank)]
    out = []
    for axis in range(rank):
        padded = (size[axis] - 1) * base[axis] + 1 + sum(pad[axis])
        reach = (window[axis] - 1) * dilate[axis] + 1
        out.append((padded - reach) // stride[axis] + 1 if padded >= reach else 0)
    return window, stride, base, dilate, pad, tuple(out)


def _i64s(items):
    return "array<i64: " + ", ".join(str(item) for item in items) + ">"


def _reduce_window(values):
    number = 0
    while number < 30:
        shape = _shape(values, 1, 3, 6)
        window, stride, base, dilate, pad, out = _window(values, len(shape), shape)
        if 0 in out:
            continue
        element = ("i32", "f32", "ui8", "i64", "bf16")[number % 5]
        op = ("add", "maximum", "minimum")[number % 3]
        number += 1
        function = Function(f"reduce_window_{number}_{op}_{element}")
        bounds = (-2, 2) if element in FLOATS else (None, None)
        function.constant("a", values.array(shape, element, *bounds), element)
        _init(function, values, op, element)
        function.line(
            f'%r = "stablehlo.reduce_window"(%a, %z) <{{base_dilations = {_i64s(base)}, padding = '
            f"dense<{pad}> : tensor<{len(shape)}x2xi64>, window_dilations = {_i64s(dilate)}, "
            f"window_dimensions = {_i64s(window)}, window_strides = {_i64s(stride)}}}> "
            f"{_region(op, element)} : ({type_of(shape, element)}, {type_of((), element)}) -> "
            f"{type_of(out, element)}")
        if element in FLOATS and op == "add":
            terms = int(np.prod(window))
            function.check("%r", out, element, tolerance=_sum_tolerance(element, terms, 2.0))
        else:
            function.check("%r", out, element)
        yield function


def _select_and_scatter(values):
    number = 0
    while number < 16:
        shape = _shape(values, 1, 3, 6)
        rank = len(shape)
        window = [values.integer(1, 3) for _ in range(rank)]
        stride = [values.integer(1, 3) for _ in range(rank)]
        pad = [[values.integer(0, size - 1), values.integer(0, size - 1)] for size in window]
        out = tuple((shape[i] + sum(pad[i]) - window[i]) // stride[i] + 1 for i in range(rank))
        if any(shape[i] + sum(pad[i]) < window[i] for i in range(rank)):
            continue
        # A window that lies in the padding altogether has no element to pick.
        if any((out[i] - 1) * stride[i] >= shape[i] + pad[i][0] for i in range(rank)):
            continue
        number += 1
        element = ("f32", "i32")[number % 2]
        function = Function(f"select_and_scatter_{number}_{element}")
        function.constant("a", values.array(shape, element, -9, 9), element)
        function.constant("g", values.array(out, element, -9, 9), element)
        function.constant("z", values.array((), element, 0, 0), element)
        scalar = type_of((), element)
        kind = "FLOAT" if element in FLOATS else "SIGNED"
        function.line(
            f'%r = "stablehlo.select_and_scatter"(%a, %g, %z) <{{padding = dense<{pad}> : '
            f"tensor<{rank}x2xi64>, window_dimensions = {_i64s(window)}, window_strides = "
            f"{_i64s(stride)}}}> ({{\n  ^bb0(%x: {scalar}, %y: {scalar}):\n    %p = "
            f"stablehlo.compare GE, %x, %y, {kind} : ({scalar}, {scalar}) -> tensor<i1>\n"
            f"    stablehlo.return %p : tensor<i1>\n  }}, {{\n  ^bb0(%x: {scalar}, %y: {scalar}):\n"
            f"    %s = stablehlo.add %x, %y : {scalar}\n    stablehlo.return %s : {scalar}\n"
            f"  }}) : ({type_of(shape, element)}, {type_of(out, element)}, {scalar}) -> "
            f"{type_of(shape, element)}")
        # The operands are multiples of 1/256 below 10, so that every sum is exact.
        function.check("%r", shape, element)
        yield function


def _movement(values):
    for number in range(20):
        element = values.choice(("i1",) + INTEGERS + FLOATS)
        shape = _shape(values)
        rank = len(shape)
        function = Function(f"movement_{number}_{element}")
        function.constant("a", values.array(shape, element), element)
        operand = type_of(shape, element)
        order = values.shuffled(range(rank))
        out = tuple(shape[axis] for axis in order)
        function.line(f"%t = stablehlo.transpose %a, dims = {order} : ({operand}) -> "
                      f"{type_of(out, element)}")
        function.check("%t", out, element)
        axes = values.shuffled(range(rank))[:values.integer(1, rank)]
        function.line(f"%v = stablehlo.reverse %a, dims = {axes} : {operand}")
        function.check("%v", shape, element)
        bounds = []
        for size in shape:
            start = values.integer(0, size - 1)
            bounds.append((start, values.integer(start + 1, size), values.integer(1, 2)))
        out = tuple(-(-(limit - start) // stride) for start, limit, stride in bounds)
        shown = ", ".join(f"{start}:{limit}:{stride}" for start, limit, stride in bounds)
        function.line(f"%s = stablehlo.slice %a [{shown}] : ({operand}) -> {type_of(out, element)}")
        function.check("%s", out, element)
        function.constant("z", values.array((), element), element)
        low = [values.integer(-1, 2) for _ in shape]
        high = [values.integer(0, 2) for _ in shape]
        interior = [values.integer(0, 2) for _ in shape]
        out = tuple(size + (size - 1) * gap + before + after
                    for size, gap, before, after in zip(shape, interior, low, high))
        function.line(f"%p = stablehlo.pad %a, %z, low = {low}, high = {high}, interior = "
                      f"{interior} : ({operand}, {type_of((), element)}) -> "
                      f"{type_of(out, element)}")
        function.check("%p", out, element)
        axis = values.integer(0, rank - 1)
        out = shape[:axis] + (2 * shape[axis],) + shape[axis + 1:]
        function.line(f"%c = stablehlo.concatenate %v, %a, dim = {axis} : ({operand}, {operand}) "
                      f"-> {type_of(out, element)}")
        function.check("%c", out, element)
        wide = values.shuffled(range(rank + 1))[:rank]
        out = [values.integer(1, 3)] * (rank + 1)
        for axis, place in enumerate(wide):
            out[place] = shape[axis] if shape[axis] > 1 else values.integer(1, 3)
        function.line(f"%b = stablehlo.broadcast_in_dim %a, dims = {wide} : ({operand}) -> "
                      f"{type_of(out, element)}")
        function.check("%b", tuple(out), element)
        index = [values.integer(-2, size + 1) for size in shape]
        sizes = [values.integer(1, size) for size in shape]
        names = []
        for axis in range(rank):
            function.constant(f"i{axis}", np.array(index[axis], np.int32), "i32")
            names.append(f"%i{axis}")
        indices = ", ".join(["tensor<i32>"] * rank)
        function.line(f"%d = stablehlo.dynamic_slice %a, {', '.join(names)}, sizes = {sizes} : "
                      f"({operand}, {indices}) -> {type_of(sizes, element)}")
        function.check("%d", tuple(sizes), element)
        function.constant("w", values.array(tuple(sizes), element), element)
        function.line(f"%u = stablehlo.dynamic_update_slice %a, %w, {', '.join(names)} : "
                      f"({operand}, {type_of(sizes, element)}, {indices}) -> {operand}")
        function.check("%u", shape, element)
        yield function


def _index_case(values):
    """Random dimension numbers for gather and scatter on an operand of rank 2 to 4."""
    operand = list(_shape(values, 2, 4, 4))
    rank = len(operand)
    dims = values.shuffled(range(rank))
    batching = sorted(dims[:values.integer(0, 1)])
    collapsed = sorted(dims[len(batching):len(batching) + values.integer(0, rank - len(batching))])
    window = [axis for axis in range(rank) if axis not in batching and axis not in collapsed]
    mapped = values.shuffled([axis for axis in range(rank) if axis not in batching])
    mapped = mapped[:values.integer(1, len(mapped))]
    sizes = [1 if axis not in window else values.integer(1, operand[axis]) for axis in range(rank)]
    outer = [values.integer(1, 3) for _ in range(values.integer(0, 2))]
    start_batching = []
    for axis in batching:
        place = values.integer(0, len(outer))
        outer.insert(place, operand[axis])
        start_batching.append(place)
    vector = values.integer(0, len(outer))
    indices = outer[:vector] + [len(mapped)] + outer[vector:]
    # Positions in the indices' shape count the index vector dimension too.
    start_batching = [place + (place >= vector) for place in start_batching]
    total = len(outer) + len(window)
    offsets = sorted(values.shuffled(range(total))[:len(window)])
    result, at_outer, at_window = [], iter(outer), iter(sizes[axis] for axis in window)
    for place in range(total):
        result.append(next(at_window) if place in offsets else next(at_outer))
    return (operand, batching, collapsed, mapped, sizes, start_batching, vector, indices, offsets,
            tuple(result), window)


def _starts(values, operand, mapped, shape, vector, slack):
    """Start indices: column k of the index vectors lies around the range of dimension mapped[k]."""
    array = np.zeros(shape, np.int64)
    for place in np.ndindex(*shape):
        size = operand[mapped[place[vector]]]
        array[place] = values.integer(-slack, size - 1 + slack)
    return array


def _gather(values):
    for number in range(40):
        (operand, batching, collapsed, mapped, sizes, start_batching, vector, indices, offsets,
         result, _) = _index_case(values)
        element = ("i32", "f32", "ui8", "i64")[number % 4]
        function = Function(f"gather_{number}_{element}")
        function.constant("a", values.array(tuple(operand), element), element)
        function.constant("i", _starts(values, operand, mapped, indices, vector, 2), "i64")
        function.line(
            f'%r = "stablehlo.gather"(%a, %i) <{{dimension_numbers = #stablehlo.gather<offset_dims '
            f"= {offsets}, collapsed_slice_dims = {collapsed}, operand_batching_dims = {batching}, "
            f"start_indices_batching_dims = {start_batching}, start_index_map = {mapped}, "
            f"index_vector_dim = {vector}>, slice_sizes = {_i64s(sizes)}}}> : "
            f"({type_of(operand, element)}, {type_of(indices, 'i64')}) -> "
            f"{type_of(result, element)}")
        function.check("%r", result, element)
        yield function


def _scatter(values):
    for number in range(40):
        (operand, batching, collapsed, mapped, sizes, start_batching, vector, indices, offsets,
         result, window) = _index_case(values)
        # A window larger than one element could stick out, which XLA and the specification treat
        # differently: then its starts stay inside.
        starts = _starts(values, operand, mapped, indices, vector, 2)
        for place in np.ndindex(*indices):
            axis = mapped[place[vector]]
            if axis in window and sizes[axis] > 1:
                starts[place] = values.integer(0, operand[axis] - sizes[axis])
        element = ("i32", "i16", "ui8", "i64")[number % 4]
        op = ("add", "maximum", "minimum", "multiply")[values.integer(0, 3)]
        function = Function(f"scatter_{number}_{op}_{element}")
        function.constant("a", values.array(tuple(operand), element), element)
        function.constant("i", starts, "i64")
        function.constant("u", values.array(result, element), element)
        function.line(
            f'%r = "stablehlo.scatter"(%a, %i, %u) <{{scatter_dimension_numbers = '
            f"#stablehlo.scatter<update_window_dims = {offsets}, inserted_window_dims = "
            f"{collapsed}, input_batching_dims = {batching}, scatter_indices_batching_dims = "
            f"{start_batching}, scatter_dims_to_operand_dims = {mapped}, index_vector_dim = "
            f"{vector}>}}> {_region(op, element)} : ({type_of(operand, element)}, "
            f"{type_of(indices, 'i64')}, {type_of(result, element)}) -> "
            f"{type_of(operand, element)}")
        function.check("%r", tuple(operand), element)
        yield function


def _sort(values):
    for number in range(16):
        shape = _shape(values, 1, 3, 9)
        axis = values.integer(0, len(shape) - 1)
        element = values.choice(SIGNED + ("f32", "f64"))
        direction = values.choice(["LT", "GT"])
        function = Function(f"sort_{number}_{direction.lower()}_{element}")
        function.constant("k", values.array(shape, element, -4, 4), element)
        function.line(f"%v = stablehlo.iota dim = {axis} : {type_of(shape, 'i32')}")
        scalar = type_of((), element)
        kind = "TOTALORDER" if element in FLOATS else "SIGNED"
        operands = f"{type_of(shape, element)}, {type_of(shape, 'i32')}"
        function.line(
            f'%r:2 = "stablehlo.sort"(%k, %v) <{{dimension = {axis} : i64, is_stable = true}}> ({{\n'
            f"  ^bb0(%x: {scalar}, %y: {scalar}, %p: tensor<i32>, %q: tensor<i32>):\n"
            f"    %c = stablehlo.compare {direction}, %x, %y, {kind} : ({scalar}, {scalar}) -> "
            f"tensor<i1>\n    stablehlo.return %c : tensor<i1>\n  }}) : ({operands}) -> "
            f"({operands})")
        function.check("%r#0", shape, element)
        function.check("%r#1", shape, "i32")
        yield function


def _random_bits(values):
    for algorithm, words in (("THREE_FRY", 2), ("PHILOX", 3), ("PHILOX", 2), ("DEFAULT", 3)):
        for element in ("ui32", "ui64", "ui8", "ui16"):
            for shape in ((), (1,), (7,), (4, 6)):
                name = "_".join(["rng", algorithm.lower(), str(words), element] +
                                [str(size) for size in shape])
                function = Function(name)
                function.constant("s", values.array((words,), "ui64"), "ui64")
                function.line(
                    f"%n, %r = stablehlo.rng_bit_generator %s, algorithm = {algorithm} : "
                    f"({type_of((words,), 'ui64')}) -> ({type_of((words,), 'ui64')}, "
                    f"{type_of(shape, element)})")
                function.check("%n", (words,), "ui64")
                function.check("%r", shape, element)
                yield function


def _predicate(element, direction):
    """A region of compare with `direction` on two scalars."""
    kind = "FLOAT" if element in FLOATS else "SIGNED" if element in SIGNED else "UNSIGNED"
    scalar = type_of((), element)
    return (f"({{\n  ^bb0(%x: {scalar}, %y: {scalar}):\n    %p = stablehlo.compare {direction}, %x, "
            f"%y, {kind} : ({scalar}, {scalar}) -> tensor<i1>\n    stablehlo.return %p : "
            f"tensor<i1>\n  }}")


def _every_type(values):
    """Each op that takes any type, on each type."""
    for element in ("i1",) + INTEGERS + FLOATS:
        function = Function(f"every_{element}")
        combine = "or" if element == "i1" else "maximum"
        scalar, flat, square = (type_of(shape, element) for shape in ((), (6,), (2, 3)))
        if element in FLOATS:
            array = lambda *shape: values.array(shape, element, -8, 8)  # noqa: E731
        else:
            array = lambda *shape: values.array(shape, element)  # noqa: E731
        function.constant("a", array(6), element)
        function.constant("z", np.zeros((), array().dtype), element)

        def result(name, text, shape):
            function.line(f"%{name} = {text}")
            function.check(f"%{name}", shape, element)
        result("m", f"stablehlo.reshape %a : ({flat}) -> {square}", (2, 3))
        result("bc", f"stablehlo.broadcast %a, sizes = [2] : ({flat}) -> {type_of((2, 6), element)}",
               (2, 6))
        result("bd", f"stablehlo.broadcast_in_dim %m, dims = [2, 0] : ({square}) -> "
                     f"{type_of((3, 2, 2), element)}", (3, 2, 2))
        result("rv", f"stablehlo.reverse %m, dims = [1] : {square}", (2, 3))
        result("tr", f"stablehlo.transpose %m, dims = [1, 0] : ({square}) -> "
                     f"{type_of((3, 2), element)}", (3, 2))
        result("sl", f"stablehlo.slice %a [1:6:2] : ({flat}) -> {type_of((3,), element)}", (3,))
        result("pd", f"stablehlo.pad %a, %z, low = [1], high = [-1], interior = [1] : ({flat}, "
                     f"{scalar}) -> {type_of((11,), element)}", (11,))
        result("cc", f"stablehlo.concatenate %rv, %m, dim = 0 : ({square}, {square}) -> "
                     f"{type_of((4, 3), element)}", (4, 3))
        function.constant("k", np.array(values.integer(-1, 7), np.int32), "i32")
        result("ds", f"stablehlo.dynamic_slice %a, %k, sizes = [2] : ({flat}, tensor<i32>) -> "
                     f"{type_of((2,), element)}", (2,))
        result("du", f"stablehlo.dynamic_update_slice %a, %ds, %k : ({flat}, "
                     f"{type_of((2,), element)}, tensor<i32>) -> {flat}", (6,))
        function.constant("i", np.array([[4], [-1], [9]], np.int32), "i32")
        result("ga", '"stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<'
                     "collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, "
                     f"slice_sizes = array<i64: 1>}}> : ({flat}, tensor<3x1xi32>) -> "
                     f"{type_of((3,), element)}", (3,))
        result("sc", '"stablehlo.scatter"(%a, %i, %sl) <{scatter_dimension_numbers = '
                     "#stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims "
                     f"= [0], index_vector_dim = 1>}}> {_region(combine, element)} : ({flat}, "
                     f"tensor<3x1xi32>, {type_of((3,), element)}) -> {flat}", (6,))
        low = _identity("maximum", element) if element != "i1" else False
        function.constant("l", np.array(low).astype(array().dtype), element)
        result("re", f"stablehlo.reduce(%m init: %l) applies stablehlo.{combine} across dimensions "
                     f"= [0] : ({square}, {scalar}) -> {type_of((3,), element)}", (3,))
        result("rw", '"stablehlo.reduce_window"(%a, %l) <{window_dimensions = array<i64: 2>, '
                     "window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>"
                     f"}}> {_region(combine, element)} : ({flat}, {scalar}) -> "
                     f"{type_of((4,), element)}", (4,))
        result("so", f'"stablehlo.sort"(%m) <{{dimension = 1 : i64, is_stable = true}}> '
                     f"{_predicate(element, 'LT')}) : ({square}) -> {square}", (2, 3))
        result("ss", f'"stablehlo.select_and_scatter"(%a, %sl, %z) <{{window_dimensions = '
                     "array<i64: 2>, window_strides = array<i64: 2>}> "
                     f"{_predicate(element, 'GE')}, {_region(combine, element)[1:]} : ({flat}, "
                     f"{type_of((3,), element)}, {scalar}) -> {flat}", (6,))
        result("mp", f'"stablehlo.map"(%a, %du) <{{dimensions = array<i64: 0>}}> '
                     f"{_region(combine, element)} : ({flat}, {flat}) -> {flat}", (6,))
        function.constant("t", np.array(False), "i1")
        result("cd", f'"stablehlo.if"(%t) ({{\n    stablehlo.return %a : {flat}\n  }}, {{\n'
                     f"    stablehlo.return %du : {flat}\n  }}) : (tensor<i1>) -> {flat}", (6,))
        result("cs", f'"stablehlo.case"(%k) ({{\n    stablehlo.return %a : {flat}\n  }}, {{\n'
                     f"    stablehlo.return %du : {flat}\n  }}) : (tensor<i32>) -> {flat}", (6,))
        function.line(
            f"%wh:2 = stablehlo.while(%n = %t, %v = %a) : tensor<i1>, {flat}\n  cond {{\n"
            "    %g = stablehlo.not %n : tensor<i1>\n    stablehlo.return %g : tensor<i1>\n"
            f"  }} do {{\n    %g = stablehlo.not %n : tensor<i1>\n    %h = stablehlo.reverse %v, "
            f"dims = [0] : {flat}\n    stablehlo.return %g, %h : tensor<i1>, {flat}\n  }}")
        function.check("%wh#1", (6,), element)
        result("ob", f"stablehlo.optimization_barrier %a : {flat}", (6,))
        if element != "i1":
            tolerance = _sum_tolerance(element, 3, 64.0) if element in FLOATS else None
            function.line(f"%do = stablehlo.dot_general %m, %tr, contracting_dims = [1] x [0] : "
                          f"({square}, {type_of((3, 2), element)}) -> {type_of((2, 2), element)}")
            function.check("%do", (2, 2), element, tolerance=tolerance)
            function.line(f"%dt = stablehlo.dot %a, %a : ({flat}, {flat}) -> {scalar}")
            function.check("%dt", (), element, tolerance=tolerance and 4 * tolerance)
            function.line(f"%i3 = stablehlo.reshape %a : ({flat}) -> {type_of((1, 6, 1), element)}")
            function.line(f"%k3 = stablehlo.reshape %sl : ({type_of((3,), element)}) -> "
                          f"{type_of((3, 1, 1), element)}")
            function.line(
                "%cv = stablehlo.convolution(%i3, %k3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f],"
                " window = {stride = [2], pad = [[1, 0]]} {batch_group_count = 1 : i64, "
                f"feature_group_count = 1 : i64}} : ({type_of((1, 6, 1), element)}, "
                f"{type_of((3, 1, 1), element)}) -> {type_of((1, 3, 1), element)}")
            function.check("%cv", (1, 3, 1), element, tolerance=tolerance)
            function.line(f"%io = stablehlo.iota dim = 0 : {flat}")
            function.check("%io", (6,), element)
        yield function


_FAMILIES = {
    "every_type": (_every_type, "Each op that takes operands of any type, on each type."),
    "unary": (_unary, "Elementwise ops of one operand on random operands."),
    "binary": (_binary, "Elementwise ops of two operands on random operands."),
    "convert": (_convert, "Conversions between all element types on random operands."),
    "dot_general": (_dot_general, "Contractions with random dimension numbers."),
    "convolution": (_convolution, "Convolutions with random layouts, windows and groups."),
    "reduce": (_reduce, "Reductions over random sets of dimensions."),
    "reduce_window": (_reduce_window, "Random windows, strides, paddings and dilations."),
    "select_and_scatter": (_select_and_scatter, "Random windows of select_and_scatter."),
    "movement": (_movement, "transpose, reverse, slice, pad, concatenate, broadcast_in_dim and "
                            "dynamic slices on random shapes."),
    "gather": (_gather, "Gathers with random dimension numbers and indices in and out of range."),
    "scatter": (_scatter, "Scatters with random dimension numbers and indices in and out of "
                          "range."),
    "sort": (_sort, "Stable sorts of keys with many ties, and where each element came from."),
    "rng": (_random_bits, "rng_bit_generator gives the bits that XLA gives."),
}


def generate(folder, execute):
    """{path: text} of every generated file; unless `execute` with zeros for expected values."""
    texts = {}
    for name, (family, head) in _FAMILIES.items():
        values = builder.Values(zlib.crc32(name.encode()))
        functions = list(family(values))
        texts[folder / f"oracle_{name}.mlir"] = builder.finish(head, functions, execute)
    texts[folder / "oracle_jax.mlir"] = jax_programs.generate(execute)
    return texts
