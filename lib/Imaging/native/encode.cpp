#include "guard.h"

#include <array>

namespace artgan {

namespace {

Bytes save(VipsImage* image, const EncodeOptions& options) {
    void* data = nullptr;
    size_t length = 0;
    switch (options.format) {
    case Format::Png:
        check(vips_pngsave_buffer(image, &data, &length, "strip", TRUE, nullptr));
        break;
    case Format::Jpeg:
        check(vips_jpegsave_buffer(image, &data, &length, "strip", TRUE, "Q", options.quality, "optimize_coding", TRUE, nullptr));
        break;
    case Format::WebP:
        check(vips_webpsave_buffer(image, &data, &length, "strip", TRUE, "Q", options.quality, "lossless", options.lossless, nullptr));
        break;
    default:
        throw Error(Status::Failed, "an unknown format");
    }
    return {static_cast<uint8_t*>(data), length};
}

// Greys need no search for the best 256 colours: they are all there, and used as they are frames stay exact.
void attach_grey_palette(VipsImage* image) {
    std::array<int, 256> palette;
    for (uint32_t grey = 0; grey < palette.size(); grey++)
        palette[grey] = static_cast<int>(0xff000000u | grey << 16 | grey << 8 | grey);
    vips_image_set_array_int(image, "gif-palette", palette.data(), static_cast<int>(palette.size()));
}

Bytes save_gif(VipsImage* image, bool grey) {
    if (grey) attach_grey_palette(image);
    void* data = nullptr;
    size_t length = 0;
    check(vips_gifsave_buffer(
        image, &data, &length, "reuse", grey, "dither", grey ? 0.0 : 1.0, "effort", grey ? 1 : 7, nullptr));
    return {static_cast<uint8_t*>(data), length};
}

} // namespace

} // namespace artgan

using namespace artgan;

Status artgan_imaging_encode(const Pixels* pixels, const EncodeOptions* options, Bytes* result, char** error) {
    return guard(error, [&] { *result = save(view(*pixels).get(), *options); });
}

Status artgan_imaging_encode_animation(
    const Pixels* frames, const int32_t* delays, int32_t count, int32_t repeats, const EncodeOptions* options, Bytes* result, char** error) {
    return guard(error, [&] {
        if (count < 1 || frames->height % count != 0) throw Error(Status::Failed, "the frames differ in height");
        auto image = view(*frames);
        vips_image_set_int(image.get(), VIPS_META_PAGE_HEIGHT, frames->height / count);
        vips_image_set_int(image.get(), "loop", repeats);
        vips_image_set_array_int(image.get(), "delay", delays, count);
        *result = options->format == Format::Gif ? save_gif(image.get(), frames->channels == 1) : save(image.get(), *options);
    });
}
