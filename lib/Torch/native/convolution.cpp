// Convolution and transposed convolution with derivatives of every order.
#include "autocast.h"
#include "bridge.h"
#include "convolution.h"
#include "description.h"

#include <algorithm>
#include <limits>
#include <vector>

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

using namespace artgan;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

// With fewer output channels libtorch's own choice is as fast.
constexpr int64_t kFewOutputs = 16;

// Two tensors and a geometry: what every product keeps for its derivative.
void keep(AutogradContext* context, const at::Tensor& first, const at::Tensor& second, const ConvolutionGeometry& geometry) {
  context->save_for_backward({first, second});
  context->saved_data["geometry"] = std::vector<int64_t>{geometry.stride[0], geometry.stride[1], geometry.padding[0],
                                                         geometry.padding[1], geometry.dilation[0], geometry.dilation[1]};
  // An undefined gradient stays undefined: no zeros are sent through layers that nobody asked about.
  context->set_materialize_grads(false);
}

// A picture is read again for the kernel's gradient alone: a frozen network need not hold it.
at::Tensor needed_for(const at::Tensor& w, const at::Tensor& picture) { return w.requires_grad() ? picture : at::Tensor(); }

ConvolutionGeometry geometry_of(AutogradContext* context) {
  auto numbers = context->saved_data["geometry"].toIntVector();
  return {{numbers[0], numbers[1]}, {numbers[2], numbers[3]}, {numbers[4], numbers[5]}};
}

Pair plane(const at::Tensor& tensor) { return {tensor.size(2), tensor.size(3)}; }

struct InputGradient;
struct WeightGradient;

struct Product : public torch::autograd::Function<Product> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& w, const OptionalTensor& bias, ConvolutionGeometry geometry) {
    keep(context, needed_for(w, x), w, geometry);
    context->saved_data["bias"] = bias.has_value();
    context->saved_data["plane"] = std::vector<int64_t>{x.size(2), x.size(3)};
    return convolve(x, w, bias.value_or(at::Tensor()), geometry);
  }
  static variable_list backward(AutogradContext* context, variable_list gradients);
};

struct InputGradient : public torch::autograd::Function<InputGradient> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& gradient, const at::Tensor& w, Pair size, ConvolutionGeometry geometry) {
    keep(context, needed_for(w, gradient), w, geometry);
    return convolve_input_gradient(gradient, w, size, geometry);
  }
  static variable_list backward(AutogradContext* context, variable_list gradients);
};

struct WeightGradient : public torch::autograd::Function<WeightGradient> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const at::Tensor& gradient, Pair kernel, ConvolutionGeometry geometry) {
    keep(context, x, gradient, geometry);
    return convolve_weight_gradient(x, gradient, kernel, geometry);
  }
  static variable_list backward(AutogradContext* context, variable_list gradients);
};

variable_list Product::backward(AutogradContext* context, variable_list gradients) {
  const auto& gradient = gradients[0];
  at::Tensor for_x, for_w, for_bias;
  if (gradient.defined()) {
    auto saved = context->get_saved_variables();
    auto geometry = geometry_of(context);
    if (context->needs_input_grad(0)) {
      const auto size = context->saved_data["plane"].toIntVector();
      for_x = InputGradient::apply(gradient, saved[1], Pair{size[0], size[1]}, geometry);
    }
    if (context->needs_input_grad(1)) {
      for_w = WeightGradient::apply(saved[0], gradient, plane(saved[1]), geometry);
    }
    if (context->saved_data["bias"].toBool() && context->needs_input_grad(2)) {
      for_bias = gradient.sum({0, 2, 3});
    }
  }
  return {for_x, for_w, for_bias, at::Tensor()};
}

variable_list InputGradient::backward(AutogradContext* context, variable_list gradients) {
  const auto& gradient = gradients[0];
  at::Tensor for_gradient, for_w;
  if (gradient.defined()) {
    auto saved = context->get_saved_variables();
    auto geometry = geometry_of(context);
    if (context->needs_input_grad(0)) {
      for_gradient = Product::apply(gradient, saved[1], OptionalTensor(), geometry);
    }
    if (context->needs_input_grad(1)) {
      for_w = WeightGradient::apply(gradient, saved[0], plane(saved[1]), geometry);
    }
  }
  return {for_gradient, for_w, at::Tensor(), at::Tensor()};
}

variable_list WeightGradient::backward(AutogradContext* context, variable_list gradients) {
  const auto& gradient = gradients[0];
  at::Tensor for_x, for_gradient;
  if (gradient.defined()) {
    auto saved = context->get_saved_variables();
    auto geometry = geometry_of(context);
    if (context->needs_input_grad(0)) {
      for_x = InputGradient::apply(saved[1], gradient, plane(saved[0]), geometry);
    }
    if (context->needs_input_grad(1)) {
      for_gradient = Product::apply(saved[0], gradient, OptionalTensor(), geometry);
    }
  }
  return {for_x, for_gradient, at::Tensor(), at::Tensor()};
}

