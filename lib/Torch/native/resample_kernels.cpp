#include "resample.h"

#include "clones.h"

namespace artgan {
namespace {

ARTGAN_INLINE float number(float value) { return value; }
ARTGAN_INLINE float number(uint16_t bits) { return widened(bits); }
ARTGAN_INLINE void put(float value, float* target) { *target = value; }
ARTGAN_INLINE void put(float value, uint16_t* target) { *target = narrowed(value); }

template <typename T>
ARTGAN_INLINE void weigh(const T* const* rows, const float* weights, int count, float* sums, int64_t numbers) {
  if (count == 4) {
    const T *a = rows[0], *b = rows[1], *c = rows[2], *d = rows[3];
    for (int64_t i = 0; i < numbers; ++i) {
      sums[i] = weights[0] * number(a[i]) + weights[1] * number(b[i]) + weights[2] * number(c[i]) + weights[3] * number(d[i]);
    }
    return;
  }
  for (int64_t i = 0; i < numbers; ++i) {
    sums[i] = weights[0] * number(rows[0][i]);
  }
  for (int row = 1; row < count; ++row) {
    for (int64_t i = 0; i < numbers; ++i) {
      sums[i] += weights[row] * number(rows[row][i]);
    }
  }
}

template <typename T>
ARTGAN_INLINE void enlarge(const float* line, T* doubled, int64_t pixels, int64_t channels) {
  for (int64_t x = 0; x < pixels; ++x, line += channels, doubled += 2 * channels) {
    const float *before = line - channels, *after = line + channels;
    for (int64_t c = 0; c < channels; ++c) {
      const float most = 0.75f * line[c];
      put(most + 0.25f * before[c], doubled + c);
      put(most + 0.25f * after[c], doubled + channels + c);
    }
  }
}

template <typename T>
ARTGAN_INLINE void reduce(const float* line, T* halved, int64_t pixels, int64_t channels) {
  for (int64_t x = 0; x < pixels / 2; ++x, line += 2 * channels, halved += channels) {
    const float *before = line - channels, *next = line + channels, *after = line + 2 * channels;
    for (int64_t c = 0; c < channels; ++c) {
      put(0.375f * (line[c] + next[c]) + 0.125f * (before[c] + after[c]), halved + c);
    }
  }
}

const uint16_t* bits(const at::BFloat16* values) { return reinterpret_cast<const uint16_t*>(values); }
uint16_t* bits(at::BFloat16* values) { return reinterpret_cast<uint16_t*>(values); }

}  // namespace

ARTGAN_CLONES void weigh_rows(const float* const* rows, const float* weights, int count, float* sums, int64_t numbers) { weigh(rows, weights, count, sums, numbers); }

ARTGAN_CLONES void weigh_bits(const uint16_t* const* rows, const float* weights, int count, float* sums, int64_t numbers) { weigh(rows, weights, count, sums, numbers); }

ARTGAN_CLONES void double_line(const float* line, float* doubled, int64_t pixels, int64_t channels) { enlarge(line, doubled, pixels, channels); }

ARTGAN_CLONES void double_line_bits(const float* line, uint16_t* doubled, int64_t pixels, int64_t channels) { enlarge(line, doubled, pixels, channels); }

ARTGAN_CLONES void halve_line(const float* line, float* halved, int64_t pixels, int64_t channels) { reduce(line, halved, pixels, channels); }

ARTGAN_CLONES void halve_line_bits(const float* line, uint16_t* halved, int64_t pixels, int64_t channels) { reduce(line, halved, pixels, channels); }

void weigh_rows(const at::BFloat16* const* rows, const float* weights, int count, float* sums, int64_t numbers) {
  const uint16_t* as_bits[4];
  for (int row = 0; row < count; ++row) {
    as_bits[row] = bits(rows[row]);
  }
  weigh_bits(as_bits, weights, count, sums, numbers);
}

void double_line(const float* line, at::BFloat16* doubled, int64_t pixels, int64_t channels) { double_line_bits(line, bits(doubled), pixels, channels); }

void halve_line(const float* line, at::BFloat16* halved, int64_t pixels, int64_t channels) { halve_line_bits(line, bits(halved), pixels, channels); }

}  // namespace artgan
