// Random number generators, libtorch's own and separate ones.
#include "bridge.h"

#include <mutex>

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>

using namespace artgan;

namespace {

at::Generator& generator(void* pointer) { return *static_cast<at::Generator*>(pointer); }

}  // namespace

// Seeds the default generators of all devices.
ARTGAN_API int artgan_seed_all(uint64_t seed) {
  return guarded([&] { at::manual_seed(seed); });
}

// The device's default generator (shared), or a new one.
ARTGAN_API int artgan_generator_new(int32_t device_type, int32_t device_index, uint8_t is_default,
                                    uint64_t seed, void** out) {
  return guarded([&] {
    at::Device device(static_cast<c10::DeviceType>(device_type), static_cast<c10::DeviceIndex>(device_index));
    auto shared = at::globalContext().defaultGenerator(device);
    if (is_default) {
      *out = new at::Generator(shared);
      return;
    }
    auto fresh = device.is_cpu() ? at::make_generator<at::CPUGeneratorImpl>(seed) : shared.clone();
    fresh.set_current_seed(seed);
    *out = new at::Generator(fresh);
  });
}

ARTGAN_API void artgan_generator_release(void* pointer) noexcept { delete &generator(pointer); }

ARTGAN_API int artgan_generator_seed(void* pointer, uint64_t seed) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator(pointer).mutex());
    generator(pointer).set_current_seed(seed);
  });
}

ARTGAN_API int artgan_generator_initial_seed(void* pointer, uint64_t* out) {
  return guarded([&] { *out = generator(pointer).current_seed(); });
}

// The state is a tensor of bytes on the CPU.
ARTGAN_API int artgan_generator_state(void* pointer, Handle* out) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator(pointer).mutex());
    *out = give(generator(pointer).get_state());
  });
}

ARTGAN_API int artgan_generator_set_state(void* pointer, Handle state) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator(pointer).mutex());
    generator(pointer).set_state(borrow(state));
  });
}
