#pragma once

#include "guard.h"

namespace artgan {

// Every file passes here with what its header announces, before any pixel is read.
inline void check_size(int64_t width, int64_t height, int64_t limit) {
    if (width * height > limit)
        throw Error(Status::TooLarge, std::to_string(width) + " x " + std::to_string(height) +
            " pixels are more than the limit of " + std::to_string(limit));
}

// How many times smaller a picture may be read and still keep the side that is wanted; at least 1.
inline double shrink_of(int width, int height, const DecodeOptions& options) {
    if (options.least_side <= 0) return 1;
    const int side = options.longer_side ? std::max(width, height) : std::min(width, height);
    return std::max(1.0, double(side) / options.least_side);
}

} // namespace artgan
