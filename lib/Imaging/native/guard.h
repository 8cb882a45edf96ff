// The one place where errors cross from libvips and C++ to the caller.
#pragma once

#include "bridge.h"

#include <vips/vips.h>

#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

namespace artgan {

struct Error : std::runtime_error {
    Error(Status status, const std::string& message) : std::runtime_error(message), status(status) {}
    Status status;
};

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};

using Image = std::unique_ptr<VipsImage, Unref>;

struct Free {
    void operator()(void* memory) const { g_free(memory); }
};

using Memory = std::unique_ptr<uint8_t, Free>;

// Pixels of our own, as in Pixels.
struct Raster {
    Raster(int width, int height, int channels);
    Raster(Memory data, int width, int height, int channels)
        : data(std::move(data)), width(width), height(height), channels(channels) {}

    // Hands the memory over.
    Pixels release() { return {data.release(), width, height, channels}; }

    Memory data;
    int width;
    int height;
    int channels;
};

// Starts libvips at the first call of the process, which takes longer than many a picture: what does without
// libvips does not wait for it.
void start();

// What libvips has to say about its last failure; its buffer is emptied.
std::string take_message();

char* copy_message(const char* message) noexcept;

// Runs one libvips operation that makes an image: call([&](VipsImage** out) { return vips_...(in, out, nullptr); }).
template <typename Operation>
Image call(Operation&& operation, Status otherwise = Status::Failed) {
    VipsImage* out = nullptr;
    if (operation(&out) != 0) throw Error(otherwise, take_message());
    return Image(out);
}

// Computes what an image stands for, which is where a damaged picture shows.
Raster compute(VipsImage* image);

// A view of pixels, which must outlive it.
Image view(const Pixels& pixels);

inline void check(int result, Status otherwise = Status::Failed) {
    if (result != 0) throw Error(otherwise, take_message());
}

// No exception leaves the library: it becomes a status and a message.
template <typename Body>
Status guard(char** error, Body&& body) noexcept {
    *error = nullptr;
    try {
        body();
        return Status::Ok;
    } catch (const Error& failure) {
        *error = copy_message(failure.what());
        return failure.status;
    } catch (const std::exception& failure) {
        *error = copy_message(failure.what());
    } catch (...) {
        *error = copy_message("an unknown error");
    }
    return Status::Failed;
}

} // namespace artgan
