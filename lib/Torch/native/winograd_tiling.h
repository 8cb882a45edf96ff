// How pictures and kernels are cut for winograd_kernels.h.
#pragma once

#include "convolution.h"
#include "winograd_kernels.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

namespace artgan {
namespace winograd {

// Tiles worked on together: enough to use each vector of the filter often, few enough for the second cache.
constexpr int64_t kTiles = 48;
// Values behind each line of points: lines a power of two apart would share few places of the cache.
constexpr int64_t kGap = 2 * kLane;

inline int64_t padded(int64_t channels) { return channels + kGap; }
inline int64_t parts(int64_t whole, int64_t part) { return (whole + part - 1) / part; }

template <typename Precision>
typename Precision::Value* values_of(const at::Tensor& tensor) { return static_cast<typename Precision::Value*>(tensor.data_ptr()); }

// A picture in channels-last memory.
template <typename Value>
struct Picture {
  Value* data;
  int64_t count, channels, height, width;

  bool has(int64_t row, int64_t column) const { return row >= 0 && row < height && column >= 0 && column < width; }
  Value* at(int64_t image, int64_t row, int64_t column) const { return data + ((image * height + row) * width + column) * channels; }
};

template <typename Precision>
Picture<typename Precision::Value> picture_of(const at::Tensor& last) {
  return {values_of<Precision>(last), last.size(0), last.size(1), last.size(2), last.size(3)};
}

inline at::Tensor empty_last(int64_t count, int64_t channels, Pair size, const at::TensorOptions& options) {
  return at::empty_strided({count, channels, size[0], size[1]}, {channels * size[0] * size[1], 1, channels * size[1], channels}, options);
}

struct Place {
  int64_t image, row, column;
};

// Output pixels two by two. A stride of s makes s * s filters of one, a phase each, over the pixels that lie s apart.
struct Tiling {
  int64_t stride, count, down, across;
  Pair padding;

  Tiling(int64_t count, Pair output, int64_t stride, Pair padding)
      : stride(stride), count(count), down(parts(output[0], kOutputs)), across(parts(output[1], kOutputs)), padding(padding) {}
  int64_t phases() const { return stride * stride; }
  int64_t total() const { return count * down * across; }
  Place place(int64_t tile) const { return {tile / (down * across), tile / across % down, tile % across}; }
  int64_t row(int64_t tile, int64_t point, int64_t phase) const { return (tile * kOutputs + point) * stride + phase / stride - padding[0]; }
  int64_t column(int64_t tile, int64_t point, int64_t phase) const { return (tile * kOutputs + point) * stride + phase % stride - padding[1]; }
};

// A kernel seen from one of its sides: columns are what comes out, depth is what is summed over.
template <typename Value>
struct Filter {
  const Value* data;
  FilterSteps steps;
  int64_t columns, depth, stride;

  const Value* phase(int64_t phase) const { return data + phase / stride * steps.down + phase % stride * steps.across; }
  FilterSteps of_phase() const { return {steps.column, steps.depth, steps.down * stride, steps.across * stride}; }
};

// Room for points that is kept from one convolution to the next, a thread each: given back, it would leave holes in the
// heap that no picture fits. Each has one user at a time: a product needs panels or sums, never both.
enum class Room { kPanels, kWorkshop };

inline at::Tensor kept_room(Room room, int64_t size) {
  static thread_local at::Tensor kept[2];
  auto& memory = kept[static_cast<int>(room)];
  if (!memory.defined() || memory.numel() < size) {
    memory = at::Tensor();
    memory = at::empty({size}, at::kFloat);
  }
  return memory;
}

// The points of a filter in the panels of a product: its phases follow each other in the depth, or in the columns.
template <typename Precision>
struct Panels {
  at::Tensor memory;
  int64_t rows, columns;  // rows in slots

