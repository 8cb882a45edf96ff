#include "bitmap.h"
#include "colour.h"
#include "exif.h"
#include "jpeg.h"
#include "limits.h"
#include "signature.h"

#include <algorithm>

namespace artgan {

namespace {

// CMYK with transparency; files of more channels hold something else than a picture.
constexpr int most_bands = 5;

struct Source {
    const uint8_t* data;
    size_t length;
    Kind kind;
};

template <typename... Options>
Image load(const Source& source, Options... options) {
    start();
    void* buffer = const_cast<uint8_t*>(source.data);
    const auto with = [&](auto loader) {
        return call([&](VipsImage** out) {
            return loader(buffer, source.length, out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, options..., nullptr);
        }, Status::Damaged);
    };
    switch (source.kind) {
    case Kind::Jpeg: return with(vips_jpegload_buffer);
    case Kind::Png: return with(vips_pngload_buffer);
    case Kind::WebP: return with(vips_webpload_buffer);
    case Kind::Tiff: return with(vips_tiffload_buffer);
    case Kind::Gif: return with(vips_gifload_buffer);
    case Kind::Heif:
    case Kind::Avif: return with(vips_heifload_buffer);
    case Kind::Bmp: return with(vips_magickload_buffer);
    }
    throw Error(Status::Failed, "an unknown kind of file");
}

Info describe(Kind kind, int width, int height, int channels, bool has_alpha, int orientation) {
    const bool across = orientation >= 5;
    return {kind, across ? height : width, across ? width : height, channels, has_alpha};
}

// libvips reads the header here, and the pixels when they are asked for.
Image open(const Source& source, int64_t pixel_limit, Info& info) {
    if (source.kind == Kind::Bmp) check_bitmap(source.data, source.length, pixel_limit);
    auto image = load(source);
    const int bands = vips_image_get_bands(image.get());
    check_size(vips_image_get_width(image.get()), vips_image_get_height(image.get()), pixel_limit);
    if (bands > most_bands) throw Error(Status::Damaged, "it has " + std::to_string(bands) + " channels");
    const bool cmyk = vips_image_guess_interpretation(image.get()) == VIPS_INTERPRETATION_CMYK;
    info = describe(
        source.kind, vips_image_get_width(image.get()), vips_image_get_height(image.get()), cmyk ? 4 : is_grey(image.get()) ? 1 : 3,
        vips_image_hasalpha(image.get()), vips_image_get_orientation(image.get()));
    return image;
}

// A factor of two is left to the filter that makes the final size.
int block_of(double factor) { return std::max(1, int(factor / 2)); }

Reading decode(const Source& source, const DecodeOptions& options, Info& info) {
    auto image = open(source, options.pixel_limit, info);
    const auto& back = options.background;
    const int width = vips_image_get_width(image.get()), height = vips_image_get_height(image.get());
    const int orientation = vips_image_get_orientation(image.get());
    const bool transparent_on_colour = info.has_alpha && (back[0] != back[1] || back[1] != back[2]);
    const bool grey = is_grey(image.get()) && !transparent_on_colour;
    image = flatten(to_srgb(std::move(image), grey), back, grey);
    // Averages blocks as the rows come in, so that a large picture never stands in memory as a whole.
    const int block = block_of(shrink_of(width, height, options));
    if (block > 1)
        image = call([&](VipsImage** out) { return vips_shrink(image.get(), out, double(block), double(block), "ceil", TRUE, nullptr); });
    image = call([&](VipsImage** out) { return vips_cast_uchar(image.get(), out, nullptr); });
    const int bands = vips_image_get_bands(image.get());
    if (bands != 1 && bands != 3) throw Error(Status::Damaged, "it has " + std::to_string(bands) + " channels");
    return turn(compute(image.get()), block, width, height, orientation);
}

// The largest of libjpeg's fast steps that leaves the pixels wanted.
int jpeg_step(double factor) { return factor >= 8 ? 8 : factor >= 4 ? 4 : factor >= 2 ? 2 : 1; }

Raster follow_profile(Raster raster, Memory profile, unsigned int length) {
    const bool grey = raster.channels == 1;
    auto image = view({raster.data.get(), raster.width, raster.height, raster.channels});
    vips_image_set_blob_copy(image.get(), VIPS_META_ICC_NAME, profile.get(), length);
    image = to_srgb(std::move(image), grey);
    return compute(image.get());
}

Info describe(const JpegReader& reader) {
    return describe(Kind::Jpeg, reader.width(), reader.height(), reader.channels(), false, reader.orientation());
}

// Those that libjpeg can bring to grey or RGB by itself; inks need a profile.
bool is_plain(const JpegReader& reader) { return reader.channels() == 1 || reader.channels() == 3; }

Reading decode(JpegReader& reader, const DecodeOptions& options) {
    unsigned int profile_length = 0;
    auto profile = reader.profile(profile_length);
    const int step = jpeg_step(shrink_of(reader.width(), reader.height(), options));
    auto raster = reader.read(step);
    if (profile) raster = follow_profile(std::move(raster), std::move(profile), profile_length);
    return turn(std::move(raster), step, reader.width(), reader.height(), reader.orientation());
}

} // namespace

} // namespace artgan

using namespace artgan;

Status artgan_imaging_inspect(const uint8_t* data, size_t length, Info* info, char** error) {
    return guard(error, [&] {
        const Source source{data, length, kind_of(data, length)};
        if (source.kind == Kind::Jpeg) *info = describe(JpegReader(data, length));
        else open(source, INT64_MAX, *info);
    });
}

Status artgan_imaging_decode(
    const uint8_t* data, size_t length, const DecodeOptions* options, Reading* result, Info* info, char** error) {
    return guard(error, [&] {
        const Source source{data, length, kind_of(data, length)};
        if (source.kind == Kind::Jpeg) {
            JpegReader reader(data, length);
            *info = describe(reader);
            check_size(info->width, info->height, options->pixel_limit);
            if (is_plain(reader)) {
                *result = decode(reader, *options);
                return;
            }
        }
        *result = decode(source, *options, *info);
    });
}

Status artgan_imaging_find_crop(
    const Pixels* pixels, int32_t width, int32_t height, Interest interest, Place* result, char** error) {
    return guard(error, [&] {
        const auto image = view(*pixels);
        const auto part = call([&](VipsImage** out) {
            return vips_smartcrop(
                image.get(), out, width, height,
                "interesting", interest == Interest::Attention ? VIPS_INTERESTING_ATTENTION : VIPS_INTERESTING_ENTROPY, nullptr);
        });
        // A part remembers where it was cut from.
        *result = {-vips_image_get_xoffset(part.get()), -vips_image_get_yoffset(part.get())};
    });
}
