// One Adam step over all parameters (Kingma & Ba, arXiv:1412.6980; AdamW: Loshchilov & Hutter,
// arXiv:1711.05101): on the CPU one parallel region over all elements, on CUDA libtorch's fused operator.
#include "bridge.h"
#include "clones.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>

using namespace artgan;

namespace {

struct AdamSettings {
  double learning_rate;
  double beta1;
  double beta2;
  double epsilon;
  double weight_decay;
  uint8_t decoupled_decay;  // AdamW
  uint8_t maximize;
  uint8_t amsgrad;
};

// What the loop multiplies with, rounded once from double.
template <typename T>
struct Factors {
  T sign, l2, decay, one_minus_beta1, beta2, one_minus_beta2, step_size, epsilon;
};

template <typename T>
struct Segment {
  T* parameter;
  const T* gradient;
  T* mean;
  T* square;
  T* maximum;  // null without amsgrad
  int64_t begin;  // among all elements of the pass
  int64_t end;
  Factors<T> factors;
};

// PyTorch's m / (sqrt(v) / c + epsilon) with numerator and denominator multiplied by c: one division less.
template <typename T>
inline __attribute__((always_inline)) void update(const Segment<T>& segment, int64_t offset, int64_t count) {
  T* __restrict parameter = segment.parameter + offset;
  const T* __restrict gradient = segment.gradient + offset;
  T* __restrict mean = segment.mean + offset;
  T* __restrict square = segment.square + offset;
  const Factors<T> f = segment.factors;
  if (segment.maximum == nullptr) {
    for (int64_t i = 0; i < count; ++i) {
      const T slope = f.sign * gradient[i] + f.l2 * parameter[i];
      const T m = mean[i] + f.one_minus_beta1 * (slope - mean[i]);
      const T v = f.beta2 * square[i] + f.one_minus_beta2 * slope * slope;
      mean[i] = m;
      square[i] = v;
      parameter[i] = parameter[i] * f.decay - f.step_size * m / (std::sqrt(v) + f.epsilon);
    }
    return;
  }
  T* __restrict maximum = segment.maximum + offset;
  for (int64_t i = 0; i < count; ++i) {
    const T slope = f.sign * gradient[i] + f.l2 * parameter[i];
    const T m = mean[i] + f.one_minus_beta1 * (slope - mean[i]);
    const T v = f.beta2 * square[i] + f.one_minus_beta2 * slope * slope;
    const T most = maximum[i] > v ? maximum[i] : v;
    mean[i] = m;
    square[i] = v;
    maximum[i] = most;
    parameter[i] = parameter[i] * f.decay - f.step_size * m / (std::sqrt(most) + f.epsilon);
  }
}


ARTGAN_CLONES void update_part(const Segment<float>& segment, int64_t offset, int64_t count) {
  update(segment, offset, count);
}

ARTGAN_CLONES void update_part(const Segment<double>& segment, int64_t offset, int64_t count) {
  update(segment, offset, count);
}

template <typename T>
Factors<T> factors_of(const AdamSettings& settings, int64_t step) {
  const double count = static_cast<double>(step);
  const double root_correction = std::sqrt(1.0 - std::pow(settings.beta2, count));
  const bool decoupled = settings.decoupled_decay != 0;
  Factors<T> factors;
  factors.sign = settings.maximize ? T(-1) : T(1);
  factors.l2 = static_cast<T>(decoupled ? 0.0 : settings.weight_decay);
  factors.decay = static_cast<T>(decoupled ? 1.0 - settings.learning_rate * settings.weight_decay : 1.0);
  factors.one_minus_beta1 = static_cast<T>(1.0 - settings.beta1);
  factors.beta2 = static_cast<T>(settings.beta2);
  factors.one_minus_beta2 = static_cast<T>(1.0 - settings.beta2);
  factors.step_size = static_cast<T>(settings.learning_rate / (1.0 - std::pow(settings.beta1, count)) * root_correction);
  factors.epsilon = static_cast<T>(settings.epsilon * root_correction);
  return factors;
}

template <typename T>
T* data(const at::Tensor& tensor) {
  return static_cast<T*>(tensor.data_ptr());
}

template <typename T>
void add_segment(std::vector<Segment<T>>& segments, const at::Tensor& parameter, const at::Tensor& gradient,
                 const at::Tensor& mean, const at::Tensor& square, const at::Tensor& maximum,
                 const AdamSettings& settings, int64_t step) {
  const int64_t begin = segments.empty() ? 0 : segments.back().end;
  segments.push_back({data<T>(parameter), data<T>(gradient), data<T>(mean), data<T>(square),
                      maximum.defined() ? data<T>(maximum) : nullptr, begin, begin + parameter.numel(),
                      factors_of<T>(settings, step)});
}

// One region for all tensors: waking the threads once a tensor costs more than small tensors take.
template <typename T>
void run(const std::vector<Segment<T>>& segments) {
  if (segments.empty()) {
    return;
  }
  at::parallel_for(0, segments.back().end, 16384, [&](int64_t begin, int64_t end) {
    auto segment = std::upper_bound(segments.begin(), segments.end(), begin,
                                    [](int64_t place, const Segment<T>& other) { return place < other.end; });
    for (; begin < end; ++segment) {
      const int64_t stop = std::min(end, segment->end);
      update_part(*segment, begin - segment->begin, stop - begin);
      begin = stop;
    }
  });
}

bool same_layout(const at::Tensor& parameter, const at::Tensor& other) {
  return other.scalar_type() == parameter.scalar_type() && other.device() == parameter.device() &&
         other.layout() == parameter.layout() && other.sizes() == parameter.sizes() && other.strides() == parameter.strides();
}

struct FusedGroup {
  std::vector<at::Tensor> parameters, gradients, means, squares, maxima, steps;
};

Optional<c10::OperatorHandle> fused_operator(const char* name) {
  auto found = c10::Dispatcher::singleton().findSchema({name, ""});
  // The order of the first thirteen is the same from 1.13 on; a libtorch where it is not is served by operators.
  if (!found.has_value() || found->schema().arguments().size() < 13 || found->schema().arguments()[6].name() != "lr" ||
      found->schema().arguments()[9].name() != "weight_decay" || found->schema().arguments()[12].name() != "maximize") {
    return absent;
  }
  return *found;
}

void run_fused(const c10::OperatorHandle& op, FusedGroup& group, const AdamSettings& settings, double weight_decay) {
  torch::jit::Stack stack;
  for (auto* list : {&group.parameters, &group.gradients, &group.means, &group.squares, &group.maxima, &group.steps}) {
    stack.emplace_back(c10::List<at::Tensor>(at::ArrayRef<at::Tensor>(*list)));
  }
  for (double number : {settings.learning_rate, settings.beta1, settings.beta2, weight_decay, settings.epsilon}) {
    stack.emplace_back(number);
  }
  stack.emplace_back(settings.amsgrad != 0);
  stack.emplace_back(settings.maximize != 0);
  const auto& arguments = op.schema().arguments();
  for (size_t i = stack.size(); i < arguments.size(); ++i) {
    stack.push_back(arguments[i].default_value().value_or(c10::IValue()));
  }
  op.callBoxed(&stack);
}

}  // namespace

