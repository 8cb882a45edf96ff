#pragma once

#include "bridge.h"

namespace artgan {

// BMP is read by ImageMagick, to which nothing goes that was not checked before: throws unless the header
// announces a size within the limit, a kind of pixels that BMP has of its own, and no more than the file holds.
void check_bitmap(const uint8_t* data, size_t length, int64_t pixel_limit);

} // namespace artgan
