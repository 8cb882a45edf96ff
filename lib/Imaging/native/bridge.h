// The functions that lib/Imaging calls. Each returns a status and writes its results through the
// parameters after it; with any status but Ok, *error is a message that artgan_imaging_free releases.
#pragma once

#include <cstddef>
#include <cstdint>

#define ARTGAN_EXPORT extern "C" __attribute__((visibility("default")))

namespace artgan {

enum class Status : int32_t {
    Ok = 0,
    UnknownFormat = 1, // no allow-listed loader knows the first bytes
    Damaged = 2,       // the loader refused the data
    TooLarge = 3,      // the header announces more pixels than allowed
    Failed = 4,        // anything else: out of memory, a wrong argument, a saver's error
};

enum class Format : int32_t { Png = 0, Jpeg = 1, WebP = 2, Gif = 3 };

// What a file is by its first bytes.
enum class Kind : int32_t { Jpeg = 0, Png = 1, WebP = 2, Tiff = 3, Gif = 4, Heif = 5, Avif = 6, Bmp = 7 };

// 8-bit pixels, interleaved, rows without padding; one channel is grey, three are sRGB.
struct Pixels {
    uint8_t* data;
    int32_t width;
    int32_t height;
    int32_t channels;
};

// Pixels that each stand for shrink x shrink of the picture's own. Where shrinking rounded up, the first
// column and row begin that much before the picture once it is turned.
struct Reading {
    Pixels pixels;
    int32_t shrink;
    int32_t before_left; // in the picture's own pixels
    int32_t before_top;
};

struct Bytes {
    uint8_t* data;
    size_t length;
};

// What a header says; width and height are those of the turned picture.
struct Info {
    Kind kind;
    int32_t width;
    int32_t height;
    int32_t channels; // 1 (grey), 3 (colour) or 4 (CMYK), without transparency
    int32_t has_alpha;
};

struct DecodeOptions {
    int64_t pixel_limit;
    int32_t least_side;    // how many pixels the side must keep at least where the picture has them; 0 reads all
    int32_t longer_side;   // whether that is the longer side; else it is the shorter one
    uint8_t background[3]; // what shows through transparent pixels
};

struct EncodeOptions {
    Format format;
    int32_t quality;  // 1 to 100: JPEG, and WebP unless lossless
    int32_t lossless; // WebP only
};

enum class Interest : int32_t { Attention = 0, Entropy = 1 };

struct Place {
    int32_t left;
    int32_t top;
};

} // namespace artgan

// Reads the header and no pixel.
ARTGAN_EXPORT artgan::Status artgan_imaging_inspect(
    const uint8_t* data, size_t length, artgan::Info* info, char** error);

// Reads a picture, as small as the options allow.
ARTGAN_EXPORT artgan::Status artgan_imaging_decode(
    const uint8_t* data, size_t length, const artgan::DecodeOptions* options,
    artgan::Reading* result, artgan::Info* info, char** error);

// Where the most interesting part of this size lies.
ARTGAN_EXPORT artgan::Status artgan_imaging_find_crop(
    const artgan::Pixels* pixels, int32_t width, int32_t height, artgan::Interest interest,
    artgan::Place* result, char** error);

// Draws an SVG on white. The text must be our own: the loader is not made for strangers' files.
ARTGAN_EXPORT artgan::Status artgan_imaging_draw_svg(
    const uint8_t* text, size_t length, double scale, int64_t pixel_limit, artgan::Pixels* result, char** error);

// Draws one line of text, white on black; the size is that of the font in pixels.
ARTGAN_EXPORT artgan::Status artgan_imaging_draw_text(
    const char* text, int32_t size, artgan::Pixels* result, char** error);

ARTGAN_EXPORT artgan::Status artgan_imaging_encode(
    const artgan::Pixels* pixels, const artgan::EncodeOptions* options, artgan::Bytes* result, char** error);

// The frames lie below each other in one tall picture; delays are in milliseconds, one a frame;
// repeats is 0 for an animation without end. The format is GIF or WebP.
ARTGAN_EXPORT artgan::Status artgan_imaging_encode_animation(
    const artgan::Pixels* frames, const int32_t* delays, int32_t count, int32_t repeats,
    const artgan::EncodeOptions* options, artgan::Bytes* result, char** error);

ARTGAN_EXPORT artgan::Status artgan_imaging_version(
    int32_t* major, int32_t* minor, int32_t* micro, char** error);

ARTGAN_EXPORT void artgan_imaging_free(void* memory);
