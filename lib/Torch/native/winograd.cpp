#include "winograd.h"

#include <algorithm>
#include <cstring>

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include "winograd_kernels.h"

namespace artgan {
namespace {

using namespace winograd;

// Tiles worked on together: enough to use each vector of the filter often, few enough for the second cache.
constexpr int64_t kTiles = 96;
// The gradient of a filter is summed in so many parts at once while they are small, and in one by all threads otherwise.
constexpr int64_t kParts = 8;
constexpr int64_t kSmallSums = 1 << 18;
// Floats of points at once in either case.
constexpr int64_t kPointsOfPart = 1 << 18;
constexpr int64_t kPointsOfAll = 1 << 22;
// Rows and columns of padding behind each line of points: lines a power of two apart would share few cache lines.
constexpr int64_t kGap = kLane;

int64_t padded(int64_t channels) { return channels + kGap; }
int64_t parts(int64_t whole, int64_t part) { return (whole + part - 1) / part; }

// A picture in channels-last memory.
struct Picture {
  float* data;
  int64_t count, channels, height, width;

  explicit Picture(const at::Tensor& last)
      : data(last.data_ptr<float>()), count(last.size(0)), channels(last.size(1)), height(last.size(2)), width(last.size(3)) {}
  bool has(int64_t row, int64_t column) const { return row >= 0 && row < height && column >= 0 && column < width; }
  float* at(int64_t image, int64_t row, int64_t column) const { return data + ((image * height + row) * width + column) * channels; }
};

at::Tensor empty_last(int64_t count, int64_t channels, Pair size, const at::TensorOptions& options) {
  return at::empty_strided({count, channels, size[0], size[1]}, {channels * size[0] * size[1], 1, channels * size[1], channels}, options);
}

// Output pixels two by two; a stride of s is s * s filters of the pixels that lie s apart, one a phase.
struct Tiling {
  int64_t stride, count, down, across;
  Pair padding;

  Tiling(const Picture& output, int64_t stride, Pair padding)
      : stride(stride), count(output.count), down(parts(output.height, kOutputs)), across(parts(output.width, kOutputs)), padding(padding) {}
  int64_t phases() const { return stride * stride; }
  int64_t total() const { return count * down * across; }
  int64_t row(int64_t tile, int64_t point, int64_t phase) const { return (tile * kOutputs + point) * stride + phase / stride - padding[0]; }
  int64_t column(int64_t tile, int64_t point, int64_t phase) const { return (tile * kOutputs + point) * stride + phase % stride - padding[1]; }
};

struct Place {
  int64_t image, row, column;
};

Place place_of(const Tiling& tiling, int64_t tile) {
  const int64_t area = tiling.down * tiling.across;
  return {tile / area, tile % area / tiling.across, tile % tiling.across};
}

// A kernel seen from one of its sides: columns are what comes out, depth is what is summed over.
struct Filter {
  const float* data;
  FilterSteps steps;
  int64_t columns, depth, stride;

  const float* phase(int64_t phase) const { return data + phase / stride * steps.down + phase % stride * steps.across; }
  FilterSteps of_phase() const { return {steps.column, steps.depth, steps.down * stride, steps.across * stride}; }
};

Filter forward_filter(const at::Tensor& w, int64_t stride) {
  return {w.data_ptr<float>(), {w.stride(0), w.stride(1), w.stride(2), w.stride(3)}, w.size(0), w.size(1), stride};
}

Filter backward_filter(const at::Tensor& w, int64_t stride) {
  return {w.data_ptr<float>(), {w.stride(1), w.stride(0), w.stride(2), w.stride(3)}, w.size(1), w.size(0), stride};
}

// Both axes reversed: convolving with it is the input gradient at stride 1.
Filter reversed_filter(const at::Tensor& w) {
  const auto last = w.data_ptr<float>() + (w.size(2) - 1) * w.stride(2) + (w.size(3) - 1) * w.stride(3);
  return {last, {w.stride(1), w.stride(0), -w.stride(2), -w.stride(3)}, w.size(1), w.size(0), 1};
}

// The points of a filter in the panels that `multiply` takes: phases follow each other in the depth, or in the columns.
struct Panels {
  at::Tensor memory;
  int64_t rows, columns;

