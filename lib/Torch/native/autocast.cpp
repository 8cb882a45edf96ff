// Autocast: products in bfloat16 or float16, sums and losses in float32.
#include "autocast.h"
#include "bridge.h"

#include <ATen/autocast_mode.h>

using namespace artgan;

namespace {

#if ARTGAN_TORCH_AT_LEAST(2, 4)
bool enabled_on(c10::DeviceType device) { return at::autocast::is_autocast_enabled(device); }
void enable_on(c10::DeviceType device, bool value) { at::autocast::set_autocast_enabled(device, value); }
at::ScalarType type_on(c10::DeviceType device) { return at::autocast::get_autocast_dtype(device); }
void set_type_on(c10::DeviceType device, at::ScalarType type) { at::autocast::set_autocast_dtype(device, type); }
#else
bool enabled_on(c10::DeviceType device) { return device == c10::DeviceType::CPU ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled(); }
void enable_on(c10::DeviceType device, bool value) {
  device == c10::DeviceType::CPU ? at::autocast::set_cpu_enabled(value) : at::autocast::set_enabled(value);
}
at::ScalarType type_on(c10::DeviceType device) {
  return device == c10::DeviceType::CPU ? at::autocast::get_autocast_cpu_dtype() : at::autocast::get_autocast_gpu_dtype();
}
void set_type_on(c10::DeviceType device, at::ScalarType type) {
  device == c10::DeviceType::CPU ? at::autocast::set_autocast_cpu_dtype(type) : at::autocast::set_autocast_gpu_dtype(type);
}
#endif

}  // namespace

namespace artgan {

at::Tensor autocast(const at::Tensor& tensor) {
  if (!tensor.defined()) {
    return tensor;
  }
  const auto device = tensor.device().type();
  if ((device != c10::DeviceType::CPU && device != c10::DeviceType::CUDA) || !enabled_on(device)) {
    return tensor;
  }
  return at::autocast::cached_cast(type_on(device), tensor, device);
}

}  // namespace artgan

// What was in force before, to be given back to artgan_autocast_leave on the same thread.
struct AutocastState {
  int32_t enabled;
  int32_t type;
};

ARTGAN_API int artgan_autocast_enter(int32_t device_type, int32_t type, uint8_t enabled, AutocastState* previous) {
  return guarded([&] {
    const auto device = static_cast<c10::DeviceType>(device_type);
    *previous = {enabled_on(device) ? 1 : 0, static_cast<int32_t>(type_on(device))};
    // A cast that is kept for the next use is stale once an optimiser, or anybody, has changed the parameter in place.
    // A scope may hold a whole training: the cast is made anew each time.
    at::autocast::set_autocast_cache_enabled(false);
    enable_on(device, enabled != 0);
    set_type_on(device, static_cast<at::ScalarType>(type));
  });
}

ARTGAN_API int artgan_autocast_leave(int32_t device_type, const AutocastState* previous) {
  return guarded([&] {
    const auto device = static_cast<c10::DeviceType>(device_type);
    enable_on(device, previous->enabled != 0);
    set_type_on(device, static_cast<at::ScalarType>(previous->type));
  });
}
