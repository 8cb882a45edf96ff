#pragma once

#include "guard.h"

#include <cstdio>
#include <jpeglib.h>

#include <csetjmp>

namespace artgan {

// A JPEG file, read by libjpeg itself: libvips' own reader costs several times the decoding where pictures
// are small, and most art is JPEG.
class JpegReader {
public:
    // Reads the header.
    JpegReader(const uint8_t* data, size_t length);
    ~JpegReader();
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    // As the file has it, not turned.
    int width() const { return int(state.image_width); }
    int height() const { return int(state.image_height); }
    int channels() const { return state.num_components; }

    // As in EXIF: 1 to 8.
    int orientation() const;

    // The embedded colour profile; empty where there is none or it is broken.
    Memory profile(unsigned int& length);

    // The pixels, shrunk 1, 2, 4 or 8 times, grey or RGB, neither turned nor brought to sRGB.
    Raster read(int shrink);

private:
    struct Failure : jpeg_error_mgr {
        std::jmp_buf place;
        char message[JMSG_LENGTH_MAX];
    };

    template <typename Step>
    void run(Step step);

    jpeg_decompress_struct state;
    jpeg_progress_mgr progress;
    Failure failure;
};

} // namespace artgan
