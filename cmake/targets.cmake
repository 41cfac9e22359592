# riscontro_library(NAME [USES folder...] [LINKS external...])
#   One static library from all sources of the folder that calls it (sub-folders included,
#   *_test.cc left out). USES names the folders of src/ it may include.
# riscontro_tests(NAME [LINKS external...])
#   One GoogleTest program from the folder's *_test.cc files.
function(riscontro_library name)
  cmake_parse_arguments(ARG "" "" "USES;LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$")
  add_library(riscontro_${name} STATIC ${sources})
  target_include_directories(riscontro_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  foreach(used ${ARG_USES})
    target_link_libraries(riscontro_${name} PUBLIC riscontro_${used})
  endforeach()
  target_link_libraries(riscontro_${name} PUBLIC ${ARG_LINKS})
  riscontro_tests(${name})
endfunction()

function(riscontro_tests name)
  if(NOT RISCONTRO_TESTS)
    return()
  endif()
  file(GLOB_RECURSE tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cc)
  if(NOT tests)
    return()
  endif()
  find_package(GTest REQUIRED)
  add_executable(${name}_test ${tests})
  target_link_libraries(${name}_test PRIVATE riscontro_${name} GTest::gtest_main)
  target_compile_definitions(${name}_test PRIVATE
    RISCONTRO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME unit.${name} COMMAND ${name}_test)
  set_tests_properties(unit.${name} PROPERTIES LABELS unit)
endfunction()

# riscontro_embed(TARGET root file...): the bytes of the files, found at run time by
# their path below root (base/resource.h).
function(riscontro_embed target root)
  set(assembly "")
  set(index "")
  set(number 0)
  foreach(file ${ARGN})
    file(RELATIVE_PATH name ${root} ${file})
    string(APPEND assembly
      ".global riscontro_r${number}\nriscontro_r${number}:\n.incbin \"${file}\"\n"
      ".global riscontro_r${number}_end\nriscontro_r${number}_end:\n.byte 0\n")
    string(APPEND index "RESOURCE(${number}, \"${name}\")\n")
    math(EXPR number "${number}+1")
  endforeach()
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  file(CONFIGURE OUTPUT ${out}/bytes.S
    CONTENT "// Generated.\n.section .rodata\n${assembly}.section .note.GNU-stack,\"\",%progbits\n" @ONLY)
  file(CONFIGURE OUTPUT ${out}/resources.inc CONTENT "${index}" @ONLY)
  set_property(SOURCE ${out}/bytes.S PROPERTY OBJECT_DEPENDS ${ARGN})
  target_sources(${target} PRIVATE ${out}/bytes.S)
  target_include_directories(${target} PRIVATE ${out})
endfunction()
