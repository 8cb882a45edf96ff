#include "exif.h"

#include <cstring>

namespace artgan {

int exif_orientation(std::string_view tiff) {
    constexpr size_t orientation_tag = 0x0112, entry_length = 12;
    if (tiff.size() < 14 || (!tiff.starts_with("II") && !tiff.starts_with("MM"))) return 1;
    const bool little = tiff[0] == 'I';
    const auto number = [&](size_t at, int length) {
        size_t value = 0;
        for (int index = 0; index < length; index++)
            value = value << 8 | uint8_t(tiff[at + size_t(little ? length - 1 - index : index)]);
        return value;
    };
    const size_t first = number(4, 4);
    if (first > tiff.size() - 2) return 1;
    const size_t count = number(first, 2);
    for (size_t entry = first + 2; entry + entry_length <= tiff.size() && entry < first + 2 + count * entry_length; entry += entry_length) {
        if (number(entry, 2) != orientation_tag) continue;
        const size_t value = number(entry + 8, 2);
        return value >= 1 && value <= 8 ? int(value) : 1;
    }
    return 1;
}

namespace {

// How the rows and columns of the turned picture run over those of the stored one.
struct Course {
    explicit Course(int orientation)
        : across(orientation >= 5 && orientation <= 8),
          from_right(orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8),
          from_bottom(orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7) {}

    bool across; // its rows are columns
    bool from_right;
    bool from_bottom;
};

Raster follow(Raster raster, const Course& course) {
    if (!course.across && !course.from_right && !course.from_bottom) return raster;
    const ptrdiff_t width = raster.width, height = raster.height, channels = raster.channels;
    const ptrdiff_t right = course.from_right ? -1 : 1, down = course.from_bottom ? -width : width;
    const ptrdiff_t column = course.across ? down : right, row = course.across ? right : down;
    const ptrdiff_t origin = (course.from_right ? width - 1 : 0) + (course.from_bottom ? (height - 1) * width : 0);
    Raster turned(int(course.across ? height : width), int(course.across ? width : height), int(channels));
    uint8_t* target = turned.data.get();
    for (ptrdiff_t y = 0; y < turned.height; y++)
        for (ptrdiff_t x = 0; x < turned.width; x++, target += channels)
            std::memcpy(target, raster.data.get() + (origin + y * row + x * column) * channels, size_t(channels));
    return turned;
}

} // namespace

Reading turn(Raster raster, int shrink, int width, int height, int orientation) {
    const Course course(orientation);
    const int right = course.from_right ? raster.width * shrink - width : 0;
    const int bottom = course.from_bottom ? raster.height * shrink - height : 0;
    auto turned = follow(std::move(raster), course);
    return {turned.release(), shrink, course.across ? bottom : right, course.across ? right : bottom};
}

} // namespace artgan
