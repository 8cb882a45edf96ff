// Winograd's kernels in float32, in the registers of whatever the including file is compiled for.
#pragma once

#include "winograd_registers.h"

namespace artgan {
namespace winograd {
namespace {

using Slots = Vector;

ARTGAN_INLINE void store_slots(float* target, const Vector (&value)[1]) { store(target, value[0]); }
ARTGAN_INLINE Vector gather(const float* source, int64_t step) {
  Vector values;
  for (int64_t lane = 0; lane < kVector; ++lane) {
    values[lane] = source[lane * step];
  }
  return values;
}
ARTGAN_INLINE Slots load_slots(const float* source) { return load(source); }
ARTGAN_INLINE Slots repeat(float value) { return value - Vector{}; }
ARTGAN_INLINE void add_product(Vector& sum, Slots left, Slots right) { sum += left * right; }

}  // namespace
}  // namespace winograd
}  // namespace artgan

#include "winograd_vectors.h"