  const float* at(int64_t point) const { return memory.data_ptr<float>() + point * parts(columns, kPanel) * panel(); }
  int64_t panel() const { return rows * kPanel; }
};

template <int Taps>
Panels pack(const Filter& filter, bool phases_in_columns, const at::TensorOptions& options) {
  const int64_t phases = filter.stride * filter.stride;
  Panels panels{{}, phases_in_columns ? filter.depth : filter.depth * phases, phases_in_columns ? filter.columns * phases : filter.columns};
  const int64_t step = parts(panels.columns, kPanel) * panels.panel();
  panels.memory = at::empty({points(Taps) * step}, options);
  auto* memory = panels.memory.data_ptr<float>();
  const auto steps = filter.of_phase();
  // The phases of one filter share its cache line.
  at::parallel_for(0, filter.columns / kLane * filter.depth, 64, [&](int64_t begin, int64_t end) {
    for (int64_t item = begin; item < end; ++item) {
      const int64_t depth = item % filter.depth, first = item / filter.depth * kLane;
      for (int64_t phase = 0; phase < phases; ++phase) {
        const int64_t row = phases_in_columns ? depth : phase * filter.depth + depth;
        const int64_t column = first + (phases_in_columns ? phase * filter.columns : 0);
        Tile<Taps>::from_filter(filter.phase(phase) + first * steps.column + depth * steps.depth, steps,
                                memory + column / kPanel * panels.panel() + row * kPanel + column % kPanel, step);
      }
    }
  });
  return panels;
}

template <int Taps>
void take_input(const Picture& x, const Tiling& tiling, const Place& place, const float* zeros, float* target, int64_t step) {
  constexpr int kSide = Taps + 1;
  const float* pixels[kSide * kSide];
  for (int64_t phase = 0; phase < tiling.phases(); ++phase) {
    for (int i = 0; i < kSide; ++i) {
      const int64_t row = tiling.row(place.row, i, phase);
      for (int j = 0; j < kSide; ++j) {
        const int64_t column = tiling.column(place.column, j, phase);
        pixels[i * kSide + j] = x.has(row, column) ? x.at(place.image, row, column) : zeros;
      }
    }
    Tile<Taps>::from_input(pixels, x.channels, target + phase * x.channels, step);
  }
}

template <int Taps>
void take_gradient(const Picture& gradient, const Place& place, const float* zeros, float* target, int64_t step) {
  const float* pixels[kOutputs * kOutputs];
  for (int i = 0; i < kOutputs * kOutputs; ++i) {
    const int64_t row = place.row * kOutputs + i / kOutputs, column = place.column * kOutputs + i % kOutputs;
    pixels[i] = gradient.has(row, column) ? gradient.at(place.image, row, column) : zeros;
  }
  Tile<Taps>::from_gradient(pixels, gradient.channels, target, step);
}

// Memory of its own for each thread, and a row of zeros for all.
struct Workshop {
  at::Tensor memory, zeros;
  int64_t size;

