#include "max_pool.h"

#include "clones.h"

namespace artgan {
namespace {

ARTGAN_INLINE float number(float value) { return value; }
ARTGAN_INLINE float number(uint16_t bits) { return widened(bits); }

template <typename T>
ARTGAN_INLINE void take(const T* values, uint8_t place, T* maxima, uint8_t* places, int64_t channels) {
  for (int64_t c = 0; c < channels; ++c) {
    const float value = number(values[c]), best = number(maxima[c]);
    const bool larger = value > best || value != value;
    maxima[c] = larger ? values[c] : maxima[c];
    places[c] = larger ? place : places[c];
  }
}

template <typename T>
ARTGAN_INLINE void add(const T* gradient, const uint8_t* places, uint8_t place, float* sums, int64_t channels) {
  for (int64_t c = 0; c < channels; ++c) {
    sums[c] += places[c] == place ? number(gradient[c]) : 0.0f;
  }
}

const uint16_t* bits(const at::BFloat16* values) { return reinterpret_cast<const uint16_t*>(values); }

}  // namespace

ARTGAN_CLONES void take_larger(const float* values, uint8_t place, float* maxima, uint8_t* places, int64_t channels) {
  take(values, place, maxima, places, channels);
}

ARTGAN_CLONES void take_larger_bits(const uint16_t* values, uint8_t place, uint16_t* maxima, uint8_t* places, int64_t channels) {
  take(values, place, maxima, places, channels);
}

ARTGAN_CLONES void add_where(const float* gradient, const uint8_t* places, uint8_t place, float* sums, int64_t channels) {
  add(gradient, places, place, sums, channels);
}

ARTGAN_CLONES void add_where_bits(const uint16_t* gradient, const uint8_t* places, uint8_t place, float* sums, int64_t channels) {
  add(gradient, places, place, sums, channels);
}

void take_larger(const at::BFloat16* values, uint8_t place, at::BFloat16* maxima, uint8_t* places, int64_t channels) {
  take_larger_bits(bits(values), place, reinterpret_cast<uint16_t*>(maxima), places, channels);
}

void add_where(const at::BFloat16* gradient, const uint8_t* places, uint8_t place, float* sums, int64_t channels) {
  add_where_bits(bits(gradient), places, place, sums, channels);
}

}  // namespace artgan
