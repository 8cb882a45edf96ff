// Winograd's kernels in bfloat16: points are rounded to it, sums stay in float32.
#include "winograd_instances.h"

#ifdef __AVX512BF16__

#include <cpuid.h>
#include <immintrin.h>

#include "winograd_registers.h"

namespace artgan {
namespace winograd {
namespace {

typedef __m512i Slots;

ARTGAN_INLINE Vector load(const uint16_t* source) {
  return (Vector)_mm512_slli_epi32(_mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(source))), 16);
}
ARTGAN_INLINE __m256i rounded(Vector value) { return (__m256i)_mm512_cvtneps_pbh((__m512)value); }
ARTGAN_INLINE void store(uint16_t* target, Vector value) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(target), rounded(value)); }
ARTGAN_INLINE void store_slots(uint16_t* target, const Vector (&value)[1]) { store(target, value[0]); }
ARTGAN_INLINE void store_slots(uint16_t* target, const Vector (&value)[2]) {
  const __m512i low = _mm512_cvtepu16_epi32(rounded(value[0])), high = _mm512_cvtepu16_epi32(rounded(value[1]));
  _mm512_storeu_si512(target, _mm512_or_si512(low, _mm512_slli_epi32(high, 16)));
}
ARTGAN_INLINE Vector gather(const uint16_t* source, int64_t step) {
  uint16_t values[kVector];
  for (int64_t lane = 0; lane < kVector; ++lane) {
    values[lane] = source[lane * step];
  }
  return load(values);
}
ARTGAN_INLINE Slots load_slots(const uint32_t* source) { return _mm512_loadu_si512(source); }
ARTGAN_INLINE Slots repeat(uint32_t value) { return _mm512_set1_epi32(static_cast<int>(value)); }
ARTGAN_INLINE void add_product(Vector& sum, Slots left, Slots right) {
  sum = (Vector)_mm512_dpbf16_ps((__m512)sum, (__m512bh)left, (__m512bh)right);
}

// Its tiles multiply 16 rows at once; what is saved here would cost more there.
bool has_matrix_unit() {
  unsigned a, b, c, d;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (d >> 22 & 1) != 0;
}

}  // namespace
}  // namespace winograd
}  // namespace artgan

#include "winograd_vectors.h"

namespace artgan {
namespace winograd {
bool BFloat16::is_available() { return __builtin_cpu_supports("avx512bf16") && !has_matrix_unit(); }

#else

#include "winograd_absent.h"

namespace artgan {
namespace winograd {
bool BFloat16::is_available() { return false; }

#endif

ARTGAN_WINOGRAD(BFloat16)
ARTGAN_WINOGRAD_TILES(2, 2, BFloat16)
ARTGAN_WINOGRAD_TILES(3, 2, BFloat16)

}  // namespace winograd
}  // namespace artgan
