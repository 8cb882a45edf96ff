// Loops compiled several times over, for the processor that is there.
#pragma once

#include <cstdint>
#include <cstring>

// For functions that call nothing of libtorch; what they call is inlined, and so compiled with them.
#define ARTGAN_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#define ARTGAN_INLINE inline __attribute__((always_inline))

namespace artgan {

// The number that the bits of a bfloat16 stand for.
ARTGAN_INLINE float widened(uint16_t bits) {
  const uint32_t wide = static_cast<uint32_t>(bits) << 16;
  float value;
  std::memcpy(&value, &wide, sizeof value);
  return value;
}

// The bits of the nearest bfloat16, ties to even; NaN stays NaN.
ARTGAN_INLINE uint16_t narrowed(float value) {
  uint32_t wide;
  std::memcpy(&wide, &value, sizeof wide);
  const uint32_t rounded = (wide + 0x7fffu + ((wide >> 16) & 1u)) >> 16;
  return static_cast<uint16_t>(value != value ? 0x7fc0u : rounded);
}

}  // namespace artgan
