#include "bitmap.h"

#include "guard.h"
#include "limits.h"

#include <cstdlib>

namespace artgan {

namespace {

enum Compression : uint32_t { None = 0, RunLength8 = 1, RunLength4 = 2, Masks = 3, MasksWithAlpha = 6 };

[[noreturn]] void refuse(const char* what) { throw Error(Status::Damaged, std::string("the header of the BMP file ") + what); }

} // namespace

void check_bitmap(const uint8_t* data, size_t length, int64_t pixel_limit) {
    const auto word = [&](size_t at) { return uint32_t(data[at]) | uint32_t(data[at + 1]) << 8; };
    const auto number = [&](size_t at) { return word(at) | word(at + 2) << 16; };
    const uint32_t header = length < 26 ? 0 : number(14);
    const bool old = header == 12;
    if (!old && header != 40 && header != 52 && header != 56 && header != 64 && header != 108 && header != 124) refuse("has an unknown length");
    if (length < 14 + header) refuse("ends early");

    const int64_t width = old ? word(18) : int32_t(number(18));
    const int64_t height = old ? word(20) : std::llabs(int32_t(number(22)));
    const uint32_t bits = word(old ? 24 : 28), compression = old ? uint32_t(None) : number(30), offset = number(10);
    if (width < 1 || height < 1) refuse("announces no pixels");
    check_size(width, height, pixel_limit);
    if (bits != 1 && bits != 4 && bits != 8 && bits != 16 && bits != 24 && bits != 32) refuse("announces pixels of an unknown depth");
    if (compression > Masks && compression != MasksWithAlpha) refuse("names a compression that is not BMP's own");
    if (offset < 14 + header || offset >= length) refuse("points outside the file");

    const bool run_length = compression == RunLength8 || compression == RunLength4;
    const int64_t row = (width * bits + 31) / 32 * 4;
    if (!run_length && row * height > int64_t(length - offset)) throw Error(Status::Damaged, "the BMP file ends before its last row");
}

} // namespace artgan
