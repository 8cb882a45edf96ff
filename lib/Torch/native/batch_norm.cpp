// Batch normalisation (Ioffe and Szegedy, arXiv:1502.03167), alone or with the ReLU or LeakyReLU behind it.
#include "batch_norm.h"
#include "bridge.h"
#include "convolution.h"
#include "description.h"

#include <tuple>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

using namespace artgan;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

struct Settings {
  at::Tensor running_mean, running_variance;
  bool training;
  double momentum, epsilon, slope;
};

// (N h w, C) over the memory of a picture or of vectors, channels last.
at::Tensor as_rows(const at::Tensor& x) {
  if (x.dim() == 2) {
    return x.contiguous();
  }
  return channels_last(x).permute({0, 2, 3, 1}).reshape({-1, x.size(1)});
}

// A tensor of x's shape, channels last. Autograd's results must not be views of anything.
at::Tensor empty_like_input(const at::Tensor& x) {
  if (x.dim() == 2) {
    return at::empty(x.sizes(), x.options());
  }
  const int64_t channels = x.size(1), height = x.size(2), width = x.size(3);
  return at::empty_strided(x.sizes(), {channels * height * width, 1, channels * width, channels}, x.options());
}

void update_running(const at::Tensor& running, const at::Tensor& batch, double momentum) {
  if (running.defined()) {
    running.mul_(1.0 - momentum).add_(batch, momentum);
  }
}

struct BatchNorm : public torch::autograd::Function<BatchNorm> {
  static at::Tensor forward(AutogradContext* context, const at::Tensor& x, const OptionalTensor& given_weight,
                            const OptionalTensor& given_bias, Settings settings) {
    const auto weight = given_weight.value_or(at::Tensor()), bias = given_bias.value_or(at::Tensor());
    auto rows = as_rows(x);
    at::Tensor mean, inverse;
    if (settings.training) {
      auto statistics = batch_statistics(rows, settings.epsilon);
      mean = statistics.mean;
      inverse = statistics.inverse;
      const double count = static_cast<double>(rows.size(0));
      update_running(settings.running_mean, mean, settings.momentum);
      update_running(settings.running_variance, statistics.variance * (count / (count - 1.0)), settings.momentum);
    } else {
      mean = settings.running_mean.to(at::kFloat).contiguous();
      inverse = (settings.running_variance.to(at::kFloat).contiguous() + settings.epsilon).rsqrt();
    }
    auto scale = weight.defined() ? inverse * weight.contiguous() : inverse;
    auto shift = bias.defined() ? bias.contiguous() - mean * scale : mean.neg() * scale;
    // While training they are not read again, and the next step changes them.
    const auto fixed_mean = settings.training ? at::Tensor() : settings.running_mean;
    const auto fixed_variance = settings.training ? at::Tensor() : settings.running_variance;
    context->save_for_backward({x, weight, bias, mean, inverse, scale, shift, fixed_mean, fixed_variance});
    context->saved_data["settings"] = std::vector<double>{settings.training ? 1.0 : 0.0, settings.epsilon, settings.slope};
    context->set_materialize_grads(false);
    auto result = empty_like_input(x);
    normalize_rows(rows, scale, shift, static_cast<float>(settings.slope), as_rows(result));
    return result;
  }

  static variable_list backward(AutogradContext* context, variable_list gradients) {
    const auto& gradient = gradients[0];
    variable_list results(4);
    if (!gradient.defined()) {
      return results;
    }
    auto saved = context->get_saved_variables();
    auto settings = context->saved_data["settings"].toDoubleVector();
    const bool training = settings[0] != 0.0;
    if (c10::GradMode::is_enabled()) {
      return differentiable(context, saved, gradient, training, settings[1], settings[2]);
    }
    const auto needs = needed(context, saved);
    const auto& x = saved[0];
    if (needs[0]) {
      results[0] = empty_like_input(x);
    }
    auto found = normalized_gradients(as_rows(x), as_rows(gradient), saved[5], saved[6], saved[3], saved[4],
                                      static_cast<float>(settings[2]), !training, needs[0] ? as_rows(results[0]) : at::Tensor());
    if (needs[1]) {
      results[1] = found.weight;
    }
    if (needs[2]) {
      results[2] = found.bias;
    }
    return results;
  }

