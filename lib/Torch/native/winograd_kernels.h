// Winograd's minimal filtering (Lavin and Gray, arXiv:1509.09308) on channels-last memory: the transforms of single
// tiles and the products between them, for processors with AVX-512 or AVX2. A tile yields 2 x 2 outputs of a filter of
// Taps x Taps values (2 or 3) from Taps + 1 points each way: 9 products where there were 16, or 16 where there were 36.
// The points are 1, -1 and infinity for two taps, and 0 besides for three. None scales, so that float32 keeps its
// precision: in a trial with 512 channels errors were twice those of the plain sum, and 14 times with tiles of 4 x 4 outputs.
#pragma once

#include <cstdint>

namespace artgan {
namespace winograd {

constexpr int64_t kLane = 16;          // channels worked on together: one register of AVX-512, or two of AVX2
constexpr int64_t kOutputs = 2;        // outputs of a tile, each way

constexpr int64_t points(int taps) { return (taps + 1) * (taps + 1); }

// The precisions, and what computes them. Products sum over slots of 32 bits, each of kDepth values; sums are float32 in all.
// Columns are packed in panels of two registers. A block of kRun rows of one stays in the first cache while all rows of
// the left meet it (measured with AVX2 alone: 7 % off a pass of VGG-19).
struct Float32 {
  using Value = float;
  using Slot = float;
  static constexpr int kDepth = 1;
};

struct Float32Avx512 : Float32 {
  static constexpr int64_t kPanel = 32, kRun = INT64_MAX;
  static bool is_available();  // whether this processor, and the compiler that made this, can run it
};

struct Float32Avx2 : Float32 {
  static constexpr int64_t kPanel = 16, kRun = 256;
  static bool is_available();
};

struct BFloat16 {
  using Value = uint16_t;
  using Slot = uint32_t;
  static constexpr int kDepth = 2;
  static constexpr int64_t kPanel = 32, kRun = INT64_MAX;
  static bool is_available();
};

// Where the values of one filter lie: steps in values between columns, rows of the depth, and taps.
struct FilterSteps {
  int64_t column, depth, down, across;
};

// For 2 and 3 taps. Channels are multiples of kLane; point p of a tile lies at p * step.
template <int Taps, typename Precision>
struct Tile {
  using Value = typename Precision::Value;
  using Slot = typename Precision::Slot;

  // Points of the (Taps+1)^2 pixels at `pixels`. With Count = kDepth the points of so many tiles share the slots, channel by channel.
  template <int Count>
  static void from_input(const Value* const* pixels, int64_t channels, Value* target, int64_t step);
  // The 2 x 2 outputs of the products' points; bias may be null, as may targets that lie outside the picture.
  static void to_output(const float* source, int64_t step, int64_t channels, const float* bias, Value* const* targets);
  // The adjoints of both: from the gradients of 2 x 2 outputs, and added to those of the input's pixels.
  template <int Count>
  static void from_gradient(const Value* const* pixels, int64_t channels, Value* target, int64_t step);
  static void add_to_input(const float* source, int64_t step, int64_t channels, float* const* targets);
  // Points of kLane columns of a filter, one slot of the depth; and the adjoint, a filter's gradient from its points.
  static void from_filter(const Value* filter, const FilterSteps& steps, Slot* target, int64_t step);
  static void to_filter(const float* source, int64_t step, Value* filter, const FilterSteps& steps);
};

// Rounds float32 to the precision.
template <typename Precision>
void round_values(const float* source, typename Precision::Value* target, int64_t count);

// A product of matrices: slot (row, depth) of the left lies at left[row * left_row + depth * left_depth]; columns of the
// right come in panels, its slot (depth, column) at right[column / kPanel * right_panel + depth * right_depth + column % kPanel].
template <typename Precision>
struct Product {
  int64_t rows, columns, depth;
  const typename Precision::Slot* left;
  int64_t left_row, left_depth;
  const typename Precision::Slot* right;
  int64_t right_panel, right_depth;
  float* result;
  int64_t result_row;
  bool accumulate;
};

// result (rows, columns), row-major, columns a multiple of kLane.
template <typename Precision>
void multiply(const Product<Precision>& product);

}  // namespace winograd
}  // namespace artgan
