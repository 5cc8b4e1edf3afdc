# One way of using an installed weft: installs BUILD below FOLDER, builds consumer/ by METHOD
# (find_package or pkg_config) against the KIND (shared or static) library, and runs it. METHOD
# dlopen loads the shared library into Python.
set(prefix ${FOLDER}/prefix)
set(source ${CMAKE_CURRENT_LIST_DIR}/consumer)
set(program ${FOLDER}/build/consumer)

# Runs a command, ends the test if it fails, and leaves what it printed in ${output}.
macro(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output
                  ERROR_VARIABLE errors)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nended with ${result}\n${output}\n${errors}")
  endif()
endmacro()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER}/build)
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})

if(METHOD STREQUAL "dlopen")
  set(library ${prefix}/${LIBDIR}/libweft.so)
  run(python3 -c "from ctypes import *\nprint(CDLL('${library}').weft_dtype_size_bytes(1))")
  if(NOT output STREQUAL "1\n")
    message(FATAL_ERROR "expected one byte for i1, got ${output}")
  endif()
  return()
endif()

if(METHOD STREQUAL "find_package")
  run(${CMAKE_COMMAND} -S ${source} -B ${FOLDER}/build -G ${GENERATOR} -D
      CMAKE_C_COMPILER=${COMPILER} -D CMAKE_PREFIX_PATH=${prefix} -D KIND=${KIND} -D
      WEFT_WANTED=${VERSION})
  run(${CMAKE_COMMAND} --build ${FOLDER}/build)
else()
  set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBDIR}/pkgconfig)
  run(pkg-config --exact-version=${VERSION} weft)
  if(KIND STREQUAL "shared")
    run(pkg-config --cflags --libs weft)
  else()
    # The archive by its name: -lweft would prefer the shared library beside it.
    run(pkg-config --static --cflags --libs weft)
    string(REPLACE "-lweft" "-l:libweft.a" output "${output}")
  endif()
  separate_arguments(flags UNIX_COMMAND "${output}")
  run(${COMPILER} -std=c11 -Wall -Wextra -Werror -pedantic ${source}/consumer.c -o ${program}
      ${flags})
endif()

if(KIND STREQUAL "shared")
  set(ENV{LD_LIBRARY_PATH} ${prefix}/${LIBDIR})
endif()
run(${program})
if(NOT output STREQUAL "bf16: 2 bytes\n")
  message(FATAL_ERROR "expected \"bf16: 2 bytes\", got \"${output}\"")
endif()

# The archive leaves no trace of the shared library in the program.
run(ldd ${program})
if(KIND STREQUAL "static" AND output MATCHES "libweft")
  message(FATAL_ERROR "linked statically, but needs the shared library:\n${output}")
elseif(KIND STREQUAL "shared" AND NOT output MATCHES "${prefix}[^\n]*libweft")
  message(FATAL_ERROR "does not use the installed shared library:\n${output}")
endif()
