#include "signature.h"

#include "guard.h"

#include <algorithm>
#include <string_view>

namespace artgan {

namespace {

constexpr std::string_view heif_brands[] = {"heic", "heix", "heim", "heis", "mif1", "msf1"};

bool is_avif(std::string_view brand) { return brand == "avif" || brand == "avis"; }

bool is_heif(std::string_view brand) { return std::ranges::find(heif_brands, brand) != std::end(heif_brands); }

// The file type box: its length, "ftyp", the chief brand, a version, then the compatible brands.
bool find_brand(std::string_view data, Kind& kind) {
    if (data.size() < 16 || data.substr(4, 4) != "ftyp") return false;
    const auto byte = [&](int at) { return size_t(uint8_t(data[at])); };
    const size_t length = std::min(data.size(), byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3));
    bool heif = false;
    for (size_t at = 8; at + 4 <= length; at += at == 8 ? 8 : 4) {
        if (is_avif(data.substr(at, 4))) {
            kind = Kind::Avif;
            return true;
        }
        heif |= is_heif(data.substr(at, 4));
    }
    kind = Kind::Heif;
    return heif;
}

} // namespace

Kind kind_of(const uint8_t* data, size_t length) {
    const std::string_view head(reinterpret_cast<const char*>(data), std::min<size_t>(length, 256));
    using namespace std::string_view_literals;
    if (head.starts_with("\xff\xd8\xff")) return Kind::Jpeg;
    if (head.starts_with("\x89PNG\r\n\x1a\n")) return Kind::Png;
    if (head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP") return Kind::WebP;
    if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv) || head.starts_with("II+\0"sv) || head.starts_with("MM\0+"sv)) return Kind::Tiff;
    if (head.starts_with("GIF87a") || head.starts_with("GIF89a")) return Kind::Gif;
    if (Kind kind; find_brand(head, kind)) return kind;
    // Two letters alone may begin any text; the length of the header that follows is a number of few values.
    if (head.starts_with("BM") && head.size() >= 26 && uint8_t(head[14]) >= 12 && head[15] == 0 && head[16] == 0 && head[17] == 0) return Kind::Bmp;
    throw Error(Status::UnknownFormat, length == 0 ? "it is empty" : "it is neither JPEG, PNG, WebP, TIFF, GIF, HEIF, AVIF nor BMP");
}

} // namespace artgan
