// Which way each product of a convolution is computed. The limits were measured on two cores with AVX-512.
#include "compatibility.h"
#include "convolution.h"
#include "winograd.h"

#include <tuple>

#include <ATen/ATen.h>

namespace artgan {
namespace {

// Below this oneDNN pads channels to a vector, and works mostly on zeros.
constexpr int64_t kFewChannels = 16;
// Up to so many output pixels, a product of matrices in bfloat16 is faster than oneDNN's gradients.
constexpr int64_t kFewPixels = 4096;

Pair plane(const at::Tensor& tensor) { return {tensor.size(2), tensor.size(3)}; }

int64_t pixels(const at::Tensor& tensor) { return tensor.size(0) * tensor.size(2) * tensor.size(3); }

bool is_half(const at::Tensor& tensor) { return tensor.scalar_type() == at::kBFloat16; }

// (N h w, C) over the memory of a channels-last picture.
at::Tensor as_matrix(const at::Tensor& picture) {
  return channels_last(picture).permute({0, 2, 3, 1}).reshape({pixels(picture), picture.size(1)});
}

at::Tensor kernel_matrix(const at::Tensor& w) {
  return pack_kernel(w).permute({0, 2, 3, 1}).reshape({w.size(0), -1});
}

at::Tensor input_gradient_by_columns(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry) {
  auto columns = at::mm(as_matrix(gradient), kernel_matrix(w));
  return sum_columns(columns, {gradient.size(0), w.size(1), size[0], size[1]}, plane(w), plane(gradient), geometry);
}

at::Tensor weight_gradient_by_columns(const at::Tensor& x, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry) {
  auto columns = take_columns(x, kernel, plane(gradient), geometry);
  const int64_t outputs = gradient.size(1), inputs = x.size(1);
  auto packed = at::empty_strided({outputs, inputs, kernel[0], kernel[1]}, {columns.size(1), 1, kernel[1] * inputs, inputs}, x.options());
  auto rows = packed.as_strided({outputs, columns.size(1)}, {columns.size(1), 1});
  at::mm_out(rows, as_matrix(gradient).t(), columns);
  return unpack_kernel(packed);
}

bool can_reverse(const at::Tensor& w, const ConvolutionGeometry& geometry) {
  for (int axis = 0; axis < 2; ++axis) {
    if (geometry.stride[axis] != 1 || geometry.dilation[axis] != 1 || w.size(axis + 2) - 1 < geometry.padding[axis]) {
      return false;
    }
  }
  return true;
}

at::Tensor input_gradient_reversed(const at::Tensor& gradient, const at::Tensor& w, const ConvolutionGeometry& geometry) {
  const Pair padding{w.size(2) - 1 - geometry.padding[0], w.size(3) - 1 - geometry.padding[1]};
  return at::conv2d(channels_last(gradient), pack_reversed_kernel(w), {}, geometry.stride, padding, geometry.dilation);
}

// libtorch hands bfloat16 to oneDNN under the same condition.
bool multiplies_bfloat16() {
#ifdef __x86_64__
  return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
#else
  return false;
#endif
}

at::Tensor in_float32(const at::Tensor& numbers) { return numbers.defined() ? numbers.to(at::kFloat) : numbers; }

}  // namespace

bool needs_float32(const at::Tensor& numbers) { return is_half(numbers) && numbers.device().is_cpu() && !multiplies_bfloat16(); }

at::Tensor convolve(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, const ConvolutionGeometry& geometry) {
  if (needs_float32(x)) {
    return convolve(in_float32(x), in_float32(w), in_float32(bias), geometry).to(x.scalar_type());
  }
  if (winograd_pays(x, w.sizes(), geometry)) {
    return winograd_convolve(x, w, bias, geometry);
  }
  return at::conv2d(channels_last(x), pack_kernel(w), bias, geometry.stride, geometry.padding, geometry.dilation);
}

at::Tensor convolve_input_gradient(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry) {
  if (needs_float32(gradient)) {
    return convolve_input_gradient(in_float32(gradient), in_float32(w), size, geometry).to(gradient.scalar_type());
  }
  if (w.size(1) < kFewChannels || (is_half(gradient) && pixels(gradient) <= kFewPixels)) {
    return input_gradient_by_columns(gradient, w, size, geometry);
  }
  if (winograd_pays_for_input(gradient, w.sizes(), geometry)) {
    return winograd_input_gradient(gradient, w, size, geometry);
  }
  if (can_reverse(w, geometry)) {
    return input_gradient_reversed(gradient, w, geometry);
  }
  auto shape_only = at::empty({1}, gradient.options()).expand({gradient.size(0), w.size(1), size[0], size[1]});
  return std::get<0>(at::convolution_backward(channels_last(gradient), shape_only, pack_kernel(w), absent, geometry.stride,
                                              geometry.padding, geometry.dilation, false, {0, 0}, 1, {true, false, false}));
}

at::Tensor convolve_weight_gradient(const at::Tensor& x, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry) {
  if (needs_float32(x)) {
    return convolve_weight_gradient(in_float32(x), in_float32(gradient), kernel, geometry).to(x.scalar_type());
  }
  if (is_half(x) && pixels(gradient) <= kFewPixels) {
    return weight_gradient_by_columns(x, gradient, kernel, geometry);
  }
  if (winograd_pays(x, {gradient.size(1), x.size(1), kernel[0], kernel[1]}, geometry)) {
    return winograd_weight_gradient(x, gradient, kernel, geometry);
  }
  auto shape_only = at::empty({gradient.size(1), x.size(1), kernel[0], kernel[1]}, x.options(), at::MemoryFormat::ChannelsLast);
  return unpack_kernel(std::get<1>(at::convolution_backward(channels_last(gradient), channels_last(x), shape_only, absent, geometry.stride,
                                                            geometry.padding, geometry.dilation, false, {0, 0}, 1, {false, true, false})));
}

}  // namespace artgan
