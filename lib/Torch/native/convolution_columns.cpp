// Pictures as columns, for convolutions that are faster as one matrix product: few channels on one side,
// or so few pixels that oneDNN's convolution kernels run short of work.
#include "clones.h"
#include "convolution.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>

namespace artgan {
namespace {

// Where kernel row or column `tap` of output `index` reads the input.
int64_t source_of(int64_t index, int64_t tap, int axis, const ConvolutionGeometry& geometry) {
  return index * geometry.stride[axis] - geometry.padding[axis] + tap * geometry.dilation[axis];
}

template <typename T>
struct Accumulator { using type = T; };
template <>
struct Accumulator<at::BFloat16> { using type = float; };

// Taps [first, last) of a kernel row, for the output `index`, that read inside the input. Without dilation they lie
// side by side in the picture and in the columns alike, and are worked on as one run; otherwise one by one.
struct Run {
  int64_t first, last;
};

template <typename Body>
void for_runs(int64_t index, int64_t width, Pair kernel, const ConvolutionGeometry& geometry, Body&& body) {
  const int64_t start = source_of(index, 0, 1, geometry);
  if (geometry.dilation[1] == 1) {
    const Run run{std::max<int64_t>(0, -start), std::min(kernel[1], width - start)};
    if (run.first < run.last) {
      body(run);
    }
    return;
  }
  for (int64_t across = 0; across < kernel[1]; ++across) {
    const int64_t x = source_of(index, across, 1, geometry);
    if (x >= 0 && x < width) {
      body(Run{across, across + 1});
    }
  }
}

ARTGAN_CLONES void add_values(const float* values, float* sums, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    sums[i] += values[i];
  }
}

ARTGAN_CLONES void add_values(const double* values, double* sums, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    sums[i] += values[i];
  }
}

ARTGAN_CLONES void add_bits(const uint16_t* values, float* sums, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    sums[i] += widened(values[i]);
  }
}

void add_values(const at::BFloat16* values, float* sums, int64_t count) { add_bits(reinterpret_cast<const uint16_t*>(values), sums, count); }

template <typename T>
void sum_row(const T* columns, T* row, int64_t y, int64_t width, int64_t channels, Pair kernel, Pair output,
             const ConvolutionGeometry& geometry, typename Accumulator<T>::type* sums) {
  std::fill(sums, sums + width * channels, 0);
  const int64_t line = kernel[0] * kernel[1] * channels;
  for (int64_t tap = 0; tap < kernel[0]; ++tap) {
    const int64_t offset = y + geometry.padding[0] - tap * geometry.dilation[0];
    if (offset < 0 || offset % geometry.stride[0] != 0 || offset / geometry.stride[0] >= output[0]) {
      continue;
    }
    const T* from = columns + offset / geometry.stride[0] * output[1] * line + tap * kernel[1] * channels;
    for (int64_t j = 0; j < output[1]; ++j) {
      for_runs(j, width, kernel, geometry, [&](Run run) {
        add_values(from + j * line + run.first * channels, sums + source_of(j, run.first, 1, geometry) * channels, (run.last - run.first) * channels);
      });
    }
  }
  std::copy(sums, sums + width * channels, row);
}

template <typename T>
void take_row(const T* picture, T* columns, int64_t i, Pair size, int64_t channels, Pair kernel, Pair output,
              const ConvolutionGeometry& geometry) {
  const int64_t line = kernel[1] * channels;
  for (int64_t j = 0; j < output[1]; ++j) {
    for (int64_t tap = 0; tap < kernel[0]; ++tap, columns += line) {
      const int64_t y = source_of(i, tap, 0, geometry);
      int64_t done = 0;
      auto clear_to = [&](int64_t end) {
        std::memset(static_cast<void*>(columns + done * channels), 0, sizeof(T) * (end - done) * channels);
        done = end;
      };
      if (y >= 0 && y < size[0]) {
        for_runs(j, size[1], kernel, geometry, [&](Run run) {
          clear_to(run.first);
          const T* from = picture + (y * size[1] + source_of(j, run.first, 1, geometry)) * channels;
          std::memcpy(static_cast<void*>(columns + run.first * channels), from, sizeof(T) * (run.last - run.first) * channels);
          done = run.last;
        });
      }
      clear_to(kernel[1]);
    }
  }
}

}  // namespace

at::Tensor sum_columns(const at::Tensor& columns, at::IntArrayRef shape, Pair kernel, Pair output, const ConvolutionGeometry& geometry) {
  const int64_t count = shape[0], channels = shape[1], height = shape[2], width = shape[3];
  auto picture = at::empty_strided(shape, {channels * height * width, 1, channels * width, channels}, columns.options());
  AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, columns.scalar_type(), "artgan_sum_columns", [&] {
    const auto* from = columns.data_ptr<scalar_t>();
    auto* to = picture.data_ptr<scalar_t>();
    const int64_t size = output[0] * output[1] * kernel[0] * kernel[1] * channels;
    at::parallel_for(0, count * height, 1 + 16384 / (width * channels * 4), [&](int64_t begin, int64_t end) {
      std::vector<typename Accumulator<scalar_t>::type> sums(width * channels);
      for (int64_t row = begin; row < end; ++row) {
        sum_row(from + row / height * size, to + row * width * channels, row % height, width, channels, kernel, output, geometry, sums.data());
      }
    });
  });
  return picture;
}

at::Tensor take_columns(const at::Tensor& x, Pair kernel, Pair output, const ConvolutionGeometry& geometry) {
  auto picture = channels_last(x);
  const int64_t count = x.size(0), channels = x.size(1);
  const Pair size{x.size(2), x.size(3)};
  const int64_t line = kernel[0] * kernel[1] * channels;
  auto columns = at::empty({count * output[0] * output[1], line}, x.options());
  AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, x.scalar_type(), "artgan_take_columns", [&] {
    const auto* from = picture.data_ptr<scalar_t>();
    auto* to = columns.data_ptr<scalar_t>();
    at::parallel_for(0, count * output[0], 1 + 16384 / (output[1] * line), [&](int64_t begin, int64_t end) {
      for (int64_t row = begin; row < end; ++row) {
        take_row(from + row / output[0] * size[0] * size[1] * channels, to + row * output[1] * line, row % output[0], size, channels, kernel, output, geometry);
      }
    });
  });
  return columns;
}

}  // namespace artgan
