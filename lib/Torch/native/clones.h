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

}  // namespace artgan
