# Looks for CUDA's headers, which libtorch's own headers for graphs and memory include. They come with a
# toolkit, with Python's nvidia packages, or with triton; those beside libtorch fit it best. Without them the
# bridge still runs on GPUs, only those functions are missing.

if(TORCH_CUDA_LIBRARY AND C10_CUDA_LIBRARY)
  file(GLOB PYTHON_PLACES ${LIBTORCH}/../nvidia/*/include)
  set(TRITON_PLACE ${LIBTORCH}/../triton/backends/nvidia/include)
  set(TOOLKIT_PLACES $ENV{CUDA_HOME}/include $ENV{CUDA_PATH}/include /usr/local/cuda/include /opt/cuda/include /usr/include)
  foreach(FIRST IN ITEMS PYTHON_PLACES ${TOOLKIT_PLACES} TRITON_PLACE)
    if(FIRST MATCHES "_PLACES?$")
      set(CANDIDATE ${${FIRST}})
      if(FIRST STREQUAL PYTHON_PLACES)
        # Some nvidia packages lack the folder crt, which triton has.
        list(APPEND CANDIDATE ${TRITON_PLACE})
      endif()
    else()
      set(CANDIDATE ${FIRST})
    endif()
    unset(CUDA_RUNTIME_HEADER CACHE)
    find_file(CUDA_RUNTIME_HEADER NAMES cuda_runtime_api.h PATHS ${CANDIDATE} NO_DEFAULT_PATH)
    if(CUDA_RUNTIME_HEADER AND NOT CUDA_INCLUDE)
      try_compile(FITS ${CMAKE_BINARY_DIR}/probe/cuda ${CMAKE_CURRENT_LIST_DIR}/probe/cuda.cpp
                  CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${TORCH_INCLUDE};${TORCH_API_INCLUDE};${CANDIDATE}"
                  COMPILE_DEFINITIONS ${TORCH_DEFINITIONS}
                  CXX_STANDARD ${TORCH_STANDARD} CXX_STANDARD_REQUIRED ON OUTPUT_VARIABLE CUDA_ERRORS)
      if(FITS)
        set(CUDA_INCLUDE ${CANDIDATE})
        set(CUDA_DEFINITIONS -DARTGAN_CUDA)
        message(STATUS "CUDA's headers in ${CANDIDATE}")
      else()
        message(STATUS "CUDA's headers in ${CANDIDATE} do not serve: ${CUDA_ERRORS}")
      endif()
    endif()
  endforeach()
endif()
