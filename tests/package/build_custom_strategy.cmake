# Builds examples/custom_strategy against an installed weft as a user would, and loads it with the
# installed command; then against headers of another interface, which must be refused.
set(prefix ${FOLDER}/prefix)
set(source ${CMAKE_CURRENT_LIST_DIR}/../../examples/custom_strategy)
set(weft ${prefix}/bin/weft)

# Runs a command, ends the test if it does not end with |code|, and leaves what it printed in
# ${output} and ${errors}.
macro(run code)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output
                  ERROR_VARIABLE errors)
  if(NOT result EQUAL ${code})
    message(FATAL_ERROR "${ARGN}\nended with ${result}, expected ${code}\n${output}\n${errors}")
  endif()
endmacro()

macro(expect text part)
  string(FIND "${text}" "${part}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "expected \"${part}\" in\n${text}")
  endif()
endmacro()

macro(build install folder)
  run(0 ${CMAKE_COMMAND} -S ${source} -B ${folder} -G ${GENERATOR} -D CMAKE_C_COMPILER=${COMPILER} -D
      CMAKE_PREFIX_PATH=${install})
  run(0 ${CMAKE_COMMAND} --build ${folder})
endmacro()

file(REMOVE_RECURSE ${FOLDER})
run(0 ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
build(${prefix} ${FOLDER}/build)
set(plugin ${FOLDER}/build/ddp_large.so)

run(0 ${weft} strategies --plugin ${plugin})
expect("${output}" "ddp_large      data parallel that cuts large parameters only")
expect("${output}" "from ${plugin}")
run(0 ${weft} strategies ddp_embedding --plugin ${plugin})
expect("${output}" "ddp_embedding is an alias of ddp_large")
expect("${output}" "min_elements  1048576  an integer from 1 to 1000000000000000 (elements)")
expect("${output}" "from plug-in ${plugin}")
run(2 ${weft} strategies ddp_large)
expect("${errors}" "there is no strategy 'ddp_large'")

# Its hook lays a step out: two weights and their states are cut, the rest is in buckets. One weight's
# gradient comes out whole from those that are cut; the others are summed over ranks.
run(0 ${weft} graph ${CMAKE_CURRENT_LIST_DIR}/../../examples/mlp/step.mlir --strategy ddp_large
    --plugin ${plugin} --devices 2 --opt min_elements=5000)
expect("${errors}" "ddp_large cuts parameters and states of at least min_elements=5000: 4 of them")
foreach(argument "param   params.0.w      tensor<64x64xf32> " "state   momentum.1.w    tensor<64x64xf32> "
                 "batch   images          tensor<32x64xf32> " "param   bucket0.param   tensor<128xf32> "
                 "param   bucket1.param   tensor<768xf32> ")
  expect("${output}" "${argument}")
endforeach()

# It needs nothing of weft to be loaded.
run(0 ldd ${plugin})
if(output MATCHES "weft")
  message(FATAL_ERROR "the plug-in links weft:\n${output}")
endif()

run(3 ${weft} strategies --plugin ${plugin} --plugin ${plugin})
expect("${errors}" "the name ddp_large is taken by a strategy of '${plugin}'")
run(3 ${weft} strategies --plugin ${prefix}/${LIBDIR}/libweft.so)
expect("${errors}" "is no plug-in: it exports no weft_strategy_plugin")

# The same source with the headers of a later weft.
file(COPY ${prefix}/ DESTINATION ${FOLDER}/later)
set(header ${FOLDER}/later/include/weft/strategy.h)
file(READ ${header} text)
string(REPLACE "#define WEFT_STRATEGY_ABI 1u" "#define WEFT_STRATEGY_ABI 2u" changed "${text}")
if(changed STREQUAL text)
  message(FATAL_ERROR "${header} does not define WEFT_STRATEGY_ABI as 1u")
endif()
file(WRITE ${header} "${changed}")
build(${FOLDER}/later ${FOLDER}/build_later)
run(3 ${weft} strategies --plugin ${FOLDER}/build_later/ddp_large.so)
expect("${errors}" "was built for strategy interface 2, this weft has interface 1")
