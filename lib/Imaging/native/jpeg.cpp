#include "jpeg.h"

#include "exif.h"

#include <jerror.h>

#include <string_view>

namespace artgan {

namespace {

// Cameras and editors write up to about ten; a file of thousands of empty ones is meant to keep a reader busy.
constexpr int most_scans = 64;

constexpr std::string_view exif_mark("Exif\0\0", 6);

} // namespace

// libjpeg leaves by a jump, over which no object may stand that has to be destroyed.
template <typename Step>
void JpegReader::run(Step step) {
    if (setjmp(failure.place) != 0) throw Error(Status::Damaged, failure.message);
    step();
}

JpegReader::JpegReader(const uint8_t* data, size_t length) {
    state.err = jpeg_std_error(&failure);
    failure.error_exit = [](j_common_ptr info) {
        auto* failure = static_cast<Failure*>(info->err);
        failure->format_message(info, failure->message);
        std::longjmp(failure->place, 1);
    };
    failure.emit_message = [](j_common_ptr info, int level) {
        if (level >= 0) return;
        // Where libjpeg would go on with grey in place of what is lost.
        switch (info->err->msg_code) {
        case JWRN_JPEG_EOF:
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_MUST_RESYNC:
        case JWRN_ARITH_BAD_CODE:
            info->err->error_exit(info);
        }
    };
    progress.progress_monitor = [](j_common_ptr info) {
        if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > most_scans) {
            auto* failure = static_cast<Failure*>(info->err);
            std::snprintf(failure->message, sizeof failure->message, "it has more than %d scans", most_scans);
            std::longjmp(failure->place, 1);
        }
    };
    run([&] { jpeg_create_decompress(&state); });
    state.progress = &progress;
    try {
        run([&] {
            jpeg_mem_src(&state, data, length);
            jpeg_save_markers(&state, JPEG_APP0 + 1, 0xffff);
            jpeg_save_markers(&state, JPEG_APP0 + 2, 0xffff);
            jpeg_read_header(&state, TRUE);
        });
    } catch (...) {
        jpeg_destroy_decompress(&state);
        throw;
    }
}

JpegReader::~JpegReader() { jpeg_destroy_decompress(&state); }

int JpegReader::orientation() const {
    for (auto* marker = state.marker_list; marker; marker = marker->next) {
        const std::string_view content(reinterpret_cast<const char*>(marker->data), marker->data_length);
        if (marker->marker == JPEG_APP0 + 1 && content.starts_with(exif_mark)) return exif_orientation(content.substr(exif_mark.size()));
    }
    return 1;
}

Memory JpegReader::profile(unsigned int& length) {
    JOCTET* found = nullptr;
    length = 0;
    run([&] { jpeg_read_icc_profile(&state, &found, &length); });
    return Memory(found);
}

Raster JpegReader::read(int shrink) {
    state.scale_num = 1;
    state.scale_denom = unsigned(shrink);
    state.out_color_space = state.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    run([&] { jpeg_start_decompress(&state); });
    Raster raster(int(state.output_width), int(state.output_height), state.output_components);
    const size_t row = size_t(raster.width) * size_t(raster.channels);
    run([&] {
        while (state.output_scanline < state.output_height) {
            JSAMPROW line = raster.data.get() + state.output_scanline * row;
            jpeg_read_scanlines(&state, &line, 1);
        }
    });
    return raster;
}

} // namespace artgan
