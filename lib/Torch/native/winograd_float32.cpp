// Winograd's kernels in float32.
#include "winograd_instances.h"

#ifdef __AVX512F__

#include "winograd_float32.h"

namespace artgan {
namespace winograd {
namespace {

using Slots = Vector;

ARTGAN_INLINE void store_slots(float* target, const Vector (&value)[1]) { store(target, value[0]); }
ARTGAN_INLINE Vector gather(const float* source, int64_t step) {
  Vector values;
  for (int64_t lane = 0; lane < kLane; ++lane) {
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

namespace artgan {
namespace winograd {
bool Float32::is_available() { return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("fma"); }

#else

#include "winograd_absent.h"

namespace artgan {
namespace winograd {
bool Float32::is_available() { return false; }

#endif

ARTGAN_WINOGRAD(Float32)

}  // namespace winograd
}  // namespace artgan
