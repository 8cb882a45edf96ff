#include "winograd_kernels.h"

namespace artgan {
namespace winograd {

#ifdef __AVX512F__

namespace {

// Vectors of the compiler: written like numbers, kept in one register each.
typedef float Vector __attribute__((vector_size(64)));
typedef float Memory __attribute__((vector_size(64), aligned(4), may_alias));

inline __attribute__((always_inline)) Vector load(const float* source) { return *reinterpret_cast<const Memory*>(source); }
inline __attribute__((always_inline)) void store(float* target, Vector value) { *reinterpret_cast<Memory*>(target) = value; }

// The one-dimensional transforms; those of the plane apply them to rows, then to columns.
template <int Taps>
struct Line;

template <>
struct Line<2> {
  static constexpr int kPoints = 3;
  template <typename T>
  static inline __attribute__((always_inline)) void input(const T* x, T* p) {
    p[0] = x[0] + x[1], p[1] = x[0] - x[1], p[2] = x[2] - x[0];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void input_adjoint(const T* p, T* x) {
    x[0] = p[0] + p[1] - p[2], x[1] = p[0] - p[1], x[2] = p[2];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void output(const T* p, T* y) {
    y[0] = p[0] + p[1], y[1] = p[0] - p[1] + p[2];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void output_adjoint(const T* y, T* p) {
    p[0] = y[0] + y[1], p[1] = y[0] - y[1], p[2] = y[1];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void filter(const T* g, T* p) {
    p[0] = 0.5f * (g[0] + g[1]), p[1] = 0.5f * (g[0] - g[1]), p[2] = g[1];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void filter_adjoint(const T* p, T* g) {
    g[0] = 0.5f * (p[0] + p[1]), g[1] = 0.5f * (p[0] - p[1]) + p[2];
  }
};

template <>
struct Line<3> {
  static constexpr int kPoints = 4;
  template <typename T>
  static inline __attribute__((always_inline)) void input(const T* x, T* p) {
    p[0] = x[0] - x[2], p[1] = x[1] + x[2], p[2] = x[2] - x[1], p[3] = x[3] - x[1];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void input_adjoint(const T* p, T* x) {
    x[0] = p[0], x[1] = p[1] - p[2] - p[3], x[2] = p[1] + p[2] - p[0], x[3] = p[3];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void output(const T* p, T* y) {
    y[0] = p[0] + p[1] + p[2], y[1] = p[1] - p[2] + p[3];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void output_adjoint(const T* y, T* p) {
    p[0] = y[0], p[1] = y[0] + y[1], p[2] = y[0] - y[1], p[3] = y[1];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void filter(const T* g, T* p) {
    const T ends = 0.5f * (g[0] + g[2]), middle = 0.5f * g[1];
    p[0] = g[0], p[1] = ends + middle, p[2] = ends - middle, p[3] = g[2];
  }
  template <typename T>
  static inline __attribute__((always_inline)) void filter_adjoint(const T* p, T* g) {
    const T sum = 0.5f * (p[1] + p[2]), difference = 0.5f * (p[1] - p[2]);
    g[0] = p[0] + sum, g[1] = difference, g[2] = sum + p[3];
  }
};

// body(from, to) on each row of `rows` x `From` values, then on each column: `To` x `To` values.
template <int From, int To, typename Body>
inline __attribute__((always_inline)) void in_both_directions(const Vector (&source)[From][From], Vector (&target)[To][To], Body&& body) {
  Vector half[To][From];
#pragma GCC unroll 4
  for (int i = 0; i < From; ++i) {
    Vector result[To];
    body(source[i], result);
#pragma GCC unroll 4
    for (int j = 0; j < To; ++j) {
      half[j][i] = result[j];
    }
  }
#pragma GCC unroll 4
  for (int j = 0; j < To; ++j) {
    Vector result[To];
    body(half[j], result);
#pragma GCC unroll 4
    for (int i = 0; i < To; ++i) {
      target[i][j] = result[i];
    }
  }
}

}  // namespace

bool is_available() { return __builtin_cpu_supports("avx512f"); }

template <int Taps>
void Tile<Taps>::from_input(const float* const* pixels, int64_t channels, float* target, int64_t step) {
  constexpr int kPoints = Line<Taps>::kPoints;
  for (int64_t c = 0; c < channels; c += kLane) {
    Vector x[kPoints][kPoints], p[kPoints][kPoints];
#pragma GCC unroll 4
    for (int i = 0; i < kPoints; ++i) {
#pragma GCC unroll 4
      for (int j = 0; j < kPoints; ++j) {
        x[i][j] = load(pixels[i * kPoints + j] + c);
      }
    }
    in_both_directions(x, p, [](const Vector* from, Vector* to) __attribute__((always_inline)) { Line<Taps>::input(from, to); });
#pragma GCC unroll 4
    for (int i = 0; i < kPoints; ++i) {
#pragma GCC unroll 4
      for (int j = 0; j < kPoints; ++j) {
        store(target + (i * kPoints + j) * step + c, p[i][j]);
      }
    }
  }
}

template <int Taps>
void Tile<Taps>::to_output(const float* source, int64_t step, int64_t channels, const float* bias, float* const* targets) {
  constexpr int kPoints = Line<Taps>::kPoints;
  for (int64_t c = 0; c < channels; c += kLane) {
    Vector p[kPoints][kPoints], y[2][2];
#pragma GCC unroll 4
    for (int i = 0; i < kPoints; ++i) {
#pragma GCC unroll 4
      for (int j = 0; j < kPoints; ++j) {
        p[i][j] = load(source + (i * kPoints + j) * step + c);
      }
    }
    in_both_directions(p, y, [](const Vector* from, Vector* to) __attribute__((always_inline)) { Line<Taps>::output(from, to); });
    const Vector added = bias != nullptr ? load(bias + c) : Vector{};
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      if (targets[i] != nullptr) {
        store(targets[i] + c, y[i / 2][i % 2] + added);
      }
    }
  }
}

template <int Taps>
void Tile<Taps>::from_gradient(const float* const* pixels, int64_t channels, float* target, int64_t step) {
  constexpr int kPoints = Line<Taps>::kPoints;
  for (int64_t c = 0; c < channels; c += kLane) {
    Vector y[2][2], p[kPoints][kPoints];
#pragma GCC unroll 4
    for (int i = 0; i < 4; ++i) {
      y[i / 2][i % 2] = load(pixels[i] + c);
    }
    in_both_directions(y, p, [](const Vector* from, Vector* to) __attribute__((always_inline)) { Line<Taps>::output_adjoint(from, to); });
#pragma GCC unroll 4
    for (int i = 0; i < kPoints; ++i) {
#pragma GCC unroll 4
      for (int j = 0; j < kPoints; ++j) {
        store(target + (i * kPoints + j) * step + c, p[i][j]);
      }
    }
  }
}

template <int Taps>
void Tile<Taps>::add_to_input(const float* source, int64_t step, int64_t channels, float* const* targets) {
  constexpr int kPoints = Line<Taps>::kPoints;
  for (int64_t c = 0; c < channels; c += kLane) {
    Vector p[kPoints][kPoints], x[kPoints][kPoints];
#pragma GCC unroll 4
    for (int i = 0; i < kPoints; ++i) {
#pragma GCC unroll 4
      for (int j = 0; j < kPoints; ++j) {
        p[i][j] = load(source + (i * kPoints + j) * step + c);
      }
    }
    in_both_directions(p, x, [](const Vector* from, Vector* to) __attribute__((always_inline)) { Line<Taps>::input_adjoint(from, to); });
#pragma GCC unroll 4
    for (int i = 0; i < kPoints; ++i) {
#pragma GCC unroll 4
      for (int j = 0; j < kPoints; ++j) {
        float* const place = targets[i * kPoints + j];
        if (place != nullptr) {
          store(place + c, load(place + c) + x[i][j]);
        }
      }
    }
  }
}

template <int Taps>
void Tile<Taps>::from_filter(const float* filter, const FilterSteps& steps, float* target, int64_t step) {
  constexpr int kPoints = Line<Taps>::kPoints;
  Vector g[Taps][Taps], half[Taps][kPoints], p[kPoints];
  for (int i = 0; i < Taps; ++i) {
    for (int j = 0; j < Taps; ++j) {
      const float* value = filter + i * steps.down + j * steps.across;
      for (int64_t lane = 0; lane < kLane; ++lane) {
        g[i][j][lane] = value[lane * steps.column];
      }
    }
  }
  for (int i = 0; i < Taps; ++i) {
    Line<Taps>::filter(g[i], half[i]);
  }
  for (int j = 0; j < kPoints; ++j) {
    Vector column[Taps];
    for (int i = 0; i < Taps; ++i) {
      column[i] = half[i][j];
    }
    Line<Taps>::filter(column, p);
    for (int i = 0; i < kPoints; ++i) {
      store(target + (i * kPoints + j) * step, p[i]);
    }
  }
}

template <int Taps>
void Tile<Taps>::to_filter(const float* source, int64_t step, float* filter, const FilterSteps& steps) {
  constexpr int kPoints = Line<Taps>::kPoints;
  Vector half[kPoints][Taps];
  for (int i = 0; i < kPoints; ++i) {
    Vector row[kPoints];
    for (int j = 0; j < kPoints; ++j) {
      row[j] = load(source + (i * kPoints + j) * step);
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
      float* value = filter + i * steps.down + j * steps.across;
      for (int64_t lane = 0; lane < kLane; ++lane) {
        value[lane * steps.column] = g[i][lane];
      }
    }
  }
}

template struct Tile<2>;
template struct Tile<3>;

namespace {

constexpr int kRows = 12;  // 24 sums, 2 vectors of the right and 1 of the left fit the 32 registers

template <int Rows, int Width>
void multiply_block(const Product& product, const float* left, const float* right, float* result) {
  Vector sums[Rows][Width];
#pragma GCC unroll 16
  for (int row = 0; row < Rows; ++row) {
#pragma GCC unroll 2
    for (int part = 0; part < Width; ++part) {
      sums[row][part] = product.accumulate ? load(result + row * product.result_row + part * kLane) : Vector{};
    }
  }
  const int64_t left_row = product.left_row, left_depth = product.left_depth, right_depth = product.right_depth;
  for (int64_t depth = product.depth; depth > 0; --depth, left += left_depth, right += right_depth) {
    Vector columns[Width];
#pragma GCC unroll 2
    for (int part = 0; part < Width; ++part) {
      columns[part] = load(right + part * kLane);
    }
#pragma GCC unroll 16
    for (int row = 0; row < Rows; ++row) {
      const Vector value = left[row * left_row] - Vector{};
#pragma GCC unroll 2
      for (int part = 0; part < Width; ++part) {
        sums[row][part] += value * columns[part];
      }
    }
  }
#pragma GCC unroll 16
  for (int row = 0; row < Rows; ++row) {
#pragma GCC unroll 2
    for (int part = 0; part < Width; ++part) {
      store(result + row * product.result_row + part * kLane, sums[row][part]);
    }
  }
}

template <int Width>
void multiply_rows(const Product& product, const float* left, const float* right, float* result, int64_t rows) {
  switch (rows) {
    case 1: return multiply_block<1, Width>(product, left, right, result);
    case 2: return multiply_block<2, Width>(product, left, right, result);
    case 3: return multiply_block<3, Width>(product, left, right, result);
    case 4: return multiply_block<4, Width>(product, left, right, result);
    case 5: return multiply_block<5, Width>(product, left, right, result);
    case 6: return multiply_block<6, Width>(product, left, right, result);
    case 7: return multiply_block<7, Width>(product, left, right, result);
    case 8: return multiply_block<8, Width>(product, left, right, result);
    case 9: return multiply_block<9, Width>(product, left, right, result);
    case 10: return multiply_block<10, Width>(product, left, right, result);
    case 11: return multiply_block<11, Width>(product, left, right, result);
    default: return multiply_block<kRows, Width>(product, left, right, result);
  }
}

}  // namespace

void multiply(const Product& product) {
  for (int64_t column = 0; column < product.columns; column += kPanel) {
    const float* right = product.right + column / kPanel * product.right_panel;
    const bool whole = product.columns - column >= kPanel;
    for (int64_t row = 0; row < product.rows; row += kRows) {
      const float* left = product.left + row * product.left_row;
      float* result = product.result + row * product.result_row + column;
      const int64_t rows = product.rows - row;
      whole ? multiply_rows<2>(product, left, right, result, rows) : multiply_rows<1>(product, left, right, result, rows);
    }
  }
}

#else

bool is_available() { return false; }
void multiply(const Product&) {}
template <int Taps>
void Tile<Taps>::from_input(const float* const*, int64_t, float*, int64_t) {}
template <int Taps>
void Tile<Taps>::to_output(const float*, int64_t, int64_t, const float*, float* const*) {}
template <int Taps>
void Tile<Taps>::from_gradient(const float* const*, int64_t, float*, int64_t) {}
template <int Taps>
void Tile<Taps>::add_to_input(const float*, int64_t, int64_t, float* const*) {}
template <int Taps>
void Tile<Taps>::from_filter(const float*, const FilterSteps&, float*, int64_t) {}
template <int Taps>
void Tile<Taps>::to_filter(const float*, int64_t, float*, const FilterSteps&) {}
template struct Tile<2>;
template struct Tile<3>;

#endif

}  // namespace winograd
}  // namespace artgan
