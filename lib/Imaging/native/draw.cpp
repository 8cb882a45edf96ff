#include "colour.h"
#include "limits.h"

using namespace artgan;

Status artgan_imaging_draw_svg(
    const uint8_t* text, size_t length, double scale, int64_t pixel_limit, Pixels* result, char** error) {
    return guard(error, [&] {
        start();
        auto image = call([&](VipsImage** out) {
            return vips_svgload_buffer(const_cast<uint8_t*>(text), length, out, "scale", scale, nullptr);
        }, Status::Damaged);
        check_size(vips_image_get_width(image.get()), vips_image_get_height(image.get()), pixel_limit);
        const uint8_t white[3] = {255, 255, 255};
        image = flatten(std::move(image), white, false);
        *result = compute(image.get()).release();
    });
}

Status artgan_imaging_draw_text(const char* text, int32_t size, Pixels* result, char** error) {
    return guard(error, [&] {
        start();
        // Pango reads its own markup in the text unless it is escaped; at 72 dots an inch a point is a pixel.
        const Memory escaped(reinterpret_cast<uint8_t*>(g_markup_escape_text(text, -1)));
        const std::string font = "DejaVu Sans " + std::to_string(size);
        const auto image = call([&](VipsImage** out) {
            return vips_text(out, reinterpret_cast<const char*>(escaped.get()), "font", font.c_str(), "dpi", 72, nullptr);
        });
        *result = compute(image.get()).release();
    });
}
