// Memory layouts that convolutions work on: channels last throughout, because oneDNN's fastest kernels
// take it as it is and activations need no reordering between layers.
#include "convolution.h"

#include <algorithm>

#include <ATen/ATen.h>
#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>

namespace artgan {
namespace {

constexpr int64_t kTile = 16;

// target[map(row)][o] = source[o][row] for a matrix of count x rows, in tiles that stay in the first cache.
template <typename T, typename Map>
void transpose_rows(const T* source, T* target, int64_t count, int64_t rows, Map map) {
  at::parallel_for(0, (rows + kTile - 1) / kTile, 4, [&](int64_t begin, int64_t end) {
    for (int64_t tile = begin; tile < end; ++tile) {
      const int64_t first = tile * kTile, last = std::min(rows, first + kTile);
      for (int64_t o = 0; o < count; o += kTile) {
        const int64_t stop = std::min(count, o + kTile);
        for (int64_t row = first; row < last; ++row) {
          T* line = target + map(row) * count;
          for (int64_t i = o; i < stop; ++i) {
            line[i] = source[i * rows + row];
          }
        }
      }
    }
  });
}

// For each of count blocks: target[column][row] = source[row][column].
template <typename T>
void transpose_blocks(const T* source, T* target, int64_t count, int64_t rows, int64_t columns) {
  at::parallel_for(0, count, 1 + 4096 / (rows * columns + 1), [&](int64_t begin, int64_t end) {
    for (int64_t block = begin; block < end; ++block) {
      const T* from = source + block * rows * columns;
      T* to = target + block * rows * columns;
      for (int64_t first = 0; first < rows; first += kTile) {
        const int64_t last = std::min(rows, first + kTile);
        for (int64_t column = 0; column < columns; ++column) {
          for (int64_t row = first; row < last; ++row) {
            to[column * rows + row] = from[row * columns + column];
          }
        }
      }
    }
  });
}

template <typename Body>
void dispatch(const at::Tensor& tensor, Body&& body) {
  AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, tensor.scalar_type(), "artgan_layout", [&] { body(scalar_t{}); });
}

std::array<int64_t, 4> last_strides(int64_t channels, int64_t height, int64_t width) {
  return {channels * height * width, 1, channels * width, channels};
}

at::Tensor empty_last(at::IntArrayRef shape, const at::TensorOptions& options) {
  return at::empty_strided(shape, last_strides(shape[1], shape[2], shape[3]), options);
}

}  // namespace

at::Tensor channels_last(const at::Tensor& picture) {
  if (picture.size(1) == 1 || (picture.size(2) == 1 && picture.size(3) == 1)) {
    return picture.contiguous().as_strided(picture.sizes(), last_strides(picture.size(1), picture.size(2), picture.size(3)));
  }
  return picture.contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor pack_kernel(const at::Tensor& w) {
  if (w.is_contiguous(at::MemoryFormat::ChannelsLast) && !w.is_contiguous()) {
    return w;
  }
  auto plain = w.contiguous();
  if (w.size(1) == 1 || w.size(2) * w.size(3) == 1) {
    return plain.as_strided(w.sizes(), last_strides(w.size(1), w.size(2), w.size(3)));
  }
  auto packed = empty_last(w.sizes(), w.options());
  dispatch(w, [&](auto zero) {
    using T = decltype(zero);
    transpose_blocks(plain.data_ptr<T>(), packed.data_ptr<T>(), w.size(0), w.size(1), w.size(2) * w.size(3));
  });
  return packed;
}

at::Tensor unpack_kernel(const at::Tensor& w) {
  if (w.is_contiguous()) {
    return w;
  }
  auto packed = w.contiguous(at::MemoryFormat::ChannelsLast);
  auto plain = at::empty(w.sizes(), w.options());
  dispatch(w, [&](auto zero) {
    using T = decltype(zero);
    transpose_blocks(packed.data_ptr<T>(), plain.data_ptr<T>(), w.size(0), w.size(2) * w.size(3), w.size(1));
  });
  return plain;
}

at::Tensor pack_reversed_kernel(const at::Tensor& w) {
  auto plain = w.contiguous();
  const int64_t inputs = w.size(1), area = w.size(2) * w.size(3);
  auto packed = empty_last({inputs, w.size(0), w.size(2), w.size(3)}, w.options());
  dispatch(w, [&](auto zero) {
    using T = decltype(zero);
    transpose_rows(plain.data_ptr<T>(), packed.data_ptr<T>(), w.size(0), inputs * area,
                   [&](int64_t row) { return row / area * area + (area - 1 - row % area); });
  });
  return packed;
}

}  // namespace artgan
