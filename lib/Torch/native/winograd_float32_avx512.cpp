// Winograd's kernels in float32 with AVX-512.
#include "winograd_instances.h"

#ifdef __AVX512F__

#include "winograd_float32.h"

namespace artgan {
namespace winograd {
bool Float32Avx512::is_available() { return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("fma"); }

#else

#include "winograd_absent.h"

namespace artgan {
namespace winograd {
bool Float32Avx512::is_available() { return false; }

#endif

ARTGAN_WINOGRAD(Float32Avx512)

}  // namespace winograd
}  // namespace artgan
