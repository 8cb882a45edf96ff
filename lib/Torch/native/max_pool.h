// The loops over channels of max pooling.
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

namespace artgan {

// Where a value is larger than the maximum so far, or no number, it and its place are the maximum's.
void take_larger(const float* values, uint8_t place, float* maxima, uint8_t* places, int64_t channels);
void take_larger(const at::BFloat16* values, uint8_t place, at::BFloat16* maxima, uint8_t* places, int64_t channels);

// The gradients whose maximum lay in that place.
void add_where(const float* gradient, const uint8_t* places, uint8_t place, float* sums, int64_t channels);
void add_where(const at::BFloat16* gradient, const uint8_t* places, uint8_t place, float* sums, int64_t channels);

}  // namespace artgan
