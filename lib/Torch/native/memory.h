// What libtorch has allocated, whoever holds it: tensors of C#, views, graphs.
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

namespace artgan {

// Brings the count of a GPU's memory up to date now and then; to be called with each tensor that goes to C#.
void notice_gpu(const at::Tensor& tensor);

// The bytes that tensors hold on a GPU that has held some; only where CUDA's headers are.
int64_t allocated_on_gpu(int index);

}  // namespace artgan
