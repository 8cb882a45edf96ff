// Counts what libtorch allocates. A tensor of four bytes may hold a graph of gigabytes, and a view its whole base: only
// the allocator knows. Measured: two additions of a counter, 10 ns an allocation.
#include "memory.h"
#include "bridge.h"

#include <atomic>
#include <cstring>

#include <ATen/Context.h>
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <malloc.h>

using namespace artgan;

namespace {

std::atomic<int64_t> allocated{0};  // on the processor and, as last looked at, on GPUs

void count(const void* data, int64_t sign) {
  allocated.fetch_add(sign * static_cast<int64_t>(malloc_usable_size(const_cast<void*>(data))), std::memory_order_relaxed);
}

// libtorch's own allocator, whose context is the memory itself, with counting.
class CountingAllocator final : public c10::Allocator {
 public:
  explicit CountingAllocator(c10::Allocator* inner) : inner_(inner) { release_inner = inner->raw_deleter(); }

  // const in some versions of libtorch and not in others: one of the two is the interface's.
  c10::DataPtr allocate(size_t size) const { return counted(size); }
  c10::DataPtr allocate(size_t size) { return counted(size); }

  c10::DeleterFnPtr raw_deleter() const override { return &release; }

  // Part of the interface from 2.1 on.
  void copy_data(void* target, const void* source, size_t size) const { std::memcpy(target, source, size); }

 private:
  c10::DataPtr counted(size_t size) const {
    auto data = inner_->allocate(size);
    if (data.compare_exchange_deleter(release_inner, &release)) {
      count(data.get(), 1);
    }
    return data;
  }

  static void release(void* data) {
    count(data, -1);
    release_inner(data);
  }

  static c10::DeleterFnPtr release_inner;
  c10::Allocator* inner_;
};

c10::DeleterFnPtr CountingAllocator::release_inner = nullptr;

// Before the first tensor. Another allocator than libtorch's own may take its memory from elsewhere than malloc.
const bool counts_processor = [] {
  auto* inner = c10::GetCPUAllocator();
  if (inner != c10::GetDefaultCPUAllocator() || inner->raw_deleter() == nullptr) {
    return false;
  }
  c10::SetCPUAllocator(new CountingAllocator(inner));  // never deleted: tensors outlive everything
  return true;
}();

#ifdef ARTGAN_CUDA
constexpr bool kCountsGpu = true;
constexpr unsigned kTensorsBetweenLooks = 16;
constexpr int kGpus = 64;
std::atomic<int64_t> on_gpu[kGpus];
std::atomic<unsigned> gpu_tensors{0};

// libtorch's allocator for GPUs keeps a count of its own; to ask takes a lock.
void look_at_gpu(int index) {
  const auto now = allocated_on_gpu(index);
  allocated.fetch_add(now - on_gpu[index].exchange(now), std::memory_order_relaxed);
}
#else
constexpr bool kCountsGpu = false;
#endif

}  // namespace

namespace artgan {

void notice_gpu(const at::Tensor& tensor) {
#ifdef ARTGAN_CUDA
  if (tensor.is_cuda() && gpu_tensors.fetch_add(1, std::memory_order_relaxed) % kTensorsBetweenLooks == 0 &&
      tensor.device().index() < kGpus) {
    look_at_gpu(tensor.device().index());
  }
#endif
}

}  // namespace artgan

// Where the count stands, to be read at any time; null where it would lack something: another allocator than
// libtorch's own, or GPUs without CUDA's headers.
ARTGAN_API const std::atomic<int64_t>* artgan_allocated_bytes() noexcept {
  return counts_processor && (kCountsGpu || !at::hasCUDA()) ? &allocated : nullptr;
}

// Brings the count up to date after tensors were released.
ARTGAN_API int artgan_recount_gpus() {
  return guarded([&] {
#ifdef ARTGAN_CUDA
    for (int index = 0; index < kGpus; ++index) {
      if (on_gpu[index].load() != 0) {
        look_at_gpu(index);
      }
    }
#endif
  });
}
