// Maxima over windows of pictures, channels last. libtorch's own backward for one picture runs on one thread, and under
// a gradient penalty sends zeros back through the network; here a window keeps one byte, the place of its maximum.
#include "bridge.h"
#include "convolution.h"
#include "description.h"
#include "max_pool.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>

using namespace artgan;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

struct Windows {
  Pair kernel, stride, padding, input, output;
};

std::vector<int64_t> numbers(const Windows& w) {
  return {w.kernel[0], w.kernel[1], w.stride[0], w.stride[1], w.padding[0], w.padding[1], w.input[0], w.input[1], w.output[0], w.output[1]};
}

Windows windows_of(const std::vector<int64_t>& n) { return {{n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]}, {n[6], n[7]}, {n[8], n[9]}}; }

at::Tensor empty_last(int64_t count, int64_t channels, Pair size, const at::TensorOptions& options) {
  return at::empty_strided({count, channels, size[0], size[1]}, {channels * size[0] * size[1], 1, channels * size[1], channels}, options);
}

template <typename T>
void find_row(const T* picture, T* maxima, uint8_t* places, int64_t row, int64_t channels, const Windows& w) {
  for (int64_t j = 0; j < w.output[1]; ++j, maxima += channels, places += channels) {
    bool first = true;
    for (int64_t tap = 0; tap < w.kernel[0] * w.kernel[1]; ++tap) {
      const int64_t y = row * w.stride[0] - w.padding[0] + tap / w.kernel[1], x = j * w.stride[1] - w.padding[1] + tap % w.kernel[1];
      if (y < 0 || y >= w.input[0] || x < 0 || x >= w.input[1]) {
        continue;
      }
      const T* values = picture + (y * w.input[1] + x) * channels;
      const auto place = static_cast<uint8_t>(tap);
      if (first) {
        std::copy(values, values + channels, maxima);
        std::fill(places, places + channels, place);
        first = false;
        continue;
      }
      take_larger(values, place, maxima, places, channels);
    }
  }
}

// Every window that reaches pixel (y, x): body(row, column, tap).
template <typename Body>
void for_windows(int64_t y, int64_t x, const Windows& w, Body&& body) {
  for (int64_t down = 0; down < w.kernel[0]; ++down) {
    const int64_t row = y + w.padding[0] - down;
    if (row < 0 || row % w.stride[0] != 0 || row / w.stride[0] >= w.output[0]) {
      continue;
    }
    for (int64_t across = 0; across < w.kernel[1]; ++across) {
      const int64_t column = x + w.padding[1] - across;
      if (column >= 0 && column % w.stride[1] == 0 && column / w.stride[1] < w.output[1]) {
        body(row / w.stride[0], column / w.stride[1], down * w.kernel[1] + across);
      }
    }
  }
}

template <typename T>
void spread_row(const T* gradient, const uint8_t* places, T* target, int64_t y, int64_t channels, const Windows& w, float* sums) {
  for (int64_t x = 0; x < w.input[1]; ++x, target += channels) {
    std::fill(sums, sums + channels, 0.0f);
    for_windows(y, x, w, [&](int64_t row, int64_t column, int64_t tap) {
      const int64_t offset = (row * w.output[1] + column) * channels;
      add_where(gradient + offset, places + offset, static_cast<uint8_t>(tap), sums, channels);
    });
    std::copy(sums, sums + channels, target);
  }
}

template <typename T>
void pick_row(const T* picture, const uint8_t* places, T* target, int64_t row, int64_t channels, const Windows& w) {
  for (int64_t j = 0; j < w.output[1]; ++j, target += channels, places += channels) {
    for (int64_t c = 0; c < channels; ++c) {
      const int64_t y = row * w.stride[0] - w.padding[0] + places[c] / w.kernel[1], x = j * w.stride[1] - w.padding[1] + places[c] % w.kernel[1];
      target[c] = picture[(y * w.input[1] + x) * channels + c];
    }
  }
}

template <typename Body>
void for_type(const at::Tensor& tensor, Body&& body) {
  if (tensor.scalar_type() == at::kBFloat16) {
    body(at::BFloat16{});
  } else {
    body(float{});
  }
}

int64_t grain(int64_t width, int64_t channels) { return 1 + 16384 / (width * channels); }

std::pair<at::Tensor, at::Tensor> find_maxima(const at::Tensor& x, const Windows& w) {
  auto picture = channels_last(x);
  const int64_t count = x.size(0), channels = x.size(1);
  auto maxima = empty_last(count, channels, w.output, x.options());
  auto places = empty_last(count, channels, w.output, x.options().dtype(at::kByte));
  for_type(x, [&](auto zero) {
    using T = decltype(zero);
    const T* from = picture.data_ptr<T>();
    T* to = maxima.data_ptr<T>();
    auto* place = places.data_ptr<uint8_t>();
    at::parallel_for(0, count * w.output[0], grain(w.output[1], channels), [&](int64_t begin, int64_t end) {
      for (int64_t row = begin; row < end; ++row) {
        const int64_t offset = row * w.output[1] * channels;
        find_row(from + row / w.output[0] * w.input[0] * w.input[1] * channels, to + offset, place + offset, row % w.output[0], channels, w);
      }
    });
  });
  return {maxima, places};
}

