// The loops over numbers of resampling.
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

namespace artgan {

// sums = the rows, each times its weight.
void weigh_rows(const float* const* rows, const float* weights, int count, float* sums, int64_t numbers);
void weigh_rows(const at::BFloat16* const* rows, const float* weights, int count, float* sums, int64_t numbers);

// Of a line of pixels with a pixel of zeros before and after it, one twice as long: weights 3/4 and 1/4.
void double_line(const float* line, float* doubled, int64_t pixels, int64_t channels);
void double_line(const float* line, at::BFloat16* doubled, int64_t pixels, int64_t channels);

// Of a line of pixels with a pixel of zeros before and after it, one half as long: weights 1/8, 3/8, 3/8, 1/8.
void halve_line(const float* line, float* halved, int64_t pixels, int64_t channels);
void halve_line(const float* line, at::BFloat16* halved, int64_t pixels, int64_t channels);

}  // namespace artgan
