// Vectors of float32: written like numbers, kept in one register each.
#pragma once

#include <cstdint>

#include "winograd_kernels.h"
#include "winograd_lines.h"

namespace artgan {
namespace winograd {
namespace {

#ifdef __AVX512F__
constexpr int64_t kVector = 16;
#else
constexpr int64_t kVector = 8;
#endif

typedef float Vector __attribute__((vector_size(kVector * sizeof(float))));
typedef float VectorInMemory __attribute__((vector_size(kVector * sizeof(float)), aligned(4), may_alias));

ARTGAN_INLINE Vector load(const float* source) { return *reinterpret_cast<const VectorInMemory*>(source); }
ARTGAN_INLINE void store(float* target, Vector value) { *reinterpret_cast<VectorInMemory*>(target) = value; }

}  // namespace
}  // namespace winograd
}  // namespace artgan
