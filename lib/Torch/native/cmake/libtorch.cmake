# Finds libtorch's headers, libraries, version, ABI and C++ standard. From the files themselves, not
# TorchConfig.cmake: Debian's pulls in targets that need packages nothing here uses.

if(LIBTORCH)
  # Nothing but this folder: headers of one libtorch and libraries of another would compile, and crash.
  set(TORCH_HEADER_PLACES PATHS ${LIBTORCH}/include NO_DEFAULT_PATH)
  set(TORCH_LIBRARY_PLACES PATHS ${LIBTORCH}/lib NO_DEFAULT_PATH)
endif()
find_path(TORCH_INCLUDE NAMES torch/csrc/autograd/autograd.h ${TORCH_HEADER_PLACES})
find_library(TORCH_LIBRARY NAMES torch ${TORCH_LIBRARY_PLACES})
find_library(TORCH_CPU_LIBRARY NAMES torch_cpu ${TORCH_LIBRARY_PLACES})
find_library(C10_LIBRARY NAMES c10 ${TORCH_LIBRARY_PLACES})
find_library(TORCH_CUDA_LIBRARY NAMES torch_cuda ${TORCH_LIBRARY_PLACES})
find_library(C10_CUDA_LIBRARY NAMES c10_cuda ${TORCH_LIBRARY_PLACES})
if(NOT TORCH_INCLUDE OR NOT TORCH_LIBRARY OR NOT TORCH_CPU_LIBRARY OR NOT C10_LIBRARY)
  message(FATAL_ERROR "No libtorch with headers and libraries was found in '${LIBTORCH}'.")
endif()
set(TORCH_API_INCLUDE ${TORCH_INCLUDE}/torch/csrc/api/include)

set(TORCH_LIBRARIES ${TORCH_LIBRARY} ${TORCH_CPU_LIBRARY} ${C10_LIBRARY})
foreach(LIBRARY IN ITEMS ${TORCH_CUDA_LIBRARY} ${C10_CUDA_LIBRARY})
  if(LIBRARY)
    list(APPEND TORCH_LIBRARIES ${LIBRARY})
  endif()
endforeach()

# From 2.9 on the second header only includes the first.
foreach(HEADER IN ITEMS ${TORCH_INCLUDE}/torch/headeronly/version.h ${TORCH_API_INCLUDE}/torch/version.h)
  if(EXISTS ${HEADER} AND NOT TORCH_VERSION)
    file(STRINGS ${HEADER} LINES REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) +[0-9]+")
    string(REGEX MATCHALL "[0-9]+" NUMBERS "${LINES}")
    list(JOIN NUMBERS "." TORCH_VERSION)
  endif()
endforeach()
if(NOT TORCH_VERSION OR TORCH_VERSION VERSION_LESS 1.13)
  message(FATAL_ERROR "libtorch is '${TORCH_VERSION}', and ArtGan needs 1.13 or newer.")
endif()

# Strings in signatures tell how libtorch itself was compiled; the two ways do not link with each other.
file(STRINGS ${C10_LIBRARY} SIGNATURES REGEX "torchCheckFailEPKcS[0-9]_jRK")
if(SIGNATURES MATCHES "__cxx11")
  set(TORCH_DEFINITIONS -D_GLIBCXX_USE_CXX11_ABI=1)
elseif(SIGNATURES MATCHES "jRKSs")
  set(TORCH_DEFINITIONS -D_GLIBCXX_USE_CXX11_ABI=0)
endif()

# The oldest standard that the headers compile with; libtorch 2 began with 17 and moves on.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
if(TORCH_VERSION VERSION_LESS 2)
  set(TORCH_STANDARD 14)
endif()
foreach(STANDARD IN ITEMS 17 20 23)
  if(NOT TORCH_STANDARD)
    try_compile(FITS ${CMAKE_BINARY_DIR}/probe/standard ${CMAKE_CURRENT_LIST_DIR}/probe/standard.cpp
                CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${TORCH_INCLUDE};${TORCH_API_INCLUDE}"
                COMPILE_DEFINITIONS ${TORCH_DEFINITIONS}
                CXX_STANDARD ${STANDARD} CXX_STANDARD_REQUIRED ON OUTPUT_VARIABLE TORCH_STANDARD_ERRORS)
    if(FITS)
      set(TORCH_STANDARD ${STANDARD} CACHE INTERNAL "")
    endif()
  endif()
endforeach()
if(NOT TORCH_STANDARD)
  message(FATAL_ERROR "The headers of libtorch ${TORCH_VERSION} do not compile here; a newer C++ compiler may do. ${TORCH_STANDARD_ERRORS}")
endif()
set(CMAKE_CXX_STANDARD ${TORCH_STANDARD})
# target_clones and designated builds use GNU extensions.
set(CMAKE_CXX_STANDARD_REQUIRED ON)
message(STATUS "libtorch ${TORCH_VERSION} in ${TORCH_LIBRARY}, C++${TORCH_STANDARD}, ${TORCH_DEFINITIONS}")
