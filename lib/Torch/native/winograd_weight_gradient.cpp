// The gradient of a kernel: the points of the input's tiles times those of the output's gradient, summed over all tiles.
#include "winograd.h"

#include <algorithm>

#include "winograd_tiling.h"

namespace artgan {
namespace winograd {
namespace {

// While the sums are small they are kept in so many parts, each by one thread; otherwise all threads share one.
constexpr int64_t kParts = 8;
constexpr int64_t kSmallSums = 1 << 18;
// Slots of points at once in either case.
constexpr int64_t kSlotsOfPart = 1 << 18;
constexpr int64_t kSlotsOfAll = 1 << 21;

// Groups of kDepth tiles, whose points share the slots of a product.
template <int Taps, typename Precision>
class Groups {
 public:
  using Value = typename Precision::Value;
  using Slot = typename Precision::Slot;
  static constexpr int kDepth = Precision::kDepth;

  Groups(const at::Tensor& input, const at::Tensor& gradient, const Tiling& tiling)
      : x_(picture_of<Precision>(input)), y_(picture_of<Precision>(gradient)), tiling_(tiling),
        zeros_(at::zeros({std::max(x_.channels, y_.channels)}, input.options())), depth_(tiling.phases() * x_.channels), columns_(y_.channels) {}

  int64_t total() const { return parts(tiling_.total(), kDepth); }
  int64_t sums() const { return points(Taps) * depth_ * columns_; }
  int64_t depth() const { return depth_; }
  int64_t columns() const { return columns_; }
  int64_t slots() const { return points(Taps) * (padded(depth_) + padded(columns_)); }

  // Points of the groups [first, first + count) into memory for `most`.
  void take(int64_t first, int64_t count, int64_t most, Slot* memory) const {
    at::parallel_for(0, count, 8, [&](int64_t begin, int64_t end) {
      for (int64_t group = begin; group < end; ++group) {
        Place places[kDepth];
        const Place* present[kDepth];
        for (int i = 0; i < kDepth; ++i) {
          const int64_t tile = (first + group) * kDepth + i;
          places[i] = tiling_.place(tile);
          present[i] = tile < tiling_.total() ? places + i : nullptr;
        }
        take_input<Taps, Precision, kDepth>(x_, tiling_, present, nothing(), values(left(memory) + group * padded(depth_)), kDepth * most * padded(depth_));
        take_gradient<Taps, Precision, kDepth>(y_, present, nothing(), values(right(memory, most) + group * padded(columns_)), kDepth * most * padded(columns_));
      }
    });
  }

  void multiply_points(int64_t count, int64_t most, Slot* memory, float* sums, bool accumulate) const {
    const int64_t block = std::min(kTiles, depth_), blocks = parts(depth_, block);
    at::parallel_for(0, points(Taps) * blocks, 1, [&](int64_t begin, int64_t end) {
      for (int64_t item = begin; item < end; ++item) {
        const int64_t point = item / blocks, row = item % blocks * block;
        multiply(Product<Precision>{std::min(block, depth_ - row), columns_, count, left(memory) + point * most * padded(depth_) + row, 1, padded(depth_),
                                    right(memory, most) + point * most * padded(columns_), Precision::kPanel, padded(columns_),
                                    sums + (point * depth_ + row) * columns_, columns_, accumulate});
      }
    });
  }

 private:
  static Value* values(Slot* slots) { return reinterpret_cast<Value*>(slots); }
  const Value* nothing() const { return values_of<Precision>(zeros_); }
  Slot* left(Slot* memory) const { return memory; }
  Slot* right(Slot* memory, int64_t most) const { return memory + points(Taps) * most * padded(depth_); }

  Picture<Value> x_, y_;
  const Tiling& tiling_;
  at::Tensor zeros_;
  int64_t depth_, columns_;
};

template <int Taps, typename Precision>
at::Tensor kernel_of(const at::Tensor& sums, int64_t channels, int64_t columns, Pair kernel, int64_t stride, const at::TensorOptions& options) {
  auto result = at::empty({columns, channels, kernel[0], kernel[1]}, options);
  auto* target = values_of<Precision>(result);
  const auto* source = sums.data_ptr<float>();
  const int64_t phases = stride * stride;
  const FilterSteps steps{result.stride(0), result.stride(1), result.stride(2) * stride, stride};
  at::parallel_for(0, columns / kLane * channels, 64, [&](int64_t begin, int64_t end) {
    for (int64_t item = begin; item < end; ++item) {
      const int64_t channel = item % channels, first = item / channels * kLane;
      for (int64_t phase = 0; phase < phases; ++phase) {
        Tile<Taps, Precision>::to_filter(source + (phase * channels + channel) * columns + first, phases * channels * columns,
                                         target + first * steps.column + channel * steps.depth + phase / stride * result.stride(2) + phase % stride, steps);
      }
    }
  });
  return result;
}

}  // namespace

template <int Taps, typename Precision>
at::Tensor weight_gradient(const at::Tensor& input, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry) {
  const int64_t stride = geometry.stride[0];
  const Tiling tiling(gradient.size(0), {gradient.size(2), gradient.size(3)}, stride, geometry.padding);
  const Groups<Taps, Precision> groups(input, gradient, tiling);
  // The shape alone decides, so that the order of the sums, and so their last bits, do not depend on the threads.
  const int64_t count = groups.sums() <= kSmallSums ? std::min(kParts, parts(groups.total(), kTiles)) : 1;
  const int64_t share = parts(groups.total(), count);
  const int64_t most = std::min(share, std::max(kTiles, (count > 1 ? kSlotsOfPart : kSlotsOfAll) / groups.slots()));
  const auto memory = kept_room(Room::kWorkshop, count * most * groups.slots());
  const auto sums = kept_room(Room::kPanels, count * groups.sums()).narrow(0, 0, count * groups.sums()).view({count, groups.sums()});
  if (count > 1) {
    sums.zero_();  // a last part may be left without tiles
  }
  auto* const sums_data = static_cast<float*>(sums.data_ptr());
  at::parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
    for (int64_t part = begin; part < end; ++part) {
      auto* room = static_cast<typename Precision::Slot*>(memory.data_ptr()) + part * most * groups.slots();
      const int64_t start = part * share, stop = std::min(groups.total(), start + share);
      for (int64_t first = start; first < stop; first += most) {
        groups.take(first, std::min(most, stop - first), most, room);
        groups.multiply_points(std::min(most, stop - first), most, room, sums_data + part * groups.sums(), first > start);
      }
    }
  });
  return kernel_of<Taps, Precision>(count > 1 ? sums.sum(0) : sums, input.size(1), groups.columns(), kernel, stride, input.options());
}

#define ARTGAN_MAKE(TAPS, PRECISION) \
  template at::Tensor weight_gradient<TAPS, PRECISION>(const at::Tensor&, const at::Tensor&, Pair, const ConvolutionGeometry&);
ARTGAN_MAKE(2, Float32Avx512)
ARTGAN_MAKE(3, Float32Avx512)
ARTGAN_MAKE(2, Float32Avx2)
ARTGAN_MAKE(3, Float32Avx2)
ARTGAN_MAKE(2, BFloat16)
ARTGAN_MAKE(3, BFloat16)

}  // namespace winograd
}  // namespace artgan
