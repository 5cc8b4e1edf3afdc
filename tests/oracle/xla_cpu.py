"""Runs the cases of a test file on XLA's CPU backend.

A case is rebuilt so that XLA has to compute: constants of the test function become arguments (else XLA
folds the whole test at compile time with a different evaluator), checks become results, and an
`interpreter.run_parallel` is cut out and run on as many virtual CPU devices as it has processes.
"""

import dataclasses
import re

import environment  # noqa: F401  pylint: disable=unused-import

import jax
import numpy as np
from jax._src import compiler, xla_bridge
from jax._src.lib.mlir import ir

import checkfile

jax.config.update("jax_enable_x64", True)

# Rounding to the declared type after every op is what the specification asks for.
_XLA_OPTIONS = {"xla_allow_excess_precision": "False"}


class Unsupported(Exception):
    """The oracle itself cannot run the case (XLA was not asked)."""


@dataclasses.dataclass
class Check:
    """One executed check: what to compare with what, and how."""
    kind: str
    actual: np.ndarray
    expected: np.ndarray
    tolerance: float
    max_ulp: int


_ELEMENT_TYPES = {
    "i1": np.bool_, "i8": np.int8, "i16": np.int16, "i32": np.int32, "i64": np.int64,
    "ui8": np.uint8, "ui16": np.uint16, "ui32": np.uint32, "ui64": np.uint64,
    "f16": np.float16, "f32": np.float32, "f64": np.float64, "bf16": jax.numpy.bfloat16,
}


def dtype_of(element):
    """The NumPy type of an MLIR element type, given by its name."""
    return np.dtype(_ELEMENT_TYPES[element])


def _bfloat16_elements(attribute):
    """The elements of a bf16 literal, which jaxlib's bindings do not hand out: read from its text."""
    text = str(attribute)
    body = text[text.index("<") + 1:text.rindex("> : ")]
    if body.startswith('"0x'):
        return np.frombuffer(bytes.fromhex(body[3:-1]), np.uint16).view(jax.numpy.bfloat16)
    words = [word for word in re.split(r"[\[\],\s]+", body) if word]
    as_f32 = np.array([0.0 if word.startswith("0x") else float(word) for word in words],
                      np.float32)
    elements = as_f32.astype(jax.numpy.bfloat16).copy()
    for position, word in enumerate(words):
        if word.startswith("0x"):
            elements.view(np.uint16)[position] = int(word, 16)
    return elements


def numpy_of_dense(attribute):
    """The array of a DenseElementsAttr (an i1 or bf16 literal included)."""
    type_ = ir.RankedTensorType(attribute.type)
    dtype = dtype_of(str(type_.element_type))
    shape = tuple(type_.shape)
    if 0 in shape:
        return np.zeros(shape, dtype)
    if str(type_.element_type) == "bf16":
        flat = _bfloat16_elements(attribute)
        return np.broadcast_to(flat.reshape(()), shape) if flat.size == 1 else flat.reshape(shape)
    elements = np.array(ir.DenseElementsAttr(attribute))
    return np.broadcast_to(elements, shape).astype(dtype)


def _compile(module, replicas, partitions):
    backend = xla_bridge.get_backend("cpu")
    count = replicas * partitions
    assignment = np.arange(count).reshape(replicas, partitions)
    options = compiler.get_compile_options(replicas, partitions, device_assignment=assignment,
                                           env_options_overrides=_XLA_OPTIONS,
                                           backend=backend)
    devices = tuple(backend.local_devices()[:count])
    text = module.operation.get_asm(print_generic_op_form=True)
    return backend.compile_and_load(text, devices, options), devices


def _execute(module, arguments_of_process, replicas=1, partitions=1):
    executable, devices = _compile(module, replicas, partitions)
    # The executable reads one buffer per device; the sharding (replicated) says only that each
    # buffer has the whole shape, not that the buffers hold the same values.
    sharding = jax.sharding.NamedSharding(jax.sharding.Mesh(np.array(devices), ("process",)),
                                          jax.sharding.PartitionSpec())
    sharded = []
    for position, first in enumerate(arguments_of_process[0]):
        buffers = [jax.device_put(arguments[position], device)
                   for arguments, device in zip(arguments_of_process, devices)]
        sharded.append(jax.make_array_from_single_device_arrays(first.shape, sharding, buffers))
    results = executable.execute_sharded(sharded).disassemble_into_single_device_arrays()
    return [[np.asarray(result[process]) for result in results]
            for process in range(len(devices))]


def _set_type(function, inputs, outputs):
    function.attributes["function_type"] = ir.TypeAttr.get(ir.FunctionType.get(inputs, outputs))
    for name in ("arg_attrs", "res_attrs"):
        if name in function.attributes:
            del function.attributes[name]


def _block(function):
    return function.regions[0].blocks[0]


def _is_check(op):
    if op.name.startswith("check."):
        return True
    return (op.name == "stablehlo.custom_call" and
            ir.StringAttr(op.attributes["call_target_name"]).value.startswith("check."))


def _keep_reachable(module, roots):
    """Erases the functions that `roots` do not call."""
    by_name = {checkfile.symbol(f): f for f in checkfile.functions(module)}
    kept = checkfile.reachable(checkfile.references(by_name), roots)
    for name, function in by_name.items():
        if name not in kept:
            function.operation.erase()


def _hoist_constants(function):
    """Turns the top-level constants of `function` into arguments; returns their values."""
    block = _block(function)
    values = []
    for view in list(block.operations):
        op = view.operation
        if op.name != "stablehlo.constant":
            continue
        values.append(numpy_of_dense(op.attributes["value"]))
        argument = block.add_argument(op.results[0].type, op.location)
        op.results[0].replace_all_uses_with(argument)
        op.erase()
    return values


