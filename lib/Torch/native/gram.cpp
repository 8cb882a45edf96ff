// Products of all pairs of channels, summed over the pixels (Gatys et al., CVPR 2016): one product of matrices on
// channels-last memory, and its gradient in that memory too, so that it adds to the network's own without reordering.
#include "autocast.h"
#include "bridge.h"
#include "convolution.h"
#include "description.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

using namespace artgan;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

// (N, H W, C) over the memory of a channels-last picture.
at::Tensor pixels_of(const at::Tensor& features) {
  return channels_last(features).permute({0, 2, 3, 1}).reshape({features.size(0), features.size(2) * features.size(3), features.size(1)});
}

at::Tensor gram(const at::Tensor& features) {
  if (needs_float32(features)) {
    return gram(features.to(at::kFloat)).to(features.scalar_type());
  }
  auto pixels = pixels_of(features);
  return at::bmm(pixels.transpose(1, 2), pixels);
}

struct Gram : public torch::autograd::Function<Gram> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& features) {
    context->save_for_backward({features});
    context->set_materialize_grads(false);
    return gram(features);
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    if (!gradients[0].defined()) {
      return {at::Tensor()};
    }
    const auto features = context->get_saved_variables()[0];
    const auto both = gradients[0] + gradients[0].transpose(1, 2);
    if (c10::GradMode::is_enabled()) {
      return {at::bmm(both, features.flatten(2)).view(features.sizes())};
    }
    const auto type = needs_float32(features) ? at::kFloat : features.scalar_type();
    auto result = at::empty_strided(features.sizes(), channels_last(features).strides(), features.options().dtype(type));
    auto rows = pixels_of(result);
    at::bmm_out(rows, pixels_of(features.to(type)), both.to(type));
    return {result.to(features.scalar_type())};
  }
};

}  // namespace

// features (N, C, H, W) to (N, C, C).
ARTGAN_API int artgan_gram(Handle features, NewTensor* out) {
  return guarded_layer({{"features", features}}, {}, out, [&] {
    auto x = autocast(borrow(features));
    TORCH_CHECK(x.dim() == 4, "features must be (N, C, H, W)");
    return Gram::apply(x);
  });
}