  Workshop(int64_t size, int64_t channels, const at::TensorOptions& options)
      : memory(at::empty({at::get_num_threads() * size}, options)), zeros(at::zeros({channels}, options)), size(size) {}
  float* mine() const { return memory.data_ptr<float>() + at::get_thread_num() * size; }
  const float* nothing() const { return zeros.data_ptr<float>(); }
};

// How often the threads take kTiles or fewer, such that all have as much to do.
int64_t goes(int64_t tiles) { return at::get_num_threads() * parts(tiles, kTiles * at::get_num_threads()); }

template <int Taps>
at::Tensor convolve_tiles(const at::Tensor& input, const Filter& filter, const at::Tensor& bias, Pair size, Pair padding) {
  auto result = empty_last(input.size(0), filter.columns, size, input.options());
  const Picture x(input), y(result);
  const Tiling tiling(y, filter.stride, padding);
  const auto panels = pack<Taps>(filter, false, input.options());
  const auto added = bias.defined() ? bias.contiguous() : at::Tensor();
  const float* bias_data = added.defined() ? added.data_ptr<float>() : nullptr;

  const int64_t go = parts(tiling.total(), goes(tiling.total())), from_row = padded(panels.rows), to_row = padded(panels.columns);
  const Workshop workshop(points(Taps) * go * (from_row + to_row), x.channels, input.options());
  at::parallel_for(0, parts(tiling.total(), go), 1, [&](int64_t begin, int64_t end) {
    float* from = workshop.mine();
    float* to = from + points(Taps) * go * from_row;
    for (int64_t first = begin * go; first < std::min(end * go, tiling.total()); first += go) {
      const int64_t tiles = std::min(go, tiling.total() - first);
      for (int64_t tile = 0; tile < tiles; ++tile) {
        take_input<Taps>(x, tiling, place_of(tiling, first + tile), workshop.nothing(), from + tile * from_row, go * from_row);
      }
      for (int64_t point = 0; point < points(Taps); ++point) {
        multiply({tiles, panels.columns, panels.rows, from + point * go * from_row, from_row, 1, panels.at(point), panels.panel(), kPanel,
                  to + point * go * to_row, to_row, false});
      }
      for (int64_t tile = 0; tile < tiles; ++tile) {
        const auto place = place_of(tiling, first + tile);
        float* targets[kOutputs * kOutputs];
        for (int i = 0; i < kOutputs * kOutputs; ++i) {
          const int64_t row = place.row * kOutputs + i / kOutputs, column = place.column * kOutputs + i % kOutputs;
          targets[i] = y.has(row, column) ? y.at(place.image, row, column) : nullptr;
        }
        Tile<Taps>::to_output(to + tile * to_row, go * to_row, y.channels, bias_data, targets);
      }
    }
  });
  return result;
}

// Whole images, or the rows [first, last) of one image's tiles; a row above them reaches into what they write.
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
  int64_t most_tiles(const Tiling& tiling) const { return images * std::min(tiling.down, rows + 1) * tiling.across; }
};

template <int Taps>
at::Tensor input_gradient_by_tiles(const at::Tensor& gradient, const Filter& filter, Pair size, Pair padding) {
  auto result = empty_last(gradient.size(0), filter.columns, size, gradient.options());
  const Picture y(gradient), x(result);
  const Tiling tiling(y, filter.stride, padding);
  const Strips strips(tiling);
  const auto panels = pack<Taps>(filter, true, gradient.options());

  const int64_t most = strips.most_tiles(tiling), from_row = padded(panels.rows), to_row = padded(panels.columns);
  const Workshop workshop(points(Taps) * most * (from_row + to_row), y.channels, gradient.options());
  constexpr int kSide = Taps + 1;
  at::parallel_for(0, strips.total, 1, [&](int64_t begin, int64_t end) {
    float* from = workshop.mine();
    float* to = from + points(Taps) * most * from_row;
    for (int64_t strip = begin; strip < end; ++strip) {
      const int64_t first_image = strip / strips.an_image * strips.images, last_image = std::min(x.count, first_image + strips.images);
      const int64_t first_row = strip % strips.an_image * strips.rows, last_row = std::min(tiling.down, first_row + strips.rows);
      const int64_t above = first_row > 0 ? 1 : 0, height = last_row - first_row + above;
      const int64_t tiles = (last_image - first_image) * height * tiling.across;
      auto place = [&](int64_t tile) {
        return Place{first_image + tile / (height * tiling.across), first_row - above + tile / tiling.across % height, tile % tiling.across};
      };
      for (int64_t tile = 0; tile < tiles; ++tile) {
        take_gradient<Taps>(y, place(tile), workshop.nothing(), from + tile * from_row, most * from_row);
      }
      for (int64_t point = 0; point < points(Taps); ++point) {
        multiply({tiles, panels.columns, panels.rows, from + point * most * from_row, from_row, 1, panels.at(point), panels.panel(), kPanel,
                  to + point * most * to_row, to_row, false});
      }

      // What this strip writes, and nobody else.
      const int64_t top = first_row == 0 ? 0 : std::min(x.height, std::max<int64_t>(0, tiling.row(first_row, 0, 0)));
      const int64_t bottom = last_row == tiling.down ? x.height : std::min(x.height, std::max<int64_t>(0, tiling.row(last_row, 0, 0)));
      for (int64_t image = first_image; image < last_image; ++image) {
        std::memset(x.at(image, top, 0), 0, sizeof(float) * (bottom - top) * x.width * x.channels);
      }
      for (int64_t tile = 0; tile < tiles; ++tile) {
        const auto where = place(tile);
        for (int64_t phase = 0; phase < tiling.phases(); ++phase) {
          float* targets[kSide * kSide];
          for (int i = 0; i < kSide; ++i) {
            const int64_t row = tiling.row(where.row, i, phase);
            for (int j = 0; j < kSide; ++j) {
              const int64_t column = tiling.column(where.column, j, phase);
              targets[i * kSide + j] = row >= top && row < bottom && x.has(row, column) ? x.at(where.image, row, column) : nullptr;
            }
          }
          Tile<Taps>::add_to_input(to + tile * to_row + phase * x.channels, most * to_row, x.channels, targets);
        }
      }
    }
  });
  return result;
}

template <int Taps>
at::Tensor weight_gradient_by_tiles(const at::Tensor& input, const at::Tensor& gradient, Pair kernel, int64_t stride, Pair padding) {
  const Picture x(input), y(gradient);
  const Tiling tiling(y, stride, padding);
  auto result = at::empty({y.channels, x.channels, kernel[0], kernel[1]}, input.options());
  const int64_t depth = tiling.phases() * x.channels, columns = y.channels;
  const int64_t left_row = padded(depth), right_row = padded(columns);
  const int64_t a_tile = points(Taps) * (left_row + right_row);
  const int64_t all_sums = points(Taps) * depth * columns;
  // The shape alone decides, so that the order of the sums, and so their last bits, do not depend on the threads.
  const int64_t count = all_sums <= kSmallSums ? std::min(kParts, parts(tiling.total(), kTiles)) : 1;
  const int64_t share = parts(tiling.total(), count);
  const int64_t most = std::min(share, std::max<int64_t>(kTiles, (count > 1 ? kPointsOfPart : kPointsOfAll) / a_tile));
  auto memory = at::empty({count, most * a_tile}, input.options());
  auto sums = at::empty({count, all_sums}, input.options());
  const auto zeros = at::zeros({std::max(x.channels, y.channels)}, input.options());
  const auto* nothing = zeros.data_ptr<float>();
  const int64_t block = std::min<int64_t>(kTiles, depth), blocks = parts(depth, block);
  at::parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
    for (int64_t part = begin; part < end; ++part) {
      float* left = memory.data_ptr<float>() + part * most * a_tile;
      float* right = left + points(Taps) * most * left_row;
      float* sum = sums.data_ptr<float>() + part * all_sums;
      const int64_t start = part * share, stop = std::min(tiling.total(), start + share);
      for (int64_t first = start; first < stop; first += most) {
        const int64_t tiles = std::min(most, stop - first);
        at::parallel_for(0, tiles, 8, [&](int64_t from, int64_t to) {
          for (int64_t tile = from; tile < to; ++tile) {
            const auto place = place_of(tiling, first + tile);
            take_input<Taps>(x, tiling, place, nothing, left + tile * left_row, most * left_row);
            take_gradient<Taps>(y, place, nothing, right + tile * right_row, most * right_row);
          }
        });
        at::parallel_for(0, points(Taps) * blocks, 1, [&](int64_t from, int64_t to) {
          for (int64_t item = from; item < to; ++item) {
            const int64_t point = item / blocks, row = item % blocks * block;
            multiply({std::min(block, depth - row), columns, tiles, left + point * most * left_row + row, 1, left_row,
                      right + point * most * right_row, kPanel, right_row, sum + (point * depth + row) * columns, columns, first > start});
          }
        });
      }
    }
  });
  if (count > 1) {
    sums = sums.sum(0);
  }

  const auto* sum = sums.data_ptr<float>();
  auto* target = result.data_ptr<float>();
  const FilterSteps steps{result.stride(0), result.stride(1), result.stride(2) * stride, stride};
  at::parallel_for(0, columns / kLane * x.channels, 64, [&](int64_t begin, int64_t end) {
    for (int64_t item = begin; item < end; ++item) {
      const int64_t channel = item % x.channels, first = item / x.channels * kLane;
      for (int64_t phase = 0; phase < tiling.phases(); ++phase) {
        Tile<Taps>::to_filter(sum + (phase * x.channels + channel) * columns + first, depth * columns,
                              target + first * steps.column + channel * steps.depth + phase / stride * result.stride(2) + phase % stride, steps);
      }
    }
  });
  return result;
}

