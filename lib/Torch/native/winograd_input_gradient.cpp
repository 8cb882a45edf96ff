// The input gradient of a convolution with a stride: the adjoint of what winograd_convolve.cpp does, tile by tile.
#include "winograd.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "winograd_tiling.h"

namespace artgan {
namespace winograd {
namespace {

// What one thread does in one go: whole images, or some rows of one image's tiles.
struct Strips {
  int64_t images, rows, an_image, total;

  explicit Strips(const Tiling& tiling) {
    const int64_t area = tiling.down * tiling.across;
    const bool whole = area <= 2 * kTiles && tiling.count >= at::get_num_threads();
    rows = whole ? tiling.down : std::max<int64_t>(1, kTiles / tiling.across);
    an_image = parts(tiling.down, rows);
    images = whole ? parts(tiling.count, goes(tiling.total())) : 1;
    total = parts(tiling.count, images) * an_image;
  }
  // With the row above, which reaches into what the others write.
  int64_t most_tiles(const Tiling& tiling) const { return images * std::min(tiling.down, rows + 1) * tiling.across; }
};

struct Strip {
  int64_t first_image, last_image, first_row, last_row;  // of tiles
  int64_t top, bottom;                                   // the picture's rows that it writes, and nobody else

  Strip(int64_t index, const Strips& strips, const Tiling& tiling, int64_t height)
      : first_image(index / strips.an_image * strips.images), last_image(std::min(tiling.count, first_image + strips.images)),
        first_row(index % strips.an_image * strips.rows), last_row(std::min(tiling.down, first_row + strips.rows)),
        top(first_row == 0 ? 0 : bound(tiling.row(first_row, 0, 0), height)), bottom(last_row == tiling.down ? height : bound(tiling.row(last_row, 0, 0), height)) {}
  static int64_t bound(int64_t row, int64_t height) { return std::min(height, std::max<int64_t>(0, row)); }
  int64_t above() const { return first_row > 0 ? 1 : 0; }
  int64_t down() const { return last_row - first_row + above(); }
  int64_t tiles(const Tiling& tiling) const { return (last_image - first_image) * down() * tiling.across; }
  Place place(int64_t tile, const Tiling& tiling) const {
    return {first_image + tile / (down() * tiling.across), first_row - above() + tile / tiling.across % down(), tile % tiling.across};
  }
};

// Where a strip's sums grow: in the picture itself, or in float32 until they are rounded.
struct Sums {
  Picture<float> picture;  // of the strip alone
  int64_t first_image, top;

  float* at(const Place& where, int64_t row, int64_t column) const { return picture.at(where.image - first_image, row - top, column); }
};

template <int Taps>
void find_targets(const Sums& sums, const Strip& strip, const Tiling& tiling, const Place& where, int64_t phase, float* (&targets)[(Taps + 1) * (Taps + 1)]) {
  constexpr int kSide = Taps + 1;
  for (int i = 0; i < kSide * kSide; ++i) {
    const int64_t row = tiling.row(where.row, i / kSide, phase), column = tiling.column(where.column, i % kSide, phase);
    const bool inside = row >= strip.top && row < strip.bottom && column >= 0 && column < sums.picture.width;
    targets[i] = inside ? sums.at(where, row, column) : nullptr;
  }
}

}  // namespace

template <int Taps, typename Precision>
at::Tensor input_gradient(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry) {
  constexpr bool kRounds = !std::is_same<typename Precision::Value, float>::value;
  const Filter<typename Precision::Value> filter{values_of<Precision>(w), {w.stride(1), w.stride(0), w.stride(2), w.stride(3)}, w.size(1), w.size(0), geometry.stride[0]};
  auto result = empty_last(gradient.size(0), filter.columns, size, gradient.options());
  const auto y = picture_of<Precision>(gradient), x = picture_of<Precision>(result);
  const Tiling tiling(y.count, {y.height, y.width}, filter.stride, geometry.padding);
  const Strips strips(tiling);
  const auto panels = pack<Taps, Precision>(filter, true);
  const Workshop<Taps, Precision> workshop(strips.most_tiles(tiling), panels, gradient);
  const int64_t row_size = x.width * x.channels;
  // A strip's rows, and those that only it can reach beyond the last tile.
  const int64_t room = kRounds ? strips.images * std::min(x.height, (strips.rows * kOutputs + Taps) * tiling.stride + tiling.stride) * row_size : 0;
  const auto rounded = at::empty({at::get_num_threads() * room}, at::kFloat);

  at::parallel_for(0, strips.total, 1, [&](int64_t begin, int64_t end) {
    for (int64_t index = begin; index < end; ++index) {
      const Strip strip(index, strips, tiling, x.height);
      const int64_t tiles = strip.tiles(tiling), height = strip.bottom - strip.top;
      for (int64_t tile = 0; tile < tiles; ++tile) {
        const auto place = strip.place(tile, tiling);
        take_gradient<Taps, Precision>(y, {&place}, workshop.nothing(), workshop.from(tile), workshop.from_step());
      }
      workshop.multiply_points(panels, tiles);

      // Rows below the last tile's belong to nobody's sum, and stay zero.
      const int64_t summed = std::min(height, kRounds ? room / (strips.images * row_size) : height);
      const Sums sums = kRounds ? Sums{{rounded.data_ptr<float>() + at::get_thread_num() * room, strip.last_image - strip.first_image, x.channels, summed, x.width}, strip.first_image, strip.top}
                                : Sums{{reinterpret_cast<float*>(x.data), x.count, x.channels, x.height, x.width}, 0, 0};
      for (int64_t image = strip.first_image; image < strip.last_image; ++image) {
        std::memset(sums.at({image, 0, 0}, strip.top, 0), 0, sizeof(float) * summed * row_size);
      }
      for (int64_t tile = 0; tile < tiles; ++tile) {
        const auto where = strip.place(tile, tiling);
        for (int64_t phase = 0; phase < tiling.phases(); ++phase) {
          float* targets[(Taps + 1) * (Taps + 1)];
          find_targets<Taps>(sums, strip, tiling, where, phase, targets);
          Tile<Taps, Precision>::add_to_input(workshop.to(tile) + phase * x.channels, workshop.to_step(), x.channels, targets);
        }
      }
      for (int64_t image = strip.first_image; kRounds && image < strip.last_image; ++image) {
        round_values<Precision>(sums.at({image, 0, 0}, strip.top, 0), x.at(image, strip.top, 0), summed * row_size);
        std::memset(x.at(image, strip.top + summed, 0), 0, sizeof(typename Precision::Value) * (height - summed) * row_size);
      }
    }
  });
  return result;
}

#define ARTGAN_MAKE(TAPS, PRECISION) \
  template at::Tensor input_gradient<TAPS, PRECISION>(const at::Tensor&, const at::Tensor&, Pair, const ConvolutionGeometry&);
ARTGAN_MAKE(2, Float32Avx512)
ARTGAN_MAKE(3, Float32Avx512)
ARTGAN_MAKE(2, Float32Avx2)
ARTGAN_MAKE(3, Float32Avx2)
ARTGAN_MAKE(2, BFloat16)
ARTGAN_MAKE(3, BFloat16)

}  // namespace winograd
}  // namespace artgan
