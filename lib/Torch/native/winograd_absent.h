// For compilers and processors without what a precision needs: it is never called, only linked.
#pragma once

#include "winograd_kernels.h"

namespace artgan {
namespace winograd {

template <int Taps, typename Precision>
template <int Count>
void Tile<Taps, Precision>::from_input(const Value* const*, int64_t, Value*, int64_t) {}
template <int Taps, typename Precision>
template <int Count>
void Tile<Taps, Precision>::from_gradient(const Value* const*, int64_t, Value*, int64_t) {}
template <int Taps, typename Precision>
void Tile<Taps, Precision>::to_output(const float*, int64_t, int64_t, const float*, Value* const*) {}
template <int Taps, typename Precision>
void Tile<Taps, Precision>::add_to_input(const float*, int64_t, int64_t, float* const*) {}
template <int Taps, typename Precision>
void Tile<Taps, Precision>::from_filter(const Value*, const FilterSteps&, Slot*, int64_t) {}
template <int Taps, typename Precision>
void Tile<Taps, Precision>::to_filter(const float*, int64_t, Value*, const FilterSteps&) {}
template <typename Precision>
void round_values(const float*, typename Precision::Value*, int64_t) {}
template <typename Precision>
void multiply(const Product<Precision>&) {}

}  // namespace winograd
}  // namespace artgan
