// The transforms along one axis; those of a tile apply them to its rows, then to its columns.
#pragma once

#include "clones.h"

namespace artgan {
namespace winograd {

template <int Taps>
struct Line;

template <>
struct Line<2> {
  static constexpr int kPoints = 3;
  template <typename T>
  static ARTGAN_INLINE void input(const T* x, T* p) { p[0] = x[0] + x[1], p[1] = x[0] - x[1], p[2] = x[2] - x[0]; }
  template <typename T>
  static ARTGAN_INLINE void input_adjoint(const T* p, T* x) { x[0] = p[0] + p[1] - p[2], x[1] = p[0] - p[1], x[2] = p[2]; }
  template <typename T>
  static ARTGAN_INLINE void output(const T* p, T* y) { y[0] = p[0] + p[1], y[1] = p[0] - p[1] + p[2]; }
  template <typename T>
  static ARTGAN_INLINE void output_adjoint(const T* y, T* p) { p[0] = y[0] + y[1], p[1] = y[0] - y[1], p[2] = y[1]; }
  template <typename T>
  static ARTGAN_INLINE void filter(const T* g, T* p) { p[0] = 0.5f * (g[0] + g[1]), p[1] = 0.5f * (g[0] - g[1]), p[2] = g[1]; }
  template <typename T>
  static ARTGAN_INLINE void filter_adjoint(const T* p, T* g) { g[0] = 0.5f * (p[0] + p[1]), g[1] = 0.5f * (p[0] - p[1]) + p[2]; }
};

template <>
struct Line<3> {
  static constexpr int kPoints = 4;
  template <typename T>
  static ARTGAN_INLINE void input(const T* x, T* p) { p[0] = x[0] - x[2], p[1] = x[1] + x[2], p[2] = x[2] - x[1], p[3] = x[3] - x[1]; }
  template <typename T>
  static ARTGAN_INLINE void input_adjoint(const T* p, T* x) { x[0] = p[0], x[1] = p[1] - p[2] - p[3], x[2] = p[1] + p[2] - p[0], x[3] = p[3]; }
  template <typename T>
  static ARTGAN_INLINE void output(const T* p, T* y) { y[0] = p[0] + p[1] + p[2], y[1] = p[1] - p[2] + p[3]; }
  template <typename T>
  static ARTGAN_INLINE void output_adjoint(const T* y, T* p) { p[0] = y[0], p[1] = y[0] + y[1], p[2] = y[0] - y[1], p[3] = y[1]; }
  template <typename T>
  static ARTGAN_INLINE void filter(const T* g, T* p) {
    const T ends = 0.5f * (g[0] + g[2]), middle = 0.5f * g[1];
    p[0] = g[0], p[1] = ends + middle, p[2] = ends - middle, p[3] = g[2];
  }
  template <typename T>
  static ARTGAN_INLINE void filter_adjoint(const T* p, T* g) {
    const T sum = 0.5f * (p[1] + p[2]), difference = 0.5f * (p[1] - p[2]);
    g[0] = p[0] + sum, g[1] = difference, g[2] = sum + p[3];
  }
};

}  // namespace winograd
}  // namespace artgan
