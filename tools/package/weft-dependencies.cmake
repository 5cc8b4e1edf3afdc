# Finds the libraries weft is made with: weft_find_dependencies(<name>...) defines a target
# weft::<name> for each. Used by the build and, installed, by whoever links libweft.a.
#
# The targets are INTERFACE IMPORTED ones of one name everywhere, so that an exported archive can
# name them.

# weft_find_pkg_config(<name> <module and version>)
function(weft_find_pkg_config name module)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(weft_${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  add_library(weft::${name} INTERFACE IMPORTED GLOBAL)
  target_link_libraries(weft::${name} INTERFACE PkgConfig::weft_${name})
endfunction()

# oneDNN by its files: Debian's dnnl-config.cmake asks for the OpenCL headers, which a CPU build does
# not use.
function(weft_find_dnnl)
  find_path(WEFT_DNNL_INCLUDE_DIR oneapi/dnnl/dnnl.h)
  find_library(WEFT_DNNL_LIBRARY dnnl)
  mark_as_advanced(WEFT_DNNL_INCLUDE_DIR WEFT_DNNL_LIBRARY)
  if(NOT WEFT_DNNL_INCLUDE_DIR OR NOT WEFT_DNNL_LIBRARY)
    message(FATAL_ERROR "oneDNN was not found: install libdnnl-dev, or set CMAKE_PREFIX_PATH")
  endif()
  add_library(weft::dnnl UNKNOWN IMPORTED GLOBAL)
  set_target_properties(
    weft::dnnl PROPERTIES IMPORTED_LOCATION ${WEFT_DNNL_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES
                                                                 ${WEFT_DNNL_INCLUDE_DIR})
endfunction()

# The OpenMP runtime that oneDNN itself runs on (GCC's), for its omp_* calls only: no pragmas. clang
# would bring a second runtime with -fopenmp, so both compilers link this one by its path, and read
# a copy of its omp.h: GCC's own headers around it are not for clang.
function(weft_find_openmp)
  execute_process(
    COMMAND ${CMAKE_C_COMPILER} -print-file-name=libgomp.so
    OUTPUT_VARIABLE library OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  get_filename_component(folder "${library}" DIRECTORY)
  if(NOT EXISTS "${folder}/include/omp.h")
    message(FATAL_ERROR "GCC's OpenMP runtime (libgomp and omp.h) was not found: install gcc")
  endif()
  file(READ "${folder}/include/omp.h" header)
  # An attribute with arguments that clang does not know.
  string(REPLACE "__malloc__ (omp_free)" "__malloc__" header "${header}")
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/openmp/omp.h CONTENT "${header}" @ONLY)
  add_library(weft::openmp UNKNOWN IMPORTED GLOBAL)
  set_target_properties(
    weft::openmp PROPERTIES IMPORTED_LOCATION ${library} INTERFACE_INCLUDE_DIRECTORIES
                                                         ${PROJECT_BINARY_DIR}/openmp)
endfunction()

function(weft_find_dependencies)
  foreach(name IN LISTS ARGN)
    if(TARGET weft::${name})
      continue()
    elseif(name STREQUAL "threads")
      set(THREADS_PREFER_PTHREAD_FLAG ON)
      find_package(Threads REQUIRED)
      set_target_properties(Threads::Threads PROPERTIES IMPORTED_GLOBAL ON)
      add_library(weft::threads INTERFACE IMPORTED GLOBAL)
      target_link_libraries(weft::threads INTERFACE Threads::Threads)
    elseif(name STREQUAL "hwloc")
      weft_find_pkg_config(hwloc hwloc>=2.4)
    elseif(name STREQUAL "jansson")
      weft_find_pkg_config(jansson jansson>=2.13)
    elseif(name STREQUAL "jemalloc")
      weft_find_pkg_config(jemalloc jemalloc>=5.2)
    elseif(name STREQUAL "sleef")
      weft_find_pkg_config(sleef sleef>=3.5)
    elseif(name STREQUAL "protobuf_c")
      weft_find_pkg_config(protobuf_c libprotobuf-c>=1.3)
    elseif(name STREQUAL "yaml")
      weft_find_pkg_config(yaml yaml-0.1>=0.2)
    elseif(name STREQUAL "dnnl")
      weft_find_dnnl()
    elseif(name STREQUAL "openmp")
      weft_find_openmp()
    else()
      message(FATAL_ERROR "weft_find_dependencies: ${name} is unknown")
    endif()
  endforeach()
endfunction()
