// Lower precision inside a scope, for what the bridge computes itself; libtorch's own operators know of it already.
#pragma once

#include <ATen/core/Tensor.h>

namespace artgan {

// The tensor in the type of the autocast scope around the call, or as it is outside of one. The casts of
// parameters are kept until the scope ends.
at::Tensor autocast(const at::Tensor& tensor);

}  // namespace artgan
