// What libtorch spells differently from version to version; the only file that compares versions.
#pragma once

#include <ATen/core/Tensor.h>
#include <torch/version.h>

#define ARTGAN_TORCH_AT_LEAST(major, minor) \
  (TORCH_VERSION_MAJOR > (major) || (TORCH_VERSION_MAJOR == (major) && TORCH_VERSION_MINOR >= (minor)))

#if ARTGAN_TORCH_AT_LEAST(2, 4)
#include <optional>
#else
#include <c10/util/Optional.h>
#endif

namespace artgan {

// c10::optional became another name of std::optional in 2.2, and is on its way out.
#if ARTGAN_TORCH_AT_LEAST(2, 4)
template <typename T>
using Optional = std::optional<T>;
constexpr auto absent = std::nullopt;
#else
template <typename T>
using Optional = c10::optional<T>;
constexpr auto absent = c10::nullopt;
#endif

}  // namespace artgan
