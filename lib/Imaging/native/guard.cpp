#include "guard.h"

#include <algorithm>
#include <mutex>
#include <string_view>
#include <utility>

namespace artgan {

namespace {

void discard(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

// ImageMagick reads BMP for libvips; its own limits are read once, from here. A user's own stand.
void limit_magick() {
    for (const auto& [name, limit] : {std::pair{"MAGICK_THREAD_LIMIT", "1"}, {"MAGICK_DISK_LIMIT", "0"}, {"MAGICK_WIDTH_LIMIT", "1MP"}, {"MAGICK_HEIGHT_LIMIT", "1MP"}})
        g_setenv(name, limit, FALSE);
}

void initialise() {
    // Warnings about odd files would go to standard error; what matters comes back as an error.
    g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO), discard, nullptr);
    limit_magick();
    check(vips_init("artgan_imaging"));

    // Pictures come from strangers: of all loaders, these and no others.
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* loader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadTiff", "VipsForeignLoadNsgif",
             "VipsForeignLoadHeif", "VipsForeignLoadMagick", "VipsForeignLoadMagick7", "VipsForeignLoadSvg"})
        vips_operation_block_set(loader, FALSE);

    // Each picture is seen once, so a cache of operations only holds memory; and callers work on
    // many pictures at once, so one picture uses one thread.
    vips_cache_set_max(0);
    vips_concurrency_set(1);
}

} // namespace

void start() {
    static std::once_flag once;
    std::call_once(once, initialise);
}

Raster::Raster(int width, int height, int channels)
    : data(static_cast<uint8_t*>(g_try_malloc(size_t(width) * size_t(height) * size_t(channels)))), width(width), height(height), channels(channels) {
    if (!data) throw Error(Status::Failed, "there is not enough memory for it");
}

Raster compute(VipsImage* image) {
    size_t size = 0;
    Memory data(static_cast<uint8_t*>(vips_image_write_to_memory(image, &size)));
    if (!data) throw Error(Status::Damaged, take_message());
    return {std::move(data), vips_image_get_width(image), vips_image_get_height(image), vips_image_get_bands(image)};
}

Image view(const Pixels& pixels) {
    start();
    const size_t size = size_t(pixels.width) * size_t(pixels.height) * size_t(pixels.channels);
    Image raw(vips_image_new_from_memory(
        pixels.data, size, pixels.width, pixels.height, pixels.channels, VIPS_FORMAT_UCHAR));
    if (!raw) throw Error(Status::Failed, take_message());
    const auto space = pixels.channels == 1 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    return call([&](VipsImage** out) { return vips_copy(raw.get(), out, "interpretation", space, nullptr); });
}

// The first line that says something about the file, without the name of the part of libvips before it.
static std::string essence(std::string_view text) {
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.remove_suffix(1);
        // Loaders look for more where a file ends, and say so before they say what is missing.
        if (line.empty() || line.starts_with("source: bad seek")) continue;
        const size_t colon = line.find(": ");
        if (colon < line.find(' ')) line.remove_prefix(colon + 2);
        return std::string(line);
    }
    return "its data make no sense";
}

std::string take_message() {
    // The buffer belongs to the process, not to the thread: two failures at once may share or lose lines.
    char* buffer = vips_error_buffer_copy();
    std::string message = essence(buffer ? buffer : "");
    g_free(buffer);
    return message;
}

char* copy_message(const char* message) noexcept {
    // A message may quote bytes of a damaged file; what reaches the caller is valid UTF-8.
    return g_utf8_make_valid(message, -1);
}

} // namespace artgan

artgan::Status artgan_imaging_version(int32_t* major, int32_t* minor, int32_t* micro, char** error) {
    return artgan::guard(error, [&] {
        artgan::start();
        *major = vips_version(0);
        *minor = vips_version(1);
        *micro = vips_version(2);
    });
}

void artgan_imaging_free(void* memory) { g_free(memory); }
