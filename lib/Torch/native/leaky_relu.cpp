// ReLU and LeakyReLU whose second derivative is nothing, rather than a tensor of zeros: libtorch's own sends those
// zeros back through the whole network under a gradient penalty.
#include "bridge.h"
#include "description.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

using namespace artgan;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

at::Tensor slope_gradient(const at::Tensor& gradient, const at::Tensor& result, double slope) {
  return slope == 0.0 ? at::threshold_backward(gradient, result, 0) : at::leaky_relu_backward(gradient, result, slope, true);
}

struct SlopeGradient : public torch::autograd::Function<SlopeGradient> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& gradient, const at::Tensor& result, double slope) {
    context->save_for_backward({result});
    context->saved_data["slope"] = slope;
    context->set_materialize_grads(false);
    return slope_gradient(gradient, result, slope);
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    at::Tensor for_gradient;
    if (gradients[0].defined()) {
      for_gradient = SlopeGradient::apply(gradients[0], context->get_saved_variables()[0], context->saved_data["slope"].toDouble());
    }
    return {for_gradient, at::Tensor(), at::Tensor()};
  }
};

struct LeakyRelu : public torch::autograd::Function<LeakyRelu> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, double slope, bool in_place) {
    auto result = in_place ? x : slope == 0.0 ? at::relu(x) : at::leaky_relu(x, slope);
    if (in_place) {
      slope == 0.0 ? at::relu_(result) : at::leaky_relu_(result, slope);
      context->mark_dirty({x});
    }
    context->save_for_backward({result});
    context->saved_data["slope"] = slope;
    context->set_materialize_grads(false);
    return result;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    at::Tensor for_x;
    if (gradients[0].defined()) {
      for_x = SlopeGradient::apply(gradients[0], context->get_saved_variables()[0], context->saved_data["slope"].toDouble());
    }
    return {for_x, at::Tensor(), at::Tensor()};
  }
};

// libtorch itself refuses a leaf that is trained, before it is changed, and knows how gradients reach a view's base.
bool is_libtorchs(const at::Tensor& x) { return x.is_view() || (x.is_leaf() && x.requires_grad()); }

}  // namespace

// slope: 0 for ReLU, above 0 for LeakyReLU. In place, the result is the input's own handle once more.
ARTGAN_API int artgan_leaky_relu(Handle input, double slope, uint8_t in_place, NewTensor* out) {
  return guarded_layer({{"input", input}}, {}, out, [&]() -> at::Tensor {
    auto x = borrow(input);
    // The sign of the result tells the sign of the input only while the slope is not negative.
    if (slope < 0.0) {
      return in_place ? at::leaky_relu_(x, slope) : at::leaky_relu(x, slope);
    }
    if (!at::isFloatingType(x.scalar_type())) {
      return in_place ? at::relu_(x) : at::relu(x);
    }
    if (in_place && is_libtorchs(x)) {
      return slope == 0.0 ? at::relu_(x) : at::leaky_relu_(x, slope);
    }
    return LeakyRelu::apply(x, slope, in_place != 0);
  });
}
