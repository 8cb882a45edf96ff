#include "guard.h"

#include <mutex>

namespace artgan {

namespace {

void discard(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

void initialise() {
    // Warnings about odd files would go to standard error; what matters comes back as an error.
    g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO), discard, nullptr);
    check(vips_init("artgan_imaging"));

    // Pictures come from strangers: of all loaders, these and no others.
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* loader : {"VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp", "VipsForeignLoadSvg"})
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

std::string take_message() {
    // The buffer belongs to the process, not to the thread: two failures at once may share or lose lines.
    char* buffer = vips_error_buffer_copy();
    std::string message = buffer ? buffer : "";
    g_free(buffer);
    while (!message.empty() && (message.back() == '\n' || message.back() == '.')) message.pop_back();
    for (char& letter : message)
        if (letter == '\n') letter = ';';
    return message.empty() ? "libvips gave no reason" : message;
}

char* copy_message(const char* message) noexcept {
    // A message may quote bytes of a damaged file; what reaches the caller is valid UTF-8.
    return g_utf8_make_valid(message, -1);
}

} // namespace artgan

artgan::Status artgan_imaging_version(int32_t* major, int32_t* minor, int32_t* micro, char** error) {
    return artgan::guard(error, [&] {
        *major = vips_version(0);
        *minor = vips_version(1);
        *micro = vips_version(2);
    });
}

void artgan_imaging_free(void* memory) { g_free(memory); }
