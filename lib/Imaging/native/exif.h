#pragma once

#include "guard.h"

#include <string_view>

namespace artgan {

// The orientation, 1 to 8, in the data after "Exif\0\0"; 1 where there is none.
int exif_orientation(std::string_view tiff);

// A raster of which each pixel stands for shrink x shrink of a picture of width x height, turned and mirrored
// as the picture's orientation says.
Reading turn(Raster raster, int shrink, int width, int height, int orientation);

} // namespace artgan