at::Tensor spread(const at::Tensor& given, const at::Tensor& places, const Windows& w) {
  auto gradient = channels_last(given);
  const int64_t count = given.size(0), channels = given.size(1);
  auto result = empty_last(count, channels, w.input, given.options());
  for_type(given, [&](auto zero) {
    using T = decltype(zero);
    const T* from = gradient.data_ptr<T>();
    const auto* place = places.data_ptr<uint8_t>();
    T* to = result.data_ptr<T>();
    const int64_t size = w.output[0] * w.output[1] * channels;
    at::parallel_for(0, count * w.input[0], grain(w.input[1], channels), [&](int64_t begin, int64_t end) {
      std::vector<float> sums(channels);
      for (int64_t row = begin; row < end; ++row) {
        const int64_t picture = row / w.input[0] * size;
        spread_row(from + picture, place + picture, to + row * w.input[1] * channels, row % w.input[0], channels, w, sums.data());
      }
    });
  });
  return result;
}

at::Tensor pick(const at::Tensor& given, const at::Tensor& places, const Windows& w) {
  auto picture = channels_last(given);
  const int64_t count = given.size(0), channels = given.size(1);
  auto result = empty_last(count, channels, w.output, given.options());
  for_type(given, [&](auto zero) {
    using T = decltype(zero);
    const T* from = picture.data_ptr<T>();
    const auto* place = places.data_ptr<uint8_t>();
    T* to = result.data_ptr<T>();
    at::parallel_for(0, count * w.output[0], grain(w.output[1], channels), [&](int64_t begin, int64_t end) {
      for (int64_t row = begin; row < end; ++row) {
        const int64_t offset = row * w.output[1] * channels;
        pick_row(from + row / w.output[0] * w.input[0] * w.input[1] * channels, place + offset, to + offset, row % w.output[0], channels, w);
      }
    });
  });
  return result;
}

// Spreading and picking are each the other's derivative; the places do not move.
struct Pick;

struct Spread : public torch::autograd::Function<Spread> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& gradient, const at::Tensor& places, Windows windows) {
    context->save_for_backward({places});
    context->saved_data["windows"] = numbers(windows);
    context->set_materialize_grads(false);
    return spread(gradient, places, windows);
  }
  static variable_list backward(AutogradContext* context, variable_list gradients);
};

struct Pick : public torch::autograd::Function<Pick> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& picture, const at::Tensor& places, Windows windows) {
    context->save_for_backward({places});
    context->saved_data["windows"] = numbers(windows);
    context->set_materialize_grads(false);
    return pick(picture, places, windows);
  }
  static variable_list backward(AutogradContext* context, variable_list gradients);
};

variable_list Spread::backward(AutogradContext* context, variable_list gradients) {
  at::Tensor result;
  if (gradients[0].defined()) {
    result = Pick::apply(gradients[0], context->get_saved_variables()[0], windows_of(context->saved_data["windows"].toIntVector()));
  }
  return {result, at::Tensor(), at::Tensor()};
}

variable_list Pick::backward(AutogradContext* context, variable_list gradients) {
  at::Tensor result;
  if (gradients[0].defined()) {
    result = Spread::apply(gradients[0], context->get_saved_variables()[0], windows_of(context->saved_data["windows"].toIntVector()));
  }
  return {result, at::Tensor(), at::Tensor()};
}

struct MaxPool : public torch::autograd::Function<MaxPool> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, Windows windows) {
    auto found = find_maxima(x, windows);
    context->save_for_backward({found.second});
    context->saved_data["windows"] = numbers(windows);
    context->set_materialize_grads(false);
    return found.first;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    at::Tensor result;
    if (gradients[0].defined()) {
      result = Spread::apply(gradients[0], context->get_saved_variables()[0], windows_of(context->saved_data["windows"].toIntVector()));
    }
    return {result, at::Tensor()};
  }
};

Windows read_windows(const at::Tensor& x, const int64_t* settings) {
  Windows w{{settings[0], settings[1]}, {settings[2], settings[3]}, {settings[4], settings[5]}, {x.size(2), x.size(3)}, {}};
  for (int axis = 0; axis < 2; ++axis) {
    w.output[axis] = (w.input[axis] + 2 * w.padding[axis] - w.kernel[axis]) / std::max<int64_t>(1, w.stride[axis]) + 1;
  }
  return w;
}

// What is left is libtorch's, its checks of bad settings too.
bool is_supported(const at::Tensor& x, const int64_t* s, bool ceil_mode) {
  const bool plain = x.device().is_cpu() && x.dim() == 4 && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16) &&
                     x.numel() > 0 && !ceil_mode && s[6] == 1 && s[7] == 1;
  for (int axis = 0; plain && axis < 2; ++axis) {
    if (s[axis] < 1 || s[axis] > 255 || s[2 + axis] < 1 || s[4 + axis] < 0 || s[4 + axis] > s[axis] / 2 || x.size(2 + axis) + 2 * s[4 + axis] < s[axis]) {
      return false;
    }
  }
  return plain && s[0] * s[1] <= 255;
}

}  // namespace

// settings: kernel, stride, padding and dilation, each height then width.
ARTGAN_API int artgan_max_pool2d(Handle input, const int64_t* settings, uint8_t ceil_mode, NewTensor* out) {
  return guarded_layer({{"input", input}}, {{"kernel_size", settings}, {"stride", settings + 2}, {"padding", settings + 4}, {"dilation", settings + 6}}, out, [&] {
    auto x = borrow(input);
    auto pair = [&](int index) { return at::IntArrayRef(settings + 2 * index, 2); };
    return is_supported(x, settings, ceil_mode != 0) ? MaxPool::apply(x, read_windows(x, settings))
                                                     : at::max_pool2d(x, pair(0), pair(1), pair(2), pair(3), ceil_mode != 0);
  });
}