  // With a graph of its own, from operators that libtorch can differentiate again.
  static variable_list differentiable(AutogradContext* context, const variable_list& saved, const at::Tensor& gradient,
                                      bool training, double epsilon, double slope) {
    auto incoming = gradient;
    if (slope != 1.0) {
      auto value = saved[0].detach() * per_channel(saved[5], saved[0]) + per_channel(saved[6], saved[0]);
      incoming = gradient * at::where(value > 0, at::ones_like(value), at::full_like(value, slope));
    }
    auto found = at::native_batch_norm_backward(incoming, saved[0], saved[1].defined() ? saved[1].contiguous() : saved[1], saved[7], saved[8], saved[3], saved[4], training, epsilon,
                                                needed(context, saved));
    return {std::get<0>(found), std::get<1>(found), std::get<2>(found), at::Tensor()};
  }

  // Autograd counts the inputs that are there: without a weight, the bias is the second.
  static std::array<bool, 3> needed(AutogradContext* context, const variable_list& saved) {
    const bool has_weight = saved[1].defined(), has_bias = saved[2].defined();
    return {context->needs_input_grad(0), has_weight && context->needs_input_grad(1),
            has_bias && context->needs_input_grad(has_weight ? 2 : 1)};
  }

  static at::Tensor per_channel(const at::Tensor& values, const at::Tensor& x) {
    auto typed = values.to(x.scalar_type());
    return x.dim() == 2 ? typed.view({1, -1}) : typed.view({1, -1, 1, 1});
  }
};

// One float32 number a channel, or none at all.
bool fits(const at::Tensor& tensor, const at::Tensor& x) {
  return !tensor.defined() ||
         (tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.dim() == 1 && tensor.size(0) == x.size(1));
}

// What is left is libtorch's, its checks of bad arguments too.
bool is_supported(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& mean, const at::Tensor& variance, bool training) {
  return x.device().is_cpu() && (x.dim() == 2 || x.dim() == 4) && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16) &&
         x.numel() > x.size(1) && fits(weight, x) && fits(bias, x) && fits(mean, x) && fits(variance, x) && (training || (mean.defined() && variance.defined()));
}

at::Tensor activate(const at::Tensor& x, double slope) {
  return slope == 1.0 ? x : slope == 0.0 ? at::relu(x) : at::leaky_relu(x, slope);
}

// libtorch's CUDA kernels make the bias' gradient in the likeness of the weight, and fail where there is none.
at::Tensor weight_beside(const at::Tensor& bias, const at::Tensor& weight) {
  return bias.defined() && !weight.defined() ? at::ones_like(bias.detach()) : weight;
}

}  // namespace

// slope: what negative results are multiplied by; 1 for none, 0 for ReLU.
ARTGAN_API int artgan_batch_norm(Handle input, Handle weight, Handle bias, Handle running_mean, Handle running_variance,
                                 uint8_t training, double momentum, double epsilon, double slope, NewTensor* out) {
  return guarded_layer({{"input", input}, {"weight", weight}, {"bias", bias}}, {}, out, [&] {
    auto x = borrow(input), w = borrow(weight), b = borrow(bias), mean = borrow(running_mean), variance = borrow(running_variance);
    return is_supported(x, w, b, mean, variance, training != 0)
               ? BatchNorm::apply(x, if_defined(w), if_defined(b), Settings{mean, variance, training != 0, momentum, epsilon, slope})
               : activate(at::batch_norm(x, weight_beside(b, w), b, mean, variance, training != 0, momentum, epsilon, true), slope);
  });
}
