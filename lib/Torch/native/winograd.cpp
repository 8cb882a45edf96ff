// When Winograd's products are taken.
#include "winograd.h"

#include <type_traits>

#include <ATen/ATen.h>

#include "winograd_tiling.h"

namespace artgan {
namespace {

using namespace winograd;

// Measured on processors with AVX-512: fewer channels leave vectors empty, and fewer tiles do not repay the filter's points.
constexpr int64_t kFewestChannels = 32;
constexpr int64_t kFewestTiles = 64;
// Products saved, less those of tiles that hang over the edge: below this the transforms cost more.
constexpr double kLeastGain = 1.5;

// Taps for each step of the stride; 0 where the kernel is no square of two or three.
int taps_of(at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  const int64_t stride = geometry.stride[0];
  const bool square = w[2] == w[3] && geometry.stride[1] == stride && geometry.dilation == Pair{1, 1};
  return square && stride <= 2 && (w[2] == 2 * stride || w[2] == 3 * stride) ? static_cast<int>(w[2] / stride) : 0;
}

bool is_available(const at::Tensor& given) {
  const bool in_float32 = Float32Avx512::is_available() || Float32Avx2::is_available();
  return given.device().is_cpu() && ((given.scalar_type() == at::kFloat && in_float32) || (given.scalar_type() == at::kBFloat16 && BFloat16::is_available()));
}

bool pays(const at::Tensor& given, at::IntArrayRef w, int64_t count, Pair size, const ConvolutionGeometry& geometry) {
  const int taps = taps_of(w, geometry);
  if (taps == 0 || size[0] < 1 || size[1] < 1 || !is_available(given)) {
    return false;
  }
  for (const int64_t channels : {w[0], w[1]}) {
    if (channels % kLane != 0 || channels < kFewestChannels) {
      return false;
    }
  }
  const int64_t tiles = count * parts(size[0], kOutputs) * parts(size[1], kOutputs);
  const double gain = static_cast<double>(count * size[0] * size[1] * taps * taps) / static_cast<double>(tiles * points(taps));
  return tiles >= kFewestTiles && gain >= kLeastGain;
}

// body(taps, precision) with both as types.
template <typename Precision, typename Body>
at::Tensor choose_taps(int taps, Body&& body) {
  return taps == 2 ? body(std::integral_constant<int, 2>{}, Precision{}) : body(std::integral_constant<int, 3>{}, Precision{});
}

template <typename Body>
at::Tensor choose(int taps, at::ScalarType type, Body&& body) {
  if (type == at::kBFloat16) {
    return choose_taps<BFloat16>(taps, body);
  }
  return Float32Avx512::is_available() ? choose_taps<Float32Avx512>(taps, body) : choose_taps<Float32Avx2>(taps, body);
}

Pair output_size(const at::Tensor& x, at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  Pair size;
  for (int axis = 0; axis < 2; ++axis) {
    size[axis] = (x.size(axis + 2) + 2 * geometry.padding[axis] - w[axis + 2]) / geometry.stride[axis] + 1;
  }
  return size;
}

}  // namespace

bool winograd_pays(const at::Tensor& x, at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  return pays(x, w, x.size(0), output_size(x, w, geometry), geometry);
}

bool winograd_pays_for_input(const at::Tensor& gradient, at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  return pays(gradient, w, gradient.size(0), {gradient.size(2), gradient.size(3)}, geometry);
}

at::Tensor winograd_convolve(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, const ConvolutionGeometry& geometry) {
  const auto last = channels_last(x);
  return choose(taps_of(w.sizes(), geometry), x.scalar_type(), [&](auto taps, auto precision) {
    return convolve<decltype(taps)::value, decltype(precision)>(last, w, bias, output_size(x, w.sizes(), geometry), geometry);
  });
}

at::Tensor winograd_input_gradient(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry) {
  const auto last = channels_last(gradient);
  // At stride 1 it is a convolution too, and needs no sums of overlapping tiles.
  const bool reversed = geometry.stride[0] == 1 && geometry.padding[0] < w.size(2) && geometry.padding[1] < w.size(3);
  return choose(taps_of(w.sizes(), geometry), gradient.scalar_type(), [&](auto taps, auto precision) {
    constexpr int kTaps = decltype(taps)::value;
    return reversed ? convolve_reversed<kTaps, decltype(precision)>(last, w, size, geometry) : input_gradient<kTaps, decltype(precision)>(last, w, size, geometry);
  });
}

at::Tensor winograd_weight_gradient(const at::Tensor& x, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry) {
  const auto input = channels_last(x), output = channels_last(gradient);
  return choose(static_cast<int>(kernel[0] / geometry.stride[0]), x.scalar_type(), [&](auto taps, auto precision) {
    return weight_gradient<decltype(taps)::value, decltype(precision)>(input, output, kernel, geometry);
  });
}

}  // namespace artgan
