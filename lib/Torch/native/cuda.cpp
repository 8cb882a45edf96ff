// Streams and settings of GPUs, through interfaces of libtorch that need none of CUDA's own headers.
#include "bridge.h"

#include <ATen/Context.h>
#include <c10/core/Event.h>
#include <c10/core/Stream.h>
#include <c10/core/impl/VirtualGuardImpl.h>

using namespace artgan;

namespace {

using c10::impl::VirtualGuardImpl;

// Where work of this thread went before a stream was entered.
struct Place {
  c10::Device device;
  c10::Stream stream;  // the former one of the entered stream's device
};

c10::Stream& stream_of(void* pointer) { return *static_cast<c10::Stream*>(pointer); }

// All that was asked of `first` so far happens before what is asked of `second` from now on.
void order(const c10::Stream& first, const c10::Stream& second) {
  c10::Event done(c10::DeviceType::CUDA);
  done.record(first);
  done.block(second);
}

}  // namespace

// A stream of libtorch's pool. It lives as long as the process; only the handle is released.
ARTGAN_API int artgan_cuda_stream_new(int32_t index, uint8_t high_priority, void** out) {
  return guarded([&] {
    VirtualGuardImpl cuda(c10::DeviceType::CUDA);
    const c10::Device device(c10::DeviceType::CUDA, static_cast<c10::DeviceIndex>(index));
    *out = new c10::Stream(cuda.getStreamFromGlobalPool(device, high_priority != 0));
  });
}

ARTGAN_API void artgan_cuda_stream_release(void* pointer) { delete static_cast<c10::Stream*>(pointer); }

// This thread's work goes to the stream from now on, after what it asked for so far.
ARTGAN_API int artgan_cuda_stream_enter(void* pointer, void** out_place) {
  return guarded([&] {
    const auto& stream = stream_of(pointer);
    VirtualGuardImpl cuda(c10::DeviceType::CUDA);
    order(cuda.getStream(stream.device()), stream);
    const auto device = cuda.exchangeDevice(stream.device());
    *out_place = new Place{device, cuda.exchangeStream(stream)};
  });
}

// And back; what the former stream is asked for from now on waits for the entered one.
ARTGAN_API int artgan_cuda_stream_leave(void* pointer, void* place_pointer) {
  return guarded([&] {
    const auto* place = static_cast<Place*>(place_pointer);
    const auto former = *place;
    delete place;
    VirtualGuardImpl cuda(c10::DeviceType::CUDA);
    cuda.exchangeStream(former.stream);
    cuda.setDevice(former.device);
    order(stream_of(pointer), former.stream);
  });
}

ARTGAN_API int artgan_cuda_stream_synchronize(void* pointer) {
  return guarded([&] { VirtualGuardImpl(c10::DeviceType::CUDA).synchronizeStream(stream_of(pointer)); });
}

// Without a GPU these are remembered and change nothing.
ARTGAN_API int artgan_cuda_settings(uint8_t tf32_products, uint8_t tf32_convolutions, uint8_t benchmark,
                                    uint8_t deterministic) {
  return guarded([&] {
    auto& context = at::globalContext();
    context.setAllowTF32CuBLAS(tf32_products != 0);
    context.setAllowTF32CuDNN(tf32_convolutions != 0);
    context.setBenchmarkCuDNN(benchmark != 0);
    context.setDeterministicCuDNN(deterministic != 0);
  });
}
