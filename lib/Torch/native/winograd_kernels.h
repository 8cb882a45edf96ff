// Winograd's minimal filtering (Lavin and Gray, arXiv:1509.09308) on channels-last memory: the transforms of single
// tiles and the products between them, for processors with AVX-512. A tile yields 2 x 2 outputs of a filter of R x R
// taps (2 or 3) from R + 1 points each way: 9 products where there were 16, or 16 where there were 36. Those points
// are 1, -1 and infinity for two taps, and 0 besides for three: none scales, so that float32 keeps its precision
// (measured: errors twice those of the plain sum; tiles of 4 x 4 outputs would make them fifteen times as large).
#pragma once

#include <cstdint>

namespace artgan {
namespace winograd {

constexpr int64_t kLane = 16;              // floats of a vector
constexpr int64_t kPanel = 2 * kLane;      // columns of a packed panel
constexpr int64_t kOutputs = 2;            // outputs of a tile, each way

// Whether this processor, and the compiler that made this, can run what follows.
bool is_available();

constexpr int64_t points(int taps) { return (taps + 1) * (taps + 1); }

// Where the values of one filter lie: steps in floats between rows, columns and taps.
struct FilterSteps {
  int64_t column, depth, down, across;
};

// All of these come for 2 and 3 taps. Channels are multiples of kLane; point p of a tile lies at p * step.
template <int Taps>
struct Tile {
  // points of the (Taps+1)^2 pixels at `pixels`.
  static void from_input(const float* const* pixels, int64_t channels, float* target, int64_t step);
  // The 2 x 2 outputs of the products' points; bias may be null, as may targets that lie outside the picture.
  static void to_output(const float* source, int64_t step, int64_t channels, const float* bias, float* const* targets);
  // The adjoints of both: from the gradients of 2 x 2 outputs, and added to those of the input's pixels.
  static void from_gradient(const float* const* pixels, int64_t channels, float* target, int64_t step);
  static void add_to_input(const float* source, int64_t step, int64_t channels, float* const* targets);
  // Points of kLane columns of a filter at one depth, and the adjoint: a filter's gradient from its points.
  static void from_filter(const float* filter, const FilterSteps& steps, float* target, int64_t step);
  static void to_filter(const float* source, int64_t step, float* filter, const FilterSteps& steps);
};

// A matrix product's operands: element (row, depth) of the left lies at left[row * left_row + depth * left_depth];
// columns of the right come in panels of kPanel, its element (depth, column) at right[panel * right_panel + depth * right_depth + column].
struct Product {
  int64_t rows, columns, depth;
  const float* left;
  int64_t left_row, left_depth;
  const float* right;
  int64_t right_panel, right_depth;
  float* result;
  int64_t result_row;
  bool accumulate;
};

// result (rows, columns), row-major, columns a multiple of kLane.
void multiply(const Product& product);

}  // namespace winograd
}  // namespace artgan
