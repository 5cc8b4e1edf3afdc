# Builds examples/communicator against an installed weft as a user would, by find_package and by
# pkg-config, and runs it: as processes of `weft launch`, as processes that were started by hand, as
# threads, and in ways that fail.
set(prefix ${FOLDER}/prefix)
set(source ${CMAKE_CURRENT_LIST_DIR}/../../examples/communicator)
set(weft ${prefix}/bin/weft)

# Runs a command, ends the test if it does not end with |code|, and leaves what it printed in
# ${output} and ${errors}.
macro(run code)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output
                  ERROR_VARIABLE errors TIMEOUT 60)
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

# Whatever the ranks are, the points are the same, and so is the line.
macro(expect_line residuals)
  if(NOT output STREQUAL "y = 3.0481 x - 1.0231 after 184 steps; largest residual 0.2192\n${residuals}\n")
    message(FATAL_ERROR "expected another line, or other residuals, than\n${output}\n${errors}")
  endif()
endmacro()

file(REMOVE_RECURSE ${FOLDER})
run(0 ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
run(0 ${CMAKE_COMMAND} -S ${source} -B ${FOLDER}/build -G ${GENERATOR} -D
    CMAKE_C_COMPILER=${COMPILER} -D CMAKE_PREFIX_PATH=${prefix} -D
    CMAKE_C_FLAGS=-Werror\ -pedantic)
run(0 ${CMAKE_COMMAND} --build ${FOLDER}/build)
set(fit ${FOLDER}/build/fit)

foreach(ranks 1 2 3)
  set(residuals_1 "residuals of 1 ranks: 25")
  set(residuals_2 "residuals of 2 ranks: 13 12")
  set(residuals_3 "residuals of 3 ranks: 9 8 8")
  run(0 ${weft} launch --devices ${ranks} ${fit})
  expect_line("${residuals_${ranks}}")
  run(0 ${fit} --threads ${ranks})
  expect_line("${residuals_${ranks}}")
endforeach()

# Two processes with nothing in common but four variables each; rank 0 prints.
set(place WEFT_WORLD_SIZE=2 WEFT_STORE=unix:@weft-test-package WEFT_JOB_TOKEN=0123456789abcdef)
run(0 ${CMAKE_COMMAND} -E env ${place} sh -c
    "WEFT_RANK=1 ${fit} & WEFT_RANK=0 ${fit}; code=$?; wait $! && exit $code")
expect_line("${residuals_2}")

# Its own options go to the program, which takes none of these.
run(2 ${weft} launch --devices 2 ${fit} --devices 3)
expect("${errors}" "usage: fit [--threads N]")
expect("${errors}" "weft: rank ")
expect("${errors}" " exited with code 2")
run(1 ${fit})
expect("${errors}" "fit: no variable says which rank this process is: start it by `weft launch`")

# By pkg-config.
set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBDIR}/pkgconfig)
run(0 pkg-config --cflags --libs weft)
separate_arguments(flags UNIX_COMMAND "${output}")
run(0 ${COMPILER} -std=c11 -Wall -Wextra -Werror -pedantic ${source}/fit.c -o ${FOLDER}/fit -pthread
    ${flags} -lm)
set(ENV{LD_LIBRARY_PATH} ${prefix}/${LIBDIR})
run(0 ${weft} launch --devices 2 ${FOLDER}/fit)
expect_line("${residuals_2}")