ConvolutionGeometry read_geometry(const int64_t* settings) {
  return {{settings[0], settings[1]}, {settings[2], settings[3]}, {settings[4], settings[5]}};
}

// Checked before anything is computed with them; oneDNN counts in 32 bits.
void check_setting(const char* name, const int64_t* pair, int64_t least) {
  for (int axis = 0; axis < 2; ++axis) {
    TORCH_CHECK(pair[axis] >= least && pair[axis] <= std::numeric_limits<int32_t>::max(), name, " must be at least ", least,
                " and fit 32 bits, but got ", pair[axis]);
  }
}

void check_settings(const int64_t* settings) {
  check_setting("stride", settings, 1);
  check_setting("padding", settings + 2, 0);
  check_setting("dilation", settings + 4, 1);
}

// oneDNN takes these; what it does not take goes libtorch's own way.
bool is_supported(const at::Tensor& x, const at::Tensor& w, int64_t groups) {
  return x.device().is_cpu() && w.device().is_cpu() && x.dim() == 4 && w.dim() == 4 && groups == 1 && x.numel() > 0 && w.numel() > 0 &&
         x.scalar_type() == w.scalar_type() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
}

// One number an output, or none at all; any other is refused by libtorch's own way.
bool bias_fits(const at::Tensor& bias, const at::Tensor& x, int64_t outputs) {
  return !bias.defined() || (bias.dim() == 1 && bias.size(0) == outputs && bias.scalar_type() == x.scalar_type() && bias.device() == x.device());
}

Pair transposed_size(const at::Tensor& x, const at::Tensor& w, const ConvolutionGeometry& geometry, const int64_t* output_padding) {
  Pair size;
  for (int axis = 0; axis < 2; ++axis) {
    size[axis] = (x.size(axis + 2) - 1) * geometry.stride[axis] - 2 * geometry.padding[axis] +
                 geometry.dilation[axis] * (w.size(axis + 2) - 1) + output_padding[axis] + 1;
    TORCH_CHECK(size[axis] > 0, "the output would be of size ", size[axis], "; make the padding smaller");
    TORCH_CHECK(output_padding[axis] < std::max(geometry.stride[axis], geometry.dilation[axis]),
                "output padding must be smaller than either stride or dilation, but got ", output_padding[axis]);
  }
  return size;
}

at::IntArrayRef pair_at(const int64_t* settings, int index) { return at::IntArrayRef(settings + 2 * index, 2); }

}  // namespace

// settings: stride, padding and dilation, each height then width.
ARTGAN_API int artgan_conv2d(Handle input, Handle weight, Handle bias, const int64_t* settings, int64_t groups, NewTensor* out) {
  return guarded_layer({{"input", input}, {"weight", weight}, {"bias", bias}}, {{"stride", settings}, {"padding", settings + 2}, {"dilation", settings + 4}}, out, [&] {
    auto x = autocast(borrow(input)), w = autocast(borrow(weight)), b = autocast(borrow(bias));
    check_settings(settings);
    return is_supported(x, w, groups) && x.size(1) == w.size(1) && (w.size(0) >= kFewOutputs || needs_float32(x)) && bias_fits(b, x, w.size(0))
               ? Product::apply(x, w, if_defined(b), read_geometry(settings))
               : at::conv2d(x, w, b, pair_at(settings, 0), pair_at(settings, 1), pair_at(settings, 2), groups);
  });
}

// settings: stride, padding, dilation and output padding.
ARTGAN_API int artgan_conv_transpose2d(Handle input, Handle weight, Handle bias, const int64_t* settings, int64_t groups, NewTensor* out) {
  return guarded_layer({{"input", input}, {"weight", weight}, {"bias", bias}},
                       {{"stride", settings}, {"padding", settings + 2}, {"dilation", settings + 4}, {"output_padding", settings + 6}}, out, [&] {
    auto x = autocast(borrow(input)), w = autocast(borrow(weight)), b = autocast(borrow(bias));
    check_settings(settings);
    check_setting("output padding", settings + 6, 0);
    // Later versions of libtorch compute something here instead of refusing it.
    TORCH_CHECK(!b.defined() || b.scalar_type() == x.scalar_type(), "the input (", x.scalar_type(), ") and the bias (", b.scalar_type(), ") must be of the same type");
    if (!is_supported(x, w, groups) || x.size(1) != w.size(0) || !bias_fits(b, x, w.size(1))) {
      return at::conv_transpose2d(x, w, b, pair_at(settings, 0), pair_at(settings, 1), pair_at(settings, 3), groups, pair_at(settings, 2));
    }
    auto geometry = read_geometry(settings);
    auto result = InputGradient::apply(x, w, transposed_size(x, w, geometry, settings + 6), geometry);
    return b.defined() ? result.add_(b.view({1, -1, 1, 1})) : result;
  });
}
