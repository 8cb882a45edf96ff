// The members of winograd_kernels.h made for one precision, at the end of its source file.
#pragma once

#define ARTGAN_WINOGRAD_TILES(TAPS, COUNT, PRECISION)                                                                           \
  template void Tile<TAPS, PRECISION>::from_input<COUNT>(const PRECISION::Value* const*, int64_t, PRECISION::Value*, int64_t); \
  template void Tile<TAPS, PRECISION>::from_gradient<COUNT>(const PRECISION::Value* const*, int64_t, PRECISION::Value*, int64_t);

#define ARTGAN_WINOGRAD(PRECISION)                                                 \
  template struct Tile<2, PRECISION>;                                              \
  template struct Tile<3, PRECISION>;                                              \
  ARTGAN_WINOGRAD_TILES(2, 1, PRECISION)                                           \
  ARTGAN_WINOGRAD_TILES(3, 1, PRECISION)                                           \
  template void round_values<PRECISION>(const float*, PRECISION::Value*, int64_t); \
  template void multiply<PRECISION>(const Product<PRECISION>&);
