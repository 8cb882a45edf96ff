#pragma once

#include "guard.h"

#include <string_view>

namespace artgan {

// The orientation, 1 to 8, in the data after "Exif\0\0"; 1 where there is none.
int exif_orientation(std::string_view tiff);

// The picture turned and mirrored as an orientation says.
Raster turn(Raster raster, int orientation);

} // namespace artgan
