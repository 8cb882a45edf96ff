// The three products of a convolution with fewer multiplications: a square kernel of two or three taps for each step of
// its stride (3 x 3 at stride 1, 4 x 4 at stride 2), in float32 on the processor. See winograd_kernels.h.
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

}  // namespace artgan
