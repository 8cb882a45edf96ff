// Version, devices and threads.
#include "bridge.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <torch/version.h>

using namespace artgan;

// The version of the headers this bridge was compiled against.
ARTGAN_API const char* artgan_torch_version() noexcept { return TORCH_VERSION; }

ARTGAN_API int artgan_cuda_devices(int32_t* out) {
  return guarded([&] { *out = at::hasCUDA() ? at::detail::getCUDAHooks().getNumGPUs() : 0; });
}

ARTGAN_API int artgan_cuda_synchronize(int32_t index) {
  return guarded([&] { at::detail::getCUDAHooks().deviceSynchronize(static_cast<c10::DeviceIndex>(index)); });
}

ARTGAN_API int artgan_threads(int32_t* out) {
  return guarded([&] { *out = at::get_num_threads(); });
}

ARTGAN_API int artgan_set_threads(int32_t count) {
  return guarded([&] { at::set_num_threads(count); });
}
