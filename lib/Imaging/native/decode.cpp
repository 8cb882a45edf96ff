#include "guard.h"

#include <string_view>

namespace artgan {

namespace {

// The format is told by its signature, never by trying loaders in turn.
Image load(const uint8_t* data, size_t length) {
    const std::string_view head(reinterpret_cast<const char*>(data), length < 16 ? length : 16);
    void* buffer = const_cast<uint8_t*>(data);
    const auto options = [&](auto loader) {
        return call([&](VipsImage** out) {
            return loader(buffer, length, out, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
        }, Status::Damaged);
    };
    if (head.starts_with("\x89PNG\r\n\x1a\n")) return options(vips_pngload_buffer);
    if (head.starts_with("\xff\xd8\xff")) return options(vips_jpegload_buffer);
    if (head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP") return options(vips_webpload_buffer);
    throw Error(Status::UnknownFormat, "the data is neither PNG, JPEG nor WebP");
}

void check_size(VipsImage* image, int64_t limit) {
    const int64_t pixels = static_cast<int64_t>(vips_image_get_width(image)) * vips_image_get_height(image);
    if (pixels > limit)
        throw Error(Status::TooLarge, std::to_string(vips_image_get_width(image)) + " x " +
            std::to_string(vips_image_get_height(image)) + " pixels are more than the limit of " + std::to_string(limit));
}

bool is_grey(VipsImage* image) {
    const auto interpretation = vips_image_guess_interpretation(image);
    return interpretation == VIPS_INTERPRETATION_B_W || interpretation == VIPS_INTERPRETATION_GREY16;
}

Image to_srgb(Image image, bool grey) {
    if (vips_image_get_typeof(image.get(), VIPS_META_ICC_NAME) != 0) {
        VipsImage* out = nullptr;
        // A profile that does not fit the picture is common and harmless: it is ignored.
        if (vips_icc_transform(image.get(), &out, "srgb", "embedded", TRUE, nullptr) == 0)
            image.reset(out);
        else
            vips_error_clear();
    }
    const auto space = grey ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    return call([&](VipsImage** out) { return vips_colourspace(image.get(), out, space, nullptr); }, Status::Damaged);
}

Image flatten(Image image, const uint8_t (&background)[3], bool grey) {
    if (!vips_image_hasalpha(image.get())) return image;
    const double colour[3] = {double(background[0]), double(background[1]), double(background[2])};
    std::unique_ptr<VipsArrayDouble, void (*)(VipsArrayDouble*)> behind(
        vips_array_double_new(colour, grey ? 1 : 3),
        [](VipsArrayDouble* array) { vips_area_unref(VIPS_AREA(array)); });
    return call([&](VipsImage** out) { return vips_flatten(image.get(), out, "background", behind.get(), nullptr); });
}

// Reads the pixels, which is where a damaged picture shows.
Image read(Image image) {
    image = call([&](VipsImage** out) { return vips_cast_uchar(image.get(), out, nullptr); });
    return call([&](VipsImage** out) {
        *out = vips_image_copy_memory(image.get());
        return *out ? 0 : -1;
    }, Status::Damaged);
}

Pixels give(VipsImage* image) {
    const int channels = vips_image_get_bands(image);
    if (channels != 1 && channels != 3)
        throw Error(Status::Damaged, "the picture has " + std::to_string(channels) + " channels");
    size_t size = 0;
    auto* data = static_cast<uint8_t*>(vips_image_write_to_memory(image, &size));
    if (!data) throw Error(Status::Failed, take_message());
    return {data, vips_image_get_width(image), vips_image_get_height(image), channels};
}

} // namespace

} // namespace artgan

using namespace artgan;

Status artgan_imaging_decode(
    const uint8_t* data, size_t length, const DecodeOptions* options, Pixels* result, char** error) {
    return guard(error, [&] {
        auto image = load(data, length);
        check_size(image.get(), options->pixel_limit);
        const auto& back = options->background;
        const bool transparent_on_colour = vips_image_hasalpha(image.get()) && (back[0] != back[1] || back[1] != back[2]);
        const bool grey = is_grey(image.get()) && !transparent_on_colour;
        image = read(flatten(to_srgb(std::move(image), grey), back, grey));
        // Turning needs rows in another order than the file has them, so it comes after reading.
        image = call([&](VipsImage** out) { return vips_autorot(image.get(), out, nullptr); });
        *result = give(image.get());
    });
}

Status artgan_imaging_draw_svg(
    const uint8_t* text, size_t length, double scale, int64_t pixel_limit, Pixels* result, char** error) {
    return guard(error, [&] {
        auto image = call([&](VipsImage** out) {
            return vips_svgload_buffer(const_cast<uint8_t*>(text), length, out, "scale", scale, nullptr);
        }, Status::Damaged);
        check_size(image.get(), pixel_limit);
        const uint8_t white[3] = {255, 255, 255};
        image = read(flatten(std::move(image), white, false));
        *result = give(image.get());
    });
}
