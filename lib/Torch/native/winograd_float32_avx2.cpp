// Winograd's kernels in float32 with AVX2.
#include "winograd_instances.h"

#ifdef __AVX2__

#include "winograd_float32.h"

namespace artgan {
namespace winograd {
bool Float32Avx2::is_available() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

#else

#include "winograd_absent.h"

namespace artgan {
namespace winograd {
bool Float32Avx2::is_available() { return false; }

#endif

ARTGAN_WINOGRAD(Float32Avx2)

}  // namespace winograd
}  // namespace artgan
