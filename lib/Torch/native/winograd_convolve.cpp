// y = x * w by tiles, and the input gradient at stride 1, which is such a convolution too.
#include "winograd.h"

#include <algorithm>

#include "winograd_tiling.h"

namespace artgan {
namespace winograd {
namespace {

template <int Taps, typename Precision>
at::Tensor convolve_tiles(const at::Tensor& input, const Filter<typename Precision::Value>& filter, const at::Tensor& bias, Pair size, Pair padding) {
  auto result = empty_last(input.size(0), filter.columns, size, input.options());
  const auto x = picture_of<Precision>(input), y = picture_of<Precision>(result);
  const Tiling tiling(y.count, size, filter.stride, padding);
  const auto panels = pack<Taps, Precision>(filter, false);
  const auto added = bias.defined() ? bias.to(at::kFloat).contiguous() : at::Tensor();
  const float* bias_data = added.defined() ? added.data_ptr<float>() : nullptr;

  const int64_t go = parts(tiling.total(), goes(tiling.total()));
  const Workshop<Taps, Precision> workshop(go, panels, input);
  at::parallel_for(0, parts(tiling.total(), go), 1, [&](int64_t begin, int64_t end) {
    for (int64_t first = begin * go; first < std::min(end * go, tiling.total()); first += go) {
      const int64_t tiles = std::min(go, tiling.total() - first);
      for (int64_t tile = 0; tile < tiles; ++tile) {
        const auto place = tiling.place(first + tile);
        take_input<Taps, Precision>(x, tiling, {&place}, workshop.nothing(), workshop.from(tile), workshop.from_step());
      }
      workshop.multiply_points(panels, tiles);
      for (int64_t tile = 0; tile < tiles; ++tile) {
        const auto place = tiling.place(first + tile);
        typename Precision::Value* targets[kOutputs * kOutputs];
        for (int i = 0; i < kOutputs * kOutputs; ++i) {
          const int64_t row = place.row * kOutputs + i / kOutputs, column = place.column * kOutputs + i % kOutputs;
          targets[i] = y.has(row, column) ? y.at(place.image, row, column) : nullptr;
        }
        Tile<Taps, Precision>::to_output(workshop.to(tile), workshop.to_step(), y.channels, bias_data, targets);
      }
    }
  });
  return result;
}

}  // namespace

template <int Taps, typename Precision>
at::Tensor convolve(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, Pair size, const ConvolutionGeometry& geometry) {
  const Filter<typename Precision::Value> filter{values_of<Precision>(w), {w.stride(0), w.stride(1), w.stride(2), w.stride(3)}, w.size(0), w.size(1), geometry.stride[0]};
  return convolve_tiles<Taps, Precision>(x, filter, bias, size, geometry.padding);
}

template <int Taps, typename Precision>
at::Tensor convolve_reversed(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry) {
  const auto* last = values_of<Precision>(w) + (w.size(2) - 1) * w.stride(2) + (w.size(3) - 1) * w.stride(3);
  const Filter<typename Precision::Value> filter{last, {w.stride(1), w.stride(0), -w.stride(2), -w.stride(3)}, w.size(1), w.size(0), 1};
  return convolve_tiles<Taps, Precision>(gradient, filter, at::Tensor(), size, {w.size(2) - 1 - geometry.padding[0], w.size(3) - 1 - geometry.padding[1]});
}

#define ARTGAN_MAKE(TAPS, PRECISION)                                                                                                          \
  template at::Tensor convolve<TAPS, PRECISION>(const at::Tensor&, const at::Tensor&, const at::Tensor&, Pair, const ConvolutionGeometry&); \
  template at::Tensor convolve_reversed<TAPS, PRECISION>(const at::Tensor&, const at::Tensor&, Pair, const ConvolutionGeometry&);
ARTGAN_MAKE(2, Float32Avx512)
ARTGAN_MAKE(3, Float32Avx512)
ARTGAN_MAKE(2, Float32Avx2)
ARTGAN_MAKE(3, Float32Avx2)
ARTGAN_MAKE(2, BFloat16)
ARTGAN_MAKE(3, BFloat16)

}  // namespace winograd
}  // namespace artgan