// Taps for each step of the stride; 0 where the kernel is no square of two or three.
int taps_of(at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  const int64_t stride = geometry.stride[0];
  const bool square = w[2] == w[3] && geometry.stride[1] == stride && geometry.dilation == Pair{1, 1};
  return square && stride <= 2 && (w[2] == 2 * stride || w[2] == 3 * stride) ? static_cast<int>(w[2] / stride) : 0;
}

// Measured on processors with AVX-512: fewer channels leave vectors empty, and fewer tiles do not repay the filter's points.
constexpr int64_t kFewestChannels = 32;
constexpr int64_t kFewestTiles = 64;
// Products saved, less those of tiles that hang over the edge: below this the transforms cost more.
constexpr double kLeastGain = 1.5;

bool pays(const at::Tensor& given, at::IntArrayRef w, int64_t count, Pair size, const ConvolutionGeometry& geometry) {
  const int taps = taps_of(w, geometry);
  if (taps == 0 || given.scalar_type() != at::kFloat || !given.device().is_cpu() || !is_available()) {
    return false;
  }
  for (const int64_t channels : {w[0], w[1]}) {
    if (channels % kLane != 0 || channels < kFewestChannels) {
      return false;
    }
  }
  const int64_t tiles = count * parts(size[0], kOutputs) * parts(size[1], kOutputs);
  const double products = static_cast<double>(count * size[0] * size[1] * taps * taps) / static_cast<double>(tiles * points(taps));
  return tiles >= kFewestTiles && products >= kLeastGain;
}

