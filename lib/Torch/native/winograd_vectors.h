// What winograd_kernels.h declares, written once for all precisions: the source file of each includes it after
// winograd_registers.h and what else it needs of
//   Vector load(const Value*), void store(Value*, Vector)   kVector values to and from float32
//   void store_slots(Value*, const Vector (&)[Count])       values of Count tiles or depths side by side
//   Vector gather(const Value*, step)                       kVector values that lie a step apart
//   Slots load_slots(const Slot*), Slots repeat(Slot)       operands of
//   void add_product(Vector& sum, Slots left, Slots right)
#pragma once

#include "winograd_kernels.h"
#include "winograd_lines.h"

namespace artgan {
namespace winograd {
namespace {

#define ARTGAN_UNROLL _Pragma("GCC unroll 16")

template <typename T, int From, int To, typename Body>
ARTGAN_INLINE void in_both_directions(const T (&source)[From][From], T (&target)[To][To], Body&& body) {
  T half[To][From];
  ARTGAN_UNROLL
  for (int i = 0; i < From; ++i) {
    T result[To];
    body(source[i], result);
    ARTGAN_UNROLL
    for (int j = 0; j < To; ++j) {
      half[j][i] = result[j];
    }
  }
  ARTGAN_UNROLL
  for (int j = 0; j < To; ++j) {
    T result[To];
    body(half[j], result);
    ARTGAN_UNROLL
    for (int i = 0; i < To; ++i) {
      target[i][j] = result[i];
    }
  }
}

// Points of Count tiles: those of one channel lie side by side.
template <int Side, int Points, int Count, typename Value, typename Body>
ARTGAN_INLINE void take_tiles(const Value* const* pixels, int64_t channels, Value* target, int64_t step, Body&& body) {
  for (int64_t c = 0; c < channels; c += kVector) {
    Vector found[Points * Points][Count];
    ARTGAN_UNROLL
    for (int tile = 0; tile < Count; ++tile) {
      Vector x[Side][Side], p[Points][Points];
      ARTGAN_UNROLL
      for (int i = 0; i < Side * Side; ++i) {
        x[i / Side][i % Side] = load(pixels[tile * Side * Side + i] + c);
      }
      in_both_directions(x, p, body);
      ARTGAN_UNROLL
      for (int i = 0; i < Points * Points; ++i) {
        found[i][tile] = p[i / Points][i % Points];
      }
    }
    ARTGAN_UNROLL
    for (int i = 0; i < Points * Points; ++i) {
      store_slots(target + i * step + Count * c, found[i]);
    }
  }
}

template <int Points>
ARTGAN_INLINE void load_points(const float* source, int64_t step, Vector (&p)[Points][Points]) {
  ARTGAN_UNROLL
  for (int i = 0; i < Points * Points; ++i) {
    p[i / Points][i % Points] = load(source + i * step);
  }
}

constexpr int kRows = kVector == 16 ? 12 : 6;  // two sums each: with 2 vectors of the right and 1 of the left they fill 32 registers, or 16

template <int Rows, int Width, typename Precision>
void multiply_block(const Product<Precision>& product, const typename Precision::Slot* left, const typename Precision::Slot* right, float* result) {
  Vector sums[Rows][Width];
  ARTGAN_UNROLL
  for (int row = 0; row < Rows; ++row) {
    ARTGAN_UNROLL
    for (int part = 0; part < Width; ++part) {
      sums[row][part] = product.accumulate ? load(result + row * product.result_row + part * kVector) : Vector{};
    }
  }
  const int64_t left_row = product.left_row, left_depth = product.left_depth, right_depth = product.right_depth;
  for (int64_t depth = product.depth; depth > 0; --depth, left += left_depth, right += right_depth) {
    Slots columns[Width];
    ARTGAN_UNROLL
    for (int part = 0; part < Width; ++part) {
      columns[part] = load_slots(right + part * kVector);
    }
    ARTGAN_UNROLL
    for (int row = 0; row < Rows; ++row) {
      const Slots value = repeat(left[row * left_row]);
      ARTGAN_UNROLL
      for (int part = 0; part < Width; ++part) {
        add_product(sums[row][part], value, columns[part]);
      }
    }
  }
  ARTGAN_UNROLL
  for (int row = 0; row < Rows; ++row) {
    ARTGAN_UNROLL
    for (int part = 0; part < Width; ++part) {
      store(result + row * product.result_row + part * kVector, sums[row][part]);
    }
  }
}

// The block of `rows` rows, at most kRows: each number of rows is a function of its own.
template <int Width, int Rows, typename Precision>
ARTGAN_INLINE void multiply_rows(const Product<Precision>& product, const typename Precision::Slot* left, const typename Precision::Slot* right, float* result, int64_t rows) {
  if constexpr (Rows == 1) {
    multiply_block<1, Width>(product, left, right, result);
  } else if (rows >= Rows) {
    multiply_block<Rows, Width>(product, left, right, result);
  } else {
    multiply_rows<Width, Rows - 1>(product, left, right, result, rows);
  }
}

}  // namespace

template <int Taps, typename Precision>
template <int Count>
void Tile<Taps, Precision>::from_input(const Value* const* pixels, int64_t channels, Value* target, int64_t step) {
  take_tiles<Taps + 1, Line<Taps>::kPoints, Count>(pixels, channels, target, step, [](const Vector* x, Vector* p) __attribute__((always_inline)) { Line<Taps>::input(x, p); });
}

template <int Taps, typename Precision>
template <int Count>
void Tile<Taps, Precision>::from_gradient(const Value* const* pixels, int64_t channels, Value* target, int64_t step) {
  take_tiles<kOutputs, Line<Taps>::kPoints, Count>(pixels, channels, target, step, [](const Vector* y, Vector* p) __attribute__((always_inline)) { Line<Taps>::output_adjoint(y, p); });
}

template <int Taps, typename Precision>
void Tile<Taps, Precision>::to_output(const float* source, int64_t step, int64_t channels, const float* bias, Value* const* targets) {
  constexpr int kPoints = Line<Taps>::kPoints;
  for (int64_t c = 0; c < channels; c += kVector) {
    Vector p[kPoints][kPoints], y[kOutputs][kOutputs];
    load_points(source + c, step, p);
    in_both_directions(p, y, [](const Vector* from, Vector* to) __attribute__((always_inline)) { Line<Taps>::output(from, to); });
    const Vector added = bias != nullptr ? load(bias + c) : Vector{};
    ARTGAN_UNROLL
    for (int i = 0; i < kOutputs * kOutputs; ++i) {
      if (targets[i] != nullptr) {
        store(targets[i] + c, y[i / kOutputs][i % kOutputs] + added);
      }
    }
  }
}

template <int Taps, typename Precision>
void Tile<Taps, Precision>::add_to_input(const float* source, int64_t step, int64_t channels, float* const* targets) {
  constexpr int kPoints = Line<Taps>::kPoints;
  for (int64_t c = 0; c < channels; c += kVector) {
    Vector p[kPoints][kPoints], x[kPoints][kPoints];
    load_points(source + c, step, p);
    in_both_directions(p, x, [](const Vector* from, Vector* to) __attribute__((always_inline)) { Line<Taps>::input_adjoint(from, to); });
    ARTGAN_UNROLL
    for (int i = 0; i < kPoints * kPoints; ++i) {
      if (targets[i] != nullptr) {
        store(targets[i] + c, load(targets[i] + c) + x[i / kPoints][i % kPoints]);
      }
    }
  }
}

template <int Taps, typename Precision>
void Tile<Taps, Precision>::from_filter(const Value* filter, const FilterSteps& steps, Slot* target, int64_t step) {
  constexpr int kPoints = Line<Taps>::kPoints, kDepth = Precision::kDepth;
  for (int64_t first = 0; first < kLane; first += kVector) {
    Vector found[kPoints * kPoints][kDepth];
    for (int depth = 0; depth < kDepth; ++depth) {
      Vector g[Taps][Taps], half[Taps][kPoints];
      for (int i = 0; i < Taps; ++i) {
        for (int j = 0; j < Taps; ++j) {
          g[i][j] = gather(filter + first * steps.column + depth * steps.depth + i * steps.down + j * steps.across, steps.column);
        }
        Line<Taps>::filter(g[i], half[i]);
      }
      for (int j = 0; j < kPoints; ++j) {
        Vector column[Taps], p[kPoints];
        for (int i = 0; i < Taps; ++i) {
          column[i] = half[i][j];
        }
        Line<Taps>::filter(column, p);
        for (int i = 0; i < kPoints; ++i) {
          found[i * kPoints + j][depth] = p[i];
        }
      }
    }
    for (int i = 0; i < kPoints * kPoints; ++i) {
      store_slots(reinterpret_cast<Value*>(target + i * step + first), found[i]);
    }
  }
}

template <int Taps, typename Precision>
void Tile<Taps, Precision>::to_filter(const float* source, int64_t step, Value* filter, const FilterSteps& steps) {
  constexpr int kPoints = Line<Taps>::kPoints;
  for (int64_t first = 0; first < kLane; first += kVector) {
    Vector half[kPoints][Taps];
    for (int i = 0; i < kPoints; ++i) {
      Vector row[kPoints];
      for (int j = 0; j < kPoints; ++j) {
        row[j] = load(source + (i * kPoints + j) * step + first);
      }
      Line<Taps>::filter_adjoint(row, half[i]);
    }
    for (int j = 0; j < Taps; ++j) {
      Vector column[kPoints], g[Taps];
      for (int i = 0; i < kPoints; ++i) {
        column[i] = half[i][j];
      }
      Line<Taps>::filter_adjoint(column, g);
      for (int i = 0; i < Taps; ++i) {
        Value values[kVector];
        store(values, g[i]);
        Value* const place = filter + first * steps.column + i * steps.down + j * steps.across;
        for (int64_t lane = 0; lane < kVector; ++lane) {
          place[lane * steps.column] = values[lane];
        }
      }
    }
  }
}

template <typename Precision>
void round_values(const float* source, typename Precision::Value* target, int64_t count) {
  for (int64_t i = 0; i < count; i += kVector) {
    store(target + i, load(source + i));
  }
}

template <typename Precision>
void multiply_run(const Product<Precision>& product) {
  constexpr int64_t kPanel = Precision::kPanel;
  static_assert(kPanel == 2 * kVector, "a panel is as wide as a block");
  for (int64_t column = 0; column < product.columns; column += kPanel) {
    const auto* right = product.right + column / kPanel * product.right_panel;
    const bool whole = product.columns - column >= kPanel;
    for (int64_t row = 0; row < product.rows; row += kRows) {
      const auto* left = product.left + row * product.left_row;
      float* result = product.result + row * product.result_row + column;
      const int64_t rows = product.rows - row;
      whole ? multiply_rows<2, kRows>(product, left, right, result, rows) : multiply_rows<1, kRows>(product, left, right, result, rows);
    }
  }
}

template <typename Precision>
void multiply(const Product<Precision>& product) {
  auto run = product;
  for (int64_t depth = product.depth; depth > 0; depth -= run.depth) {
    run.depth = depth < Precision::kRun ? depth : Precision::kRun;
    multiply_run(run);
    run.left += run.depth * run.left_depth;
    run.right += run.depth * run.right_depth;
    run.accumulate = true;
  }
}

}  // namespace winograd
}  // namespace artgan
