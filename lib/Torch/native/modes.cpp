// Modes of differentiation beside recording itself, and what libtorch was built with.
#include "bridge.h"

#include <ATen/Context.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>

using namespace artgan;

ARTGAN_API int artgan_anomaly_enabled() { return torch::autograd::AnomalyMode::is_enabled() ? 1 : 0; }

ARTGAN_API int artgan_anomaly_checks_nan() { return torch::autograd::AnomalyMode::should_check_nan() ? 1 : 0; }

ARTGAN_API void artgan_anomaly_enable(uint8_t enabled, uint8_t check_nan) {
  torch::autograd::AnomalyMode::set_enabled(enabled != 0, check_nan != 0);
}

ARTGAN_API int artgan_inference_enabled() { return c10::InferenceMode::is_enabled() ? 1 : 0; }

ARTGAN_API int artgan_has_cudnn() { return at::globalContext().hasCuDNN() ? 1 : 0; }