def _rewrite_return(function, values):
    block = _block(function)
    terminator = list(block.operations)[-1].operation
    terminator.erase()
    with ir.InsertionPoint(block):
        ir.Operation.create("func.return", operands=values)
    _set_type(function, [a.type for a in block.arguments], [v.type for v in values])


def _make_main(function):
    function.attributes["sym_name"] = ir.StringAttr.get("main")
    function.attributes["sym_visibility"] = ir.StringAttr.get("public")


def _erase_prints(function):
    for view in list(_block(function).operations):
        if view.operation.name == "interpreter.print":
            view.operation.erase()


def _collect_checks(function):
    """Removes the checks of `function`; returns their descriptions and the values to return."""
    found, values = [], []
    for view in list(_block(function).operations):
        op = view.operation
        if not _is_check(op):
            continue
        name = op.name
        if name == "stablehlo.custom_call":
            name = ir.StringAttr(op.attributes["call_target_name"]).value
        operands = list(op.operands)
        constant = None
        if "value" in op.attributes:
            constant = numpy_of_dense(op.attributes["value"])
        tolerance = 1e-4
        if "tolerance" in op.attributes:
            tolerance = ir.FloatAttr(op.attributes["tolerance"]).value
        max_ulp = 3
        if "max_ulp_difference" in op.attributes:
            max_ulp = int(str(op.attributes["max_ulp_difference"]).split()[0])
        found.append((name.removeprefix("check.expect_"), len(operands), constant, tolerance,
                      max_ulp))
        values += operands
        op.erase()
    return found, values


def _parallel_op(function):
    found = [view.operation for view in _block(function).operations
             if view.operation.name == "interpreter.run_parallel"]
    if len(found) > 1:
        raise Unsupported("more than one run_parallel in a case")
    return found[0] if found else None


def _programs(op):
    return [[str(name).removeprefix("@").strip('"') for name in ir.ArrayAttr(row)]
            for row in ir.ArrayAttr(op.attributes["programs"])]


def _parallel_inputs(case, context):
    """Evaluates the operands of the case's run_parallel by ending the case right there."""
    module = checkfile.parse(case.chunk, context)
    function = {checkfile.symbol(f): f for f in checkfile.functions(module)}[case.name]
    parallel = _parallel_op(function)
    operands = list(parallel.operands)
    if not operands:
        return []
    tail = []
    for view in _block(function).operations:
        if tail or view.operation == parallel:
            tail.append(view.operation)
    for op in reversed(tail[:-1]):
        op.erase()
    return _run_as_main(module, function, operands, [])


def _mark_manual(function):
    """Tells XLA's partitioner that the program is what each process runs already."""
    manual = ir.StringAttr.get("{manual}")
    for view in _block(function).operations:
        op = view.operation
        if op.name.startswith("stablehlo.") and len(op.regions) == 0 and op.results:
            op.attributes["mhlo.sharding"] = manual
    type_ = ir.FunctionType(ir.TypeAttr(function.attributes["function_type"]).value)
    entry = ir.DictAttr.get({"mhlo.sharding": manual})
    function.attributes["arg_attrs"] = ir.ArrayAttr.get([entry] * len(type_.inputs))
    function.attributes["res_attrs"] = ir.ArrayAttr.get([entry] * len(type_.results))


def _run_parallel(case, context):
    """The values of the results of the case's run_parallel, or none if it has no such op."""
    module = checkfile.parse(case.chunk, context)
    by_name = {checkfile.symbol(f): f for f in checkfile.functions(module)}
    parallel = _parallel_op(by_name[case.name])
    if parallel is None:
        return []
    programs = _programs(parallel)
    names = {name for row in programs for name in row}
    if len(names) != 1:
        raise Unsupported("run_parallel with different programs")
    inputs = _parallel_inputs(case, context)
    _keep_reachable(module, names)
    program = by_name[names.pop()]
    _make_main(program)
    replicas, partitions = len(programs), len(programs[0])
    if partitions > 1:
        _mark_manual(program)
    each = len(inputs) // (replicas * partitions)
    inputs = [inputs[i * each:(i + 1) * each] for i in range(replicas * partitions)]
    results = _execute(module, inputs, replicas, partitions)
    return [value for process in results for value in process]


def _run_as_main(module, function, values, leading_arguments):
    """Runs `function` of `module` as far as needed for `values`, and returns those."""
    _rewrite_return(function, values)
    _make_main(function)
    _keep_reachable(module, ["main"])
    arguments = leading_arguments + _hoist_constants(function)
    terminator = list(_block(function).operations)[-1].operation
    _set_type(function, [argument.type for argument in _block(function).arguments],
              [value.type for value in terminator.operands])
    return _execute(module, [arguments])[0]


def run_case(case, context):
    """Executes one case; returns its checks with the values XLA computed."""
    with context, ir.Location.unknown(context):
        parallel_results = _run_parallel(case, context)
        module = checkfile.parse(case.chunk, context)
        function = {checkfile.symbol(f): f for f in checkfile.functions(module)}[case.name]
        parallel = _parallel_op(function)
        if parallel is not None:
            for result in parallel.results:
                argument = _block(function).add_argument(result.type, parallel.location)
                result.replace_all_uses_with(argument)
            parallel.erase()
        _erase_prints(function)
        found, values = _collect_checks(function)
        if not found:
            raise Unsupported("the case checks nothing")
        results = _run_as_main(module, function, values, parallel_results)
    checks = []
    for kind, count, constant, tolerance, max_ulp in found:
        actual, results = results[:count], results[count:]
        expected = constant if constant is not None else actual[1]
        checks.append(Check(kind, actual[0], expected, tolerance, max_ulp))
    return checks