  int64_t panel() const { return rows * Precision::kPanel; }
  int64_t step() const { return parts(columns, Precision::kPanel) * panel(); }
  typename Precision::Slot* at(int64_t point) const { return static_cast<typename Precision::Slot*>(memory.data_ptr()) + point * step(); }
};

template <int Taps, typename Precision>
Panels<Precision> pack(const Filter<typename Precision::Value>& filter, bool phases_in_columns) {
  const int64_t phases = filter.stride * filter.stride, depth = filter.depth / Precision::kDepth;
  Panels<Precision> panels{{}, phases_in_columns ? depth : depth * phases, phases_in_columns ? filter.columns * phases : filter.columns};
  panels.memory = kept_room(Room::kPanels, points(Taps) * panels.step());
  const auto steps = filter.of_phase();
  // The phases of one filter share its cache line.
  at::parallel_for(0, filter.columns / kLane * depth, 64, [&](int64_t begin, int64_t end) {
    for (int64_t item = begin; item < end; ++item) {
      const int64_t slot = item % depth, first = item / depth * kLane;
      for (int64_t phase = 0; phase < phases; ++phase) {
        const int64_t row = phases_in_columns ? slot : phase * depth + slot;
        const int64_t column = first + (phases_in_columns ? phase * filter.columns : 0);
        Tile<Taps, Precision>::from_filter(filter.phase(phase) + first * steps.column + slot * Precision::kDepth * steps.depth, steps,
                                           panels.at(0) + column / Precision::kPanel * panels.panel() + row * Precision::kPanel + column % Precision::kPanel, panels.step());
      }
    }
  });
  return panels;
}

// The points of Count tiles' pixels, phase after phase; a place that is null stands for nothing but zeros.
template <int Taps, typename Precision, int Count = 1>
void take_input(const Picture<typename Precision::Value>& x, const Tiling& tiling, const Place* const (&places)[Count],
                const typename Precision::Value* zeros, typename Precision::Value* target, int64_t step) {
  constexpr int kSide = Taps + 1;
  const typename Precision::Value* pixels[Count * kSide * kSide];
  for (int64_t phase = 0; phase < tiling.phases(); ++phase) {
    for (int tile = 0; tile < Count; ++tile) {
      for (int i = 0; i < kSide * kSide; ++i) {
        const auto* place = places[tile];
        const int64_t row = place == nullptr ? -1 : tiling.row(place->row, i / kSide, phase);
        const int64_t column = place == nullptr ? -1 : tiling.column(place->column, i % kSide, phase);
        pixels[tile * kSide * kSide + i] = x.has(row, column) ? x.at(place->image, row, column) : zeros;
      }
    }
    Tile<Taps, Precision>::template from_input<Count>(pixels, x.channels, target + Count * phase * x.channels, step);
  }
}

template <int Taps, typename Precision, int Count = 1>
void take_gradient(const Picture<typename Precision::Value>& y, const Place* const (&places)[Count], const typename Precision::Value* zeros,
                   typename Precision::Value* target, int64_t step) {
  constexpr int kArea = kOutputs * kOutputs;
  const typename Precision::Value* pixels[Count * kArea];
  for (int tile = 0; tile < Count; ++tile) {
    for (int i = 0; i < kArea; ++i) {
      const auto* place = places[tile];
      const int64_t row = place == nullptr ? -1 : place->row * kOutputs + i / kOutputs;
      const int64_t column = place == nullptr ? -1 : place->column * kOutputs + i % kOutputs;
      pixels[tile * kArea + i] = y.has(row, column) ? y.at(place->image, row, column) : zeros;
    }
  }
  Tile<Taps, Precision>::template from_gradient<Count>(pixels, y.channels, target, step);
}

// Points of up to `tiles` tiles on their way through the products, for each thread; and a line of zeros for all.
template <int Taps, typename Precision>
struct Workshop {
  using Value = typename Precision::Value;
  at::Tensor memory, zeros;
  int64_t tiles, from_row, to_row;

  Workshop(int64_t tiles, const Panels<Precision>& panels, const at::Tensor& like)
      : zeros(at::zeros({like.size(1)}, like.options())), tiles(tiles), from_row(padded(panels.rows * Precision::kDepth)), to_row(padded(panels.columns)) {
    memory = kept_room(Room::kWorkshop, at::get_num_threads() * size());
  }
  int64_t from_size() const { return points(Taps) * tiles * from_row / Precision::kDepth; }
  int64_t size() const { return from_size() + points(Taps) * tiles * to_row; }
  float* mine() const { return memory.data_ptr<float>() + at::get_thread_num() * size(); }
  Value* from(int64_t tile) const { return reinterpret_cast<Value*>(mine()) + tile * from_row; }
  float* to(int64_t tile) const { return mine() + from_size() + tile * to_row; }
  int64_t from_step() const { return tiles * from_row; }
  int64_t to_step() const { return tiles * to_row; }
  const Value* nothing() const { return values_of<Precision>(zeros); }

  void multiply_points(const Panels<Precision>& panels, int64_t count) const {
    using Slot = typename Precision::Slot;
    for (int64_t point = 0; point < points(Taps); ++point) {
      multiply(Product<Precision>{count, panels.columns, panels.rows, reinterpret_cast<const Slot*>(from(0) + point * from_step()), from_row / Precision::kDepth, 1,
                                  panels.at(point), panels.panel(), Precision::kPanel, to(0) + point * to_step(), to_row, false});
    }
  }
};

// How often the threads take kTiles or fewer, such that all have as much to do.
inline int64_t goes(int64_t tiles) { return at::get_num_threads() * parts(tiles, kTiles * at::get_num_threads()); }

}  // namespace winograd
}  // namespace artgan
