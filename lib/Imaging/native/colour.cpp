#include "colour.h"

namespace artgan {

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

} // namespace artgan
