// Grids twice or half as large through the separable filter 1 3 3 1 with zeros around, channels last. libtorch's grouped
// convolutions take ten times as long, and under a gradient penalty more. Either is the other's transpose but for a factor
// of four, so that derivatives of any order are made of the two.
#include "autocast.h"
#include "bridge.h"
#include "convolution.h"
#include "description.h"
#include "resample.h"

#include <algorithm>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/custom_function.h>

using namespace artgan;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

struct Filter {
  bool doubling;
  float gain;
};

// Row y of the result from rows of the grid: those inside of it, with their weights.
template <typename T>
void gather(const T* grid, int64_t height, int64_t numbers, int64_t y, Filter filter, float* sums) {
  const T* rows[4];
  float weights[4];
  int count = 0;
  const auto add = [&](int64_t row, float weight) {
    if (row >= 0 && row < height) {
      rows[count] = grid + row * numbers;
      weights[count++] = weight * filter.gain;
    }
  };
  if (filter.doubling) {
    add(y / 2, 0.75f);
    add(y % 2 == 0 ? y / 2 - 1 : y / 2 + 1, 0.25f);
  } else {
    add(2 * y - 1, 0.125f);
    add(2 * y, 0.375f);
    add(2 * y + 1, 0.375f);
    add(2 * y + 2, 0.125f);
  }
  weigh_rows(rows, weights, count, sums, numbers);
}

template <typename T>
void resample_rows(const T* from, T* to, int64_t begin, int64_t end, Pair size, Pair result, int64_t channels, Filter filter) {
  const int64_t numbers = size[1] * channels;
  // A pixel of zeros on either side.
  std::vector<float> line(numbers + 2 * channels, 0.0f);
  for (int64_t row = begin; row < end; ++row) {
    gather(from + row / result[0] * size[0] * numbers, size[0], numbers, row % result[0], filter, line.data() + channels);
    T* target = to + row * result[1] * channels;
    filter.doubling ? double_line(line.data() + channels, target, size[1], channels) : halve_line(line.data() + channels, target, size[1], channels);
  }
}

at::Tensor resampled(const at::Tensor& given, Filter filter) {
  auto x = channels_last(given);
  const int64_t channels = x.size(1);
  const Pair size{x.size(2), x.size(3)};
  const Pair result = filter.doubling ? Pair{2 * size[0], 2 * size[1]} : Pair{size[0] / 2, size[1] / 2};
  auto y = at::empty_strided({x.size(0), channels, result[0], result[1]}, {channels * result[0] * result[1], 1, channels * result[1], channels}, x.options());
  const auto run = [&](auto zero) {
    using T = decltype(zero);
    at::parallel_for(0, x.size(0) * result[0], 1 + 16384 / (result[1] * channels), [&](int64_t begin, int64_t end) {
      resample_rows(x.data_ptr<T>(), y.data_ptr<T>(), begin, end, size, result, channels, filter);
    });
  };
  x.scalar_type() == at::kBFloat16 ? run(at::BFloat16{}) : run(float{});
  return y;
}

struct Resample : public torch::autograd::Function<Resample> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, bool doubling, double gain) {
    context->saved_data["doubling"] = doubling;
    context->saved_data["gain"] = gain;
    context->set_materialize_grads(false);
    return resampled(x, {doubling, static_cast<float>(gain)});
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    at::Tensor for_x;
    if (gradients[0].defined()) {
      const bool doubling = context->saved_data["doubling"].toBool();
      for_x = Resample::apply(gradients[0], !doubling, context->saved_data["gain"].toDouble() * (doubling ? 4.0 : 0.25));
    }
    return {for_x, at::Tensor(), at::Tensor()};
  }
};

// On other devices, and for sizes that have no half: the same filter as a convolution of each channel alone.
at::Tensor convolved(const at::Tensor& x, bool doubling) {
  const int64_t channels = x.size(1);
  // 1 3 3 1, made where the grid is: nothing is copied there, so that a CUDA graph can record it.
  const auto tap = at::arange(4, x.options().requires_grad(false));
  auto line = (1.0 + tap * (3.0 - tap)) / (doubling ? 4.0 : 8.0);
  auto filters = at::outer(line, line).expand({channels, 1, 4, 4});
  return doubling ? at::conv_transpose2d(x, filters, {}, 2, 1, 0, channels) : at::conv2d(x, filters, {}, 2, 1, 1, channels);
}

bool is_supported(const at::Tensor& x, bool doubling) {
  return x.device().is_cpu() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16) && x.numel() > 0 &&
         (doubling || (x.size(2) % 2 == 0 && x.size(3) % 2 == 0));
}

}  // namespace

// input (N, C, H, W) to (N, C, 2 H, 2 W), or to (N, C, H / 2, W / 2).
ARTGAN_API int artgan_resample(Handle input, uint8_t doubling, NewTensor* out) {
  return guarded_layer({{"input", input}}, {}, out, [&] {
    auto x = autocast(borrow(input));
    TORCH_CHECK(x.dim() == 4, "input must be (N, C, H, W)");
    return is_supported(x, doubling != 0) ? Resample::apply(x, doubling != 0, 1.0) : convolved(x, doubling != 0);
  });
}
