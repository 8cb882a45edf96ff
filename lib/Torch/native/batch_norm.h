// Batch normalisation with the activation behind it, over rows of channels (channels last in memory).
#pragma once

#include <ATen/core/Tensor.h>

namespace artgan {

// y = activation(x * scale + shift), where the activation multiplies negative values by slope: 1 for none, 0 for ReLU.
struct ChannelStatistics {
  at::Tensor mean;     // (C), float32
  at::Tensor inverse;  // 1 / sqrt(variance + epsilon), (C), float32
  at::Tensor variance; // (C), float32, of the population
};

ChannelStatistics batch_statistics(const at::Tensor& rows, double epsilon);

void normalize_rows(const at::Tensor& rows, const at::Tensor& scale, const at::Tensor& shift, float slope, const at::Tensor& result);

struct NormalizedGradients {
  at::Tensor weight, bias;
};

// The gradients behind normalize_rows; with fixed statistics (evaluation) nothing flows through mean and variance.
// The rows' own gradient is written to for_rows where that is defined.
NormalizedGradients normalized_gradients(const at::Tensor& rows, const at::Tensor& gradient, const at::Tensor& scale, const at::Tensor& shift,
                                         const at::Tensor& mean, const at::Tensor& inverse, float slope, bool fixed_statistics, const at::Tensor& for_rows);

}  // namespace artgan
