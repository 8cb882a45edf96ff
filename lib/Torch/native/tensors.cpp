// What C# asks of a tensor without running an operator.
#include "bridge.h"

#include <algorithm>

#include <ATen/core/Tensor.h>
#include <ATen/TensorUtils.h>

using namespace artgan;

struct TensorFacts {
  int64_t dimensions;
  int64_t elements;
  int64_t bytes;
  int32_t scalar_type;
  int32_t device_type;
  int32_t device_index;
  uint8_t requires_grad;
  uint8_t is_leaf;
  uint8_t is_contiguous;
  uint8_t is_inference;
  uint8_t is_lazy;  // whether the memory holds other signs than the tensor: it was conjugated without being written
};

// On any thread, the collector's included.
ARTGAN_API void artgan_tensor_release(Handle handle) noexcept { release(handle); }

ARTGAN_API int artgan_tensor_facts(Handle handle, TensorFacts* out) {
  return guarded([&] {
    auto tensor = borrow(handle);
    out->dimensions = tensor.dim();
    out->elements = tensor.numel();
    const bool dense = tensor.layout() == c10::kStrided;
    out->bytes = dense ? static_cast<int64_t>(tensor.nbytes()) : 0;
    out->scalar_type = static_cast<int32_t>(tensor.scalar_type());
    out->device_type = static_cast<int32_t>(tensor.device().type());
    out->device_index = tensor.device().index();
    out->requires_grad = tensor.requires_grad();
    out->is_leaf = tensor.is_leaf();
    out->is_contiguous = dense && tensor.is_contiguous();
    out->is_inference = tensor.is_inference();
    out->is_lazy = tensor.is_conj() || tensor.is_neg();
  });
}

// Writes dim() sizes or strides; the caller has asked for the count.
ARTGAN_API int artgan_tensor_sizes(Handle handle, int64_t* out) {
  return guarded([&] {
    auto sizes = borrow(handle).sizes();
    std::copy(sizes.begin(), sizes.end(), out);
  });
}

ARTGAN_API int artgan_tensor_strides(Handle handle, int64_t* out) {
  return guarded([&] {
    auto strides = borrow(handle).strides();
    std::copy(strides.begin(), strides.end(), out);
  });
}

ARTGAN_API int artgan_tensor_data(Handle handle, void** out) {
  return guarded([&] { *out = borrow(handle).data_ptr(); });
}

// Another owner of the same tensor.
ARTGAN_API int artgan_tensor_share(Handle handle, Handle* out) {
  return guarded([&] { *out = give(borrow(handle)); });
}
