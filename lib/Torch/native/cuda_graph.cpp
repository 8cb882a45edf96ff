// Captured graphs and the memory of GPUs. These interfaces of libtorch need CUDA's headers, which CMake
// looks for; without them each function says so.
#include "bridge.h"

#ifdef ARTGAN_CUDA

// Before libtorch's headers: the layout of its CUDAGraph depends on CUDA_VERSION.
#include <cuda.h>

#include <ATen/cuda/CUDAGraph.h>
#include <ATen/ops/empty.h>
#include <c10/cuda/CUDACachingAllocator.h>

#include "compatibility.h"
#include "memory.h"

using namespace artgan;

struct CudaMemoryFacts {
  int64_t allocated;  // bytes in tensors
  int64_t allocated_peak;
  int64_t reserved;  // bytes taken from the GPU, the allocator's cache included
  int64_t reserved_peak;
};

namespace {

namespace allocator = c10::cuda::CUDACachingAllocator;

at::cuda::CUDAGraph& graph_of(void* pointer) { return *static_cast<at::cuda::CUDAGraph*>(pointer); }

// libtorch prepares CUDA at the first tensor; before, its allocator knows no device.
void prepare(int32_t index) {
  at::empty({1}, at::TensorOptions(at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(index))));
}

}  // namespace

// The first of each three figures is the sum over small and large blocks.
int64_t artgan::allocated_on_gpu(int index) {
  return allocator::getDeviceStats(static_cast<c10::DeviceIndex>(index)).allocated_bytes[0].current;
}

ARTGAN_API int artgan_cuda_memory(int32_t index, CudaMemoryFacts* out) {
  return guarded([&] {
    prepare(index);
    const auto stats = allocator::getDeviceStats(static_cast<c10::DeviceIndex>(index));
    out->allocated = stats.allocated_bytes[0].current;
    out->allocated_peak = stats.allocated_bytes[0].peak;
    out->reserved = stats.reserved_bytes[0].current;
    out->reserved_peak = stats.reserved_bytes[0].peak;
  });
}

ARTGAN_API int artgan_cuda_reset_peak(int32_t index) {
  return guarded([&] {
    prepare(index);
    allocator::resetPeakStats(static_cast<c10::DeviceIndex>(index));
  });
}

ARTGAN_API int artgan_cuda_empty_cache() {
  return guarded([&] { allocator::emptyCache(); });
}

ARTGAN_API int artgan_cuda_graph_new(void** out) {
  return guarded([&] { *out = new at::cuda::CUDAGraph(); });
}

// What this thread asks of its current stream is recorded instead of run. That must not be the default stream.
ARTGAN_API int artgan_cuda_graph_begin(void* pointer) {
  return guarded([&] {
#if ARTGAN_TORCH_AT_LEAST(2, 1)
    // The collector may free pinned memory on its own thread meanwhile, which the global mode would take for an error.
    graph_of(pointer).capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
#else
    graph_of(pointer).capture_begin();
#endif
  });
}

ARTGAN_API int artgan_cuda_graph_end(void* pointer) {
  return guarded([&] { graph_of(pointer).capture_end(); });
}

ARTGAN_API int artgan_cuda_graph_replay(void* pointer) {
  return guarded([&] { graph_of(pointer).replay(); });
}

ARTGAN_API void artgan_cuda_graph_release(void* pointer) {
  guarded([&] { delete &graph_of(pointer); });
}

#else

namespace {

int without_headers() {
  return artgan::fail(
      "captured graphs and GPU memory figures need a libtorch with CUDA and CUDA's headers; install a CUDA "
      "toolkit, or Python's package with CUDA's runtime, and start ArtGan again",
      false);
}

}  // namespace

ARTGAN_API int artgan_cuda_memory(int32_t, void*) { return without_headers(); }
ARTGAN_API int artgan_cuda_reset_peak(int32_t) { return without_headers(); }
ARTGAN_API int artgan_cuda_empty_cache() { return without_headers(); }
ARTGAN_API int artgan_cuda_graph_new(void**) { return without_headers(); }
ARTGAN_API int artgan_cuda_graph_begin(void*) { return without_headers(); }
ARTGAN_API int artgan_cuda_graph_end(void*) { return without_headers(); }
ARTGAN_API int artgan_cuda_graph_replay(void*) { return without_headers(); }
ARTGAN_API void artgan_cuda_graph_release(void*) {}

#endif