// Takes the gradients from the parameters; those without one are passed over. steps counts the steps done, a
// parameter each; on CUDA the float32 scalars in device_steps do, so that a captured graph counts on.
// left[i] is 1 where the caller has to make the step itself, with its count advanced all the same.
ARTGAN_API int artgan_adam_step(const Handle* parameters, const Handle* means, const Handle* squares, const Handle* maxima,
                           const Handle* device_steps, int64_t* steps, uint8_t* left, int32_t count,
                           const AdamSettings* settings) {
  return guarded([&] {
    at::NoGradGuard silent;
    static thread_local std::vector<Segment<float>> singles;
    static thread_local std::vector<Segment<double>> doubles;
    singles.clear();
    doubles.clear();
    std::vector<at::Tensor> copies;  // gradients that lay otherwise than their parameter
    std::map<std::pair<int, int>, FusedGroup> groups;
    const bool decoupled = settings->decoupled_decay != 0;
    for (int32_t i = 0; i < count; ++i) {
      left[i] = 0;
      auto parameter = borrow(parameters[i]);
      auto gradient = parameter.grad();
      if (!gradient.defined()) {
        continue;
      }
      ++steps[i];
      auto mean = borrow(means[i]);
      auto square = borrow(squares[i]);
      auto maximum = borrow(settings->amsgrad ? maxima[i] : nullptr);
      if (gradient.scalar_type() == parameter.scalar_type() && gradient.layout() == parameter.layout() &&
          gradient.strides() != parameter.strides()) {
        gradient = at::empty_like(parameter).copy_(gradient);
        copies.push_back(gradient);
      }
      const bool fits = parameter.is_non_overlapping_and_dense() && same_layout(parameter, gradient) &&
                        same_layout(parameter, mean) && same_layout(parameter, square) &&
                        (!maximum.defined() || same_layout(parameter, maximum));
      if (fits && parameter.is_cpu() && parameter.scalar_type() == at::kFloat) {
        add_segment(singles, parameter, gradient, mean, square, maximum, *settings, steps[i]);
      } else if (fits && parameter.is_cpu() && parameter.scalar_type() == at::kDouble) {
        add_segment(doubles, parameter, gradient, mean, square, maximum, *settings, steps[i]);
      } else if (fits && parameter.is_cuda() && device_steps[i] != nullptr) {
        auto& group = groups[{parameter.device().index(), static_cast<int>(parameter.scalar_type())}];
        group.parameters.push_back(parameter);
        group.gradients.push_back(gradient);
        group.means.push_back(mean);
        group.squares.push_back(square);
        if (maximum.defined()) {
          group.maxima.push_back(maximum);
        }
        group.steps.push_back(borrow(device_steps[i]));
      } else {
        left[i] = 1;
      }
    }
    run(singles);
    run(doubles);
    for (auto& entry : groups) {
      auto& group = entry.second;
      at::_foreach_add_(group.steps, 1);
      auto adamw = decoupled ? fused_operator("aten::_fused_adamw_") : absent;
      if (adamw.has_value()) {
        run_fused(*adamw, group, *settings, settings->weight_decay);
        continue;
      }
      auto adam = fused_operator("aten::_fused_adam_");
      TORCH_CHECK(adam.has_value(), "this libtorch has no fused Adam for CUDA; use version 1.13 or newer");
      if (decoupled && settings->weight_decay != 0) {
        at::_foreach_mul_(group.parameters, 1.0 - settings->learning_rate * settings->weight_decay);
      }
      run_fused(*adam, group, *settings, decoupled ? 0.0 : settings->weight_decay);
    }
  });
}
