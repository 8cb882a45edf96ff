// One Adam step over all parameters in one native pass (Kingma & Ba, arXiv:1412.6980).
#include "bridge.h"

#include <cmath>

#include <ATen/Parallel.h>

using namespace artgan;

namespace {

struct AdamSettings {
  double learning_rate;
  double beta1;
  double beta2;
  double epsilon;
  double weight_decay;
  int64_t step;  // counted from 1
  uint8_t decoupled_decay;  // AdamW
  uint8_t maximize;
};

// Rounds as PyTorch's own Adam does: sqrt(v) / sqrt(1 - beta2^t) + epsilon.
__attribute__((target_clones("avx512f", "avx2", "default")))
void update(float* parameter, const float* gradient, float* mean, float* square, int64_t count,
            float step_size, float beta1, float beta2, float epsilon, float root_correction,
            float decay_factor, float l2, float sign) {
  const float one_minus_beta1 = 1.0f - beta1;
  const float one_minus_beta2 = 1.0f - beta2;
  for (int64_t i = 0; i < count; ++i) {
    const float weight = parameter[i] * decay_factor;
    const float slope = sign * gradient[i] + l2 * weight;
    const float m = mean[i] + one_minus_beta1 * (slope - mean[i]);
    const float v = beta2 * square[i] + one_minus_beta2 * slope * slope;
    mean[i] = m;
    square[i] = v;
    parameter[i] = weight - step_size * (m / (std::sqrt(v) / root_correction + epsilon));
  }
}

}  // namespace

// All tensors float32, contiguous, on the CPU; the caller has checked.
ARTGAN_API int artgan_adam(const Handle* parameters, const Handle* gradients, const Handle* means,
                           const Handle* squares, int32_t count, const AdamSettings* settings) {
  return guarded([&] {
    const double correction1 = 1.0 - std::pow(settings->beta1, static_cast<double>(settings->step));
    const double correction2 = 1.0 - std::pow(settings->beta2, static_cast<double>(settings->step));
    const auto step_size = static_cast<float>(settings->learning_rate / correction1);
    const auto root_correction = static_cast<float>(std::sqrt(correction2));
    const bool decoupled = settings->decoupled_decay != 0;
    const auto decay_factor = decoupled ? static_cast<float>(1.0 - settings->learning_rate * settings->weight_decay) : 1.0f;
    const auto l2 = decoupled ? 0.0f : static_cast<float>(settings->weight_decay);
    const float sign = settings->maximize ? -1.0f : 1.0f;
    for (int32_t i = 0; i < count; ++i) {
      auto parameter = borrow(parameters[i]);
      auto* weights = static_cast<float*>(parameter.data_ptr());
      const auto* slopes = static_cast<const float*>(borrow(gradients[i]).data_ptr());
      auto* mean = static_cast<float*>(borrow(means[i]).data_ptr());
      auto* square = static_cast<float*>(borrow(squares[i]).data_ptr());
      at::parallel_for(0, parameter.numel(), 32768, [&](int64_t begin, int64_t end) {
        update(weights + begin, slopes + begin, mean + begin, square + begin, end - begin, step_size,
               static_cast<float>(settings->beta1), static_cast<float>(settings->beta2),
               static_cast<float>(settings->epsilon), root_correction, decay_factor, l2, sign);
      });
    }
  });
}
