// The three products of a convolution with fewer multiplications (see winograd_kernels.h), on the processor: for square
// kernels of two or three taps for each step of the stride, such as 3 x 3 at stride 1 and 4 x 4 at stride 2.
#pragma once

#include "convolution.h"

namespace artgan {

// Whether these shapes can be had this way, and gain by it. x (N,C,H,W), w (K,C,h,w).
bool winograd_pays(const at::Tensor& x, at::IntArrayRef w, const ConvolutionGeometry& geometry);

// The same for an input gradient from y's gradient (N,K,h',w').
bool winograd_pays_for_input(const at::Tensor& gradient, at::IntArrayRef w, const ConvolutionGeometry& geometry);

at::Tensor winograd_convolve(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, const ConvolutionGeometry& geometry);
at::Tensor winograd_input_gradient(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry);
at::Tensor winograd_weight_gradient(const at::Tensor& x, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry);

// The same once taps and precision are known; pictures with channels last.
namespace winograd {

template <int Taps, typename Precision>
at::Tensor convolve(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, Pair size, const ConvolutionGeometry& geometry);

// The input gradient at stride 1, for paddings below the kernel's size.
template <int Taps, typename Precision>
at::Tensor convolve_reversed(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry);

template <int Taps, typename Precision>
at::Tensor input_gradient(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry);

template <int Taps, typename Precision>
at::Tensor weight_gradient(const at::Tensor& x, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry);

}  // namespace winograd
}  // namespace artgan
