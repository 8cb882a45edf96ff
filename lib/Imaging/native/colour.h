#pragma once

#include "guard.h"

namespace artgan {

bool is_grey(VipsImage* image);

// 8-bit sRGB, or grey where asked; an embedded profile is followed.
Image to_srgb(Image image, bool grey);

// Without transparency, on a background.
Image flatten(Image image, const uint8_t (&background)[3], bool grey);

} // namespace artgan
