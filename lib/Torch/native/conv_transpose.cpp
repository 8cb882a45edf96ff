// conv_transpose2d through the data gradient of a convolution. libtorch 1.13's own CPU kernel is
// im2col and sgemm; this way it reaches oneDNN, which is up to three times faster.
#include "bridge.h"
#include "description.h"

#include <vector>

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

using namespace artgan;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

using Ints = std::vector<int64_t>;

Ints output_shape(const at::Tensor& input, const at::Tensor& weight, const Ints& stride,
                  const Ints& padding, const Ints& output_padding, const Ints& dilation, int64_t groups) {
  Ints shape{input.size(0), weight.size(1) * groups};
  for (size_t d = 0; d < 2; ++d) {
    shape.push_back((input.size(d + 2) - 1) * stride[d] - 2 * padding[d] +
                    dilation[d] * (weight.size(d + 2) - 1) + output_padding[d] + 1);
  }
  return shape;
}

// Built from differentiable operators only, so second derivatives come by themselves.
struct ConvTranspose : public torch::autograd::Function<ConvTranspose> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& input, const at::Tensor& weight,
                            Ints stride, Ints padding, Ints output_padding, Ints dilation, int64_t groups) {
    context->save_for_backward({input, weight});
    context->saved_data["stride"] = stride;
    context->saved_data["padding"] = padding;
    context->saved_data["dilation"] = dilation;
    context->saved_data["groups"] = groups;
    auto target = at::empty({1}, input.options()).expand(output_shape(input, weight, stride, padding, output_padding, dilation, groups));
    return std::get<0>(at::convolution_backward(input, target, weight, c10::nullopt, stride, padding,
                                                dilation, false, {0, 0}, groups, {true, false, false}));
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    auto saved = context->get_saved_variables();
    const auto& input = saved[0];
    const auto& weight = saved[1];
    const auto& gradient = gradients[0];
    auto stride = context->saved_data["stride"].toIntVector();
    auto padding = context->saved_data["padding"].toIntVector();
    auto dilation = context->saved_data["dilation"].toIntVector();
    auto groups = context->saved_data["groups"].toInt();
    at::Tensor input_gradient, weight_gradient;
    if (context->needs_input_grad(0)) {
      input_gradient = at::conv2d(gradient, weight, {}, stride, padding, dilation, groups);
    }
    if (context->needs_input_grad(1)) {
      weight_gradient = std::get<1>(at::convolution_backward(input, gradient, weight, c10::nullopt, stride,
                                                             padding, dilation, false, {0, 0}, groups,
                                                             {false, true, false}));
    }
    return {input_gradient, weight_gradient, at::Tensor(), at::Tensor(), at::Tensor(), at::Tensor(), at::Tensor()};
  }
};

Ints pair(const int64_t* values) { return {values[0], values[1]}; }

}  // namespace

// input N,C,H,W; weight C,K/groups,h,w; settings: stride, padding, output padding, dilation as pairs.
ARTGAN_API int artgan_conv_transpose2d(Handle input, Handle weight, const int64_t* settings,
                                       int64_t groups, Handle* out) {
  const int status = guarded([&] {
    *out = give(ConvTranspose::apply(borrow(input), borrow(weight), pair(settings), pair(settings + 2),
                                     pair(settings + 4), pair(settings + 6), groups));
  });
  if (status != 0) {
    explain([&] {
      Description description;
      description.add("input", borrow(input));
      description.add("weight", borrow(weight));
      return description.text();
    });
  }
  return status;
}
