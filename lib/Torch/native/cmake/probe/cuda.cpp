// Compiles where all of CUDA's headers are there that libtorch's headers for graphs and memory include.
#include <cuda.h>

#include <ATen/cuda/CUDAGraph.h>
#include <c10/cuda/CUDACachingAllocator.h>