template <typename Body>
at::Tensor with_taps(int taps, Body&& body) {
  return taps == 2 ? body(std::integral_constant<int, 2>()) : body(std::integral_constant<int, 3>());
}

Pair output_size(const at::Tensor& x, at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  Pair size;
  for (int axis = 0; axis < 2; ++axis) {
    size[axis] = (x.size(axis + 2) + 2 * geometry.padding[axis] - w[axis + 2]) / geometry.stride[axis] + 1;
  }
  return size;
}

}  // namespace

bool winograd_pays(const at::Tensor& x, at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  const auto size = output_size(x, w, geometry);
  return size[0] > 0 && size[1] > 0 && pays(x, w, x.size(0), size, geometry);
}

bool winograd_pays_for_input(const at::Tensor& gradient, at::IntArrayRef w, const ConvolutionGeometry& geometry) {
  return pays(gradient, w, gradient.size(0), {gradient.size(2), gradient.size(3)}, geometry);
}

at::Tensor winograd_convolve(const at::Tensor& x, const at::Tensor& w, const at::Tensor& bias, const ConvolutionGeometry& geometry) {
  const auto last = channels_last(x);
  return with_taps(taps_of(w.sizes(), geometry), [&](auto taps) {
    return convolve_tiles<decltype(taps)::value>(last, forward_filter(w, geometry.stride[0]), bias, output_size(x, w.sizes(), geometry), geometry.padding);
  });
}

at::Tensor winograd_input_gradient(const at::Tensor& gradient, const at::Tensor& w, Pair size, const ConvolutionGeometry& geometry) {
  const auto last = channels_last(gradient);
  const Pair room{w.size(2) - 1 - geometry.padding[0], w.size(3) - 1 - geometry.padding[1]};
  return with_taps(taps_of(w.sizes(), geometry), [&](auto taps) {
    // At stride 1 it is a convolution too, and needs no sums of overlapping tiles.
    return geometry.stride[0] == 1 && room[0] >= 0 && room[1] >= 0
               ? convolve_tiles<decltype(taps)::value>(last, reversed_filter(w), at::Tensor(), size, room)
               : input_gradient_by_tiles<decltype(taps)::value>(last, backward_filter(w, geometry.stride[0]), size, geometry.padding);
  });
}

at::Tensor winograd_weight_gradient(const at::Tensor& x, const at::Tensor& gradient, Pair kernel, const ConvolutionGeometry& geometry) {
  const auto input = channels_last(x), output = channels_last(gradient);
  return with_taps(static_cast<int>(kernel[0] / geometry.stride[0]), [&](auto taps) {
    return weight_gradient_by_tiles<decltype(taps)::value>(input, output, kernel, geometry.stride[0], geometry.padding);
  });
}

}  // namespace artgan
