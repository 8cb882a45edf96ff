// Gradients and the modes that govern them.
#include "bridge.h"
#include "description.h"

#include <memory>
#include <utility>
#include <vector>

#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/variable.h>

using namespace artgan;

namespace {

std::vector<at::Tensor> borrow_all(const Handle* handles, int32_t count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(count);
  for (int32_t i = 0; i < count; ++i) {
    tensors.push_back(borrow(handles[i]));
  }
  return tensors;
}

// The function that made a tensor tells where the way back began.
std::string describe(const Handle* roots, int32_t root_count, const Handle* gradients, int32_t gradient_count,
                     const Handle* inputs, int32_t input_count) {
  Description description;
  for (int32_t i = 0; i < root_count; ++i) {
    const auto root = borrow(roots[i]);
    const auto function = root.defined() ? root.grad_fn() : nullptr;
    description.add(function ? ("result of " + function->name() + ',').c_str() : "result", root);
  }
  description.add("gradient", gradients, gradient_count);
  description.add("input", inputs, input_count);
  return description.text();
}

}  // namespace

ARTGAN_API int artgan_requires_grad(Handle handle, uint8_t value) {
  return guarded([&] { borrow(handle).set_requires_grad(value != 0); });
}

ARTGAN_API int artgan_retain_grad(Handle handle) {
  return guarded([&] { borrow(handle).retain_grad(); });
}

// The accumulated gradient, null when there is none.
ARTGAN_API int artgan_grad_get(Handle handle, Handle* out) {
  return guarded([&] { *out = give(borrow(handle).grad()); });
}

// libtorch takes any; what does not fit would be found by an optimiser, or by nobody.
ARTGAN_API int artgan_grad_set(Handle handle, Handle grad) {
  const int status = guarded([&] {
    const auto tensor = borrow(handle), gradient = borrow(grad);
    if (gradient.defined()) {
      TORCH_CHECK(!gradient.is_same(tensor), "a tensor cannot be its own gradient");
      TORCH_CHECK(gradient.sizes() == tensor.sizes() && gradient.scalar_type() == tensor.scalar_type() && gradient.device() == tensor.device(),
                  "a gradient must have its tensor's shape, type and device");
    }
    tensor.mutable_grad() = gradient;
  });
  if (status != 0) {
    explain([&] {
      Description description;
      description.add("self", borrow(handle));
      description.add("grad", borrow(grad));
      return description.text();
    });
  }
  return status;
}

// grad_tensors may hold nulls; inputs may be empty.
ARTGAN_API int artgan_backward(const Handle* roots, int32_t root_count, const Handle* grad_tensors,
                               int32_t grad_count, uint8_t retain_graph, uint8_t create_graph,
                               const Handle* inputs, int32_t input_count) {
  const int status = guarded([&] {
    torch::autograd::backward(borrow_all(roots, root_count), borrow_all(grad_tensors, grad_count),
                              retain_graph != 0, create_graph != 0,
                              borrow_all(inputs, input_count));
  });
  if (status != 0) {
    explain([&] { return describe(roots, root_count, grad_tensors, grad_count, inputs, input_count); });
  }
  return status;
}

// One gradient an input, null where allow_unused let an input be unused.
ARTGAN_API int artgan_grad(const Handle* outputs, int32_t output_count, const Handle* inputs,
                           int32_t input_count, const Handle* grad_outputs, int32_t grad_count,
                           uint8_t retain_graph, uint8_t create_graph, uint8_t allow_unused,
                           Handle* out) {
  const int status = guarded([&] {
    auto gradients = torch::autograd::grad(
        borrow_all(outputs, output_count), borrow_all(inputs, input_count),
        borrow_all(grad_outputs, grad_count), retain_graph != 0, create_graph != 0,
        allow_unused != 0);
    for (int32_t i = 0; i < input_count; ++i) {
      out[i] = give(std::move(gradients[i]));
    }
  });
  if (status != 0) {
    explain([&] { return describe(outputs, output_count, grad_outputs, grad_count, inputs, input_count); });
  }
  return status;
}

ARTGAN_API int artgan_grad_enabled() noexcept { return c10::GradMode::is_enabled() ? 1 : 0; }

ARTGAN_API void artgan_grad_enable(uint8_t enabled) noexcept { c10::GradMode::set_enabled(enabled != 0); }

// Inference mode is a scope of its thread: what is opened must be closed there, in reverse order.
ARTGAN_API int artgan_inference_enter(uint8_t enabled, void** out) {
  return guarded([&] { *out = new c10::InferenceMode(enabled != 0); });
}

ARTGAN_API void artgan_inference_leave(void* guard) noexcept { delete static_cast<c10::InferenceMode*>(guard); }
