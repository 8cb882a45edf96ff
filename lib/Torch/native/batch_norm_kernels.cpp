// The passes over memory of batch normalisation: one to measure, one to write; backward likewise.
#include "batch_norm.h"
#include "clones.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <ATen/ATen.h>
#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>

namespace artgan {
namespace {

// Rows that are measured at once: they stay in the first cache between the two looks at them.
constexpr int64_t kBlockBytes = 16384;

ARTGAN_CLONES void to_floats(const at::BFloat16* source, float* target, int64_t count) {
  const auto* bits = reinterpret_cast<const uint16_t*>(source);
  for (int64_t i = 0; i < count; ++i) {
    target[i] = widened(bits[i]);
  }
}

ARTGAN_CLONES void from_floats(const float* source, at::BFloat16* target, int64_t count) {
  auto* bits = reinterpret_cast<uint16_t*>(target);
  for (int64_t i = 0; i < count; ++i) {
    bits[i] = narrowed(source[i]);
  }
}

// Float rows of a block: the memory itself, or a converted copy.
const float* block_floats(const float* source, float*, int64_t) { return source; }
const float* block_floats(const at::BFloat16* source, float* room, int64_t count) {
  to_floats(source, room, count);
  return room;
}

float* block_target(float* target, float*) { return target; }
float* block_target(at::BFloat16*, float* room) { return room; }
void block_done(float*, const float*, int64_t) {}
void block_done(at::BFloat16* target, const float* room, int64_t count) { from_floats(room, target, count); }

ARTGAN_CLONES void add_rows(const float* rows, int64_t count, int64_t channels, float* sums) {
  for (int64_t row = 0; row < count; ++row, rows += channels) {
    for (int64_t c = 0; c < channels; ++c) {
      sums[c] += rows[c];
    }
  }
}

ARTGAN_CLONES void add_squares(const float* rows, int64_t count, int64_t channels, const float* mean, float* sums) {
  for (int64_t row = 0; row < count; ++row, rows += channels) {
    for (int64_t c = 0; c < channels; ++c) {
      const float distance = rows[c] - mean[c];
      sums[c] += distance * distance;
    }
  }
}

ARTGAN_CLONES void scale_rows(const float* rows, float* target, int64_t count, int64_t channels, const float* scale, const float* shift, float slope) {
  for (int64_t row = 0; row < count; ++row, rows += channels, target += channels) {
    for (int64_t c = 0; c < channels; ++c) {
      const float value = rows[c] * scale[c] + shift[c];
      target[c] = value > 0.0f ? value : value * slope;
    }
  }
}

// ReLU apart: slope 0 would turn an infinite value into NaN.
ARTGAN_CLONES void scale_rows_relu(const float* rows, float* target, int64_t count, int64_t channels, const float* scale, const float* shift) {
  for (int64_t row = 0; row < count; ++row, rows += channels, target += channels) {
    for (int64_t c = 0; c < channels; ++c) {
      const float value = rows[c] * scale[c] + shift[c];
      target[c] = value <= 0.0f ? 0.0f : value;
    }
  }
}

ARTGAN_CLONES void add_gradients(const float* rows, const float* gradient, int64_t count, int64_t channels, const float* scale,
                                 const float* shift, const float* mean, float slope, float* sums, float* products) {
  for (int64_t row = 0; row < count; ++row, rows += channels, gradient += channels) {
    for (int64_t c = 0; c < channels; ++c) {
      const float value = rows[c] * scale[c] + shift[c];
      const float slope_here = value > 0.0f ? 1.0f : slope;
      const float incoming = gradient[c] * slope_here;
      sums[c] += incoming;
      products[c] += incoming * (rows[c] - mean[c]);
    }
  }
}

// dx = (incoming - (x - mean) * by_value - constant) * scale, each of the last three a channel's.
ARTGAN_CLONES void write_gradients(const float* rows, const float* gradient, float* target, int64_t count, int64_t channels, const float* scale,
                                   const float* shift, const float* mean, float slope, const float* by_value, const float* constant) {
  for (int64_t row = 0; row < count; ++row, rows += channels, gradient += channels, target += channels) {
    for (int64_t c = 0; c < channels; ++c) {
      const float value = rows[c] * scale[c] + shift[c];
      const float slope_here = value > 0.0f ? 1.0f : slope;
      target[c] = (gradient[c] * slope_here - (rows[c] - mean[c]) * by_value[c] - constant[c]) * scale[c];
    }
  }
}

// So few are summed in double precision, one by one: their gradients nearly cancel.
constexpr int64_t kFewRows = 256;

struct Blocks {
  int64_t rows, channels, block, count;
  explicit Blocks(const at::Tensor& tensor)
      : rows(tensor.size(0)), channels(tensor.size(1)),
        block(rows <= kFewRows ? 1 : std::max<int64_t>(1, kBlockBytes / static_cast<int64_t>(sizeof(float)) / std::max<int64_t>(1, channels))),
        count((rows + block - 1) / block) {}
  int64_t length(int64_t index) const { return std::min(block, rows - index * block); }
};

// Parts are fixed by the shape alone, never by the threads, so that sums do not depend on scheduling.
constexpr int64_t kParts = 8;

template <typename Body>
void for_parts(const Blocks& blocks, Body&& body) {
  at::parallel_for(0, kParts, 1, [&](int64_t begin, int64_t end) {
    for (int64_t part = begin; part < end; ++part) {
      body(part, blocks.count * part / kParts, blocks.count * (part + 1) / kParts);
    }
  });
}

template <typename Body>
void for_type(const at::Tensor& tensor, Body&& body) {
  if (tensor.scalar_type() == at::kBFloat16) {
    body(at::BFloat16{});
  } else {
    body(float{});
  }
}


}  // namespace

ChannelStatistics batch_statistics(const at::Tensor& rows, double epsilon) {
  const Blocks blocks(rows);
  const int64_t channels = blocks.channels;
  std::vector<double> means(kParts * channels, 0.0), spreads(kParts * channels, 0.0), counts(kParts, 0.0);
  for_type(rows, [&](auto zero) {
    using T = decltype(zero);
    const T* data = rows.data_ptr<T>();
    for_parts(blocks, [&](int64_t part, int64_t begin, int64_t end) {
      std::vector<float> room(blocks.block * channels), sum(channels), square(channels);
      double* mean = means.data() + part * channels;
      double* spread = spreads.data() + part * channels;
      for (int64_t index = begin; index < end; ++index) {
        const int64_t length = blocks.length(index);
        const float* block = block_floats(data + index * blocks.block * channels, room.data(), length * channels);
        std::fill(sum.begin(), sum.end(), 0.0f);
        std::fill(square.begin(), square.end(), 0.0f);
        add_rows(block, length, channels, sum.data());
        for (auto& value : sum) {
          value /= static_cast<float>(length);
        }
        add_squares(block, length, channels, sum.data(), square.data());
        // Chan, Golub and LeVeque (1979): moments of a union.
        const double before = counts[part], total = before + length;
        for (int64_t c = 0; c < channels; ++c) {
          const double distance = sum[c] - mean[c];
          mean[c] += distance * length / total;
          spread[c] += square[c] + distance * distance * before * length / total;
        }
        counts[part] = total;
      }
    });
  });
  auto mean = at::empty({channels}, rows.options().dtype(at::kFloat));
  auto inverse = at::empty_like(mean), variance = at::empty_like(mean);
  for (int64_t c = 0; c < channels; ++c) {
    double count = 0, average = 0, spread = 0;
    for (int64_t part = 0; part < kParts; ++part) {
      if (counts[part] == 0) {
        continue;
      }
      const double total = count + counts[part], distance = means[part * channels + c] - average;
      average += distance * counts[part] / total;
      spread += spreads[part * channels + c] + distance * distance * count * counts[part] / total;
      count = total;
    }
    const double population = spread / count;
    mean.data_ptr<float>()[c] = static_cast<float>(average);
    variance.data_ptr<float>()[c] = static_cast<float>(population);
    inverse.data_ptr<float>()[c] = static_cast<float>(1.0 / std::sqrt(population + epsilon));
  }
  return {mean, inverse, variance};
}

void normalize_rows(const at::Tensor& rows, const at::Tensor& scale, const at::Tensor& shift, float slope, const at::Tensor& result) {
  const Blocks blocks(rows);
  const int64_t channels = blocks.channels;
  for_type(rows, [&](auto zero) {
    using T = decltype(zero);
    const T* from = rows.data_ptr<T>();
    T* to = result.data_ptr<T>();
    for_parts(blocks, [&](int64_t, int64_t begin, int64_t end) {
      std::vector<float> room(blocks.block * channels), written(blocks.block * channels);
      for (int64_t index = begin; index < end; ++index) {
        const int64_t length = blocks.length(index), offset = index * blocks.block * channels;
        const float* block = block_floats(from + offset, room.data(), length * channels);
        float* target = block_target(to + offset, written.data());
        if (slope == 0.0f) {
          scale_rows_relu(block, target, length, channels, scale.data_ptr<float>(), shift.data_ptr<float>());
        } else {
          scale_rows(block, target, length, channels, scale.data_ptr<float>(), shift.data_ptr<float>(), slope);
        }
        block_done(to + offset, target, length * channels);
      }
    });
  });
}

NormalizedGradients normalized_gradients(const at::Tensor& rows, const at::Tensor& gradient, const at::Tensor& scale, const at::Tensor& shift,
                                         const at::Tensor& mean, const at::Tensor& inverse, float slope, bool fixed_statistics, const at::Tensor& for_rows) {
  const Blocks blocks(rows);
  const int64_t channels = blocks.channels;
  std::vector<double> sums(kParts * channels, 0.0), products(kParts * channels, 0.0);
  const float *scales = scale.data_ptr<float>(), *shifts = shift.data_ptr<float>(), *means = mean.data_ptr<float>();
  NormalizedGradients result;
  result.weight = at::empty({channels}, mean.options());
  result.bias = at::empty({channels}, mean.options());
  for_type(rows, [&](auto zero) {
    using T = decltype(zero);
    const T *values = rows.data_ptr<T>(), *incoming = gradient.data_ptr<T>();
    for_parts(blocks, [&](int64_t part, int64_t begin, int64_t end) {
      std::vector<float> room(blocks.block * channels), slopes(blocks.block * channels), sum(channels), product(channels);
      for (int64_t index = begin; index < end; ++index) {
        const int64_t length = blocks.length(index), offset = index * blocks.block * channels;
        std::fill(sum.begin(), sum.end(), 0.0f);
        std::fill(product.begin(), product.end(), 0.0f);
        add_gradients(block_floats(values + offset, room.data(), length * channels), block_floats(incoming + offset, slopes.data(), length * channels),
                      length, channels, scales, shifts, means, slope, sum.data(), product.data());
        for (int64_t c = 0; c < channels; ++c) {
          sums[part * channels + c] += sum[c];
          products[part * channels + c] += product[c];
        }
      }
    });
    std::vector<float> by_value(channels, 0.0f), constant(channels, 0.0f);
    for (int64_t c = 0; c < channels; ++c) {
      double sum = 0, product = 0;
      for (int64_t part = 0; part < kParts; ++part) {
        sum += sums[part * channels + c];
        product += products[part * channels + c];
      }
      const double reciprocal = inverse.data_ptr<float>()[c];
      result.bias.data_ptr<float>()[c] = static_cast<float>(sum);
      result.weight.data_ptr<float>()[c] = static_cast<float>(product * reciprocal);
      if (!fixed_statistics) {
        by_value[c] = static_cast<float>(reciprocal * reciprocal * product / blocks.rows);
        constant[c] = static_cast<float>(sum / blocks.rows);
      }
    }
    if (!for_rows.defined()) {
      return;
    }
    T* to = for_rows.data_ptr<T>();
    for_parts(blocks, [&](int64_t, int64_t begin, int64_t end) {
      std::vector<float> room(blocks.block * channels), slopes(blocks.block * channels), written(blocks.block * channels);
      for (int64_t index = begin; index < end; ++index) {
        const int64_t length = blocks.length(index), offset = index * blocks.block * channels;
        float* target = block_target(to + offset, written.data());
        write_gradients(block_floats(values + offset, room.data(), length * channels), block_floats(incoming + offset, slopes.data(), length * channels),
                        target, length, channels, scales, shifts, means, slope, by_value.data(), constant.data());
        block_done(to + offset, target, length * channels);
      }
    });
  });
  return result;
}

}  // namespace artgan
