// The three products of a two-dimensional convolution. Each is linear in both its arguments, and the derivative
// of each is made of the other two, so gradients of any order come from these alone.
#pragma once

#include <array>

#include <ATen/core/Tensor.h>

namespace artgan {

using Pair = std::array<int64_t, 2>;  // height, width

struct ConvolutionGeometry {
  Pair stride;
  Pair padding;
  Pair dilation;
};

// y from x (N,C,H,W) and w (K,C,h,w); bias (K) may be undefined.
at::Tensor convolve(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, const ConvolutionGeometry& geometry);

// The gradient for x, of that height and width, from y's gradient (N,K,h',w').
at::Tensor convolve_input_gradient(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry);

// The gradient for w, of that kernel size.
at::Tensor convolve_weight_gradient(const at::Tensor& x, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry);

// Whether libtorch multiplies these numbers one by one, and sums them in their own eight bits: bfloat16 on a processor without
// AVX-512 is both slow and wrong by some percent. Such numbers are better multiplied in float32.
bool needs_float32(const at::Tensor& numbers);

// The same values with channels last in memory; one channel counts as channels last whatever its strides say.
at::Tensor channels_last(const at::Tensor& picture);

// A kernel (K,C,h,w) with its channels last in memory, and back.
at::Tensor pack_kernel(const at::Tensor& w);
at::Tensor unpack_kernel(const at::Tensor& w);

// w' (C,K,h,w), channels last, both axes reversed: convolving with it is the input gradient at stride 1.
at::Tensor pack_reversed_kernel(const at::Tensor& w);

// The same as a matrix product: columns (N h' w', kh kw C) summed into (N,C,H,W), and the reverse.
at::Tensor sum_columns(const at::Tensor& columns, at::IntArrayRef shape, Pair kernel, Pair output, const ConvolutionGeometry& geometry);
at::Tensor take_columns(const at::Tensor& x, Pair kernel, Pair output, const ConvolutionGeometry& geometry);

}  // namespace artgan
